"""NADE: one hidden layer that is brought up to date after each pixel, at the cost of one pixel.

    a₀ = c,   h_t = sigmoid(a_t),   z_t = b_o(t) + V_o(t) · h_t,   a_{t+1} = a_t + W_o(t) x_o(t)

o(t) is the pixel that is drawn at step t, and z_t are its log-odds of ink given the pixels before it.  All
steps share the weights, so that a picture costs D · H and not D² · H.  Backwards the same sum runs from the
last step to the first.  With d_t = ∂ loss / ∂ z_t, and e_t what a_t is to blame for its own pixel:

    e_t = d_t V_o(t) ∘ h_t ∘ (1 − h_t)
    ∂ loss / ∂ W_o(t) = x_o(t) Σ_{s > t} e_s,   ∂ loss / ∂ V_o(t) = d_t h_t,   ∂ loss / ∂ c = Σ_t e_t

References
----------
Larochelle & Murray (2011), "The neural autoregressive distribution estimator", AISTATS 14, algorithm 1.
Uria, Côté, Gregor, Murray & Larochelle (2016), "Neural autoregressive distribution estimation", JMLR 17(205).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math.pixel_canvas import Canvas, Pixels
from genviz.engine.math.pixel_chain import Chain
from genviz.engine.nets import adam
from genviz.engine.nets.dense import sigmoid
from genviz.engine.nets.losses import bernoulli_loss, log_bernoulli, log_odds
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.problem import Problem

#: So many numbers (steps × pictures × hidden units) are worked on at a time: rows of fewer pictures are too
#: short to be quick, and more numbers do not stay in the cache.
_AT_ONCE: Final = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Nade:
    """Weights of a NADE.

    Attributes
    ----------
    canvas : Canvas
        Pixels of two levels, and their order.
    n_hidden : int
        H.
    theta : ndarray, shape (P,)
        All parameters; see `parts`.
    moments : Moments
        What Adam remembers.
    """

    canvas: Canvas
    n_hidden: int
    theta: Numbers
    moments: adam.Moments

    def parts(self) -> dict[str, Numbers]:
        """By name: w ``(D, H)`` from pixels, c ``(H,)``, v ``(D, H)`` and b ``(D,)`` to pixels; row-major."""
        return layout(self.canvas.size, self.n_hidden).views(self.theta)

    def logits(self, x: Pixels) -> Numbers:
        """Log-odds of ink of every pixel given those before it, ``(N, D) -> (N, D)``."""
        steps = _steps(self)
        found = np.empty(x.shape, self.theta.dtype)
        for rows in _rows(self, len(x)):
            found[rows] = _forward(steps, _by_step(self, x[rows]))[1].T
        return found[:, self.canvas.place]

    def log_conditionals(self, x: Pixels) -> Numbers:
        """Log p of paper and of ink of every pixel given those before it, ``(N, D) -> (N, D, 2)``."""
        return log_bernoulli(self.logits(x))

    def chain(self, n: int) -> Chain:
        """`n` pictures of which nothing is drawn yet."""
        return NadeChain(self, n)

    def dependence(self, x: Pixels, d: int) -> Numbers:
        """∂ z_d / ∂ x ``(D,)`` at the picture x ``(D,)``: exactly 0 for pixels at or after d."""
        parts, before = self.parts(), self.canvas.earlier(d)
        w = parts["w"][before]
        h = sigmoid(parts["c"] + np.asarray(x, w.dtype)[before] @ w)
        found = np.zeros(len(x), w.dtype)
        found[before] = w @ (parts["v"][d] * h * (1 - h))
        return found

    def dependencies(self, x: Pixels) -> Numbers:
        """All of `dependence` ``(D, D)``, in one pass: row d is that of pixel d."""
        steps, place = _steps(self), self.canvas.place
        h, _ = _forward(steps, _by_step(self, x[None]))
        found: Numbers = (steps["v"] * h[:, 0] * (1 - h[:, 0])) @ steps["w"].T
        return np.tril(found, -1)[np.ix_(place, place)]


@lru_cache(maxsize=64)
def layout(n_pixels: int, n_hidden: int) -> Layout:
    """Where the weights lie."""
    wide = (n_pixels, n_hidden)
    return Layout((("w", wide), ("c", (n_hidden,)), ("v", wide), ("b", (n_pixels,))))


def _steps(nade: Nade) -> dict[str, Numbers]:
    """The parts, with a row for each step in place of each pixel."""
    parts, order = nade.parts(), nade.canvas.order
    return {name: part if name == "c" else part[order] for name, part in parts.items()}


def _by_step(nade: Nade, x: Pixels) -> Numbers:
    """Pictures ``(N, D)`` as ``(D, N)`` in the order of drawing and the precision of the weights."""
    return np.ascontiguousarray(np.asarray(x, nade.theta.dtype).T[nade.canvas.order])


def _rows(nade: Nade, n: int) -> Iterator[slice]:
    """Pictures that are worked on at a time."""
    size = max(1, _AT_ONCE // (nade.canvas.size * nade.n_hidden))
    return (slice(begin, min(begin + size, n)) for begin in range(0, n, size))


def _forward(steps: dict[str, Numbers], x: Numbers) -> tuple[Numbers, Numbers]:
    """Of pictures ``(D, n)`` by step, hidden units ``(D, n, H)`` and log-odds ``(D, n)`` at every step."""
    w, v = steps["w"], steps["v"]
    a = np.empty((*x.shape, w.shape[1]), w.dtype)
    a[0] = steps["c"]
    np.multiply(x[:-1, :, None], w[:-1, None], out=a[1:])
    _add_up(a)
    h = sigmoid(a, out=a)
    return h, (h @ v[:, :, None])[..., 0] + steps["b"][:, None]


def _backward(
    steps: dict[str, Numbers], x: Numbers, h: Numbers, d: Numbers, slopes: dict[str, Numbers]
) -> None:
    """Add to `slopes`, by step, what pictures ``(D, n)`` with slopes d ``(D, n)`` of their log-odds give."""
    slopes["b"] += d.sum(axis=1)
    slopes["v"] += (d[:, None] @ h)[:, 0]
    e = 1 - h
    e *= h
    e *= steps["v"][:, None]
    e *= d[:, :, None]
    _add_up(e[::-1])  # at [t] now the sum over steps t and after
    slopes["c"] += e[0].sum(axis=0)
    slopes["w"][:-1] += (x[:-1, None] @ e[1:])[:, 0]


def _add_up(a: Numbers) -> None:
    """Running sums over the first axis, in place: for long rows a third of the time of `cumsum`."""
    for before, row in pairwise(a):
        np.add(before, row, out=row)


# ---- learning ---------------------------------------------------------------------------------------------


def first(
    canvas: Canvas,
    n_hidden: int,
    generator: np.random.Generator,
    x_train: Pixels | None = None,
    *,
    dtype: DTypeLike = np.float32,
) -> Nade:
    """A network that has learned nothing, except how often each pixel is ink.

    Parameters
    ----------
    canvas : Canvas
        Pixels of two levels, and their order.
    n_hidden : int
        H.
    generator : numpy.random.Generator
        Draws the weights.
    x_train : ndarray, shape (N, D), optional
        Pictures whose pixels give the biases b.
    dtype
        Precision of the weights.

    Raises
    ------
    Problem
        More than two levels, or no hidden unit.
    """
    if canvas.levels != 2:
        raise Problem("this network draws pixels of 2 levels, and not of {n}", n=canvas.levels)
    if n_hidden < 1:
        raise Problem("the network needs at least one hidden unit")
    shape = layout(canvas.size, n_hidden)
    theta = shape.zeros(dtype)
    parts, reach = shape.views(theta), np.sqrt(6.0 / (canvas.size + n_hidden))  # Glorot & Bengio (2010)
    for name in ("w", "v"):
        parts[name][:] = generator.uniform(-reach, reach, parts[name].shape)
    if x_train is not None:
        parts["b"][:] = log_odds(x_train)
    return Nade(canvas, n_hidden, theta, adam.at_rest(shape.size, dtype))


def loss_and_gradient(nade: Nade, x: Pixels) -> tuple[float, Numbers]:
    """Mean of −log p(x) over pictures ``(N, D)``, nats, and its gradient ``(P,)``."""
    steps, shape = _steps(nade), layout(nade.canvas.size, nade.n_hidden)
    by_step = shape.views(np.zeros_like(nade.theta))
    loss = 0.0
    for rows in _rows(nade, len(x)):
        pictures = _by_step(nade, x[rows])
        h, z = _forward(steps, pictures)
        mean, d = bernoulli_loss(z.T, pictures.T)
        share = pictures.shape[1] / len(x)
        loss += share * mean
        _backward(steps, pictures, h, d.T * d.dtype.type(share), by_step)
    place = nade.canvas.place
    by_pixel = {name: part if name == "c" else part[place] for name, part in by_step.items()}
    return loss, shape.joined(by_pixel, nade.theta.dtype)


def step(nade: Nade, x: Pixels, learning_rate: float = 1e-3) -> Nade:
    """The network after one step of Adam down the gradient on pictures ``(N, D)``."""
    return learned(nade, x, learning_rate)[0]


def learned(nade: Nade, x: Pixels, learning_rate: float = 1e-3) -> tuple[Nade, float]:
    """`step`, and the loss that the pictures had before it."""
    loss, gradient = loss_and_gradient(nade, x)
    theta, moments = adam.stepped(nade.theta, gradient, nade.moments, learning_rate)
    return replace(nade, theta=theta, moments=moments), loss


# ---- drawing ----------------------------------------------------------------------------------------------


class NadeChain:
    """`n` pictures that are being drawn; `t` pixels of each are."""

    def __init__(self, nade: Nade, n: int) -> None:
        self.t = 0
        self._steps = _steps(nade)
        self._a = np.repeat(self._steps["c"][None], n, axis=0)  # (n, H)

    def log_p(self) -> Numbers:
        """Log p of paper and of ink of the next pixel, ``(n, 2)``."""
        z = sigmoid(self._a) @ self._steps["v"][self.t]
        return log_bernoulli(z + self._steps["b"][self.t])

    def put(self, values: Pixels) -> None:
        """Draw the next pixel: its values ``(n,)``, 0 or 1."""
        self._a += np.asarray(values, self._a.dtype)[:, None] * self._steps["w"][self.t]
        self.t += 1
