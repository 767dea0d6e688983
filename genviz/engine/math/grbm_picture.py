"""What is drawn of a Gaussian-Bernoulli machine in the plane, in numbers; made in `grbm_view`.

Everything is in the data's units, energies and logs in nats.  With σ_d the width of a unit along feature d:

    F(x) = Σ_d (x_d − b_d)² / 2σ_d² − Σ_j log(1 + exp(a_j)),    a_j = c_j + Σ_d x_d w_dj / σ_d²,
    p(x) = exp(−F(x)) / Z.

A unit that is on moves the centre of the Gaussian of x by w_j.  Unless it is said otherwise, a number
belongs to the machine as it learns, at temperature 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.chains import ChainReport
from genviz.engine.math.grbm_places import Balls, Box, Here, Push, Relief, Units
from genviz.engine.problem import Problem

__all__ = ["Balls", "Box", "ChainReport", "GrbmPicture", "Here", "Name", "Push", "Relief", "Scores", "Units"]

#: A feature's name and its unit, which can be empty.
Name = tuple[str, str]


class Scores(NamedTuple):
    """How good the machine is; everything is exact.

    Attributes
    ----------
    log_z : float
        Log Z, nats.
    n_terms : int
        2^H, the Gaussians that it is a sum of.
    log_likelihood : float
        Mean log p(x) over the training data (at most 2,000 of them, spread evenly), nats.
    heldout_log_likelihood : float or None
        The same of the held-out data; None where there are none.
    best : float or None
        The mean that the law itself has which the data come from: no machine is better but by chance.  None
        where it is not known.
    baseline : float
        Training mean log p of one Gaussian with the data's mean and covariance: what has to be beaten.
    data_surprise, dream_surprise : float
        Mean −log p(x) of the training data and of the dreams.  That they are alike does not prove that
        learning is done.
    mean_free_energy, dream_free_energy : float
        Mean F of the training data and of the dreams.
    heldout_free_energy : float or None
    """

    log_z: float
    n_terms: int
    log_likelihood: float
    heldout_log_likelihood: float | None
    best: float | None
    baseline: float
    data_surprise: float
    dream_surprise: float
    mean_free_energy: float
    dream_free_energy: float
    heldout_free_energy: float | None


@dataclass(frozen=True, slots=True, eq=False)
class GrbmPicture:
    """The numbers that the scene "Plane" draws.

    Attributes
    ----------
    refusal : Problem or None
        Why there is no plane to draw (the data do not have two features): then arrays of places are empty,
        `relief`, `balls`, `here`, `units` and `push` are None, and only `scores` and what follows them hold.
    home : tuple of float
        What is seen at first, (x0, x1, y0, y1).  It belongs to the data set and does not jump; with its sides
        drawn equally long, both features have the same yardstick.
    names : tuple of tuple of str
        What the two features are called, each with its unit: ("x1", ""), ("waiting", "min").
    scale : ndarray, shape (2,)
        The yardstick of each feature: in x / scale, σ is the same along both.
    relief : Relief or None
    data, heldout : ndarray, shapes (N, 2), (N', 2)
        Training data and held-out data (no rows where there are none).
    batch : ndarray of int, shape (B,)
        Which rows of the data this step learns from; none at the start.
    dreams : ndarray, shape (M, 2)
        Persistent chains; chain m has the same row from frame to frame.  With CD: where the chains that began
        at the mini-batch ended.
    dreams_from : ndarray, shape (M, 2)
        Where they were before this step's Gibbs steps (with CD the mini-batch's data); as `dreams` otherwise.
    persistent : bool
        Chains go on from step to step (PCD and exact); otherwise each began at a training point.
    balls : Balls or None
    here : Here or None
    units : Units or None
    push : Push or None
        None at the start, or where the arrows are not shown (layer "plane_push").
    scores : Scores
    chains : ChainReport or None
        How the persistent chains mix.
    temperature : float
        T at which the balls roll: p ∝ exp(−E / T).  Learning, its dreams and the relief are at 1.
    sigma : float
        σ as it is set, in yardsticks.
    learning_rate, momentum, weight_decay : float
        As they are set.
    sampling : str
        "cd", "pcd" or "exact".
    n_gibbs : int
    phase : str
        Which phase led here: "positive", "negative", "update", or "" at the start and after an edit.
    step : int
        Updates so far.
    epoch : float
        Passes over the training data so far (2.5: in the middle of the third).
    stopped : float
        The learning rate that was too large, so that the last good machine was brought back; 0 for none.
    """

    kind: ClassVar[str] = "gaussian_rbm"
    refusal: Problem | None
    home: Box
    names: tuple[Name, Name]
    scale: Array
    relief: Relief | None
    data: Array
    heldout: Array
    batch: NDArray[np.int64]
    dreams: Array
    dreams_from: Array
    persistent: bool
    balls: Balls | None
    here: Here | None
    units: Units | None
    push: Push | None
    scores: Scores
    chains: ChainReport | None
    temperature: float
    sigma: float
    learning_rate: float
    momentum: float
    weight_decay: float
    sampling: str
    n_gibbs: int
    phase: str
    step: int
    epoch: float
    stopped: float

    @property
    def n_hidden(self) -> int:
        """Hidden units; 0 where nothing is drawn."""
        return 0 if self.units is None else len(self.units.c)
