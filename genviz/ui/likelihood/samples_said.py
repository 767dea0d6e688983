"""What the samples' cards are called, and what they say about their curves."""

from __future__ import annotations

from math import isfinite

import numpy as np

from genviz.engine.math.samples_cells import CellCurve
from genviz.engine.math.samples_picture import GROWTH, HISTOGRAM, NEAREST, OVERFIT, SamplesPicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.samples_losses import with_band


def titles() -> dict[str, str]:
    """Of the curves, by layer."""
    return {
        "": tr("−log-likelihood per point"),
        GROWTH: tr("As n grows"),
        HISTOGRAM: tr("KL from a histogram"),
        NEAREST: tr("KL by nearest neighbours"),
        OVERFIT: tr("A model that overfits"),
    }


def openers() -> dict[str, str]:
    """Of the links to them."""
    return {
        "": tr("Over steps ›"),
        GROWTH: tr("As n grows ›"),
        HISTOGRAM: tr("Histogram ›"),
        NEAREST: tr("Neighbours ›"),
        OVERFIT: tr("Overfitting ›"),
    }


def captions() -> dict[str, str]:
    """What is drawn, in a few words."""
    return {
        "": tr("average over the samples ± 95 %"),
        GROWTH: tr("−log-likelihood per point ± 1.96 standard errors"),
        HISTOGRAM: tr("even a perfect model shows a KL above 0"),
        NEAREST: "",
        OVERFIT: tr("−log-likelihood per point of either half"),
    }


def said_of_growth(picture: SamplesPicture) -> str:
    """What the noise is now, and what it will be with a hundred times as many samples."""
    now = picture.now
    if not isfinite(now.band):
        return ""
    return tr(
        "n = {n}: {value}. A hundred times as many samples: a tenth of the noise.",
        n=picture.n, value=with_band(now.value, now.band),
    )  # fmt: skip


def said_of_cells(curve: CellCurve) -> str:
    """The floor beside the formula for 100 cells, and how often the other KL is infinite."""
    i = int(np.flatnonzero(curve.cells == 100)[0])
    return tr(
        "100 cells: floor {floor}, formula {formula}. KL(q ‖ p̂) = ∞ in {share} % of draws: a cell is empty.",
        floor=number(float(curve.floor[i]), 3), formula=number(float(curve.formula[i]), 3),
        share=number(100.0 * float(curve.empty[i]), 0),
    )  # fmt: skip
