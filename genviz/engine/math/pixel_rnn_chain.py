"""Generation by PixelRNN: the memory of the row above is kept, each pixel is computed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from genviz.engine.math.pixel_cnn_chain import Cells, Kept, RasterChain, Size, Taps
from genviz.engine.math.pixel_logits import sides
from genviz.engine.nets.parameters import Numbers
from genviz.engine.nets.row_lstm import RowStack, cells
from genviz.engine.nets.taps import Run

if TYPE_CHECKING:
    from genviz.engine.math.pixel_rnn import PixelRnn


def begun(rnn: PixelRnn, n: int) -> RasterChain:
    """`n` pictures of which nothing is drawn yet."""
    size = Size(n, *sides(rnn.canvas), rnn.theta.dtype)
    picture = Kept(size, 1, rnn.stack.first_kernel // 2)
    return RasterChain(rnn.canvas, picture, _cells(rnn.stack, rnn.parts(), size, picture), rnn.stack.leak)


def _cells(stack: RowStack, parts: dict[str, Numbers], size: Size, picture: Kept) -> Cells:
    """The network pixel by pixel: a row begins with what the memory of the one above says to its gates."""
    h, many, channels = stack.kernel // 2, stack.layers, stack.channels
    inputs = [Kept(size, channels, h) for _ in range(many + 1)]
    shown = [Kept(size, channels, h) for _ in range(many)]
    # Cells of row y are those of row y − 1 until they are computed.
    memory = np.zeros((many, size.width, size.n, channels), size.dtype)
    before = memory.copy()
    first = Taps(picture, parts["w0"], parts["b0"], stack.first_runs)
    gates = [
        Taps(inputs[k - 1], parts[f"i{k}"], parts[f"ib{k}"], stack.here) for k in range(1, many + 1)
    ]  # fmt: skip
    above = (Run(-1, -h, h),)

    def begin_row(y: int) -> None:
        before[...] = memory
        first.begin_row(y)
        for k in range(many):
            gates[k].begin_row(y, shown[k].seen(y, above) @ parts[f"s{k + 1}"] if y else None)

    def logits(y: int, x: int) -> Numbers:
        inputs[0].at(y, x)[...] = a = first.at(x)
        for k in range(many):
            _, memory[k, x], found = cells(gates[k].at(x), before[k, x])
            shown[k].at(y, x)[...] = found
            a = a + found @ parts[f"o{k + 1}"] + parts[f"ob{k + 1}"]
            inputs[k + 1].at(y, x)[...] = a
        result: Numbers = np.maximum(a, 0) @ parts["w"] + parts["b"]
        return result

    return Cells(begin_row, logits)
