"""What the lines on the stage of one density are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import component_colour, dashes, font, pen
from genviz.ui.plots.one_density_layers import HELD
from genviz.ui.theme import theme

#: Pixels at scale 1: a sign, what follows it, the space to the next.
_SIGN: Final = 26
_GAP, _SPACE = 6, 16


class DensityLegend(QWidget):
    """Histogram, law, and the best law."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._best = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_best(self, best: bool) -> None:
        """Whether there is a best law."""
        if best != self._best:
            self._best = best
            self.retranslate()

    def set_room(self, room: bool) -> None:
        """Whether there is room for a legend beside the sentence."""
        if self.isHidden() == room:
            self.setVisible(room)

    def retranslate(self) -> None:
        """Put the words into the reader's language."""
        self.setAccessibleName(", ".join(self._words().values()))
        self.updateGeometry()
        self.update()

    def _words(self) -> dict[str, str]:
        found = {"bars": tr("histogram"), "law": tr("law")}
        return found | {"best": tr("most likely")} if self._best else found

    def sizeHint(self) -> QSize:
        """Room for all entries."""
        metrics, px = QFontMetricsF(font(15)), theme().px
        each = (
            px(_SIGN) + px(_GAP) + metrics.horizontalAdvance(word) + px(_SPACE)
            for word in self._words().values()
        )
        return QSize(round(sum(each)), px(26))

    def minimumSizeHint(self) -> QSize:
        """The legend gives way to the sentence."""
        return QSize(0, theme().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entries from the right; those that do not fit are left out."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(font(15))
        px, x = theme().px, float(self.width())
        for sign, word in reversed(self._words().items()):
            width = px(_SIGN) + px(_GAP) + painter.fontMetrics().horizontalAdvance(word)
            x -= width
            if x < -1:
                break
            self._paint_sign(painter, sign, x)
            painter.setPen(QColor(theme().tokens.muted))
            box = QRectF(x + px(_SIGN) + px(_GAP), 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
            x -= px(_SPACE)
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: str, x: float) -> None:
        look, y = theme(), self.height() / 2
        end = QPointF(x + look.px(_SIGN), y)
        if sign == "bars":
            painter.setPen(pen(look.tokens.density_line, 1.0))
            painter.setBrush(QColor(look.tokens.density_high))
            painter.drawRect(QRectF(x + look.px(4), y - look.px(6), look.px(18), look.px(12)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            return
        colour = component_colour(HELD)
        painter.setPen(pen(colour, 4.0) if sign == "law" else dashes(colour, 2.2, 3.2, 2.0))
        painter.drawLine(QPointF(x, y), end)
