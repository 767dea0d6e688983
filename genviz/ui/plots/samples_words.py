"""What the stage of the samples says to a pointer that rests."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from genviz.ui.i18n import number, tr

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture


def titles() -> tuple[str, str, str]:
    """Of the axes: density, −log q, place."""
    return tr("density"), "− log q", "x"


def explained(picture: SamplesPicture, grip: str, pointed: int, *, lower: bool) -> str:
    """What is under the pointer, in words.

    Parameters
    ----------
    picture : SamplesPicture
    grip : str
        The handle under the pointer, if any.
    pointed : int
        The sample next to it.
    lower : bool
        Whether it is in the lower plot.
    """
    if grip == "mean":
        return tr("μ: drag it to move the model.")
    if grip == "sd":
        return tr("σ: drag it to make the model wider or narrower.")
    if grip in ("low", "high"):
        return tr("An edge of the model: outside q is 0. Drag it.")
    known = 0 <= pointed < len(picture.x)
    sample = _sample(picture, pointed) if known else ""
    if lower:
        return sample + tr(
            "A stem a sample: how unlikely the model finds it, −log q in nats. The line is their mean, the "
            "band ±1.96 standard errors: −log-likelihood per point estimates the cross-entropy."
        )
    return sample + tr(
        "Grey: histogram of the samples, its area is 1. Orange: the model q, with handles for its mean and "
        "its width. Dashed: the law of its family under which these samples are most likely."
    )


def _sample(picture: SamplesPicture, pointed: int) -> str:
    x, loss = float(picture.x[pointed]), float(picture.losses[pointed])
    if not isfinite(loss):
        return tr("x = {x}: the model says that this is impossible.", x=number(x, 2)) + "\n"
    values = {"x": number(x, 2), "loss": number(loss, 2)}
    return tr("x = {x}: −log q = {loss} nats.", **values) + "\n"
