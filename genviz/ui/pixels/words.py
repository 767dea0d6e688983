"""What is said of pictures that are drawn pixel by pixel: models, stages, the coin, what has happened."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, hypot, isfinite, log
from typing import Final

import numpy as np

from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_picture import Coin, PixelPicture, Reference
from genviz.ui.i18n import number, tr
from genviz.ui.plots.pixels_words import apart, probability

#: The ladder, from the model that looks at nothing to the one that remembers.
MODELS: Final = ("independent", "markov", "fvsbn", "nade", "made", "pixelcnn", "pixelrnn")
#: Costs below this are told with two decimals.
_SMALL: Final = 10.0


def model_name(model: str) -> str:
    """What a rung of the ladder is called."""
    names = {
        "independent": tr("Independent"), "markov": tr("Markov"), "fvsbn": "FVSBN", "nade": "NADE",
        "made": "MADE", "pixelcnn": "PixelCNN", "pixelrnn": "PixelRNN",
    }  # fmt: skip
    return names.get(model, model)


def model_words(model: str) -> str:
    """What a pixel of that model looks at, in a few words."""
    return {
        "independent": tr("nothing: its own share"), "markov": tr("the last few, or neighbours"),
        "fvsbn": tr("all, simple votes"), "nade": tr("all, shared units"),
        "made": tr("all, masked net"), "pixelcnn": tr("a window"), "pixelrnn": tr("a memory"),
    }.get(model, "")  # fmt: skip


def model_said(model: str) -> str:
    """The same as a sentence."""
    return {
        "independent": tr(
            "Every pixel is ink as often as in the training pictures, whatever the others are."
        ),
        "markov": tr("A table for every pixel: how often it is ink after each pattern of a few pixels."),
        "fvsbn": tr(
            "Fully visible sigmoid belief network: a logistic regression for every pixel on all before it."
        ),
        "nade": tr("Hidden units, shared by all pixels, that hear the pixels drawn so far."),
        "made": tr(
            "One network for all pixels; masks cut every path by which one would see itself or later ones."
        ),
        "pixelcnn": tr("Masked convolutions: every pixel looks at a window of pixels above and to its left."),
        "pixelrnn": tr("A row LSTM: a memory goes down from row to row."),
    }.get(model, "")  # fmt: skip


# ---- numbers ----------------------------------------------------------------------------------------------


def nats(value: float) -> str:
    """A cost of a picture: one decimal, two while it is small."""
    return number(value, 2 if abs(value) < _SMALL else 1)


def bits(value: float) -> str:
    """Bits a pixel."""
    return number(value, 3)


def place_said(canvas: Canvas, d: int) -> str:
    """Where pixel `d` is, counted from 1."""
    row, column = divmod(d, canvas.width)
    return tr("row {row}, column {column}", row=row + 1, column=column + 1)


def step_of(canvas: Canvas, d: int) -> int:
    """When pixel `d` is drawn, counted from 1: the number by which it is called."""
    return int(canvas.place[d]) + 1


def parts_of_cost(picture: PixelPicture) -> tuple[float, float, float]:
    """−log p of what was drawn before the asked pixel, of that pixel, and of all that comes after it.

    What is still to be drawn counts with its expected cost.  Without an asked pixel that is drawn the middle
    is NaN.
    """
    costs, coin = np.where(np.isfinite(picture.costs), picture.costs, 0.0), picture.coin
    rest = picture.rest if isfinite(picture.rest) else 0.0
    if coin is None or coin.value < 0 or not isfinite(coin.cost):
        return float(costs.sum()), float("nan"), rest
    early = picture.canvas.place < coin.step
    late = picture.canvas.place > coin.step
    return float(costs[early].sum()), coin.cost, float(costs[late].sum()) + rest


# ---- stages -----------------------------------------------------------------------------------------------


def described(picture: PixelPicture) -> tuple[str, str, str]:
    """Pill, heading and sentence of a frame."""
    return pill(picture), heading(picture), sentence(picture)


def pill(picture: PixelPicture) -> str:
    """The stage of the run in a word."""
    return {"learning": tr("Learning"), "drawing": tr("Drawing")}.get(picture.stage, tr("Done"))


def heading(picture: PixelPicture) -> str:
    """How far the stage has come."""
    if picture.stage == "learning":
        if picture.epoch == 0:
            return tr("Before learning")
        return tr("Epoch {k} of {n}", k=ceil(picture.epoch - 1e-9), n=picture.epochs)
    if picture.stage == "drawing":
        if picture.t == 0:
            return tr("Before the first pixel")
        return tr("Pixel {t} of {n}", t=picture.t, n=picture.canvas.size)
    return tr("All {n} pixels are drawn", n=picture.canvas.size)


def sentence(picture: PixelPicture) -> str:
    """What happens in this frame."""
    if picture.stage == "learning":
        return _learning(picture)
    if picture.stage == "done":
        return _done(picture)
    if picture.temperature == 0:
        return tr("At temperature 0 nothing is left to chance: every pixel takes what is likeliest.")
    if known_late(picture):
        return tr(
            "Known pixels come late: those drawn before do not know them, as p(rest | known) would ask."
        )
    if picture.coin is not None and picture.coin.given and picture.coin.step == picture.t - 1:
        return tr("This pixel was put, not drawn: the pixels after it know it all the same.")
    if picture.model == "independent":
        return tr("Every pixel is a coin of its own: the pixels already drawn do not matter.")
    if picture.canvas.levels > 2:
        return tr(
            "Every pixel is the throw of a die with {n} sides. The pixels already drawn decide how it is "
            "weighted.",
            n=picture.canvas.levels,
        )
    return tr("Every pixel is a coin flip. The pixels already drawn decide how the coin is weighted.")


def known_late(picture: PixelPicture) -> bool:
    """Whether a pixel that is known from the start is drawn after one that is not."""
    given = picture.given[picture.canvas.order]
    there = given & (np.asarray(picture.x)[picture.canvas.order] >= 0)
    ahead = there & (np.arange(len(there)) >= picture.t)
    first = int(np.argmin(there)) if not there.all() else len(there)
    return bool(ahead[first:].any())


def _learning(picture: PixelPicture) -> str:
    if picture.epoch == 0:
        return tr("Learning starts here: every pixel will be predicted from the pixels before it.")
    train, held = picture.nll_train, picture.nll_heldout
    if not (isfinite(train) and isfinite(held)):
        return tr("The model learns to predict every pixel from those before it.")
    return tr(
        "Learning to predict every pixel from those before it: {held} nats, {train} in training. "
        "Below: what it would draw now.",
        held=nats(held), train=nats(train),
    )  # fmt: skip


def _done(picture: PixelPicture) -> str:
    total = float(np.nansum(picture.costs))
    return tr(
        "−log p of all pixels adds up to {total} nats, {bits} bits a pixel: how surprising this picture is.",
        total=nats(total), bits=bits(total / (picture.canvas.size * log(2))),
    )  # fmt: skip


# ---- the coin ---------------------------------------------------------------------------------------------


def coin_title(coin: Coin) -> str:
    """What the coin, or the die, is for."""
    n = coin.step + 1
    return tr("The coin for pixel {n}", n=n) if len(coin.p) == 2 else tr("The die for pixel {n}", n=n)


def value_name(value: int, levels: int) -> str:
    """Ink, paper, or a level."""
    if levels == 2:
        return tr("ink") if value == 1 else tr("paper")
    return tr("level {value}", value=value)


def coin_said(coin: Coin, temperature: float = 1.0) -> str:
    """How the coin is weighted, and how it fell."""
    levels = len(coin.p)
    if levels == 2:
        said = tr("Ink has the chance {p}, paper {q}.", p=probability(float(coin.p[1])),
                  q=probability(float(coin.p[0])))  # fmt: skip
    else:
        best = int(np.argmax(coin.p))
        said = tr("The likeliest of {n} levels is {best}, with {p}.", n=levels, best=best,
                  p=probability(float(coin.p[best])))  # fmt: skip
    return said if coin.value < 0 else f"{said} {_fell(coin, temperature)}"


def _fell(coin: Coin, temperature: float) -> str:
    what = value_name(coin.value, len(coin.p))
    if coin.given:
        return tr("It was put by hand: {what}.", what=what)
    if temperature == 0:
        return tr("At temperature 0 it takes the likeliest: {what}.", what=what)
    if not isfinite(coin.noise):
        return tr("It is {what}.", what=what)
    if len(coin.p) > 2:
        u = number(coin.noise, 2)
        return tr("The random number {u} falls into the share of {what}.", u=u, what=what)
    u, q = apart(coin.noise, float(coin.p[0]))
    if coin.value == 1:
        return tr("The random number {u} is beyond {q}, the share of paper: ink.", u=u, q=q)
    return tr("The random number {u} is below {q}, the share of paper: paper.", u=u, q=q)


def told(picture: PixelPicture) -> str:
    """What is seen, for those who do not see it."""
    coin, canvas = picture.coin, picture.canvas
    parts = [tr("{model}, {height} × {width} pixels. {heading}.", model=model_name(picture.model),
                height=canvas.height, width=canvas.width, heading=heading(picture))]  # fmt: skip
    if picture.stage != "drawing":
        return " ".join([*parts, sentence(picture)])
    if coin is not None:
        where = place_said(canvas, coin.pixel)
        parts += [tr("Pixel {n} is in {where}.", n=coin.step + 1, where=where),
                  coin_said(coin, picture.temperature)]  # fmt: skip
    so_far = float(np.nansum(picture.costs)) if picture.t else 0.0
    parts.append(tr("So far {cost} nats; still to come, about {rest}.",
                    cost=number(so_far, 2), rest=number(picture.rest, 2)))  # fmt: skip
    return " ".join(parts)


# ---- the ladder -------------------------------------------------------------------------------------------


def not_better(references: tuple[Reference, ...]) -> tuple[tuple[str, str], ...]:
    """Rungs that do not beat the one below: pairs (rung, rung below), by names of models.

    One that is better by less than the standard error of the difference does not beat it either.
    """
    known = {entry.model: entry for entry in references if isfinite(entry.nll)}
    rungs = [known[model] for model in MODELS if model in known]
    found = []
    for below, above in pairwise(rungs):
        one, other = (entry.error if isfinite(entry.error) else 0.0 for entry in (below, above))
        error = hypot(one, other)
        if above.nll > below.nll - error:
            found.append((above.model, below.model))
    return tuple(found)


def ladder_said(references: tuple[Reference, ...]) -> str:
    """Which rungs do not beat the one below; empty if all do."""
    return " ".join(
        tr("{one} does not beat {other} here.", one=model_name(one), other=model_name(other))
        for one, other in not_better(references)
    )
