"""What is written on the stage of a growing picture."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from genviz.engine.math.pixel_canvas import Canvas, ordered
from genviz.engine.math.pixel_picture import Coin
from genviz.engine.math.pixel_view import PART
from genviz.ui.i18n import number, tr
from genviz.ui.plots.pixels_bill import Bill
from genviz.ui.plots.pixels_context import Context
from genviz.ui.plots.pixels_scene import Scene

#: Figures of a probability are added until two of them differ, up to so many.
_FINEST: Final = 6


def probability(p: float) -> str:
    """Two decimals, and more where it is small: two figures at least."""
    if not math.isfinite(p) or p <= 0.0 or p >= 0.1:
        return number(p, 2)
    return number(p, 1 - math.floor(math.log10(p)))


def apart(one: float, other: float) -> tuple[str, str]:
    """Two numbers with as many decimals as tell them apart."""
    for digits in range(2, _FINEST):
        pair = number(one, digits), number(other, digits)
        if pair[0] != pair[1]:
            return pair
    return number(one, _FINEST), number(other, _FINEST)


def nats(value: float, like: float | None = None) -> str:
    """A cost: two decimals, fewer where it, or one that it is beside, is large."""
    size = abs(value if like is None else like)
    return number(value, 2 if size < 100 else 1 if size < 1000 else 0)


# --- the coin ----------------------------------------------------------------------------------------------


def chip_text(coin: Coin) -> str:
    """The chance of ink; of more levels that of the one that was drawn, or the largest."""
    if len(coin.p) == 2:
        return number(float(coin.p[1]), 2)
    return number(float(coin.p[coin.value] if coin.value >= 0 else coin.p.max()), 2)


def value_text(value: int, levels: int) -> str:
    """What a pixel is."""
    if levels == 2:
        return tr("ink") if value else tr("paper")
    return tr("level {value} of {most}", value=value, most=levels - 1)


def coin_title(now: Scene) -> str:
    """What the card is about."""
    if now.judged:
        return tr("How surprising your picture is, in nats")
    if now.coin is None:
        return tr("Ways to complete it") if PART in now.layers else tr("The first coin")
    n = now.coin.step + 1
    return tr("The coin for pixel {n}", n=n) if now.picture.canvas.levels == 2 else tr(
        "The die for pixel {n}", n=n
    )  # fmt: skip


def place_text(canvas: Canvas, d: int) -> str:
    """Where a pixel is."""
    row, column = divmod(d, canvas.width)
    return tr("row {row}, column {column}", row=row + 1, column=column + 1)


def outcome(now: Scene, coin: Coin) -> str:
    """How the value came about."""
    levels = now.picture.canvas.levels
    if coin.value < 0:
        ahead = coin.step > now.picture.t
        return tr("not drawn yet; open ones count as paper") if ahead else tr("not drawn yet")
    value = value_text(coin.value, levels)
    if coin.given:
        return tr("known: {value}", value=value)
    if now.picture.temperature == 0.0:
        return tr("T = 0, the likeliest: {value}", value=value)
    if not needs_noise(now, coin):
        return value
    if levels == 2:
        u, paper = apart(coin.noise, float(coin.p[0]))
        return f"{u} {'≥' if coin.value else '<'} {paper}: {value}"
    return f"{number(coin.noise, 2)}: {value}"


def cost_text(coin: Coin) -> str:
    """What the value costs, and why."""
    if not math.isfinite(coin.cost):
        return tr("cost ∞") if coin.cost == math.inf else ""
    return tr("cost −ln {p} = {cost} nats", p=probability(math.exp(-coin.cost)), cost=nats(coin.cost))


def cost_short(coin: Coin) -> str:
    """The same where there is little room."""
    return "" if math.isnan(coin.cost) else tr("cost {cost}", cost=nats(coin.cost))


def needs_noise(now: Scene, coin: Coin) -> bool:
    """Whether the value came from a random number."""
    return math.isfinite(coin.noise) and now.picture.temperature > 0.0


def noise_text(now: Scene, coin: Coin) -> str:
    """Under the bar."""
    if needs_noise(now, coin):
        return tr("random number {u}", u=number(coin.noise, 2))
    if coin.value < 0:
        return tr("its random number is still to come")
    by_chance = not coin.given and now.picture.temperature > 0.0
    return tr("its random number is not kept") if by_chance else tr("no random number was needed")


def sight_text(context: Context) -> str:
    """How much a pixel depends on."""
    if context.ahead:
        return tr("a leak: it sees itself or later pixels ({n})", n=context.ahead)
    if not context.n_earlier:
        return tr("the first pixel: there is nothing to look at")
    if not context.n_seen:
        return tr("it looks at none of the {all} pixels before it", all=context.n_earlier)
    if context.whole and context.n_earlier == 1:
        return tr("it looks at the one pixel before it")
    if context.whole:
        return tr("it looks at all {all} pixels before it", all=context.n_earlier)
    return tr("it looks at {n} of the {all} pixels before it", n=context.n_seen, all=context.n_earlier)


def way_back(canvas: Canvas) -> str:
    """An arrow to what was drawn before, in the two orders that have one."""
    for name, arrow in (("raster", " ↑"), ("columns", " ←")):
        if np.array_equal(canvas.order, ordered(name, canvas.height, canvas.width)):
            return arrow
    return ""


def context_text(now: Scene, context: Context) -> str:
    """On the line between what was drawn before and the rest."""
    if context.ahead:
        return tr("a leak: it looks ahead")
    arrow = way_back(now.picture.canvas)
    if context.n_earlier == 1:
        return tr("context: 1 pixel") + arrow
    if context.whole:
        return tr("context: {n} pixels", n=context.n_earlier) + arrow
    return tr("sees {n} of {all} pixels", n=context.n_seen, all=context.n_earlier) + arrow


# --- rows of small pictures --------------------------------------------------------------------------------


def row_title(now: Scene, name: str) -> str:
    """What a row shows."""
    row = now.layout.rows[name]
    if name == "film":
        return tr("This picture so far") if now.picture.stage == "drawing" else tr("How this picture grew")
    if name == "endings":
        return tr("One held-out start, {n} endings", n=row.cells.n)
    return tr("{n} other pictures", n=row.cells.n)


def row_note(now: Scene, name: str) -> str:
    """What its colours and figures mean."""
    ends = now.picture.endings
    if name == "film":
        return tr("blue = still open")
    if name == "endings":
        if ends is not None and not ends.exact:
            return tr("blue = made up; roughly p(rest | known)")
        return tr("blue = made up; −log p below") if now.picture.temperature == 1.0 else tr(
            "blue = made up, at temperature 1"
        )  # fmt: skip
    return tr("other noise; −log p below") if now.layout.rows[name].figures else tr("other noise")


def row_figures(now: Scene, name: str) -> list[str]:
    """Under each small picture."""
    n, picture = now.layout.rows[name].cells.n, now.picture
    if name == "film":
        return [f"{round(100 * step / picture.canvas.size)} %" for step in picture.film.steps[:n]]
    if name == "endings":
        assert picture.endings is not None
        return [number(-float(value), 1) for value in picture.endings.log_p[:n]]
    return [number(float(value), 1) for value in picture.sample_costs[:n]]


# --- costs -------------------------------------------------------------------------------------------------


def strip_title(now: Scene) -> str:
    """What the bars are."""
    return tr("What each pixel of your picture costs") if now.judged else tr("Cost of each pixel")


def strip_note() -> str:
    """What their height is."""
    return tr("−ln p in nats; a tall bar is a surprise")


def whole_text(owed: Bill) -> tuple[str, str, str]:
    """Of the whole picture: words, nats, bits a pixel."""
    said = tr("whole picture") if owed.complete else tr("whole picture, expected")
    about = "" if owed.complete else "≈ "
    bits = tr("= {bits} bits/pixel", bits=number(owed.bits, 3))
    return said, about + tr("{n} nats", n=nats(owed.total)), bits


def surprise_text(now: Scene) -> str:
    """The tallest bar."""
    owed, canvas = now.bill, now.picture.canvas
    cost, d = float(owed.costs[owed.biggest]), int(canvas.order[owed.biggest])
    values = now.picture.surprise_x if now.judged else now.picture.x
    value = -1 if values is None else int(values[d])
    return tr(
        "biggest surprise: pixel {n}, {value} at p = {p}",
        n=owed.biggest + 1, value=value_text(value, canvas.levels), p=probability(math.exp(-cost)),
    )  # fmt: skip


def step_text(owed: Bill) -> str:
    """The bar that is looked at."""
    return tr("pixel {n}: {cost}", n=owed.step + 1, cost=nats(float(owed.costs[owed.step])))


def paid_text(owed: Bill) -> str:
    """Under the sum: what is known."""
    return tr("so far {n}", n=nats(owed.paid, owed.total))


def rest_text(owed: Bill) -> str:
    """Under the sum: what is still to come."""
    return tr("still to pay ≈ {n}", n=nats(owed.rest, owed.total))


def key_texts(now: Scene) -> list[list[tuple[str, str]]]:
    """Entries of the key, what is drawn and its words: all of them, and ever fewer for less room."""
    if now.judged:
        return [[("cheap", tr("as expected")), ("dear", tr("a surprise: high cost"))]]
    solid = [("paper", tr("paper")), ("ink", tr("ink"))]
    votes = [("for", tr("votes ink")), ("against", tr("votes paper"))] if now.context is not None else []
    if now.done.all():
        return [[*solid, *votes], solid]
    long, short = [("open", tr("still open: chance of ink"))], [("open", tr("still open"))]
    return [[*solid, *long, *votes], [*solid, *short, *votes], [*short, *votes], short]
