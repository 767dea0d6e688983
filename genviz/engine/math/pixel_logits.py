"""What networks on rasters have in common: how pictures go in, and what their logits say about pixels.

A network draws from its first row to its last, each from left to right.  In the order "columns" it does the
same with the picture turned over, so that its rows are the picture's columns.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import DTypeLike, NDArray

from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.nets.losses import bernoulli_loss, log_bernoulli, log_softmax, softmax_loss
from genviz.engine.nets.parameters import Numbers
from genviz.engine.problem import Problem


def sides(canvas: Canvas) -> tuple[int, int]:
    """Height and width of the pictures as the network sees them.

    Raises
    ------
    Problem
        The order is neither row by row nor column by column.
    """
    places = np.arange(canvas.height * canvas.width).reshape(canvas.height, canvas.width)
    if np.array_equal(canvas.order, places.ravel()):
        return canvas.height, canvas.width
    if np.array_equal(canvas.order, places.T.ravel()):
        return canvas.width, canvas.height
    raise Problem("convolutions draw row by row or column by column; choose the order raster or columns")


def turned(canvas: Canvas, x: Numbers, dtype: DTypeLike) -> Numbers:
    """Levels ``(N, D)`` as what the network sees ``(N, H, W, 1)``: from 0 to 1."""
    found = np.asarray(x)[:, canvas.order].astype(dtype)
    if canvas.levels > 2:
        found /= canvas.levels - 1
    return found.reshape(len(found), *sides(canvas), 1)


def back(canvas: Canvas, found: Numbers) -> Numbers:
    """What a network says of each pixel ``(N, H, W, K)``, in the canvas' own places ``(N, D, K)``."""
    return found.reshape(len(found), len(canvas.order), found.shape[-1])[:, canvas.place]


def n_outputs(levels: int) -> int:
    """K: the log-odds of ink, or a logit for each of more levels."""
    return 1 if levels == 2 else levels


def log_p(logits: Numbers) -> Numbers:
    """Log-probabilities of the levels, ``(…, K) -> (…, L)``."""
    return log_bernoulli(logits[..., 0]) if logits.shape[-1] == 1 else log_softmax(logits)


def loss_and_slope(logits: Numbers, x: Numbers) -> tuple[float, Numbers]:
    """Mean of −log p of a picture, nats, and its slope.

    Parameters
    ----------
    logits : ndarray, shape (N, H, W, K)
        What the network says.
    x : ndarray, shape (N, D)
        The levels, in the order in which they are drawn.

    Returns
    -------
    (float, ndarray of shape (N, H, W, K))
    """
    if logits.shape[-1] == 1:
        loss, slope = bernoulli_loss(logits.reshape(x.shape), x.astype(logits.dtype))
    else:
        loss, slope = softmax_loss(logits.reshape(*x.shape, -1), x)
    return loss, slope.reshape(logits.shape)


def slope_of_ink(logits: Numbers) -> Numbers:
    """Slope of the log-odds of ink (`pixel_chain.ink_odds`) in the logits of a pixel, ``(…, K) -> (…, K)``.

    log Σ_l l exp z_l − log Σ_l (L − 1 − l) exp z_l has the slope softmax(z + log l) − softmax(z + log(L − 1 −
    l)).
    """
    k = logits.shape[-1]
    if k == 1:
        return np.ones_like(logits)
    weight = np.log(np.arange(1, k, dtype=logits.dtype))
    found = np.zeros_like(logits)
    found[..., 1:] += np.exp(log_softmax(logits[..., 1:] + weight))
    found[..., :-1] -= np.exp(log_softmax(logits[..., :-1] + weight[::-1]))
    return found


def one_by_one(canvas: Canvas, logits: Numbers, ds: Numbers) -> Numbers:
    """Slopes in the logits of M copies of a picture ``(M, H, W, K)``: copy m is asked about pixel ``ds[m]``.

    They are those of its log-odds of ink; all others are 0.
    """
    found, copies = np.zeros_like(logits), np.arange(len(ds))
    rows, columns = np.divmod(canvas.place[ds], logits.shape[2])
    found[copies, rows, columns] = slope_of_ink(logits[copies, rows, columns])
    return found


def first_biases(x: Numbers | None, levels: int) -> Numbers:
    """Biases ``(K,)`` of a last layer that says how often each level is in the pictures x, each once more."""
    if x is None:
        return np.zeros(n_outputs(levels))
    log_n = np.log(np.bincount(np.asarray(x, np.intp).ravel(), minlength=levels) + 1.0)
    return np.asarray(log_n[1:] - log_n[:1] if levels == 2 else log_n - log_n.mean())


# ---- what is out of sight ---------------------------------------------------------------------------------


class Sighted(Protocol):
    """A model whose masks say which pixels it can see."""

    @property
    def canvas(self) -> Canvas:
        """Size, levels and order."""
        ...

    def sight(self, d: int) -> NDArray[np.bool_]:
        """Whether pixel d can depend on each pixel ``(D,)``."""
        ...


def blind_spot(rung: Sighted, d: int) -> NDArray[np.bool_]:
    """Pixels ``(D,)`` that are drawn before pixel d and that it cannot see, whatever the weights are."""
    place = rung.canvas.place
    return np.asarray((place < place[d]) & ~rung.sight(d))
