"""Moving through time: what play, step, scrub, speed and seed ask of a tab's runs."""

from __future__ import annotations

import math
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QRandomGenerator

from genviz.runtime.lockstep import Lockstep
from genviz.runtime.trainer import Trainer
from genviz.ui import calm

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: Seconds for which a phase is shown while it is told.
_SECONDS_TOLD = 4.0
#: Seconds between two steps of a key or button that is held, at most.
_HELD = 0.3
#: New seeds are small enough to be read out and typed.
SEEDS = 10_000


class Travel:
    """The time of one tab; all are asynchronous requests to its runs."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._stepped = -math.inf  # when a step was asked for last

    @property
    def _player(self) -> Trainer | Lockstep:
        """Who plays and pauses."""
        return self._tab.locking.step or self._tab.trainer

    @property
    def _leader(self) -> Trainer:
        """The run that is moved through time; another one follows it."""
        lock = self._tab.locking.step
        return lock.leading if lock is not None else self._tab.trainer

    def play(self) -> None:
        """Play, or pause what plays; with less motion, every phase is told."""
        if calm.reduced_motion() and not self._playing() and not self._tab.narrating:
            self._tell(True)
        if self._playing():
            self._player.pause()
            return
        if self._at_the_end():
            self._leader.seek(0)
        self._player.play()

    def _at_the_end(self) -> bool:
        """Whether the run is over at what is shown: then playing means to see it again."""
        shown = self._tab.snapshot
        if shown is None or not shown.finished or shown.problem is not None or shown.waits is not None:
            return False
        algorithm = self._tab.algorithm
        if algorithm.goes_on and not algorithm.over(shown.frame.state):
            return False
        return shown.frame.t == shown.t_end

    def step(self) -> None:
        """One whole step."""
        if self._goes_on():
            self._stand().step()

    def _goes_on(self) -> bool:
        """Whether a step is wanted: a key that is still held when the run has come to rest wants none."""
        now, last, shown = monotonic(), self._stepped, self._tab.snapshot
        self._stepped = now
        at_rest = shown is not None and shown.finished and shown.frame.t == shown.t_end
        return not at_rest or now - last > _HELD

    def back(self) -> None:
        """One whole step back."""
        self._stand().back()

    def step_phase(self) -> None:
        """The next phase only."""
        if self._goes_on():
            self._stand().step_phase()

    def back_phase(self) -> None:
        """One phase back."""
        self._stand().back_phase()

    def _stand(self) -> Trainer:
        """The run that is moved, no longer playing."""
        if self._tab.locking.step is not None:
            self._tab.locking.step.pause()
        return self._leader

    def stand(self) -> None:
        """Pause, if the run plays."""
        if self._playing():
            self._player.pause()

    def go_on(self) -> None:
        """Play from where it is, unless it plays: something was asked for that takes the run on."""
        if not self._playing():
            self._player.play()

    def seek(self, t: int) -> None:
        """Go to frame `t`; whoever scrubs has stopped the run."""
        self._player.pause()
        self._leader.seek(t)

    def end(self) -> None:
        """Go to the last frame there is."""
        snapshot = self._tab.snapshot
        if snapshot is not None:
            self.seek(snapshot.t_end)

    def restart(self) -> None:
        """The same again."""
        for trainer in self._tab.trainers:
            trainer.restart()

    def new_seed(self) -> None:
        """The same settings with other random numbers."""
        self.set_seed(QRandomGenerator.global_().bounded(SEEDS))

    def set_seed(self, seed: int) -> None:
        """Restart with `seed`."""
        self._tab.banner.dismiss()
        for trainer in self._tab.trainers:
            trainer.restart(seed)

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast; infinity: as fast as it can."""
        for trainer in self._tab.trainers:
            trainer.set_speed(speed)

    def choose_speed(self, speed: float) -> None:
        """Play as fast as the reader wants; that ends the telling."""
        if calm.reduced_motion():
            return
        if self._tab.narrating:
            self.narrate()
        self.set_speed(speed)

    def narrate(self) -> None:
        """Begin to tell every phase in words, so slowly that they can be read; or end it."""
        tab = self._tab
        if calm.reduced_motion() and tab.narrating and self._playing():
            self.play()  # untold, nothing plays
        self._tell(not tab.narrating)
        if tab.narrating and not self._playing() and not self._at_the_end():
            self.play()
        tab.show_now()

    def _tell(self, told: bool) -> None:
        """Go so slowly that every phase can be told; or as fast as the reader has chosen."""
        self._tab.narrating = told
        bar, pace = self._tab.transport, self._tab.algorithm.pace
        bar.narrate.setChecked(told)
        self.set_speed(1.0 / (_SECONDS_TOLD * pace) if told else bar.speed.speed)

    def calm_down(self) -> None:
        """Show whether there is less motion, in what the run does and in what can be chosen."""
        less, speed = calm.reduced_motion(), self._tab.transport.speed
        speed.setEnabled(not less)
        speed.say_name()
        if less and not self._tab.narrating and self._playing():
            self._tell(True)

    def _playing(self) -> bool:
        return self._tab.snapshot is not None and self._tab.snapshot.playing
