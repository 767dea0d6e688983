"""Pictures from files: the right pixels, upright, and one sentence for what is none."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from PIL import Image

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.picture_file import LARGEST, read_picture
from genviz.runtime.shared import kind_of

RAMP = np.arange(48, dtype=np.uint8).reshape(6, 8) * 5


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def grey(data: Data) -> np.ndarray:
    assert data.pixels is not None
    return data.x.reshape(data.pixels)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def header(width: int, height: int) -> bytes:
    """A PNG that claims so many pixels, and has next to none."""
    body = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    magic = b"\x89PNG\r\n\x1a\n"
    return magic + chunk(b"IHDR", body) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def test_grey_values_row_by_row() -> None:
    data = read_picture(saved(Image.fromarray(RAMP)), "ramp.png")
    assert data.pixels == (6, 8)
    assert kind_of(data) == "pictures"
    assert_array_equal(data.x[0] * 255, RAMP.ravel())
    assert data.notes == ()


def test_colours_are_weighed_and_transparent_parts_are_white() -> None:
    colours = np.array(
        [[[255, 0, 0, 255], [0, 255, 0, 255]], [[0, 0, 255, 255], [9, 9, 9, 0]]], dtype=np.uint8
    )
    found = grey(read_picture(saved(Image.fromarray(colours)), "c.png"))
    assert_allclose(found, [[0.299, 0.587], [0.114, 1.0]], atol=0.004)  # ITU-R 601


def test_sixteen_bits_keep_their_brightness() -> None:
    deep = (RAMP.astype(np.uint16) << 8) + 77
    assert_array_equal(grey(read_picture(saved(Image.fromarray(deep)), "d.png")) * 255, RAMP)


def test_a_photograph_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° clockwise
    turned = grey(read_picture(saved(Image.fromarray(RAMP), exif=exif), "t.png"))
    assert_array_equal(turned * 255, np.rot90(RAMP, -1))


def test_a_large_picture_is_reduced_and_that_is_said() -> None:
    stripes = np.repeat(np.repeat([[0, 255]], 100, axis=0), 100, axis=1).astype(np.uint8)
    data = read_picture(saved(Image.fromarray(stripes), "JPEG"), "s.jpg")
    assert data.pixels == (32, 64)
    assert str(data.notes[0]) == "the picture was reduced from 200×100 to 64×32 pixels"
    assert_allclose(grey(data)[:, [5, 58]], [[0, 1]] * 32, atol=0.02)


@pytest.mark.parametrize("size", [(50_000, 50_000), (LARGEST + 1, 1), (1, LARGEST + 1)])
def test_a_picture_that_is_too_large_is_not_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(Problem, match=r"^bomb\.png is too large; pictures of up to 4096 pixels a side"):
        read_picture(header(*size), "bomb.png")


@pytest.mark.parametrize(
    "content",
    [
        header(0, 0), header(8, 6), saved(Image.fromarray(RAMP))[:40], saved(Image.fromarray(RAMP))[:-40],
        saved(Image.fromarray(RAMP), "JPEG")[:60], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff" + b"x" * 100,
    ],
)  # fmt: skip
def test_what_is_damaged_is_one_sentence(content: bytes) -> None:
    with pytest.raises(Problem, match=r"^p\.png is damaged or cut short; save the picture again$"):
        read_picture(content, "p.png")


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"a,b\n1,2\n", saved(Image.fromarray(RAMP), "BMP")])
def test_what_is_none(content: bytes) -> None:
    with pytest.raises(Problem, match="is no PNG or JPEG picture"):
        read_picture(content, "x")
