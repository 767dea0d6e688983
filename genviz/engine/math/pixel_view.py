"""The numbers of a frame: the sheet as it is and as it may go on, the coin, what is said beside it."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.pixel_canvas import Places
from genviz.engine.math.pixel_chain import Rung, ink_odds, tempered
from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_drawing import example_of
from genviz.engine.math.pixel_futures import (
    MOST_COST,
    Ask,
    Belief,
    belief,
    costs_of,
    endings,
    film,
    film_steps,
    influence,
    matrix_at,
    others,
    whole,
)
from genviz.engine.math.pixel_made import Made
from genviz.engine.math.pixel_made_orders import averaged, log_prob_by_order
from genviz.engine.math.pixel_picture import Coin, Endings, Film, PixelPicture, Reference
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.math.pixel_shipped import references
from genviz.engine.math.pixel_sight import sight, with_sight
from genviz.engine.math.pixel_state import Craft, PixelState, Sheet, noise_of
from genviz.engine.view import View

#: Layers that put the reader's own picture, or the part that is known, in the place of the large one.
SURPRISE: Final = "pixels_surprise"
PART: Final = "pixels_part"
#: A matrix of more pixels takes too long: of models that are quick, and of those that are not.
_MOST_MATRIX: Final = {False: 784, True: 200}
#: Pictures on which the mean over orders is judged.
_AVERAGED: Final = 600


def pixel_picture(
    craft: Craft[Any], s: PixelState, data: Data, params: PixelParams, view: View
) -> PixelPicture:
    """A frame; see `PixelPicture`."""
    drawing = s.book.ended
    rung = s.book.looked if craft.dear and not drawing else s.rung
    canvas, sheet = rung.canvas, s.sheet
    ask = Ask(rung, sheet.seed, params.temperature)
    ends = endings(ask, sheet.region.tobytes(), example_of(sheet, data, params).tobytes())
    large = _large(ask, s, view, ends)
    t, x, costs, top = large.t, large.x, large.costs, canvas.levels - 1
    now = belief(ask, x, t, large.given) if large.belief is None else large.belief
    beside = others(ask)
    what = pictures_of(data, params)
    return PixelPicture(
        model=craft.name, canvas=canvas, stage=_stage(s, large), epoch=s.epoch,
        epochs=_epochs(craft, s, params), t=t, x=x, given=large.given, ink=now.level / top, costs=costs,
        rest=now.rest,
        coin=None if large.belief is not None else _coin(rung, large, view.selected, params),
        film=Film(film_steps(canvas.size), film(ask, x, t, large.given) / top),
        samples=beside.x, sample_costs=-beside.log_terms.sum(axis=1, dtype=np.float64),
        endings=ends,
        matrix=_matrix(craft, rung, what.examples[0]),
        nll_train=s.book.train, nll_heldout=s.book.heldout if s.book.heldout >= 0 else np.nan,
        references=_references(data, params), temperature=params.temperature, **_surprise(rung, sheet),
        averaging=_averaging(rung, what.examples),
    )  # fmt: skip


class _Large(NamedTuple):
    """The picture that is shown large, for the moment.

    `noise` are its random numbers ``(D,)``, NaN where there are none; `belief` what is expected of open
    pixels, where that is not drawn for it.
    """

    t: int
    x: Places
    costs: Array
    given: NDArray[np.bool_]
    noise: Array
    belief: Belief | None = None


def _large(ask: Ask, s: PixelState, view: View, ends: Endings | None) -> _Large:
    """The sheet, or what the model would draw while it learns; the reader's picture; a known part."""
    sheet, canvas = s.sheet, ask.rung.canvas
    none, nothing = np.full(canvas.size, np.nan), np.zeros(canvas.size, bool)
    if SURPRISE in view.layers and len(sheet.own):
        return _Large(canvas.size, sheet.own, costs_of(ask.rung, sheet.own), nothing, none)
    if PART in view.layers and ends is not None:
        known = np.asarray(ends.known, bool)
        expected = Belief(ends.x.mean(axis=0), -float(ends.log_p.mean()))
        return _Large(0, np.where(known, ends.source, -1), none, known, none, expected)
    noise = np.where(sheet.given | sheet.taken, np.nan, noise_of(sheet)[0])
    if not s.book.ended:
        return _Large(*_as_drawn(ask, sheet), sheet.given, noise)
    return _Large(sheet.t, sheet.x, _costs(sheet, canvas.place), sheet.given, noise)


def _stage(s: PixelState, large: _Large) -> Literal["learning", "drawing", "done"]:
    if large.belief is not None:
        return "drawing"
    if not s.book.ended:
        return "learning"
    return "done" if s.over else "drawing"


def _epochs(craft: Craft[Any], s: PixelState, params: Any) -> int:  # noqa: ANN401
    if s.book.ended and s.step == 0:
        return 0
    return 1 if craft.manner == "count" else int(params.epochs)


def _as_drawn(ask: Ask, sheet: Sheet) -> tuple[int, Places, Array]:
    """While the model learns: the whole picture that it would draw now, and what it costs."""
    found = whole(ask, np.where(sheet.given, sheet.x, -1).tobytes())
    return len(sheet.x), found.x[0].astype(np.int64), -found.log_terms[0].astype(np.float64)


def _costs(sheet: Sheet, place: Places) -> Array:
    return np.where(place < sheet.t, sheet.costs, np.nan)


def _coin(rung: Rung, large: _Large, asked: int, params: PixelParams) -> Coin | None:
    """Of the pixel that is asked about, else of the last one that was drawn."""
    canvas, t = rung.canvas, large.t
    d = asked if 0 <= asked < canvas.size else int(canvas.order[t - 1]) if t else -1
    if d < 0:
        return None
    step = int(canvas.place[d])
    seen = np.where(canvas.place < min(t, step), large.x, 0)  # not itself: a mask that leaks would look
    both = np.asarray(rung.log_conditionals(np.stack([seen, np.zeros_like(seen)])), dtype=np.float64)[:, d]
    odds, bias = (_finite(ink_odds(one)) for one in both)
    done = step < t
    return Coin(
        d, step, np.exp(tempered(both[0], params.temperature)), float(large.noise[d]) if done else np.nan,
        int(large.x[d]) if done else -1, float(large.costs[d]) if done else np.nan, bias, odds - bias,
        bool(large.given[d]), _clipped(influence(rung, seen, d), sight(rung)[d]),
    )  # fmt: skip


def _finite(odds: Array) -> float:
    """Log-odds that can be added: a coin that is certain has ±690."""
    return float(np.clip(odds, -MOST_COST, MOST_COST))


def _clipped(slopes: Array, can: NDArray[np.bool_]) -> Array:
    """Slopes that can be drawn, and are 0 only where the model cannot look."""
    return with_sight(np.clip(slopes, -MOST_COST, MOST_COST), can)


def _matrix(craft: Craft[Any], rung: Rung, example: Any) -> Array | None:  # noqa: ANN401
    """At the first example, so that it belongs to the weights and not to the moment."""
    if rung.canvas.size > _MOST_MATRIX[craft.dear]:
        return None
    found = matrix_at(Ask(rung, 0, 1.0), example.astype(np.int64).tobytes())
    return _clipped(found, sight(rung))


def _references(data: Data, params: PixelParams) -> tuple[Reference, ...]:
    """The ladder's costs, where the pictures are the same: binary, by the usual limit."""
    usual = params.n_levels == 2 and params.threshold == type(params)().threshold
    return references(data.source) if usual else ()


def _surprise(rung: Rung, sheet: Sheet) -> dict[str, Any]:
    return {"surprise": costs_of(rung, sheet.own), "surprise_x": sheet.own} if len(sheet.own) else {}


def _averaging(rung: Rung, examples: Any) -> Array | None:  # noqa: ANN401
    """Cost of the mean over 1, 2, … K orders on some examples; None with one order."""
    if not isinstance(rung, Made) or len(rung.orders) == 1:
        return None
    found = averaged(log_prob_by_order(rung, examples[:: max(1, -(-len(examples) // _AVERAGED))]))
    return np.asarray(-found.mean(axis=1))
