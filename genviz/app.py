"""The composition root: Qt application, theme, language, catalogue → window; also draws for ``render``."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from genviz.ui import i18n, settings
from genviz.ui.options import Options
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window

if TYPE_CHECKING:
    from genviz.ui.render import Drawn

__all__ = ["Options", "main", "render"]

#: Seconds between two threads of Python: short, so that the window stays smooth while a run computes.
SWITCH_INTERVAL = 0.0005
#: Milliseconds after which everything that start-up makes is there.
SETTLED = 2000


def main(options: Options) -> int:
    """Open the window and stay until it is closed; the exit code.

    Raises
    ------
    Problem
        The scene cannot be read.
    """
    from genviz.ui.errors import Hooks
    from genviz.ui.recovery import Recovery

    opening = _opening(options)
    app = _application()
    hooks = Hooks()
    hooks.install()
    quicken()
    _look(app, options)
    window = Window(opening)
    hooks.raised.connect(window.tell)
    _show(window, options.present)
    recovery = Recovery(window)
    code = app.exec()
    recovery.close()
    _release(window)
    hooks.remove()
    return code


def quicken() -> None:
    """Set the interpreter so that the window stays smooth while a run computes.

    What start-up has made stays; the collector need not look at it each time it looks at everything, which
    takes as long as three frames.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    QTimer.singleShot(SETTLED, gc.freeze)


def render(
    options: Options, out: Path, size: tuple[int, int] = (1920, 1080), step: int | None = None
) -> Drawn:
    """Draw the window into the PNG file `out` without showing it.

    Parameters
    ----------
    options : Options
        What to show.
    out : Path
        Ends in ``.png``.
    size : tuple of int
        Width and height in pixels.
    step : int, optional
        Whole step; without it the end of the run, or the frame that a scene was saved at.

    Returns
    -------
    Drawn
        Image, metrics of the frame, and a remark if a scene's replay differs.

    Raises
    ------
    Problem
        The ending is not ``.png``, the scene cannot be read, the run stopped before the step, or the file
        cannot be written.
    """
    from genviz.engine.problem import Problem

    if out.suffix.lower() != ".png":
        raise Problem("'{name}' cannot be written; the picture's name must end in .png", name=out.name)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from genviz.ui.render import draw_window, write

    opening = replace(_opening(options), playing=False)
    _look(_application(), options)
    window = Window(opening)
    window.set_presenting(options.present)
    try:
        drawn = draw_window(window, size, step, opening.scene)
        write(drawn.image, out)
    finally:
        _release(window)
    return drawn


def _opening(options: Options) -> Opening:
    """What to open with; a scene brings its own tab and run, and does not play."""
    if options.scene is None:
        return Opening(options.tab, options.run, options.seed)
    from genviz.runtime import scene

    opened = scene.load(options.scene)
    return Opening(opened.tab, playing=False, scene=opened)


def _show(window: Window, present: bool) -> None:
    window.zoom = settings.remembered_zoom()
    window.setGeometry(settings.remembered_geometry())
    if settings.was_maximised():
        window.showMaximized()
    else:
        window.show()
    window.set_presenting(present)


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setOrganizationName("genviz")
    QCoreApplication.setApplicationName("genviz")
    QApplication.setStyle("Fusion")  # before there is one: no other style is made first
    return QApplication(sys.argv[:1])


def _look(app: QApplication, options: Options) -> None:
    theme().install(app)
    theme().set_mode(options.theme or settings.remembered_theme())
    i18n.set_language(options.lang or settings.remembered_language())


def _release(window: Window) -> None:
    """Close and delete now: what Qt deletes after the interpreter has gone ends in a crash."""
    from genviz.ui import formula

    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    formula.shut_down()
