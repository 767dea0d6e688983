"""The gated stack of PixelCNN: two stacks of layers, so that no pixel above is out of sight.

The *vertical* stack v sees whole rows above and nothing of its own row; the *horizontal* stack h sees its own
row to the left, and at each layer also what the vertical one has found.  With ⊙ the product of each pair of
numbers:

    vₗ* = conv_rows(vₗ₋₁) + b,    hₗ* = conv_here(hₗ₋₁) + vₗ* W + b        (2C channels)
    vₗ  = gate(vₗ*),              hₗ  = hₗ₋₁ + gate(hₗ*) W + b,            gate(p, q) = tanh(p) ⊙ σ(q)

In the first layer the vertical kernel sees rows above only, the horizontal one only what is left of the
pixel, and there is no hₗ₋₁ to add.  logits = relu(h_L) W + b.

References
----------
van den Oord, Kalchbrenner, Vinyals, Espeholt, Graves, Kavukcuoglu (2016), "Conditional image generation with
PixelCNN decoders", NeurIPS, section 2.1–2.2, equation 2 and figure 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genviz.engine.nets.conv import Fields, add_to_weights
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.nets.taps import (
    Runs,
    flat,
    looked_at,
    n_taps,
    outer,
    patches,
    runs_of,
    spread,
    sums,
    unpatched,
)

Parts = Mapping[str, Numbers]


def gate(z: Numbers, out: Numbers, kept: Numbers) -> None:
    """tanh(p) ⊙ σ(q) of z = (p, q) ``(M, 2C)`` into `out` ``(M, C)``; tanh(p), tanh(q / 2) stay in `kept`.

    σ(q) = (1 + tanh(q / 2)) / 2, which does not overflow.  `kept` is ``(2, M, C)``: each of the two in one
    stretch of memory, which is quicker than halves of rows.
    """
    c, half = out.shape[1], z.dtype.type(0.5)
    np.copyto(kept[0], z[:, :c])
    np.multiply(z[:, c:], half, out=kept[1])
    np.tanh(kept, out=kept)
    np.add(kept[1], 1, out=out)
    np.multiply(out, kept[0], out=out)
    np.multiply(out, half, out=out)


def gate_back(d: Numbers, kept: Numbers, out: Numbers) -> None:
    """∂ loss / ∂ z ``(M, 2C)`` into `out`, from d = ∂ loss / ∂ gate(z) ``(M, C)`` and what `gate` kept.

    With t = tanh(p), s = tanh(q / 2):  ∂/∂p = d (1 + s) (1 − t²) / 2,   ∂/∂q = d t (1 − s²) / 4.
    """
    c, (t, s) = d.shape[1], kept
    slope = kept * kept
    np.subtract(1, slope, out=slope)
    quarter = d * d.dtype.type(0.25)
    np.multiply(slope[0], quarter, out=slope[0])
    np.multiply(slope[1], quarter, out=slope[1])
    np.multiply(slope[1], t, out=out[:, c:])
    np.add(s, 1, out=quarter)
    np.add(quarter, quarter, out=quarter)
    np.multiply(slope[0], quarter, out=out[:, :c])


@dataclass(frozen=True, slots=True)
class Gated:
    """The shape of a gated stack; see `Plain` for what its settings mean.

    `layers` come after the first, and `channels` are those after a gate.
    """

    first_kernel: int = 7
    kernel: int = 3
    channels: int = 16
    layers: int = 3
    outputs: int = 1
    leak: bool = False

    @property
    def margin(self) -> int:
        """Margin of the raster on which the layers work."""
        return self.kernel // 2

    @property
    def first_runs(self) -> tuple[Runs, Runs]:
        """Live taps of the first layer: vertical, horizontal."""
        k = self.first_kernel
        return runs_of(k, "above"), runs_of(k, "here" if self.leak else "left")

    @property
    def runs(self) -> tuple[Runs, Runs]:
        """Live taps of the other layers: vertical, horizontal."""
        return runs_of(self.kernel, "rows"), runs_of(self.kernel, "here")

    @property
    def layout(self) -> Layout:
        """Names and shapes: v and h of each layer's convolutions, u from v to h, o after the gate of h."""
        c, shapes = self.channels, list[tuple[str, tuple[int, ...]]]()
        for layer in range(self.layers + 1):
            up, left = self.first_runs if layer == 0 else self.runs
            last = (2 * c,) if layer == 0 else (c, 2 * c)
            shapes += [(f"v{layer}", (n_taps(up), *last)), (f"vb{layer}", (2 * c,))]
            shapes += [(f"h{layer}", (n_taps(left), *last)), (f"hb{layer}", (2 * c,))]
            shapes += [(f"u{layer}", (2 * c, 2 * c)), (f"o{layer}", (c, c)), (f"ob{layer}", (c,))]
        return Layout((*shapes, ("w", (c, self.outputs)), ("b", (self.outputs,))))

    def begun(self, generator: np.random.Generator) -> dict[str, Numbers]:
        """Weights to begin with: no biases, and a last layer that says little."""
        gains = {"w": 0.1}
        return {
            name: spread(shape, gains.get(name, 1.0), generator) if len(shape) > 1 else np.zeros(shape)
            for name, shape in self.layout.shapes
        }

    def forward(self, parts: Parts, x: Numbers, fields: Fields) -> Numbers:
        """Logits ``(n, H, W, K)`` of pictures ``(n, H, W, 1)``; what the layers found stays in `fields`."""
        raster, c = fields.raster, self.channels
        for layer in range(self.layers + 1):
            v, h = fields(f"v*{layer}", 2 * c), fields(f"h*{layer}", 2 * c)
            if layer == 0:
                fields.seen = tuple(patches(x, runs) for runs in self.first_runs)
                for seen, z, name in zip(fields.seen, (v, h), "vh", strict=True):
                    raster.inside(z)[...] = (seen @ parts[f"{name}0"]).reshape(*x.shape[:3], -1)
            else:
                for runs, z, name in zip(self.runs, (v, h), "vh", strict=True):
                    fields.convolved(fields(f"{name}{layer - 1}", c), parts[f"{name}{layer}"], runs, z)
            self._gates(layer, parts, fields)
        a = fields("a", c)
        np.maximum(raster.body(fields(f"h{self.layers}", c)), 0, out=raster.body(a))
        logits = fields("logits", self.outputs)
        np.matmul(raster.body(a), parts["w"], out=raster.body(logits))
        return raster.inside(logits) + parts["b"]

    def _gates(self, layer: int, parts: Parts, fields: Fields) -> None:
        """From the convolutions of a layer to its v and h, with empty margins."""
        raster, c = fields.raster, self.channels
        v, h, gated = fields(f"v{layer}", c), fields(f"h{layer}", c), fields(f"g{layer}", c)
        zv, zh = (raster.body(fields(f"{name}*{layer}", 2 * c)) for name in "vh")
        raster.add(fields(f"v*{layer}", 2 * c), parts[f"vb{layer}"])
        raster.add(fields(f"h*{layer}", 2 * c), parts[f"hb{layer}"])
        np.add(zh, zv @ parts[f"u{layer}"], out=zh)
        if layer < self.layers:  # nothing looks at v of the last layer
            gate(zv, raster.body(v), _kept(fields, f"kv{layer}", c))
            raster.clear(v)
        gate(zh, raster.body(gated), _kept(fields, f"kh{layer}", c))
        body = raster.body(h)
        np.matmul(raster.body(gated), parts[f"o{layer}"], out=body)
        raster.add(h, parts[f"ob{layer}"])
        if layer:
            np.add(body, raster.body(fields(f"h{layer - 1}", c)), out=body)
        raster.clear(h)

    def backward(
        self, parts: Parts, d_logits: Numbers, fields: Fields, gradient: Mapping[str, Numbers]
    ) -> tuple[Numbers, Numbers]:
        """Add the gradient of all weights to `gradient`; see `Plain.backward`.

        Returns
        -------
        (ndarray, ndarray), each of shape (n, H, W, 2C)
            ∂ loss / ∂ v* and ∂ loss / ∂ h* of the first layer; see `back_to_picture`.
        """
        raster, c = fields.raster, self.channels
        d_out = fields("d_logits", self.outputs)
        raster.inside(d_out)[...] = d_logits
        a, dh = raster.body(fields("a", c)), fields("dh", c)
        gradient["w"][...] += a.T @ raster.body(d_out)
        gradient["b"][...] += d_logits.sum(axis=(0, 1, 2))
        into = outer(raster.body(d_out), parts["w"], raster.body(dh))
        np.multiply(into, a > 0, out=into)
        for layer in range(self.layers, -1, -1):
            self._gates_back(layer, parts, fields, gradient)
            if layer:
                self._convolutions_back(layer, parts, fields, gradient)
        return self._first_back(fields, gradient)

    def _gates_back(self, layer: int, parts: Parts, fields: Fields, gradient: Mapping[str, Numbers]) -> None:
        """From dv, dh to ∂ loss / ∂ v* and h* of a layer, in "zv" and "zh"."""
        body, c = fields.raster.body, self.channels
        dv, dh, gated = (body(fields(name, c)) for name in ("dv", "dh", f"g{layer}"))
        zv, zh = body(fields("zv", 2 * c)), body(fields("zh", 2 * c))
        gradient[f"o{layer}"][...] += gated.T @ dh
        gradient[f"ob{layer}"][...] += sums(dh)
        gate_back(dh @ parts[f"o{layer}"].T, _kept(fields, f"kh{layer}", c), zh)
        gradient[f"u{layer}"][...] += body(fields(f"v*{layer}", 2 * c)).T @ zh
        if layer < self.layers:
            gate_back(dv, _kept(fields, f"kv{layer}", c), zv)
            np.add(zv, zh @ parts[f"u{layer}"].T, out=zv)
        else:
            np.matmul(zh, parts[f"u{layer}"].T, out=zv)
        gradient[f"vb{layer}"][...] += sums(zv)
        gradient[f"hb{layer}"][...] += sums(zh)

    def _convolutions_back(
        self, layer: int, parts: Parts, fields: Fields, gradient: Mapping[str, Numbers]
    ) -> None:
        """From "zv", "zh" to dv, dh of the layer below.  h was added to what comes after, so its d stays."""
        raster, c = fields.raster, self.channels
        for runs, name in zip(self.runs, "vh", strict=True):
            z, below, d = fields(f"z{name}", 2 * c), fields(f"{name}{layer - 1}", c), fields(f"d{name}", c)
            add_to_weights(below, z, runs, raster, gradient[f"{name}{layer}"])
            out = fields("e", c)
            fields.back_to_input(z, parts[f"{name}{layer}"], runs, out)
            raster.clear(out)
            if name == "h":
                np.add(raster.body(d), raster.body(out), out=raster.body(d))
            else:
                np.copyto(raster.body(d), raster.body(out))

    def _first_back(self, fields: Fields, gradient: Mapping[str, Numbers]) -> tuple[Numbers, Numbers]:
        c = self.channels
        found = []
        for seen, name in zip(fields.seen, "vh", strict=True):
            d = np.ascontiguousarray(fields.raster.inside(fields(f"z{name}", 2 * c)))
            gradient[f"{name}0"][...] += seen.T @ flat(d)
            found.append(d)
        return found[0], found[1]

    def back_to_picture(self, parts: Parts, d0: tuple[Numbers, Numbers]) -> Numbers:
        """∂ loss / ∂ pixels ``(n, H, W, 1)`` from what `backward` hands back."""
        up, left = self.first_runs
        shape = (*d0[0].shape[:3], 1)
        by_v = unpatched(flat(d0[0]) @ parts["v0"].T, up, shape)
        return by_v + unpatched(flat(d0[1]) @ parts["h0"].T, left, shape)

    def sight(self, who: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Pixels ``(H, W)`` on which the logits of `who` ``(H, W)`` can depend: what masks let through."""
        up, left = self.runs
        h, v = who, np.zeros_like(who)
        for _ in range(self.layers):
            v = looked_at(v | h, up)  # h* looks at v* of the same place
            h = h | looked_at(h, left)
        first_up, first_left = self.first_runs
        return looked_at(v | h, first_up) | looked_at(h, first_left)


def _kept(fields: Fields, name: str, c: int) -> Numbers:
    """Room for what a gate keeps, ``(2, size, C)``."""
    return fields.raster.body(fields(name, 2 * c)).reshape(2, -1, c)
