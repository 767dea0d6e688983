"""Experiments in the background: one thread that can be watched and stopped."""

from __future__ import annotations

import atexit
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from genviz.engine.data import Data
from genviz.engine.learning_curve import N_SPLITS, Contender, LearningCurve, experiment, plan
from genviz.engine.problem import Problem
from genviz.runtime.courtesy import give_way

A = TypeVar("A")


class Experiment(ABC, Generic[A]):
    """A thread that swaps the newest answer in, whole.

    Parameters
    ----------
    answer : A
        What is known at the start.
    name : str
        Of the thread.

    Attributes
    ----------
    answer : A
        The newest.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, answer: A, name: str) -> None:
        self.answer = answer
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        try:
            self._thread.start()
        except RuntimeError:
            raise Problem("no thread could be started; close other programs and try again") from None
        _OPEN.add(self)

    @abstractmethod
    def _results(self) -> Iterator[A]:
        """The newest answer before each piece of work, and at the end."""

    @abstractmethod
    def _ended(self, error: Exception | None) -> A:
        """The last answer; `error` is what ended the work, if anything did."""

    def cancel(self) -> None:
        """Stop after the piece of work that is being done; what is known stays."""
        self._stop.set()

    def wait(self, timeout: float = 60.0) -> bool:
        """Let it come to its end; True once the thread has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def close(self, timeout: float = 2.0) -> bool:
        """Cancel and wait; True once the thread has ended."""
        self.cancel()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        error: Exception | None = None
        try:
            for answer in self._results():
                self.answer = answer
                if self._stop.is_set():
                    break
                give_way()
        except Exception as raised:  # noqa: BLE001 - whatever a model raises is told, not lost with the thread
            error = raised
        self.answer = self._ended(error)


_OPEN: WeakSet[Experiment[Any]] = WeakSet()


def _close_all() -> None:
    """Stop what still runs when the program ends, so that no thread is in NumPy while Python goes away."""
    for one in tuple(_OPEN):
        one.close()


atexit.register(_close_all)


@dataclass(frozen=True, slots=True, eq=False)
class LearningQuestion:
    """Which learning curves are wanted.

    Attributes
    ----------
    data : Data
    contenders : tuple of Contender
        The discriminative one, the generative one.
    seed : int
        Of the splits.
    n_splits : int
    """

    data: Data
    contenders: tuple[Contender, Contender]
    seed: int = 0
    n_splits: int = N_SPLITS

    def same(self, other: LearningQuestion) -> bool:
        """Whether `other` asks for the same curves."""
        return self.data is other.data and (self.contenders, self.seed, self.n_splits) == (
            other.contenders, other.seed, other.n_splits,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class LearningAnswer:
    """What is known so far; swapped whole.

    Attributes
    ----------
    question : LearningQuestion
    curve : LearningCurve or None
        Of the splits that are done.
    done, total : int
        Fits.
    running : bool
        More is coming.
    problem : Problem or None
        Why there are no curves, or no more.
    """

    question: LearningQuestion
    curve: LearningCurve | None = None
    done: int = 0
    total: int = 0
    running: bool = True
    problem: Problem | None = None


class Learning(Experiment[LearningAnswer]):
    """Learning curves for a `LearningQuestion`, split after split.

    Parameters
    ----------
    question : LearningQuestion

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, question: LearningQuestion) -> None:
        super().__init__(LearningAnswer(question), "genviz learning curves")

    def _results(self) -> Iterator[LearningAnswer]:
        question = self.answer.question
        made = plan(question.data, question.contenders, n_splits=question.n_splits, seed=question.seed)
        total = len(made.sizes) * len(made.contenders) * made.n_splits
        for done, curve in enumerate(experiment(made)):
            yield replace(self.answer, curve=curve, done=done, total=total)

    def _ended(self, error: Exception | None) -> LearningAnswer:
        problem = error if isinstance(error, Problem) else None
        if error is not None and problem is None:
            what = type(error).__name__
            problem = Problem("the experiment stopped ({what}); choose other data or settings", what=what)
        return replace(self.answer, running=False, problem=problem)
