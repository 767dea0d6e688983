"""One law on the line, fitted to one feature by climbing the mean log-likelihood.

    ℓ̄(θ) = (1/n) Σ_i log p(x_i | θ)

A step changes places as they are, and widths and rates by their logarithms.  Gradient ascent is measured by
the law's own information, which is Amari's natural gradient: plain ascent in (μ, σ) would first inflate σ,
and how far a step goes would hang on the units.  Newton's method is offered where the law is regular.  The
uniform law's score does not vanish at the maximum, which lies at the outermost points; a Laplace law's score
jumps at every point; a mixture of two normals has no maximum at all.

References
----------
Bishop (2006), *Pattern Recognition and Machine Learning*, sections 1.2.4 and 9.2.1.  Amari (1998), Neural
Computation 10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.density_given import read_values
from genviz.engine.math.density_handles import dragged, handles
from genviz.engine.math.density_law import (
    best,
    column_of,
    floor_of,
    law_of,
    numbers,
    refusal,
    spread,
    subject,
    within,
)
from genviz.engine.math.density_notes import notes_of
from genviz.engine.math.density_picture import DensityPicture
from genviz.engine.math.density_scene import density_picture
from genviz.engine.math.density_settings import DensityParams
from genviz.engine.math.density_start import started
from genviz.engine.math.density_steps import ascend, newton, norm, positive
from genviz.engine.math.univariate import Family, total
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View


@dataclass(frozen=True, slots=True, eq=False)
class DensityState:
    """What evolves.

    Attributes
    ----------
    family : str
    nu : float
        Degrees of freedom for which `total` and `steep` were computed.
    column : int
        Which feature is described.
    theta : ndarray, shape (p,)
        The parameters, in the data's units.
    origin : ndarray, shape (p,)
        Where they were last put, by the start or by hand.
    since : int
        Steps since then.
    total : float or None
        Log L, nats; None where a point is impossible.
    n : int
        Of how many points.
    steep : float
        Length of the gradient of ℓ̄ in φ, measured by the information.
    scored : bool
        The last step of Newton's method had to use the expected information.
    held : bool
        A width that would go to 0 is held by its bound.
    """

    family: str
    nu: float
    column: int
    theta: Array
    origin: Array
    since: int
    total: float | None
    n: int
    steep: float
    scored: bool = False
    held: bool = False


def init(data: Data, params: DensityParams, rng: Rng) -> DensityState:
    """A start; by the seed, if it is random."""
    law, column = law_of(params.family, params.nu), column_of(data, params.feature)
    theta = started(data, law, params.nu, column, params.start, rng)
    return _put(theta, data, params)


def _put(theta: Array, data: Data, params: DensityParams) -> DensityState:
    """The state of parameters that were put somewhere."""
    law, column = law_of(params.family, params.nu), column_of(data, params.feature)
    theta = within(law, theta, *spread(data, column))
    return _measured(theta, theta, 0, data, params)


def _measured(theta: Array, origin: Array, since: int, data: Data, params: DensityParams) -> DensityState:
    law, column = law_of(params.family, params.nu), column_of(data, params.feature)
    x = numbers(data, column)
    found = total(law, x, theta)
    least = floor_of(law, *spread(data, column))
    held = bool((theta[positive(law)] <= 1.01 * least).any())
    steep = norm(law, x, theta)
    return DensityState(
        params.family, params.nu, column, theta, origin, since, found if isfinite(found) else None, len(x),
        steep if isfinite(steep) else 0.0, held=held,
    )  # fmt: skip


def climb(state: DensityState, data: Data, params: DensityParams, _rng: Rng) -> DensityState:
    """One step uphill on the mean log-likelihood."""
    law, column = law_of(state.family, params.nu), state.column
    x, (centre, sd) = numbers(data, column), spread(data, column)
    theta = within(law, state.theta, centre, sd)
    scored = False
    if params.solver == "newton" and law.regular:
        theta, scored = newton(law, x, theta)
    else:
        theta = ascend(law, x, theta, params.learning_rate)
    after = _measured(within(law, theta, centre, sd), state.origin, state.since + 1, data, params)
    return replace(after, scored=scored)


# -------------------------------------------------------------------------------- what others are told


def metrics(state: DensityState) -> Metrics:
    """Log L, its mean a point, and the length of the gradient; nothing of an impossible point."""
    if state.total is None:
        return {"gradient_norm": state.steep}
    mean = state.total / state.n
    return {"log_likelihood": state.total, "mean_log_likelihood": mean, "gradient_norm": state.steep}


def diagnostics(state: DensityState, data: Data, params: DensityParams) -> Metrics:
    """Likelihood under changed settings or data; the mean of held-out points, if all are possible."""
    law = law_of(state.family, params.nu)
    found: Metrics = {}
    if (params.nu, data.n_samples) != (state.nu, state.n):
        now = _measured(state.theta, state.origin, state.since, data, params)
        found = metrics(now)
    if data.x_heldout is not None:
        held = float(law.log_prob(data.x_heldout[:, state.column], state.theta).mean())
        found |= {"heldout_mean_log_likelihood": held} if isfinite(held) else {}
    return found


def parameters(state: DensityState) -> dict[str, Array]:
    """Every parameter under its own name, a single number."""
    law = law_of(state.family, state.nu)
    return {part.name: np.array(value) for part, value in zip(law.parameters, state.theta, strict=True)}


def from_parameters(given: Mapping[str, Any], data: Data, params: DensityParams) -> DensityState:
    """A given start: every parameter of the law by its name."""
    law = law_of(params.family, params.nu)
    return _put(read_values(law, given), data, params)


def converged(before: DensityState, after: DensityState, params: DensityParams) -> bool:
    """Whether the slope is flat; for an edge, and for a width that is held, whether nothing moves."""
    if before.family != after.family:
        return False
    if after.family == "uniform":
        return np.array_equal(before.theta, after.theta)
    if after.held:
        widths = positive(law_of(after.family, after.nu))
        unit = np.where(widths, after.theta, after.theta[widths].max())
        return bool((np.abs(after.theta - before.theta) <= params.tol * unit).all())
    return after.since > 0 and after.total is not None and after.steep <= params.tol


def missing(data: Data, params: DensityParams) -> Problem | None:
    """Points, of a kind that the law can produce, and not all at one place."""
    if not data.n_samples:
        return Problem("the run waits for points: the sheet is empty")
    law = law_of(params.family, params.nu)
    return refusal(data, law, params.nu, column_of(data, params.feature))


def notes(state: DensityState, data: Data, params: DensityParams) -> tuple[Problem, ...]:
    """What cannot be done with this law, and what a bound or an impossible point does."""
    law = law_of(state.family, params.nu)
    told = notes_of(law, data, state.column, state.theta, held=state.held, scored=state.scored)
    if params.feature > data.n_features:
        last = data.names[-1]
        told += (
            Problem("there is no feature {k}; shown is the last one, {name}", k=params.feature, name=last),
        )
    if params.solver == "newton" and not law.regular:
        told += (Problem("Newton's method needs a smooth law; gradient ascent is used"),)
    return told


def picture(
    state: DensityState, data: Data, params: DensityParams, view: View, trace: Trace
) -> DensityPicture:
    """What the scene draws."""
    case = subject(data, state.family, params.nu, state.column)
    way = [row for row in trace[-state.since - 1 :] if len(row) == len(state.theta)]
    been = np.array(way or [state.theta])
    return density_picture(case, state.theta, state.origin, been, view, params.learning_rate, held=state.held)


# -------------------------------------------------------------------------------- taken in hand


def move(state: DensityState, data: Data, params: DensityParams, values: Sequence[float]) -> DensityState:
    """Put the parameters at `values`, in the law's order."""
    law: Family = law_of(state.family, params.nu)
    return _put(law.check(values), data, params)


def drag(state: DensityState, data: Data, params: DensityParams, handle: object, x: object) -> DensityState:
    """Put handle number `handle` of the curve at `x`."""
    law = law_of(state.family, params.nu)
    last = len(handles(law, state.theta)) - 1
    if isinstance(handle, bool) or not isinstance(handle, int) or not 0 <= handle <= last:
        raise Problem("there is no handle {k}; they are numbered 0 to {last}", k=handle, last=last)
    if not (isinstance(x, (int, float)) and isfinite(x)):
        raise Problem("{name} must be a finite number, not {value}", name="x", value=str(x))
    points = numbers(data, state.column)
    return _put(dragged(law, state.theta, handle, float(x), points), data, params)


def snap(state: DensityState, data: Data, params: DensityParams) -> DensityState:
    """Put the parameters where the likelihood is largest.

    Two normals have no such place: there the thin one goes onto the nearest point, ten times as thin.
    """
    top = best(data, law_of(state.family, params.nu), params.nu, state.column)
    return _put(_thinner(state.theta, numbers(data, state.column)) if top is None else top, data, params)


def _thinner(theta: Array, x: Array) -> Array:
    """Two normals, the second on a point and ten times as thin."""
    nearest = float(x[np.abs(x - theta[2]).argmin()])
    return np.array([theta[0], theta[1], nearest, 0.1 * theta[3]])


def log_prob(state: DensityState, _params: DensityParams, x: Array) -> Array:
    """Log p of the feature's values ``(M,)``: of the described column, or of the only one."""
    column = state.column if x.shape[1] > state.column else 0
    return law_of(state.family, state.nu).log_prob(x[:, column], state.theta)


def sample(state: DensityState, _params: DensityParams, n: int, generator: np.random.Generator) -> Array:
    """Draw values of the described feature, ``(n, 1)``."""
    return law_of(state.family, state.nu).sample(state.theta, n, generator)[:, None]


density: Algorithm[DensityParams, DensityState, DensityPicture] = Algorithm(
    name="density",
    params=DensityParams,
    init=init,
    phases=(
        Phase(
            "ascend", climb, "Ascend", "The law moves to where it makes the points more likely, all together."
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=lambda state: state.theta,
    converged=converged,
    missing=missing,
    notes=notes,
    degenerate=lambda state: state.held,
    edits=MappingProxyType(
        {"move": Edit(move, ("values",)), "drag": Edit(drag, ("handle", "x")), "snap": Edit(snap, ())}
    ),
    log_prob=log_prob,
    sample=sample,
    n_free_parameters=lambda state, _params: len(state.theta),
    max_steps=400,
    pace=6.0,
    headline="mean_log_likelihood",
)
