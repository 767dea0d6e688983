"""What the scene of the coin says: heading, sentence, and what the last toss did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_words import (
    likelihood_text,
    log_text,
    share_text,
    slope_text,
    tosses_text,
)
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Sizes of the stage's heading and sentence.
_HEADING, _SENTENCE = (26, 700), (17, 400)


def described(picture: CoinPicture, width: float, lead: float = 0.0) -> tuple[str, str, str]:
    """Phase pill, heading and sentence of a stage.

    Parameters
    ----------
    width, lead : float
        Of the stage, and what of it the row of scenes takes beside the heading; pixels at scale 1.
    """
    headings = tr("Which θ makes these tosses most likely?"), tr("Which θ is likeliest?"), ""
    heading = _longest(headings, _HEADING, width - lead)
    return "", heading, _longest(sentences(picture), _SENTENCE, width)


def _longest(variants: tuple[str, ...], size: tuple[int, int], width: float) -> str:
    """The first of `variants` that fits, or the last."""
    metrics, room = QFontMetricsF(font(*size)), width * theme().scale
    return next((text for text in variants if metrics.horizontalAdvance(text) <= room), variants[-1])


def sentence(picture: CoinPicture) -> str:
    """What is seen, in a student's words."""
    return sentences(picture)[0]


def sentences(picture: CoinPicture) -> tuple[str, ...]:
    """The same in fewer and fewer words."""
    if not picture.n:
        if picture.left:
            return (
                tr("Nothing is tossed yet, so every θ is as likely. Press play, or toss one by one."),
                tr("Nothing is tossed yet: every θ is as likely."), tr("Nothing is tossed yet."),
            )  # fmt: skip
        return tr("Toss at least once: without a toss every θ is as likely."), tr("Toss at least once.")
    best = picture.best
    assert best is not None
    out = tosses_text(picture.heads, picture.tails)
    if best.theta in {0.0, 1.0}:
        peak = number(best.theta, 0)
        return (
            tr("{tosses}: the maximum is at the end of the axis, at θ = {best}.", tosses=out, best=peak),
            tr("{tosses}: the maximum is at θ = {best}.", tosses=out, best=peak), out,
        )  # fmt: skip
    if abs(picture.here.theta - best.theta) < 1e-9:
        return (
            tr("{tosses}: this θ makes them most likely; no slope is left, neither of L nor of log L.",
               tosses=out),
            tr("{tosses}: this θ makes them most likely.", tosses=out), out,
        )  # fmt: skip
    side = tr("to the right") if picture.here.score > 0 else tr("to the left")
    peak = short(best.theta)
    return (
        tr("{tosses}: log L slopes upwards {side}, so move θ {side}; the peak is at {best}.",
           tosses=out, side=side, best=peak),
        tr("{tosses}: move θ {side}; the peak is at {best}.", tosses=out, side=side, best=peak), out,
    )  # fmt: skip


def narrated(picture: CoinPicture, last: int | None) -> str:
    """What has just happened, with its numbers; `last` is the face of the toss that came out, if one did."""
    if not picture.n:
        return sentence(picture)
    theta = picture.here.theta
    log, share = log_text(picture.here.log_l), share_text(picture.here.share)
    if last is None:
        return tr(
            "{tosses}. At θ = {theta} log L is {log}; that is {share} % of the largest likelihood.",
            tosses=tosses_text(picture.heads, picture.tails), theta=short(theta), log=log, share=share,
        )  # fmt: skip
    chance = theta if last else 1 - theta
    said = (
        tr("Heads: every likelihood is multiplied by its θ")
        if last
        else tr("Tails: every likelihood is multiplied by its 1 − θ")
    )
    return tr(
        "{said}, here by {chance}. L is {value} now, log L {log}.",
        said=said, chance=short(chance), value=likelihood_text(picture.here.log_l), log=log,
    )  # fmt: skip


def information_words(picture: CoinPicture) -> str:
    """What the second derivative says about how sure the maximum is."""
    best = picture.best
    if best is None:
        return tr("Flat: without a toss there is no information about θ.")
    if best.theta in {0.0, 1.0}:
        return tr("The slope is not zero at the end of the axis: {slope}. No bend, no standard error.",
                  slope=slope_text(best.score))  # fmt: skip
    error = best.information**-0.5
    return tr(
        "How steeply it crosses zero is minus the second derivative, the information: {information}."
        " It gives the width of the peak: ±\u00a0{error}.",
        information=number(best.information, 1 if best.information < 1000 else 0),
        error=number(error, 3 if error > 0.01 else 5),
    )  # fmt: skip


def short(theta: float) -> str:
    """θ with three decimals at most."""
    return number(theta, 3).rstrip("0").rstrip(".")
