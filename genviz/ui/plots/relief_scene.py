"""What the stage of the plane shows: numbers, layers, the ground and where it is seen."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.relief_camera import Reals, camera_of, sight_of
from genviz.ui.plots.relief_ground import Flat, Shape, Tilted, shape_of
from genviz.ui.plots.relief_raster import terrain
from genviz.ui.theme import theme

#: Keys of the layers; the first two are chosen above the stage, not in the panel.
RELIEF, DENSITY = "plane_relief", "plane_density"
DATA, DREAMS, PUSH, CHAINS, CONTOURS, UNITS, VALLEYS, HELDOUT = (
    f"plane_{name}"
    for name in ("data", "dreams", "push", "chains", "contours", "units", "valleys", "heldout")
)
#: Columns of ground that are painted at most: a larger picture of it is stretched.
_MOST_COLUMNS: Final = 340
#: The same while the hand turns it.
_FEW_COLUMNS: Final = 280
#: What is drawn while the hand turns the ground has so many pixels for a logical one.
COARSE: Final = 0.5


class Scene(NamedTuple):
    """All that is painted, for one view; `coarse` while the hand turns it."""

    picture: GrbmPicture
    view: View
    shape: Shape
    ground: Flat | Tilted
    coarse: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Logical pixels."""
        return float(self.view.width), float(self.view.height)

    def on(self, layer: str) -> bool:
        """Whether a layer is on."""
        return layer in self.view.layers

    def shown(self, places: Reals) -> tuple[Reals, NDArray[np.intp]]:
        """Pixels of those of `places` that are seen, the farthest first, and which they are."""
        at, seen = self.ground.look(places)
        which = np.flatnonzero(seen)
        if isinstance(self.ground, Tilted):
            sight = self.ground.terrain.sight
            away = sight.turned(sight.unit(places[which]))[1]
            which = which[np.argsort(-away, kind="stable")]
        return at[which], which


def made_shape(picture: GrbmPicture, view: View) -> Shape | None:
    """Heights and contours of a picture; None where there is no plane."""
    if picture.relief is None:
        return None
    return shape_of(picture.relief, density=DENSITY in view.layers, contours=CONTOURS in view.layers)


def scene_of(picture: GrbmPicture, view: View, shape: Shape, *, coarse: bool = False) -> Scene:
    """What is seen of `picture` in `view`, whose ground has this `shape`."""
    if RELIEF not in view.layers:
        mapping = Mapping(view.x_range, view.y_range, float(view.width), float(view.height))
        return Scene(picture, view, shape, Flat(mapping))
    sight = sight_of(shape.box, camera_of(view), view.width, view.height, theme().scale)
    columns = 2.0 * sight.reach * sight.size
    fine = min(COARSE, _FEW_COLUMNS / columns) if coarse else min(view.pixel_ratio, _MOST_COLUMNS / columns)
    made = terrain(shape.height, shape.tint, sight, max(fine, 0.25), view.dark)
    return Scene(picture, view, shape, Tilted(made), coarse)
