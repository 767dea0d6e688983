"""From a machine to the numbers that are drawn of it; see `rbm_picture`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar, cast

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport
from genviz.engine.math.rbm_data import Numbers, Seen, ink_of
from genviz.engine.math.rbm_energy import energy, free_energy, hidden_input, sigmoid
from genviz.engine.math.rbm_kernel import down
from genviz.engine.math.rbm_measures import free_energies, measures, n_turned
from genviz.engine.math.rbm_mixing import by_class, report
from genviz.engine.math.rbm_picture import (
    Dreams,
    Example,
    Histograms,
    RbmPicture,
    Terms,
    Units,
)
from genviz.engine.math.rbm_restore import damage_mask, restoration
from genviz.engine.math.rbm_scores import LogZ, RbmScores
from genviz.engine.math.rbm_settings import RbmParams, momentum, rate
from genviz.engine.math.rbm_state import RbmState, parts, seen_by
from genviz.engine.math.rbm_steps import dreams, gradient
from genviz.engine.math.rbm_tempering import ladder
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.view import View

#: The layer that asks how chains mix, which costs many sweeps.
MIXING: Final = "pictures_mixing"
#: So many dreams are shown at most.
MOST_DREAMS: Final = 100
_BINS: Final = 80
#: Chance of the example's way up and down: the same from frame to frame, so that what changes is the machine.
_SEED: Final = 3
_LADDER: Final = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)
_TOPS: Final = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)

T = TypeVar("T")
Known = tuple[object, tuple[object, ...], object]
#: What was computed last of one machine: a drag over a paused run asks for it again and again.
_kept: dict[str, Known] = {}


def rbm_picture(state: RbmState, data: Data, params: RbmParams, view: View) -> RbmPicture:
    """All that the scene draws."""
    what = seen_by(data, params)
    machine = parts(state.theta)
    example = _example(state, data, what, params, view, machine)
    mask = damage_mask(params.damage, what.pixels, state.hand.wiped)
    learned = state.phase in ("negative", "update") and len(state.batch.v) > 0
    return RbmPicture(
        pixels=what.pixels, names=data.names, units=_units(machine), example=example,
        dreams=_dreams(state, params), histograms=_histograms_of(state, what, params),
        scores=_scores(state, what, params), restoration=restoration(example.v, mask, machine, what, params),
        batch=_batch(state),
        epoch=state.epoch, step=state.step, learning_rate=rate(params, state.step),
        momentum=momentum(params, state), temperature=params.temperature, phase=state.phase,
        shares=_shares(state, params),
        push=gradient(state, params)[:-1, :-1].astype(np.float64) if learned else None,
        chains=_mixing(state, data, what, params) if MIXING in view.layers else None,
        by_class=by_class(data, what),
    )  # fmt: skip


def scores_of(state: RbmState, what: Seen, params: RbmParams) -> dict[str, float]:
    """`measures` of a state, computed once for a machine and its settings."""
    key = (what, params.log_z, params.ais_chains, params.ais_steps)
    return dict(_once("measures", state.theta, key, lambda: measures(state.theta, what, params)))


def _once(name: str, theta: Numbers, key: tuple[object, ...], compute: Callable[[], T]) -> T:
    """What `compute` finds, or what it found for the same machine and key the last time."""
    last = _kept.get(name)
    if last is not None and last[0] is theta and _same(last[1], key):
        return cast("T", last[2])
    found = compute()
    _kept[name] = (theta, key, found)
    return found


def _mixing(state: RbmState, data: Data, what: Seen, params: RbmParams) -> ChainReport | None:
    key = (what, state.chains.v, params.sampling, params.n_temperatures)
    return _once("mixing", state.theta, key, lambda: report(state, data, what, params))


def _batch(state: RbmState) -> Array:
    v = state.batch.v
    return v[:, :-1].astype(np.float64) if len(v) else np.empty((0, len(state.theta) - 1))


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(
        x is y or (isinstance(x, (str, int, float)) and x == y) for x, y in zip(one, other, strict=True)
    )


def _units(machine: tuple[Array, Array, Array]) -> Units:
    w, b, c = machine
    largest = float(np.quantile(np.abs(w), 0.99))
    reach = next((value for value in _LADDER if largest <= value), largest)
    return Units(np.ascontiguousarray(w.T), b, c, reach)


def _example(
    state: RbmState, data: Data, what: Seen, params: RbmParams, view: View,
    machine: tuple[Array, Array, Array],
) -> Example:  # fmt: skip
    w, b, c = machine
    group, index, grey, v = _chosen(state, data, what, params, view)
    generator = Rng(_SEED, SAMPLE).generator
    row, t = v[None], params.temperature
    came_in = hidden_input(row, w, np.zeros_like(c))
    p_h = sigmoid((came_in + c) / t)
    h = (generator.random(p_h.shape) < p_h).astype(np.float64)
    p_v = sigmoid((h @ w.T + b) / t)
    again = (generator.random(p_v.shape) < p_v).astype(np.float64)
    free = free_energy(np.concatenate([row, again]), w, b, c)
    terms = Terms(-float(v @ b), -float(h[0] @ c), -float(came_in[0] @ h[0]))
    assert abs(terms.total - float(energy(row, h, w, b, c)[0])) <= 1e-6 * (1.0 + abs(terms.total))
    return Example(
        index=index, group=group, label=_label(data, group, index), v=v, grey=grey, p_h=p_h[0],
        h=h[0] > 0.5, input_h=came_in[0], p_v=p_v[0], v_again=again[0] > 0.5,
        n_different=int((again[0] != v).sum()), free_energy=float(free[0]), free_energy_again=float(free[1]),
        terms=terms,
    )  # fmt: skip


def _chosen(
    state: RbmState, data: Data, what: Seen, params: RbmParams, view: View
) -> tuple[str, int, Array, Array]:
    """Group, row, grey and binary pixels: what is pointed at, else the own drawing, else what was chosen."""
    hand = state.hand
    out = data.x_heldout
    if 0 <= view.selected < data.n_samples:
        group, index = "train", view.selected
    elif out is not None and 0 <= view.stranger < len(out):
        group, index = "heldout", view.stranger
    elif hand.drawn.size:
        return "drawn", 0, hand.drawn, hand.drawn
    elif hand.heldout and out is not None:
        group, index = "heldout", min(max(hand.index, 0), len(out) - 1)
    else:
        group, index = "train", min(max(hand.index, 0), data.n_samples - 1)
    if group == "train":
        return group, index, what.grey[index], what.train[index, :-1].astype(np.float64)
    assert out is not None
    grey = ink_of(out[index : index + 1], data)[0]
    return group, index, grey, (grey >= params.threshold).astype(np.float64)


def _label(data: Data, group: str, index: int) -> str:
    labels = data.y if group == "train" else data.y_heldout
    return "" if group == "drawn" or labels is None or not data.classes else data.classes[labels[index]]


def _dreams(state: RbmState, params: RbmParams) -> Dreams:
    n = dreams(state.chains, params)
    shown = slice(min(n, MOST_DREAMS))
    v, h = state.chains.v[shown], state.chains.h[shown]
    kind = state.theta.dtype.type
    p = down(state.theta / kind(params.temperature), h)[:, :-1]  # (M, V)
    levels = ladder(params.n_temperatures) if params.sampling == "tempering" else (1.0,)
    return Dreams(
        p_v=p.astype(np.float64), v=v[:, :-1] > 0.5, free_energy=free_energies(state.theta, v), n_chains=n,
        persistent=params.sampling != "cd", temperatures=tuple(float(beta) for beta in levels),
    )  # fmt: skip


def _histograms_of(state: RbmState, what: Seen, params: RbmParams) -> Histograms:
    key = (what, state.chains.v, params.sampling, params.n_temperatures)
    return _once("histograms", state.theta, key, lambda: _histograms(state, what, params))


def _histograms(state: RbmState, what: Seen, params: RbmParams) -> Histograms:
    groups: dict[str, Numbers | None] = {
        "train": what.some, "heldout": what.heldout,
        "dreams": state.chains.v[: dreams(state.chains, params)], "noise": what.noise,
    }  # fmt: skip
    free = {name: free_energies(state.theta, v) for name, v in groups.items() if v is not None}
    origin = float(free["train"].mean())
    edges = np.linspace(*what.span, _BINS + 1)
    shares = {name: _share(values - origin, edges) for name, values in free.items()}
    tallest = max(float(share.max()) for share in shares.values())
    return Histograms(
        edges=edges, origin=origin, train=shares["train"], dreams=shares["dreams"], noise=shares["noise"],
        heldout=shares.get("heldout"), top=next(top for top in _TOPS if tallest <= top),
        means={name: float(values.mean()) for name, values in free.items()},
    )  # fmt: skip


def _share(values: Array, edges: Array) -> Array:
    inside = np.clip(values, edges[0], edges[-1])
    return np.histogram(inside, edges)[0] / len(values)


def _scores(state: RbmState, what: Seen, params: RbmParams) -> RbmScores:
    found = scores_of(state, what, params)
    z = None
    if "log_z" in found:
        exact = "log_z_error" not in found
        n = 1 << min(s - 1 for s in state.theta.shape) if exact else params.ais_chains
        z = LogZ(found["log_z"], found.get("log_z_error", 0.0), exact, n, found.get("ais_ess", 0.0))
    return RbmScores(
        log_z=z, log_likelihood=found.get("mean_log_likelihood"),
        heldout_log_likelihood=found.get("heldout_mean_log_likelihood"), best_log_likelihood=what.best,
        independent=what.independent, pseudo_log_likelihood=found["pseudo_log_likelihood"],
        heldout_pseudo_log_likelihood=found.get("heldout_pseudo_log_likelihood"),
        reconstruction_error=found["reconstruction_error"], mean_free_energy=found["mean_free_energy"],
        heldout_free_energy=found.get("heldout_free_energy"), free_energy_gap=found.get("free_energy_gap"),
        n_pseudo=n_turned(what, state.theta.shape[1] - 1),
    )  # fmt: skip


def _shares(state: RbmState, params: RbmParams) -> dict[str, float]:
    n = dreams(state.chains, params)
    found = {
        "dreams": float(state.chains.p[:n, :-1].mean()), "dream_ink": float(state.chains.v[:n, :-1].mean()),
    }  # fmt: skip
    if len(state.batch.v):
        found |= {"data": float(state.batch.h[:, :-1].mean()), "ink": float(state.batch.v[:, :-1].mean())}
    return found
