"""What happens in a frame, in a heading and a sentence that hold for every model."""

from __future__ import annotations

from typing import Any

from genviz.engine.algorithm import Algorithm, phase_of
from genviz.runtime.snapshot import Snapshot
from genviz.ui.i18n import problem_text, tr


def described(snapshot: Snapshot, algorithm: Algorithm[Any, Any, Any]) -> tuple[str, str, str]:
    """Phase pill, heading and sentence."""
    n = snapshot.n_phases
    if snapshot.frame.t == 0:
        hint = tr("Nothing has been learned yet. Press play, or take one step at a time.")
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
