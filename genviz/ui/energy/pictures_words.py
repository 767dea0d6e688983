"""What the scene of pictures says: the heading, a sentence for the phase, and what has just happened."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.math.rbm_picture import RbmPicture
from genviz.ui.figures import figures
from genviz.ui.i18n import tr
from genviz.ui.plots.pictures_ink import nats
from genviz.ui.plots.pictures_words import percent

#: Free energies of dreams this close to the training pictures', in nats, are alike.
_ALIKE: Final = 1.0
#: A gap from which on pictures are learned by heart, nats.
_BY_HEART: Final = 3.0


def heading(picture: RbmPicture) -> str:
    """How many times all pictures were seen."""
    if picture.step == 0:
        return tr("Before learning")
    whole = int(picture.epoch)
    if whole < 1:
        return tr("Epoch 1, mini-batch {n}", n=picture.step)
    return tr("Epoch {n}", n=whole) if picture.epoch == whole else tr("Epoch {n}", n=whole + 1)


def sentence(picture: RbmPicture) -> str:
    """What this phase does, with the numbers of this frame."""
    if picture.restoration is not None:
        return _restored(picture)
    if picture.step == 0 and not picture.phase:
        return tr("All weights are close to 0: every unit fires half of the time, whatever it sees.")
    said = {"positive": _positive, "negative": _negative, "update": _update}.get(picture.phase)
    return _levels(picture) if said is None else said(picture)


def _positive(picture: RbmPicture) -> str:
    return tr(
        "Pixels vote for detectors: {n} of {all} fire at this picture. What fires together is pulled down.",
        n=int(np.sum(picture.example.h)), all=len(picture.example.h),
    )  # fmt: skip


def _negative(picture: RbmPicture) -> str:
    dreams, data = picture.shares.get("dreams"), picture.shares.get("data")
    if dreams is None or data is None or not np.isfinite((dreams, data)).all():
        return tr("Detectors repaint the pixels: what the machine dreams is pushed up.")
    return tr(
        "Detectors repaint the pixels: dreams wake {dreams} of the units, pictures {data}. Dreams are pushed "
        "up.",
        dreams=percent(dreams), data=percent(data),
    )  # fmt: skip


def _update(picture: RbmPicture) -> str:
    if picture.push is None or not picture.push.size:
        return tr("Weights move by data minus dreams, until dreams look like data.")
    largest = float(np.abs(picture.push).max())
    return tr(
        "Weights move by data minus dreams: at most {size} here. Once dreams are like data, nothing moves.",
        size=figures(picture.learning_rate * largest, 2),
    )  # fmt: skip


def _levels(picture: RbmPicture) -> str:
    means = picture.histograms.means
    above = means.get("dreams", picture.histograms.origin) - picture.histograms.origin
    if abs(above) < _ALIKE:
        return tr(
            "Dreams have about the free energy of the pictures. That alone does not prove that they look "
            "alike."
        )
    if above > 0:
        return tr("Dreams lie {gap} nats above the pictures: the machine finds them less likely.",
                  gap=nats(above))  # fmt: skip
    return tr("Dreams lie {gap} nats below the pictures: the machine likes what is not in the data.",
              gap=nats(-above))  # fmt: skip


def _restored(picture: RbmPicture) -> str:
    mended = picture.restoration
    assert mended is not None
    return tr(
        "{n} pixels are lost. The machine gets {share} of them right; pixel averages get {guess}.",
        n=mended.n_damaged, share=percent(mended.share), guess=percent(mended.baseline),
    )  # fmt: skip


def told(picture: RbmPicture) -> str:
    """What has just happened, for those who do not see the picture."""
    parts = [sentence(picture)]
    gap = picture.scores.free_energy_gap
    if picture.phase == "update" and gap is not None:
        parts.append(_gap(gap))
    elif picture.restoration is None:
        parts.append(tr(
            "The reconstruction differs in {n} of {all} pixels.",
            n=picture.example.n_different, all=len(picture.example.v),
        ))  # fmt: skip
    return " ".join(parts)


def _gap(gap: float) -> str:
    if gap >= _BY_HEART:
        return tr("Held-out pictures lie {gap} nats above training ones: they are being learned by heart.",
                  gap=nats(gap))  # fmt: skip
    return tr("Held-out pictures lie {gap} nats above training ones.", gap=nats(gap))
