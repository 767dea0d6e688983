"""Generation by networks on rasters: what was computed for one pixel is kept for all that come after it.

A full pass over the picture for each pixel computes everything H · W times.  Here each layer's activations
are computed once, at their pixel, from those kept of the layer below.  What rows above contribute to a row is
known when the row begins, and is computed for all of it by one product; a pixel then needs its own row's taps
only.

Activations are kept as ``(n, H + h, W + 2h, C)`` with empty margins, so that the taps of a run are one
stretch; contributions of rows above as ``(W, n, E)``, so that those to a pixel are.

A leaking network looks at the pixel that is being drawn: it then finds paper there, as in a full pass over a
picture that is not finished, and the pixel is computed again when its value is known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_logits import log_p, sides
from genviz.engine.nets.gated import Gated, gate
from genviz.engine.nets.parameters import Numbers
from genviz.engine.nets.plain import Plain
from genviz.engine.nets.taps import Runs, n_taps
from genviz.engine.problem import Problem

if TYPE_CHECKING:
    from genviz.engine.math.pixel_cnn import PixelCnn


class Size(NamedTuple):
    """Pictures, their rows and columns as the network sees them, and the precision."""

    n: int
    height: int
    width: int
    dtype: np.dtype[np.generic]


class Kept:
    """Activations of one layer, pixel by pixel.

    Attributes
    ----------
    grid : ndarray, shape (n, H + h, W + 2h, C)
        With h empty rows above and h empty columns on both sides.
    margin : int
        h.
    width, channels : int
        W and C.
    """

    __slots__ = ("_stretches", "channels", "grid", "margin", "width")

    def __init__(self, size: Size, channels: int, margin: int) -> None:
        self.margin, self.width, self.channels = margin, size.width, channels
        shape = (size.n, size.height + margin, size.width + 2 * margin, channels)
        self.grid: Numbers = np.zeros(shape, size.dtype)
        by_column = np.lib.stride_tricks.sliding_window_view(self.grid, 2 * margin + 1, axis=2)
        self._stretches: Numbers = by_column.transpose(1, 2, 0, 4, 3)  # (H + h, W, n, 2h + 1, C)

    def line(self, y: int) -> Numbers:
        """A row with its margins ``(n, (W + 2h) · C)``; a view."""
        n, _, columns, c = self.grid.shape
        return self.grid[:, y + self.margin].reshape(n, columns * c)

    def at(self, y: int, x: int) -> Numbers:
        """The activations of a pixel ``(n, C)``; a view."""
        found: Numbers = self.grid[:, y + self.margin, x + self.margin]
        return found

    def row(self, y: int) -> Numbers:
        """Those of a row ``(W, n, C)``; a view."""
        found: Numbers = self.grid[:, y + self.margin, self.margin : self.margin + self.width]
        return found.swapaxes(0, 1)

    def seen(self, y: int, runs: Runs) -> Numbers:
        """What the taps see from every pixel of a row, ``(W · n, taps · C)``."""
        n, h = len(self.grid), self.margin
        found = np.empty((self.width, n, n_taps(runs), self.channels), self.grid.dtype)
        begin = 0
        for run in runs:
            stretch = self._stretches[y + h + run.dy, :, :, h + run.first : h + run.last + 1]
            found[:, :, begin : begin + run.taps] = stretch
            begin += run.taps
        return found.reshape(self.width * n, n_taps(runs) * self.channels)


class Taps:
    """A masked convolution, computed where it is asked for.

    Parameters
    ----------
    kept : Kept
        What it looks at.
    w : ndarray, shape (taps, C, E) or (taps · C, E)
        Weights, those of its own row last.
    b : ndarray, shape (E,)
        Biases.
    runs : tuple of Run
        Which taps these are; the last run is of its own row.
    """

    __slots__ = ("_above", "_b", "_begin", "_c", "_kept", "_line", "_long", "_own", "_room", "_row", "_up")

    def __init__(self, kept: Kept, w: Numbers, b: Numbers, runs: Runs) -> None:
        self._kept, self._b, self._c = kept, b, kept.channels
        self._above = runs[:-1]
        matrix = w.reshape(-1, w.shape[-1])
        split = n_taps(self._above) * self._c
        self._up, self._own = matrix[:split], matrix[split:]
        self._begin, self._long = (kept.margin + runs[-1].first) * self._c, runs[-1].taps * self._c
        self._room: Numbers = np.empty((len(kept.grid), len(b)), w.dtype)
        self._row: Numbers = np.broadcast_to(b, (kept.width, *self._room.shape))
        self._line = kept.line(0)

    def begin_row(self, y: int, more: Numbers | None = None) -> None:
        """Find what rows above, and `more` ``(W · n, E)``, contribute to a row."""
        self._line = self._kept.line(y)
        total = self._b if more is None else more + self._b
        if self._above:
            total = self._kept.seen(y, self._above) @ self._up + total
        if total is not self._b:
            self._row = total.reshape(self._row.shape)

    def at(self, x: int) -> Numbers:
        """The numbers z of a pixel of the row that has begun, ``(n, E)``; it is overwritten by the next."""
        begin = self._begin + x * self._c
        z: Numbers = self._line[:, begin : begin + self._long].dot(self._own, self._room)
        z += self._row[x]
        return z


class Cells(NamedTuple):
    """A network, pixel by pixel: what to do when a row begins, and the logits ``(n, K)`` of a pixel."""

    begin_row: Callable[[int], None]
    logits: Callable[[int, int], Numbers]


class RasterChain:
    """`n` pictures that grow pixel by pixel; one owner, changed in place.

    Attributes
    ----------
    t : int
        How many pixels are drawn.

    Parameters
    ----------
    canvas : Canvas
        The pictures.
    picture : Kept
        Where the network looks for them; blank.
    cells : Cells
        The network.
    leak : bool
        Whether a pixel sees itself.
    """

    def __init__(self, canvas: Canvas, picture: Kept, cells: Cells, leak: bool) -> None:
        self.canvas, self.t = canvas, 0
        self._picture, self._cells, self._leak = picture, cells, leak
        self._end, self._width = len(canvas.order), picture.width
        self._logits: Numbers | None = None
        self._signs = np.array([1, -1], picture.grid.dtype)

    def log_p(self) -> Numbers:
        """Log-probabilities of the levels of the next pixel, ``(n, L)``.

        Raises
        ------
        Problem
            There is no next pixel.
        """
        z = self._now()
        if z.shape[1] > 1:
            return log_p(z)
        # Of log(1 + exp ±z), which for a few numbers is quicker than `log_p`.
        found: Numbers = np.logaddexp(0, z * self._signs, dtype=z.dtype)
        return np.negative(found, out=found)

    def put(self, values: Numbers) -> None:
        """Set the next pixel, in each picture to its own level ``(n,)``."""
        self._now()
        y, x = divmod(self.t, self._width)
        self._picture.at(y, x)[:, 0] = np.asarray(values) / (self.canvas.levels - 1)
        if self._leak:
            self._cells.logits(y, x)
        self._logits = None
        self.t += 1

    def _now(self) -> Numbers:
        if self._logits is None:
            if self.t >= self._end:
                raise Problem("all {n} pixels of these pictures are drawn", n=self._end)
            y, x = divmod(self.t, self._width)
            if x == 0:
                self._cells.begin_row(y)
            self._logits = self._cells.logits(y, x)
        return self._logits


def begun(cnn: PixelCnn, n: int) -> RasterChain:
    """`n` pictures of which nothing is drawn yet."""
    stack = cnn.stack
    size = Size(n, *sides(cnn.canvas), cnn.theta.dtype)
    picture = Kept(size, 1, stack.first_kernel // 2)
    parts = cnn.parts()
    if isinstance(stack, Plain):
        cells = _plain(stack, parts, size, picture)
    else:
        cells = _gated(stack, parts, size, picture)
    return RasterChain(cnn.canvas, picture, cells, stack.leak)


def _plain(stack: Plain, parts: dict[str, Numbers], size: Size, picture: Kept) -> Cells:
    """The cells of a plain stack."""
    runs = (stack.first_runs, *(stack.runs,) * stack.layers)
    kept = [Kept(size, stack.channels, stack.margin) for _ in runs]
    pairs = enumerate(zip((picture, *kept), runs, strict=False))
    taps = [Taps(below, parts[f"w{i}"], parts[f"b{i}"], run) for i, (below, run) in pairs]
    w, b, zero = parts["w"], parts["b"], np.zeros((), size.dtype)

    def begin_row(y: int) -> None:
        for layer in taps:
            layer.begin_row(y)

    def logits(y: int, x: int) -> Numbers:
        a = zero
        for layer, into in zip(taps, kept, strict=True):
            a = np.maximum(layer.at(x), zero, out=into.at(y, x))
        found: Numbers = a @ w + b
        return found

    return Cells(begin_row, logits)


def _gated(stack: Gated, parts: dict[str, Numbers], size: Size, picture: Kept) -> Cells:
    """The cells of a gated stack: the vertical one goes through a row at once, it sees nothing of it."""
    c, many = stack.channels, stack.layers + 1
    v, h = ([Kept(size, c, stack.margin) for _ in range(many)] for _ in range(2))
    taps = []
    for i in range(many):
        below, run = (h[i - 1], stack.runs[1]) if i else (picture, stack.first_runs[1])
        taps.append(Taps(below, parts[f"h{i}"], parts[f"hb{i}"], run))
    kept, gated = np.empty((2, size.n, c), size.dtype), np.empty((size.n, c), size.dtype)
    w, b, zero = parts["w"], parts["b"], np.zeros((), size.dtype)

    def begin_row(y: int) -> None:
        for i in range(many):
            below, runs = (v[i - 1], stack.runs[0]) if i else (picture, stack.first_runs[0])
            matrix = parts[f"v{i}"].reshape(-1, 2 * c)
            z = below.seen(y, runs) @ matrix + parts[f"vb{i}"]
            out = np.empty((len(z), c), z.dtype)
            if i < stack.layers:  # nothing looks at v of the last layer
                gate(z, out, np.empty((2, *out.shape), z.dtype))
                v[i].row(y)[...] = out.reshape(size.width, size.n, c)
            taps[i].begin_row(y, z @ parts[f"u{i}"])

    def logits(y: int, x: int) -> Numbers:
        for i in range(many):
            gate(taps[i].at(x), gated, kept)
            a = gated @ parts[f"o{i}"] + parts[f"ob{i}"]
            if i:
                a += h[i - 1].at(y, x)
            h[i].at(y, x)[...] = a
        found: Numbers = np.maximum(a, zero) @ w + b
        return found

    return Cells(begin_row, logits)
