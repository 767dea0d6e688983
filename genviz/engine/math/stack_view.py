"""What pictures of a deep belief network and of a deep Boltzmann machine have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_data import Numbers, Seen, ink_of, notes_of
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_picture import StackScores
from genviz.engine.math.stack_settings import StackParams
from genviz.engine.params import short
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.view import View

#: So many dreams are shown at most.
MOST_DREAMS: Final = 60
#: Sweeps of the chain before each picture of the film.
FILM: Final = (0, 1, 2, 4, 8, 16, 32, 64)
_LADDER: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0)
#: Pictures of which a mean is taken.
_MEANS: Final = 250
#: Values that a reach is found from.
_SOME: Final = 16_384
#: Chance of what is shown: the same from frame to frame, so that what changes is the machine.
EXAMPLE_SEED, DREAM_SEED, FILM_SEED = 3, 5, 7

T = TypeVar("T")
#: What was computed last, by name: for which arrays and settings, and what it was.
_kept: dict[str, tuple[tuple[object, ...], object]] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """The example: its group, row, class, and its pixels grey and binary."""

    group: str
    index: int
    label: str
    grey: Array
    v: Array


def once(name: str, key: tuple[object, ...], compute: Callable[[], T]) -> T:
    """What `compute` finds, or what it found for the same key the last time.

    Arrays in the key count as the same if they are the very same objects.
    """
    last = _kept.get(name)
    if last is not None and _same(last[0], key):
        return cast("T", last[1])
    found = compute()
    _kept[name] = (key, found)
    return found


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(
        x is y or (isinstance(x, (str, int, float)) and x == y) for x, y in zip(one, other, strict=True)
    )


def chance(seed: int) -> np.random.Generator:
    """Chance of what is shown."""
    return Rng(seed, SAMPLE).generator


def chosen(own: Array, data: Data, what: Seen, threshold: float, view: View) -> Chosen:
    """What is pointed at, held out or of training; else the own drawing; else the first held-out picture."""
    out = data.x_heldout
    if view.stranger >= 0 and out is not None:
        return _heldout(view.stranger % len(out), data, threshold)
    if view.selected >= 0 or (not own.size and out is None):
        index = max(view.selected, 0) % data.n_samples
        label = _label(data.y, index, data)
        return Chosen("train", index, label, what.grey[index], np.asarray(what.train[index, :-1], np.float64))
    if own.size:
        return Chosen("own", -1, "", own, own)
    return _heldout(0, data, threshold)


def _heldout(index: int, data: Data, threshold: float) -> Chosen:
    assert data.x_heldout is not None
    grey = ink_of(data.x_heldout[index : index + 1], data)[0]
    label = _label(data.y_heldout, index, data)
    return Chosen("heldout", index, label, grey, (grey >= threshold).astype(np.float64))


def _label(y: Any, index: int, data: Data) -> str:  # noqa: ANN401 - labels or None
    return "" if y is None or not data.classes else data.classes[y[index]]


def reach(values: Array) -> float:
    """What is drawn at full strength: from a ladder, so that it stays for long stretches of a run."""
    some = values.ravel()[:: 1 + values.size // _SOME]
    largest = float(np.quantile(np.abs(some), 0.99)) if some.size else 0.0
    return next((step for step in _LADDER if largest <= step), largest)


def combined(weights: tuple[Array, ...]) -> list[Array]:
    """Each level's features in pixels, as a linear combination of those below, ``(n_l, V)``; w (n, n_below).

    References
    ----------
    Lee, Ekanadham, Ng (2008), "Sparse deep belief net model for visual area V2", NIPS 20.
    """
    found = [weights[0]]
    for w in weights[1:]:
        found.append(w @ found[-1])
    return found


def means(pictures: Array, activities: Array) -> Array:
    """Mean of pictures ``(N, V)``, each counted as much as a unit is on, minus the mean of all, ``(n, V)``.

    A unit that is never on has no mean; its row is 0.
    """
    total = activities.sum(axis=0)[:, None]
    weighted = activities.T @ (pictures - pictures.mean(axis=0))
    return np.asarray(np.where(total > 1e-9, weighted / np.maximum(total, 1e-9), 0.0))


def pictures_for_means(what: Seen) -> Numbers:
    """At most 250 training rows, spread evenly, with a 1 after them."""
    return what.train[:: max(1, -(-len(what.train) // _MEANS))]


def softened(thetas: tuple[Numbers, ...], temperature: float) -> tuple[Numbers, ...]:
    """All parameters divided by a temperature."""
    if temperature == 1.0:
        return thetas
    return tuple(theta / theta.dtype.type(temperature) for theta in thetas)


def pictures_of(rows: Numbers) -> Array:
    """Rows without the 1 after them, in double precision."""
    return np.ascontiguousarray(rows[:, :-1], dtype=np.float64)


def scores(
    found: Metrics, what: Seen, layer_bounds: tuple[float | None, ...], n_states: int, params: StackParams
) -> StackScores:
    """Scores of what was measured; `n_states` of an exact log Z."""
    z = None
    if "log_z" in found:
        exact = "log_z_error" not in found
        z = LogZ(found["log_z"], found.get("log_z_error", 0.0), exact,
                 n_states if exact else params.ais_chains, found.get("ais_ess", 0.0))  # fmt: skip
    return StackScores(
        log_z=z, log_likelihood=found.get("mean_log_likelihood"),
        heldout_log_likelihood=found.get("heldout_mean_log_likelihood"), bound=found.get("mean_bound"),
        heldout_bound=found.get("heldout_mean_bound"), bound_error=found.get("bound_error", 0.0),
        layer_bounds=layer_bounds, best_log_likelihood=what.best, independent=what.independent,
        reconstruction_error=found["reconstruction_error"],
        heldout_reconstruction_error=found.get("heldout_reconstruction_error"),
    )  # fmt: skip


# --- by hand -----------------------------------------------------------------------------------------------


def own_picture(values: object, n_pixels: int) -> Array:
    """An own picture: a number 0 … 1 a pixel, black from 0.5 on; no numbers for none.

    Raises
    ------
    Problem
        Another number of pixels, or other things than numbers of that range.
    """
    try:
        found = np.atleast_1d(np.asarray(values, dtype=np.float64))
    except (TypeError, ValueError):
        found = np.full((1, 1), np.nan)
    if found.ndim != 1 or not np.isfinite(found).all():
        raise Problem("{name} must be finite numbers", name="ink")
    if len(found) not in (0, n_pixels):
        raise Problem("the picture has {n} pixels and the data have {v}", n=len(found), v=n_pixels)
    if not ((found >= 0.0) & (found <= 1.0)).all():
        raise Problem("ink must be between 0 and 1 in every pixel")
    return (found >= 0.5).astype(np.float64)


def whole(value: object, name: str, last: int) -> int:
    """A whole number from 0 to `last`.

    Raises
    ------
    Problem
        It is none.
    """
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not 0 <= cast("float", value) <= last or cast("float", value) % 1:
        raise Problem("{name} must be a whole number from 0 to {last}, not {value}",
                      name=name, last=last, value=short(value))  # fmt: skip
    return int(cast("float", value))


def note_settings(data: Data, what: Seen, params: StackParams, stopped: float) -> list[Problem]:
    """How pictures were made binary, and what is not as it was asked for."""
    return notes_of(data, what, threshold=params.threshold, batch_size=params.batch_size, stopped=stopped)
