"""Declare a hyperparameter once.

Form, tooltip, range check, command-line flag, scene field and translation keys all derive from the
declaration::

    @dataclass(frozen=True, slots=True, kw_only=True)
    class GmmParams(Params):
        n_components: int = param(2, lo=1, hi=20, symbol="K", label="Components", help="How many Gaussians.")
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Self, get_args, get_origin, get_type_hints

from genviz.engine.problem import Problem

Kind = Literal["int", "float", "bool", "choice"]
_TRUE = {"true", "yes", "on", "1"}
_FALSE = {"false", "no", "off", "0"}


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declared hyperparameter.

    Attributes
    ----------
    name : str
        Field name; also the name of the ``--set`` flag and of the scene's field.
    kind : {"int", "float", "bool", "choice"}
        From the annotation.
    default : object
        Default value.
    lo, hi : float
        Inclusive bounds (numbers only).
    log : bool
        The slider is logarithmic.
    zero : bool
        0 is allowed below `lo` too: where a logarithmic slider cannot reach, it can still be typed.
    symbol, unit : str
        Letter of the formulas and unit of the value.
    live : bool
        Takes effect while a run goes on; otherwise the run starts again.
    label, help : str
        English words for the form: translation sources.
    choices, choice_labels : tuple of str
        Allowed values and what the form calls them.
    more : bool
        Folded away under "More".
    when : tuple of str and tuple of str, or None
        Name of a choice, and the values of it with which this parameter has an effect; None: always.
    group : str
        Which part of the model it belongs to: a heading in the form; English, a translation source.
    at_once : bool
        It changes what is shown of the present step, not what the next step does.
    staged : bool
        It is chosen beside the picture, and not once more in the form.
    """

    name: str
    kind: Kind
    default: Any
    lo: float
    hi: float
    log: bool
    symbol: str
    unit: str
    live: bool
    label: str
    help: str
    choices: tuple[str, ...] = ()
    choice_labels: tuple[str, ...] = ()
    more: bool = False
    zero: bool = False
    when: tuple[str, tuple[str, ...]] | None = None
    group: str = ""
    at_once: bool = False
    staged: bool = False

    def matters(self, values: Mapping[str, Any]) -> bool:
        """Whether this parameter has an effect beside the `values` of the others."""
        return self.when is None or values.get(self.when[0]) in self.when[1]

    def check(self, value: Any) -> Any:  # noqa: ANN401 - the value of any kind
        """Return `value` as this parameter's type.

        Raises
        ------
        Problem
            Wrong type or out of range; says the bound.
        """
        if self.kind == "choice":
            return self._check_choice(value)
        if self.kind == "bool":
            if isinstance(value, bool):
                return value
            raise Problem("{name} must be true or false, not {value}", name=self.name, value=short(value))
        return self._check_number(value)

    def parse(self, text: str) -> Any:  # noqa: ANN401 - the value of any kind
        """Read `text`, as given to ``--set``, and check it.

        Raises
        ------
        Problem
            The text is not a value of this parameter.
        """
        if self.kind == "choice":
            return self.check(text)
        if self.kind == "bool":
            word = text.strip().lower()
            return self.check(True if word in _TRUE else False if word in _FALSE else text)
        try:
            return self.check(int(text) if self.kind == "int" else float(text))
        except ValueError as error:
            if isinstance(error, Problem):
                raise
            raise self._not_a_number(text) from None

    def _check_choice(self, value: object) -> str:
        if isinstance(value, str) and value in self.choices:
            return value
        raise Problem(
            "{name} must be one of {choices}, not {value}",
            name=self.name, choices=", ".join(self.choices), value=short(value),
        )  # fmt: skip

    def _check_number(self, value: Any) -> int | float:  # noqa: ANN401
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._not_a_number(value)
        if not _is_finite(value) or (self.kind == "int" and int(value) != value):
            raise self._not_a_number(value)
        if not self.lo <= value <= self.hi and not (self.zero and value == 0):
            raise Problem(
                "{name} must be between {lo} and {hi}, not {value}",
                name=self.name, lo=self.written(self.lo), hi=self.written(self.hi), value=_number(value),
            )  # fmt: skip
        return int(value) if self.kind == "int" else float(value)

    def written(self, bound: float) -> str:
        """How a bound is written: a whole number in full, where only whole numbers are allowed."""
        whole = self.kind == "int" and math.isfinite(bound)
        return str(math.ceil(bound)) if whole else _number(bound)

    def _not_a_number(self, value: object) -> Problem:
        if self.kind == "int":
            return Problem("{name} must be a whole number, not {value}", name=self.name, value=short(value))
        return Problem("{name} must be a finite number, not {value}", name=self.name, value=short(value))


def param(  # noqa: PLR0913 - one keyword a fact of the declaration
    default: Any,  # noqa: ANN401
    *,
    lo: float = -math.inf,
    hi: float = math.inf,
    log: bool = False,
    symbol: str = "",
    unit: str = "",
    live: bool = True,
    label: str = "",
    help: str = "",  # noqa: A002 - the word the form uses
    choice_labels: tuple[str, ...] = (),
    more: bool = False,
    zero: bool = False,
    when: tuple[str, tuple[str, ...]] | None = None,
    group: str = "",
    at_once: bool = False,
    staged: bool = False,
) -> Any:  # noqa: ANN401
    """Declare one hyperparameter; see `Declaration` for the words.

    Returns
    -------
    dataclasses.Field
        For the body of a frozen dataclass that derives from `Params`.
    """
    declared = {
        "lo": lo, "hi": hi, "log": log, "symbol": symbol, "unit": unit, "live": live,
        "label": label, "help": help, "choice_labels": choice_labels, "more": more, "zero": zero,
        "when": when, "group": group, "at_once": at_once, "staged": staged,
    }  # fmt: skip
    return dataclasses.field(default=default, metadata=declared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Base of all hyperparameter sets: a frozen dataclass whose values are checked when it is made.

    Raises
    ------
    Problem
        A value has the wrong type or is out of its declared range.
    """

    def __post_init__(self) -> None:
        for declaration in declarations(type(self)):
            value = declaration.check(getattr(self, declaration.name))
            object.__setattr__(self, declaration.name, value)

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401
        """Return a copy with `changes`.

        Raises
        ------
        Problem
            Unknown name (the known ones are listed), wrong type or out of range.
        """
        for name in changes:
            declaration_of(type(self), name)
        return dataclasses.replace(self, **changes)

    def as_dict(self) -> dict[str, Any]:
        """Names and values, in declared order."""
        return {d.name: getattr(self, d.name) for d in declarations(type(self))}


_DECLARED: dict[type[Params], tuple[Declaration, ...]] = {}


def declarations(cls: type[Params]) -> tuple[Declaration, ...]:
    """All declared hyperparameters of a `Params` class, in order."""
    found = _DECLARED.get(cls)
    if found is None:
        hints = get_type_hints(cls)
        found = _DECLARED[cls] = tuple(_declaration(f, hints[f.name]) for f in dataclasses.fields(cls))
    return found


def declaration_of(cls: type[Params], name: str) -> Declaration:
    """The declaration called `name`.

    Raises
    ------
    Problem
        There is none; the message lists the known names.
    """
    for declaration in declarations(cls):
        if declaration.name == name:
            return declaration
    known = ", ".join(d.name for d in declarations(cls))
    raise Problem("{name} is not a setting of this model; it has {known}", name=name, known=known)


def parse_settings(cls: type[Params], settings: Sequence[str]) -> dict[str, Any]:
    """Read ``key=value`` settings for the declared hyperparameters of `cls`.

    Raises
    ------
    Problem
        Not of the form key=value, an unknown key, or a value out of range.
    """
    values = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        if not equals:
            raise Problem("a setting is given as key=value, not '{setting}'", setting=setting)
        values[key.strip()] = declaration_of(cls, key.strip()).parse(text)
    return values


def _declaration(field: dataclasses.Field[Any], hint: Any) -> Declaration:  # noqa: ANN401
    choices = tuple(str(c) for c in get_args(hint)) if get_origin(hint) is Literal else ()
    meta = dict(field.metadata)
    kind: Kind = "choice" if choices else {int: "int", float: "float", bool: "bool"}[hint]  # type: ignore[assignment]
    meta["choice_labels"] = meta["choice_labels"] or choices
    meta["label"] = meta["label"] or field.name.replace("_", " ").capitalize()
    return Declaration(name=field.name, kind=kind, default=field.default, choices=choices, **meta)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number beyond double precision
        return False


def _number(value: float) -> str:
    return f"{value:g}"


def short(value: object) -> str:
    """A value in a message: forty letters at most."""
    try:
        text = repr(value)
    except ValueError:  # a whole number of thousands of digits
        text = "a number of thousands of digits"
    return text if len(text) <= 40 else text[:37] + "…"
