"""How many examples does each model need?  A card that finds out in the background."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton

from genviz.engine.crossing import Verdict, verdict
from genviz.engine.problem import Problem
from genviz.runtime.experiment import Learning, LearningAnswer, LearningQuestion
from genviz.ui.card import Card
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.plots.learning_plot import LearningPlot, explanation
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: Milliseconds between two looks at what is known.
_CLOCK: Final = 100
#: A card this wide has room for a long title on one line.
_WIDE: Final = 370


class LearningCard(QObject):
    """Start, progress, plot and verdict.

    Signals
    -------
    begun()
        An experiment goes on: there is something to be seen.
    refused(Problem)
        No experiment could be started.
    """

    begun = Signal()
    refused = Signal(object)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._work: Learning | None = None
        self._shown: LearningAnswer | None = None
        self._question: LearningQuestion | None = None
        self._problem: Problem | None = None
        self._now = 0
        self._names = self._compared = ("", "")
        self.plot = LearningPlot(card)
        self.progress = QProgressBar(card)
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
        self.retranslate()
        self.restyle()

    @property
    def answer(self) -> LearningAnswer | None:
        """What is known; None before the first experiment."""
        return None if self._work is None else self._work.answer

    @property
    def running(self) -> bool:
        """Whether fits are being made."""
        return self.answer is not None and self.answer.running

    def follow(
        self, question: LearningQuestion | None, now: int, problem: Problem | None = None,
        names: tuple[str, str] = ("", ""),
    ) -> None:  # fmt: skip
        """Know what would be asked now.

        Parameters
        ----------
        question : LearningQuestion or None
            The data and the two models with their present settings.
        now : int
            Training examples of the present run.
        problem : Problem or None
            Why there is no question.
        names : tuple of str
            What the two models are called within a sentence, in English: a source of translations.
        """
        self._question, self._now, self._problem, self._names = question, now, problem, names
        if self.running and self._stale():
            self.cancel()
        self._show()

    def toggle(self) -> None:
        """Start, or cancel what runs."""
        if self.running:
            self.cancel()
        elif self._question is not None:
            self._begin(self._question)

    def cancel(self) -> None:
        """Stop; what is known stays."""
        if self._work is not None:
            self._work.cancel()

    def close(self) -> None:
        """Stop for good."""
        self._clock.stop()
        if self._work is not None:
            self._work.close()

    def _begin(self, question: LearningQuestion) -> None:
        if self._work is not None:
            self._work.close()
        try:
            self._work = Learning(question)
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._compared = self._names
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
        if self.answer is None or self._question is None:
            return self.answer is not None
        return not self._question.same(self.answer.question)

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        answer = self.answer
        self._shown = answer
        curve = None if answer is None else answer.curve
        for widget, wanted in ((self.plot, curve is not None), (self.progress, self.running)):
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self.card.set_fitted(curve is None)
        found = Verdict() if curve is None or self.running else verdict(curve)
        self.plot.show_curve(curve, found.crossing, self._now, stale=self._stale())
        if answer is not None:
            self.progress.setMaximum(max(answer.total, 1))
            self.progress.setValue(answer.done)
        self.start.setEnabled(self.running or self._question is not None)
        self._say(found, 0 if curve is None else int(curve.sizes[-1]))

    def _say(self, found: Verdict, last: int) -> None:
        wide = self.card.width() >= theme().px(_WIDE)
        self.card.set_title(title(found, last, self._called(), wide=wide))
        self.plot.setAccessibleName(self.card.title)
        for widget, text in ((self.words, self._sentence(found)), (self.start, self._button())):
            if widget.text() != text:
                widget.setText(text)

    def _called(self) -> tuple[str, str]:
        """What the models that were compared are called in the reader's language."""
        first, second = (tr(name) if name else "" for name in self._compared)
        return first, second

    def _button(self) -> str:
        if self.running:
            return tr("Cancel")
        return tr("Again") if self.answer is not None else tr("Begin")

    def _sentence(self, found: Verdict) -> str:
        answer = self.answer
        if answer is None:
            problem = self._problem
            return (
                tr("Trains both models on few and on many rows.")
                if problem is None
                else problem_text(problem)
            )
        if answer.running:
            return tr("{done} of {total} fits", done=answer.done, total=answer.total)
        if self._stale():
            return tr("Made with other data or settings.")
        return outcome(answer, found, self._called())

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for widget, text in (
            (self.start, tr("Fit both models to more and more of the rows, in many random splits.")),
            (self.progress, tr("Fits that are done")), (self.plot, explanation()),
        ):  # fmt: skip
            widget.setToolTip(wrapped(text))
            widget.setWhatsThis(text)
        self.progress.setAccessibleName(tr("Fits that are done"))
        self._show()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.progress.setFixedHeight(theme().px(6))
        self.plot.setMinimumHeight(theme().px(76))
        self.plot.update()
        self._show()


def title(found: Verdict, last: int, names: tuple[str, str], *, wide: bool) -> str:
    """What came out, or what is asked; `last` is the largest size."""
    if found.few is None or found.many is None:
        return tr("How many examples?")
    if found.n_turns > 1:
        return tr("The curves cross more than once") if wide else tr("They cross more than once")
    name = names[found.few]
    values = {"model": name[:1].upper() + name[1:]}
    if found.crossing is not None:
        long = tr("Few examples? {model} wins first", **values)
        return long if wide else tr("{model} wins first", **values)
    if found.many_at == last:
        return tr("{model} wins", **values)
    return tr("Few examples? {model} wins", **values) if wide else tr("{model} wins early", **values)


def outcome(answer: LearningAnswer, found: Verdict, names: tuple[str, str]) -> str:
    """The verdict in a sentence, and what was left out."""
    curve = answer.curve
    if curve is None:
        return tr("Cancelled.") if answer.problem is None else problem_text(answer.problem)
    said = _order(found, int(curve.sizes[-1]), names)
    if curve.n_failed and curve.problem is not None:
        why = problem_text(curve.problem)
        said += " " + tr("{n} fits could not be made: {why}.", n=curve.n_failed, why=why)
    if answer.problem is not None:
        said += f" {problem_text(answer.problem)}."
    elif answer.done < answer.total:
        said += " " + tr("Cancelled after {done} of {total} fits.", done=answer.done, total=answer.total)
    return said


def _order(found: Verdict, last: int, names: tuple[str, str]) -> str:
    """Who errs less, and until when."""
    if found.few is None or found.many is None:
        return tr("At no n do they differ by more than the noise of the splits.")
    values = {"model": names[found.many], "low": found.few_at, "high": found.many_at}
    if found.crossing is not None:
        return tr("From n ≈ {n} on, the {model} model errs less.", n=number(found.crossing, 0), **values)
    if found.apart:
        return tr("They do not cross: the {model} model errs less.", **values)
    if found.many_at == last:
        return tr("From n = {low} on, the {model} model errs less; no crossing is certain.", **values)
    return tr("The {model} model errs less, n = {low} to {high}; beyond, nothing is certain.", **values)
