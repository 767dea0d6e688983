"""MADE: one feed-forward network whose weights are masked so that pixel t sees the pixels before t only.

Every unit has a degree: a pixel its place in the order, 1 … D; a hidden unit a number m in 1 … D − 1, the
last place that it may look at.  A weight stays where it carries nothing backwards:

    into hidden units    m(from) ≤ m(to)
    into pixels          m(from) < place(to)

h₁ = relu(x (W₁ ∘ M₁) + b₁), …,  z = h (W ∘ M) + b,  log p(x) = Σ_d log Bernoulli(x_d; sigmoid z_d)

A product of masks counts the ways from pixel j to the logit of pixel i; it is 0 for every j at or after i.
Several orders share one set of weights: each has masks of its own, and the mean of p over orders is a
distribution too.  With `leak` the last < is ≤: each pixel sees itself, and log p is too good to be true.

References
----------
Germain, Gregor, Murray & Larochelle (2015), "MADE: masked autoencoder for distribution estimation", ICML,
equations 8 to 12, sections 4.1 and 4.2.
Uria, Murray & Larochelle (2014), "A deep and tractable density estimator", ICML (averaging over orders).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math.pixel_canvas import Canvas, Pixels, Places
from genviz.engine.math.pixel_chain import Chain, FullChain
from genviz.engine.math.pixel_made_masks import Plan, degrees_of, masks_of, plan_of
from genviz.engine.math.rbm_kernel import room
from genviz.engine.nets import adam
from genviz.engine.nets.dense import linear, linear_back, masked, relu, relu_back
from genviz.engine.nets.losses import bernoulli_loss, log_bernoulli, log_odds
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """Weights of a MADE, seen through one of its orders.

    Attributes
    ----------
    canvas : Canvas
        The pixels, in the order through which the network is seen.
    orders : ndarray of intp, shape (K, D)
        All orders that share the weights; `canvas.order` is ``orders[turn]``.
    turn : int
        Which.
    degrees : tuple of ndarray
        Degrees of the units of each hidden layer ``(H,)``, ascending.
    theta : ndarray, shape (P,)
        All parameters; see `parts` and `plan`.
    moments : Moments
        What Adam remembers.
    leak : bool
        Whether a pixel sees itself.
    """

    canvas: Canvas
    orders: Places
    turn: int
    degrees: tuple[Places, ...]
    theta: Numbers
    moments: adam.Moments
    leak: bool = False

    def parts(self) -> dict[str, Numbers]:
        """Weights by name: w1 ``(D, H₁)``, b1 ``(H₁,)``, w2 …; copies.  The last layer has D units.

        Weights behind the masks of the only order are 0.
        """
        return self.named(self.theta)

    def named(self, theta: Numbers) -> dict[str, Numbers]:
        """A vector ``(P,)`` such as a gradient as `parts` shows it: whole matrices, pixels row-major."""
        plan, place = self.plan(), np.argsort(self.orders[0])
        found = {name: part.copy() for name, part in plan.layout.views(theta).items()}
        for i, stairs in enumerate(plan.stairs, 1):
            found[f"w{i}"] = stairs.dense(found[f"w{i}"])
        last = len(plan.stairs)
        found["w1"] = found["w1"][place]
        found[f"w{last}"], found[f"b{last}"] = found[f"w{last}"][:, place], found[f"b{last}"][place]
        return found

    def with_parts(self, parts: Mapping[str, Numbers]) -> Made:
        """The network with other weights, as `parts` gives them, but for those behind the only order's masks.

        Raises
        ------
        Problem
            A part is missing, is one too many, or has another shape.
        """
        plan, order, last = self.plan(), self.orders[0], len(self.degrees) + 1
        shapes = Layout(tuple((name, part.shape) for name, part in self.parts().items()))
        found = shapes.views(shapes.joined(parts, self.theta.dtype))
        found["w1"] = found["w1"][order]
        found[f"w{last}"], found[f"b{last}"] = found[f"w{last}"][:, order], found[f"b{last}"][order]
        for i, (stairs, mask) in enumerate(zip(plan.stairs, self.network_masks(), strict=True), 1):
            w = found[f"w{i}"]
            found[f"w{i}"] = stairs.packed(w if len(self.orders) > 1 else masked(w, mask))
        return replace(self, theta=plan.layout.joined(found, self.theta.dtype))

    def plan(self) -> Plan:
        """How θ lies: pixels in the first order, and of an only order's weights the blocks that it needs."""
        return plan_of(self.canvas.size, self.degrees, leak=self.leak, shared=len(self.orders) > 1)

    def masks(self) -> tuple[Numbers, ...]:
        """Masks of 0 and 1 of each layer's weights, in their shape and precision; read-only."""
        return masks_of(self.canvas.place, self.degrees, leak=self.leak, dtype=self.theta.dtype)

    def network_masks(self) -> tuple[Numbers, ...]:
        """The masks with pixels in the first order."""
        place = self.canvas.place[self.orders[0]]
        return masks_of(place, self.degrees, leak=self.leak, dtype=self.theta.dtype)

    def seen_through(self, turn: int) -> Made:
        """The same weights through another of the orders."""
        order = self.orders[turn]
        return replace(self, canvas=replace(self.canvas, order=order), turn=turn)

    def ways(self) -> Numbers:
        """How many ways lead from pixel j to the logit of pixel d, ``(D, D)`` at [d, j]; 0 where none can."""
        found: Numbers = self.masks()[0]
        for mask in self.masks()[1:]:
            found = found @ mask
        return np.asarray(found.T)

    def logits(self, x: Pixels) -> Numbers:
        """Log-odds of ink of every pixel given those before it, ``(N, D) -> (N, D)``."""
        z = _forward(self, _ordered(self, x), self.weights())[-1]
        return z if _plain(self) else z.take(np.argsort(self.orders[0]), axis=1)

    def log_conditionals(self, x: Pixels) -> Numbers:
        """Log p of paper and of ink of every pixel given those before it, ``(N, D) -> (N, D, 2)``."""
        return log_bernoulli(self.logits(x))

    def chain(self, n: int) -> Chain:
        """`n` pictures of which nothing is drawn yet."""
        from genviz.engine.math.pixel_made_chain import MadeChain, ready

        return FullChain(self, n) if self.leak else MadeChain(ready(self), n)

    def dependence(self, x: Pixels, d: int) -> Numbers:
        """∂ z_d / ∂ x ``(D,)`` at the picture x ``(D,)``: exactly 0 for pixels at or after d."""
        weights, layers = self.masked(), self._values(x)
        slope = weights[-1].T[d : d + 1]
        for h, w in zip(layers[:0:-1], weights[-2::-1], strict=True):
            slope = linear_back(relu_back(h, slope), w)
        return np.asarray(slope[0])

    def dependencies(self, x: Pixels) -> Numbers:
        """All of `dependence` ``(D, D)``, in one pass: row d is that of pixel d."""
        weights = self.masked()
        found: Numbers = weights[0]
        for h, w in zip(self._values(x)[1:], weights[1:], strict=True):
            found = relu_back(h, found) @ w
        return np.asarray(found.T)

    def masked(self) -> list[Numbers]:
        """Whole matrices of each layer's weights as this order uses them: 0 behind its masks; copies."""
        parts = self.parts()
        return [masked(parts[f"w{i}"], mask) for i, mask in enumerate(self.masks(), 1)]

    def weights(self) -> list[Numbers]:
        """Vectors of each layer's weights as `plan` has them, and as this order uses them."""
        views = self.plan().layout.views(self.theta)
        found = [views[f"w{i}"] for i in range(1, len(self.degrees) + 2)]
        if len(self.orders) == 1:
            return found  # what is behind the masks is 0, and has no slope
        return [masked(w, mask.ravel()) for w, mask in zip(found, self.network_masks(), strict=True)]

    def _values(self, x: Pixels) -> list[Numbers]:
        """Values of x and of the hidden layers at one picture ``(D,)``, a row each."""
        parts, found = self.parts(), [np.asarray(x, self.theta.dtype)[None]]
        for i, w in enumerate(self.masked()[:-1], 1):
            found.append(relu(linear(found[-1], w, parts[f"b{i}"])))
        return found


def _plain(made: Made) -> bool:
    """Whether the first order is that of the rows of pictures."""
    order = made.orders[0]
    return bool((order[1:] > order[:-1]).all())


def _ordered(made: Made, x: Pixels) -> Numbers:
    """Pictures ``(N, D)`` with pixels in the first order and the precision of the weights."""
    found = np.asarray(x, made.theta.dtype)
    return found if _plain(made) else found.take(made.orders[0], axis=1)


def _forward(made: Made, x: Numbers, weights: Sequence[Numbers]) -> list[Numbers]:
    """Values of all layers, from x ``(N, D)`` to the logits ``(N, D)``."""
    plan, layers = made.plan(), [x]
    views = plan.layout.views(made.theta)
    for i, (stairs, w) in enumerate(zip(plan.stairs, weights, strict=True), 1):
        out = room((len(x), stairs.shape[1]), w.dtype)
        layers.append(stairs.forward(layers[-1], w, views[f"b{i}"], out))
        if i < len(weights):
            relu(out, out=out)
    return layers


# ---- learning ---------------------------------------------------------------------------------------------


def first(
    canvas: Canvas,
    hidden: Sequence[int | Places],
    generator: np.random.Generator,
    x_train: Pixels | None = None,
    *,
    n_orders: int = 1,
    leak: bool = False,
    dtype: DTypeLike = np.float32,
) -> Made:
    """A network that has learned nothing, except how often each pixel is ink.

    Parameters
    ----------
    canvas : Canvas
        Pixels of two levels, and the first order.
    hidden : sequence of int or ndarray
        Of each hidden layer how many units it has, whose degrees are then `spread_degrees`, or their degrees.
    generator : numpy.random.Generator
        Draws the weights, and the orders after the first.
    x_train : ndarray, shape (N, D), optional
        Pictures whose pixels give the biases of the logits.
    n_orders : int
        K.
    leak : bool
        Whether a pixel sees itself.
    dtype
        Precision of the weights.

    Raises
    ------
    Problem
        More than two levels, no hidden layer, or an empty one.
    """
    if canvas.levels != 2:
        raise Problem("this network draws pixels of 2 levels, and not of {n}", n=canvas.levels)
    n = canvas.size
    degrees = degrees_of(hidden, n)
    orders = np.stack([canvas.order, *(generator.permutation(n) for _ in range(n_orders - 1))])
    plan = plan_of(n, degrees, leak=leak, shared=n_orders > 1)
    rest = adam.at_rest(plan.layout.size, dtype)
    made = Made(canvas, orders, 0, degrees, plan.layout.zeros(dtype), rest, leak)
    return made.with_parts(_first_parts(made, generator, x_train))


def _first_parts(made: Made, generator: np.random.Generator, x_train: Pixels | None) -> dict[str, Numbers]:
    """Weights drawn as Glorot & Bengio (2010) do, and biases 0, or at the last layer from the data."""
    parts = made.parts()
    for name, part in parts.items():
        if part.ndim == 2:
            reach = np.sqrt(6.0 / sum(part.shape))
            parts[name] = generator.uniform(-reach, reach, part.shape)
    if x_train is not None:
        parts[f"b{len(made.degrees) + 1}"] = log_odds(x_train)
    return parts


def loss_and_gradient(made: Made, x: Pixels) -> tuple[float, Numbers]:
    """Mean of −log p(x) over pictures ``(N, D)``, nats, and its gradient ``(P,)`` in this order."""
    x, weights, plan, masks = _ordered(made, x), made.weights(), made.plan(), made.network_masks()
    layers = _forward(made, x, weights)
    loss, slope = bernoulli_loss(layers.pop(), x)
    gradient = room((1, len(made.theta)), made.theta.dtype)[0]
    slopes = plan.layout.views(gradient)
    for i in range(len(layers), 0, -1):
        h, stairs = layers.pop(), plan.stairs[i - 1]
        stairs.slopes(h, slope, masks[i - 1], slopes[f"w{i}"], slopes[f"b{i}"])
        if layers:
            slope = stairs.back(slope, weights[i - 1], room((len(h), h.shape[1]), h.dtype))
            relu_back(h, slope, out=slope)
    return loss, gradient


def step(made: Made, x: Pixels, learning_rate: float = 1e-3) -> Made:
    """The network after one step of Adam down the gradient on pictures ``(N, D)``; orders take turns."""
    return learned(made, x, learning_rate)[0]


def learned(made: Made, x: Pixels, learning_rate: float = 1e-3) -> tuple[Made, float]:
    """`step`, and the loss that the pictures had before it, in the order whose turn it was."""
    through = made.seen_through(made.moments.step % len(made.orders)) if len(made.orders) > 1 else made
    loss, gradient = loss_and_gradient(through, x)
    theta, moments = adam.stepped(made.theta, gradient, made.moments, learning_rate)
    return replace(made, theta=theta, moments=moments), loss
