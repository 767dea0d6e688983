"""Where everything is on the stage of a machine that looks at pictures; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from genviz.ui.plots.pictures_grid import Box, Cells, Grid, fitted, placed, regular

#: At scale 1: a line of titles, of figures under a field, the bar where there is no room for figures.
TITLE: Final = 26
FIGURES: Final = 21
BAR: Final = 6
#: At scale 1: gaps between fields and between dreams, and around a rule.
_GAP: Final = 4
_AIR: Final = 8
#: At scale 1: fields are at most so wide, with figures at least so wide; narrower ones are paged.
_LARGEST: Final = 62
_FIGURED: Final = 34
_SMALLEST: Final = 16
#: At scale 1: dreams between these widths, pictures of a film up to that one.
_DREAM: Final = (30, 72)
_FILM: Final = 100
#: What is under a field, how high that is, and how wide the field has to be.
_UNDER: Final = (("figures", FIGURES, _FIGURED), ("bars", BAR, 26), ("", 0, _SMALLEST))
#: Share of the height for fields where they are few and where they are many; for what is at the bottom.
_FEW, _MANY, _BOTTOM = 0.17, 0.33, 0.31
#: Fields are so many times as high where there is nothing at the bottom.
_ALONE: Final = 1.35
#: At scale 1: room for the frame around a field.
_EDGE: Final = 4
#: Pictures are drawn at most so many times as high as wide, and the other way round.
_STRETCH: Final = 3.0


class Wish(NamedTuple):
    """All that the places depend on.

    Attributes
    ----------
    width, height : int
        Of the stage, logical pixels.
    scale : float
    n_units : int
    page : int
        Which units are seen where there are too many for one page.
    pixels : tuple of int
        Height and width of a picture.
    n_dreams : int
        0: they are not shown.
    n_film : int
        Pictures of a restoration; they take the place of the dreams.
    links, energies : bool
        Whether connections and free energies are shown.
    """

    width: int
    height: int
    scale: float
    n_units: int
    page: int
    pixels: tuple[int, int]
    n_dreams: int
    n_film: int
    links: bool
    energies: bool

    def px(self, length: float) -> int:
        """`length` at the scale."""
        return round(length * self.scale)

    @property
    def aspect(self) -> float:
        """Height of a picture as a share of its width, kept within bounds."""
        height, width = self.pixels
        return min(max(height / width, 1.0 / _STRETCH), _STRETCH)


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in logical pixels.

    Attributes
    ----------
    wish : Wish
    title : Box
    units : Grid
        Receptive fields, from the stage's own unit on.
    pages : int
        Of fields; more than one where they would be too small otherwise.
    under : str
        What is under each field: "figures", where they are small "bars", and where they are tiny nothing.
    links : Box
        Between the fields and the pictures.
    data, again : Box
        The picture that is chosen, and what the machine makes of it.
    left, middle, right : Box
        For words beside and between them.
    rule : float
        Where the line over the bottom is; 0: there is no bottom.
    gallery_title : Box or None
    gallery : Grid or None
        Dreams, or the film of a restoration.
    energies : Box or None
        Histograms with their title.
    """

    wish: Wish
    title: Box
    units: Grid
    pages: int
    under: str
    links: Box
    data: Box
    again: Box
    left: Box
    middle: Box
    right: Box
    rule: float
    gallery_title: Box | None
    gallery: Grid | None
    energies: Box | None


@lru_cache(maxsize=16)
def layout(wish: Wish) -> Layout:
    """Where everything is."""
    px, width = wish.px, float(wish.width)
    title = Box(0.0, 0.0, width, px(TITLE))
    units, pages, under = _units(wish, title.bottom)
    top = units.bottom + px(2)
    bottom = _bottom_height(wish)
    room = wish.height - top - (bottom + px(2 * _AIR) if bottom else 0)
    links = Box(0.0, top, width, _links_height(wish, room))
    data, again = _pictures(wish, links.bottom, room - links.h)
    rule = wish.height - bottom - px(_AIR) if bottom else 0.0
    gallery_title, gallery, energies = _bottom(wish, wish.height - bottom, bottom)
    gap, high = px(12), max(room - links.h, data.h)
    return Layout(
        wish, title, units, pages, under, links, data, again,
        Box(0.0, links.bottom, data.x - gap, high),
        Box(data.right + gap, links.bottom, again.x - data.right - 2 * gap, high),
        Box(again.right + gap, links.bottom, width - again.right - gap, high),
        rule, gallery_title, gallery, energies,
    )  # fmt: skip


# --- fields ------------------------------------------------------------------------------------------------


def _share(wish: Wish) -> float:
    many = min(max((wish.n_units - 20) / 180.0, 0.0), 1.0)
    alone = 1.0 if wish.n_dreams or wish.n_film or wish.energies else _ALONE
    return wish.height * alone * (_FEW + many * (_MANY - _FEW))


def _cells(wish: Wish, below: int, most: int) -> Cells:
    return Cells(wish.n_units, wish.aspect, wish.px(_GAP), wish.px(below), wish.px(most))


def _units(wish: Wish, top: float) -> tuple[Grid, int, str]:
    """Fields with figures where they are large enough, with bars or nothing where they are not."""
    most, edge = max(_share(wish), wish.px(_FIGURED + FIGURES)), float(wish.px(_EDGE))
    for under, below, least in _UNDER:
        found = fitted(_cells(wish, below, _LARGEST), wish.width - 2 * edge, most)
        if found is not None and found.w >= wish.px(least):
            return placed(found, top, wish.width, edge), 1, under
    page, pages = _paged(wish)
    return placed(page, top, wish.width, edge), pages, ""


def _paged(wish: Wish) -> tuple[Grid, int]:
    """The smallest fields, as many as there is room for, and how many pages they fill."""
    cells = _cells(wish, 0, _SMALLEST)
    columns = max(int((wish.width - 2 * wish.px(_EDGE) + cells.gap) // (cells.most + cells.gap)), 1)
    rows = max(int(_share(wish) // (cells.high(cells.most) + cells.gap)), 1)
    full = columns * rows
    first = min(wish.page, (wish.n_units - 1) // full) * full
    grid = regular(cells._replace(n=min(full, wish.n_units - first)), columns, cells.most)
    return grid._replace(first=first, total=wish.n_units), -(-wish.n_units // full)


# --- the middle --------------------------------------------------------------------------------------------


def _links_height(wish: Wish, room: float) -> float:
    if not wish.links:
        return float(wish.px(10))
    return min(max(0.30 * room, wish.px(28)), wish.px(120))


def _pictures(wish: Wish, top: float, room: float) -> tuple[Box, Box]:
    """Both pictures, as large as there is room for with words beside and between them."""
    px, width = wish.px, wish.width
    side = min(max(0.17 * width, px(112)), px(176))
    most = max((width - 2 * side - max(px(124), 0.2 * width)) / 2, px(40))
    high = max(room, px(40))
    if most * wish.aspect > high:
        most = high / wish.aspect
    height, width_ = float(int(min(most * wish.aspect, high))), float(int(most))
    y = top + max((room - height) / 2, 0.0)
    return Box(float(int(side)), y, width_, height), Box(float(int(width - side - width_)), y, width_, height)


# --- the bottom --------------------------------------------------------------------------------------------


def _bottom_height(wish: Wish) -> float:
    if not (wish.n_dreams or wish.n_film or wish.energies):
        return 0.0
    return float(int(max(_BOTTOM * wish.height, wish.px(130))))


def _bottom(wish: Wish, top: float, height: float) -> tuple[Box | None, Grid | None, Box | None]:
    """Title and pictures at the left, histograms at the right; alone, either has the whole width."""
    if not height:
        return None, None, None
    n, px = wish.n_film or wish.n_dreams, wish.px
    left = wish.width * (0.61 if wish.energies else 1.0) if n else 0.0
    title = Box(0.0, top, left - (px(24) if wish.energies else 0), px(TITLE)) if n else None
    gallery = None if title is None else _gallery(wish, n, title, height - title.h)
    energies = Box(left, top, wish.width - left, height) if wish.energies else None
    return title, gallery, energies


def _gallery(wish: Wish, n: int, title: Box, height: float) -> Grid:
    """As many pictures as there is room for without their being too small."""
    least, most = wish.px(_DREAM[0]), wish.px(_FILM if wish.n_film else _DREAM[1])
    below = wish.px(FIGURES) if wish.n_film else 0
    for few in range(n, 0, -1):
        found = fitted(Cells(few, wish.aspect, wish.px(_GAP), below, most), title.w, height)
        if found is not None and found.w >= min(least, title.w):
            return placed(found, title.bottom, title.w)._replace(x=title.x, total=n)
    return placed(regular(Cells(1, wish.aspect, wish.px(_GAP), below, most), 1, least), title.bottom, title.w)
