"""The base of all tabs: runs, transport, form, redraw clock, error banner.

A tab supplies `build` (create items once), `draw_picture` and `draw_numbers` (copy arrays into items).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.algorithm import Algorithm
from genviz.engine.patch import Patch
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.shared import Kind
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.ui.arrangement import NARROW, Arrangement
from genviz.ui.card import Card
from genviz.ui.commands import Commands, axes_for
from genviz.ui.drawing.drawing import Drawing
from genviz.ui.guess import Guess, Guessable
from genviz.ui.locking import Locking
from genviz.ui.rhythm import Rhythm
from genviz.ui.showing import Showing
from genviz.ui.theme import theme
from genviz.ui.told import Told
from genviz.ui.wiring import wire

if TYPE_CHECKING:
    from genviz.engine.data import Data
    from genviz.runtime.scene import Scene
    from genviz.ui.board_keeper import BoardKeeper
    from genviz.ui.drawing.surface import Surface


class Tab(Showing):
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
    view : View
        What the reader looks at; changed through `view_changed` only.
    own_commands : dict
        Commands of the tab's own, by name.
    stage : StageCard
        The middle card, with `heading_slot` and `legend_slot` for the tab's own widgets.
    stage_layout : QVBoxLayout
        Where the picture goes.
    board : BoardKeeper or None
        The window's board; None for a tab without a window.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    #: Optional layers of the picture: key (as in `View.layers`), label, on at first.
    layers: ClassVar[tuple[tuple[str, str, bool], ...]] = ()
    #: Whether two runs can be shown side by side: then there is an `add_side`.
    lockable: ClassVar[bool] = False
    #: Whether a class can guess what comes: then there is a `guessable`.
    can_guess: ClassVar[bool] = False

    #: At scale 1: a window narrower than this has no room for settings beside picture and cards.
    narrow_below: ClassVar[int] = NARROW
    #: Whether the panel lists the tab's models; otherwise the tab itself has a choice of scenes.
    chooses_model: ClassVar[bool] = True
    #: What kinds of data the tab can use.
    kinds: ClassVar[tuple[Kind, ...]] = ("points", "labelled points")

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
        self.snapshots: tuple[Snapshot, ...] = ()
        self.own_commands: dict[str, Callable[[], None]] = {}
        self.narrating = False
        self.trainers: list[Trainer] = []
        self.board: BoardKeeper | None = None
        self.view = View(dark=theme().dark, layers=frozenset(key for key, _, on in self.layers if on))
        self._rhythm = Rhythm()
        self.parts = Arrangement(self, catalog.tab_entry(self.name).models, self.layers, self.narrow_below)
        self.parts.panel.list_models(self.chooses_model)
        self.banner, self.panel, self.stage = self.parts.banner, self.parts.panel, self.parts.stage
        self._told = Told(self.banner, self.parts.lesson)
        self.transport, self.stage_layout = self.parts.transport, self.stage.stage_layout
        self.locking, self.guess = Locking(self), Guess(self)
        self.commands = Commands(self)
        self.sides = [self._side(0)]
        self.build()
        self.drawing = Drawing(self)
        self.language_changed()
        self.theme_changed()
        wire(self)
        self.panel.show_links(draw=self.drawing.offered, lock=self.lockable, guess=self.can_guess)
        self._first_run = scene.run if scene else run or replace(self.default_run(), seed=seed)
        self._opening = scene, playing
        theme().changed.connect(self.take_look)
        theme().changing.connect(self.sleep_through)

    # What a tab supplies -------------------------------------------------------------------------------

    def build(self) -> None:
        """Create the items once."""

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

    def fresh_run(self) -> Run:
        """The run that *Reset to defaults* goes back to."""
        return self.default_run()

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""

    def restyle(self) -> None:
        """Take the tab's own colours, pens and sizes from the theme."""

    def fit_view(self) -> None:
        """Show all data."""

    def first_point(self, data: Data) -> int:
        """Index of the point that is ringed at first; −1 for none."""
        del data
        return -1

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """What of `snapshot` a class can guess before it is shown; None for nothing."""
        del snapshot
        return None

    def model_for(self, model: str, data: Data) -> str:
        """The model that is fitted to `data` that come while `model` is shown."""
        del data
        return model

    def rests(self, command: str) -> bool:
        """Whether `command` has nothing to act on now, and is to do nothing."""
        del command
        return False

    def place(self, data: Data) -> None:
        """Fix the range for the first picture, if the data alone tell it."""

    def surfaces(self, side: int) -> tuple[Surface, ...]:
        """What data can be drawn on at `side`."""
        del side
        return ()

    def finish(self) -> None:
        """Wait for what is made in the background, before a picture is taken or the tab goes."""

    # What a tab uses -----------------------------------------------------------------------------------

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
        data = self._first_run.data
        self.place(data)
        axes = axes_for(data.n_features, self.view.axes)
        self.view_changed(selected=self.first_point(data), axes=axes)
        self.trainers.append(Trainer(self._first_run, self.prepare, self.view))
        if scene is not None:
            self.load_scene(scene)
        elif playing:
            self.commands.play()

    def load_scene(self, scene: Scene) -> None:
        """Show a scene at its frame; if the frame comes out differently here, say so."""
        from genviz.runtime.scene import with_bits  # most sessions open no scene

        self._told.expect(scene)
        self.commands.load(scene.run, play=False, t=scene.t)
        self._set_view(with_bits(self.view, scene.view or {}))
        self.panel.show_layers(self.view.layers)

    def language_changed(self) -> None:
        """Put every text into the reader's language, also of what is shown now."""
        self.parts.retranslate()
        self.drawing.retranslate()
        self.retranslate()
        self.guess.retranslate()
        self.show_all()

    def theme_changed(self) -> None:
        """Take every colour and size from the theme, and ask for new pixels."""
        self.parts.restyle()
        for side in self.sides:
            side.restyle()
        self.drawing.restyle()
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
        theme().changed.disconnect(self.take_look)
        theme().changing.disconnect(self.sleep_through)
        self.finish()
        closed = [trainer.close(timeout) for trainer in self.trainers]
        return self.locking.shut_down(timeout) and all(closed)
