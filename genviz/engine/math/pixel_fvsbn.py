"""Fully visible sigmoid belief net: every pixel is a logistic regression on the pixels drawn before it.

    log-odds of ink:  z_d = b_d + Σ_{j before d} w_dj x_j

    J = 1/N [ Σ_n −log p(x_n) + λ/2 Σ w² + α Σ_d (softplus(b_d) + softplus(−b_d)) ]

λ > 0 is a ridge on the weights; α ≥ 0 keeps the intercept of a pixel that is always paper finite, as if α
pictures with ink there and α without had been seen and nothing else in them.  J is a sum of D convex problems
that share no parameter, so that each has one minimum; a step is one sweep of Newton's method over all of them
(`pixel_fvsbn_newton`).

Binary pixels only: with L levels each regression would have L − 1 times as many weights, and (L − 1)² times
as many second derivatives.

References
----------
Neal (1992), "Connectionist learning of belief networks", Artificial Intelligence 56.
Frey, Hinton, Dayan (1996), "Does the wake-sleep algorithm produce good density estimators?", NIPS 8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math.pixel_canvas import Canvas, Pixels, check_pictures
from genviz.engine.math.pixel_chain import Numbers
from genviz.engine.math.pixel_fvsbn_newton import Problems, bound_direction, moved, newton_direction
from genviz.engine.nets.dense import sigmoid
from genviz.engine.nets.losses import log_bernoulli
from genviz.engine.problem import Problem

Method = Literal["auto", "newton", "bound"]

#: Up to so many pixels "auto" is Newton's own direction.
NEWTON_PIXELS: Final = 144


@dataclass(frozen=True, slots=True, eq=False)
class Fvsbn:
    """Weights of a fully visible sigmoid belief net.

    Attributes
    ----------
    canvas : Canvas
        Two levels.
    w : ndarray, shape (D, D)
        ``w[d, j]``: what ink at pixel j adds to the log-odds of ink at pixel d; exactly 0 unless j is
        earlier.
    b : ndarray, shape (D,)
        Log-odds of ink on an empty canvas.
    penalty : float
        λ > 0.
    alpha : float
        α ≥ 0.
    """

    canvas: Canvas
    w: Numbers
    b: Numbers
    penalty: float
    alpha: float

    def logits(self, x: Pixels) -> Numbers:
        """Log-odds of ink of all pixels, ``(N, D) -> (N, D)``."""
        return np.asarray(np.asarray(x, self.w.dtype) @ self.w.T + self.b)

    def log_conditionals(self, x: Pixels) -> Numbers:
        """Log p of paper and ink given the pixels before, ``(N, D) -> (N, D, 2)``."""
        return log_bernoulli(self.logits(x))

    def chain(self, n: int) -> FvsbnChain:
        """`n` empty pictures to be drawn."""
        return FvsbnChain(self, n)

    def dependence(self, x: Pixels, d: int) -> Numbers:  # noqa: ARG002 - the same for all pictures
        """∂ z_d / ∂ x ``(D,)``: the weights themselves, whatever the picture is."""
        return np.array(self.w[d])

    def dependencies(self, x: Pixels) -> Numbers:  # noqa: ARG002 - the same for all pictures
        """The matrix of weights ``(D, D)``."""
        return self.w.copy()


class FvsbnChain:
    """Pictures while they are drawn; kept in the drawing order, so that a context is one stretch.

    Parameters
    ----------
    net : Fvsbn
    n : int
        Number of pictures.
    """

    def __init__(self, net: Fvsbn, n: int) -> None:
        order = net.canvas.order
        self.t = 0
        self._w, self._b = net.w[np.ix_(order, order)], net.b[order]
        self._x = np.zeros((n, len(order)), net.w.dtype)

    def log_p(self) -> Numbers:
        """Log-probabilities of the next pixel ``(n, 2)``."""
        t = self.t
        return log_bernoulli(self._x[:, :t] @ self._w[t, :t] + self._b[t])

    def put(self, values: Pixels) -> None:
        """Give the next pixel its values ``(n,)``."""
        self._x[:, self.t] = values
        self.t += 1


# ---- learning ---------------------------------------------------------------------------------------------


def first(
    canvas: Canvas, x: Pixels, *, penalty: float = 1.0, alpha: float = 0.5, dtype: DTypeLike = np.float64
) -> Fvsbn:
    """The net that takes pixels for independent: weights 0, intercepts from how often each has ink.

    Parameters
    ----------
    canvas : Canvas
    x : ndarray, shape (N, D)
        Pictures of 0 and 1 to learn from.
    penalty : float
        λ > 0; scikit-learn's C is 1 / λ.
    alpha : float
        α ≥ 0.
    dtype : dtype
        Of weights, and of what is computed with them.

    Raises
    ------
    Problem
        The pictures are not binary or there are none, λ is not positive or α negative.
    """
    if canvas.levels != 2:
        raise Problem("a sigmoid belief net draws pixels of 2 levels, not of {n}", n=canvas.levels)
    check_pictures(x, canvas)
    if not len(x):
        raise Problem("a model needs at least one picture to learn from")
    if not 0.0 < penalty < np.inf:
        raise Problem("the ridge is above 0 and finite, not {penalty}", penalty=penalty)
    if not 0.0 <= alpha < np.inf:
        raise Problem("smoothing is 0 or above and finite, not {alpha}", alpha=alpha)
    ink = x.sum(axis=0, dtype=np.float64)
    if alpha == 0.0:  # no finite best for a pixel that never changes: begin half a picture away
        ink = ink.clip(0.5, len(x) - 0.5)
    b = np.log(ink + alpha) - np.log(len(x) - ink + alpha)
    return Fvsbn(canvas, np.zeros((canvas.size,) * 2, dtype), b.astype(dtype), penalty, alpha)


def step(net: Fvsbn, x: Pixels, method: Method = "auto") -> Fvsbn:
    """The net after one sweep of Newton's method over all pixels, on pictures ``(N, D)``.

    Parameters
    ----------
    net : Fvsbn
    x : ndarray, shape (N, D)
        All the pictures to learn from: a sweep is no mini-batch step.
    method : {"auto", "newton", "bound"}
        Direction: from each pixel's own curvature, or from the bound that all share.
    """
    check_pictures(x, net.canvas)
    own = method == "newton" or (method == "auto" and net.canvas.size <= NEWTON_PIXELS)
    what = _problems(net, x)
    z = what.x @ what.theta.T
    p = sigmoid(z)
    slopes, s = what.slopes(p), p * sigmoid(-z)
    delta = newton_direction(what, slopes, s) if own else bound_direction(what, slopes)
    return _with(net, moved(what, z, s, slopes, delta))


def loss_and_gradient(net: Fvsbn, x: Pixels) -> tuple[float, Numbers]:
    """J, nats a picture, and its slopes ``(D, 1 + D)``: row d those of b_d and w_d; 0 for later pixels."""
    what = _problems(net, x)
    z = what.x @ what.theta.T
    place = net.canvas.place
    slopes = what.slopes(sigmoid(z))[np.ix_(place, np.append(0, 1 + place))]
    return float(what.losses(z, what.theta).sum()) / len(x), slopes / len(x)


def _with(net: Fvsbn, theta: Numbers) -> Fvsbn:
    """The net with other parameters, given in the drawing order."""
    place = net.canvas.place
    return replace(net, b=theta[place, 0], w=theta[np.ix_(place, 1 + place)])


def _problems(net: Fvsbn, x: Pixels) -> Problems:
    """The regressions of a net on pictures ``(N, D)``."""
    order, kind = net.canvas.order, net.w.dtype
    rows = np.ones((len(x), 1 + len(order)), kind)
    rows[:, 1:] = x[:, order]
    theta = np.concatenate([net.b[order, None], net.w[np.ix_(order, order)]], axis=1)
    ridge = np.full(1 + len(order), net.penalty, kind)
    ridge[0] = 0.0
    return Problems(rows, theta, ridge, net.alpha)
