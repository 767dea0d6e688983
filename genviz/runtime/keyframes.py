"""Frames kept so that any other frame is a short replay away."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from genviz.runtime.budget import Account
from genviz.runtime.frames import nbytes
from genviz.runtime.snapshot import Frame

#: Computing time between two keyframes before any thinning, seconds.
SPACING: Final = 0.02


class Keyframes:
    """Kept frames by t, thinned to the allowance of an account.

    Spacing is measured in computing time, so that a replay takes about as long everywhere.  When the bytes
    run out, every second keyframe goes and the spacing of new ones doubles.  Frame 0 always stays.  Which
    frames are kept decides how long a replay takes, never what it gives.

    Parameters
    ----------
    account : Account
        Where the bytes are booked.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._ts: list[int] = []
        self._frames: dict[int, Frame] = {}
        self._sizes: dict[int, int] = {}
        self.spacing = SPACING

    def __len__(self) -> int:
        return len(self._ts)

    def add(self, frame: Frame) -> None:
        """Keep `frame` in place of any kept frame at the same t, then thin to the allowance."""
        self._drop(frame.t)
        self._ts.insert(bisect_left(self._ts, frame.t), frame.t)
        self._frames[frame.t] = frame
        self._sizes[frame.t] = self._cost(frame)
        self._account.used += self._sizes[frame.t]
        self.thin()

    def add_if_room(self, frame: Frame) -> None:
        """Keep `frame` if that needs no thinning."""
        if self._account.used + self._cost(frame) <= self._account.allowance:
            self.add(frame)

    def before(self, t: int) -> Frame:
        """The last kept frame at or before `t`."""
        return self._frames[self._ts[bisect_right(self._ts, t) - 1]]

    def nearest(self, t: int) -> Frame:
        """The kept frame closest to `t`."""
        i = bisect_left(self._ts, t)
        around = self._ts[max(0, i - 1) : i + 1]
        return self._frames[min(around, key=lambda kept: abs(kept - t))]

    def truncate(self, t: int) -> None:
        """Forget the frames at `t` and after it."""
        for later in self._ts[bisect_left(self._ts, t) :]:
            self._drop(later)

    def thin(self) -> None:
        """Forget every second frame until the allowance is kept or only frame 0 is left."""
        while self._account.used > self._account.allowance and len(self._ts) > 1:
            for t in self._ts[1::2]:
                self._drop(t)
            self.spacing *= 2.0

    def _drop(self, t: int) -> None:
        if self._frames.pop(t, None) is not None:
            del self._ts[bisect_left(self._ts, t)]
            self._account.used -= self._sizes.pop(t)

    def _cost(self, frame: Frame) -> int:
        """Bytes that keeping `frame` adds; patched data count once for all frames that share them."""
        i = bisect_left(self._ts, frame.t)
        neighbours = [self._frames[t] for t in self._ts[max(0, i - 1) : i + 1]]
        shared = frame.data_version == 0 or any(other.data is frame.data for other in neighbours)
        return nbytes(frame.state) + (0 if shared else int(frame.data.x.nbytes))
