"""PixelCNN as it came first: masked convolutions with ReLU, one after another.

    a₀ = relu(conv_A(x)),   aₗ = relu(conv_B(aₗ₋₁)),   logits = a_L W + b

Its stack has a blind spot: a 3 × 3 kernel under mask B sees one pixel to the right in the row above, so what
is far right in the rows just above is never seen, however many layers there are.

References ---------- van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML,
section 3.5. van den Oord et al. (2016), "Conditional image generation with PixelCNN decoders", NeurIPS,
figure 1 (blind spot).
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


@dataclass(frozen=True, slots=True)
class Plain:
    """The shape of a plain stack.

    Attributes
    ----------
    first_kernel, kernel : int
        Sides of the first kernel (mask A) and of the others (mask B), odd.
    channels, layers : int
        C, and how many layers come after the first.
    outputs : int
        K, logits of a pixel.
    leak : bool
        Mask B in the first layer too: a pixel then sees itself, and the probabilities are none.
    """

    first_kernel: int = 7
    kernel: int = 3
    channels: int = 32
    layers: int = 3
    outputs: int = 1
    leak: bool = False

    @property
    def margin(self) -> int:
        """Margin of the raster on which the layers work."""
        return self.kernel // 2

    @property
    def first_runs(self) -> Runs:
        """Live taps of the first layer."""
        return runs_of(self.first_kernel, "B" if self.leak else "A")

    @property
    def runs(self) -> Runs:
        """Live taps of the other layers."""
        return runs_of(self.kernel, "B")

    @property
    def layout(self) -> Layout:
        """Names and shapes of all weights; "w0" acts on patches of the picture."""
        c = self.channels
        shapes: list[tuple[str, tuple[int, ...]]] = [("w0", (n_taps(self.first_runs), c)), ("b0", (c,))]
        for layer in range(1, self.layers + 1):
            shapes += [(f"w{layer}", (n_taps(self.runs), c, c)), (f"b{layer}", (c,))]
        return Layout((*shapes, ("w", (c, self.outputs)), ("b", (self.outputs,))))

    def begun(self, generator: np.random.Generator) -> dict[str, Numbers]:
        """Weights to begin with: no biases, and a last layer that says little."""
        gains = {"w": 0.1}
        return {
            name: spread(shape, gains.get(name, 2.0), generator) if len(shape) > 1 else np.zeros(shape)
            for name, shape in self.layout.shapes
        }

    def forward(self, parts: Parts, x: Numbers, fields: Fields) -> Numbers:
        """Logits ``(n, H, W, K)`` of pictures ``(n, H, W, 1)``; what the layers found stays in `fields`."""
        raster, c = fields.raster, self.channels
        a = fields("a0", c)
        fields.seen = (patches(x, self.first_runs),)
        raster.inside(a)[...] = (fields.seen[0] @ parts["w0"]).reshape(*x.shape[:3], c)
        raster.add(a, parts["b0"])
        np.maximum(raster.body(a), 0, out=raster.body(a))
        raster.clear(a)
        for layer in range(1, self.layers + 1):
            below, a = a, fields(f"a{layer}", c)
            fields.convolved(below, parts[f"w{layer}"], self.runs, a)
            raster.add(a, parts[f"b{layer}"])
            np.maximum(raster.body(a), 0, out=raster.body(a))
            raster.clear(a)
        logits = fields("logits", self.outputs)
        np.matmul(raster.body(a), parts["w"], out=raster.body(logits))
        return raster.inside(logits) + parts["b"]

    def backward(
        self, parts: Parts, d_logits: Numbers, fields: Fields, gradient: Mapping[str, Numbers]
    ) -> Numbers:
        """Add the gradient of all weights to `gradient`, for the pictures that `forward` has just seen.

        Parameters
        ----------
        parts : mapping
            Weights.
        d_logits : ndarray, shape (n, H, W, K)
            ∂ loss / ∂ logits.
        fields : Fields
            Those of `forward`.
        gradient : mapping
            Parts like the weights'; they are added to.

        Returns
        -------
        ndarray, shape (n, H, W, C)
            ∂ loss / ∂ what comes out of the first layer, before its ReLU; see `back_to_picture`.
        """
        raster = fields.raster
        d_out = fields("d_logits", self.outputs)
        raster.inside(d_out)[...] = d_logits
        d, a = fields("d", self.channels), fields(f"a{self.layers}", self.channels)
        outer(raster.body(d_out), parts["w"], raster.body(d))
        gradient["w"][...] += raster.body(a).T @ raster.body(d_out)
        gradient["b"][...] += d_logits.sum(axis=(0, 1, 2))
        for layer in range(self.layers, 0, -1):
            d = self._through(layer, parts, d, fields, gradient)
        body = raster.body(d)
        np.multiply(body, raster.body(fields("a0", self.channels)) > 0, out=body)
        d0 = np.ascontiguousarray(raster.inside(d))
        gradient["w0"][...] += fields.seen[0].T @ flat(d0)
        gradient["b0"][...] += sums(flat(d0))
        return d0

    def _through(
        self, layer: int, parts: Parts, d: Numbers, fields: Fields, gradient: Mapping[str, Numbers]
    ) -> Numbers:
        """Of a layer: from ∂ loss / ∂ its activations to that of the layer below."""
        raster, c = fields.raster, self.channels
        a, below = fields(f"a{layer}", c), fields(f"a{layer - 1}", c)
        body = raster.body(d)
        # In the margins a = 0, so that this empties those of d too.
        np.multiply(body, raster.body(a) > 0, out=body)
        add_to_weights(below, d, self.runs, raster, gradient[f"w{layer}"])
        gradient[f"b{layer}"][...] += sums(body)
        out = fields("d" if layer % 2 != self.layers % 2 else "e", c)
        fields.back_to_input(d, parts[f"w{layer}"], self.runs, out)
        return out

    def back_to_picture(self, parts: Parts, d0: Numbers) -> Numbers:
        """∂ loss / ∂ pixels ``(n, H, W, 1)`` from what `backward` hands back."""
        return unpatched(flat(d0) @ parts["w0"].T, self.first_runs, (*d0.shape[:3], 1))

    def sight(self, who: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Pixels ``(H, W)`` on which the logits of `who` ``(H, W)`` can depend: what masks let through."""
        for _ in range(self.layers):
            who = looked_at(who, self.runs)
        return looked_at(who, self.first_runs)
