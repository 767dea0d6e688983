"""The gallery: every preset as a card, over the page; a click or Enter opens one, Esc goes back."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from genviz import catalog
from genviz.engine.problem import Problem
from genviz.runtime.presets import Listed, listed
from genviz.ui.controls import Scroll
from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.keys import command_for
from genviz.ui.open import open_scene
from genviz.ui.preset_card import WIDTH, PresetCard
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)
}  # fmt: skip


def show_gallery(window: Window) -> None:
    """Show the presets, or take them away again."""
    window.build_first()
    open_now = window.findChild(Gallery)
    if open_now is not None:
        open_now.leave()
    elif window.tab is not None:
        try:
            Gallery(window, listed())
        except Problem as problem:
            window.tab.banner.problem(problem, window.tab.run)


class Gallery(QFrame):
    """Covers the page below the top bar until a preset is chosen.

    Parameters
    ----------
    window : Window
    presets : tuple of Listed
        Those of the page that is covered are shown first, else they keep their order.
    """

    def __init__(self, window: Window, presets: tuple[Listed, ...]) -> None:
        assert window.tab is not None
        super().__init__(window)
        self._window, self._over = window, window.tab
        self._pages = self._over.parentWidget() or window
        self.setProperty("role", "gallery")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._hint = QLabel(self), QLabel(self)
        self._title.setProperty("role", "heading")
        self._hint.setProperty("role", "caption")
        self._close = IconButton("close", "icon", self)
        self._close.clicked.connect(self.leave)
        self._inside = QWidget(self)
        here = sorted(presets, key=lambda one: one.tab != self._over.name)
        self.cards = [PresetCard(one, self._inside) for one in here]
        self._heads = [
            (tab, kind, self._head(), list(cards))
            for (tab, kind), cards in groupby(self.cards, lambda c: (c.listed.tab, c.listed.preset.kind))
        ]
        self._columns = 0
        self._arrange()
        theme().changed.connect(self.restyle)
        self._pages.installEventFilter(self)
        self.retranslate()
        self.restyle()
        self.show()
        self.raise_()
        self._begin()

    def _head(self) -> QLabel:
        head = QLabel(self._inside)
        head.setProperty("role", "title")
        return head

    def _arrange(self) -> None:
        self._outer = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(self._title)
        row.addSpacing(16)
        row.addWidget(self._hint, 1)
        row.addWidget(self._close)
        self._outer.addLayout(row)
        self.sheet = Scroll(self._inside, self)
        self._outer.addWidget(self.sheet, 1)
        self._grid = QGridLayout(self._inside)
        for card in self.cards:
            card.clicked.connect(lambda _on=False, card=card: self.open(card))

    def _begin(self) -> None:
        """Begin with the preset that is shown, or with the first one."""
        shown = self._over.parts.lesson.preset
        now = [card for card in self.cards if shown is not None and card.listed.preset == shown]
        for card in (now or self.cards)[:1]:
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self.sheet.ensureWidgetVisible(card)

    def open(self, card: PresetCard) -> None:
        """Show a preset; it has no file of the reader's to be saved to."""
        self.leave()
        if open_scene(self._window, card.listed.path):
            self._window.path = None

    def leave(self) -> None:
        """Go back to the page."""
        theme().changed.disconnect(self.restyle)
        self._pages.removeEventFilter(self)
        self.setParent(None)
        self.deleteLater()
        self._over.setFocus()

    # Place and looks -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self._title.setText(tr("Presets"))
        self.setAccessibleName(tr("Presets"))
        self._hint.setText(tr("Arrow keys choose, Enter opens, Esc goes back."))
        self._close.say(tr("Back to the page"), "Esc")
        kinds = {"published": tr("Published results"), "break it": tr("Break it: failures worth seeing")}
        several = len({tab for tab, *_ in self._heads}) > 1
        for tab, kind, head, _ in self._heads:
            where = tr(catalog.tab_entry(tab).title) + " · " if several else ""
            head.setText(where + kinds[kind])
        for card in self.cards:
            card.retranslate()

    def restyle(self) -> None:
        """Take every size from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(32), px(18), px(20), px(8))
        self._outer.setSpacing(px(10))
        self._grid.setContentsMargins(0, 0, px(12), px(24))
        self._grid.setSpacing(px(18))
        self._close.restyle()
        for card in self.cards:
            card.restyle()
        self._columns = 0
        self._place()

    def _place(self) -> None:
        """Cover the page, with as many columns as fit."""
        self.setGeometry(self._pages.rect().translated(self._pages.mapTo(self._window, QPoint())))
        px = theme().px
        room, gap = self.width() - px(32) - px(20) - px(12) - px(10), px(18)
        columns = max(1, (room + gap) // (px(WIDTH) + gap))
        for card in self.cards:
            card.set_width((room + gap) // columns - gap)
        if columns == self._columns:
            return
        self._columns = columns
        line = 0
        for _, _, head, cards in self._heads:
            self._grid.addWidget(head, line, 0, 1, columns)
            for i, card in enumerate(cards):
                self._grid.addWidget(card, line + 1 + i // columns, i % columns, Qt.AlignmentFlag.AlignLeft)
            line += 1 + -(-len(cards) // columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column == columns - 1))
        self._grid.setRowStretch(line, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on covering the page."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Every text again when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Keys ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows, open by Enter, go back by Esc; keys of the page behind wait."""
        key = Qt.Key(event.key())
        focused = next((card for card in self.cards if card.hasFocus()), None)
        if key == Qt.Key.Key_Escape or command_for(event) == "gallery":
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is not None:
            self.open(focused)
        elif key in _ARROWS:
            self._go(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(self.cards[0 if key == Qt.Key.Key_Home else -1])
        elif command_for(event) in (
            "language",
            "theme",
            "help",
            "present",
            "zoom_in",
            "zoom_out",
            "zoom_reset",
        ):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes round within the gallery."""
        ring: list[QWidget] = [*self.cards, self._close]
        now = next((i for i, widget in enumerate(ring) if widget.hasFocus()), -1)
        chosen = ring[(now + (1 if forwards else -1)) % len(ring)]
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
        if chosen is not self._close:
            self.sheet.ensureWidgetVisible(chosen)
        return True

    def _go(self, across: int, down: int) -> None:
        """To the next card in a direction; sideways also over the end of a row."""
        now = next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)
        if now is None:
            self._choose(self.cards[0])
        elif across:
            self._choose(self.cards[min(max(now + across, 0), len(self.cards) - 1)])
        else:
            here = self.cards[now].geometry().center()
            beyond = [
                c for c in self.cards if (c.geometry().top() - self.cards[now].geometry().top()) * down > 0
            ]
            self._choose(min(beyond, key=lambda c: _far(c, here), default=self.cards[now]))

    def _choose(self, card: PresetCard) -> None:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.sheet.ensureWidgetVisible(card)


def _far(card: PresetCard, here: QPoint) -> int:
    """How far a card is, rows before columns."""
    there = card.geometry().center()
    return abs(there.y() - here.y()) * 1000 + abs(there.x() - here.x())
