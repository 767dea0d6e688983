"""The list of data sets, with the reader's own as its last line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.params import Params
from genviz.ui.controls import Combo
from genviz.ui.i18n import tr

#: What the list holds for data that are not one of the named sets.
OWN = "own"


@lru_cache(maxsize=64)
def parsed(source: str) -> tuple[datasets.DataEntry, Params]:
    """The data set and settings that `source` stands for."""
    return datasets.parse(source)


class DataList(Combo):
    """Every named data set; data of the reader's own, or changed by hand, are the last line.

    Signals
    -------
    asked(str)
        By catalogue name.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for entry in datasets.entries():
            self.addItem(entry.title, entry.name)
        self.activated.connect(self._activated)

    def _activated(self, index: int) -> None:
        name = str(self.itemData(index))
        if name != OWN:
            self.asked.emit(name)

    def follow(self, data: Data) -> None:
        """Show which these are; an open list stays as it is."""
        index = self.findData(parsed(data.source)[0].name) if data.source else self._own(tr(data.title))
        if self.currentIndex() != index and not self.view().isVisible():
            self.setCurrentIndex(index)

    def _own(self, title: str) -> int:
        index = self.findData(OWN)
        if index < 0:
            self.addItem("", OWN)
            index = self.count() - 1
        if self.itemText(index) != title:
            self.setItemText(index, title)
        return index

    def retranslate(self) -> None:
        """Put the titles of the named sets into the reader's language."""
        for entry in datasets.entries():
            self.setItemText(self.findData(entry.name), tr(entry.title))
