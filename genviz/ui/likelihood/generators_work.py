"""What the page of the board computes in the background: scores of what is new, and reference fits."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.board_work import References, Scoring
from genviz.ui.board_keeper import BoardKeeper

#: Milliseconds between two looks at what is known.
_CLOCK: Final = 100
#: Seconds for which a picture that is to be taken waits.
_PATIENCE: Final = 60.0


class BoardWork(QObject):
    """Judges what is on the board while somebody looks at it.

    Signals
    -------
    changed()
        Work has begun, gone on, or ended.
    refused(Problem)
        Something could not be done.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, keeper: BoardKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._scoring: Scoring | None = None
        self._references: References | None = None
        self._told, self._entered = 0, 0
        self._wanted = False
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._look)

    @property
    def fitting(self) -> bool:
        """Whether reference fits are being made."""
        return self._references is not None and self._references.answer.running

    @property
    def scoring(self) -> bool:
        """Whether runs are being judged."""
        return self._scoring is not None and self._scoring.answer.running

    @property
    def running(self) -> bool:
        """Whether anything is computed."""
        return self.fitting or self.scoring

    def progress(self) -> tuple[int, int]:
        """What is done, and of how much."""
        if self._references is not None and self.fitting:
            return self._references.answer.done, self._references.answer.total
        if self._scoring is not None and self.scoring:
            return len(self._scoring.answer.found), len(self._scoring.answer.entries)
        return 0, 0

    def judge(self) -> None:
        """Judge what is not judged yet, now and whenever a run comes; until `rest`."""
        self._wanted = True
        self._begin()

    def rest(self) -> None:
        """Judge nothing more; what is known stays."""
        self._wanted = False
        if self._scoring is not None:
            self._scoring.cancel()

    def toggle(self) -> None:
        """Stop everything; or judge again."""
        if self.running:
            self.cancel()
        else:
            self.judge()

    def cancel(self) -> None:
        """Stop everything."""
        self.rest()
        if self._references is not None:
            self._references.cancel()

    def fit_references(self, data: Data | None) -> None:
        """Fit a few well-known generators to `data`; None: to those that genviz opens with."""
        if self._references is not None:
            return
        try:
            self._references, self._entered = References(data), 0
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._wanted = True
        self._clock.start()
        self.changed.emit()

    def board_changed(self) -> None:
        """There may be somebody new to judge."""
        if self._wanted:
            self._begin()

    def finish(self) -> None:
        """Wait for all of it."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            self._look()
            if self._idle():
                return
            time.sleep(0.01)

    def close(self) -> None:
        """Stop for good."""
        self._clock.stop()
        self._wanted = False
        for work in (self._scoring, self._references):
            if work is not None:
                work.close()

    def _begin(self) -> None:
        entries = self._keeper.board.unjudged()
        if self._scoring is not None or not entries:
            return
        try:
            self._scoring, self._told = Scoring(entries), 0
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._clock.start()
        self.changed.emit()

    def _look(self) -> None:
        """Take over what is new."""
        self._take_fits()
        self._take_scores()
        if self._idle():
            self._clock.stop()
            if self._wanted:
                self._begin()
        self.changed.emit()

    def _idle(self) -> bool:
        """Whether all that was computed has been taken over."""
        return self._references is None and self._scoring is None

    def _take_fits(self) -> None:
        if self._references is None:
            return
        answer = self._references.answer
        for entry in answer.entries[self._entered :]:
            self._entered += 1
            self._keeper.board.add(entry)
        if not answer.running:
            self._references = None
            if answer.problem is not None:
                self.refused.emit(answer.problem)

    def _take_scores(self) -> None:
        if self._scoring is None:
            return
        answer = self._scoring.answer
        for entry, scores, problem in answer.found[self._told :]:
            self._told += 1
            self._keeper.board.judge(entry, scores, problem)
        if not answer.running:
            self._scoring = None
