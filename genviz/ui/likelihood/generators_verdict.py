"""What the scores of a board say: computed words, nothing assumed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from genviz.engine.blind_test import Outcome
from genviz.engine.math.two_samples_scores import Scores
from genviz.engine.math.two_samples_verdict import Verdict, compare
from genviz.ui.i18n import number, tr

#: A run that was judged: its title and its scores.
Judged = tuple[str, Scores]
#: More runs than this that a score does not tell apart are counted.
_NAMED: Final = 2


def verdict(runs: Sequence[Judged]) -> str:
    """Which runs each score prefers beyond chance, and whether they agree."""
    if len(runs) < 2:
        return "" if not runs else one_run(*runs[0])
    found = compare([scores for _, scores in runs])
    titles = [title for title, _ in runs]
    if found.agreed is not None:
        return tr("All three scores prefer {run}.", run=titles[found.agreed])
    if found.nothing:
        return tr("No score tells these runs apart: the differences are not beyond chance.")
    said = _preferred(titles, found)
    return " ".join([tr("They disagree."), *said] if found.disagree else said)


def _preferred(titles: Sequence[str], found: Verdict) -> list[str]:
    """What each score prefers, and which prefer nothing."""
    said, level = [], []
    if len(found.likely) < found.n:
        said.append(tr("Best by log-likelihood: {runs}.", runs=_listed(titles, found.likely)))
    else:
        level.append(tr("log-likelihood"))
    if len(found.near) < found.n:
        said.append(tr("Best by MMD²: {runs}.", runs=_listed(titles, found.near)))
    else:
        level.append(tr("MMD²"))
    if len(found.both) < found.n:
        said.append(tr("Best by precision and recall: {runs}.", runs=_listed(titles, found.both)))
    else:
        level.append(tr("precision and recall"))
    if level:
        said.append(tr("No difference beyond chance by {scores}.", scores=", ".join(level)))
    return said


def _listed(titles: Sequence[str], which: Sequence[int]) -> str:
    """The runs that a score does not tell from the best one."""
    first, *rest = (titles[i] for i in which)
    if len(which) > _NAMED:
        return tr("{run} and {n} more alike", run=first, n=len(rest))
    return tr("{one} or {other}", one=first, other=rest[0]) if rest else first


def one_run(title: str, scores: Scores) -> str:
    """What the two-sample scores say of a single run."""
    failing = scores.failing()
    names = {"mmd": tr("MMD²"), "precision": tr("precision"), "recall": tr("recall")}
    listed = ", ".join(names[name] for name in failing)
    said = (
        tr("{run}: worse than two samples of one law by {scores} (▼: p < 0.05 / 3, for three looks).",
           run=title, scores=listed)
        if failing
        else tr("{run}: no score tells its samples from the data.", run=title)
    )  # fmt: skip
    return f"{said} {below_zero()}" if scores.mmd.value < 0 else said


def below_zero() -> str:
    """Why a square can be negative."""
    return tr("MMD² is estimated without bias: below 0 by chance where the laws are alike.")


def said_of(found: Outcome | None) -> str:
    """Whether a class is better than guessing."""
    if found is None or not found.n:
        return tr("Mark the panels that you think the model made, then reveal.")
    p = number(found.p, 3) if found.p >= 0.001 else tr("less than 0.001")
    if found.better:
        return tr("Better than guessing: so many hits or more by chance have probability {p}, if the number "
                  "of panels was fixed beforehand.", p=p)  # fmt: skip
    return tr("Not told from guessing: so many hits or more by chance have probability {p}, if the number of "
              "panels was fixed beforehand.", p=p)  # fmt: skip
