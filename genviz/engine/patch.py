"""Changes to the data during a run, as plain values for the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from genviz.engine.data import HELD_OUT, Array, Data, Pictures
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True)
class Patch:
    """One change of the data: first moved, then removed, then added; or another data set altogether.

    Points cannot be removed down to the last one by index: that a sheet shall be empty is said by `cleared`.

    Attributes
    ----------
    moved : tuple of (index, coordinates)
        Points put somewhere else.
    removed : tuple of int
        Indices of points taken away.
    added : tuple of coordinates
        New points.
    added_classes : tuple of int
        Their classes.  Data that had none get them: the points that were there before are of class 0.
    source : str
        A named data set ("blobs:n=400,noise=0.3") with the same number of features that takes the place
        of the data; the run goes on from where it is.
    cleared : bool
        All points taken away at first: an empty sheet.
    """

    moved: tuple[tuple[int, tuple[float, ...]], ...] = ()
    removed: tuple[int, ...] = ()
    added: tuple[tuple[float, ...], ...] = ()
    added_classes: tuple[int, ...] = ()
    source: str = ""
    cleared: bool = False


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
    if patch.cleared:
        data = _emptied(data)
    _refuse_indices(data, (*(i for i, _ in patch.moved), *patch.removed))
    x = data.x.copy()
    x[[i for i, _ in patch.moved]] = _coordinates(data, [where for _, where in patch.moved])
    keep = np.ones(len(x), dtype=bool)
    keep[list(patch.removed)] = False
    x = np.concatenate([x[keep], _coordinates(data, patch.added)])
    if len(x) == 0 and not patch.cleared:
        raise Problem("the last point cannot be removed; a model needs at least one")
    y = _patched_labels(data, patch, keep)
    drawn = data.drawn or patch.cleared or bool(patch.removed or patch.added)
    changed = replace(
        data, x=x, y=y, source="", classes=named(data.classes, _n_classes(y)), drawn=drawn,
        pictures=_patched_pictures(data, patch, keep),
    )  # fmt: skip
    return _without_truth(changed)


def _emptied(data: Data) -> Data:
    """The same columns and classes without a point."""
    y = None if data.y is None else data.y[:0]
    notes = tuple(note for note in data.notes if note.template != HELD_OUT)  # there are none any more
    if data.truth is None and data.x_heldout is not None:
        notes = (*notes, Problem("the sheet was cleared, and the held-out points with it"))
    return replace(
        data,
        x=data.x[:0],
        y=y,
        x_heldout=None,
        y_heldout=None,
        notes=notes,
        title="Drawn by hand",
        drawn=True,
        pictures=None,
        strangers=None,
    )


def _without_truth(data: Data) -> Data:
    """What was known about the points and is not true any more, taken away, and said once."""
    notes = []
    if data.truth is not None:
        notes.append(Problem("points were changed by hand: the true density is not theirs any more"))
    elif data.x_heldout is not None:
        notes.append(Problem("points were changed by hand; the {n} held-out points stay as they were",
                             n=len(data.x_heldout)))  # fmt: skip
    if "sd" in data.units:
        notes.append(Problem("points were changed by hand; the columns are not standardised again"))
    notes = [*data.notes, *(note for note in notes if note not in data.notes)]
    if data.truth is None:
        return replace(data, notes=tuple(notes))
    # What was held out still comes from the law, and the points no longer do.
    return replace(data, truth=None, x_heldout=None, y_heldout=None, notes=tuple(notes))


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


def _coordinates(data: Data, places: Sequence[tuple[float, ...]]) -> Array:
    """`places` as rows, shape (n, D)."""
    d = data.n_features
    for where in places:
        if len(where) != d:
            raise Problem("a point needs {d} coordinates, not {n}", d=d, n=len(where))
    return np.array(places, dtype=np.float64).reshape(-1, d)


def _patched_labels(data: Data, patch: Patch, keep: np.ndarray) -> np.ndarray | None:
    if data.y is None and not patch.added_classes:
        return None
    before = np.zeros(data.n_samples, dtype=np.int64) if data.y is None else data.y
    added = patch.added_classes or (0,) * len(patch.added)
    return np.concatenate([before[keep], np.array(added, dtype=np.int64)])


def _patched_pictures(data: Data, patch: Patch, keep: np.ndarray) -> Pictures | None:
    """The pictures of the points that are left; a moved point keeps its own, an added one has a blank."""
    if data.pictures is None:
        return None
    blanks = np.zeros((len(patch.added), *data.pictures.shape[1:]), dtype=np.uint8)
    return np.concatenate([data.pictures[keep], blanks])


def _n_classes(y: np.ndarray | None) -> int:
    return 0 if y is None or not len(y) else int(y.max()) + 1


def named(classes: tuple[str, ...], n: int) -> tuple[str, ...]:
    """Names for `n` classes; those that have none are called by the first number that is no name yet.

    Examples
    --------
    >>> named(("0", "1"), 4), named((), 2), named(("1", "3"), 4)
    (('0', '1', '2', '3'), ('1', '2'), ('1', '3', '4', '5'))
    """
    found = list(classes)
    while len(found) < n:
        first = len(found) + ("0" not in found)
        found.append(next(str(k) for k in count(first) if str(k) not in found))
    return tuple(found)
