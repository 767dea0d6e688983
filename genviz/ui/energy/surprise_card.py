"""How surprised a machine is by its data and by its own dreams: mean −log p of both."""

from __future__ import annotations

from typing import Final

from genviz.runtime.snapshot import Snapshot
from genviz.ui.energy.course_card import Course, CourseCard
from genviz.ui.i18n import tr
from genviz.ui.plots.pictures_energies import DATA, DREAM

METRICS: Final = ("data_surprise", "dream_surprise")


class SurpriseCard(CourseCard):
    """Two curves that meet when learning is done, which they may also do before."""

    def set_surprise(
        self, snapshot: Snapshot, data: float, dreams: float, per_epoch: float = 0.0, kind: str = "exact"
    ) -> None:
        """Show a frame.

        Parameters
        ----------
        snapshot : Snapshot
            Its metrics `data_surprise` and `dream_surprise` are the curves.
        data, dreams : float
            Mean −log p of the training data and of the dreams, nats.
        per_epoch : float
            Steps that make an epoch: then the curves are over epochs; 0: over mini-batches.
        kind : str
            "exact" or "estimate".
        """
        self.card.set_title(tr("Surprise −log p"))
        names = tr("data"), tr("dreams")
        self.set_course(
            snapshot,
            Course(METRICS, (data, dreams), names, (DATA, DREAM), kind=kind, per_epoch=per_epoch),
        )
        self.say(tr("equal when all is learned; equal is no proof"))
        self.card.explain(
            tr(
                "Mean −log p in nats: how surprised the machine is by the data (blue ●) and by its own "
                "dreams (orange ▲). Learning lowers the one and raises the other until both are alike. "
                "They can also be alike by chance: dreams that have all gathered in one valley do not "
                "surprise the machine."
            )
        )
