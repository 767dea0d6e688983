"""Changes to the data during a run, as plain values for the log."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from genviz.engine.data import Data
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True)
class Patch:
    """One change of the data: first moved, then removed, then added; or another data set altogether.

    Attributes
    ----------
    moved : tuple of (index, coordinates)
        Points put somewhere else.
    removed : tuple of int
        Indices of points taken away.
    added : tuple of coordinates
        New points.
    added_classes : tuple of int
        Their classes, where the data have classes.
    source : str
        A named data set ("blobs:n=400,noise=0.3") with the same number of features that takes the place
        of the data; the run goes on from where it is.
    """

    moved: tuple[tuple[int, tuple[float, ...]], ...] = ()
    removed: tuple[int, ...] = ()
    added: tuple[tuple[float, ...], ...] = ()
    added_classes: tuple[int, ...] = ()
    source: str = ""


def apply_patch(data: Data, patch: Patch) -> Data:
    """Return the data with `patch` applied.

    Raises
    ------
    Problem
        An index that does not exist, the wrong number of coordinates, no points left, or a data set with
        another number of features.
    """
    if patch.source:
        return _another(data, patch.source)
    _refuse_indices(data, (*(i for i, _ in patch.moved), *patch.removed))
    x = data.x.copy()
    for i, where in patch.moved:
        x[i] = _coordinates(data, where)
    keep = np.ones(len(x), dtype=bool)
    keep[list(patch.removed)] = False
    rows = [x[keep], *(np.array([_coordinates(data, where)]) for where in patch.added)]
    x = np.concatenate(rows)
    if len(x) == 0:
        raise Problem("the last point cannot be removed; a model needs at least one")
    y = _patched_labels(data, patch, keep)
    if data.truth is None:
        return replace(data, x=x, y=y, source="")
    # What was held out still comes from the law, and the points no longer do.
    notes = (*data.notes, Problem("points were changed by hand: the true density is not theirs any more"))
    return replace(data, x=x, y=y, source="", truth=None, x_heldout=None, y_heldout=None, notes=notes)


def _another(data: Data, source: str) -> Data:
    from genviz.engine.datasets import load  # data sets know patches' results, not the other way round

    other = load(source)
    if other.n_features != data.n_features:
        raise Problem(
            "'{source}' has {new} features and the run has {old}; start a new run with it",
            source=source, new=other.n_features, old=data.n_features,
        )  # fmt: skip
    return other


def _refuse_indices(data: Data, indices: tuple[int, ...]) -> None:
    for i in indices:
        if not 0 <= i < data.n_samples:
            raise Problem(
                "there is no point {i}; the data have points 0 to {last}", i=i, last=data.n_samples - 1
            )


def _coordinates(data: Data, where: tuple[float, ...]) -> tuple[float, ...]:
    if len(where) != data.n_features:
        raise Problem("a point needs {d} coordinates, not {n}", d=data.n_features, n=len(where))
    return where


def _patched_labels(data: Data, patch: Patch, keep: np.ndarray) -> np.ndarray | None:
    if data.y is None:
        return None
    added = patch.added_classes or (0,) * len(patch.added)
    return np.concatenate([data.y[keep], np.array(added, dtype=np.int64)])
