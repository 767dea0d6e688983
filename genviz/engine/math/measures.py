"""What costs more than a step: exact measures of how well a mixture fits, for the frames that are drawn."""

from __future__ import annotations

from math import log

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.coordinates import Coordinates, coordinates, features, n_features, to_z
from genviz.engine.math.divergence import Yardstick
from genviz.engine.math.em import log_likelihood
from genviz.engine.math.gaussian import log_joint
from genviz.engine.math.logspace import log_sum

_MOST_KEPT = 2**22


def total_log_likelihood(theta: Array, data: Data) -> float:
    """Log L of the data under θ (in coordinates of the data), in nats and the data's units.

    The last value is kept, because a frame's picture and its diagnostics both ask for it.
    """
    last: list[tuple[Array, float]] = data.derived("last log likelihood", list)
    for known, value in tuple(last):
        if known is theta:
            return value
    value = log_likelihood(theta, coordinates(data))
    last[:] = [(theta, value)]
    return value


def measures(theta: Array, data: Data, known: float | None, n_free: int) -> dict[str, float]:
    """Likelihoods, information criteria and divergences of a mixture.

    Parameters
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        In coordinates of the data.
    data : Data
    known : float or None
        log L where an E phase has computed it for these data.
    n_free : int
        Free parameters, for AIC = 2p − 2 log L and BIC = p log N − 2 log L: the lower, the better.
    """
    total = total_log_likelihood(theta, data) if known is None else known
    n = data.n_samples
    found = {
        "log_likelihood": total,
        "mean_log_likelihood": total / n,
        "aic": 2.0 * n_free - 2.0 * total,
        "bic": n_free * log(n) - 2.0 * total,
    }
    where = coordinates(data)
    if data.x_heldout is not None:
        found["heldout_mean_log_likelihood"] = _heldout(theta, data, where)
    if data.truth is not None and data.n_features <= 2 and len(where.active) == data.n_features:
        found |= _divergences(theta, data, where)
    return found


def _heldout(theta: Array, data: Data, where: Coordinates) -> float:
    z, phi = data.derived("held-out features", lambda: _heldout_features(data, where))
    return float(log_sum(log_joint(theta, z, phi)).mean()) - where.log_volume


def _heldout_features(data: Data, where: Coordinates) -> tuple[Array, Array | None]:
    assert data.x_heldout is not None
    z = to_z(data.x_heldout, where.centre, where.scale)
    return z, features(z) if n_features(z.shape[1]) * len(z) <= _MOST_KEPT else None


def _divergences(theta: Array, data: Data, where: Coordinates) -> dict[str, float]:
    truth = data.truth
    assert truth is not None
    yardstick = data.derived("yardstick", lambda: Yardstick(truth, where.centre, where.scale))
    with np.errstate(all="ignore"):
        forward, reverse = yardstick.forward(theta), yardstick.reverse(theta)
    return {
        "forward_kl": forward.value, "forward_kl_error": forward.error,
        "reverse_kl": reverse.value, "reverse_kl_error": reverse.error,
    }  # fmt: skip
