"""Criteria over the number of components, as curves with bands, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.engine.model_choice import Choice
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Range, safe_range

#: A value this many times as far from the best as the median may leave the panel at its top.
_FAR: Final = 3.0


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
    """The range of a panel: what is far from all else leaves it, so that the rest can be told apart.

    What is not sound counts only where nothing is.
    """
    any_sound = any(line.sound.any() for line in lines)
    values, *ends = (
        np.concatenate([getattr(line, part)[line.sound | (not any_sound)] for line in lines])
        for part in ("values", "low", "high")
    )
    every = np.concatenate([values, *ends])
    low, high = float(every.min()), float(every.max())
    middle = float(np.median(values))
    worse_up = lines[0].name != "heldout"
    reach = _FAR * max(abs(middle - (values.min() if worse_up else values.max())), 1e-12)
    low, high = (low, min(high, values.min() + reach)) if worse_up else (max(low, values.max() - reach), high)
    room = 0.1 * (high - low)
    return safe_range(low - room, high + room)


def explanation() -> str:
    """What is drawn."""
    return " ".join(
        (
            tr("Criteria over the number of components. Click a number to load its best run."),
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
