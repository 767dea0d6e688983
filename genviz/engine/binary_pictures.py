"""Bars and stripes: all small pictures whose rows are whole, or whose columns are.

A picture of s × s pixels is made of whole bars (columns) or of whole stripes (rows), each black or white.
There are 2 · 2^s of them, of which the empty and the full one come twice: 2^(s + 1) − 2 are distinct, 30 for
s = 4.

References
----------
MacKay (2003), "Information Theory, Inference, and Learning Algorithms", section 43.3.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from genviz.engine.data import HELD_OUT, Array, Data
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem, mark
from genviz.engine.rng import MAX_SEED, SPLIT, Rng

#: What the pictures are; the empty and the full one are both.
CLASSES = (mark("bars"), mark("stripes"), mark("empty or full"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsParams(Params):
    """Which bars and stripes there are, and which of them a model sees."""

    side: int = param(
        4, lo=2, hi=8, live=False, symbol="s", label="Pixels a side",
        help="Height and width of a picture. Four give 30 distinct pictures, eight give 510.",
    )  # fmt: skip
    heldout: float = param(
        0.0, lo=0.0, hi=0.8, live=False, label="Held out", more=True,
        help="Fraction of the pictures kept away from the model; with none it sees all that there are.",
    )  # fmt: skip
    seed: int = param(
        0, lo=0, hi=MAX_SEED, live=False, label="Data seed", more=True,
        help="Another seed holds out other pictures.",
    )  # fmt: skip


def bars_and_stripes(p: BarsParams) -> Data:
    """All distinct pictures, each once, 0 (paper) or 1 (ink)."""
    x, y = _all(p.side)
    order = Rng(p.seed, SPLIT).generator.permutation(len(x))
    out, kept = (np.sort(part) for part in np.split(order, [round(p.heldout * len(x))]))
    held = len(out) > 0
    return Data(
        x=x[kept], y=y[kept], classes=CLASSES, pixels=(p.side, p.side),
        x_heldout=x[out] if held else None, y_heldout=y[out] if held else None,
        notes=(Problem(HELD_OUT, count=len(out), n=len(x)),) if held else (),
    )  # fmt: skip


def _all(side: int) -> tuple[Array, np.ndarray]:
    """The distinct pictures ``(M, s²)`` and what they are."""
    codes = (np.arange(1 << side)[:, None] >> np.arange(side)) & 1
    bars = np.repeat(codes[:, None], side, axis=1).reshape(-1, side * side)
    stripes = np.repeat(codes, side, axis=1)
    both = bars[[0, -1]]
    x = np.concatenate([bars[1:-1], stripes[1:-1], both]).astype(np.float64)
    return x, np.repeat([0, 1, 2], [len(bars) - 2, len(stripes) - 2, 2])
