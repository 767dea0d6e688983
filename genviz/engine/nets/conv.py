"""Masked convolution of layers of many channels on a raster, without copies; forward and backward.

Pictures lie one after another, channels last, with h empty rows above each and h empty pixels right of each
row, which are the margin at the left of the next row too.  The taps of a run (see `taps`) are then neighbours
in memory: a row of the matrix that patches would make is a stretch of p · C numbers, p = last − first + 1.
These stretches overlap, which BLAS does not take; but every p-th of them begins where the one before ended.
So p products of plain matrices do a run.

The gradient with respect to a is the same convolution with runs mirrored and kernels transposed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.nets.parameters import Numbers
from genviz.engine.nets.taps import Run, Runs

# ---- on a raster ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Raster:
    """How N pictures lie in memory with their margins.

    A field on it is an array ``(total, C)``; its body ``(size, C)`` has the pictures, each with its margins.
    Before and after the body there is room for taps that look beyond it.

    Attributes
    ----------
    n, height, width : int
        Pictures, and their pixels.
    margin : int
        h, empty rows above and empty pixels beside each picture.
    """

    n: int
    height: int
    width: int
    margin: int

    @property
    def pitch(self) -> int:
        """From a pixel to the one below it."""
        return self.width + self.margin

    @property
    def size(self) -> int:
        """Places of all pictures with their margins."""
        return self.n * (self.height + self.margin) * self.pitch

    @property
    def lead(self) -> int:
        """Places before the body."""
        return self.margin * (self.pitch + 1)

    @property
    def total(self) -> int:
        """Places of a field.  The last stretch of a period may end up to 2h places after the body."""
        return self.size + 2 * self.lead + 2 * self.margin + 1

    def blank(self, channels: int, dtype: DTypeLike) -> Numbers:
        """An empty field ``(total, C)``."""
        return np.zeros((self.total, channels), dtype)

    def body(self, field: Numbers) -> Numbers:
        """The field without what is before and after it ``(size, C)``; a view."""
        return field[self.lead : self.lead + self.size]

    def _pictures(self, field: Numbers) -> Numbers:
        return self.body(field).reshape(self.n, self.height + self.margin, self.pitch, field.shape[1])

    def inside(self, field: Numbers) -> Numbers:
        """The pictures without margins ``(N, H, W, C)``; a view."""
        return self._pictures(field)[:, self.margin :, : self.width]

    def add(self, field: Numbers, b: Numbers) -> None:
        """Add biases b ``(C,)`` everywhere, in place: row by row, which is quicker than pixel by pixel."""
        rows = self.body(field).reshape(-1, self.pitch * len(b))
        np.add(rows, np.tile(b, self.pitch), out=rows)

    def clear(self, field: Numbers) -> None:
        """Empty the margins, in place."""
        pictures = self._pictures(field)
        pictures[:, : self.margin] = 0
        pictures[:, :, self.width :] = 0


class Part(NamedTuple):
    """Every p-th place of the body, and what their taps see: ``(m, p · C)``."""

    to: slice
    seen: Numbers


def _parts(a: Numbers, run: Run, raster: Raster) -> Iterator[Part]:
    period, c = run.taps, a.shape[1]
    for r in range(period):
        m = len(range(r, raster.size, period))
        begin = raster.lead + run.dy * raster.pitch + run.first + r
        seen = a[begin : begin + m * period].reshape(m, period * c)
        yield Part(slice(r, None, period), seen)


def _by_run(w: Numbers, runs: Runs) -> Iterator[Numbers]:
    """The taps ``(taps, C, E)`` of each run as a matrix ``(p · C, E)``."""
    begin = 0
    for run in runs:
        yield w[begin : begin + run.taps].reshape(-1, w.shape[2])
        begin += run.taps


def convolved(a: Numbers, w: Numbers, runs: Runs, raster: Raster, out: Numbers, scratch: Numbers) -> None:
    """The sums z without their bias, into the body of `out`; its margins hold rubbish until `Raster.clear`.

    Parameters
    ----------
    a : ndarray, shape (total, C)
        A field with empty margins.
    w : ndarray, shape (taps, C, E)
        Weights, run by run.
    runs : tuple of Run
        Which taps these are; none further away than the margin.
    raster : Raster
        How `a` and `out` lie.
    out : ndarray, shape (total, E)
        Where to write.
    scratch : ndarray, shape (size, E) or larger
        Room for what a run adds.
    """
    z = raster.body(out)
    for k, (run, matrix) in enumerate(zip(runs, _by_run(w, runs), strict=True)):
        into = scratch[: len(z)] if k else z
        for to, seen in _parts(a, run, raster):
            np.matmul(seen, matrix, out=into[to])
        if k:
            np.add(z, into, out=z)


def back_to_input(d: Numbers, w: Numbers, runs: Runs, raster: Raster, out: Numbers, scratch: Numbers) -> None:
    """∂ loss / ∂ a into the body of `out` ``(total, C)``.

    From d = ∂ loss / ∂ z ``(total, E)``, whose margins are empty.
    a at q is seen from q − (dy, dx) by the tap (dy, dx):  ∂/∂a[q] = Σ d[q − (dy, dx)] W[dy, dx]ᵀ.
    """
    mirrored = tuple(run.mirrored for run in runs)
    convolved(d, transposed(w, runs), mirrored, raster, out, scratch)


def transposed(w: Numbers, runs: Runs) -> Numbers:
    """Weights of the mirrored runs, ``(taps, C, E) -> (taps, E, C)``: within each run the other way round."""
    parts, begin = [], 0
    for run in runs:
        parts.append(w[begin : begin + run.taps][::-1].transpose(0, 2, 1))
        begin += run.taps
    return np.ascontiguousarray(np.concatenate(parts))


def add_to_weights(a: Numbers, d: Numbers, runs: Runs, raster: Raster, gradient: Numbers) -> None:
    """Add ∂ loss / ∂ W to `gradient` ``(taps, C, E)``: products of what taps saw and d, in place."""
    z = raster.body(d)
    for run, matrix in zip(runs, _by_run(gradient, runs), strict=True):
        for to, seen in _parts(a, run, raster):
            np.add(matrix, seen.T @ z[to], out=matrix)


# ---- room -------------------------------------------------------------------------------------------------


class Fields:
    """Fields of one raster by name: blank when first asked for, and used again by the next batch of pictures.

    Attributes
    ----------
    raster : Raster
        How they lie.
    dtype : dtype
        Their precision.
    seen : tuple of ndarray
        What the first layers saw of the pictures: patches, kept by a forward pass for the way back.
    """

    __slots__ = ("_made", "dtype", "raster", "seen")

    def __init__(self, raster: Raster, dtype: DTypeLike) -> None:
        self.raster = raster
        self.dtype = np.dtype(dtype)
        self.seen: tuple[Numbers, ...] = ()
        self._made: dict[tuple[str, int], Numbers] = {}

    def __call__(self, name: str, channels: int) -> Numbers:
        """The field of this name ``(total, channels)``; it holds what was left in it."""
        key = (name, channels)
        if key not in self._made:
            self._made[key] = self.raster.blank(channels, self.dtype)
        return self._made[key]

    def convolved(self, a: Numbers, w: Numbers, runs: Runs, out: Numbers) -> None:
        """See `convolved`."""
        convolved(a, w, runs, self.raster, out, self("scratch", w.shape[2]))

    def back_to_input(self, d: Numbers, w: Numbers, runs: Runs, out: Numbers) -> None:
        """See `back_to_input`."""
        back_to_input(d, w, runs, self.raster, out, self("scratch", w.shape[1]))
