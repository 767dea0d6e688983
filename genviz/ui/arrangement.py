"""Where the parts of a tab are, and what is folded where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from genviz import catalog
from genviz.ui.banner import Banner
from genviz.ui.card import Card
from genviz.ui.i18n import tr
from genviz.ui.lesson import Lesson
from genviz.ui.pages import Manner, Pages
from genviz.ui.panel import Panel
from genviz.ui.panel_show import Layers
from genviz.ui.precedence import hand_moves
from genviz.ui.stage import StageCard
from genviz.ui.theme import theme
from genviz.ui.transport import Transport

#: At scale 1: a window lower than this folds, one narrower uses fewer words.
LOW, NARROW = 860, 1100
#: At scale 1: a window lower than this has no room for all cards; one lower than `FLAT` has little for words,
#: and one narrower than `TIGHT` none for a card beside the picture.
ROOM_FOR_ALL, FLAT, TIGHT = 740, 560, 700
#: While presenting in a window lower than this, at scale 1, the picture has the room of the sentence.
BRIEF = 790
#: While presenting, cards take turns from this scale on: one that is large is read from the last row.
LARGE = 1.4
_TOP_BAR = 66
_WIDE = 1750
_ANY_WIDTH = 16_777_215  # Qt's QWIDGETSIZE_MAX


class Arrangement:
    """Banner, panel, stage, column of cards and transport of one tab.

    Attributes
    ----------
    compact, narrow : bool
        Whether the cards have little height, and the stage little width.
    presenting : bool
        Whether the window is shown to a class.
    pages : Pages
        The cards, and whose turn it is.
    lesson : Lesson
        What the preset that is shown says, if it is one.
    sides_row : QHBoxLayout
        The pictures of the runs, side by side.
    panel_wanted : bool or None
        Whether the reader wants to see the settings; None: as there is room.
    """

    def __init__(
        self, parent: QWidget, models: tuple[str, ...], layers: Layers, narrow_below: int = NARROW
    ) -> None:
        self._parent, self._models, self._narrow_below = parent, models, narrow_below
        self.panel = Panel(models, layers, parent)
        self.stage = StageCard(parent)
        self.banner = Banner(parent, self.stage)
        self.transport = Transport(parent)
        self.sides_row = QHBoxLayout()
        self.cards: list[Card] = []
        self.compact = self.narrow = self.presenting = False
        self.panel_wanted: bool | None = None
        self._column_box = QWidget(parent)
        self._column = QVBoxLayout(self._column_box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.lesson = Lesson(self.stage, Card("", self._column_box, 0))
        self.pages = Pages(self.stage, self._column_box)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper = QVBoxLayout()
        self._arrange()

    def _arrange(self) -> None:
        self.stage.stage_layout.addLayout(self.sides_row, 1)
        self._middle.addWidget(self.panel)
        self._middle.addWidget(self.stage, 1)
        self._middle.addWidget(self._column_box)
        self._column.addWidget(self.lesson.card)
        self._column.addWidget(self.pages.pager)
        self._upper.addLayout(self._middle, 1)
        outer = QVBoxLayout(self._parent)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._upper, 1)
        outer.addWidget(self.transport)

    @property
    def column(self) -> QWidget:
        """The right-hand column."""
        return self._column_box

    def present(self, on: bool) -> None:
        """Show the class what it needs; or everything again, as there is room."""
        self.presenting, self.panel_wanted = on, False if on else None

    def add_card(self, title: str, stretch: int) -> Card:
        """Add a card to the right-hand column."""
        card = Card(title, self._column_box, stretch)
        self._column.insertWidget(1 + len(self.cards), card, stretch)  # the lesson is first
        self.cards.append(card)
        self.pages.add(card)
        return card

    def fit(self) -> bool:
        """Use the room there is; True if `compact` or `narrow` changed."""
        look = theme()
        width, height = self._parent.width() / look.scale, self._parent.height() / look.scale + _TOP_BAR
        flat, narrow = height < FLAT, width < self._narrow_below
        self.lesson.fit(height - _TOP_BAR)
        lesson = self.lesson.height()
        manner = self._manner(width, height - (lesson + _TOP_BAR if lesson > 0 else 0))
        crowded = height < LOW or (lesson > 0 and height - _TOP_BAR - lesson < LOW)
        compact = flat or (crowded and manner == "all")
        brief = self.presenting and height < BRIEF
        wanted = self.panel_wanted if self.panel_wanted is not None else not narrow
        edge = look.px(6 if flat else 16)
        self._upper.setContentsMargins(edge, edge, edge, edge)
        self._place(width, manner, wanted)
        self.panel.setVisible(wanted)
        self._column_box.setVisible(not (narrow and wanted))
        self.transport.fold(height < LOW, flat, narrow, self._parent.width())
        self.stage.fold(narrow, flat, brief)
        self.stage.chooser.show_wanted(wanted or not self.presenting)  # a setting like those of the panel
        changed = (compact, narrow) != (self.compact, self.narrow)
        self.compact, self.narrow = compact, narrow
        return changed

    def _manner(self, width: float, height: float) -> Manner:
        """How many cards a window of this size, at scale 1, shows at a time."""
        if width < TIGHT:
            return "alone"
        large = self.presenting and theme().scale >= LARGE
        return "one" if large or height < ROOM_FOR_ALL else "all"

    def _place(self, width: float, manner: Manner, wanted: bool) -> None:
        """Put panel, stage and column beside one another, or, where only one is seen, under one another."""
        px, alone = theme().px, manner == "alone"
        way = QBoxLayout.Direction.TopToBottom if alone else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self._middle.setSpacing(px(2 if alone else 16))
        cards = 430 if width >= _WIDE else 310 if width < 1500 else 400
        for widget, wide in ((self.panel, 340), (self._column_box, cards)):
            widget.setMinimumWidth(0 if alone else px(wide))
            widget.setMaximumWidth(_ANY_WIDTH if alone else px(wide))
        self.pages.set_manner(manner, covered=alone and wanted)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.panel.retranslate()
        self.stage.chooser.retranslate()
        self.transport.retranslate()
        self.banner.retranslate()
        phases = [phase for name in self._models for phase in catalog.algorithm(name).phases]
        self.stage.reserve(tuple(tr(phase.label) for phase in phases))
        self.pages.pager.retranslate()
        self.lesson.retranslate()

    def restyle(self) -> None:
        """Take every size from the theme."""
        px = theme().px
        self._upper.setSpacing(px(12))
        self._column.setSpacing(px(16))
        self.sides_row.setSpacing(px(16))
        self.banner.restyle()
        self.panel.restyle()
        self.stage.restyle()
        self.transport.restyle()
        self.pages.pager.restyle()
        for card in self.cards:
            card.restyle()
        self.lesson.restyle()

    def held(self) -> bool:
        """Whether the reader drags something: on the stage, or a slider."""
        rows = (*self.panel.form.rows.values(), *self.panel.data_form.rows.values())
        return hand_moves() or self.transport.time.isSliderDown() or any(row.busy for row in rows)
