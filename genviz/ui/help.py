"""The list of keys: what `genviz.ui.keys` says, grouped by what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from genviz.engine.problem import mark
from genviz.ui.i18n import tr
from genviz.ui.keys import keys_of, native
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window


@dataclass(frozen=True, slots=True)
class Line:
    """Commands that belong together, and what they do.

    Attributes
    ----------
    commands : tuple of str
        As `genviz.ui.keys` names them.
    meaning : str
    which : int
        Which of each command's keys is shown; 0 is the usual one.
    """

    commands: tuple[str, ...]
    meaning: str
    which: int = 0


#: Title and lines of each group; the first two stand on the left.
GROUPS: Final = (
    (mark("Run"), (
        Line(("play",), mark("play / pause")),
        Line(("step", "back"), mark("one step forward / back")),
        Line(("step", "back"), mark("the same, from the picture"), 1),
        Line(("step_phase", "back_phase"), mark("one phase forward / back")),
        Line(("start", "end"), mark("first / last frame")),
        Line(("restart",), mark("restart with the same seed")),
        Line(("new_seed",), mark("restart with a new seed")),
        Line(("narrate",), mark("slow motion, told in words")),
        Line(("compare",), mark("compare several K, or learning curves")),
        Line(("stranger",), mark("ask about an unseen example")),
        Line(("labels",), mark("hide or show the classes")),
        Line(("maximum",), mark("to the maximum, or to the best fit")),
        Line(("pin",), mark("put the run on the board")),
        Line(("lock",), mark("two runs / one run")),
        Line(("guess",), mark("predict, then reveal")),
    )),
    (mark("Window"), (
        Line(("fit",), mark("show all data")),
        Line(("panel",), mark("show or hide the settings")),
        Line(("card_back", "card_on"), mark("card before / next card")),
        Line(("zoom_in", "zoom_out", "zoom_reset"), mark("larger / smaller / usual size")),
    )),
    (mark("Presenting"), (
        Line(("present",), mark("presentation, and back")),
        Line(("begin_presenting", "leave"), mark("presentation / leave it")),
        Line(("step_phase", "back_phase"), mark("next / last phase (remote control)"), -1),
        Line(("spotlight",), mark("light around the pointer (hold or press)")),
        Line(("black", "white"), mark("black / white screen, until any key")),
    )),
    (mark("Files and help"), (
        Line(("save", "open"), mark("save / open a scene")),
        Line(("save_as",), mark("save the scene as…")),
        Line(("gallery",), mark("presets")),
        Line(("paste",), mark("paste a table")),
        Line(("draw",), mark("draw points")),
        Line(("export_picture", "copy_picture"), mark("export / copy the picture")),
        Line(("undo", "redo"), mark("undo / redo")),
        Line(("page", "whats_this"), mark("what is on this page / what is this")),
        Line(("help",), mark("this list")),
    )),
)  # fmt: skip


def show_keys(window: Window) -> None:
    """Show the list of keys; not modal."""
    KeysDialog(window).show()


def rows() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Every key and what it does, in the reader's language."""
    return tuple((caps(line), tr(line.meaning)) for _, lines in GROUPS for line in lines)


def caps(line: Line) -> tuple[str, ...]:
    """The keys of a line."""
    return tuple(keys_of(command)[line.which] for command in line.commands)


class KeysDialog(QDialog):
    """All keys on one page; the run goes on behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(16), px(24), px(16))
        outer.setSpacing(px(10))
        title = QLabel(tr("Keys"), self)
        title.setProperty("role", "heading")
        outer.addWidget(title)
        scroll = self._scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        self.groups = self._columns()
        scroll.setWidget(self.groups)
        outer.addWidget(scroll, 1)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._fit(parent)

    def _columns(self) -> QWidget:
        """Two columns of groups."""
        inside, px = QWidget(self), theme().px
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(28))
        for half in (GROUPS[:2], GROUPS[2:]):
            column = QVBoxLayout()
            column.setSpacing(px(6))
            for name, lines in half:
                column.addWidget(self._heading(tr(name), inside))
                column.addLayout(self._grid(lines, inside))
            column.addStretch(1)
            row.addLayout(column)
        return inside

    def _heading(self, text: str, parent: QWidget) -> QLabel:
        heading = QLabel(text, parent)
        heading.setProperty("role", "section")
        heading.setContentsMargins(0, theme().px(8), 0, 0)
        return heading

    def _grid(self, lines: tuple[Line, ...], parent: QWidget) -> QGridLayout:
        grid, px = QGridLayout(), theme().px
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for i, line in enumerate(lines):
            grid.addLayout(self._caps(caps(line), parent), i, 0)
            grid.addWidget(QLabel(tr(line.meaning), parent), i, 1)
        return grid

    def _caps(self, keys: tuple[str, ...], parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        for key in keys:
            cap = QLabel(native(key) if "+" in key else key, parent)
            cap.setProperty("role", "key")
            row.addWidget(cap)
        row.addStretch(1)
        return row

    def _fit(self, parent: QWidget) -> None:
        """As large as the list, and never larger than the screen: the rest is scrolled to."""
        px, room = theme().px, parent.screen().availableSize()
        needed = self.groups.sizeHint()
        width, height = needed.width() + px(48 + 16), needed.height() + px(150)
        self.resize(min(width, room.width()), min(height, room.height()))
