"""The composition root: Qt application, theme, language, catalogue → window; also draws for ``render``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from genviz.runtime.memory import keep_freed_memory
from genviz.ui import i18n, settings
from genviz.ui.collector import Collector
from genviz.ui.options import Film, Options, Shot
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window

if TYPE_CHECKING:
    from genviz.ui.render import Drawn

__all__ = ["Film", "Options", "Shot", "main", "render"]

#: Seconds between two threads of Python: short, so that the window stays smooth while a run computes.
SWITCH_INTERVAL = 0.0005
#: Milliseconds after which everything that start-up makes is there.
SETTLED = 2000
#: Milliseconds from the first tab to the tour of it: first one sees what it is about.
SEEN = 1200


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
    if options.scene is None and not options.present and not settings.tour_seen():
        window.ready.connect(lambda: QTimer.singleShot(SEEN, window, lambda: _offer_tour(window)))
    _show(window, options.present)
    recovery = Recovery(window)
    code = app.exec()
    recovery.close()
    _release(window)
    hooks.remove()
    return code


def _offer_tour(window: Window) -> None:
    from genviz.ui.tour import offer  # only the first session needs it

    offer(window)


def quicken() -> None:
    """Set interpreter and allocator so that the window stays smooth while a run computes.

    What start-up has made stays; the collector need not look at it each time it looks at everything, which
    takes as long as three frames.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    keep_freed_memory()
    collector = Collector.of(_application())
    QTimer.singleShot(SETTLED, collector, collector.freeze)


def render(
    options: Options,
    out: Path,
    size: tuple[int, int] = (1920, 1080),
    step: int | None = None,
    *,
    shot: Shot = Shot(),  # noqa: B008 - a plain value
    film: Film = Film(),  # noqa: B008
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> Drawn:
    """Draw the window, or a part of it, into the file `out` without showing it.

    Parameters
    ----------
    options : Options
        What to show.
    out : Path
        Its ending says what it becomes: a picture (PNG, SVG, PDF), a film of the run (GIF, WebP, MP4), or the
        numbers behind it (CSV: the curves; JSON, NPZ: the parameters).
    size : tuple of int
        Width and height in pixels.
    step : int, optional
        Whole step; without it the end of the run, or the frame that a scene was saved at.  A film begins with
        it; without it with the first.
    shot : Shot
        What of the window, and how large its letters are.
    film : Film
        How long a film runs, and how fast.
    told : callable
        Called with the number of frames that a film has so far, and in all.

    Returns
    -------
    Drawn
        Image, metrics of the frame, and a remark if a scene's replay differs.

    Raises
    ------
    Problem
        The ending is not known, the scene cannot be read, the run stopped before the step, the part is not
        there or needs more room, or the file cannot be written.
    """
    from genviz.runtime import export

    kind = export.kind_of(out)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from genviz.ui.studio import Studio, make_film, make_still

    opening = replace(_opening(options), playing=False)
    _look(_application(), options)
    window = Window(opening)
    window.set_presenting(options.present)
    try:
        studio = Studio(window, size, shot)
        if kind in export.FILMS:
            return make_film(studio, out, step or 0, film, told)
        return make_still(studio, out, step, opening.scene)
    finally:
        _release(window)


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
    made = QApplication(sys.argv[:1])
    Collector.of(made)
    return made


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
