"""What the table of the board says of a run, column by column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from genviz.engine.math.two_samples import Judged
from genviz.engine.math.two_samples_scores import Scores
from genviz.ui.i18n import number, tr

Column = Literal["run", "tab", "log_likelihood", "mmd", "precision", "recall"]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A run: what the table says of it."""

    key: int
    title: str
    tab: str
    scores: Scores | None
    waiting: bool = False
    problem: str = ""


def sort_value(row: Row, column: Column) -> float | str | None:
    """What a column is sorted by; None: not known."""
    if column == "run":
        return row.title
    if column == "tab":
        return row.tab
    if row.scores is None:
        return None
    if column == "log_likelihood":
        return row.scores.log_likelihood
    return float(getattr(row.scores, column).value)


def fails(row: Row, column: Column) -> bool:
    """Whether a score is worse than that of two samples of one law."""
    return (
        row.scores is not None and column in ("mmd", "precision", "recall") and column in row.scores.failing()
    )


def cell(row: Row, column: Column) -> str:
    """What a cell says."""
    if column == "run":
        return row.title
    if column == "tab":
        return row.tab
    scores = row.scores
    if scores is None:
        return "…" if row.waiting else "–"
    if column == "log_likelihood":
        return f"{number(scores.log_likelihood, 3)} ± {number(scores.band, 3)}"
    return ("▼ " if fails(row, column) else "") + number(
        getattr(scores, column).value, 3 if column == "mmd" else 2
    )


def short_cell(row: Row, column: Column) -> str:
    """What a cell says where there is little room: no interval."""
    if column == "log_likelihood" and row.scores is not None:
        return number(row.scores.log_likelihood, 3)
    return cell(row, column)


def heading(column: Column) -> str:
    """Name of a column."""
    return {
        "run": tr("run"), "tab": tr("tab"), "log_likelihood": tr("held-out log p ± 95 %"), "mmd": tr("MMD²"),
        "precision": tr("precision"), "recall": tr("recall"),
    }[column]  # fmt: skip


def short_heading(column: Column) -> str:
    """Name of a column where there is little room."""
    short: dict[Column, str] = {
        "log_likelihood": tr("log p"), "precision": tr("prec."), "recall": tr("rec."),
    }  # fmt: skip
    return short.get(column) or heading(column)


def meaning(column: str) -> str:
    """What a column means."""
    return {
        "run": tr("The model and its settings."),
        "tab": tr("Where the run was made."),
        "log_likelihood": tr(
            "Mean log p(x) of the held-out examples, nats an example ± 1.96 standard errors (95 %). "
            "Higher is better. Two runs are compared example by example, which is finer."
        ),
        "mmd": tr(
            "Maximum mean discrepancy between held-out and generated points, squared: 0 for one law. "
            "Lower is better. The estimate has no bias, and is below 0 by chance where the laws are alike. "
            "▼: worse than two samples of one law (p < 0.05 / 3, for three looks)."
        ),
        "precision": tr(
            "Share of the generated points that lie where real ones do. Higher is better. "
            "▼: worse than two samples of one law (p < 0.05 / 3, for three looks)."
        ),
        "recall": tr(
            "Share of the real points that lie where generated ones do. Higher is better. "
            "▼: worse than two samples of one law (p < 0.05 / 3, for three looks)."
        ),
    }.get(column, "")


def spoken(row: Row) -> str:
    """All that is known of a run."""
    if row.scores is None:
        return f"{row.title}: {row.problem or (tr('being judged') if row.waiting else tr('not judged yet'))}"
    s = row.scores
    parts = [f"{tr('held-out log p')} {cell(row, 'log_likelihood')}"]
    parts += [
        f"{name} {_beside(j)}"
        for name, j in ((tr("MMD²"), s.mmd), (tr("precision"), s.precision), (tr("recall"), s.recall))
    ]
    return f"{row.title}\n" + "\n".join(parts)


def _beside(judged: Judged) -> str:
    """A score and what chance alone would show."""
    said = tr("one law: {low} … {high}", low=number(judged.low, 3), high=number(judged.high, 3))
    return f"{number(judged.value, 3)} ({said}; p = {number(judged.p, 3)})"
