"""Where everything is on the stage of a picture that grows pixel by pixel; free of Qt.

The picture and the strip of its costs come first.  Where there is little room, samples are left out, then
endings, then the film, then the strip's bars, then the coin, the strip and the key.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from genviz.ui.plots.pictures_grid import Box, Grid
from genviz.ui.plots.pixels_places import Layout, Row, Strip, Wish

#: At scale 1: a line of titles, of figures under a small picture, of the key.
TITLE: Final = 26
FIGURES: Final = 20
KEY: Final = 26
#: At scale 1: between parts, and between the picture and what is beside it.
_GAP: Final = 14
_ASIDE: Final = 22
#: At scale 1: the coin's card, roomy and tight, and how wide it must be.
_COIN: Final = (180, 140)
_ASIDE_LEAST: Final = 236
#: At scale 1: the strip of costs by the height of the stage that it needs: with bars, low ones, only the sum.
_STRIPS: Final = ((600, 168), (430, 138), (330, 74))
_PLOTTED: Final = 100
#: At scale 1: around the plot: figures at its left, the sum's bar, figures under that.
LEFT: Final = 34
SUM: Final = 18
WORDS: Final = 22
#: At scale 1: small pictures are at least and at most so wide, and so far apart.
_SMALL: Final = (32, 88)
_APART, _CLOSE = 10, 6
_FEW, _MANY = 6, 12
#: The picture's share of the width beside other things; at scale 1 the stage needs so much for those.
_SHARE: Final = 0.545
_WIDE: Final = 560
#: Of a stage that is too narrow for that, the least share of its smaller side that the picture has.
_UPPER: Final = 0.46
#: At scale 1: under this height there is no key.
_KEYED: Final = 250
#: Rows of small pictures, what goes first where there is little room at the end; which have figures below.
ROWS: Final = ("film", "endings", "samples")


@lru_cache(maxsize=16)
def layout(wish: Wish) -> Layout:
    """Where everything is."""
    if wish.width < wish.px(_WIDE):
        return _stacked(wish)
    strip = _strip(wish, next(iter(_strips(wish)), 0))
    bottom = _bottom(wish, strip)
    key = wish.px(KEY) + wish.px(6) if wish.height >= wish.px(_KEYED) else 0
    picture = _picture(wish, wish.width * _SHARE, bottom - 1.0 - key)
    coin, rows = _beside(wish, picture, bottom)
    return Layout(wish, picture, _key(wish, picture) if key else None, coin, rows, strip)


def _key(wish: Wish, picture: Box) -> Box:
    return Box(picture.x, picture.bottom + wish.px(6), picture.w, float(wish.px(KEY)))


def _picture(wish: Wish, width: float, height: float) -> Box:
    """The largest picture whose pixels are all of the same whole size."""
    rows, columns = wish.pixels
    side = min((width - 2) / columns, (height - 1) / rows)
    if side >= 2:
        side = float(int(side))
        return Box(1.0, 1.0, side * columns, side * rows)
    w = max(float(int(min(width - 2, height / wish.aspect))), 4.0)
    return Box(1.0, 1.0, w, max(float(int(w * wish.aspect)), 2.0))


def _stacked(wish: Wish) -> Layout:
    """In a narrow stage everything is under the picture; what would make it small is left out."""
    below = wish.px(_COIN[1] + _GAP)
    tries = [(high, below) for high in (*_strips(wish), 0)] + [(high, 0) for high in (*_strips(wish), 0)]
    for high, coin in tries:
        strip = _strip(wish, high)
        found = _piled(wish, strip, coin)
        if found.picture.h >= _UPPER * min(wish.height, wish.width * wish.aspect):
            return found
    return _piled(wish, None, 0)


def _piled(wish: Wish, strip: Strip | None, below: int) -> Layout:
    bottom = _bottom(wish, strip)
    key = wish.px(KEY) + wish.px(6) if wish.height >= wish.px(_KEYED) else 0
    picture = _picture(wish, wish.width, bottom - 1.0 - key - below)
    picture = picture._replace(x=max(float(int((wish.width - picture.w) / 2)), 1.0))
    where = _key(wish, picture)._replace(x=0.0, w=float(wish.width)) if key else None
    top = picture.bottom + key + wish.px(_GAP)
    coin = Box(1.0, top, wish.width - wish.px(3), float(wish.px(_COIN[1]))) if below else None
    used = top if coin is None else coin.bottom + wish.px(_GAP)
    room = Box(0.0, used, float(wish.width - wish.px(3)), max(bottom - used, 0.0))
    return Layout(wish, picture, where, coin, _rows(wish, room), strip)


# --- beside the picture ------------------------------------------------------------------------------------


def _beside(wish: Wish, picture: Box, bottom: float) -> tuple[Box | None, dict[str, Row]]:
    """The coin, and under it as many rows of small pictures as have room."""
    x = picture.right + wish.px(_ASIDE)
    side = Box(x, 0.0, wish.width - x - wish.px(3), bottom)
    if side.w < wish.px(_ASIDE_LEAST) or bottom < wish.px(_COIN[1]):
        return None, {}
    best: tuple[Box, dict[str, Row]] | None = None
    for high in _COIN:
        coin = Box(x, 1.0, side.w, float(wish.px(high)))
        top = coin.bottom + wish.px(_GAP)
        rows = _rows(wish, Box(x, top, side.w, bottom - top))
        if best is None or len(rows) > len(best[1]):
            best = coin, rows
    return best if best is not None else (None, {})


def _rows(wish: Wish, room: Box) -> dict[str, Row]:
    """Rows of equal cells; the last ones are left out until the others have room."""
    counts = {"film": wish.film, "endings": wish.endings, "samples": wish.samples}
    names = [name for name in ROWS if counts[name]]
    while names:
        for figured in (names, [name for name in names if name != "samples"]):
            found = _fitted(wish, room, names, figured, counts)
            if found is not None:
                return found
        names.pop()
    return {}


def _fitted(
    wish: Wish, room: Box, names: list[str], figured: list[str], counts: dict[str, int]
) -> dict[str, Row] | None:
    px, gap = wish.px, wish.px(_GAP)
    used = len(names) * px(TITLE) + len(figured) * px(FIGURES) + (len(names) - 1) * gap
    high = (room.h - used) / len(names)
    side = min(high / wish.aspect, px(_SMALL[1]), (room.w - 5 * px(_APART)) / 6)
    if side < px(_SMALL[0]) or (len(figured) == len(names) and "samples" in names and side < px(56)):
        return None
    more = px(3) / wish.aspect if len(names) > 1 else 0.0  # the gaps between rows give it
    side = _whole(side, min(side + more, (room.w - 5 * px(_CLOSE)) / 6), wish.pixels[1])
    spare = (room.h - used - len(names) * side * wish.aspect) / max(len(names) - 1, 1)
    found, y = {}, room.y
    for name in names:
        below = px(FIGURES) if name in figured else 0
        row = _row(wish, Box(room.x, y, room.w, 0.0), side, below, counts[name])
        found[name] = row
        y = row.cells.bottom + gap + min(spare, gap)
    return found


def _whole(side: float, most: float, n: int) -> float:
    """A size of at most `most` in which a picture's pixels are all equal, if it is not far from `side`."""
    whole = int(most / n) * n
    return float(whole if whole >= 0.8 * side else int(side))


def _row(wish: Wish, room: Box, side: float, below: int, n: int) -> Row:
    """As many cells as fit, from edge to edge."""
    title = Box(room.x, room.y, room.w, float(wish.px(TITLE)))
    fits = int((room.w + wish.px(_CLOSE)) / (side + wish.px(_CLOSE)))
    columns = max(min(fits, max(n, _FEW), _MANY), 1)
    high = float(int(side * wish.aspect))
    across = (room.w - side) / max(columns - 1, 1)
    cells = Grid(0, min(n, columns), n, columns, room.x, title.bottom, side, high, across, high + below)
    return Row(title, cells, below > 0)


# --- costs -------------------------------------------------------------------------------------------------


def _strips(wish: Wish) -> tuple[int, ...]:
    """Heights at scale 1 that the stage has room for, the highest first."""
    if wish.width < wish.px(_ASIDE_LEAST):
        return ()
    return tuple(high for least, high in _STRIPS if wish.height >= wish.px(least))


def _bottom(wish: Wish, strip: Strip | None) -> float:
    """Where the room over the strip ends."""
    return wish.height - 1.0 if strip is None else strip.title.y - wish.px(_GAP)


def _strip(wish: Wish, high: int) -> Strip | None:
    """Title, bars, the sum and its figures; in a low one no bars, and none in one of no height."""
    px, width = wish.px, float(wish.width - wish.px(3))
    if not high:
        return None
    top = float(wish.height - px(high))
    title = Box(0.0, top, width, float(px(TITLE)))
    figures = Box(0.0, float(wish.height - px(FIGURES + 2)), width, float(px(FIGURES + 2)))
    left = float(px(LEFT))
    bar = Box(left, figures.y - px(SUM) - 1, width - left, float(px(SUM)))
    if high < _PLOTTED:
        return Strip(title, None, None, bar, figures)
    words = Box(left, title.bottom + px(1), bar.w, float(px(WORDS)))
    plot = Box(left, words.bottom + px(2), bar.w, bar.y - px(9) - words.bottom - px(2))
    return Strip(title, plot, words, bar, figures)
