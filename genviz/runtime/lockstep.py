"""Two runs that are always shown at the same frame.

One run leads: it plays, steps and scrubs as a single run does.  The other is asked for the frame that the
leader has come to, and both are shown once it is there.  So nobody waits for a common clock, and neither run
knows of the other: each is what it would be alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer


class Pair(NamedTuple):
    """Snapshots of both runs at one frame, in the order of the runs."""

    first: Snapshot
    second: Snapshot


class Lockstep:
    """Follows two trainers; called by whoever draws.

    Parameters
    ----------
    trainers : tuple of Trainer
        Both stand at the same frame, or will.

    Attributes
    ----------
    leader : int
        Index of the run that plays.
    """

    def __init__(self, trainers: tuple[Trainer, Trainer]) -> None:
        self._trainers = trainers
        self.leader = 0
        self._target: Snapshot | None = None  # of the leader: what the other is on its way to
        self._pair: Pair | None = None
        self._shown: tuple[Snapshot, Snapshot] | None = None  # what the last pair was made of
        self._going = False  # the reader has asked to play, and not to pause

    @property
    def leading(self) -> Trainer:
        """The run that plays, steps and scrubs."""
        return self._trainers[self.leader]

    @property
    def following(self) -> Trainer:
        """The run that is asked for the leader's frame."""
        return self._trainers[1 - self.leader]

    def play(self) -> None:
        """Go on until both have come to their ends."""
        self._going = True
        self.leading.play()

    def pause(self) -> None:
        """Stand still."""
        self._going = False
        self.leading.pause()

    def look(self) -> Pair | None:
        """The newest pair; the same object until there is another, None until there is one at all."""
        lead, other = self.leading.snapshot, self.following.snapshot
        if lead is None or other is None:
            return self._pair
        if self._target is None and (self._shown is None or lead is not self._shown[0]):
            self._aim(lead, other)
        elif self._target is not None and not (lead.playing or lead.frame.t == self._target.frame.t):
            self._aim(lead, other)  # the reader has gone elsewhere: nobody waits for where he was
        elif self._target is None and self._strayed(lead, other):
            self.leading.seek(other.frame.t)  # a change of the other was taken back where it was made
        target = self._target or (self._shown[0] if self._shown else None)
        if target is not None and arrived(other, target.frame.t):
            self._meet(target, other)
        return self._pair

    def _strayed(self, lead: Snapshot, other: Snapshot) -> bool:
        """Whether the other run has gone elsewhere by itself, and the reader with it."""
        news = self._shown is not None and other is not self._shown[1]
        return news and other.exact and not lead.playing and not arrived(other, lead.frame.t)

    def _aim(self, lead: Snapshot, other: Snapshot) -> None:
        self._target = lead
        if other.frame.t != lead.frame.t or not other.exact:
            self.following.seek(lead.frame.t)

    def _meet(self, lead: Snapshot, other: Snapshot) -> None:
        self._target = None
        if self._shown is not None and self._shown[0] is lead and self._shown[1] is other:
            return
        self._shown = lead, other
        both = together(lead, lead, other), together(other, lead, other)
        self._pair = Pair(*(both if self.leader == 0 else both[::-1]))
        if self._going and lead.finished and not lead.playing:
            self._hand_over(other)

    def _hand_over(self, other: Snapshot) -> None:
        """The leader has come to its end; if the other has not, that one plays now."""
        if other.finished:
            self._going = False
            return
        self.leader = 1 - self.leader
        self._shown = self._target = None
        self.leading.play()


def together(one: Snapshot, lead: Snapshot, other: Snapshot) -> Snapshot:
    """The snapshot `one` of two as part of the pair: what the transport shows is the same for both."""
    return replace(
        one, version=lead.version + other.version, playing=lead.playing, exact=lead.exact, wanted=lead.wanted,
        t_end=max(lead.t_end, other.t_end), finished=lead.finished and other.finished,
        phases_per_second=lead.phases_per_second,
    )  # fmt: skip


def arrived(snapshot: Snapshot, t: int) -> bool:
    """Whether a run shows frame `t`, or its own last one where it cannot get there."""
    last = snapshot.ended and snapshot.frame.t == snapshot.t_end < t
    return snapshot.exact and (snapshot.frame.t == t or last)
