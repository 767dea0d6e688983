"""A rung of the ladder as an `Algorithm`: it learns, and then it draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import pixel_data, pixel_drawing
from genviz.engine.math.pixel_canvas import Canvas, check_pictures
from genviz.engine.math.pixel_chain import draw, log_prob
from genviz.engine.math.pixel_futures import MOST_COST
from genviz.engine.math.pixel_learning import begun, learn, reordered, settled, started
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.math.pixel_shipped import shipped_parts
from genviz.engine.math.pixel_state import Craft, P, PixelState, canvas_for
from genviz.engine.math.pixel_view import pixel_picture
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View


def rung_algorithm(craft: Craft[P], params: type[P]) -> Algorithm[P, PixelState, PixelPicture]:
    """The run of a rung; see `pixel_state`."""
    return Algorithm(
        name=craft.name,
        params=params,
        init=partial(begun, craft),
        phases=(
            Phase(
                "step", partial(_step, craft), "Step",
                "The model learns from a few pictures; when it has learned enough it draws, a pixel a step.",
            ),
        ),
        picture=partial(_picture, craft),
        parameters=lambda state: _double(craft.parts(state.rung)),
        from_parameters=partial(_given, craft),
        metrics=_metrics,
        converged=_converged,
        over=lambda state: state.over,
        notes=partial(_notes, craft),
        edits=MappingProxyType(_edits(craft)),
        log_prob=_log_prob,
        sample=_sample,
        n_free_parameters=lambda state, _params: sum(
            part.size for part in craft.parts(state.rung).values()
        ),
        max_steps=200_000,
        pace=8.0,
        headline="nll_train",
        headline_by_phase=True,
        first_measures=False,
        goes_on=True,
    )  # fmt: skip


def _edits(craft: Craft[P]) -> dict[str, Edit[Any, PixelState]]:
    """What the reader can do; an order is drawn where the model can learn any."""
    found: dict[str, Edit[Any, PixelState]] = {
        "again": Edit(pixel_drawing.again, ("seed",)),
        "flip": Edit(pixel_drawing.flip, ("pixel", "value")),
        "know": Edit(pixel_drawing.know, ("pixels", "index", "start")),
        "judge": Edit(pixel_drawing.judge, ("ink",)),
        "take": Edit(pixel_drawing.take, ("levels", "pixels")),
        "rewind": Edit(pixel_drawing.rewind, ("step",)),
    }
    if craft.any_order:
        found["draw_order"] = Edit(partial(_draw_order, craft), ("pixels",))
    return found


def _step(craft: Craft[P], s: PixelState, data: Data, params: P, rng: Rng) -> PixelState:
    """Learn, or draw a pixel once learning is over."""
    if s.book.ended:
        return pixel_drawing.draw_pixel(s, params)
    return settled(craft, learn(craft, s, data, params, rng), data, params)


def _converged(before: PixelState, after: PixelState, _params: PixelParams) -> bool:
    """Learning is over; or the picture is, where nothing had to be learned."""
    learned = after.book.ended and not before.book.ended
    return learned or (after.step == 0 and after.over and not before.over)


def _metrics(s: PixelState) -> Metrics:
    """The epoch; −log p of a picture, nats, where the weights are those that were measured."""
    found = {"epoch": float(s.epoch)}
    if s.book.measured_at == s.step:
        costs = {"nll_train": s.book.train, "nll_heldout": s.book.heldout}
        found |= {name: cost for name, cost in costs.items() if 0.0 <= cost < np.inf}
    return found


def _picture(
    craft: Craft[P], s: PixelState, data: Data, params: P, view: View, _trace: Trace
) -> PixelPicture:
    return pixel_picture(craft, s, data, params, view)


def _double(parts: Mapping[str, Any]) -> dict[str, Array]:
    return {name: np.asarray(part, dtype=np.float64) for name, part in parts.items()}


def _given(craft: Craft[P], given: Mapping[str, Any], data: Data, params: P) -> PixelState:
    """A run with given weights; the inverse of `parameters`."""
    canvas = canvas_for(data, params)
    rung = craft.first(canvas, params, Rng(0).generator, pixel_data.pictures_of(data, params))
    parts = {name: np.asarray(part, dtype=np.float64) for name, part in given.items()}
    counted = craft.manner == "count"  # else every picture would count twice
    return started(craft, craft.with_parts(rung, parts), data, params, ended=counted)


def _draw_order(craft: Craft[P], s: PixelState, data: Data, params: P, pixels: Sequence[int]) -> PixelState:
    """An order drawn by hand, and learning anew; the pixels that were left out come last, row by row."""
    now = s.rung.canvas
    order = pixel_drawing.full_order(pixels, now.size)
    return reordered(craft, s, Canvas(now.height, now.width, now.levels, np.array(order)), data, params)


def _notes(craft: Craft[P], _s: PixelState, data: Data, params: P) -> tuple[Problem, ...]:
    said = pixel_data.notes_of(data, params)
    if params.weights == "shipped" and shipped_parts(craft.name, data.source, params) is None:
        said.append(Problem("no trained weights for these settings: it learns here"))
    if getattr(params, "smoothing", 1.0) == 0.0:
        said.append(
            Problem(
                "without smoothing what was never seen is impossible: its cost is infinite, and drawn as "
                "{most:g} nats",
                most=MOST_COST,
            )
        )  # fmt: skip
    return tuple(said)


def _log_prob(s: PixelState, _params: P, x: Array) -> Array:
    """Log p ``(M,)`` of rows of levels, nats."""
    check_pictures(np.asarray(x), s.rung.canvas)
    return log_prob(s.rung, np.asarray(x))


def _sample(s: PixelState, _params: P, n: int, generator: np.random.Generator) -> Array:
    """`n` pictures ``(n, D)``, pixel by pixel."""
    found: Array = draw(s.rung, generator.random((n, s.rung.canvas.size))).x.astype(np.float64)
    return found
