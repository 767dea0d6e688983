"""What a reader does to a machine by hand: choose or draw an example, wipe pixels out, pull a weight."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_state import RbmState, fresh_chains, seen_by
from genviz.engine.params import short
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng

#: Weights and biases that can be pulled reach so far.
FARTHEST = 1e3


def show(state: RbmState, data: Data, _params: RbmParams, index: int, heldout: int) -> RbmState:
    """Take a training picture as the example, or a held-out one if `heldout` is 1; what was wiped is back."""
    n = len(data.x_heldout) if heldout and data.x_heldout is not None else data.n_samples
    i = _whole(index, "index", n - 1)
    there = bool(heldout) and data.x_heldout is not None
    return _hand(state, index=i, heldout=there, drawn=np.empty(0), wiped=np.empty(0, np.int64))


def draw_picture(state: RbmState, data: Data, _params: RbmParams, ink: Any) -> RbmState:  # noqa: ANN401
    """Take an own picture as the example: a number 0 … 1 a pixel, black from 0.5 on; none for no own one."""
    values = _numbers(ink, "ink")
    if len(values) not in (0, data.n_features):
        raise Problem("the picture has {n} pixels and the data have {v}", n=len(values), v=data.n_features)
    if not ((values >= 0.0) & (values <= 1.0)).all():
        raise Problem("ink must be between 0 and 1 in every pixel")
    return _hand(state, drawn=(values >= 0.5).astype(np.float64))


def wipe(state: RbmState, data: Data, _params: RbmParams, pixels: Any) -> RbmState:  # noqa: ANN401
    """Wipe these pixels out of the example, and no others."""
    places = _numbers(pixels, "pixels")
    if (places != np.floor(places)).any() or not ((places >= 0) & (places < data.n_features)).all():
        raise Problem("pixels must be whole numbers from 0 to {last}", last=data.n_features - 1)
    return _hand(state, wiped=np.unique(places.astype(np.int64)))


def pull(state: RbmState, _data: Data, _params: RbmParams, unit: int, pixel: int, weight: float) -> RbmState:
    """Give the connection between a hidden unit and a pixel this weight."""
    v, h = (n - 1 for n in state.theta.shape)
    j, i = _whole(unit, "unit", h - 1), _whole(pixel, "pixel", v - 1)
    value = float(_numbers([weight], "weight")[0])
    if abs(value) > FARTHEST:
        raise Problem("a weight must be between {lo} and {hi}, not {value}",
                      lo=-FARTHEST, hi=FARTHEST, value=f"{value:g}")  # fmt: skip
    theta = state.theta.copy()
    theta[i, j] = value
    return replace(state, theta=theta, phase="", book=replace(state.book, stopped=0.0, bad=0))


def wake(state: RbmState, data: Data, params: RbmParams, seed: int) -> RbmState:
    """Let all chains begin anew at chance."""
    generator = Rng(_whole(seed, "seed", MAX_SEED), DRAWING).generator
    chains = fresh_chains(state.theta, seen_by(data, params), max(1, len(state.chains.v)), generator)
    return replace(state, chains=chains._replace(swaps=state.chains.swaps))


def _hand(state: RbmState, **changes: Any) -> RbmState:  # noqa: ANN401 - fields of `Hand`
    return replace(state, hand=replace(state.hand, **changes))


def _whole(value: object, name: str, last: int) -> int:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or value != value // 1
        or not 0 <= value <= last
    ):
        raise Problem(
            "{name} must be a whole number from 0 to {last}, not {value}",
            name=name,
            last=last,
            value=short(value),
        )
    return int(value)


def _numbers(values: object, name: str) -> Array:
    wrong = Problem("{name} must be finite numbers", name=name)
    try:
        found: NDArray[np.float64] = np.atleast_1d(np.asarray(values, dtype=np.float64))
    except (TypeError, ValueError):
        raise wrong from None
    if found.ndim != 1 or not np.isfinite(found).all():
        raise wrong
    return found
