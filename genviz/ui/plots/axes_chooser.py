"""Which two of many features the plane shows, and what the contours then are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from genviz.ui.controls import Combo
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import tr
from genviz.ui.theme import theme


class AxesChooser(QWidget):
    """Two lists of features and a sentence; hidden for one or two features."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._axes, self._wanted = (0, 1), True
        self.lists = (Combo(self), Combo(self))
        self._cross = QLabel("×", self)
        self._words = ElidedLabel(self)
        self._words.setProperty("role", "caption")
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.lists[0], self._cross, self.lists[1]):
            self._box.addWidget(widget)
        self._box.addWidget(self._words, 1)
        for place, choice in enumerate(self.lists):
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            choice.setMinimumContentsLength(10)
            choice.activated.connect(self._first if place == 0 else self._second)
        self.hide()

    def set_features(
        self, names: tuple[str, ...], axes: tuple[int, int], density: bool, *, only: bool = False
    ) -> None:
        """Offer `names`; `density`: contours are drawn; `only`: the model sees no others."""
        if names != self._names:
            self._names = names
            self._show()
            for choice in self.lists:
                with QSignalBlocker(choice):
                    choice.clear()
                    choice.addItems(list(names))
        self._axes = axes
        for choice, axis in zip(self.lists, axes, strict=True):
            if choice.currentIndex() != axis:
                choice.setCurrentIndex(axis)
        self._say(density, only)

    def show_wanted(self, wanted: bool) -> None:
        """Leave the lists out where the picture needs their room, or have them again."""
        self._wanted = wanted
        self._show()

    def _show(self) -> None:
        self.setVisible(self._wanted and len(self._names) > 2)

    def retranslate(self) -> None:
        """Put the words into the reader's language."""
        for choice, name in zip(self.lists, (tr("horizontal axis"), tr("vertical axis")), strict=True):
            choice.setAccessibleName(name)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._box.setSpacing(theme().px(8))

    def _say(self, density: bool, only: bool) -> None:
        n = len(self._names)
        if only:
            self._words.setText(tr("2 of {n} features; both models see these only", n=n))
        elif density:
            self._words.setText(tr("2 of {n} features; contours are the marginal over these two", n=n))
        else:
            self._words.setText(tr("2 of {n} features; the model uses all of them", n=n))

    def _first(self, index: int) -> None:
        i, j = self._axes
        self.chosen.emit(index, i if index == j else j)

    def _second(self, index: int) -> None:
        i, j = self._axes
        self.chosen.emit(j if index == i else i, index)
