"""The weights of the components beside the heading: shown, and changed by hand."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.focus import Focus
from genviz.ui.marks import N_IDENTITIES
from genviz.ui.plots.ink import font, paint_mark, pen
from genviz.ui.theme import theme

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
        self._under, self._first, self._count = -1, 0.0, 0  # where the entries are
        self._held: tuple[int, float, float] | None = None  # component, where it was taken, its weight then
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

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

    @property
    def _condensed(self) -> bool:
        return len(self._weights) > N_IDENTITIES or not self._words

    def _cell(self) -> tuple[float, float, int]:
        """Width of one entry, radius of its mark, size of its figures."""
        px = theme().px
        radius, figures = (px(9), 14) if len(self._weights) > N_IDENTITIES else (px(14), 18)
        widest = max(len(f"{w}%") for w in self._weights) if self._weights else 3
        text = QFontMetricsF(font(figures, 600)).horizontalAdvance("00%"[-widest:].rjust(widest, "0"))
        return 2 * radius + self._gap() + text + self._space(), radius, figures

    def _gap(self) -> int:
        """Between a mark and its weight."""
        return theme().px(5 if self._condensed else 9)

    def _space(self) -> int:
        """Between two entries."""
        return theme().px(9 if self._condensed else 20)

    def _caption_width(self) -> float:
        if self._condensed or not self._caption:
            return 0.0
        return QFontMetricsF(font(18)).horizontalAdvance(self._caption) + theme().px(14)

    def sizeHint(self) -> QSize:
        """Room for all entries."""
        cells = len(self._weights) * self._cell()[0] - self._space()
        return QSize(math.ceil(cells + self._caption_width()), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        """Room for the first entry; the others give way."""
        return QSize(0, theme().px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the right, as many as there is room for."""
        look = theme()
        cell, radius, figures = self._cell()
        room = int((self.width() + self._space() + 1) // cell)
        shown = list(enumerate(self._weights))[: max(room, 0)]
        self._first, self._count = left_of(self.width(), len(shown), cell, self._space()), len(shown)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        middle = self.height() / 2
        left = self._first
        if self._caption_width() and left >= self._caption_width():
            painter.setFont(font(18))
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, 0, left - look.px(14), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._caption)
        for place, (k, weight) in enumerate(shown):
            x = left + place * cell
            if self._ringed(k):
                painter.setBrush(QColor(look.tokens.accent_soft))
                painter.setPen(pen(look.tokens.accent, 2.0))
                ring = QRectF(x - 3, 1, cell - self._space() + 6, self.height() - 2)
                painter.drawRoundedRect(ring, look.px(6), look.px(6))
            paint_mark(painter, k, QPointF(x + radius, middle), radius, casing=0.0)
            painter.setFont(font(figures, 600))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(x + 2 * radius + self._gap(), 0, cell, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{weight}%")
        painter.end()

    # --- by hand ---------------------------------------------------------------------------------------

    def _ringed(self, k: int) -> bool:
        if self.hasFocus() and k == self._chosen:
            return True
        if self._focus is not None:
            return self._focus.lights(Focus("weight", k))
        return k == self._under

    def at(self, x: float) -> int:
        """The component whose weight is at `x`; −1 for none."""
        k = math.floor((x - self._first) / self._cell()[0]) if self._count else -1
        return k if 0 <= k < self._count else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a weight."""
        k = self.at(event.position().x())
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
        self._point(self.at(event.position().x()))

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


def left_of(width: int, n: int, cell: float, space: float) -> float:
    """Where the first of `n` entries begins, if the last ends at the right edge."""
    return width - n * cell + space


def _allowed(weight: float) -> float:
    return min(max(weight, _LEAST), 1 - _LEAST)
