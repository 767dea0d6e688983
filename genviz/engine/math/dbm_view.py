"""From a deep Boltzmann machine to the numbers that are drawn of it; see `stack_picture`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport
from genviz.engine.math.dbm_field import Field, Two, guess, lower_bound, settled
from genviz.engine.math.dbm_measures import measures, n_states
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import DbmState, Dreaming, fresh_chains, together
from genviz.engine.math.dbm_steps import pace_of, swept
from genviz.engine.math.rbm_data import Numbers, Seen, ones
from genviz.engine.math.rbm_kernel import down, squash
from genviz.engine.math.rbm_state import parts
from genviz.engine.math.stack_mixing import CHAINS, MIXING, SEED, SWEEPS, can_follow, report
from genviz.engine.math.stack_picture import (
    Film,
    FlowStep,
    Level,
    MeanField,
    StackDreams,
    StackExample,
    StackPicture,
    Terms,
)
from genviz.engine.math.stack_state import seen_by
from genviz.engine.math.stack_view import (
    FILM,
    FILM_SEED,
    MOST_DREAMS,
    chance,
    chosen,
    combined,
    means,
    once,
    pictures_for_means,
    pictures_of,
    reach,
    scores,
    softened,
)
from genviz.engine.view import View

#: So many sweeps of the mean field are shown one by one, the last of them included.
_SHOWN: Final = 12


class _Few(NamedTuple):
    """A few sweeps, where many pictures are gone through."""

    mean_field_sweeps: int = 5
    mean_field_tolerance: float = 0.01
    mean_field_damping: float = 0.0


def dbm_picture(s: DbmState, data: Data, params: DbmParams, view: View) -> StackPicture:
    """All that the scene draws."""
    what = seen_by(data, params)
    pace = pace_of(s, params)
    example, field = _example(s, data, what, params, view)
    return StackPicture(
        kind="dbm", pixels=what.pixels, names=data.names, threshold=params.threshold, b=parts(s.thetas[0])[1],
        levels=_levels_of(s, what, params), feature_method=params.features_by,
        stage="joint" if s.joint else "greedy", trains=-1 if s.joint else s.place.layer, n_active=s.n_active,
        example=example, mean_field=field, dreams=_dreams(s, params), film=_film(s, what, params),
        scores=scores(measured_now(s, what, params), what, (), n_states(s), params),
        batch=pictures_of(s.v) if s.v.size else np.empty((0, data.n_features)),
        epoch=s.place.epoch, stage_epoch=s.place.stage_epoch,
        n_stage_epochs=params.joint_epochs if s.joint else params.epochs_per_layer, step=s.place.step,
        learning_rate=pace.rate, momentum=pace.momentum, temperature=params.temperature, phase=s.phase,
        chains=_mixing(s, data, what, view), can_follow=can_follow(s.thetas),
    )  # fmt: skip


def measured_now(s: DbmState, what: Seen, params: DbmParams) -> Metrics:
    """All numbers of this very machine, found once."""
    key = (
        *s.thetas, s.place.layer, what, s.field.sweeps, s.field.residual, params.log_z, params.ais_chains,
        params.ais_steps, params.mean_field_sweeps, params.mean_field_tolerance, params.mean_field_damping,
    )  # fmt: skip
    return dict(once("dbm measures", key, lambda: measures(s, what, params)))


# --- layers ------------------------------------------------------------------------------------------------


def _levels_of(s: DbmState, what: Seen, params: DbmParams) -> tuple[Level, ...]:
    """The layers, found once: choosing another example does not change them."""
    key = (
        *s.thetas,
        s.v,
        s.field,
        what,
        params.features_by,
        params.epochs_per_layer,
        s.place.layer,
        s.place.done,
    )
    return once("dbm levels", key, lambda: _levels(s, what, params))


def _levels(s: DbmState, what: Seen, params: DbmParams) -> tuple[Level, ...]:
    thetas = together(s)
    machines = [parts(theta) for theta in thetas]
    weights = tuple(np.ascontiguousarray(w.T) for w, _, _ in machines)
    features = combined(weights)
    if params.features_by == "mean":
        rows = pictures_for_means(what)
        features[1] = means(pictures_of(rows), pictures_of(settled(rows, thetas, _Few()).mu[1]))
    on = [float(mu[:, :-1].mean()) if mu.size else 0.0 for mu in s.field.mu]
    return tuple(
        Level(
            w=w, up=w, c=machines[i][2], reach=reach(w), features=features[i],
            feature_reach=reach(features[i]), status=_status(s, i), epochs=_epochs(s, i, params),
            n_epochs=params.epochs_per_layer, share_on=on[i],
        )
        for i, w in enumerate(weights)
    )  # fmt: skip


def _status(s: DbmState, i: int) -> str:
    if s.joint:
        return "tuning"
    return "learned" if i < s.place.layer else "training" if i == s.place.layer else "waiting"


def _epochs(s: DbmState, i: int, params: DbmParams) -> float:
    if i == s.place.layer:
        return s.place.stage_epoch
    return float(params.epochs_per_layer) if i < s.place.layer else 0.0


# --- the example -------------------------------------------------------------------------------------------


def _example(
    s: DbmState, data: Data, what: Seen, params: DbmParams, view: View
) -> tuple[StackExample, MeanField | None]:
    found = chosen(s.own, data, what, params.threshold, view)
    v, thetas = ones(found.v[None], s.thetas[0].dtype), together(s)
    if s.place.layer:
        steps, mus, residuals = _swept(v, thetas, params)
        field = _mean_field(v, thetas, mus, residuals, s.field, params)
    else:
        steps, mus, field = *_first_guess(v, thetas, params.temperature, 1), None
    steps.append(_given_back(mus[-1][0], thetas[0], params.temperature))
    p_v = steps[-1].p
    return StackExample(
        index=found.index, group=found.group, label=found.label, v=found.v, grey=found.grey,
        flow=tuple(_few(steps)), p_v=p_v, n_different=int(((p_v >= 0.5) != (found.v > 0.5)).sum()),
        terms=_terms([v, *mus[-1]], thetas),
    ), field  # fmt: skip


def _first_guess(
    v: Numbers, thetas: Two, temperature: float, levels: int
) -> tuple[list[FlowStep], list[tuple[Numbers, ...]]]:
    """The way up; the pixels' votes count twice in place of what is not yet heard from above."""
    mus = guess(v, _soft(thetas, temperature))[:levels]
    one = 2.0 * (v @ thetas[0] - thetas[0][-1])
    below = (one, mus[0] @ thetas[1] - thetas[1][-1])
    steps = [
        FlowStep(
            i + 1,
            "up",
            pictures_of(mu)[0],
            mu[0, :-1] > 0.5,
            pictures_of(thetas[i][-1:])[0],
            pictures_of(below[i])[0],
            None,
        )
        for i, mu in enumerate(mus)
    ]
    return steps, [mus]


def _swept(
    v: Numbers, thetas: Two, params: DbmParams
) -> tuple[list[FlowStep], list[tuple[Numbers, ...]], list[float]]:
    """Sweep by sweep, until μ rests or the sweeps are capped."""
    steps, mus = _first_guess(v, thetas, params.temperature, 2)
    came, residuals = v @ thetas[0] - thetas[0][-1], []
    for sweep in range(1, params.mean_field_sweeps + 1):
        one, two = mus[-1]
        first, wanted = _turn(1, sweep, came, two @ thetas[1].T, thetas[0][-1], one, params)
        one = ones(first.p[None], v.dtype)
        came_two = one @ thetas[1] - thetas[1][-1]
        second, also = _turn(2, sweep, came_two, None, thetas[1][-1], two, params)
        steps += [first, second]
        mus.append((one, ones(second.p[None], v.dtype)))
        residuals.append(max(wanted, also))
        if residuals[-1] <= params.mean_field_tolerance:
            break
    return steps, mus, residuals


def _turn(
    level: int, sweep: int, below: Numbers, above: Numbers | None, bias: Numbers, old: Numbers,
    params: DbmParams,
) -> tuple[FlowStep, float]:  # fmt: skip
    came = below + bias if above is None else below + above + bias
    wanted = pictures_of(squash(came / came.dtype.type(params.temperature)))[0] - old[0, :-1]
    p = np.asarray(old[0, :-1] + (1.0 - params.mean_field_damping) * wanted)
    step = FlowStep(
        level, "both" if above is not None else "up", p, p > 0.5, pictures_of(bias[None])[0],
        pictures_of(below)[0],
        None if above is None else pictures_of(above)[0], sweep, float(np.abs(p - old[0, :-1]).max()),
    )  # fmt: skip
    return step, float(np.abs(wanted).max())


def _given_back(one: Numbers, theta: Numbers, temperature: float) -> FlowStep:
    above = one @ theta.T - theta[:, -1]
    p = pictures_of(down(softened((theta,), temperature)[0], one))[0]
    return FlowStep(0, "down", p, p > 0.5, pictures_of(theta[:, -1][None])[0], None, pictures_of(above)[0])


def _few(steps: list[FlowStep]) -> list[FlowStep]:
    """The first guess, the first sweeps, the last one and the picture."""
    last = steps[-2].sweep
    return [step for step in steps if step.sweep < _SHOWN or step.sweep == last]


def _mean_field(
    v: Numbers, thetas: Two, mus: list[tuple[Numbers, ...]], residuals: list[float], batch: Field,
    params: DbmParams,
) -> MeanField:  # fmt: skip
    one, two = (np.concatenate(level).astype(np.float64) for level in zip(*mus, strict=True))
    soft = tuple(theta.astype(np.float64) for theta in _soft(thetas, params.temperature))
    bound = lower_bound(np.repeat(v, len(one), axis=0).astype(np.float64), (one, two), (soft[0], soft[1]))
    return MeanField(
        mu=(pictures_of(one), pictures_of(two)), bound=bound, residual=np.array(residuals),
        converged=residuals[-1] <= params.mean_field_tolerance, tolerance=params.mean_field_tolerance,
        damping=params.mean_field_damping, cap=params.mean_field_sweeps, batch_sweeps=batch.sweeps,
        batch_residual=batch.residual, batch_converged=batch.converged,
    )  # fmt: skip


def _terms(states: list[Numbers], thetas: Two) -> Terms:
    h = [pictures_of(state)[0] for state in states]
    machines = [parts(theta) for theta in thetas[: len(h) - 1]]
    hidden = tuple(-float(c @ x) for (_, _, c), x in zip(machines, h[1:], strict=True))
    between = tuple(-float(h[i] @ w @ h[i + 1]) for i, (w, _, _) in enumerate(machines))
    return Terms(-float(machines[0][1] @ h[0]), hidden, between)


def _soft(thetas: Two, temperature: float) -> Two:
    one, two = softened(thetas, temperature)
    return one, two


# --- dreams ------------------------------------------------------------------------------------------------


def _dreams(s: DbmState, params: DbmParams) -> StackDreams:
    theta = softened((s.thetas[0],), params.temperature)[0]
    return StackDreams(pictures_of(down(theta, s.chains.h1[:MOST_DREAMS])), len(s.chains.v))


def _mixing(s: DbmState, data: Data, what: Seen, view: View) -> ChainReport | None:
    if MIXING not in view.layers or not can_follow(s.thetas):
        return None
    key = (*s.thetas, s.place.layer, s.chains, what)
    return once("dbm mixing", key, lambda: _followed(s, data, what))


def _followed(s: DbmState, data: Data, what: Seen) -> ChainReport:
    """Chains of the machine: the energy of their states, and their pictures."""
    generator, (one, two) = chance(SEED), together(s)
    chains, energy, pictures = Dreaming(*(part[:CHAINS] for part in s.chains)), [], []
    for _ in range(SWEEPS):
        chains = swept(chains, s, generator)
        below = np.einsum("mi,mi->m", chains.v @ one, chains.h1)
        above = np.einsum("mi,mi->m", chains.h1 @ two, chains.h2) if s.n_active == 2 else 0.0
        energy.append(np.asarray(-(below + above), dtype=np.float64))
        pictures.append(chains.v)
    return report(energy, pictures, data, what)


def _film(s: DbmState, what: Seen, params: DbmParams) -> Film:
    """A chain that begins at a picture of independent pixels."""
    generator = chance(FILM_SEED)
    soft = replace(s, thetas=_soft(s.thetas, params.temperature))
    chain = fresh_chains(soft.thetas, what, 1, generator)
    seen: list[Dreaming] = [chain]
    for sweep in range(1, FILM[-1] + 1):
        chain = swept(chain, soft, generator)
        if sweep in FILM:
            seen.append(chain)
    h1, h2 = (np.concatenate(level) for level in zip(*((c.h1, c.h2) for c in seen), strict=True))
    levels: tuple[Array, ...] = (pictures_of(h1), pictures_of(h2))
    return Film(FILM, pictures_of(down(soft.thetas[0], h1)), levels[: s.n_active])
