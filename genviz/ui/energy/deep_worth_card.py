"""Do the features help a classifier?  A card that finds out in the background."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton

from genviz.engine.data import Data
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.math.stack_worth import Worth
from genviz.engine.problem import Problem
from genviz.ui.card import Card
from genviz.ui.energy.deep_worth_work import Gain, WorthAnswer, WorthQuestion, WorthWork, gains, grey
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.plots.deep_worth import WorthPlot, explanation, set_name
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: Milliseconds between two looks at what is known.
_CLOCK: Final = 100


class WorthCard(QObject):
    """Start, progress, plot and verdict.

    Signals
    -------
    grown()
        The plot has come or gone, and with it the room that the card needs.
    """

    grown = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._work: WorthWork | None = None
        self._shown: WorthAnswer | None = None
        self._question: WorthQuestion | None = None
        self._refused: Problem | None = None
        self._had_plot = False
        self.plot, self.progress = WorthPlot(card), QProgressBar(card)
        self.progress.setTextVisible(False)
        self.words = QLabel(card)
        self.words.setProperty("role", "caption")
        self.words.setWordWrap(True)
        self.start = QPushButton(card)
        self.start.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the transport
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.start)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.progress)
        card.body.addLayout(row)
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._look)
        self.start.clicked.connect(self.toggle)

    @property
    def answer(self) -> WorthAnswer | None:
        """What is known; None before the first experiment."""
        return None if self._work is None else self._work.answer

    @property
    def running(self) -> bool:
        """Whether classifiers are being fitted."""
        return self.answer is not None and self.answer.running

    def follow(self, picture: StackPicture, data: Data) -> None:
        """Know what would be asked now."""
        self._question = WorthQuestion(picture, data)
        if self.answer is not None and self.answer.question.data is not data:
            self._forget()
        self._show()

    def toggle(self) -> None:
        """Start, or cancel what runs."""
        if self.running and self._work is not None:
            self._work.cancel()
        elif self._question is not None:
            self._begin(self._question)

    def _begin(self, question: WorthQuestion) -> None:
        self._forget()
        try:
            self._work = WorthWork(question)
        except Problem as problem:
            self._refused = problem
            self._show()
            return
        self._refused = None
        self._clock.start()
        self._look()

    def _forget(self) -> None:
        if self._work is not None:
            self._work.close()
        self._work = None

    def close(self) -> None:
        """Stop for good."""
        self._clock.stop()
        if self._work is not None:
            self._work.close()

    def finish(self) -> None:
        """Wait for what is asked."""
        if self._work is not None:
            self._work.wait()
        self._show()

    def _look(self) -> None:
        answer = self.answer
        if answer is None or not answer.running:
            self._clock.stop()
        if answer is not self._shown:
            self._show()

    def _stale(self) -> bool:
        answer, question = self.answer, self._question
        return answer is not None and question is not None and not question.same(answer.question)

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        answer = self._shown = self.answer
        found = None if answer is None else answer.worth
        for widget, wanted in ((self.plot, found is not None), (self.progress, self.running)):
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self.card.set_fitted(found is None)
        if self._had_plot != (found is not None):
            self._had_plot = found is not None
            self.grown.emit()
        self.plot.show_worth(found, stale=self._stale())
        if found is not None:
            self.progress.setMaximum(max(found.total, 1))
            self.progress.setValue(found.done)
        self.start.setEnabled(self.running or self._can_begin())
        told = () if found is None or self.running else gains(found)
        self.card.set_title(title(told, grey=grey(found)))
        self.plot.setAccessibleName(self.card.title)
        for part, text in ((self.words, self._sentence()), (self.start, self._button())):
            if part.text() != text:
                part.setText(text)

    def _can_begin(self) -> bool:
        return self._question is not None and self._question.data.y is not None

    def _button(self) -> str:
        if self.running:
            return tr("Cancel")
        return tr("Again") if self.answer is not None else tr("Begin")

    def _sentence(self) -> str:
        answer = self.answer
        if self._refused is not None:
            return problem_text(self._refused)
        if answer is None:
            if not self._can_begin():
                return tr("These data have no classes to tell apart.")
            return tr("Can a classifier do more with the features than with raw pixels?")
        if answer.running:
            found = answer.worth
            if found is None:
                return tr("The features are being computed.")
            return tr("{done} of {total} rounds", done=found.done, total=found.total)
        said = verdict(answer.worth)
        if answer.problem is not None:
            said = problem_text(answer.problem)
        elif not said:
            said = tr("Cancelled.")
        if self._stale():
            said += " · " + tr("the stack has learned on since")
        return said

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        words = tr("Fit logistic regressions to the pixels and to each layer’s features, in random splits.")
        for widget, text in ((self.start, words), (self.progress, tr("Fits that are done"))):
            widget.setToolTip(wrapped(text))
            widget.setWhatsThis(text)
        self.plot.setWhatsThis(explanation(None))
        self.progress.setAccessibleName(tr("Fits that are done"))
        self.card.explain(explanation(None))
        self._show()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.progress.setFixedHeight(theme().px(6))
        self.plot.update()


def title(told: tuple[Gain, ...], *, grey: bool = False) -> str:
    """What came out, or what is asked; `grey`: the raw pixels are grey."""
    if not told:
        return tr("What are the features worth?")
    better = [gain for gain in told if gain.verdict > 0]
    if better:
        best = max(better, key=lambda gain: gain.mean)
        return tr("{layer} helps: {gain} points", layer=set_name(best.name), gain=_signed(best.mean))
    if all(gain.verdict < 0 for gain in told):
        return tr("Grey pixels beat every layer") if grey else tr("Raw pixels beat every layer")
    return tr("No layer helps for certain")


def verdict(found: Worth | None) -> str:
    """Each level against the raw pixels, and against what the stack has seen of them."""
    told = () if found is None else gains(found)
    if found is None or not told:
        return ""
    all_ = ", ".join(map(compared, told))
    if not grey(found):
        return tr("points against pixels: {layers}", layers=all_)
    seen = ", ".join(map(compared, gains(found, 1)))
    return " · ".join((
        tr("points against grey: {layers}", layers=all_),
        tr("against black or white, as the stack sees it: {layers}", layers=seen),
    ))  # fmt: skip


def compared(gain: Gain) -> str:
    """One level against some pixels, with half of a 95 % interval."""
    said = f"{set_name(gain.name)} {_signed(gain.mean)} ± {number(gain.half, 1)}".replace(" ", "\u00a0")
    return said if gain.verdict else tr("{layers} (not certain)", layers=said)


def _signed(value: float) -> str:
    return ("+" if value >= 0.05 else "") + number(value, 1)
