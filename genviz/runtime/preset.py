"""A preset: a scene that comes with words about what to watch, and with numbers that it has to reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

import msgspec

from genviz.engine.problem import Problem

#: The language that every text has.
FIRST_LANGUAGE: Final = "en"
_LONGEST: Final = 600

#: One text by language.
Words = dict[str, Annotated[str, msgspec.Meta(min_length=1, max_length=_LONGEST)]]
Kind = Literal["published", "break it"]


class _Value(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, frozen=True):
    """A part of the file; the order of the fields is that of the file."""


class Source(_Value, frozen=True):
    """Where something was published.

    Attributes
    ----------
    text : str
        Author, title, and the place in it.
    year : int
    """

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=_LONGEST)]
    year: Annotated[int, msgspec.Meta(ge=1600, le=2200)]


class Target(_Value, frozen=True, kw_only=True):
    """A number that the run has to reach.

    Attributes
    ----------
    label : mapping
        What it is called, by language; short.
    name : str
        A metric, as "log_likelihood"; with an `index`, a parameter of the model, as "means".
    index : list of int
        Which entry of the parameter; empty for a metric.
    step : int or None
        After so many whole steps; None: where the run comes to rest.
    value, tolerance : float
        The number, and by how much it may differ.
    origin : {"published", "computed"}
        Whether `source` prints the number, or it follows from what `source` describes.
    source : int
        Index into the preset's sources.
    """

    label: Words
    name: str
    index: list[Annotated[int, msgspec.Meta(ge=0, le=10**6)]] = []
    step: Annotated[int, msgspec.Meta(ge=0, le=10**8)] | None = None
    value: float
    tolerance: Annotated[float, msgspec.Meta(gt=0)]
    origin: Literal["published", "computed"]
    source: Annotated[int, msgspec.Meta(ge=0, le=1000)] = 0


class Preset(_Value, frozen=True, kw_only=True):
    """What makes a scene a preset.

    Attributes
    ----------
    kind : {"published", "break it"}
        A result that somebody has printed, or a failure that is worth seeing.
    order : int
        Its place among those of its tab and kind.
    title, summary, caption : mapping
        By language: the name, one line for the gallery, and what to watch.
    sources : list of Source
    targets : list of Target
    """

    kind: Kind
    order: Annotated[int, msgspec.Meta(ge=0, le=10**6)] = 0
    title: Words
    summary: Words
    caption: Words
    sources: list[Source] = []
    targets: list[Target] = []


def check(preset: Preset) -> None:
    """Refuse what the types of the fields let through.

    Raises
    ------
    Problem
        A text without English, a source that is not there, or a parameter before the end of the run; says
        where.
    """
    for path, words in _texts(preset):
        if FIRST_LANGUAGE not in words:
            raise _wrong(path, Problem("an English text ('en') is needed"))
    for i, target in enumerate(preset.targets):
        if target.source >= len(preset.sources):
            n = len(preset.sources)
            raise _wrong(f"targets[{i}].source", Problem("there are {n} sources, numbered from 0", n=n))
        if target.index and target.step is not None:
            raise _wrong(f"targets[{i}].step", Problem("parameters are compared at the end; leave it out"))


def _texts(preset: Preset) -> Iterator[tuple[str, Words]]:
    yield from (("title", preset.title), ("summary", preset.summary), ("caption", preset.caption))
    yield from ((f"targets[{i}].label", target.label) for i, target in enumerate(preset.targets))


def _wrong(path: str, what: Problem) -> Problem:
    return Problem("{path}: {what}", path=f"preset.{path}", what=what)
