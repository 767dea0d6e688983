"""Keeps the board of a window: sees runs come to rest or go, puts them there, and goes back to them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.params import declarations
from genviz.engine.problem import Problem, mark
from genviz.runtime.board import Board, Entry, entry_of
from genviz.runtime.board_work import judged_data
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.ui.board_words import titled

if TYPE_CHECKING:
    from collections.abc import Callable

    from genviz.engine.data import Data
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window

#: Milliseconds between two looks at the runs: nobody waits for the board.
_CLOCK: Final = 250


class BoardKeeper(QObject):
    """Looks at the runs of all tabs from time to time; a look compares a few references.

    Attributes
    ----------
    board : Board

    Signals
    -------
    changed()
        The board has changed.
    asked(Entry)
        The reader wants to go back to a run.
    """

    changed = Signal()
    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = Board()
        self.board.follow(self.changed.emit)
        self._tabs: list[Tab] = []
        self._last: WeakKeyDictionary[Trainer, Snapshot] = WeakKeyDictionary()
        self._entered: WeakKeyDictionary[Trainer, tuple[int, int, int]] = WeakKeyDictionary()
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self.look)

    def watch(self, tab: Tab) -> None:
        """See the runs of one more tab."""
        self._tabs.append(tab)
        tab.board = self
        self._clock.start()

    def close(self) -> None:
        """See nothing any more, and let go of everything."""
        self._clock.stop()
        self._tabs.clear()
        self._last.clear()
        self.board.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes: its tabs go."""
        if event.type() == QEvent.Type.Close:
            self.close()
        return super().eventFilter(watched, event)

    # --- runs that come to rest, and runs that go -------------------------------------------------------

    def look(self) -> None:
        """Put on the board what has come to rest since the last look, and what was replaced."""
        for tab in self._tabs:
            for trainer in tab.trainers:
                snapshot, last = trainer.snapshot, self._last.get(trainer)
                if snapshot is None or snapshot is last:
                    continue
                self._last[trainer] = snapshot
                if last is not None and last.run_id != snapshot.run_id and last.frame.t >= last.n_phases:
                    self._enter(last, tab, trainer)
                if _at_rest(snapshot):
                    self._enter(snapshot, tab, trainer)

    def _enter(self, snapshot: Snapshot, tab: Tab, trainer: Trainer) -> None:
        """Once only: what the reader has taken off does not come back with the next picture of it."""
        which = snapshot.run_id, snapshot.frame.t, len(snapshot.run.log)
        if self._entered.get(trainer) == which:
            return
        self._entered[trainer] = which
        with suppress(Problem):  # most runs have no density, or nothing to be judged by
            self.board.add(entry_of(snapshot, tab.name))

    # --- what the reader asks for -----------------------------------------------------------------------

    def pin(self, tab: Tab) -> None:
        """Put the run that is shown on the board, as it is now; say so, or why not."""
        snapshot = tab.snapshot
        if snapshot is None:
            return
        if not catalog.algorithm(snapshot.run.model).needs_data:
            tab.banner.good_news(
                Problem("runs come to the board from scenes and tabs with points: when they are at rest, or "
                        "when you press A there")
            )  # fmt: skip
            return
        try:
            entry = self.board.add(entry_of(snapshot, tab.name, pinned=True))
        except Problem as problem:
            tab.banner.problem(problem, tab.run, remedy=_remedy(tab, snapshot), report=False, passing=True)
            return
        tab.banner.good_news(
            Problem("on the board: {title}; the scene “Generators” compares it", title=titled(entry))
        )

    def take_off(self, entries: tuple[Entry, ...], tab: Tab) -> None:
        """Take runs off the board, and offer in `tab` to put them back."""
        if not entries:
            return
        self.board.remove(*(entry.key for entry in entries))
        if len(entries) == 1:
            news = Problem("off the board: {title}", title=titled(entries[0]))
        else:
            news = Problem("{n} runs are off the board", n=len(entries))
        tab.banner.good_news(news, (mark("Put back"), lambda: self.board.put_back(entries)))

    def data(self) -> Data | None:
        """The newest points that tabs share, if there are any."""
        for tab in self._tabs:
            found = tab.panel.offer.latest()
            if found is not None and found.n_samples:
                return found
        return None


def keep_board(window: Window) -> BoardKeeper:
    """The board of a window, which sees every tab from when it is built; a click goes back to the run."""
    keeper = BoardKeeper(window)
    window.ready.connect(keeper.watch)
    window.installEventFilter(keeper)
    keeper.asked.connect(partial(_go_back, window))
    return keeper


def _go_back(window: Window, entry: Entry) -> None:
    """Show a run of the board in its tab, as it was; the tab is built if nobody has seen it yet."""
    window.show_tab(entry.tab)
    if window.tab is not None:
        window.tab.commands.load(entry.run, play=False, t=entry.t)


def _at_rest(snapshot: Snapshot) -> bool:
    """Whether the run is over at what is shown, and all of its curves are known."""
    over = snapshot.finished and snapshot.problem is None and snapshot.waits is None and snapshot.whole
    return over and snapshot.exact and 0 < snapshot.frame.t == snapshot.t_end


def _remedy(tab: Tab, snapshot: Snapshot) -> tuple[str, Callable[[], None]] | None:
    """A button that holds rows out, where that is what is missing."""
    data = snapshot.frame.data
    if data.x_heldout is not None or catalog.algorithm(snapshot.run.model).log_prob is None:
        return None
    if not data.source or data is datasets.NONE:
        return None
    found, _ = datasets.parse(data.source)
    if not any(d.name == "heldout" for d in declarations(found.params)):
        return None
    return mark("Hold out 30 %"), lambda: _hold_out(tab)


def _hold_out(tab: Tab) -> None:
    """The same run on data of which a share is held out; a new one, as it saw them all."""
    shown = tab.snapshot
    if shown is None:
        return
    data = judged_data(shown.frame.data)
    tab.commands.load(replace(shown.run, data=data, params=shown.frame.params, log=(), start=None), play=True)
