"""How many components?  A card that fits many K in the background and lets one be loaded."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton

from genviz.engine.model_choice import HELD_OUT, best
from genviz.engine.params import declaration_of
from genviz.engine.problem import Problem
from genviz.runtime.comparison import Answer, Comparison, Question
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.i18n import problem_text, tr
from genviz.ui.plots.choice_line import DECIDING, explanation, label
from genviz.ui.plots.choice_plot import ChoicePlot
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: K from 1 to this; starts of each.
MOST: Final = 8
RESTARTS: Final = 10
#: Milliseconds between two looks at what is known.
_CLOCK: Final = 100


class ChoiceCard(QObject):
    """Start, progress, plot and verdict.

    Signals
    -------
    chosen(int, int)
        A number of components, and the seed of its best start.
    left()
        The reader wants to see the other card.
    begun()
        A comparison goes on: there is something to be seen.
    refused(Problem)
        No comparison could be started.
    """

    chosen = Signal(int, object)  # a seed goes beyond the 31 bits of a C int
    left = Signal()
    begun = Signal()
    refused = Signal(object)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._work: Comparison | None = None
        self._shown: Answer | None = None
        self._snapshot: Snapshot | None = None
        self._opened = False
        self.back = QPushButton(card)
        self.back.setProperty("role", "link")
        card.header.addWidget(self.back)
        self.plot = ChoicePlot(card)
        self.progress = QProgressBar(card)
        self.progress.setTextVisible(False)
        self.words = QLabel(card)
        self.words.setProperty("role", "caption")
        self.words.setWordWrap(True)
        self.start = QPushButton(card)
        for button in (self.start, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the transport
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.start)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.progress)
        card.body.addLayout(row)
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._look)
        self.start.clicked.connect(self.toggle)
        self.back.clicked.connect(self.left)
        self.plot.chosen.connect(self._choose)
        self.retranslate()

    @property
    def answer(self) -> Answer | None:
        """What is known; None before the first comparison."""
        return None if self._work is None else self._work.answer

    @property
    def running(self) -> bool:
        """Whether fits are being made."""
        return self.answer is not None and self.answer.running

    def follow(self, snapshot: Snapshot, title: str, *, opened: bool, measured: bool) -> None:
        """Know what is shown; `opened`: show all that is known; `measured`: there is another card here."""
        self._snapshot, self._opened = snapshot, opened
        self.card.set_title(title)
        self.plot.setAccessibleName(title)
        self.back.setVisible(opened)
        text = tr("Distance") if measured else tr("Close")
        if self.back.text() != text:
            self.back.setText(text)
        if self.running and self._stale():
            self.cancel()
        self._show()

    def toggle(self) -> None:
        """Start, or cancel what runs."""
        if self.running:
            self.cancel()
        elif self._snapshot is not None:
            self._begin(self._snapshot)

    def cancel(self) -> None:
        """Stop; what is known stays."""
        if self._work is not None:
            self._work.cancel()

    def close(self) -> None:
        """Stop for good."""
        self._clock.stop()
        if self._work is not None:
            self._work.close()

    def _begin(self, snapshot: Snapshot) -> None:
        if self._work is not None:
            self._work.close()
        frame, run = snapshot.frame, snapshot.run
        highest = int(declaration_of(type(frame.params), "n_components").hi or MOST)
        ks = tuple(range(1, min(MOST, highest, frame.data.n_samples) + 1))
        try:
            self._work = Comparison(Question(run.model, frame.data, frame.params, run.seed, ks, RESTARTS))
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._clock.start()
        self._look()
        self.begun.emit()

    def _look(self) -> None:
        answer = self.answer
        if answer is None or not answer.running:
            self._clock.stop()
        if answer is not self._shown:
            self._show()

    def _stale(self) -> bool:
        """Whether what is known belongs to other data or settings."""
        if self.answer is None or self._snapshot is None:
            return False
        asked, frame = self.answer.question, self._snapshot.frame
        k = {"n_components": asked.params.as_dict()["n_components"]}
        same = asked.model == self._snapshot.run.model and asked.data is frame.data
        return (
            not same
            or type(asked.params) is not type(frame.params)
            or frame.params.replace(**k) != asked.params
        )

    def _choose(self, k: int) -> None:
        answer = self.answer
        found = next((c for c in answer.choices if c.n_components == k), None) if answer else None
        if found is not None and not self._stale():
            self.chosen.emit(k, found.seed)

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        answer, snapshot = self.answer, self._snapshot
        self._shown = answer
        if snapshot is None:
            return
        known = answer is not None and bool(answer.choices) and self._opened
        running = self.running and self._opened
        for widget, wanted in ((self.plot, known), (self.progress, running)):
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self.card.set_fitted(not known)
        if answer is not None:
            now = int(snapshot.frame.params.as_dict()["n_components"])
            last = max(answer.question.n_components, default=MOST)
            self.plot.show_choices(answer.choices, now, last, stale=self._stale())
            self.progress.setMaximum(max(answer.total, 1))
            self.progress.setValue(answer.done)
        self._say()

    def _say(self) -> None:
        for widget, text in ((self.words, self._sentence()), (self.start, self._button())):
            if widget.text() != text:
                widget.setText(text)

    def _button(self) -> str:
        if self.running:
            return tr("Cancel")
        return tr("Again") if self.answer is not None and self._opened else tr("Compare K")

    def _sentence(self) -> str:
        answer = self.answer
        if answer is None or not self._opened:
            return tr("Fits K = 1 to {most}, {n} starts each, in the background.", most=MOST, n=RESTARTS)
        if answer.running:
            return tr("{done} of {total} fits", done=answer.done, total=answer.total)
        if self._stale():
            return tr("Made with other data or settings.")
        return verdict(answer)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        help_ = tr("Fit every K from several starts, and compare.")
        for widget, text in (
            (self.start, help_), (self.back, tr("Show the card again that was here.")),
            (self.progress, tr("Fits that are done")),
            (self.plot, explanation()),
        ):  # fmt: skip
            widget.setToolTip(wrapped(text))
            widget.setWhatsThis(text)
        self.progress.setAccessibleName(tr("Fits that are done"))
        self._show()
        self._say()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.progress.setFixedHeight(theme().px(6))
        self.plot.setMinimumHeight(theme().px(76))
        self.plot.update()


def verdict(answer: Answer) -> str:
    """What the criteria say, in one sentence."""
    if answer.problem is not None and not answer.choices:
        return problem_text(answer.problem)
    names = [name for name in DECIDING if answer.choices and name in answer.choices[0].values]
    winners = [(label(name), best(answer.choices, name)) for name in names]
    said = ", ".join(f"{name}: K = {k}" for name, k in winners if k is not None)
    if said:
        said = tr("Best by {criteria}.", criteria=said)
    elif answer.choices and "inertia" in answer.choices[0].values:
        said = tr("Inertia always falls with K; look for the bend.")
    if answer.problem is not None and not any(HELD_OUT & set(choice.values) for choice in answer.choices):
        why = problem_text(answer.problem)
        said += f" {why[:1].upper()}{why[1:]}."
    if answer.done < answer.total and answer.problem is None:
        said += " " + tr("Cancelled after {done} of {total} fits.", done=answer.done, total=answer.total)
    return said
