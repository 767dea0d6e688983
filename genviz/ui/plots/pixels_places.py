"""What the places on the stage of a growing picture depend on, and how they are named; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from genviz.ui.plots.pictures_grid import Box, Grid

#: Pictures are drawn at most so many times as high as wide, and the other way round.
_STRETCH: Final = 2.5


class Wish(NamedTuple):
    """All that the places depend on.

    Attributes
    ----------
    width, height : int
        Of the stage, logical pixels.
    scale : float
    pixels : tuple of int
        Height and width of a picture, in its own pixels.
    film, endings, samples : int
        How many small pictures there are.
    """

    width: int
    height: int
    scale: float
    pixels: tuple[int, int]
    film: int
    endings: int
    samples: int

    def px(self, length: float) -> int:
        """`length` at the scale."""
        return round(length * self.scale)

    @property
    def aspect(self) -> float:
        """Height of a picture as a share of its width, kept within bounds."""
        height, width = self.pixels
        return min(max(height / width, 1.0 / _STRETCH), _STRETCH)


class Row(NamedTuple):
    """A row of small pictures under its title.

    Attributes
    ----------
    title : Box
    cells : Grid
    figures : bool
        Whether there is room for figures under each.
    """

    title: Box
    cells: Grid
    figures: bool

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(self.title.x, self.title.y, self.title.w, self.cells.bottom - self.title.y)


class Strip(NamedTuple):
    """What each pixel costs.

    Attributes
    ----------
    title : Box
    plot : Box or None
        The bars; None where there is only the sum.
    words : Box or None
        Over them.
    sum : Box
        A bar from nothing to the whole cost.
    figures : Box
        Under that.
    """

    title: Box
    plot: Box | None
    words: Box | None
    sum: Box
    figures: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in logical pixels.

    Attributes
    ----------
    wish : Wish
    picture : Box
    key : Box or None
    coin : Box or None
    rows : dict
        By name (`ROWS`), those that have room.
    strip : Strip or None
    """

    wish: Wish
    picture: Box
    key: Box | None
    coin: Box | None
    rows: dict[str, Row]
    strip: Strip | None

    @property
    def parts(self) -> dict[str, Box]:
        """All parts that are shown, by name."""
        found = {"picture": self.picture, **{name: row.box for name, row in self.rows.items()}}
        others = (("key", self.key), ("coin", self.coin))
        found |= {name: box for name, box in others if box is not None}
        if self.strip is not None:
            top, end = self.strip.title, self.strip.figures
            found["strip"] = Box(top.x, top.y, top.w, end.bottom - top.y)
        return found
