"""How good a machine is, in numbers: exact, estimated, and those that are no likelihood.

References
----------
Salakhutdinov, Murray (2008), "On the quantitative analysis of deep belief networks", ICML.
Hinton (2010), "A practical guide to training restricted Boltzmann machines", sections 5 and 6.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_energy import pseudo_log_likelihood, softplus
from genviz.engine.math.rbm_exact import MOST, is_live, log_z, smaller
from genviz.engine.math.rbm_kernel import down, up
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_state import parts
from genviz.engine.rng import SAMPLE, Rng

#: Pixels are turned in so many places at most, pictures times pixels times hidden units: a few milliseconds.
_TURNS: Final = 1 << 18
_FEWEST: Final = 10
_RECONSTRUCTED: Final = 200
_AIS_SEED: Final = 11
#: A sum over so many terms is quick enough to be made again and again while a run goes on.
_QUICK: Final = 1 << 20


def free_energies(theta: Numbers, v: Numbers) -> Array:
    """F of rows with a 1 after them, ``(M, V + 1) -> (M,)``, nats."""
    x = v @ theta  # the last column is bᵀv
    y = softplus(x[:, :-1]).sum(axis=1)
    y += x[:, -1]
    return np.asarray(np.negative(y, dtype=np.float64))


def reconstruction_error(theta: Numbers, v: Numbers) -> float:
    """Mean squared difference a pixel between rows and p(v | p(h | v)); not a likelihood."""
    some = v[:_RECONSTRUCTED]
    difference = down(theta, up(theta, some)) - some
    return float(np.square(difference[:, :-1], dtype=np.float64).mean())


def log_z_of(theta: Numbers, what: Seen, params: RbmParams) -> LogZ | None:
    """The log partition function as the settings have it; None where it is not at hand."""
    w, b, c = parts(theta)
    n = smaller(w)
    if params.log_z == "ais":
        return _estimated(theta, what, params)
    if n <= MOST and (params.log_z == "exact" or (params.log_z == "auto" and is_live(w))):
        return LogZ(log_z(w, b, c), 0.0, True, 1 << n)
    return None


def _estimated(theta: Numbers, what: Seen, params: RbmParams) -> LogZ:
    found = ais(
        theta[:-1, :-1], theta[:-1, -1], theta[-1, :-1], Rng(_AIS_SEED, SAMPLE).generator, base=what.odds,
        n_chains=params.ais_chains, betas=np.linspace(0.0, 1.0, params.ais_steps + 1),
    )  # fmt: skip
    return LogZ(found.log_z, found.error, False, found.n_chains, found.ess)


def measures(theta: Numbers, what: Seen, params: RbmParams) -> Metrics:
    """All numbers that are at hand."""
    return _cheap(theta, what) | likelihoods(theta, what, log_z_of(theta, what, params))


def quick_measures(theta: Numbers, what: Seen) -> Metrics:
    """Those that are cheap enough to be found again and again while a run goes on."""
    if not quick_work(theta):
        return _cheap(theta, what)
    w, b, c = parts(theta)
    return _cheap(theta, what) | likelihoods(theta, what, LogZ(log_z(w, b, c), 0.0, True, 1 << smaller(w)))


def quick_work(theta: Numbers) -> int:
    """Terms of the exact sum, where it is a part of the quick measures; else 0."""
    w = theta[:-1, :-1]
    terms = max(w.shape) << smaller(w) if smaller(w) <= MOST else 0
    return terms if terms <= _QUICK else 0


def likelihoods(theta: Numbers, what: Seen, z: LogZ | None) -> Metrics:
    """Mean log p of training and held-out pictures, nats."""
    if z is None:
        return {}
    found = {
        "log_z": z.value,
        "mean_log_likelihood": -float(free_energies(theta, what.some).mean()) - z.value,
    }
    if what.heldout is not None:
        found["heldout_mean_log_likelihood"] = -float(free_energies(theta, what.heldout).mean()) - z.value
    if not z.exact:
        found |= {"log_z_error": z.error, "ais_ess": z.ess}
    return found


def turned_rows(what: Seen, n_hidden: int) -> int:
    """How many pictures the pseudo-likelihood is found for, at most."""
    each = len(what.rates) * n_hidden
    return max(_FEWEST, min(len(what.some), _TURNS // each))


def n_turned(what: Seen, n_hidden: int) -> int:
    """How many training pictures it is found for; 0: all that are measured."""
    n = len(_spread(what.some, turned_rows(what, n_hidden)))
    return n if n < len(what.some) else 0


def _cheap(theta: Numbers, what: Seen) -> Metrics:
    w, b, c = theta[:-1, :-1], theta[:-1, -1], theta[-1, :-1]
    rows = turned_rows(what, len(c))
    train = what.some
    found = {
        "pseudo_log_likelihood": pseudo_log_likelihood(_spread(train, rows)[:, :-1], w, b, c),
        "reconstruction_error": reconstruction_error(theta, train),
        "mean_free_energy": float(free_energies(theta, train).mean()),
    }
    if what.heldout is not None:
        out = what.heldout
        found["heldout_free_energy"] = float(free_energies(theta, out).mean())
        found["free_energy_gap"] = found["heldout_free_energy"] - found["mean_free_energy"]
        found["heldout_pseudo_log_likelihood"] = pseudo_log_likelihood(_spread(out, rows)[:, :-1], w, b, c)
    return found


def _spread(v: Numbers, n: int) -> Numbers:
    """At most `n` rows, evenly spread."""
    return v[:: max(1, -(-len(v) // n))]
