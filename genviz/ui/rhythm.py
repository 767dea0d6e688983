"""How often what is drawn: the picture as it comes, numbers and curves only as fast as they can be read."""

from __future__ import annotations

import math
from enum import Enum, auto
from typing import Final

from genviz.runtime.snapshot import Snapshot

#: Snapshots that follow each other within so many seconds are drawn in parts.
FAST: Final = 0.1
#: Seconds between two drawings of the same numbers while a run goes fast.
READABLE: Final = 1 / 8


class Share(Enum):
    """How much of a tab is drawn."""

    NOTHING = auto()
    PICTURE = auto()
    CONTROLS = auto()
    NUMBERS = auto()
    WORDS = auto()
    ALL = auto()


_LATER: Final = (Share.CONTROLS, Share.NUMBERS, Share.WORDS)


class Rhythm:
    """Decides, at every tick of the clock, what is drawn.

    What stands still, or goes at a pace at which it can be read, is shown whole at once.  While a run goes
    fast, or a slider is dragged, picture, controls, numbers and words take turns, so that no tick makes the
    reader wait for more than one of them; all but the picture leave out what nobody could read.  The last
    snapshot is always shown whole.
    """

    def __init__(self) -> None:
        self._newest: Snapshot | None = None
        self._new_at = -math.inf
        self._shown: dict[Share, Snapshot | None] = dict.fromkeys(_LATER)
        self._at = dict.fromkeys(_LATER, -math.inf)

    def share(self, snapshot: Snapshot, now: float, *, held: bool = False) -> Share:
        """What to draw of `snapshot`, the latest there is, at `now` (seconds); `held`: during a drag."""
        new = self._newest is None or self._newest.version != snapshot.version
        quick = (snapshot.playing or held) and now - self._new_at < FAST and _alike(snapshot, self._newest)
        late = self._late(now) if quick or not new else None
        if late is not None:
            self._shown[late], self._at[late] = self._newest, now
            return late
        if not new:
            return Share.NOTHING
        self._newest, self._new_at = snapshot, now
        if quick:
            return Share.PICTURE
        self._shown, self._at = dict.fromkeys(_LATER, snapshot), dict.fromkeys(_LATER, now)
        return Share.ALL

    def _late(self, now: float) -> Share | None:
        """Of what is out of date and due, that which was drawn longest ago."""
        due = [s for s in _LATER if self._shown[s] is not self._newest and now - self._at[s] >= READABLE]
        return min(due, key=lambda share: self._at[share], default=None)


def _alike(one: Snapshot, other: Snapshot | None) -> bool:
    """Whether both are of the same model and data, so that nothing but numbers has changed."""
    return other is not None and one.frame.data is other.frame.data and one.run.model == other.run.model
