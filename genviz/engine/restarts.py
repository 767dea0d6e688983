"""Fits that make a few steps at a time, so that somebody may watch, stop, or choose among several."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any, Final

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Data
from genviz.engine.params import Params
from genviz.engine.rng import PHASE, START, Rng

MOST_STEPS: Final = 1000
#: Steps after which starts are compared.
_SHORT: Final = 15


class Run:
    """A fit that can be carried on.

    Attributes
    ----------
    state : object
        That of a first phase: its metrics belong to its parameters.
    """

    def __init__(self, algorithm: Algorithm[Any, Any, Any], data: Data, params: Params, seed: int) -> None:
        self._algorithm, self._data, self._params, self._seed = algorithm, data, params, seed
        self._step, self._ended = 0, False
        state = algorithm.init(data, params, Rng(seed, START))
        self.state = algorithm.phases[0].run(state, data, params, Rng(seed, PHASE, 0))

    def carry_on(self, until: int = MOST_STEPS) -> Generator[None, None, None]:
        """Fit to the end, or to `until` steps, yielding before every step so that somebody may stop."""
        first, *others = self._algorithm.phases
        n = len(self._algorithm.phases)
        while not self._ended and self._step < min(until, self._algorithm.max_steps):
            yield
            before = state = self.state
            for i, phase in enumerate(others, start=1):
                state = phase.run(state, self._data, self._params, self._rng(self._step * n + i))
            self._step += 1
            self.state = first.run(state, self._data, self._params, self._rng(self._step * n))
            self._ended = self._algorithm.converged(before, self.state, self._params)

    def _rng(self, t: int) -> Rng:
        return Rng(self._seed, PHASE, t)


def best_of(runs: Sequence[Run], rank: Callable[[Any], tuple[bool, float]]) -> Generator[None, None, Any]:
    """The last state of the best of several runs.

    All make a few steps; then they are carried to the end, the best first, until one of them ends well.

    Parameters
    ----------
    runs : sequence of Run
    rank : callable
        From a state to (whether it is a sound end, how good it is): the higher, the better.

    References
    ----------
    Biernacki, Celeux & Govaert (2003), "Choosing starting values for the EM algorithm for getting the highest
    likelihood in multivariate Gaussian mixture models", Comput. Stat. Data Anal. 41.
    """
    for run in runs:
        yield from run.carry_on(_SHORT)
    for run in sorted(runs, key=lambda r: rank(r.state), reverse=True):
        yield from run.carry_on()
        sound, _ = rank(run.state)
        if sound:
            return run.state
    return max(runs, key=lambda r: rank(r.state)).state
