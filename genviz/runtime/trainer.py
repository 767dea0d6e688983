"""One worker thread a run: commands in, snapshots out."""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from genviz import catalog
from genviz.engine.dab import Dab
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime import commands as c
from genviz.runtime.budget import BUDGET, Budget
from genviz.runtime.mailbox import Mailbox
from genviz.runtime.publisher import Prepare
from genviz.runtime.run import ApplyEdit, PatchData, Run, SetParams
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.worker import Resolve, Worker


class Trainer:
    """A run that goes on by itself.

    All methods but `wait_until` and `close` return at once, and may be called from any thread.  What comes of
    a command is seen in `snapshot`; a command that makes no sense leaves everything as it was and a sentence
    in ``snapshot.problem``, until the next command that works.

    Parameters
    ----------
    run : Run
        What to begin with; stands at frame 0.
    prepare : callable or None
        ``(picture, view) -> pixels``, called on the worker.
    view : View
        What the reader looks at.
    resolve : callable
        From a model's name to its `Algorithm`; the catalogue's by default.
    budget : Budget
        Bytes for kept frames, shared with the other runs.

    Attributes
    ----------
    snapshot : Snapshot or None
        The newest; swapped whole.  None until the first one, which comes even if the model cannot start (its
        `picture` and its frame's `state` are None then).

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(
        self, run: Run, prepare: Prepare | None = None, view: View | None = None, *,
        resolve: Resolve = catalog.algorithm, budget: Budget = BUDGET,
    ) -> None:  # fmt: skip
        self.snapshot: Snapshot | None = None
        self._published = threading.Condition()
        self._ended = False
        self._mailbox = Mailbox()
        self._worker = Worker(run, prepare, view or View(), resolve, budget, self._mailbox, self._swap)
        self._thread = threading.Thread(target=self._work, name=f"genviz {run.model}", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:
            raise Problem("no thread could be started; close other programs and try again") from None
        _OPEN.add(self)

    def _work(self) -> None:
        try:
            self._worker.work()
        finally:
            _OPEN.discard(self)
            with self._published:
                self._ended = True
                self._published.notify_all()

    def _swap(self, snapshot: Snapshot) -> None:
        with self._published:
            self.snapshot = snapshot
            self._published.notify_all()

    # ---- time ---------------------------------------------------------------------------------------------

    def play(self) -> None:
        """Go on from the frame that is shown; from a converged end, until the stop rule holds again."""
        self._mailbox.put(c.Play(going=True))

    def pause(self) -> None:
        """Stand still."""
        self._mailbox.put(c.Play(going=False))

    def step_phase(self) -> None:
        """Stand still one phase further."""
        self._mailbox.put(c.Move("phase", forward=True))

    def step(self) -> None:
        """Stand still at the end of this step."""
        self._mailbox.put(c.Move("step", forward=True))

    def back_phase(self) -> None:
        """Stand still one phase earlier."""
        self._mailbox.put(c.Move("phase", forward=False))

    def back(self) -> None:
        """Stand still at the last end of a step before this frame."""
        self._mailbox.put(c.Move("step", forward=False))

    def seek(self, t: int) -> None:
        """Show frame `t`; beyond `t_end` the run is computed up to there, whether or not it has converged."""
        self._mailbox.put(c.Seek(t))

    def set_speed(self, speed: float) -> None:
        """Play at `speed` times the model's own pace; infinity: as fast as it can."""
        self._mailbox.put(c.SetSpeed(speed))

    # ---- changes ------------------------------------------------------------------------------------------

    def set_params(self, values: Mapping[str, Any], *, drag: bool = False) -> None:
        """Change settings at the frame that is shown; those declared ``live=False`` begin the run again."""
        self._mailbox.put(c.Change(SetParams(dict(values)), drag))

    def patch(self, patch: Patch, *, drag: bool = False) -> None:
        """Change the data at the frame that is shown."""
        self._mailbox.put(c.Change(PatchData(patch), drag))

    def draw(self, dab: Dab) -> None:
        """Change the data as a drawing tool does; all dabs until `end_drag` are one stroke."""
        self._mailbox.put(c.Draw(dab))

    def edit(self, name: str, arguments: Mapping[str, Any], *, drag: bool = False) -> None:
        """Take the state in hand: one of the model's declared edits."""
        self._mailbox.put(c.Change(ApplyEdit(name, dict(arguments)), drag))

    def end_drag(self) -> None:
        """The changes since the drag began are one to undo; the next is another."""
        self._mailbox.put(c.EndDrag())

    def undo(self) -> None:
        """Take the last change back and show the frame where it was made."""
        self._mailbox.put(c.Undo(again=False))

    def redo(self) -> None:
        """Make again what was taken back, with the future it had."""
        self._mailbox.put(c.Undo(again=True))

    # ---- runs ---------------------------------------------------------------------------------------------

    def restart(self, seed: int | None = None) -> None:
        """Begin again with the settings and data of the frame that is shown; None keeps the seed."""
        self._mailbox.put(c.Restart(seed))

    def load(self, run: Run, play: bool = False, t: int | None = 0) -> None:
        """Take `run` in place of this one and go to frame `t`; None: to where it comes to rest."""
        self._mailbox.put(c.Load(run, play, t))

    def set_view(self, view: View) -> None:
        """Draw for another view."""
        self._mailbox.put(c.SetView(view))

    # ---- waiting ------------------------------------------------------------------------------------------

    def wait_until(self, predicate: Callable[[Snapshot], bool], timeout: float = 10.0) -> bool:
        """Wait for a snapshot for which `predicate` holds; False if none came in `timeout` seconds."""

        def holds() -> bool:
            return self.snapshot is not None and predicate(self.snapshot)

        with self._published:
            self._published.wait_for(lambda: holds() or self._ended, timeout)
            return holds()

    def close(self, timeout: float = 2.0) -> bool:
        """Stop for good; True once the thread has ended.

        A thread in the middle of a phase ends with the phase, or with the program.
        """
        self._mailbox.close()
        if self._thread is not threading.current_thread():
            self._thread.join(timeout)
        return not self._thread.is_alive()


_OPEN: set[Trainer] = set()


def _close_all() -> None:
    """Stop what is still open when the program ends, so that no thread is in NumPy while Python goes away."""
    trainers, deadline = tuple(_OPEN), time.monotonic() + 2.0
    for trainer in trainers:
        trainer.close(0.0)
    for trainer in trainers:
        trainer.close(max(0.0, deadline - time.monotonic()))


atexit.register(_close_all)
