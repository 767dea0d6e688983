"""What lies under the model on the maps of KL, painted on the worker into one image a map.

P, its samples and the best fits stay where they are while q is dragged: they are painted once and kept.  What
adds to the divergence changes with q, and is painted anew under the same lines.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from genviz.engine.math.plane_picture import PlanePicture
from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.i18n import language
from genviz.ui.marks import Pixels32, pack
from genviz.ui.outlines import Box
from genviz.ui.plots.density import LinesLayer, PaperLayer
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.kl_plane_labels import SUM_ROOM, LabelsLayer
from genviz.ui.plots.kl_plane_layers import GhostLayer, LawLayer, SamplesLayer
from genviz.ui.plots.kl_plane_pixels import PlanePixels
from genviz.ui.plots.layer import Stack
from genviz.ui.raster import pixel_size
from genviz.ui.theme import theme

#: An image, and where the words in it are.
Marked = tuple[Pixels32, tuple[Box, ...]]
#: So many images are kept: of p with its marks, of the marks alone, of those over the integrand.
_KEPT: Final = 6


class Ground:
    """P as levels, or what adds and takes away, with p's contour lines."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.paper = PaperLayer(stack)
        self.contours = LinesLayer(stack, -40, "density_line", 1.0)
        self.law = LawLayer(stack)

    def fill(self, picture: PlanePicture, pixels: PlanePixels, *, integrand: bool) -> None:
        """Show the law, or the integrand."""
        box, image = pixels.box, pixels.integrand if integrand else pixels.density
        if pixels.view.dark != theme().dark:
            image = None  # made for the other theme: bare paper until the worker has made one
        self.paper.set_density(image, box[:2], box[2:])
        self.contours.set_lines(pixels.contours)
        endless = integrand and picture.infinite and picture.objective == "reverse"
        self.law.set_law(picture.law.outline, filled=not integrand, endless=endless)


class Marks:
    """Samples, best fits and their names."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.samples, self.ghosts, self.labels = SamplesLayer(stack), GhostLayer(stack), LabelsLayer(stack)

    def fill(self, picture: PlanePicture, pixels: PlanePixels, *, integrand: bool) -> None:
        """Show what is wanted."""
        self.fill_dots(picture, pixels)
        self.fill_names(picture, pixels, integrand=integrand)

    def fill_dots(self, picture: PlanePicture, pixels: PlanePixels) -> None:
        """Show samples and best fits."""
        on = pixels.view.layers
        self.samples.set_samples(picture.samples if "kl_rug" in on else None)
        self.ghosts.set_ghosts(pixels.ghosts if "kl_ghosts" in on else (None, None))

    def fill_names(self, picture: PlanePicture, pixels: PlanePixels, *, integrand: bool) -> None:
        """Name the best fits; over the integrand the names keep off its words."""
        ghosts = pixels.ghosts if "kl_ghosts" in pixels.view.layers else (None, None)
        self.labels.taken = SUM_ROOM if integrand else (0.0, 0.0)
        self.labels.set_fits(picture, ghosts)


class _Own(threading.local):
    """The layers of each worker, and the images that it has kept."""

    def __init__(self) -> None:
        self.ground, self.dots, self.names = Ground(Stack()), Marks(Stack()), Marks(Stack())
        self.kept: dict[tuple[object, ...], Marked] = {}


_own = _Own()


def composed(picture: PlanePicture, pixels: PlanePixels) -> PlanePixels:
    """`pixels` with everything under the model painted into images, so that the window only copies them.

    Runs on the worker: Qt allows a painter on an image in any thread.
    """
    view = pixels.view
    if view.x_range == View().x_range:
        return pixels
    known = _known(picture, view)
    plain, boxes = _kept(("p", *known), lambda: _plain(picture, pixels))
    if pixels.integrand is None:
        return replace(pixels, stages=(plain, None, None), boxes=(boxes, ()), language=language())
    give_way()
    under = _ground(picture, pixels, integrand=True)
    give_way()
    over, others = _kept(("marks", *known), lambda: _marks(picture, pixels, integrand=True))
    stages = plain, under, _laid(under, over, view)
    return replace(pixels, stages=stages, boxes=(boxes, others), language=language())


def _known(picture: PlanePicture, view: View) -> tuple[object, ...]:
    """Everything that p and its marks depend on."""
    best = (picture.best_forward.q, None if picture.best_reverse is None else picture.best_reverse.q)
    return (
        picture.law, len(picture.samples), best, picture.path[:1].tobytes(), view.x_range, view.y_range,
        view.width, view.height, view.pixel_ratio, view.dark, view.layers, theme().scale, language(),
    )  # fmt: skip


def _kept(key: tuple[object, ...], made: Callable[[], Marked]) -> Marked:
    """The image that was painted for `key`, or a new one."""
    found = _own.kept.get(key)
    if found is None:
        found = made()
        while len(_own.kept) >= _KEPT:
            _own.kept.pop(next(iter(_own.kept)))
        _own.kept[key] = found
    return found


def _mapping(view: View) -> Mapping:
    return Mapping(view.x_range, view.y_range, view.width, view.height)


def _painted(stack: Stack, canvas: Pixels32, view: View, *, opaque: bool) -> Pixels32:
    painter = QPainter(image := image_of(canvas, opaque=opaque, ratio=view.pixel_ratio))
    stack.moved()
    stack.paint(painter, _mapping(view), between=give_way)
    painter.end()
    del image  # before the memory it shares
    return canvas


def _ground(picture: PlanePicture, pixels: PlanePixels, *, integrand: bool) -> Pixels32:
    _own.ground.fill(picture, pixels, integrand=integrand)
    canvas = np.full(pixel_size(pixels.view), pack(theme().tokens.plot), dtype=np.uint32)
    return _painted(_own.ground.stack, canvas, pixels.view, opaque=True)


def _dots(picture: PlanePicture, pixels: PlanePixels) -> Marked:
    """Samples and best fits, which are the same over p and over the integrand."""
    _own.dots.fill_dots(picture, pixels)
    canvas = np.zeros(pixel_size(pixels.view), dtype=np.uint32)
    return _painted(_own.dots.stack, canvas, pixels.view, opaque=False), ()


def _marks(picture: PlanePicture, pixels: PlanePixels, *, integrand: bool) -> Marked:
    """The same with names."""
    under, _ = _kept(("dots", *_known(picture, pixels.view)), lambda: _dots(picture, pixels))
    _own.names.fill_names(picture, pixels, integrand=integrand)
    image = _painted(_own.names.stack, under.copy(), pixels.view, opaque=False)
    boxes = _own.names.labels.boxes
    return image, tuple((box.left(), box.top(), box.width(), box.height()) for box in boxes)


def _plain(picture: PlanePicture, pixels: PlanePixels) -> Marked:
    under = _ground(picture, pixels, integrand=False)
    marks, boxes = _marks(picture, pixels, integrand=False)
    return _laid(under, marks, pixels.view), boxes


def _laid(ground: Pixels32, over: Pixels32, view: View) -> Pixels32:
    """`over` on a copy of `ground`."""
    canvas: NDArray[np.uint32] = ground.copy()
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=view.pixel_ratio))
    painter.drawImage(QPointF(0, 0), image_of(over, opaque=False, ratio=view.pixel_ratio))
    painter.end()
    del image
    return canvas


def shown(pixels: PlanePixels, which: int, now: Mapping, ratio: float) -> QImage | None:
    """The image of a map if it was made for what is seen `now`; 0: p, 1: the integrand, 2: with marks."""
    stage, view, look = pixels.stages[which], pixels.view, theme()
    if stage is None or pixels.language != language():
        return None
    same = (view.x_range, view.y_range, view.dark) == (now.x_range, now.y_range, look.dark)
    size = abs(now.width - view.width) < 1 and abs(now.height - view.height) < 1
    fits = same and size and view.scale == look.scale and view.pixel_ratio == ratio
    return image_of(stage, opaque=True, ratio=ratio) if fits else None
