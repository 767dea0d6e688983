"""The run that the mixture tab opens with."""

from __future__ import annotations

from genviz import catalog
from genviz.engine import datasets
from genviz.runtime.run import Run

#: The first run: Old Faithful, standardised, from two round components in opposite corners.
#: C. M. Bishop (2006), Pattern Recognition and Machine Learning, Fig. 9.8.
_FIRST_DATA = "faithful:standardize=true"
_FIRST_START = {
    "weights": [0.5, 0.5],
    "means": [[-1.5, 1.0], [1.5, -1.0]],
    "covariances": [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0]]],
}


def textbook_run() -> Run:
    """Old Faithful, standardised, from two round components in opposite corners (Bishop 2006, Fig. 9.8)."""
    params = catalog.algorithm("gmm").params(n_components=2)
    return Run("gmm", datasets.load(_FIRST_DATA), seed=0, params=params, start=_FIRST_START)
