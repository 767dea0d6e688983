"""The hill that training walks down: the objective over two of the weights, all others as they are."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.basis import feature_names
from genviz.engine.math.boundary_picture import CostSurface
from genviz.engine.math.logistic import LogisticState
from genviz.engine.math.logistic_design import Design, class_name, own_design, unfolded
from genviz.engine.math.logistic_steps import followed

#: exp overflows beyond this.
_LARGEST_EXPONENT: Final = 700.0
#: So many examples are worked on at a time: they stay in the cache.
_BLOCK: Final = 1024
#: The smallest half-width of a surface that is not given its range, and its margin around the path.
_LEAST: Final = 1.0
_MARGIN: Final = 1.25

Ranges = tuple[float, float, float, float]


def cost_surface(
    state: LogisticState,
    data: Data,
    penalty: float,
    *,
    which: tuple[int, int] | None = None,
    ranges: Ranges | None = None,
    size: int = 60,
    trace: Trace = (),
) -> CostSurface:
    """The objective J on `size` × `size` cells, at their centres.

    Parameters
    ----------
    state : LogisticState
    data : Data
        Labelled; two classes or more have examples.
    penalty : float
        λ.
    which : tuple of int, optional
        Two entries of ``state.theta.ravel()``, intercepts included.  By default the first two weights; the
        first weight and the intercept if there is only one.
    ranges : tuple of float, optional
        Outer edges (first from, to, second from, to).  By default they show the path, 0, and the weights.
    size : int
    trace : sequence of ndarray
        What `logistic.trace` recorded; the path is known for entries among the first three columns of θ.

    Returns
    -------
    CostSurface
        Its values (size, size) in nats per example; rows belong to the second weight.
    """
    where = own_design(state.basis, data)
    state = followed(state, where, data, penalty)
    i, j = which or ((1, 2) if state.theta.shape[1] > 2 else (state.theta.shape[1] - 1, 0))
    path = _path(state, (i, j), trace)
    edges = ranges or _around(path)
    a, b = _centres(edges[0], edges[1], size), _centres(edges[2], edges[3], size)
    values = _losses(state.theta, where, (i, j), a, b)
    values += 0.5 * penalty / data.n_samples * _squares(state.theta, (i, j), a, b)
    return CostSurface(values, edges, (_name(state, data, i), _name(state, data, j)), path)


def _centres(low: float, high: float, size: int) -> Array:
    return np.asarray(low + (np.arange(size) + 0.5) * ((high - low) / size), dtype=np.float64)


def _path(state: LogisticState, which: tuple[int, int], trace: Trace) -> Array:
    """Where the two weights have been ``(T, 2)``, as far back as θ had the shape that it has now."""
    columns = state.theta.shape[1]
    places = [divmod(k, columns) for k in which]
    now = [[state.theta[place] for place in places]]
    if any(column > 2 for _, column in places):
        return np.array(now)
    shape = state.theta[:, :3].shape
    last = next((t for t in range(len(trace) - 1, -1, -1) if np.shape(trace[t]) != shape), -1)
    return np.array([[frame[place] for place in places] for frame in list(trace)[last + 1 :]] + now)


def _around(path: Array) -> Ranges:
    """A range of each weight that is centred on the path, and shows it and 0."""
    low, high = np.minimum(path.min(axis=0), 0.0), np.maximum(path.max(axis=0), 0.0)
    half = np.maximum(_MARGIN * (high - low) / 2.0, _LEAST)
    middle = (low + high) / 2.0
    left, right = (middle - half).tolist(), (middle + half).tolist()
    return left[0], right[0], left[1], right[1]


def _name(state: LogisticState, data: Data, k: int) -> str:
    row, column = divmod(k, int(state.theta.shape[1]))
    names: list[str] = ["1", *feature_names(state.basis, data.names)]
    if len(state.theta) == 1:
        return names[column]
    return f"{names[column]} ({class_name(data, state.present.tolist()[row])})"


def _squares(theta: Array, which: tuple[int, int], a: Array, b: Array) -> Array:
    """‖w‖² over the grid; intercepts do not count."""
    weights = theta.copy()
    weights[:, 0] = 0.0
    first, second = (float(k % theta.shape[1] > 0) for k in which)
    weights.ravel()[list(which)] = 0.0
    return np.asarray(np.sum(weights**2) + first * a**2 + second * b[:, None] ** 2)


def _losses(theta: Array, where: Design, which: tuple[int, int], a: Array, b: Array) -> Array:
    """Mean log loss over the grid, ``(len(b), len(a))``.

    With r the log of the other classes' sum, log Σ_k exp(logit_k) = r + softplus(v − r), and v − r is a sum
    of two parts, one for each weight: the grid costs one softplus a cell and example.
    """
    phi, n = unfolded(where), len(where.labels)
    total = np.zeros((len(b), len(a)))
    for first in range(0, n, _BLOCK):
        some = slice(first, first + _BLOCK)
        total += _block_losses(theta, phi[:, some], where.labels[some], which, a, b)
    return total / n


def _block_losses(
    theta: Array, phi: Array, labels: NDArray[np.intp], which: tuple[int, int], a: Array, b: Array
) -> Array:
    (ci, fi), (cj, fj) = (divmod(k, theta.shape[1]) for k in which)
    logit = theta @ phi
    da = (a - theta[ci, fi])[:, None] * phi[fi]  # (G, N)
    db = (b - theta[cj, fj])[:, None] * phi[fj]
    if len(theta) == 1:
        logit, ci, cj = np.vstack([np.zeros(logit.shape[1]), logit]), 1, 1
    others = np.ones(len(logit), dtype=bool)
    others[[ci, cj]] = False
    rest = _log_sum(logit[others])
    own = (labels == ci) @ da.T + ((labels == cj) @ db.T)[:, None]  # what the two add to the own logits
    own += logit[labels, np.arange(len(labels))].sum()
    if ci == cj:
        return np.asarray(rest.sum() - own + _softplus_sums(logit[ci] - rest + da, db))
    with_first = np.logaddexp(rest, logit[ci] + da)  # (G, N)
    return np.asarray(with_first.sum(axis=1) - own + _softplus_sums(-with_first, logit[cj] + db))


def _log_sum(logit: Array) -> Array:
    if len(logit) == 0:
        return np.full(logit.shape[1], -np.inf)
    return np.asarray(np.logaddexp.reduce(logit, axis=0))


def _softplus_sums(first: Array, second: Array) -> Array:
    """Σ_n log(1 + exp(first[a, n] + second[b, n])), ``(B, A)``."""
    found = np.empty((len(second), len(first)))
    for row, one in enumerate(second):
        v = first + one
        soft = np.minimum(v, _LARGEST_EXPONENT)
        np.exp(soft, out=soft)
        np.log1p(soft, out=soft)
        found[row] = np.maximum(soft, v, out=soft).sum(axis=1)
    return found
