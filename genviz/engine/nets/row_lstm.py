"""Row LSTM: a memory that goes down a picture row by row, all pixels of a row at once; forward and backward.

For row y, with K_is a masked convolution along the row (the pixel itself and its left) and K_ss an unmasked
one (left, same and right column of the row above):

    (o, f, i, g) = (σ, σ, σ, tanh)(K_is ∗ x_y + K_ss ∗ h_{y−1} + b)
    c_y = f ⊙ c_{y−1} + i ⊙ g,      h_y = o ⊙ tanh(c_y)

A pixel sees what is above it within a triangle, which is one column wider on each side with every row.

References ---------- van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML,
section 3.1, equation 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.nets.taps import Runs, flat, looked_at, n_taps, patches, runs_of, spread, sums, unpatched

Parts = Mapping[str, Numbers]


class Memory(NamedTuple):
    """What the LSTM keeps of a picture, for the way back.

    Attributes
    ----------
    gates : ndarray, shape (n, H, W, 4C)
        o, f, i, g, after σ and tanh.
    c, h : ndarray, shape (n, H, W, C)
        Cells, and what they show.
    """

    gates: Numbers
    c: Numbers
    h: Numbers


def cells(z: Numbers, c: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """One row: gates ``(…, 4C)``, new cells and what they show ``(…, C)``; from z ``(…, 4C)`` and old cells.

    σ(z) = (1 + tanh(z / 2)) / 2, which does not overflow.
    """
    size = c.shape[-1]
    gates = z.copy()
    gates[..., : 3 * size] *= z.dtype.type(0.5)
    np.tanh(gates, out=gates)
    gates[..., : 3 * size] += 1
    gates[..., : 3 * size] *= z.dtype.type(0.5)
    o, f, i, g = (gates[..., k * size : (k + 1) * size] for k in range(4))
    after = f * c + i * g
    return gates, after, o * np.tanh(after)


def forward(z: Numbers, w: Numbers, runs: Runs) -> Memory:
    """Through all rows.

    Parameters
    ----------
    z : ndarray, shape (n, H, W, 4C)
        K_is ∗ x + b.
    w : ndarray, shape (taps · C, 4C)
        K_ss, acting on patches of the row above.
    runs : tuple of Run
        Its taps, all of its own row.
    """
    n, height, width, four = z.shape
    shape = (n, height, width, four // 4)
    memory = Memory(np.empty_like(z), np.empty(shape, z.dtype), np.empty(shape, z.dtype))
    c = h = np.zeros((n, width, four // 4), z.dtype)
    for y in range(height):
        above = (patches(h[:, None], runs) @ w).reshape(n, width, four)
        gates, c, h = cells(z[:, y] + above, c)
        memory.gates[:, y], memory.c[:, y], memory.h[:, y] = gates, c, h
    return memory


def backward(d_h: Numbers, memory: Memory, w: Numbers, runs: Runs, gradient: Numbers) -> Numbers:
    """Back through all rows, from the last.

    Parameters
    ----------
    d_h : ndarray, shape (n, H, W, C)
        ∂ loss / ∂ h, without what goes by way of later rows.
    memory : Memory
        Of `forward`.
    w, runs
        Those of `forward`.
    gradient : ndarray, shape (taps · C, 4C)
        ∂ loss / ∂ w is added to it.

    Returns
    -------
    ndarray, shape (n, H, W, 4C)
        ∂ loss / ∂ z.
    """
    d_z = np.empty_like(memory.gates)
    n, height, width, size = d_h.shape
    later_h = later_c = np.zeros((n, width, size), d_h.dtype)
    nothing = np.zeros_like(later_c)
    for y in range(height - 1, -1, -1):
        before = memory.c[:, y - 1] if y else nothing
        d_z[:, y], later_c = _cells_back(
            d_h[:, y] + later_h, later_c, memory.gates[:, y], (before, memory.c[:, y])
        )
        if y:
            d = flat(d_z[:, y])
            gradient += patches(memory.h[:, y - 1, None], runs).T @ d
            later_h = unpatched(d @ w.T, runs, (n, 1, width, size))[:, 0]
    return d_z


def _cells_back(
    d_h: Numbers, d_c: Numbers, gates: Numbers, c: tuple[Numbers, Numbers]
) -> tuple[Numbers, Numbers]:
    """One row: ∂/∂z ``(n, W, 4C)`` and ∂/∂c of the row above; c are the cells before and after.

    With t = tanh(c):  δ = ∂/∂c = d_c + d_h o (1 − t²);  ∂/∂o = d_h t,  ∂/∂f = δ c_{y−1},  ∂/∂i = δ g,
    ∂/∂g = δ i;  and σ' = σ (1 − σ), tanh' = 1 − tanh².
    """
    size = d_h.shape[-1]
    o, f, i, g = (gates[..., k * size : (k + 1) * size] for k in range(4))
    t = np.tanh(c[1])
    delta = d_c + d_h * o * (1 - t * t)
    parts = (
        d_h * t * o * (1 - o),
        delta * c[0] * f * (1 - f),
        delta * g * i * (1 - i),
        delta * i * (1 - g * g),
    )
    return np.concatenate(parts, axis=-1), delta * f


# ---- a stack of them --------------------------------------------------------------------------------------


class Saved(NamedTuple):
    """What the stack keeps of pictures for the way back.

    Attributes
    ----------
    seen : ndarray, shape (n · H · W, taps)
        What the first layer saw of them.
    inputs : tuple of ndarray, each of shape (n, H, W, C)
        What went into each layer, and what came out of the last.
    memories : tuple of Memory
        Of each layer.
    """

    seen: Numbers
    inputs: tuple[Numbers, ...]
    memories: tuple[Memory, ...]


@dataclass(frozen=True, slots=True)
class RowStack:
    """The shape of PixelRNN with Row LSTM layers, each beside a way past it.

        x₀ = conv_A(picture),   xₗ = xₗ₋₁ + h(xₗ₋₁) W + b,   logits = relu(x_L) W + b

    Attributes
    ----------
    first_kernel, kernel : int
        Sides of the first kernel (mask A), and of the layers' kernels along rows; odd.
    channels, layers : int
        C, and how many LSTM layers.
    outputs : int
        K, logits of a pixel.
    leak : bool
        Mask B in the first layer too.
    """

    first_kernel: int = 7
    kernel: int = 3
    channels: int = 16
    layers: int = 1
    outputs: int = 1
    leak: bool = False

    @property
    def first_runs(self) -> Runs:
        """Live taps of the first layer."""
        return runs_of(self.first_kernel, "B" if self.leak else "A")

    @property
    def here(self) -> Runs:
        """Live taps from a layer's input to its gates."""
        return runs_of(self.kernel, "here")

    @property
    def row(self) -> Runs:
        """Live taps from the row above to a layer's gates."""
        return runs_of(self.kernel, "row")

    @property
    def layout(self) -> Layout:
        """Names and shapes: i from input and s from the row above to gates, o past the LSTM."""
        c, here, row = self.channels, n_taps(self.here), n_taps(self.row)
        shapes: list[tuple[str, tuple[int, ...]]] = [("w0", (n_taps(self.first_runs), c)), ("b0", (c,))]
        for k in range(1, self.layers + 1):
            shapes += [(f"i{k}", (here * c, 4 * c)), (f"s{k}", (row * c, 4 * c)), (f"ib{k}", (4 * c,))]
            shapes += [(f"o{k}", (c, c)), (f"ob{k}", (c,))]
        return Layout((*shapes, ("w", (c, self.outputs)), ("b", (self.outputs,))))

    def begun(self, generator: np.random.Generator) -> dict[str, Numbers]:
        """Weights to begin with: cells that remember (f's bias is 1), and a last layer that says little."""
        gains = {"w": 0.1}
        found = {
            name: spread(shape, gains.get(name, 1.0), generator) if len(shape) > 1 else np.zeros(shape)
            for name, shape in self.layout.shapes
        }
        for k in range(1, self.layers + 1):
            found[f"ib{k}"][self.channels : 2 * self.channels] = 1.0
        return found

    def forward(self, parts: Parts, x: Numbers) -> tuple[Numbers, Saved]:
        """Logits ``(n, H, W, K)`` of pictures ``(n, H, W, 1)``, and what `backward` needs."""
        seen = patches(x, self.first_runs)
        a = _through(seen, parts["w0"], parts["b0"], x.shape)
        inputs, memories = [a], list[Memory]()
        for k in range(1, self.layers + 1):
            z = _through(patches(a, self.here), parts[f"i{k}"], parts[f"ib{k}"], x.shape)
            memories.append(forward(z, parts[f"s{k}"], self.row))
            a = a + _through(flat(memories[-1].h), parts[f"o{k}"], parts[f"ob{k}"], x.shape)
            inputs.append(a)
        logits = _through(flat(np.maximum(a, 0)), parts["w"], parts["b"], x.shape)
        return logits, Saved(seen, tuple(inputs), tuple(memories))

    def backward(
        self, parts: Parts, d_logits: Numbers, saved: Saved, gradient: Mapping[str, Numbers]
    ) -> Numbers:
        """Add the gradient of all weights to `gradient`; ∂ loss / ∂ x₀ ``(n, H, W, C)``."""
        a = saved.inputs[-1]
        _add(gradient, "w", "b", np.maximum(a, 0), d_logits)
        d = d_logits @ parts["w"].T * (a > 0)
        for k in range(self.layers, 0, -1):
            memory, below = saved.memories[k - 1], saved.inputs[k - 1]
            _add(gradient, f"o{k}", f"ob{k}", memory.h, d)
            d_z = backward(d @ parts[f"o{k}"].T, memory, parts[f"s{k}"], self.row, gradient[f"s{k}"])
            _add(gradient, f"i{k}", f"ib{k}", patches(below, self.here), d_z)
            d = d + unpatched(flat(d_z) @ parts[f"i{k}"].T, self.here, d.shape)
        _add(gradient, "w0", "b0", saved.seen, d)
        return d

    def back_to_picture(self, parts: Parts, d0: Numbers) -> Numbers:
        """∂ loss / ∂ pixels ``(n, H, W, 1)`` from what `backward` hands back."""
        return unpatched(flat(d0) @ parts["w0"].T, self.first_runs, (*d0.shape[:3], 1))

    def sight(self, who: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Pixels ``(H, W)`` on which the logits of `who` ``(H, W)`` can depend: what masks let through."""
        for _ in range(self.layers):
            shown = who.copy()
            for y in range(len(who) - 1, 0, -1):
                shown[y - 1] |= looked_at(shown[y : y + 1], self.row)[0]
            who = who | looked_at(shown, self.here)
        return looked_at(who, self.first_runs)


def _through(seen: Numbers, w: Numbers, b: Numbers, shape: tuple[int, ...]) -> Numbers:
    """Sums seen W + b of the pixels of pictures of a shape ``(n, H, W, …)``, as pictures."""
    z: Numbers = seen @ w
    z += b
    return z.reshape(*shape[:3], len(b))


def _add(gradient: Mapping[str, Numbers], w: str, b: str, seen: Numbers, d: Numbers) -> None:
    """Of z = seen W + b: add to the gradients of W and b."""
    rows = flat(d)
    gradient[w][...] += seen.reshape(len(rows), -1).T @ rows
    gradient[b][...] += sums(rows)
