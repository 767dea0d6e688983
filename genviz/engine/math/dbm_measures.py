"""How good a deep Boltzmann machine is, in numbers: exact, estimated, and those that are no likelihood."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.math.dbm_exact import WORK, Machine, as_restricted, log_prob, work
from genviz.engine.math.dbm_field import lower_bound, settled
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import DbmState, doubled_up, machine, together
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_exact import log_z, smaller
from genviz.engine.math.rbm_kernel import down
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_measures import (
    QUICK,
    RECONSTRUCTED,
    is_quick,
    log_z_by,
    shown_rows,
    squared_error,
)

#: So many pictures at most where the bound is found.
_FEW: Final = 500


def reconstructed(v: Numbers, s: DbmState, params: DbmParams) -> Numbers:
    """Pictures as the mean field gives them back, with a 1 after them."""
    if s.place.layer == 0:
        return down(s.thetas[0], doubled_up(s.thetas[0], v))
    thetas = together(s)
    return down(thetas[0], settled(v, thetas, params).mu[0])


def reconstruction_errors(s: DbmState, what: Seen, params: DbmParams) -> Metrics:
    """Of training and held-out pictures."""
    return {
        f"{prefix}reconstruction_error": squared_error(some, reconstructed(some, s, params))
        for prefix, v in shown_rows(what)
        for some in [v[:RECONSTRUCTED]]
    }


def cheap(s: DbmState, what: Seen, params: DbmParams) -> Metrics:
    """What is found again and again while a run goes on."""
    found = reconstruction_errors(s, what, params)
    whole = machine(s)
    w = as_restricted(whole)[0]
    rows = len(what.some) + (0 if what.heldout is None else len(what.heldout))
    if s.joint:
        found["mean_field_sweeps"] = float(s.field.sweeps)
        found["mean_field_residual"] = float(s.field.residual)
    if s.place.layer and is_quick(w) and work(whole, rows) <= QUICK:
        found |= likelihoods(whole, what, params, LogZ(log_z(*as_restricted(whole)), 0.0, True, 1))
    return found


def measures(s: DbmState, what: Seen, params: DbmParams) -> Metrics:
    """All numbers that are at hand.  There is no likelihood while layer 1 is prepared alone."""
    if s.place.layer == 0:
        return cheap(s, what, params)
    whole = machine(s)
    restricted = as_restricted(whole)
    base = np.concatenate([what.odds, whole[1][-1, :-1]])
    z = log_z_by(restricted, params, base)
    if z is None:
        return cheap(s, what, params)
    own = {name: value for name, value in cheap(s, what, params).items() if "log" not in name}
    return own | likelihoods(whole, what, params, z)


def likelihoods(thetas: Machine, what: Seen, params: DbmParams, z: LogZ) -> Metrics:
    """The bound of training and held-out pictures, and log p where all states can be summed; nats."""
    found = {"log_z": z.value}
    if not z.exact:
        found |= {"log_z_error": z.error, "ais_ess": z.ess}
    for prefix, rows in shown_rows(what):
        v = rows[:: max(1, -(-len(rows) // _FEW))].astype(np.float64)
        field = settled(v, thetas, params)
        found[f"{prefix}mean_bound"] = float(lower_bound(v, field.mu, thetas).mean()) - z.value
        if z.exact and work(thetas, len(v)) <= WORK:
            found[f"{prefix}mean_log_likelihood"] = float(log_prob(v[:, :-1], thetas, z.value).mean())
    return found


def n_states(s: DbmState) -> int:
    """Terms of an exact log Z."""
    return 1 << min(60, smaller(as_restricted(s.thetas)[0]))
