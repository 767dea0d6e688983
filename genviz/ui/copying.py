"""What is shown, as text or picture, for the clipboard."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from genviz.engine.params import Params, declarations
from genviz.engine.problem import Problem
from genviz.runtime.snapshot import Snapshot
from genviz.ui.render import image_of

if TYPE_CHECKING:
    from genviz.ui.window import Window


def command_line(snapshot: Snapshot) -> str:
    """The command that shows the same run: only what differs from the defaults is named.

    Raises
    ------
    Problem
        The data are the reader's own, or were changed: a scene holds them, a command cannot.
    """
    data = snapshot.frame.data
    if not data.source:
        raise Problem("these data are your own or were changed by hand; save a scene to keep them")
    run = snapshot.run
    words = ["genviz", run.model, "--data", data.source, "--seed", str(run.seed)]
    for name, value in different(snapshot.frame.params).items():
        words += ["--set", f"{name}={value}"]
    return shlex.join(words)


def different(params: Params) -> dict[str, str]:
    """Values that are not the defaults, as they are typed."""
    values = params.as_dict()
    return {d.name: _typed(values[d.name]) for d in declarations(type(params)) if values[d.name] != d.default}


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, float) else str(value)


def copy_settings(window: Window) -> None:
    """Put the command line on the clipboard; say what it leaves out."""
    tab = window.tab
    if tab is None or tab.snapshot is None:
        return
    try:
        text = command_line(tab.snapshot)
    except Problem as problem:
        tab.banner.problem(problem, tab.run)
        return
    QGuiApplication.clipboard().setText(text)
    news = Problem("copied: {text}", text=text)
    if tab.run.start is not None or tab.run.log:
        news = Problem("copied: {text}; the given start and changes by hand are only in a scene", text=text)
    tab.banner.good_news(news)


def picture_of(window: QWidget) -> QImage:
    """What the window shows, at the resolution of its screen."""
    return image_of(window, window.devicePixelRatioF())


def copy_picture(window: Window) -> None:
    """Put the picture on the clipboard."""
    QGuiApplication.clipboard().setImage(picture_of(window))
