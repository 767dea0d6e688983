"""NPY and NPZ, read without trusting them and written without a clock.

NumPy's reader allocates what a header promises and can be told to run pickles.  Here the zip directory and
every header are read first; nothing is unpickled, nothing is extracted, and bytes are counted while they are
decompressed, because declared sizes can lie.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.problem import Problem

MAX_BYTES: Final = 256 * 2**20
MAX_MEMBERS: Final = 64

_MAGIC: Final = b"\x93NUMPY"
_MAX_HEADER: Final = 4096
#: What every writer of the format writes for an array of plain items, and nothing that would need evaluating.
_HEADER: Final = re.compile(
    r"\{'descr': '([<>|=]?[a-zA-Z]\d*)', 'fortran_order': (True|False), "
    r"'shape': \(((?:\d{1,18}(?:, ?\d{1,18})*)?),?\),? ?\}\s*"
)
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """What an NPY header promises: type of the items, memory order, shape."""

    dtype: np.dtype[Any]
    fortran: bool
    shape: tuple[int, ...]

    @property
    def n_bytes(self) -> int:
        """How many bytes follow."""
        return prod(self.shape) * self.dtype.itemsize


class NpzFile:
    """The arrays of an NPZ file; headers are read at once, an array when it is asked for.

    Parameters
    ----------
    content : bytes
        The file.
    file : str
        What to call it in messages.

    Raises
    ------
    Problem
        Damaged, too large once unpacked, too many members, Python objects, or not arrays.
    """

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        self._left = MAX_BYTES
        # Every entry of the directory costs memory, so that it is counted before the directory is read.
        if content.count(_DIRECTORY_ENTRY) > 16 * MAX_MEMBERS:
            raise _too_many(file)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGED:
            raise _damaged(file) from None
        self._infos = self._directory()
        self.headers = {key: self._header(info) for key, info in self._infos.items()}
        if sum(header.n_bytes for header in self.headers.values()) > MAX_BYTES:
            raise _too_large(file)

    def read(self, key: str) -> NDArray[Any]:
        """Return the array called `key`.

        Raises
        ------
        Problem
            Damaged, or longer than it says.
        """
        try:
            with self._zip.open(self._infos[key]) as stream:
                header = read_header(stream, self._file)
                content = self._counted(stream, header.n_bytes)
                if stream.read(1):  # also makes zipfile compare the checksum
                    raise _damaged(self._file)
        except Problem:
            raise
        except _DAMAGED:
            raise _damaged(self._file) from None
        return as_array(content, header, self._file)

    def _directory(self) -> dict[str, zipfile.ZipInfo]:
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise _too_many(self._file)
        if not infos or not all(info.filename.endswith(".npy") for info in infos):
            raise Problem(
                "{file} is a zip archive, but not of NumPy arrays; save the table as CSV", file=self._file
            )
        if sum(info.file_size for info in infos) > MAX_BYTES:
            raise _too_large(self._file)
        # Other compressions than these two are not NumPy's, and can expand without bound.
        plain = all(info.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in infos)
        if not plain or len({info.filename for info in infos}) < len(infos):
            raise _damaged(self._file)
        return {info.filename.removesuffix(".npy"): info for info in infos}

    def _header(self, info: zipfile.ZipInfo) -> Header:
        try:
            with self._zip.open(info) as stream:
                return read_header(stream, self._file)
        except Problem:
            raise
        except _DAMAGED:
            raise _damaged(self._file) from None

    def _counted(self, stream: IO[bytes], n: int) -> bytes:
        self._left -= n
        if self._left < 0:
            raise _too_large(self._file)
        content = stream.read(n)  # zipfile decompresses no more than was asked for
        if len(content) < n:
            raise _damaged(self._file)
        return content


def read_npy(content: bytes, file: str) -> NDArray[Any]:
    """Return the array of an NPY file.

    Raises
    ------
    Problem
        As `NpzFile`.
    """
    stream = io.BytesIO(content)
    header = read_header(stream, file)
    return as_array(stream.read(), header, file)


def read_header(stream: IO[bytes], file: str) -> Header:
    """Read an NPY header.

    Raises
    ------
    Problem
        Python objects, a type or shape that is not a plain array's, or no header at all.
    """
    start = stream.read(8)
    if len(start) < 8 or start[:6] != _MAGIC or start[6] not in {1, 2, 3}:
        raise _damaged(file)
    width, code = (2, "<H") if start[6] == 1 else (4, "<I")
    size = stream.read(width)
    if len(size) < width:
        raise _damaged(file)
    (length,) = struct.unpack(code, size)
    if length > _MAX_HEADER:
        raise _not_plain(file)
    return _parsed_header(stream.read(length).decode("latin-1"), file)


def as_array(content: bytes, header: Header, file: str) -> NDArray[Any]:
    """Return the items of `content` in the shape that `header` says.

    Raises
    ------
    Problem
        Too few or too many bytes.
    """
    if len(content) != header.n_bytes:
        raise _damaged(file)
    array = np.frombuffer(content, dtype=header.dtype)
    try:
        return array.reshape(header.shape, order="F" if header.fortran else "C")
    except ValueError:  # no items, but dimensions that no array can have
        raise _damaged(file) from None


def write_npz(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return a compressed NPZ file of `arrays`; the same arrays give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for key, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)
            info = zipfile.ZipInfo(f"{key}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, member.getvalue())
    return buffer.getvalue()


def _parsed_header(text: str, file: str) -> Header:
    found = _HEADER.fullmatch(text)
    if not found:
        raise _not_plain(file)
    descr, fortran, numbers = found.groups()
    if descr.lstrip("<>|=").startswith("O"):
        raise Problem("{file} contains Python objects; it is not opened, for safety", file=file)
    try:
        dtype = np.dtype(descr)
    except TypeError:
        raise _not_plain(file) from None
    shape = tuple(int(number) for number in numbers.split(",") if number.strip())
    if dtype.kind not in "biufUS" or dtype.itemsize == 0 or len(shape) > 8:
        raise _not_plain(file)
    header = Header(dtype, fortran == "True", shape)
    if header.n_bytes > MAX_BYTES:
        raise _too_large(file)
    return header


def _damaged(file: str) -> Problem:
    return Problem("{file} is damaged or incomplete; save it again from where it came", file=file)


def _too_large(file: str) -> Problem:
    return Problem(
        "{file} would take more than {limit} MiB of memory; save a part of it",
        file=file,
        limit=MAX_BYTES // 2**20,
    )


def _too_many(file: str) -> Problem:
    return Problem("{file} has too many arrays; at most {limit} can be read", file=file, limit=MAX_MEMBERS)


def _not_plain(file: str) -> Problem:
    return Problem(
        "{file} is not a plain array of numbers or texts; save it as one, without fields or objects",
        file=file,
    )
