"""A picture from a file: measured before it is unpacked, upright, in grey, small enough to learn from."""

from __future__ import annotations

import io
import warnings
from typing import Final

import numpy as np
from PIL import Image, ImageOps

from genviz.engine.data import Data
from genviz.engine.problem import Problem

#: First bytes of what is read; more kinds would mean more decoders to trust.
_MAGIC: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
#: Pixels of the longer side: of a picture that is opened, and of what becomes of it.
LARGEST: Final = 4096
SIDE: Final = 64


def is_picture(content: bytes) -> bool:
    """Whether `content` begins as a PNG or JPEG picture does."""
    return content.startswith(_MAGIC)


def read_picture(content: bytes, file: str, side: int = SIDE) -> Data:
    """Read one PNG or JPEG picture as one example.

    Parameters
    ----------
    content : bytes
    file : str
        What to call it in messages.
    side : int
        Pixels of the longer side at most; a larger picture is reduced, and a note says so.

    Returns
    -------
    Data
        `x` has shape (1, height · width): grey values from 0 (black) to 1 (white), row by row; transparent
        parts are white.  `pixels` is (height, width).

    Raises
    ------
    Problem
        Not a PNG or JPEG picture, damaged or cut short, or more than 4096 pixels a side.
    """
    if not is_picture(content):
        raise Problem("{file} is no PNG or JPEG picture", file=file)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what a decoder only doubts is damaged as well
        try:
            grey, before = _decoded(content, file, side)
        except Problem:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise _too_large(file) from None
        except (Exception, Warning):  # noqa: BLE001 - decoders raise what they like
            raise Problem("{file} is damaged or cut short; save the picture again", file=file) from None
    height, width = grey.shape
    notes = () if before == (width, height) else (_reduced(before, (width, height)),)
    return Data(
        grey.reshape(1, -1).astype(np.float64) / 255,
        pixels=(height, width),
        name=file,
        title=file,
        notes=notes,
    )


def _decoded(content: bytes, file: str, side: int) -> tuple[np.ndarray, tuple[int, int]]:
    """Grey values (height, width) as bytes, and width and height before they were reduced."""
    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
        if max(image.size) > LARGEST:
            raise _too_large(file)
        upright = ImageOps.exif_transpose(_eight_bits(image))
        before = upright.size
        grey = _on_white(upright)
        grey.thumbnail((side, side), Image.Resampling.LANCZOS)
        return np.asarray(grey), before


def _too_large(file: str) -> Problem:
    return Problem(
        "{file} is too large; pictures of up to {most} pixels a side can be opened", file=file, most=LARGEST
    )


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits a pixel become eight: Pillow's own conversion would cut off what is bright."""
    if image.mode.startswith("I"):
        return Image.fromarray((np.asarray(image, dtype=np.int64).clip(0, 65535) >> 8).astype(np.uint8))
    return image


def _on_white(image: Image.Image) -> Image.Image:
    """In grey, with white where it is transparent."""
    if not image.has_transparency_data:
        return image.convert("L")
    layers = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", layers.size, "white"), layers).convert("L")


def _reduced(before: tuple[int, int], after: tuple[int, int]) -> Problem:
    return Problem(
        "the picture was reduced from {w0}×{h0} to {w1}×{h1} pixels",
        w0=before[0], h0=before[1], w1=after[0], h1=after[1],
    )  # fmt: skip
