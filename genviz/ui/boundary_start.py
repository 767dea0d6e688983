"""What the boundary tab opens with: its first run, and what of the picture is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.problem import mark
from genviz.runtime.run import Run

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

#: The model that is one of each kind.
BOTH: Final = "boundary"
#: The data of the first run: the seed is one with which both models are sure of an unseen 4.
_FIRST_DATA = "digits:seed=2"
#: Height of a density on a line over the highest that the first picture shows.
_AIR: Final = 1.5
#: Parts of the picture that can be put on and off: key, name, on at first.
LAYERS: Final = (
    ("map", mark("Colours of p(y | x)"), True),
    ("boundary", mark("Border (50 %)"), True),
    ("lines", mark("10 % and 90 % lines"), True),
    ("density", mark("Density of each class"), True),
    ("samples", mark("New samples"), True),
    ("anomaly", mark("Anomaly zone"), True),
    ("wrong", mark("Mark wrong points"), True),
    ("truth", mark("True border (dotted)"), True),
    ("strangers", mark("Points of no class"), False),
    ("unlabelled", mark("Hide the labels"), False),
    ("conditional", mark("First feature is missing"), False),
)


def first_run() -> Run:
    """Zeros and ones, by two features that can be read off the picture."""
    params = catalog.algorithm(BOTH).params()
    return Run(BOTH, datasets.load(_FIRST_DATA), seed=0, params=params)


def top_of(picture: BoundaryPicture | None) -> float:
    """Height that densities on a line need."""
    if picture is None or picture.density is None or picture.density.curves is None:
        return 1.0
    highest = float(picture.density.curves.sum(axis=0).max())
    return _AIR * highest if highest > 0 else 1.0
