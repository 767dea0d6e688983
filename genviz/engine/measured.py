"""Measured data sets, read from the archives that come with genviz."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import numpy as np

from genviz.engine.data import HELD_OUT, Array, Data
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem, mark
from genviz.engine.resources import read_resource
from genviz.engine.rng import SPLIT, Rng

#: Names of columns, units, classes and titles that readers see in their own language, those of presets too.
WORDS = frozenset(
    {
        mark("eruptions"), mark("waiting"),
        mark("bill length"), mark("bill depth"), mark("flipper length"), mark("body mass"),
        mark("sepal length"), mark("sepal width"), mark("petal length"), mark("petal width"),
        mark("alcohol"), mark("malic acid"), mark("ash"), mark("alcalinity of ash"), mark("magnesium"),
        mark("total phenols"), mark("flavanoids"), mark("nonflavanoid phenols"), mark("proanthocyanins"),
        mark("colour intensity"), mark("hue"), mark("proline"),
        mark("straightness"), mark("hollowness"), mark("discriminant 1"), mark("discriminant 2"),
        mark("sd"), mark("min"),
        mark("O-rings of the space shuttle"), mark("temperature"), mark("damaged"), mark("undamaged"),
        mark("two clouds"), mark("count"),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredParams(Params):
    """What can be done to a measured data set before a model sees it."""

    standardize: bool = param(
        False, live=False, label="Standardise",
        help="Give every column mean 0 and standard deviation 1, so that its unit does not matter.",
    )  # fmt: skip
    heldout: float = param(
        0.0, lo=0.0, hi=0.9, live=False, label="Held out", more=True,
        help="Fraction of the rows kept away from the model, to judge it by.",
    )  # fmt: skip


def measured(name: str, params: MeasuredParams) -> Data:
    """Return the shipped data set `name`, split and standardised as `params` say."""
    data = _split(_archive(name), params.heldout)
    return standardized(data) if params.standardize else data


def standardized(data: Data) -> Data:
    """Return the data with every column centred and divided by its population standard deviation.

    Mean and standard deviation are those of the training rows; held-out rows are mapped in the same way.  A
    constant column is centred only.  A note says by what was divided.
    """
    mean = data.x.mean(axis=0)
    # Rounding leaves a constant column a standard deviation of some ulps; its own range does not.
    sd = np.where(np.ptp(data.x, axis=0) > 0, data.x.std(axis=0), 1.0)
    heldout = None if data.x_heldout is None else (data.x_heldout - mean) / sd
    note = Problem(
        "standardised: each column was centred and divided by its standard deviation ({divisors})",
        divisors=_listed(data, sd),
    )
    return replace(
        data, x=(data.x - mean) / sd, x_heldout=heldout, units=("sd",) * data.n_features, truth=None,
        notes=(*data.notes, note),
    )  # fmt: skip


def _listed(data: Data, sd: Array) -> Problem:
    """Column, standard deviation and unit of each, separated by commas; the names can be translated."""
    parts = {
        f"part_{j}": Problem("{name} {value:.4g} {unit}" if unit else "{name} {value:.4g}",
                             name=Problem(name), value=float(value), unit=Problem(unit))
        for j, (name, value, unit) in enumerate(zip(data.names, sd, data.units, strict=True))
    }  # fmt: skip
    return Problem(", ".join(f"{{{key}}}" for key in parts), **parts)


def _archive(name: str) -> Data:
    with np.load(io.BytesIO(read_resource("data", f"{name}.npz")), allow_pickle=False) as archive:
        arrays = {key: archive[key] for key in archive.files}
    return Data(
        x=arrays["x"], y=arrays.get("y"), classes=_texts(arrays.get("classes")),
        names=_texts(arrays["names"]), units=_texts(arrays["units"]),
    )  # fmt: skip


def _texts(array: Array | None) -> tuple[str, ...]:
    return () if array is None else tuple(str(text) for text in array)


def _split(data: Data, fraction: float) -> Data:
    """Hold out a fixed random `fraction` of the rows; a larger fraction holds out the same rows and more."""
    n = data.n_samples
    count = min(round(fraction * n), n - 1)
    if count == 0:
        return data
    order = Rng(0, SPLIT).generator.permutation(n)
    out, kept = np.sort(order[:count]), np.sort(order[count:])
    note = Problem(HELD_OUT, count=count, n=n)
    y, y_out = (None, None) if data.y is None else (data.y[kept], data.y[out])
    return replace(
        data, x=data.x[kept], y=y, x_heldout=data.x[out], y_heldout=y_out, notes=(*data.notes, note)
    )
