"""Drawing in a tab: puts the tools out and away, and hands what they do to the tab's runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from genviz.engine.dab import Dab, refuse_hidden_features
from genviz.engine.data import Data, index_of
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.runtime.snapshot import Snapshot
from genviz.ui.drawing.hand import Hand
from genviz.ui.drawing.layers import BrushLayer, SheetLayer
from genviz.ui.drawing.strip import ToolStrip
from genviz.ui.drawing.surface import Surface
from genviz.ui.drawing.tools import ADDING

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class Paper:
    """What one run's surface needs for drawing.

    Attributes
    ----------
    surface : Surface
    side : int
        Which run's.
    hand : Hand or None
        None until the tools are wanted for the first time.
    """

    def __init__(self, surface: Surface, side: int) -> None:
        self.surface, self.side = surface, side
        self.hand: Hand | None = None
        self._sheet, self._brush = SheetLayer(surface.plane.overlay), BrushLayer(surface.plane.overlay)
        self._data: Data | None = None

    def follow(self, snapshot: Snapshot) -> None:
        """Show the points of a run that waits for more."""
        data, covered = snapshot.frame.data, snapshot.picture is None
        self._data, self.surface.plane.covered = data, covered
        if covered:
            classes = () if data.y is None else tuple(data.y.tolist())
            self._sheet.set_points(self.surface.points(data), classes)
        else:
            self._sheet.set_points(None)

    def take(self, strip: ToolStrip, drawing: Drawing) -> None:
        """Take the tools of `strip` in hand."""
        if self.hand is None:
            self.hand = Hand(self.surface, strip, self._brush, lambda: self._data)
            self.hand.dabbed.connect(drawing.dab)
            self.hand.lifted.connect(drawing.lifted)
            self.hand.refused.connect(drawing.refuse)
        self.surface.plane.hand = self.hand

    def let_go(self) -> None:
        """Put the tools out of the hand."""
        if self.hand is not None:
            self.hand.lift()
            self.hand.hover(None)
        self.surface.plane.hand = None


class Drawing:
    """The drawing tools of one tab; without a surface there are none.

    Attributes
    ----------
    strip : ToolStrip or None
        None until the tools are wanted for the first time.
    """

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self.strip: ToolStrip | None = None
        self._papers: list[Paper] = []
        self._drew = False  # something, in these data, since the range was fixed
        self._seen: Data | None = None
        self.add(tab.surfaces(0))

    def add(self, surfaces: tuple[Surface, ...]) -> None:
        """Have more to draw on for the first run."""
        self._papers += [Paper(surface, 0) for surface in surfaces]
        if self.offered:
            self._tab.own_commands["draw"] = self.toggle

    def _lay_out(self, n: int) -> None:
        """Have something to draw on for each of `n` runs, where the tab offers it."""
        laid = self._papers[-1].side + 1 if self._papers else 0
        for side in range(laid, n):
            self._papers += [Paper(surface, side) for surface in self._tab.surfaces(side)]

    @property
    def offered(self) -> bool:
        """Whether there is something to draw on."""
        return bool(self._papers)

    @property
    def hand(self) -> Hand | None:
        """What draws on the first run's surface."""
        return self._papers[0].hand if self._papers else None

    @property
    def is_open(self) -> bool:
        """Whether the tools are out."""
        return self.strip is not None and not self.strip.isHidden()

    def toggle(self) -> None:
        """Put the tools out, or away."""
        if not self.close():
            self._open()

    def _open(self) -> None:
        if not self._tab.surfaces(0):  # nothing that is seen now can be drawn on
            return
        self._tab.guess.leave()
        if self.strip is None:
            self.strip = ToolStrip(self._tab.stage)
            self._tab.stage_layout.insertWidget(0, self.strip)
            self.strip.cleared.connect(self.clear)
            self.strip.closed.connect(self.close)
        self.strip.follow(self._data())
        self.strip.show()
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        for paper in self._papers:
            paper.take(self.strip, self)
        self._tab.panel.draw.setChecked(True)

    def close(self) -> bool:
        """Put the tools away; False if they were away."""
        if self.strip is None or not self.is_open:
            self._tab.panel.draw.setChecked(False)
            return False
        for paper in self._papers:
            paper.let_go()
        self.strip.hide()
        self._tab.panel.draw.setChecked(False)
        self._tab.setFocus()
        return True

    @property
    def holds(self) -> bool:
        """Whether the fixed range shall stay, although the points may have outgrown it."""
        return self.is_open or self._drew

    def release(self) -> None:
        """Take note that the range has been fixed anew."""
        self._drew = False

    # What is drawn -------------------------------------------------------------------------------------

    def dab(self, dab: Dab) -> None:
        """Change the data of all runs as a tool does."""
        self._drew = True
        for trainer in self._tab.trainers:
            trainer.draw(dab)

    def lifted(self) -> None:
        """A stroke is over."""
        self._tab.end_drag()

    def refuse(self, problem: Problem) -> None:
        """Say why a tool cannot be used."""
        self._tab.commands.refuse(problem)

    def clear(self) -> None:
        """Begin with an empty sheet."""
        data = self._data()
        try:
            refuse_hidden_features(data.n_features, len(self._papers[0].surface.axes(data)))
        except Problem as problem:
            self.refuse(problem)
            return
        self._drew = True
        self._tab.patch(Patch(cleared=True))
        if self.strip is not None and self.strip.tool not in ADDING:
            self.strip.buttons["brush"].setChecked(True)  # on an empty sheet there is nothing to erase

    def _data(self) -> Data:
        shown = self._tab.snapshot
        return shown.frame.data if shown is not None else self._tab.run.data

    # What is shown -------------------------------------------------------------------------------------

    def follow(self, snapshots: tuple[Snapshot, ...]) -> None:
        """Show the points of runs that wait for more, and the classes that there are."""
        self._lay_out(len(snapshots))
        for paper in (paper for paper in self._papers if paper.side < len(snapshots)):
            paper.follow(snapshots[paper.side])
            if self.strip is not None and self.is_open:
                paper.take(self.strip, self)
        data = self._data()
        if self.strip is not None:
            self.strip.follow(data)
        if data is not self._seen:
            self._keep_the_ring(data)

    def _keep_the_ring(self, data: Data) -> None:
        """Points that were drawn or erased have given others their numbers: ring the same point as before."""
        before, self._seen = self._seen, data
        if before is None or before.name != data.name:
            self._drew = False
            return
        i = self._tab.view.selected
        by_hand = before.drawn or data.drawn
        if by_hand and before.n_samples != data.n_samples and 0 <= i < before.n_samples:
            self._tab.view_changed(selected=index_of(before.x[i], data.x))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        if self.strip is not None:
            self.strip.retranslate()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        if self.strip is not None:
            self.strip.restyle()
