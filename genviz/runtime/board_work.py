"""What the board has computed in the background: scores, reference fits, rounds of a blind test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.blind_test import PANELS, POINTS, Round, deal, panels_for
from genviz.engine.data import Data
from genviz.engine.fit import Result, fit
from genviz.engine.math.two_samples_scores import Scores, scores
from genviz.engine.params import declarations
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.splits import split
from genviz.runtime.board import Entry
from genviz.runtime.experiment import Experiment
from genviz.runtime.run import Run

#: Share of the rows that is held out for the reference fits.
HELD_OUT: Final = 0.3
#: What they are: model and settings.
REFERENCES: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("gmm", {"n_components": 1}), ("gmm", {"n_components": 2}), ("gmm", {"n_components": 6}),
)  # fmt: skip
#: One more for points with classes.
_LABELLED: Final[tuple[str, dict[str, Any]]] = ("class_kde", {})
#: Steps at which their curves are known: 0, 1, 2, 3, 5, 8, … up to where the fit comes to rest.
_FIRST_STEPS: Final = (0, 1)
#: Rounds of different blind tests share no random numbers.
_ROUNDS: Final = 10_000


def _worded(error: Exception | None) -> Problem | None:
    """What ended the work, in words."""
    if error is None or isinstance(error, Problem):
        return error
    what = type(error).__name__
    return Problem("the experiment stopped ({what}); choose other data or settings", what=what)


@dataclass(frozen=True, slots=True, eq=False)
class ScoringAnswer:
    """Scores so far; swapped whole.

    Attributes
    ----------
    entries : tuple of Entry
        What is judged.
    found : tuple of (Entry, Scores or None, Problem or None)
        In the order of `entries`.
    running : bool
        More is coming.
    """

    entries: tuple[Entry, ...]
    found: tuple[tuple[Entry, Scores | None, Problem | None], ...] = ()
    running: bool = True


class Scoring(Experiment[ScoringAnswer]):
    """Three scores of each run, one run after the other.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        super().__init__(ScoringAnswer(entries), "genviz scores")

    def _results(self) -> Iterator[ScoringAnswer]:
        yield self.answer
        for entry in self.answer.entries:
            yield replace(self.answer, found=(*self.answer.found, (entry, *judged(entry))))

    def _ended(self, error: Exception | None) -> ScoringAnswer:
        answer, problem = self.answer, _worded(error)
        left = answer.entries[len(answer.found) :]
        lost = () if problem is None else tuple((entry, None, problem) for entry in left)
        return replace(answer, found=(*answer.found, *lost), running=False)


def judged(entry: Entry) -> tuple[Scores | None, Problem | None]:
    """The scores of a run, or why there are none; the same each time."""
    heldout = entry.data.x_heldout
    assert heldout is not None
    try:
        with np.errstate(all="ignore"):
            log_prob = entry.log_prob(heldout)
            generator = Rng(entry.run.seed, SAMPLE).generator
            return scores(log_prob, heldout, entry.sample, generator), None
    except Problem as problem:
        return None, problem


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceAnswer:
    """Reference fits so far; swapped whole.

    Attributes
    ----------
    entries : tuple of Entry
    done, total : int
        Models.
    running : bool
        More is coming.
    problem : Problem or None
        Why one is missing.
    """

    entries: tuple[Entry, ...] = ()
    done: int = 0
    total: int = len(REFERENCES)
    running: bool = True
    problem: Problem | None = None


class References(Experiment[ReferenceAnswer]):
    """Fits of a few well-known generators to the same data, through the engine's front door.

    Parameters
    ----------
    data : Data or None
        None: those that genviz opens with.  What is held out of them is `judged_data`'s choice.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, data: Data | None) -> None:
        self._data = data
        super().__init__(ReferenceAnswer(), "genviz references")

    def _results(self) -> Iterator[ReferenceAnswer]:
        yield self.answer
        data = judged_data(self._data)
        wanted = (*REFERENCES, _LABELLED) if data.y is not None else REFERENCES
        for done, (model, settings) in enumerate(wanted, start=1):
            answer = replace(self.answer, done=done, total=len(wanted))
            try:
                made = reference(model, data, **settings)
                yield replace(answer, entries=(*answer.entries, made))
            except Problem as problem:
                yield replace(answer, problem=problem)

    def _ended(self, error: Exception | None) -> ReferenceAnswer:
        return replace(self.answer, running=False, problem=_worded(error) or self.answer.problem)


def judged_data(data: Data | None) -> Data:
    """`data`, with rows held out if there are none: as its settings would do it, or at random.

    Raises
    ------
    Problem
        No rows could be held out.
    """
    if data is None:
        return datasets.load(f"faithful:heldout={HELD_OUT}")
    if data.x_heldout is not None:
        return data
    if data.source:
        found, params = datasets.parse(data.source)
        if any(d.name == "heldout" for d in declarations(found.params)):
            return datasets.load(datasets.canonical(found.name, params.replace(heldout=HELD_OUT)))
    kept, out = split(data, seed=0)
    return replace(kept, name=data.name, title=data.title, x_heldout=out)


def reference(model: str, data: Data, **settings: Any) -> Entry:  # noqa: ANN401 - of any kind
    """One fit, with its held-out likelihood after 0, 1, 2, 3, 5, 8, … steps.

    Raises
    ------
    Problem
        The model cannot be fitted to the data.
    """
    algorithm = catalog.algorithm(model)
    whole = fit(algorithm, data, **settings)
    steps = _steps(whole.steps)
    with np.errstate(all="ignore"):
        curve = [
            _heldout(whole if n == whole.steps else fit(algorithm, data, steps=n, **settings)) for n in steps
        ]
    run = Run(model, data, 0, whole.params)
    tab = catalog.model_entry(model).tab
    return Entry(
        tab, run, None, data, whole.params, whole.state, np.array(steps, dtype=np.int64), np.array(curve),
        whole.steps,
    )  # fmt: skip


def _steps(last: int) -> list[int]:
    """Fibonacci's numbers up to `last`, and `last`."""
    found, following = list(_FIRST_STEPS), 2
    while following < last:
        found.append(following)
        following = found[-1] + found[-2]
    return [*(n for n in found if n < last), last]


def _heldout(result: Result) -> float:
    assert result.data.x_heldout is not None
    return float(result.log_prob(result.data.x_heldout).mean())


@dataclass(frozen=True, slots=True, eq=False)
class DealAnswer:
    """A round of the blind test; swapped whole.

    Attributes
    ----------
    entry : Entry
    index : int
        Which round.
    shown : Round or None
        None until it is there.
    running : bool
    problem : Problem or None
        Why there is none.
    """

    entry: Entry
    index: int
    shown: Round | None = None
    running: bool = True
    problem: Problem | None = None


class Deal(Experiment[DealAnswer]):
    """Deals one round: a model may take its time to make examples.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, entry: Entry, index: int) -> None:
        super().__init__(DealAnswer(entry, index), "genviz blind test")

    def _results(self) -> Iterator[DealAnswer]:
        yield self.answer
        entry, heldout = self.answer.entry, self.answer.entry.data.x_heldout
        assert heldout is not None
        pictures = entry.data.pixels is not None
        n_panels, n_points = (PANELS, 1) if pictures else (panels_for(len(heldout)), POINTS)
        address = _ROUNDS * max(entry.key, 0) + self.answer.index
        with np.errstate(all="ignore"):
            made = deal(heldout, entry.sample, entry.run.seed, address, n_panels=n_panels, n_points=n_points)
        yield replace(self.answer, shown=made)

    def _ended(self, error: Exception | None) -> DealAnswer:
        return replace(self.answer, running=False, problem=_worded(error))
