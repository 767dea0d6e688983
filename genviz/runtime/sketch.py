"""What the hand that draws remembers from one dab to the next of a stroke."""

from __future__ import annotations

from genviz.engine.dab import Dab, Held, patch_of, taken
from genviz.engine.data import Data
from genviz.engine.patch import Patch


class Sketch:
    """Turns the dabs of a stroke into patches of the data of the moment."""

    def __init__(self) -> None:
        self._held: Held | None = None
        self._down = False  # a stroke goes on

    def patch(self, data: Data, dab: Dab) -> Patch | None:
        """What `dab` does to `data`; None for nothing.  The first dab of a stroke takes hold of a point.

        Raises
        ------
        Problem
            New points cannot be drawn in this plane.
        """
        if not self._down:
            self._down, self._held = True, taken(data, dab)
        return patch_of(data, dab, self._held)

    def lift(self) -> None:
        """The stroke is over."""
        self._down, self._held = False, None
