"""Fits with many numbers of components, in the background."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any

from genviz import catalog
from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Data
from genviz.engine.model_choice import Choice, Trial, summary, trial
from genviz.engine.params import Params
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED
from genviz.runtime.experiment import Experiment


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What is compared.

    Attributes
    ----------
    model : str
        Name in the catalogue.
    data : Data
    params : Params
        All settings but the number of components.
    seed : int
        Of the first start; restart i has seed + i, and after the highest seed comes 0.
    n_components : tuple of int
        What to try.
    n_restarts : int
        How often each.
    """

    model: str
    data: Data
    params: Params
    seed: int
    n_components: tuple[int, ...]
    n_restarts: int


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What is known so far; swapped whole.

    Attributes
    ----------
    question : Question
    choices : tuple of Choice
        In ascending order of K.
    done, total : int
        Fits.
    running : bool
        More is coming.
    problem : Problem or None
        Why some K could not be tried, or not be judged by held-out points.
    """

    question: Question
    choices: tuple[Choice, ...] = ()
    done: int = 0
    total: int = 0
    running: bool = True
    problem: Problem | None = None


class Comparison(Experiment[Answer]):
    """Fits for a `Question`, breadth first: every K once, then every K again.

    Parameters
    ----------
    question : Question
    resolve : callable
        From a model's name to its `Algorithm`; the catalogue's by default.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(
        self, question: Question, resolve: Callable[[str], Algorithm[Any, Any, Any]] = catalog.algorithm
    ) -> None:
        self._resolve = resolve
        total = len(question.n_components) * question.n_restarts
        super().__init__(Answer(question, total=total), "genviz comparison")

    def _results(self) -> Iterator[Answer]:
        trials: list[Trial] = []
        algorithm = self._resolve(self.answer.question.model)
        for k, seed in self._plan():
            found = yield from self._try(algorithm, k, seed)
            trials += [] if found is None else [found]
            yield replace(self.answer, choices=summary(trials), done=self.answer.done + 1)

    def _plan(self) -> list[tuple[int, int]]:
        question = self.answer.question
        seeds = [(question.seed + i) % (MAX_SEED + 1) for i in range(question.n_restarts)]
        return [(k, seed) for seed in seeds for k in question.n_components]

    def _try(
        self, algorithm: Algorithm[Any, Any, Any], k: int, seed: int
    ) -> Generator[Answer, None, Trial | None]:
        """One trial; None if the data cannot carry so many components."""
        question = self.answer.question
        fitting = trial(algorithm, question.data, question.params, k, seed)
        try:
            while True:
                yield self.answer
                next(fitting)
        except StopIteration as end:
            found: Trial = end.value
            if found.problem is not None:
                self.answer = replace(self.answer, problem=found.problem)
            return found
        except Problem as problem:
            self.answer = replace(self.answer, problem=problem)
        return None

    def _ended(self, error: Exception | None) -> Answer:
        if error is None:
            return replace(self.answer, running=False)
        what = type(error).__name__
        problem = Problem("the comparison stopped ({what}); choose other data or settings", what=what)
        return replace(self.answer, running=False, problem=error if isinstance(error, Problem) else problem)
