"""JSON that says one thing only: no duplicate keys, no NaN, bounded size and depth."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any, Final

from genviz.engine.problem import Problem

#: Bytes of a document.
LARGEST: Final = 32 * 2**20
#: Levels of nesting.
DEEPEST: Final = 24
_LONGEST_INTEGER: Final = 20
_LINE: Final = 100

#: Whatever a document can say.
Json = Any


@dataclass(frozen=True, slots=True)
class _Refused:
    """Something that the grammar lets through; refused once its place in the document is known."""

    template: str
    what: str


def loads(document: bytes) -> Json:
    """Read a document.

    Raises
    ------
    Problem
        Too large, not UTF-8, not JSON, too deep, a key twice, a number that is not finite, half a character;
        says where.
    """
    if len(document) > LARGEST:
        raise Problem("the file is larger than {most} MB", most=LARGEST // 2**20)
    try:
        value = json.loads(
            document.decode("utf-8-sig"),
            object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_int,
        )  # fmt: skip
    except UnicodeDecodeError:
        raise Problem("the file is not a text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise Problem(
            "line {line}, column {column}: {what}", line=error.lineno, column=error.colno, what=error.msg
        ) from None
    except RecursionError:
        raise Problem("the document is nested more than {most} levels deep", most=DEEPEST) from None
    _check(value, "", 0)
    return value


def dumps(value: Json) -> bytes:
    """Write a document: the order of the keys is kept, short things are on one line.

    Raises
    ------
    ValueError
        A number is not finite.
    """
    return (_pretty(value, "") + "\n").encode("utf-8", "replace")


def _pretty(value: Json, indent: str) -> str:
    if not isinstance(value, (dict, list)) or _is_flat_list(value):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    inner, ends = indent + "  ", "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict):
        items = [f"{json.dumps(k, ensure_ascii=False)}: {_pretty(v, inner)}" for k, v in value.items()]
    else:
        items = [_pretty(item, inner) for item in value]
    # The parts are written once, however deep they lie: own data are millions of letters.
    if len(indent) + sum(len(item) + 2 for item in items) <= _LINE and not any("\n" in i for i in items):
        return ends[0] + ", ".join(items) + ends[1]
    return f"{ends[0]}\n{inner}" + f",\n{inner}".join(items) + f"\n{indent}{ends[1]}"


def _is_flat_list(value: object) -> bool:
    return isinstance(value, list) and not any(isinstance(item, (dict, list)) for item in value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[key] = _Refused("{path} appears twice", key) if key in found else value
    return found


def _constant(text: str) -> _Refused:
    return _Refused("{path} is {what}, not a finite number", text)


def _float(text: str) -> float | _Refused:
    value = float(text)
    return value if math.isfinite(value) else _constant(text[:_LONGEST_INTEGER])


def _int(text: str) -> int | _Refused:
    if len(text) <= _LONGEST_INTEGER:
        return int(text)
    return _Refused("{path} is a number of {what} digits", str(len(text)))


def _check(value: object, path: str, depth: int) -> None:
    if depth > DEEPEST:
        raise Problem("the document is nested more than {most} levels deep", most=DEEPEST)
    if isinstance(value, _Refused):
        raise Problem(value.template, path=path or "the document", what=value.what)
    if isinstance(value, dict):
        for key, item in value.items():
            _check_text(key, path)
            _check(item, f"{path}.{key}" if path else key, depth + 1)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            if type(item) is not float:
                _check(item, f"{path}[{i}]", depth + 1)
    elif isinstance(value, str):
        _check_text(value, path)


def _check_text(text: str, path: str) -> None:
    if not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Problem("{path} holds half of a character", path=path or "the document")
