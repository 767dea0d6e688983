"""A page that is drawn on one clock while it is seen, and fits itself to its size and screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from genviz.runtime.courtesy import hold, release
from genviz.ui.precedence import AFTER_PAINTING

#: Milliseconds between two looks at the worker's snapshot.
CLOCK = 16
#: Comes when everything that a tick has changed is painted.
_PAINTED = QEvent.Type(QEvent.registerEventType())


class LivePage(QWidget):
    """Calls `tick` sixty times a second while it is visible; abstract."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock = QTimer(self, interval=CLOCK, timerType=Qt.TimerType.PreciseTimer)
        self.clock.timeout.connect(self._beat)
        self._old_look = False

    def take_look(self) -> None:
        """Take the theme's look: now, or if another page is shown, when this one is."""
        self._old_look = not self.isVisibleTo(self.window())
        if not self._old_look:
            self.theme_changed()

    def sleep_through(self) -> None:
        """Leave this page out of a change of the application's style, if another page is shown.

        To style every widget anew takes most of the time of such a change.  Qt styles a widget that it has
        not polished yet when it is shown, and a hidden page is told to be as it was before that.
        """
        if self.isVisibleTo(self.window()) or self.isWindow():
            return
        for widget in self._widgets():
            widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)

    def _wake(self) -> None:
        """Style what has slept, and let it forget sizes that it measured before that."""
        for widget in self._widgets():
            widget.ensurePolished()
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _widgets(self) -> list[QWidget]:
        """The page and what is on it, but for lists: what pops up from them is made to fit their style."""
        window = self.window()
        inside = [one for one in self.findChildren(QWidget) if one.window() is window]
        return [one for one in (self, *inside) if not isinstance(one, QComboBox)]

    def _beat(self) -> None:
        """Draw; runs stand aside until what was drawn has been painted."""
        hold()
        self.tick()
        QCoreApplication.postEvent(self, QEvent(_PAINTED), AFTER_PAINTING)

    def tick(self) -> None:
        """Draw what is new."""
        raise NotImplementedError

    def fit_to_size(self) -> None:
        """Fold what there is no room for."""
        raise NotImplementedError

    def theme_changed(self) -> None:
        """Take every colour and size from the theme."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what there is no room for."""
        super().resizeEvent(event)
        self.fit_to_size()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw from now on."""
        super().showEvent(event)
        if self._old_look:
            self._wake()
            self.take_look()
        self.clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden page draws nothing."""
        super().hideEvent(event)
        self.clock.stop()

    def event(self, event: QEvent) -> bool:
        """Draw new pixels when the window moves to a screen of another density."""
        if event.type() == _PAINTED:
            release()
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.theme_changed()
        return super().event(event)
