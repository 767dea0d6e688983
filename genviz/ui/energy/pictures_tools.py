"""What can be done with the picture on the stage: another one, wipe out, draw, make whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from genviz.ui.controls import Link, Segmented
from genviz.ui.i18n import tr
from genviz.ui.plots.pictures_hand import DRAW, LOOK, WIPE
from genviz.ui.theme import theme

#: What the mouse does.
MODES: Final = (LOOK, WIPE, DRAW)


class PicturesTools(QWidget):
    """A row of controls.

    Signals
    -------
    moved(int)
        Another picture: the one before (−1), after (1), or any (0).
    chosen(str)
        What the mouse does from now on.
    undone()
        Make the picture whole again, or the sheet empty while drawing.
    """

    moved = Signal(int)
    chosen = Signal(str)
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.after, self.any, self.undo = (Link(self) for _ in range(4))
        self.modes = Segmented(MODES, self, roomy=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.undo, self.before, self.any, self.after, self.modes):
            self._row.addWidget(widget)
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.any.clicked.connect(lambda: self.moved.emit(0))
        self.undo.clicked.connect(self.undone)
        self.modes.chosen.connect(self._chosen)
        self.modes.set_value(LOOK)
        policy = self.undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(policy)
        self.undo.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _chosen(self, mode: str) -> None:
        self._name_undo(mode)
        self.chosen.emit(mode)

    def _name_undo(self, mode: str) -> None:
        self.undo.setText(tr("Empty sheet") if mode == DRAW else tr("Whole again"))
        self.undo.explain(
            tr("Begin with an empty sheet.") if mode == DRAW else tr("Give back all pixels that were lost.")
        )

    def offer_undo(self, offered: bool) -> None:
        """Whether there is anything to make whole; the room stays."""
        if self.undo.isHidden() == offered:
            self.undo.setVisible(offered)

    def set_mode(self, mode: str) -> None:
        """Show what the mouse does."""
        if self.modes.value() != mode:
            self.modes.set_value(mode)
            self._name_undo(mode)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for link, text, words, name in (
            (self.before, "‹", tr("The picture before."), tr("Picture before")),
            (self.any, tr("any"), tr("Any picture, by chance."), tr("Any picture")),
            (self.after, "›", tr("The next picture; so does a click on the picture."), tr("Next picture")),
        ):  # fmt: skip
            link.setText(text)
            link.explain(words)
            link.setAccessibleName(name)
        labels = [tr("Look"), tr("Wipe out"), tr("Draw")]
        words = tr(
            "What the mouse does on the data picture: show the units of a pixel, wipe pixels out for the "
            "machine to fill in (with Shift: give them back), or draw a picture of your own."
        )
        self.modes.say(tr("Mouse"), labels, words)
        self._name_undo(self.modes.value())

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(10))
