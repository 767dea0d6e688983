"""Showing the window to a class: full screen, a presenter's remote control, light and curtain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen, QShortcut
from PySide6.QtWidgets import QTextBrowser

from genviz.ui import settings
from genviz.ui.curtain import Curtain
from genviz.ui.keys import REMOTE
from genviz.ui.spotlight import Spotlight
from genviz.ui.tour import Tour

if TYPE_CHECKING:
    from genviz.ui.window import Window

_SCREEN: Final = "presenting/screen"


def remembered_screen() -> QScreen | None:
    """The screen that was presented on last; None if it is not there now."""
    name = str(settings.settings().value(_SCREEN, "", type=str))
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def remember_screen(screen: QScreen) -> None:
    """Present on `screen` from now on."""
    settings.settings().setValue(_SCREEN, screen.name())


class Presentation(QObject):
    """What is different while the window is shown to a class.

    A presenter's remote sends PageDown and PageUp: the next and the last *phase*, not the whole step.  One
    press then shows one thing that can be told (who made this point? where do the means go?), which is what a
    slide does; the whole steps have keys of their own, and a model of one phase steps whole either way.  The
    page keys work as shortcuts, so that also a slider that was clicked last leaves them to the run.

    Parameters
    ----------
    window : Window

    Attributes
    ----------
    spotlight : Spotlight
    curtain : Curtain
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._before: QRect | None = None
        self._moved = False  # to another screen
        self.spotlight, self.curtain = Spotlight(window), Curtain(window)
        self._keys = [self._shortcut(key, command) for key, command in REMOTE.items()]

    def _shortcut(self, key: Qt.Key, command: str) -> QShortcut:
        made = QShortcut(key, self._window)
        made.setAutoRepeat(False)
        made.setEnabled(False)
        made.activated.connect(partial(self._pressed, command))
        return made

    def _pressed(self, command: str) -> None:
        if self.curtain.isVisible():
            self.curtain.draw_back()
            return
        reading = self._window.focusWidget()
        if isinstance(reading, QTextBrowser):  # a page that is being read is turned first
            bar = reading.verticalScrollBar()
            bar.setValue(bar.value() + (1 if command == "step_phase" else -1) * bar.pageStep())
            return
        self._window.do(command)

    def begin(self) -> None:
        """Fill the screen that was presented on last, if it is there."""
        window = self._window
        for tour in window.findChildren(Tour):
            tour.close()
        target = remembered_screen() or window.screen()
        self._before = window.normalGeometry() if window.isMaximized() else window.geometry()
        self._moved = target is not window.screen()
        if self._moved:
            window.setScreen(target)
            window.setGeometry(settings.clamped(_centred(self._before, target), [target.availableGeometry()]))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        for key in self._keys:
            key.setEnabled(True)

    def end(self) -> None:
        """Be a window again, where it was; on a screen that exists."""
        window = self._window
        remember_screen(window.screen())
        self.spotlight.hide()
        self.curtain.hide()
        for key in self._keys:
            key.setEnabled(False)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        before, moved = self._before, self._moved
        if before is not None and (moved or not any(screen.intersects(before) for screen in screens)):
            window.setGeometry(settings.clamped(before, screens))  # otherwise Qt knows where it was


def _centred(rect: QRect, screen: QScreen) -> QRect:
    moved = QRect(rect)
    moved.moveCenter(screen.availableGeometry().center())
    return moved
