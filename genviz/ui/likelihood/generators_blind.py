"""The page of the blind test: what is real, what was made?  Marked, then revealed, then counted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from genviz.engine.blind_test import MOST_JUDGED, Outcome, Round, outcome
from genviz.engine.problem import Problem
from genviz.runtime.board import Entry
from genviz.runtime.board_work import Deal
from genviz.ui.board_keeper import BoardKeeper
from genviz.ui.board_words import titles
from genviz.ui.controls import Combo
from genviz.ui.i18n import problem_text, tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.generators_panels import BlindPanels
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: Milliseconds between two looks at whether a round has been dealt.
_CLOCK: Final = 50


class BlindPage(QWidget):
    """A round at a time; the count goes on as long as the run is the same.

    Signals
    -------
    counted()
        More panels have been judged, or the count begins anew.
    """

    counted = Signal()

    def __init__(self, keeper: BoardKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._entry: Entry | None = None
        self._deal: Deal | None = None
        self._round: Round | None = None
        self._problem: Problem | None = None
        self._index, self._hits, self._judged = 0, 0, 0
        self._said: frozenset[int] = frozenset()
        self.revealed = False
        self.runs, self.panels = Combo(self), BlindPanels(self)
        self.task, self.empty = QLabel(self), QLabel(self)
        self.action, self.again = QPushButton(self), QPushButton(self)
        self._build()
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._look)

    def _build(self) -> None:
        self.task.setProperty("role", "sentence")
        self.empty.setProperty("role", "told")
        for label in (self.task, self.empty):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action.setProperty("role", "primary")
        for button in (self.action, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._nothing = QWidget(self)
        inside = QVBoxLayout(self._nothing)
        inside.addStretch(1)
        inside.addWidget(self.empty)
        inside.addStretch(3)  # the page is the lower part of the card
        self._row, self._foot = QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self.runs)
        self._row.addStretch(1)
        self._foot.addStretch(1)
        self._foot.addWidget(self.again)
        self._foot.addWidget(self.action)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._row)
        self._outer.addWidget(self.task)
        self._outer.addWidget(self.panels, 1)
        self._outer.addWidget(self._nothing, 1)
        self._outer.addLayout(self._foot)
        self.runs.activated.connect(self._choose)
        self.panels.marked.connect(self.mark)
        self.action.clicked.connect(self.go_on)
        self.again.clicked.connect(self.begin_anew)
        self._keeper.changed.connect(self._board_changed)

    # --- the test --------------------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        """The run whose examples are to be found out."""
        return self._entry

    @property
    def result(self) -> Outcome | None:
        """What has been counted; None before the first reveal."""
        return outcome(self._hits, self._judged) if self._judged else None

    @property
    def round(self) -> Round | None:
        """What is shown; None until it has been dealt."""
        return self._round

    def use(self, entry: Entry | None) -> None:
        """Test the class on a run; another one begins a new count."""
        if entry is None or self._entry is None or entry.state is not self._entry.state:
            self._entry = entry
            self.begin_anew()
        self._draw()

    def begin_anew(self) -> None:
        """Forget the count, and deal a round that nobody has seen."""
        self._hits = self._judged = 0
        self._index += 1
        self._begin()
        self.counted.emit()

    def mark(self, i: int) -> None:
        """Say that panel `i` was made by the model, or take that back."""
        if not self.revealed and self._round is not None:
            self._said = self._said ^ {i}
            self._draw()

    def go_on(self) -> None:
        """Reveal; then the next round."""
        if self._round is None:
            return
        if self.revealed:
            self._index += 1
            self._begin()
            return
        self.revealed = True
        self._hits += sum(bool(fake) == (i in self._said) for i, fake in enumerate(self._round.fake))
        self._judged += len(self._round.fake)
        self._draw()
        self.counted.emit()

    def _begin(self) -> None:
        if self._deal is not None:
            self._deal.cancel()
        self._round, self._deal, self._problem = None, None, None
        self._said, self.revealed = frozenset(), False
        if self._entry is not None and self.isVisible():
            try:
                self._deal = Deal(self._entry, self._index)
                self._clock.start()
            except Problem as problem:
                self._problem = problem
        self._draw()

    def _look(self) -> None:
        if self._deal is None or not self._deal.answer.running:
            self._clock.stop()
        if self._deal is not None and not self._deal.answer.running:
            answer, self._deal = self._deal.answer, None
            self._round, self._problem = answer.shown, answer.problem
            self._draw()

    def _board_changed(self) -> None:
        if self.isVisible():
            self._follow_board()

    def _follow_board(self) -> None:
        """Keep the run as long as it is on the board."""
        entries = self._keeper.board.entries
        kept = next((e for e in entries if self._entry is not None and e.key == self._entry.key), None)
        self.use(kept or (entries[-1] if entries else None))

    def _choose(self, index: int) -> None:
        entries = self._keeper.board.entries
        if 0 <= index < len(entries):
            self.use(entries[index])

    # --- showing ---------------------------------------------------------------------------------------

    def _draw(self) -> None:
        entries = self._keeper.board.entries
        names = titles(entries)
        if [self.runs.itemText(i) for i in range(self.runs.count())] != names:
            self.runs.clear()
            self.runs.addItems(names)
        keys = [entry.key for entry in entries]
        if self._entry is not None and self._entry.key in keys:
            self.runs.setCurrentIndex(keys.index(self._entry.key))
        some = self._entry is not None and self._problem is None
        for widget in (self.panels, self.task, self.action):
            widget.setVisible(some)
        self.runs.setVisible(bool(entries))
        self.again.setVisible(some and self._judged > 0)
        self._nothing.setVisible(not some)
        data = None if self._entry is None else self._entry.data
        self.panels.show_round(self._round, data, self._said, revealed=self.revealed)
        self._say()

    def _say(self) -> None:
        self.empty.setText(problem_text(self._problem) if self._problem is not None else empty_words())
        self.task.setText(self._task())
        self.action.setText(tr("Next round") if self.revealed else tr("Reveal"))
        self.action.setEnabled(self._round is not None and (self.revealed or self._judged < MOST_JUDGED))

    def _task(self) -> str:
        if self._entry is None or self._round is None:
            return ""
        if self.revealed:
            hits = sum(bool(fake) == (i in self._said) for i, fake in enumerate(self._round.fake))
            return tr("{hits} of {n} panels told right.", hits=hits, n=len(self._round.fake))
        data, m = self._entry.data, len(self._round.panels[0])
        said = tr("A fair coin decided for each panel: {m} held-out examples, or {m} made by the model? "
                  "Click those that were made; the others count as real.", m=m)  # fmt: skip
        if data.pixels is None and data.n_features > 2:
            first, second = (named(name) for name in data.names[:2])
            said += " " + tr("Shown: {first} and {second}.", first=first, second=second)
        return said

    def finish(self) -> None:
        """Wait for the round."""
        if self._deal is not None:
            self._deal.wait()
            self._look()

    def close_work(self) -> None:
        """Stop what is dealt."""
        self._clock.stop()
        if self._deal is not None:
            self._deal.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Deal, if no round waits."""
        super().showEvent(event)
        self._follow_board()
        if self._round is None and self._deal is None and self._entry is not None:
            self._begin()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.runs.setAccessibleName(tr("The run that makes the examples"))
        for button, help_ in (
            (self.action, tr("Show which panels the model made, and count; then deal the next ones.")),
            (self.again, tr("Forget the count.")),
        ):  # fmt: skip
            button.setToolTip(wrapped(help_))
            button.setWhatsThis(help_)
        self.again.setText(tr("Count anew"))
        self._draw()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._outer.setSpacing(theme().px(6))
        self._row.setSpacing(theme().px(12))
        self._foot.setSpacing(theme().px(8))
        self.runs.setMinimumWidth(theme().px(330))
        self.panels.update()


def empty_words() -> str:
    """What is needed for a test."""
    return tr(
        "A blind test needs a run on the board: its examples are to be told from real ones that no model has "
        "seen. Put one there with A, or begin with the references under “Scores”."
    )
