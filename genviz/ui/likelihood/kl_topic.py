"""The KL scene: p and q on the line or in the plane, p known or only samples of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Segmented
from genviz.ui.guess import Guessable
from genviz.ui.i18n import tr
from genviz.ui.likelihood.kl_part import KLPart, part_class, part_of
from genviz.ui.plots.kl_legend import Entry, Legend
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

_LINE, _PLANE = "divergence", "divergence_plane"


class KLTopic(Topic):
    """Three pictures, one of which is seen.

    Attributes
    ----------
    dimensions, knowledge : Segmented
        On the line or in the plane; p known or not.
    """

    def build(self) -> None:
        """Create the row of choices; pictures are made when they are seen."""
        self._parts: dict[str, KLPart] = {}
        self._seen: KLPart | None = None
        self._compact = False
        self.stage = QWidget(self.tab)
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.dimensions = Segmented((_LINE, _PLANE), self.stage, roomy=True)
        self.knowledge = Segmented(("p", "samples"), self.stage, roomy=True)
        self._legend, self._below = Legend(self.stage), Legend(self.stage)
        self._row, self._box = QHBoxLayout(), QVBoxLayout(self.stage)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._row)
        self._row.addWidget(self.dimensions)
        self._row.addWidget(self.knowledge)
        self._row.addWidget(self._legend, 1)
        self._row.setAlignment(self._legend, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(self._below)
        self._below.hide()
        self.dimensions.chosen.connect(self.tab.open_model)  # type: ignore[attr-defined]
        self.knowledge.chosen.connect(partial(self.tab.commands.set_param, "known"))
        self.part("line")

    # --- which picture ---------------------------------------------------------------------------------

    def part(self, name: str) -> KLPart:
        """The picture called `name`."""
        found = self._parts.get(name)
        if found is None:
            found = self._parts[name] = part_class(name)(self.tab)
            self._box.addWidget(found.stage, 1)
            found.leave()
            found.retranslate()
            found.restyle()
            found.fold(self._compact)
        return found

    @property
    def seen(self) -> KLPart:
        """The picture that is seen."""
        return self._seen or self.part("line")

    def _show(self, part: KLPart) -> None:
        if part is self._seen:
            return
        for other in self._parts.values():
            if other is not part:
                other.leave()
        self._seen = part
        part.enter()
        part.fold(self._compact)
        self.tab.view_changed(**part.view())

    # --- what the tab asks -----------------------------------------------------------------------------

    @staticmethod
    def prepare(picture: Any, view: View) -> Any:  # noqa: ANN401 - each part's own types
        """As the part of the picture does."""
        return part_class(part_of(picture)).prepare(picture, view)

    def shown_cards(self) -> tuple[Card, ...]:
        """Those of the picture that is seen."""
        return self.seen.shown_cards()

    def enter(self) -> None:
        """Show the stage, and the cards of the picture that is seen."""
        self.stage.show()
        self.seen.enter()

    def leave(self) -> None:
        """Another scene is shown."""
        self.stage.hide()
        for part in self._parts.values():
            part.leave()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        words = tr("On the line, or in the plane.")
        self.dimensions.say(tr("Dimensions"), [tr("1-D"), tr("2-D")], words)
        words = tr(
            "Whether the density of the data is known, or only samples of it: then training makes these "
            "samples more likely."
        )
        labels = [tr("We know p"), tr("We only have n samples")]
        self.knowledge.say(tr("What is known"), labels, words)
        for part in self._parts.values():
            part.retranslate()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(14))
        self._box.setSpacing(theme().px(6))
        for part in self._parts.values():
            part.restyle()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self.seen.fold(compact)

    def view(self) -> dict[str, Any]:
        """What is visible of the picture."""
        return self.seen.view()

    def place(self, data: Data, picture: Any) -> None:  # noqa: ANN401
        """Fix the ranges of the picture that comes."""
        if picture is not None:
            self._show(self.part(part_of(picture)))
        self.seen.place(data, picture)

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the picture of the run's model."""
        self._show(self.part(part_of(snapshot.picture)))
        model = snapshot.run.model
        self.dimensions.set_value(model)
        self.knowledge.setVisible(model == _LINE)
        if model == _LINE:
            self.knowledge.set_value(snapshot.picture.params.known)
        self._show_legend(self.seen.legend(snapshot))
        self.seen.draw_picture(snapshot)

    def _show_legend(self, entries: tuple[Entry, ...]) -> None:
        """Beside the choices, or below them where there is too little room."""
        self._below.set_entries(entries)
        low = self._legend.width() < self._below.wanted()
        self._legend.set_entries(() if low else entries)
        if self._below.isHidden() == low:
            self._below.setVisible(low)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show its numbers."""
        self.seen.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show its words."""
        self.seen.draw_words(snapshot)

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What the picture says."""
        return None if snapshot.picture is None else self.part(part_of(snapshot.picture)).describe(snapshot)

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What the picture tells."""
        return None if snapshot.picture is None else self.part(part_of(snapshot.picture)).narrate(snapshot)

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """What of the picture can be put on and off."""
        return self.seen.layer_labels(picture)

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """What of the picture a class can guess."""
        return None if snapshot.picture is None else self.seen.guessable(snapshot)

    def commands(self) -> dict[str, Callable[[], None]]:
        """The picture's own."""
        return self.seen.commands()

    def fit(self) -> None:
        """Show everything again."""
        self.seen.fit()

    def follow_view(self, view: View) -> None:
        """Show a scene file as it was saved."""
        for part in self._parts.values():
            part.follow_view(view)

    def finish(self) -> None:
        """Wait for what is made in the background."""
        for part in self._parts.values():
            part.finish()

    def close(self) -> None:
        """Stop what is computed in the background."""
        for part in self._parts.values():
            part.close()
