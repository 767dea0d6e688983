"""The picture of a scene alone, without controls and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from genviz.ui.render import draw_last, image_of, play_to, settle
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window

if TYPE_CHECKING:
    from genviz.runtime.scene import Scene
    from genviz.ui.tab import Tab

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
            tab = _drawn(window, around, step)
            tab.show_panel(False)
            settle()
            stage = tab.stage
            picture = stage.stage_layout.geometry()
            around = around[0] + size[0] - picture.width(), around[1] + size[1] - picture.height()
        return image_of(stage).copy(picture)
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _drawn(window: Window, size: tuple[int, int], step: int | None) -> Tab:
    """The page of `window` with its run at a whole step (None: its end), drawn at `size`."""
    window.resize(*size)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    window.build_first()
    tab = window.tab
    assert tab is not None
    settle()
    play_to(tab, None if step is None else step * len(tab.algorithm.phases))
    draw_last(tab)
    image_of(window)  # what is painted for the first time may ask for more
    tab.finish()
    settle()
    return tab
