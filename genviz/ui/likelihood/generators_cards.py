"""Cards of the scene of generators: what is missing, three scores, the class's count, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from genviz.engine.blind_test import Outcome
from genviz.engine.math.attributes import AttributesPicture
from genviz.engine.math.two_samples_scores import Scores
from genviz.engine.problem import Problem
from genviz.ui.card import Card
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.likelihood.generators_verdict import one_run, said_of
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.board_ink import run_colour
from genviz.ui.plots.board_scores import BoardScores
from genviz.ui.plots.generators_shares import SharesPlot
from genviz.ui.plots.generators_tally import TallyBar
from genviz.ui.plots.generators_unseen import UnseenPlot
from genviz.ui.theme import theme

#: Height at scale 1 of a formula without sums; and of one with no bound.
_FLAT: Final = 40
_ANY: Final = 16_777_215


def caption(card: Card) -> QLabel:
    """A line of small words that may become several."""
    made = QLabel(card)
    made.setProperty("role", "caption")
    made.setWordWrap(True)
    return made


def tell(label: QLabel, text: str) -> None:
    """Say `text`; nothing to say takes no room."""
    if label.text() != text:
        label.setText(text)
    if label.isHidden() == bool(text):
        label.setVisible(bool(text))


class UnseenCard(QObject):
    """Combinations without an example: how many, and over n."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.plot, self.words = card, UnseenPlot(card), caption(card)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.words)

    def draw(self, picture: AttributesPicture) -> None:
        """Show the numbers of a picture."""
        cells = len(picture.p)
        self.card.set_title(tr("Never seen: {n} of {all} combinations", n=picture.n_unseen, all=cells))
        self.plot.show_picture(picture)
        needed = picture.curve.needed
        tell(
            self.words,
            tr("Expected after {n} examples: {e} ± {band} (95 %).", n=picture.n,
               e=number(picture.expected, 1), band=number(picture.band, 1))
            + " "
            + (
                tr("Fewer than one is missing only from n = {n} on.", n=number(float(needed), 0))
                if needed is not None
                else tr("Even a million examples leave some out.")
            ),
        )  # fmt: skip


class SharesCard(QObject):
    """Each attribute by itself, and all of them at once."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.plot, self.words = card, SharesPlot(card), caption(card)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.words)

    def draw(self, picture: AttributesPicture) -> None:
        """Show the numbers of a picture."""
        self.card.set_title(tr("One by one, and all at once"))
        self.plot.show_picture(picture)
        if not np.isfinite(picture.off_together):
            tell(self.words, "")
            return
        tell(
            self.words,
            tr("Off by at most {alone} % one by one; by {together} % all at once (total variation).",
               alone=number(100 * picture.off_alone, 1), together=number(100 * picture.off_together, 1)),
        )  # fmt: skip


class ScoresCard(QObject):
    """Three scores of the run that is selected."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.plot, self.words = card, BoardScores(card), caption(card)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.words)

    def draw(
        self, title: str, key: int, scores: Scores | None, others: Sequence[Scores], why: Problem | None
    ) -> None:
        """Show the scores of a run among those of the others; `why` there are none."""
        self.card.set_title(tr("Three scores: {run}", run=title) if title else tr("Three scores"))
        self.plot.show_scores(scores, others, run_colour(key) if key > 0 else "")
        if self.plot.isHidden() != (scores is None):
            self.plot.setVisible(scores is not None)
        self.card.set_fitted(scores is None)
        if scores is not None:
            tell(self.words, one_run(title, scores))
        elif why is not None:
            tell(self.words, problem_text(why))
        else:
            tell(self.words, tr("Being judged …") if title else nothing())


def nothing() -> str:
    """What an empty board will be about."""
    return (
        tr("Nothing is on the board.")
        + " "
        + tr(
            "Log p(x): how probable does a model call examples that it has not seen? MMD²: how far are its "
            "samples from real ones, all in all? Precision: are they plausible? Recall: is nothing left out?"
        )
    )


class TallyCard(QObject):
    """How often the class was right."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.bar, self.words = card, TallyBar(card), caption(card)
        card.body.addWidget(self.bar)
        card.body.addWidget(self.words)
        card.body.addStretch(1)

    def draw(self, found: Outcome | None) -> None:
        """Show the count."""
        self.card.set_title(tr("Told right"))
        hits, n = (found.hits, found.n) if found is not None else (0, 0)
        self.card.set_readout(tr("{hits} of {n}", hits=hits, n=n) if n else "–")
        self.bar.show_outcome(found)
        tell(self.words, said_of(found))


class WhyCard(QObject):
    """A formula, its numbers, and what it means."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.formula, self.line = FormulaView(card, lines=3.0), LiveLine(card, lines=1.7)
        self.words = caption(card)
        self._roomy = True
        card.installEventFilter(self)
        card.body.addStretch(1)
        for widget in (self.formula, self.line, self.words):
            card.body.addWidget(widget)
        card.body.addStretch(1)

    def set_roomy(self, roomy: bool) -> None:
        """Whether the formula may be smaller where words would not fit otherwise."""
        self._roomy = roomy
        self._show_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say more where there is room."""
        if event.type() == QEvent.Type.Resize:
            self._show_words()
        return super().eventFilter(watched, event)

    def _say(self, text: str) -> None:
        self.words.setText(text)
        self.card.explain(text)
        self._show_words()

    def _show_words(self) -> None:
        wanted = bool(self.words.text()) and self._needed() <= self.card.height()
        if self.words.isHidden() == wanted:
            self.words.setVisible(wanted)

    def _needed(self) -> int:
        """Height of the card with its words."""
        px, inside = theme().px, max(self.card.width() - theme().px(32), 1)
        asked = self.formula.minimumSizeHint() if self._roomy else self.formula.sizeHint()
        rest = min(asked.height(), self.formula.maximumHeight()) + self.line.sizeHint().height()
        return rest + self.words.heightForWidth(inside) + QFontMetrics(theme().font(22)).height() + px(34)

    def _set_flat(self, flat: bool) -> None:
        """Whether the formula has neither sums nor fractions: then it leaves its room to the words."""
        self.formula.setMaximumHeight(theme().px(_FLAT) if flat else _ANY)

    def draw_unseen(self, picture: AttributesPicture) -> None:
        """Why examples run out."""
        self._set_flat(False)
        self.card.set_title(tr("Why it is hard"))
        self.card.set_fitted(False)
        self.formula.set_formula(
            "generators/unseen", tr("The expected number of combinations without one of n examples.")
        )
        colour = theme().tokens.accent
        cells = len(picture.p)
        self.line.set_pieces(
            (
                Piece(f"2{'⁰¹²³⁴⁵⁶⁷⁸⁹'[len(picture.names)]} = {cells},   "),
                Piece("E", sub=str(picture.n)), Piece(" = "),
                Piece(number(picture.expected, 1), colour=colour),
            )
        )  # fmt: skip
        self._say(
            tr("The next example is of a new combination with probability {p} %. With 40 attributes there "
               "are 10¹² combinations: more than any collection of photographs.",
               p=number(100 * picture.missing_mass, 1))
        )  # fmt: skip

    def draw_board(self, scores: Scores | None) -> None:
        """What the discrepancy is."""
        self._set_flat(True)
        self.card.set_title(tr("Two samples, one law?"))
        self.formula.set_formula(
            "generators/mmd",
            tr("The squared maximum mean discrepancy: how alike points are within and between two samples."),
        )
        if scores is None:
            self.line.set_pieces(())
        else:
            mmd = scores.mmd
            ink = theme().tokens.worse if "mmd" in scores.failing() else theme().tokens.accent
            self.line.set_pieces(
                (
                    Piece("= "), Piece(number(mmd.value, 4), colour=ink),
                    Piece(f",   p = {number(mmd.p, 3)}"),
                )
            )  # fmt: skip
        self.card.set_fitted(False)
        self._say(
            tr("Likelihood needs p(x) and punishes what the model leaves out. MMD and precision and recall "
               "need samples only. No single number says how good a generator is.")
        )  # fmt: skip

    def draw_blind(self, found: Outcome | None) -> None:
        """What guessing gives."""
        self._set_flat(False)
        self.card.set_title(tr("Could that be luck?"))
        self.card.set_fitted(False)
        self.formula.set_formula(
            "generators/chance", tr("The probability of h or more hits of n if every panel is guessed.")
        )
        if found is None:
            self.line.set_pieces(())
        else:
            ink = theme().tokens.worse if found.better else theme().tokens.accent
            p = number(found.p, 4)
            self.line.set_pieces((Piece(f"h = {found.hits},  n = {found.n}:  P = "), Piece(p, colour=ink)))
        self._say(
            tr("With a perfect generator the class is right half of the time. P holds for a number of panels "
               "fixed beforehand: who looks after every round, and stops when P is below 0.025, is wrong in "
               "12 of 100 cases by 240 panels. And few panels find only bad fakes.")
        )  # fmt: skip
