"""Reading a table beside the window, which goes on meanwhile: a large one takes seconds."""

from __future__ import annotations

import atexit
import threading
from weakref import WeakSet

from genviz.engine.problem import Problem
from genviz.runtime.preview import judge, recognise
from genviz.runtime.recognised import Choices, Recognised, Verdict

Outcome = tuple[Recognised, Verdict] | Problem


class Reading:
    """Recognises `content` on a thread of its own.

    Parameters
    ----------
    content, file, choices
        As in `recognise`.

    Attributes
    ----------
    outcome : tuple of Recognised and Verdict, or Problem, or None
        None until it is known; the verdict is on the usual roles.
    """

    def __init__(self, content: bytes, file: str, choices: Choices) -> None:
        self.outcome: Outcome | None = None
        self._asked = content, file, choices
        self._thread = threading.Thread(target=self._work, name="genviz reading", daemon=True)
        _OPEN.add(self)
        try:
            self._thread.start()
        except RuntimeError:
            self.outcome = Problem("no thread could be started; close other programs and try again")

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; True once the outcome is known."""
        if self.outcome is None:
            self._thread.join(seconds)
        return self.outcome is not None

    def _work(self) -> None:
        try:
            found = recognise(*self._asked)
            self.outcome = found, judge(found, found.roles)
        except Problem as problem:
            self.outcome = problem
        except Exception as error:  # noqa: BLE001 - told instead of lost with the thread
            what = type(error).__name__
            self.outcome = Problem(
                "{file} could not be read ({what}); save it as CSV in UTF-8", file=self._asked[1], what=what
            )


_OPEN: WeakSet[Reading] = WeakSet()


def _finish_all() -> None:
    """Let what still reads end with the program, so that no thread is in NumPy while Python goes away."""
    for reading in tuple(_OPEN):
        reading.wait(5.0)


atexit.register(_finish_all)
