"""A line between the plots of KL on the line: what the areas come to, and the integrand at the hairline."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.line_picture import LinePicture
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.ink import font
from genviz.ui.plots.kl_ink import kl_ink, less_ink
from genviz.ui.plots.kl_words import sum_parts, term_text
from genviz.ui.theme import theme

#: Height, and between the two parts; pixels at scale 1.
_HIGH: Final = 28
_BETWEEN: Final = 26


class SumLine(QWidget):
    """The equation of the areas on the left; on the right, where there is room, the hairline's product."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: LinePicture | None = None
        self._left = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_picture(self, picture: LinePicture, left: int) -> None:
        """Show another frame; words begin at pixel `left`, as the plots do."""
        self._picture, self._left = picture, left
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """Both parts."""
        picture = self._picture
        if picture is None:
            return ""
        return "".join(text for text, _ in sum_parts(picture)) + "; " + term_text(picture)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(200), theme().px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(0, theme().px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write both parts, or only the sum."""
        picture = self._picture
        if picture is None:
            return
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        colours = {"more": kl_ink(), "less": less_ink(), "": look.tokens.text}
        parts = sum_parts(picture)
        room = float(self.width() - self._left)
        letters = fitting(font(23, 700), "".join(text for text, _ in parts), room)
        metrics = QFontMetricsF(letters)
        x, base = float(self._left), 0.5 * self.height() + 0.36 * metrics.ascent()
        painter.setFont(letters)
        for text, kind in parts:
            painter.setPen(QColor(colours[kind]))
            painter.drawText(QPointF(x, base), text)
            x += metrics.horizontalAdvance(text)
        self._paint_term(painter, picture, x)
        painter.end()

    def _paint_term(self, painter: QPainter, picture: LinePicture, end: float) -> None:
        """The product, right-aligned, behind a dot like the one on the curve."""
        look, words = theme(), term_text(picture)
        room = self.width() - end - look.px(_BETWEEN) - look.px(18)
        letters = fitting(font(18, 600), words, room)
        wide = QFontMetricsF(letters).horizontalAdvance(words)
        if wide > room or letters.pixelSize() < look.px(13):
            return
        painter.setFont(letters)
        painter.setPen(QColor(look.tokens.text))
        box = QRectF(self.width() - wide - 4, 0, wide + 4, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.text))
        painter.drawEllipse(QPointF(box.left() - look.px(10), self.height() / 2), look.px(5), look.px(5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
