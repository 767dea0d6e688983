"""Where everything is on the stage of a stack of machines: pixels at the bottom, layers above; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from genviz.ui.plots.pictures_grid import Box, Cells, Grid, fitted, placed, regular

#: At scale 1: a line of titles, of figures under a picture of the film.
TITLE: Final = 25
FIGURES: Final = 20
#: At scale 1: the bars under a unit: one for its activation, or two for what comes from either side.
BARS: Final = (6, 11)
#: At scale 1: between cells, around the rule, around a layer's panel.
_GAP: Final = 4
_AIR: Final = 7
PAD: Final = 6
#: At scale 1: units are at most so wide; smaller ones than that have no bars, or are not all shown.
_LARGEST: Final = 56
_BARRED: Final = 15
_SMALLEST: Final = 9
#: Shares of the height: what is at the bottom, the row of pixels, the lines between two layers.
_BOTTOM, _PIXELS, _LINKS = 0.27, 0.24, 0.075
#: At scale 1: bounds of the lines' height, of the words at the left, of dreams and film pictures.
_LINKS_HIGH: Final = (18, 64)
_GUTTER: Final = (104, 168)
_DREAM: Final = (26, 64)
_FILM: Final = (34, 108)
#: Pictures are drawn at most so many times as high as wide, and the other way round.
_STRETCH: Final = 3.0


class Wish(NamedTuple):
    """All that the places depend on.

    Attributes
    ----------
    width, height : int
        Of the stage, logical pixels.
    scale : float
    units : tuple of int
        Units of each layer, from the one over the pixels to the top.
    pixels : tuple of int
        Height and width of a picture.
    n_dreams, n_film : int
        0: they are not shown.
    links : bool
        Whether the lines between layers are shown.
    two_ways : bool
        Units hear from below and from above: two bars under each.
    """

    width: int
    height: int
    scale: float
    units: tuple[int, ...]
    pixels: tuple[int, int]
    n_dreams: int
    n_film: int
    links: bool
    two_ways: bool

    def px(self, length: float) -> int:
        """`length` at the scale."""
        return round(length * self.scale)

    @property
    def aspect(self) -> float:
        """Height of a picture as a share of its width, kept within bounds."""
        height, width = self.pixels
        return min(max(height / width, 1.0 / _STRETCH), _STRETCH)


class Row(NamedTuple):
    """A layer's place.

    Attributes
    ----------
    panel : Box
        All of the row, from edge to edge.
    words : Box
        At the left: what the layer is, and what it does.
    grid : Grid
        Its units.
    links : Box
        Below it, down to the next layer.
    barred : bool
        There is room for bars under the units.
    """

    panel: Box
    words: Box
    grid: Grid
    links: Box
    barred: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in logical pixels.

    Attributes
    ----------
    wish : Wish
    rows : tuple of Row
        Layers, from the one over the pixels to the top.
    words, data, again, middle, right : Box
        The row of pixels: its words, the picture, what comes down again, and words between and beside them.
    rule : float
        Where the line over the bottom is; 0: there is no bottom.
    dreams_title, film_title : Box or None
    dreams, film : Grid or None
    """

    wish: Wish
    rows: tuple[Row, ...]
    words: Box
    data: Box
    again: Box
    middle: Box
    right: Box
    rule: float
    dreams_title: Box | None
    dreams: Grid | None
    film_title: Box | None
    film: Grid | None


@lru_cache(maxsize=16)
def layout(wish: Wish) -> Layout:
    """Where everything is."""
    bottom = _bottom_height(wish)
    stack = wish.height - (bottom + wish.px(2 * _AIR) if bottom else 0.0)
    pixels = float(int(min(max(_PIXELS * stack, wish.px(64)), wish.px(230))))
    rows = _rows(wish, stack - pixels)
    words, data, again, middle, right = _pixels(wish, stack - pixels, pixels)
    rule = stack + wish.px(_AIR) if bottom else 0.0
    return Layout(
        wish, rows, words, data, again, middle, right, rule, *_bottom(wish, wish.height - bottom, bottom)
    )


# --- layers ------------------------------------------------------------------------------------------------


def gutter(wish: Wish) -> float:
    """How wide the words at the left are."""
    low, high = (wish.px(length) for length in _GUTTER)
    return float(int(min(max(0.19 * wish.width, low), high, 0.4 * wish.width)))


def _links_height(wish: Wish, room: float) -> float:
    if not wish.links:
        return float(wish.px(8))
    low, high = (wish.px(length) for length in _LINKS_HIGH)
    return float(int(min(max(_LINKS * wish.height, low), high, 0.35 * room)))


def _rows(wish: Wish, room: float) -> tuple[Row, ...]:
    """From the top of the stage down; many units have more room than few."""
    n = max(len(wish.units), 1)
    links = _links_height(wish, room / n)
    shares = [max(units, 36) ** 0.5 for units in wish.units]
    each = room - n * links
    found, y = [], 0.0
    for units, share in zip(reversed(wish.units), reversed(shares), strict=True):
        high = float(int(each * share / sum(shares)))
        found.append(_row(wish, units, Box(0.0, y, float(wish.width), high), links))
        y += high + links
    return tuple(reversed(found))


def _row(wish: Wish, units: int, panel: Box, links: float) -> Row:
    left, pad = gutter(wish), wish.px(PAD)
    grid, barred = _cells(wish, units, panel.w - left - 2 * pad, panel.h - 2 * pad)
    free = panel.h - 2 * pad - grid.rows * grid.down
    grid = grid._replace(x=grid.x + left + pad, y=panel.y + pad + float(int(max(free, 0.0) / 2)))
    return Row(
        panel, Box(float(pad), panel.y + pad, left - 2 * pad, panel.h - 2 * pad), grid,
        Box(left, panel.bottom, panel.w - left, links), barred,
    )  # fmt: skip


def _cells(wish: Wish, units: int, width: float, height: float) -> tuple[Grid, bool]:
    """All units if they are not too small; with bars if there is room for them."""
    bars, most = wish.px(BARS[wish.two_ways]), wish.px(_LARGEST)
    for below, least in ((bars, _BARRED), (0, _SMALLEST)):
        gap = wish.px(_GAP) if below else max(wish.px(2), 1)
        cells = Cells(max(units, 1), wish.aspect, gap, below, most)
        found = _largest(cells, width, height)
        if found is not None and min(found.w, found.h) >= wish.px(least):
            return placed(found, 0.0, width), below > 0
    side = max(wish.px(_SMALLEST), round(wish.px(_SMALLEST) / wish.aspect))
    cells = Cells(max(units, 1), wish.aspect, max(wish.px(2), 1), 0, side)
    columns = max(int((width + cells.gap) // (side + cells.gap)), 1)
    rows = max(int((height + cells.gap) // (cells.high(side) + cells.gap)), 1)
    shown = min(units, columns * rows)
    return placed(
        regular(cells._replace(n=shown), min(columns, shown), side)._replace(total=units), 0.0, width
    ), False


def _largest(cells: Cells, width: float, height: float) -> Grid | None:
    """The largest cells of which all fit, also where a single row is low; None if there is no room."""
    high = int((height - cells.below) / cells.aspect)
    return fitted(cells._replace(most=min(cells.most, high)), width, height)


# --- pixels ------------------------------------------------------------------------------------------------


def _pixels(wish: Wish, top: float, height: float) -> tuple[Box, Box, Box, Box, Box]:
    """The picture, what comes down again, and words beside them."""
    left, pad = gutter(wish), wish.px(PAD)
    room = wish.width - left - pad
    high = min(height, 0.3 * room * wish.aspect)
    wide = float(int(high / wish.aspect))
    high, y = float(int(high)), top + float(int((height - high) / 2))
    gap = float(wish.px(10))
    middle = min(max(room - 2 * wide - 4 * gap, 0.0) / 2, float(wish.px(230)))
    aside = float(int(max(room - 2 * wide - 2 * gap - middle - wish.px(200), 0.0) / 2))
    data = Box(left + pad + aside, y, wide, high)
    again = Box(float(int(data.right + 2 * gap + middle)), y, wide, high)
    return (
        Box(float(pad), top, left - 2 * pad, height), data, again,
        Box(data.right + gap, top, max(again.x - data.right - 2 * gap, 1.0), height),
        Box(again.right + gap, top, max(wish.width - again.right - gap, 1.0), height),
    )  # fmt: skip


# --- the bottom --------------------------------------------------------------------------------------------


def _bottom_height(wish: Wish) -> float:
    if not (wish.n_dreams or wish.n_film):
        return 0.0
    return float(int(max(_BOTTOM * wish.height, wish.px(104))))


def _bottom(wish: Wish, top: float, height: float) -> tuple[Box | None, Grid | None, Box | None, Grid | None]:
    """The film at the left, under the stack that makes it; dreams at the right."""
    if not height:
        return None, None, None, None
    px, width = wish.px, float(wish.width)
    both = bool(wish.n_dreams and wish.n_film)
    cut = float(int(0.56 * width)) if both else width
    film_title = Box(0.0, top, cut - (px(20) if both else 0), px(TITLE)) if wish.n_film else None
    x = cut if both else 0.0
    dreams_title = Box(x, top, width - x, px(TITLE)) if wish.n_dreams else None
    film = None if film_title is None else _gallery(wish, wish.n_film, film_title, height, _FILM, FIGURES)
    dreams = None if dreams_title is None else _gallery(wish, wish.n_dreams, dreams_title, height, _DREAM, 0)
    return dreams_title, dreams, film_title, film


def _gallery(wish: Wish, n: int, title: Box, height: float, bounds: tuple[int, int], below: int) -> Grid:
    """As many pictures as there is room for without their being too small."""
    least, most = (wish.px(length) for length in bounds)
    high, under = height - title.h, wish.px(below)
    alone = _largest(Cells(1, wish.aspect, wish.px(_GAP), under, most), title.w, high)
    lowest = float(least) if alone is None else alone.w  # small pictures are better than a single one
    small = min(float(least), title.w, lowest)
    for few in range(n, 0, -1):
        found = _largest(Cells(few, wish.aspect, wish.px(_GAP), under, most), title.w, high)
        if found is not None and found.w >= small:
            grid = placed(found, title.bottom, title.w)
            return grid._replace(x=title.x, total=n)
    cells = Cells(1, wish.aspect, wish.px(_GAP), under, most)
    return placed(regular(cells, 1, least), title.bottom, title.w)._replace(x=title.x, total=n)
