"""Damaged files, 25,000 of them: each gives finite data or one sentence, and nothing else.

5,000 each of CSV, NPY, NPZ, PNG and scenes, by seeded mutations of good ones.  A failure names the kind
and the number of the file; ``mutant(kind, number)`` makes it again.
"""

from __future__ import annotations

import io
import json
import os
import random
import re
import sys
import time
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.runtime.files import read_data
from genviz.runtime.picture_file import read_picture
from genviz.runtime.run import ApplyEdit, LogEntry, PatchData, Run, SetParams
from genviz.runtime.scene import Scene

EACH = 5000
#: Seconds and MiB that a file may cost.
LONGEST, LARGEST = 1.0, 512
_MOST = 2_000_000
_NUMBERS = (
    b"1e308", b"-1e309", b"1e-320", b"nan", b"NaN", b"Infinity", b"-inf", b"9" * 400, b"0" * 5000,
    b"-0",    b"1e999999", b"1_000", b"0x10", b"1,5",
    b"18446744073709551616", b"-1", b"true", b"null", b'""', b"\xef\xbc\x91",
)  # fmt: skip
_BITS = (
    b"\0", b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\\", b"\\u0000", b"\\ud800",
    b"[", b"{", b"}",
    b"]", b"[" * 3000, b'{"a":' * 3000, b"\xff\xfe", b"\xef\xbb\xbf",
    b"PK\x03\x04", b"PK\x01\x02", b"\x93NUMPY",
    b"#", b"%", "가나다".encode(), "가나다".encode("cp949"), b"{x!r}", b"{0}", b"x" * 30_000,
    b" " * 3000, b"\x80\x04", b"\x1f\x8b",
)  # fmt: skip


# ---- good files ---------------------------------------------------------------------------------------


@cache
def _good(kind: str) -> tuple[bytes, ...]:
    return {"csv": _tables, "npy": _arrays, "npz": _archives, "png": _pictures, "scene": _scenes}[kind]()


def _tables() -> tuple[bytes, ...]:
    rows = [f"{i * 0.37:.2f},{(i * i) % 17},{'uvw'[i % 3]}" for i in range(30)]
    plain = "a,b,kind\n" + "\n".join(rows)
    return (
        plain.encode(), plain.replace(",", ";").replace(".", ",").encode(),
        plain.replace(",", "\t").encode("utf-16"),
        ("\ufeff" + plain).encode(), plain.replace("kind", "종류").encode("cp949"),
        b'"a ""b""","c"\r\n"1","2"\r\n"3","4"\r\n5,\r\n', b"1 2 3\n4 5 6\n7 8 10\n", b"x\n1\n2\n3\n",
    )  # fmt: skip


def _saved(save: Callable[..., None], *args: Any, **arrays: Any) -> bytes:
    buffer = io.BytesIO()
    save(buffer, *args, **arrays)
    return buffer.getvalue()


def _arrays() -> tuple[bytes, ...]:
    x = np.random.default_rng(0).normal(size=(20, 3))
    kinds = (x, x.T, x[:, 0], x.astype(">f4"), x.astype(np.float16), (9 * x).astype(np.int8), x > 0)
    return tuple(_saved(np.save, array) for array in kinds)


def _archives() -> tuple[bytes, ...]:
    x = np.random.default_rng(1).normal(size=(20, 2))
    named = {"y": np.arange(20) % 3, "classes": np.array(["u", "v", "w"]), "names": np.array(["p", "q"])}
    return (
        _saved(np.savez, x=x, **named), _saved(np.savez_compressed, x=x, **named), _saved(np.savez, x[:, 0]),
        _saved(np.savez_compressed, data=x, label=np.array(["b", "a"] * 10)),
    )  # fmt: skip


def _pictures() -> tuple[bytes, ...]:
    x = np.random.default_rng(3).integers(0, 256, (20, 24, 4), dtype=np.uint8)
    kinds = (x, x[..., :3], x[..., 0], x[..., 0] > 99, x[..., 0].astype(np.uint16) << 8)
    made = [Image.fromarray(kind) for kind in kinds]
    return tuple(
        _saved(lambda buffer, image, form=form: image.save(buffer, form), image)
        for image in made
        for form in (("PNG", "JPEG") if image.mode in ("RGB", "L") else ("PNG",))
    )


def _scenes() -> tuple[bytes, ...]:
    gmm, kmeans = catalog.algorithm("gmm").params, catalog.algorithm("kmeans").params
    own = Data(np.random.default_rng(2).normal(size=(25, 2)), names=("a", "b"), units=("", "mm"))
    log = (
        LogEntry(0, SetParams({"n_components": 4})),
        LogEntry(3, PatchData(Patch(moved=((2, (0.5, 1.5)),), added=((1.0, 2.0),)))),
        LogEntry(5, ApplyEdit("move_mean", {"k": 1, "xy": [0.1, 0.2], "axes": [0, 1]})),
    )
    start = {
        "weights": [0.5, 0.5],
        "means": [[0.0, 1.0], [1.0, 0.0]],
        "covariances": [np.eye(2).tolist()] * 2,
    }
    view = {"axes": [0, 1], "layers": ["density"], "selected": 3, "x_range": [0.0, 1.0]}
    runs = (
        Run("gmm", own, 3, gmm(n_components=2), start=start, log=log),
        Run("gmm", datasets.load("blobs:n=40"), 7, gmm(n_components=3), log=log),
        Run("kmeans", datasets.load("iris"), 0, kmeans()),
    )
    return tuple(
        scene.dumps(Scene("mixture", run, 6, view, "note 눈", {"m": -1.5, "up": np.inf})) for run in runs
    )


# ---- mutations ----------------------------------------------------------------------------------------


def mutant(kind: str, number: int) -> bytes:
    """Make damaged file `number` of its kind."""
    dice = random.Random(f"{kind} {number}")
    content = dice.choice(_good(kind))
    if kind == "scene" and dice.random() < 0.4:
        return _reworded(content, dice)
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        content = dice.choice(_MUTATIONS)(content, dice, kind)[:_MOST]
    return content


def _flip(content: bytes, dice: random.Random, _kind: str) -> bytes:
    flipped = bytearray(content)
    for _ in range(min(dice.choice((1, 1, 2, 20)), len(flipped))):
        flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
    return bytes(flipped)


def _cut(content: bytes, dice: random.Random, _kind: str) -> bytes:
    i, j = sorted(dice.randint(0, len(content)) for _ in range(2))
    return dice.choice((content[:i], content[i:], content[:i] + content[j:]))


def _insert(content: bytes, dice: random.Random, _kind: str) -> bytes:
    i = dice.randint(0, len(content))
    return content[:i] + dice.choice(_BITS + _NUMBERS) + content[i + dice.choice((0, 0, 1, 4)) :]


def _splice(content: bytes, dice: random.Random, kind: str) -> bytes:
    other = dice.choice(_good(dice.choice((kind, kind, "csv", "npy", "npz", "scene"))))
    return content[: dice.randint(0, len(content))] + other[dice.randint(0, len(other)) :]


def _repeat(content: bytes, dice: random.Random, _kind: str) -> bytes:
    i, j = sorted(dice.randint(0, len(content)) for _ in range(2))
    return content[:j] + content[i:j] * dice.choice((1, 2, 50)) + content[j:]


def _renumber(content: bytes, dice: random.Random, _kind: str) -> bytes:
    found = list(re.finditer(rb"\d+(?:\.\d+)?", content))
    if not found:
        return content
    one = dice.choice(found)
    return content[: one.start()] + dice.choice(_NUMBERS) + content[one.end() :]


_MUTATIONS = (_flip, _cut, _insert, _splice, _repeat, _renumber)

_ODD = (
    None, True, -1, 0, 10**9, 10**30, 1e308, -1e-320, "inf", "", "x" * 2000,
    "{x!r}", "{n:>9999999}", "한", [],
    {}, [[]], [1, [2]], {"": 0}, "gmm", "iris", "blobs:n=0", "blobs:n=999999999",
    [0] * 3000, "../../evil", "\0",
)  # fmt: skip


def _reworded(content: bytes, dice: random.Random) -> bytes:
    """A scene that is JSON still, with other values, other keys, a key twice, or deeper."""
    document = json.loads(content)
    for _ in range(dice.choice((1, 1, 2, 5))):
        _change(document, dice)
    text = json.dumps(document)
    if dice.random() < 0.2:
        text = re.sub(r'("\w+": )', r"\1 1, \1", text, count=1)
    return text.encode()


def _change(document: dict[str, Any], dice: random.Random) -> None:
    places: list[tuple[Any, Any]] = []
    todo: list[Any] = [document]
    while todo:
        part = todo.pop()
        keys = list(part) if isinstance(part, dict) else range(len(part))
        places += [(part, key) for key in keys]
        todo += [part[key] for key in keys if isinstance(part[key], (dict, list))]
    if not places:
        return
    part, key = dice.choice(places)
    way = dice.randrange(4)
    if way == 0 and isinstance(part, dict):
        del part[key]
    elif way == 1 and isinstance(part, dict):
        part[dice.choice(("", "n", "extra", str(key) + " "))] = deepcopy(dice.choice(_ODD))
    else:
        part[key] = _deep(dice) if way == 2 and dice.random() < 0.2 else deepcopy(dice.choice(_ODD))


def _deep(dice: random.Random) -> Any:
    value: Any = 0
    for _ in range(dice.choice((10, 23, 24, 25, 200))):
        value = [value] if dice.random() < 0.5 else {"a": value}
    return value


# ---- the tests ----------------------------------------------------------------------------------------

#: What was opened for writing while `_listening`; a hook of this kind stays for good.
_written: list[str] = []
_listening = False


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if _listening and event == "open" and (args[1] is None or set("wax+") & set(str(args[1]))):
        if args[1] is not None or args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            _written.append(str(args[0]))
    elif _listening and event in {
        "os.remove",
        "os.rename",
        "os.mkdir",
        "os.system",
        "subprocess.Popen",
        "pickle.find_class",
    }:
        _written.append(f"{event} {args}")


@pytest.fixture(scope="module")
def _heard() -> None:
    sys.addaudithook(_hear)


def _read(kind: str, path: Path) -> str:
    """Read a file as the window would; what is wrong with the outcome."""
    try:
        if kind == "scene":
            opened = scene.load(path)
            data = opened.run.data
            scene.dumps(opened)  # whatever was opened can be saved
        elif kind == "png":
            data = read_picture(path.read_bytes(), path.name)
        else:
            data = read_data(path)
    except Problem as problem:
        sentence = str(problem)
        return "" if 8 < len(sentence) < 600 and "\n" not in sentence else f"said {sentence!r}"
    finite = np.isfinite(data.x).all() and data.x.dtype == np.float64 and data.x.ndim == 2
    whole = data.x.size > 0 and len(data.names) in (0, data.n_features)
    return "" if finite and whole else f"data of shape {data.x.shape}, finite: {finite}"


@pytest.mark.usefixtures("_heard")
@pytest.mark.parametrize("kind", ["csv", "npy", "npz", "png", "scene"])
def test_a_damaged_file_is_data_or_one_sentence(kind: str, tmp_path: Path) -> None:
    global _listening  # noqa: PLW0603 - an audit hook cannot be taken out again
    path = tmp_path / ("file.genviz" if kind == "scene" else f"file.{kind}")
    wrong: list[str] = []
    slowest = 0.0
    before = _peak()
    for number in range(EACH):
        path.write_bytes(mutant(kind, number))
        _listening = True
        began, used = time.monotonic(), time.process_time()
        try:
            said = _read(kind, path)
        except Exception as error:  # noqa: BLE001 - this is what must not happen
            said = f"{type(error).__name__}: {error}"[:300]
        took = min(time.monotonic() - began, time.process_time() - used)
        _listening = False
        slowest = max(slowest, took)
        if said or took > LONGEST:
            wrong.append(f"mutant({kind!r}, {number}): {said or f'{took:.1f} s'}")
    print(f"{kind}: slowest {slowest:.3f} s, {_peak() - before:.0f} MiB more; {len(wrong)} wrong")  # noqa: T201
    assert wrong[:20] == []
    assert _written == []
    assert list(tmp_path.iterdir()) == [path]
    assert _peak() - before < LARGEST


def _peak() -> float:
    """MiB that the process has had at most; 0 where no system call tells."""
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
