"""Many fits in the background: one thread that can be watched and stopped."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakSet

from genviz import catalog
from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Data
from genviz.engine.model_choice import Choice, Trial, summary, trial
from genviz.engine.params import Params
from genviz.engine.problem import Problem
from genviz.runtime.courtesy import give_way


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
        Of the first start; restart i has seed + i.
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


class Comparison:
    """Fits for a `Question`, breadth first: every K once, then every K again.

    Parameters
    ----------
    question : Question
    resolve : callable
        From a model's name to its `Algorithm`; the catalogue's by default.

    Attributes
    ----------
    answer : Answer
        The newest.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(
        self, question: Question, resolve: Callable[[str], Algorithm[Any, Any, Any]] = catalog.algorithm
    ) -> None:
        total = len(question.n_components) * question.n_restarts
        self.answer = Answer(question, total=total)
        self._resolve = resolve
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="genviz comparison", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:
            raise Problem("no thread could be started; close other programs and try again") from None
        _OPEN.add(self)

    def cancel(self) -> None:
        """Stop after the step that is being made; what is known stays."""
        self._stop.set()

    def close(self, timeout: float = 2.0) -> bool:
        """Cancel and wait; True once the thread has ended."""
        self.cancel()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        trials: list[Trial] = []
        try:
            algorithm = self._resolve(self.answer.question.model)
            for k, seed in self._plan():
                found = self._try(algorithm, k, seed)
                if self._stop.is_set():
                    break
                trials += [] if found is None else [found]
                self._tell(trials)
        except Exception as error:  # noqa: BLE001 - whatever a model raises is told, not lost with the thread
            what = type(error).__name__
            problem = Problem("the comparison stopped ({what}); choose other data or settings", what=what)
            self.answer = replace(self.answer, problem=error if isinstance(error, Problem) else problem)
        self.answer = replace(self.answer, running=False)

    def _plan(self) -> list[tuple[int, int]]:
        question = self.answer.question
        return [(k, question.seed + i) for i in range(question.n_restarts) for k in question.n_components]

    def _try(self, algorithm: Algorithm[Any, Any, Any], k: int, seed: int) -> Trial | None:
        """One trial; None if it was stopped, or if the data cannot carry so many components."""
        question = self.answer.question
        fitting = trial(algorithm, question.data, question.params, k, seed)
        try:
            while not self._stop.is_set():
                give_way()
                next(fitting)
        except StopIteration as end:
            found: Trial = end.value
            if found.problem is not None:
                self.answer = replace(self.answer, problem=found.problem)
            return found
        except Problem as problem:
            self.answer = replace(self.answer, problem=problem)
        return None

    def _tell(self, trials: Sequence[Trial]) -> None:
        self.answer = replace(self.answer, choices=summary(trials), done=self.answer.done + 1)


_OPEN: WeakSet[Comparison] = WeakSet()


def _close_all() -> None:
    """Stop what still runs when the program ends, so that no thread is in NumPy while Python goes away."""
    for comparison in tuple(_OPEN):
        comparison.close()


atexit.register(_close_all)
