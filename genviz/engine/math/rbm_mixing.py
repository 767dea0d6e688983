"""How the chains of a machine mix: what they would do next if it learned no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport, chain_report
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_kernel import Chains, gibbs
from genviz.engine.math.rbm_measures import free_energies
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_state import RbmState
from genviz.engine.math.rbm_tempering import tempered
from genviz.engine.problem import mark
from genviz.engine.rng import SAMPLE, Rng

#: Chains that are followed, and for how many sweeps; of a machine that costs much, half of each.
CHAINS: Final = 20
SWEEPS: Final = 200
#: Weights times temperatures of a machine that costs much; and of one that costs too much.
_MUCH: Final = 2000
_TOO_MUCH: Final = 600_000
#: Lags of the autocorrelation that are kept.
LAGS: Final = 60
_SEED: Final = 7
#: With more training pictures than that a mode is a class, not a picture.
_FEW: Final = 600


class Paths(NamedTuple):
    """What some chains went through.

    Attributes
    ----------
    free_energy : ndarray, shape (C, T)
        F of the chains' pictures, nats.
    modes : ndarray of int64, shape (C, T)
        Which training picture is the nearest (in differing pixels), or its class where there are many.
    """

    free_energy: Array
    modes: NDArray[np.int64]


def report(state: RbmState, data: Data, what: Seen, params: RbmParams) -> ChainReport | None:
    """How the chains would mix if the machine learned no more; None where that costs too much.

    None too as long as there are fewer chains than temperatures, which have only just been asked for.
    """
    if state.theta.size * _levels(params) > _TOO_MUCH or len(state.chains.v) < _levels(params):
        return None
    found = paths(state, data, what, params)
    kept = chain_report(found.free_energy, found.modes, LAGS, mark("free energy"))
    swaps = state.chains.swaps
    return replace(kept, swap_acceptance=float(swaps.mean())) if _levels(params) > 1 and len(swaps) else kept


def _levels(params: RbmParams) -> int:
    return params.n_temperatures if params.sampling == "tempering" else 1


def paths(state: RbmState, data: Data, what: Seen, params: RbmParams) -> Paths:
    """Follow the chains from where they are, with the machine as it is; the same chance every time."""
    generator = Rng(_SEED, SAMPLE).generator
    levels = _levels(params)
    share = 2 if state.theta.size * levels > _MUCH else 1
    n = min(len(state.chains.v) // levels, CHAINS // share)
    chains, seen = _first(state.chains, n, levels), []
    for sweep in range(SWEEPS // share):
        if levels > 1:
            chains = tempered(chains, state.theta, what.odds, levels, sweep, generator)
        else:
            chains = gibbs(state.theta, chains.h, 1, generator)
        seen.append(chains.v[:n])
    v = np.stack(seen, axis=1)  # (C, T, V + 1)
    flat = v.reshape(-1, v.shape[2])
    free = free_energies(state.theta, flat).reshape(v.shape[:2])
    return Paths(free, nearest(flat, data, what).reshape(v.shape[:2]))


def _first(chains: Chains, n: int, levels: int) -> Chains:
    """The first `n` chains of each temperature."""
    every = len(chains.v) // levels
    rows = (np.arange(levels)[:, None] * every + np.arange(n)).ravel()
    return Chains(chains.v[rows], chains.p[rows], chains.h[rows], chains.swaps)


def nearest(v: Numbers, data: Data, what: Seen) -> NDArray[np.int64]:
    """Index of the nearest training picture, or its class, ``(M, V + 1) -> (M,)``."""
    known = what.some
    agreement = v @ (2.0 * known - 1.0).T  # minus the differing pixels, but for a constant a row
    found = (agreement - known.sum(axis=1)).argmax(axis=1)
    if data.y is None or not by_class(data, what):
        return np.asarray(found, dtype=np.int64)
    stride = -(-data.n_samples // len(known))
    return np.asarray(data.y[::stride][found])


def by_class(data: Data, what: Seen) -> bool:
    """Whether there are so many pictures that a mode is the class of the nearest one."""
    return data.y is not None and len(what.some) > _FEW
