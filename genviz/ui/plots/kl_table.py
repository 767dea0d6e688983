"""All four distances between two densities, one a row: what it is called, how large, and with which error."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.line_picture import LinePicture
from genviz.engine.math.line_rules import Measured
from genviz.engine.problem import mark
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.kl_ink import kl_ink
from genviz.ui.plots.kl_words import FORWARD, REVERSE
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

_ROW = 30
_FORWARD = mark("Forward KL: the mean of log(p/q) under p, in nats.")
_REVERSE = mark("Reverse KL: the mean of log(q/p) under q, in nats.")
_MIDDLE = mark("Half of each KL to the middle (p + q)/2, in nats: the same both ways, never more than log 2.")
_EARTH = mark(
    "How far mass has to be carried to turn p into q, in units of x: the area between the two distribution"
    " functions."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One distance: its name, value, what is said beside it, and in a tooltip."""

    name: str
    value: str
    note: str
    more: str
    chosen: bool = False


def rows_of(picture: LinePicture) -> tuple[Row, ...]:
    """The four distances; the one that is minimised is marked."""
    numbers, forward = picture.numbers, picture.is_forward
    found = (
        (FORWARD, numbers.forward_kl, tr("forward"), _FORWARD, forward),
        (REVERSE, numbers.reverse_kl, tr("reverse"), _REVERSE, not forward),
        (tr("Jensen–Shannon"), numbers.jensen_shannon, tr("≤ log 2 = 0.693"), _MIDDLE, False),
        (tr("Wasserstein W₁"), numbers.wasserstein, tr("in units of x"), _EARTH, False),
    )
    return tuple(_row(name, value, note, tr(more), chosen) for name, value, note, more, chosen in found)


def _row(name: str, value: Measured, note: str, more: str, chosen: bool) -> Row:
    if value.why is not None:
        return Row(name, "∞", note, f"{more}\n{problem_text(value.why)}", chosen)
    error = tr("Error of the quadrature: about {error}.", error=f"{value.error:.0e}")
    return Row(name, number(value.value, 4), note, f"{more}\n{error}", chosen)


class DistanceTable(QWidget):
    """Four rows of name, value and note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: LinePicture) -> None:
        """Show another frame."""
        self.set_rows(rows_of(picture))

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; at most four."""
        if rows != self.rows:
            self.rows = rows
            self.setAccessibleName("; ".join(f"{row.name} {row.value}" for row in rows))
            self.update()

    def sizeHint(self) -> QSize:
        """Four lines."""
        return QSize(theme().px(240), theme().px(4 * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Four close lines."""
        return QSize(theme().px(140), theme().px(4 * 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter, look = QPainter(self), theme()
        high = self._high()
        bold = QFontMetricsF(font(19, 700))
        name_wide = 0.42 * self.width()
        value_wide = bold.horizontalAdvance("00.0000") + look.px(10)
        middle = Qt.AlignmentFlag.AlignVCenter
        for i, row in enumerate(self.rows):
            y = i * high
            painter.setPen(QColor(kl_ink() if row.chosen else look.tokens.text))
            painter.setFont(fitting(font(17, 700 if row.chosen else 400), row.name, name_wide - look.px(6)))
            painter.drawText(QRectF(0, y, name_wide, high), middle, row.name)
            painter.setFont(font(19, 700))
            right = Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(name_wide, y, value_wide, high), middle | right, row.value)
            room = self.width() - name_wide - value_wide - look.px(14)
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(fitting(font(15), row.note, room))
            if painter.fontMetrics().horizontalAdvance(row.note) <= room + 2:
                left = name_wide + value_wide + look.px(12)
                painter.drawText(QRectF(left, y, room + 4, high), middle, row.note)
            if i:
                painter.setPen(pen(look.tokens.line, 1.0))
                painter.drawLine(0, int(y), self.width(), int(y))
        painter.end()

    def _high(self) -> float:
        return min(self.height() / 4, 1.4 * theme().px(_ROW))

    def event(self, event: QEvent) -> bool:
        """Explain the row under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            i = int(event.pos().y() / max(self._high(), 1.0))
            show_beside(event.globalPos(), self.rows[i].more if i < len(self.rows) else "", self)
            return True
        return super().event(event)
