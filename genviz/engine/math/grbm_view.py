"""From a machine to the numbers that are drawn of it; see `GrbmPicture`."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math import grbm_data
from genviz.engine.math.grbm_chains import report
from genviz.engine.math.grbm_energy import chances, free_energy, inputs, quadratic, towards
from genviz.engine.math.grbm_picture import Balls, Box, GrbmPicture, Here, Name, Relief, Scores, Units
from genviz.engine.math.grbm_push import push
from genviz.engine.math.grbm_relief import (
    LEVELS,
    feet,
    grid_free_energy,
    half_planes,
    lines,
    middles,
    valleys,
)
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import GrbmState
from genviz.engine.math.grbm_watch import measures
from genviz.engine.math.rbm_energy import softplus
from genviz.engine.problem import Problem
from genviz.engine.view import View

#: Cells along a side of the relief, and of a unit's little map.
GRID, SMALL = 200, 24
#: What is seen at first reaches so far beyond the data; its half side in yardsticks is rounded up to this.
_MARGIN, _ROUND, _MOST = 1.2, 0.25, 8.0


def grbm_picture(s: GrbmState, data: Data, params: GrbmParams, view: View) -> GrbmPicture:
    """All that the scene draws."""
    refusal = refused(data)
    flat = refusal is None
    x_heldout = np.empty((0, 2)) if data.x_heldout is None else data.x_heldout
    scores = scores_of(s, data)
    half = half_side(s, data)
    home = _box(s, half) if flat else (0.0, 1.0, 0.0, 1.0)
    found = valleys(s.machine, half) if flat else None
    here = _here(s, params, view, scores.log_z) if flat else None
    nothing = np.empty((0, 2))
    return GrbmPicture(
        refusal=refusal, home=home, names=_names(data), scale=s.scale[:2],
        relief=None if found is None else _relief(s, view, home, found, scores.log_z),
        data=data.x if flat else nothing, heldout=x_heldout if flat else nothing, batch=_batch(s, data),
        dreams=s.x(s.chains.v) if flat else nothing, dreams_from=s.x(s.chains.before) if flat else nothing,
        persistent=params.sampling != "cd", balls=_balls(s, params) if flat else None, here=here,
        units=_units(s, data, half) if flat else None,
        push=push(s, data, params) if flat and "plane_push" in view.layers else None, scores=scores,
        chains=report(s, data, params, None if found is None else found[0]),
        temperature=params.temperature, sigma=s.machine.sigma, learning_rate=params.learning_rate,
        momentum=params.momentum, weight_decay=params.weight_decay, sampling=params.sampling,
        n_gibbs=params.n_gibbs, phase=s.phase, step=s.step, epoch=s.epoch, stopped=s.book.stopped,
    )  # fmt: skip


def refused(data: Data) -> Problem | None:
    """Why there is no plane, if there is none."""
    if data.n_features == 2:
        return None
    return Problem(
        "the landscape is drawn over two features, and these data have {d}: the machine learns all the same, "
        "and its numbers are right", d=data.n_features,
    )  # fmt: skip


def half_side(s: GrbmState, data: Data) -> float:
    """Half a side of what is seen at first, in yardsticks."""
    reach = float(np.abs(s.z(data.x)).max(initial=1.0))
    return min(_MOST, ceil(_MARGIN * reach / _ROUND) * _ROUND)


def _box(s: GrbmState, half: float) -> Box:
    (x0, y0), (x1, y1) = s.x(np.array([[-half, -half], [half, half]])).tolist()
    return x0, x1, y0, y1


def _names(data: Data) -> tuple[Name, Name]:
    both = list(zip(data.names[:2], data.units[:2], strict=True))
    return both[0], both[-1]


def _batch(s: GrbmState, data: Data) -> NDArray[np.int64]:
    return s.batch[s.batch < data.n_samples]


def _relief(s: GrbmState, view: View, home: Box, found: tuple[Array, Array], log_z: float) -> Relief:
    box = home
    (x0, x1), (y0, y1) = view.x_range, view.y_range
    if view.zoomed and x0 < x1 and y0 < y1:
        box = x0, x1, y0, y1
    x, y = middles(box[0], box[1], GRID), middles(box[2], box[3], GRID)
    zx, zy = (x - s.centre[0]) / s.scale[0], (y - s.centre[1]) / s.scale[1]
    free = grid_free_energy(zx, zy, s.machine)
    places, depth = found
    return Relief(
        box=box, x=x, y=y, free_energy=free, lowest=min(float(depth[0]), float(free.min())), log_z=log_z,
        levels=LEVELS, valleys=s.x(places), depths=depth - depth[0],
    )  # fmt: skip


def _balls(s: GrbmState, params: GrbmParams) -> Balls:
    n = min(params.n_balls, len(s.balls.h))
    trails, h = s.balls.trails[:n], s.balls.h[:n]
    return Balls(
        trails=s.x(trails), free_energy=free_energy(trails[:, -1], s.machine), h=h,
        towards=s.x(towards(h, s.machine)), spread=s.machine.sigma * s.scale * params.temperature**0.5,
    )  # fmt: skip


def _here(s: GrbmState, params: GrbmParams, view: View, log_z: float) -> Here:
    asked = view.query is not None
    z = s.balls.trails[0, -1][None] if view.query is None else s.z(np.array([view.query]))
    m = s.machine
    a = inputs(z, m)
    dug, square = softplus(a)[0], float(quadratic(z, m)[0])
    free = square - float(dug.sum())
    x, y = s.x(z)[0].tolist()
    return Here(
        x=x, y=y, asked=asked, quadratic=square, inputs=a[0], softplus=dug, chance=chances(z, m)[0],
        chance_at_t=chances(z, m, params.temperature)[0], free_energy=free, log_p=-free - log_z,
    )  # fmt: skip


def _units(s: GrbmState, data: Data, half: float) -> Units:
    m = s.machine
    ticks = middles(-half, half, SMALL)
    foot, normal = feet(m)
    ball = s.balls.trails[0, -1][None]
    rows = s.z(grbm_data.measured_rows(data.x))
    return Units(
        w=(m.w * s.scale[:, None]).T, b=s.x(m.b), c=m.c - (s.centre / s.scale) @ m.w / m.sigma**2,
        sigma=m.sigma * s.scale, planes=half_planes(ticks, ticks, m), foot=s.x(foot), normal=normal,
        lines=s.x(lines(foot, normal, half)), chance=chances(ball, m)[0], on=s.balls.h[0],
        data_share=chances(rows, m).mean(axis=0), dream_share=chances(s.chains.v, m).mean(axis=0),
    )  # fmt: skip


def scores_of(s: GrbmState, data: Data) -> Scores:
    """Exact numbers of this very machine."""
    found = measures(s, data)
    return Scores(
        log_z=found["log_z"], n_terms=1 << len(s.machine.c), log_likelihood=found["mean_log_likelihood"],
        heldout_log_likelihood=found.get("heldout_mean_log_likelihood"), best=grbm_data.best(data),
        baseline=grbm_data.baseline(data), data_surprise=found["data_surprise"],
        dream_surprise=found["dream_surprise"], mean_free_energy=found["mean_free_energy"],
        dream_free_energy=found["dream_mean_free_energy"],
        heldout_free_energy=found.get("heldout_mean_free_energy"),
    )  # fmt: skip
