"""Runs of the board as curves, as rows, and as what a verdict is about."""

from __future__ import annotations

from collections.abc import Sequence

from genviz.engine.math.two_samples_scores import Scores
from genviz.runtime.board import Entry
from genviz.ui.board_cells import Row
from genviz.ui.board_words import tab_title
from genviz.ui.i18n import problem_text
from genviz.ui.plots.board_curves import Curve


def curves_of(entries: Sequence[Entry], names: Sequence[str]) -> list[Curve]:
    """Each run's curve, with its end where that is known."""
    return [_curve(entry, name) for entry, name in zip(entries, names, strict=True)]


def _curve(entry: Entry, name: str) -> Curve:
    plain = Curve(entry.key, name, entry.steps, entry.curve)
    if entry.scores is None:
        return plain
    return Curve(entry.key, name, entry.steps, entry.curve, entry.scores.log_likelihood, entry.scores.band)


def rows_of(entries: Sequence[Entry], names: Sequence[str], *, waiting: bool) -> list[Row]:
    """Each run's row; `waiting`: what is not judged is about to be."""
    return [
        Row(
            entry.key, name, tab_title(entry), entry.scores, waiting,
            problem_text(entry.problem) if entry.problem is not None else "",
        )
        for entry, name in zip(entries, names, strict=True)
    ]  # fmt: skip


def judged_of(entries: Sequence[Entry], names: Sequence[str]) -> list[tuple[str, Scores]]:
    """Titles and scores of the runs that have some."""
    both = zip(names, (entry.scores for entry in entries), strict=True)
    return [(name, scores) for name, scores in both if scores is not None]
