"""The list of data sets, with the reader's own as its last line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.datasets import Use
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
    """The named data sets that suit the model; others that it was given are the last line.

    Signals
    -------
    asked(str)
        By catalogue name and settings.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use: Use = "points"
        self._fill()
        self.activated.connect(self._activated)

    def _activated(self, index: int) -> None:
        name = str(self.itemData(index))
        if name != OWN:
            self.asked.emit(datasets.entry(name).source(self._use))

    def _fill(self) -> None:
        self.clear()
        for entry in datasets.entries_for(self._use):
            self.addItem(tr(entry.title), entry.name)

    def follow(self, data: Data, use: Use) -> None:
        """Show which these are, among those that are good for `use`; an open list stays as it is."""
        if self.view().isVisible():
            return
        if use != self._use:
            self._use = use
            self._fill()
        index = self._named(parsed(data.source)[0]) if data.source else self._last(OWN, tr(data.title))
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    def _named(self, entry: datasets.DataEntry) -> int:
        """Where a named set stands: one that is not offered here is the last line."""
        index = self.findData(entry.name)
        return index if index >= 0 else self._last(entry.name, tr(entry.title))

    def _last(self, name: str, title: str) -> int:
        """What is not offered takes the one line after what is."""
        index = len(datasets.entries_for(self._use))
        if self.count() == index:
            self.addItem(title, name)
        if (self.itemText(index), self.itemData(index)) != (title, name):
            self.setItemText(index, title)
            self.setItemData(index, name)
        return index

    def retranslate(self) -> None:
        """Put the titles of the named sets into the reader's language."""
        for i in range(self.count()):
            if (name := str(self.itemData(i))) != OWN:
                self.setItemText(i, tr(datasets.entry(name).title))
