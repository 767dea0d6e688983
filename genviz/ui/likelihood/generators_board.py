"""The page of the board: curves, a table, and a verdict; with a way to fill it while it is empty."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from genviz.runtime.board import Entry
from genviz.ui.board_keeper import BoardKeeper
from genviz.ui.board_table import BoardTable
from genviz.ui.board_words import data_title, group_titles, heldout_count, reference_words, titles
from genviz.ui.controls import Combo
from genviz.ui.i18n import tr
from genviz.ui.likelihood.generators_rows import curves_of, judged_of, rows_of
from genviz.ui.likelihood.generators_verdict import verdict
from genviz.ui.likelihood.generators_work import BoardWork
from genviz.ui.plots.board_curves import BoardCurves
from genviz.ui.plots.board_samples import BoardSamples
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: At scale 1: a page lower than this has no room for the verdict.
_LOW: Final = 300
#: A page narrower than this has no room for samples beside the curves.
_WIDE: Final = 640
#: Share of the height that the table may have.
_SHARE: Final = 0.42
#: What is left beside list and buttons, if it is less, has no room for what the runs are judged by.
_NARROW: Final = 200


class BoardPage(QWidget):
    """Everything about the runs that are judged by the same examples.

    Signals
    -------
    chosen()
        Another run is selected, or what is known of it has changed.
    leaving(tuple)
        Runs are to be taken off the board.
    """

    chosen = Signal()
    leaving = Signal(tuple)

    def __init__(self, keeper: BoardKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self.selected = keeper, -1
        self._groups: tuple[tuple[Entry, ...], ...] = ()
        self._group, self._busy = 0, False
        self.work = BoardWork(keeper, self)
        self.about, self.data = QLabel(self), Combo(self)
        self.about.setProperty("role", "caption")
        self.fill, self.clear, self.cancel = (QPushButton(self) for _ in range(3))
        self.curves, self.table = BoardCurves(self), BoardTable(self)
        self.samples, self._nothing = BoardSamples(self), QWidget(self)
        self.words, self.empty = QLabel(self), QLabel(self)
        self.progress = QProgressBar(self)
        self.first = QPushButton(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.words.setWordWrap(True)
        self.about.setWordWrap(True)
        self.words.setProperty("role", "sentence")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "told")
        self.first.setProperty("role", "primary")
        self.progress.setTextVisible(False)
        for button in (self.fill, self.clear, self.cancel, self.first):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row, self._upper = QHBoxLayout(), QHBoxLayout()
        self._upper.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for widget in (self.data, self.about, self.cancel, self.fill, self.clear):
            self._row.addWidget(widget, 1 if widget is self.about else 0)
        self._row.insertStretch(2, 0)  # where nothing is said about them
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.curves, 5)
        self._middle.addWidget(self.samples, 3)
        inside = QVBoxLayout(self._nothing)
        inside.addStretch(1)
        inside.addWidget(self.empty)
        inside.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)  # the page is the lower part of the card
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._upper)
        self._outer.addLayout(self._row)
        self._outer.addWidget(self.progress)
        self._outer.addLayout(self._middle, 1)
        self._outer.addWidget(self.table, 0)
        self._outer.addWidget(self.words)
        self._outer.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        board = self._keeper.board
        self._keeper.changed.connect(self._board_changed)
        self.work.changed.connect(self._work_changed)
        self.fill.clicked.connect(self.fit_references)
        self.first.clicked.connect(self.fit_references)
        self.clear.clicked.connect(lambda: self.leaving.emit(board.entries))
        self.cancel.clicked.connect(self.work.toggle)
        self.data.activated.connect(self._choose_group)
        self.curves.chosen.connect(self.select)
        self.table.chosen.connect(self.select)
        self.table.removed.connect(self._take_off)
        self.table.opened.connect(self._open)

    # --- what is shown ---------------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        """The run that is selected."""
        return self._keeper.board.entry(self.selected)

    def shown(self) -> tuple[Entry, ...]:
        """The runs that can be compared with each other."""
        return self._groups[self._group] if self._groups else ()

    def select(self, key: int) -> None:
        """Choose a run."""
        if key != self.selected:
            self.selected = key
            self._draw()

    def fit_references(self) -> None:
        """Fit a few well-known generators to the data that are shown, or to those that tabs share."""
        shown = self.shown()
        self.work.fit_references(shown[0].data if shown else self._keeper.data())

    def refresh(self) -> None:
        """Show what is on the board now."""
        kept = {entry.key for entry in self.shown()}
        self._groups = self._keeper.board.groups()
        same = (i for i, group in enumerate(self._groups) if kept & {entry.key for entry in group})
        newest = max((entry.key for entry in self._keeper.board.entries), default=-1)
        fresh = newest not in kept and bool(self._groups) and any(e.key == newest for e in self._groups[0])
        self._group = 0 if fresh else next(same, 0)
        self._list_groups()
        self._draw()

    def _board_changed(self) -> None:
        if self.isVisible():
            self.refresh()
            self.work.board_changed()

    def _work_changed(self) -> None:
        """Show how far it is; rows that wait say so."""
        if self.work.running != self._busy:
            self._draw()
        else:
            self._show_progress()

    def _list_groups(self) -> None:
        firsts = [group[0] for group in self._groups]
        names = [
            tr("{data}, {n} held out: 1 run", data=data, n=heldout_count(group[0]))
            if len(group) == 1
            else tr("{data}, {n} held out: {k} runs", data=data, n=heldout_count(group[0]), k=len(group))
            for data, group in zip(group_titles(firsts), self._groups, strict=True)
        ]
        if [self.data.itemText(i) for i in range(self.data.count())] != names:
            self.data.clear()
            self.data.addItems(names)
        self.data.setCurrentIndex(self._group if names else -1)
        words = self.data.fontMetrics()
        longest = max((words.horizontalAdvance(name) for name in names), default=0) + theme().px(50)
        row = self._row if longest <= self._beside() else self._upper  # names are seen whole
        if row.indexOf(self.data) < 0:
            (self._upper if row is self._row else self._row).removeWidget(self.data)
            row.insertWidget(0, self.data)
        self.data.setFixedWidth(max(min(longest, self.width()), 1))

    def _beside(self) -> int:
        """Width that the buttons leave in their row."""
        buttons = sum(b.sizeHint().width() for b in (self.cancel, self.fill, self.clear))
        return self.width() - buttons - 4 * self._row.spacing()

    def _choose_group(self, index: int) -> None:
        self._group = min(max(index, 0), max(len(self._groups) - 1, 0))
        self.data.setCurrentIndex(self._group)
        self._draw()

    def _draw(self) -> None:
        entries = self.shown()
        if entries and self.selected not in {entry.key for entry in entries}:
            self.selected = entries[-1].key
        some = bool(entries)
        for widget in (self.curves, self.table, self.fill, self.clear):
            widget.setVisible(some)
        taken = self.data.width() if len(self._groups) > 1 else 0
        self.about.setVisible(some and self._beside() - taken >= theme().px(_NARROW))
        self._outer.setStretchFactor(self._middle, 1 if some else 0)
        self.data.setVisible(len(self._groups) > 1)
        self.samples.setVisible(some and self.width() >= theme().px(_WIDE))
        self._nothing.setVisible(not some)
        names = titles(entries)
        self._draw_runs(entries, names)
        self.words.setText(verdict(judged_of(entries, names)))
        self.words.setVisible(some and bool(self.words.text()) and self.height() >= theme().px(_LOW))
        self._say_about(entries)
        self._show_progress()
        self.chosen.emit()

    def _draw_runs(self, entries: tuple[Entry, ...], names: list[str]) -> None:
        self.curves.show_curves(curves_of(entries, names), self.selected)
        entry = self.entry
        if entry is not None:
            self.samples.show_samples(entry.data, entry.scores, entry.key)
        self._busy = self.work.running
        self.table.show_rows(rows_of(entries, names, waiting=self._busy), self.selected)
        self.table.fit(_SHARE * self.height())

    def _say_about(self, entries: tuple[Entry, ...]) -> None:
        if not entries:
            return
        if len(self._groups) > 1:
            self.about.setText(tr("Runs on other data cannot be compared: their held-out examples differ."))
        else:
            self.about.setText(
                tr("Judged by the same {n} held-out examples of {data}.", n=heldout_count(entries[0]),
                   data=data_title(entries[0]))
            )  # fmt: skip

    def _show_progress(self) -> None:
        done, total = self.work.progress()
        self.progress.setVisible(self.work.running)
        self.cancel.setVisible(self.work.running or bool(self._keeper.board.unjudged()))
        self.cancel.setText(tr("Cancel") if self.work.running else tr("Judge"))
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(done)
        self.fill.setEnabled(not self.work.fitting)
        self.first.setEnabled(not self.work.fitting)

    def _take_off(self, key: int) -> None:
        entry = self._keeper.board.entry(key)
        if entry is not None:
            self.leaving.emit((entry,))

    def _open(self, key: int) -> None:
        entry = self._keeper.board.entry(key)
        if entry is not None:
            self._keeper.asked.emit(entry)

    # --- life ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Judge what came while nobody looked."""
        super().showEvent(event)
        self.refresh()
        self.work.judge()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is judged."""
        super().hideEvent(event)
        self.work.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._list_groups()
        self._draw()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        said = tr("Fit three references")
        for button, text, help_ in (
            (self.fill, tr("Fit references"), reference_words()), (self.first, said, reference_words()),
            (self.clear, tr("Clear"), tr("Take all runs off the board; they can be put back.")),
            (self.cancel, tr("Cancel"), tr("Judge the runs that are not judged yet; or stop.")),
        ):  # fmt: skip
            button.setText(text)
            button.setToolTip(wrapped(help_))
            button.setWhatsThis(help_)
        self.data.setAccessibleName(tr("Data of the runs"))
        apart = tr("Runs on other data cannot be compared: their held-out examples differ.")
        self.data.setToolTip(wrapped(apart))
        self.data.setWhatsThis(apart)
        self.progress.setAccessibleName(tr("Runs that are judged"))
        self.empty.setText(
            tr(
                "The board is empty. A run with a density p(x) comes here by itself when it has come to rest "
                "on data with held-out rows, or when you press A in its tab. Or begin with a few references:"
            )
        )
        self.refresh()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._outer.setSpacing(theme().px(6))
        self._row.setSpacing(theme().px(8))
        self.progress.setFixedHeight(theme().px(6))
        self.refresh()
