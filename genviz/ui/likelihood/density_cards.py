"""The cards of one density: how likely the points are, the surface, and the equations with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtWidgets import QLabel

from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.elide import PartsLabel
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.density_numbers import (
    error_pieces,
    halving_pieces,
    of_halving,
    slope_pieces,
    total_pieces,
)
from genviz.ui.likelihood_card import HistoryCard, Measure, decimals, known, say_or_hide
from genviz.ui.live_numbers import LiveLine, Pen
from genviz.ui.plots.history_parts import Curve
from genviz.ui.plots.one_density_map import LikelihoodMap
from genviz.ui.plots.one_density_relief import Relief
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture

#: Laws whose equation is shown as a picture.
_EQUATIONS: Final = {
    "normal": "density/normal", "exponential": "density/exponential", "laplace": "density/laplace",
    "student_t": "density/student", "uniform": "density/uniform", "poisson": "density/poisson",
    "two_normals": "density/pair",
}  # fmt: skip
#: At scale 1: in a narrower card equations this long would be too small to read.
_NARROW: Final = 340
_LONG: Final = frozenset({"normal", "laplace", "two_normals"})


class DensityLikelihood(HistoryCard):
    """Log-likelihood a point, in all, of held-out points; its curve over the steps, and the best there is."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._second = PartsLabel(card)
        self._second.setProperty("role", "caption")
        card.body.addWidget(self._second)
        self._second.hide()

    def draw(self, snapshot: Snapshot, picture: DensityPicture) -> None:
        """Show the numbers of a picture and the curve of its run."""
        look = theme().tokens
        measure = Measure("mean_log_likelihood", tr("Log-likelihood per point"), tr("nats"), "up")
        held = known("heldout_mean_log_likelihood", snapshot)
        extra: tuple[Curve, ...] = ()
        if len(held):
            extra = (Curve(held, look.components[2], 2.4, True, snapshot.step),)
        if picture.best_fit is not None:
            ends = np.array(
                [[0.0, picture.best_fit.mean], [max(snapshot.t_end, 10.0), picture.best_fit.mean]]
            )
            extra = (Curve(ends, look.outline, 1.6, True), *extra)
        self.show(snapshot, measure, look.accent, extra)
        if not np.isfinite(picture.fit.mean):
            self.card.set_readout("−∞", "", None)
        say_or_hide(self._second, " · ".join(self._parts(picture)))
        self.card.explain(
            tr(
                "log L = Σ log p(x | θ), divided by the number of points; in nats. Higher is better. Dashed "
                "grey: the highest that this law can reach."
            )
        )

    def draw_waiting(self) -> None:
        """Show that nothing is known."""
        self.card.set_readout("–", "", None)
        say_or_hide(self._second, "")

    @staticmethod
    def _parts(picture: DensityPicture) -> list[str]:
        total = picture.fit.total
        parts = [tr("log L = {total} in all", total=number(total, decimals(total)))]
        if picture.best_fit is not None:
            best = picture.best_fit.total
            parts.append(tr("this law’s best: {total}", total=number(best, decimals(best))))
        if picture.heldout is not None:
            parts.append(tr("held-out points: {value} (dashed)", value=number(picture.heldout, 3)))
        return parts


class DensityMap:
    """The likelihood over the parameters."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.plot = LikelihoodMap(card)
        self.jump = Link(card)
        card.header.addWidget(self.jump)
        self.key = QLabel(card)
        self.key.setProperty("role", "caption")
        self.key.setWordWrap(True)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.key)

    def fold(self, compact: bool) -> None:
        """Leave out the words where the window is low."""
        if self.key.isHidden() != compact:
            self.key.setVisible(not compact)

    def _offer(self, *, known: bool) -> None:
        """Name the link: to the maximum, or where there is none, uphill."""
        words = tr("To the top ›") if known else tr("Thinner ›")
        if words != self.jump.text():
            self.jump.setText(words)
            self.jump.explain(
                tr("Put the law where the likelihood is largest.")
                if known
                else tr(
                    "Put the thin normal on the nearest point, ten times as thin; again and again, and log L "
                    "grows without end."
                )
            )

    def draw(self, picture: DensityPicture, made: Relief | None, *, ways: bool) -> None:
        """Show the surface of a picture; with or without the ways over it."""
        surface = picture.surface
        columns = () if surface is None else surface.columns
        self.plot.show_surface(surface, made, tuple(picture.symbols[k] for k in columns), ways=ways)
        flat = surface is not None and surface.values.ndim == 1
        self.card.set_title(tr("log L over {what}", what=", ".join(picture.symbols[k] for k in columns)))
        self._offer(known=picture.best is not None)
        words = tr("★ maximum") if picture.best is not None else _of_two(picture)
        if ways:
            words += " · " + tr("dotted: gradient ascent")
        if ways and surface is not None and len(surface.newton):
            words += " · " + tr("dashed: Newton")
        if self.key.text() != words:
            self.key.setText(words)
        self.card.explain(
            tr("The log-likelihood of every rate.") if flat
            else tr("Contours of log L; the darker, the more likely are the points. Hatched: L = 0.")
        )  # fmt: skip


def _of_two(picture: DensityPicture) -> str:
    """Whether the thin one of two normals is on a point."""
    if picture.hit:
        return tr("μ₂ is on a point: log L rises for ever as σ₂ goes to 0")
    return tr("μ₂ is on no point: drag it onto one, and log L rises for ever")


class NumberLine(LiveLine):
    """A line without fractions: it fills its height."""

    def _too_large(self, pen: Pen) -> bool:
        return sum(pen.width(piece) for piece in self._pieces) > self.width()


class DensityEquations:
    """The sum, its derivatives, and what they say about the estimate, with live numbers."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.sum, self.equation = FormulaView(card, 22, 2.4), FormulaView(card, 20, 2.6)
        self.lines = tuple(NumberLine(card, 20, 1.5) for _ in range(3))
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        for widget in (self.sum, self.lines[0], self.equation, self.lines[1], self.lines[2], self.caption):
            card.body.addWidget(widget)
        card.body.addStretch(1)

    def fold(self, compact: bool) -> None:
        """Leave out the first sum and the words where the window is low."""
        for widget in (self.sum, self.caption):
            if widget.isHidden() != compact:
                widget.setVisible(not compact)

    def draw(self, picture: DensityPicture) -> None:
        """Show the equations of the law, with the numbers of the picture."""
        self.card.set_title(tr("Sum, slope, error"))
        self.sum.set_formula("density/sum", tr("The log-likelihood is the sum of the points’ log-densities."))
        narrow = self.card.width() < theme().px(_NARROW) and picture.law in _LONG
        name = "density/sum" if narrow else _EQUATIONS[picture.law]
        self.equation.set_formula(name, tr("Where the slope is 0 there is the maximum."))
        self.lines[0].set_pieces(total_pieces(picture))
        self.lines[1].set_pieces(slope_pieces(picture))
        self.lines[2].set_pieces(error_pieces(picture) or halving_pieces(picture))
        said = self.said(picture)
        if said != self.caption.text():
            self.caption.setText(said)

    def draw_waiting(self) -> None:
        """Leave the equations without numbers."""
        for line in self.lines:
            line.set_pieces(())
        self.caption.clear()

    @staticmethod
    def said(picture: DensityPicture) -> str:
        """What holds for the law."""
        if picture.law == "uniform":
            return tr("The slope is never 0: the maximum is an edge, and there is no information to invert.")
        if picture.law == "laplace":
            return tr("The slope jumps at every point; at the median it changes sign.")
        if picture.law == "two_normals":
            return of_halving(picture.hit)
        return tr("± is 1.96 standard errors, the roots of the inverse of the information −∂² log L/∂θ².")
