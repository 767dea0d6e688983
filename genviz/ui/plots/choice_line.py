"""Criteria over the number of components, as curves with bands, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.engine.model_choice import Choice
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Range, safe_range

#: Criteria that have a best K; an inertia always falls.
DECIDING: Final = ("bic", "aic", "heldout")
#: A K this many times as far from the best as all others leaves the panel, so that these can be told apart.
_FAR: Final = 3.0
#: So many K always stay in the panel.
_FEWEST: Final = 3
#: Bands over the starts may widen a panel by this share of its curves' range.
_WIDER: Final = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion over K; where `sound` is False only fits at the variance floor speak for it."""

    name: str
    k: tuple[int, ...]
    values: np.ndarray
    low: np.ndarray
    high: np.ndarray
    sound: np.ndarray


def line_of(choices: tuple[Choice, ...], name: str) -> Line | None:
    """The curve of one criterion; AIC and BIC count from their lowest value that is sound, if one is."""
    known = [c for c in choices if np.isfinite(c.values.get(name, np.nan))]
    if not known:
        return None
    rows = np.array([[c.values[name], c.low[name], c.high[name]] for c in known])
    sound = np.array([c.is_sound(name) for c in known])
    if name in ("bic", "aic"):
        rows -= rows[sound if sound.any() else ~sound, 0].min()
    return Line(name, tuple(c.n_components for c in known), rows[:, 0], rows[:, 1], rows[:, 2], sound)


def span(lines: list[Line]) -> Range:
    """The range of a panel: every sound value of its curves, but for a K that is far worse than all others.

    An elbow is seen only with all K, so that an inertia keeps them all.  What is not sound counts only where
    nothing is.  Bands may be cut.
    """
    worse = -1.0 if lines[0].name == "heldout" else 1.0
    any_sound = any(line.sound.any() for line in lines)
    shown = [line.sound | (not any_sound) for line in lines]
    rows = np.concatenate([np.stack([line.values, line.low, line.high]) for line in lines], axis=1)
    ks = np.concatenate([line.k for line in lines])[np.concatenate(shown)]
    values, *ends = worse * rows[:, np.concatenate(shown)]
    low, high = float(values.min()), _reach(ks, values, leaving=lines[0].name in DECIDING)
    edges = np.append(np.concatenate(ends)[np.tile(values <= high, 2)], low)
    wider = _WIDER * (high - low)
    low, high = max(float(edges.min()), low - wider), min(max(high, float(edges.max())), high + wider)
    room = 0.08 * (high - low)
    return safe_range(worse * (low - room), worse * (high + room))


def _reach(ks: np.ndarray, values: np.ndarray, *, leaving: bool) -> float:
    """The highest value to be seen, where low ones are good; a K far worse than all others may leave."""
    worst = np.sort([values[ks == k].max() for k in np.unique(ks)])
    while leaving and len(worst) > _FEWEST and worst[-1] - values.min() > _FAR * (worst[-2] - values.min()):
        worst = worst[:-1]
    return float(worst[-1])


def explanation() -> str:
    """What is drawn."""
    return " ".join(
        (
            tr("Criteria over K. Click a number to load its best run."),
            tr(
                "Bands of BIC, AIC and inertia: from the lowest to the highest of the starts that did not "
                "end at the variance floor."
            ),
            tr(
                "Bands of held-out values: mean ± 1.96 standard errors, over random splits of the data, or "
                "over the held-out points where the data come with some."
            ),
            tr("Hollow marks: all fits ended at the variance floor."),
        )
    )


def with_band(choice: Choice, name: str) -> str:
    """A criterion and its band: 110.0 (109.0 … 119.0)."""
    value = choice.values[name]
    digits = 3 if abs(value) < 100 else 1
    low, high = number(choice.low[name], digits), number(choice.high[name], digits)
    return f"{number(value, digits)} ({low} … {high})"


def label(name: str) -> str:
    """A criterion's name."""
    names = {
        "bic": "BIC",
        "aic": "AIC",
        "heldout": tr("held-out log-likelihood"),
        "inertia": tr("inertia per point"),
        "heldout_inertia": tr("inertia of held-out points"),
    }
    return names[name]


def title(lines: list[Line]) -> str:
    """What a panel shows."""
    if lines[0].name == "bic":
        return tr("BIC, AIC (dashed), above their best")
    if lines[0].name == "heldout":
        return tr("held-out log-likelihood, nats per point")
    return label(lines[0].name)
