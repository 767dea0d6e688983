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

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class Drawing:
    """The drawing tools of one tab; without a surface there are none.

    Attributes
    ----------
    strip : ToolStrip or None
        None until the tools are wanted for the first time.
    """

    def __init__(self, tab: Tab, surface: Surface | None) -> None:
        self._tab, self._surface = tab, surface
        self.strip: ToolStrip | None = None
        self.hand: Hand | None = None
        self._drew = False  # something, in these data, since the range was fixed
        self._seen: Data | None = None
        if surface is not None:
            self._sheet = SheetLayer(surface.plane.overlay)
            self._brush = BrushLayer(surface.plane.overlay)
            tab.own_commands["draw"] = self.toggle
        tab.panel.offer_drawing(surface is not None)

    @property
    def is_open(self) -> bool:
        """Whether the tools are out."""
        return self.strip is not None and not self.strip.isHidden()

    def toggle(self) -> None:
        """Put the tools out, or away."""
        if not self.close():
            self._open()

    def _open(self) -> None:
        if self._surface is None:
            return
        if self.strip is None:
            self._furnish(self._surface)
        assert self.strip is not None
        self.strip.follow(self._data())
        self.strip.show()
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._surface.plane.hand = self.hand
        self._tab.panel.draw.setChecked(True)

    def _furnish(self, surface: Surface) -> None:
        self.strip = ToolStrip(self._tab.stage)
        self._tab.stage_layout.insertWidget(0, self.strip)
        self.hand = Hand(surface, self.strip, self._brush, self._data)
        self.hand.dabbed.connect(self._dab)
        self.hand.lifted.connect(self._tab.end_drag)
        self.hand.refused.connect(self._tab.commands.refuse)
        self.strip.cleared.connect(self.clear)
        self.strip.closed.connect(self.close)

    def close(self) -> bool:
        """Put the tools away; False if they were away."""
        if self.strip is None or self.hand is None or self._surface is None or not self.is_open:
            return False
        self.hand.lift()
        self.hand.hover(None)
        self._surface.plane.hand = None
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

    def _dab(self, dab: Dab) -> None:
        self._drew = True
        for trainer in self._tab.trainers:
            trainer.draw(dab)

    def clear(self) -> None:
        """Begin with an empty sheet."""
        data = self._data()
        try:
            if self._surface is not None:
                refuse_hidden_features(data.n_features, len(self._surface.axes(data)))
        except Problem as problem:
            self._tab.commands.refuse(problem)
            return
        self._drew = True
        self._tab.patch(Patch(cleared=True))

    def _data(self) -> Data:
        shown = self._tab.snapshot
        return shown.frame.data if shown is not None else self._tab.run.data

    def follow(self, snapshot: Snapshot) -> None:
        """Show the points of a run that waits for more, and the classes that there are."""
        if self._surface is None:
            return
        data, covered = snapshot.frame.data, snapshot.picture is None
        if data is not self._seen:
            self._keep_the_ring(data)
        self._surface.plane.covered = covered
        if covered:
            classes = () if data.y is None else tuple(data.y.tolist())
            self._sheet.set_points(self._surface.points(data), classes)
        else:
            self._sheet.set_points(None)
        if self.strip is not None:
            self.strip.follow(data)

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
