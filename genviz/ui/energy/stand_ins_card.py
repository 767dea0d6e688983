"""What is cheap to measure and is no likelihood: pseudo-likelihood and reconstruction error."""

from __future__ import annotations

from genviz.runtime.snapshot import Snapshot
from genviz.ui.energy.course_card import CourseCard, Pair, entries, kind_word
from genviz.ui.energy.pictures_badges import Entry
from genviz.ui.i18n import number, tr


class StandInsCard(CourseCard):
    """Pseudo-likelihood with its curve, and the reconstruction error; badged "not likelihood"."""

    def set_stand_ins(
        self, snapshot: Snapshot, pseudo: Pair, reconstruction_error: float, n_pseudo: int = 0
    ) -> None:
        """Show a frame.

        Parameters
        ----------
        snapshot : Snapshot
            Its metrics `pseudo_log_likelihood` and `heldout_pseudo_log_likelihood` are the curves.
        pseudo : tuple of float or None
            Σ_i log p(v_i | all other pixels) of training and held-out examples, nats.
        reconstruction_error : float
            Mean squared difference a pixel between v and p(v | h).
        n_pseudo : int
            Training examples that the first number is of, if these are not all; 0: all.
        """
        self.card.set_title(tr("Cheap stand-ins"))
        self.badge.say(kind_word("none"), "worse")
        first = (entry._replace(name=tr("pseudo")) for entry in entries((pseudo[0], None)))
        error = Entry(-1, number(reconstruction_error, 3), tr("reconstr. error"))
        self.numbers.set_entries((*first, error))
        self.show_pair(snapshot, "pseudo_log_likelihood", pseudo)
        held = pseudo[1]
        self.say(
            "" if held is None else tr("pseudo, held out: {value} (dashed)", value=number(held, 2)),
            tr("of {n} pictures", n=n_pseudo) if n_pseudo else "",
        )
        self.card.explain(
            tr(
                "Pseudo-likelihood: Σ log p(pixel | all others), nats. Reconstruction error: mean squared "
                "difference a pixel between a picture and p(v | h). Both may get better while the likelihood "
                "gets worse."
            )
        )
