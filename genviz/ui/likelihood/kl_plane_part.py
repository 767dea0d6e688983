"""KL in the plane: stage and cards."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any, Final

import numpy as np

from genviz.engine.math.plane_picture import PlanePicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.guess import Guessable
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.kl_known_part import KnownPart
from genviz.ui.likelihood.kl_plane_cards import PlaneCards
from genviz.ui.plots import kl_plane_pixels
from genviz.ui.plots.kl_legend import Entry
from genviz.ui.plots.kl_plane_back import composed
from genviz.ui.plots.kl_plane_stage import KLPlaneStage
from genviz.ui.plots.kl_plane_words import heading
from genviz.ui.plots.kl_words import named
from genviz.ui.theme import theme

#: At scale 1: so narrow a stage has a short heading.
_NARROW: Final = 600


class KLPlanePart(KnownPart):
    """One Gaussian in the hand, and one known law, on a map."""

    stage: KLPlaneStage

    def build(self) -> None:
        """Create stage and cards once."""
        self.stage = KLPlaneStage(self.tab)
        self.stage.viewed.connect(self._viewed)
        self._column = PlaneCards(self.tab)
        self.cards = self._column.all

    @staticmethod
    def prepare(picture: Any, view: View) -> Any:  # noqa: ANN401 - the part's own types
        """Turn numbers into pixels and polylines; runs on the worker."""
        return composed(picture, kl_plane_pixels.prepare(picture, view))

    def view(self) -> dict[str, Any]:
        """What is visible."""
        return self.stage.view()

    def _viewed(self) -> None:
        if self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self.stage.show_picture(snapshot.picture, snapshot.pixels, snapshot.view.layers)
        self.stage.setAccessibleDescription(_said(snapshot.picture))

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """Ghost fits, integrand, samples."""
        del picture
        return {
            "kl_ghosts": tr("Ghost fits"),
            "kl_integrand": tr("Integrand"),
            "kl_rug": tr("Samples and noise band"),
        }

    def legend(self, snapshot: Snapshot) -> tuple[Entry, ...]:
        """What is drawn."""
        entries = (Entry("area", tr("data p")), Entry("line", tr("model q")))
        if "kl_rug" not in snapshot.view.layers:
            return entries
        return (*entries, Entry("dots", tr("{n} samples", n=len(snapshot.picture.samples))))

    # --- words -----------------------------------------------------------------------------------------

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What the model is, and where it is too small."""
        picture: PlanePicture = snapshot.picture
        step, last = snapshot.step, max(snapshot.t_end, snapshot.step)
        where = tr("Step {step} of {last}", step=step, last=last) if last else tr("At the start")
        narrow = self.stage.width() < theme().px(_NARROW)
        return "", heading(picture, narrow=narrow), f"{where}: {self._sentence(snapshot, picture)}"

    @staticmethod
    def _sentence(snapshot: Snapshot, picture: PlanePicture) -> str:
        forward = picture.objective == "forward"
        if not isfinite(picture.value):
            return tr("{kl} is infinite; the badge below says why.", kl=named(forward))
        if (said := _at_rest(snapshot, picture)) is not None:
            return said
        x, y = (number(value, 1) for value in picture.worst)
        if forward:
            return tr("q is too small around ({x}, {y}), so the model moves there.", x=x, y=y)
        return tr("q has too much around ({x}, {y}), where p has little, so it leaves that place.", x=x, y=y)

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The numbers of the step in a sentence."""
        return _said(snapshot.picture) if isfinite(snapshot.picture.value) else None

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """Where the middle of the model will be."""
        picture: PlanePicture = snapshot.picture
        return Guessable(self.stage.plane, picture.mean[None], picture.samples, tr("the middle of the model"))

    # --- commands --------------------------------------------------------------------------------------

    def commands(self) -> dict[str, Callable[[], None]]:
        """Jump to the best fit."""
        return {"maximum": self.jump}

    def jump(self) -> None:
        """Put the model where its divergence is smallest."""
        picture = self.stage.picture
        best = None if picture is None else picture.best_of()
        if best is not None:
            self.tab.edit("place", {"where": best.mean.tolist(), "shape": best.covariance.tolist()})
            self.tab.end_drag()

    def fit(self) -> None:
        """Show everything again."""
        self.stage.fit()


def _at_rest(snapshot: Snapshot, picture: PlanePicture) -> str | None:
    """What is to be said of a model that does not move; None of one that does."""
    name, held = named(picture.objective == "forward"), snapshot.converged_at
    stopped = held is not None and snapshot.frame.t >= held
    if picture.rest == "saddle":
        return tr("a saddle: a small push makes {kl} smaller.", kl=name)
    if picture.rest == "best" or (stopped and picture.objective == "forward"):
        return tr("nothing makes {kl} smaller from here.", kl=name)
    if picture.rest == "hollow" or stopped:
        return tr("at rest in a hollow, {gap} nats above the best fit.", gap=number(picture.above_best, 2))
    return None


def _said(picture: PlanePicture) -> str:
    """The numbers of the frame, for those who do not see it."""
    first, second = np.hypot(*picture.half_axes.T)
    return tr(
        "{kl} is {value} nats: the model's middle is ({x}, {y}), its half axes are {first} and {second}.",
        kl=named(picture.objective == "forward"), value=number(picture.value, 3),
        x=number(float(picture.mean[0]), 2), y=number(float(picture.mean[1]), 2),
        first=number(float(first), 2), second=number(float(second), 2),
    )  # fmt: skip
