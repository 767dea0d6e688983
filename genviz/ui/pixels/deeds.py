"""What the reader does with the picture: ask, flip, paint, take another; each ends in an edit of the run."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QObject

from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.math.pixel_view import PART, SURPRISE
from genviz.runtime.snapshot import Snapshot
from genviz.ui.pixels.tools import AFTER, AGAIN, BEFORE, BEGIN, EMPTY, FLIP, GIVE, LEFT, UPPER, PixelsTools
from genviz.ui.plots.pixels_hand import DRAW, LOOK, ORDER, REGION
from genviz.ui.plots.pixels_stage import PixelsStage
from genviz.ui.tab import Tab


class PixelsDeeds(QObject):
    """Turns signals of the stage and its tools into edits.

    Attributes
    ----------
    shown : Snapshot or None
        What is on the stage; the scene sets it.
    """

    def __init__(self, tab: Tab, stage: PixelsStage, tools: PixelsTools) -> None:
        super().__init__(stage)
        self.tab, self.stage, self.tools = tab, stage, tools
        self.shown: Snapshot | None = None
        self._given = -1  # the example that was judged last
        stage.asked.connect(self.ask)
        stage.step_wanted.connect(self.go_to)
        stage.ending_chosen.connect(self.take_ending)
        stage.sample_chosen.connect(self.take_sample)
        stage.painted.connect(self.painted)
        stage.stroke_ended.connect(self.let_go)
        tools.chosen.connect(self.choose_tool)
        tools.asked.connect(self.act)

    @property
    def picture(self) -> PixelPicture | None:
        """The frame that is shown."""
        return None if self.shown is None else self.shown.picture

    def ask(self, d: int) -> None:
        """Ask about a pixel; −1: about none."""
        self.tab.view_changed(selected=d)

    def go_to(self, step: int) -> None:
        """Go to where so many pixels of this picture are drawn."""
        shown = self.shown
        if shown is None or shown.frame.state.sheet.taken.any():
            return  # that picture came whole: there is no earlier moment of it
        if shown.picture.stage == "learning":
            return
        t = max(shown.frame.t + step - shown.picture.t, 0)
        if any(entry.t > t for entry in shown.run.log if entry.t <= shown.frame.t):
            self._edit("rewind", step=step)  # the frames before that change are of another picture
        else:
            self.tab.commands.seek(t)

    def take_ending(self, i: int) -> None:
        """An ending takes the place of the large picture."""
        picture = self.picture
        if picture is None or picture.endings is None:
            return
        ends = picture.endings
        self._edit("take", levels=ends.x[i].tolist(), pixels=np.flatnonzero(ends.known).tolist())

    def take_sample(self, i: int) -> None:
        """One of the other pictures takes the place of the large one."""
        picture = self.picture
        if picture is not None:
            self._edit("take", levels=picture.samples[i].tolist(), pixels=[])

    def _edit(self, name: str, *, drag: bool = False, **arguments: Any) -> None:  # noqa: ANN401
        self.tab.edit(name, arguments, drag=drag)

    def choose_tool(self, tool: str) -> None:
        """What the mouse does from now on."""
        self.stage.set_tool(tool)
        self.stage.set_region(self._begun(tool))
        if tool in (REGION, DRAW):
            self.tab.commands.stand()
        self.tab.view_changed(layers=self._layers_for(tool))
        self.tab.panel.show_layers(self.tab.view.layers)
        self.tab.show_now()
        if tool == DRAW and self.picture is not None and self.picture.surprise is None:
            self._judge([])

    def _begun(self, tool: str) -> list[int]:
        """What a stroke starts from: the part that is known, or the ink of the reader's picture."""
        picture = self.picture
        if picture is None:
            return []
        if tool == REGION and picture.endings is not None:
            return [int(d) for d in np.flatnonzero(picture.endings.known)]
        if tool == DRAW and picture.surprise_x is not None:
            return [int(d) for d in np.flatnonzero(picture.surprise_x)]
        return []

    def _layers_for(self, tool: str) -> frozenset[str]:
        layers = self.tab.view.layers - {SURPRISE, PART}
        return layers | {DRAW: {SURPRISE}, REGION: {PART}}.get(tool, frozenset())

    def painted(self, pixels: list[int]) -> None:
        """A stroke goes on."""
        tool = self.stage.hand.tool
        if tool == REGION:
            self._know(pixels, drag=True)
        elif tool == DRAW:
            self._judge(pixels, drag=True)

    def let_go(self) -> None:
        """A stroke has ended."""
        if self.stage.hand.tool == ORDER and len(self.stage.region) > 1:
            self._edit("draw_order", pixels=list(self.stage.region))
            self.tab.commands.go_on()
            self.stage.set_region([])
            self.tools.set_tool(LOOK)
            self.choose_tool(LOOK)
        self.tab.end_drag()

    def _judge(self, pixels: list[int], *, drag: bool = False) -> None:
        picture = self.picture
        if picture is None:
            return
        ink = np.zeros(picture.canvas.size)
        ink[self._there(pixels)] = 1.0
        self._edit("judge", drag=drag, ink=ink.tolist())

    def _know(self, pixels: list[int], *, by: int = 0, start: int = 0, drag: bool = False) -> None:
        shown = self.shown
        if shown is None:
            return
        index = max(shown.frame.state.sheet.index + by, 0)
        self._edit("know", drag=drag, pixels=self._there(pixels), index=index, start=start)

    def _there(self, pixels: list[int]) -> list[int]:
        """Those of the pixels that the picture has: a stroke may have begun on a larger one."""
        size = 0 if self.picture is None else self.picture.canvas.size
        return [d for d in pixels if d < size]

    def halves_known(self) -> tuple[bool, bool]:
        """Whether what is known is the upper half, or the left one: then the other one can be had."""
        if self.picture is None:
            return False, False
        h, w = self.picture.canvas.height, self.picture.canvas.width
        known, places = self._begun(REGION), np.arange(h * w)
        halves = (places // w < max(h // 2, 1), places % w < max(w // 2, 1))
        upper, left = (np.array_equal(np.flatnonzero(half), sorted(known)) for half in halves)
        return bool(upper), bool(left)

    def act(self, name: str) -> None:
        """An action of the tools."""
        picture = self.picture
        if picture is None:
            return
        h, w = picture.canvas.height, picture.canvas.width
        places = np.arange(h * w)
        known = self._begun(REGION)
        if name == AGAIN:
            self._edit("again", seed=self._new_seed())
            self.tab.commands.go_on()
        elif name == FLIP and picture.coin is not None and picture.coin.value >= 0:
            self._flip(picture)
        elif name in (UPPER, LEFT):
            half = places // w < max(h // 2, 1) if name == UPPER else places % w < max(w // 2, 1)
            same = np.array_equal(np.flatnonzero(half), sorted(known))
            self._set_part([int(d) for d in np.flatnonzero(~half if same else half)])
        elif name in (BEFORE, AFTER):
            self._know(known, by=1 if name == AFTER else -1)
        elif name == BEGIN:
            self._begin(known)
        elif name == EMPTY:
            self._set_drawing([])
        elif name == GIVE:
            self._give()

    def _new_seed(self) -> int:
        """The sheet's number, one on: undone and done again it is the same picture."""
        assert self.shown is not None
        return int(self.shown.frame.state.sheet.seed) + 1

    def _flip(self, picture: PixelPicture) -> None:
        assert picture.coin is not None
        coin, levels = picture.coin, picture.canvas.levels
        value = 1 - coin.value if levels == 2 else (coin.value + levels // 2) % levels
        self._edit("flip", pixel=coin.pixel, value=value)
        self.tab.commands.go_on()

    def _begin(self, known: list[int]) -> None:
        """Draw what is missing of an example, or, where that was asked for before, a whole picture again."""
        assert self.shown is not None
        self._know(known, start=0 if self.shown.frame.state.sheet.known.any() else 1)
        self.tab.commands.go_on()

    def _set_part(self, pixels: list[int]) -> None:
        self.stage.set_region(pixels)
        self._know(pixels)

    def _set_drawing(self, pixels: list[int]) -> None:
        self.stage.set_region(pixels)
        self._judge(pixels)

    def _give(self) -> None:
        """Judge the example that endings are made for, then the next one."""
        assert self.shown is not None
        frame = self.shown.frame
        assert isinstance(frame.params, PixelParams)
        examples = pictures_of(frame.data, frame.params).examples
        self._given = (self._given + 1) % len(examples)
        self._set_drawing([int(d) for d in np.flatnonzero(examples[self._given])])
