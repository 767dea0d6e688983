"""The coin's stage: coins, product, L, log L and the strip, over one θ that can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.coin import power_of_ten
from genviz.ui.figures import ten_to
from genviz.ui.i18n import tr
from genviz.ui.plots import coin_strip as strip
from genviz.ui.plots.axis import Axis
from genviz.ui.plots.coin_curves import paint_likelihood, paint_try
from genviz.ui.plots.coin_faces import paint_coin, paint_counts, place_coins
from genviz.ui.plots.coin_frame import Frame
from genviz.ui.plots.coin_hand import CoinHand
from genviz.ui.plots.coin_kept import Kept, unmoved
from genviz.ui.plots.coin_links import CoinLinks
from genviz.ui.plots.coin_log import paint_log, paint_log_try
from genviz.ui.plots.coin_room import Rooms, arrange
from genviz.ui.plots.coin_telling import explained
from genviz.ui.plots.coin_words import tosses_text
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Over the peak there is room for two rows of chips, or for one where the plot is low.
_HEAD, _LOW_HEAD, _LOW = 72, 36, 170
#: Likelihoods with more zeros behind the point have a power of ten at the axis.
_SMALL: Final = -4
#: So far below the lower plot a handle on its edge is seen.
_SPILL: Final = 14


class CoinStage(CoinHand):
    """Shows a picture of the coin; `CoinHand` tells what the hand does with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: frozenset[str] = frozenset()
        self._ground = Kept()
        self._rooms = arrange((1, 1), 0, (0, 0), rows=False, log=False)
        self.left, self.left_log = Axis("left", self._changed), Axis("left", self._changed)
        self.bottom, self.plain = Axis("bottom", self._changed), Axis("bottom", self._changed)
        self.left.share_room(self.left_log)
        self.links = CoinLinks(self)
        self.links.added.connect(self.added)
        self.links.more.connect(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what is shown -----------------------------------------------------------------------------------

    def show_picture(self, picture: CoinPicture, layers: frozenset[str]) -> None:
        """Show `picture` with the layers that are on."""
        known = self.picture
        other = known is None or _shape(known) != _shape(picture)
        self.picture = picture
        if other or layers != self._layers:
            self._layers = layers
            self._place()
        self.let_go(picture)
        self._say()
        self.update()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.links.retranslate()
        self.left_log.set_title(tr("log L(θ)"))
        self.setWhatsThis(
            tr("Drag the orange line, click a place, or press ← and → to try another θ. Click a coin to turn"
               " it over; click it with the right button to take it away.")
        )  # fmt: skip
        self._say()
        self._place()

    def _say(self) -> None:
        found = self.picture
        words = tr("Likelihood of a coin’s tosses over θ, the chance of heads")
        if found is not None:
            words += ". " + tosses_text(found.heads, found.tails)
        if words != self.accessibleName():
            self.setAccessibleName(words)

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        for axis in (self.left, self.left_log, self.bottom, self.plain):
            axis.restyle()
        self.links.restyle()
        self._place()

    def sizeHint(self) -> QSize:
        """What can be read; it takes what room there is."""
        return QSize(theme().px(500), theme().px(300))

    def minimumSizeHint(self) -> QSize:
        """Parts are left out where there is less."""
        return QSize(theme().px(240), theme().px(140))

    # --- where things are --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out again."""
        super().resizeEvent(event)
        self._place()

    def _changed(self) -> None:
        self.update()

    def _place(self) -> None:
        """Rooms for the present size; upright axes take what the widest of their figures needs."""
        figures = round(QFontMetricsF(font(17)).height())
        axis = self.bottom.height(), figures + theme().px(10)
        left = max(self.left.width((0.0, 0.0029), 150), theme().px(86))
        if self.picture is not None:
            left = max(left, self.left_log.width(self.picture.log_range, 120))
        self._rooms = arrange(
            (self.width(), self.height()), left, axis,
            rows="coin_product" in self._layers, log="coin_log" in self._layers,
        )  # fmt: skip
        n = 0 if self.picture is None else len(self.picture.faces)
        self.coins = place_coins(self._rooms.coins, n)
        self.links.place(self._rooms.links)
        self.update()

    def likelihood_frame(self) -> Frame:
        """The plot of L, in shares of the maximum."""
        rect = self._rooms.likelihood
        low = rect.height() < theme().px(_LOW)
        head = min(theme().px(_LOW_HEAD if low else _HEAD), 0.5 * rect.height())
        span = self.picture.span if self.picture is not None else (0.0, 1.0)
        return Frame(rect, span, (0.0, rect.height() / max(rect.height() - head, 1.0)))

    def log_frame(self) -> Frame | None:
        """The plot of log L; None where it is left out."""
        if self._rooms.log.isNull() or self.picture is None:
            return None
        return Frame(self._rooms.log, self.picture.span, self.picture.log_range)

    @property
    def shows_beliefs(self) -> bool:
        """Whether prior and posterior are drawn."""
        return "coin_bayes" in self._layers

    @property
    def rooms(self) -> Rooms:
        """Where the parts are."""
        return self._rooms

    # --- painting ----------------------------------------------------------------------------------------

    def hand_room(self) -> QRect:
        """The plots: nothing else changes with θ before the worker's next picture."""
        px, upper, lower = theme().px, self._rooms.likelihood, self._rooms.log
        bottom = (upper if lower.isNull() else lower).bottom() + px(_SPILL)
        return QRect(0, upper.top(), self.width(), bottom - upper.top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all parts from top to bottom; under a hand, those that move."""
        picture = self.picture
        if picture is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._ground.paint(
            p, self, (unmoved(picture), self._rooms, self.under, self._layers),
            lambda painter: self._paint_ground(painter, picture),
        )  # fmt: skip
        self._paint_tries(p, picture)
        if is_drawing(p) or not self.hand_room().contains(event.rect()):
            self._paint_product(p, picture)
            self._paint_strip(p, picture)
        p.end()

    def _paint_ground(self, p: QPainter, picture: CoinPicture) -> None:
        rooms = self._rooms
        if picture.grouped:
            low = 0.2 * rooms.coins.height()
            paint_counts(p, picture, rooms.coins.adjusted(0, low, -theme().px(8), -low))
        for k, centre in enumerate(self.coins.centres):
            paint_coin(p, int(picture.faces[k]), centre, self.coins.radius, lit=k == self.under)
        self._paint_axes(p, picture)
        paint_likelihood(p, self.likelihood_frame(), picture, self._layers)
        lower = self.log_frame()
        if lower is not None:
            paint_log(p, lower, picture, self._layers)

    def _paint_product(self, p: QPainter, picture: CoinPicture) -> None:
        rooms = self._rooms
        if not rooms.product.isEmpty():
            strip.paint_lead(p, "L(θ) =", self._lead(rooms.product))
            strip.paint_product(p, picture, self.coins, rooms.product)
            if picture.n:
                strip.paint_result(p, strip.product_result(picture), self._result(rooms.product))

    def _lead(self, row: QRectF) -> QRectF:
        return QRectF(0, row.top(), row.left() - theme().px(8), row.height())

    def _result(self, row: QRectF) -> QRectF:
        return QRectF(row.right(), row.top(), self._rooms.likelihood.right() - row.right(), row.height())

    def _paint_tries(self, p: QPainter, picture: CoinPicture) -> None:
        paint_try(p, self.likelihood_frame(), picture, self.theta, self._layers)
        lower = self.log_frame()
        if lower is not None:
            paint_log_try(p, lower, picture, self.theta, self._layers)

    def _paint_axes(self, p: QPainter, picture: CoinPicture) -> None:
        upper, lower = self.likelihood_frame(), self.log_frame()
        scale, title = _units(picture)
        self.left.set_title(title)
        self.left.paint(p, upper.rect, (0.0, upper.up[1] * scale))
        self._paint_across(p, upper.rect, picture, last=lower is None)
        if lower is not None:
            self.left_log.paint(p, lower.rect, lower.up)
            self._paint_across(p, lower.rect, picture, last=True)

    def _paint_across(self, p: QPainter, rect: QRect, picture: CoinPicture, *, last: bool) -> None:
        titled = last and self._rooms.titled
        self.bottom.set_title(tr("θ, the chance of heads"))
        (self.bottom if titled else self.plain).paint(p, rect, picture.span)

    def _paint_strip(self, p: QPainter, picture: CoinPicture) -> None:
        rooms = self._rooms
        if rooms.strip.isEmpty():
            return
        strip.paint_lead(p, "log L =", self._lead(rooms.strip))
        strip.paint_strip(p, picture, rooms.strip)
        strip.paint_result(p, strip.strip_result(picture), self._result(rooms.strip))
        if not rooms.caption.isEmpty():
            strip.paint_shortest(p, picture, rooms.caption)

    # --- words -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Explain what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def told(self, where: QPointF) -> str:
        """What is at a place, in words."""
        return "" if self.picture is None else explained(self, self.picture, where)


def _shape(picture: CoinPicture) -> tuple[object, ...]:
    """What the layout depends on: figures of an axis are as wide as its numbers are long."""
    return len(picture.faces), picture.grouped, round(picture.log_range[0]), picture.span


def _units(picture: CoinPicture) -> tuple[float, str]:
    """What the peak's height is worth at the axis of L, and what that axis is called."""
    mantissa, power = power_of_ten(picture.log_max)
    if power >= _SMALL:
        return mantissa * 10.0**power, tr("likelihood L(θ)")
    return mantissa, tr("L(θ) in units of {unit}", unit=ten_to(power))
