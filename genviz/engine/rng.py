"""Randomness addressed by (seed, stream, t).

A run must be replayable from any frame, so a state never carries a generator (calling a step twice would
give two answers).  Instead every phase is handed the address of its own random numbers.  Philox is a
counter-based generator: the key is (seed, stream) and the highest counter word is t, so that two addresses
never share numbers (each owns 2**192 blocks) and reaching any of them costs nothing.

References
----------
Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.
"""

from __future__ import annotations

import sys
from collections import deque
from typing import Any, Final

import numpy as np
from numpy.random.bit_generator import ISeedSequence
from numpy.typing import NDArray

#: Streams: what the random numbers are for.  Runs that differ in one setting share all the others.
PHASE: Final = 0
START: Final = 1
DATA: Final = 2
SPLIT: Final = 3
SAMPLE: Final = 4
DRAWING: Final = 5
MAX_SEED: Final = 2**32 - 1


class _Still(ISeedSequence):
    """No seed at all: without one, Philox asks the system for chance first, also where it is given a key."""

    def generate_state(self, n_words: int, dtype: Any = np.uint32) -> NDArray[Any]:  # noqa: ANN401
        return _ZEROS if (n_words, dtype) == (2, np.uint64) else np.zeros(n_words, dtype)


_ZEROS: Final = np.zeros(2, np.uint64)
_STILL: Final[Any] = _Still()  # NumPy takes it, and its stubs do not


#: Streams that were made: to make one takes longer than to draw what a phase needs.
_made: Final[deque[np.random.Philox]] = deque(maxlen=4)


def _stream() -> np.random.Philox:
    """One of those that were made, if nobody has it any more, or a new one."""
    for _ in range(len(_made)):
        try:
            bits = _made.popleft()  # another thread finds the others
        except IndexError:
            break
        free = sys.getrefcount(bits) == 2  # this name, and the question
        _made.append(bits)
        if free:
            return bits
    bits = np.random.Philox(_STILL)
    _made.append(bits)
    return bits


class Rng:
    """The address of a stream of random numbers; a generator is made only when it is asked for.

    Parameters
    ----------
    seed : int
        0 … 2**32 − 1.
    stream : int
        What the numbers are for (`PHASE`, `START`, `DATA`, …).
    t : int
        Phase count of the run; for other streams any index (restart number, epoch).
    """

    __slots__ = ("_generator", "seed", "stream", "t")

    def __init__(self, seed: int, stream: int = PHASE, t: int = 0) -> None:
        self.seed = seed
        self.stream = stream
        self.t = t
        self._generator: np.random.Generator | None = None

    @property
    def generator(self) -> np.random.Generator:
        """The generator at this address; the same object for the life of this `Rng`."""
        if self._generator is None:
            bits = _stream()
            state: Any = {  # tuples, which are quicker than the arrays of the stubs
                "bit_generator": "Philox",
                "state": {"counter": (0, 0, 0, self.t), "key": (self.seed, self.stream)},
                "buffer": (0, 0, 0, 0), "buffer_pos": 4, "has_uint32": 0, "uinteger": 0,
            }  # fmt: skip
            bits.state = state
            self._generator = np.random.Generator(bits)
        return self._generator

    def at(self, t: int) -> Rng:
        """The same seed and stream at another index."""
        return Rng(self.seed, self.stream, t)
