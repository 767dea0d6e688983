"""What is said of the place under the pointer on the stage of a growing picture."""

from __future__ import annotations

import math

import numpy as np

from genviz.ui.i18n import number, tr
from genviz.ui.plots.pixels_pointing import Pointer
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_verdict import verdicts
from genviz.ui.plots.pixels_words import (
    coin_title,
    cost_text,
    nats,
    noise_text,
    outcome,
    place_text,
    probability,
    sight_text,
    value_text,
)


def about(now: Scene, pointer: Pointer) -> str:
    """What is under the pointer, in words."""
    if pointer.kind in ("pixel", "cost"):
        return about_pixel(now, pointer.which)
    if pointer.kind == "coin":
        return about_coin(now)
    if pointer.kind == "sum":
        return about_pixel(now, pointer.which) if pointer.which >= 0 else about_rest(now)
    if pointer.kind == "film":
        return about_film(now, pointer.which)
    if pointer.kind == "endings":
        return about_ending(now, pointer.which)
    return about_sample(now, pointer.which) if pointer.kind == "samples" else ""


def about_pixel(now: Scene, d: int) -> str:
    """Where a pixel is, what it is or may become, and what it has to do with the one that is looked at."""
    canvas, picture = now.picture.canvas, now.picture
    where = place_text(canvas, d)
    step = int(canvas.place[d]) + 1
    if now.judged:
        assert picture.surprise_x is not None
        said = value_text(int(picture.surprise_x[d]), canvas.levels)
        cost = float(now.bill.costs[step - 1])
        return tr("{where}: {value}, at p = {p}, costs {cost} nats.", where=_first(where), value=said,
                  p=probability(math.exp(-cost)), cost=nats(cost))  # fmt: skip
    first = tr("{where}, drawn as number {n}", where=_first(where), n=step)
    return "\n".join(part for part in (f"{first}. {_state(now, d)}", _influence(now, d)) if part)


def _first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _state(now: Scene, d: int) -> str:
    picture, levels = now.picture, now.picture.canvas.levels
    if not now.done[d]:
        ink = number(float(now.ink[d]), 2)
        if levels == 2:
            return tr("Still open: ink with probability {p} by what is drawn so far.", p=ink)
        return tr("Still open: {ink} of full ink is expected by what is drawn so far.", ink=ink)
    value, cost = value_text(int(picture.x[d]), levels), float(picture.costs[d])
    if not math.isfinite(cost):
        return _first(value) + "."
    if bool(picture.given[d]):
        return tr(
            "{value}; it was given, and would have cost {cost} nats.", value=_first(value), cost=nats(cost)
        )
    return tr("{value}; it cost {cost} nats.", value=_first(value), cost=nats(cost))


def _influence(now: Scene, d: int) -> str:
    seen, coin = now.context, now.coin
    if seen is None or coin is None:
        return ""
    if d == coin.pixel and not seen.seen.flat[d]:
        return sight_text(seen)[:1].upper() + sight_text(seen)[1:] + "."
    n = coin.step + 1
    if not seen.seen.flat[d]:
        return tr("Pixel {n} cannot look at it.", n=n)
    slope, vote = float(coin.influence[d]), float(seen.vote.flat[d])
    said = number(abs(slope), 2)
    if abs(vote) < 1e-9:
        return tr("It moves pixel {n}’s log-odds of ink by up to {s}.", n=n, s=said)
    if vote > 0:
        return tr("It votes ink for pixel {n}: log-odds {s} above what the opposite would say.", n=n, s=said)
    return tr("It votes paper for pixel {n}: log-odds {s} below what the opposite would say.", n=n, s=said)


def about_coin(now: Scene) -> str:
    """The card in words."""
    coin = now.coin
    if now.judged:
        return "; ".join(f"{row.text}: {nats(row.cost)}" for row in verdicts(now)) + "."
    if coin is None:
        return tr("Every pixel is a coin; those already drawn decide how it is weighted.")
    chances = ", ".join(
        f"{value_text(level, len(coin.p))} {number(float(p), 2)}" for level, p in enumerate(coin.p)
    )
    parts = [f"{coin_title(now)}, {place_text(now.picture.canvas, coin.pixel)}: {chances}"]
    parts += [noise_text(now, coin), outcome(now, coin), cost_text(coin)]
    if now.context is not None:
        parts.append(sight_text(now.context))
    return "; ".join(part for part in parts if part) + "."


def about_rest(now: Scene) -> str:
    """What is still to be paid."""
    return tr(
        "Still to pay: about {n} nats, the model’s own mean over the pictures it could make of this.",
        n=nats(now.bill.rest),
    )  # fmt: skip


def about_film(now: Scene, k: int) -> str:
    """A moment of the drawing."""
    step, size = now.picture.film.steps[k], now.picture.canvas.size
    return tr("After {n} of {all} pixels. Click to go there.", n=step, all=size)


def about_ending(now: Scene, k: int) -> str:
    """A completion."""
    ends = now.picture.endings
    assert ends is not None
    log_p = float(ends.log_p[k])
    first = tr(
        "An ending with log p = {n} nats; {bits} bits a pixel.", n=nats(log_p), bits=_bits(now, -log_p)
    )
    if ends.exact:
        return first
    return first + " " + tr("Known pixels that come late in the order were not known to earlier ones.")


def about_sample(now: Scene, k: int) -> str:
    """Another picture."""
    cost = float(now.picture.sample_costs[k])
    return tr("The same model with other noise: −log p = {n} nats; {bits} bits a pixel.", n=nats(cost),
              bits=_bits(now, cost))  # fmt: skip


def _bits(now: Scene, cost: float) -> str:
    return number(cost / (now.picture.canvas.size * float(np.log(2.0))), 3)


def described(now: Scene) -> str:
    """The whole stage in words, for readers who hear it."""
    picture, canvas = now.picture, now.picture.canvas
    done = tr("{n} of {all} pixels are drawn.", n=int(now.done.sum()), all=canvas.size)
    cost = tr("So far they cost {n} nats.", n=nats(now.bill.paid)) if picture.t else ""
    return " ".join(part for part in (done, cost, about_coin(now)) if part)
