"""KL on the line with p known: stage, cards, and what is said about a frame."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any

import numpy as np

from genviz.engine.math.line_picture import LinePicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.guess import Guessable
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.kl_known_part import KnownPart
from genviz.ui.likelihood.kl_line_cards import LineCards
from genviz.ui.likelihood.kl_line_stage import KLLineStage
from genviz.ui.plots.kl_hands import Grip
from genviz.ui.plots.kl_legend import Entry
from genviz.ui.plots.kl_line_pixels import LinePixels, composed
from genviz.ui.plots.kl_words import named
from genviz.ui.theme import theme

#: At scale 1: beside a stage narrower than this there is no room for a heading.
_NARROW = 560
#: A model whose middle is within this share of its width from the best one only changes its width.
_STILL = 0.05


class KLLinePart(KnownPart):
    """P known, q in the hand."""

    stage: KLLineStage

    def build(self) -> None:
        """Create stage and cards once."""
        self.stage = KLLineStage(self.tab)
        self.stage.viewed.connect(self._viewed)
        self._column = LineCards(self.tab)
        self.cards = self._column.all

    @staticmethod
    def prepare(picture: Any, view: View) -> LinePixels | None:  # noqa: ANN401 - the part's own type
        """Paint the upper plot."""
        return composed(picture, view)

    def view(self) -> dict[str, Any]:
        """What is visible of the upper plot, and the place that was asked about here."""
        return self.stage.view()

    def _viewed(self) -> None:
        if self.tab.trainers and self.stage.isVisible():
            self.tab.view_changed(**self.stage.view())

    def follow_view(self, view: View) -> None:
        """Ask about the place that a scene file was saved with."""
        self.stage.query = view.query

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self.stage.show_picture(
            snapshot.picture, snapshot.pixels, snapshot.view.layers, playing=snapshot.playing
        )
        self.stage.setAccessibleDescription(self.stage.say())

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """Ghost fits, integrand, samples."""
        del picture
        return {
            "kl_ghosts": tr("Ghost fits"),
            "kl_integrand": tr("Integrand"),
            "kl_rug": tr("Samples and noise band"),
        }

    def legend(self, snapshot: Snapshot) -> tuple[Entry, ...]:
        """What the curves are called."""
        picture: LinePicture = snapshot.picture
        entries = (Entry("area", tr("data p")), Entry("line", tr("model q")))
        if "kl_rug" not in snapshot.view.layers:
            return entries
        return (*entries, Entry("ticks", tr("{n} samples", n=picture.params.n_samples)))

    # --- words -----------------------------------------------------------------------------------------

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What the model is, and where it is too small."""
        picture: LinePicture = snapshot.picture
        if not isinstance(picture, LinePicture):
            return None
        step, last = snapshot.step, max(snapshot.t_end, snapshot.step)
        where = tr("Step {step} of {last}", step=step, last=last) if last else tr("Step 0")
        heading = self._heading(picture) if self.stage.width() >= theme().px(_NARROW) else ""
        return "", heading, f"{where}: {self._sentence(snapshot, picture)}"

    @staticmethod
    def _heading(picture: LinePicture) -> str:
        model = {
            "normal": tr("One Gaussian"), "laplace": tr("One Laplace law"), "uniform": tr("One uniform law"),
        }[picture.params.family]  # fmt: skip
        data = {"bumps": tr("two bumps"), "three": tr("three bumps"), "drawn": tr("a drawn curve")}
        p = data.get(picture.params.p_data)
        if p is not None:
            return f"{model}, {p}"
        laws = {
            "normal": tr("normal"), "exponential": tr("exponential"), "laplace": tr("Laplace"),
            "student_t": tr("Student-t"), "uniform": tr("uniform"),
        }  # fmt: skip
        return tr("p is {p}, q is {q}", p=laws[picture.params.p_data], q=laws[picture.params.family])

    @staticmethod
    def _sentence(snapshot: Snapshot, picture: LinePicture) -> str:
        whole = picture.objective
        if whole.why is not None:
            return tr("{kl} is infinite; the badge below says why.", kl=named(picture.is_forward))
        if snapshot.converged_at is not None and snapshot.frame.t >= snapshot.converged_at:
            said = tr("nothing makes {kl} smaller from here.", kl=named(picture.is_forward))
            if not picture.is_forward and len(picture.minima) > 1:
                said += " " + tr("It is one of {n} local minima.", n=len(picture.minima))
            return said
        x = number(float(picture.x[int(np.argmax(picture.term))]), 1)
        if not picture.is_forward:
            return tr("q has too much around x = {x}, where p has little, so it leaves that place.", x=x)
        return _forward_sentence(picture, x)

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The numbers of the step in a sentence."""
        picture: LinePicture = snapshot.picture
        whole = picture.objective
        if whole.why is not None:
            return None
        return tr(
            "{kl} is {value} nats: the model has the middle {mean} and the width {sd}.",
            kl=named(picture.is_forward), value=number(whole.value, 3), mean=number(picture.mean, 2),
            sd=number(picture.sd, 2),
        )  # fmt: skip

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """Where the middle of the model will be."""
        picture: LinePicture = snapshot.picture
        plane = self.stage.density
        place = self.stage.hands.places(plane.mapping()).get(Grip("mean"))
        if place is None:
            return None
        height = plane.mapping().to_data(0.0, place.y())[1]
        places = np.array([[picture.mean, height]])
        return Guessable(plane, places, picture.samples_x[:, None], tr("the middle of the model"))

    # --- commands --------------------------------------------------------------------------------------

    def commands(self) -> dict[str, Callable[[], None]]:
        """Jump to the best fit; show the next card."""
        return {"maximum": self.jump}

    def jump(self) -> None:
        """Put the model where its divergence is smallest."""
        picture = self.stage.picture
        if picture is None:
            return
        ghost = picture.forward if picture.is_forward else picture.reverse
        if ghost is not None and isfinite(ghost.fit.value.value):
            self.tab.edit("move", {"mu": ghost.fit.mean, "sigma": ghost.fit.sd})
            self.tab.end_drag()


def _forward_sentence(picture: LinePicture, x: str) -> str:
    """Which way the model goes: to its best fit, or wider, or narrower."""
    best = picture.forward
    gap = 0.0 if best is None else best.fit.mean - picture.mean
    if gap < -_STILL * picture.sd:
        return tr("q is too small around x = {x}, so the model slides to the left.", x=x)
    if gap > _STILL * picture.sd:
        return tr("q is too small around x = {x}, so the model slides to the right.", x=x)
    if best is not None and best.fit.sd < picture.sd:
        return tr("q is too small around x = {x} and too wide, so the model gets narrower.", x=x)
    return tr("q is too small around x = {x}, so the model gets wider.", x=x)
