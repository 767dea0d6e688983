"""The scene of the plane: a landscape that data dig and dreams fill, and chains that roll through it."""

from __future__ import annotations

from typing import Any

from genviz.engine.data import Data
from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.describe import described, just_set
from genviz.ui.drawing.surface import Surface
from genviz.ui.energy.plane_cards import PlaneCards
from genviz.ui.energy.plane_words import heading, sentence, told
from genviz.ui.guess import Guessable
from genviz.ui.i18n import tr
from genviz.ui.plots.relief_composed import ReliefPixels, composed
from genviz.ui.plots.relief_scene import (
    CHAINS,
    CONTOURS,
    DATA,
    DREAMS,
    HELDOUT,
    PUSH,
    UNITS,
    VALLEYS,
)
from genviz.ui.plots.relief_stage import PlaneStage
from genviz.ui.topic import Topic


class PlaneTopic(Topic):
    """Free energy over two features, as a relief or as a map."""

    def build(self) -> None:
        """Create stage and cards."""
        tab = self.tab
        self.stage: PlaneStage = PlaneStage(tab)
        tab.stage.tools_slot.addWidget(self.stage.choices)
        self.column = PlaneCards(tab)
        self.cards = self.column.all
        self._wanted: View | None = None
        self.stage.viewed.connect(self._viewed)

    @staticmethod
    def prepare(picture: GrbmPicture, view: View) -> ReliefPixels | None:
        """The whole stage as one image."""
        return composed(picture, view)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.retranslate()
        self.column.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.stage.restyle()

    def shown_cards(self) -> tuple[Card, ...]:
        """Likelihood, surprise, and whose turn it is."""
        return self.column.shown()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.column.fold(compact)

    def enter(self) -> None:
        """Show stage, choices and cards."""
        super().enter()
        self.stage.choices.show()

    def leave(self) -> None:
        """Another scene is shown."""
        super().leave()
        self.stage.choices.hide()

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """What is visible."""
        return self.stage.view()

    def _viewed(self) -> None:
        if self.tab.trainers and self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def follow_view(self, view: View) -> None:
        """Show the range that a scene was saved with."""
        if view.zoomed:
            self._wanted = view  # the range of its data comes with the first picture
            self.stage.plane.set_range(view.x_range, view.y_range)

    def place(self, data: Data, picture: GrbmPicture | None) -> None:
        """Fix the range for the data of a picture."""
        del data
        if self.tab.drawing.holds:
            return
        self.stage.place(picture)
        if picture is not None and self._wanted is not None:
            view, self._wanted = self._wanted, None
            self.stage.plane.set_range(view.x_range, view.y_range)

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self.stage.show_picture(snapshot.picture, snapshot.pixels, snapshot.view)
        self.stage.setAccessibleDescription(told(snapshot.picture))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show likelihood, surprise and the chains' numbers."""
        self.column.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the height under the ball."""
        self.column.draw_words(snapshot)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for points."""
        del snapshot
        self.stage.clear()
        self.column.draw_waiting()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """The phase, the epoch, and what happens."""
        picture = snapshot.picture
        if picture is None or getattr(picture, "kind", "") != GrbmPicture.kind:
            return None
        pill, usual, what = described(snapshot, self.tab.algorithm)
        _, point, end = usual.partition(" · ")
        changed = what if not snapshot.playing and just_set(snapshot) else sentence(picture)
        return pill, heading(picture) + point + end, changed

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The numbers of the frame."""
        return None if snapshot.picture is None else told(snapshot.picture)

    def layer_labels(self, picture: GrbmPicture | None) -> dict[str, str]:
        """What can be put on and off."""
        if picture is None or picture.refusal is not None:
            return {}
        found = {
            PUSH: tr("Push and pull arrows"), CHAINS: tr("Gibbs chains"), DREAMS: tr("Dreams"),
            DATA: tr("Data"), HELDOUT: tr("Held-out points"), CONTOURS: tr("Contours"),
            UNITS: tr("Lines of the units"), VALLEYS: tr("Valleys"),
        }  # fmt: skip
        if not len(picture.heldout):
            del found[HELDOUT]
        return found

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """Where the deepest valley will be; only on the map, where marks can be dragged."""
        picture = snapshot.picture
        if picture is None or picture.relief is None or self.stage.tilted or len(picture.data) < 2:
            return None
        valley = picture.relief.valleys[:1]
        return Guessable(self.stage.plane, valley, picture.data, tr("the deepest valley"))

    # --- the hand --------------------------------------------------------------------------------------

    def surfaces(self) -> tuple[Surface, ...]:
        """Points are drawn on the map."""
        return (Surface(self.stage.plane, lambda _data: (0, 1)),)

    def fit(self) -> None:
        """Show everything again."""
        self.stage.fit()
