"""The scene of small worlds: all states of a machine, its chain, and how it learns."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link, Segmented
from genviz.ui.describe import described, just_set
from genviz.ui.energy.worlds_cards import WorldsCards
from genviz.ui.energy.worlds_words import heading, sentence, told
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import StagePixels
from genviz.ui.plots.worlds_composed import PAINTING
from genviz.ui.plots.worlds_scene import BARS, BASINS, CHAIN, DATA, MINIMA
from genviz.ui.plots.worlds_stage import WorldsStage
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

_SHOWN: Final = ("energy", "probability")
#: No alignment: it fills its place.
_NONE: Final = Qt.AlignmentFlag(0)
_SIDES: Final = ("machine", "weights", "gradient", "marginals")
#: Share of the visible units that are turned in a damaged example.
_DAMAGE: Final = 0.14


class WorldsTopic(Topic):
    """The map of all states, and beside it the machine, its weights, its gradient, or its marginals.

    Attributes
    ----------
    plot : WorldsStage
        The picture; `stage` has a row of choices over it.
    shown, side : Segmented
        What the map shows, and what is beside it.
    damage : Link
        Puts the chain at a damaged example.
    """

    def build(self) -> None:
        """Create stage, choices and cards."""
        tab = self.tab
        self.stage = QWidget(tab)
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plot = WorldsStage(tab)
        self.shown, self.side = (
            Segmented(_SHOWN, self.stage, roomy=True),
            Segmented(_SIDES, self.stage, roomy=True),
        )
        self.damage = Link(self.stage)
        self._row, box = QHBoxLayout(), QVBoxLayout(self.stage)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._row)
        box.addWidget(self.plot, 1)
        self._row.addWidget(self.shown)
        self._row.addWidget(self.damage)
        self._row.addStretch(1)
        self._row.addWidget(self.side)
        self._below = QHBoxLayout()
        box.insertLayout(1, self._below)
        self._row.setAlignment(self.damage, Qt.AlignmentFlag.AlignVCenter)
        self.column = WorldsCards(tab)
        self.cards = self.column.all
        self._damaged = 0  # how many examples were damaged: each time another one
        self._connect()

    def _connect(self) -> None:
        tab = self.tab
        self.plot.viewed.connect(self._viewed)
        self.plot.put.connect(self._put)
        self.plot.flipped.connect(lambda k: tab.edit("flip", {"k": k}))
        self.shown.chosen.connect(partial(tab.commands.set_param, "shown"))
        self.side.chosen.connect(partial(tab.commands.set_param, "side"))
        self.damage.clicked.connect(self.damage_next)

    @staticmethod
    def prepare(picture: BoltzmannPicture, view: View) -> StagePixels | None:
        """The whole stage as one image."""
        return PAINTING.composed(picture, view)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plot.retranslate()
        self.column.retranslate()
        words = tr("What the map of all states shows: energy, or probability.")
        self.shown.say(tr("Map"), [tr("Energy"), tr("Probability")], words)
        words = tr(
            "What is seen beside the map: the units and their connections, the weights as a table, the "
            "true gradient and that of CD-k, or how often each unit is on."
        )
        labels = [tr("Machine"), tr("Weights"), tr("Gradient"), tr("Marginals")]
        self.side.say(tr("Beside the map"), labels, words)
        self.damage.setText(tr("Damage an example"))
        self.damage.explain(
            tr("Put the chain at one of the data’s states with a few of its units turned. Does it return?")
        )

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(14))
        self.plot.update()

    def shown_cards(self) -> tuple[Card, ...]:
        """Likelihood, KL, and whose turn it is."""
        return self.column.shown()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.column.kl.card.set_folded(compact)

    def _break_row(self) -> None:
        """Put the second choice below the first where there is no room beside it."""
        parts = (self.shown, self.damage, self.side)
        needed = sum(part.sizeHint().width() for part in parts) + 3 * self._row.spacing()
        wanted = self._row if self.stage.width() >= needed else self._below
        if wanted.indexOf(self.side) < 0:
            (self._below if wanted is self._row else self._row).removeWidget(self.side)
            wanted.addWidget(self.side)
            wanted.setAlignment(self.side, Qt.AlignmentFlag.AlignLeft if wanted is self._below else _NONE)

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """Size of the picture."""
        return self.plot.view()

    def _viewed(self) -> None:
        self._break_row()
        if self.tab.trainers and self.plot.isVisible():
            self.tab.view_changed(**self.plot.view())

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        picture: BoltzmannPicture = snapshot.picture
        self.shown.set_value(picture.shown)
        self.side.set_value(picture.side)
        self.plot.show_picture(picture, snapshot.pixels)
        self.plot.setAccessibleDescription(told(picture))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show likelihood, KL and the chain's numbers."""
        self.column.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the energy with its numbers."""
        self.column.draw_words(snapshot)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for examples."""
        del snapshot
        self.plot.clear()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """The phase, how far learning is, and what happens."""
        picture = snapshot.picture
        if picture is None or getattr(picture, "kind", "") != BoltzmannPicture.kind:
            return None
        pill, usual, what = described(snapshot, self.tab.algorithm)
        _, point, end = usual.partition(" · ")
        changed = what if not snapshot.playing and just_set(snapshot) else sentence(picture)
        head = heading(picture, short=bool(end)) + point + end
        return pill if picture.learning_rate else "", head, changed

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The numbers of the frame."""
        return None if snapshot.picture is None else told(snapshot.picture)

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """What can be put on and off."""
        del picture
        return {
            DATA: tr("The data’s states"), CHAIN: tr("Chain and trail"), MINIMA: tr("Minima"),
            BASINS: tr("Deepest valleys"), BARS: tr("Model against data"),
        }  # fmt: skip

    # --- the hand --------------------------------------------------------------------------------------

    def _put(self, place: int) -> None:
        """Put the chain at a state of the map; units that the map does not show stay as they are."""
        picture = self.plot.picture
        if picture is not None:
            n = picture.map.n
            self.tab.edit("put", {"code": picture.walker.code >> n << n | place})

    def damage_next(self) -> None:
        """Put the chain at the next of the data's states, with some units turned."""
        snapshot, picture = self.tab.snapshot, self.plot.picture
        if snapshot is None or picture is None:
            return
        k, seed = self._damaged % len(picture.map.data), self._damaged
        self._damaged += 1
        count = max(round(_DAMAGE * picture.n_visible), 1)
        self.tab.edit("damage", {"k": k, "count": count, "seed": seed})
