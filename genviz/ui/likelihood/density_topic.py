"""The scene of one density: drag a law over points, and see how likely it makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.describe import described
from genviz.ui.drawing.surface import Surface
from genviz.ui.i18n import tr
from genviz.ui.likelihood.density_cards import DensityEquations, DensityLikelihood, DensityMap
from genviz.ui.likelihood.density_legend import DensityLegend
from genviz.ui.likelihood.density_words import question, sentence, told
from genviz.ui.plots.one_density_relief import Relief, relief
from genviz.ui.plots.one_density_stage import OneDensityStage
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture


#: At scale 1: in a column that is lower, equations leave out the sum, and the map its key.
_LITTLE: Final = 820
#: At scale 1: a narrower stage card has no room for the legend.
_ROOM: Final = 640


class DensityTopic(Topic):
    """One law over the points of one feature."""

    _last: Relief | None = None  # of the worker: most pictures have the surface of the one before

    def build(self) -> None:
        """Create stage, legend and cards."""
        tab = self.tab
        self.stage: OneDensityStage = OneDensityStage(tab)
        self.legend = DensityLegend(tab)
        tab.stage.legend_slot.addWidget(self.legend)
        self.likelihood = DensityLikelihood(tab.add_card("", 4))
        self.map = DensityMap(tab.add_card("", 7))
        self.equations = DensityEquations(tab.add_card("", 2))
        self.equations.card.set_fitted(True)
        self.cards = (self.likelihood.card, self.map.card, self.equations.card)
        self._picture: DensityPicture | None = None
        self._compact = False
        self._wanted: tuple[float, float] | None = None
        self.stage.dragged.connect(self._dragged)
        self.stage.dropped.connect(tab.end_drag)
        self.stage.viewed.connect(self._viewed)
        self.map.plot.dragged.connect(self._placed)
        self.map.plot.dropped.connect(tab.end_drag)
        self.map.jump.clicked.connect(self.snap)

    @staticmethod
    def prepare(picture: DensityPicture, view: View) -> Relief | None:
        """Shades and contours of the surface."""
        made = relief(picture.surface, view.dark, DensityTopic._last)
        DensityTopic._last = made
        return made

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.retranslate()
        self.legend.retranslate()
        self.likelihood.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.stage.restyle()
        self.legend.updateGeometry()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self.likelihood.card.set_folded(compact)
        self._share()

    def _share(self) -> None:
        """Leave room for the map in a low column."""
        little = self._compact or self.tab.parts.column.height() / theme().scale < _LITTLE
        self.map.fold(little)
        self.equations.fold(little)

    def enter(self) -> None:
        """Show stage, legend and cards."""
        super().enter()
        self.legend.show()
        pages = self.tab.parts.pages
        if pages.manner != "alone":  # there the picture comes first
            pages.reveal(self.map.card)

    def leave(self) -> None:
        """Another scene is shown."""
        super().leave()
        self.legend.hide()

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """What is visible."""
        return self.stage.view()

    def _viewed(self) -> None:
        if self.tab.trainers and self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def place(self, data: Data, picture: DensityPicture | None) -> None:
        """Fix the ranges for data and law."""
        if not self.tab.drawing.holds and self.stage.place(data, picture) and self._wanted is not None:
            self.stage.set_range(self._wanted)
            self._wanted = None

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the law over the points."""
        self._picture = snapshot.picture
        self.stage.show_picture(snapshot.picture, self.tab.view.layers)
        self.legend.set_best(snapshot.picture.best is not None)
        self.legend.set_room(self.tab.stage.width() >= theme().px(_ROOM))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the curve over the steps, and the surface."""
        self._share()
        self.likelihood.draw(snapshot, snapshot.picture)
        self.map.draw(snapshot.picture, snapshot.pixels, ways="density_ways" in self.tab.view.layers)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the equations with their numbers."""
        self.equations.draw(snapshot.picture)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show nothing of a run that waits for points."""
        del snapshot
        self.stage.clear()
        self.map.plot.show_surface(None, None, ())
        self.likelihood.draw_waiting()
        self.equations.draw_waiting()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """The question, and how far the present law is from its answer."""
        picture = snapshot.picture
        if picture is None or getattr(picture, "kind", "") != "density":
            return None
        pill, heading, what = described(snapshot, self.tab.algorithm)
        if snapshot.frame.t == 0 or not snapshot.playing:
            return "", question(picture.law), sentence(picture)
        return pill, heading, what

    def layer_labels(self, picture: DensityPicture) -> dict[str, str]:
        """What can be put on and off."""
        found = {"density_bars": tr("Histogram"), "density_ways": tr("Ways to the maximum")}
        return found if picture.best is None else found | {"density_best": tr("Most likely of its kind")}

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The parameters and log L."""
        return told(snapshot.picture) if snapshot.picture is not None else None

    # --- the hand --------------------------------------------------------------------------------------

    def surfaces(self) -> tuple[Surface, ...]:
        """Points are drawn on the upper plot."""
        return (Surface(self.stage.plane, self._axes),)

    def _axes(self, data: Data) -> tuple[int, int]:
        """The described feature, for both axes."""
        column = 0 if self._picture is None else min(self._picture.column, data.n_features - 1)
        return column, column

    def commands(self) -> dict[str, Callable[[], None]]:
        """Snap to the maximum."""
        return {"maximum": self.snap}

    def snap(self) -> None:
        """Put the law where the likelihood is largest; two normals, which have no such place, uphill."""
        self.tab.edit("snap", {})

    def fit(self) -> None:
        """Show everything again."""
        self.stage.fit()

    def follow_view(self, view: View) -> None:
        """Show what a scene was saved with."""
        if view.zoomed:
            self._wanted = view.x_range  # the ranges of its data come with the first picture
            self.stage.set_range(view.x_range)

    def _dragged(self, handle: int, x: float) -> None:
        self.tab.edit("drag", {"handle": handle, "x": x}, drag=True)

    def _placed(self, x: float, y: float) -> None:
        """The ring on the surface is dragged: its place is two of the parameters, or the only one."""
        picture = self._picture
        if picture is None or picture.surface is None:
            return
        columns, values = picture.surface.columns, picture.theta.tolist()
        values[columns[0]] = 10.0**x if picture.surface.log_x else x
        if len(columns) > 1:
            values[columns[1]] = y
        self.tab.edit("move", {"values": values}, drag=True)
