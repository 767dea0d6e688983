"""A mixture on its way through EM: the state, and the two phases that lead from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math import mixture
from genviz.engine.math.coordinates import Coordinates, coordinates
from genviz.engine.math.em import Expectation, expectation, maximise
from genviz.engine.math.maximisation import CovarianceType
from genviz.engine.math.seeding import refuse_too_many

_NEVER_RESEEDED: Final = np.empty((0, 3), dtype=np.int64)
_KEPT_RESEEDS: Final = 3
_NONE_AT_FLOOR: Final = tuple(np.zeros(k, dtype=bool) for k in range(257))


@dataclass(frozen=True, slots=True, eq=False)
class MixtureState:
    """What evolves.  `weights`, `means` and `covariances` are in the data's own units.

    Attributes
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        Weight, mean, covariance of each component in coordinates of the data, (x − centre) / scale.
    shown : ndarray, shape (K, 1 + d + d²)
        The parameters whose responsibilities are on display: those of the last E phase, so that E recolours
        the points and M moves the Gaussians.
    moments : ndarray, shape (K, F), or None
        Statistics that the E phase left for the M phase; None when no E phase has seen `theta`.
    centred : bool
        The moments are about the means, not about the origin.
    log_likelihood : float
        Of the last E phase; of `theta` itself if `moments` is there.
    n_samples : int
        N of the last E phase; 0 before the first.
    at_floor : ndarray of bool, shape (K,)
        Components that the variance floor holds.
    reseeds : ndarray of int64, shape (R, 3)
        Component, point and step of the last few times that an empty component was put elsewhere.
    centre, scale : ndarray, shape (D,)
        The coordinates; scale 0 for a constant column, which `theta` leaves out.
    """

    theta: Array
    shown: Array
    moments: Array | None
    centred: bool
    log_likelihood: float
    n_samples: int
    at_floor: NDArray[np.bool_]
    reseeds: NDArray[np.int64]
    centre: Array
    scale: Array

    @property
    def weights(self) -> Array:
        """π, ``(K,)``."""
        return self.theta[:, 0]

    @property
    def means(self) -> Array:
        """μ ``(K, D)``, in the data's units."""
        return mixture.means_in_units(self.theta, self.centre, self.scale)

    @property
    def covariances(self) -> Array:
        """Σ ``(K, D, D)``, in the data's units."""
        return mixture.in_units(self.theta, self.centre, self.scale)[2]


def fresh(theta: Array, where: Coordinates) -> MixtureState:
    """The state before any phase has seen θ."""
    at_floor = _NONE_AT_FLOOR[len(theta)]
    return MixtureState(
        theta, theta, None, False, 0.0, 0, at_floor, _NEVER_RESEEDED, where.centre, where.scale
    )


def seen(state: MixtureState, data: Data, k: int) -> MixtureState:
    """The E phase: statistics and log likelihood, for `k` components, and for the data as they are now.

    Raises
    ------
    Problem
        More components than points, all points identical, or a singular covariance.
    """
    where = coordinates(data)
    theta, at_floor = state.theta, state.at_floor
    if where.centre is not state.centre:
        theta = mixture.rebased(theta, state.centre, state.scale, where)
    if len(theta) != k or k > len(where.z):
        refuse_too_many(data, k)
        theta = mixture.resized(theta, k, where)
        at_floor = np.append(at_floor[:k], np.zeros(max(0, k - len(at_floor)), dtype=bool))
    moments, centred, log_likelihood = expectation(theta, where)
    n = len(where.z)
    return MixtureState(
        theta, theta, moments, centred, log_likelihood - n * where.log_volume, n, at_floor, state.reseeds,
        where.centre, where.scale,
    )  # fmt: skip


def fitted(state: MixtureState, data: Data, kind: CovarianceType, floor: float, step: int) -> MixtureState:
    """The M phase of a `step`: the parameters that maximise the expected log likelihood.

    Raises
    ------
    Problem
        A covariance is singular and there is no floor.
    """
    where = coordinates(data)
    if state.moments is None or where.centre is not state.centre:  # the data have changed since the E phase
        state = seen(state, data, len(state.theta))
    assert state.moments is not None
    last = Expectation(state.moments, state.centred, state.log_likelihood)
    best = maximise(last, state.shown, where, kind, floor)
    at_floor, reseeds = _NONE_AT_FLOOR[len(best.theta)], state.reseeds
    if best.floored:
        at_floor = at_floor.copy()
        at_floor[list(best.floored)] = True
    if best.restarted:
        new = np.array([(k, n, step) for k, n in best.restarted], dtype=np.int64)
        reseeds = np.concatenate([reseeds, new])[-_KEPT_RESEEDS:]
    return MixtureState(
        best.theta, state.shown, None, False, state.log_likelihood, state.n_samples, at_floor, reseeds,
        state.centre, state.scale,
    )  # fmt: skip
