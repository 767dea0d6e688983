"""What a small Boltzmann machine makes of data: rows of 0 and 1, and how often each state occurs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.boltzmann_exact import Codes, codes_of
from genviz.engine.math.boltzmann_settings import MOST_UNITS, BoltzmannParams
from genviz.engine.problem import Problem

#: Base rates keep away from 0 and 1 by this share of an example.
_KEEP: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Data as the machine sees them.

    Attributes
    ----------
    x : ndarray, shape (N, V)
        0 and 1.
    heldout : ndarray, shape (M, V), or None
    codes, counts : ndarray, shapes (D,), (D,)
        The distinct states and how often each occurs, the most frequent first.
    first : ndarray, shape (D,)
        A row of `x` for each of them.
    p : ndarray, shape (D,)
        Their shares.
    odds : ndarray, shape (V,)
        log(p / (1 − p)) of how often each unit is on, kept away from 0 and 1.
    best, independent : float
        Mean log p of the examples under their own distribution, and under independent units; nats.
    """

    x: Array
    heldout: Array | None
    codes: Codes
    counts: Codes
    first: Codes
    p: Array
    odds: Array
    best: float
    independent: float

    @property
    def heldout_codes(self) -> Codes | None:
        """Numbers of the held-out states."""
        return None if self.heldout is None else codes_of(self.heldout)


def seen(data: Data) -> Seen:
    """`data` as the machine sees them, computed once.

    Raises
    ------
    Problem
        There are no rows, more than 16 columns, or other numbers than 0 and 1.
    """
    return data.derived("boltzmann", lambda: _seen(data))


def _seen(data: Data) -> Seen:
    _refuse(data)
    x = data.x
    codes, first, counts = np.unique(codes_of(x), return_index=True, return_counts=True)
    order = np.lexsort((first, -counts))
    codes, first, counts = codes[order], first[order], counts[order]
    p = counts / len(x)
    rates = np.clip(x.mean(axis=0), _KEEP / len(x), 1.0 - _KEEP / len(x))
    log_independent = x @ np.log(rates) + (1.0 - x) @ np.log1p(-rates)
    return Seen(
        x=x, heldout=data.x_heldout, codes=codes, counts=counts, first=first, p=p,
        odds=np.log(rates) - np.log1p(-rates), best=float(p @ np.log(p)),
        independent=float(log_independent.mean()),
    )  # fmt: skip


def _refuse(data: Data) -> None:
    if not data.n_samples:
        raise Problem("the run waits for points: the sheet is empty")
    if data.n_features > MOST_UNITS:
        raise Problem(
            "the data have {d} columns, and a machine whose states are all written down takes at most "
            "{most}; take “Bars and stripes” with up to 4 pixels a side, “Small pictures” or “Parity”",
            d=data.n_features, most=MOST_UNITS,
        )  # fmt: skip
    for x in (data.x, data.x_heldout):
        if x is not None and not ((x == 0.0) | (x == 1.0)).all():
            raise Problem(
                "a Boltzmann machine’s units are 0 or 1, and these data have other numbers; take “Bars and "
                "stripes”, “Small pictures” or “Parity”, or a table of 0 and 1 with at most {most} columns",
                most=MOST_UNITS,
            )  # fmt: skip


def refuse_too_many(n_visible: int, n_hidden: int) -> None:
    """Refuse a machine with more units than can be enumerated.

    Raises
    ------
    Problem
        Says how many hidden units there is room for.
    """
    if n_visible + n_hidden > MOST_UNITS:
        raise Problem(
            "{v} visible and {h} hidden units make {n}, and {most} are the most; take at most {room} hidden "
            "units",
            v=n_visible, h=n_hidden, n=n_visible + n_hidden, most=MOST_UNITS, room=MOST_UNITS - n_visible,
        )  # fmt: skip


def n_units(data: Data, params: BoltzmannParams) -> int:
    """Visible and hidden units together."""
    return data.n_features + params.n_hidden
