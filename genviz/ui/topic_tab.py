"""A tab with a row of scenes."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.scene import Scene
from genviz.runtime.snapshot import Snapshot
from genviz.ui.controls import Segmented
from genviz.ui.drawing.surface import Surface
from genviz.ui.guess import Guessable
from genviz.ui.i18n import tr
from genviz.ui.tab import Tab
from genviz.ui.theme import theme
from genviz.ui.topic import Topic, TopicEntry, topic_class

#: Commands that move or change the run of the scene.
_TIME: Final = frozenset({
    "play", "step", "back", "step_phase", "back_phase", "start", "end", "restart", "new_seed", "narrate",
    "undo", "redo",
})  # fmt: skip
#: At scale 1: a heading may be so much shorter than the longest one before the phase's name is left out.
_SHORTER: Final = 150
#: Commands that reach the scene that is seen.
_COMMANDS: Final = ("maximum", "compare")


class TopicTab(Tab):
    """A row of scenes, one of which is seen; which one follows from the model of the run.  Abstract.

    Attributes
    ----------
    topics : tuple of TopicEntry
        The scenes; every model of the tab belongs to one.
    """

    topics: tuple[TopicEntry, ...]
    chooses_model = False

    @classmethod
    def entry_of(cls, model: str) -> TopicEntry:
        """The scene that shows `model`."""
        return next(entry for entry in cls.topics if model in entry.models)

    @classmethod
    def prepare(cls, picture: Any, view: View) -> Any:  # noqa: ANN401 - each scene's own types
        """Turn numbers into pixels, on the worker, as the scene of the picture's model does."""
        return topic_class(cls.entry_of(picture.kind)).prepare(picture, view)

    def build(self) -> None:
        """Create the row of choices; scenes are made when they are seen."""
        self._topics: dict[str, Topic] = {}
        self._left: dict[str, tuple[Run, int]] = {}  # where each model was left
        self._last: dict[str, str] = {}  # the model of each scene that was seen last
        self._shown: Topic | None = None
        self._titles = Segmented(tuple(entry.name for entry in self.topics), self, roomy=True)
        self.stage.lead_slot.addWidget(self._titles)
        self._titles.setVisible(len(self.topics) > 1)
        self.stage.expect_long_headings()
        self._titles.chosen.connect(self.choose)
        for name in _COMMANDS:
            self.own_commands[name] = partial(self._do, name)

    # --- which scene -----------------------------------------------------------------------------------

    def topic(self, model: str) -> Topic:
        """The scene that shows `model`."""
        entry = self.entry_of(model)
        found = self._topics.get(entry.name)
        if found is None:
            found = self._topics[entry.name] = topic_class(entry)(self)
            self.sides[0].body.addWidget(found.stage, 1)
            found.leave()
            found.retranslate()
            found.restyle()
            self._offer(found.surfaces())
        return found

    def _offer(self, surfaces: tuple[Surface, ...]) -> None:
        if surfaces:
            self.drawing.add(surfaces)
            self.panel.show_links(draw=True, lock=self.lockable, guess=self.can_guess)

    @property
    def seen(self) -> Topic:
        """The scene of what is shown."""
        return self.topic(self.run.model)

    def choose(self, name: str) -> None:
        """Show the scene called `name` as it was left."""
        entry = next(entry for entry in self.topics if entry.name == name)
        if self.snapshot is None or self.run.model in entry.models:
            return
        self.open_model(self._last.get(name, entry.models[0]))

    def open_model(self, model: str) -> None:
        """Show `model`, as it was left if it was seen before."""
        shown = self.snapshot
        if shown is None or model == shown.run.model:
            return
        self._left[shown.run.model] = shown.run, shown.frame.t
        self._last[self.entry_of(shown.run.model).name] = shown.run.model
        left = self._left.get(model)
        run, t = left or (self.first_run_of(model), 0)
        self.commands.load(run, play=left is None and shown.playing, t=t)

    def first_run_of(self, model: str) -> Run:
        """The run that a scene opens with."""
        entry = catalog.model_entry(model)
        return Run(model, datasets.load(entry.data), seed=0, params=catalog.algorithm(model).params())

    def fresh_run(self) -> Run:
        """The scene that is seen, as it opened."""
        return self.first_run_of(self.run.model)

    def model_for(self, model: str, data: Data) -> str:
        """The model that takes data that were drawn or opened: points need one that describes points."""
        del data
        takes = catalog.algorithm(model).needs_data
        return (
            model
            if takes
            else next(
                name for entry in self.topics for name in entry.models if catalog.algorithm(name).needs_data
            )
        )

    def _show(self, latest: Any, *share: Any) -> None:  # noqa: ANN401
        if latest and latest[0].picture is not None:
            self._enter(self.topic(latest[self.locking.active].run.model))
        super()._show(latest, *share)

    def _enter(self, topic: Topic) -> None:
        if topic is self._shown:
            return
        if self._shown is not None:
            self.drawing.close()
            self._shown.leave()
        self._shown = topic
        topic.enter()
        topic.fold(self.parts.compact)
        self.transport.hints.offer("maximum", "maximum" in topic.commands())
        self.view_changed(**topic.view())

    # --- what the base asks ----------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""
        words = [tr(entry.title) for entry in self.topics]
        self._titles.say(tr("Scene"), words, tr("What the tab shows."))
        for topic in self._topics.values():
            topic.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        for topic in self._topics.values():
            topic.restyle()
        self.show_all()
        self._viewed()

    def folded(self) -> None:
        """Fold cards where the window is low."""
        if self._shown is not None:
            self._shown.fold(self.parts.compact)

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self._viewed()

    def _viewed(self) -> None:
        if self._shown is not None:
            self.view_changed(**self._shown.view(), scale=theme().scale)

    def place(self, data: Data) -> None:
        """Make the first scene, and fix its ranges."""
        topic = self.topic(self._first_run.model)
        self._enter(topic)
        topic.place(data, None)
        self._viewed()

    def first_point(self, data: Data) -> int:
        """No point is ringed at first."""
        del data
        return -1

    def fit_view(self) -> None:
        """Show everything again."""
        self.seen.fit()

    def surfaces(self, side: int) -> tuple[Surface, ...]:
        """What data can be drawn on in the scene that is seen."""
        del side
        return () if self._shown is None else self._shown.surfaces()

    def load_scene(self, scene: Scene) -> None:
        """Show a scene file as it was saved."""
        super().load_scene(scene)
        self.topic(scene.run.model).follow_view(self.view)

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """What the scene lets a class guess."""
        return self.topic(snapshot.run.model).guessable(snapshot)

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str]:
        """What the scene says, or what holds for every model."""
        said = self.topic(snapshot.run.model).describe(snapshot) or super().describe(snapshot)
        return said if self._has_room_for_pill() else ("", *said[1:])

    def _has_room_for_pill(self) -> bool:
        """Whether the heading is still read beside the row of scenes and the phase; it goes first."""
        return self.stage.free_room - self._titles.sizeHint().width() >= -theme().px(_SHORTER)

    def narrate(self, snapshot: Snapshot) -> str:
        """What the scene tells."""
        return self.topic(snapshot.run.model).narrate(snapshot) or super().narrate(snapshot)

    def draw_picture(self, snapshot: Snapshot, side: int) -> None:
        """Show the scene's stage."""
        del side
        topic = self.topic(snapshot.run.model)
        self._titles.set_value(self.entry_of(snapshot.run.model).name)
        topic.place(snapshot.frame.data, snapshot.picture)
        topic.draw_picture(snapshot)

    def draw_waiting(self, snapshot: Snapshot, side: int) -> None:
        """Show no numbers of an empty sheet."""
        del side
        self.topic(snapshot.run.model).draw_waiting(snapshot)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the scene's numbers, and what can be switched on."""
        topic = self.topic(snapshot.run.model)
        self.panel.offer_layers(topic.layer_labels(snapshot.picture))
        self.panel.offer_guess(self.guessable(snapshot) is not None)
        mine = topic.settings_shown()
        self.panel.show_form(mine)
        self.transport.set_idle(not mine)
        if not mine:
            self.commands.stand()  # nothing plays that nobody sees
        topic.draw_numbers(snapshot)

    def rests(self, command: str) -> bool:
        """Whether a key would move a run that the page does not show."""
        return command in _TIME and self._shown is not None and not self._shown.settings_shown()

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the scene's explanation."""
        self.topic(snapshot.run.model).draw_words(snapshot)

    def finish(self) -> None:
        """Wait for what is made in the background."""
        for topic in self._topics.values():
            topic.finish()

    def shut_down(self, timeout: float = 2.0) -> bool:
        """Stop what is computed in the background as well."""
        for topic in self._topics.values():
            topic.close()
        return super().shut_down(timeout)

    def _do(self, name: str) -> None:
        if self._shown is not None and (action := self._shown.commands().get(name)) is not None:
            action()
