"""KL where p is taken away and only samples of it remain: stage, cards, and what is said about a frame."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any

import numpy as np

from genviz.engine.math.line_picture import LinePicture
from genviz.engine.math.samples_picture import SamplesPicture
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.kl_part import KLPart
from genviz.ui.likelihood.samples_cards import SamplesColumn
from genviz.ui.plots.kl_legend import Entry
from genviz.ui.plots.samples_losses import with_band
from genviz.ui.plots.samples_stage import SamplesStage


class SamplesPart(KLPart):
    """P hidden, q in the hand."""

    stage: SamplesStage

    def build(self) -> None:
        """Create stage and cards once."""
        self.stage = SamplesStage(self.tab)
        self.column = SamplesColumn(self.tab)
        self.cards = self.column.all
        self.stage.moved.connect(self._move)
        self.stage.dropped.connect(self.tab.end_drag)

    def _move(self, mean: float, sd: float) -> None:
        self.tab.edit("move", {"mu": mean, "sigma": sd}, drag=True)

    def shown_cards(self) -> tuple[Card, ...]:
        """All three; within one of them curves take turns."""
        return self.cards

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.stage.setAccessibleName(tr("Samples, the model, and what each sample costs it"))
        self.stage.setWhatsThis(
            tr(
                "Above: a histogram of the samples and the model q; drag its ring to move it and its side to "
                "make it wider. Below: −log q of every sample, and their mean with its noise."
            )
        )
        self.column.retranslate()
        self.stage.update()

    def restyle(self) -> None:
        """Take colours and sizes from the theme."""
        self.stage.update()
        self.column.restyle()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.column.fold(compact)

    # --- what is shown ---------------------------------------------------------------------------------

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        picture = samples_of(snapshot)
        if picture is not None:
            self.stage.set_picture(picture, snapshot.view.layers)
            self.stage.setAccessibleDescription(self._numbers(picture))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show bars, curves and formula."""
        self.column.draw(snapshot)

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """The ghost of the most likely fit, and samples with their noise band."""
        del picture
        return {"kl_ghosts": tr("Ghost fits"), "kl_rug": tr("Samples and noise band")}

    def legend(self, snapshot: Snapshot) -> tuple[Entry, ...]:
        """What is drawn."""
        picture = samples_of(snapshot)
        if picture is None:
            return ()
        entries = [Entry("bars", tr("histogram")), Entry("line", tr("model q"))]
        if picture.truth is not None:
            entries.insert(0, Entry("area", tr("p, revealed")))
        if picture.truth is not None and len(picture.truth.best_density):
            entries.append(Entry("dotted", tr("best for p")))
        return (*entries, Entry("ticks", tr("{n} samples", n=picture.n)))

    # --- words -----------------------------------------------------------------------------------------

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What is left of p, and which sample the model finds least likely."""
        picture = samples_of(snapshot)
        if picture is None:
            return None
        step, last = snapshot.step, max(snapshot.t_end, snapshot.step)
        where = tr("Step {step} of {last}", step=step, last=last) if last else tr("Before the first step")
        return "", tr("Only {n} samples", n=picture.n), f"{where}: {self._sentence(picture)}"

    @staticmethod
    def _sentence(picture: SamplesPicture) -> str:
        if picture.now.impossible:
            return tr("one sample that the model calls impossible makes the mean infinite.")
        if picture.now.value <= picture.best.value + 1e-3:
            if picture.truth is not None and isfinite(picture.truth.best_kl):
                return tr(
                    "the samples’ best has KL(p ‖ q) = {fit}; the best for p has {best}.",
                    fit=number(picture.truth.fit_kl, 3), best=number(picture.truth.best_kl, 3),
                )  # fmt: skip
            return tr("no law of this family makes these samples likelier.")
        return tr("every sample that q finds unlikely raises the mean.")

    def narrate(self, snapshot: Snapshot) -> str | None:
        """The numbers of the frame in a sentence."""
        picture = samples_of(snapshot)
        return None if picture is None else self._numbers(picture)

    @staticmethod
    def _numbers(picture: SamplesPicture) -> str:
        now, best = picture.now, picture.best
        worst = float(picture.x[int(np.argmax(picture.losses))])
        if not isfinite(now.value):
            return tr("q is 0 at {k} of {n} samples.", k=now.impossible, n=now.n)
        return tr(
            "−log-likelihood per point is {now} nats; {best} is the least for these samples. "
            "x = {x} costs most.",
            now=with_band(now.value, now.band), best=number(best.value, 2), x=number(worst, 2),
        )  # fmt: skip

    # --- commands --------------------------------------------------------------------------------------

    def commands(self) -> dict[str, Callable[[], None]]:
        """Jump to the most likely fit; show the next curve."""
        return {"maximum": self.jump, "compare": self.column.on.click}

    def jump(self) -> None:
        """Put the model where these samples are most likely."""
        shown = self.tab.snapshot
        picture = None if shown is None else samples_of(shown)
        if picture is not None:
            self._move(*picture.fit)
            self.tab.end_drag()


def samples_of(snapshot: Snapshot) -> SamplesPicture | None:
    """The picture of the samples, if that is what the snapshot has."""
    picture = snapshot.picture
    return picture.samples if isinstance(picture, LinePicture) else None
