"""A run as four plain values: model, data, seed, log of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from genviz.engine.data import Data
from genviz.engine.params import Params
from genviz.engine.patch import Patch


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
