"""What the two models score: a row each, with the line that stands for it everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.ink import dashes, font
from genviz.ui.plots.two_models import model_pen
from genviz.ui.theme import theme

_ROW, _HEAD, _LINE = 30, 20, 26
#: A log-loss beyond this is not told in figures: they would need another's room.
_MOST = 999
#: A table this wide has room for large figures.
_WIDE = 290


@dataclass(frozen=True, slots=True)
class Row:
    """One model, or the best there can be.

    Attributes
    ----------
    name : str
    error, log_loss : float or None
        A share, and nats; None where they are not known.
    which : int or None
        Which of the two models; None: neither.
    """

    name: str
    error: float | None
    log_loss: float | None
    which: int | None


class RivalTable(QWidget):
    """Names on the left, two columns of numbers on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`; nothing happens if they are shown already."""
        if rows != self._rows:
            resized = len(rows) != len(self._rows)
            self._rows = rows
            self.setAccessibleName(
                "; ".join(f"{r.name} {_percent(r.error)} {_nats(r.log_loss)}" for r in rows)
            )
            if resized:
                self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """A line for the heads, one a model."""
        return QSize(theme().px(240), theme().px(_HEAD + _ROW * max(len(self._rows), 1)))

    def minimumSizeHint(self) -> QSize:
        """As high; narrower where it has to be."""
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, then rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        px, t = theme().px, theme().tokens
        bold, small = font(22 if self.width() >= px(_WIDE) else 20, 700), font(15)
        heads = tr("error"), tr("log-loss")
        widths = [
            max(QFontMetricsF(bold).horizontalAdvance(widest), QFontMetricsF(small).horizontalAdvance(head))
            for widest, head in zip(("88.8 %", "0.888"), heads, strict=True)
        ]
        ends = self.width() - widths[1] - px(14), float(self.width())
        painter.setFont(small)
        painter.setPen(QColor(t.muted))
        for end, wide, head in zip(ends, widths, heads, strict=True):
            box = QRectF(end - wide - 1, 0, wide + 1, px(_HEAD))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, head)
        room = ends[0] - widths[0] - px(8)
        longest = max(
            (row.name for row in self._rows), key=QFontMetricsF(font(17)).horizontalAdvance, default=""
        )
        name_font = fitting(font(17), longest, room - px(_LINE + 8))
        for i, row in enumerate(self._rows):
            top = px(_HEAD) + i * px(_ROW)
            self._paint_name(painter, row, QRectF(0, top, room, px(_ROW)), name_font)
            painter.setFont(bold)
            painter.setPen(QColor(t.text))
            texts = _percent(row.error), _nats(row.log_loss)
            for end, wide, text in zip(ends, widths, texts, strict=True):
                box = QRectF(end - 1.5 * wide, top, 1.5 * wide, px(_ROW))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    @staticmethod
    def _paint_name(painter: QPainter, row: Row, box: QRectF, words: QFont) -> None:
        px = theme().px
        painter.setPen(
            dashes(theme().tokens.text, 2.4, 1.0, 1.4) if row.which is None else model_pen(row.which, 4.0)
        )
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.left() + px(_LINE), middle))
        room = box.adjusted(px(_LINE + 8), 0, 0, 0)
        painter.setFont(words)
        painter.setPen(QColor(theme().tokens.text))
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{number(100 * value, 1)} %"


def _nats(value: float | None) -> str:
    if value is None:
        return "–"
    return f"> {_MOST:.0f}" if value > _MOST else number(value, 3 if value < 10 else 1)
