"""Why generating is hard: examples arrive, and most combinations of attributes have none.

    k attributes make 2^k combinations; a generator has to know how common each of them is.

A step is more examples from a known law, so that what is expected can be computed exactly.

References
----------
Feller (1968), "An Introduction to Probability Theory and Its Applications", vol. 1, section IV.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Algorithm, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.attributes import (
    MOST,
    NAMES,
    AttributesPicture,
    combinations,
    deviation_of_unseen,
    expected_unseen,
    log_law,
    unseen_curve,
)
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

#: A given start has at most so many examples: sums stay exact.
_MOST_EXAMPLES: Final = 10**12
#: Points of the track that a picture has room for.
_TRACK: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributesParams(Params):
    """Settings of the counter; `declarations` says what each means."""

    n_attributes: int = param(
        6, lo=2, hi=MOST, symbol="k", live=False, label="Attributes",
        help="How many yes-or-no attributes a picture has; each one doubles the combinations.",
    )  # fmt: skip
    shares: Literal["photos", "even"] = param(
        "photos", live=False, label="How common", choice_labels=("as in photos", "all one half"),
        help="How common each attribute is: some are rare, or all are as common as their opposites.",
    )  # fmt: skip
    dependence: float = param(
        1.0, lo=0.0, hi=3.0, symbol="s", live=False, label="Dependence",
        help="How much one attribute says about another (beards are men’s); 0: nothing.",
    )  # fmt: skip
    batch: int = param(
        5, lo=1, hi=1000, log=True, label="Examples a step", help="How many examples arrive in one step."
    )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class AttributesState:
    """What was counted.

    Attributes
    ----------
    log_p : ndarray, shape (2^k,)
        Of the law that the examples come from.
    counts, gained : ndarray of int64, shape (2^k,)
        Examples of each combination, and those of the last step.
    """

    log_p: Array
    counts: NDArray[np.int64]
    gained: NDArray[np.int64]

    @property
    def n(self) -> int:
        """Examples so far."""
        return int(self.counts.sum())

    @property
    def n_unseen(self) -> int:
        """Combinations without an example."""
        return int((self.counts == 0).sum())


def _law(params: AttributesParams) -> Array:
    return log_law(params.n_attributes, params.dependence, even=params.shares == "even")


def init(_data: Data, params: AttributesParams, _rng: Rng) -> AttributesState:
    """No example yet."""
    nothing = np.zeros(2**params.n_attributes, dtype=np.int64)
    return AttributesState(_law(params), nothing, nothing)


def draw(state: AttributesState, _data: Data, params: AttributesParams, rng: Rng) -> AttributesState:
    """More examples, each independent of all others; which ones follows from how many there are already."""
    p = np.exp(state.log_p)
    gained = rng.at(state.n).generator.multinomial(params.batch, p / p.sum()).astype(np.int64)
    return replace(state, counts=state.counts + gained, gained=gained)


def metrics(state: AttributesState) -> Metrics:
    """What is seen and what is missing."""
    cells, n = len(state.counts), state.n
    return {
        "n_examples": float(n),
        "n_seen": float(cells - state.n_unseen),
        "n_unseen": float(state.n_unseen),
        "share_unseen": state.n_unseen / cells,
    }


def diagnostics(state: AttributesState, _data: Data, _params: AttributesParams) -> Metrics:
    """What is expected, exactly."""
    p = np.exp(state.log_p)
    return {
        "expected_unseen": float(expected_unseen(p, np.array([float(state.n)]))[0]),
        "missing_mass": float(p[state.counts == 0].sum()),
    }


def parameters(state: AttributesState) -> dict[str, Array]:
    """``counts`` of the combinations; attribute j is bit j of the index."""
    return {"counts": state.counts.astype(np.float64)}


def from_parameters(given: Mapping[str, Any], _data: Data, params: AttributesParams) -> AttributesState:
    """Given counts; the inverse of `parameters`."""
    cells = 2**params.n_attributes
    try:
        counts = np.asarray(given["counts"], dtype=np.float64)
    except (KeyError, TypeError, ValueError):
        raise Problem("a start of the counter needs counts: {cells} whole numbers", cells=cells) from None
    whole = counts.shape == (cells,) and np.isfinite(counts).all() and (counts == np.floor(counts)).all()
    if not whole or (counts < 0).any() or counts.sum() > _MOST_EXAMPLES:
        raise Problem("counts must be {cells} whole numbers from 0 on, 10¹² in all at most", cells=cells)
    found = counts.astype(np.int64)
    return AttributesState(_law(params), found, np.zeros_like(found))


def converged(_before: AttributesState, after: AttributesState, _params: AttributesParams) -> bool:
    """Whether every combination has been seen."""
    return after.n_unseen == 0


def trace(state: AttributesState) -> Array:
    """Examples, and combinations without one."""
    return np.array([float(state.n), float(state.n_unseen)])


def picture(
    state: AttributesState, _data: Data, params: AttributesParams, _view: View, trace: Trace
) -> AttributesPicture:
    """What the scene draws; see `AttributesPicture`."""
    p, n = np.exp(state.log_p), state.n
    cells = combinations(params.n_attributes)
    shares = state.counts @ cells / n if n else np.full(params.n_attributes, np.nan)
    true_shares = p @ cells
    here = np.array([float(n)])
    return AttributesPicture(
        names=NAMES[: params.n_attributes], p=p, counts=state.counts, gained=state.gained, n=n,
        n_unseen=state.n_unseen, expected=float(expected_unseen(p, here)[0]),
        deviation=float(deviation_of_unseen(p, here)[0]),
        missing_mass=float(p[state.counts == 0].sum()), shares=shares, true_shares=true_shares,
        off_alone=float(np.abs(shares - true_shares).max()),
        off_together=float(np.abs(state.counts / n - p).sum() / 2) if n else float("nan"),
        curve=unseen_curve(params.n_attributes, params.dependence, even=params.shares == "even"),
        track=_thinned(trace),
    )  # fmt: skip


def _thinned(trace: Trace) -> Array:
    """Rows of the trace, so few that they can be drawn; the last is always there."""
    every = -(-len(trace) // _TRACK) or 1
    rows = [trace[i] for i in range(0, len(trace), every)] + ([trace[-1]] if len(trace) else [])
    return np.array(rows).reshape(-1, 2)


attributes: Algorithm[AttributesParams, AttributesState, AttributesPicture] = Algorithm(
    name="attributes",
    params=AttributesParams,
    init=init,
    phases=(
        Phase(
            "draw", draw, "More examples", "More examples arrive; each falls into one of the combinations."
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=trace,
    converged=converged,
    missing=lambda _data, _params: None,
    max_steps=1000,
    pace=4.0,
    headline="share_unseen",
    headline_by_phase=True,
    needs_data=False,
)
