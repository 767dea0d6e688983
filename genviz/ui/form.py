"""A form from declarations: live while a slider is dragged, and never fighting the reader's hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import monotonic
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.params import Declaration
from genviz.ui.controls import Combo, Segmented, Toggle
from genviz.ui.i18n import tr
from genviz.ui.slider import ParamSlider
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: Seconds for which a value that was just set is trusted more than the worker's last snapshot.
PATIENCE = 1.0
_MOST_LETTERS = 30


class ChoiceRow(QWidget):
    """Label and choice: segments if the words are few and short, else a list."""

    committed = Signal(object)

    def __init__(self, declaration: Declaration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.declaration = declaration
        self._label = QLabel(self)
        short = len(declaration.choices) <= 4 and sum(map(len, declaration.choice_labels)) <= _MOST_LETTERS
        self.control: Segmented | Combo = Segmented(declaration.choices, self) if short else Combo(self)
        self._label.setBuddy(self.control)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme().px(4))
        box.addWidget(self._label)
        box.addWidget(self.control)
        self.retranslate()
        self.set_value(declaration.default)
        if isinstance(self.control, Segmented):
            self.control.chosen.connect(self._chosen)
        else:
            self.control.activated.connect(self._activated)

    def retranslate(self) -> None:
        """Put label, words and help into the reader's language."""
        d = self.declaration
        label = tr(d.label)
        self._label.setText(label if d.live else f"{label} {tr('· starts again')}")
        words = [tr(word) for word in d.choice_labels]
        if isinstance(self.control, Segmented):
            self.control.say(label, words, tr(d.help))
        else:
            self.control.setAccessibleName(label)
            self._fill(self.control, words)
        for widget in (self, self.control):
            widget.setToolTip(wrapped(tr(d.help)))
            widget.setWhatsThis(tr(d.help))

    def _fill(self, combo: Combo, words: Sequence[str]) -> None:
        index = combo.currentIndex()
        combo.clear()
        for value, word in zip(self.declaration.choices, words, strict=True):
            combo.addItem(word, value)
        combo.setCurrentIndex(index)

    def restyle(self) -> None:
        """Nothing depends on the scale."""

    def _chosen(self, value: str) -> None:
        self.committed.emit(value)

    def _activated(self, index: int) -> None:
        self.committed.emit(self.declaration.choices[index])

    @property
    def busy(self) -> bool:
        """Whether the list is open."""
        return isinstance(self.control, Combo) and self.control.view().isVisible()

    def value(self) -> str:
        """The chosen value."""
        if isinstance(self.control, Segmented):
            return self.control.value()
        return self.declaration.choices[self.control.currentIndex()]

    def set_value(self, value: str) -> None:
        """Show `value`; no signal."""
        if isinstance(self.control, Segmented):
            self.control.set_value(value)
        else:
            self.control.setCurrentIndex(self.declaration.choices.index(value))


class ToggleRow(Toggle):
    """A declared yes or no."""

    committed = Signal(object)

    def __init__(self, declaration: Declaration, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.declaration = declaration
        self.busy = False
        self.retranslate()
        self.set_value(declaration.default)
        self.clicked.connect(self._clicked)

    def retranslate(self) -> None:
        """Put label and help into the reader's language."""
        d = self.declaration
        label = tr(d.label)
        self.setText(label if d.live else f"{label} {tr('· starts again')}")
        self.setToolTip(wrapped(tr(d.help)))
        self.setWhatsThis(tr(d.help))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.updateGeometry()

    def _clicked(self, on: bool) -> None:
        self.committed.emit(on)

    def value(self) -> bool:
        """On or off."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Show `value`; no signal."""
        self.setChecked(value)


Row = ParamSlider | ChoiceRow | ToggleRow


def row_for(declaration: Declaration, parent: QWidget) -> Row:
    """The control for one declaration."""
    if declaration.kind == "choice":
        return ChoiceRow(declaration, parent)
    if declaration.kind == "bool":
        return ToggleRow(declaration, parent)
    return ParamSlider(declaration, parent)


class Form(QWidget):
    """One row a declaration.

    Signals
    -------
    changed(str, object, bool)
        Name, value, and whether a drag is still going on.
    dropped()
        A drag has ended.
    refused(Problem)
        Something was typed that cannot be.
    """

    changed = Signal(str, object, bool)
    dropped = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._declarations: tuple[Declaration, ...] = ()
        self.rows: dict[str, Row] = {}
        self._headings: dict[str, QLabel] = {}
        self._pending: dict[str, tuple[Any, float]] = {}
        self._open = False
        self._fold = QPushButton(self)
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold.setProperty("role", "link")
        self._fold.clicked.connect(self._toggle_more)
        self._fold.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._say_fold()
        self.restyle()

    def set_declarations(self, declarations: tuple[Declaration, ...]) -> None:
        """Show these; nothing happens if they are shown already."""
        if declarations == self._declarations:
            return
        self._declarations = declarations
        self._pending.clear()
        for row in self.rows.values():
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._box.removeWidget(self._fold)
        for heading in self._headings.values():
            self._box.removeWidget(heading)
            heading.deleteLater()
        self.rows, self._headings = {d.name: self._make(d) for d in declarations}, {}
        for row in (r for r in self.rows.values() if not r.declaration.more):
            self._head(row.declaration.group)
            self._box.addWidget(row)
        self._box.addWidget(self._fold)
        for row in (r for r in self.rows.values() if r.declaration.more):
            self._box.addWidget(row)
        self._say_headings()
        self._show_rows()

    def _head(self, group: str) -> None:
        """Put a heading before the first row of a group."""
        if group and group not in self._headings:
            self._headings[group] = heading = QLabel(self)
            heading.setProperty("role", "section")
            self._box.addWidget(heading)

    def _say_headings(self) -> None:
        for group, heading in self._headings.items():
            heading.setText(tr(group))
            heading.setMinimumHeight(theme().px(28))

    def _make(self, declaration: Declaration) -> Row:
        row = row_for(declaration, self)
        row.hide()  # until it is known to be wanted; Qt shows with its parent what was never hidden
        name = declaration.name
        row.committed.connect(lambda value: self._commit(name, value))
        if isinstance(row, ParamSlider):
            row.refused.connect(self.refused)
            row.track.dropped.connect(self.dropped)
            if declaration.live:
                row.previewed.connect(lambda value: self._send(name, value, True))
        return row

    def _commit(self, name: str, value: object) -> None:
        self._send(name, value, False)

    def _send(self, name: str, value: object, dragging: bool) -> None:
        self._pending[name] = (value, monotonic() + PATIENCE)
        self.changed.emit(name, value, dragging)

    @property
    def waiting(self) -> bool:
        """Whether a value was set that no snapshot has shown yet."""
        return bool(self._pending)

    def values(self) -> dict[str, Any]:
        """What the form shows."""
        return {name: row.value() for name, row in self.rows.items()}

    def follow(self, values: Mapping[str, Any]) -> None:
        """Show what is in force, except where the reader's hand is faster."""
        for name, row in self.rows.items():
            if (
                name in values
                and not row.busy
                and not self._held(name, values[name])
                and row.value() != values[name]
            ):
                row.set_value(values[name])
        self._show_rows()

    def _held(self, name: str, value: object) -> bool:
        if name not in self._pending:
            return False
        sent, until = self._pending[name]
        if sent == value or monotonic() > until:
            del self._pending[name]
        return name in self._pending

    def _toggle_more(self) -> None:
        self._open = not self._open
        self._say_fold()
        self._show_rows()

    def _show_rows(self) -> None:
        """Show what has an effect now, and what is seldom needed only where it is asked for."""
        values, more = self.values(), False
        for row in self.rows.values():
            matters = row.declaration.matters(values) and not row.declaration.staged
            more = more or (matters and row.declaration.more)
            wanted = matters and (self._open or not row.declaration.more)
            if row.isHidden() == wanted:
                row.setVisible(wanted)
        if self._fold.isHidden() == more:
            self._fold.setVisible(more)

    def _say_fold(self) -> None:
        self._fold.setText(tr("Less ▴") if self._open else tr("More ▾"))
        self._fold.setWhatsThis(tr("Show or hide the settings that are seldom needed."))

    def retranslate(self) -> None:
        """Put every row into the reader's language."""
        for row in self.rows.values():
            row.retranslate()
        self._say_headings()
        self._say_fold()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._box.setSpacing(theme().px(2))
        self._say_headings()
        for row in self.rows.values():
            row.restyle()
