"""PixelCNN: masked convolutions, the same weights everywhere; a pixel sees a window of earlier ones.

References
----------
van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML.
van den Oord et al. (2016), "Conditional image generation with PixelCNN decoders", NeurIPS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_cnn
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_cnn import PixelCnn
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import PixelCnnParams
from genviz.engine.math.pixel_state import Craft, PixelState
from genviz.engine.nets.gated import Gated
from genviz.engine.nets.plain import Plain


def _first(
    canvas: Canvas, params: PixelCnnParams, generator: np.random.Generator, pictures: Pictures
) -> PixelCnn:
    stack = (Gated if params.stack == "gated" else Plain)(
        first_kernel=int(params.first_kernel), channels=params.n_channels, layers=params.n_layers,
        leak=params.mask == "leaks",
    )  # fmt: skip
    return pixel_cnn.first(canvas, stack, generator, pictures.learned)


def _learned(cnn: PixelCnn, x: Levels, params: PixelCnnParams) -> PixelCnn:
    return pixel_cnn.step(cnn, x, params.learning_rate)


def _parts(cnn: PixelCnn) -> dict[str, Array]:
    return cnn.parts()


def _with_parts(cnn: PixelCnn, parts: Mapping[str, Any]) -> PixelCnn:
    return replace(cnn, theta=pixel_cnn.layout(cnn.stack).joined(parts, cnn.theta.dtype))


pixelcnn: Algorithm[PixelCnnParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("pixelcnn", "descend", _first, _learned, _parts, _with_parts, dear=True, any_order=False),
    PixelCnnParams,
)
