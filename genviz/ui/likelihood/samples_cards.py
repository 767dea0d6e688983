"""The cards of the samples: the estimate, one of five curves in turn, and the formula with its numbers."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel

from genviz.engine.math.overfitting import Overfitting
from genviz.engine.math.samples_neighbours import NEIGHBOURS
from genviz.engine.math.samples_picture import (
    GAUSSIANS,
    GROWTH,
    HISTOGRAM,
    NEAREST,
    OVERFIT,
    REVEAL,
    SamplesPicture,
)
from genviz.engine.problem import Problem
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link, Segmented
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.likelihood import samples_figures as figures
from genviz.ui.likelihood.samples_said import captions, openers, said_of_cells, said_of_growth, titles
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.kl_ink import entropy_ink, likelihood_ink
from genviz.ui.plots.samples_bars import EstimateBars
from genviz.ui.plots.samples_figure import Figure
from genviz.ui.plots.samples_plot import FigurePlot
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: Curves in their turn; what is computed for each is named by its layer.
TURNS: Final = ("", GROWTH, HISTOGRAM, NEAREST, OVERFIT)
#: The formula that the last card shows.
FORMULA: Final = "kl/estimate"
_FIRST_K: Final = 3
#: A column lower than this, at scale 1, has no room for captions.
_ROOMY: Final = 800


class SamplesColumn(QObject):
    """Three cards.

    Attributes
    ----------
    estimate, curve, formula : Card
    bars : EstimateBars
    plot : FigurePlot
    turn : str
        Layer of the curve that is seen; empty for the one over steps.
    reveal : Link
        Shows p after all.
    k, models : Segmented
        How many neighbours; kernels or Gaussians.
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab, self._snapshot = tab, None  # type: tuple[Tab, Snapshot | None]
        self._compact = False
        self.estimate, self.curve, self.formula = (
            tab.add_card("", 5),
            tab.add_card("", 7),
            tab.add_card("", 3),
        )
        self.bars, self.plot = EstimateBars(self.estimate), FigurePlot(self.curve)
        self._why, self._says, self._result = (
            self._caption(card) for card in (self.estimate, self.curve, self.curve)
        )
        self.reveal, self.on = Link(self.estimate), Link(self.curve)
        self.k = Segmented(tuple(str(k) for k in NEIGHBOURS), self.curve)
        self.models = Segmented(("kernels", "gaussians"), self.curve)
        self._without = self._caption(self.formula)
        self._rule, self._line = FormulaView(self.formula, 25, 2.9), LiveLine(self.formula, 26, 2.2)
        self._fill()
        self.k.set_value(str(_FIRST_K))
        self.reveal.clicked.connect(self._toggle_reveal)
        self.on.clicked.connect(lambda: self.show_turn(self._following))
        self.k.chosen.connect(lambda _k: self._redraw())
        self.models.chosen.connect(self._choose_models)

    @staticmethod
    def _caption(card: Card) -> QLabel:
        label = QLabel(card)
        label.setProperty("role", "caption")
        label.setWordWrap(True)
        return label

    def _fill(self) -> None:
        self.estimate.header.addWidget(self.reveal)
        self.estimate.body.addWidget(self.bars, 1)
        self.estimate.body.addWidget(self._why)
        self.curve.header.addWidget(self.on)
        self._choices = QHBoxLayout()
        self._choices.addWidget(self.k, 1)
        self._choices.addWidget(self.models, 1)
        self.curve.body.addWidget(self._says)
        self.curve.body.addLayout(self._choices)
        self.curve.body.addWidget(self.plot, 1)
        self.curve.body.addWidget(self._result)
        self.formula.body.addWidget(self._rule)
        self.formula.body.addWidget(self._line)
        self.formula.body.addWidget(self._without)
        self.formula.set_fitted(True)

    @property
    def all(self) -> tuple[Card, ...]:
        """The three cards."""
        return self.estimate, self.curve, self.formula

    @property
    def turn(self) -> str:
        """The curve that is seen: what the view says is computed."""
        return next((turn for turn in TURNS[1:] if turn in self._tab.view.layers), "")

    @property
    def _following(self) -> str:
        return TURNS[(TURNS.index(self.turn) + 1) % len(TURNS)]

    @property
    def _roomy(self) -> bool:
        """Whether the column is so high that a caption takes nothing from the plot."""
        return self._tab.parts.column.height() >= theme().px(_ROOMY)

    # --- what is asked for -----------------------------------------------------------------------------

    def show_turn(self, turn: str) -> None:
        """Show one of the curves; only that one is computed."""
        layers = self._tab.view.layers - set(TURNS) | ({turn} if turn else set())
        self._tab.parts.pages.reveal(self.curve)
        self._tab.view_changed(layers=frozenset(layers))
        self._name()

    def _toggle_reveal(self) -> None:
        self._tab.view_changed(layers=self._tab.view.layers ^ {REVEAL})
        self._name()

    def _choose_models(self, value: str) -> None:
        layers = self._tab.view.layers - {GAUSSIANS} | ({GAUSSIANS} if value == "gaussians" else set())
        self._tab.view_changed(layers=frozenset(layers))

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.estimate.set_title(tr("Cross-entropy, estimated"))
        self.estimate.explain(
            tr(
                "The mean of −log q over the samples estimates −∫ p log q, the entropy of p plus KL(p ‖ q), "
                "without knowing p. How much of it is which, the samples do not say; θ moves only KL."
            )
        )
        self.formula.set_title(tr("What the samples can tell"))
        words = tr("The mean of −log q over n samples is about −∫ p log q, the cross-entropy.")
        self._rule.set_formula(FORMULA, words)
        without = tr("KL(q ‖ p) needs log p at places that q chooses: samples of p do not tell it.")
        self._without.setText(without)
        self.formula.explain(f"{words}\n{without}")
        help_ = tr("Which neighbour's distance tells how dense p is.")
        self.k.say(
            tr("Neighbour k"), [f"k = {k}" if k == NEIGHBOURS[0] else str(k) for k in NEIGHBOURS], help_
        )
        names = [tr("Kernels"), tr("Gaussians")]
        self.models.say(tr("What overfits"), names, tr("One kernel a sample, or a mixture of K Gaussians."))
        self._name()
        self._redraw()

    def _name(self) -> None:
        """Titles, and what the links do."""
        self.curve.set_title(titles()[self.turn])
        self.on.setText(openers()[self._following])
        self.on.explain(tr("Show another curve in this place."))
        revealed = REVEAL in self._tab.view.layers
        self.reveal.setText(tr("Hide p") if revealed else tr("Reveal p"))
        self.reveal.explain(
            tr("Take p away again.") if revealed else tr("Show the density that the samples came from.")
        )
        hidden = tr("We cannot see the split, but only the KL part moves: shortest bar = smallest KL.")
        known = tr("The entropy has no θ in it: the bar's end moves by as much as KL.")
        self._why.setText(known if revealed else hidden)
        self._why.setVisible(not self._compact and self._roomy)
        self._without.setVisible(not self._compact and self._roomy)
        self.k.setVisible(self.turn == NEAREST)
        self.models.setVisible(self.turn == OVERFIT)
        says = captions()[self.turn]
        self._says.setText(says)
        self._says.setVisible(bool(says) and not self._compact and self._roomy)

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        self._choices.setSpacing(theme().px(8))
        self.plot.setMinimumHeight(theme().px(76))
        self._redraw()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self.bars.set_compact(compact)
        self.estimate.set_fitted(compact)
        self._name()
        self._redraw()

    # --- numbers ---------------------------------------------------------------------------------------

    def draw(self, snapshot: Snapshot) -> None:
        """Show the numbers of a frame."""
        self._snapshot = snapshot
        self._name()
        self._redraw()

    def _redraw(self) -> None:
        snapshot = self._snapshot
        picture = (
            None
            if snapshot is None or snapshot.picture is None
            else getattr(snapshot.picture, "samples", None)
        )
        if snapshot is None or picture is None:
            return
        self.bars.set_picture(picture)
        figure, said = self._figure(picture, snapshot)
        self.plot.set_figure(figure)
        self.plot.setAccessibleName(f"{self.curve.title}. {said}")
        if said != self._result.text():
            self._result.setText(said)
        self._result.setVisible(
            bool(said) and not (self._compact and figure is not None and len(said) > _SHORT)
        )
        self._draw_formula(picture)

    def _figure(self, picture: SamplesPicture, snapshot: Snapshot) -> tuple[Figure | None, str]:
        """The curve whose turn it is, where it is known, and what it says."""
        k = int(self.k.value())
        if picture.growth is not None:
            return figures.growth_figure(picture), said_of_growth(picture)
        if picture.cells is not None:
            return figures.cells_figure(picture), said_of_cells(picture.cells)
        if picture.nearest is not None:
            return figures.nearest_figure(picture, k), figures.nearest_words(picture.nearest, k)
        if isinstance(picture.overfit, Problem):
            return None, problem_text(picture.overfit)
        if isinstance(picture.overfit, Overfitting):
            self.models.set_value(picture.overfit.kind)
            found = picture.overfit
            return figures.overfit_figure(found, picture.truth), figures.overfit_words(found)
        return figures.over_steps_figure(picture, snapshot), ""

    def _draw_formula(self, picture: SamplesPicture) -> None:
        now = picture.now
        pieces = [Piece(f"= {number(now.value, 2)}", colour=likelihood_ink())]
        if isfinite(now.band):
            pieces.append(Piece(f" ± {number(now.band, 2)} ", colour=entropy_ink()))
            pieces.append(Piece(tr("(95 %)"), colour=entropy_ink()))
        self._line.set_pieces(tuple(pieces))


#: Letters of a sentence for which there is room in a low window.
_SHORT: Final = 48
