"""What sets two runs apart, in the words of their settings."""

from __future__ import annotations

from genviz import catalog
from genviz.engine.params import Declaration, declarations
from genviz.runtime.snapshot import Snapshot
from genviz.ui.i18n import tr
from genviz.ui.scales import Scale

#: More settings than this are counted.
_MOST = 3


def apart(one: Snapshot, other: Snapshot) -> str:
    """The settings of `one` that `other` has not; with a word for another model."""
    words = []
    if one.run.model != other.run.model:
        words.append(tr(catalog.model_entry(one.run.model).title))
    if one.run.seed != other.run.seed:
        words.append(tr("seed {seed}", seed=one.run.seed))
    mine, theirs = one.frame.params.as_dict(), other.frame.params.as_dict()
    kinds = {declaration.name: declaration for declaration in declarations(type(one.frame.params))}
    different = [name for name in kinds if name in theirs and mine[name] != theirs[name]]
    words += [f"{name_of(kinds[name])} = {value_of(kinds[name], mine[name])}" for name in different]
    if len(words) > _MOST:
        words[_MOST:] = [tr("and {n} more", n=len(words) - _MOST)]
    return ", ".join(words) or tr("the same settings so far")


def name_of(declaration: Declaration) -> str:
    """The setting's symbol, or its name where it has none."""
    return declaration.symbol or tr(declaration.label)


def value_of(declaration: Declaration, value: object) -> str:
    """A setting's value as its control shows it."""
    if declaration.kind == "choice":
        return tr(declaration.choice_labels[declaration.choices.index(str(value))])
    if declaration.kind == "bool":
        return tr("yes") if value else tr("no")
    return Scale(declaration).text(float(str(value)))
