"""What happens in a frame, in a heading and a sentence that hold for every model."""

from __future__ import annotations

from typing import Any

from genviz.engine.algorithm import Algorithm, phase_of
from genviz.engine.params import declarations
from genviz.runtime.run import SetParams
from genviz.runtime.snapshot import Snapshot
from genviz.ui.difference import name_of, value_of
from genviz.ui.i18n import problem_text, tr


def described(snapshot: Snapshot, algorithm: Algorithm[Any, Any, Any]) -> tuple[str, str, str]:
    """Phase pill, heading (with how the run ended) and sentence (with what was just set)."""
    pill, heading, sentence = _of_phase(snapshot, algorithm)
    if snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at:
        heading = tr("{iteration} · converged", iteration=heading)
    elif snapshot.finished and snapshot.problem is None and snapshot.frame.t == snapshot.t_end:
        heading = tr("{iteration} · at the limit", iteration=heading)
    if not snapshot.playing and (settings := just_set(snapshot)):
        sentence = tr("From the next step on: {settings}.", settings=settings)
    return pill, heading, sentence


def just_set(snapshot: Snapshot) -> str:
    """Settings that were changed at the frame that is shown and act from the next step on."""
    changes = [entry.change for entry in snapshot.run.log if entry.t == snapshot.frame.t]
    values: dict[str, object] = {}
    for change in changes:
        if isinstance(change, SetParams):
            values |= change.values
    kinds = {d.name: d for d in declarations(type(snapshot.frame.params))}
    later = {name: value for name, value in values.items() if not kinds[name].at_once}
    return ", ".join(f"{name_of(kinds[name])} = {value_of(kinds[name], v)}" for name, v in later.items())


def _of_phase(snapshot: Snapshot, algorithm: Algorithm[Any, Any, Any]) -> tuple[str, str, str]:
    n = snapshot.n_phases
    if snapshot.frame.t == 0:
        hint = tr("Learning starts here. Press play, or take one step at a time.")
        return "", tr("First guess"), hint
    phase = phase_of(algorithm, snapshot.frame.t - 1)
    i, last = -(-snapshot.frame.t // n), -(-snapshot.t_end // n)
    known = snapshot.finished and i < last
    heading = tr("Iteration {n} of {last}", n=i, last=last) if known else tr("Iteration {n}", n=i)
    return tr(phase.label), heading, tr(phase.sentence)


def waiting(snapshot: Snapshot) -> tuple[str, str, str] | None:
    """The same for a run that waits for points; None if it does not."""
    if snapshot.waits is None:
        return None
    said = problem_text(snapshot.waits)
    return "", tr("Draw points"), said[:1].upper() + said[1:] + "."
