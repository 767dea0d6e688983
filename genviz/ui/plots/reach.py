"""How far a panel of criteria over K reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from genviz.ui.plots.gate import Range, safe_range

if TYPE_CHECKING:
    from genviz.ui.plots.choice_plot import Line

#: Criteria that have a best K; an inertia always falls.
DECIDING: Final = ("bic", "aic", "heldout")
#: A K this many times as far from the best as all others leaves the panel, so that these can be told apart.
_FAR: Final = 3.0
#: So many K always stay in the panel.
_FEWEST: Final = 3
#: Bands over the starts may widen a panel by this share of its curves' range.
_WIDER: Final = 0.5


def span(lines: list[Line]) -> Range:
    """The range of a panel: every value of its curves, but for a K that is far worse than all others.

    An elbow is seen only with all K, so that an inertia keeps them all.  Bands may be cut.
    """
    worse = 1.0 if lines[0].name != "heldout" else -1.0
    values = worse * np.concatenate([line.values for line in lines])
    far = np.sort(_distances(lines, worse, float(values.min())))
    while lines[0].name in DECIDING and len(far) > _FEWEST and far[-1] > _FAR * far[-2]:
        far = far[:-1]
    low, high = float(values.min()), float(values.min() + far[-1])
    bands = np.concatenate([[line.low, line.high] for line in lines], axis=1)[:, values <= high]
    edges = worse * np.append(bands, worse * low)
    wider = _WIDER * (high - low)
    low = max(min(low, float(edges.min())), low - wider)
    high = min(max(high, float(edges.max())), high + wider)
    room = 0.08 * (high - low)
    return safe_range(worse * (low - room), worse * (high + room))


def _distances(lines: list[Line], worse: float, least: float) -> np.ndarray:
    """How far from the best each K is at its worst, shape (number of K,)."""
    worst: dict[int, float] = {}
    for line in lines:
        for k, value in zip(line.k, line.values, strict=True):
            worst[k] = max(worst.get(k, 0.0), worse * float(value) - least)
    return np.array(list(worst.values()))
