"""How the dreaming chains of a stack mix: what they would do next if it learned no more."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport, chain_report
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_mixing import nearest
from genviz.engine.problem import mark

#: The layer of the scene in which the chains are followed.
MIXING: Final = "deep_mixing"
#: Chains that are followed, and for how many sweeps.
CHAINS: Final = 10
SWEEPS: Final = 100
SEED: Final = 13
_LAGS: Final = 50
#: Weights of a machine whose chains take too long to follow.
_TOO_MUCH: Final = 60_000


def can_follow(thetas: tuple[Numbers, ...]) -> bool:
    """Whether the chains of so large a machine can be followed."""
    return sum(theta.size for theta in thetas) <= _TOO_MUCH


def report(series: list[Array], pictures: list[Numbers], data: Data, what: Seen) -> ChainReport:
    """Of an energy of each chain after each sweep, T of ``(C,)``, and their pictures, T of ``(C, V + 1)``.

    A mode is the nearest training picture, or its class where there are many.
    """
    energy = np.stack(series, axis=1)  # (C, T)
    flat = np.stack(pictures, axis=1).reshape(energy.size, -1)
    modes = nearest(flat, data, what).reshape(energy.shape)
    return chain_report(energy, modes, _LAGS, mark("energy"))
