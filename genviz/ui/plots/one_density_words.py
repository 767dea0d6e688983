"""What the parts of the picture of one density mean, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF

from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.one_density_figures import chance_text

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture
    from genviz.ui.plots.one_density_layers import HandlesLayer


def explain_law(
    picture: DensityPicture | None, mapping: Mapping, where: QPointF, handles: HandlesLayer
) -> str:
    """What is at `where` in the upper plot (pixels of the frame)."""
    if picture is None:
        return ""
    if (i := handles.under(where, mapping)) is not None:
        return explain_handle(picture, i)
    x, y = mapping.to_data(where.x(), where.y())
    if y < 0:
        return tr("A tick for every point ({n}). A red one lies where the density is 0.", n=picture.n)
    p = float(np.interp(x, picture.curve.x, picture.curve.density))
    bar = _bar(picture, x)
    if picture.discrete:
        return tr(
            "The law gives a point the value {x} with probability {p}; {share} % of the points have it.",
            x=number(round(x), 0), p=chance_text(p), share=number(100 * bar, 1),
        )  # fmt: skip
    lines = tr("The density at {x} is {p}; the histogram of the points has {bar} there.",
               x=figures(x, 4), p=chance_text(p), bar=chance_text(bar))  # fmt: skip
    if picture.best is None:
        return lines
    return lines + " " + tr("Dashed: the most likely law of this kind.")


def _bar(picture: DensityPicture, x: float) -> float:
    """Height of the histogram at `x`."""
    i = int(np.searchsorted(picture.edges, x, side="right")) - 1
    return float(picture.bars[i]) if 0 <= i < len(picture.bars) else 0.0


def explain_handle(picture: DensityPicture, i: int) -> str:
    """What a ring does."""
    handle = picture.handles[i]
    letter = handle.symbol
    words = {
        "place": tr("Drag to move the law: {symbol} is where it has its centre.", symbol=letter),
        "width": tr("Drag to stretch the law: {symbol} is how wide it is.", symbol=letter),
        "mean": tr("Drag to set the mean of the law, and with it the rate {symbol}.", symbol=letter),
        "edge": tr("Drag the edge {symbol}. A point beyond it makes the likelihood 0.", symbol=letter),
    }  # fmt: skip
    return words[handle.kind]


def explain_stems(picture: DensityPicture | None, mapping: Mapping, where: QPointF) -> str:
    """What is at `where` in the lower plot (pixels of the frame)."""
    if picture is None or not len(picture.stems):
        return ""
    x, _ = mapping.to_data(where.x(), where.y())
    i = int(np.abs(picture.stems - x).argmin())
    lines = tr(
        "The point {x} has the log-density {value} nats; longer stems are less likely points.",
        x=figures(float(picture.stems[i]), 4), value=number(float(picture.log_stems[i]), 3),
    )  # fmt: skip
    lines += " " + tr("Line: the mean {mean}; times {n} points it is log L = {total}.",
                      mean=number(picture.fit.mean, 3), n=picture.n,
                      total=number(picture.fit.total, 2))  # fmt: skip
    if len(picture.stems) < picture.n:
        lines += " " + tr("{m} of the {n} points are drawn.", m=len(picture.stems), n=picture.n)
    return lines
