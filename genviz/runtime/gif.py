"""GIF with one table of colours for all frames, written frame by frame.

Of a frame only the rectangle that changed is written, and in it only the pixels that changed: the others are
transparent.  The format is that of the GIF89a specification (CompuServe, 1990); Pillow packs the pixels.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from genviz.runtime.palette import MOST, Palette, Rgb

Indices = NDArray[np.uint8]
#: The number that no colour has.
_CLEAR: Final = MOST
_TABLE: Final = 256
_LAST: Final = b"\x3b"
#: Begin again for ever.
_LOOP: Final = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"


def gif(frames: Iterable[Rgb], milliseconds: Sequence[int], palette: Palette) -> bytes:
    """Encode `frames` of equal size, one for each length in `milliseconds`."""
    parts: list[bytes] = []
    before: Indices | None = None
    shown = 0  # hundredths of a second: what is rounded off one frame is made up by the next
    for frame, end in zip(frames, accumulate(milliseconds), strict=True):
        now, length, shown = palette.indices(frame), round(end / 10) - shown, round(end / 10)
        if before is None:
            parts += [_head(now.shape[1], now.shape[0], palette), _LOOP]
        parts.append(_frame(now, before, length))
        before = now
    return b"".join([*parts, _LAST])


def _head(width: int, height: int, palette: Palette) -> bytes:
    table = palette.colours.tobytes().ljust(3 * _TABLE, b"\0")
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF7, 0, 0) + table


def _frame(now: Indices, before: Indices | None, hundredths: int) -> bytes:
    """A control block and the part of the picture that changed; it stays when the next one comes."""
    x, y, part = (0, 0, now) if before is None else _changed(now, before)
    control = struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 1 << 2 | 1, hundredths, _CLEAR, 0)
    place = struct.pack("<BHHHHB", 0x2C, x, y, part.shape[1], part.shape[0], 0)
    return control + place + _packed(part)


def _changed(now: Indices, before: Indices) -> tuple[int, int, Indices]:
    """Corner and pixels of the smallest rectangle that holds what changed; one pixel if nothing did."""
    differs = now != before
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 0, now[:1, :1]
    down, across = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    return int(columns[0]), int(rows[0]), np.where(differs[down, across], now[down, across], _CLEAR)


def _packed(part: Indices) -> bytes:
    """The pixels as a GIF has them: Pillow writes a GIF of one frame, of which this is the end."""
    height, width = part.shape
    image = Image.frombytes("P", (width, height), np.ascontiguousarray(part, dtype=np.uint8).tobytes())
    image.putpalette(bytes(3 * _TABLE))
    buffer = io.BytesIO()
    image.save(buffer, "GIF", optimize=False, interlace=0)
    written = buffer.getvalue()
    begin = 13 + 3 * 2 ** ((written[10] & 7) + 1)
    while written[begin] == 0x21:  # what Pillow says of the picture as a whole
        begin = _after_blocks(written, begin + 2)
    begin += 10
    return written[begin : _after_blocks(written, begin + 1)]


def _after_blocks(data: bytes, i: int) -> int:
    """Where the blocks end that begin at `i`: each has its length in front, the last has none."""
    while data[i]:
        i += data[i] + 1
    return i + 1
