"""The weights of the components beside the heading: shown, and changed by hand."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.focus import Focus
from genviz.ui.marks import N_IDENTITIES
from genviz.ui.plots.entries import HALF, SIZES, Size
from genviz.ui.plots.ink import font, paint_mark, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: A weight dragged over so many pixels goes from nothing to all.
_PER_ALL: Final = 300
#: No component is dragged away altogether.
_LEAST: Final = 0.005


class Weights(QWidget):
    """Every component's mark and weight; painted, so that changing figures never move the layout.

    A weight is dragged sideways, or changed with the arrow keys.

    Signals
    -------
    weighed(int, float), dropped()
        Component and the weight that the hand gives it; let go.
    pointed(object)
        The `Focus` of the weight under the pointer; None when it has left.
    """

    weighed = Signal(int, float)
    dropped = Signal()
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights: tuple[int, ...] = ()
        self._caption = ""
        self._words = True
        self._editable = False
        self._focus: Focus | None = None
        self._chosen = 0  # by the keyboard
        self._under = -1
        self._size, self._shown, self._a_row, self._left = SIZES[0], 0, 0, 0.0  # where the entries are
        self._held: tuple[int, float, float] | None = None  # component, where it was taken, its weight then
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_weights(self, weights: tuple[float, ...], caption: str) -> None:
        """Show `weights` as whole percentages."""
        shown = percentages(weights)
        resized = len(shown) != len(self._weights) or caption != self._caption
        if resized or shown != self._weights:
            self._weights, self._caption = shown, caption
            self.setAccessibleName(caption + " " + ", ".join(f"{w} %" for w in shown))
            if resized:
                self.updateGeometry()
            self.update()

    def set_editable(self, editable: bool, explanation: str) -> None:
        """Whether weights can be changed by hand; `explanation` says what they are."""
        if (editable, explanation) != (self._editable, self.toolTip()):
            self._editable = editable
            policy = Qt.FocusPolicy.TabFocus if editable else Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(policy)
            self.setToolTip(explanation)
            self.setWhatsThis(explanation)

    def show_focus(self, focus: Focus | None) -> None:
        """Ring the weight of what is pointed at elsewhere."""
        if focus != self._focus:
            self._focus = focus
            self.update()

    def set_words(self, words: bool) -> None:
        """Whether there is room for the caption."""
        if words != self._words:
            self._words = words
            self.updateGeometry()
            self.update()

    @property
    def _widest(self) -> int:
        """Characters of the longest weight."""
        return max((len(f"{w}%") for w in self._weights), default=3)

    def _caption_width(self) -> float:
        if not self._caption or not self._words or not self._weights:
            return 0.0
        return QFontMetricsF(font(18)).horizontalAdvance(self._caption) + theme().px(14)

    def sizeHint(self) -> QSize:
        """Room for all entries in the preferred size; close together where there is none for words."""
        entries = SIZES[0 if self._words else 2].scaled(self._widest).width_of(len(self._weights))
        return QSize(math.ceil(entries + self._caption_width()), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        """No width is needed; entries give way."""
        return QSize(0, theme().px(34))

    def words_fit(self, room: float) -> bool:
        """Whether the caption fits beside all entries, of full size, in so much room."""
        entries = SIZES[2].scaled(self._widest).width_of(len(self._weights))
        caption = QFontMetricsF(font(18)).horizontalAdvance(self._caption) + theme().px(14)
        return entries + caption <= room

    def _arranged(self) -> tuple[Size, int, int, float]:
        """The largest size in which all entries fit, how many are shown, how many a row, where rows begin.

        Where the smallest does not do, the few whose marks are told apart by shape take two rows; of others,
        with a number in the mark, the last place says how many are left out.
        """
        n, room = len(self._weights), self.width() - self._caption_width() + 1
        sizes = [size.scaled(self._widest) for size in SIZES]
        for size in sizes:
            if size.width_of(n) <= room:
                return size, n, n, self.width() - size.width_of(n)
        half, upper = HALF.scaled(self._widest), -(-n // 2)
        if n <= N_IDENTITIES and half.width_of(upper) <= room:
            return half, n, upper, self.width() - half.width_of(upper)
        size = sizes[-1]
        shown = min(int((room + size.space) // size.cell), n)
        return size, shown, shown, self.width() - size.width_of(shown)

    @property
    def _more(self) -> int:
        """The component in whose place it says how many are left out; −1 if there is room for all."""
        return self._shown - 1 if 0 < self._shown < len(self._weights) else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw caption and entries; the last place says how many are left out, if there is no room."""
        look = theme()
        self._size, self._shown, self._a_row, self._left = self._arranged()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_caption(painter)
        painter.setFont(font(self._size.figures, 600))
        for k in range(self._shown):
            row, place = divmod(k, self._a_row)
            box = QRectF(self._left + place * self._size.cell, row * self._high, self._size.cell, self._high)
            if k == self._more:
                painter.setPen(QColor(look.tokens.muted))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"+{len(self._weights) - k}")
            else:
                self._paint_entry(painter, k, box)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        look, left = theme(), self._left
        if self._caption_width():
            painter.setFont(font(18))
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, 0, left - look.px(14), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._caption)

    def _paint_entry(self, painter: QPainter, k: int, box: QRectF) -> None:
        look, radius = theme(), self._size.radius
        if self._ringed(k):
            painter.setBrush(QColor(look.tokens.accent_soft))
            painter.setPen(pen(look.tokens.accent, 2.0))
            ring = box.adjusted(-3, 1, 3 - self._size.space, -1)
            painter.drawRoundedRect(ring, look.px(6), look.px(6))
        paint_mark(painter, k, QPointF(box.left() + radius, box.center().y()), radius, casing=0.0)
        painter.setPen(QColor(look.tokens.text))
        text = box.adjusted(2 * radius + self._size.gap, 0, 0, 0)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{self._weights[k]}%"
        )

    # --- by hand ---------------------------------------------------------------------------------------

    def _ringed(self, k: int) -> bool:
        if self.hasFocus() and k == self._chosen:
            return True
        if self._focus is not None:
            return self._focus.lights(Focus("weight", k))
        return k == self._under

    def at(self, where: QPointF) -> int:
        """The component whose weight is at `where`; −1 for none."""
        k = self._place(where)
        return k if k != self._more else -1

    @property
    def _high(self) -> float:
        """Height of a row."""
        return self.height() / (2 if self._a_row < self._shown else 1)

    def _place(self, where: QPointF) -> int:
        """The entry at `where`; −1 for none."""
        if not self._a_row:
            return -1
        place = math.floor((where.x() - self._left) / self._size.cell)
        k = place + self._a_row * int(where.y() >= self._high)
        return k if 0 <= place < self._a_row and k < self._shown else -1

    def event(self, event: QEvent) -> bool:
        """Explain the entries, not the empty room beside them; name those that are left out."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            k = self._place(QPointF(event.pos()))
            show_beside(event.globalPos(), self.toolTip() if k != self._more else self.folded(), self, k >= 0)
            return True
        return super().event(event)

    def folded(self) -> str:
        """The weights for which there is no room, in words; empty if there is room for all."""
        left = range(self._more, len(self._weights)) if self._more >= 0 else ()
        return ", ".join(f"{k + 1}: {self._weights[k]} %" for k in left)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a weight."""
        k = self.at(event.position())
        if self._editable and k >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._held = k, event.position().x(), self._weights[k] / 100
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change the weight that is held; otherwise say which one is under the pointer."""
        if self._held is not None:
            k, start, weight = self._held
            self.weighed.emit(k, _allowed(weight + (event.position().x() - start) / theme().px(_PER_ALL)))
            return
        self._point(self.at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.dropped.emit()
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """No weight is under the pointer."""
        super().leaveEvent(event)
        self._point(-1)

    def _point(self, k: int) -> None:
        if k == self._under:
            return
        self._under = k
        held = self._editable and k >= 0
        self.setCursor(Qt.CursorShape.SizeHorCursor if held else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(Focus("weight", k) if k >= 0 else None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a weight, up and down change it by a hundredth."""
        steps = {Qt.Key.Key_Up: 0.01, Qt.Key.Key_Down: -0.01}
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key, n = Qt.Key(event.key()), len(self._weights)
        if key in sides and n:
            self._chosen = (self._chosen + sides[key]) % n
            self.update()
        elif key in steps and self._chosen < n:
            self.weighed.emit(self._chosen, _allowed(self._weights[self._chosen] / 100 + steps[key]))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that is held makes one change."""
        if not event.isAutoRepeat() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.dropped.emit()
        else:
            super().keyReleaseEvent(event)


def percentages(weights: tuple[float, ...]) -> tuple[int, ...]:
    """Whole percentages that add up to those of the sum: the largest remainders are rounded up."""
    exact = [100 * w if math.isfinite(w) else 0.0 for w in weights]
    whole = [math.floor(w) for w in exact]
    missing = round(sum(exact)) - sum(whole)
    order = sorted(range(len(exact)), key=lambda k: whole[k] - exact[k])
    for k in order[:missing]:
        whole[k] += 1
    return tuple(whole)


def _allowed(weight: float) -> float:
    return min(max(weight, _LEAST), 1 - _LEAST)
