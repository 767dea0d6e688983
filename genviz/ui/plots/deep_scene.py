"""What the stage of a stack shows: the numbers, where they go, and which layers are on; free of Qt."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.view import View
from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.deep_layout import BARS, Layout, Row, Wish, layout
from genviz.ui.plots.deep_state import Moment, Shown, Units, bounded, moment_of, shown_of
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_pixels import (
    LESS,
    MORE,
    Numbers,
    framed,
    inked,
    lay,
    lay_cells,
    resampled,
    signed,
    size_of,
)
from genviz.ui.tokens import tokens

#: Keys of the layers.
LINKS, DREAMS, FILM, WRONG, MIXING = (
    f"deep_{name}" for name in ("links", "dreams", "film", "wrong", "mixing")
)
#: How much of a unit's field is seen while nothing is known of the unit, and while it is off.
_UNKNOWN: Final = 0.28
_OFF: Final = 0.72
#: Inputs of this size fill half of a bar.
_LOUD: Final = 3.0


#: At scale 1: smaller stages have no room for a stack.
_LEAST: Final = 200, 190


def has_room(view: View) -> bool:
    """Whether a stack can be drawn at all."""
    return view.width >= _LEAST[0] * view.scale and view.height >= _LEAST[1] * view.scale


class Scene(NamedTuple):
    """All that is painted, for one size.

    Attributes
    ----------
    picture : StackPicture
    layout : Layout
    layers : frozenset of str
    dark : bool
    moment : Moment
    shown : Shown
    """

    picture: StackPicture
    layout: Layout
    layers: frozenset[str]
    dark: bool
    moment: Moment
    shown: Shown


def scene(picture: StackPicture, view: View) -> Scene:
    """What is seen of `picture` in `view`."""
    film, moment = picture.film, bounded(picture, moment_of(view))
    wish = Wish(
        view.width, view.height, view.scale, tuple(len(level.c) for level in picture.levels), picture.pixels,
        len(picture.dreams.p_v) if DREAMS in view.layers else 0,
        len(film.sweeps) if FILM in view.layers else 0,
        LINKS in view.layers, picture.kind == "dbm",
    )  # fmt: skip
    return Scene(picture, layout(wish), view.layers, view.dark, moment, shown_of(picture, moment))


# --- canvas ------------------------------------------------------------------------------------------------


def canvas_of(now: Scene, ratio: float) -> Pixels32:
    """Fields, pictures and dreams on the card's colour, in device pixels; lines and words go over it."""
    wish = now.layout.wish
    size = max(round(wish.height * ratio), 1), max(round(wish.width * ratio), 1)
    canvas = np.full(size, pack(tokens(now.dark).card), dtype=np.uint32)
    for level, row in enumerate(now.layout.rows):
        _lay_panel(canvas, now, level, ratio)
        _lay_units(canvas, now, level, row, ratio)
    _lay_pictures(canvas, now, ratio)
    _lay_galleries(canvas, now, ratio)
    return canvas


def _squares(rows: Numbers, pixels: tuple[int, int]) -> Numbers:
    return np.reshape(rows, (len(rows), *pixels))


def trains(picture: StackPicture, level: int) -> bool:
    """Whether the layer of this index is trained now; at the end of the last stage none is."""
    whole = picture.trains == -1 and picture.phase == "update"
    ended = whole and picture.stage_epoch == picture.n_stage_epochs
    return not ended and picture.trains in (-1, level)


def _lay_panel(canvas: Pixels32, now: Scene, level: int, ratio: float) -> None:
    """A tinted ground behind a layer; the one that trains has the accent's."""
    box, look = now.layout.rows[level].panel, tokens(now.dark)
    colour = look.accent_soft if trains(now.picture, level) else look.field
    left, top = round(box.x * ratio), round(box.y * ratio)
    canvas[top : round(box.bottom * ratio), left : round(box.right * ratio)] = pack(colour)


def _lay_units(canvas: Pixels32, now: Scene, k: int, row: Row, ratio: float) -> None:
    """Features in frames: bright and framed in blue where the unit is on, pale where nothing is known."""
    grid, level, units = row.grid, now.picture.levels[k], now.shown.units[k]
    part, look = slice(grid.first, grid.first + grid.n), tokens(now.dark)
    share = level.features[part] / max(level.feature_reach, 1e-12)
    fine = resampled(_squares(share, now.picture.pixels), *size_of(grid, ratio))
    lit = units.on[part]
    faint = _OFF if units.known else _UNKNOWN
    fine *= np.where(lit, 1.0, faint)[:, None, None]
    images = signed(np.clip(fine, -1.0, 1.0), now.dark)
    edges = np.where(lit, np.uint32(pack(look.accent)), np.uint32(pack(look.border)))
    framed(images, edges, max(round(ratio), 1))
    thick = max(round(min(2.6 * now.layout.wish.scale, grid.w / 8) * ratio), 1)
    images[lit] = framed(images[lit], edges[lit], thick)
    lay_cells(canvas, grid, ratio, images)
    if row.barred:
        _lay_bars(canvas, now, row, units, ratio)


def _lay_bars(canvas: Pixels32, now: Scene, row: Row, units: Units, ratio: float) -> None:
    """Under each unit its activation; or what it hears from below, and under that from above."""
    grid, part = row.grid, slice(row.grid.first, row.grid.first + row.grid.n)
    wish, gap = now.layout.wish, max(round(ratio), 1)
    _, width = size_of(grid, ratio)
    high = max(round((wish.px(BARS[0]) - 2) * ratio), 2)
    if not wish.two_ways:
        rows = [_filled(units.p[part], width, now.dark)]
    else:
        rows = [_voiced(v, part, grid.n, width, now.dark) for v in (units.below, units.above)]
        high = max(round((wish.px(BARS[1]) - 3) * ratio / 2), 2)
    for i in range(grid.n):
        box = grid.box(grid.first + i)
        for which, colours in enumerate(rows):
            y = box.bottom + (gap + which * (high + gap)) / ratio
            bar = np.broadcast_to(colours[i], (high, width))
            lay(canvas, Box(box.x, y, box.w, high / ratio), ratio, bar)


def _filled(p: Numbers, width: int, dark: bool) -> Pixels32:
    """Bars from the left, ``(n, width)``."""
    look = tokens(dark)
    full = np.arange(width) < np.rint(np.asarray(p) * width)[:, None]
    return np.where(full, np.uint32(pack(look.accent)), np.uint32(pack(look.border)))


def _voiced(voice: Numbers | None, part: slice, n: int, width: int, dark: bool) -> Pixels32:
    """Bars from the middle, to the right in blue for, to the left in orange against, ``(n, width)``."""
    look, middle = tokens(dark), (width - 1) / 2
    loud = np.zeros(n) if voice is None else np.tanh(np.asarray(voice)[part] / _LOUD)
    at = (np.arange(width) - middle) / max(middle, 0.5)
    inside = (np.abs(at) <= np.abs(loud)[:, None]) & (at * loud[:, None] >= 0) & (loud[:, None] != 0)
    signs = np.where(loud > 0, np.uint32(pack(look.components[MORE])), np.uint32(pack(look.components[LESS])))
    bars: Pixels32 = np.where(inside, signs[:, None], np.uint32(pack(look.border)))
    return bars


# --- pictures ----------------------------------------------------------------------------------------------


def _lay_pictures(canvas: Pixels32, now: Scene, ratio: float) -> None:
    places, shown = now.layout, now.shown
    size = size_of(places.data, ratio)
    if now.moment.film < 0:
        lay(canvas, places.data, ratio, _picture(shown.v, now, size))
    if shown.again is not None:
        again = _picture(shown.again, now, size)
        if WRONG in now.layers and now.moment.film < 0:
            wrong = (np.asarray(shown.again) > 0.5) != (np.asarray(shown.v) > 0.5)
            _dot(again, wrong.reshape(now.picture.pixels), now.dark)
        lay(canvas, places.again, ratio, again)


def _picture(row: Numbers, now: Scene, size: tuple[int, int]) -> Pixels32:
    made: Pixels32 = inked(resampled(_squares(row[None], now.picture.pixels), *size), now.dark)[0]
    return made


def _dot(image: Pixels32, wrong: NDArray[np.bool_], dark: bool) -> None:
    """A dot in the middle of every pixel that comes down differently."""
    (height, width), (rows, columns) = image.shape, wrong.shape
    side = min(height / rows, width / columns)
    half, colour = max(side * 0.18, 1.0), pack(tokens(dark).components[LESS])
    if side < 4:
        return
    for i, j in zip(*np.nonzero(wrong), strict=True):
        y, x = (i + 0.5) * height / rows, (j + 0.5) * width / columns
        image[round(y - half) : round(y + half), round(x - half) : round(x + half)] = colour


def _lay_galleries(canvas: Pixels32, now: Scene, ratio: float) -> None:
    look, dreams = tokens(now.dark), now.picture.dreams.p_v
    for grid, rows in ((now.layout.dreams, dreams), (now.layout.film, film_rows(now))):
        if grid is None:
            continue
        images = inked(
            resampled(_squares(rows[: grid.n], now.picture.pixels), *size_of(grid, ratio)), now.dark
        )
        edge = np.full(len(images), pack(look.border), dtype=np.uint32)
        lay_cells(canvas, grid, ratio, framed(images, edge, max(round(ratio), 1)))


def film_frames(now: Scene) -> NDArray[np.intp]:
    """Which pictures of the film have room: the last ones, and the first."""
    grid, film = now.layout.film, now.picture.film
    if grid is None:
        return np.empty(0, dtype=np.intp)
    n = len(film.sweeps)
    return np.unique(np.append(np.arange(n - grid.n + 1, n), 0)) if grid.n < n else np.arange(n)


def film_rows(now: Scene) -> Numbers:
    """Pictures of the film that have room."""
    return now.picture.film.p_v[film_frames(now)]
