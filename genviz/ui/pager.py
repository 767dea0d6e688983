"""Which of the cards is shown, where there is room for one at a time: ‹ ● ○ ○ ›."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme


class Dots(QWidget):
    """A dot for each page, the shown one filled; a click on a dot turns to its page.

    Signals
    -------
    clicked(int)
        Index of the dot.
    """

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n, self._now = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pages(self, n: int, now: int) -> None:
        """Show `n` dots, of which `now` is filled."""
        if (n, now) != (self._n, self._now):
            self._n, self._now = n, now
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """A target for fingers around every dot."""
        return QSize(self._n * theme().px(24), theme().px(44))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def _places(self) -> list[QPointF]:
        apart = float(theme().px(24))
        first = self.width() / 2 - apart * (self._n - 1) / 2
        return [QPointF(first + i * apart, self.height() / 2) for i in range(self._n)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.tokens.accent), max(2, look.px(2))))
        for i, place in enumerate(self._places()):
            painter.setBrush(QColor(look.tokens.accent if i == self._now else look.tokens.window))
            painter.drawEllipse(place, look.px(6), look.px(6))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn to the page of the dot that is nearest."""
        ways = [abs(event.position().x() - place.x()) for place in self._places()]
        if ways and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(ways.index(min(ways)))


class Pager(QWidget):
    """Back, dots, on.

    Signals
    -------
    turned(int)
        Index of the page that the reader wants.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._now = 0
        self.back, self.on = IconButton("left", "icon", self), IconButton("right", "icon", self)
        self.dots = Dots(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back)
        row.addWidget(self.dots, 1)
        row.addWidget(self.on)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(lambda: self.turned.emit((self._now - 1) % len(self._titles)))
        self.on.clicked.connect(lambda: self.turned.emit((self._now + 1) % len(self._titles)))
        self.dots.clicked.connect(self.turned)
        self.hide()

    def show_pages(self, titles: tuple[str, ...], now: int) -> None:
        """Show that page `now` of those called `titles` is seen."""
        if (titles, now) != (self._titles, self._now):
            self._titles, self._now = titles, now
            self.dots.set_pages(len(titles), now)
            self.retranslate()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.back.say(tr("Card before"), "[")
        self.on.say(tr("Next card"), "]")
        if self._titles:
            title, n = self._titles[self._now], len(self._titles)
            words = tr("Card {i} of {n}: {title}", i=self._now + 1, n=n, title=title)
            self.dots.setAccessibleName(words)
            self.dots.setToolTip(words)
            self.dots.setWhatsThis(tr("There is room for one card at a time; a dot stands for each."))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        for button in (self.back, self.on):
            button.restyle()
        self.dots.updateGeometry()
