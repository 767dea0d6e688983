"""What the stage of pictures shows: the numbers, where they go, and which layers are on; free of Qt."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.rbm_picture import RbmPicture
from genviz.engine.view import View
from genviz.ui.marks import pack
from genviz.ui.plots.pictures_layout import Layout, Wish, layout
from genviz.ui.plots.pictures_pixels import (
    Numbers,
    framed,
    inked,
    lay,
    lay_bars,
    lay_cells,
    resampled,
    signed,
    size_of,
    undecided,
)
from genviz.ui.tokens import tokens

Pixels32 = NDArray[np.uint32]

#: Keys of the layers.
LINKS, DREAMS, ENERGIES, CHANGES, WRONG = (
    f"pictures_{name}" for name in ("links", "dreams", "energies", "changes", "wrong")
)
#: Sweeps of a restoration that are shown: so many at most.
_FILM: Final = 6
#: Colour of pixels that were filled in, and of dreams that are wrong.
FILLED: Final = 0
_WRONG: Final = 1


class Scene(NamedTuple):
    """All that is painted, for one size.

    Attributes
    ----------
    picture : RbmPicture
    layout : Layout
    layers : frozenset of str
    dark : bool
    """

    picture: RbmPicture
    layout: Layout
    layers: frozenset[str]
    dark: bool

    @property
    def film(self) -> NDArray[np.intp]:
        """Which sweeps of a restoration are shown, the last one always."""
        return film_of(self.picture)

    @property
    def changes(self) -> bool:
        """Whether the fields show what this step changes, in place of the weights."""
        return CHANGES in self.layers and self.picture.push is not None


def film_of(picture: RbmPicture) -> NDArray[np.intp]:
    """Sweep 0, the first, the last and some between, ever further apart; none without a restoration."""
    if picture.restoration is None:
        return np.empty(0, dtype=np.intp)
    last = len(picture.restoration.sweeps) - 1
    steps = np.geomspace(1, max(last, 1), _FILM - 1).round()
    return np.unique([0, *steps[steps <= last]]).astype(np.intp)


def scene(picture: RbmPicture, view: View) -> Scene:
    """What is seen of `picture` in `view`; its range says which page of units."""
    page = int(view.x_range[0]) if view.zoomed else 0
    wish = Wish(
        view.width, view.height, view.scale, len(picture.units.w), max(page, 0), picture.pixels,
        len(picture.dreams.p_v) if DREAMS in view.layers else 0, len(film_of(picture)),
        LINKS in view.layers, ENERGIES in view.layers,
    )  # fmt: skip
    return Scene(picture, layout(wish), view.layers, view.dark)


# --- canvas ------------------------------------------------------------------------------------------------


def canvas_of(now: Scene, ratio: float) -> Pixels32:
    """Fields, pictures and dreams on the card's colour, in device pixels; lines and words go over it."""
    wish = now.layout.wish
    size = max(round(wish.height * ratio), 1), max(round(wish.width * ratio), 1)
    canvas = np.full(size, pack(tokens(now.dark).card), dtype=np.uint32)
    _lay_fields(canvas, now, ratio)
    _lay_pictures(canvas, now, ratio)
    _lay_gallery(canvas, now, ratio)
    return canvas


def _squares(rows: Numbers, pixels: tuple[int, int]) -> Numbers:
    return np.reshape(rows, (len(rows), *pixels))


def _lay_fields(canvas: Pixels32, now: Scene, ratio: float) -> None:
    grid, units, example = now.layout.units, now.picture.units, now.picture.example
    part = slice(grid.first, grid.first + grid.n)
    share = _changes(now)[part] if now.changes else units.w[part] / max(units.reach, 1e-12)
    fine = resampled(_squares(share, now.picture.pixels), *size_of(grid, ratio))
    look, lit = tokens(now.dark), np.asarray(example.h[part], dtype=bool)
    edges = np.where(lit, np.uint32(pack(look.accent)), np.uint32(pack(look.border)))
    thick = max(round(min(2.6 * now.layout.wish.scale, grid.w / 9) * ratio), 1)
    images = signed(fine, now.dark)
    framed(images, edges, max(round(ratio), 1))
    images[lit] = framed(images[lit], edges[lit], thick)
    lay_cells(canvas, grid, ratio, images)
    if now.layout.under == "bars":
        lay_bars(canvas, grid, ratio, example.p_h[part], dark=now.dark)


def _changes(now: Scene) -> Numbers:
    """The gradient as shares of its largest weight's, ``(H, V)``."""
    assert now.picture.push is not None
    push = now.picture.push.T
    top = float(np.abs(push).max()) if push.size else 0.0
    return push / max(top, 1e-12)


def _lay_pictures(canvas: Pixels32, now: Scene, ratio: float) -> None:
    picture, places = now.picture, now.layout
    example, mended = picture.example, picture.restoration
    size = size_of(places.data, ratio)
    image = _picture(example.v, now, size)
    if mended is None:
        again, wrong = _picture(example.p_v, now, size), np.not_equal(example.v_again, example.v)
    else:
        mask = _mask(mended.mask, now, size)
        step = round(2 * now.layout.wish.scale * ratio)
        image = np.where(mask, undecided(*size, step, now.dark), image)
        again = _filled(mended.restored, mask, now, size)
        wrong = np.asarray(mended.mask, bool) & (np.round(mended.restored) != np.round(mended.original))
    if WRONG in now.layers:
        _dot(again, wrong.reshape(picture.pixels), now.dark)
    for box, made in ((places.data, image), (places.again, again)):
        lay(canvas, box, ratio, made)


def _picture(row: Numbers, now: Scene, size: tuple[int, int], ink: str = "") -> Pixels32:
    made: Pixels32 = inked(resampled(_squares(row[None], now.picture.pixels), *size), now.dark, ink)[0]
    return made


def _mask(mask: Numbers, now: Scene, size: tuple[int, int]) -> NDArray[np.bool_]:
    return np.asarray(resampled(_squares(mask[None], now.picture.pixels), *size)[0] >= 0.5)


def _filled(row: Numbers, mask: NDArray[np.bool_], now: Scene, size: tuple[int, int]) -> Pixels32:
    """What was given in the text's ink, what was filled in in its own."""
    own = _picture(row, now, size, tokens(now.dark).components[FILLED])
    return np.where(mask, own, _picture(row, now, size))


def _dot(image: Pixels32, wrong: NDArray[np.bool_], dark: bool) -> None:
    """A dot in the middle of every pixel that is wrong."""
    (height, width), (rows, columns) = image.shape, wrong.shape
    side = min(height / rows, width / columns)
    if side < 5:
        return
    half, colour = max(side * 0.16, 1.0), pack(tokens(dark).components[_WRONG])
    for i, j in zip(*np.nonzero(wrong), strict=True):
        y, x = (i + 0.5) * height / rows, (j + 0.5) * width / columns
        image[round(y - half) : round(y + half), round(x - half) : round(x + half)] = colour


def _lay_gallery(canvas: Pixels32, now: Scene, ratio: float) -> None:
    grid, mended = now.layout.gallery, now.picture.restoration
    if grid is None:
        return
    size = size_of(grid, ratio)
    if mended is None:
        fine = resampled(_squares(now.picture.dreams.p_v[: grid.n], now.picture.pixels), *size)
        images = inked(fine, now.dark)
    else:
        mask = _mask(mended.mask, now, size)
        images = np.stack([_filled(mended.sweeps[s], mask, now, size) for s in now.film[-grid.n :]])
    edge = np.full(len(images), pack(tokens(now.dark).border), dtype=np.uint32)
    lay_cells(canvas, grid, ratio, framed(images, edge, max(round(ratio), 1)))
