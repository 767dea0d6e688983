"""How good a restricted Boltzmann machine is, as its scene shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class LogZ(NamedTuple):
    """The log partition function.

    Attributes
    ----------
    value : float
        Log Z, nats.
    error : float
        Standard error of an estimate; 0 where exact.
    exact : bool
        Summed over all states of the smaller side; else annealed importance sampling (AIS).
    n_states : int
        2^min(V, H) where exact; number of AIS chains otherwise.
    ess : float
        Effective sample size of the AIS weights, at most the number of chains; 0 where exact.
    """

    value: float
    error: float
    exact: bool
    n_states: int
    ess: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class RbmScores:
    """How good the machine is; None where a number does not exist or is not at hand.

    Attributes
    ----------
    log_z : LogZ or None
        None: too large to sum over, and no estimate was asked for (setting `log_z`).
    log_likelihood, heldout_log_likelihood : float or None
        Mean log p(v) a picture, nats; exact or an estimate as `log_z` is (its error is `log_z.error`).
    best_log_likelihood : float or None
        No model can have a higher mean on the training pictures: minus their entropy.  For bars and stripes
        −log 30 = −3.401.
    independent : float
        Mean log p of the best model with independent pixels: what the machine has to beat.
    pseudo_log_likelihood, heldout_pseudo_log_likelihood : float or None
        Σ_i log p(v_i | all other pixels), mean over pictures; exact over all bits.  Not a likelihood.
    reconstruction_error : float
        Mean squared difference a pixel between pictures and p(v | p(h | v)).  Not a likelihood.
    mean_free_energy, heldout_free_energy : float or None
    free_energy_gap : float or None
        Held-out minus training: grows when the machine learns its pictures by heart.
    n_pseudo : int
        Training pictures that the pseudo-likelihood is of, where all would cost much; 0: all.
    """

    log_z: LogZ | None
    log_likelihood: float | None
    heldout_log_likelihood: float | None
    best_log_likelihood: float | None
    independent: float
    pseudo_log_likelihood: float | None
    heldout_pseudo_log_likelihood: float | None
    reconstruction_error: float
    mean_free_energy: float
    heldout_free_energy: float | None
    free_energy_gap: float | None
    n_pseudo: int = 0
