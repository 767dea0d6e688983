"""What is said where one class is so rare that the error hardly shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from genviz.ui.i18n import tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.two_models import DISCRIMINATIVE, GENERATIVE, model_name

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

#: A class with at most this share of the points is rare.
_RARE: Final = 0.05


def rarest(picture: BoundaryPicture) -> str:
    """How many of a rare class are missed, which the error hardly shows; empty where no class is rare."""
    halves = {DISCRIMINATIVE: picture.discriminative, GENERATIVE: picture.generative}
    judged = {which: half.heldout_scores or half.scores for which, half in halves.items() if half is not None}
    sizes = next((found.confusion.sum(axis=1) for found in judged.values()), np.zeros(0))
    some = np.flatnonzero(sizes)
    if len(some) < 2 or sizes[some].min() > _RARE * sizes.sum():
        return ""
    c = int(some[sizes[some].argmin()])
    missed = (
        f"{model_name(which)} {int(sizes[c] - found.confusion[c, c])}" for which, found in judged.items()
    )
    return tr(
        "missed of the {n} of class {name} · {values}",
        n=int(sizes[c]), name=named(picture.classes[c]), values=" · ".join(missed),
    )  # fmt: skip
