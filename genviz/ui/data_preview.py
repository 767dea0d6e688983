"""What is about to be imported, shown before it is: how it was read, its columns, what is wrong with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from genviz.engine.problem import Problem
from genviz.runtime.preview import judge
from genviz.runtime.reading import Reading
from genviz.runtime.recognised import Choices, Recognised, Verdict
from genviz.runtime.roles import Roles
from genviz.ui.badges import Badges
from genviz.ui.controls import Combo, Toggle
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import problem_text, tr
from genviz.ui.preview_choices import PreviewChoices
from genviz.ui.preview_table import PreviewTable, Ticks
from genviz.ui.preview_words import labels
from genviz.ui.theme import theme

#: Seconds that the window waits for a table: most are read by then, and nothing flickers.
PATIENCE: Final = 0.15
_POLL: Final = 30
_NO_CLASSES: Final = -1


class DataPreview(QDialog):
    """A table before it is imported; not modal, the run goes on behind it.

    Parameters
    ----------
    content, file
        As in `recognise`.
    pasted : bool
        It comes from the clipboard, so that its encoding means nothing.
    reading : Reading
        Of `content`, with the usual choices.

    Signals
    -------
    taken(Data)
        The reader wants these data.
    failed(Problem)
        It cannot be read at all.
    """

    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget, content: bytes, file: str, pasted: bool, reading: Reading) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._content, self._file, self._pasted = parent, content, file, pasted
        self._recognised: Recognised | None = None
        self._verdict = Verdict()
        self._ticked: set[int] = set()
        self._label: int | None = None
        self._reading = reading
        self._clock = QTimer(self, interval=_POLL)
        self._clock.timeout.connect(self._look)
        self._make()
        self._arrange()
        self._connect()
        self.retranslate()
        self.restyle()
        self._fit()
        theme().changed.connect(self.restyle)
        self._await()

    # Widgets -------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self.heading, self.badges = ElidedLabel(self), Badges(self)
        self.heading.setProperty("role", "title")
        self.choices, self.label, self._label_word = PreviewChoices(self), Combo(self), QLabel(self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self._frame = QFrame(self)
        self._frame.setProperty("role", "banner")
        self.table = PreviewTable(self)
        self.held_out = Toggle("", self)
        self.cancel, self.take = QPushButton(self), QPushButton(self)
        self.take.setDefault(True)

    def _arrange(self) -> None:
        self._outer = QVBoxLayout(self)
        self._class_row, buttons = QHBoxLayout(), QHBoxLayout()
        self._label_word.setBuddy(self.label)
        self._class_row.addWidget(self._label_word)
        self._class_row.addWidget(self.label, 1)
        self._class_row.addWidget(self.held_out, 1)
        inside = QVBoxLayout(self._frame)
        inside.addWidget(self.message)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        for widget in (self.heading, self.badges, self.choices, self._frame):
            self._outer.addWidget(widget)
        self._outer.addWidget(self.table, 1)
        self._outer.addLayout(self._class_row)
        self._outer.addLayout(buttons)

    def _connect(self) -> None:
        self.choices.chosen.connect(self._read_again)
        self.table.ticked.connect(self._tick)
        self.label.activated.connect(self._choose_label)
        self.held_out.toggled.connect(lambda _on: self._judge_again())
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)

    # Reading -------------------------------------------------------------------------------------------

    def _read_again(self, choices: Choices) -> None:
        """Read the same bytes with other choices; what follows from them is recognised anew."""
        self._reading = Reading(self._content, self._file, choices)
        self._await()

    def _await(self) -> None:
        if self._reading.wait(PATIENCE):
            self._look()
            return
        self.take.setEnabled(False)
        self.badges.set_sentences((tr("reading…"),))
        self._clock.start()

    def _look(self) -> None:
        """Show what was read, once it is known."""
        outcome = self._reading.outcome
        if outcome is None:
            return
        self._clock.stop()
        if isinstance(outcome, Problem):
            self.failed.emit(outcome)
            self.close()
            return
        first = self._recognised is None
        self._recognised, self._verdict = outcome
        roles = self._recognised.roles
        self._ticked, self._label = set(roles.features), roles.label
        with QSignalBlocker(self.held_out):
            self.held_out.setChecked(roles.held_out is not None)
        self.table.show_table(self._recognised)
        self.choices.follow(self._recognised)
        self._fill_labels(self._recognised)
        self.held_out.setVisible(roles.held_out is not None)
        self._show()
        if first:
            (self.take if self.take.isEnabled() else self.table).setFocus()

    @property
    def recognised(self) -> Recognised | None:
        """How the table was understood; None while it is read."""
        return self._recognised

    # Columns -------------------------------------------------------------------------------------------

    def roles(self) -> Roles:
        """What the columns are for, as it is chosen now."""
        held_out = self._held_out()
        features = self._ticked - {self._label, held_out}
        return Roles(tuple(sorted(features)), self._label, held_out)

    def _held_out(self) -> int | None:
        if self._recognised is None or not self.held_out.isChecked():
            return None
        return self._recognised.roles.held_out

    def _tick(self, j: int, on: bool) -> None:
        self._ticked = self._ticked | {j} if on else self._ticked - {j}
        self._judge_again()

    def _choose_label(self, index: int) -> None:
        """Take another class column; the one that it was becomes a feature if it can be one."""
        before, chosen = self._label, int(self.label.itemData(index))
        if before is not None and self._recognised is not None:
            usual = self._recognised.columns[before].kind == "numbers"
            self._ticked |= {before} if usual else set()
        self._label = None if chosen == _NO_CLASSES else chosen
        self._judge_again()

    def _judge_again(self) -> None:
        if self._recognised is not None:
            self._verdict = judge(self._recognised, self.roles())
            self._show()

    def _take(self) -> None:
        if self._verdict.data is not None:
            self.taken.emit(self._verdict.data)
            self.accept()

    # Showing -------------------------------------------------------------------------------------------

    def _fill_labels(self, recognised: Recognised) -> None:
        self.label.clear()
        self.label.addItem(tr("no classes"), _NO_CLASSES)
        for j, column in enumerate(recognised.columns):
            if column.can_be_class and j != recognised.roles.held_out:
                self.label.addItem(column.name, j)
        index = self.label.findData(_NO_CLASSES if self._label is None else self._label)
        self.label.setCurrentIndex(max(index, 0))
        self.label.setEnabled(self.label.count() > 1)

    def _show(self) -> None:
        """Show what is chosen and what comes of it."""
        recognised, verdict = self._recognised, self._verdict
        if recognised is None:
            return
        self.badges.set_sentences(
            tuple(text[:1].upper() + text[1:] for text in labels(recognised, self._pasted))
        )
        roles = self.roles()
        others = {roles.label: "label", roles.held_out: "held out"}
        ticks = Ticks(set(roles.features), {j: word for j, word in others.items() if j is not None})
        self.table.show_ticks(recognised.columns, ticks)
        self._frame.setVisible(verdict.problem is not None)
        self.message.setText(self._what_is_wrong(recognised))
        self.take.setText(self._take_word())
        self.take.setEnabled(verdict.data is not None)

    def _what_is_wrong(self, recognised: Recognised) -> str:
        problem = self._verdict.problem
        if problem is None:
            return ""
        text = problem_text(problem)
        if any(problem == column.fault for column in recognised.columns):
            return f"{text}. {tr('Or take the tick off this column.')}"
        return text

    def _take_word(self) -> str:
        n = self._verdict.n_dropped
        return tr("Drop the rows ({n}) and import", n=n) if n else tr("Import")

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setWindowTitle(tr("Import data"))
        self.heading.setText(self._file)
        self.choices.retranslate()
        self._label_word.setText(tr("Classes"))
        self.label.setAccessibleName(tr("Classes"))
        self.held_out.setText(tr("Keep the marked rows for testing"))
        self.held_out.setToolTip(tr("No model is trained on rows with a 1 in this column."))
        self.table.setAccessibleName(tr("The first rows"))
        self.cancel.setText(tr("Cancel"))
        self.take.setText(self._take_word())
        if self._recognised is not None:
            self._fill_labels(self._recognised)
            self._show()

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(24), px(20), px(24), px(20))
        self._outer.setSpacing(px(12))
        self.choices.restyle()
        self._class_row.setSpacing(px(16))
        self.badges.setFixedHeight(px(28))
        self.table.restyle()
        if self._recognised is not None:
            self.table.show_table(self._recognised)
            self._show()

    def _fit(self) -> None:
        """Take as much room as the window has."""
        px, room = theme().px, self._window.size()
        self.resize(min(px(980), room.width() - px(40)), min(px(740), room.height() - px(40)))

    def changeEvent(self, event: QEvent) -> None:
        """Every text again when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
