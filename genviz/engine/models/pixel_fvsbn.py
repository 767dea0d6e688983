"""Fully visible sigmoid belief net: a logistic regression for each pixel on the pixels drawn before it.

    log-odds of ink:  z_d = b_d + Σ_{j before d} w_dj x_j

References
----------
Neal (1992), "Connectionist learning of belief networks", Artificial Intelligence 56.
Frey, Hinton, Dayan (1996), "Does the wake-sleep algorithm produce good density estimators?", NIPS 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_fvsbn
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_fvsbn import Fvsbn
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import FvsbnParams
from genviz.engine.math.pixel_state import Craft, PixelState
from genviz.engine.problem import Problem


def _first(canvas: Canvas, params: FvsbnParams, _generator: np.random.Generator, pictures: Pictures) -> Fvsbn:
    return pixel_fvsbn.first(canvas, pictures.train, penalty=params.ridge, alpha=params.smoothing)


def _learned(net: Fvsbn, x: Levels, _params: FvsbnParams) -> Fvsbn:
    return pixel_fvsbn.step(net, x)


def _parts(net: Fvsbn) -> dict[str, Array]:
    """Weights w (D, D), 0 unless the column's pixel comes before the row's, and intercepts b (D,)."""
    return {"w": net.w, "b": net.b}


def _with_parts(net: Fvsbn, parts: Mapping[str, Any]) -> Fvsbn:
    for name, wanted in (("w", net.w), ("b", net.b)):
        if name not in parts:
            raise Problem("the part {name} of the network is missing", name=name)
        if np.shape(parts[name]) != wanted.shape:
            raise Problem(
                "{name} has the shape {found}; this network takes {wanted}",
                name=name, found=np.shape(parts[name]), wanted=wanted.shape,
            )  # fmt: skip
    place = net.canvas.place
    earlier = place[None, :] < place[:, None]
    w, b = (np.asarray(parts[name], net.w.dtype) for name in ("w", "b"))
    return replace(net, w=np.where(earlier, w, 0.0), b=b)


fvsbn: Algorithm[FvsbnParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("fvsbn", "sweep", _first, _learned, _parts, _with_parts), FvsbnParams
)
