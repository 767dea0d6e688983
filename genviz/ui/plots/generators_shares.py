"""How common each attribute is among the examples, beside how common it truly is."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.attributes import AttributesPicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: the highest and the lowest line, and the share of the width that is the names'.
_LINE: Final = 30
_LEAST: Final = 17
_NAMES: Final = 0.34


class SharesPlot(QWidget):
    """A bar an attribute, with a mark where the truth is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: AttributesPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: AttributesPicture) -> None:
        """Show the shares of a picture."""
        self._picture = picture
        self.setAccessibleName(tr("Each attribute by itself"))
        self.setWhatsThis(explanation())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for six attributes."""
        return QSize(theme().px(280), theme().px(6 * _LINE))

    def minimumSizeHint(self) -> QSize:
        """Room for the bars."""
        k = len(self._picture.names) if self._picture is not None else 6
        return QSize(theme().px(140), theme().px(k * _LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names, bars, marks and shares."""
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for j in range(len(picture.names)):
            self._paint_line(painter, picture, j, self._box(j))
        painter.end()

    def _box(self, j: int) -> QRectF:
        k = len(self._picture.names) if self._picture is not None else 1
        high = min(self.height() / k, theme().px(_LINE))
        return QRectF(0, j * high, self.width(), high)

    def _paint_line(self, painter: QPainter, picture: AttributesPicture, j: int, box: QRectF) -> None:
        look, share = theme(), float(picture.shares[j])
        size = min(16.0, 0.72 * box.height() / look.scale)
        metrics = QFontMetricsF(font(size))
        painter.setFont(font(size))
        painter.setPen(QColor(look.tokens.text))
        name = QRectF(0, box.top(), _NAMES * box.width() - look.px(6), box.height())
        words = metrics.elidedText(tr(picture.names[j]), Qt.TextElideMode.ElideRight, name.width() + 1)
        painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        figures = metrics.horizontalAdvance("100 %") + look.px(6)
        left = _NAMES * box.width()
        bar = QRectF(
            left, box.center().y() - 0.3 * box.height(), box.width() - left - figures, 0.6 * box.height()
        )
        self._paint_bar(painter, bar, share, float(picture.true_shares[j]))
        painter.setPen(QColor(look.tokens.text))
        at = QRectF(bar.right(), box.top(), figures, box.height())
        said = f"{number(100 * share, 0)} %" if np.isfinite(share) else "–"
        painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    @staticmethod
    def _paint_bar(painter: QPainter, bar: QRectF, share: float, truth: float) -> None:
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.field))
        painter.drawRect(bar)
        if np.isfinite(share):
            painter.setBrush(QColor(look.tokens.accent))
            painter.drawRect(QRectF(bar.left(), bar.top(), share * bar.width(), bar.height()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = bar.left() + truth * bar.width()
        for colour, width in ((look.tokens.card, 5.0), (look.tokens.text, 2.0)):
            painter.setPen(pen(colour, width))
            painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2))

    def event(self, event: QEvent) -> bool:
        """Give the numbers under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def words(self, where: QPointF) -> str:
        """The attribute at a place, in numbers."""
        picture = self._picture
        for j in range(len(picture.names) if picture is not None else 0):
            assert picture is not None
            if self._box(j).contains(where):
                return tr(
                    "{attribute}: {share} % of the examples, truly {truth} %.",
                    attribute=tr(picture.names[j]),
                    share=number(100 * float(picture.shares[j]), 1),
                    truth=number(100 * float(picture.true_shares[j]), 1),
                )  # fmt: skip
        return explanation()


def explanation() -> str:
    """What is drawn."""
    return tr(
        "Bars: how common each attribute is among the examples. Marks: how common it is truly. Single "
        "attributes are learned from few examples; all of them at once are not."
    )
