"""Points of no class, planted beside synthetic data: far and wide, or where the data are densest.

A density is often used to find what does not belong: whatever has a low p(x).  *Scattered* points are found
in that way.  *Smooth* points are not: they are all alike and sit at a mode, where p(x) is higher than at the
data themselves, as a plain grey picture can score higher than a photograph.

References
----------
Nalisnick, Matsukawa, Teh, Gorur, Lakshminarayanan (2019), "Do deep generative models know what they don't
know?", ICLR.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np

from genviz.engine.data import Array, Strangers
from genviz.engine.laws import Gaussians
from genviz.engine.problem import mark
from genviz.engine.rng import DATA, Rng

Kind = Literal["none", "scattered", "smooth"]

#: The box of scattered points ends so many standard deviations beyond the means, in every feature.
_REACH: Final = 6.0
#: Size of a smooth cluster, of the component at whose mean it sits.
_SMALL: Final = 0.05
#: What planted points are called on screen.
NAMES: Final = {"scattered": mark("scattered point"), "smooth": mark("smooth point")}


def planted(kind: Kind, n: int, seed: int, law: Gaussians) -> Strangers | None:
    """`n` points of no class; None for the kind ``"none"``.

    Like the data they stay where they are when more are asked for, and move smoothly with the law.
    """
    if kind == "none":
        return None
    place = _scattered if kind == "scattered" else _smooth
    return Strangers(place(n, seed, law), names=(NAMES[kind],) * n)


def _scattered(n: int, seed: int, law: Gaussians) -> Array:
    """Evenly over a box that is much larger than the data."""
    reach = _REACH * np.sqrt(np.diagonal(law.covariances, axis1=1, axis2=2))  # (K, D)
    low, high = (law.means - reach).min(axis=0), (law.means + reach).max(axis=0)
    u = Rng(seed, DATA, 2).generator.random((n, len(low)))
    return np.asarray(low + u * (high - low))


def _smooth(n: int, seed: int, law: Gaussians) -> Array:
    """A tight cluster at the mean where the density is highest, in the shape of that component."""
    k = int(np.argmax(law.log_prob(law.means)))
    z = Rng(seed, DATA, 3).generator.standard_normal((n, law.means.shape[1]))
    return np.asarray(law.means[k] + _SMALL * z @ np.linalg.cholesky(law.covariances[k]).T)
