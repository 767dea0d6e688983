"""How good a deep belief network is, in numbers: exact, estimated, and those that are no likelihood."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array
from genviz.engine.math.dbn_exact import WORK, Network, bound, log_prob, network, sampled_bound, work
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import DbnState
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_exact import log_z, smaller
from genviz.engine.math.rbm_kernel import down, up
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_measures import (
    QUICK,
    RECONSTRUCTED,
    is_quick,
    log_z_by,
    shown_rows,
    squared_error,
)
from genviz.engine.rng import SAMPLE, Rng

_SEED: Final = 17
#: So many pictures at most where a bound is sampled.
_FEW: Final = 250


def active(s: DbnState) -> tuple[Numbers, ...]:
    """θ of the layers that take part."""
    return s.thetas[: s.n_active]


def reconstructed(v: Numbers, s: DbnState) -> Numbers:
    """Pictures up to the top and down again, probabilities all the way; rows with a 1 after them."""
    x = v
    for theta in (*s.recognition, s.top):
        x = up(theta, x)
    for theta in reversed(active(s)):
        x = down(theta, x)
    return x


def cheap(s: DbnState, what: Seen) -> Metrics:
    """What is found again and again while a run goes on."""
    found = reconstruction_errors(s, what)
    net = network(active(s), s.recognition)
    rows = len(what.some) + (0 if what.heldout is None else len(what.heldout))
    if is_quick(net.top[0]) and work(net, rows) <= QUICK:
        z = LogZ(log_z(*net.top), 0.0, True, 1 << smaller(net.top[0]))
        found |= likelihoods(net, what, z)
    return found


def reconstruction_errors(s: DbnState, what: Seen) -> Metrics:
    """Of training and held-out pictures."""
    return {
        f"{prefix}reconstruction_error": squared_error(some, reconstructed(some, s))
        for prefix, v in shown_rows(what)
        for some in [v[:RECONSTRUCTED]]
    }


def measures(s: DbnState, what: Seen, params: DbnParams) -> Metrics:
    """All numbers that are at hand."""
    net = network(active(s), s.recognition)
    z = log_z_by(net.top, params, s.book.base if len(s.book.base) == len(net.top[1]) else None)
    return cheap(s, what) if z is None else reconstruction_errors(s, what) | likelihoods(net, what, z)


def likelihoods(net: Network, what: Seen, z: LogZ) -> Metrics:
    """The bound of training and held-out pictures, and log p where all states can be summed; nats."""
    found = {"log_z": z.value}
    if not z.exact:
        found |= {"log_z_error": z.error, "ais_ess": z.ess}
    for prefix, rows in shown_rows(what):
        v = rows[:, :-1].astype(np.float64)
        if work(net, len(v)) <= WORK:
            found[f"{prefix}mean_bound"] = float(bound(v, net, z.value).mean())
            if z.exact:
                found[f"{prefix}mean_log_likelihood"] = float(log_prob(v, net, z.value).mean())
        else:
            few = v[:: max(1, -(-len(v) // _FEW))]
            mean, error = sampled_bound(few, net, z.value, Rng(_SEED, SAMPLE).generator)
            found[f"{prefix}mean_bound"], found[f"{prefix}bound_error"] = mean, error
    return found


def bound_now(s: DbnState, what: Seen, params: DbnParams) -> float | None:
    """The bound on mean log p of the layers so far, nats; None where log Z is not at hand."""
    return measures(s, what, params).get("mean_bound")


def rows_log_prob(s: DbnState, x: Array, z: LogZ) -> Array:
    """Log p(v) of rows, exactly."""
    return log_prob(x, network(active(s), s.recognition), z.value)
