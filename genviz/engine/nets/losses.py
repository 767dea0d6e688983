"""Log-probabilities of pixels from logits, and the losses made of them; no probability is ever logged.

Two levels: z is the log-odds of ink, log p(1) = −softplus(−z), log p(0) = −softplus(z).
L levels: z ``(…, L)`` are known up to a number, log p(l) = z_l − log Σ exp z.

A loss is a mean over examples of −log p in nats, so that its slope is (p − what is seen) / N.
"""

from __future__ import annotations

import numpy as np

from genviz.engine.math.rbm_kernel import room
from genviz.engine.nets.dense import sigmoid
from genviz.engine.nets.parameters import Numbers


def softplus(z: Numbers) -> Numbers:
    """log(1 + exp z) = max(z, 0) + log(1 + exp(−|z|)): no overflow, and right also where it is tiny."""
    found: Numbers = np.abs(z)
    np.negative(found, out=found)
    np.exp(found, out=found)
    np.log1p(found, out=found)
    found += np.maximum(z, z.dtype.type(0))
    return found


def log_bernoulli(z: Numbers) -> Numbers:
    """Log p of paper and of ink at log-odds z, ``(…) -> (…, 2)``.

    −softplus(±z) = min(∓z, 0) − log(1 + exp(−|z|)).
    """
    found: Numbers = np.empty((*z.shape, 2), z.dtype)
    paper, ink = found[..., 0], found[..., 1]
    np.minimum(z, 0, out=ink)
    np.subtract(ink, z, out=paper)  # min(−z, 0), exactly
    near = np.abs(z)
    np.negative(near, out=near)
    np.exp(near, out=near)
    np.log1p(near, out=near)
    np.subtract(found, near[..., None], out=found)
    return found


def bernoulli_terms(z: Numbers, x: Numbers) -> Numbers:
    """Log p(x) of each pixel at log-odds z, both ``(N, D)``; x is 0 or 1.

    log p(x) = −softplus((1 − 2x) z), so that there is nothing to cancel.
    """
    return -softplus(_against(x, z.dtype.type(1)) * z)


def bernoulli_loss(z: Numbers, x: Numbers) -> tuple[float, Numbers]:
    """Mean over examples of −log p(x), nats, and its slope in z.

    Parameters
    ----------
    z : ndarray, shape (N, D)
        Log-odds of ink.
    x : ndarray, shape (N, D)
        0 or 1, in the precision of z.

    Returns
    -------
    (float, ndarray of shape (N, D))
        With s = 1 − 2x: Σ softplus(s z) / N, and s · sigmoid(s z) / N, which is (p − x) / N.
    """
    sign, against, terms = (room((len(z), z.shape[1]), z.dtype) for _ in range(3))
    np.subtract(z.dtype.type(1), np.multiply(x, z.dtype.type(2), out=sign), out=sign)
    np.multiply(sign, z, out=against)
    loss = _sum_of_softplus(against, terms) / len(z)
    slope = sigmoid(against, out=against)
    np.multiply(sign, z.dtype.type(1.0 / len(z)), out=sign)
    return loss, np.multiply(slope, sign, out=slope)


def _sum_of_softplus(z: Numbers, scratch: Numbers) -> float:
    """The sum of `softplus` over all of z, in the room of `scratch`."""
    np.abs(z, out=scratch)
    np.negative(scratch, out=scratch)
    np.exp(scratch, out=scratch)
    np.log1p(scratch, out=scratch)
    near = float(scratch.sum())
    return near + float(np.maximum(z, z.dtype.type(0), out=scratch).sum())


def _against(x: Numbers, one: Numbers) -> Numbers:
    """1 − 2x in the precision of `one`: −1 for ink, 1 for paper."""
    sign: Numbers = one - (one + one) * x.astype(one.dtype, copy=False)
    return sign


def log_softmax(z: Numbers) -> Numbers:
    """Z − log Σ exp z over the last axis, ``(…, L) -> (…, L)``."""
    found: Numbers = z - z.max(axis=-1, keepdims=True)
    found -= np.log(np.exp(found).sum(axis=-1, keepdims=True))
    return found


def softmax_terms(z: Numbers, x: Numbers) -> Numbers:
    """Log p(x) of each pixel, ``(N, D, L), (N, D) -> (N, D)``; x are levels 0 … L − 1."""
    return np.take_along_axis(log_softmax(z), _places(x), axis=-1)[..., 0]


def softmax_loss(z: Numbers, x: Numbers) -> tuple[float, Numbers]:
    """Mean over examples of −log p(x), nats, and its slope in z.

    Parameters
    ----------
    z : ndarray, shape (N, D, L)
        Logits of the levels.
    x : ndarray, shape (N, D)
        Levels 0 … L − 1.

    Returns
    -------
    (float, ndarray of shape (N, D, L))
        −Σ log p(x) / N, and (p − [l = x]) / N.
    """
    log_p, places = log_softmax(z), _places(x)
    seen = np.take_along_axis(log_p, places, axis=-1)
    slope = np.exp(log_p)
    np.put_along_axis(slope, places, np.exp(seen) - z.dtype.type(1), axis=-1)
    return -float(seen.sum()) / len(z), np.multiply(slope, z.dtype.type(1.0 / len(z)), out=slope)


def _places(x: Numbers) -> Numbers:
    return np.asarray(x[..., None], dtype=np.intp)


def log_odds(x: Numbers) -> Numbers:
    """Log-odds of ink of each pixel, ``(N, D) -> (D,)``, in pictures of 0 and 1: finite for any.

    One picture that is all ink and one that is all paper are added to them.
    """
    ink = np.asarray(x, np.float64).sum(axis=0)
    found: Numbers = np.log(ink + 1.0) - np.log(len(x) - ink + 1.0)
    return found
