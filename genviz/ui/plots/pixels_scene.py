"""What the stage of a growing picture shows: the numbers, where they go, which layers are on; free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_picture import Coin, Endings, Film, PixelPicture
from genviz.engine.math.pixel_view import SURPRISE
from genviz.engine.view import View
from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_pixels import Numbers, framed, lay, lay_cells, size_of
from genviz.ui.plots.pixels_bill import Bill, bill
from genviz.ui.plots.pixels_context import Context, context_of
from genviz.ui.plots.pixels_ink import (
    blended,
    drawn,
    enlarged,
    heated,
    look_of,
    made_up,
    nearest,
    opened,
    ruled,
    striped,
    stripes,
    voted,
    woven,
)
from genviz.ui.plots.pixels_layout import layout
from genviz.ui.plots.pixels_places import Layout, Wish
from genviz.ui.plots.pixels_strip import lay_strip
from genviz.ui.tokens import Tokens, tokens

Mask = NDArray[np.bool_]

#: Keys of the layers.
BELIEF, VOTES, FILM, ENDINGS, SAMPLES = (
    f"pixels_{name}" for name in ("belief", "votes", "film", "endings", "samples")
)
#: At scale 1: smaller stages have no room for anything.
_LEAST: Final = 90, 90
#: So much of the card is mixed into moments to come.
_PALE: Final = 0.55


def has_room(view: View) -> bool:
    """Whether a picture can be drawn at all."""
    return view.width >= _LEAST[0] * view.scale and view.height >= _LEAST[1] * view.scale


class Scene(NamedTuple):
    """All that is painted, for one size.

    Attributes
    ----------
    picture : PixelPicture
    layout : Layout
    layers : frozenset of str
    dark : bool
    done : ndarray of bool, shape (D,)
        Pixels that are there.
    ink : ndarray, shape (D,)
    coin : Coin or None
        What is looked at; None before the first pixel, and while a picture of the reader's is judged.
    context : Context or None
        Of the coin's pixel; None where that is not marked in the picture, because the picture is whole and
        nobody asks.
    bill : Bill
    judged : bool
        The picture is the reader's, and its pixels are coloured by how much they surprise the model.
    """

    picture: PixelPicture
    layout: Layout
    layers: frozenset[str]
    dark: bool
    done: Mask
    ink: Array
    coin: Coin | None
    context: Context | None
    bill: Bill
    judged: bool

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.picture.canvas.height, self.picture.canvas.width

    @property
    def look(self) -> Tokens:
        """Colours of the picture's own pixels."""
        return look_of(self.dark, self.picture.canvas.levels)


def scene(picture: PixelPicture, view: View) -> Scene:
    """What is seen of `picture` in `view`."""
    judged = SURPRISE in view.layers and picture.surprise is not None and picture.surprise_x is not None
    film, samples, ends = picture.film, picture.samples, picture.endings
    wish = Wish(
        view.width, view.height, view.scale, (picture.canvas.height, picture.canvas.width),
        len(film.steps) if FILM in view.layers else 0,
        len(ends.x) if ends is not None and ENDINGS in view.layers else 0,
        len(samples) if SAMPLES in view.layers else 0,
    )  # fmt: skip
    if judged:
        assert picture.surprise is not None
        assert picture.surprise_x is not None
        ink = np.asarray(picture.surprise_x) / (picture.canvas.levels - 1)
        whole = np.ones(picture.canvas.size, dtype=bool)
        owed = bill(picture, picture.surprise)
        return Scene(picture, layout(wish), view.layers, view.dark, whole, ink, None, None, owed, judged)
    coin = picture.coin
    looked = coin if coin is not None and not _rests(picture, coin, view) else None
    context = None if looked is None else context_of(picture, looked)
    owed = bill(picture, picture.costs, step=-1 if looked is None else looked.step)
    done = np.asarray(picture.x) >= 0
    return Scene(
        picture, layout(wish), view.layers, view.dark, done, np.asarray(picture.ink), coin, context, owed,
        judged,
    )  # fmt: skip


def _rests(picture: PixelPicture, coin: Coin, view: View) -> bool:
    """Whether the picture is whole and nobody asks about a pixel: then it is shown without marks."""
    return picture.stage != "drawing" and coin.step == picture.t - 1 and view.selected != coin.pixel


# --- canvas ------------------------------------------------------------------------------------------------


def canvas_of(now: Scene, ratio: float) -> Pixels32:
    """Pictures and bars on the card's colour, in device pixels; lines and words go over it."""
    wish = now.layout.wish
    size = max(round(wish.height * ratio), 1), max(round(wish.width * ratio), 1)
    canvas = np.full(size, pack(tokens(now.dark).card), dtype=np.uint32)
    _lay_picture(canvas, now, ratio)
    for name, images in (("film", film_colours), ("endings", ending_colours), ("samples", sample_colours)):
        _lay_row(canvas, now, name, images, ratio)
    if now.layout.strip is not None:
        lay_strip(canvas, now.layout.strip, now.bill, wish.scale * ratio, ratio, now.dark)
    return canvas


def cell_colours(now: Scene) -> tuple[Pixels32, Pixels32]:
    """Every pixel of the large picture, and the stripes over it, ``(h, w)`` each."""
    look, shape = now.look, now.shape
    belief = now.ink if BELIEF in now.layers else np.zeros_like(now.ink)
    base = np.where(now.done, drawn(now.ink, look), opened(belief, look)).reshape(shape)
    over = np.where(now.done, drawn(now.ink, look), striped(belief, look)).reshape(shape)
    if now.judged:
        base = over = heated(base, now.bill.costs[now.picture.canvas.place].reshape(shape), look)
    elif now.context is not None and VOTES in now.layers:
        seen = now.context
        base, over = (voted(colours, seen.vote, seen.strength, seen.seen, look) for colours in (base, over))
    return base, over


def _lay_picture(canvas: Pixels32, now: Scene, ratio: float) -> None:
    box = now.layout.picture
    size = size_of(box, ratio)
    base, over = cell_colours(now)
    if now.done.all():
        image = nearest(base, *size)
    else:
        image = woven(base, over, stripes(*size, now.layout.wish.scale * ratio))
    lay(canvas, box, ratio, ruled(image, now.shape, max(round(ratio), 1), now.look))


def _lay_row(
    canvas: Pixels32, now: Scene, name: str, images: Callable[[Scene], Pixels32], ratio: float
) -> None:
    row = now.layout.rows.get(name)
    if row is None:
        return
    small = images(now)[: row.cells.n]
    edge, thick = pack(tokens(now.dark).outline), max(round(ratio), 1)
    made = _framed(small.tobytes(), small.shape, size_of(row.cells, ratio), edge, thick)
    lay_cells(canvas, row.cells, ratio, made)


@lru_cache(maxsize=12)
def _framed(
    images: bytes, shape: tuple[int, int, int], size: tuple[int, int], edge: int, thick: int
) -> Pixels32:
    """Small pictures in their size; samples and endings stay the same while a picture is drawn."""
    made = enlarged(np.frombuffer(images, dtype=np.uint32).reshape(shape), *size)
    found = framed(made, np.full(len(made), edge, dtype=np.uint32), thick)
    found.setflags(write=False)
    return found


def film_colours(now: Scene) -> Pixels32:
    """The picture at several moments, ``(F, h, w)``; moments to come are pale."""
    film, canvas = now.picture.film, now.picture.canvas
    there = canvas.place < np.asarray(film.steps)[:, None]
    images = np.where(there, drawn(film.ink, now.look), opened(film.ink, now.look))
    later = np.asarray(film.steps) > now.picture.t
    if later.any():
        card = np.full(images[later].shape, pack(tokens(now.dark).card), dtype=np.uint32)
        images[later] = blended(images[later], card, np.full(card.shape, _PALE))
    return images.reshape(-1, *now.shape)


def ending_colours(now: Scene) -> Pixels32:
    """Completions, ``(C, h, w)``: what was known in ink, what was made up in blue."""
    ends = now.picture.endings
    assert ends is not None
    ink = np.asarray(ends.x) / (now.picture.canvas.levels - 1)
    images = np.where(np.asarray(ends.known), drawn(ink, now.look), made_up(ink, now.look))
    return images.reshape(-1, *now.shape)


def sample_colours(now: Scene) -> Pixels32:
    """Other pictures, ``(S, h, w)``."""
    ink: Numbers = np.asarray(now.picture.samples) / (now.picture.canvas.levels - 1)
    return drawn(ink, now.look).reshape(-1, *now.shape)


# --- places ------------------------------------------------------------------------------------------------


def pixel_box(now: Scene, d: int, box: Box | None = None) -> Box:
    """Where a pixel is in the large picture, or in another one."""
    where, (h, w) = box or now.layout.picture, now.shape
    row, column = divmod(d, w)
    return Box(where.x + column * where.w / w, where.y + row * where.h / h, where.w / w, where.h / h)


def pixel_at(now: Scene, x: float, y: float) -> int:
    """Which pixel of the large picture is at a place; −1 for none."""
    box, (h, w) = now.layout.picture, now.shape
    if not box.holds(x, y):
        return -1
    row, column = int((y - box.y) / box.h * h), int((x - box.x) / box.w * w)
    return min(row, h - 1) * w + min(column, w - 1)


def film_of(now: Scene) -> Film:
    """The film, as much of it as has room."""
    row, film = now.layout.rows.get("film"), now.picture.film
    n = 0 if row is None else row.cells.n
    return Film(film.steps[:n], film.ink[:n])


def endings_of(now: Scene) -> Endings | None:
    """The endings, if they are shown."""
    return now.picture.endings if "endings" in now.layout.rows else None
