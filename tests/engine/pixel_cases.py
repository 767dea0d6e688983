"""Networks with weights and pictures that need no chance, so that another program can make the same ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any, Final

import numpy as np
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_cnn, pixel_rnn
from genviz.engine.math.pixel_canvas import canvas_of
from genviz.engine.math.pixel_chain import draw, ink_odds, log_prob
from genviz.engine.nets.gated import Gated
from genviz.engine.nets.plain import Plain
from genviz.engine.nets.row_lstm import RowStack

#: Small stacks of every kind.
STACKS: Final[dict[str, Any]] = {
    "plain": Plain(first_kernel=5, channels=4, layers=2),
    "gated": Gated(first_kernel=5, channels=3, layers=2),
    "row": RowStack(first_kernel=5, channels=3, layers=2),
}


def weights(size: int) -> np.ndarray:
    """Numbers ``(P,)`` that repeat nowhere, about 0.3 in size."""
    k = np.arange(size)
    return 0.45 * np.sin(1.3 * k + 0.002 * k * k)


def pictures(n: int, size: int, levels: int = 2) -> np.ndarray:
    """Levels ``(N, D)`` without a pattern."""
    k = np.arange(n * size)
    return (np.floor(977.0 * np.abs(np.sin(3.7 * k + 1.0))) % levels).astype(np.intp).reshape(n, size)


def directions(size: int) -> np.ndarray:
    """Two directions ``(2, P)`` in which gradients are compared."""
    k = np.arange(size)
    return np.stack([np.cos(0.7 * k + 0.2), np.cos(2.1 * k + 0.001 * k * k)])


def module_of(name: str) -> Any:
    """Where the learning of a stack is."""
    return pixel_rnn if name == "row" else pixel_cnn


def model(
    name: str, *, levels: int = 2, sides: tuple[int, int] = (3, 4), order: str = "raster",
    dtype: Any = np.float64, **with_: Any,
) -> Any:  # fmt: skip
    """A network of a kind, with `weights`; further settings are those of its stack."""
    canvas, stack = canvas_of(*sides, levels, order), replace(STACKS[name], **with_)
    found = module_of(name).first(canvas, stack, np.random.default_rng(0), dtype=dtype)
    return replace(found, theta=weights(found.theta.size).astype(dtype))


# ---- what must hold of every kind -------------------------------------------------------------------------


def every_picture(size: int) -> np.ndarray:
    """All binary pictures ``(2^D, D)``."""
    return np.array(list(product((0, 1), repeat=size)))


def assert_gradient(net: Any, module: Any, x: np.ndarray) -> None:
    """Every number of the gradient against finite differences of the loss, and the loss against log p."""
    loss, gradient = module.loss_and_gradient(net, x)
    assert_allclose(loss, -log_prob(net, x).mean(), rtol=1e-13)
    found, step = np.empty_like(gradient), 1e-5
    for k in range(len(gradient)):
        moved = np.zeros_like(gradient)
        moved[k] = step
        up, down = (
            module.loss_and_gradient(replace(net, theta=net.theta + s * moved), x)[0] for s in (1, -1)
        )
        found[k] = (up - down) / (2 * step)
    assert_allclose(gradient, found, rtol=1e-6, atol=2e-9)


def assert_same_pictures(net: Any, n: int = 5) -> None:
    """What is kept between pixels changes nothing: by the chain, and by full passes, with the same noise."""
    noise = np.random.default_rng(4).random((n, net.canvas.size))
    known = np.full(noise.shape, -1)
    known[:, net.canvas.order[2:5]] = [1, 0, net.canvas.levels - 1]
    for given, temperature in ((None, 1.0), (known, 0.7), (None, 0.0)):
        quick, slow = (
            draw(net, noise, known=given, temperature=temperature, slow=way) for way in (False, True)
        )
        assert_array_equal(quick.x, slow.x)
        assert_allclose(quick.log_terms, slow.log_terms, rtol=1e-12, atol=1e-13)
        assert_allclose(quick.p, slow.p, rtol=1e-12, atol=1e-13)


def moved(net: Any, seed: int) -> Any:
    """The network with other weights, of the size of those that training begins with or larger."""
    theta = np.random.default_rng(seed).normal(0.1, 0.4, net.theta.shape)
    return replace(net, theta=theta.astype(net.theta.dtype))


def depended_on(net: Any) -> np.ndarray:
    """Where the matrix of dependencies is not 0, ``(D, D)``, for some weights and pictures."""
    rng, found = np.random.default_rng(1), np.zeros((net.canvas.size,) * 2, np.bool_)
    for seed in range(16):
        found |= moved(net, seed).dependencies(rng.integers(0, net.canvas.levels, net.canvas.size)) != 0
    return found


def earlier(net: Any) -> np.ndarray:
    """Row d: the pixels that are drawn before pixel d, ``(D, D)``."""
    return net.canvas.place[None, :] < net.canvas.place[:, None]


def seen(net: Any) -> np.ndarray:
    """Row d: the pixels that d sees as the masks say, ``(D, D)``."""
    return np.stack([net.sight(d) for d in range(net.canvas.size)])


def assert_slopes_of_ink(net: Any) -> None:
    """The matrix of dependencies against finite differences of log-odds of ink: pixels may be any number."""
    x, step = pictures(1, net.canvas.size, net.canvas.levels)[0].astype(float), 1e-5
    shifted = step * (net.canvas.levels - 1) * np.eye(net.canvas.size)
    up, down = (ink_odds(net.log_conditionals(x + sign * shifted)) for sign in (1, -1))
    expected = ((up - down) / (2 * step)).T
    assert_allclose(net.dependencies(x), expected, rtol=1e-6, atol=2e-9)
    assert_allclose(net.dependence(x, 5), expected[5], rtol=1e-6, atol=2e-9)
