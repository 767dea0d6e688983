"""What a place on the ground is, in words."""

from __future__ import annotations

from math import exp

import numpy as np

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr


def short(value: float) -> str:
    """A setting with at most three figures, and no zeros at its end: "0.2", "2.5", "10"."""
    if value >= 100.0:
        return number(value, 0)
    return number(value, len(f"{value:.3g}".partition(".")[2])) if value >= 1e-4 else figures(value, 2)


def place_text(picture: GrbmPicture, x: float, y: float) -> str:
    """Height and density of the ground at a place: of the cell of the landscape that it is in."""
    relief = picture.relief
    if relief is None:
        return ""
    i, j = int(np.abs(relief.x - x).argmin()), int(np.abs(relief.y - y).argmin())
    above = float(relief.free_energy[j, i]) - relief.lowest
    p = exp(min(max(relief.peak - above, -690.0), 690.0))
    return tr(
        "({x}, {y}): {above} nats above the deepest point, p = {p}.",
        x=number(x, 2), y=number(y, 2), above=number(above, 1), p=figures(p, 2),
    )  # fmt: skip
