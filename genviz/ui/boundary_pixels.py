"""What two twin planes draw, made for one view.  Qt-free."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np

from genviz.engine.view import View
from genviz.ui.marks import Pixels32, Reals
from genviz.ui.outlines import Box, Polylines
from genviz.ui.raster import Group
from genviz.ui.strokes import Area, Stroke

Name = Literal["discriminative", "generative"]
#: Names of the layers that can be put on and off (`View.layers`).
LAYERS: Final = (
    "map",
    "boundary",
    "lines",
    "density",
    "samples",
    "anomaly",
    "truth",
    "unlabelled",
    "wrong",
    "strangers",
)


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Many marks in the order in which they are painted.

    Attributes
    ----------
    places : ndarray, shape (M, 2)
        Data units.
    colours : ndarray of uint32, shape (M,)
        Opaque ARGB32.
    groups : tuple of (ndarray, Style)
        Indices of marks that look alike but for their colour.
    """

    places: Reals = field(default_factory=lambda: np.empty((0, 2)))
    colours: Pixels32 = field(default_factory=lambda: np.empty(0, dtype=np.uint32))
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class StripPixels:
    """What the strip under a plane draws, over the plane's first feature.

    Attributes
    ----------
    image : ndarray of uint32 or None
        RGB32, one row for the whole visible range.
    areas, strokes : tuple
        Data units.
    top : float
        The highest value; 1 for chances.
    place : tuple of float
        The query's first feature and the curve's value there.
    nothing : bool
        That value is next to nothing beside the highest one.
    peaks : ndarray, shape (C, 2)
        Where each class's mark can stand; NaN where there is no room for it.
    """

    image: Pixels32 | None
    areas: tuple[Area, ...]
    strokes: tuple[Stroke, ...]
    top: float
    place: tuple[float, float]
    nothing: bool = False
    peaks: Reals = field(default_factory=lambda: np.empty((0, 2)))


@dataclass(frozen=True, slots=True, eq=False)
class PlanePixels:
    """What one of the two planes draws.

    Attributes
    ----------
    image : ndarray of uint32 or None
        RGB32, top row first, for `box`: the map, or the densities.
    box : tuple of float
        (x₀, x₁, y₀, y₁).
    areas : tuple of Area
    under, over : tuple of Stroke
        Lines below and above the points.
    marks : Marks
    points : ndarray of uint32 or None
        The marks in premultiplied ARGB32, device pixels of the view, top row first.
    crosses : ndarray, shape (M, 2)
        Strangers, data units.
    threshold : Polylines or None
        Where p(x) is what counts as just not an anomaly.
    corner : tuple of int or None
        A corner (right, top) of the plane that is all anomaly, where it can be said.
    hatched : bool
        There is no answer.
    strips : tuple of StripPixels
        Under the plane, in two dimensions: the chances along the crosshair; or p(x₁), and p(x₁ | x₂).
    stage : ndarray of uint32 or None
        RGB32 in device pixels of the view, top row first: everything together, if it was painted already.
    """

    image: Pixels32 | None = None
    box: Box = (0.0, 1.0, 0.0, 1.0)
    areas: tuple[Area, ...] = ()
    under: tuple[Stroke, ...] = ()
    over: tuple[Stroke, ...] = ()
    marks: Marks = field(default_factory=Marks)
    points: Pixels32 | None = None
    crosses: Reals = field(default_factory=lambda: np.empty((0, 2)))
    threshold: Polylines | None = None
    corner: tuple[int, int] | None = None
    hatched: bool = False
    strips: tuple[StripPixels, ...] = ()
    stage: Pixels32 | None = None


@dataclass(frozen=True, slots=True, eq=False)
class BoundaryPixels:
    """Both planes, made for one view."""

    view: View
    discriminative: PlanePixels
    generative: PlanePixels

    def of(self, name: Name) -> PlanePixels:
        """The plane called `name`."""
        return self.discriminative if name == "discriminative" else self.generative
