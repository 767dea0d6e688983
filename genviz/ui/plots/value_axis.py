"""Which values a curve's axis shows, and where its figures are: linear, from zero, or of logarithms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.ui.i18n import number
from genviz.ui.plots.gate import Range, finite_rows, least_apart, most_parts, safe_range, tick_step, two_ticks
from genviz.ui.plots.history_parts import Reals
from genviz.ui.plots.log_axis import log_rows, log_span, log_ticks

#: Second curves may reach so many times as high as the first.
FAR: Final = 2.5
#: Lines of text from one figure of a logarithmic axis to the next, at least.
_LINES: Final = 1.4


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """A rule for the upright axis of curves over steps.

    Attributes
    ----------
    zero : bool
        It begins at 0, where 0 is the best there is.
    far : float
        With `zero`: what is more than this many times as high as the card's own curve may leave at the top.
    log : bool
        It shows common logarithms; values that are not positive are left out.
    """

    zero: bool = False
    far: float = np.inf
    log: bool = False

    def rows(self, points: Reals) -> Reals:
        """What is drawn of ``(n, 2)`` steps and values, with values as this axis has them."""
        finite = finite_rows(points, 2)
        return log_rows(finite) if self.log else finite

    def span(self, table: Reals, main: Reals, goal: tuple[float, ...]) -> Range:
        """Round ends, so that they rarely move while the run goes on.

        Parameters
        ----------
        table, main : ndarray, shape (n, 2)
            Rows of all curves, and of the card's own.
        goal : tuple of float
            Values that are seen in any case.
        """
        if self.log:
            seen = log_rows(np.array([(0.0, value) for value in goal]).reshape(-1, 2))
            values = np.append(table[:, 1], seen[:, 1])
            return log_span(float(values.min()), float(values.max()))
        most = min(float(table[:, 1].max()), self._highest(main))
        least = min(float(table[:, 1].min()), 0.0) if self.zero else float(table[:, 1].min())
        low, high = safe_range(min((least, *goal)), max((most, *goal)))
        step = tick_step(high - low, 4) / 2
        below = 0.0 if self.zero and low >= 0 else float(np.floor(low / step - 0.15)) * step
        return below, float(np.ceil(high / step + 0.15)) * step

    def _highest(self, main: Reals) -> float:
        known = self.zero and len(main) and main[:, 1].max() > 0
        return self.far * float(main[:, 1].max()) if known else np.inf

    def labels(self, span: Range, wanted: int, lines: float) -> list[tuple[float, str]]:
        """Places and words of at most about `wanted` figures on an axis that is `lines` lines high."""
        if self.log:
            return log_ticks(span, max(int(lines / _LINES), 1))
        places, decimals = two_ticks(*span, most_parts(span, wanted, lines), least_apart(span, lines))
        return [(place, number(place, decimals)) for place in places]

    def at(self, value: float) -> float:
        """Where a value is on this axis; NaN if nowhere."""
        if not self.log:
            return value
        return float(np.log10(value)) if value > 0 else np.nan
