"""The scene of stacks: layers over pixels, how each feeds the next, and what they dream."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.describe import described, just_set
from genviz.ui.energy.deep_column import DeepColumn
from genviz.ui.energy.deep_tools import MODELS, ExampleTools, FlowTools, models, say_models
from genviz.ui.energy.deep_words import heading, sentence, told
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import StagePixels
from genviz.ui.plots.deep_composed import PAINTING
from genviz.ui.plots.deep_key import Key
from genviz.ui.plots.deep_scene import DREAMS, FILM, LINKS, MIXING, WRONG
from genviz.ui.plots.deep_stage import DeepStage
from genviz.ui.plots.deep_state import Moment, bounded, moment_of
from genviz.ui.theme import theme
from genviz.ui.topic import Topic


class DeepTopic(Topic):
    """A picture on its way up through all layers and down again; a DBN or a DBM.

    Attributes
    ----------
    plot : DeepStage
        The picture; `stage` has a row of choices over it.
    models : Segmented
        DBN or DBM.
    flow : FlowTools
        Steps through the activations.
    examples : ExampleTools
        Chooses the picture.
    """

    def build(self) -> None:
        """Create stage, choices and cards."""
        tab = self.tab
        self.stage = QWidget(tab)
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plot = DeepStage(tab)
        self.models, self.flow, self._key = models(self.stage), FlowTools(self.stage), Key(self.stage)
        self.examples = ExampleTools(tab)
        tab.stage.tools_slot.addWidget(self.examples)
        self._row, box = QHBoxLayout(), QVBoxLayout(self.stage)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._row)
        box.addWidget(self.plot, 1)
        for widget, stretch in ((self.models, 0), (self.flow, 0), (self._key, 1)):
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self._box = box
        self.column = DeepColumn(tab)
        self.cards = self.column.all
        self._picture: StackPicture | None = None
        self._data: Data | None = None
        self._chance = random.Random(0)
        self._connect()

    def _connect(self) -> None:
        self.models.chosen.connect(self.tab.open_model)  # type: ignore[attr-defined]
        self.plot.viewed.connect(self._viewed)
        self.plot.chosen.connect(self._framed)
        self.plot.next_wanted.connect(lambda: self.move(1))
        self.flow.moved.connect(self.plot.step_by)
        self.flow.wholed.connect(lambda: self.plot.set_moment(Moment()))
        self.examples.moved.connect(self.move)

    @staticmethod
    def prepare(picture: StackPicture, view: View) -> StagePixels | None:
        """The whole stage as one image."""
        return PAINTING.composed(picture, view)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        say_models(self.models)
        for part in (self.plot, self.flow, self.examples, self.column, self._key):
            part.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self._row.setSpacing(theme().px(14))
        self._box.setSpacing(theme().px(8))
        for part in (self.flow, self.examples, self.column):
            part.restyle()
        self.plot.update()

    def shown_cards(self) -> tuple[Card, ...]:
        """Those that have something to say."""
        return self.column.shown()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.column.fold(compact)

    def enter(self) -> None:
        """Show stage, tools and cards."""
        super().enter()
        self.examples.show()

    def leave(self) -> None:
        """Another scene is shown."""
        super().leave()
        self.flow.stop()
        self.examples.hide()

    def close(self) -> None:
        """Stop the flow, and what is computed in the background."""
        self.flow.stop()
        self.column.close()

    def finish(self) -> None:
        """Wait for what is computed in the background."""
        self.column.finish()

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """Size of the picture, and the moment that is looked at."""
        return self.plot.view()

    def _viewed(self) -> None:
        moment = self.plot.moment
        self.flow.show_step(moment.step, whole=moment == Moment())
        if self.tab.trainers and self.plot.isVisible():
            self.tab.view_changed(**self.plot.view())

    def follow_view(self, view: View) -> None:
        """Show the moment that a scene was saved with."""
        self.plot.set_moment(moment_of(view))

    def place(self, data: Data, picture: StackPicture | None) -> None:
        """Other data have other examples."""
        del picture
        self._data = data

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self._picture = snapshot.picture
        self.models.set_value(snapshot.run.model if snapshot.run.model in MODELS else MODELS[0])
        self.plot.show_picture(snapshot.picture, snapshot.pixels)
        moment = self.plot.moment
        self.flow.show_step(moment.step, whole=moment == Moment())
        self.plot.setAccessibleDescription(told(snapshot.picture, self.plot.moment))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show how good the stack is."""
        self.column.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the formula with its numbers."""
        self._picture = snapshot.picture
        self._framed()

    def _framed(self) -> None:
        if self._picture is not None:
            self.column.formula.draw(self._picture, self.plot.framed)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for pictures."""
        del snapshot
        self.flow.stop()
        self.plot.clear()
        self.column.formula.draw_waiting()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """The phase, which layer learns, and what its data are."""
        picture = snapshot.picture
        if not isinstance(picture, StackPicture):
            return None
        pill, usual, what = described(snapshot, self.tab.algorithm)
        _, point, end = usual.partition(" · ")
        changed = what if not snapshot.playing and just_set(snapshot) else self._sentence(picture)
        head = heading(picture) + point + end
        if snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at:
            ended = snapshot.frame.t == snapshot.converged_at  # beyond that it learns on; no stack converges
            head = tr("All passes are made") if ended else heading(picture)
        return pill, head, changed

    def _sentence(self, picture: StackPicture) -> str:
        return sentence(picture, bounded(picture, self.plot.moment))

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What the phase did, with numbers."""
        return None if snapshot.picture is None else told(snapshot.picture, Moment())

    def layer_labels(self, picture: StackPicture) -> dict[str, str]:
        """What can be put on and off."""
        found = {
            LINKS: tr("Connections"), FILM: tr("Film of a chain"), DREAMS: tr("Dreams"),
            WRONG: tr("Differing pixels"),
        }  # fmt: skip
        return found | {MIXING: tr("How the chains mix")} if picture.can_follow else found

    # --- the hand --------------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Show the picture before or after, of those held out or of those for training; 0: any of all."""
        data, picture = self._data, self._picture
        if data is None or picture is None:
            return
        if self.plot.moment.film >= 0:
            self.plot.set_moment(Moment())
        out = 0 if data.x_heldout is None else len(data.x_heldout)
        if by == 0:
            i = self._chance.randrange(data.n_samples + out)
            self._show_row(i - out if i >= out else i, held=i < out)
            return
        held = picture.example.group == "heldout" or (picture.example.group != "train" and out > 0)
        self._show_row((picture.example.index + by) % (out if held else data.n_samples), held=held)

    def _show_row(self, row: int, *, held: bool) -> None:
        self.tab.view_changed(selected=-1 if held else row, stranger=row if held else -1)
