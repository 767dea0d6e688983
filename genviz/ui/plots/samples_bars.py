"""Cross-entropy as it is estimated from samples: bars with error bars, whose split nobody can see."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.samples_estimate import Estimate
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.hatching import hatch
from genviz.ui.plots.ink import font, ink_on, pen
from genviz.ui.plots.kl_bars import paint_lock
from genviz.ui.plots.kl_ink import entropy_ink, kl_ink, likelihood_ink, tinted
from genviz.ui.plots.samples_losses import with_band
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture, Truth

#: Pixels at scale 1: heights of the equation and of the rows, half an error bar.
_EQUATION: Final = 44
_ROW: Final = 28
_NOW: Final = 46
_END: Final = 6
#: A start that is worse than so many times what the stage shows is cut off.
_FAR: Final = 1.6


class EstimateBars(QWidget):
    """The equation in figures, and the bars at the start, now and at the best."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SamplesPicture | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: SamplesPicture) -> None:
        """Show another frame."""
        self._picture = picture
        self.setAccessibleName(self.words())
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Only the equation and the bar of now."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Everything."""
        rows = _NOW if self._compact else 2 * _ROW + _NOW
        return QSize(theme().px(240), theme().px(_EQUATION + rows + 4))

    def minimumSizeHint(self) -> QSize:
        """The equation and one bar."""
        return QSize(theme().px(160), theme().px(_EQUATION + 30))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the equation and the bars that there is room for."""
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_equation(painter, picture)
        y, left = float(theme().px(_EQUATION)), self._left()
        for bar, name, high, now in self._rows(picture, self.height() - y):
            self._paint_bar(painter, picture, bar, name, QRectF(left, y, self.width() - left, high), now=now)
            y += high
        painter.end()

    def _rows(self, picture: SamplesPicture, room: float) -> list[tuple[Estimate, str, float, bool]]:
        row, high = theme().px(_ROW), theme().px(_NOW)
        if self._compact or room < 2 * row + 0.8 * high:
            return [(picture.now, tr("now"), min(float(high), room), True)]
        grown = min(max(room / (2 * row + high), 0.75), 1.4)
        return [
            (picture.start, tr("start"), row * grown, False),
            (picture.now, tr("now"), high * grown, True),
            (picture.best, tr("best"), row * grown, False),
        ]

    @staticmethod
    def _left() -> float:
        metrics = QFontMetricsF(font(17, 600))
        return max(metrics.horizontalAdvance(w) for w in (tr("start"), tr("now"), tr("best"))) + theme().px(
            12
        )

    def _paint_equation(self, painter: QPainter, picture: SamplesPicture) -> None:
        """``3.05 ± 0.39 = ? + ?``, or what stands there once p is known."""
        grey, truth, now = entropy_ink(), picture.truth, picture.now
        value, *noise = with_band(now.value, now.band).partition(" ")
        parts = [(value, likelihood_ink()), ("".join(noise), grey)]
        if truth is None:
            parts.append((" = ? + ?", grey))
        else:
            parts += [
                (" ≈ ", theme().tokens.text), (number(truth.entropy.value, 2), grey),
                (" + ", theme().tokens.text), (number(truth.kl.value, 2), kl_ink()),
            ]  # fmt: skip
        letters = fitting(font(34, 700), "".join(text for text, _ in parts), self.width())
        metrics = QFontMetricsF(letters)
        x, base = 0.0, theme().px(_EQUATION) * 0.5 + 0.36 * metrics.ascent()
        painter.setFont(letters)
        for text, colour in parts:
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x, base), text)
            x += metrics.horizontalAdvance(text)
        painter.setFont(font(15))
        if isfinite(now.band) and x + theme().px(52) <= self.width():
            painter.setPen(QColor(grey))
            painter.drawText(QPointF(x + theme().px(8), base), tr("(95 %)"))

    def _paint_bar(
        self, painter: QPainter, picture: SamplesPicture, bar: Estimate, name: str, box: QRectF, *, now: bool
    ) -> None:
        look = theme()
        painter.setFont(font(17, 700 if now else 400))
        painter.setPen(QColor(look.tokens.text if now else look.tokens.muted))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, box.top(), box.left(), box.height()), side, name)
        inner = box.adjusted(0, look.px(3), 0, -look.px(3))
        figure = number(bar.value, 2)
        spare = QFontMetricsF(font(17, 700)).horizontalAdvance("−00.00") + look.px(20)
        low, high = self._scale(picture)
        unit = max(inner.width() - spare, 1.0) / (high - low)
        end = min(max(bar.value - low, 0.0), high - low) * unit
        whole = QRectF(inner.left(), inner.top(), end, inner.height())
        painter.fillRect(whole, QColor(look.tokens.accent_soft))
        if picture.truth is not None and isfinite(bar.value):
            self._paint_split(painter, whole, picture.truth, low, unit, bar.value, now=now)
        elif now:
            self._paint_unknown(painter, whole)
        if now:
            painter.setPen(pen(likelihood_ink(), 3.0))
            painter.drawRect(whole)
        right = self._paint_error(painter, bar, inner, low, unit, now=now)
        painter.setFont(font(17, 700 if now else 400))
        painter.setPen(QColor(likelihood_ink() if now else look.tokens.muted))
        painter.drawText(QRectF(right + look.px(8), box.top(), spare + 40, box.height()), side, figure)

    @staticmethod
    def _scale(picture: SamplesPicture) -> tuple[float, float]:
        """Both ends of all bars: the same for every model that the samples are asked about."""
        low, high = min(0.0, picture.loss_range[0]), picture.loss_range[1]
        start, best = picture.start, picture.best
        longest = start.value + (start.band if isfinite(start.band) else 0.0)
        if not isfinite(longest) or longest > _FAR * high:
            return low, high
        return low, max(longest, best.value + 0.5 if isfinite(best.value) else 0.5, low + 0.5)

    @staticmethod
    def _paint_unknown(painter: QPainter, whole: QRectF) -> None:
        inside = whole.adjusted(theme().px(8), 0, -theme().px(6), -theme().px(8))
        painter.setPen(QColor(theme().tokens.text))
        for words in (tr("H ? + KL ?"), "? + ?"):
            painter.setFont(font(16, 600))
            if QFontMetricsF(painter.font()).horizontalAdvance(words) <= inside.width():
                painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
                return

    @staticmethod
    def _paint_split(
        painter: QPainter, whole: QRectF, truth: Truth, low: float, unit: float, value: float, *, now: bool
    ) -> None:
        """Entropy, locked and hatched, and what is left for KL by this estimate."""
        look = theme()
        cut = min(max(truth.entropy.value - low, 0.0) * unit, whole.width())
        own = QRectF(whole.left(), whole.top(), cut, whole.height())
        rest = QRectF(own.right(), whole.top(), whole.right() - own.right(), whole.height())
        painter.fillRect(own, tinted(look.tokens.muted, 0.22))
        hatch(painter, own, pen(look.tokens.outline, 1.0), look.px(7))
        painter.fillRect(rest, QColor(kl_ink()) if now else tinted(kl_ink(), 0.62))
        if not now:
            return
        if own.width() > look.px(28):
            ground = QRectF(0, 0, look.px(26), look.px(26))
            ground.moveCenter(own.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.card))
            painter.drawRoundedRect(ground, 6, 6)
            paint_lock(painter, own.center(), look.px(9))
        words = number(value - truth.entropy.value, 2)
        painter.setFont(font(17, 700))
        if QFontMetricsF(painter.font()).horizontalAdvance(words) <= rest.width() - 8:
            painter.setPen(QColor(ink_on(kl_ink())))
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _paint_error(
        painter: QPainter, bar: Estimate, inner: QRectF, low: float, unit: float, *, now: bool
    ) -> float:
        """The interval as a line with ends, low in the bar of now; return where figures may begin."""
        look = theme()
        end = inner.left() + max(bar.value - low, 0.0) * unit if isfinite(bar.value) else inner.right()
        most = inner.right() - look.px(70)
        if not isfinite(bar.band):
            return min(end, most)
        left, right = end - bar.band * unit, end + bar.band * unit
        y = inner.bottom() - look.px(9) if now else inner.center().y()
        if left > most:
            return most
        painter.setPen(pen(look.tokens.muted, 2.4))
        painter.drawLine(QPointF(left, y), QPointF(min(right, most), y))
        for x in (left, right):
            if x <= most:
                painter.drawLine(QPointF(x, y - look.px(_END)), QPointF(x, y + look.px(_END)))
        return min(right, most)

    # --- words -----------------------------------------------------------------------------------------

    def words(self) -> str:
        """The numbers of the bars."""
        picture = self._picture
        if picture is None:
            return ""
        start, now, best = (with_band(b.value, b.band, 3) for b in (picture.start, picture.now, picture.best))
        said = tr(
            "−log-likelihood per point of {n} samples, in nats, ±1.96 standard errors. Start {start}, now "
            "{now}, most likely fit {best}.", n=picture.n, start=start, now=now, best=best,
        )  # fmt: skip
        if picture.truth is not None:
            said += " " + tr(
                "Entropy of p: {entropy}; KL(p ‖ q): {kl}.",
                entropy=number(picture.truth.entropy.value, 4), kl=number(picture.truth.kl.value, 4),
            )  # fmt: skip
        return said

    def event(self, event: QEvent) -> bool:
        """Give the numbers."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(), self)
            return True
        return super().event(event)
