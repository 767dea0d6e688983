"""The hand with a drawing tool: the pointer's way over a surface, as dabs."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from genviz.engine import brush
from genviz.engine.dab import ADDING, Dab, refuse_hidden_features
from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.ui.drawing.layers import BrushLayer
from genviz.ui.drawing.strip import ToolStrip
from genviz.ui.drawing.surface import Place, Surface
from genviz.ui.theme import theme

#: Milliseconds between two dabs of a stroke.
BEAT: Final = 33
#: These go on while the pointer rests.
_GOES_ON: Final = frozenset({"brush", "jitter", "magnet"})
#: Radius of the circle where one point is put, at scale 1.
_SPOT: Final = 9.0


class Hand(QObject):
    """Holds the tool of a strip over a surface.

    Parameters
    ----------
    surface : Surface
    strip : ToolStrip
        Which tool, how large, which class.
    layer : BrushLayer
        Where the brush is seen.
    data : callable
        ``() -> Data | None``: those that are shown, if any are.

    Signals
    -------
    dabbed(Dab), lifted()
        What the tool did; the stroke is over.
    refused(Problem)
        The tool cannot be used here.
    """

    dabbed = Signal(object)
    lifted = Signal()
    refused = Signal(object)

    def __init__(
        self, surface: Surface, strip: ToolStrip, layer: BrushLayer, data: Callable[[], Data | None]
    ) -> None:
        super().__init__(strip)
        self._surface, self._strip, self._layer, self._data = surface, strip, layer, data
        self._clock = QTimer(self, interval=BEAT)
        self._clock.timeout.connect(self._dab)
        self._axes: tuple[int, ...] | None = None  # of the stroke that goes on
        self._start: Place = ()
        self._last: Place = ()
        self._path: list[Place] = []  # since the last dab
        self._stroke = self._number = 0
        self._sprayed = self._began = 0.0

    def press(self, where: QPointF) -> None:
        """Begin a stroke."""
        if (data := self._data()) is None:
            return
        axes = self._surface.axes(data)
        try:
            if self._strip.tool in ADDING:
                refuse_hidden_features(data.n_features, len(axes))
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._axes, self._stroke, self._number = axes, self._stroke + 1, 0
        self._began, self._sprayed = perf_counter(), 0.0
        self._start = self._last = self._place(where)
        self._path = [self._start]
        self._dab()
        self._clock.start()
        self.hover(where)

    def move(self, where: QPointF) -> None:
        """Lead the stroke on, without gaps however quick the pointer is."""
        self.hover(where)
        if self._axes is None:
            return
        place = self._place(where)
        way = brush.between(np.array(self._last), np.array(place), np.array(self._radii()))
        self._path += [tuple(row) for row in way.tolist()]
        self._last = place

    def release(self, where: QPointF) -> None:
        """End the stroke."""
        if self._axes is None:
            return
        if self._place(where) != self._last:
            self.move(where)
        if self._path:
            self._dab()
        self.lift()
        self.hover(where)

    def lift(self) -> None:
        """End the stroke where it is, if there is one."""
        self._clock.stop()
        if self._axes is not None:
            self._axes = None
            self._path = []
            self.lifted.emit()

    def hover(self, where: QPointF | None) -> None:
        """Show the brush at `where`; None: nowhere."""
        radius = _SPOT * theme().scale if self._strip.tool == "put" else self.radius()
        self._layer.set_brush(where, radius, self._strip.shown_label())

    def radius(self) -> float:
        """Of the brush on the screen, in pixels."""
        return float(self._strip.radius.value()) * theme().scale

    def _place(self, where: QPointF) -> Place:
        return self._surface.place(where.x(), where.y(), len(self._axes or ()))

    def _radii(self) -> Place:
        return self._surface.radii(self.radius(), len(self._axes or ()))

    def _dab(self) -> None:
        """Do what the tool does, along the way since the last time."""
        tool, axes = self._strip.tool, self._axes
        if axes is None or (not self._path and tool not in _GOES_ON):
            return
        path = tuple(self._path) or (self._last,)
        if tool == "move":
            path = (self._start, self._last)
        if tool != "put" or self._number == 0:
            self.dabbed.emit(
                Dab(
                    tool, path, self._radii(), axes, self._surface.bounds(len(axes)), self._how_many(),
                    self._strip.label, self._stroke, self._number,
                )
            )  # fmt: skip
        self._path = []
        self._number += 1

    def _how_many(self) -> int:
        """Points that the brush owes: by the clock, and at least one for every place on the way."""
        due = (perf_counter() - self._began) * float(self._strip.density.value()) - self._sprayed
        n = max(int(due), len(self._path))
        self._sprayed += n
        return n
