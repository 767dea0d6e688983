"""How a run stands to the numbers that a preset wants of it: read from what it recorded, never assumed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from genviz import catalog
from genviz.runtime.preset import Target
from genviz.runtime.snapshot import Series, Snapshot

State = Literal["open", "reached", "missed"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One target at one moment of a run.

    Attributes
    ----------
    target : Target
    value : float or None
        Where the target's step has been made, the number there; before, the present one; None: unknown.
    state : {"open", "reached", "missed"}
        Open until the target's step has been made and its number is known.
    """

    target: Target
    value: float | None
    state: State


def readings(targets: Sequence[Target], snapshot: Snapshot) -> tuple[Reading, ...]:
    """Every target, compared with the run up to the frame that is shown."""
    parameters = _parameters(snapshot) if any(target.index for target in targets) else {}
    return tuple(_reading(target, snapshot, parameters) for target in targets)


def _parameters(snapshot: Snapshot) -> Mapping[str, Any]:
    state = snapshot.frame.state
    found: Mapping[str, Any] = (
        {} if state is None else catalog.algorithm(snapshot.run.model).parameters(state)
    )
    return found


def _reading(target: Target, snapshot: Snapshot, parameters: Mapping[str, Any]) -> Reading:
    due = ended(snapshot) if target.step is None else snapshot.frame.t >= target.step * snapshot.n_phases
    value = _entry(target, parameters) if target.index else _metric(target, snapshot, due=due)
    if not due or value is None:
        return Reading(target, value, "open")
    hit = abs(value - target.value) <= target.tolerance
    return Reading(target, value, "reached" if hit else "missed")


def ended(snapshot: Snapshot) -> bool:
    """Whether the frame that is shown is where the run has come to rest."""
    if snapshot.converged_at is not None:
        return snapshot.frame.t >= snapshot.converged_at
    return snapshot.finished and snapshot.problem is None and snapshot.frame.t == snapshot.t_end


def _entry(target: Target, parameters: Mapping[str, Any]) -> float | None:
    array = np.asarray(parameters.get(target.name, ()))
    inside = len(target.index) == array.ndim and all(
        i < n for i, n in zip(target.index, array.shape, strict=True)
    )
    return _finite(float(array[tuple(target.index)])) if inside else None


def _metric(target: Target, snapshot: Snapshot, *, due: bool) -> float | None:
    """The metric after the target's step if that has been made, else the latest that is known.

    Only recorded values count: what the snapshot shows of a run that passes quickly may be older.
    """
    now, n = snapshot.frame.t, snapshot.n_phases
    if not due:
        return _latest(target.name, snapshot, 0)
    if target.step is None:
        return _latest(target.name, snapshot, now - n + 1)
    return _earliest(target.name, snapshot, target.step * n)


def _earliest(name: str, snapshot: Snapshot, first: int) -> float | None:
    """The metric at frame `first`, or at the next one of the step that begins there.

    A phase that makes new parameters need not know how good they are; the one after it does.
    """
    found = []
    for series in _series(name, snapshot):
        i = int(series.t.searchsorted(first))
        if i < len(series.t) and series.t[i] < first + snapshot.n_phases:
            found.append((int(series.t[i]), float(series.values[i])))
    return min((pair for pair in found if math.isfinite(pair[1])), default=(0, None))[1]


def _latest(name: str, snapshot: Snapshot, since: int) -> float | None:
    """The metric at the frame that is shown, or at the last one before it, but not before `since`."""
    found = []
    for series in _series(name, snapshot):
        i = int(series.t.searchsorted(snapshot.frame.t, side="right")) - 1
        if i >= 0 and series.t[i] >= since:
            found.append((int(series.t[i]), float(series.values[i])))
    return max((pair for pair in found if math.isfinite(pair[1])), default=(0, None))[1]


def _series(name: str, snapshot: Snapshot) -> list[Series]:
    both = (snapshot.series.get(name), snapshot.diagnostic_series.get(name))
    return [series for series in both if series is not None]


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
