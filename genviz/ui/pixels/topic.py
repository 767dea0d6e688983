"""The scene: one big picture grows, beside it what else could have come, and how good the model is."""

from __future__ import annotations

from typing import Any

from genviz.engine.data import Data
from genviz.engine.math.pixel_markov import Tables
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_view import PART, SURPRISE
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.describe import described as usually
from genviz.ui.describe import just_set
from genviz.ui.i18n import tr
from genviz.ui.pixels.column import PixelsColumn
from genviz.ui.pixels.deeds import PixelsDeeds
from genviz.ui.pixels.models_list import ModelsList
from genviz.ui.pixels.sights import sight_of
from genviz.ui.pixels.tools import PixelsTools
from genviz.ui.pixels.words import described, nats, told
from genviz.ui.plots.composed_stage import StagePixels
from genviz.ui.plots.pixels_composed import PAINTING
from genviz.ui.plots.pixels_hand import DRAW, LOOK, ORDER, REGION
from genviz.ui.plots.pixels_stage import PixelsStage
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

#: At scale 1: what the row of tools leaves free, for the first letters of the notes.
_AIR = 16


class PixelsTopic(Topic):
    """A picture that grows by the chain rule."""

    def build(self) -> None:
        """Create stage, tools and cards."""
        tab = self.tab
        self.stage: PixelsStage = PixelsStage(tab)
        self.tools = PixelsTools(tab)
        tab.stage.tools_slot.addWidget(self.tools)
        self.column = PixelsColumn(tab, self)
        self.cards = self.column.all
        self.deeds = PixelsDeeds(tab, self.stage, self.tools)
        self.stage.viewed.connect(self._viewed)
        self.column.chosen.connect(tab.commands.set_model)
        self.column.asked.connect(self.stage.ask)
        self.column.pointed.connect(self.stage.link)
        self.stage.pointed.connect(self.column.matrix.plot.link)

    @staticmethod
    def prepare(picture: PixelPicture, view: View) -> StagePixels | None:
        """The whole stage as one image."""
        return PAINTING.composed(picture, view)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.retranslate()
        self.tools.retranslate()
        self.column.retranslate()
        self.stage.update()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.tools.restyle()
        self.column.restyle()
        self.stage.update()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.column.fold(compact)

    def enter(self) -> None:
        """Show stage, tools and cards."""
        super().enter()
        self.tools.show()

    def leave(self) -> None:
        """Another scene is shown."""
        super().leave()
        self.tools.hide()

    def shown_cards(self) -> tuple[Card, ...]:
        """The chain rule and the curve of orders share a place."""
        return self.column.shown()

    def view(self) -> dict[str, Any]:
        """Size of the stage."""
        return self.stage.view()

    def _viewed(self) -> None:
        self.tools.set_room(self.stage.width() - theme().px(_AIR))
        if self.tab.trainers and self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def follow_view(self, view: View) -> None:
        """Show the pixel that a scene was saved with."""
        self.stage.set_asked(view.selected)
        tool = DRAW if SURPRISE in view.layers else REGION if PART in view.layers else LOOK
        self.tools.set_tool(tool)
        self.stage.set_tool(tool)

    # --- what is shown ---------------------------------------------------------------------------------

    def place(self, data: Data, picture: PixelPicture | None) -> None:
        """Other data have other pictures: nothing is asked any more where the pixel is gone."""
        del data
        if picture is not None and self.tab.view.selected != self.stage.asked_pixel:
            self.stage.set_asked(self.tab.view.selected)

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self.deeds.shown = snapshot
        self.stage.show_picture(snapshot.picture, snapshot.pixels)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show costs, the matrix, and what can be done."""
        coin = snapshot.picture.coin
        self.tools.offer_flip(coin is not None and coin.value >= 0 and self.stage.asked_pixel == coin.pixel)
        self.tools.offer_order("draw_order" in self.tab.algorithm.edits)
        self.tools.offer_halves(*self.deeds.halves_known())
        self.column.draw_numbers(snapshot)
        self._show_model(snapshot)

    def _show_model(self, snapshot: Snapshot) -> None:
        """The model that is chosen, and what a pixel in the middle looks at where that is a setting."""
        models: ModelsList = self.tab.models  # type: ignore[attr-defined]
        models.set_model(snapshot.run.model)
        rung = snapshot.frame.state.rung
        if snapshot.run.model == "markov" and isinstance(rung, Tables):
            height, width = rung.canvas.height, rung.canvas.width
            middle = height // 2 * width + width // 2
            models.set_sight("markov", sight_of(rung.parents[middle], middle, width))

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the chain rule with its numbers."""
        self.column.draw_words(snapshot)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for pictures."""
        del snapshot
        self.deeds.shown = None
        self.stage.clear()
        self.column.draw_waiting()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """Learning or drawing, how far it is, and what happens."""
        picture = snapshot.picture
        if picture is None or getattr(picture, "kind", "") != PixelPicture.kind:
            return None
        if (said := self._with_tool(picture)) is not None:
            return said
        pill, heading, sentence = described(picture)
        changed = usually(snapshot, self.tab.algorithm)[2]
        return pill, heading, changed if not snapshot.playing and just_set(snapshot) else sentence

    def _with_tool(self, picture: PixelPicture) -> tuple[str, str, str] | None:
        """What is said while the mouse does something else than to look."""
        layers, n = self.tab.view.layers, picture.canvas.size
        if SURPRISE in layers and picture.surprise is not None:
            return (
                tr("Your picture"), tr("{cost} nats", cost=nats(float(picture.surprise.sum()))),
                tr("Draw with the mouse. The more orange a pixel, the less likely the model held its value."),
            )  # fmt: skip
        if PART in layers and picture.endings is not None:
            return (
                tr("A part"), tr("{k} of {n} pixels are known", k=int(picture.given.sum()), n=n),
                tr("A held-out picture: paint what is known (Shift takes away). Blue: mean of the endings."),
            )  # fmt: skip
        if self.stage.hand.tool == ORDER:
            return (
                tr("An order"), tr("Draw a path with the mouse"),
                tr("Pixels will be drawn along it, the others after them; the model learns that anew."),
            )  # fmt: skip
        return None

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What has just happened, with numbers."""
        return None if snapshot.picture is None else told(snapshot.picture)

    def layer_labels(self, picture: PixelPicture) -> dict[str, str]:
        """What can be put on and off."""
        shown = {key: self.tab_label(key) for key, _, _ in self.tab.layers if key != PART}
        if picture.surprise is None:
            shown.pop(SURPRISE)
        if picture.endings is None:
            shown.pop("pixels_endings")
        return shown

    def tab_label(self, key: str) -> str:
        """What a layer is called."""
        return tr(next(label for name, label, _ in self.tab.layers if name == key))
