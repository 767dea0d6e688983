"""One card at a time: which card of the right-hand column is seen, or the picture, where room is scarce."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from genviz.ui.card import Card
from genviz.ui.i18n import tr
from genviz.ui.pager import Pager

#: All cards under one another; one at a time beside the picture; one at a time in turn with the picture.
Manner = Literal["all", "one", "alone"]


class Pages(QObject):
    """Takes turns among the cards that the tab wants to show.

    Parameters
    ----------
    stage : QWidget
        The picture; a page of its own where a card has no room beside it.
    parent : QWidget
        The column, which holds the pager.

    Attributes
    ----------
    manner : str
        "all", "one" or "alone".
    pager : Pager
        Shown unless all cards are.
    """

    def __init__(self, stage: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.manner: Manner = "all"
        self.pager = Pager(parent)
        self._stage = stage
        self._cards: list[Card] = []
        self._now: QWidget | None = None
        self._covered = False
        self.pager.turned.connect(self._turn_to)

    def add(self, card: Card) -> None:
        """Let `card` take its turn."""
        self._cards.append(card)
        card.wished.connect(self._share)
        card.renamed.connect(self._tell)

    def set_manner(self, manner: Manner, *, covered: bool = False) -> None:
        """Show all cards, one or one page alone; where it is `covered`, the picture is hidden."""
        if (manner, covered) != (self.manner, self._covered):
            if manner == "alone" != self.manner:
                self._now = self._stage
            self.manner, self._covered = manner, covered
            self._share()

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """The pages there are; the picture is one of them where it takes its turn."""
        cards: list[QWidget] = [card for card in self._cards if card.wanted]
        return (self._stage, *cards) if self.manner == "alone" else tuple(cards)

    @property
    def now(self) -> int:
        """Index of the page that is seen."""
        pages = self.shown
        return pages.index(self._now) if self._now is not None and self._now in pages else 0

    def turn(self, steps: int) -> None:
        """Turn so many pages on; after the last comes the first."""
        if self.manner != "all" and self.shown:
            self._turn_to((self.now + steps) % len(self.shown))

    def reveal(self, page: QWidget) -> None:
        """Turn to `page`, if it takes its turn."""
        if page in self.shown:
            self._now = page
            self._share()

    def _turn_to(self, index: int) -> None:
        pages = self.shown
        if index < len(pages):
            self.reveal(pages[index])

    def _share(self) -> None:
        pages, one = self.shown, self.manner != "all"
        seen = pages[self.now] if pages else None
        self._now = seen if one else self._now
        for card in self._cards:
            card.set_turn(not one or card is seen)
        alone = self.manner == "alone"
        self._stage.setVisible(not self._covered and (not alone or seen is self._stage))
        self.pager.setVisible(one and len(pages) > 1)
        self._tell()

    def _tell(self) -> None:
        names = tuple(page.title if isinstance(page, Card) else tr("the picture") for page in self.shown)
        if names:
            self.pager.show_pages(names, self.now)
