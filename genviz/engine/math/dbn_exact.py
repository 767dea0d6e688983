"""Log p(v) of a small deep belief network by enumeration, and the lower bound of one of any size.

    log p(v) ≥ Σ_h q(h | v) [log p(v | h₁) + … + log p(h_{L−1})] + entropy of q

for any q; here q are the recognition probabilities, layer given layer.  log p(h_{L−1}) is that of the RBM at
the top and needs its log Z.

References
----------
Hinton, Osindero, Teh (2006), "A fast learning algorithm for deep belief nets", Neural Computation 18,
equations 7 to 10.
Salakhutdinov, Murray (2008), "On the quantitative analysis of deep belief networks", ICML, section 5.
"""

from __future__ import annotations

import itertools
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_energy import free_energy, sigmoid, softplus
from genviz.engine.math.rbm_exact import states
from genviz.engine.math.rbm_state import parts

#: Terms of the largest table that is summed: states of a layer times pictures, or times states of the next.
WORK: Final = 1 << 20
#: Samples of the way up, for each picture, where the bound cannot be summed.
_SAMPLES: Final = 4
_LEAST: Final = -690.0


class Network(NamedTuple):
    """A network in double precision.

    Attributes
    ----------
    down : tuple of (w, b)
        Of each directed layer: weights (n_below, n) and biases (n_below,) of the layer below.
    up : tuple of (w, c)
        Recognition: weights (n_below, n) and biases (n,) of the layer above.
    top : tuple of (w, b, c)
        The RBM at the top.
    """

    down: tuple[tuple[Array, Array], ...]
    up: tuple[tuple[Array, Array], ...]
    top: tuple[Array, Array, Array]


def network(thetas: tuple[Array, ...], recognition: tuple[Array, ...]) -> Network:
    """The network of all θ that take part, and of the recognition weights below the top."""
    falls = tuple(parts(theta)[:2] for theta in thetas[:-1])
    rises = tuple((w, c) for w, _, c in map(parts, recognition))
    return Network(falls, rises, parts(thetas[-1]))


def work(net: Network, n_rows: int) -> int:
    """Terms of the largest table that an exact sum needs; a huge number where there are too many states."""
    sizes = [int(w.shape[1]) for w, _ in net.down]
    if not sizes:
        return n_rows
    if max(sizes) > 20:
        return 1 << 62
    return max([n_rows << sizes[0], *(1 << (a + b) for a, b in itertools.pairwise(sizes))])


def log_prob(v: Array, net: Network, log_z: float) -> Array:
    """Log p(v) of rows of 0 and 1 ``(M, V) -> (M,)``, nats, exactly.

    Parameters
    ----------
    v : ndarray
    net : Network
    log_z : float
        Of the RBM at the top.
    """
    rows = [v, *(states(w.shape[1]) for w, _ in net.down)]
    found = top_log_prob(rows[-1], net, log_z)
    for i in range(len(net.down) - 1, -1, -1):
        found = log_sum(log_conditional(rows[i], rows[i + 1], *net.down[i]) + found)
    return found


def bound(v: Array, net: Network, log_z: float) -> Array:
    """The lower bound on log p(v), ``(M, V) -> (M,)``, nats, all expectations summed over all states."""
    rows = [v, *(states(w.shape[1]) for w, _ in net.down)]
    found = top_log_prob(rows[-1], net, log_z)
    for i in range(len(net.down) - 1, -1, -1):
        log_q = log_conditional(rows[i + 1], rows[i], net.up[i][0].T, net.up[i][1]).T  # (below, above)
        gain = log_conditional(rows[i], rows[i + 1], *net.down[i]) + found - log_q
        found = (np.exp(np.maximum(log_q, _LEAST)) * gain).sum(axis=1)
    return found


def sampled_bound(
    v: Array, net: Network, log_z: float, generator: np.random.Generator
) -> tuple[float, float]:
    """Mean of the lower bound over pictures, nats, by four samples of the way up, and its standard error.

    Entropies are summed in closed form; the error is that of the samples, for these pictures.
    """
    found = np.stack([_one_bound(v, net, log_z, generator) for _ in range(_SAMPLES)])  # (S, M)
    each = found.var(axis=0, ddof=1) / _SAMPLES
    return float(found.mean()), float(np.sqrt(each.sum()) / len(v))


def _one_bound(v: Array, net: Network, log_z: float, generator: np.random.Generator) -> Array:
    x, total = v, np.zeros(len(v))
    for (w, b), (r, c) in zip(net.down, net.up, strict=True):
        a = x @ r + c
        q = sigmoid(a)
        h = (generator.random(q.shape) < q).astype(np.float64)
        total += _pairs(x, h, w, b) + (softplus(a) - q * a).sum(axis=1)
        x = h
    return np.asarray(total + top_log_prob(x, net, log_z))


def top_log_prob(h: Array, net: Network, log_z: float) -> Array:
    """Log p of rows of the top RBM's lower layer, ``(M, n) -> (M,)``."""
    return np.asarray(-free_energy(h, *net.top) - log_z)


def log_conditional(below: Array, above: Array, w: Array, b: Array) -> Array:
    """Log p(below | above) of all pairs of rows, ``(M, n), (K, m) -> (M, K)``; w (n, m), b (n,)."""
    a = above @ w.T + b  # (K, n)
    return np.asarray(below @ a.T - softplus(a).sum(axis=1))


def log_sum(x: Array) -> Array:
    """Log Σ exp along the last axis."""
    top = x.max(axis=-1)
    return np.asarray(top + np.log(np.exp(np.maximum(x - top[..., None], _LEAST)).sum(axis=-1)))


def _pairs(below: Array, above: Array, w: Array, b: Array) -> Array:
    """Log p(below | above), row by row."""
    a = above @ w.T + b
    return np.asarray((below * a - softplus(a)).sum(axis=1))
