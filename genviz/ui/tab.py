"""The base of all tabs: runs, transport, form, redraw clock, error banner.

A tab supplies `build` (create items once), `draw_picture` and `draw_numbers` (copy arrays into items).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.algorithm import Algorithm
from genviz.engine.patch import Patch
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.ui.arrangement import Arrangement
from genviz.ui.card import Card
from genviz.ui.commands import Commands
from genviz.ui.describe import described
from genviz.ui.i18n import problem_text
from genviz.ui.live import LivePage
from genviz.ui.rhythm import Rhythm, Share
from genviz.ui.theme import theme
from genviz.ui.told import Told
from genviz.ui.wiring import wire

if TYPE_CHECKING:
    from genviz.engine.data import Data
    from genviz.runtime.scene import Scene


class Tab(LivePage):
    """One page of the window.

    Parameters
    ----------
    run : Run, optional
        What to show; without it the tab's own first run.
    seed : int
        Of the tab's own first run.
    scene : Scene, optional
        To open with, in place of `run`.
    playing : bool
        Whether the run starts to play at once.

    Attributes
    ----------
    trainers : list of Trainer
        Usually one; two when runs are locked side by side; none before `begin`.
    view : View
        What the reader looks at; changed through `view_changed` only.
    snapshot : Snapshot or None
        What was drawn last.
    narrating : bool
        Whether every phase is told in words.
    own_commands : dict
        Commands of the tab's own, by name.
    stage : StageCard
        The middle card, with `heading_slot` and `legend_slot` for the tab's own widgets.
    stage_layout : QVBoxLayout
        Where the picture goes.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    #: Optional layers of the picture: key (as in `View.layers`), label, on at first.
    layers: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    def __init__(
        self,
        run: Run | None = None,
        *,
        seed: int = 0,
        scene: Scene | None = None,
        playing: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.snapshot: Snapshot | None = None
        self.own_commands: dict[str, Callable[[], None]] = {}
        self.narrating = False
        self.trainers: list[Trainer] = []
        self.view = View(dark=theme().dark, layers=frozenset(key for key, _, on in self.layers if on))
        self._rhythm = Rhythm()
        self.parts = Arrangement(self, catalog.tab_entry(self.name).models, self.layers)
        self.banner, self.panel, self.stage = self.parts.banner, self.parts.panel, self.parts.stage
        self._told = Told(self.banner, self.parts.lesson)
        self.transport, self.stage_layout = self.parts.transport, self.stage.stage_layout
        self.commands = Commands(self)
        self.build()
        self.language_changed()
        self.theme_changed()
        wire(self)
        self._first_run = scene.run if scene else run or replace(self.default_run(), seed=seed)
        self._opening = scene, playing
        theme().changed.connect(self.theme_changed)

    # What a tab supplies -------------------------------------------------------------------------------

    def build(self) -> None:
        """Create the items once."""

    def draw(self, snapshot: Snapshot) -> None:
        """Copy the snapshot's arrays into the items."""
        self.draw_picture(snapshot)
        self.draw_numbers(snapshot)
        self.draw_words(snapshot)

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show what is on the stage, and what belongs to it."""

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show numbers and curves; while a run goes fast, less often than the picture."""

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show what is explained; in turn with the numbers."""

    @staticmethod
    def prepare(picture: Any, view: View) -> Any:  # noqa: ANN401 - the tab's own types
        """Turn numbers into pixels; runs on the worker and touches no widget."""
        del picture, view
        return None

    def default_run(self) -> Run:
        """The run that the tab opens with."""
        entry = catalog.model_entry(catalog.tab_entry(self.name).models[0])
        algorithm: Algorithm[Any, Any, Any] = catalog.algorithm(entry.name)
        return Run(model=entry.name, data=datasets.load(entry.data), seed=0, params=algorithm.params())

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""

    def restyle(self) -> None:
        """Take the tab's own colours, pens and sizes from the theme."""

    def folded(self) -> None:
        """React to `compact` or `narrow`, for example by folding a card."""

    def fit_view(self) -> None:
        """Show all data."""

    def place(self, data: Data) -> None:
        """Fix the range for the first picture, if the data alone tell it."""

    def finish(self) -> None:
        """Wait for what is made in the background, before a picture is taken or the tab goes."""

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str]:
        """Phase pill, heading and sentence for what is shown."""
        return described(snapshot, self.algorithm)

    def narrate(self, snapshot: Snapshot) -> str:
        """What has just happened, in one or two sentences with the present numbers."""
        return self.describe(snapshot)[2]

    # What a tab uses -----------------------------------------------------------------------------------

    @property
    def trainer(self) -> Trainer:
        """The first (usually the only) run."""
        return self.trainers[0]

    @property
    def algorithm(self) -> Algorithm[Any, Any, Any]:
        """The model of what is shown."""
        algorithm: Algorithm[Any, Any, Any] = catalog.algorithm(self.run.model)
        return algorithm

    @property
    def run(self) -> Run:
        """The run of what is shown, with its log so far."""
        return self.snapshot.run if self.snapshot is not None else self._first_run

    def add_card(self, title: str, stretch: int = 1) -> Card:
        """Add a card to the right-hand column."""
        return self.parts.add_card(title, stretch)

    def view_changed(self, **changes: Any) -> None:  # noqa: ANN401 - values of View's fields
        """Change the view and ask for a new picture."""
        self._set_view(replace(self.view, **changes))

    def _set_view(self, view: View) -> None:
        if view != self.view:
            self.view = view
            for trainer in self.trainers:
                trainer.set_view(view)

    def edit(self, name: str, arguments: Mapping[str, Any], *, drag: bool = False) -> None:
        """Direct manipulation by name; a drag is one edit until `end_drag`."""
        self.trainer.edit(name, dict(arguments), drag=drag)

    def patch(self, patch: Patch, *, drag: bool = False) -> None:
        """Change the data of all runs."""
        for trainer in self.trainers:
            trainer.patch(patch, drag=drag)

    def end_drag(self) -> None:
        """The mouse has let go: the next change is an edit of its own."""
        for trainer in self.trainers:
            trainer.end_drag()

    # The base's own work -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start the run, once the page has its place: then the first picture is drawn for what is seen."""
        if self.trainers:
            return
        scene, playing = self._opening
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.place(self._first_run.data)
        self.trainers.append(Trainer(self._first_run, self.prepare, self.view))
        if scene is not None:
            self.load_scene(scene)
        elif playing:
            self.trainer.play()

    def load_scene(self, scene: Scene) -> None:
        """Show a scene at its frame; if the frame comes out differently here, say so."""
        from genviz.runtime.scene import with_bits  # most sessions open no scene

        self._told.expect(scene)
        self.commands.load(scene.run, play=False, t=scene.t)
        self._set_view(with_bits(self.view, scene.view or {}))
        self.panel.show_layers(self.view.layers)

    def tick(self) -> None:
        """Draw the worker's snapshot if it is another than the one drawn last."""
        if (snapshot := self.trainer.snapshot) is None:
            return
        share = self._rhythm.share(snapshot, perf_counter(), held=self.parts.held())
        if share is not Share.NOTHING:
            self._show(snapshot, share)
        elif self.panel.waiting:
            self.panel.follow(snapshot)

    def show_now(self) -> None:
        """Draw the worker's latest snapshot whole, at once."""
        if self.trainer.snapshot is not None:
            self._show(self.trainer.snapshot)

    def _show(self, latest: Snapshot, share: Share = Share.ALL) -> None:
        """Draw `share` of the latest snapshot; what is drawn later belongs to the picture that is shown."""
        if self.snapshot is None or share in (Share.ALL, Share.PICTURE):
            self.snapshot = latest
            self.stage.say(*self.describe(latest))
            if latest.picture is not None:
                self.draw_picture(latest)
        shown = self.snapshot
        if share in (Share.ALL, Share.CONTROLS):
            self.panel.follow(shown)
            self.transport.follow(shown, self.algorithm)
        if share in (Share.ALL, Share.NUMBERS) and shown.picture is not None:
            self.draw_numbers(shown)
        if share in (Share.ALL, Share.WORDS):
            self._show_words(shown)

    def _show_words(self, snapshot: Snapshot) -> None:
        self.stage.note(tuple(problem_text(note) for note in snapshot.notes))
        self.stage.narrate(self.narrate(snapshot) if self.narrating else "")
        self._told.follow(snapshot)
        if snapshot.picture is not None:
            self.draw_words(snapshot)

    def language_changed(self) -> None:
        """Put every text into the reader's language, also of what is shown now."""
        self.parts.retranslate()
        self.retranslate()
        if self.snapshot is not None:
            self._show(self.snapshot)

    def theme_changed(self) -> None:
        """Take every colour and size from the theme, and ask for new pixels."""
        self.parts.restyle()
        self.fit_to_size()
        self.restyle()
        self.view_changed(dark=theme().dark, pixel_ratio=self.devicePixelRatioF())

    def fit_to_size(self) -> None:
        """Fold what there is no room for."""
        if self.parts.fit():
            self.folded()

    def show_panel(self, shown: bool | None) -> None:
        """Show or hide the settings; None: as there is room."""
        self.parts.panel_wanted = shown
        self.fit_to_size()

    def shut_down(self, timeout: float = 2.0) -> bool:
        """Stop drawing and end the workers; True if all ended in time."""
        self.clock.stop()
        theme().changed.disconnect(self.theme_changed)
        self.finish()
        closed = [trainer.close(timeout) for trainer in self.trainers]
        return all(closed)
