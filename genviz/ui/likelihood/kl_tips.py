"""What the plots of KL on the line say when something is pointed at."""

from __future__ import annotations

import numpy as np

from genviz.engine.math.line_picture import LinePicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.kl_hands import Grip, Held
from genviz.ui.plots.kl_words import density, named, signed


def grip_tip(grip: Grip, picture: LinePicture | None) -> str:
    """What a handle does."""
    if picture is None:
        return ""
    if grip.what == "mean":
        return tr(
            "μ = {mean}: the middle of the model. Drag it, or use ← and →.", mean=number(picture.mean, 3)
        )
    if grip.what == "sd":
        return tr("σ = {sd}: the width of the model. Drag it.", sd=number(picture.sd, 3))
    if grip.what in ("low", "high"):
        x = Held(picture.mean, picture.sd).edges[grip.what == "high"]
        return tr("An edge of the model, at x = {x}: outside q is 0. Drag it.", x=number(x, 3))
    return tr(
        "A bump of the data's density p. Drag it: the bumps are {distance} apart.",
        distance=number(picture.params.distance, 2),
    )


def density_tip(picture: LinePicture | None, x: float, *, drawing: bool) -> str:
    """Both densities at a place."""
    if picture is None:
        return ""
    p, q = (float(np.interp(x, picture.x, curve)) for curve in (picture.p, picture.q))
    words = tr(
        "At x = {x} the data have the density p = {p}, the model has q = {q} (per unit of x).",
        x=number(x, 2), p=density(p), q=density(q),
    )  # fmt: skip
    words = f"{words}\n{tr('Draw p by hand here.')}" if drawing else words
    if len(picture.minima) < 2:
        return words
    values = ", ".join(number(fit.value.value, 3) for fit in picture.minima)
    more = tr(
        "KL(q ‖ p) has {n} local minima, {values} nats; which one a run comes to hangs on its start. The "
        "dotted curve is the least.", n=len(picture.minima), values=values,
    )  # fmt: skip
    return f"{words}\n{more}"


def integrand_tip(picture: LinePicture | None, x: float) -> str:
    """What a place adds to the divergence."""
    if picture is None:
        return ""
    if any(low <= x <= high for low, high in picture.impossible):
        return tr("Here one density is 0 and the other is not: the integrand is infinite.")
    term = float(np.interp(x, picture.x, picture.term))
    words = tr("At x = {x} the integrand is {term} nats per unit of x.", x=number(x, 2), term=signed(term, 3))
    more = tr("Magenta adds to the divergence, teal takes away; more is always added than taken away.")
    return f"{words}\n{more}"


def in_numbers(picture: LinePicture) -> str:
    """The numbers of a frame, for those who do not see it."""
    return tr(
        "{kl} = {value} nats; μ = {mean}, σ = {sd}.", kl=named(picture.is_forward),
        value=number(picture.objective.value, 3), mean=number(picture.mean, 2), sd=number(picture.sd, 2),
    )  # fmt: skip
