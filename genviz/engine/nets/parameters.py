"""All parameters of a network in one flat vector, and names for its parts.

One vector makes the optimiser, the gradient check, the copy of a state and the file all one line each; the
parts are views of it, so that layers read and write their own weights without a copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from genviz.engine.problem import Problem

#: Single or double precision.
Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Layout:
    """Names and shapes of the parts of a parameter vector, in the order in which they lie in it.

    Attributes
    ----------
    shapes : tuple of (str, tuple of int)
        Name and shape of each part.
    size : int
        P, how many parameters there are altogether; derived.

    Examples
    --------
    >>> net = Layout((("w", (2, 3)), ("b", (3,))))
    >>> theta = net.zeros()
    >>> net.views(theta)["b"][:] = 1.0
    >>> theta
    array([0., 0., 0., 0., 0., 0., 1., 1., 1.])
    """

    shapes: tuple[tuple[str, tuple[int, ...]], ...]
    size: int = field(init=False)
    _spans: tuple[tuple[str, slice, tuple[int, ...]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        spans, end = [], 0
        for name, shape in self.shapes:
            begin, end = end, end + prod(shape)
            spans.append((name, slice(begin, end), shape))
        object.__setattr__(self, "size", end)
        object.__setattr__(self, "_spans", tuple(spans))

    def views(self, theta: Numbers) -> dict[str, Numbers]:
        """The parts of θ ``(P,)`` by name, each a view in its own shape."""
        return {name: theta[span].reshape(shape) for name, span, shape in self._spans}

    def zeros(self, dtype: DTypeLike = np.float64) -> Numbers:
        """A vector ``(P,)`` of zeros."""
        return np.zeros(self.size, dtype)

    def joined(self, parts: Mapping[str, Numbers], dtype: DTypeLike = np.float64) -> Numbers:
        """A new vector ``(P,)`` from its parts; the inverse of `views`.

        Raises
        ------
        Problem
            A part is missing, is one too many, or has another shape.
        """
        theta = np.empty(self.size, dtype)
        if strangers := sorted(set(parts) - {name for name, _ in self.shapes}):
            raise Problem("there is no part called {name} in this network", name=strangers[0])
        for name, part in self.views(theta).items():
            if name not in parts:
                raise Problem("the part {name} of the network is missing", name=name)
            found = np.asarray(parts[name])
            if found.shape != part.shape:
                raise Problem(
                    "{name} has the shape {found}; this network takes {wanted}",
                    name=name, found=found.shape, wanted=part.shape,
                )  # fmt: skip
            part[...] = found
        return theta
