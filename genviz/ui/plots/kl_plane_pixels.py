"""Numbers of the KL picture in the plane → pixels and polylines, on the worker; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.plane_picture import LawMap, PlanePicture
from genviz.engine.view import View
from genviz.ui.marks import Pixels32, Reals, packed, rgb
from genviz.ui.outlines import Box, Polylines, contours, ellipses, resized
from genviz.ui.raster import density_image
from genviz.ui.tokens import Tokens, tokens

#: Ellipses of q, in standard deviations, and that of a best fit.
SIGMAS: Final = (1.0, 2.0)
GHOST: Final = (2.0,)
#: Components whose colours the integrand takes: adds, and takes away.
ADDS, TAKES = 3, 2
#: Colours of the integrand from one end to the other; the strongest covers so much of the paper.
_STEPS: Final = 1023
_STRONGEST: Final = 0.85
#: Weak parts are drawn stronger than they are, so that they are seen at all.
_GAMMA: Final = 0.6
_LARGEST: Final = 1400
#: Logs of densities are cut off here: single precision holds them, and interpolation is not thrown off.
_FLOOR: Final = -60.0


@dataclass(frozen=True, slots=True, eq=False)
class PlanePixels:
    """What the stage draws, made for one view.

    Attributes
    ----------
    view : View
    box : tuple of float
        What the images cover, (x0, x1, y0, y1).
    density : ndarray of uint32 or None
        P as filled levels, top row first; None for a law that ends abruptly.
    contours : Polylines or None
        Lines of equal density of p.
    integrand : ndarray of uint32 or None
        What adds and what takes away, top row first.
    ellipses : ndarray, shape (1, 2, M, 2)
        1σ and 2σ of q.
    ghosts : tuple of ndarray or None
        2σ of the best fits, forward and reverse, each of shape (M, 2).
    stages : tuple of ndarray or None
        Everything under the model as images, RGB32 in device pixels of the view: p with marks, the integrand,
        the integrand with marks; if they were painted already.
    boxes : tuple
        Left, top, width and height of the names of the best fits, over p and over the integrand.
    language : str
        That of the words in the images.
    """

    view: View
    box: tuple[float, float, float, float]
    density: Pixels32 | None
    contours: Polylines | None
    integrand: Pixels32 | None
    ellipses: Reals
    ghosts: tuple[Reals | None, Reals | None]
    stages: tuple[Pixels32 | None, Pixels32 | None, Pixels32 | None] = (None, None, None)
    boxes: tuple[tuple[Box, ...], tuple[Box, ...]] = ((), ())
    language: str = ""


def prepare(picture: PlanePicture, view: View) -> PlanePixels:
    """Turn a `PlanePicture` into pixels and polylines for `view`."""
    law, size = picture.law, _size(picture.law, view)
    image, lines = (None, None) if law.outline is not None else _law_drawn(law, size, view.dark)
    back = picture.best_reverse
    return PlanePixels(
        view, law.box, image, lines,
        signed_image(picture.integrand, size, view.dark) if "kl_integrand" in view.layers else None,
        ellipses(picture.mean[None], picture.covariance[None], SIGMAS),
        (
            _ghost(picture.best_forward.q.mean, picture.best_forward.q.covariance),
            None if back is None else _ghost(back.q.mean, back.q.covariance),
        ),
    )  # fmt: skip


def _ghost(mean: Reals, covariance: Reals) -> Reals:
    return np.asarray(ellipses(mean[None], covariance[None], GHOST)[0, 0])


def _size(law: LawMap, view: View) -> tuple[int, int]:
    """Height and width of the map's box in pixels, where the view's range has the view's size."""
    across, up = law.box[1] - law.box[0], law.box[3] - law.box[2]
    width = view.width * across / max(view.x_range[1] - view.x_range[0], 1e-9)
    height = view.height * up / max(view.y_range[1] - view.y_range[0], 1e-9)
    shrunk = min(1.0, _LARGEST / max(width, height))
    return max(round(height * shrunk), 2), max(round(width * shrunk), 2)


@lru_cache(maxsize=4)
def _law_drawn(law: LawMap, size: tuple[int, int], dark: bool) -> tuple[Pixels32, Polylines]:
    """P's image and contours: they stay while q is dragged."""
    log_p = np.maximum(law.log_p, _FLOOR).astype(np.float32)
    levels = np.log(np.sort(law.levels))
    look = View(width=size[1], height=size[0])
    return density_image(log_p, levels, tokens(dark), look), contours(log_p, levels, law.box)


def signed_image(share: Reals, size: tuple[int, int], dark: bool) -> Pixels32:
    """Shares −1 … 1 ``(G_y, G_x)`` as tints of two colours on the plot's own, at half the resolution."""
    height, width = (max(side // 2, 2) for side in size)
    fine = resized(share.astype(np.float32), height, width)
    which = np.clip((fine + 1.0) * (0.5 * _STEPS), 0, _STEPS).astype(np.uint16)
    drawn: Pixels32 = _colours(tokens(dark))[which[::-1]]
    return drawn


@lru_cache(maxsize=2)
def _colours(look: Tokens) -> NDArray[np.uint32]:
    """Colours from the strongest that takes away to the strongest that adds, ``(_STEPS + 1,)``."""
    share = np.linspace(-1.0, 1.0, _STEPS + 1)
    cover = (_STRONGEST * np.abs(share) ** _GAMMA)[:, None]
    paper, adds, takes = (
        np.array(rgb(colour), dtype=np.float64)
        for colour in (look.plot, look.components[ADDS], look.components[TAKES])
    )
    ink = np.where(share[:, None] > 0, adds, takes)
    return packed(np.rint(paper + cover * (ink - paper)).astype(np.uint32))
