"""What runs on the board are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from genviz import catalog
from genviz.engine.data import Data
from genviz.engine.params import Declaration, declarations
from genviz.runtime.board import Entry
from genviz.ui.data_list import parsed
from genviz.ui.difference import name_of, value_of
from genviz.ui.i18n import tr

#: A setting that says more than any other, and is named also where it is the default.
_ALWAYS: Final = ("n_components", "n_attributes")
#: So many settings are named.
_MOST: Final = 3


def titled(entry: Entry) -> str:
    """The model and what sets it apart: its number of components, and settings that are not the defaults."""
    settings = _settings(entry)
    name = tr(catalog.model_entry(entry.run.model).title)
    return f"{name}, {', '.join(settings)}" if settings else name


def _settings(entry: Entry) -> list[str]:
    values, found = entry.params.as_dict(), []
    for declaration in declarations(type(entry.params)):
        told = declaration.name in _ALWAYS or values[declaration.name] != declaration.default
        if told and declaration.matters(values):
            found.append(f"{_short(declaration)} = {value_of(declaration, values[declaration.name])}")
    return found[:_MOST]


def _short(declaration: Declaration) -> str:
    return declaration.symbol or name_of(declaration)


def titles(entries: Sequence[Entry]) -> list[str]:
    """Titles of runs side by side; seed and step are named where nothing else tells two of them apart."""
    plain = [titled(entry) for entry in entries]
    found = []
    for i, entry in enumerate(entries):
        twins = [other for j, other in enumerate(entries) if j != i and plain[j] == plain[i]]
        more = ""
        if any(other.run.seed != entry.run.seed for other in twins):
            more += ", " + tr("seed {n}", n=entry.run.seed)
        if any(other.step != entry.step for other in twins):
            more += ", " + tr("step {n}", n=entry.step)
        found.append(plain[i] + more)
    return found


def tab_title(entry: Entry) -> str:
    """What the tab is called where the run was made."""
    return tr(catalog.tab_entry(entry.tab).title)


def data_title(entry: Entry) -> str:
    """What the data are called."""
    return tr(entry.data.title)


def group_titles(entries: Sequence[Entry]) -> list[str]:
    """What the data of each group are called, from one run of each; alike ones with what sets them apart."""
    plain = [(data_title(entry), heldout_count(entry)) for entry in entries]
    found = []
    for i, entry in enumerate(entries):
        twins = [other.data for j, other in enumerate(entries) if j != i and plain[j] == plain[i]]
        more = _apart(entry.data, twins)
        found.append(f"{plain[i][0]} ({', '.join(more)})" if more else plain[i][0])
    return found


def heldout_count(entry: Entry) -> int:
    """How many examples a run is judged by."""
    return 0 if entry.data.x_heldout is None else len(entry.data.x_heldout)


def _apart(data: Data, twins: Sequence[Data]) -> list[str]:
    """The settings of `data` that not all of its twins have."""
    if not twins:
        return []
    if not data.source:
        return [tr("own points")]
    entry, params = parsed(data.source)
    values, others = params.as_dict(), [_settings_of(twin, entry.name) for twin in twins]
    return [
        f"{name_of(d)} = {value_of(d, values[d.name])}"
        for d in declarations(entry.params)
        if any(other is None or other[d.name] != values[d.name] for other in others)
    ][:_MOST]


def _settings_of(data: Data, name: str) -> dict[str, object] | None:
    """Settings of the data set called `name`; None for other data."""
    if not data.source:
        return None
    entry, params = parsed(data.source)
    return params.as_dict() if entry.name == name else None


def reference_words() -> str:
    """What the reference fits are."""
    return tr(
        "Fits one Gaussian and Gaussian mixtures with 2 and 6 components (with classes, a kernel density for "
        "each as well) to the same data, in the background; 30 % of the rows are held out if none are."
    )
