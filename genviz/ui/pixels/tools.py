"""What can be done with the picture that grows: another one, flip a pixel, a part, a drawing, an order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from genviz.ui.controls import Link, Segmented
from genviz.ui.i18n import tr
from genviz.ui.plots.pixels_hand import DRAW, LOOK, ORDER, REGION, TOOLS
from genviz.ui.theme import theme

#: Actions, and the tools with which they are seen.
AGAIN, FLIP, UPPER, LEFT, BEFORE, AFTER, BEGIN, EMPTY, GIVE = (
    "again", "flip", "upper", "left", "before", "after", "begin", "empty", "give",
)  # fmt: skip
_SHOWN: Final = {
    LOOK: (FLIP, AGAIN),
    REGION: (UPPER, LEFT, BEFORE, AFTER, BEGIN),
    DRAW: (EMPTY, GIVE),
    ORDER: (),
}


class PixelsTools(QWidget):
    """A row of actions, which are those of the tool, and the tools.

    Signals
    -------
    chosen(str)
        What the mouse does from now on.
    asked(str)
        An action.
    """

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flips, self._other, self._room = False, (False, False), 1 << 20
        self.links = {name: Link(self) for names in _SHOWN.values() for name in names}
        self.tools = Segmented(TOOLS, self, roomy=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, link in self.links.items():
            self._row.addWidget(link)
            link.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
        self._row.addWidget(self.tools)
        self.tools.chosen.connect(self._chosen)
        self.tools.set_value(LOOK)
        self._show_links()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _chosen(self, tool: str) -> None:
        self._show_links()
        self.chosen.emit(tool)

    def set_tool(self, tool: str) -> None:
        """Show what the mouse does."""
        if self.tools.value() != tool:
            self.tools.set_value(tool)
            self._show_links()

    def offer_flip(self, offered: bool) -> None:
        """Whether a pixel is asked about that can be flipped."""
        if offered != self._flips:
            self._flips = offered
            self._show_links()

    def offer_order(self, offered: bool) -> None:
        """Whether the model can learn an order that is drawn by hand."""
        button = self.tools.buttons[TOOLS.index(ORDER)]
        if button.isEnabled() != offered:
            button.setEnabled(offered)
            if not offered and self.tools.value() == ORDER:
                self.set_tool(LOOK)
                self.chosen.emit(LOOK)

    def _show_links(self) -> None:
        shown = self._fitting(_SHOWN[self.tools.value()])
        for name, link in self.links.items():
            wanted = name in shown
            if link.isHidden() == wanted:
                link.setVisible(wanted)

    def set_room(self, width: int) -> None:
        """How wide the row may be: actions that have no room are left out, the last ones first."""
        if width != self._room:
            self._room = width
            self._show_links()

    def _fitting(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Actions that are offered and have room beside the tools."""
        offered = [name for name in names if name != FLIP or self._flips]
        left, found = self._room - self.tools.sizeHint().width(), []
        for name in offered:
            left -= self.links[name].sizeHint().width() + self._row.spacing()
            if left < 0:
                break
            found.append(name)
        return tuple(found)

    def _half(self, name: str) -> tuple[str, str]:
        """Which half a link gives, and what it does: the other one, where that half is known already."""
        if name == UPPER:
            text = tr("Lower half") if self._other[0] else tr("Upper half")
        else:
            text = tr("Right half") if self._other[1] else tr("Left half")
        return text, tr("Half of an example is known; again for the other half.")

    def offer_halves(self, upper: bool, left: bool) -> None:
        """Whether the upper, the left half is known: then the links give the others."""
        if (upper, left) != self._other:
            self._other = upper, left
            for name in (UPPER, LEFT):
                self.links[name].setText(self._half(name)[0])

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for name, text, words in (
            (AGAIN, tr("Another picture"), tr("Draw another picture, from other random numbers.")),
            (
                FLIP, tr("Flip it"),
                tr(
                    "Turn the pixel that is asked about. What was drawn before it stays; the rest is drawn "
                    "again from the same random numbers."
                ),
            ),
            (UPPER, *self._half(UPPER)),
            (LEFT, *self._half(LEFT)),
            (BEFORE, "‹", tr("The example before.")),
            (AFTER, "›", tr("The next example.")),
            (
                BEGIN, tr("Begin with it"),
                tr("The large picture begins with the part that is known, too; again to let go."),
            ),
            (EMPTY, tr("Empty sheet"), tr("Begin with an empty sheet.")),
            (GIVE, tr("An example"), tr("Judge a picture of the data that no model was trained on.")),
        ):  # fmt: skip
            self.links[name].setText(text)
            self.links[name].explain(words)
        for name, said in ((BEFORE, tr("Example before")), (AFTER, tr("Next example"))):
            self.links[name].setAccessibleName(said)
        labels = [tr("Look"), tr("Part"), tr("Draw"), tr("Order")]
        self.tools.say(
            tr("Mouse"), labels,
            tr(
                "What the mouse does on the large picture: ask about a pixel; paint the part of an example "
                "that is known; draw a picture to see what surprises the model; draw the order of the "
                "pixels, which the model then learns anew."
            ),
        )  # fmt: skip

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(10))
        self._show_links()
