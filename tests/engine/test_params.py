"""Declared hyperparameters: what is accepted, and what is said of the rest."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from typing import Literal

import pytest

from genviz.engine.params import Params, declaration_of, declarations, param
from genviz.engine.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _Params(Params):
    n: int = param(3, lo=1, hi=20, symbol="K", label="Components", help="How many.", live=False)
    rate: float = param(0.1, lo=1e-4, hi=1.0, log=True)
    shape: Literal["full", "tied"] = param("full", choice_labels=("Full", "Shared"))
    open: bool = param(False)


def test_declarations_keep_order_kind_and_words() -> None:
    assert [(d.name, d.kind) for d in declarations(_Params)] == [
        ("n", "int"),
        ("rate", "float"),
        ("shape", "choice"),
        ("open", "bool"),
    ]
    n = declaration_of(_Params, "n")
    assert (n.label, n.symbol, n.live, n.lo, n.hi) == ("Components", "K", False, 1, 20)
    assert declaration_of(_Params, "shape").choice_labels == ("Full", "Shared")


def test_whole_floats_become_ints_and_ints_become_floats() -> None:
    values = _Params(n=4.0, rate=1).as_dict()
    assert values == {"n": 4, "rate": 1.0, "shape": "full", "open": False}
    assert isinstance(values["n"], int)
    assert isinstance(values["rate"], float)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ({"n": 0}, "n must be between 1 and 20, not 0"),
        ({"n": 21}, "n must be between 1 and 20, not 21"),
        ({"n": 2.5}, "n must be a whole number, not 2.5"),
        ({"n": True}, "n must be a whole number, not True"),
        ({"n": "3"}, "n must be a whole number, not '3'"),
        ({"rate": 10**400}, f"rate must be a finite number, not {'1' + '0' * 36}…"),
        ({"n": float("inf")}, "n must be a whole number, not inf"),
        ({"rate": float("nan")}, "rate must be a finite number, not nan"),
        ({"rate": 2.0}, "rate must be between 0.0001 and 1, not 2"),
        ({"shape": "diag"}, "shape must be one of full, tied, not 'diag'"),
        ({"open": 1}, "open must be true or false, not 1"),
    ],
)
def test_a_bad_value_is_refused_with_its_bound(bad: dict[str, object], words: str) -> None:
    with pytest.raises(Problem) as caught:
        _Params(**bad)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("n", "7", 7),
        ("rate", "1e-3", 1e-3),
        ("shape", "tied", "tied"),
        ("open", "Yes", True),
        ("open", "0", False),
    ],
)
def test_text_is_read(name: str, text: str, value: object) -> None:
    assert declaration_of(_Params, name).parse(text) == value


@pytest.mark.parametrize(
    ("name", "text"), [("n", "7.5"), ("n", "x"), ("rate", "fast"), ("rate", "nan"), ("open", "maybe")]
)
def test_text_that_is_no_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(Problem, match=f"^{name} must be"):
        declaration_of(_Params, name).parse(text)


def test_replace_lists_the_known_names() -> None:
    assert _Params().replace(n=5).n == 5
    with pytest.raises(Problem, match="it has n, rate, shape, open"):
        _Params().replace(k=5)


def test_params_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        _Params().n = 4  # type: ignore[misc]
