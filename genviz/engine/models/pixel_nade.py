"""NADE: hidden units, shared by all pixels, that hear the pixels drawn so far.

    h_t = sigmoid(c + Σ_{s < t} W_o(s) x_o(s)),    log-odds of ink  z_t = b_o(t) + V_o(t) · h_t

References
----------
Larochelle & Murray (2011), "The neural autoregressive distribution estimator", AISTATS 14.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_nade
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_nade import Nade, layout
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import NadeParams
from genviz.engine.math.pixel_state import Craft, PixelState


def _first(canvas: Canvas, params: NadeParams, generator: np.random.Generator, pictures: Pictures) -> Nade:
    return pixel_nade.first(canvas, params.n_hidden, generator, pictures.learned)


def _learned(nade: Nade, x: Levels, params: NadeParams) -> Nade:
    return pixel_nade.step(nade, x, params.learning_rate)


def _parts(nade: Nade) -> dict[str, Array]:
    return nade.parts()


def _with_parts(nade: Nade, parts: Mapping[str, Any]) -> Nade:
    shape = layout(nade.canvas.size, nade.n_hidden)
    return replace(nade, theta=shape.joined(parts, nade.theta.dtype))


nade: Algorithm[NadeParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("nade", "descend", _first, _learned, _parts, _with_parts), NadeParams
)
