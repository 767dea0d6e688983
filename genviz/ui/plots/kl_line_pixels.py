"""Both densities over the line as one image, painted on the worker, so that the window only copies them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage, QPainter

from genviz.engine.math.line_picture import LinePicture
from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.kl_density import paint_curves
from genviz.ui.raster import pixel_size
from genviz.ui.theme import theme

#: What of the view says what is seen; the rest of it moves marks that the window draws.
_SEEN = ("x_range", "y_range", "width", "height", "pixel_ratio", "scale", "dark")


@dataclass(frozen=True, slots=True, eq=False)
class LinePixels:
    """The upper plot, made for one view.

    Attributes
    ----------
    view : View
    stage : ndarray of uint32
        RGB32 in device pixels: paper, p, samples, best fits and q.
    """

    view: View
    stage: Pixels32


def composed(picture: LinePicture, view: View) -> LinePixels | None:
    """Paint the plot; None for a look that the window has left already, or that is not known yet."""
    look = theme()
    if (view.dark, view.scale) != (look.dark, look.scale) or view.x_range == View().x_range:
        return None
    give_way()
    ghosts, rug = "kl_ghosts" in view.layers, "kl_rug" in view.layers
    canvas = np.full(pixel_size(view), pack(look.tokens.plot), dtype=np.uint32)
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=view.pixel_ratio))
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        mapping = Mapping(view.x_range, view.y_range, float(view.width), float(view.height))
        paint_curves(painter, mapping, picture, ghosts, rug, give_way)
    finally:
        painter.end()  # before the image, and the image before the memory that it shares
        del image
    return LinePixels(view, canvas)


def shown(pixels: LinePixels | None, view: View) -> QImage | None:
    """The image, if it was made for what is seen now."""
    if pixels is None or any(getattr(pixels.view, name) != getattr(view, name) for name in _SEEN):
        return None
    return image_of(pixels.stage, opaque=True, ratio=view.pixel_ratio)
