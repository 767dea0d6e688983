"""Settings of a deep Boltzmann machine."""

from __future__ import annotations

from dataclasses import dataclass

from genviz.engine.math.stack_settings import LEARNING, StackParams
from genviz.engine.params import param


@dataclass(frozen=True, slots=True, kw_only=True)
class DbmParams(StackParams):
    """Hyperparameters of the machine; `declarations` says what each means."""

    learning_rate: float = param(
        0.05, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η", label="Learning rate", group=LEARNING,
        help="How far the weights move in one step while one layer learns. Too large, and learning breaks "
        "down.",
    )  # fmt: skip
    n_gibbs: int = param(
        5, lo=1, hi=100, symbol="k", label="Gibbs steps", group=LEARNING, more=True,
        help="How often the dreams go down and up again in one step.",
    )  # fmt: skip
    n_chains: int = param(
        100, lo=1, hi=1000, log=True, symbol="M", label="Chains", group=LEARNING, more=True,
        help="How many chains dream side by side.",
    )  # fmt: skip
    epochs_per_layer: int = param(
        10, lo=0, hi=1000, label="Passes for each layer", group=LEARNING,
        help="How often the pictures go by while one layer learns alone, before both learn at once; 0 for "
        "no such preparation.",
    )  # fmt: skip
    joint_epochs: int = param(
        100, lo=1, hi=10_000, log=True, label="Passes of both layers", group=LEARNING,
        help="How often the pictures go by while both layers learn at once.",
    )  # fmt: skip
    joint_rate: float = param(
        0.02, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η′", label="Rate of both layers", group=LEARNING,
        help="The learning rate while both layers learn at once. Too large, and the chains cannot follow.",
    )  # fmt: skip
    mean_field_sweeps: int = param(
        25, lo=1, hi=500, log=True, symbol="S", label="Mean-field sweeps", group=LEARNING, more=True,
        help="How often the two layers are brought into line with each other at most, before the data are "
        "learned from.",
    )  # fmt: skip
    mean_field_tolerance: float = param(
        1e-3, lo=1e-9, hi=0.1, log=True, symbol="ε", label="Tolerance", group=LEARNING, more=True,
        help="The sweeps end when no probability changes by more than this.",
    )  # fmt: skip
    mean_field_damping: float = param(
        0.0, lo=0.0, hi=0.95, symbol="d", label="Damping", group=LEARNING, more=True,
        help="Share of its old value that a probability keeps in each sweep. It calms sweeps that swing to "
        "and fro.",
    )  # fmt: skip

    @property
    def n_hidden(self) -> tuple[int, ...]:
        """Units of each layer, from the pixels up."""
        return (self.n_hidden_1, self.n_hidden_2)
