"""Settings that a deep belief network and a deep Boltzmann machine share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.math.log_z_settings import ais_chains_of, ais_steps_of, how_log_z
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

MODEL, LEARNING, LOOKING = mark("Model"), mark("Learning"), mark("What is shown")
#: Most units of a layer.
MOST: Final = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class StackParams(Params):
    """Hyperparameters of machines in layers; `declarations` says what each means."""

    n_hidden_1: int = param(
        64, lo=1, hi=MOST, symbol="H₁", live=False, label="Units, layer 1", group=MODEL,
        help="How many hidden units are next to the pixels. Each becomes a detector of something in them.",
    )  # fmt: skip
    n_hidden_2: int = param(
        32, lo=1, hi=MOST, symbol="H₂", live=False, label="Units, layer 2", group=MODEL,
        help="How many hidden units there are above them. Each listens to the first layer only.",
    )  # fmt: skip
    learning_rate: float = param(
        0.1, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η", label="Learning rate", group=LEARNING,
        help="How far the weights move in one step while one layer learns. Too large, and learning breaks "
        "down.",
    )  # fmt: skip
    n_gibbs: int = param(
        1, lo=1, hi=100, symbol="k", label="Gibbs steps", group=LEARNING, more=True,
        help="How often the dreams go down and up again in one step.",
    )  # fmt: skip
    batch_size: int = param(
        20, lo=1, hi=1000, log=True, symbol="B", label="Mini-batch", group=LEARNING, more=True,
        help="How many pictures the machine sees in one step.",
    )  # fmt: skip
    n_chains: int = param(
        40, lo=1, hi=1000, log=True, symbol="M", label="Chains", group=LEARNING, more=True,
        help="How many chains dream side by side.",
    )  # fmt: skip
    momentum: float = param(
        0.5, lo=0.0, hi=0.99, symbol="μ", label="Momentum", group=LEARNING, more=True,
        help="Share of the last step that is made again with this one.",
    )  # fmt: skip
    weight_decay: float = param(
        1e-4, lo=1e-6, hi=1.0, log=True, zero=True, symbol="λ", label="Weight decay", group=LEARNING,
        more=True,
        help="Pulls every weight towards 0 by this share of it for each unit of the learning "
        "rate; 0 for none.",
    )  # fmt: skip
    threshold: float = param(
        0.5, lo=0.01, hi=0.99, live=False, label="Ink from", group=MODEL, more=True,
        help="A pixel counts as black from this share of full ink on.",
    )  # fmt: skip
    features_by: Literal["weights", "mean"] = param(
        "weights", label="Upper features by", group=LOOKING, at_once=True,
        choice_labels=(mark("weights combined"), mark("mean of pictures")),
        help="How a unit of an upper layer is drawn in pixels: its weights times the features below it, or "
        "the mean of the pictures that switch it on, less the mean of all.",
    )  # fmt: skip
    temperature: float = param(
        1.0, lo=0.05, hi=20.0, log=True, symbol="T", label="Temperature", group=LOOKING, at_once=True,
        help="Divides all energies where something is sampled to be looked at: cold repeats what is likely, "
        "hot is chance. Learning does not change.",
    )  # fmt: skip
    log_z: Literal["auto", "exact", "ais", "none"] = how_log_z(LOOKING)
    ais_chains: int = ais_chains_of(LOOKING)
    ais_steps: int = ais_steps_of(LOOKING)
