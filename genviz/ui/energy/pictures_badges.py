"""What kind of number a card shows, as a badge, and two numbers side by side."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.marks import identity
from genviz.ui.plots.ink import component_colour, font, mark_path, pen
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, write
from genviz.ui.theme import theme

#: At scale 1: height of a badge and of the numbers, radius of a mark.
_BADGE, _HIGH, _MARK = 26, 40, 6
#: Sizes of a badge's word, of a number and of its name.
_WORD: Final = 13
_LARGE, _SMALL = 28, 15
#: The same where the name is below the number.
_HIGH_PAIR, _LARGE_ABOVE, _NAME_BELOW = 44, 24, 17
#: A name may be written so much smaller to stand beside its number.
_SMALLER: Final = 0.8


class KindBadge(QWidget):
    """A word in a coloured outline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._role = "", "better"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, role: str) -> None:
        """Show `text` in the colour of this role: "better", "worse" or "muted"."""
        if (text, role) != (self._text, self._role):
            self._text, self._role = text, role
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the word."""
        metrics, px = QFontMetricsF(font(_WORD, 600)), theme().px
        return QSize(round(metrics.horizontalAdvance(self._text)) + px(14), px(_BADGE))

    def minimumSizeHint(self) -> QSize:
        """Room for the word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw outline and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        colour, box = str(getattr(theme().tokens, self._role)), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(pen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme().px(5), theme().px(5))
        write(painter, box, self._text, font(_WORD, 600), colour, CENTRE)
        painter.end()


class Entry(NamedTuple):
    """A number, what it is, and the component whose colour and mark its curve has; −1: it has no curve."""

    k: int
    text: str
    name: str


class PairReadout(QWidget):
    """One or two large numbers, each with its mark and its name: beside it, or below where that is too long.

    Names that went below stay there until there is another width: numbers that change do not move them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._below = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these from left to right."""
        if entries != self._entries:
            renamed = [entry.name for entry in entries] != [entry.name for entry in self._entries]
            self._entries = entries
            self.setAccessibleName(", ".join(f"{entry.name} {entry.text}" for entry in entries))
            self._arrange(self._below and not renamed)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other places."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange(below=False)

    def _arrange(self, below: bool) -> None:
        """Put names below if they are there already, or if one does not fit beside its number."""
        below = below or not all(map(self._fits, self._entries))
        if below != self._below:
            self._below = below
            self.updateGeometry()

    def _fits(self, entry: Entry) -> bool:
        px, wide = theme().px, QFontMetricsF(font(_LARGE, 700)).horizontalAdvance(entry.text)
        name = QFontMetricsF(font(_SMALL)).horizontalAdvance(entry.name) + px(6)
        mark = px(2 * _MARK + 6) if entry.k >= 0 else 0
        return wide + 1 + mark + _SMALLER * name <= self._share() - px(6)

    def _share(self) -> float:
        return self.width() / max(len(self._entries), 1)

    def sizeHint(self) -> QSize:
        """One line, or two."""
        return QSize(theme().px(160), theme().px(_HIGH_PAIR if self._below else _HIGH))

    def minimumSizeHint(self) -> QSize:
        """One line, or two."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entries, each in its share of the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        share = self._share()
        for i, entry in enumerate(self._entries):
            self._paint(painter, entry, QRectF(i * share, 0, share - theme().px(6), self.height()))
        painter.end()

    def _paint(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        px, look = theme().px, theme().tokens
        below = px(_NAME_BELOW) if self._below else 0
        line = box.adjusted(0, 0, 0, -below)
        if entry.k >= 0:
            where = QPointF(box.left() + px(_MARK), line.center().y() + px(2))
            mark = mark_path(identity(entry.k), where, px(_MARK))
            painter.fillPath(mark, QColor(component_colour(entry.k)))
            line.setLeft(box.left() + px(2 * _MARK + 6))
        made = font(_LARGE_ABOVE if self._below else _LARGE, 700)
        wide = QFontMetricsF(made).horizontalAdvance(entry.text) + 1
        room = QRectF(line.left(), line.top(), min(wide, line.width()), line.height())
        used = write(painter, room, entry.text, made, look.text, LEFT)
        rest = line.adjusted(used + px(6), px(5), 0, 0)
        if self._below:
            rest = QRectF(line.left(), line.bottom(), line.width(), below)
        write(painter, rest, entry.name, font(_SMALL), look.muted, LEFT)
