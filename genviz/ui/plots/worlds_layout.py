"""Where everything is on the stage of small worlds; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from genviz.engine.math.boltzmann_exact import columns
from genviz.ui.plots.pictures_grid import Box

#: At scale 1: a line of titles, one of captions, gaps between the parts.
TITLE: Final = 26
CAPTION: Final = 21
_GAP: Final = 18
#: Shares of the stage: the bars' height, the map's width.
_BARS, _MAP = 0.29, 0.57
#: At scale 1: bars are between so high; a stage narrower than this has the parts one below the other.
_BARS_HIGH: Final = (118, 230)
_NARROW: Final = 430
#: At scale 1: width of a pair of bars; the last one has as many times that.
_COLUMN: Final = (26, 110)
REST: Final = 1.7


class Wish(NamedTuple):
    """All that the places depend on.

    Attributes
    ----------
    width, height : int
        Of the stage, logical pixels.
    scale : float
    n : int
        Units whose states are on the map.
    n_bars : int
        Pairs of bars that there are; 0: they are not shown.
    pixels : tuple of int or None
        Height and width of a picture.
    """

    width: int
    height: int
    scale: float
    n: int
    n_bars: int
    pixels: tuple[int, int] | None

    def px(self, length: float) -> int:
        """`length` at the scale."""
        return round(length * self.scale)


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in logical pixels.

    Attributes
    ----------
    wish : Wish
    map_title, map, map_caption : Box
    side_title, side : Box
        What is beside the map.
    bars_title, bars : Box or None
    column : float
        Width of a pair of bars.
    n_bars : int
        Pairs that there is room for.
    """

    wish: Wish
    map_title: Box
    map: Box
    map_caption: Box
    side_title: Box
    side: Box
    bars_title: Box | None
    bars: Box | None
    column: float
    n_bars: int

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of a state on the map."""
        a = columns(self.wish.n)
        return self.map.w / (1 << a), self.map.h / (1 << (self.wish.n - a))


@lru_cache(maxsize=16)
def layout(wish: Wish) -> Layout:
    """Where everything is."""
    px, width = wish.px, float(wish.width)
    bars_high = min(max(_BARS * wish.height, px(_BARS_HIGH[0])), px(_BARS_HIGH[1])) if wish.n_bars else 0.0
    upper = wish.height - bars_high - (px(8) if bars_high else 0)
    left = width if width < px(_NARROW) else float(int(_MAP * width))
    map_ = _map(wish, left, max(upper, px(60)))
    right = Box(left + px(_GAP), 0.0, max(width - left - px(_GAP), 1.0), max(upper, 1.0))
    side = Box(right.x, float(px(TITLE)), right.w, max(right.h - px(TITLE), 1.0))
    title, bars = None, None
    if bars_high:
        top = wish.height - bars_high
        title = Box(0.0, top, width, float(px(TITLE)))
        bars = Box(0.0, top + px(TITLE), width, max(bars_high - px(TITLE), 1.0))
    column, n = _columns(wish, width)
    return Layout(
        wish, Box(0.0, 0.0, left, float(px(TITLE))), map_, Box(0.0, map_.bottom, left, float(px(CAPTION))),
        Box(right.x, 0.0, right.w, float(px(TITLE))), side, title, bars, column, n,
    )  # fmt: skip


def _map(wish: Wish, width: float, height: float) -> Box:
    """As large as there is room for; cells have whole pixels where they are not tiny."""
    top = float(wish.px(TITLE))
    room = max(height - top - wish.px(CAPTION), 8.0)
    a = columns(wish.n)
    across, down = 1 << a, 1 << (wish.n - a)
    return Box(0.0, top, _whole(width, across), _whole(room, down))


def _whole(room: float, cells: int) -> float:
    each = room / cells
    return float(int(each) * cells) if each >= 4.0 else float(int(room))


def _columns(wish: Wish, width: float) -> tuple[float, int]:
    """How wide a pair of bars is, and how many there are; the last place is for the rest."""
    if not wish.n_bars:
        return 0.0, 0
    least, most = (float(wish.px(size)) for size in _COLUMN)
    room = width - wish.px(46)
    n = min(wish.n_bars, max(int(room // least - REST), 1))
    return min(room / (n + REST), most), n
