"""MADE: one network; masks cut every path by which a pixel would see itself or a later one.

References
----------
Germain, Gregor, Murray & Larochelle (2015), "MADE: masked autoencoder for distribution estimation", ICML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_made
from genviz.engine.math.pixel_canvas import Canvas, permutation
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_made import Made
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import MadeParams
from genviz.engine.math.pixel_state import Craft, PixelState
from genviz.engine.problem import Problem


def _first(canvas: Canvas, params: MadeParams, generator: np.random.Generator, pictures: Pictures) -> Made:
    return pixel_made.first(
        canvas, [params.n_hidden] * params.n_layers, generator, pictures.learned,
        n_orders=params.n_orders, leak=params.mask == "leaks",
    )  # fmt: skip


def _learned(made: Made, x: Levels, params: MadeParams) -> Made:
    return pixel_made.step(made, x, params.learning_rate)


def _parts(made: Made) -> dict[str, Array]:
    """Weights and biases of each layer, and the orders ``(K, D)`` that share them."""
    return {**made.parts(), "orders": made.orders.astype(np.float64)}


def _with_parts(made: Made, parts: Mapping[str, Any]) -> Made:
    weights = {name: part for name, part in parts.items() if name != "orders"}
    if "orders" in parts:
        made = replace(made, orders=_orders(made, np.asarray(parts["orders"])))
    return made.with_parts(weights)


def _orders(made: Made, orders: Array) -> Any:  # noqa: ANN401
    if orders.shape != made.orders.shape:
        raise Problem(
            "{name} has the shape {found}; this network takes {wanted}",
            name="orders", found=orders.shape, wanted=made.orders.shape,
        )  # fmt: skip
    found = np.stack([permutation(order, made.canvas.size) for order in orders])
    if not np.array_equal(found[0], made.canvas.order):
        raise Problem("the first of the orders is the one in which pixels are drawn")
    return found


made: Algorithm[MadeParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("made", "descend", _first, _learned, _parts, _with_parts), MadeParams
)
