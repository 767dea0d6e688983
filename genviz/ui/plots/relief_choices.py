"""How the plane is seen: relief or map, free energy or density."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from genviz.ui.controls import Segmented
from genviz.ui.i18n import tr
from genviz.ui.plots.relief_scene import DENSITY, RELIEF
from genviz.ui.theme import theme

_WAYS: Final = ("relief", "map")
_WHATS: Final = ("energy", "density")


class ReliefChoices(QWidget):
    """Two choices side by side.

    Signals
    -------
    chosen(str, bool)
        A layer is to be on or off.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way, self.what = Segmented(_WAYS, self, roomy=True), Segmented(_WHATS, self, roomy=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for choice in (self.way, self.what):
            self._row.addWidget(choice)
        self.way.chosen.connect(lambda name: self.chosen.emit(RELIEF, name == "relief"))
        self.what.chosen.connect(lambda name: self.chosen.emit(DENSITY, name == "density"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.way.say(
            tr("Seen as"), [tr("Relief"), tr("Map")],
            tr("The landscape from aside, to be turned by hand, or from above, to be zoomed and drawn on."),
        )  # fmt: skip
        self.what.say(
            tr("Height"), [tr("Free energy"), tr("Density")],
            tr("What the height is: the free energy F, or the density p = exp(−F) / Z that it stands for."),
        )  # fmt: skip

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(10))

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show what is chosen."""
        self.way.set_value("relief" if RELIEF in layers else "map")
        self.what.set_value("density" if DENSITY in layers else "energy")
