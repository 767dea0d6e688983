"""Exports of a window: one at a time, with a bar that tells how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from genviz.engine.problem import Problem
from genviz.runtime import export
from genviz.ui.export_bar import ExportBar
from genviz.ui.export_job import Job
from genviz.ui.export_wish import Wish, check
from genviz.ui.i18n import tr

if TYPE_CHECKING:
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window


class Exporter(QObject):
    """What a window exports.

    Attributes
    ----------
    bar : ExportBar
    job : Job or None
        What is being made.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.bar = ExportBar(window)
        self.job: Job | None = None
        self._tab: Tab | None = None
        self.bar.cancelled.connect(self.cancel)
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self.job is not None

    def begin(self, tab: Tab, wish: Wish, out: Path) -> None:
        """Make `out`; what goes wrong is said in the tab's banner."""
        if tab.snapshot is None:
            return
        try:
            if self.busy:
                raise Problem("another export is going on; wait for it, or cancel it")
            check(wish, tab.snapshot.n_phases)
            if wish.sort == "table":
                export.write_table(out, tab.snapshot)
                self.bar.end(tr("{name} is saved.", name=out.name))
            else:
                self._start(tab, wish, out)
        except Problem as problem:
            tab.banner.problem(problem, tab.run)

    def _start(self, tab: Tab, wish: Wish, out: Path) -> None:
        self._tab, self.job = tab, Job(tab, wish, out, self)
        self.job.progressed.connect(self.bar.progress)
        self.job.ended.connect(self._ended)
        self.bar.begin(out.name)

    def cancel(self) -> None:
        """Stop what is being made; there will be no file."""
        if self.job is not None:
            self.job.cancel()
            self._forget()
        self.bar.end("")

    def _ended(self, problem: Problem | None) -> None:
        job, tab = self.job, self._tab
        if job is None or tab is None:
            return
        self._forget()
        self.bar.end("" if job.failed else tr("{name} is saved.", name=job.out.name))
        if problem is not None:
            tab.banner.problem(problem, tab.run)

    def _forget(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
        self.job = self._tab = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that closes takes its export along."""
        if event.type() == QEvent.Type.Close:
            self.cancel()
        return super().eventFilter(watched, event)


def exporter(window: Window) -> Exporter:
    """The one of this window."""
    found = window.findChild(Exporter)
    return found if found is not None else Exporter(window)
