"""What undo and redo return to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from genviz.engine.problem import Problem
from genviz.runtime.history import Kept
from genviz.runtime.run import LogEntry
from genviz.runtime.snapshot import Frame, Ghost

#: So many branches keep their future; older ones compute it again.
FUTURES: Final = 8
#: So many changes can be taken back with everything that they replaced.
DEPTH: Final = 200


@dataclass(frozen=True, slots=True)
class Future:
    """The end of a branch and everything recorded on the way."""

    head: Frame
    kept: Kept
    held: tuple[int, ...]
    problem: Problem | None
    report: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A run as it was on the other side of a change.

    Attributes
    ----------
    log : tuple of LogEntry
        Its log.
    cut : int
        The frame of the change: all before it is common to both sides.
    future : Future or None
        How it went on from there; None if that has to be computed again.
    ghosts : tuple of Ghost
        What was drawn behind its curve.
    """

    log: tuple[LogEntry, ...]
    cut: int
    future: Future | None
    ghosts: tuple[Ghost, ...]


class Branches:
    """The undo and the redo stack, newest last."""

    def __init__(self) -> None:
        self.undo: list[Branch] = []
        self.redo: list[Branch] = []

    def push_new(self, branch: Branch) -> None:
        """Note that a new change was made on `branch`; what was taken back before is gone."""
        self.redo.clear()
        _push(self.undo, branch)

    def swap(self, source: list[Branch], now: Callable[[int], Branch]) -> Branch:
        """Take the newest branch of `source` and put ``now(cut)`` on the other stack."""
        branch = source.pop()
        _push(self.redo if source is self.undo else self.undo, now(branch.cut))
        return branch


def _push(stack: list[Branch], branch: Branch) -> None:
    stack.append(branch)
    del stack[:-DEPTH]
    if len(stack) > FUTURES:
        stack[-FUTURES - 1] = replace(stack[-FUTURES - 1], future=None)
