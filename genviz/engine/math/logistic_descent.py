"""The way down, as settings describe it: begin, take a step, stop."""

from __future__ import annotations

from typing import Literal, Protocol

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math import logistic_steps as steps
from genviz.engine.math.logistic import LogisticState
from genviz.engine.math.logistic_design import Wanted, design
from genviz.engine.rng import Rng


class Descent(Protocol):
    """Hyperparameters of a model that has a logistic regression in it."""

    @property
    def basis(self) -> Literal["polynomial", "rbf"]:
        """Powers of the data, or bumps around some of the points."""

    @property
    def degree(self) -> int:
        """Highest power."""

    @property
    def n_centres(self) -> int:
        """How many bumps there are."""

    @property
    def penalty(self) -> float:
        """λ."""

    @property
    def solver(self) -> Literal["gradient", "minibatch", "newton"]:
        """The kind of step."""

    @property
    def learning_rate(self) -> float:
        """η; not for Newton's method."""

    @property
    def batch_size(self) -> int:
        """How many examples a step of "minibatch" sees."""


def wanted(settings: Descent) -> Wanted:
    """The features that the settings ask for."""
    return Wanted(settings.degree) if settings.basis == "polynomial" else Wanted(0, settings.n_centres)


def begin(data: Data, settings: Descent, seed: int) -> LogisticState:
    """All weights 0.

    Raises
    ------
    Problem
        There are no classes, or only one of them has examples; or there are too many features.
    """
    where, curved = design(data, wanted(settings), seed), settings.solver == "newton"
    # Weights 0 have no penalty: all that a restart needs is known from the last start.
    kept: dict[object, LogisticState] = data.derived("logistic start", dict)
    found = kept.get((where, curved))
    if found is None:
        kept.clear()
        kept[where, curved] = found = steps.start(where, settings.penalty, curved=curved)
    return found


def follow(state: LogisticState, data: Data, settings: Descent, seed: int) -> LogisticState:
    """The state on the data and in the features as they are now; see `logistic_steps.followed`."""
    return steps.followed(state, design(data, wanted(settings), seed, state.basis), data, settings.penalty)


def descend(state: LogisticState, data: Data, settings: Descent, rng: Rng) -> LogisticState:
    """One step downhill; first follows changes of the features and of the data.

    Raises
    ------
    Problem
        As `begin`; or the learning rate is so large that the weights grow without end.
    """
    where = design(data, wanted(settings), rng.seed, state.basis)
    state = steps.followed(state, where, data, settings.penalty)
    if settings.solver == "newton":
        return steps.newton_step(state, where, settings.penalty)
    rate = settings.learning_rate
    if settings.solver == "gradient":
        return steps.gradient_step(state, where, settings.penalty, rate)
    return steps.minibatch_step(state, where, settings.penalty, rate, settings.batch_size, rng)


def is_flat(before: LogisticState, after: LogisticState, settings: Descent, tol: float) -> bool:
    """Whether a step ended where the slope is `tol` or flatter, or has not moved; never without a maximum."""
    if before.basis is not after.basis or before.n_samples != after.n_samples or after.separated:
        return False
    if tol == 0.0 or after.gradient_norm <= tol:
        return tol > 0.0
    still = settings.solver == "newton" and before.norm == after.norm
    return still and np.array_equal(before.theta, after.theta)
