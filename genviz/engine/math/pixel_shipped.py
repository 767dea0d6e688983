"""Weights that were trained beforehand, and what the whole ladder costs on the same pictures.

Both lie in ``resources/pretrained``, made by the script beside them: for each data set an archive of weights,
``ladder.npz`` with the held-out costs of every rung and seed, and ``SHA256SUMS`` with what they must hash to.
"""

from __future__ import annotations

import io
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_picture import Reference
from genviz.engine.math.pixel_settings import MODEL, PixelParams
from genviz.engine.params import declarations
from genviz.engine.problem import Problem
from genviz.engine.resources import read_resource

#: The rungs, from the one that looks at nothing.
LADDER: Final = ("independent", "markov", "fvsbn", "nade", "made", "pixelcnn", "pixelrnn")
#: Data sets with weights: name of the archive, and the source of the data.
SOURCES: Final = {
    "digits": "digits:features=pixels,n=1200,heldout=0.3,levels=2",
    "mnist_14": "mnist_14:n=8000,n_heldout=2000,levels=2",
}


def shipped_parts(model: str, source: str, params: PixelParams) -> dict[str, Array] | None:
    """Weights of `model` for the data called `source`; None where there are none for these settings."""
    name = next((name for name, known in SOURCES.items() if known == source), None)
    if name is None or not as_shipped(params):
        return None
    whole, prefix = _archive(f"{name}.npz"), f"{model}/"
    found = {key[len(prefix) :]: part for key, part in whole.items() if key.startswith(prefix)}
    return found or None


def as_shipped(params: PixelParams) -> bool:
    """Whether the settings of the model itself are those of the weights: its defaults."""
    mine = (d for d in declarations(type(params)) if d.group == MODEL)
    return all(getattr(params, d.name) == d.default for d in mine)


@lru_cache(maxsize=8)
def references(source: str) -> tuple[Reference, ...]:
    """Held-out cost of each rung on the data called `source`, mean and standard error over seeds; or none.

    The costs are those of pictures drawn row by row, in two levels.
    """
    name = next((name for name, known in SOURCES.items() if known == source), None)
    if name is None:
        return ()
    costs = _archive("ladder.npz")
    return tuple(
        _reference(model, costs[f"{name}/{model}"]) for model in LADDER if f"{name}/{model}" in costs
    )


def _reference(model: str, costs: Array) -> Reference:
    """Mean over seeds and its standard error; rungs without chance have one run and no error."""
    error = float(costs.std(ddof=1) / np.sqrt(len(costs))) if len(costs) > 1 else 0.0
    return Reference(model, float(costs.mean()), error)


@lru_cache(maxsize=4)
def _archive(name: str) -> dict[str, NDArray[Any]]:
    """All arrays of a file.

    Raises
    ------
    Problem
        The file is missing, or is not the one that was shipped.
    """
    content = read_resource("pretrained", name)
    sums = read_resource("pretrained", "SHA256SUMS").decode("ascii").split("\n")
    wanted = {line.split()[1]: line.split()[0] for line in sums if line}
    if wanted.get(name) != sha256(content).hexdigest():
        raise Problem(
            "the weights in {file} are not those that came with genviz; install it again", file=name
        )
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        return {key: archive[key] for key in archive.files}
