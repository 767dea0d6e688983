"""Named data sets: one text, such as ``"blobs:n=400,noise=0.3"``, stands for the very same data for ever."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Literal

import numpy as np

from genviz.engine import synthetic
from genviz.engine.binary_pictures import BarsParams, bars_and_stripes
from genviz.engine.counts import CountsParams, counts
from genviz.engine.data import Data
from genviz.engine.digits import DigitsParams, digits
from genviz.engine.faces import FacesParams, faces
from genviz.engine.measured import MeasuredParams, measured
from genviz.engine.mnist import MnistParams, mnist
from genviz.engine.params import Params, declarations
from genviz.engine.problem import Problem
from genviz.engine.small_pictures import ParityParams, PatternsParams, parity, patterns

#: What a model can make of data: any points, points in a plane, pictures, pictures of a few levels (pixel by
#: pixel), or all states of a few bits.
Use = Literal["points", "plane", "pictures", "pixels", "bits"]


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
    uses : mapping of str to str
        What the data are offered for, with the settings that this takes.
    """

    name: str
    title: str
    params: type[Params]
    make: Callable[[Any], Data]
    uses: Mapping[Use, str]

    def source(self, use: Use) -> str:
        """What to load for `use`; as it comes where it is not offered for that."""
        settings = self.uses.get(use, "")
        return f"{self.name}:{settings}" if settings else self.name


_POINTS: Final[Mapping[Use, str]] = {"points": ""}
_PLANE: Final[Mapping[Use, str]] = {"points": "", "plane": ""}
_SMALL: Final[Mapping[Use, str]] = {"pictures": "", "pixels": "", "bits": "side=3"}
_DIGITS: Final[Mapping[Use, str]] = {
    "points": "", "plane": "", "pictures": "features=pixels,heldout=0.4,n=1000",
    "pixels": "features=pixels,heldout=0.3,n=1200,levels=2",
}  # fmt: skip
_MNIST: Final[Mapping[Use, str]] = {"pictures": "", "pixels": "levels=2"}
#: All of them: the ladder's costs are those of so many pictures.
_MNIST_14: Final[Mapping[Use, str]] = {"pictures": "", "pixels": "n=8000,n_heldout=2000,levels=2"}
_FACES: Final[Mapping[Use, str]] = {"pictures": "side=16", "pixels": "side=16,levels=4"}
_NORMALS: Final[Mapping[Use, str]] = {"points": "", "plane": "features=2"}

_ENTRIES = (
    DataEntry("faithful", "Old Faithful geyser", MeasuredParams, partial(measured, "faithful"), _PLANE),
    DataEntry("penguins", "Penguins", MeasuredParams, partial(measured, "penguins"), _POINTS),
    DataEntry("iris", "Irises", MeasuredParams, partial(measured, "iris"), _POINTS),
    DataEntry("wine", "Wines", MeasuredParams, partial(measured, "wine"), _POINTS),
    DataEntry("digits", "Handwritten digits (8×8)", DigitsParams, digits, _DIGITS),
    DataEntry("mnist", "MNIST digits (28×28)", MnistParams, mnist, _MNIST),
    DataEntry("mnist_16", "MNIST digits (16×16)", MnistParams, partial(mnist, side=16), _MNIST),
    DataEntry("mnist_14", "MNIST digits (14×14)", MnistParams, partial(mnist, side=14), _MNIST_14),
    DataEntry("faces", "Drawn faces (synthetic)", FacesParams, faces, _FACES),
    DataEntry("bars_and_stripes", "Bars and stripes", BarsParams, bars_and_stripes, _SMALL),
    DataEntry(
        "patterns", "Small pictures", PatternsParams, patterns, {"pictures": "", "pixels": "", "bits": ""}
    ),
    DataEntry("parity", "Parity (XOR)", ParityParams, parity, {"bits": ""}),
    DataEntry("blobs", "Clouds (synthetic)", synthetic.BlobsParams, synthetic.blobs, _PLANE),
    DataEntry("rings", "Rings (synthetic)", synthetic.RingsParams, synthetic.rings, _PLANE),
    DataEntry("moons", "Two moons (synthetic)", synthetic.MoonsParams, synthetic.moons, _PLANE),
    DataEntry("spirals", "Spirals (synthetic)", synthetic.SpiralsParams, synthetic.spirals, _PLANE),
    DataEntry("grid", "Grid of clouds (synthetic)", synthetic.GridParams, synthetic.grid, _PLANE),
    DataEntry(
        "two_normals", "Two normals (synthetic)", synthetic.TwoNormalsParams, synthetic.two_normals, _NORMALS
    ),
    DataEntry("counts", "Phone calls (synthetic)", CountsParams, counts, _PLANE),
)


#: What stands in a run for the data that its model does not need; not on any list.
NONE: Final = Data(np.empty((0, 1)), name="none", title="No data", source="none", drawn=True)


def entries() -> tuple[DataEntry, ...]:
    """All named data sets, measured ones first."""
    return _ENTRIES


def entries_for(use: Use) -> tuple[DataEntry, ...]:
    """The named data sets that are offered for `use`."""
    return tuple(found for found in _ENTRIES if use in found.uses)


def suited(source: str, use: Use) -> str:
    """The named data set `source` as it suits `use`; as it is where it names no set, or settings too."""
    return next((found.source(use) for found in _ENTRIES if found.name == source), source)


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
