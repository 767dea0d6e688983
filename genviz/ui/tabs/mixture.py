"""Mixtures & EM: points, Gaussians and k-means on one stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from genviz.engine.data import Data
from genviz.engine.math.coordinates import central_point
from genviz.engine.patch import Patch
from genviz.engine.problem import mark
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Snapshot
from genviz.ui import raster
from genviz.ui.drawing.surface import Surface
from genviz.ui.focus import Focus
from genviz.ui.guess import Guessable
from genviz.ui.i18n import tr
from genviz.ui.mixture_column import MixtureColumn
from genviz.ui.mixture_start import textbook_run
from genviz.ui.mixture_story import show_weights, told
from genviz.ui.plots.axis import named
from genviz.ui.plots.gate import Range
from genviz.ui.plots.legend import Legend
from genviz.ui.plots.mixture_layers import composed, histogram_top, layer_labels, legend_keys
from genviz.ui.plots.mixture_stage import MixtureStage
from genviz.ui.plots.pointing import Mark
from genviz.ui.plots.weights import Weights
from genviz.ui.side import Side
from genviz.ui.tab import Tab
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

#: The edit that moves a mark, by kind of model.
_MOVES = {"gmm": "move_mean", "kmeans": "move_centroid"}


class MixtureTab(Tab):
    """Gaussian mixtures and k-means in one, two or more dimensions."""

    name = "mixture"
    title = "Mixtures & EM"
    lockable = can_guess = True
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
        return textbook_run()

    def build(self) -> None:
        """Create the items once."""
        self._placed: tuple[object, ...] = ()
        self._following = False
        self.plots: list[MixtureStage] = []
        self.weighings: list[Weights] = []
        self.legend = Legend(self)
        self.stage.legend_slot.addWidget(self.legend)
        self.add_side(self.sides[0])
        self.column = MixtureColumn(self)
        self.own_commands["compare"] = self.column.compare
        self.column.choice.chosen.connect(self._load_choice)
        self.column.choice.refused.connect(self.commands.refuse)
        self.stage.chooser.chosen.connect(lambda i, j: self.view_changed(axes=(i, j)))
        self.column.formula.pointed.connect(self._point)

    def add_side(self, side: Side) -> None:
        """Create plane and weights of one more run."""
        plot, weights, i = MixtureStage(self), Weights(self), len(self.plots)
        self.plots.append(plot)
        self.weighings.append(weights)
        side.body.addWidget(plot, 1)
        side.slot.addWidget(weights)
        plot.viewed.connect(lambda: self._viewed(i))
        plot.picked.connect(lambda point: self.view_changed(selected=point))
        plot.dragged.connect(lambda mark, x, y: self._dragged(i, mark, x, y))
        plot.dropped.connect(self.end_drag)
        weights.weighed.connect(lambda k, weight: self._weighed(i, k, weight))
        weights.dropped.connect(self.end_drag)
        for part in (plot, weights):
            part.pointed.connect(self._point)
        plot.say_name()
        if i > 0:
            plot.follow(self.plot)

    @property
    def plot(self) -> MixtureStage:
        """The plane of the first run."""
        return self.plots[0]

    @property
    def weights(self) -> Weights:
        """The weights of the first run."""
        return self.weighings[0]

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""
        self.column.retranslate()
        for plot in self.plots:
            plot.say_name()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        for plot, weights in zip(self.plots, self.weighings, strict=True):
            plot.plane.restyle()
            weights.updateGeometry()
        self.column.choice.restyle()
        self.legend.updateGeometry()
        self.show_all()
        self._viewed(0)

    def folded(self) -> None:
        """Fold the second card where the window is low."""
        self.column.fold(self.parts.compact)
        two = len(self.trainers) > 1
        slot = self.sides[0].slot if two else self.stage.heading_slot
        if slot.indexOf(self.weights) < 0:
            slot.addWidget(self.weights)

    def surfaces(self, side: int) -> tuple[Surface, ...]:
        """Points are drawn on the plane."""
        return (Surface(self.plots[side].plane, self._axes),)

    def fit_view(self) -> None:
        """Show all data, also those that were drawn."""
        shown = self.snapshots[0] if self.snapshots else None
        if self.drawing.holds and shown is not None and shown.picture is not None:
            self.drawing.release()
            self._place(shown.frame.data, shown.picture, anew=True)
        for plot in self.plots:
            plot.fit()

    def narrate(self, snapshot: Snapshot) -> str:
        """What the phase does, and what it has done here."""
        if snapshot.picture is None:
            return ""
        rest = snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at
        likelihood = snapshot.metrics.get("mean_log_likelihood")
        numbers = told(snapshot.picture, snapshot.phase_index, likelihood, resting=rest)
        return numbers if rest else f"{super().narrate(snapshot)} {numbers}"

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """The means, in the features that are drawn."""
        plot = self.plots[self.locking.active]
        axes = list(dict.fromkeys(self._axes(snapshot.frame.data)))
        what = tr("the centroids") if self.run.model == "kmeans" else tr("the means")
        return Guessable(plot.plane, plot.means, snapshot.frame.data.x[:, axes], what)

    def draw_picture(self, snapshot: Snapshot, side: int) -> None:
        """Show stage, weights and legend."""
        picture, pixels = snapshot.picture, snapshot.pixels
        data, weights = snapshot.frame.data, self.weighings[side]
        self.plots[side].going = snapshot.playing
        if side == 0:
            self._place(data, picture)
        self.plots[side].draw(picture, pixels)
        names = tuple(named(name) for name in data.names)
        self.stage.chooser.set_features(names, self._axes(data), picture.density is not None)
        show_weights(weights, picture)
        alone = len(self.trainers) == 1
        weights.set_words(alone and weights.words_fit(self.stage.free_room))
        if side == self.locking.active:
            self.legend.set_words(self.stage.width() >= theme().px(640))
            self.legend.set_keys(legend_keys(picture, pixels))

    def draw_waiting(self, snapshot: Snapshot, side: int) -> None:
        """Show no weights, numbers or keys of an empty sheet."""
        self.weighings[side].set_weights((), "")
        if side == self.locking.active:
            self.legend.set_keys(())
            self.column.draw_waiting(snapshot, self.rival)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the curves, and what can be switched on."""
        self.panel.offer_layers(layer_labels(snapshot.picture))
        self.column.draw_numbers(snapshot, self.rival)

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

    def first_point(self, data: Data) -> int:
        """A point between the clusters, whose responsibilities are worth a look."""
        return central_point(data)

    def place(self, data: Data) -> None:
        """Fix the range of points in a plane; that of a histogram depends on its first picture."""
        if data.n_features > 1:
            self._place(data, None)

    def _place(self, data: Data, picture: MixturePicture | None, *, anew: bool = False) -> None:
        """Fix the range when other data come, or these have outgrown it; `anew`: in any case."""
        axes = self._axes(data)
        key = (data.name, data.names, data.units, axes)
        held = self.plot.plane.dragging or self.drawing.holds
        settled = picture is None or held or self.plot.adequate(picture.x)
        if key == self._placed and settled and not anew:
            saved = self._saved_view()
            if saved is not None:
                self.plot.plane.set_range(*saved)
            return
        if picture is not None and picture.axes != axes:
            return
        saved = self._saved_view()
        self._placed = key
        top = histogram_top(picture) if picture is not None and data.n_features == 1 else 1.0
        for plot in self.plots:
            plot.set_data(data, axes, top)
        if saved is not None:
            self.plot.plane.set_range(*saved)
        self._viewed(0)

    def _saved_view(self) -> tuple[Range, Range] | None:
        """The range that was asked for from outside (a scene); the plane tells of its own changes at once."""
        now = self.plot.plane.mapping()
        wanted = self.view.x_range, self.view.y_range
        return None if wanted == (now.x_range, now.y_range) else wanted

    def _viewed(self, side: int) -> None:
        """Ask for what is seen now; all planes show the same part."""
        if not self._placed or self._following:
            return
        self._following = True  # planes of other shapes have other limits: none answers an answer
        seen = self.plots[side].plane.mapping()
        for plot in self.plots[:side] + self.plots[side + 1 :]:
            plot.plane.set_range(seen.x_range, seen.y_range)
        self._following = False
        self.view_changed(**self.plot.view())

    def _dragged(self, side: int, mark: Mark, x: float, y: float) -> None:
        if side >= len(self.snapshots) or not isinstance(mark, Mark):
            return
        data = self.snapshots[side].frame.data
        if mark.kind == "point" and mark.i >= data.n_samples:
            return  # it was taken in hand before these data came
        self._take(side)
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

    def _take(self, side: int) -> None:
        """What is taken in hand is the run that the panel speaks for."""
        if side != self.locking.active:
            self.locking.choose(side)

    def _weighed(self, side: int, k: int, weight: float) -> None:
        self._take(side)
        self.edit("set_weight", {"k": k, "weight": weight}, drag=True)

    def _point(self, focus: Focus | None) -> None:
        """Light what is pointed at, wherever it is seen."""
        for plot, weights in zip(self.plots, self.weighings, strict=True):
            plot.show_focus(focus)
            weights.show_focus(focus)
        self.column.formula.show_focus(focus)
