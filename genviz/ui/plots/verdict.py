"""The rows above a twin plane: whose it is, what it says of the query, and what its signs mean."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.boundary_line import CONDITIONAL, JOINT
from genviz.ui.boundary_pixels import Name
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.class_mark import paint_class
from genviz.ui.plots.ink import dashes, font, ink_on, pen
from genviz.ui.plots.verdict_words import Verdict
from genviz.ui.theme import theme
from genviz.ui.tips import explain_beside

#: The formulas, the longest first; the first that there is room for is shown.
_FORMULAS: Final[dict[Name, tuple[str, ...]]] = {
    "discriminative": ("p(y | x)",),
    "generative": ("p(x, y) = p(x | y) p(y)", "p(x, y)"),
}
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Logical pixels at scale 1: heights of a verdict with and without its words, radius of a mark.
_HIGH, _LOW, _MARK = 78, 46, 16
#: A box narrower than this has room for a small mark only.
_NARROW: Final = 150
#: Words smaller than this share of their size give way to shorter ones.
_SMALLEST: Final = 0.8


class TitleRow(QWidget):
    """The model's line, its name, and what it learns as a formula."""

    def __init__(self, name: Name, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: Name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(theme().px(200), theme().px(36))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`; any width."""
        return QSize(0, self.sizeHint().height())

    def title(self) -> str:
        """The name of the kind of model."""
        return tr("Discriminative") if self._name == "discriminative" else tr("Generative")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, name and formula."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(model_pen(self._name))
        painter.drawLine(QPointF(2, self.height() / 2), QPointF(look.px(34), self.height() / 2))
        heading = font(26, 700)
        left = look.px(44)
        painter.setPen(QColor(look.tokens.text))
        painter.setFont(fitting(heading, self.title(), self.width() - left))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), _LEFT, self.title())
        used = left + painter.fontMetrics().horizontalAdvance(self.title()) + look.px(16)
        slanted = QFont(font(24))
        slanted.setItalic(True)
        wide = QFontMetricsF(slanted).horizontalAdvance
        said = next((text for text in _FORMULAS[self._name] if wide(text) <= self.width() - used - 4), "")
        painter.setFont(slanted)
        painter.drawText(QRectF(used, 0, self.width() - used - 4, self.height()), _RIGHT, said)
        painter.end()


def model_pen(name: Name, width: float = 4.5) -> QPen:
    """The line that stands for a model everywhere: solid or dashed."""
    tokens = theme().tokens
    if name == "discriminative":
        return pen(tokens.components[CONDITIONAL], width)
    return dashes(tokens.components[JOINT], width, 2.0, 1.1)


class Verdicts(QWidget):
    """Two boxes beside one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Verdict, ...] = ()
        self._brief = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> tuple[Verdict, ...]:
        """What is said."""
        return self._shown

    def set_verdicts(self, shown: tuple[Verdict, ...]) -> None:
        """Say `shown`."""
        if shown != self._shown:
            self._shown = shown
            told = "; ".join(f"{v.big}: {v.small}" for v in shown)
            self.setAccessibleName(told)
            self.setToolTip(told)
            self.update()

    def set_brief(self, brief: bool) -> None:
        """Leave the words away, or not."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell the whole of it where the pointer rests."""
        return explain_beside(event, self) or super().event(event)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(theme().px(240), theme().px(_LOW if self._brief else _HIGH))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`; any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        gap = theme().px(8)
        width = (self.width() - gap * (len(self._shown) - 1)) / max(len(self._shown), 1)
        for i, verdict in enumerate(self._shown):
            self._paint(painter, verdict, QRectF(i * (width + gap), 0, width, self.height()))
        painter.end()

    def _paint(self, painter: QPainter, verdict: Verdict, whole: QRectF) -> None:
        look, px = theme().tokens, theme().px
        box = whole.adjusted(1, 1, -1, -1)
        inks = {"plain": (look.field, look.border), "open": (None, look.outline), "alarm": (look.worse,) * 2}
        fill, edge = inks[verdict.kind]
        if fill is not None:
            painter.setBrush(QColor(fill))
        painter.setPen(dashes(edge, 1.8, 3.4, 2.4) if verdict.kind == "open" else pen(edge, 1.2))
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = ink_on(look.worse) if verdict.kind == "alarm" else look.text
        narrow = box.width() < px(_NARROW)
        left = box.left() + px(8 if narrow else 12)
        if verdict.c >= 0 or (verdict.kind == "alarm" and not narrow):
            radius = min(px(_MARK * 0.7 if narrow else _MARK), box.height() / 2 - px(6))
            at = QPointF(left + radius, box.center().y())
            if verdict.kind == "alarm":
                _paint_warning(painter, at, radius * 0.85, ink)
            else:
                paint_class(painter, verdict.c, verdict.mark, at, radius * 0.95)
            left += 2 * radius + px(6 if narrow else 10)
        self._write(painter, verdict, QRectF(left, box.top(), box.right() - left - px(6), box.height()), ink)

    def _write(self, painter: QPainter, verdict: Verdict, room: QRectF, ink: str) -> None:
        two = not self._brief and bool(verdict.small)
        number = font(27 if verdict.c >= 0 else 22, 700)
        painter.setPen(QColor(ink))
        painter.setFont(fitting(number, verdict.big, room.width()))
        upper = QRectF(room.left(), room.top() + theme().px(6), room.width(), room.height() * 0.52)
        painter.drawText(upper if two else room, _LEFT, verdict.big)
        if not two:
            return
        painter.setPen(QColor(ink if verdict.kind == "alarm" else theme().tokens.muted))
        wide = QFontMetricsF(font(16)).horizontalAdvance(verdict.small) * _SMALLEST
        small = verdict.short if verdict.short and wide > room.width() else verdict.small
        painter.setFont(fitting(font(16), small, room.width()))
        lower = QRectF(room.left(), room.top() + room.height() * 0.56, room.width(), room.height() * 0.34)
        said = painter.fontMetrics().elidedText(small, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(lower, _LEFT, said)


def _paint_warning(painter: QPainter, at: QPointF, radius: float, ink: str) -> None:
    """A triangle with an exclamation mark."""
    corners = ((0.0, -1.0), (1.08, 0.88), (-1.08, 0.88))
    painter.setPen(pen(ink, 2.2))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) * radius for x, y in corners]))
    painter.drawLine(at + QPointF(0, -0.3) * radius, at + QPointF(0, 0.25) * radius)
    painter.drawPoint(at + QPointF(0, 0.58) * radius)
