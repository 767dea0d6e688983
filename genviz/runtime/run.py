"""A run as four plain values: model, data, seed, log of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from genviz.engine.data import Data
from genviz.engine.params import Params
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True)
class SetParams:
    """Hyperparameters changed while the run goes on."""

    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PatchData:
    """The data changed while the run goes on."""

    patch: Patch


@dataclass(frozen=True, slots=True)
class ApplyEdit:
    """Direct manipulation of the state: one of the model's declared edits."""

    name: str
    arguments: Mapping[str, Any]


Change = SetParams | PatchData | ApplyEdit


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A change at frame `t`: it applies to the frame shown at t and to all that follow."""

    t: int
    change: Change


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Everything that a run follows from.

    Attributes
    ----------
    model : str
        Name in the catalogue.
    data : Data
        The data at t = 0.
    seed : int
        Addresses all randomness of the run.
    params : Params
        Hyperparameters at t = 0.
    start : mapping or None
        A given start: the model's parameters by field name; None lets the model choose one.
    log : tuple of LogEntry
        In the order in which they were made; t never falls.
    """

    model: str
    data: Data
    seed: int
    params: Params
    start: Mapping[str, Any] | None = None
    log: tuple[LogEntry, ...] = field(default=())


def changed(run: Run, change: Change) -> Run:
    """Return a run that could not start yet, with `change` made before its start.

    Raises
    ------
    Problem
        The change makes no sense, or there is nothing yet that could be taken in hand.
    """
    if isinstance(change, SetParams):
        return replace(run, params=run.params.replace(**change.values))
    if isinstance(change, PatchData):
        return replace(run, data=apply_patch(run.data, change.patch))
    raise Problem("there is no run yet; choose other data or settings")
