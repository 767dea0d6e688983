"""The part of the panel that puts layers of the picture on and off, and lets a class guess."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from genviz.ui.controls import Link, Toggle
from genviz.ui.i18n import tr
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: Key, label, on at first.
Layers = tuple[tuple[str, str, bool], ...]


class ShowSection(QWidget):
    """A heading over toggles; it is seen as long as anything under or beside it is.

    Signals
    -------
    toggled(str, bool)
        A layer of the picture.
    """

    toggled = Signal(str, bool)

    def __init__(self, layers: Layers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self.heading, self.guess = QLabel(self), Link(self)
        self.toggles = {key: Toggle("", self) for key, _, _ in layers}
        self.heading.setProperty("role", "section")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.heading, 1)
        row.addWidget(self.guess)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(row)
        for (key, _, on), toggle in zip(layers, self.toggles.values(), strict=True):
            toggle.setChecked(on)
            toggle.clicked.connect(lambda on, key=key: self.toggled.emit(key, on))
            self._box.addWidget(toggle)
        self._show_heading()

    def offer_guess(self, offered: bool) -> None:
        """Whether there is something to guess now."""
        if self.guess.isHidden() == offered:
            self.guess.setVisible(offered)
        self._show_heading()

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show which layers are on."""
        for key, toggle in self.toggles.items():
            toggle.setChecked(key in layers)

    def offer_layers(self, labels: Mapping[str, str]) -> None:
        """Name the layers as they are for the present picture; those that it cannot have are hidden."""
        for key, toggle in self.toggles.items():
            if toggle.isHidden() == (key in labels):
                toggle.setVisible(key in labels)
            label = labels.get(key)
            if label is not None and toggle.text() != label:
                self._name(toggle, label)
        self._show_heading()

    def _show_heading(self) -> None:
        """Nothing stands over nothing."""
        some = not self.guess.isHidden() or any(not toggle.isHidden() for toggle in self.toggles.values())
        if self.heading.isHidden() == some:
            self.heading.setVisible(some)

    @staticmethod
    def _name(toggle: Toggle, label: str) -> None:
        help_ = tr("Show or hide this part of the picture.")
        toggle.setText(label)
        toggle.setAccessibleName(label)
        toggle.setToolTip(wrapped(help_))
        toggle.setWhatsThis(help_)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.heading.setText(tr("Show"))
        for (_, label, _), toggle in zip(self._layers, self.toggles.values(), strict=True):
            self._name(toggle, tr(label))
        help_ = tr("The class says what comes next; then it is shown and measured (Q).")
        self.guess.setText(tr("Predict"))
        self.guess.setAccessibleName(tr("Predict"))
        self.guess.setToolTip(wrapped(help_))
        self.guess.setWhatsThis(help_)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._box.setSpacing(theme().px(4))
        self.heading.setMinimumHeight(theme().px(28))
