"""What the pictures of the KL scene with p known have in common, on the line and in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.likelihood.kl_line_cards import LineCards
from genviz.ui.likelihood.kl_part import KLPart

if TYPE_CHECKING:
    from genviz.ui.likelihood.kl_line_stage import KLLineStage
    from genviz.ui.plots.kl_plane_stage import KLPlaneStage


class KnownPart(KLPart):
    """A stage, and a column of bars, curves, and a formula that takes turns with a table; abstract."""

    stage: KLLineStage | KLPlaneStage
    _column: LineCards

    def shown_cards(self) -> tuple[Card, ...]:
        """Formula and table take turns."""
        return self._column.shown()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.retranslate()
        self._column.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.stage.restyle()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._column.fold(compact)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show bars, curves, formula and table."""
        self._column.draw(snapshot)
