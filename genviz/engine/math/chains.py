"""How well chains mix: autocorrelation, effective sample size, hops between modes, accepted swaps.

A series ``(C, T)`` is one number (an energy, a feature) of C chains over T steps; ``(T,)`` is one chain.

References
----------
Geyer (1992), "Practical Markov chain Monte Carlo", Statistical Science 7, section 3.3.
Sokal (1997), "Monte Carlo methods in statistical mechanics: foundations and new algorithms", section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array

#: A series whose values differ by less than this share of their size rests.
_STILL: Final = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class ChainReport:
    """How well some chains mix.

    Attributes
    ----------
    autocorrelation : ndarray, shape (L,)
        Of `of`, at lags 0 … L − 1, about the mean of all chains: chains that stay apart never come to 0.
    time : float
        Integrated autocorrelation time τ: so many steps are worth one independent draw.
    ess : float
        Effective sample size: `n_draws` / `time`.
    n_draws : int
        Chains times steps.
    hops : int
        How often a chain came to another mode.
    swap_acceptance : float or None
        Share of tried swaps between neighbouring temperatures that were accepted, 0 … 1; None where none
        were tried.
    of : str
        What the series is: a name of the data's, or English words with a translation ("energy").
    n_chains : int
    """

    autocorrelation: Array
    time: float
    ess: float
    n_draws: int
    hops: int
    swap_acceptance: float | None
    of: str
    n_chains: int = 1


def autocorrelation(series: Array, max_lag: int | None = None) -> Array:
    """ρ at lags 0 … `max_lag`, ``(C, T) -> (L,)``; 1 everywhere if nothing moves.

    ρ_k = Σ_ct (x_ct − m)(x_c,t+k − m) / Σ_ct (x_ct − m)², with the mean m of all chains.  Each sum is divided
    by the same number, whatever the lag (Geyer 1992): far lags are damped, and are never mere noise.

    Parameters
    ----------
    series : ndarray, shape (C, T) or (T,)
    max_lag : int, optional
        All lags below T without it.
    """
    rows = np.atleast_2d(series)
    n = rows.shape[1]
    wanted = n if max_lag is None else min(max_lag + 1, n)
    centred = rows - rows.mean()
    largest = float(np.abs(centred).max())
    if largest <= _STILL * (1.0 + float(np.abs(rows).max())):
        return np.ones(wanted)
    centred /= largest  # squares of what is left cannot overflow
    size = 1 << (2 * n - 1).bit_length()  # so long that the end does not meet the beginning
    power = np.square(np.abs(np.fft.rfft(centred, size, axis=1))).sum(axis=0)
    found = np.fft.irfft(power, size)[:wanted]
    return np.asarray(found / found[0])


def integrated_time(rho: Array) -> float:
    """τ = 1 + 2 Σ_k ρ_k as far as Geyer's initial monotone sequence goes, ``(T,) -> float``.

    Sums of two neighbours, ρ_2m + ρ_2m+1, are positive and fall for a reversible chain.  The sum ends where
    one is not, and none counts more than those before it.  At least 1, at most T.
    """
    n = len(rho)
    pairs = rho[: n - n % 2].reshape(-1, 2).sum(axis=1)
    ends = np.flatnonzero(pairs <= 0.0)
    pairs = np.minimum.accumulate(pairs[: ends[0]] if len(ends) else pairs)
    return float(min(max(2.0 * pairs.sum() - 1.0, 1.0), n))


def effective_sample_size(series: Array) -> float:
    """C T / τ: so many independent draws tell as much about the mean, ``(C, T) -> float``."""
    return np.size(series) / integrated_time(autocorrelation(series))


def mode_hops(labels: NDArray[np.integer]) -> int:
    """How often a chain was in another mode than in the step before, ``(C, T) -> int``."""
    return int(np.count_nonzero(np.diff(labels, axis=-1)))


def swap_acceptance(tried: int, accepted: int) -> float | None:
    """Share of the tried swaps that were accepted, 0 … 1; None if none were tried."""
    return accepted / tried if tried else None


def chain_report(
    series: Array, labels: NDArray[np.integer], max_lag: int, of: str, swaps: tuple[int, int] = (0, 0)
) -> ChainReport:
    """All of it at once.

    Parameters
    ----------
    series : ndarray, shape (C, T) or (T,)
    labels : ndarray of int, same shape
        Which mode each chain was in.
    max_lag : int
        How far the autocorrelation is kept; the time is of all lags.
    of : str
        What the series is.
    swaps : tuple of int
        Tried and accepted ones.
    """
    rho = autocorrelation(series)
    time, n = integrated_time(rho), np.size(series)
    return ChainReport(
        rho[: max_lag + 1], time, n / time, n, mode_hops(labels), swap_acceptance(*swaps), of,
        len(np.atleast_2d(series)),
    )  # fmt: skip
