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

from typing import Final

import numpy as np

#: Streams: what the random numbers are for.  Runs that differ in one setting share all the others.
PHASE: Final = 0
START: Final = 1
DATA: Final = 2
SPLIT: Final = 3
SAMPLE: Final = 4
DRAWING: Final = 5
MAX_SEED: Final = 2**32 - 1


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
            bits = np.random.Philox(key=[self.seed, self.stream], counter=[0, 0, 0, self.t])
            self._generator = np.random.Generator(bits)
        return self._generator

    def at(self, t: int) -> Rng:
        """The same seed and stream at another index."""
        return Rng(self.seed, self.stream, t)
