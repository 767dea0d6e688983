"""Four steps through the window at the first start: each points at a part, says what it is, and uses it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from genviz.engine.problem import mark
from genviz.ui import settings
from genviz.ui.i18n import tr
from genviz.ui.overlay import Overlay
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.arrangement import Arrangement
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window

#: How dark the rest of the window is, 0 to 1.
_DIM: Final = 0.5
#: Milliseconds between two looks whether the first picture is there.
_AGAIN: Final = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the tour.

    Attributes
    ----------
    part : callable
        What it points at, out of the parts of a tab.
    sentence : str
        What that is.
    command : str
        What happens when the reader goes on.
    """

    part: Callable[[Arrangement], QWidget]
    sentence: str
    command: str


STEPS: Final = (
    Step(
        lambda parts: parts.transport.play,
        mark("Here the run plays and pauses, as with the space bar. “Next” takes one step."),
        "step",
    ),
    Step(
        lambda parts: parts.stage,
        mark("The data, and the model that learns them; the heading says what the last phase has done."),
        "step_phase",
    ),
    Step(
        lambda parts: parts.column,
        mark("How good the model is, and why: the formula of the phase with the numbers of one point."),
        "back",
    ),
    Step(
        lambda parts: parts.transport.time,
        mark("Every moment of the run is kept: drag this back and forth. And now let it play."),
        "play",
    ),
)


def offer(window: Window) -> None:
    """Begin the tour as soon as there is something to be seen."""
    if window.tab is not None and window.tab.snapshot is None:
        QTimer.singleShot(_AGAIN, window, partial(offer, window))
    else:
        start(window)


def start(window: Window) -> None:
    """Begin the tour of the tab that is shown; not in front of a class, and not twice at once."""
    tab = window.tab
    if tab is None or tab.snapshot is None or window.presenting or window.findChildren(Tour):
        return
    settings.settings().setValue(settings.TOUR, True)
    Tour(window, tab).begin()


class Bubble(QFrame):
    """The sentence, where in the tour it is, and what to press.

    Parameters
    ----------
    tour : Tour
    over : QWidget
        The window.
    """

    def __init__(self, tour: Tour, over: QWidget) -> None:
        super().__init__(over)
        self._tour = tour
        self.setProperty("role", "bubble")
        self.words, self._count = QLabel(self), QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "told")
        self._count.setProperty("role", "caption")
        self.skip, self.next = QPushButton(self), QPushButton(self)
        row = QHBoxLayout()
        for widget in (self._count, self.skip, self.next):
            row.addWidget(widget)
        row.insertStretch(1, 1)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.words)
        self._outer.addLayout(row)
        self.skip.clicked.connect(tour.close)
        self.next.clicked.connect(tour.go_on)

    def say(self, i: int, sentence: str) -> None:
        """Show step `i`, with room for its sentence."""
        px, last = theme().px, i == len(STEPS) - 1
        self._outer.setContentsMargins(px(20), px(16), px(20), px(16))
        self._outer.setSpacing(px(12))
        self.words.setText(sentence)
        self._count.setText(f"{i + 1} / {len(STEPS)}")
        self.skip.setText(tr("Skip"))
        self.skip.setVisible(not last)
        self.next.setText(tr("Play") if last else tr("Next"))
        self.setAccessibleName(sentence)
        over = self.parentWidget()
        width = min(px(420), over.width() - px(32)) if over is not None else px(420)
        self.words.setFixedWidth(width - px(44))
        self._outer.activate()
        self.resize(width, self._outer.totalHeightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape skips the rest; other keys are the run's."""
        pressed = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._tour.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, QPushButton):
            pressed.click()
        else:
            event.ignore()


class Tour(Overlay):
    """Dims all but the part that is spoken of; the app stays in use behind it.

    Attributes
    ----------
    bubble : Bubble
    now : int
        The step that is shown, from 0.
    """

    def __init__(self, window: Window, tab: Tab) -> None:
        super().__init__(window)
        self._window, self._tab = window, tab
        self.now = 0
        self._over = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bubble = Bubble(self, window)
        theme().changed.connect(self.place)
        if window.bar is not None:
            window.bar.tab_chosen.connect(self.close)
        self.hide()

    def begin(self) -> None:
        """Hold the run, so that each step of the tour is seen, and show the first one."""
        if self._tab.snapshot is not None and self._tab.snapshot.playing:
            self._window.do("play")
        self._show()

    def go_on(self) -> None:
        """Do what the step speaks of, then show the next one."""
        self._window.do(STEPS[self.now].command)
        if self.now + 1 == len(STEPS):
            self.close()
            return
        self.now += 1
        self._show()

    def _show(self) -> None:
        """Turn to the part, where parts take turns."""
        pages = self._tab.parts.pages
        if self.now in (1, 2) and pages.manner == "alone":
            pages.reveal(pages.shown[self.now - 1])
        self.cover()
        self.bubble.show()
        self.bubble.raise_()
        self.bubble.next.setFocus()

    @property
    def target(self) -> QRect:
        """The part that is spoken of, in pixels of the window; empty if it is not to be seen just now."""
        part = STEPS[self.now].part(self._tab.parts)
        if not part.isVisible():
            return QRect()
        air = theme().px(6)
        box = QRect(part.mapTo(self._window, QPoint()), part.size())
        return box.adjusted(-air, -air, air, air).intersected(self.rect())

    def place(self) -> None:
        """Cover the window, with the sentence beside the part."""
        super().place()
        self.bubble.say(self.now, tr(STEPS[self.now].sentence))
        self.bubble.move(beside(self.target, self.bubble.rect(), self.rect(), theme().px(14)))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """The other language, at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim all but the part, and ring it."""
        look, round_ = theme(), float(theme().px(10))
        hole = QRectF(self.target)
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        if not hole.isEmpty():
            path.addRoundedRect(hole, round_, round_)  # inside the first: left out
        dark = QColor(0, 0, 0)
        dark.setAlphaF(_DIM)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, dark)
        painter.setPen(QPen(QColor(look.tokens.accent), max(3, look.px(3))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(hole, round_, round_)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The sentence goes as well, once; the keys are the page's again."""
        super().closeEvent(event)
        if self._over:
            return
        self._over = True
        theme().changed.disconnect(self.place)
        self._tab.setFocus()
        self.bubble.hide()
        self.bubble.deleteLater()


def beside(target: QRect, box: QRect, room: QRect, air: int) -> QPoint:
    """Where `box` goes: above, below, right or left of `target`, or low in it if there is no room."""
    inner = room.adjusted(air, air, -air, -air)
    x = min(max(target.center().x() - box.width() // 2, inner.left()), inner.right() - box.width())
    y = min(max(target.center().y() - box.height() // 2, inner.top()), inner.bottom() - box.height())
    places = (
        QPoint(x, target.top() - air - box.height()), QPoint(x, target.bottom() + air),
        QPoint(target.right() + air, y), QPoint(target.left() - air - box.width(), y),
    )  # fmt: skip
    free = (place for place in places if inner.contains(QRect(place, box.size())))
    if target.isEmpty():
        return QPoint((room.width() - box.width()) // 2, (room.height() - box.height()) // 2)
    low = min(target.bottom() - 3 * air, inner.bottom()) - box.height()
    return next(free, QPoint(x, max(low, inner.top())))
