"""What the law that the data come from says itself: the best possible boundary and scores."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data, Truth
from genviz.engine.math.bayes import Risk, bayes_risk
from genviz.engine.math.boundary_picture import BoundaryPicture
from genviz.engine.math.boundary_places import Ask, Places, maps, normalised

#: A law of more Gaussians than this takes seconds to integrate.
_MOST_COMPONENTS: Final = 4


def with_truth(picture: BoundaryPicture, data: Data, where: Places) -> BoundaryPicture:
    """The picture with what the law itself says, where it is known and nothing of it is left out."""
    truth = data.truth
    if truth is None or truth.class_log_prob is None or data.n_features > len(where.axes):
        return picture
    grid, strip = _true_answers(data, truth.class_log_prob, where)
    risk = _risk(data, truth)
    return replace(
        picture,
        truth=grid,
        truth_strip=strip,
        bayes_error=None if risk is None else risk.error,
        bayes_log_loss=None if risk is None else risk.log_loss,
    )


def _true_answers(data: Data, ask: Ask, where: Places) -> tuple[NDArray[np.float32] | None, Array]:
    """Map and strip of the law's p(y | x), the same as long as the places are."""
    shelf: dict[str, Any] = data.derived("true answers", dict)
    key = (where.cells, where.shape, tuple(where.query.tolist()) if where.grid is None else where.query[-1])
    if shelf.get("key") != key:
        same = shelf.get("key", (None,))[:2] == key[:2]
        grid = shelf["grid"] if same else _of_law(ask, where)
        shelf.update(key=key, grid=grid, strip=np.exp(normalised(ask(where.strip))).T)
    return shelf["grid"], shelf["strip"]


def _of_law(ask: Ask, where: Places) -> NDArray[np.float32] | None:
    return None if where.grid is None else maps(normalised(ask(where.grid)), where.shape)


def _risk(data: Data, truth: Truth) -> Risk | None:
    """The lowest possible error and log-loss, where they are quickly found."""
    if truth.weights is None or len(truth.weights) > _MOST_COMPONENTS:
        return None
    return data.derived("bayes risk", lambda: bayes_risk(truth, data.n_features))
