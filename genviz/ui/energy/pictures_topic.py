"""The scene of pictures: hidden units as detectors, a picture up and down again, dreams, free energies."""

from __future__ import annotations

import random
from typing import Any

from genviz.engine.data import Data
from genviz.engine.math.rbm_data import SHOWN
from genviz.engine.math.rbm_picture import RbmPicture
from genviz.engine.math.rbm_view import MIXING
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.describe import described, just_set
from genviz.ui.energy.pictures_cards import PicturesChains, PicturesLikelihood, PicturesStandIns
from genviz.ui.energy.pictures_formula_card import NARROW, EnergyFormulaCard
from genviz.ui.energy.pictures_tools import PicturesTools
from genviz.ui.energy.pictures_words import heading, sentence, told
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import StagePixels
from genviz.ui.plots.pictures_composed import PAINTING
from genviz.ui.plots.pictures_hand import DRAW, LOOK
from genviz.ui.plots.pictures_scene import CHANGES, DREAMS, ENERGIES, LINKS, WRONG
from genviz.ui.plots.pictures_stage import PicturesStage
from genviz.ui.theme import theme
from genviz.ui.topic import Topic


class PicturesTopic(Topic):
    """One picture on its way up to the hidden units and down again, among all that the machine dreams."""

    def build(self) -> None:
        """Create stage, tools and cards."""
        tab = self.tab
        self.stage: PicturesStage = PicturesStage(tab)
        self.tools = PicturesTools(tab)
        tab.stage.tools_slot.addWidget(self.tools)
        self.likelihood = PicturesLikelihood(tab.add_card("", 6))
        self.stand_ins = PicturesStandIns(tab.add_card("", 5))
        self.chains = PicturesChains(tab.add_card("", 5))
        self.formula = EnergyFormulaCard(tab.add_card("", 4))
        self.formula.card.set_fitted(True)
        self.cards = (self.likelihood.card, self.stand_ins.card, self.chains.card, self.formula.card)
        self._picture: RbmPicture | None = None
        self._data: Data | None = None
        self._chance = random.Random(0)
        self._connect()

    def _connect(self) -> None:
        stage, tools, tab = self.stage, self.tools, self.tab
        stage.viewed.connect(self._viewed)
        stage.framed.connect(lambda _unit: self._draw_formula())
        stage.next_wanted.connect(lambda: self.move(1))
        stage.stroked.connect(self._stroked)
        stage.stroke_ended.connect(tab.end_drag)
        tools.moved.connect(self.move)
        tools.chosen.connect(self._choose_mode)
        tools.undone.connect(self.undo)
        self._links = tuple(self._link(part.card) for part in (self.stand_ins, self.chains))

    def _link(self, card: Card) -> Link:
        """In a card's header: shows the other one in its place."""
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self.tab.view_changed(layers=self.tab.view.layers ^ {MIXING}))
        return link

    @staticmethod
    def prepare(picture: RbmPicture, view: View) -> StagePixels | None:
        """The whole stage as one image."""
        return PAINTING.composed(picture, view)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.retranslate()
        self.tools.retranslate()
        self.likelihood.retranslate()
        self.stand_ins.retranslate()
        self.chains.retranslate()
        for link, words in zip(self._links, (tr("Chains ›"), tr("Stand-ins ›")), strict=True):
            link.setText(words)
            link.explain(tr("Show another card in this place."))
        self.stage.update()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.tools.restyle()
        self.stage.update()

    def fold(self, compact: bool) -> None:
        """Keep the numbers of the second card only, where the window is low."""
        self.formula.fold(compact)
        self._share_column()

    def _share_column(self) -> None:
        """Leave the room to one curve, where two were too low: the likelihood's, or that of the chains."""
        parts = self.tab.parts
        little = parts.compact or self.formula.card.width() < theme().px(NARROW)
        crowded = little and parts.pages.manner == "all" and self.likelihood.has_curve
        self.stand_ins.fold(crowded)
        self.likelihood.fold(crowded and MIXING in self.tab.view.layers)

    def shown_cards(self) -> tuple[Card, ...]:
        """Stand-ins and chains share a place."""
        last = self.chains if MIXING in self.tab.view.layers else self.stand_ins
        return self.likelihood.card, last.card, self.formula.card

    def _take_turns(self) -> None:
        wanted = self.shown_cards()
        for card in (self.stand_ins.card, self.chains.card):
            if card.wanted != (card in wanted):
                card.setVisible(card in wanted)

    def enter(self) -> None:
        """Show stage, tools and cards."""
        super().enter()
        self.tools.show()

    def leave(self) -> None:
        """Another scene is shown."""
        super().leave()
        self.tools.hide()

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """Size of the stage, and the page of units."""
        return self.stage.view()

    def _viewed(self) -> None:
        if self.tab.trainers and self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def follow_view(self, view: View) -> None:
        """Show the page that a scene was saved with."""
        self.stage.page = int(view.x_range[0]) if view.zoomed else 0

    def place(self, data: Data, picture: RbmPicture | None) -> None:
        """Other data have other examples."""
        del picture
        self._data = data

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self._picture = snapshot.picture
        self.stage.show_picture(snapshot.picture, snapshot.pixels)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show what can be undone."""
        picture: RbmPicture = snapshot.picture
        drawing = self.stage.hand.mode == DRAW
        self.tools.offer_undo(drawing or picture.restoration is not None)
        self.likelihood.draw(snapshot)
        self.stand_ins.draw(snapshot)
        self.chains.draw(snapshot)
        self._take_turns()
        self._share_column()

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the energy with its numbers."""
        self._picture = snapshot.picture
        self._draw_formula()

    def _draw_formula(self) -> None:
        if self._picture is not None and 0 <= self.stage.unit < len(self._picture.units.w):
            self.formula.draw(self._picture, self.stage.unit)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for pictures."""
        del snapshot
        self.stage.clear()
        self.formula.draw_waiting()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """The phase, the epoch, and what happens."""
        picture = snapshot.picture
        if picture is None or getattr(picture, "kind", "") != RbmPicture.kind:
            return None
        pill, usual, what = described(snapshot, self.tab.algorithm)
        _, point, end = usual.partition(" · ")
        said = heading(picture) + point + end
        changed = what if not snapshot.playing and just_set(snapshot) else sentence(picture)
        return pill, said, changed

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What the phase did, with numbers."""
        return None if snapshot.picture is None else told(snapshot.picture)

    def layer_labels(self, picture: RbmPicture) -> dict[str, str]:
        """What can be put on and off."""
        found = {
            LINKS: tr("Connections"), DREAMS: tr("Dreams"), ENERGIES: tr("Free energies"),
            WRONG: tr("Differing pixels"), MIXING: tr("How the chains mix"),
        }  # fmt: skip
        return found if picture.push is None else found | {CHANGES: tr("What a step changes")}

    # --- the hand --------------------------------------------------------------------------------------

    def _choose_mode(self, mode: str) -> None:
        self.stage.hand.mode = mode
        if self._picture is not None:
            self.tools.offer_undo(mode == DRAW or self._picture.restoration is not None)

    def _stroked(self, name: str, arguments: dict[str, Any]) -> None:
        """The hand has changed the picture; a drawing takes the place of an example."""
        if name == "draw":
            self.tab.view_changed(selected=-1, stranger=-1)
        self.tab.edit(name, arguments, drag=True)

    def move(self, by: int) -> None:
        """Show the picture before or after, of those held out or of those for training; 0: any of all."""
        data, picture = self._data, self._picture
        if data is None or picture is None:
            return
        out = 0 if data.x_heldout is None else min(len(data.x_heldout), SHOWN)
        if by == 0:
            i = self._chance.randrange(data.n_samples + out)
            self._show_row(i - out, held=False) if i >= out else self._show_row(i, held=True)
            return
        held = picture.example.group == "heldout" or (picture.example.group != "train" and out > 0)
        self._show_row((picture.example.index + by) % (out if held else data.n_samples), held=held)

    def _show_row(self, row: int, *, held: bool) -> None:
        if self.stage.hand.mode == DRAW:
            self.tools.set_mode(LOOK)
            self._choose_mode(LOOK)
        self.tab.view_changed(selected=-1 if held else row, stranger=row if held else -1)

    def undo(self) -> None:
        """Make the picture whole again; while drawing, take an empty sheet."""
        picture = self._picture
        if picture is None:
            return
        if self.stage.hand.mode == DRAW:
            self._stroked("draw", {"ink": [0.0] * len(picture.example.v)})
            self.tab.end_drag()
            return
        self.tab.edit("wipe", {"pixels": []})
        self.tab.commands.set_param("damage", "none")
