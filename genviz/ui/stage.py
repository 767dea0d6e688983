"""The card in the middle: what happens now, in a heading and a sentence, above the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from genviz.ui.badges import Badges
from genviz.ui.caption import Caption
from genviz.ui.elide import ElidedLabel, StillLabel
from genviz.ui.i18n import tr
from genviz.ui.plots.axes_chooser import AxesChooser
from genviz.ui.theme import theme
from genviz.ui.watch import Watch


class StageCard(QFrame):
    """Phase pill, heading, one sentence, and the picture.

    Attributes
    ----------
    heading_slot, legend_slot : QHBoxLayout
        Right of the heading and right of the sentence (of the notes, where the window is narrow), for the
        tab's own widgets.
    tools_slot : QHBoxLayout
        Right of the notes, for what the hand can do with the picture.
    lead_slot : QHBoxLayout
        Left of the heading, for what chooses a scene.
    stage_layout : QVBoxLayout
        The picture goes here.
    chooser : AxesChooser
        Which two of many features the picture shows.
    watch : Watch
        What to watch, under the picture while nothing is told and nothing is guessed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._pill = StillLabel(self)
        self._pill.setProperty("role", "pill")
        self._pill.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pill.hide()
        self._heading = StillLabel(self)
        self._heading.setProperty("role", "heading")
        self._long_heading = ElidedLabel(self)
        self._long_heading.setProperty("role", "heading")
        self._long_heading.hide()
        self._sentence = ElidedLabel(self)
        self._sentence.setProperty("role", "sentence")
        self.notes = Badges(self)
        self.heading_slot, self.lead_slot = QHBoxLayout(), QHBoxLayout()
        self._legend_box = QWidget(self)
        self.legend_slot = QHBoxLayout(self._legend_box)
        self.legend_slot.setContentsMargins(0, 0, 0, 0)
        self._tools_box = QWidget(self)
        self.tools_slot = QHBoxLayout(self._tools_box)
        self.tools_slot.setContentsMargins(0, 0, 0, 0)
        self.stage_layout, self.chooser = QVBoxLayout(), AxesChooser(self)
        self._title_row, self._sentence_row, self._notes_row = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._outer = QVBoxLayout(self)
        self._narration, self.watch, self._to_watch = Caption(self), Watch(self), ""
        self._narrow = self._flat = self._brief = self._busy = False
        self._arrange()
        self.restyle()

    def _arrange(self) -> None:
        """Lay the rows first and fill them then.

        When a filled row is laid, PySide keeps an object for every place in it; where a widget leaves such a
        place later on, the object stays behind and is taken for whatever lies at its address next.
        """
        for row in (self._title_row, self._sentence_row, self._notes_row):
            self._outer.addLayout(row)
        self._outer.addLayout(self.stage_layout, 1)
        self.stage_layout.addWidget(self.chooser)
        self._title_row.addLayout(self.lead_slot)
        self._title_row.addWidget(self._pill)
        self._title_row.addWidget(self._heading)
        self._title_row.addWidget(self._long_heading, 100)
        self._title_row.addStretch()
        self._title_row.addLayout(self.heading_slot, 1)
        self._sentence_row.addWidget(self._sentence, 1)
        self._sentence_row.addWidget(self._narration, 1)
        self._sentence_row.addWidget(self._legend_box)
        self._notes_row.addWidget(self.notes, 1)
        self._notes_row.addWidget(self._tools_box)
        self._outer.addWidget(self.watch)
        self._heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(16), px(12), px(16), px(10))
        self._outer.setSpacing(px(6))
        self._title_row.setSpacing(px(14))
        self._sentence_row.setSpacing(px(16))
        self._notes_row.setSpacing(px(16))
        self.heading_slot.setSpacing(px(12))
        self.legend_slot.setSpacing(px(12))
        self._heading.setFixedHeight(px(34))
        self._long_heading.setFixedHeight(px(34))
        self._sentence.setMinimumHeight(px(26))
        self.notes.setFixedHeight(px(28))
        for label in (self._pill, self._heading):
            label.make_room()
        self._narration.restyle()
        self.chooser.restyle()
        self.watch.restyle()

    def expect_long_headings(self) -> None:
        """Headings are whole sentences: they shrink, and are cut, where there is little room."""
        self._heading.hide()
        self._long_heading.show()

    def say(self, pill: str, heading: str, sentence: str) -> None:
        """Show what happens now; texts that did not change cost nothing."""
        if self._pill.text() != pill:
            self._pill.setText(pill)
            self._pill.setVisible(bool(pill))
        if self._heading.text() != heading:
            self._heading.setText(heading)
        self._long_heading.setText(heading)
        self._sentence.setText(sentence)

    @property
    def free_room(self) -> int:
        """Width that is left in the heading's line beside a pill and the longest heading."""
        longest = tr("{iteration} · converged", iteration=tr("Iteration {n}", n=9999))
        used = self._pill.width() + self._heading.fontMetrics().horizontalAdvance(longest)
        return self.width() - used - theme().px(3 * 14 + 2 * 16)

    def reserve(self, pills: tuple[str, ...]) -> None:
        """Keep room for the longest of the phases' names, so that the heading stays where it is."""
        self._pill.reserve(pills)

    def narrate(self, text: str) -> None:
        """Tell `text` in large type in place of the sentence; an empty one takes it away.

        The room is the same for every text, so that the picture does not move while a run goes on.
        """
        self._narration.tell(text)
        self._place_lines()
        self._show_watch()

    def show_watch(self, text: str) -> None:
        """Say what to watch; an empty text takes it away."""
        self._to_watch = text
        self._show_watch()

    def keep_watch(self, busy: bool) -> None:
        """Keep back what to watch while another strip is under the picture."""
        self._busy = busy
        self._show_watch()

    def _show_watch(self) -> None:
        self.watch.tell("" if self._busy or self._narration.text() else self._to_watch)

    def note(self, sentences: tuple[str, ...]) -> None:
        """Show what the reader should know about data or model.

        The line is always there, so that the picture does not move when something is said.
        """
        self.notes.set_sentences(tuple(sentence[:1].upper() + sentence[1:] for sentence in sentences))

    def fold(self, narrow: bool, flat: bool, brief: bool) -> None:
        """Give the sentence a line of its own where it is narrow; leave it out where the stage is `brief`.

        Show only the heading where it is flat.
        """
        self._narrow, self._flat, self._brief = narrow, flat, brief
        self._place_lines()

    def _place_lines(self) -> None:
        """The legend is beside the notes where sentence or narration need their whole line."""
        told = not self._narration.isHidden()
        self._sentence.setVisible(not (self._flat or self._brief or told))
        for widget in (self.notes, self._legend_box, self._tools_box):
            widget.setVisible(not self._flat)
        row = self._notes_row if self._narrow or self._brief or told else self._sentence_row
        if row.indexOf(self._legend_box) < 0:
            row.addWidget(self._legend_box)
