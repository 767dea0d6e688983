"""How well the persistent chains mix: what their last places say.

While the machine learns, the chains see a machine that changes; the report is of their last 128 steps.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport, chain_report
from genviz.engine.math.grbm_energy import Machine, downhill
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import GrbmState

#: Fewest steps that say anything.
_FEWEST: Final = 8
_MOST_LAG: Final = 64
#: Steps downhill after which a place is near its valley.
_STEPS: Final = 8


def report(s: GrbmState, data: Data, params: GrbmParams, valleys: Array | None) -> ChainReport | None:
    """The report of the first feature; None with CD, whose chains do not go on, and after too few steps."""
    chains, n, _ = s.series.shape
    if params.sampling == "cd" or n < _FEWEST:
        return None
    labels = np.zeros((chains, n), dtype=np.intp)
    if valleys is not None:
        labels = valley_labels(s.series, valleys, s.machine)
    return chain_report(s.series[:, :, 0], labels, _MOST_LAG, data.names[0])


def valley_labels(series: Array, valleys: Array, m: Machine) -> NDArray[np.intp]:
    """Which valley each place leads down to, ``(C, T, D), (N, D) -> (C, T)``."""
    ends = downhill(series.reshape(-1, series.shape[2]), m, _STEPS)
    away = np.square(ends[:, None] - valleys).sum(axis=2)  # (C T, N)
    return np.asarray(away.argmin(axis=1).reshape(series.shape[:2]))
