"""The scene of generators: why it is hard, three scores side by side, and a blind test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from genviz.engine.math.attributes import AttributesPicture
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.board_keeper import BoardKeeper
from genviz.ui.board_words import titles
from genviz.ui.card import Card
from genviz.ui.controls import Segmented
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.generators_blind import BlindPage
from genviz.ui.likelihood.generators_board import BoardPage
from genviz.ui.likelihood.generators_cards import ScoresCard, SharesCard, TallyCard, UnseenCard, WhyCard
from genviz.ui.plots.generators_faces import FaceSheet
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

#: The parts of the scene.
PARTS: Final = ("combinations", "board", "blind")
#: Under these names a scene file keeps which one was seen; the first needs none.
_KEPT: Final = frozenset(f"generators_{part}" for part in PARTS[1:])


class GeneratorsTopic(Topic):
    """Three pages; the transport plays the first, the other two are about runs of other scenes and tabs.

    Attributes
    ----------
    parts : Segmented
        Which page is seen.
    """

    def build(self) -> None:
        """Create pages and cards."""
        self.keeper = self.tab.board or BoardKeeper(self)
        self.stage = QWidget(self.tab)
        self.parts = Segmented(PARTS, self.stage, roomy=True)
        self.pages = QStackedWidget(self.stage)
        self.faces = FaceSheet()
        self.board, self.blind = BoardPage(self.keeper), BlindPage(self.keeper)
        for page in (self.faces, self.board, self.blind):
            self.pages.addWidget(page)
        row, outer = QHBoxLayout(), QVBoxLayout(self.stage)
        row.addWidget(self.parts)
        row.addStretch(1)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)
        outer.addWidget(self.pages, 1)
        self._outer = outer
        self._picture: AttributesPicture | None = None
        self._compact = False
        self._add_cards()
        self._connect()
        self.part = "board" if self.keeper.board.entries else PARTS[0]

    def _add_cards(self) -> None:
        self.unseen, self.shares = UnseenCard(self.tab.add_card("", 6)), SharesCard(self.tab.add_card("", 5))
        self.scores, self.tally = ScoresCard(self.tab.add_card("", 7)), TallyCard(self.tab.add_card("", 3))
        self.why = WhyCard(self.tab.add_card("", 4))
        self.cards = tuple(c.card for c in (self.unseen, self.shares, self.scores, self.tally, self.why))

    def _connect(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.board.chosen.connect(self._draw_board)
        self.board.leaving.connect(lambda entries: self.keeper.take_off(entries, self.tab))
        self.board.work.refused.connect(self.tab.commands.refuse)
        self.blind.counted.connect(self._draw_blind)

    # --- which page ------------------------------------------------------------------------------------

    @property
    def part(self) -> str:
        """Which page is seen."""
        return PARTS[self.pages.currentIndex()]

    @part.setter
    def part(self, part: str) -> None:
        self.parts.set_value(part)
        self.pages.setCurrentIndex(PARTS.index(part))

    def show_part(self, part: str) -> None:
        """Show a page, and its cards; a refusal on the page before has been read."""
        if not self.tab.banner.good:
            self.tab.banner.dismiss()
        self.part = part
        self._show_cards()
        self._draw_cards()
        layers = self.tab.view.layers - _KEPT
        self.tab.view_changed(layers=layers if part == PARTS[0] else layers | {f"generators_{part}"})
        self.tab.show_all()

    def _show_cards(self) -> None:
        if self.stage.isHidden():
            return
        wanted = self.shown_cards()
        for card in self.cards:
            if card.wanted != (card in wanted):
                card.setVisible(card in wanted)

    def shown_cards(self) -> tuple[Card, ...]:
        """Cards of the page that is seen."""
        found = {
            "combinations": (self.unseen, self.shares), "board": (self.scores,),
            "blind": (self.tally,) if self._compact else (self.tally, self.scores),
        }[self.part]  # fmt: skip
        return (*(one.card for one in found), self.why.card)

    def commands(self) -> dict[str, Callable[[], None]]:
        """K makes the reference fits, as it compares elsewhere."""
        return {"compare": self._compare}

    def _compare(self) -> None:
        self.show_part("board")
        self.board.fit_references()

    # --- drawing ---------------------------------------------------------------------------------------

    def settings_shown(self) -> bool:
        """The transport plays the combinations; the other pages are about runs of other scenes and tabs."""
        return self.part == PARTS[0]

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What the page is about; the combinations' numbers."""
        if self.part == "board":
            return "", tr("How good is it?"), tr("Each score sees something else; watch where they disagree.")
        if self.part == "blind":
            return "", tr("Real or made?"), tr("If you cannot tell them apart, how could a number?")
        picture: AttributesPicture | None = snapshot.picture
        if picture is None:
            return None
        cells = len(picture.p)
        heading = tr("{n} examples, {cells} combinations", n=picture.n, cells=cells)
        if not picture.n:
            said = tr("Every attribute doubles the combinations. How many examples until all have been seen?")
            return "", heading, said
        if not picture.n_unseen:
            return "", heading, tr("Every combination has been seen at least once.")
        said = tr(
            "{unseen} of {cells} have no example: nobody can say from these data how common they are.",
            unseen=picture.n_unseen, cells=cells,
        )  # fmt: skip
        return "", heading, said

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What the last step brought."""
        picture: AttributesPicture | None = snapshot.picture
        if self.part != "combinations" or picture is None or not picture.n:
            return None
        new = int(((picture.gained > 0) & (picture.counts == picture.gained)).sum())
        return tr(
            "{gained} examples have come, and {new} combinations for the first time; {unseen} are missing, "
            "{expected} were to be expected.",
            gained=int(picture.gained.sum()), new=new, unseen=picture.n_unseen,
            expected=number(picture.expected, 1),
        )  # fmt: skip

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the faces."""
        self._picture = snapshot.picture
        self.faces.show_picture(snapshot.picture)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show what is missing."""
        self._picture = snapshot.picture
        if self.part == "combinations":
            self._draw_cards()

    def _draw_cards(self) -> None:
        {"combinations": self._draw_unseen, "board": self._draw_board, "blind": self._draw_blind}[self.part]()

    def _draw_unseen(self) -> None:
        if self._picture is not None:
            self.unseen.draw(self._picture)
            self.shares.draw(self._picture)
            self.why.draw_unseen(self._picture)

    def _draw_board(self) -> None:
        if self.part == "board":
            self._draw_scores(self.board.selected)
            entry = self.board.entry
            self.why.draw_board(None if entry is None else entry.scores)

    def _draw_blind(self) -> None:
        if self.part == "blind":
            self.tally.draw(self.blind.result)
            entry = self.blind.entry
            self._draw_scores(-1 if entry is None else entry.key)
            self.why.draw_blind(self.blind.result)

    def _draw_scores(self, key: int) -> None:
        group = next((g for g in self.keeper.board.groups() if any(e.key == key for e in g)), ())
        names = dict(zip((e.key for e in group), titles(group), strict=True))
        entry = self.keeper.board.entry(key)
        others = [e.scores for e in group if e.scores is not None]
        if entry is None:
            self.scores.draw("", -1, None, (), None)
        else:
            self.scores.draw(names[key], key, entry.scores, others, entry.problem)

    # --- life ------------------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Leave out words, and the single attributes."""
        self.why.set_roomy(not compact)
        if compact != self._compact:
            self._compact = compact
            self._show_cards()

    def follow_view(self, view: View) -> None:
        """Show the page that a scene was saved with."""
        self.show_part(next((part for part in PARTS[1:] if f"generators_{part}" in view.layers), PARTS[0]))

    def view(self) -> dict[str, Any]:
        """Nothing of the picture depends on the view."""
        return {}

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.parts.say(
            tr("Part"), [tr("Combinations"), tr("Scores"), tr("Blind test")],
            tr("Why generating is hard; runs of all tabs side by side; whether a class can tell."),
        )  # fmt: skip
        self.board.retranslate()
        self.blind.retranslate()
        self.restyle()
        self._draw_cards()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._outer.setSpacing(theme().px(8))
        bold = QFontMetrics(theme().font(17, 600))
        for button in self.parts.buttons:  # the chosen one is written bold, and moves nothing
            button.setMinimumWidth(bold.horizontalAdvance(button.text()) + theme().px(36))
        self.faces.restyle()
        self.board.restyle()
        self.blind.restyle()

    def finish(self) -> None:
        """Wait for scores and rounds."""
        self.board.work.finish()
        self.blind.finish()

    def close(self) -> None:
        """Stop what is computed."""
        self.board.work.close()
        self.blind.close_work()
