"""How a text is cut into a table: what separates its columns, its decimal sign, its first row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.runtime.csv_text import DELIMITERS
from genviz.runtime.recognised import Choices, Recognised
from genviz.ui.controls import Combo, Segmented
from genviz.ui.i18n import tr
from genviz.ui.preview_words import delimiter_word
from genviz.ui.theme import theme


class PreviewChoices(QWidget):
    """Shows how a text was cut, and lets the reader know better.

    Signals
    -------
    chosen(Choices)
        What is known now: everything that was ever chosen; the rest is recognised.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._choices = Choices()
        self.delimiter = Combo(self)
        self.decimal, self.header = Segmented(("point", "comma"), self), Segmented(("yes", "no"), self)
        for button in (*self.decimal.buttons, *self.header.buttons):
            button.setAutoDefault(False)  # Enter imports, wherever the focus is
        self.controls = (self.delimiter, self.decimal, self.header)
        self._words = tuple(QLabel(self) for _ in self.controls)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for word, control in zip(self._words, self.controls, strict=True):
            pair = QVBoxLayout()
            pair.setSpacing(theme().px(4))
            pair.addWidget(word)
            pair.addWidget(control)
            word.setBuddy(control)
            self._row.addLayout(pair, 1)
        self.delimiter.activated.connect(lambda i: self._choose(delimiter=DELIMITERS[i]))
        self.decimal.chosen.connect(lambda sign: self._choose(comma=sign == "comma"))
        self.header.chosen.connect(lambda yes: self._choose(header=yes == "yes"))

    def _choose(
        self, delimiter: str | None = None, comma: bool | None = None, header: bool | None = None
    ) -> None:
        given = {"delimiter": delimiter, "comma": comma, "header": header}
        made = {name: value for name, value in given.items() if value is not None}
        self._choices = replace(self._choices, **made)  # type: ignore[arg-type]
        self.chosen.emit(self._choices)

    def follow(self, recognised: Recognised) -> None:
        """Show how the text was cut."""
        self.setVisible(recognised.format == "text")
        if recognised.format == "text":
            self.delimiter.setCurrentIndex(DELIMITERS.index(recognised.delimiter))
            self.decimal.set_value("comma" if recognised.comma else "point")
            self.header.set_value("yes" if recognised.header else "no")

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        titles = tr("Columns are separated by"), tr("Decimal sign"), tr("First row")
        for word, title in zip(self._words, titles, strict=True):
            word.setText(title)
        index = self.delimiter.currentIndex()
        self.delimiter.clear()
        self.delimiter.addItems([delimiter_word(delimiter) for delimiter in DELIMITERS])
        self.delimiter.setCurrentIndex(index)
        self.delimiter.setAccessibleName(titles[0])
        self.decimal.say(titles[1], (tr("point 1.5"), tr("comma 1,5")))
        self.header.say(titles[2], (tr("names"), tr("values")))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(24))
