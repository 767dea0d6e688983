"""How log Z of a part of a stack is found, as its settings have it; and what else both machines measure."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_exact import MOST, is_live, log_z, smaller
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_settings import StackParams
from genviz.engine.rng import SAMPLE, Rng

#: A sum over so many terms is quick enough to be made again and again while a run goes on.
QUICK: Final = 1 << 18
RECONSTRUCTED: Final = 200
_AIS_SEED: Final = 11


def log_z_by(
    machine: tuple[Array, Array, Array], params: StackParams, base: Array | None = None
) -> LogZ | None:
    """Log Z of an RBM (w, b, c) as the settings have it; None where it is not at hand.

    Parameters
    ----------
    machine : tuple of ndarray
    params : StackParams
    base : ndarray, optional
        Log odds of the independent units that AIS starts from.
    """
    w, b, c = machine
    n = smaller(w)
    if params.log_z == "ais":
        betas = np.linspace(0.0, 1.0, params.ais_steps + 1)
        single: list[Any] = [part.astype(np.float32) for part in machine]
        found = ais(
            single[0], single[1], single[2], Rng(_AIS_SEED, SAMPLE).generator, base=base,
            n_chains=params.ais_chains, betas=betas,
        )  # fmt: skip
        return LogZ(found.log_z, found.error, False, found.n_chains, found.ess)
    if n <= MOST and (params.log_z == "exact" or (params.log_z == "auto" and is_live(w))):
        return LogZ(log_z(w, b, c), 0.0, True, 1 << n)
    return None


def is_quick(w: Array) -> bool:
    """Whether log Z of these weights may be summed again and again while a run goes on."""
    return smaller(w) <= MOST and max(w.shape) << smaller(w) <= QUICK


def shown_rows(what: Seen) -> tuple[tuple[str, Numbers], ...]:
    """Training pictures and held-out ones, with the prefix of their metrics."""
    found: tuple[tuple[str, Numbers], ...] = (("", what.some),)
    return found if what.heldout is None else (*found, ("heldout_", what.heldout))


def squared_error(pictures: Numbers, again: Numbers) -> float:
    """Mean squared difference a pixel; rows with a 1 after them."""
    return float(np.square((pictures - again)[:, :-1], dtype=np.float64).mean())
