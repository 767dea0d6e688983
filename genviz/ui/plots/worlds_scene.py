"""What the stage of small worlds shows: numbers, places, layers, and the canvas under lines and words."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.boltzmann_exact import columns, states_of
from genviz.engine.math.boltzmann_map import code_at, places
from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.engine.view import View
from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_pixels import framed, inked, lay, resampled, signed, size_of
from genviz.ui.plots.worlds_layout import Layout, Wish, layout
from genviz.ui.plots.worlds_pixels import cells, enlarged
from genviz.ui.tokens import tokens

#: Keys of the layers.
DATA, CHAIN, MINIMA, BASINS, BARS = (
    f"worlds_{name}" for name in ("data", "chain", "minima", "basins", "bars")
)
#: Pictures of states are drawn at most so large, at scale 1.
_THUMB: Final = 40


class Scene(NamedTuple):
    """All that is painted, for one size."""

    picture: BoltzmannPicture
    layout: Layout
    layers: frozenset[str]
    dark: bool

    def centre(self, code: int) -> tuple[float, float]:
        """The middle of a state on the map."""
        (place,) = self.centres(np.array([code]))
        return float(place[0]), float(place[1])

    def centres(self, codes: NDArray[np.int64]) -> NDArray[np.float64]:
        """The middles of states on the map, ``(M, 2)``."""
        w, h = self.layout.cell
        corner = np.array([self.layout.map.x, self.layout.map.y])
        return np.asarray((places(codes, self.layout.wish.n) + 0.5) * np.array([w, h]) + corner)

    def cell(self, code: int) -> Box:
        """The rectangle of a state on the map."""
        (x, y), (w, h) = self.centre(code), self.layout.cell
        return Box(x - w / 2, y - h / 2, w, h)

    def state_at(self, x: float, y: float) -> int:
        """The state at a place; −1 beside the map."""
        box, (w, h), n = self.layout.map, self.layout.cell, self.layout.wish.n
        if not box.holds(x, y):
            return -1
        column = min(int((x - box.x) / w), (1 << columns(n)) - 1)
        row = min(int((y - box.y) / h), (1 << (n - columns(n))) - 1)
        return code_at(column, row, n)

    def bar(self, k: int) -> Box:
        """Where pair `k` of the bars is, from top to bottom."""
        box = self.layout.bars or Box(0.0, 0.0, 1.0, 1.0)
        left = box.x + self.layout.wish.px(46)
        return Box(left + k * self.layout.column, box.y, self.layout.column, box.h)

    @property
    def thumb(self) -> Box | None:
        """Size of a picture under a pair of bars; None where states are no pictures."""
        if self.picture.pixels is None:
            return None
        high, wide = self.picture.pixels
        side = min(self.layout.column - self.layout.wish.px(6), self.layout.wish.px(_THUMB))
        cell = max(int(side / max(high, wide)), 1)
        return Box(0.0, 0.0, float(cell * wide), float(cell * high))

    @property
    def plot(self) -> Box:
        """Where the bars stand: over the pictures."""
        box = self.layout.bars or Box(0.0, 0.0, 1.0, 1.0)
        below = self.thumb.h + self.layout.wish.px(4) if self.thumb else self.layout.wish.px(20)
        return Box(box.x, box.y, box.w, max(box.h - below, 1.0))


def scene(picture: BoltzmannPicture, view: View) -> Scene:
    """What is seen of `picture` in `view`."""
    n = len(picture.bars.codes) if BARS in view.layers else 0
    wish = Wish(view.width, view.height, view.scale, picture.map.n, n, picture.pixels)
    return Scene(picture, layout(wish), view.layers, view.dark)


# --- canvas ------------------------------------------------------------------------------------------------


def canvas_of(now: Scene, ratio: float) -> Pixels32:
    """The map, tables and small pictures on the card's colour, in device pixels."""
    wish = now.layout.wish
    size = max(round(wish.height * ratio), 1), max(round(wish.width * ratio), 1)
    canvas = np.full(size, pack(tokens(now.dark).card), dtype=np.uint32)
    _lay_map(canvas, now, ratio)
    if now.picture.side == "weights":
        lay_table(canvas, now, ratio)
    if now.layout.n_bars:
        _lay_thumbs(canvas, now, ratio)
    return canvas


def _lay_map(canvas: Pixels32, now: Scene, ratio: float) -> None:
    image = cells(now.picture, now.dark, basins=BASINS in now.layers)
    lay(canvas, now.layout.map, ratio, enlarged(image, *size_of(now.layout.map, ratio)))


def table_of(now: Scene) -> Box:
    """Where the table of weights is: square, with room for names at the left and above."""
    side, px = now.layout.side, now.layout.wish.px
    edge = max(min(side.w - px(24), side.h - px(24) - px(26)), 8.0)
    cell = max(int(edge / now.picture.n), 1)
    return Box(side.x + px(24), side.y + px(24), float(cell * now.picture.n), float(cell * now.picture.n))


def lay_table(canvas: Pixels32, now: Scene, ratio: float) -> None:
    """Weights as tints, biases on the diagonal."""
    box = table_of(now)
    tints = signed(np.clip(now.picture.theta / now.picture.reach, -1.0, 1.0), now.dark)
    tints[~now.picture.connected] = pack(tokens(now.dark).line)
    lay(canvas, box, ratio, enlarged(tints, *size_of(box, ratio)))


def _lay_thumbs(canvas: Pixels32, now: Scene, ratio: float) -> None:
    thumb = now.thumb
    if thumb is None or now.picture.pixels is None:
        return
    codes = now.picture.bars.codes[: now.layout.n_bars]
    images = thumbs(now, codes, thumb, ratio)
    for k, image in enumerate(images):
        bar = now.bar(k)
        lay(canvas, Box(bar.middle - thumb.w / 2, bar.bottom - thumb.h, thumb.w, thumb.h), ratio, image)


def thumbs(now: Scene, codes: NDArray[np.int64], thumb: Box, ratio: float) -> Pixels32:
    """Pictures of visible states, ``(M, h, w)``, with an edge."""
    assert now.picture.pixels is not None
    rows = states_of(codes, now.picture.n_visible).reshape(-1, *now.picture.pixels)
    images = inked(resampled(rows, *size_of(thumb, ratio)), now.dark)
    edge = np.full(len(images), pack(tokens(now.dark).outline), dtype=np.uint32)
    return framed(images, edge, max(round(ratio), 1))
