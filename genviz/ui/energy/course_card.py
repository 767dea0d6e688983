"""How good a machine is: two numbers, of training and held-out examples, over their two curves.

`CourseCard.set_course` takes plain values; a scene that needs more sets its own words below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.engine.math.rbm_scores import LogZ
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.elide import PartsLabel
from genviz.ui.energy.pictures_badges import Entry, KindBadge, PairReadout
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import HistoryCard, Measure, Reals, decimals, known, say_or_hide, step_of
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.plots.ink import component_colour
from genviz.ui.plots.pictures_energies import DATA, HELDOUT
from genviz.ui.theme import theme

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Role of the badge's colour for each kind of number.
_ROLES: Final = {
    "exact": "better", "estimate": "accent", "bound": "accent", "none": "worse", "unknown": "muted",
}  # fmt: skip

Pair = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Course:
    """What a card shows of two numbers.

    Attributes
    ----------
    metrics : tuple of str
        Names in the snapshot's metrics, for the two curves.
    values : tuple of float or None
        Both numbers at this frame; None leaves one out.
    names : tuple of str
        What they are, in the reader's language; empty: "training" and "held out".
    ks : tuple of int
        Components whose colours and marks they have.
    kind : str
        "exact", "estimate", "bound", "none" (no likelihood) or "unknown".
    error : float
        Standard error of both, drawn as whiskers; 0: none.
    best : float or None
        The best that there is: a dashed line.
    per_epoch : float
        Steps that make an epoch: then the curve is over epochs; 0: over mini-batches.
    """

    metrics: tuple[str, str]
    values: Pair
    names: tuple[str, str] = ("", "")
    ks: tuple[int, int] = (DATA, HELDOUT)
    kind: str = "exact"
    error: float = 0.0
    best: float | None = None
    per_epoch: float = 0.0


class CourseCard(HistoryCard):
    """Two numbers over two curves, and which kind of numbers they are.

    Parameters
    ----------
    card : Card
        Where they are shown; its title and explanation are the caller's.

    Attributes
    ----------
    badge : KindBadge
    numbers : PairReadout
    below : PartsLabel
        What is said below the plot: see `say`.
    """

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.badge, self.numbers, self.below = KindBadge(card), PairReadout(card), PartsLabel(card)
        card.header.addWidget(self.badge)
        self.below.setProperty("role", "caption")
        card.body.insertWidget(0, self.numbers)
        card.body.addWidget(self.below)
        self.below.hide()
        self._compact = False
        self._per_epoch = 0.0
        self._scaled: tuple[tuple[Curve, ...], float, tuple[Curve, ...]] = ((), 1.0, ())

    def retranslate(self) -> None:
        """Name the step axis."""
        self.plot.set_title(tr("epoch") if self._per_epoch else tr("mini-batches"))

    def fold(self, compact: bool) -> None:
        """Keep only the numbers, where the window is low."""
        self._compact = compact
        if self.plot.isHidden() != compact:
            self.plot.setVisible(not compact)
        self.card.set_fitted(compact)

    def set_course(self, snapshot: Snapshot, course: Course) -> None:
        """Show numbers, badge and curves of a frame."""
        self.badge.say(kind_word(course.kind), _ROLES[course.kind])
        self.numbers.set_entries(_entries(course))
        self._show(snapshot, course)
        best = course.best
        self.plot.set_band(None if best is None else (best, best), theme().tokens.muted, goal=True)

    def say(self, *parts: str) -> None:
        """Write these below the plot, with dots between them; nothing hides the line."""
        say_or_hide(self.below, " · ".join(part for part in parts if part))

    def show_pair(self, snapshot: Snapshot, metric: str, values: Pair, error: float = 0.0) -> None:
        """Show the curves of a metric and of its held-out twin, with markers at these values."""
        self._show(snapshot, Course((metric, f"heldout_{metric}"), values, error=error))

    def _show(self, snapshot: Snapshot, course: Course) -> None:
        if course.per_epoch != self._per_epoch:
            self._per_epoch = course.per_epoch
            self.retranslate()
        scale = 1.0 / course.per_epoch if course.per_epoch else 1.0
        step, curves, markers = step_of(snapshot) * scale, [], []
        for i, (metric, value) in enumerate(zip(course.metrics, course.values, strict=True)):
            line, colour = _stretched(known(metric, snapshot), scale), component_colour(course.ks[i])
            if len(line):
                curves.append(Curve(line, colour, 2.8 if i == 0 else 2.2, course.ks[i] == HELDOUT, step))
            if value is not None:
                markers.append(Marker(step, value, colour, error=course.error, k=course.ks[i]))
        ghosts = self._ghosts(snapshot.ghosts, Measure(course.metrics[0], "", "", "up"), snapshot.n_phases)
        self.plot.set_curves(tuple(curves[::-1]), tuple(markers[::-1]), self._stretched(ghosts, scale))

    def _stretched(self, ghosts: tuple[Curve, ...], scale: float) -> tuple[Curve, ...]:
        """Curves of what might have been, over epochs; the same objects until there are others."""
        if scale == 1.0:
            return ghosts
        if self._scaled[0] is not ghosts or self._scaled[1] != scale:
            made = tuple(
                Curve(_stretched(ghost.points, scale), ghost.colour, ghost.width, ghost.dashed)
                for ghost in ghosts
            )
            self._scaled = ghosts, scale, made
        return self._scaled[2]


def _stretched(points: Reals, scale: float) -> Reals:
    return points if scale == 1.0 else points * np.array([scale, 1.0])


def _entries(course: Course) -> tuple[Entry, ...]:
    usual = (tr("training"), tr("held out"))
    found = zip(course.ks, course.values, course.names, usual, strict=True)
    return tuple(
        Entry(k, number(value, _digits(value)), name or otherwise)
        for k, value, name, otherwise in found
        if value is not None
    )


def entries(values: Pair) -> tuple[Entry, ...]:
    """Training and held-out numbers, as far as they are known."""
    return _entries(Course(("", ""), values))


def _digits(value: float) -> int:
    return min(decimals(value), 2)


def kind_word(kind: str) -> str:
    """What the badge says of each kind of number."""
    return {
        "exact": tr("exact"), "estimate": tr("estimate"), "bound": tr("bound"),
        "none": tr("not likelihood"),
    }.get(kind, tr("not known"))  # fmt: skip


def log_z_text(log_z: LogZ) -> str:
    """Log Z = 73.10 (exact: all 2¹⁶ states), or ± 0.3 (100 AIS chains)."""
    if log_z.exact:
        value = number(log_z.value, 2)
        return tr("log Z = {value}: all 2{n} states", value=value, n=raised(_exponent(log_z)))
    digits = 1 if log_z.error >= 0.05 else 2 if log_z.error >= 0.005 else 3
    return tr(
        "log Z = {value} ± {error} ({n} AIS chains)",
        value=number(log_z.value, digits), error=number(log_z.error, digits), n=log_z.n_states,
    )  # fmt: skip


def _exponent(log_z: LogZ) -> int:
    return int(log_z.n_states).bit_length() - 1


def raised(n: int) -> str:
    """A number as an exponent: "¹⁶"."""
    return str(n).translate(_RAISED)
