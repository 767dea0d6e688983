"""How a tab's runs are drawn: one picture a run, and numbers and words of the one the panel speaks for."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from genviz import catalog
from genviz.engine.algorithm import Algorithm
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.ui.arrangement import Arrangement
from genviz.ui.describe import described, waiting
from genviz.ui.i18n import problem_text
from genviz.ui.live import LivePage
from genviz.ui.rhythm import Rhythm, Share
from genviz.ui.side import LETTERS, Side
from genviz.ui.told import Told

if TYPE_CHECKING:
    from genviz.runtime.run import Run
    from genviz.ui.drawing.drawing import Drawing
    from genviz.ui.guess import Guess
    from genviz.ui.locking import Locking


class Showing(LivePage):
    """A page with one run, or two side by side; abstract.

    Attributes
    ----------
    trainers : list of Trainer
        Usually one; two when runs are locked side by side; none before the first is begun.
    snapshots : tuple of Snapshot
        What was drawn last: one of each run.
    locking : Locking
        The second run, if there is one.
    drawing : Drawing
        The tools that change the data by hand.
    guess : Guess
        What the class expects, before it is shown.
    sides : list of Side
        Where each run's picture goes.
    narrating : bool
        Whether every phase is told in words.
    parts : Arrangement
        Where everything is.
    """

    trainers: list[Trainer]
    snapshots: tuple[Snapshot, ...]
    locking: Locking
    drawing: Drawing
    guess: Guess
    sides: list[Side]
    narrating: bool
    parts: Arrangement
    _first_run: Run
    _rhythm: Rhythm
    _told: Told

    # What a tab supplies -------------------------------------------------------------------------------

    def add_side(self, side: Side) -> None:
        """Create the items of one more run."""

    def draw(self, snapshot: Snapshot) -> None:
        """Copy the snapshot's arrays into the items."""
        self.draw_picture(snapshot, 0)
        self.draw_numbers(snapshot)
        self.draw_words(snapshot)

    def draw_picture(self, snapshot: Snapshot, side: int) -> None:
        """Show what is on the stage at `side`, and what belongs to it."""

    def draw_waiting(self, snapshot: Snapshot, side: int) -> None:
        """Show that nothing is known of the run at `side`: it waits for points, and has no picture."""

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show numbers and curves; while a run goes fast, less often than the picture."""

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show what is explained; in turn with the numbers."""

    def folded(self) -> None:
        """React to `compact` or `narrow`, for example by folding a card."""

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str]:
        """Phase pill, heading and sentence for what is shown."""
        return described(snapshot, self.algorithm)

    def narrate(self, snapshot: Snapshot) -> str:
        """What has just happened, in one or two sentences with the present numbers."""
        return self.describe(snapshot)[2]

    # The runs ------------------------------------------------------------------------------------------

    @property
    def trainer(self) -> Trainer:
        """The run that the panel speaks for; usually the only one."""
        return self.trainers[self.locking.active]

    @property
    def snapshot(self) -> Snapshot | None:
        """What was drawn last of that run."""
        shown = self.snapshots
        return shown[min(self.locking.active, len(shown) - 1)] if shown else None

    @property
    def rival(self) -> Snapshot | None:
        """What was drawn last of the other run, if there are two."""
        return self.snapshots[1 - self.locking.active] if len(self.snapshots) > 1 else None

    @property
    def algorithm(self) -> Algorithm[Any, Any, Any]:
        """The model of what is shown."""
        algorithm: Algorithm[Any, Any, Any] = catalog.algorithm(self.run.model)
        return algorithm

    @property
    def run(self) -> Run:
        """The run of what is shown, with its log so far."""
        return self.snapshot.run if self.snapshot is not None else self._first_run

    # Drawing -------------------------------------------------------------------------------------------

    def show_sides(self, n: int) -> None:
        """Show the pictures of `n` runs."""
        while len(self.sides) < n:
            self.sides.append(self._side(len(self.sides)))
            self.add_side(self.sides[-1])
            self.sides[-1].restyle()
        for i, side in enumerate(self.sides):
            side.setVisible(i < n)
            side.set_named(n > 1)
        self.snapshots = self.snapshots[:n]
        self.parts.panel.show_runs(n > 1)
        self.folded()

    def _side(self, i: int) -> Side:
        side = Side(LETTERS[i], self)
        self.parts.sides_row.addWidget(side, 1)
        side.lower()  # what lies over the stage stays on top
        return side

    def _latest(self) -> tuple[Snapshot, ...]:
        """The workers' snapshots; of two runs at one frame."""
        if self.locking.step is not None:
            return self.locking.step.look() or ()
        return () if self.trainer.snapshot is None else (self.trainer.snapshot,)

    def tick(self) -> None:
        """Draw the worker's snapshot if it is another than the one drawn last."""
        if not (latest := self._latest()):
            return
        share = self._rhythm.share(latest[0], perf_counter(), held=self.parts.held())
        if share is not Share.NOTHING:
            self._show(latest, share)
        elif self.parts.panel.waiting:
            self.parts.panel.follow(latest[self.locking.active])

    def show_now(self) -> None:
        """Draw the worker's latest snapshot whole, at once."""
        if latest := self._latest():
            self._show(latest)

    def show_all(self) -> None:
        """Draw again what is shown."""
        if self.snapshots:
            self._show(self.snapshots)

    def _show(self, latest: tuple[Snapshot, ...], share: Share = Share.ALL) -> None:
        """Draw `share` of the latest snapshots; what is drawn later belongs to the picture that is shown."""
        if share in (Share.ALL, Share.PICTURE) or len(latest) != len(self.snapshots):
            self.snapshots = latest
            self.locking.observe(latest)
            self._show_pictures()
        shown = self.snapshot
        assert shown is not None
        if share in (Share.ALL, Share.CONTROLS):
            self.parts.panel.follow(shown)
            self.parts.transport.follow(shown, self.algorithm)
        if share in (Share.ALL, Share.NUMBERS) and shown.picture is not None:
            self.draw_numbers(shown)
        if share in (Share.ALL, Share.WORDS):
            self._show_words(shown)

    def _show_pictures(self) -> None:
        assert self.snapshot is not None
        self.parts.stage.say(*(waiting(self.snapshot) or self.describe(self.snapshot)))
        self.drawing.follow(self.snapshots)
        self.locking.say(self.snapshots)
        for i, snapshot in enumerate(self.snapshots):
            if snapshot.picture is not None:
                self.draw_picture(snapshot, i)
            elif snapshot.waits is not None:
                self.draw_waiting(snapshot, i)
        self.guess.follow(self.snapshot)

    def _show_words(self, snapshot: Snapshot) -> None:
        self.parts.stage.note(tuple(problem_text(note) for note in snapshot.notes))
        self.parts.stage.narrate(self.narrate(snapshot) if self.narrating else "")
        self._told.follow(snapshot)
        if snapshot.picture is not None:
            self.draw_words(snapshot)
