"""PixelRNN with Row LSTM: what is above a pixel comes to it through a memory that goes down row by row.

log p(x) = Σ_d log p(x_d | pixels before d); one pass over the rows gives all D terms.  The context of a pixel
reaches up to the first row, within a triangle.

References
----------
van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML, sections 3.1 and 3.3.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_chain import Chain
from genviz.engine.math.pixel_logits import (
    back,
    first_biases,
    log_p,
    loss_and_slope,
    n_outputs,
    one_by_one,
    sides,
    turned,
)
from genviz.engine.nets import adam
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.nets.row_lstm import RowStack

#: Pixels that go through the network at a time where a batch is larger than it need be.
_AT_ONCE: Final = 1 << 14


@dataclass(frozen=True, slots=True, eq=False)
class PixelRnn:
    """Weights of a PixelRNN.

    Attributes
    ----------
    canvas : Canvas
        Its pictures; the order is "raster" or "columns".
    stack : RowStack
        The shape of its network.
    theta : ndarray, shape (P,)
        All weights; see `parts`.
    moments : Moments
        What Adam remembers.
    """

    canvas: Canvas
    stack: RowStack
    theta: Numbers
    moments: adam.Moments

    def parts(self) -> dict[str, Numbers]:
        """Weights by name; views of `theta`."""
        return layout(self.stack).views(self.theta)

    def logits(self, x: Numbers) -> Numbers:
        """What the network says of each pixel given those before it, ``(N, D) -> (N, D, K)``; see `log_p`."""
        a, parts = turned(self.canvas, x, self.theta.dtype), self.parts()
        found, most = np.empty((*a.shape[:3], self.stack.outputs), a.dtype), _most(self)
        for begin in range(0, len(a), most):
            part = slice(begin, begin + most)
            found[part] = self.stack.forward(parts, a[part])[0]
        return back(self.canvas, found)

    def log_conditionals(self, x: Numbers) -> Numbers:
        """Log p of every level of every pixel given those before it, ``(N, D) -> (N, D, L)``."""
        return log_p(self.logits(x))

    def chain(self, n: int) -> Chain:
        """`n` pictures of which nothing is drawn yet."""
        from genviz.engine.math.pixel_rnn_chain import begun

        return begun(self, n)

    def dependence(self, x: Numbers, d: int) -> Numbers:
        """Slope of pixel d's log-odds of ink in every pixel of the picture x, ``(D,) -> (D,)``; see `Rung`.

        Exactly 0 for pixels at or after d, and for those out of sight.
        """
        return np.asarray(_slopes(self, x, np.array([d]))[0])

    def dependencies(self, x: Numbers) -> Numbers:
        """All rows of `dependence`, ``(D,) -> (D, D)``."""
        size, most = len(self.canvas.order), _most(self)
        return np.concatenate(
            [_slopes(self, x, np.arange(d, min(d + most, size))) for d in range(0, size, most)]
        )

    def sight(self, d: int) -> NDArray[np.bool_]:
        """Whether pixel d can depend on each pixel ``(D,)``: what all masks together let through."""
        height, width = sides(self.canvas)
        who = np.zeros(height * width, np.bool_)
        who[self.canvas.place[d]] = True
        found = self.stack.sight(who.reshape(height, width))
        return np.asarray(found.ravel()[self.canvas.place])


@lru_cache(maxsize=32)
def layout(stack: RowStack) -> Layout:
    """Where the weights of a stack lie in `PixelRnn.theta`."""
    return stack.layout


def _most(rnn: PixelRnn) -> int:
    """How many pictures go through the network at a time where all of them need not."""
    return max(1, _AT_ONCE // len(rnn.canvas.order))


def _slopes(rnn: PixelRnn, x: Numbers, ds: Numbers) -> Numbers:
    """Rows `ds` ``(M,)`` of the matrix of dependencies at the picture x ``(D,)``: ``(M, D)``."""
    a, parts = turned(rnn.canvas, np.tile(x, (len(ds), 1)), rnn.theta.dtype), rnn.parts()
    logits, saved = rnn.stack.forward(parts, a)
    unused = layout(rnn.stack).views(np.zeros_like(rnn.theta))
    d0 = rnn.stack.backward(parts, one_by_one(rnn.canvas, logits, ds), saved, unused)
    return back(rnn.canvas, rnn.stack.back_to_picture(parts, d0))[..., 0]


def first(
    canvas: Canvas,
    stack: RowStack,
    generator: np.random.Generator,
    x_train: Numbers | None = None,
    dtype: DTypeLike = np.float32,
) -> PixelRnn:
    """A network that has learned nothing but how often each level is in the pictures.

    Parameters
    ----------
    canvas : Canvas
        Its pictures.
    stack : RowStack
        The shape of the network; how many logits a pixel has follows from the canvas.
    generator : Generator
        Chance for the weights.
    x_train : ndarray, shape (N, D), optional
        Levels of pictures; they set the biases of the last layer.
    dtype : dtype
        Precision of weights and of all that is computed.

    Raises
    ------
    Problem
        The order is neither "raster" nor "columns", or a kernel is even.
    """
    sides(canvas)
    stack = replace(stack, outputs=n_outputs(canvas.levels))
    parts = stack.begun(generator) | {"b": first_biases(x_train, canvas.levels)}
    theta = layout(stack).joined(parts, dtype)
    return PixelRnn(canvas, stack, theta, adam.at_rest(theta.size, dtype))


def loss_and_gradient(rnn: PixelRnn, x: Numbers) -> tuple[float, Numbers]:
    """Mean of −log p over pictures ``(N, D)``, nats a picture, and its gradient ``(P,)``."""
    a, parts = turned(rnn.canvas, x, rnn.theta.dtype), rnn.parts()
    logits, saved = rnn.stack.forward(parts, a)
    loss, slope = loss_and_slope(logits, np.asarray(x)[:, rnn.canvas.order])
    gradient = np.zeros_like(rnn.theta)
    rnn.stack.backward(parts, slope, saved, layout(rnn.stack).views(gradient))
    return loss, gradient


def step(rnn: PixelRnn, x: Numbers, learning_rate: float = 1e-3) -> PixelRnn:
    """The network after one step of Adam down the gradient on the pictures x ``(N, D)``."""
    return learned(rnn, x, learning_rate)[0]


def learned(rnn: PixelRnn, x: Numbers, learning_rate: float = 1e-3) -> tuple[PixelRnn, float]:
    """`step`, and the loss that the pictures had before it."""
    loss, gradient = loss_and_gradient(rnn, x)
    theta, moments = adam.stepped(rnn.theta, gradient, rnn.moments, learning_rate)
    return replace(rnn, theta=theta, moments=moments), loss
