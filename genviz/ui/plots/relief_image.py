"""What a relief shows: the worker's image while it fits, or else a coarser one that is painted here."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.ui.marks import Pixels32
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.relief_composed import ReliefPixels, canvas_of, paint_words, painted, shown
from genviz.ui.plots.relief_ground import Shape, Tilted
from genviz.ui.plots.relief_overlay import BALL, paint_line
from genviz.ui.plots.relief_scene import Scene, scene_of
from genviz.ui.theme import theme

#: How sharp pictures are in a drawing: pixels of the picture for one of the page.
_FINE: Final = 2.0


class ReliefImage:
    """The frame of a relief, and what was made of it.

    Attributes
    ----------
    picture : GrbmPicture or None
        None: there is nothing to be seen.
    """

    def __init__(self) -> None:
        self.picture: GrbmPicture | None = None
        self._shape: Shape | None = None
        self._pixels: ReliefPixels | None = None
        self._own: tuple[object, Pixels32, Tilted] | None = None  # painted here

    def show(self, picture: GrbmPicture, shape: Shape | None, pixels: ReliefPixels | None) -> None:
        """Take another frame."""
        self.picture, self._shape, self._pixels = picture, shape, pixels

    def clear(self) -> None:
        """Forget the frame."""
        self.picture = self._shape = self._pixels = self._own = None

    def ground(self, view: View) -> Tilted | None:
        """Where places are seen in `view`."""
        if self._pixels is not None and shown(self._pixels, view) is not None:
            return self._pixels.ground if isinstance(self._pixels.ground, Tilted) else None
        return self._painted_here(view)[1] if self._shape is not None else None

    def ball_at(self, view: View) -> QPointF | None:
        """Where the first ball is seen."""
        ground = self.ground(view)
        if ground is None or self.picture is None or self.picture.balls is None:
            return None
        x, y = ground.pixels(self.picture.balls.trails[0, -1][None])[0].tolist()
        return QPointF(x, y - 0.6 * theme().scale * BALL)

    def paint(self, painter: QPainter, view: View, unit: int) -> bool:
        """Copy the image, then the line of a unit that is pointed at; False if there is nothing to show."""
        if self.picture is None or self._shape is None:
            return False
        if is_drawing(painter):
            self._draw(painter, view)
        else:
            painter.drawImage(QPointF(0, 0), shown(self._pixels, view) or self._image_here(view))
        if unit >= 0:
            self._paint_unit(painter, view, unit)
        return True

    def _painted_here(self, view: View) -> tuple[Pixels32, Tilted]:
        """The same image, coarser; kept until something changes."""
        assert self.picture is not None
        assert self._shape is not None
        key = view, self.picture, self._shape
        if self._own is None or self._own[0] != key:
            now = scene_of(self.picture, view, self._shape, coarse=True)
            assert isinstance(now.ground, Tilted)
            self._own = key, painted(now, view.pixel_ratio), now.ground
        return self._own[1], self._own[2]

    def _image_here(self, view: View) -> QImage:
        return image_of(self._painted_here(view)[0], opaque=True, ratio=view.pixel_ratio)

    def _draw(self, painter: QPainter, view: View) -> None:
        """For a file: the ground as a picture, words and arrows as shapes."""
        assert self.picture is not None
        assert self._shape is not None
        now = scene_of(self.picture, replace(view, pixel_ratio=_FINE), self._shape)
        canvas = canvas_of(now, _FINE)
        painter.drawImage(QPointF(0, 0), image_of(canvas, opaque=True, ratio=_FINE))
        paint_words(painter, now)

    def _paint_unit(self, painter: QPainter, view: View, unit: int) -> None:
        picture, ground = self.picture, self.ground(view)
        if picture is None or picture.units is None or unit >= picture.n_hidden:
            return
        if ground is not None and self._shape is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            now = Scene(picture, view, self._shape, ground)
            paint_line(painter, now, picture.units.lines[unit], strong=True)
