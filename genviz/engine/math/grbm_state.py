"""What evolves when a Gaussian-Bernoulli machine learns, and how it begins.

Everything in the state is in yardsticks, z = (x − centre) / scale; see `grbm_data`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.grbm_data import yardsticks
from genviz.engine.math.grbm_energy import MOST, Bits, Machine, Moments, chances, drawn
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.rbm_exact import refuse_extreme
from genviz.engine.problem import Problem, mark
from genviz.engine.rng import START, Rng

Rows = NDArray[np.int64]

#: Standard deviation of the first weights, in yardsticks.
SPREAD: Final = 0.21
#: How far from the middle the first lines are, in yardsticks.
_SCATTER: Final = {"middle": 0.0, "scattered": 0.4}
#: So many places of a ball are remembered.
TRAIL: Final = 24
#: So many chains, and steps of them, are remembered to tell how well they mix.
WATCHED, REMEMBERED = 16, 128
_FIRST_CHAINS: Final = 1
#: Of larger numbers, in yardsticks, products of three overflow.
_EXTREME: Final = 1e100


class Chains(NamedTuple):
    """Dreams: places v ``(M, D)``, where they were before this step ``(M, D)``, and h given v ``(M, H)``."""

    v: Array
    before: Array
    h: Bits


class Balls(NamedTuple):
    """Chains to be looked at: the last places ``(M, K, D)``, the newest last, and h ``(M, H)``."""

    trails: Array
    h: Bits


class Change(NamedTuple):
    """The last step: the machine before it, what it learned from, and at which rate."""

    before: Machine
    data: Moments
    dreams: Moments
    rate: float


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What is written down beside the learning.

    Attributes
    ----------
    good : Machine
        The best machine at any look at the present data.
    best, last : float
        Mean log p of z of `good`, and of the machine at the last look.
    falls : float
        How much the mean log p fell from look to look, a sum that forgets a tenth at each.
    stamp : tuple of float
        What the last look was at: other numbers, other data or another σ.
    stopped : float
        The learning rate that was too large, so that `good` was brought back; 0 for none.
    measured : tuple of float
        What was measured at step `measured_at`; what is not known is left out.
    names : tuple of str
        Their names.
    measured_at : int
        −1: never.
    """

    good: Machine
    best: float
    last: float
    falls: float = 0.0
    stamp: tuple[float, ...] = ()
    stopped: float = 0.0
    measured: tuple[float, ...] = ()
    names: tuple[str, ...] = ()
    measured_at: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class GrbmState:
    """The machine while it learns.

    Attributes
    ----------
    machine : Machine
    centre, scale : ndarray, shapes (D,), (D,)
        Yardsticks of the data that the run began with.
    velocity : Moments or None
        The last change of w, b and c, where there is a momentum.
    batch : ndarray of int64, shape (B,)
        Rows of the data in this step's mini-batch; none at the start.
    data, dreams : Moments or None
        What the mini-batch and the dreams say in this step; None before their phase.
    chains : Chains
    balls : Balls
    series : ndarray, shape (C, T, D)
        The last places of some persistent chains, the newest last.
    change : Change or None
        The last step, after an update.
    step, n_batches : int
        Updates so far, and mini-batches of an epoch.
    phase : str
        Which phase led here; "" at the start and after an edit of the machine.
    book : Book
    """

    machine: Machine
    centre: Array
    scale: Array
    velocity: Moments | None
    batch: Rows
    data: Moments | None
    dreams: Moments | None
    chains: Chains
    balls: Balls
    series: Array
    change: Change | None
    step: int
    n_batches: int
    phase: str
    book: Book

    @property
    def epoch(self) -> float:
        """Passes over the training data."""
        return self.step / self.n_batches

    def z(self, x: Array) -> Array:
        """Rows in yardsticks."""
        return np.asarray((x - self.centre) / self.scale)

    def x(self, z: Array) -> Array:
        """Places in the data's units; the last axis is that of the features."""
        return np.asarray(z * self.scale + self.centre)

    @property
    def log_volume(self) -> float:
        """Log p(x) = log p(z) − this, nats."""
        return float(np.log(self.scale).sum())


def first(data: Data, params: GrbmParams, rng: Rng) -> GrbmState:
    """Small weights around the middle of the data, chains as wide as the data, balls somewhere."""
    centre, scale = yardsticks(data)
    d, h = data.n_features, params.n_hidden
    w = rng.generator.normal(0.0, SPREAD, (d, h))
    through = rng.generator.normal(0.0, _SCATTER[params.start], (d, h))  # a place on each unit's line
    c = -(through * w).sum(axis=0) / params.sigma**2
    machine = Machine(w, -0.5 * w.sum(axis=1), c, params.sigma)
    return started(machine, (centre, scale), data, params, rng.generator)


def started(
    machine: Machine, yards: tuple[Array, Array], data: Data, params: GrbmParams,
    generator: np.random.Generator,
) -> GrbmState:  # fmt: skip
    """A state at step 0 with this machine; what is measured is still to come."""
    chains = fresh_chains(machine, params.n_chains, generator)
    return GrbmState(
        machine=machine, centre=yards[0], scale=yards[1], velocity=None, batch=np.empty(0, np.int64),
        data=None, dreams=None, chains=chains, balls=fresh_balls(machine, params.n_balls, generator),
        series=begun(chains), change=None, step=0,
        n_batches=max(1, -(-data.n_samples // params.batch_size)), phase="",
        book=Book(machine, -np.inf, -np.inf),
    )  # fmt: skip


def fresh_chains(m: Machine, n: int, generator: np.random.Generator) -> Chains:
    """`n` chains that start as wide as the data, wherever chance has it."""
    v = generator.standard_normal((n, len(m.b)))
    return Chains(v, v, drawn(chances(v, m), generator))


def fresh_balls(m: Machine, n: int, generator: np.random.Generator) -> Balls:
    """`n` balls that have not moved yet."""
    v = generator.standard_normal((n, len(m.b)))
    return Balls(np.repeat(v[:, None], TRAIL, axis=1), drawn(chances(v, m), generator))


def begun(chains: Chains) -> Array:
    """What is remembered of chains that have just begun: one place each, ``(C, 1, D)``."""
    return chains.v[:WATCHED, None].copy()


def in_units(s: GrbmState) -> dict[str, Array]:
    """W ``(D, H)``, b ``(D,)``, c ``(H,)`` and σ ``(D,)`` in the data's units, as `parameters` has them."""
    m = s.machine
    return {
        "w": m.w * s.scale[:, None], "b": m.b * s.scale + s.centre,
        "c": m.c - (s.centre / s.scale) @ m.w / m.sigma**2, "sigma": m.sigma * s.scale,
    }  # fmt: skip


_SHAPES: Final = mark(
    "w must be a table (features, hidden units), b and sigma one number for each row, and c one for each "
    "column of it"
)


def given_start(given: Mapping[str, Any], data: Data, params: GrbmParams) -> GrbmState:
    """A given machine; the inverse of `in_units`.

    Raises
    ------
    Problem
        Unknown names, shapes that do not fit each other or the data, numbers that are not finite, or more
        than 16 hidden units.
    """
    w, b, c, sigma = _read(given, data)
    centre, scale = yardsticks(data)
    if sigma is not None:
        scale = sigma / params.sigma
    with np.errstate(all="ignore"):  # what is too large is refused
        inner = w / scale[:, None]
        machine = Machine(
            inner, (b - centre) / scale, c + (centre / scale) @ inner / params.sigma**2, params.sigma
        )
        refuse_extreme(*machine[:3], (data.x - centre) / scale, scale / _EXTREME, most=_EXTREME)
    return started(machine, (centre, scale), data, params, Rng(0, START, _FIRST_CHAINS).generator)


def _read(given: Mapping[str, Any], data: Data) -> tuple[Array, Array, Array, Array | None]:
    if set(given) - {"w", "b", "c", "sigma"} or not {"w", "b", "c"} <= set(given):
        raise Problem("a machine’s start has w, b and c, and sigma where it is not the setting’s")
    try:
        w, b, c = (np.asarray(given[name], dtype=np.float64) for name in ("w", "b", "c"))
        sigma = np.asarray(given["sigma"], dtype=np.float64) if "sigma" in given else None
    except (TypeError, ValueError):
        raise Problem(_SHAPES) from None
    if w.ndim != 2 or not w.size or b.shape != w.shape[:1] or c.shape != w.shape[1:]:
        raise Problem(_SHAPES)
    if sigma is not None:
        if sigma.ndim > 1 or sigma.shape not in ((), b.shape):
            raise Problem(_SHAPES)
        sigma = np.broadcast_to(sigma, b.shape).copy()
    _refuse(w, b, c, sigma, data)
    return w, b, c, sigma


def _refuse(w: Array, b: Array, c: Array, sigma: Array | None, data: Data) -> None:
    if len(b) != data.n_features:
        raise Problem("the start has {n} features and the data have {d}", n=len(b), d=data.n_features)
    if len(c) > MOST:
        raise Problem("the machine takes at most {most} hidden units, and the start has {n}",
                      most=MOST, n=len(c))  # fmt: skip
    if not all(np.isfinite(part).all() for part in (w, b, c)):
        raise Problem("w, b and c must be finite numbers")
    if sigma is not None and not ((sigma > 0) & np.isfinite(sigma)).all():
        raise Problem("sigma must be finite and above 0")


def with_sigma(s: GrbmState, params: GrbmParams) -> GrbmState:
    """The same weights with the width that is set now."""
    m = s.machine
    if m.sigma == params.sigma:
        return s
    return replace(s, machine=m._replace(sigma=params.sigma), change=None)
