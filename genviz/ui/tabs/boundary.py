"""Boundary versus density: a discriminative and a generative model of the same points, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from genviz.engine.boundary_settings import BoundaryParams
from genviz.engine.data import Data
from genviz.engine.math.boundary_numbers import share_below
from genviz.engine.math.columns import two_columns
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.shared import Kind
from genviz.runtime.snapshot import Snapshot
from genviz.ui import boundary_raster
from genviz.ui.boundary_column import BoundaryColumn
from genviz.ui.boundary_pixels import BoundaryPixels
from genviz.ui.boundary_start import BOTH, LAYERS, first_run, fits_under, top_of
from genviz.ui.controls import Link
from genviz.ui.drawing.surface import Surface
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.boundary_layers import composed, layer_labels
from genviz.ui.plots.boundary_stage import BoundaryStage
from genviz.ui.plots.gate import Range
from genviz.ui.plots.verdict_words import NOTHING
from genviz.ui.tab import Tab
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture
    from genviz.runtime.scene import Scene


class BoundaryTab(Tab):
    """Logistic regression and class densities on two features of labelled points."""

    name = "boundary"
    title = "Boundary vs density"
    narrow_below = 1400
    kinds: ClassVar[tuple[Kind, ...]] = ("labelled points",)
    layers = LAYERS

    @staticmethod
    def prepare(picture: BoundaryPicture, view: View) -> BoundaryPixels:
        """Turn numbers into pixels and polylines, and these into one image a plane, on the worker."""
        return composed(picture, boundary_raster.prepare(picture, view))

    def default_run(self) -> Run:
        """Zeros and ones, by two features that can be read off the picture."""
        return first_run()

    def build(self) -> None:
        """Create the items once."""
        self._placed: tuple[object, ...] = ()
        self._following = False
        self.given, self.stranger = Link(self), Link(self)
        self.stage.heading_slot.addStretch(1)
        self.stage.heading_slot.addWidget(self.given)
        self.stage.heading_slot.addWidget(self.stranger)
        self.row = QHBoxLayout()
        self.sides[0].body.addLayout(self.row, 1)
        self.stages = BoundaryStage("discriminative", self), BoundaryStage("generative", self)
        for i, stage in enumerate(self.stages):
            self.row.addWidget(stage, 1)
            stage.viewed.connect(lambda i=i: self._viewed(i))
            stage.picked.connect(self._picked)
            stage.dragged.connect(self._dragged)
            stage.dropped.connect(lambda _what: self.end_drag())
        left, right = (stage.plane.axes["left"] for stage in self.stages)
        left.share_room(right)
        self.column = BoundaryColumn(self)
        self.own_commands["stranger"] = self.next_stranger
        self.own_commands["labels"] = self.toggle_labels
        self.given.clicked.connect(self.toggle_labels)
        self.own_commands["compare"] = self.column.compare
        self.stage.chooser.chosen.connect(self._choose_features)
        self.stranger.clicked.connect(self.next_stranger)

    @property
    def labelled(self) -> bool:
        """Whether y is given: the points show their classes."""
        return "unlabelled" not in self.view.layers

    def toggle_labels(self) -> None:
        """Take the points' classes away, or give them back."""
        self.commands.set_layer("unlabelled", self.labelled)
        self.panel.show_layers(self.view.layers)
        self._say_given()

    def _say_given(self) -> None:
        self.given.setText(tr("Hide y") if self.labelled else tr("Show y"))

    @property
    def main(self) -> BoundaryStage:
        """The plane that the view is about: the first that is seen."""
        return self.stages[1] if self.stages[0].isHidden() else self.stages[0]

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""
        self.column.retranslate()
        self.stranger.setText(tr("Next unseen example"))
        self.stranger.explain(tr("Ask both models about an example that neither was trained on (U)."))
        self.given.explain(tr("What is left to say of the points when nobody tells their classes (Y)?"))
        self._say_given()
        for stage in self.stages:
            stage.say_name()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.row.setSpacing(theme().px(12))
        for stage in self.stages:
            stage.restyle()
        self.column.restyle()
        self.show_all()
        self._viewed(self.stages.index(self.main))

    def folded(self) -> None:
        """Fold cards where the window is low."""
        self.column.fold(self.parts.compact)

    def surfaces(self, side: int) -> tuple[Surface, ...]:
        """Points are drawn on either plane."""
        del side
        return tuple(Surface(stage.plane, self._columns) for stage in self.stages)

    def fit_view(self) -> None:
        """Show all data, also those that were drawn."""
        shown = self.snapshots[0] if self.snapshots else None
        if self.drawing.holds and shown is not None and shown.picture is not None:
            self.drawing.release()
            self._place(shown.frame.data, shown.picture, anew=True)
        for stage in self.stages:
            stage.fit()

    def first_point(self, data: Data) -> int:
        """None is ringed: the query is."""
        del data
        return -1

    def load_scene(self, scene: Scene) -> None:
        """Show a scene, and the card that it was saved with."""
        super().load_scene(scene)
        self.column.follow_view(self.view.layers)

    def draw_picture(self, snapshot: Snapshot, side: int) -> None:
        """Show both planes and what belongs to them."""
        del side
        picture, data = snapshot.picture, snapshot.frame.data
        self._place(data, picture)
        for stage, half in zip(self.stages, (picture.discriminative, picture.generative), strict=True):
            if stage.isHidden() == (half is not None):
                stage.setVisible(half is not None)
            stage.set_missing("conditional" in self.view.layers)
            stage.draw(picture, snapshot.pixels)
        only = snapshot.run.model == BOTH
        names = tuple(map(named, data.names))
        self.stage.chooser.set_features(names, picture.axes, picture.density is not None, only=only)
        self._say_given()
        known = data.strangers is not None
        if self.stranger.isHidden() == known:
            self.stranger.setVisible(known)

    def draw_waiting(self, snapshot: Snapshot, side: int) -> None:
        """Show no numbers of an empty sheet, and no opinions."""
        del side
        for stage in self.stages:
            stage.verdicts.set_verdicts(NOTHING)
            stage.strip.set_pixels(None, self.view.x_range)
        self.column.draw_waiting(snapshot)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the curves, and what can be switched on."""
        self.panel.offer_layers(layer_labels(snapshot.picture))
        self.column.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show Bayes' rule."""
        self.column.bayes.draw(snapshot.picture, labelled=self.labelled)

    def _columns(self, data: Data) -> tuple[int, int]:
        """The drawn features (twice the same one, if there is only one): two models see no others."""
        shown = self.snapshot
        params = self._first_run.params if shown is None else shown.frame.params
        if not isinstance(params, BoundaryParams):
            last = data.n_features - 1
            return min(self.view.axes[0], last), min(self.view.axes[1], last)
        columns = two_columns(data.n_features, params.first - 1, params.second - 1)
        return columns[0], columns[-1]

    def _choose_features(self, i: int, j: int) -> None:
        if self.run.model == BOTH:
            self.trainer.set_params({"first": i + 1, "second": j + 1})
        else:
            self.view_changed(axes=(i, j), query=None)

    def place(self, data: Data) -> None:
        """Fix the range of points in a plane; that of densities on a line depends on the first picture."""
        if data.n_features > 1:
            self._place(data, None)

    def _place(self, data: Data, picture: BoundaryPicture | None, *, anew: bool = False) -> None:
        """Fix the range when other data come, or these have outgrown it; `anew`: in any case."""
        axes = self._columns(data)
        key = (data.name, data.source.partition(":")[0], data.names, data.units, axes)
        plane = self.main.plane
        held = plane.dragging or self.stages[1].plane.dragging or self.drawing.holds
        settled = picture is None or held or self._adequate(picture)
        if key == self._placed and settled and not anew:
            for stage in self.stages:
                stage.set_examples(data)
            saved = self._saved_view()
            if saved is not None:
                plane.set_range(*saved)
            return
        if picture is not None and picture.axes != axes:
            return
        saved = self._saved_view()
        self._placed, self._following = key, True  # neither is to follow the other halfway
        for stage in self.stages:
            stage.set_data(data, axes, top_of(picture))
        self._following = False
        if saved is not None:
            plane.set_range(*saved)
        self._viewed(self.stages.index(self.main))

    def _adequate(self, picture: BoundaryPicture) -> bool:
        return self.stages[0].adequate(picture.x) and fits_under(picture, self.stages[0].top)

    def _saved_view(self) -> tuple[Range, Range] | None:
        """The range that was asked for from outside (a scene); planes tell of their own changes at once."""
        now = self.main.view()
        wanted = self.view.x_range, self.view.y_range
        return None if wanted == (now["x_range"], now["y_range"]) else wanted

    def _viewed(self, i: int) -> None:
        """Ask for what is seen now; both planes show the same part."""
        if not self._placed or self._following or self.stages[i].isHidden():
            return
        self._following = True  # neither answers an answer
        self.stages[1 - i].follow(self.stages[i])
        self._following = False
        self.view_changed(**self.main.view())

    # --- what the reader asks and moves ----------------------------------------------------------------

    def next_stranger(self) -> None:
        """Ask about the next example that no model was trained on."""
        shown = self.snapshot
        if shown is None or shown.picture is None:
            return
        strangers = shown.frame.data.strangers
        if strangers is None:
            self.banner.good_news(Problem("these data have no examples beside those that are trained on"))
            return
        i = (shown.picture.stranger + 1) % len(strangers.x)
        columns = dict.fromkeys(self._columns(shown.frame.data))
        x, y = (*strangers.x[i, list(columns)], 0.0)[:2]
        self.view_changed(query=(float(x), float(y)), stranger=i, selected=-1)

    def _picked(self, i: int) -> None:
        """Ask about a point, or about nothing in particular."""
        shown = self.snapshot
        if shown is None or not 0 <= i < shown.frame.data.n_samples:
            return
        columns = dict.fromkeys(self._columns(shown.frame.data))
        x, y = (*shown.frame.data.x[i, list(columns)], 0.0)[:2]
        self.view_changed(query=(float(x), float(y)), stranger=-1, selected=i)

    def _dragged(self, what: object, x: float, y: float) -> None:
        shown = self.snapshot
        if shown is None or shown.picture is None:
            return
        if what == "query":
            self.view_changed(query=(x, y), stranger=-1, selected=-1)
        elif what == "threshold":
            share = share_below(shown.picture, x, y)
            if share is not None:
                self.commands.set_param("quantile", min(share, 0.5), True)
        elif isinstance(what, tuple):
            self._move(shown.frame.data, int(what[1]), x, y)

    def _move(self, data: Data, i: int, x: float, y: float) -> None:
        """Put a point somewhere else, for both models."""
        if not 0 <= i < data.n_samples:
            return  # it was taken in hand before these data came
        columns = list(dict.fromkeys(self._columns(data)))
        moved = data.x[i].copy()
        moved[columns] = (x, y)[: len(columns)]
        self.patch(Patch(moved=((i, tuple(moved.tolist())),)), drag=True)

    def shut_down(self, timeout: float = 2.0) -> bool:
        """Stop what is computed in the background as well."""
        self.column.close()
        return super().shut_down(timeout)
