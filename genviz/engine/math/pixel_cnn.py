"""PixelCNN: the chain rule by one masked network, which has the same weights for the context of every pixel.

log p(x) = Σ_d log p(x_d | pixels before d), all D terms from one pass over the picture.  Masks A and B let a
pixel see what is above it and left of it, as far as the kernels reach; `Plain` has a blind spot, `Gated` has
none.

Pictures go through in chunks that fit into the processor's cache with all their layers.

References
----------
van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML.
van den Oord et al. (2016), "Conditional image generation with PixelCNN decoders", NeurIPS.
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
from genviz.engine.nets.conv import Fields, Raster
from genviz.engine.nets.gated import Gated
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.nets.plain import Plain

Stack = Plain | Gated

#: Pixels that go through a plain network at a time; a gated one keeps four times as much of each.
_CHUNK: Final = 4096


@dataclass(frozen=True, slots=True, eq=False)
class PixelCnn:
    """Weights of a PixelCNN.

    Attributes
    ----------
    canvas : Canvas
        Its pictures; the order is "raster" or "columns".
    stack : Plain or Gated
        The shape of its network.
    theta : ndarray, shape (P,)
        All weights; see `parts`.
    moments : Moments
        What Adam remembers.
    """

    canvas: Canvas
    stack: Stack
    theta: Numbers
    moments: adam.Moments

    def parts(self) -> dict[str, Numbers]:
        """Weights by name; views of `theta`."""
        return layout(self.stack).views(self.theta)

    def logits(self, x: Numbers) -> Numbers:
        """What the network says of each pixel given those before it, ``(N, D) -> (N, D, K)``; see `log_p`."""
        a, parts = turned(self.canvas, x, self.theta.dtype), self.parts()
        found = np.empty((*a.shape[:3], self.stack.outputs), a.dtype)
        for part, fields in _chunks(self, a):
            found[part] = self.stack.forward(parts, a[part], fields)
        return back(self.canvas, found)

    def log_conditionals(self, x: Numbers) -> Numbers:
        """Log p of every level of every pixel given those before it, ``(N, D) -> (N, D, L)``."""
        return log_p(self.logits(x))

    def chain(self, n: int) -> Chain:
        """`n` pictures of which nothing is drawn yet."""
        from genviz.engine.math.pixel_cnn_chain import begun

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
def layout(stack: Stack) -> Layout:
    """Where the weights of a stack lie in `PixelCnn.theta`."""
    return stack.layout


def _fields(cnn: PixelCnn, n: int) -> Fields:
    return Fields(Raster(n, *sides(cnn.canvas), cnn.stack.margin), cnn.theta.dtype)


def _most(cnn: PixelCnn) -> int:
    """How many pictures go through the network at a time."""
    pixels = _CHUNK if isinstance(cnn.stack, Plain) else _CHUNK // 4
    return max(1, pixels // len(cnn.canvas.order))


def _chunks(cnn: PixelCnn, a: Numbers) -> list[tuple[slice, Fields]]:
    """Parts of the pictures ``(N, H, W, 1)``, and room for each; chunks of the same size share it."""
    most, rooms = _most(cnn), dict[int, Fields]()
    found = []
    for begin in range(0, len(a), most):
        n = min(most, len(a) - begin)
        if n not in rooms:
            rooms[n] = _fields(cnn, n)
        found.append((slice(begin, begin + n), rooms[n]))
    return found


def _slopes(cnn: PixelCnn, x: Numbers, ds: Numbers) -> Numbers:
    """Rows `ds` ``(M,)`` of the matrix of dependencies at the picture x ``(D,)``: ``(M, D)``."""
    a, parts = turned(cnn.canvas, np.tile(x, (len(ds), 1)), cnn.theta.dtype), cnn.parts()
    fields, stack = _fields(cnn, len(a)), cnn.stack
    slope = one_by_one(cnn.canvas, stack.forward(parts, a, fields), ds)
    unused = layout(stack).views(np.zeros_like(cnn.theta))
    if isinstance(stack, Plain):
        found = stack.back_to_picture(parts, stack.backward(parts, slope, fields, unused))
    else:
        found = stack.back_to_picture(parts, stack.backward(parts, slope, fields, unused))
    return back(cnn.canvas, found)[..., 0]


# ---- learning ---------------------------------------------------------------------------------------------


def first(
    canvas: Canvas,
    stack: Stack,
    generator: np.random.Generator,
    x_train: Numbers | None = None,
    dtype: DTypeLike = np.float32,
) -> PixelCnn:
    """A network that has learned nothing but how often each level is in the pictures.

    Parameters
    ----------
    canvas : Canvas
        Its pictures.
    stack : Plain or Gated
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
    return PixelCnn(canvas, stack, theta, adam.at_rest(theta.size, dtype))


def loss_and_gradient(cnn: PixelCnn, x: Numbers) -> tuple[float, Numbers]:
    """Mean of −log p over pictures ``(N, D)``, nats a picture, and its gradient ``(P,)``."""
    a, parts = turned(cnn.canvas, x, cnn.theta.dtype), cnn.parts()
    drawn = np.asarray(x)[:, cnn.canvas.order]
    gradient, loss = np.zeros_like(cnn.theta), 0.0
    slopes = layout(cnn.stack).views(gradient)
    for part, fields in _chunks(cnn, a):
        logits = cnn.stack.forward(parts, a[part], fields)
        mean, slope = loss_and_slope(logits, drawn[part])
        share = len(slope) / len(a)
        loss += share * mean
        cnn.stack.backward(parts, slope * slope.dtype.type(share), fields, slopes)
    return loss, gradient


def step(cnn: PixelCnn, x: Numbers, learning_rate: float = 1e-3) -> PixelCnn:
    """The network after one step of Adam down the gradient on the pictures x ``(N, D)``."""
    return learned(cnn, x, learning_rate)[0]


def learned(cnn: PixelCnn, x: Numbers, learning_rate: float = 1e-3) -> tuple[PixelCnn, float]:
    """`step`, and the loss that the pictures had before it."""
    loss, gradient = loss_and_gradient(cnn, x)
    theta, moments = adam.stepped(cnn.theta, gradient, cnn.moments, learning_rate)
    return replace(cnn, theta=theta, moments=moments), loss
