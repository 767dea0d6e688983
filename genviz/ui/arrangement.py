"""Where the parts of a tab are, and what is folded where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from genviz import catalog
from genviz.ui.banner import Banner
from genviz.ui.card import Card
from genviz.ui.i18n import tr
from genviz.ui.lesson import Lesson
from genviz.ui.panel import Layers, Panel
from genviz.ui.stage import StageCard
from genviz.ui.theme import theme
from genviz.ui.transport import Transport

#: At scale 1: a window lower than this folds, one narrower uses fewer words.
LOW, NARROW = 860, 1100
_TOP_BAR = 66
_WIDE = 1750


class Arrangement:
    """Banner, panel, stage, column of cards and transport of one tab.

    Attributes
    ----------
    compact, narrow : bool
        Whether there is little height for the cards, and whether the window is narrow.
    lesson : Lesson
        What the preset that is shown says, if it is one.
    sides_row : QHBoxLayout
        The pictures of the runs, side by side.
    panel_wanted : bool or None
        Whether the reader wants to see the settings; None: as there is room.
    """

    def __init__(self, parent: QWidget, models: tuple[str, ...], layers: Layers) -> None:
        self._parent, self._models = parent, models
        self.panel = Panel(models, layers, parent)
        self.stage = StageCard(parent)
        self.banner = Banner(parent, self.stage)
        self.transport = Transport(parent)
        self.sides_row = QHBoxLayout()
        self.cards: list[Card] = []
        self.compact = self.narrow = False
        self.panel_wanted: bool | None = None
        self._column_box = QWidget(parent)
        self._column = QVBoxLayout(self._column_box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.lesson = Lesson(self.stage, Card("", self._column_box, 0))
        self._column.addWidget(self.lesson.card)
        self._middle = QHBoxLayout()
        self._upper = QVBoxLayout()
        self._arrange()

    def _arrange(self) -> None:
        self.stage.stage_layout.addLayout(self.sides_row, 1)
        self._middle.addWidget(self.panel)
        self._middle.addWidget(self.stage, 1)
        self._middle.addWidget(self._column_box)
        self._upper.addLayout(self._middle, 1)
        outer = QVBoxLayout(self._parent)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._upper, 1)
        outer.addWidget(self.transport)

    def add_card(self, title: str, stretch: int) -> Card:
        """Add a card to the right-hand column."""
        card = Card(title, self._column_box, stretch)
        self._column.addWidget(card, stretch)
        self.cards.append(card)
        return card

    def fit(self) -> bool:
        """Use the room there is; True if `compact` or `narrow` changed."""
        look = theme()
        width, height = self._parent.width() / look.scale, self._parent.height() / look.scale
        low, narrow = height < LOW - _TOP_BAR, width < NARROW
        self.lesson.fit(height)
        lesson = self.lesson.height()
        compact = low or (lesson > 0 and height - lesson < LOW)
        wanted = self.panel_wanted if self.panel_wanted is not None else not narrow
        self.panel.setFixedWidth(look.px(340))
        self._column_box.setFixedWidth(look.px(430 if width >= _WIDE else 310 if width < 1500 else 400))
        self.panel.setVisible(wanted)
        self._column_box.setVisible(not (narrow and wanted))
        self.transport.fold(low, narrow)
        self.stage.fold(narrow)
        changed = (compact, narrow) != (self.compact, self.narrow)
        self.compact, self.narrow = compact, narrow
        return changed

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.panel.retranslate()
        self.transport.retranslate()
        self.banner.retranslate()
        phases = [phase for name in self._models for phase in catalog.algorithm(name).phases]
        self.stage.reserve(tuple(tr(phase.label) for phase in phases))
        self.lesson.retranslate()

    def restyle(self) -> None:
        """Take every size from the theme."""
        px = theme().px
        self._upper.setContentsMargins(px(16), px(16), px(16), px(16))
        self._upper.setSpacing(px(12))
        self._middle.setSpacing(px(16))
        self._column.setSpacing(px(16))
        self.sides_row.setSpacing(px(16))
        self.banner.restyle()
        self.panel.restyle()
        self.stage.restyle()
        self.transport.restyle()
        for card in self.cards:
            card.restyle()
        self.lesson.restyle()

    def held(self) -> bool:
        """Whether the reader drags a slider."""
        rows = (*self.panel.form.rows.values(), *self.panel.data_form.rows.values())
        return self.transport.time.isSliderDown() or any(row.busy for row in rows)
