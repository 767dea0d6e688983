"""The board: runs of all tabs, judged by the same held-out examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz import catalog
from genviz.engine.data import Array, Data
from genviz.engine.math.two_samples_scores import Scores
from genviz.engine.params import Params
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng
from genviz.runtime.frames import nbytes
from genviz.runtime.run import Run, until
from genviz.runtime.shared import same_data
from genviz.runtime.snapshot import Frame, Series, Snapshot

#: So many runs are kept, and bytes of states in all.
MOST: Final = 12
MOST_BYTES: Final = 256 * 2**20
#: Points of a curve that are kept.
_MOST_POINTS: Final = 400
#: Under these names models record the mean log p(x) of held-out examples, the first one found counts.
_HELDOUT: Final = ("heldout_mean_log_marginal", "heldout_mean_log_likelihood")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A run on the board, as it was at one frame.

    Attributes
    ----------
    tab : str
        Where it was made.
    run : Run
        With its log up to the frame.
    t : int or None
        The frame; None: where the run comes to rest.
    data : Data
        In force at the frame.
    params : Params
        In force at the frame.
    state : object
        Of the model at the frame.
    steps : ndarray of int, shape (S,)
    curve : ndarray, shape (S,)
        Mean log-likelihood of the held-out examples so many steps after the last change of settings or data,
        nats an example; empty if the model does not record it.
    step : int
        Whole steps of the frame.
    pinned : bool
        The reader put it there: the same run at another frame does not take its place.
    key : int
        Identifies it; given by the board.
    scores : Scores or None
        None until they are known.
    problem : Problem or None
        Why they cannot be known.
    """

    tab: str
    run: Run
    t: int | None
    data: Data
    params: Params
    state: Any
    steps: NDArray[np.int64]
    curve: Array
    step: int
    pinned: bool = False
    key: int = -1
    scores: Scores | None = None
    problem: Problem | None = None

    def log_prob(self, x: Array) -> Array:
        """Log p(x) of the rows of `x`, ``(M,)``, nats."""
        values: Array = catalog.algorithm(self.run.model).log_prob(self.state, self.params, x)
        return values

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` independent examples ``(n, D)``."""
        values: Array = catalog.algorithm(self.run.model).sample(self.state, self.params, n, generator)
        return values

    def is_same_run(self, other: Entry) -> bool:
        """Whether both are moments of one run under the same settings."""
        a, b = self.run, other.run
        same = (self.tab, a.model, a.seed, self.params) == (other.tab, b.model, b.seed, other.params)
        return same and a.start is b.start and same_data(self.data, other.data)


def entry_of(snapshot: Snapshot, tab: str, *, pinned: bool = False) -> Entry:
    """What the board keeps of a run that is shown.

    Raises
    ------
    Problem
        The model has no density or cannot be sampled, nothing is held out, or there is no state yet.
    """
    frame, algorithm = snapshot.frame, catalog.algorithm(snapshot.run.model)
    if algorithm.log_prob is None or algorithm.sample is None:
        raise Problem("this model has no density p(x): there is nothing that the board could compare")
    refuse_unjudged(frame.data)
    if frame.state is None:
        raise Problem("there is no run yet; choose other data or settings")
    _refuse_parts(algorithm, frame)
    steps, curve = _curve(snapshot)
    run = replace(snapshot.run, log=until(snapshot.run.log, frame.t))
    return Entry(
        tab, run, frame.t, frame.data, frame.params, frame.state, steps, curve, snapshot.step, pinned
    )


def _refuse_parts(algorithm: Any, frame: Frame) -> None:  # noqa: ANN401
    """A density of some of the features is not to be compared with one of all of them."""
    assert frame.data.x_heldout is not None
    with np.errstate(all="ignore"):  # a model may have no density of these data: it says so
        algorithm.log_prob(frame.state, frame.params, frame.data.x_heldout[:1])
        one = algorithm.sample(frame.state, frame.params, 1, Rng(0, SAMPLE).generator)
    described, d = one.shape[1], frame.data.n_features
    if described != d:
        raise Problem("this model describes {m} of the {d} features; the board compares densities of all",
                      m=described, d=d)  # fmt: skip


def refuse_unjudged(data: Data) -> None:
    """Say that there is nothing to judge by.

    Raises
    ------
    Problem
        No examples are held out.
    """
    if data.x_heldout is None:
        raise Problem("the board judges by examples that no model has seen, and no rows are held out")


def _curve(snapshot: Snapshot) -> tuple[NDArray[np.int64], Array]:
    """Held-out mean log-likelihood over the steps since the last change of the run, up to the frame."""
    found = _series(snapshot)
    if found is None:
        return np.empty(0, dtype=np.int64), np.empty(0)
    frame = snapshot.frame.t
    changed = max((entry.t_last for entry in snapshot.run.log if entry.t <= frame), default=0)
    wanted = (found.t >= changed) & (found.t <= frame) & np.isfinite(found.values)
    t, values = found.t[wanted], found.values[wanted]
    steps, last = np.unique(t[::-1] // snapshot.n_phases, return_index=True)
    values = values[::-1][last]
    if len(steps) > _MOST_POINTS:
        kept = np.unique(np.linspace(0, len(steps) - 1, _MOST_POINTS).astype(np.int64))
        steps, values = steps[kept], values[kept]
    return steps.astype(np.int64) - changed // snapshot.n_phases, values


def _series(snapshot: Snapshot) -> Series | None:
    both = {**snapshot.series, **snapshot.diagnostic_series}
    return next((both[name] for name in _HELDOUT if name in both), None)


def same_heldout(a: Data, b: Data) -> bool:
    """Whether both are judged by the same examples: only then are scores to be compared."""
    if a is b or a.x_heldout is b.x_heldout:
        return True
    if a.x_heldout is None or b.x_heldout is None or a.names != b.names:
        return False
    return np.array_equal(a.x_heldout, b.x_heldout)


class Board:
    """Runs side by side, the newest last; tells those who `follow` whenever it changes.

    It belongs to the window's thread.
    """

    def __init__(self) -> None:
        self._entries: tuple[Entry, ...] = ()
        self._followers: list[Callable[[], None]] = []
        self._next = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All runs, the newest last."""
        return self._entries

    def follow(self, changed: Callable[[], None]) -> None:
        """Call `changed` from now on after every change."""
        self._followers.append(changed)

    def entry(self, key: int) -> Entry | None:
        """The run with this key, if it is still there."""
        return next((entry for entry in self._entries if entry.key == key), None)

    def add(self, entry: Entry) -> Entry:
        """Put a run on the board, in the place of what it was before; the oldest have to go."""
        before = self._before(entry)
        if before is not None and _as_before(before, entry):
            return before
        if before is None:
            self._next += 1
            made = replace(entry, key=self._next)
        else:
            made = replace(entry, key=before.key, pinned=entry.pinned or before.pinned)
        self._set((*(other for other in self._entries if other is not before), made))
        return made

    def remove(self, *keys: int) -> None:
        """Take runs off the board."""
        self._set(tuple(entry for entry in self._entries if entry.key not in keys))

    def clear(self) -> None:
        """Take all runs off the board."""
        self._set(())

    def put_back(self, entries: Iterable[Entry]) -> None:
        """Put runs that were taken off on the board again, under their keys; what is there stays."""
        there = {entry.key for entry in self._entries}
        gone = tuple(entry for entry in entries if entry.key not in there and self._before(entry) is None)
        if gone:
            self._set(tuple(sorted((*gone, *self._entries), key=lambda entry: entry.key)))

    def judge(self, entry: Entry, scores: Scores | None, problem: Problem | None = None) -> None:
        """Note what `entry` has scored, if that is what is still there under its key."""
        now = self.entry(entry.key)
        if now is not None and now.state is entry.state:
            judged = replace(now, scores=scores, problem=problem)
            self._set(tuple(judged if other is now else other for other in self._entries))

    def unjudged(self) -> tuple[Entry, ...]:
        """Runs whose scores are not known yet."""
        return tuple(entry for entry in self._entries if entry.scores is None and entry.problem is None)

    def groups(self) -> tuple[tuple[Entry, ...], ...]:
        """Runs that are judged by the same examples, together; the group of the newest run first."""
        found: list[list[Entry]] = []
        for entry in reversed(self._entries):
            home = next((group for group in found if same_heldout(group[0].data, entry.data)), None)
            if home is None:
                found.append([entry])
            else:
                home.append(entry)
        return tuple(tuple(reversed(group)) for group in found)

    def _before(self, entry: Entry) -> Entry | None:
        """What `entry` takes the place of: the same run, at the same frame or at one that nobody pinned."""
        for other in reversed(self._entries):
            replaceable = other.t == entry.t or not (other.pinned or entry.pinned)
            if replaceable and other.is_same_run(entry):
                return other
        return None

    def _set(self, entries: tuple[Entry, ...]) -> None:
        entries = entries[-MOST:]
        while len(entries) > 1 and sum(nbytes(entry.state) for entry in entries) > MOST_BYTES:
            entries = entries[1:]
        if len(entries) != len(self._entries) or any(
            a is not b for a, b in zip(entries, self._entries, strict=True)
        ):
            self._entries = entries
            for changed in tuple(self._followers):
                changed()


def _as_before(before: Entry, entry: Entry) -> bool:
    """Whether nothing is new."""
    same = before.state is entry.state and len(before.steps) == len(entry.steps)
    return same and before.pinned >= entry.pinned
