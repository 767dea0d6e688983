"""Settings of a restricted Boltzmann machine with binary units, and what follows from them at a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, Protocol

from genviz.engine.math.log_z_settings import ais_chains_of, ais_steps_of, how_log_z
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

_MODEL, _LEARNING = mark("Model"), mark("Learning")
_DREAMING, _LOOKING = mark("Dreams"), mark("What is shown")
_CHAINS = ("sampling", ("pcd", "tempering"))
_GIBBS = ("sampling", ("cd", "pcd", "tempering"))
#: The late value of a momentum that rises, and the epoch from which it holds (Hinton 2010, section 9.1).
LATE_MOMENTUM: Final = 0.9
LATE: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RbmParams(Params):
    """Hyperparameters of the machine; `declarations` says what each means."""

    n_hidden: int = param(
        16, lo=1, hi=1024, symbol="H", live=False, label="Hidden units", group=_MODEL,
        help="How many hidden units there are. Each becomes a detector of something in the pictures.",
    )  # fmt: skip
    learning_rate: float = param(
        0.05, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η", label="Learning rate", group=_LEARNING,
        help="How far the weights move in one step. Too large, and learning breaks down.",
    )  # fmt: skip
    sampling: Literal["cd", "pcd", "tempering", "exact"] = param(
        "pcd", label="Negative phase", group=_LEARNING,
        choice_labels=(
            mark("from the data (CD)"), mark("chains that go on (PCD)"),
            mark("chains at several temperatures"),
            mark("exact, by enumeration"),
        ),
        help="Where the dreams come from: chains that begin at the data each time, chains that go on from "
        "step to step, such chains that swap places with hotter ones, or a sum over all states.",
    )  # fmt: skip
    n_gibbs: int = param(
        1, lo=1, hi=100, symbol="k", label="Gibbs steps", group=_LEARNING, when=_GIBBS,
        help="How often the dreams go down and up again in one step.",
    )  # fmt: skip
    decay_steps: int = param(
        0, lo=0, hi=1_000_000, label="Steps until the rate is 0", group=_LEARNING, more=True,
        help="The learning rate falls in a straight line to 0 in so many steps, and the run comes to rest; "
        "0 lets it stay as it is.",
    )  # fmt: skip
    batch_size: int = param(
        10, lo=1, hi=1000, log=True, symbol="B", label="Mini-batch", group=_LEARNING, more=True,
        help="How many pictures the machine sees in one step.",
    )  # fmt: skip
    n_chains: int = param(
        40, lo=1, hi=1000, log=True, symbol="M", label="Chains", group=_LEARNING, when=_CHAINS, more=True,
        help="How many chains dream side by side.",
    )  # fmt: skip
    n_temperatures: int = param(
        10, lo=2, hi=50, symbol="R", label="Temperatures", group=_LEARNING, more=True,
        when=("sampling", ("tempering",)),
        help="How many temperatures the chains are spread over, from that of the machine to chance.",
    )  # fmt: skip
    momentum: float = param(
        0.0, lo=0.0, hi=0.99, symbol="μ", label="Momentum", group=_LEARNING, more=True,
        help="Share of the last step that is made again with this one.",
    )  # fmt: skip
    momentum_rises: bool = param(
        False, label="Momentum 0.9 later", group=_LEARNING, more=True,
        help="After five passes over the pictures the momentum is 0.9.",
    )  # fmt: skip
    weight_decay: float = param(
        1e-4, lo=1e-6, hi=1.0, log=True, zero=True, symbol="λ", label="Weight decay", group=_LEARNING,
        more=True,
        help="Pulls every weight towards 0 by this share of it for each unit of the learning "
        "rate; 0 for none.",
    )  # fmt: skip
    sparsity_cost: float = param(
        0.0, lo=1e-4, hi=10.0, log=True, zero=True, label="Sparsity cost", group=_LEARNING,
        more=True,
        help="How strongly hidden units are kept at their target activity; 0 for not at all.",
    )  # fmt: skip
    sparsity_target: float = param(
        0.1, lo=0.001, hi=0.999, symbol="ρ", label="Target activity", group=_LEARNING, more=True,
        help="How often a hidden unit should fire, if there is a sparsity cost.",
    )  # fmt: skip
    threshold: float = param(
        0.5, lo=0.01, hi=0.99, live=False, label="Ink from", group=_MODEL, more=True,
        help="A pixel counts as black from this share of full ink on.",
    )  # fmt: skip
    binarise: Literal["threshold", "chance"] = param(
        "threshold", live=False, label="Grey pixels", group=_MODEL, more=True,
        choice_labels=(mark("black or white by the limit"), mark("black by chance, anew each time")),
        help="How grey becomes black or white: by the limit, or by chance, the darker the likelier.",
    )  # fmt: skip
    precision: Literal["auto", "single", "double"] = param(
        "auto", live=False, label="Precision", group=_MODEL, more=True,
        choice_labels=(mark("as it fits"), mark("single"), mark("double")),
        help="Numbers of single precision are quicker; large machines learn with them, small ones do not.",
    )  # fmt: skip
    temperature: float = param(
        1.0, lo=0.05, hi=20.0, log=True, symbol="T", label="Temperature", group=_LOOKING, at_once=True,
        help="Divides all energies where something is sampled to be looked at: cold repeats what is likely, "
        "hot is chance. Learning does not change.",
    )  # fmt: skip
    damage: Literal["none", "lower", "right", "centre", "half", "noise"] = param(
        "none", label="Damage", group=_LOOKING, at_once=True,
        choice_labels=(
            mark("none"), mark("lower half"), mark("right half"), mark("a square"), mark("every other pixel"),
            mark("pixels at random"),
        ),
        help="Which pixels of the example are lost. More can be wiped out with the mouse.",
    )  # fmt: skip
    restore: Literal["sampled", "average", "mean_field"] = param(
        "average", label="Restore by", group=_LOOKING, at_once=True, more=True,
        choice_labels=(mark("one sample"), mark("average of samples"), mark("mean field")),
        help="How lost pixels are filled in: by a Gibbs chain with the others held fast, by the average of "
        "such chains, or by probabilities in place of samples.",
    )  # fmt: skip
    sweeps: int = param(
        20, lo=0, hi=200, symbol="S", label="Sweeps", group=_LOOKING, at_once=True, more=True,
        help="How often the restoration goes up and down.",
    )  # fmt: skip
    log_z: Literal["auto", "exact", "ais", "none"] = how_log_z(_LOOKING)
    ais_chains: int = ais_chains_of(_LOOKING)
    ais_steps: int = ais_steps_of(_LOOKING)


def rate(params: RbmParams, step: int) -> float:
    """The learning rate of a step: as set, or on its way to 0."""
    if not params.decay_steps:
        return params.learning_rate
    return params.learning_rate * max(0.0, 1.0 - step / params.decay_steps)


class _Run(Protocol):
    @property
    def epoch(self) -> float:
        """Passes over the training pictures."""


def momentum(params: RbmParams, run: _Run) -> float:
    """Share of the last change that is made again."""
    return LATE_MOMENTUM if params.momentum_rises and run.epoch >= LATE else params.momentum
