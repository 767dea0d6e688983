"""A scene: a run at one of its frames and how it is looked at, in a file that anyone can open again."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import msgspec

from genviz import __version__, catalog
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime import files, strict_json
from genviz.runtime import preset as presets
from genviz.runtime.preset import Preset
from genviz.runtime.run import Run
from genviz.runtime.scene_format import (
    FORMAT,
    Mark,
    WireScene,
    converted,
    format_of,
    run_of,
    to_json,
    wire_run,
    wrong,
)
from genviz.runtime.snapshot import Snapshot

#: Relative difference up to which a metric counts as the same on another machine.
TOLERANCE: Final = 1e-9
#: Letters of a file's own words in a message.
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a scene file holds.

    Attributes
    ----------
    tab : str
        Name of the tab that shows it.
    run : Run
        The run with its log.
    t : int
        The frame that is shown.
    view : mapping or None
        What of the view is worth keeping, as plain values: "axes", "layers", "selected", and, of a part that
        the reader chose, "x_range" and "y_range".
    note : str
        The reader's own words.
    metrics : mapping
        Metrics at `t` when the scene was made.
    preset : Preset or None
        What to watch, and what to reach; None for a scene of the reader's own.
    """

    tab: str
    run: Run
    t: int = 0
    view: Mapping[str, Any] | None = None
    note: str = ""
    metrics: Mapping[str, float] = field(default_factory=dict)
    preset: Preset | None = None


def scene_of(snapshot: Snapshot, tab: str, note: str = "", preset: Preset | None = None) -> Scene:
    """Return what is on the screen as a scene."""
    finite = {name: value for name, value in snapshot.metrics.items() if not math.isnan(value)}
    return Scene(tab, snapshot.run, snapshot.frame.t, view_bits(snapshot.view), note, finite, preset)


def difference(scene: Scene, snapshot: Snapshot) -> Problem | None:
    """Return what to say if the frame that was computed again is not the one that was saved."""
    for name, was in scene.metrics.items():
        now = snapshot.metrics.get(name)
        if now is not None and not math.isclose(now, was, rel_tol=TOLERANCE, abs_tol=TOLERANCE):
            return Problem(
                "this replay differs: {name} was {was} and is {now} here",
                name=name, was=f"{was:.10g}", now=f"{now:.10g}",
            )  # fmt: skip
    return None


def view_bits(view: View) -> dict[str, Any]:
    """Return what of a view belongs to a scene: not the size of the window, not the theme."""
    bits: dict[str, Any] = {
        "axes": list(view.axes), "layers": sorted(view.layers), "selected": view.selected,
    }  # fmt: skip
    if view.zoomed:
        bits |= {"x_range": list(view.x_range), "y_range": list(view.y_range)}
    if view.query is not None:
        bits |= {"query": list(view.query), "stranger": view.stranger}
    if view.camera is not None:
        bits["camera"] = list(view.camera)
    return bits


def with_bits(view: View, bits: Mapping[str, Any]) -> View:
    """Return `view` with what a scene says about it."""
    query = bits.get("query")
    return replace(
        view,
        query=None if query is None else tuple(query),
        stranger=bits.get("stranger", -1),
        camera=tuple(bits["camera"]) if bits.get("camera") else None,
        axes=tuple(bits.get("axes", view.axes)),
        layers=frozenset(bits.get("layers", view.layers)),
        selected=bits.get("selected", view.selected),
        x_range=tuple(bits.get("x_range", view.x_range)),
        y_range=tuple(bits.get("y_range", view.y_range)),
        zoomed=view.zoomed or "x_range" in bits,
    )


def dumps(scene: Scene) -> bytes:
    """Return the bytes of a scene file.

    Raises
    ------
    Problem
        Own data are too large, or the file would be.
    """
    wire = WireScene(
        genviz=Mark(format=format_of(scene.preset), version=__version__),
        tab=scene.tab,
        note=scene.note,
        run=wire_run(scene.run),
        t=scene.t,
        view=None if scene.view is None else to_json(dict(scene.view)),
        metrics=to_json(dict(scene.metrics)),
        preset=scene.preset,
    )
    document = strict_json.dumps(msgspec.to_builtins(wire))
    if len(document) > strict_json.LARGEST:
        raise Problem("the scene would be larger than {most} MB", most=strict_json.LARGEST // 2**20)
    return document


def loads(document: bytes) -> Scene:
    """Read the bytes of a scene file.

    Raises
    ------
    Problem
        Not a scene, made by a newer genviz, or something in it makes no sense; says where.
    """
    wire = _wire(document)
    run = run_of(wire.run)
    tab = _known_tab(wire.tab, run.model)
    view = None if wire.view is None else _checked_view(wire.view, run)
    metrics = {name: float(value) for name, value in wire.metrics.items()}
    return Scene(tab, run, wire.t, view, wire.note, metrics, wire.preset)


def preset_of(document: bytes) -> Preset | None:
    """Read what makes a scene file a preset, and leave its run alone; None for other scenes.

    Raises
    ------
    Problem
        As `loads`, as far as that can be told without the run.
    """
    return _wire(document).preset


def _wire(document: bytes) -> WireScene:
    raw = strict_json.loads(document)
    _refuse_newer(raw)
    wire = converted(raw)
    if wire.preset is not None:
        presets.check(wire.preset)
    return wire


def save(path: str | os.PathLike[str], scene: Scene) -> None:
    """Write a scene file; the old one stays whole until the new one is.

    Raises
    ------
    Problem
        It cannot be written there.
    """
    try:
        files.write_atomically(path, dumps(scene))
    except MemoryError:
        raise Problem("there is not enough memory to save the scene; the old file is unchanged") from None


def load(path: str | os.PathLike[str]) -> Scene:
    """Read a scene file.

    Raises
    ------
    Problem
        It cannot be read, or is not a scene.
    """
    document = files.read_bytes(path, strict_json.LARGEST)
    try:
        return loads(document)
    except Problem as problem:
        what = _short(problem)
        raise Problem("{name}: {what}", name=files.file_name(path), what=what) from None


def _short(value: Any) -> Any:  # noqa: ANN401 - any printable value
    """A problem whose words from the file are no longer than a sentence bears."""
    if isinstance(value, Problem):
        return Problem(value.template, **{name: _short(part) for name, part in value.values.items()})
    long = isinstance(value, str) and len(value) > _LONGEST
    return f"{value[:_LONGEST]}…" if long else value


def _refuse_newer(raw: object) -> None:
    mark = raw.get("genviz") if isinstance(raw, dict) else None
    if not isinstance(mark, dict):
        raise Problem("this is not a scene of genviz")
    made_by = mark.get("format")
    if isinstance(made_by, int) and made_by > FORMAT:
        raise Problem(
            "made by genviz {theirs}; this is {ours}: a newer version is needed to open it",
            theirs=str(mark.get("version", "?"))[:20], ours=__version__,
        )  # fmt: skip


def _known_tab(tab: str, model: str) -> str:
    try:
        entry = catalog.tab_entry(tab)
    except Problem as problem:
        raise wrong("tab", problem) from None
    if model not in entry.models:
        raise wrong("run.model", Problem("the tab '{tab}' does not show '{model}'", tab=tab, model=model))
    return tab


class _Bits(msgspec.Struct):
    axes: tuple[int, int] | None = None
    layers: list[str] | None = None
    selected: int | None = None
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    query: tuple[float, float] | None = None
    stranger: int | None = None
    camera: tuple[float, float] | None = None


def _checked_view(view: dict[str, Any], run: Run) -> dict[str, Any]:
    try:
        bits = msgspec.convert(view, _Bits)
    except msgspec.ValidationError as error:
        raise wrong("view", str(error).replace("`", "'")) from None
    if bits.axes is not None and not all(0 <= axis < run.data.n_features for axis in bits.axes):
        last = run.data.n_features - 1
        raise wrong("view.axes", Problem("features are numbered 0 to {last}", last=last))
    last = max(run.data.n_samples, run.data.n_features) - 1  # a point, or a pixel
    if bits.selected is not None and not -1 <= bits.selected <= last:
        raise wrong("view.selected", Problem("points are numbered 0 to {last}", last=last))
    for name, span in (("x_range", bits.x_range), ("y_range", bits.y_range)):
        if span is not None and not span[0] < span[1]:
            raise wrong(f"view.{name}", Problem("a range goes from a lower number to a higher one"))
    return {name: value for name, value in view.items() if value is not None}
