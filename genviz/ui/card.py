"""A card of the right-hand column: what it is about, one number, and a body."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.theme import theme
from genviz.ui.tips import explain_beside

Better = Literal["up", "down", "neither"]


class Readout(QWidget):
    """A number that can be read from the last row, its unit, and what the last step did to it.

    Painted as one line on one baseline: texts that change sixty times a second never move the layout.  Where
    there is little room the words go first, then the unit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._unit = "–", ""
        self._arrow, self._size, self._colour = "", "", "muted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(
        self, text: str, unit: str = "", change: float | None = None, better: Better = "up", digits: int = 3
    ) -> None:
        """Show `text` and `unit`, and the step's `change` coloured by whether up or down is better."""
        size = "" if change is None else number(abs(change), digits)
        moved = bool(size.strip("0.")) and change is not None
        arrow = "" if change is None else "±" if not moved else "▲" if change > 0 else "▼"
        colour = "muted"
        if moved and better != "neither":
            colour = "better" if (arrow == "▲") == (better == "up") else "worse"
        shown = (text, unit, arrow, size, colour)
        if shown != (self._text, self._unit, self._arrow, self._size, self._colour):
            self._text, self._unit, self._arrow, self._size, self._colour = shown
            self.setAccessibleName(" ".join(part for part in (text, unit, arrow, size) if part))
            self.update()

    def sizeHint(self) -> QSize:
        """Room for one line."""
        return QSize(theme().px(160), theme().px(44))

    def minimumSizeHint(self) -> QSize:
        """Room for one line."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number, unit and change on one baseline."""
        look = theme()
        big, small, bold = look.font(34, 700), look.font(17), look.font(17, 600)
        end = QFontMetrics(big).horizontalAdvance(self._text) + look.px(5)
        unit_end = end + QFontMetrics(small).horizontalAdvance(self._unit) + look.px(8)
        change = self._change_that_fits(QFontMetrics(bold), self.width() - unit_end)
        change_width = QFontMetrics(bold).horizontalAdvance(change)
        baseline = self.height() - QFontMetrics(big).descent()
        painter = QPainter(self)
        self._write(painter, 0, baseline, self._text, big, look.tokens.text)
        if unit_end + change_width <= self.width():
            self._write(painter, end, baseline, self._unit, small, look.tokens.muted)
        colour = str(getattr(look.tokens, self._colour))
        self._write(painter, self.width() - change_width, baseline, change, bold, colour)
        painter.end()

    def _change_that_fits(self, metrics: QFontMetrics, room: int) -> str:
        if not self._arrow:
            return ""
        long = f"{self._arrow} {tr('{change} last step', change=self._size)}"
        return long if metrics.horizontalAdvance(long) <= room else f"{self._arrow} {self._size}"

    def _write(self, painter: QPainter, x: int, y: int, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(x, y, text)


class Card(QFrame):
    """A card: header, optional readout, body.

    Parameters
    ----------
    title : str
        What it is about.
    stretch : int
        Its share of the column's height.

    Attributes
    ----------
    header : QHBoxLayout
        Right of the title, for a badge.
    readout : Readout
        Hidden until `set_readout` is called.
    body : QVBoxLayout
        For the plot or formula.
    wanted : bool
        Whether the tab wants it to be seen; it is, unless it is another card's turn.

    Signals
    -------
    wished(), renamed()
        `wanted`, the title has changed.
    """

    wished = Signal()
    renamed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None, stretch: int = 1) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._stretch = stretch
        self._folded = self._fitted = False
        self.wanted = self._turn = True
        self._title = QLabel(title, self)
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self.readout = Readout(self)
        self.readout.hide()
        self._body = QWidget(self)
        self.header = QHBoxLayout()
        self.body = QVBoxLayout(self._body)
        self._outer = QVBoxLayout(self)
        self._arrange()
        self.restyle()

    def _arrange(self) -> None:
        self.header.addWidget(self._title, 1)
        self._outer.addLayout(self.header)
        self._outer.addWidget(self.readout)
        self._outer.addWidget(self._body, 1)
        self._body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.header.setAlignment(self._title, Qt.AlignmentFlag.AlignVCenter)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(16), px(10), px(16), px(10))
        self._outer.setSpacing(px(2))
        self.body.setContentsMargins(0, px(2), 0, 0)
        self.body.setSpacing(px(4))
        self.header.setSpacing(px(12))
        self.readout.updateGeometry()

    @property
    def title(self) -> str:
        """What the card is about."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Say what the card is about."""
        if title != self._title.text():
            self._title.setText(title)
            self.setAccessibleName(title)
            self.renamed.emit()

    def setVisible(self, visible: bool) -> None:
        """Show or hide the card for the tab; while another one has its turn, it stays away all the same."""
        wished = visible != self.wanted
        self.wanted = visible
        super().setVisible(visible and self._turn)
        if wished:
            self.wished.emit()

    def set_turn(self, turn: bool) -> None:
        """Whether it is the card's turn to be seen, where not all are seen at once."""
        if turn != self._turn:
            self._turn = turn
            super().setVisible(self.wanted and turn)

    def explain(self, words: str) -> None:
        """Say on hover, and to What's This, what the number is and how it is computed."""
        if words != self.toolTip():
            self.setToolTip(words)
            self.setWhatsThis(words)

    def event(self, event: QEvent) -> bool:
        """Explain it in short lines."""
        return explain_beside(event, self) or super().event(event)

    def set_readout(
        self, text: str, unit: str = "", change: float | None = None, better: Better = "up", digits: int = 3
    ) -> None:
        """Show a number under the title; see `Readout.set`."""
        self.readout.setVisible(True)
        self.readout.set(text, unit, change, better, digits)

    def set_folded(self, folded: bool) -> None:
        """Keep only header and readout, where the window is low."""
        if folded != self._folded:
            self._folded = folded
            self._body.setHidden(folded)
            self._share_height()

    def set_fitted(self, fitted: bool) -> None:
        """Take the height of the content and leave the rest of the column to the other cards."""
        if fitted != self._fitted:
            self._fitted = fitted
            self._share_height()

    def _share_height(self) -> None:
        small = self._folded or self._fitted
        vertical = QSizePolicy.Policy.Minimum if small else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        parent = self.parentWidget()
        column = parent.layout() if parent is not None else None
        if isinstance(column, QVBoxLayout):
            column.setStretchFactor(self, 0 if small else self._stretch)
