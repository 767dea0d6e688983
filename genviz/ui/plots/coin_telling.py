"""What to say about what the pointer is on, on the coin's stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_beliefs import bar_words, belief_words
from genviz.ui.plots.coin_words import counted, factor_text, log_text, share_text, tosses_text
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture
    from genviz.ui.plots.coin_stage import CoinStage

#: The bar of the posterior is found within so many pixels of the foot.
_BAR: Final = 14


def explained(stage: CoinStage, picture: CoinPicture, where: QPointF) -> str:
    """Words for a place on the stage; empty for nothing."""
    rooms, k = stage.rooms, stage.coin_at(where)
    if k >= 0:
        return coin_words(picture, k)
    if rooms.coins.contains(where) and picture.grouped:
        out = tosses_text(picture.heads, picture.tails)
        return tr("Out: {tosses}. Still to come: {left}.", tosses=out, left=counted(picture.left))
    if rooms.product.contains(where):
        return tr(
            "The tosses are independent, so their chances are multiplied: θ for heads, 1 − θ for tails."
        )
    if rooms.strip.contains(where) or rooms.caption.contains(where):
        return tr(
            "A block for every toss: the longer, the less likely θ made it (minus its log-probability in"
            " nats). All blocks together are −log L. The scale stays, so the shortest strip is the"
            " likeliest θ."
        )
    return plot_words(stage, picture, where)


def coin_words(picture: CoinPicture, k: int) -> str:
    """What a coin is."""
    face = int(picture.faces[k]) if k < len(picture.faces) else -1
    if face < 0:
        return tr("Toss {k} is still to come.", k=k + 1)
    theta = picture.here.theta
    chance = factor_text(theta if face else 1 - theta)
    what = tr("heads") if face else tr("tails")
    return tr(
        "Toss {k}: {face}, of chance {chance} at this θ. Click to turn it over, right-click to take it away.",
        k=k + 1, face=what, chance=chance,
    )  # fmt: skip


def plot_words(stage: CoinStage, picture: CoinPicture, where: QPointF) -> str:
    """What a place of a plot is."""
    upper, lower = stage.likelihood_frame(), stage.log_frame()
    if stage.shows_beliefs and upper.holds(where) and upper.rect.bottom() - where.y() < theme().px(_BAR):
        return bar_words(picture)
    if stage.shows_beliefs and upper.holds(where):
        return belief_words(picture)
    if upper.holds(where):
        return _likelihood_words(picture) + " " + tr("Drag the orange line or click to try another θ.")
    if lower is not None and lower.holds(where):
        return _log_words(picture)
    return ""


def _likelihood_words(picture: CoinPicture) -> str:
    if picture.best is None:
        return tr("Before the first toss every θ is as likely: L = 1.")
    return tr(
        "The probability of these very tosses, in this order, for every θ. At θ = {theta} it is {share} % of"
        " the maximum. The peak is always drawn at the same height: the figures say how small it has become.",
        theta=number(picture.here.theta, 3), share=share_text(picture.here.share),
    )  # fmt: skip


def _log_words(picture: CoinPicture) -> str:
    if picture.best is None:
        return tr("Before the first toss every θ is as likely: log L = 0.")
    words = tr(
        "Log L in nats: the product has become a sum, and the peak is where it was. At θ = {theta}: {value}.",
        theta=number(picture.here.theta, 3), value=log_text(picture.here.log_l),
    )  # fmt: skip
    if 0 < picture.best.theta < 1:
        return words
    return words + " " + tr("At the other end log L falls to −∞, below what is shown.")
