"""What a mixture or k-means has to say: what a phase has just done, and what every component weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture
    from genviz.ui.plots.weights import Weights

#: Shares below this are not worth a word.
_LEAST = 0.02


def told(picture: MixturePicture, phase: int, likelihood: float | None, *, resting: bool) -> str:
    """The numbers of the phase with this index (−1: the start); empty if there are none to tell.

    Parameters
    ----------
    picture : MixturePicture
    phase : int
    likelihood : float or None
        Log-likelihood per point, nats.
    resting : bool
        The run has converged here.
    """
    if resting:
        return _rest(picture, likelihood)
    if phase == 0:
        return _shared(picture)
    return _moved(picture) if phase == 1 else ""


def _rest(picture: MixturePicture, likelihood: float | None) -> str:
    if picture.kind == "gmm" and likelihood is not None:
        value = number(likelihood, 3)
        return tr(
            "Nothing moves any more: the log-likelihood per point has come to {value} nats.", value=value
        )
    return tr("Nothing moves any more.")


def _shared(picture: MixturePicture) -> str:
    """Whose the ringed point is."""
    if picture.selected < 0 or not len(picture.selected_resp):
        return ""
    order = [int(k) for k in np.argsort(-picture.selected_resp)[:3] if picture.selected_resp[k] >= _LEAST]
    if picture.kind == "kmeans":
        return tr("The ringed point goes to centroid {k}.", k=order[0] + 1)
    shares = ", ".join(f"{k + 1}: {round(100 * float(picture.selected_resp[k]))} %" for k in order)
    return tr("The ringed point is shared out as {shares}.", shares=shares)


def _moved(picture: MixturePicture) -> str:
    """Which mean moved farthest, and what it stands for now."""
    if not len(picture.strides) or not np.isfinite(picture.strides).all():
        return ""
    k = int(np.argmax(picture.strides))
    far = figures(float(picture.strides[k]))
    n = round(float(picture.weights[k]) * len(picture.x))
    return tr(
        "Mean {k} moved farthest, by {far} standard deviations; it now stands for {n} of the {total} points.",
        k=k + 1, far=far, n=n, total=len(picture.x),
    )  # fmt: skip


def show_weights(weights: Weights, picture: MixturePicture) -> None:
    """Show what every component weighs, or how many points each centroid has."""
    mixture = picture.kind == "gmm"
    caption = tr("weights π") if mixture else tr("share of the points")
    explanation = (
        tr("How much of the mixture each component is. Drag a number sideways to change it.")
        if mixture
        else tr("How many of the points belong to each centroid.")
    )
    weights.set_editable(mixture, explanation)
    known = mixture or picture.asked  # before its first phase k-means has shared out nothing
    weights.set_weights(tuple(float(w) for w in picture.weights) if known else (), caption)
