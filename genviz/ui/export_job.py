"""Exports made by a second genviz that nobody sees, so that the lecturer's own run goes on undisturbed.

Theme, language and size of letters are one a process: a picture in other colours or of another size needs a
process of its own.  It can be stopped at any time, and writes its file in one step at the end.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import genviz
from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.runtime.atomic import sweep
from genviz.ui.export_wish import Wish, arguments

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: Milliseconds to wait for a process that was killed.
_DEAD = 3000


class Job(QObject):
    """One export.

    Parameters
    ----------
    tab : Tab
        What it shows is exported.
    wish : Wish
    out : Path

    Signals
    -------
    progressed(int, int)
        Frames that are drawn, and all.
    ended(object)
        The `Problem` that ended it, or what is to be said about the picture; None if there is nothing.

    Attributes
    ----------
    out : Path
    failed : bool
        Whether there is no file.

    Raises
    ------
    Problem
        The run does not fit into a scene.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, tab: Tab, wish: Wish, out: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        assert tab.snapshot is not None
        self.out, self.failed = out, False
        self._said: Problem | None = None
        seen = replace(tab.snapshot, view=tab.view)  # the worker may still draw for an earlier view
        document = scene.dumps(scene.scene_of(seen, tab.name))
        self._folder = tempfile.TemporaryDirectory(prefix="genviz-", ignore_cleanup_errors=True)
        kept = Path(self._folder.name) / "shown.genviz"
        kept.write_bytes(document)
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._not_started)
        program, *first = command()
        self._process.start(program, [*first, *arguments(wish, kept, out.absolute())])

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def cancel(self) -> None:
        """Stop at once; there will be no file."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_DEAD)
        self._clear()
        sweep(self.out.absolute().parent)

    def _clear(self) -> None:
        self._folder.cleanup()

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace")
            try:
                said = json.loads(line)
            except ValueError:
                continue  # not for us
            if "total" in said:
                self.progressed.emit(said["done"], said["total"])
            found = said.get("problem") or said.get("remark")
            self._said = problem_of(found) if found else self._said

    def _finished(self, code: int) -> None:
        self._read()
        self.failed = code != 0
        if self.failed and self._said is None:
            errors = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            last = (errors.strip().splitlines() or [f"{code}"])[-1]
            self._said = Problem("the export stopped ({what}); try another format or size", what=last)
        self._clear()
        self.ended.emit(self._said)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed = True
            self._clear()
            self.ended.emit(
                Problem("the export could not be started ({what})", what=self._process.errorString())
            )


def command() -> list[str]:
    """How this genviz is started once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(Path(genviz.__file__).parent)]


def _environment() -> QProcessEnvironment:
    made = QProcessEnvironment.systemEnvironment()
    made.insert("QT_QPA_PLATFORM", "offscreen")
    made.insert("PYTHONIOENCODING", "utf-8")
    return made


def problem_of(said: dict[str, Any]) -> Problem:
    """A problem that another process told, so that it can be translated here."""
    values = {
        key: problem_of(value) if isinstance(value, dict) else value for key, value in said["values"].items()
    }
    return Problem(said["template"], **values)
