"""Mixtures & EM: points, Gaussians and k-means on one stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.coordinates import central_point
from genviz.engine.patch import Patch
from genviz.engine.problem import mark
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Snapshot
from genviz.ui import raster
from genviz.ui.focus import Focus
from genviz.ui.i18n import tr
from genviz.ui.mixture_column import MixtureColumn
from genviz.ui.mixture_story import told
from genviz.ui.plots.axes_chooser import AxesChooser
from genviz.ui.plots.axis import named
from genviz.ui.plots.gate import Range
from genviz.ui.plots.legend import Legend
from genviz.ui.plots.mixture_layers import composed, histogram_top, layer_labels, legend_keys
from genviz.ui.plots.mixture_stage import MixtureStage
from genviz.ui.plots.pointing import Mark
from genviz.ui.plots.weights import Weights
from genviz.ui.tab import Tab
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

#: The edit that moves a mark, by kind of model.
_MOVES = {"gmm": "move_mean", "kmeans": "move_centroid"}


#: The first run: Old Faithful, standardised, from two round components in opposite corners.
#: C. M. Bishop (2006), Pattern Recognition and Machine Learning, Fig. 9.8.
_FIRST_DATA = "faithful:standardize=true"
_FIRST_START = {
    "weights": [0.5, 0.5],
    "means": [[-1.5, 1.0], [1.5, -1.0]],
    "covariances": [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0]]],
}


class MixtureTab(Tab):
    """Gaussian mixtures and k-means in one, two or more dimensions."""

    name = "mixture"
    title = "Mixtures & EM"
    layers: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("colours", mark("Responsibility colours"), True),
        ("density", mark("Density contours"), True),
        ("ellipses", mark("1σ and 2σ ellipses"), True),
        ("links", mark("Lines to the centroids"), True),
        ("path", mark("Path of the means"), True),
        ("truth", mark("True clusters (dotted)"), True),
    )

    @staticmethod
    def prepare(picture: MixturePicture, view: View) -> raster.Pixels:
        """Turn numbers into pixels and polylines, and these into one image, on the worker."""
        return composed(picture, raster.prepare(picture, view))

    def default_run(self) -> Run:
        """EM from a textbook's start."""
        params = catalog.algorithm("gmm").params(n_components=2)
        return Run("gmm", datasets.load(_FIRST_DATA), seed=0, params=params, start=_FIRST_START)

    def build(self) -> None:
        """Create the items once."""
        self._placed: tuple[object, ...] = ()
        self.plot = MixtureStage(self)
        self.chooser = AxesChooser(self)
        self.weights, self.legend = Weights(self), Legend(self)
        self.stage.heading_slot.addWidget(self.weights)
        self.stage.legend_slot.addWidget(self.legend)
        self.stage_layout.addWidget(self.chooser)
        self.stage_layout.addWidget(self.plot, 1)
        self.column = MixtureColumn(self)
        self.own_commands["compare"] = self.column.compare
        self.column.choice.chosen.connect(self._load_choice)
        self.column.choice.refused.connect(self.commands.refuse)
        self.plot.viewed.connect(self._viewed)
        self.plot.picked.connect(lambda i: self.view_changed(selected=i))
        self.plot.dragged.connect(self._dragged)
        self.plot.dropped.connect(self.end_drag)
        self.chooser.chosen.connect(self._choose_axes)
        self.weights.weighed.connect(self._weighed)
        self.weights.dropped.connect(self.end_drag)
        for part in (self.plot, self.weights, self.column.formula):
            part.pointed.connect(self._point)

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""
        self.column.retranslate()
        self.chooser.retranslate()
        self.plot.say_name()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.plot.plane.restyle()
        self.chooser.restyle()
        self.column.choice.restyle()
        self.weights.updateGeometry()
        self.legend.updateGeometry()
        if self.snapshot is not None and self.snapshot.picture is not None:
            self.draw(self.snapshot)
        self._viewed()

    def folded(self) -> None:
        """Fold the second card where the window is low."""
        self.column.fold(self.parts.compact)

    def fit_view(self) -> None:
        """Show all data."""
        self.plot.plane.fit()

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str]:
        """Phase pill, heading and sentence, with how the run ended."""
        pill, heading, sentence = super().describe(snapshot)
        if snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at:
            heading = tr("{iteration} · converged", iteration=heading)
        elif snapshot.finished and snapshot.problem is None and snapshot.frame.t == snapshot.t_end:
            heading = tr("{iteration} · at the limit", iteration=heading)
        wanted = snapshot.frame.params.as_dict()["n_components"]
        if snapshot.picture is not None and len(snapshot.picture.weights) != wanted:
            sentence = tr("K = {n} from the next step on.", n=wanted)
        return pill, heading, sentence

    def narrate(self, snapshot: Snapshot) -> str:
        """What the phase does, and what it has done here."""
        if snapshot.picture is None:
            return ""
        rest = snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at
        likelihood = snapshot.metrics.get("mean_log_likelihood")
        numbers = told(snapshot.picture, snapshot.phase_index, likelihood, resting=rest)
        return numbers if rest else f"{super().narrate(snapshot)} {numbers}"

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show stage, weights and legend."""
        picture, pixels = snapshot.picture, snapshot.pixels
        data = snapshot.frame.data
        self._place(data, picture)
        self.plot.draw(picture, pixels)
        names = tuple(named(name) for name in data.names)
        self.chooser.set_features(names, self._axes(data), picture.density is not None)
        mixture = picture.kind == "gmm"
        caption = tr("weights π") if mixture else tr("share of the points")
        explanation = (
            tr("How much of the mixture each component is. Drag a number sideways to change it.")
            if mixture
            else tr("How many of the points belong to each centroid.")
        )
        self.weights.set_editable(mixture, explanation)
        self.weights.set_weights(tuple(float(w) for w in picture.weights), caption)
        self.weights.set_words(self.weights.words_fit(self.stage.free_room))
        self.legend.set_words(self.stage.width() >= theme().px(640))
        self.legend.set_keys(legend_keys(picture, pixels))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the curves, and what can be switched on."""
        self.panel.offer_layers(layer_labels(snapshot.picture))
        self.column.draw_numbers(snapshot)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the formula."""
        self.column.formula.draw(snapshot.picture, snapshot.phase_index)

    def _load_choice(self, k: int, seed: int) -> None:
        """Show the best run with `k` components, at its end."""
        if self.snapshot is not None:
            frame = self.snapshot.frame
            params = frame.params.replace(n_components=k, n_init=1)
            run = Run(self.run.model, frame.data, seed=seed, params=params)
            self.commands.load(run, play=False, t=None)

    def shut_down(self, timeout: float = 2.0) -> bool:
        """Stop what is computed in the background as well."""
        self.column.choice.close()
        return super().shut_down(timeout)

    # --- the part of the plane that is shown ------------------------------------------------------------

    def _axes(self, data: Data) -> tuple[int, int]:
        """The drawn features, as the picture understands the view."""
        last = data.n_features - 1
        i, j = (min(axis, last) for axis in self.view.axes)
        return i, j

    def place(self, data: Data) -> None:
        """Fix the range of points in a plane; that of a histogram depends on its first picture."""
        if data.n_features > 1:
            self._place(data, None)

    def _place(self, data: Data, picture: MixturePicture | None) -> None:
        """Fix the range when other data come, or when these have outgrown it; not while a run goes on."""
        axes = self._axes(data)
        key = (data.name, data.names, data.units, axes)
        settled = picture is None or self.plot.plane.dragging or self.plot.adequate(picture.x)
        if key == self._placed and settled:
            saved = self._saved_view()
            if saved is not None:
                self.plot.plane.set_range(*saved)
            return
        if picture is not None and picture.axes != axes:
            return
        same_data, saved = key[:3] == self._placed[:3], self._saved_view()
        self._placed = key
        top = histogram_top(picture) if picture is not None and data.n_features == 1 else 1.0
        self.plot.set_data(data, axes, top)
        if saved is not None:
            self.plot.plane.set_range(*saved)
        elif not same_data:
            self.view_changed(selected=central_point(data))
        self._viewed()

    def _saved_view(self) -> tuple[Range, Range] | None:
        """The range that was asked for from outside (a scene); the plane tells of its own changes at once."""
        now = self.plot.plane.mapping()
        wanted = self.view.x_range, self.view.y_range
        return None if wanted == (now.x_range, now.y_range) else wanted

    def _viewed(self) -> None:
        if self._placed:
            self.view_changed(**self.plot.view())

    def _choose_axes(self, i: int, j: int) -> None:
        self.view_changed(axes=(i, j))

    def _dragged(self, mark: Mark, x: float, y: float) -> None:
        if self.snapshot is None:
            return
        data = self.snapshot.frame.data
        i, j = self._axes(data)
        where, axes = ([x, y], [i, j]) if i != j else ([x], [i])
        if mark.kind == "point":
            moved = data.x[mark.i].copy()
            moved[axes] = where
            self.patch(Patch(moved=((mark.i, tuple(moved.tolist())),)), drag=True)
        elif mark.kind == "axis":
            self.edit("drag_axis", {"k": mark.i, "axis": mark.axis, "xy": where, "axes": axes}, drag=True)
        else:
            self.edit(_MOVES[self.run.model], {"k": mark.i, "xy": where, "axes": axes}, drag=True)

    def _weighed(self, k: int, weight: float) -> None:
        self.edit("set_weight", {"k": k, "weight": weight}, drag=True)

    def _point(self, focus: Focus | None) -> None:
        """Light what is pointed at, wherever it is seen."""
        for part in (self.plot, self.weights, self.column.formula):
            part.show_focus(focus)
