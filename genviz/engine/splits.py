"""Points to fit, and points to judge the fit by."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem
from genviz.engine.rng import SPLIT, Rng

#: What is left out where the data have no held-out points of their own.
LEFT_OUT: Final = 0.2
#: So many splits are drawn until every column varies among the points that are fitted.
_MOST_SPLITS: Final = 50


def split(data: Data, seed: int) -> tuple[Data, Array]:
    """The data to fit and the points to judge by: the data's own held-out ones, else a fifth, by `seed`.

    Columns that vary do so among the points to fit: a density over fewer columns is not to be compared.

    Raises
    ------
    Problem
        No such split was found.
    """
    if data.x_heldout is not None:
        return data, data.x_heldout
    n_out = max(1, round(LEFT_OUT * data.n_samples))
    varying = np.ptp(data.x, axis=0) > 0
    for attempt in range(_MOST_SPLITS):
        order = Rng(seed, SPLIT, attempt).generator.permutation(data.n_samples)
        x = data.x[np.sort(order[n_out:])]
        if len(x) and np.ptp(x[:, varying], axis=0).all():
            return Data(x=x, names=data.names, units=data.units), data.x[order[:n_out]]
    raise Problem(
        "no points could be held out: in {n} random splits a column was always constant among the points "
        "to fit; leave out columns that hardly vary",
        n=_MOST_SPLITS,
    )
