"""Keeps what is open in case of a crash, and offers what the last crash has left."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer

# The engine is imported where it is needed: this is loaded before the first painting.
if TYPE_CHECKING:
    from genviz.engine.problem import Problem
    from genviz.runtime.keeper import Keeper, Open
    from genviz.runtime.recovery import Left
    from genviz.runtime.snapshot import Snapshot
    from genviz.ui.banner import Banner
    from genviz.ui.window import Window

#: Milliseconds until the first picture is there for sure: nothing of this delays it.
BEGIN: Final = 1500
#: Milliseconds between two looks at what is open.
CLOCK: Final = 500
#: Milliseconds after which what was restored has long been kept again.
RESTORED: Final = 60_000


def recovery_folder() -> Path:
    """Where work is kept."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "recovery"


def untouched(snapshot: Snapshot) -> bool:
    """Whether nobody has done anything with the run yet."""
    undisturbed = snapshot.playing or snapshot.finished
    return snapshot.run_id <= 1 and not snapshot.run.log and undisturbed


class Recovery(QObject):
    """Shows the keeper what is open in a window, and the window what the keeper has found.

    Parameters
    ----------
    window : Window
        Whose tabs are kept.
    root : Path, optional
        Where; the user's own folder without it.
    """

    def __init__(self, window: Window, root: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._root = root or recovery_folder()
        self.keeper: Keeper | None = None
        self._offer: Banner | None = None
        self._left: Left | None = None
        self._restored: Left | None = None
        self._touched = self._warned = False
        self._clock = QTimer(self, interval=BEGIN)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def close(self) -> None:
        """Stop: the session ends well, and nothing of it need be kept."""
        self._clock.stop()
        if self.keeper is not None:
            if self._restored is not None:
                self.keeper.discard(self._restored)
            self.keeper.close()

    def _look(self) -> None:
        from genviz.engine.problem import Problem

        try:
            keeper = self.keeper or self._begin()
        except Problem as problem:
            self._clock.stop()
            self._warn(problem)
            return
        if self._touched or self._touch():
            keeper.show(self._now())
        if keeper.left is not None and self._left is None:
            self._left = keeper.left
            self._offer_it(keeper.left)
        if keeper.problem is not None:
            self._warn(keeper.problem)

    def _begin(self) -> Keeper:
        from genviz.runtime import keeper

        self._clock.setInterval(CLOCK)
        self.keeper = keeper.Keeper(self._root, keeper.PERIOD)
        return self.keeper

    def _now(self) -> Open:
        from genviz.runtime.keeper import Open

        tabs = {tab.name: tab.trainer.snapshot for tab in self._window.tabs if tab.trainers}
        drawn = {name: snapshot for name, snapshot in tabs.items() if snapshot is not None}
        return Open(drawn, "" if self._window.tab is None else self._window.tab.name)

    def _touch(self) -> bool:
        """Whether there is anything to lose: not while the first run just goes its way."""
        tabs = self._now().tabs
        self._touched = len(tabs) > 1 or any(not untouched(snapshot) for snapshot in tabs.values())
        return self._touched

    def _warn(self, problem: Problem) -> None:
        """Say once that work is not kept; more often would be in the way."""
        if not self._warned:
            self._warned = True
            self._window.new_banner().problem(problem, report=False)

    # ---- what was left ------------------------------------------------------------------------------------

    def _offer_it(self, left: Left) -> None:
        from genviz.engine.problem import Problem, mark

        offer = Problem(
            "a session ended unexpectedly ({when}); what was open was saved at most {n} s before the end",
            when=datetime.fromtimestamp(left.ended).strftime("%Y-%m-%d %H:%M"), n=left.seconds,
        )  # fmt: skip
        self._offer = self._window.new_banner()
        self._offer.setProperty("tone", "offer")
        self._offer.problem(offer, remedy=(mark("Restore what was open"), self._restore), report=False)
        self._offer.dismissed.connect(self._refuse)

    def _refuse(self) -> None:
        if self.keeper is not None and self._left is not None:
            self.keeper.discard(self._left)

    def _restore(self) -> None:
        """Open everything that was open; what was left goes when all of it has been kept anew."""
        left = self._left
        if left is None:
            return
        problems = [problem for path in left.scenes if (problem := self._opened(path)) is not None]
        if left.shown in {tab.name for tab in self._window.tabs}:
            self._window.show_tab(left.shown)
        if problems:
            self._window.new_banner().problem(problems[0], report=False)
        self._restored = left
        QTimer.singleShot(RESTORED, self, self._forget)

    def _opened(self, path: Path) -> Problem | None:
        from genviz.engine.problem import Problem
        from genviz.runtime import scene

        try:
            opened = scene.load(path)
        except Problem as problem:
            return Problem("a part of the last session cannot be restored: {what}", what=problem)
        self._window.show_tab(opened.tab)
        if self._window.tab is not None:
            self._window.tab.load_scene(opened)
        return None

    def _forget(self) -> None:
        left, self._restored = self._restored, None
        if self.keeper is not None and left is not None:
            self.keeper.discard(left)
