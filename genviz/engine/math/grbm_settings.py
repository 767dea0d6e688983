"""Settings of a Gaussian-Bernoulli machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.math.grbm_energy import MOST
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

_MODEL, _LEARNING, _SAMPLING = mark("Model"), mark("Learning"), mark("Sampling")
_CHAINS: Final = ("sampling", ("pcd", "exact"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GrbmParams(Params):
    """Hyperparameters of the machine; `declarations` says what each means."""

    n_hidden: int = param(
        12, lo=1, hi=MOST, symbol="H", live=False, label="Hidden units", group=_MODEL,
        help="How many hidden units there are. Each folds the landscape along one line.",
    )  # fmt: skip
    sigma: float = param(
        0.21, lo=0.03, hi=2.0, log=True, symbol="σ", label="Width of a unit", group=_MODEL,
        help="Standard deviation of a point around the place that the hidden units say, as a share of the "
        "data’s. It does not learn.",
    )  # fmt: skip
    start: Literal["middle", "scattered"] = param(
        "middle", live=False, label="Lines at the start", group=_MODEL, more=True,
        choice_labels=(mark("through the middle"), mark("scattered")),
        help="Where the hidden units fold the landscape at first: along lines through the middle of the "
        "data, or along lines here and there, which suits data that are no ring.",
    )  # fmt: skip
    learning_rate: float = param(
        0.005, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η", label="Learning rate", group=_LEARNING,
        help="How far the weights move in one step. From 0.02 on the landscape swings; too large, and "
        "learning breaks down.",
    )  # fmt: skip
    sampling: Literal["cd", "pcd", "exact"] = param(
        "pcd", label="Negative phase", group=_LEARNING,
        choice_labels=(
            mark("from the data (CD)"), mark("chains that go on (PCD)"), mark("exact, by enumeration"),
        ),
        help="Where the dreams come from: chains that begin at the data each time, chains that go on from "
        "step to step, or a sum over all states of the hidden units.",
    )  # fmt: skip
    n_gibbs: int = param(
        1, lo=1, hi=50, symbol="k", label="Gibbs steps", group=_LEARNING,
        help="How often the dreams go down and up again in one step.",
    )  # fmt: skip
    momentum: float = param(
        0.0, lo=0.0, hi=0.99, symbol="μ", label="Momentum", group=_LEARNING,
        help="Share of the last step that is made again with this one.",
    )  # fmt: skip
    weight_decay: float = param(
        0.0, lo=1e-6, hi=1.0, log=True, zero=True, symbol="λ", label="Weight decay", group=_LEARNING,
        help="Pulls every weight towards 0 by this share of it for each unit of the learning "
        "rate; 0 for none.",
    )  # fmt: skip
    batch_size: int = param(
        100, lo=1, hi=1000, log=True, symbol="B", label="Mini-batch", group=_LEARNING, more=True,
        help="How many points the machine sees in one step.",
    )  # fmt: skip
    n_chains: int = param(
        500, lo=1, hi=1000, log=True, symbol="M", label="Chains", group=_LEARNING, when=_CHAINS, more=True,
        help="How many chains dream side by side.",
    )  # fmt: skip
    temperature: float = param(
        1.0, lo=0.05, hi=20.0, log=True, symbol="T", label="Temperature", group=_SAMPLING,
        help="Divides all energies for the balls: cold ones stay in a valley, hot ones roam. "
        "Learning and the landscape stay as they are.",
    )  # fmt: skip
    n_balls: int = param(
        1, lo=1, hi=12, label="Balls", group=_SAMPLING, more=True,
        help="How many Gibbs chains roll through the landscape to be looked at.",
    )  # fmt: skip
