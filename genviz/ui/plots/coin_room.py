"""Where the parts of the coin's stage are, and which are left out where there is little room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF

from genviz.ui.theme import theme

#: Ways to lay it out, the roomiest first, in pixels at scale 1: height of the coins, of the product, of the
#: strip, of what is said below it; whether the axis has its title; whether log L is there; the least height
#: of the plots together.
_WAYS: Final = (
    (60, 34, 36, 38, True, True, 330),
    (46, 30, 32, 34, True, True, 240),
    (40, 28, 28, 30, False, True, 190),
    (36, 26, 26, 0, False, True, 150),
    (36, 26, 0, 0, False, True, 140),
    (32, 0, 0, 0, False, True, 130),
    (28, 0, 0, 0, False, False, 0),
)
#: Share of L of the plots' height.
_UPPER: Final = 0.66
#: Right of coins and strip: links, and what a row comes to.
_RIGHT: Final = 190
#: Between the parts.
_GAP: Final = 6


@dataclass(frozen=True, slots=True)
class Rooms:
    """Rectangles in the stage's pixels; an empty one is left out.

    Attributes
    ----------
    coins, product, strip, caption : QRectF
        Rows over the width of the plots, less what is right of them.
    links : QRectF
        Right of the coins.
    likelihood, log : QRect
        Frames of the two plots.
    titled : bool
        Whether the lower axis has its title.
    """

    coins: QRectF
    product: QRectF
    strip: QRectF
    caption: QRectF
    links: QRectF
    likelihood: QRect
    log: QRect
    titled: bool


def arrange(size: tuple[int, int], left: int, axis: tuple[int, int], *, rows: bool, log: bool) -> Rooms:
    """Lay out a stage.

    Parameters
    ----------
    size : tuple of int
        Width and height.
    left : int
        What the upright axes take.
    axis : tuple of int
        Heights of the lying axis with and without its title.
    rows, log : bool
        Whether product and strip, and log L, are wanted.
    """
    px, (width, height) = theme().px, size
    for coins, product, strip, caption, titled, both, least in _WAYS:
        shown = both and log
        above = px(coins) + (px(product) if rows else 0) + px(_GAP)
        below = (px(strip) + px(caption) if rows else 0) + (px(_GAP) if strip and rows else 0)
        axes = axis[0 if titled else 1] + (axis[1] + px(_GAP) if shown else 0)
        plots = height - above - below - axes
        if plots >= px(least if shown else 0.6 * least) or least == 0:
            break
    right = width - px(12)
    upper = max(round(plots * (_UPPER if shown else 1.0)), 1)
    likelihood = QRect(left, above, max(right - left, 1), upper)
    top = above + upper + axis[1] + px(_GAP)
    lower = QRect(left, top, max(right - left, 1), max(plots - upper, 1)) if shown else QRect()
    foot = float(height - below + (px(_GAP) if strip and rows else 0))
    inner = max(right - left - min(px(_RIGHT), 0.3 * (right - left)), 1.0)
    return Rooms(
        coins=QRectF(left, 0, inner, px(coins)),
        product=QRectF(left, px(coins), inner, px(product)) if rows and product else QRectF(),
        strip=QRectF(left, foot, inner, px(strip)) if rows and strip else QRectF(),
        caption=QRectF(left, foot + px(strip), inner, px(caption)) if rows and caption else QRectF(),
        links=QRectF(left + inner, 0, right - left - inner, px(coins)),
        likelihood=likelihood, log=lower, titled=titled,
    )  # fmt: skip
