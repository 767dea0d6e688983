"""How much the features of each level are worth to a classifier, found on a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.math.stack_worth import Worth, worth
from genviz.engine.problem import Problem
from genviz.runtime.experiment import Experiment
from genviz.ui.plots.deep_worth import summary

#: Sets of features that are no level's; the first one that is there is what a picture is by itself.
RAW: Final = ("grey", "pixels")


@dataclass(frozen=True, slots=True, eq=False)
class WorthQuestion:
    """Whose features, and on which data.

    Attributes
    ----------
    picture : StackPicture
        The stack at one moment of its training.
    data : Data
        With labels.
    """

    picture: StackPicture
    data: Data

    def same(self, other: WorthQuestion) -> bool:
        """Whether `other` asks the same: the same data, model, and moment."""
        mine, its = self.picture, other.picture
        if self.data is not other.data or (mine.kind, mine.step) != (its.kind, its.step):
            return False
        return all(np.array_equal(a.up, b.up) for a, b in zip(mine.levels, its.levels, strict=False))


@dataclass(frozen=True, slots=True, eq=False)
class WorthAnswer:
    """What is known so far; swapped whole.

    Attributes
    ----------
    question : WorthQuestion
    worth : Worth or None
    running : bool
        More is coming.
    problem : Problem or None
        Why there is no answer, or no more of it.
    """

    question: WorthQuestion
    worth: Worth | None = None
    running: bool = True
    problem: Problem | None = None


class WorthWork(Experiment[WorthAnswer]):
    """Logistic regression on the pixels and on each level's features, split after split.

    Parameters
    ----------
    question : WorthQuestion

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, question: WorthQuestion) -> None:
        super().__init__(WorthAnswer(question), "genviz worth of features")

    def _results(self) -> Iterator[WorthAnswer]:
        question = self.answer.question
        for found in worth(question.picture, question.data):
            yield replace(self.answer, worth=found)

    def _ended(self, error: Exception | None) -> WorthAnswer:
        problem = error if isinstance(error, Problem) else None
        if error is not None and problem is None:
            what = type(error).__name__
            problem = Problem("the experiment stopped ({what}); choose other data or settings", what=what)
        return replace(self.answer, running=False, problem=problem)


class Gain(NamedTuple):
    """How much more a level's features get right than the pixels, in percentage points.

    Attributes
    ----------
    name : str
        Of the level, "h1".
    mean, half : float
        Mean of the differences on the same splits, and half of its 95 % interval.
    """

    name: str
    mean: float
    half: float

    @property
    def verdict(self) -> int:
        """1: it helps; −1: it does harm; 0: that is not known."""
        return 0 if not abs(self.mean) > self.half else 1 if self.mean > 0 else -1


def gains(found: Worth, rival: int = 0) -> tuple[Gain, ...]:
    """Each level against one of the sets, the raw pixels, seed by seed."""
    rows = 100.0 * np.asarray(found.accuracy, dtype=np.float64)
    done = np.isfinite(rows).all(axis=0)
    if np.count_nonzero(done) < 2:
        return ()
    levels = [i for i, name in enumerate(found.names) if name not in RAW]
    return tuple(Gain(found.names[i], *summary(rows[i, done] - rows[rival, done])) for i in levels)


def grey(found: Worth | None) -> bool:
    """Whether the pixels were grey, so that the stack has seen less than is in them."""
    return found is not None and found.names[: len(RAW)] == RAW
