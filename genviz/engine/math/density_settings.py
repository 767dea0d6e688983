"""Settings of the fit of one density."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.params import Params, param

_REGULAR: Final = ("family", ("normal", "exponential", "student_t", "poisson"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DensityParams(Params):
    """Hyperparameters of one density; `declarations` says what each means."""

    family: Literal[
        "normal", "exponential", "laplace", "student_t", "uniform", "poisson", "two_normals"
    ] = param(
        "normal", live=False, label="Law",
        choice_labels=("normal", "exponential", "Laplace", "Student-t", "uniform", "Poisson", "two normals"),
        help="Which shape the density has. Two normals are a caution: their likelihood has no maximum.",
    )  # fmt: skip
    nu: float = param(
        4.0, lo=0.5, hi=100.0, log=True, symbol="ν", label="Degrees of freedom",
        when=("family", ("student_t",)), help="How heavy the tails are: 1 very heavy, 100 nearly normal.",
    )  # fmt: skip
    feature: int = param(
        2, lo=1, hi=64, live=False, label="Feature",
        help="Which feature of the data is described, counted from 1; the last one, where there are fewer.",
    )  # fmt: skip
    solver: Literal["gradient", "newton"] = param(
        "gradient", label="Training", when=_REGULAR, choice_labels=("gradient ascent", "Newton"),
        help="Uphill along the slope, or straight to the top of a parabola.",
    )  # fmt: skip
    learning_rate: float = param(
        0.2, lo=0.01, hi=2.5, log=True, symbol="η", label="Step size",
        help="How far gradient ascent goes uphill in a step. From 2 on it leaps over the top and back.",
    )  # fmt: skip
    start: Literal["random", "far", "maximum"] = param(
        "random", live=False, label="Starting point", choice_labels=("random", "far off", "at the top"),
        help="Where the law begins: somewhere near the points, by the seed; two widths off and too narrow; "
        "or at the top, the maximum. Two normals have none: the thin one begins on a point, and very thin.",
    )  # fmt: skip
    tol: float = param(
        1e-5, lo=1e-12, hi=0.1, log=True, label="Tolerance", more=True,
        help="At rest when the slope, in standard deviations of the law, is flatter than this.",
    )  # fmt: skip
