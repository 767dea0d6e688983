"""Boxes and grids of equal cells, in logical pixels; free of Qt."""

from __future__ import annotations

from typing import Final, NamedTuple

#: Cells are at most so many times as far apart as they are wide.
_APART: Final = 1.6


class Box(NamedTuple):
    """A rectangle in logical pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Half way across."""
        return self.x + self.w / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a place is in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Grid(NamedTuple):
    """Equal cells in rows.

    Attributes
    ----------
    first, n : int
        Number of the first cell that is shown, and how many are.
    total : int
        How many there would be.
    columns : int
    x, y : float
        Upper left corner of the first cell.
    w, h : float
        Size of a cell.
    across, down : float
        From one cell to the next.
    """

    first: int
    n: int
    total: int
    columns: int
    x: float
    y: float
    w: float
    h: float
    across: float
    down: float

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-self.n // max(self.columns, 1))

    @property
    def bottom(self) -> float:
        """Lower edge of the last row with what is under it."""
        return self.y + self.rows * self.down

    def box(self, k: int) -> Box:
        """The cell of number `k`."""
        i = k - self.first
        return Box(
            self.x + i % self.columns * self.across, self.y + i // self.columns * self.down, self.w, self.h
        )

    def holds(self, k: int) -> bool:
        """Whether number `k` is shown."""
        return self.first <= k < self.first + self.n

    def at(self, x: float, y: float) -> int:
        """The number of the cell at a place; −1 for none.  What is under a cell belongs to it."""
        column, row = int((x - self.x) // self.across), int((y - self.y) // self.down)
        i = row * self.columns + column
        inside = 0 <= column < self.columns and row >= 0 and i < self.n and x < self.box(self.first + i).right
        return self.first + i if inside else -1


class Cells(NamedTuple):
    """Cells that are to find their places.

    Attributes
    ----------
    n : int
        How many.
    aspect : float
        Height as a share of the width.
    gap, below : int
        Between them, and under each of them.
    most : int
        They are at most so wide.
    """

    n: int
    aspect: float
    gap: int
    below: int
    most: int

    def high(self, side: int) -> int:
        """Height of a cell of this width."""
        return max(round(side * self.aspect), 2)


def fitted(cells: Cells, width: float, height: float) -> Grid | None:
    """The largest cells of which all fit; None if there is no room."""
    for columns in range(1, cells.n + 1):
        side = min(int((width - (columns - 1) * cells.gap) // columns), cells.most)
        if side < 2:
            return None
        rows = -(-cells.n // columns)
        if rows * (cells.high(side) + cells.below + cells.gap) - cells.gap <= height:
            return _evened(cells, rows, width, height)
    return None


def _evened(cells: Cells, rows: int, width: float, height: float) -> Grid:
    """As many in each row, and as large as the rows let them be."""
    columns, gap = -(-cells.n // rows), cells.gap
    high = int((height + gap) / rows - gap - cells.below)
    room = int((width - (columns - 1) * gap) // columns)
    return regular(cells, columns, max(min(room, int(high / cells.aspect), cells.most), 2))


def regular(cells: Cells, columns: int, side: int) -> Grid:
    """Cells of this width, in so many columns."""
    n, high = cells.n, cells.high(side)
    return Grid(0, n, n, columns, 0.0, 0.0, side, high, side + cells.gap, high + cells.below + cells.gap)


def placed(grid: Grid, top: float, width: float, edge: float = 0.0) -> Grid:
    """From the left edge to the right one, but not much wider apart than the cells are wide."""
    if grid.columns < 2:
        return grid._replace(x=edge, y=top + edge)
    across = min((width - 2 * edge - grid.w) / (grid.columns - 1), _APART * grid.w)
    used = across * (grid.columns - 1) + grid.w
    return grid._replace(x=float(int((width - used) / 2)), y=top + edge, across=across)
