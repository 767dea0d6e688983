"""What a pixel can look at: against flips of every pixel in many pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine.math import pixel_fvsbn, pixel_made, pixel_markov, pixel_nade
from genviz.engine.math.pixel_canvas import Canvas, canvas_of
from genviz.engine.math.pixel_chain import flip_matrix
from genviz.engine.math.pixel_contexts import NEIGHBOURHOODS, chain_parents, mesh_parents
from genviz.engine.math.pixel_sight import FAINT, sight, with_sight
from tests.engine.pixel_cases import model, pictures, weights

ORDERS = ("raster", "columns", "spiral", "random")


def tables(canvas: Canvas, parents: np.ndarray, *, shared: bool = False) -> Any:
    made = pixel_markov.first(canvas, parents, shared=shared)
    counts = np.random.default_rng(3).integers(0, 50, made.counts.shape)
    return replace(made, counts=counts)


def made_of(canvas: Canvas, hidden: list[int], **settings: Any) -> Any:
    net = pixel_made.first(canvas, hidden, np.random.default_rng(0), dtype=np.float64, **settings)
    # Above 0, so that no unit is off for all pictures and hides a way.
    parts = {name: abs(weights(part.size)).reshape(part.shape) + 0.01 for name, part in net.parts().items()}
    return net.with_parts(parts)


def fvsbn_of(canvas: Canvas) -> Any:
    net = pixel_fvsbn.first(canvas, pictures(9, canvas.size))
    earlier = canvas.place[None, :] < canvas.place[:, None]
    return replace(net, w=np.where(earlier, weights(canvas.size**2).reshape(net.w.shape), 0.0))


def nade_of(canvas: Canvas) -> Any:
    net = pixel_nade.first(canvas, 5, np.random.default_rng(0), dtype=np.float64)
    return replace(net, theta=weights(net.theta.size))


def rungs() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for order in ORDERS:
        canvas = canvas_of(3, 4, 2, order, 5)
        found[f"chain {order}"] = tables(canvas, chain_parents(canvas, 3))
        found[f"mesh {order}"] = tables(canvas, mesh_parents(canvas, NEIGHBOURHOODS["around"]))
        found[f"shared {order}"] = tables(canvas, mesh_parents(canvas, NEIGHBOURHOODS["six"]), shared=True)
        found[f"fvsbn {order}"], found[f"nade {order}"] = fvsbn_of(canvas), nade_of(canvas)
        found[f"made {order}"] = made_of(canvas, [40])
        found[f"made of few units {order}"] = made_of(canvas, [3])
        found[f"deep made {order}"] = made_of(canvas, [9, 4])
        found[f"leaking made {order}"] = made_of(canvas, [30], leak=True)
    for kind in ("plain", "gated", "row"):
        for order in ORDERS[:2]:
            found[f"{kind} {order}"] = model(kind, sides=(4, 5), order=order)
    found["leaking plain"] = model("plain", sides=(4, 5), leak=True)
    found["leaking gated"] = model("gated", sides=(4, 5), leak=True)
    return found


RUNGS = rungs()


@pytest.mark.parametrize("name", RUNGS)
def test_a_pixel_can_look_where_some_flip_changes_it(name: str) -> None:
    rung = RUNGS[name]
    seen = np.zeros((rung.canvas.size,) * 2, bool)
    for x in pictures(60, rung.canvas.size):
        seen |= np.abs(flip_matrix(rung, x)) > 1e-13
    assert_array_equal(sight(rung), seen)


def test_slopes_are_zero_only_where_there_is_no_way() -> None:
    slopes, can = np.array([0.0, 0.5, 0.0]), np.array([True, True, False])
    assert_array_equal(with_sight(slopes, can), [FAINT, 0.5, 0.0])
