"""Cross-entropy as a bar of two parts: entropy, which no model changes, and KL, which shrinks."""

from __future__ import annotations

from math import inf, isfinite
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.line_picture import Bar, LinePicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.hatching import hatch
from genviz.ui.plots.ink import font, ink_on, pen
from genviz.ui.plots.kl_ink import entropy_ink, kl_ink, likelihood_ink, tinted
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Pixels at scale 1: heights of the lines and rows.
_EQUATION, _ROW, _NOW, _WORDS, _LAST = 44, 28, 44, 22, 28
#: A bar may be so many times as long as the one that shows the present, before it is cut off.
_LONGEST: Final = 3.2


class CrossEntropyBars(QWidget):
    """The equation in figures, and the bars at the start, now and at the best."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entropy, self._bars = 0.0, (Bar(0.0, 0.0),) * 3
        self._known, self._forward, self._scale = False, True, 0.0
        self._asked: tuple[object, ...] = ()
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: LinePicture) -> None:
        """Show another frame."""
        bars = picture.start, picture.now, picture.best
        asked = picture.params.as_dict(), picture.start
        self.set_bars(picture.numbers.entropy.value, bars, asked, forward=picture.is_forward)

    def set_bars(
        self,
        entropy: float,
        bars: tuple[Bar, Bar, Bar],
        asked: tuple[object, ...],
        *,
        forward: bool = True,
    ) -> None:
        """Show start, now and best; the scale stays while what was `asked` is the same.

        `forward` says whether KL(p ‖ q) is what is minimised.
        """
        self._entropy, self._bars, self._known, self._forward = entropy, bars, True, forward
        self._fit_scale(asked)
        self.setAccessibleName(self.words())
        self.update()

    def _fit_scale(self, asked: tuple[object, ...]) -> None:
        """One scale for a run: the longest of start and best, and of now where it is longer."""
        ends = [bar.cross_entropy for bar in self._bars if isfinite(bar.cross_entropy)]
        wanted = max([abs(end) for end in ends], default=1.0)
        least = min([abs(end) for end in ends], default=1.0)
        wanted = min(wanted, _LONGEST * max(least, self._entropy, 0.5))
        if any(bar.cross_entropy == inf for bar in self._bars):  # KL is seen to go on
            wanted = max(wanted, 2.2 * self._entropy)
        if asked != self._asked or not 0.5 * self._scale <= wanted <= self._scale:
            self._asked, self._scale = asked, max(wanted, 0.1)

    def set_compact(self, compact: bool) -> None:
        """Only the equation and the bar of now."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Everything."""
        rows = _NOW if self._compact else 2 * _ROW + _NOW + _WORDS + _LAST
        return QSize(theme().px(240), theme().px(_EQUATION + rows))

    def minimumSizeHint(self) -> QSize:
        """The equation and one bar."""
        return QSize(theme().px(160), theme().px(_EQUATION + _NOW))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the equation, the bars and the words below them, as many as fit."""
        if not self._known:
            return
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        y = self._paint_equation(painter)
        rows = self._rows(self.height() - y)
        left = self._left()
        for bar, words, high, now in rows:
            self._paint_bar(painter, bar, words, QRectF(left, y, self.width() - left, high), now=now)
            y += high
        if self.height() - y >= look.px(_WORDS):
            self._paint_words(painter, left, y)
            y += look.px(_WORDS)
        if self.height() - y >= look.px(_LAST) - 2:
            self._paint_last(painter, y)
        painter.end()

    def _rows(self, room: float) -> list[tuple[Bar, str, float, bool]]:
        """The bars that there is room for, and how high each is."""
        look, (start, now, best) = theme(), self._bars
        row, high = look.px(_ROW), look.px(_NOW)
        if room < 2 * row + high or self._compact:
            return [(now, tr("now"), min(float(high), room), True)]
        spare = room - 2 * row - high - look.px(_WORDS + _LAST)
        grown = 1.0 + min(max(spare / (2 * row + high), 0.0), 1.6)
        return [
            (start, tr("start"), row * grown, False),
            (now, tr("now"), high * grown, True),
            (best, tr("best"), row * grown, False),
        ]

    def _left(self) -> float:
        metrics = QFontMetricsF(font(17, 600))
        widest = max(metrics.horizontalAdvance(w) for w in (tr("start"), tr("now"), tr("best")))
        return widest + theme().px(12)

    def _paint_equation(self, painter: QPainter) -> float:
        """``3.00 = 1.85 + 1.15 nats`` in the colours of the parts."""
        look, now = theme(), self._bars[1]
        parts = [
            (number(now.cross_entropy, 2), likelihood_ink()), (" = ", look.tokens.text),
            (number(self._entropy, 2), entropy_ink()), (" + ", look.tokens.text),
            (number(now.kl, 2), kl_ink()),
        ]  # fmt: skip
        unit = tr("nats")
        whole = "".join(text for text, _ in parts)
        small = font(16)
        room = self.width() - QFontMetricsF(small).horizontalAdvance(unit) - look.px(8)
        letters = fitting(font(34, 700), whole, room)
        metrics = QFontMetricsF(letters)
        x, base = 0.0, look.px(_EQUATION) * 0.5 + 0.36 * metrics.ascent()
        painter.setFont(letters)
        for text, colour in parts:
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x, base), text)
            x += metrics.horizontalAdvance(text)
        painter.setFont(small)
        painter.setPen(QColor(look.tokens.muted))
        painter.drawText(QPointF(x + look.px(8), base), unit)
        return float(look.px(_EQUATION))

    def _paint_bar(self, painter: QPainter, bar: Bar, words: str, box: QRectF, *, now: bool) -> None:
        look = theme()
        painter.setFont(font(17, 700 if now else 400))
        painter.setPen(QColor(look.tokens.text if now else look.tokens.muted))
        name = QRectF(0, box.top(), box.left(), box.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        inner = box.adjusted(0, look.px(2), 0, -look.px(2))
        if bar.cross_entropy != bar.cross_entropy:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, tr("none: KL is infinite for every model"))
            return
        figure = number(bar.cross_entropy, 2)
        spare = QFontMetricsF(font(17, 700)).horizontalAdvance("−00.00") + look.px(14)
        unit = (inner.width() - spare) / self._scale
        grey = max(self._entropy, 0.0) * unit
        end = min(max(bar.cross_entropy, 0.0) * unit, inner.width() - spare)
        self._paint_parts(painter, QRectF(inner.left(), inner.top(), end, inner.height()), grey, bar, now=now)
        painter.setFont(font(17, 700 if now else 400))
        painter.setPen(QColor(likelihood_ink() if now else look.tokens.muted))
        right = QRectF(inner.left() + end + look.px(8), box.top(), spare, box.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, figure)

    def _paint_parts(self, painter: QPainter, box: QRectF, grey: float, bar: Bar, *, now: bool) -> None:
        """Hatched entropy, then KL; their numbers inside the bar of now."""
        look = theme()
        own = QRectF(box.left(), box.top(), min(grey, box.width()), box.height())
        painter.fillRect(own, tinted(look.tokens.muted, 0.22))
        hatch(painter, own, pen(look.tokens.outline, 1.0), look.px(7))
        rest = QRectF(own.right(), box.top(), max(box.right() - own.right(), 0.0), box.height())
        painter.fillRect(rest, QColor(kl_ink()) if now else tinted(kl_ink(), 0.62))
        if bar.cross_entropy == inf:
            self._paint_torn(painter, rest)
        if now:
            self._paint_inside(painter, own, rest, bar)
            painter.setPen(pen(likelihood_ink(), 3.0))
            painter.drawRect(box)

    @staticmethod
    def _paint_torn(painter: QPainter, rest: QRectF) -> None:
        """A zigzag: the bar goes on for ever."""
        path, steps = QPainterPath(QPointF(rest.right(), rest.top())), 6
        for i in range(1, steps + 1):
            path.lineTo(rest.right() - (5 if i % 2 else 0), rest.top() + rest.height() * i / steps)
        painter.strokePath(path, pen(theme().tokens.card, 4.0))

    def _paint_inside(self, painter: QPainter, own: QRectF, rest: QRectF, bar: Bar) -> None:
        look, letters = theme(), font(17, 700)
        metrics = QFontMetricsF(letters)
        painter.setFont(letters)
        words, lock = number(self._entropy, 2), look.px(18)
        wide = metrics.horizontalAdvance(words) + lock + look.px(20)
        if wide <= own.width() - 4:
            chip = QRectF(own.center().x() - wide / 2, own.center().y() - 0.6 * metrics.height(), wide,
                          1.2 * metrics.height())  # fmt: skip
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.card))
            painter.drawRoundedRect(chip, 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_lock(painter, QPointF(chip.left() + look.px(6) + lock / 2, chip.center().y()), lock * 0.5)
            painter.setPen(QColor(look.tokens.text))
            inside = chip.adjusted(lock + look.px(13), 0, 0, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        part = number(bar.kl, 2)
        if metrics.horizontalAdvance(part) <= rest.width() - 6:
            painter.setPen(QColor(ink_on(kl_ink())))
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, part)

    def _paint_words(self, painter: QPainter, left: float, y: float) -> None:
        """What the parts are, below them."""
        look = theme()
        spare = QFontMetricsF(font(17, 700)).horizontalAdvance("−00.00") + look.px(14)
        unit = (self.width() - left - spare) / self._scale
        cut = left + max(self._entropy, 0.0) * unit
        letters = font(15, 600)
        painter.setFont(letters)
        first, second = tr("entropy: no θ"), tr("KL: θ can shrink it")
        metrics, high = QFontMetricsF(letters), look.px(_WORDS)
        one, two = metrics.horizontalAdvance(first), metrics.horizontalAdvance(second)
        gap = float(look.px(12))
        x = min(max(cut - one - gap / 2, 0.0), max(self.width() - one - two - gap, 0.0))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(entropy_ink()))
        painter.drawText(QRectF(x, y, one + 2, high), align, first)
        painter.setPen(QColor(kl_ink()))
        painter.drawText(QRectF(x + one + gap, y, two + 2, high), align, second)

    def _paint_last(self, painter: QPainter, y: float) -> None:
        """What follows."""
        look = theme()
        words = tr("Smaller KL = smaller total = higher likelihood")
        if not self._forward:
            words = tr("Minimising KL(q ‖ p) is not maximum likelihood")
        painter.setFont(fitting(font(17, 600), words, self.width()))
        painter.setPen(QColor(look.tokens.text))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, y, self.width(), look.px(_LAST)), Qt.AlignmentFlag.AlignVCenter, shown)

    # --- words -----------------------------------------------------------------------------------------

    def words(self) -> str:
        """The numbers of the bars."""
        start, now, best = self._bars
        return tr(
            "Cross-entropy now: {now} nats, of which {entropy} are the entropy of p and {kl} are KL(p ‖ q). "
            "At the start {start}, at best {best}.",
            now=number(now.cross_entropy, 4), entropy=number(self._entropy, 4), kl=number(now.kl, 4),
            start=number(start.cross_entropy, 4), best=number(best.cross_entropy, 4),
        )  # fmt: skip

    def event(self, event: QEvent) -> bool:
        """Give the numbers."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words() if self._known else "", self)
            return True
        return super().event(event)


def paint_lock(painter: QPainter, at: QPointF, size: float) -> None:
    """A closed lock around `at`, about `size` in radius."""
    colour = theme().tokens.text
    body = QRectF(at.x() - 0.8 * size, at.y() - 0.15 * size, 1.6 * size, 1.2 * size)
    painter.setPen(pen(colour, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(at.x() - 0.5 * size, at.y() - 1.0 * size, size, 1.4 * size)
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(body, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
