"""Is the machine still in order?  If its learning rate is too large, it is brought back to where it was good.

The likelihood is exact, so that a look tells the truth.  At too large a rate it falls as often as it rises,
by many nats; a machine that only has much to learn yet does not fall.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.grbm_data import measured_rows
from genviz.engine.math.grbm_energy import Machine, free_energy, log_z
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import Book, GrbmState
from genviz.engine.problem import Problem

#: A look is taken every so many steps, and in every step of a rate that can ruin a machine in one.
LOOK: Final = 8
_RECKLESS: Final = 0.3
#: What is remembered of former falls at each look.
_KEPT: Final = 0.9
#: So many times the energy of a yardstick, D / 2σ², may a run fall before it is stopped.
_FALL: Final = 0.8
#: No machine needs parameters of this size, in yardsticks and nats.
_LARGEST: Final = (50.0, 50.0, 1e6)
#: Rates that are advised.
_ADVISED: Final = (0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001)


def refuse_stopped(s: GrbmState, params: GrbmParams) -> None:
    """End the run of a machine that was brought back, as long as its learning rate is what it was.

    Raises
    ------
    Problem
        Says the rate, and one to try.
    """
    if s.book.stopped and s.book.stopped == params.learning_rate:
        raise Problem(
            "learning rate {rate:g} is too large: the landscape swings instead of settling, and the machine "
            "was brought back to its last good state; try {advice:g}",
            rate=params.learning_rate, advice=advice(params.learning_rate),
        )  # fmt: skip


def advice(learning_rate: float) -> float:
    """A rate to try in place of one that was too large: 0.01, or a fraction of it."""
    return next((value for value in _ADVISED if value <= 0.3 * learning_rate), _ADVISED[-1])


def measured(s: GrbmState, data: Data) -> GrbmState:
    """The state with fresh numbers in its book: everything before is forgotten."""
    found = measures(s, data)
    own = found["mean_log_likelihood"] + s.log_volume
    book = Book(s.machine, own, own, stamp=_stamp(s, data))
    return replace(s, book=_noted(book, found, s.step))


def watched(s: GrbmState, data: Data, params: GrbmParams) -> GrbmState:
    """The state after an update, with a look at it where one is due."""
    if not _is_small(s.machine):
        return _brought_back(s, data, params)
    rate = params.learning_rate / (1.0 - params.momentum)
    if s.step % LOOK and s.step > LOOK and rate <= _RECKLESS:
        return s
    found = measures(s, data)
    book = _looked(s, found["mean_log_likelihood"] + s.log_volume, _stamp(s, data))
    if book.falls > _FALL * len(s.centre) / (2.0 * s.machine.sigma**2):
        return _brought_back(s, data, params)
    return replace(s, book=_noted(book, found, s.step))


def _is_small(m: Machine) -> bool:
    return all(
        float(np.abs(part).max()) <= most for part, most in zip(m[:3], _LARGEST, strict=True)
    )  # also False where it is not a number


def _looked(s: GrbmState, own: float, stamp: tuple[float, ...]) -> Book:
    """The book after a look that found the mean log p of z to be `own`."""
    book = s.book
    if stamp != book.stamp:
        return Book(s.machine, own, own, stamp=stamp)
    falls = _KEPT * book.falls + max(0.0, book.last - own)
    if own >= book.best:
        return Book(s.machine, own, own, falls, stamp)
    return Book(book.good, book.best, own, falls, stamp)


def _stamp(s: GrbmState, data: Data) -> tuple[float, ...]:
    total = data.derived("grbm total", lambda: float(data.x.sum()))
    return float(data.n_samples), total, s.machine.sigma


def _brought_back(s: GrbmState, data: Data, params: GrbmParams) -> GrbmState:
    good = s.book.good._replace(sigma=s.machine.sigma)
    after = measured(replace(s, machine=good, velocity=None, change=None), data)
    return replace(after, book=replace(after.book, stopped=params.learning_rate))


def _noted(book: Book, found: dict[str, float], step: int) -> Book:
    return replace(book, measured=tuple(found.values()), names=tuple(found), measured_at=step)


def measures(s: GrbmState, data: Data) -> dict[str, float]:
    """Exact numbers of the machine on at most 2,000 rows of each group, nats."""
    m = s.machine
    z = log_z(m) + s.log_volume
    train = float(free_energy(s.z(measured_rows(data.x)), m).mean())
    dream = float(free_energy(s.chains.v, m).mean())
    found = {"mean_log_likelihood": -train - z}
    if data.x_heldout is not None and len(data.x_heldout):
        out = float(free_energy(s.z(measured_rows(data.x_heldout)), m).mean())
        found |= {
            "heldout_mean_log_likelihood": -out - z, "heldout_mean_free_energy": out,
            "free_energy_gap": out - train,
        }  # fmt: skip
    return found | {
        "log_z": z, "mean_free_energy": train, "dream_mean_free_energy": dream,
        "data_surprise": train + z, "dream_surprise": dream + z,
    }  # fmt: skip
