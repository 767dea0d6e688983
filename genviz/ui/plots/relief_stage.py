"""The stage of the plane: relief or map, free energy or density, and the hidden units under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.ui.i18n import problem_text, tr
from genviz.ui.plots.axis import caption
from genviz.ui.plots.relief_choices import ReliefChoices
from genviz.ui.plots.relief_composed import ReliefPixels
from genviz.ui.plots.relief_map import Grip, GroundMap
from genviz.ui.plots.relief_scene import RELIEF, made_shape
from genviz.ui.plots.relief_units import UnitStrip
from genviz.ui.plots.relief_view import ReliefView
from genviz.ui.plots.relief_words import place_text
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class PlaneStage(QWidget):
    """Everything between the sentence and the transport.

    Attributes
    ----------
    relief, map : ReliefView, GroundMap
        One of them is seen.
    units : UnitStrip
    choices : ReliefChoices
        Whoever shows the stage gives them a place.

    Signals
    -------
    viewed()
        Another range, size, or way of looking.
    """

    viewed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.picture: GrbmPicture | None = None
        self.relief, self.map = ReliefView(lambda: tab.view, self), GroundMap(lambda: tab.view, self)
        self.plane = self.map.plane
        self.units = UnitStrip(self)
        self.choices = ReliefChoices(self)
        self._refusal = QLabel(self)
        self._refusal.setWordWrap(True)
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        self._fold()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.relief, self.map, self._refusal):
            box.addWidget(widget, 1)
        box.addWidget(self.units)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.choices.chosen.connect(lambda layer, on: self.look(layer, on=on))
        self.relief.viewed.connect(self.viewed)
        self.map.viewed.connect(self.viewed)
        self.relief.turned.connect(lambda turn, tilt: self._tab.view_changed(camera=(turn, tilt)))
        self.relief.put.connect(self._put)
        self.relief.dropped.connect(self._tab.end_drag)
        self.relief.wide.connect(self.fit)
        self.relief.zoomed.connect(self._zoom)
        self.relief.explain = self._explained
        self.plane.explain = lambda at: self._explained(*self.plane.mapping().to_data(at.x(), at.y()))
        self.plane.clicked.connect(self._clicked)
        self.plane.dragged.connect(self._dragged)
        self.plane.dropped.connect(self._dropped)
        self.plane.tool_taken.connect(self.lay_flat)
        self.units.pointed.connect(self._lit)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.choices.retranslate()
        self.relief.setAccessibleName(tr("Landscape of the free energy"))
        self.relief.setWhatsThis(
            tr(
                "Low ground is likely. Drag to turn and tilt the ground, click to put the ball somewhere, "
                "turn the wheel to see less or more, double-click to see everything as at first."
            )
        )
        self.plane.setAccessibleName(tr("Map of the free energy"))
        self.plane.setWhatsThis(
            tr(
                "Deep colours are low ground, which is likely. Click to put the ball somewhere, or drag it; "
                "turn the wheel to zoom, double-click to see everything. Click a hidden unit below to "
                "drag its line."
            )
        )
        self.units.retranslate()
        self._tell()

    def restyle(self) -> None:
        """Take colours and sizes from the theme."""
        self.choices.restyle()
        self.plane.restyle()
        self.map.arrange()
        self.units.updateGeometry()

    @property
    def tilted(self) -> bool:
        """Whether the relief is seen; while a run waits for points it is the map, to draw on."""
        return RELIEF in self._tab.view.layers and not self.plane.covered

    def look(self, layer: str, *, on: bool) -> None:
        """Choose relief or map, density or free energy."""
        layers = self._tab.view.layers
        self._tab.view_changed(layers=layers | {layer} if on else layers - {layer})
        self._fold()
        self.viewed.emit()

    def lay_flat(self) -> None:
        """Show the map: it is drawn on."""
        if RELIEF in self._tab.view.layers:
            self.look(RELIEF, on=False)

    def _fold(self) -> None:
        """Show what is to be seen."""
        self.choices.show_layers(self._tab.view.layers)
        refused = self.picture is not None and self.picture.refusal is not None
        wanted = (
            (self.relief, self.tilted and not refused), (self.map, not self.tilted and not refused),
            (self._refusal, refused), (self.units, not refused),
        )  # fmt: skip
        for widget, here in sorted(wanted, key=lambda pair: pair[1]):
            if widget.isHidden() == here:
                widget.setVisible(here)

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`."""
        found = self.map.view()
        if self.tilted:
            found |= {"width": max(self.relief.width(), 1), "height": max(self.relief.height(), 1)}
        return found

    # --- what is shown ---------------------------------------------------------------------------------

    def place(self, picture: GrbmPicture | None) -> None:
        """Fix the range for the data of a picture."""
        if picture is None or picture.refusal is not None:
            return
        x0, x1, y0, y1 = picture.home
        self.plane.set_titles(*(caption(*name) for name in picture.names))
        if self.plane.home != ((x0, x1), (y0, y1)):
            self.plane.set_home((x0, x1), (y0, y1))
            self.map.arrange()

    def show_picture(self, picture: GrbmPicture, pixels: ReliefPixels | None, view: View) -> None:
        """Show another frame."""
        self.picture = picture
        self._fold()
        self._tell()
        if picture.refusal is not None:
            return
        shape = pixels.shape if pixels is not None else made_shape(picture, view)
        made = pixels.tiles if pixels is not None and pixels.view.dark == theme().dark else None
        self.units.show_picture(picture, made, dark=theme().dark)
        (self.relief if self.tilted else self.map).show_picture(picture, shape, pixels)

    def clear(self) -> None:
        """Show nothing."""
        self.picture = None
        self._fold()
        self.relief.clear()
        self.map.clear()
        self.units.clear()

    def _tell(self) -> None:
        refusal = None if self.picture is None else self.picture.refusal
        words = "" if refusal is None else problem_text(refusal)
        self._refusal.setText(words[:1].upper() + words[1:] + "." if words else "")

    def fit(self) -> None:
        """Show everything again, as at first."""
        self.plane.fit()
        self._tab.view_changed(camera=None, **self.view())

    # --- the hand --------------------------------------------------------------------------------------

    def _explained(self, x: float, y: float) -> str:
        return "" if self.picture is None else place_text(self.picture, x, y)

    def _lit(self, unit: int) -> None:
        self.relief.show_unit(unit)
        self.map.lines.show_unit(unit, kept=unit == self.units.pinned)

    def _clicked(self, column: float, row: float) -> None:
        self._put(*self.plane.mapping().to_data(column, row))
        self._tab.end_drag()

    def _put(self, x: float, y: float) -> None:
        """Put the ball somewhere."""
        if self.picture is not None and self.picture.refusal is None:
            self._tab.edit("place_ball", {"where": [x, y]}, drag=True)

    def _zoom(self, factor: float, x: float, y: float) -> None:
        column, row = self.plane.mapping().to_pixels(np.array([x, y])).tolist()
        self.plane.zoom(factor, QPointF(column, row))

    def _dragged(self, grip: object, x: float, y: float) -> None:
        picture = self.picture
        if not isinstance(grip, Grip) or picture is None:
            return
        if grip.what == "ball":
            self._put(x, y)
            return
        if picture.units is None or not 0 <= grip.unit < picture.n_hidden:
            return
        lines, hand = self.map.lines, np.array([x, y])
        if lines.anchor is None:
            lines.anchor = picture.units.foot[grip.unit]
        towards = picture.units.w[grip.unit]
        if grip.what == "foot":
            lines.anchor = hand
        else:
            towards = hand - lines.anchor
        where = lines.anchor
        self._tab.edit(
            "set_unit", {"unit": grip.unit, "where": where.tolist(), "towards": towards.tolist()}, drag=True
        )

    def _dropped(self, _grip: object) -> None:
        self.map.lines.anchor = None
        self.map.lines.update()
        self._tab.end_drag()
