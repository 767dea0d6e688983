"""Two runs side by side: the same data and seed, one setting different, one transport for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genviz.engine.problem import Problem
from genviz.runtime.lockstep import Lockstep
from genviz.runtime.run import PatchData
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.ui.difference import apart
from genviz.ui.i18n import problem_text

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class Locking:
    """The second run of a tab, if there is one.

    Attributes
    ----------
    step : Lockstep or None
        Keeps both runs at one frame; None while there is one run.
    active : int
        Index of the run whose settings the panel shows and changes.
    """

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self.step: Lockstep | None = None
        self.active = 0
        self._lengths: list[int] = []  # of the logs, as last seen
        self._order: list[set[int]] = []  # which runs each change since the lock went to
        self._undone: list[set[int]] = []
        #: Changes of the data, which always go to both, that have been seen in one run only.
        self._alone: tuple[list[set[int]], list[set[int]]] = ([], [])
        self._leaving: list[Trainer] = []  # whose threads have not ended yet

    def toggle(self) -> None:
        """Begin with a second run, or go on with the active one alone."""
        if not self._tab.lockable:
            self._tab.banner.good_news(Problem("this page shows two models already, and no second run"))
        elif self.step is None:
            self.begin()
        else:
            self.end()

    def begin(self) -> None:
        """Put a copy of the run beside it; from now on settings are changed in the copy."""
        tab, shown = self._tab, self._tab.snapshot
        if self.step is not None or not tab.lockable or shown is None or shown.picture is None:
            return
        copy = Trainer(shown.run, tab.prepare, tab.view)
        copy.set_speed(tab.transport.speed.speed)
        copy.seek(shown.frame.t)
        tab.trainers.append(copy)
        self.step = Lockstep((tab.trainers[0], copy))
        self._lengths, self._order, self._undone = [len(shown.run.log)] * 2, [], []
        self._alone = ([], [])
        if shown.playing:
            self.step.play()
        tab.show_sides(2)
        self.choose(1)

    def end(self) -> None:
        """Keep the active run."""
        if self.step is None:
            return
        tab, shown = self._tab, self._tab.snapshot
        kept, left = tab.trainers[self.active], tab.trainers[1 - self.active]
        self._leaving = [trainer for trainer in (*self._leaving, left) if not trainer.close(0.0)]
        self.step, self.active = None, 0
        tab.trainers[:], tab.snapshots = [kept], () if shown is None else (shown,)
        if shown is not None and shown.playing:
            kept.play()
        tab.show_sides(1)
        tab.show_now()

    def choose(self, index: int) -> None:
        """Let the panel speak for run `index`."""
        self.active = min(index, len(self._tab.trainers) - 1)
        self._tab.panel.show_run(self.active)
        self._tab.show_all()

    def others(self) -> list[Trainer]:
        """The runs that are not active."""
        return [trainer for i, trainer in enumerate(self._tab.trainers) if i != self.active]

    def shut_down(self, timeout: float) -> bool:
        """Wait for runs that were left; True if all ended in time."""
        closed = [trainer.close(timeout) for trainer in self._leaving]
        return all(closed)

    # Undo ----------------------------------------------------------------------------------------------

    def observe(self, shown: tuple[Snapshot, ...]) -> None:
        """Take down whose log has grown: the last change of both is the first to be taken back."""
        if len(shown) != len(self._lengths):
            return
        for i, snapshot in enumerate(shown):
            log, known = snapshot.run.log, self._lengths[i]
            for entry in log[known:]:
                by_data = isinstance(entry.change, PatchData)
                if by_data and self._alone[1 - i]:
                    self._alone[1 - i].pop(0).add(i)  # the same change, seen in one run after the other
                    continue
                self._order.append({i})
                if by_data:
                    self._alone[i].append(self._order[-1])
            self._lengths[i] = len(log)

    def undo(self) -> None:
        """Take back the last change of either run, or of both if it went to both."""
        went_to = self._order.pop() if self._order else {0, 1}
        went_to = {i for i in went_to if i < len(self._tab.snapshots) and self._tab.snapshots[i].can_undo}
        if went_to:
            self._undone.append(went_to)
        for i in went_to:
            self._tab.trainers[i].undo()

    def redo(self) -> None:
        """Make again what was taken back last."""
        went_to = self._undone.pop() if self._undone else set()
        for i in went_to:
            self._tab.trainers[i].redo()

    # What sets them apart ------------------------------------------------------------------------------

    def say(self, shown: tuple[Snapshot, ...]) -> None:
        """Name each side by what sets it apart."""
        if len(shown) < 2:
            return
        for i, side in enumerate(self._tab.sides):
            words = apart(shown[i], shown[1 - i])
            problem = shown[i].problem or shown[i].waits
            if problem is not None and i != self.active:
                words = f"{words} · {problem_text(problem)}"
            side.say(words, active=i == self.active)
