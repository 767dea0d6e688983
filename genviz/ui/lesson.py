"""What a preset says while its run is shown: what to watch, which numbers to reach, and where it is from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import in_language, tr
from genviz.ui.target_list import STAR, TargetList, rows_of
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.runtime.preset import Preset
    from genviz.runtime.scene import Scene
    from genviz.runtime.snapshot import Snapshot
    from genviz.runtime.targets import Reading
    from genviz.ui.stage import StageCard

#: Targets that are seen at a time, by the page's height at scale 1; the others are scrolled to.
_SEEN: Final = ((794, 1), (960, 2), (1200, 4), (math.inf, 9))
#: From so many on there is room for the sources too.
_ROOMY: Final = 4


class Lesson(QObject):
    """Shows the caption on the stage, and the targets in a card, as long as the preset's own run is shown.

    Parameters
    ----------
    stage : StageCard
        Where the caption stands.
    card : Card
        For title, targets and sources; hidden without a preset.

    Signals
    -------
    changed()
        The card has come or gone: the other cards have less room, or more.
    """

    changed = Signal()

    def __init__(self, stage: StageCard, card: Card) -> None:
        super().__init__(stage)
        self._stage, self.card = stage, card
        self._coming: Scene | None = None
        self._scene: Scene | None = None
        self._watching = False
        self._seen = 0
        self._readings: tuple[Reading, ...] = ()
        self._again = Link(card)
        self.targets = TargetList(card)
        self.score, self._sources = ElidedLabel(card), ElidedLabel(card)
        for label in (self.score, self._sources):
            label.setProperty("role", "caption")
        row = QHBoxLayout()
        row.addWidget(self.score, 1)
        row.addWidget(self._again)
        card.body.addLayout(row)
        card.body.addWidget(self.targets)
        card.body.addWidget(self._sources)
        card.set_fitted(True)
        card.hide()
        self._again.clicked.connect(lambda: self._watch(True))
        stage.watch.dismissed.connect(lambda: self._watch(False))

    @property
    def preset(self) -> Preset | None:
        """What is shown; None if the run is no preset's."""
        return self._scene.preset if self._scene is not None else None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """How the run stands to the targets."""
        return self._readings

    def expect(self, scene: Scene) -> None:
        """Speak of `scene` as soon as its run is shown."""
        self._coming = scene

    def follow(self, snapshot: Snapshot) -> None:
        """Compare the targets with the frame that is shown; fall silent when the run is another."""
        if self._coming is not None and _shows(snapshot, self._coming):
            self._scene, self._coming = self._coming, None
            self._begin(snapshot)
        elif self._scene is not None and not _shows(snapshot, self._scene):
            self._scene = None
            self._begin(snapshot)
        self._stage.watch.offer_play(snapshot.frame.t == 0 and not snapshot.playing)
        self._read(snapshot)

    def _read(self, snapshot: Snapshot) -> None:
        if self.preset is not None and self.preset.targets:
            from genviz.runtime.targets import readings  # most sessions have no preset

            self._readings = readings(self.preset.targets, snapshot)
            self._show_readings()

    def _begin(self, snapshot: Snapshot) -> None:
        self._readings = ()
        self._watching = self.preset is not None
        self._read(snapshot)
        self.retranslate()
        self.card.setVisible(self.preset is not None)
        self.changed.emit()

    def _watch(self, on: bool) -> None:
        self._watching = on
        self._show_words()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self._again.setText(tr("What to watch"))
        self._again.setToolTip(tr("Show the caption on the picture again."))
        self._again.setWhatsThis(self._again.toolTip())
        self._show_words()
        self._show_readings()

    def _show_words(self) -> None:
        preset = self.preset
        self._stage.show_watch(in_language(preset.caption) if preset is not None and self._watching else "")
        self._again.setVisible(preset is not None and not self._watching)
        if preset is None:
            return
        self.card.set_title(in_language(preset.title))
        lines = [f"{source.text} ({source.year})" for source in preset.sources]
        if any(target.origin == "computed" for target in preset.targets):
            lines.insert(0, tr("{star} computed, not printed in the source", star=STAR))
        self._sources.setText("; ".join(f"{source.text} ({source.year})" for source in preset.sources))
        self._sources.setVisible(bool(preset.sources) and (self._seen >= _ROOMY or not preset.targets))
        self.card.explain("\n".join((in_language(preset.caption), *lines)))

    def _show_readings(self) -> None:
        self.score.setVisible(bool(self._readings))
        self.targets.setVisible(bool(self._readings))
        if self._readings:
            self.targets.set_rows(*rows_of(self._readings))
            self.score.setText(_score(self._readings))

    def height(self) -> float:
        """What the card takes of the column's height, at scale 1."""
        return 0.0 if self.card.isHidden() else self.card.sizeHint().height() / theme().scale

    def fit(self, height: float) -> None:
        """Show as many targets at a time as a page of this height (at scale 1) has room for."""
        seen = next(seen for below, seen in _SEEN if height < below)
        if seen != self._seen:
            self._seen = seen
            self.targets.set_seen(seen)
            self._show_words()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.card.restyle()
        self.targets.restyle()


def _shows(snapshot: Snapshot, scene: Scene) -> bool:
    """Whether the run is the scene's, perhaps from another seed or with changes."""
    return snapshot.run.data is scene.run.data and snapshot.run.model == scene.run.model


def _score(readings: tuple[Reading, ...]) -> str:
    states = [reading.state for reading in readings]
    reached, missed, n = states.count("reached"), states.count("missed"), len(states)
    if missed:
        said = tr("{k} of {n} reached, {m} missed", k=reached, n=n, m=missed)
    else:
        said = tr("{k} of {n} reached", k=reached, n=n)
    computed = any(reading.target.origin == "computed" for reading in readings)
    return f"{said} · {tr('{star} computed', star=STAR)}" if computed else said
