"""The picture of a scene alone, without controls and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from genviz.ui.render import draw_window, image_of, settle
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window

if TYPE_CHECKING:
    from genviz.runtime.scene import Scene

#: About what a window has around its picture, pixels.
_AROUND = (420, 320)


def draw_stage(scene: Scene, size: tuple[int, int], step: int | None, *, dark: bool) -> QImage:
    """Draw what the stage of a window shows, above the axes and with them.

    Parameters
    ----------
    scene : Scene
        What the window opens.
    size : tuple of int
        Of the picture, in pixels.
    step : int or None
        Whole step to draw; None: the end of the run.
    dark : bool
        In the dark theme.

    Raises
    ------
    Problem
        The run stopped before the step.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().install(app)
    theme().set_dark(dark)
    alone = replace(scene, preset=None, metrics={}, view={**(scene.view or {}), "selected": -1})
    window = Window(Opening(scene.tab, playing=False, scene=alone))
    try:
        around = size[0] + _AROUND[0], size[1] + _AROUND[1]
        for _ in range(2):  # once to learn what there is around the picture
            draw_window(window, around, step, None)
            assert window.tab is not None
            window.tab.show_panel(False)
            settle()
            stage = window.tab.stage
            picture = stage.stage_layout.geometry()
            around = around[0] + size[0] - picture.width(), around[1] + size[1] - picture.height()
        return image_of(stage).copy(picture)
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
