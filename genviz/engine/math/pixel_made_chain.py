"""MADE drawing pixel by pixel with what it already knows: each hidden unit is computed once.

A hidden unit of degree m looks at the first m pixels, and so has its final value as soon as they are drawn.
With hidden units sorted by degree, what is known is a prefix of every layer.  When pixel t is put down, the
units of degree t are next; they need the prefix of the layer below, and the logit of pixel t + 1 needs the
prefix of the last layer.  The masks are the lengths of the prefixes.  A picture costs one pass through the
network altogether, where asking the network anew for every pixel costs D.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.pixel_canvas import Pixels, Places
from genviz.engine.math.pixel_chain import Drawn, draw, own_terms, tempered
from genviz.engine.math.pixel_made import Made
from genviz.engine.nets.losses import log_bernoulli
from genviz.engine.nets.parameters import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Sorted:
    """A network made ready for drawing: pixels in their order, units by degree, weights by where they lead.

    Attributes
    ----------
    weights : tuple of ndarray
        Into each hidden layer, ``(units, units below)``, and into the logits ``(D, H)``.
    biases : tuple of ndarray
        Of each layer, ``(units, 1)``.
    known : tuple of list of int
        For each hidden layer, how many units are known when t pixels are, for t = 0 … D.
    """

    weights: tuple[Numbers, ...]
    biases: tuple[Numbers, ...]
    known: tuple[list[int], ...]


def ready(made: Made) -> Sorted:
    """The weights of a network in the order of drawing."""
    order, parts = made.canvas.order, made.parts()
    sortings = [order, *(np.argsort(degrees, kind="stable") for degrees in made.degrees), order]
    weights, biases = [], []
    for i, (below, above) in enumerate(pairwise(sortings), 1):
        weights.append(_sorted(_sorted(parts[f"w{i}"], below).T, above))
        biases.append(parts[f"b{i}"][above, None])
    steps = np.arange(len(order) + 1)
    known = (np.searchsorted(np.sort(one), steps, side="right").tolist() for one in made.degrees)
    return Sorted(tuple(weights), tuple(biases), tuple(known))


def _sorted(w: Numbers, rows: Places) -> Numbers:
    """Rows of w in this order; laid out row by row."""
    in_order = bool((rows[1:] > rows[:-1]).all())
    return np.ascontiguousarray(w if in_order else w[rows])


class MadeChain:
    """`n` pictures that are being drawn; `t` pixels of each are."""

    def __init__(self, net: Sorted, n: int) -> None:
        kind = net.weights[0].dtype
        self.t = 0
        self._net = net
        #: Pixels, and values of the hidden layers, ``(units, n)``: known up to a prefix of rows.
        self._layers = [np.zeros((w.shape[1], n), kind) for w in net.weights]
        self._floor = np.zeros((), kind)
        self._learn()

    def logits(self, out: Numbers | None = None) -> Numbers:
        """Log-odds of ink of the next pixel, ``(n,)``."""
        k, t = self._net.known[-1][self.t], self.t
        z: Numbers = self._net.weights[-1][t, :k].dot(self._layers[-1][:k], out)
        z += self._net.biases[-1][t]
        return z

    def log_p(self) -> Numbers:
        """Log p of paper and of ink of the next pixel, ``(n, 2)``."""
        return log_bernoulli(self.logits())

    def put(self, values: Pixels) -> None:
        """Draw the next pixel: its values ``(n,)``, 0 or 1."""
        self._layers[0][self.t] = values
        self.t += 1
        self._learn()

    def _learn(self) -> None:
        """Compute the hidden units that the pixels so far decide."""
        below, t = self.t, self.t
        for w, b, known, layer, units in zip(
            self._net.weights, self._net.biases, self._net.known, self._layers, self._layers[1:], strict=False
        ):
            begin, end = known[t - 1] if t else 0, known[t]
            if end > begin:
                new = units[begin:end]
                w[begin:end, :below].dot(layer[:below], new)
                np.add(new, b[begin:end], new)
                np.maximum(new, self._floor, out=new)
            below = end


def quick_draw(made: Made, noise: Array, *, known: Pixels | None = None, temperature: float = 1.0) -> Drawn:
    """What `draw` gives, in less time: probabilities are made of all log-odds at once, after the drawing.

    Ink is drawn where p(paper) ≤ u, that is sigmoid(−z / T) ≤ u, that is z ≥ −T log(u / (1 − u)): a level for
    every pixel, which is there before the first is drawn.  A known pixel has the level −∞ or ∞.

    Parameters
    ----------
    made : Made
        One with a leak is left to `draw`: it has no chain of its own.
    noise, known, temperature
        As `draw` takes them; they are not looked at again.
    """
    if made.leak:
        return draw(made, noise, known=known, temperature=temperature)
    given = None if known is None else np.broadcast_to(known, noise.shape).T
    levels = _levels(made, noise.T, given, temperature)[made.canvas.order]
    chain, place = MadeChain(ready(made), len(noise)), made.canvas.place
    x, z = np.empty(levels.shape, bool), np.empty(levels.shape, levels.dtype)
    for ink, odds, level in zip(x, z, levels, strict=True):
        np.greater_equal(chain.logits(odds), level, ink)
        chain.put(ink)
    pictures, log_p = x[place].T.astype(np.intp), log_bernoulli(z[place].T)
    return Drawn(pictures, own_terms(log_p, pictures), np.exp(tempered(log_p, temperature)))


def _levels(made: Made, noise: Array, given: Pixels | None, temperature: float) -> Numbers:
    """Log-odds ``(D, n)`` from which on a pixel is ink."""
    kind = made.theta.dtype
    if temperature == 0.0:
        levels = np.full(noise.shape, np.finfo(kind).smallest_subnormal, kind)  # z > 0
    else:
        with np.errstate(divide="ignore"):  # noise of 0 never gives ink
            levels = (temperature * (np.log1p(-noise) - np.log(noise))).astype(kind)
    if given is not None:
        levels[given == 0], levels[given == 1] = np.inf, -np.inf
    return levels
