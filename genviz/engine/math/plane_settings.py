"""Settings of a law and one Gaussian in the plane: what p is, what q may be, which way KL is made small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from genviz.engine.math.plane_descent import of_family
from genviz.engine.math.plane_divergence import Gaussian, gaussian
from genviz.engine.math.plane_law import Shape, prepared, spread
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

_P, _Q = mark("Data p"), mark("Model q")
_APART = ("p_data", ("two", "three"))
_LEANS = ("p_data", ("one", "two"))
_TURNED = ("p_data", ("two", "three"))
_SCATTERED = ("p_data", ("ring", "banana"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaneParams(Params):
    """Hyperparameters of one Gaussian fitted to one known law in the plane."""

    p_data: Literal["two", "three", "one", "banana", "ring", "square"] = param(
        "two", label="Shape of p", group=_P,
        choice_labels=("two bumps", "three bumps", "one bump", "banana", "ring", "square"),
        help="The density that the data come from. It is known here, and stays where it is.",
    )  # fmt: skip
    distance: float = param(
        4.6, lo=0.0, hi=6.0, symbol="d", label="Distance of the bumps", group=_P, when=_APART,
        help="How far the middles of two neighbouring bumps are apart.",
    )  # fmt: skip
    share: float = param(
        0.6, lo=0.01, hi=0.99, symbol="π", label="Share of the left bump", group=_P,
        when=("p_data", ("two",)),
        help="How much of the data the left bump holds; the other bumps share the rest.",
    )  # fmt: skip
    correlation: float = param(
        0.4, lo=-0.95, hi=0.95, symbol="ρ", label="Correlation", group=_P, when=_LEANS,
        help="How much the two features of a bump rise and fall together: 0 makes it round.",
    )  # fmt: skip
    noise: float = param(
        0.35, lo=0.15, hi=0.8, log=True, symbol="σ", label="Width of the line", group=_P, when=_SCATTERED,
        help="Standard deviation of the scatter around ring or banana.",
    )  # fmt: skip
    n_samples: int = param(
        60, lo=2, hi=2000, log=True, symbol="n", label="Samples", group=_P, at_once=True,
        help="How many samples are drawn from p.",
    )  # fmt: skip
    family: Literal["full", "diag", "round"] = param(
        "full", symbol="Σ", label="Covariance of q", group=_Q,
        choice_labels=("any shape", "along the axes", "round"),
        help="Which shapes the model may take. Along the axes its two features are independent.",
    )  # fmt: skip
    objective: Literal["forward", "reverse"] = param(
        "forward", label="Minimise", group=_Q, choice_labels=("KL(p ‖ q)", "KL(q ‖ p)"),
        help="Forward, KL(p ‖ q), blames q for missing what p has: maximum likelihood. Reverse, KL(q ‖ p),"
        " blames q for inventing what p has not.",
    )  # fmt: skip
    start: Literal["aside", "left", "right", "middle", "wide"] = param(
        "aside", label="Where q begins", group=_Q, live=False,
        choice_labels=("aside", "left", "right", "middle", "wide"),
        help="Where the model begins: beside p, on one side of it, in its middle and narrow, or over all of"
        " it.",
    )  # fmt: skip
    angle: float = param(
        55.0, lo=-90.0, hi=90.0, symbol="φ", unit="°", label="Direction of the bumps", more=True,
        when=_TURNED, help="Where the right bump lies from the left one; 0: beside it.",
    )  # fmt: skip
    learning_rate: float = param(
        0.15, lo=0.005, hi=1.0, log=True, symbol="η", label="Step size", more=True,
        help="How far a step goes: with KL(p ‖ q), which share of the way to p's moments.",
    )  # fmt: skip
    tol: float = param(
        1e-5, lo=1e-9, hi=0.1, log=True, zero=True, label="Tolerance", more=True,
        help="At rest when the natural gradient, in standard deviations of q, is shorter than this.",
    )  # fmt: skip


def shape_of(params: PlaneParams) -> Shape:
    """The settings of p that it has; the others are 0, so that equal laws are one."""
    name = params.p_data

    def known(value: float, *names: str) -> float:
        return value if name in names else 0.0

    return Shape(
        name,
        known(params.distance, "two", "three"),
        known(params.share, "two"),
        known(params.correlation, "one", "two"),
        known(params.angle, "two", "three"),
        known(params.noise, "ring", "banana"),
    )


#: Where each start is, in standard deviations of p along its longest axis and across, and how wide.  Those in
#: the middle are a little beside it: exactly there KL(q‖p) may have a saddle, which no run would leave.
_STARTS = {
    "aside": (0.8, -1.15, 0.5), "left": (-1.15, 0.0, 0.35), "right": (1.15, 0.0, 0.35),
    "middle": (0.02, 0.013, 0.25), "wide": (0.02, 0.013, 1.8),
}  # fmt: skip


def start_of(params: PlaneParams) -> Gaussian:
    """The Gaussian that a run begins with: round, beside, on or over the law."""
    law = prepared(shape_of(params))
    values, vectors = np.linalg.eigh(law.covariance)
    longest = vectors[:, 1] if values[1] > 1.001 * values[0] else np.array([1.0, 0.0])
    longest = longest * (1.0 if longest[0] >= 0 else -1.0)
    along, across, wide = _STARTS[params.start]
    aside = np.array([-longest[1], longest[0]])
    width = spread(law)
    mean = law.mean + float(np.sqrt(values[1])) * along * longest + width * across * aside
    return gaussian(mean, of_family(np.eye(2) * (wide * width) ** 2, params.family))
