"""Named data sets: one text, such as ``"blobs:n=400,noise=0.3"``, stands for the very same data for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np

from genviz.engine import synthetic
from genviz.engine.counts import CountsParams, counts
from genviz.engine.data import Data
from genviz.engine.digits import DigitsParams, digits
from genviz.engine.measured import MeasuredParams, measured
from genviz.engine.params import Params, declarations
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True)
class DataEntry:
    """A named data set.

    Attributes
    ----------
    name : str
        As in ``--data``.
    title : str
        What the reader sees; English, a translation source.
    params : type
        The declared settings.
    make : callable
        ``(params) -> Data``; pure.  `load` adds name, title and source.
    """

    name: str
    title: str
    params: type[Params]
    make: Callable[[Any], Data]


_ENTRIES = (
    DataEntry("faithful", "Old Faithful geyser", MeasuredParams, partial(measured, "faithful")),
    DataEntry("penguins", "Penguins", MeasuredParams, partial(measured, "penguins")),
    DataEntry("iris", "Irises", MeasuredParams, partial(measured, "iris")),
    DataEntry("wine", "Wines", MeasuredParams, partial(measured, "wine")),
    DataEntry("digits", "Handwritten digits (8×8)", DigitsParams, digits),
    DataEntry("blobs", "Clouds (synthetic)", synthetic.BlobsParams, synthetic.blobs),
    DataEntry("rings", "Rings (synthetic)", synthetic.RingsParams, synthetic.rings),
    DataEntry("moons", "Two moons (synthetic)", synthetic.MoonsParams, synthetic.moons),
    DataEntry("spirals", "Spirals (synthetic)", synthetic.SpiralsParams, synthetic.spirals),
    DataEntry("grid", "Grid of clouds (synthetic)", synthetic.GridParams, synthetic.grid),
    DataEntry("two_normals", "Two normals (synthetic)", synthetic.TwoNormalsParams, synthetic.two_normals),
    DataEntry("counts", "Phone calls (synthetic)", CountsParams, counts),
)


#: What stands in a run for the data that its model does not need; not on any list.
NONE: Final = Data(np.empty((0, 1)), name="none", title="No data", source="none", drawn=True)


def entries() -> tuple[DataEntry, ...]:
    """All named data sets, measured ones first."""
    return _ENTRIES


def entry(name: str) -> DataEntry:
    """Return the data set called `name`.

    Raises
    ------
    Problem
        There is none; the message lists the known names.
    """
    for found in _ENTRIES:
        if found.name == name:
            return found
    known = ", ".join(e.name for e in _ENTRIES)
    raise Problem("there is no data set '{name}'; known: {known}", name=_short(name), known=known)


def parse(source: str) -> tuple[DataEntry, Params]:
    """Read ``"name"`` or ``"name:key=value,key=value"``.

    Raises
    ------
    Problem
        Unknown data set or setting (the known ones are listed), a setting given twice, a value of the wrong
        kind or out of range.
    """
    name, _, settings = source.partition(":")
    found = entry(name.strip())
    values: dict[str, Any] = {}
    for setting in settings.split(",") if settings.strip() else ():
        key, value = _setting(found, setting)
        if key in values:
            raise Problem(
                "'{key}' is given twice in '{source}'; give it once", key=key, source=_short(source)
            )
        values[key] = value
    return found, found.params(**values)


def canonical(name: str, params: Params) -> str:
    """Return the text that stands for `params` of the data set `name`; defaults are left out."""
    changed = (
        f"{d.name}={_text(getattr(params, d.name))}"
        for d in declarations(type(params))
        if getattr(params, d.name) != d.default
    )
    settings = ",".join(changed)
    return f"{name}:{settings}" if settings else name


def load(source: str) -> Data:
    """Make the data that `source` stands for.

    Examples
    --------
    >>> load("faithful").x.shape
    (272, 2)
    >>> load("blobs:noise=0.3,n=600").source
    'blobs:noise=0.3'

    Raises
    ------
    Problem
        As `parse`.
    """
    if source.strip() == NONE.source:
        return NONE
    found, params = parse(source)
    data = found.make(params)
    return replace(data, name=found.name, title=found.title, source=canonical(found.name, params))


def _setting(found: DataEntry, setting: str) -> tuple[str, Any]:
    key, equals, text = (part.strip() for part in setting.partition("="))
    if not equals:
        raise Problem(
            "'{setting}' is not a setting; write name=value, separated by commas", setting=_short(setting)
        )
    for declaration in declarations(found.params):
        if declaration.name == key:
            return key, declaration.parse(text)
    known = ", ".join(d.name for d in declarations(found.params))
    raise Problem(
        "the data set '{data}' has no setting '{key}'; it has {known}",
        data=found.name,
        key=_short(key),
        known=known,
    )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
