"""Settings of the two densities on the line: what p is, what q may be, and which way KL is made small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from genviz.engine.params import Params, param
from genviz.engine.problem import mark

Objective = Literal["forward", "reverse"]
Aim = Literal["forward", "reverse", "samples"]
QFamily = Literal["normal", "laplace", "uniform"]

_P, _Q = mark("Data p"), mark("Model q")
_BUMPS = ("p_data", ("bumps", "three"))
_SINGLE = ("p_data", ("normal", "exponential", "laplace", "student_t", "uniform"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceParams(Params):
    """Hyperparameters of one model fitted to one known density; `declarations` says what each means."""

    p_data: Literal[
        "bumps", "three", "normal", "exponential", "laplace", "student_t", "uniform", "drawn"
    ] = param(
        "bumps", label="Shape of p", group=_P,
        choice_labels=(
            "two bumps", "three bumps", "normal", "exponential", "Laplace", "Student-t", "uniform",
            "drawn by hand",
        ),
        help="The density that the data come from. It is known here, and stays where it is.",
    )  # fmt: skip
    distance: float = param(
        4.6, lo=0.0, hi=10.0, symbol="d", label="Distance of the bumps", group=_P, when=_BUMPS,
        help="How far the middles of two neighbouring bumps are apart.",
    )  # fmt: skip
    share: float = param(
        0.6, lo=0.01, hi=0.99, symbol="π", label="Share of the left bump", group=_P, when=_BUMPS,
        help="How much of the data the left bump holds; the other bumps share the rest.",
    )  # fmt: skip
    width: float = param(
        1.0, lo=0.1, hi=3.0, symbol="s", label="Width of p", group=_P, when=_SINGLE,
        help="Scale of the law: standard deviation, mean waiting time, or half the length of a uniform law.",
    )  # fmt: skip
    nu: float = param(
        4.0, lo=1.0, hi=30.0, symbol="ν", label="Degrees of freedom", group=_P,
        when=("p_data", ("student_t",)),
        help="The fewer, the heavier the tails. With 2 or fewer the variance is infinite.",
    )  # fmt: skip
    tails: bool = param(
        True, label="Thin tails", group=_P, when=("p_data", ("drawn",)),
        help="Lay a wide normal law, one part in a thousand, under the drawn curve, so that it is nowhere 0.",
    )  # fmt: skip
    n_samples: int = param(
        40, lo=2, hi=10_000, log=True, symbol="n", label="Samples", group=_P,
        help="How many samples are drawn from p.",
    )  # fmt: skip
    family: Literal["normal", "laplace", "uniform"] = param(
        "normal", label="Family of q", more=True, choice_labels=("normal", "Laplace", "uniform"),
        help="What shape the model has. A uniform law is 0 outside its ends, and KL may be infinite.",
    )  # fmt: skip
    known: Literal["p", "samples"] = param(
        "p", label="What is known", staged=True, choice_labels=("p", "n samples"),
        help="The density p itself, or only samples of it: then a step makes these samples more likely.",
    )  # fmt: skip
    objective: Literal["forward", "reverse"] = param(
        "forward", label="Minimise", group=_Q, when=("known", ("p",)),
        choice_labels=("KL(p ‖ q)", "KL(q ‖ p)"),
        help="Forward, KL(p ‖ q), blames q for missing what p has: maximum likelihood. Reverse, KL(q ‖ p),"
        " blames q for inventing what p has not.",
    )  # fmt: skip
    start: Literal["left", "middle", "right", "wide"] = param(
        "right", label="Starting place", group=_Q, live=False,
        choice_labels=("left", "middle", "right", "wide"),
        help="Where the model begins: on one side of p, in its middle and narrow, or over all of it.",
    )  # fmt: skip
    learning_rate: float = param(
        0.1, lo=0.005, hi=1.0, log=True, symbol="η", label="Step size", group=_Q, more=True,
        help="How far a step goes: with KL(p ‖ q) and a normal law, which share of the way to p's moments.",
    )  # fmt: skip
    width_left: float = param(
        0.75, lo=0.1, hi=3.0, symbol="s₁", label="Width of the left bump", more=True, when=_BUMPS,
        help="Standard deviation of the left bump.",
    )  # fmt: skip
    width_right: float = param(
        0.85, lo=0.1, hi=3.0, symbol="s₂", label="Width of the right bump", more=True, when=_BUMPS,
        help="Standard deviation of the right bump, and of the middle one.",
    )  # fmt: skip

    @property
    def aim(self) -> Aim:
        """What a step makes smaller: KL(p ‖ q), KL(q ‖ p), or −log-likelihood of the samples per point."""
        return "samples" if self.known == "samples" else self.objective
