"""Settings of a Boltzmann machine that is small enough to be enumerated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.params import Params, param
from genviz.engine.problem import mark

#: Units of a machine, visible and hidden together: all of its states are written down.
MOST_UNITS: Final = 16

_MODEL, _LEARNING = mark("Model"), mark("Learning")
_CHAIN, _LOOKING = mark("Chain"), mark("What is shown")
_PERSISTENT = ("sampling", ("pcd",))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoltzmannParams(Params):
    """Hyperparameters of the machine; `declarations` says what each means."""

    n_hidden: int = param(
        0, lo=0, hi=MOST_UNITS - 1, symbol="H", live=False, label="Hidden units", group=_MODEL,
        help="Units that the data say nothing about. Visible and hidden units together are at most 16.",
    )  # fmt: skip
    connections: Literal["all", "layers"] = param(
        "all", live=False, label="Connections", group=_MODEL,
        choice_labels=(mark("all with all"), mark("between layers only (RBM)")),
        help="Which units are connected: any two, or visible ones with hidden ones only.",
    )  # fmt: skip
    start: Literal["small", "hebb"] = param(
        "small", live=False, label="First weights", group=_MODEL, when=("connections", ("all",)),
        choice_labels=(mark("small, by chance"), mark("Hebb’s rule (Hopfield)")),
        help="How the machine begins: with small weights, or with the data stored by Hebb’s rule: units "
        "that agree in the data are connected positively.",
    )  # fmt: skip
    learning_rate: float = param(
        0.5, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η", label="Learning rate", group=_LEARNING,
        help="How far the weights move in one step; with 0 only the chain moves. Too large, and learning "
        "breaks down.",
    )  # fmt: skip
    sampling: Literal["exact", "cd", "pcd"] = param(
        "exact", label="Negative phase", group=_LEARNING,
        choice_labels=(
            mark("exact, by enumeration"), mark("from the data (CD)"), mark("chains that go on (PCD)"),
        ),
        help="Where the model’s averages come from: a sum over all states, chains that begin at the data "
        "each time, or chains that go on from step to step.",
    )  # fmt: skip
    n_gibbs: int = param(
        1, lo=1, hi=100, symbol="k", label="Gibbs sweeps", group=_LEARNING,
        help="How often the dreams go over all units in one step; also the k of the CD-k that is compared "
        "with the true gradient.",
    )  # fmt: skip
    batch_size: int = param(
        100, lo=1, hi=1000, log=True, symbol="B", label="Mini-batch", group=_LEARNING, more=True,
        help="How many examples the machine sees in one step; all, if there are no more.",
    )  # fmt: skip
    n_chains: int = param(
        100, lo=1, hi=1000, log=True, symbol="M", label="Chains", group=_LEARNING, more=True,
        when=_PERSISTENT, help="How many chains dream side by side.",
    )  # fmt: skip
    momentum: float = param(
        0.0, lo=0.0, hi=0.99, symbol="μ", label="Momentum", group=_LEARNING, more=True,
        help="Share of the last step that is made again with this one.",
    )  # fmt: skip
    weight_decay: float = param(
        0.0, lo=1e-6, hi=1.0, log=True, zero=True, symbol="λ", label="Weight decay", group=_LEARNING,
        more=True,
        help="Pulls every weight towards 0 by this share of it for each unit of the learning "
        "rate; 0 for none.",
    )  # fmt: skip
    temperature: float = param(
        1.0, lo=0.05, hi=20.0, log=True, zero=True, symbol="T", label="Temperature", group=_CHAIN,
        help="Divides all energies where the chain moves and on the map: cold falls into the nearest "
        "valley, hot is chance. At 0 the chain only goes downhill. Learning does not change.",
    )  # fmt: skip
    walk: int = param(
        9, lo=0, hi=200, label="Chain’s steps a phase", group=_CHAIN, more=True,
        help="How many units the chain that is shown asks in one phase, one after the other.",
    )  # fmt: skip
    replicas: int = param(
        1, lo=1, hi=8, symbol="R", label="Temperatures", group=_CHAIN, more=True,
        help="With more than one, hotter copies of the chain run beside it and swap places with it "
        "(parallel tempering); so it gets out of valleys.",
    )  # fmt: skip
    shown: Literal["energy", "probability"] = param(
        "energy", label="Map", group=_LOOKING, at_once=True, staged=True,
        choice_labels=(mark("Energy"), mark("Probability")),
        help="What the map of all states shows: energy, or probability.",
    )  # fmt: skip
    states: Literal["visible", "all"] = param(
        "visible", label="States", group=_LOOKING, at_once=True, more=True,
        choice_labels=(mark("of the visible units"), mark("of all units")),
        help="What a place on the map stands for: a state of the visible units, whatever the hidden ones "
        "do, or a state of all units.",
    )  # fmt: skip
    side: Literal["machine", "weights", "gradient", "marginals"] = param(
        "machine", label="Beside the map", group=_LOOKING, at_once=True, staged=True,
        choice_labels=(mark("Machine"), mark("Weights"), mark("Gradient"), mark("Marginals")),
        help="What is seen beside the map: the units and their connections, the weights as a table, the "
        "true gradient and that of CD-k, or how often each unit is on.",
    )  # fmt: skip
