"""PixelRNN: a row LSTM, the same weights all over the paper; a memory goes down from row to row.

References
----------
van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML, section 3.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_rnn
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_rnn import PixelRnn
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import PixelRnnParams
from genviz.engine.math.pixel_state import Craft, PixelState
from genviz.engine.nets.row_lstm import RowStack


def _first(
    canvas: Canvas, params: PixelRnnParams, generator: np.random.Generator, pictures: Pictures
) -> PixelRnn:
    stack = RowStack(
        first_kernel=int(params.first_kernel), channels=params.n_channels, layers=params.n_layers
    )
    return pixel_rnn.first(canvas, stack, generator, pictures.learned)


def _learned(rnn: PixelRnn, x: Levels, params: PixelRnnParams) -> PixelRnn:
    return pixel_rnn.step(rnn, x, params.learning_rate)


def _parts(rnn: PixelRnn) -> dict[str, Array]:
    return rnn.parts()


def _with_parts(rnn: PixelRnn, parts: Mapping[str, Any]) -> PixelRnn:
    return replace(rnn, theta=pixel_rnn.layout(rnn.stack).joined(parts, rnn.theta.dtype))


pixelrnn: Algorithm[PixelRnnParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("pixelrnn", "descend", _first, _learned, _parts, _with_parts, dear=True, any_order=False),
    PixelRnnParams,
)
