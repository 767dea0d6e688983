"""One frame from another: the start, the phases, the changes, and what a sound state is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Algorithm
from genviz.engine.params import Params, declaration_of
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED, START, Rng
from genviz.runtime.run import ApplyEdit, Change, PatchData, Run, SetParams
from genviz.runtime.snapshot import Frame

#: A number, a text, or a list of them.
Plain = Any

_OVERHEAD: Final = 512  # bytes of objects around the arrays of a kept frame


def arrays(value: object) -> Iterator[NDArray[Any]]:
    """All arrays in a state: in its fields, in tuples, in nested dataclasses."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from arrays(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from arrays(getattr(value, field.name))


def is_finite(state: object) -> bool:
    """Whether every float array of a state is finite."""
    return all(np.isfinite(a).all() for a in arrays(state) if a.dtype.kind in "fc")


def freeze(state: object) -> None:
    """Make all arrays of a state read-only, so that a published frame cannot change."""
    for array in arrays(state):
        array.setflags(write=False)


def nbytes(state: object) -> int:
    """Bytes that keeping a state costs."""
    return _OVERHEAD + sum(a.nbytes for a in arrays(state))


def start_frame(run: Run, algorithm: Algorithm[Any, Any, Any]) -> Frame:
    """Frame 0 before any entry of the log.

    Raises
    ------
    Problem
        The data or the settings cannot be fitted, the given start does not fit, or the start is not finite.
    """
    if not 0 <= run.seed <= MAX_SEED:
        raise Problem("the seed must be between 0 and {hi}, not {seed}", hi=MAX_SEED, seed=run.seed)
    if (missing := algorithm.missing(run.data, run.params)) is not None:
        raise missing
    with np.errstate(all="ignore"):
        if run.start is not None:
            state = algorithm.from_parameters(run.start, run.data, run.params)
        else:
            state = algorithm.init(run.data, run.params, Rng(run.seed, START))
    if not is_finite(state):
        raise Problem("the start is not finite; rescale the data or choose another start")
    freeze(state)
    return Frame(0, state, run.params, run.data, 0, Rng(run.seed, START))


def changed(algorithm: Algorithm[Any, Any, Any], frame: Frame, change: Change) -> Frame:
    """Return `frame` with `change` applied.

    Raises
    ------
    Problem
        The change makes no sense here, or leaves a state that is not finite.
    """
    if isinstance(change, SetParams):
        return _refreshed(algorithm, frame, frame.params.replace(**change.values))
    if isinstance(change, PatchData):
        data = apply_patch(frame.data, change.patch)
        emptied = frame.emptied or change.patch.cleared
        frame = dataclasses.replace(frame, data=data, data_version=frame.data_version + 1, emptied=emptied)
        return _begun_anew(algorithm, frame)
    edit = algorithm.edits.get(change.name)
    if edit is None:
        raise Problem("{model} has no edit '{name}'", model=algorithm.name, name=change.name)
    if set(change.arguments) != set(edit.arguments):
        raise Problem("'{name}' takes {arguments}", name=change.name, arguments=", ".join(edit.arguments))
    with np.errstate(all="ignore"):
        state = edit.apply(frame.state, frame.data, frame.params, **change.arguments)
    if not is_finite(state):
        raise Problem(
            "'{name}' would leave values that are not finite; choose smaller ones", name=change.name
        )
    return dataclasses.replace(frame, state=state)


def _refreshed(algorithm: Algorithm[Any, Any, Any], frame: Frame, params: Params) -> Frame:
    """`frame` with other settings, and what it knows of them."""
    with np.errstate(all="ignore"):
        state = algorithm.refreshed(frame.state, frame.data, params)
    return dataclasses.replace(frame, state=state, params=params)


def _begun_anew(algorithm: Algorithm[Any, Any, Any], frame: Frame) -> Frame:
    """Frame 0 of an emptied sheet with the first guess at its new points: those that went left nothing."""
    if frame.start is None or not frame.emptied:
        return frame
    if algorithm.missing(frame.data, frame.params) is not None:
        return frame
    try:
        with np.errstate(all="ignore"):
            state = algorithm.init(frame.data, frame.params, frame.start)
    except Problem:  # the first step says what is wrong with the points
        return frame
    return dataclasses.replace(frame, state=state) if is_finite(state) else frame


def normalised(change: Change, params: type[Any]) -> Change:
    """Return `change` with plain values only, so that a log is the same before and after a file.

    Raises
    ------
    Problem
        A value is of a kind that has no place in a log, or a setting is out of its range.
    """
    if isinstance(change, SetParams):
        return SetParams({k: declaration_of(params, k).check(plain(v)) for k, v in change.values.items()})
    if isinstance(change, PatchData):
        return PatchData(_plain_patch(change.patch))
    return ApplyEdit(change.name, {str(k): plain(v) for k, v in change.arguments.items()})


def plain(value: Plain) -> Plain:
    """Return arrays and sequences as lists, NumPy scalars as Python's.

    Raises
    ------
    Problem
        Neither a number, a text, nor a list of them.
    """
    if isinstance(value, (np.ndarray, np.generic)):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise Problem("a change of a run holds numbers, not {kind}", kind=type(value).__name__)


def _plain_patch(patch: Patch) -> Patch:
    return Patch(
        moved=tuple((int(i), _point(where)) for i, where in patch.moved),
        removed=tuple(int(i) for i in patch.removed),
        added=tuple(_point(where) for where in patch.added),
        added_classes=tuple(int(c) for c in patch.added_classes),
        source=patch.source,
        cleared=bool(patch.cleared),
    )


def _point(where: Iterable[Any]) -> tuple[float, ...]:
    try:
        return tuple(float(v) for v in where)
    except (TypeError, ValueError):
        raise Problem("a point is a row of numbers, not {value}", value=repr(where)[:40]) from None


def drag_key(change: Change) -> tuple[Any, ...]:
    """What two changes have in common that belong to one drag."""
    if isinstance(change, SetParams):
        return ("params", *sorted(change.values))
    if isinstance(change, PatchData):
        return ("patch",)
    first = next(iter(change.arguments.values()), None)
    which = first if isinstance(first, (int, str)) else None  # a float says where to, and not what
    return ("edit", change.name, which)


def merged(old: Change, new: Change) -> Change | None:
    """The one change equal to `old` then `new`, or None where only both together will do."""
    if isinstance(old, SetParams) and isinstance(new, SetParams):
        return SetParams({**old.values, **new.values})
    if isinstance(old, PatchData) and isinstance(new, PatchData):
        patch = _merged_patch(old.patch, new.patch)
        return None if patch is None else PatchData(patch)
    if isinstance(old, ApplyEdit) and isinstance(new, ApplyEdit) and drag_key(old) == drag_key(new):
        return new  # the target of a drag is absolute
    return None


def _merged_patch(old: Patch, new: Patch) -> Patch | None:
    if new.source:
        return new
    if _only(old, "moved") and _only(new, "moved"):
        return Patch(moved=tuple({**dict(old.moved), **dict(new.moved)}.items()))
    if _only(old, "added", "added_classes") and _only(new, "added", "added_classes"):
        classes = (*_classes(old), *_classes(new)) if old.added_classes or new.added_classes else ()
        return Patch(added=old.added + new.added, added_classes=classes)
    if _only(old, "removed") and _only(new, "removed"):
        return Patch(removed=_removed(old.removed, new.removed))
    return new if _only(old, "removed") and new == Patch(cleared=True) else None


def _removed(old: tuple[int, ...], new: tuple[int, ...]) -> tuple[int, ...]:
    """Indices of what `old` and then `new` take away, before either; `new` counts what `old` has left."""
    first = np.unique(np.array(old, dtype=np.int64))
    second = np.array(new, dtype=np.int64)
    second = second + np.searchsorted(first - np.arange(len(first)), second, side="right")
    return tuple(np.union1d(first, second).tolist())


def _only(patch: Patch, *names: str) -> bool:
    return not any(getattr(patch, f.name) for f in dataclasses.fields(patch) if f.name not in names)


def _classes(patch: Patch) -> tuple[int, ...]:
    return patch.added_classes or (0,) * len(patch.added)


def same_values(params: Params, values: Mapping[str, Any]) -> bool:
    """Whether setting `values` would change nothing."""
    return all(getattr(params, name) == value for name, value in values.items())


def different(params: Params, values: Mapping[str, Any]) -> set[str]:
    """Names of the settings that `values` would change."""
    checked = params.replace(**values)
    return {name for name in values if getattr(checked, name) != getattr(params, name)}


def lasts(change: Change, params: type[Any]) -> bool:
    """Whether `change` can make a difference to later steps, and not only to what is shown at once."""
    if not isinstance(change, SetParams):
        return True
    return not all(declaration_of(params, name).at_once for name in change.values)


def restarts(params: Params, values: Mapping[str, Any]) -> bool:
    """Whether `values` change a setting that only a start can heed."""
    return any(not declaration_of(type(params), name).live for name in different(params, values))
