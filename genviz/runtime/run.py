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
    """The data changed while the run goes on.

    Attributes
    ----------
    patch : Patch
        The change at the entry's frame.
    later : tuple of (t, Patch)
        What the same stroke of the hand changed at later frames, as the run went on under it; t grows.
    """

    patch: Patch
    later: tuple[tuple[int, Patch], ...] = ()


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

    @property
    def t_last(self) -> int:
        """The last frame at which it changes something."""
        later = self.change.later if isinstance(self.change, PatchData) else ()
        return later[-1][0] if later else self.t

    @property
    def last(self) -> Change:
        """What it changes at `t_last`."""
        change = self.change
        return PatchData(change.later[-1][1]) if isinstance(change, PatchData) and change.later else change

    def with_last(self, part: Change) -> LogEntry:
        """The same with `part` in the place of `last`."""
        change = self.change
        if not (isinstance(change, PatchData) and isinstance(part, PatchData) and change.later):
            return LogEntry(self.t, part)
        later = (*change.later[:-1], (self.t_last, part.patch))
        return LogEntry(self.t, replace(change, later=later))


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


def script(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Every single change of `log` at its own frame, in order: strokes taken apart."""
    parts: list[LogEntry] = []
    for entry in log:
        parts.append(entry)
        if isinstance(entry.change, PatchData):
            parts += [LogEntry(t, PatchData(patch)) for t, patch in entry.change.later]
    return tuple(parts)


def until(log: tuple[LogEntry, ...], t: int) -> tuple[LogEntry, ...]:
    """What `log` changes at frame `t` and before."""
    kept = tuple(entry for entry in log if entry.t <= t)
    if not kept or kept[-1].t_last <= t or not isinstance(change := kept[-1].change, PatchData):
        return kept
    later = tuple((when, patch) for when, patch in change.later if when <= t)
    return (*kept[:-1], LogEntry(kept[-1].t, replace(change, later=later)))


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
