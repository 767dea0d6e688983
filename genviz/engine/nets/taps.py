"""Taps of masked kernels: which pixels a pixel sees, what it sees there, and how that goes back.

A k × k kernel (h = ⌊k / 2⌋) is kept as its live taps only, one *run* for each kernel row: taps (dy, dx) with
dx = first … last.  What is masked has no weights at all, so it can neither leak nor be trained.

    z[y, x] = b + Σ_runs Σ_dx  a[y + dy, x + dx] W[dy, dx]

with a ``(N, H, W, C)``, W ``(taps, C, E)`` and z ``(N, H, W, E)``.  Here what the taps see is copied side by
side (*patches*), and one matrix product does the rest.  For pictures, which have one channel, the copy is
small; see `conv` for layers of many.

References
----------
van den Oord, Kalchbrenner, Kavukcuoglu (2016), "Pixel recurrent neural networks", ICML, section 3.4 (masks).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.nets.parameters import Numbers
from genviz.engine.problem import Problem

#: Which taps live.  A and B are the masks of PixelCNN; the others are parts of them, for stacks.
Kind = Literal["A", "B", "above", "rows", "left", "here", "row"]

#: Whether rows above are seen, and how far own row is: not at all, left of the pixel, with it, or to its end.
_KINDS: Final[dict[str, tuple[bool, str]]] = {
    "A": (True, "left"),
    "B": (True, "here"),
    "above": (True, "none"),
    "rows": (True, "end"),
    "left": (False, "left"),
    "here": (False, "here"),
    "row": (False, "end"),
}


class Run(NamedTuple):
    """Neighbouring taps: of the row `dy`, columns `first` … `last` relative to the pixel."""

    dy: int
    first: int
    last: int

    @property
    def taps(self) -> int:
        """How many."""
        return self.last - self.first + 1

    @property
    def mirrored(self) -> Run:
        """The same on the other side of the pixel: who sees me, where it said whom I see."""
        return Run(-self.dy, -self.last, -self.first)


Runs = tuple[Run, ...]


def runs_of(kernel: int, kind: Kind) -> Runs:
    """Live taps of a kernel.

    Parameters
    ----------
    kernel : int
        Side k, odd.
    kind : str
        "A": rows above, and own row left of the pixel.  "B": with the pixel itself.  "above": rows above
        only. "rows": rows above and all of own row.  "left", "here", "row": own row only; left of the pixel,
        with it, all of it.

    Raises
    ------
    Problem
        The kernel is even, or nothing of it lives.
    """
    if kernel < 1 or kernel % 2 == 0:
        raise Problem("a kernel of {k} pixels has no middle; take an odd number", k=kernel)
    h = kernel // 2
    above, own = _KINDS[kind]
    runs = [Run(dy, -h, h) for dy in range(-h, 0)] if above else []
    last = {"none": -h - 1, "left": -1, "here": 0, "end": h}[own]
    if last >= -h:
        runs.append(Run(0, -h, last))
    if not runs:
        raise Problem("a kernel of {k} pixel sees nothing under mask {kind}", k=kernel, kind=kind)
    return tuple(runs)


def n_taps(runs: Runs) -> int:
    """How many taps live."""
    return sum(run.taps for run in runs)


def mask(kernel: int, kind: Kind) -> NDArray[np.bool_]:
    """The live taps as a picture ``(k, k)``."""
    found = np.zeros((kernel, kernel), np.bool_)
    h = kernel // 2
    for dy, first, last in runs_of(kernel, kind):
        found[h + dy, h + first : h + last + 1] = True
    return found


# ---- by patches -------------------------------------------------------------------------------------------


def patches(a: Numbers, runs: Runs) -> Numbers:
    """What the taps of every pixel see, ``(N, H, W, C) -> (N · H · W, taps · C)``; 0 beyond the edges.

    With one channel it is laid out tap by tap, so that rows of pixels are copied as they are.
    """
    n, height, width, c = a.shape
    taps = n_taps(runs)
    if c == 1:
        by_tap = np.zeros((taps, n, height, width), a.dtype)
        for tap, (to, source) in enumerate(_shifts(runs, height, width)):
            by_tap[tap, :, to[0], to[1]] = a[:, source[0], source[1], 0]
        return by_tap.reshape(taps, -1).T
    found = np.zeros((n, height, width, taps, c), a.dtype)
    for tap, (to, source) in enumerate(_shifts(runs, height, width)):
        found[:, to[0], to[1], tap] = a[:, source[0], source[1]]
    return found.reshape(-1, taps * c)


def unpatched(p: Numbers, runs: Runs, shape: tuple[int, ...]) -> Numbers:
    """The adjoint of `patches`, which is its gradient: what was copied comes back to where it was from.

    ``(N · H · W, taps · C) -> (N, H, W, C)``, which is `shape`.
    """
    n, height, width, c = shape
    taps = p.reshape(n, height, width, n_taps(runs), c)
    found = np.zeros(shape, p.dtype)
    for tap, (to, source) in enumerate(_shifts(runs, height, width)):
        found[:, source[0], source[1]] += taps[:, to[0], to[1], tap]
    return found


def flat(a: Numbers) -> Numbers:
    """All pixels of all pictures as rows, ``(N, H, W, C) -> (N · H · W, C)``."""
    return a.reshape(-1, a.shape[-1])


def sums(rows: Numbers) -> Numbers:
    """Sums of columns, ``(M, C) -> (C,)``, by a product: quicker than adding up for few columns."""
    found: Numbers = np.ones(len(rows), rows.dtype) @ rows
    return found


def outer(d: Numbers, w: Numbers, out: Numbers) -> Numbers:
    """The product d Wᵀ of ``(M, K)`` and ``(C, K)``; for K = 1 BLAS is five times as slow as multiplying."""
    return np.multiply(d, w.T, out=out) if w.shape[1] == 1 else np.matmul(d, w.T, out=out)


def _shifts(runs: Runs, height: int, width: int) -> Iterator[tuple[tuple[slice, slice], tuple[slice, slice]]]:
    """For each tap the pixels that see another by it, and the pixels that they see."""
    for dy, first, last in runs:
        for dx in range(first, last + 1):
            (to_y, from_y), (to_x, from_x) = _shift(dy, height), _shift(dx, width)
            yield (to_y, to_x), (from_y, from_x)


def _shift(d: int, size: int) -> tuple[slice, slice]:
    begin = max(0, -d)
    end = max(begin, min(size, size - d))
    return slice(begin, end), slice(begin + d, end + d)


# ---- which pixels are seen --------------------------------------------------------------------------------


def looked_at(who: NDArray[np.bool_], runs: Runs) -> NDArray[np.bool_]:
    """Pixels ``(H, W)`` that the taps of at least one of the pixels `who` ``(H, W)`` see."""
    found = np.zeros_like(who)
    for to, source in _shifts(runs, *who.shape):
        found[source] |= who[to]
    return found


def spread(shape: Sequence[int], gain: float, generator: np.random.Generator) -> NDArray[Any]:
    """Normal weights with standard deviation √(gain / inputs); the last axis is that of outputs.

    A gain of 2 keeps the size of activations through ReLU, 1 through tanh.

    References
    ----------
    He, Zhang, Ren, Sun (2015), "Delving deep into rectifiers", ICCV, equation 10.
    """
    inputs = int(np.prod(shape[:-1]))
    return generator.normal(0.0, (gain / inputs) ** 0.5, tuple(shape))
