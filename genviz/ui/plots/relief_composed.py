"""The stage of the plane as one image, painted on the worker, so that the window only copies it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.i18n import language
from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.relief_block import paint_axes, paint_ground
from genviz.ui.plots.relief_ground import Flat, Shape, Tilted
from genviz.ui.plots.relief_key import bar_figures, legend_height, legend_rows, paint_bar, paint_legend
from genviz.ui.plots.relief_marks import stamp_marks
from genviz.ui.plots.relief_overlay import paint_over
from genviz.ui.plots.relief_scene import RELIEF, Scene, made_shape, scene_of
from genviz.ui.plots.relief_units import tiles_of
from genviz.ui.theme import theme
from genviz.ui.tokens import tokens


@dataclass(frozen=True, slots=True, eq=False)
class ReliefPixels:
    """The stage, made for one view.

    Attributes
    ----------
    view : View
    shape : Shape
    ground : Flat or Tilted
        Where places are seen in the image.
    stage : ndarray of uint32
        RGB32 in device pixels.
    tiles : ndarray of uint32, shape (H, g, g)
        Half-planes of the hidden units.
    language : str
        That of its words.
    """

    view: View
    shape: Shape
    ground: Flat | Tilted
    stage: Pixels32
    tiles: Pixels32
    language: str


#: Column, row and pixels of a part of a sheet, in device pixels.
Piece = tuple[int, int, Pixels32]


class _Kept(threading.local):
    """Pictures that a thread has painted: axes and key stay as they are while a run goes on; and a sheet."""

    def __init__(self) -> None:
        self.pictures: dict[str, tuple[object, Piece]] = {}
        self.sheet: Pixels32 = np.zeros((0, 0), dtype=np.uint32)

    def borrow(self, size: tuple[int, int]) -> Pixels32:
        """A transparent sheet, for who gives it back transparent: the same one as long as the size stays."""
        lent = self.sheet if self.sheet.shape == size else np.zeros(size, dtype=np.uint32)
        self.sheet = np.zeros((0, 0), dtype=np.uint32)
        return lent


_kept = _Kept()


def _nothing() -> None:
    pass


def canvas_of(now: Scene, ratio: float, between: Callable[[], None] = _nothing) -> Pixels32:
    """Ground, contours and marks, in device pixels."""
    size = max(round(now.view.height * ratio), 1), max(round(now.view.width * ratio), 1)
    look = tokens(now.view.dark)
    paper = look.card if isinstance(now.ground, Tilted) else look.plot
    canvas, marks = np.full(size, pack(paper), dtype=np.uint32), _kept.borrow(size)
    left, top, right, bottom = stamp_marks(marks, now, ratio)
    between()
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=ratio))
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint_ground(painter, now)
        where = QRectF(left, top, right - left, bottom - top)  # only there are marks
        painter.drawImage(QPointF(left, top) / ratio, image_of(marks, opaque=False, ratio=ratio), where)
    finally:
        painter.end()  # before the image, and the image before the memory that it shares
        del image
    marks[top:bottom, left:right] = 0
    _kept.sheet = marks
    return canvas


def paint_words(painter: QPainter, now: Scene) -> None:
    """Axes, key, and all that is over the marks: for a drawing, and for a map."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    paint_axes(painter, now)
    paint_key(painter, now)
    paint_over(painter, now)


def paint_key(painter: QPainter, now: Scene) -> None:
    """Legend and colours of a relief; those of a map are beside it."""
    if isinstance(now.ground, Tilted):
        _paint_legend(painter, now)
        _paint_bar(painter, now)


def _paint_legend(painter: QPainter, now: Scene) -> None:
    width, height = now.size
    paint_legend(painter, now, theme().px(2), height - legend_height(now, 0.5 * width), 0.5 * width)


def _paint_bar(painter: QPainter, now: Scene) -> None:
    paint_bar(painter, now, now.size[0] - theme().px(6), theme().px(2))


def _copied(
    p: QPainter, now: Scene, ratio: float, what: tuple[str, object, Callable[[QPainter, Scene], None]]
) -> None:
    """What was painted for the same key before, or else now."""
    name, more, paint = what
    look, names = now.view, now.picture.names
    key = look.width, look.height, ratio, look.scale, look.dark, look.layers, names, language(), more
    if name not in _kept.pictures or _kept.pictures[name][0] != key:
        canvas = np.zeros((round(look.height * ratio), round(look.width * ratio)), dtype=np.uint32)
        inner = QPainter(image := image_of(canvas, opaque=False, ratio=ratio))
        inner.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint(inner, now)
        inner.end()
        del image
        _kept.pictures[name] = key, _cropped(canvas)
    _copy(p, _kept.pictures[name][1], ratio)


def _copy(p: QPainter, piece: Piece, ratio: float) -> None:
    column, row, pixels = piece
    if pixels.size:
        p.drawImage(QPointF(column, row) / ratio, image_of(pixels, opaque=False, ratio=ratio))


def _cropped(canvas: Pixels32) -> Piece:
    """What there is of a sheet: to blend a transparent pixel takes as long as any other."""
    rows, columns = np.flatnonzero(canvas.any(axis=1)), np.flatnonzero(canvas.any(axis=0))
    if not len(rows):
        return 0, 0, canvas[:0]
    part = canvas[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return int(columns[0]), int(rows[0]), np.ascontiguousarray(part)


def _frame(p: QPainter, now: Scene, ratio: float) -> None:
    """Axes and key of a relief."""
    if not isinstance(now.ground, Tilted):
        return
    if now.coarse:  # the next picture is seen from elsewhere
        paint_axes(p, now)
    else:
        _copied(p, now, ratio, ("axes", now.ground.terrain.sight, paint_axes))
    _copied(p, now, ratio, ("legend", tuple(legend_rows(now)), _paint_legend))
    _copied(p, now, ratio, ("bar", tuple(bar_figures(now)), _paint_bar))


def painted(now: Scene, ratio: float, between: Callable[[], None] = _nothing) -> Pixels32:
    """The stage in device pixels."""
    canvas = canvas_of(now, ratio, between)
    between()
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=ratio))
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        _frame(painter, now, ratio)
        between()
        paint_over(painter, now)
    finally:
        painter.end()
        del image
    return canvas


def composed(picture: GrbmPicture, view: View) -> ReliefPixels | None:
    """Paint the stage; runs on the worker.  None for a look that the window has left already."""
    if view.dark != theme().dark or view.scale != theme().scale or min(view.width, view.height) < 2:
        return None
    shape = made_shape(picture, view)
    if shape is None:
        return None
    give_way()
    now = scene_of(picture, view, shape)
    give_way()
    stage = painted(now, view.pixel_ratio, give_way)
    return ReliefPixels(view, shape, now.ground, stage, tiles_of(picture, view.dark), language())


def shown(pixels: ReliefPixels | None, view: View) -> QImage | None:
    """The image, if it was made for what is seen now."""
    if pixels is None or pixels.language != language():
        return None
    made = pixels.view
    names = ["width", "height", "pixel_ratio", "scale", "dark", "layers"]
    names += ["camera"] if RELIEF in view.layers else ["x_range", "y_range"]
    same = all(getattr(made, name) == getattr(view, name) for name in names)
    return image_of(pixels.stage, opaque=True, ratio=made.pixel_ratio) if same else None
