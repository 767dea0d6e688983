"""The cards of KL on the line: the bar of two parts, two curves of one shape, the formula and the table."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel

from genviz.engine.math.line_picture import LinePicture
from genviz.runtime.snapshot import Series, Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.kl_bars import CrossEntropyBars
from genviz.ui.plots.kl_course import Course
from genviz.ui.plots.kl_curves import TwoCurves
from genviz.ui.plots.kl_ink import entropy_ink, kl_ink, likelihood_ink
from genviz.ui.plots.kl_table import DistanceTable
from genviz.ui.plots.kl_words import FORWARD, REVERSE, named
from genviz.ui.precedence import in_turn

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: 95 % of a normal law are within so many standard errors.
_CONFIDENCE = 1.959964


def course_of(snapshot: Snapshot) -> Course:
    """The run's curves, from what was measured at every step."""
    picture: LinePicture = snapshot.picture
    last = int(snapshot.t_end)
    steps = np.arange(last + 1, dtype=np.float64)
    columns = {name: _column(snapshot.series.get(name), last) for name in (
        "forward_kl", "cross_entropy", "mean_log_likelihood", "mean_log_likelihood_error",
    )}  # fmt: skip
    return Course(
        steps, columns["forward_kl"], columns["cross_entropy"], -columns["mean_log_likelihood"],
        _CONFIDENCE * columns["mean_log_likelihood_error"], float(snapshot.frame.t),
        picture.numbers.entropy.value,
    )  # fmt: skip


def _column(series: Series | None, last: int) -> np.ndarray:
    found = np.full(last + 1, np.nan)
    if series is not None:
        inside = series.t <= last
        found[series.t[inside]] = series.values[inside]
    return found


class LineCards(QObject):
    """Four cards, of which three are seen: formula and table take turns.

    Attributes
    ----------
    bars, curves, formula, table : Card
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab, self._turn = tab, "formula"
        self._shown: Snapshot | None = None
        self._compact, self._forward, self._narrow = False, True, False
        self.bars, self.curves = tab.add_card("", 6), tab.add_card("", 6)
        self.formula, self.table = tab.add_card("", 5), tab.add_card("", 5)
        self._bars, self._plot = CrossEntropyBars(self.bars), TwoCurves(self.curves)
        self._says = QLabel(self.curves)
        self._says.setProperty("role", "caption")
        self._says.setWordWrap(True)
        self._plot.narrowed.connect(self._say)
        self._rule, self._data_rule = FormulaView(self.formula, 25, 2.7), FormulaView(self.formula, 22, 2.4)
        self._sum, self._estimate = LiveLine(self.formula, 24, 2.0), LiveLine(self.formula, 24, 2.2)
        self._without = QLabel(self.formula)
        self._without.setProperty("role", "caption")
        self._without.setWordWrap(True)
        self._distances = DistanceTable(self.table)
        self.bars.body.addWidget(self._bars)
        self.curves.body.addWidget(self._says)
        self.curves.body.addWidget(self._plot, 1)
        for widget in (self._rule, self._sum, self._without):
            self.formula.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._data_rule, 5)
        row.addWidget(self._estimate, 6)
        self.formula.body.addLayout(row)
        self.formula.body.addStretch(1)
        self.table.body.addWidget(self._distances)
        self._links = {name: self._link(name) for name in ("formula", "table")}

    def _link(self, name: str) -> Link:
        """In the header of one of the two: shows the other in its place."""
        card = self.formula if name == "formula" else self.table
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self.show_card("table" if name == "formula" else "formula"))
        return link

    @property
    def all(self) -> tuple[Card, ...]:
        """All four."""
        return self.bars, self.curves, self.formula, self.table

    def shown(self) -> tuple[Card, ...]:
        """The three that are seen."""
        return self.bars, self.curves, self.table if self._turn == "table" else self.formula

    def show_card(self, name: str) -> None:
        """Show the formula or the table."""
        self._turn = name
        self.formula.setVisible(name == "formula")
        self.table.setVisible(name == "table")
        self._tab.parts.pages.reveal(self.table if name == "table" else self.formula)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.bars.set_title(tr("Cross-entropy = entropy + KL"))
        self.bars.explain(
            tr(
                "−∫ p log q, the mean surprise at the data for who believes q, is the entropy of p, which "
                "no model changes, plus KL(p ‖ q). So the smallest KL is the smallest cross-entropy, and "
                "that is the highest likelihood. In nats."
            )
        )
        self.curves.set_title(tr("Two curves, one shape"))
        self.curves.explain(
            tr(
                "Cross-entropy and KL(p ‖ q) at every step: the same curve, apart by the entropy of p. "
                "Dashed: the mean −log q of the samples, which knows nothing of p; its band is ± 1.96 "
                "standard errors."
            )
        )
        self._says.setText(tr("Minus log-likelihood per point is KL plus a constant."))
        self._tell_of_samples(self._forward)
        self.table.set_title(tr("Four distances"))
        for name, words in (("formula", tr("Distances ›")), ("table", tr("Formula ›"))):
            self._links[name].setText(words)
            self._links[name].explain(tr("Show another card in this place."))

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._bars.set_compact(compact)
        self.bars.set_fitted(compact)
        self._compact = compact
        self._say(self._narrow)
        self._tell_of_samples(self._forward)

    def _say(self, narrow: bool) -> None:
        """The words over the curves give way to the curves."""
        self._narrow = narrow
        self._says.setVisible(not (self._compact or narrow))

    def _tell_of_samples(self, forward: bool) -> None:
        """What samples say of the cross-entropy of p and q; of the other KL they say nothing."""
        self._forward = forward
        self._without.setText(
            tr("without p, from the samples alone (± 95 %)")
            if forward
            else tr("Samples alone do not give {kl}: it asks for p itself.", kl=REVERSE)
        )
        self._without.setVisible(not self._compact)
        for widget in (self._data_rule, self._estimate):
            widget.setVisible(forward and not self._compact)

    def draw(self, snapshot: Snapshot) -> None:
        """Show the numbers of a frame, card by card."""
        self._shown = snapshot
        for card in (self._draw_bars, self._draw_curves, self._draw_numbers):
            in_turn(self, card)

    def _draw_bars(self) -> None:
        assert self._shown is not None
        self._bars.set_picture(self._shown.picture)

    def _draw_curves(self) -> None:
        assert self._shown is not None
        snapshot, picture = self._shown, self._shown.picture
        with_samples = "kl_rug" in snapshot.view.layers
        self._plot.set_course(course_of(snapshot), picture.params.n_samples, with_samples=with_samples)

    def _draw_numbers(self) -> None:
        assert self._shown is not None
        self._distances.set_picture(self._shown.picture)
        self._draw_formula(self._shown.picture)

    def _draw_formula(self, picture: LinePicture) -> None:
        forward, numbers = picture.is_forward, picture.numbers
        self.formula.set_title(tr("{kl}, with the numbers", kl=named(forward)))
        name = "kl/forward" if forward else "kl/reverse"
        words = (
            tr("{kl}: the mean of log(p/q) under p", kl=FORWARD)
            if forward
            else tr("{kl}: the mean of log(q/p) under q", kl=REVERSE)
        )
        self._rule.set_formula(name, words)
        own = numbers.entropy if forward else numbers.q_entropy
        whole = picture.objective.value
        grey, blue, red = entropy_ink(), likelihood_ink(), kl_ink()
        self._sum.set_pieces(
            (
                Piece("= "), Piece(number(whole + own.value, 3), colour=blue), Piece(" − "),
                Piece(number(own.value, 3), colour=grey), Piece(" = "),
                Piece(number(whole, 3), colour=red),
            )
        )  # fmt: skip
        self._tell_of_samples(forward)
        self._data_rule.set_formula("kl/samples", tr("minus the mean log-likelihood of the samples"))
        self._estimate.set_pieces(self._estimated(picture))

    @staticmethod
    def _estimated(picture: LinePicture) -> tuple[Piece, ...]:
        if not isfinite(picture.log_likelihood):
            return (Piece("= ∞"),)
        band = _CONFIDENCE * picture.standard_error
        value = Piece(f"= {number(-picture.log_likelihood, 3)}", colour=likelihood_ink())
        return (value, Piece(f" ± {number(band, 3)}", colour=entropy_ink()))
