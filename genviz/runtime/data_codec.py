"""Data as plain, JSON-able values: named data by their source and a hash, own data with all their numbers."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine import datasets
from genviz.engine.data import Array, Data, Pictures, Strangers
from genviz.engine.problem import Problem
from genviz.runtime.npz import NpzFile, write_npz

MAX_EMBEDDED: Final = 8 * 2**20
_TEXTS: Final = ("classes", "names", "units")
_FILE: Final = "the data in the scene"
#: Numbers are hashed as multiples of this part of the largest in their column: other processors round the
#: last digits of sines and exponentials differently, and the data are the same all the same.
_STEPS: Final = 2**20
_FIELD: Final = re.compile(r"\{[A-Za-z_]\w*(?::\.?\d?[a-z%]?)?\}")


def content_hash(data: Data) -> str:
    """Return the SHA-256, in hexadecimal, of the data's numbers (to six digits), classes and pictures."""
    digest = hashlib.sha256()
    for part in (data.x, data.x_heldout):
        digest.update(b"x" if part is None else _rounded(part))
    for labels in (data.y, data.y_heldout):
        digest.update(b"y" if labels is None else labels.astype("<i8").tobytes())
    digest.update("\0".join((*data.names, "", *data.classes)).encode("utf-8", "surrogatepass"))
    for content in _what_few_have(data):
        digest.update(content)
    return digest.hexdigest()


def _what_few_have(data: Data) -> Iterator[bytes]:
    """Pictures and strangers; the hashes of all other data stay what they were before there were any."""
    strangers = data.strangers
    if strangers is not None:
        yield b"strangers" + _rounded(strangers.x)
        yield "\0".join(strangers.names).encode("utf-8", "surrogatepass")
    for pictures in (data.pictures, None if strangers is None else strangers.pictures):
        if pictures is not None:
            yield b"pictures" + str(pictures.shape).encode() + pictures.tobytes()


def encode_data(data: Data) -> dict[str, Any]:
    """Return what `decode_data` makes the data from; `truth` goes with named data only.

    Raises
    ------
    Problem
        Own data that take more than 8 MB compressed.
    """
    return dict(_encoded(data))


@lru_cache(maxsize=2)  # while a run goes on, it is kept every few seconds, and its data stay the same
def _encoded(data: Data) -> Mapping[str, Any]:
    if data.source:
        return {"source": data.source, "hash": content_hash(data)}
    content = write_npz(dict(_arrays(data)))
    if len(content) > MAX_EMBEDDED:
        raise Problem(
            "the data take {size:.1f} MB compressed, and a scene holds {limit} MB; use fewer rows",
            size=len(content) / 2**20, limit=MAX_EMBEDDED // 2**20,
        )  # fmt: skip
    return {
        "npz": base64.b64encode(content).decode("ascii"),
        "hash": content_hash(data),
        "name": data.name,
        "title": data.title,
        **{key: list(getattr(data, key)) for key in _TEXTS},
        **({} if data.pixels is None else {"pixels": list(data.pixels)}),
        **({} if data.strangers is None else {"strangers": list(data.strangers.names)}),
        "notes": [{"template": note.template, "values": _plain(note.values)} for note in data.notes],
    }


def decode_data(value: object) -> Data:
    """Return the data that `encode_data` described.

    Named data that are made differently here than where they were saved get a note that says so.

    Raises
    ------
    Problem
        Not what `encode_data` gives, too large, or a data set that this version does not know.
    """
    if not isinstance(value, Mapping):
        raise _damaged("data")
    if "source" not in value:
        return _embedded(value)
    data = datasets.load(_text(value, "source"))
    if content_hash(data) == _text(value, "hash"):
        return data
    note = Problem(
        "the data '{source}' are not quite those that were saved; this replay may differ", source=data.source
    )
    return replace(data, notes=(*data.notes, note))


def _arrays(data: Data) -> Iterator[tuple[str, NDArray[Any]]]:
    for key in ("x", "x_heldout"):
        if getattr(data, key) is not None:
            yield key, getattr(data, key).astype("<f8")
    for key in ("y", "y_heldout"):
        if getattr(data, key) is not None:
            yield key, getattr(data, key).astype("<i8")
    if data.pictures is not None:
        yield "pictures", data.pictures
    if data.strangers is not None:
        yield "strangers", data.strangers.x.astype("<f8")
        if data.strangers.pictures is not None:
            yield "stranger_pictures", data.strangers.pictures


def _rounded(x: Array) -> bytes:
    # A power of two, so that dividing by it rounds nothing.
    scale = np.exp2(np.ceil(np.log2(np.maximum(np.abs(x).max(axis=0, initial=0.0), 1e-300))))
    return bytes(np.rint(x / scale * _STEPS).astype("<i8").tobytes() + scale.astype("<f8").tobytes())


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: v if isinstance(v, (str, int, float)) else str(v) for key, v in values.items()}


def _embedded(value: Mapping[str, Any]) -> Data:
    text = _text(value, "npz")
    if len(text) > MAX_EMBEDDED * 4 // 3 + 4:
        raise Problem("the data in the scene are larger than {limit} MB", limit=MAX_EMBEDDED // 2**20)
    try:
        archive = NpzFile(base64.b64decode(text, validate=True), _FILE)
    except (binascii.Error, ValueError) as error:
        if isinstance(error, Problem):
            raise
        raise _damaged("npz") from None
    data = Data(
        x=_numbers(archive, "x"),
        name=_text(value, "name"),
        title=_text(value, "title"),
        y=_labels(archive, "y"),
        x_heldout=_numbers(archive, "x_heldout") if "x_heldout" in archive.headers else None,
        y_heldout=_labels(archive, "y_heldout"),
        notes=tuple(_note(note) for note in _list(value, "notes")),
        classes=_all_texts(value, "classes"),
        names=_all_texts(value, "names"),
        units=_all_texts(value, "units"),
        pixels=_pixels(value),
        pictures=_pictures(archive, "pictures"),
        strangers=_strangers(archive, value),
    )
    _refuse_disagreement(data)
    return data


def _refuse_disagreement(data: Data) -> None:
    d, k = data.n_features, max(len(data.classes), 1)
    if len(data.names) != d or len(data.units) != d:
        raise _damaged("names")
    if data.x_heldout is not None and data.x_heldout.shape[1] != d:
        raise _damaged("x_heldout")
    for labels in (data.y, data.y_heldout):
        if labels is not None and data.classes and not ((labels >= 0) & (labels < k)).all():
            raise _damaged("y")


def _numbers(archive: NpzFile, key: str) -> Array:
    header = archive.headers.get(key)
    if header is None or header.dtype != np.float64 or len(header.shape) != 2:
        raise _damaged(key)
    return np.asarray(archive.read(key), dtype=np.float64)


def _labels(archive: NpzFile, key: str) -> NDArray[np.int64] | None:
    header = archive.headers.get(key)
    if header is None:
        return None
    if header.dtype != np.int64 or len(header.shape) != 1:
        raise _damaged(key)
    return np.asarray(archive.read(key), dtype=np.int64)


def _pictures(archive: NpzFile, key: str) -> Pictures | None:
    header = archive.headers.get(key)
    if header is None:
        return None
    if header.dtype != np.uint8 or len(header.shape) != 3:
        raise _damaged(key)
    return np.asarray(archive.read(key), dtype=np.uint8)


def _strangers(archive: NpzFile, value: Mapping[str, Any]) -> Strangers | None:
    if "strangers" not in archive.headers:
        return None
    return Strangers(
        _numbers(archive, "strangers"),
        _pictures(archive, "stranger_pictures"),
        _all_texts(value, "strangers"),
    )


def _pixels(value: Mapping[str, Any]) -> tuple[int, int] | None:
    match value.get("pixels"):
        case None:
            return None
        case [int(height), int(width)]:
            return height, width
        case _:
            raise _damaged("pixels")


def _note(value: object) -> Problem:
    if not isinstance(value, Mapping):
        raise _damaged("notes")
    template, values = value.get("template"), value.get("values")
    if not isinstance(template, str) or not isinstance(values, Mapping):
        raise _damaged("notes")
    # Nothing but plain fields: "{n:>999999999}" is a bomb.
    strange = "{" in _FIELD.sub("", template) or "}" in _FIELD.sub("", template)
    if strange or not all(isinstance(v, (str, int, float)) for v in values.values()):
        raise _damaged("notes")
    try:
        note = Problem(template, **values)
        str(note)
    except (LookupError, ValueError, TypeError):
        raise _damaged("notes") from None
    return note


def _text(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    if not isinstance(found, str):
        raise _damaged(key)
    return found


def _list(value: Mapping[str, Any], key: str) -> list[Any]:
    found = value.get(key)
    if not isinstance(found, list):
        raise _damaged(key)
    return found


def _all_texts(value: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = _list(value, key)
    if not all(isinstance(text, str) for text in found):
        raise _damaged(key)
    return tuple(found)


def _damaged(key: str) -> Problem:
    return Problem("the data in the scene are damaged at '{key}'", key=key)
