"""Masked layers whose masks are staircases: unit j takes in the first r_j units below, and r_j ascends.

About half of such a matrix is 0 for good.  The layer is cut into blocks of columns, and of each block only
the rows are kept that one of its columns needs: a third or so of the weights need no room, no products and no
steps of the optimiser.  What is left to mask is the edge of each block.

Rows are examples, as in `dense`: x ``(N, I)``, w ``(I, O)``, of which a vector ``(size,)`` holds the blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.nets.parameters import Numbers


class Block(NamedTuple):
    """Columns of a layer and what they need.

    Attributes
    ----------
    columns : slice
        Which.
    rows : int
        The first so many rows are kept: one column needs them.
    full : int
        The first so many are needed by all columns: there is nothing to mask.
    place : slice
        Where the weights lie in the vector of the layer.
    """

    columns: slice
    rows: int
    full: int
    place: slice


@dataclass(frozen=True, slots=True)
class Stairs:
    """How the weights of a layer lie in a vector.

    Attributes
    ----------
    shape : (int, int)
        I and O, of the whole matrix.
    blocks : tuple of Block
        From the first columns to the last; the last has the most rows.
    """

    shape: tuple[int, int]
    blocks: tuple[Block, ...]

    @property
    def size(self) -> int:
        """How many weights are kept."""
        return int(self.blocks[-1].place.stop)

    def views(self, w: Numbers) -> list[Numbers]:
        """The blocks ``(rows, columns)`` of a vector ``(size,)``."""
        return [
            w[place].reshape(rows, columns.stop - columns.start) for columns, rows, _, place in self.blocks
        ]

    def dense(self, w: Numbers) -> Numbers:
        """The whole matrix ``(I, O)``, a copy: 0 where nothing is kept."""
        found = np.zeros(self.shape, w.dtype)
        for block, part in zip(self.blocks, self.views(w), strict=True):
            found[: block.rows, block.columns] = part
        return found

    def packed(self, w: Numbers) -> Numbers:
        """The vector ``(size,)`` of a whole matrix ``(I, O)``; the inverse of `dense`."""
        return np.concatenate([w[: block.rows, block.columns].ravel() for block in self.blocks])

    def forward(self, x: Numbers, w: Numbers, b: Numbers, out: Numbers) -> Numbers:
        """X w + b ``(N, O)`` into `out`."""
        for block, part in zip(self.blocks, self.views(w), strict=True):
            np.matmul(x[:, : block.rows], part, out=out[:, block.columns])
        return np.add(out, b, out=out)

    def slopes(self, x: Numbers, slope: Numbers, mask: Numbers, w_slope: Numbers, b_slope: Numbers) -> None:
        """Write ∂ loss / ∂ w ``(size,)``, masked by `mask` ``(I, O)``, and ∂ loss / ∂ b into the last two."""
        np.sum(slope, axis=0, out=b_slope)
        for block, part in zip(self.blocks, self.views(w_slope), strict=True):
            np.matmul(x[:, : block.rows].T, slope[:, block.columns], out=part)
            part[block.full :] *= mask[block.full : block.rows, block.columns]

    def back(self, slope: Numbers, w: Numbers, out: Numbers) -> Numbers:
        """∂ loss / ∂ x = slope wᵀ ``(N, I)`` into `out`, from the widest block to the narrowest."""
        views = self.views(w)
        last = self.blocks[-1]
        np.matmul(slope[:, last.columns], views[-1].T, out=out[:, : last.rows])
        out[:, last.rows :] = 0
        for block, part in zip(self.blocks[-2::-1], views[-2::-1], strict=True):
            out[:, : block.rows] += slope[:, block.columns] @ part.T
        return out


def whole(n_rows: int, n_columns: int) -> Stairs:
    """A layer of one block, for masks of any form."""
    return Stairs((n_rows, n_columns), (Block(slice(0, n_columns), n_rows, 0, slice(0, n_rows * n_columns)),))


def staircase(open_: NDArray[np.intp], n_rows: int, n_blocks: int) -> Stairs:
    """A layer whose column j needs the first ``open_[j]`` rows, ascending, in blocks of about equal width."""
    n, blocks, end = len(open_), [], 0
    edges = np.arange(n_blocks + 1) * n // n_blocks
    for a, b in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        rows, begin = int(open_[b - 1]), end
        end += rows * (b - a)
        blocks.append(Block(slice(a, b), rows, int(open_[a]), slice(begin, end)))
    return Stairs((n_rows, n), tuple(blocks))
