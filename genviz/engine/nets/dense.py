"""Dense layers: forward and backward side by side.

Rows are examples: x ``(N, I)``, w ``(I, O)``, b ``(O,)``, y = x w + b ``(N, O)``.  A *slope* of an array is
the derivative of the loss by it, and has its shape.  Every function takes `out`, room for its result; without
it the result is a new array.  `out` may be an argument that is not needed any more where that is said.
"""

from __future__ import annotations

import numpy as np

from genviz.engine.nets.parameters import Numbers

# ---- weights ----------------------------------------------------------------------------------------------


def linear(x: Numbers, w: Numbers, b: Numbers, out: Numbers | None = None) -> Numbers:
    """Y = x w + b, ``(N, I), (I, O), (O,) -> (N, O)``."""
    y: Numbers = np.matmul(x, w, out=out)
    y += b
    return y


def linear_slopes(x: Numbers, slope: Numbers, w_slope: Numbers, b_slope: Numbers) -> None:
    """Write ∂ loss / ∂ w = xᵀ slope ``(I, O)`` and ∂ loss / ∂ b = Σₙ slope ``(O,)`` into the last two."""
    np.matmul(x.T, slope, out=w_slope)
    np.sum(slope, axis=0, out=b_slope)


def linear_back(slope: Numbers, w: Numbers, out: Numbers | None = None) -> Numbers:
    """∂ loss / ∂ x = slope wᵀ, ``(N, O), (I, O) -> (N, I)``."""
    return np.matmul(slope, w.T, out=out)


def masked(w: Numbers, mask: Numbers, out: Numbers | None = None) -> Numbers:
    """Weights where the mask is 1, and 0 where it is 0; `out` may be `w`.

    A masked layer is `linear` with these weights.  The slope of the weights behind the mask is the slope of
    the masked ones, masked in the same way, since ∂ (w m) / ∂ w = m.
    """
    return np.multiply(w, mask, out=out)


# ---- units ------------------------------------------------------------------------------------------------


def relu(z: Numbers, out: Numbers | None = None) -> Numbers:
    """max(z, 0); `out` may be `z`."""
    h: Numbers = np.maximum(z, z.dtype.type(0), out=out)
    return h


def relu_back(h: Numbers, slope: Numbers, out: Numbers | None = None) -> Numbers:
    """Slope of z from that of h = relu(z): where h is 0, nothing comes through; `out` may be `slope`."""
    return np.multiply(slope, h > 0, out=out)


def tanh(z: Numbers, out: Numbers | None = None) -> Numbers:
    """tanh(z); `out` may be `z`."""
    return np.tanh(z, out=out)


def tanh_back(h: Numbers, slope: Numbers, out: Numbers | None = None) -> Numbers:
    """Slope of z from that of h = tanh(z): slope · (1 − h²); `out` may be `slope`."""
    steep = h * h
    np.subtract(h.dtype.type(1), steep, out=steep)
    found: Numbers = np.multiply(slope, steep, out=out)
    return found


def sigmoid(z: Numbers, out: Numbers | None = None) -> Numbers:
    """1 / (1 + exp(−z)) by way of tanh, which cannot overflow; right to an absolute ε.  `out` may be `z`."""
    half = z.dtype.type(0.5)
    h: Numbers = np.multiply(z, half, out=out)
    np.tanh(h, out=h)
    np.multiply(h, half, out=h)
    h += half
    return h


def sigmoid_back(h: Numbers, slope: Numbers, out: Numbers | None = None) -> Numbers:
    """Slope of z from that of h = sigmoid(z): slope · h (1 − h); `out` may be `slope`."""
    steep = h.dtype.type(1) - h
    steep *= h
    found: Numbers = np.multiply(slope, steep, out=out)
    return found
