"""The shape of a scene file, and the way between it and a run."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec
import numpy as np

from genviz import catalog
from genviz.engine.data import Array
from genviz.engine.params import Params, declaration_of
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED
from genviz.runtime import data_codec
from genviz.runtime.frames import plain
from genviz.runtime.preset import Preset
from genviz.runtime.run import ApplyEdit, Change, LogEntry, PatchData, Run, SetParams
from genviz.runtime.strict_json import Json

#: Grows when files appear that older programs cannot read: 2 knows presets.
FORMAT: Final = 2

T = TypeVar("T")
Number = float | Literal["inf", "-inf"]
#: Frames and points; beyond this no run goes and no slider counts.
Natural = Annotated[int, msgspec.Meta(ge=0, le=10**9)]
Seed = Annotated[int, msgspec.Meta(ge=0, le=MAX_SEED)]


class _Wire(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A part of the file; the order of the fields is that of the file."""


class Mark(_Wire):
    """What made the file."""

    format: Annotated[int, msgspec.Meta(ge=1)]
    version: str


class WirePart(_Wire):
    """A `Patch`."""

    moved: list[tuple[Natural, list[Number]]] = []
    removed: list[Natural] = []
    added: list[list[Number]] = []
    added_classes: list[Natural] = []
    source: str = ""
    cleared: bool = False


class WirePatch(WirePart):
    """A `PatchData`."""

    later: list[tuple[Natural, WirePart]] = []


class WireEdit(_Wire):
    """An `ApplyEdit`."""

    name: str
    arguments: dict[str, Any]


class WireEntry(_Wire):
    """A `LogEntry`: one of the three."""

    t: Natural
    set: dict[str, Any] | None = None
    patch: WirePatch | None = None
    edit: WireEdit | None = None


class WireRun(_Wire):
    """A `Run`."""

    model: str
    seed: Seed
    data: dict[str, Any]
    params: dict[str, Any]
    start: dict[str, Any] | None = None
    log: list[WireEntry] = []


class WireScene(_Wire):
    """The whole file."""

    genviz: Mark
    tab: str
    run: WireRun
    t: Natural = 0
    view: dict[str, Any] | None = None
    metrics: dict[str, Number] = {}
    note: str = ""
    preset: Preset | None = None


def format_of(preset: Preset | None) -> int:
    """The lowest format that a scene needs, so that older programs can read what they know."""
    return 1 if preset is None else FORMAT


def converted(document: Json) -> WireScene:
    """Check a document against the format.

    Raises
    ------
    Problem
        It does not fit; says where.
    """
    try:
        return msgspec.convert(document, WireScene)
    except msgspec.ValidationError as error:
        what, path = re.fullmatch(r"(.*?)(?: - at `\$?\.?(.*)`)?", str(error), re.DOTALL).groups()  # type: ignore[union-attr]
        raise wrong(path or "the scene", what.replace("`", "'")) from None


def wrong(path: str, what: object) -> Problem:
    """What to say about one place of a scene."""
    return Problem("{path}: {what}", path=path, what=what)


# ---- from a run -------------------------------------------------------------------------------------------


def wire_run(run: Run) -> WireRun:
    """Return `run` as it is written.

    Raises
    ------
    Problem
        Own data are too large, or a number has no place in a file.
    """
    return WireRun(
        model=run.model,
        seed=run.seed,
        data=data_codec.encode_data(run.data),
        params=run.params.as_dict(),
        start=None if run.start is None else to_json(dict(run.start)),
        log=[_wire_entry(entry) for entry in run.log],
    )


def _wire_entry(entry: LogEntry) -> WireEntry:
    change = entry.change
    if isinstance(change, SetParams):
        return WireEntry(t=entry.t, set=to_json(dict(change.values)))
    if isinstance(change, ApplyEdit):
        edit = WireEdit(name=change.name, arguments=to_json(dict(change.arguments)))
        return WireEntry(t=entry.t, edit=edit)
    later = [(t, WirePart(**_parts(patch))) for t, patch in change.later]
    return WireEntry(t=entry.t, patch=WirePatch(**_parts(change.patch), later=later))


def _parts(patch: Patch) -> dict[str, Any]:
    return {
        "moved": [(i, to_json(list(where))) for i, where in patch.moved],
        "removed": list(patch.removed),
        "added": [to_json(list(where)) for where in patch.added],
        "added_classes": list(patch.added_classes),
        "source": patch.source,
        "cleared": patch.cleared,
    }


def to_json(value: Json) -> Json:
    """Return plain values for a file: arrays as lists, infinities as texts.

    Raises
    ------
    Problem
        NaN, or a kind that has no place in a file.
    """
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    value = plain(value)
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        if math.isnan(value):
            raise Problem("NaN has no place in a scene")
        return "inf" if value > 0 else "-inf"
    return value


def from_json(value: Json) -> Json:
    """Undo `to_json` for numbers and lists of numbers."""
    if isinstance(value, list):
        return [from_json(item) for item in value]
    return {"inf": math.inf, "-inf": -math.inf}.get(value, value) if isinstance(value, str) else value


# ---- to a run ---------------------------------------------------------------------------------------------


def run_of(wire: WireRun) -> Run:
    """Return the run that a file describes.

    Raises
    ------
    Problem
        There is no such model, data or setting; says where.
    """
    params_class = _at("run.model", lambda: catalog.algorithm(wire.model)).params
    data = _at("run.data", lambda: data_codec.decode_data(wire.data))
    params = _at("run.params", lambda: params_class().replace(**_values(params_class, wire.params)))
    start = None if wire.start is None else {name: _array(name, value) for name, value in wire.start.items()}
    log = tuple(_entry(i, entry, params_class) for i, entry in enumerate(wire.log))
    for i, (one, other) in enumerate(pairwise(log)):
        if other.t < one.t_last:
            raise wrong(f"run.log[{i + 1}].t", Problem("entries must be in the order of time"))
    return Run(wire.model, data, wire.seed, params, start, log)


def _at(path: str, make: Callable[[], T]) -> T:
    try:
        return make()
    except Problem as problem:
        raise wrong(path, problem) from None


def _values(params: type[Params], values: Mapping[str, Any]) -> dict[str, Any]:
    choice = {name: declaration_of(params, name).kind == "choice" for name in values}
    return {name: value if choice[name] else from_json(value) for name, value in values.items()}


def _array(name: str, value: Json) -> Array:
    try:
        return np.array(from_json(value), dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        raise wrong(f"run.start.{name}", Problem("a table of numbers is needed")) from None


def _entry(i: int, wire: WireEntry, params: type[Params]) -> LogEntry:
    path = f"run.log[{i}]"
    if sum(part is not None for part in (wire.set, wire.patch, wire.edit)) != 1:
        raise wrong(path, Problem("an entry is one of set, patch, edit"))
    return LogEntry(wire.t, _change(path, wire, params))


def _change(path: str, wire: WireEntry, params: type[Params]) -> Change:
    if wire.set is not None:
        values = wire.set
        checked = _at(f"{path}.set", lambda: params().replace(**_values(params, values)))
        return SetParams({name: getattr(checked, name) for name in values})
    if wire.edit is not None:
        return ApplyEdit(wire.edit.name, {k: from_json(v) for k, v in wire.edit.arguments.items()})
    assert wire.patch is not None
    times = [wire.t, *(t for t, _ in wire.patch.later)]
    if any(other <= one for one, other in pairwise(times)):
        raise wrong(f"{path}.patch.later", Problem("entries must be in the order of time"))
    return PatchData(_patch(wire.patch), tuple((t, _patch(part)) for t, part in wire.patch.later))


def _patch(patch: WirePart) -> Patch:
    return Patch(
        moved=tuple((i, _point(where)) for i, where in patch.moved),
        removed=tuple(patch.removed),
        added=tuple(_point(where) for where in patch.added),
        added_classes=tuple(patch.added_classes),
        source=patch.source,
        cleared=patch.cleared,
    )


def _point(where: list[Number]) -> tuple[float, ...]:
    return tuple(float(v) for v in where)  # also of "inf"
