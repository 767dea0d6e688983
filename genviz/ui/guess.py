"""Predict, then reveal: the class says where the marks will go before the run is allowed to show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF

from genviz.engine.problem import Problem
from genviz.runtime.guess import Score, score
from genviz.runtime.snapshot import Snapshot
from genviz.ui.guess_bar import GuessBar
from genviz.ui.i18n import number, tr
from genviz.ui.plots.guess_layer import GuessLayer
from genviz.ui.plots.plane import Plane
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

Reals = NDArray[np.float64]
#: Pixels from a mark that count as being on it.
_NEAR: Final = 26
#: Commands that would show what is to be guessed: they ask for the answer instead.
_SPOILERS: Final = frozenset({"play", "step", "step_phase", "end"})


@dataclass(frozen=True, slots=True, eq=False)
class Guessable:
    """What a tab lets a class guess.

    Attributes
    ----------
    plane : Plane
        Where the marks are.
    places : ndarray, shape (K, 2)
        Where they are now, on the plane.
    x : ndarray, shape (N, d)
        The data in the `d` first directions of the plane that a guess is about.
    what : str
        What is guessed, in the reader's language: "the means".
    """

    plane: Plane
    places: Reals
    x: Reals
    what: str


@dataclass(frozen=True, slots=True)
class Held:
    """The guess for mark `k`, in the hand."""

    k: int


class Guess(QObject):
    """The guessing of one tab.

    Attributes
    ----------
    scores : list of Score
        Of all guesses of this session.
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.scores: list[Score] = []
        self.bar = GuessBar(tab.stage)
        tab.stage_layout.addWidget(self.bar)
        self._layers: dict[Plane, GuessLayer] = {}
        self._of: Guessable | None = None
        self._wanted: int | None = None  # frame that holds the answer
        self._waiting = False  # for the run to stand still
        self._t = 0
        self.bar.revealed.connect(self._pressed)
        self.bar.left.connect(self.leave)

    @property
    def placing(self) -> bool:
        """Whether a guess is being placed."""
        return self._of is not None and self._wanted is None and not self._waiting

    def toggle(self) -> None:
        """Begin to guess, or stop guessing."""
        if self._of is None and not self._waiting:
            self.begin()
        else:
            self.leave()

    def begin(self) -> None:
        """Let the run stand still; then its marks can be guessed."""
        shown = self._tab.snapshot
        if shown is None or shown.waits is not None or self._tab.guessable(shown) is None:
            self._tab.banner.good_news(Problem("there is nothing to guess in this picture"))
            return
        self._clear()
        self._tab.drawing.close()
        self._tab.stage.keep_watch(True)
        self._waiting = True
        self._tab.commands.stand()
        self.follow(shown)

    def leave(self) -> None:
        """No more guessing."""
        self._clear()
        self.bar.hide()
        self._tab.stage.keep_watch(False)

    def close(self) -> bool:
        """No more guessing; False if nobody was."""
        if self.bar.isHidden():
            return False
        self.leave()
        return True

    def takes(self, command: str) -> bool:
        """Whether a command was taken as the wish to see the answer."""
        if not (self.placing and command in _SPOILERS):
            return False
        self.reveal()
        return True

    def reveal(self) -> None:
        """Go to the frame that holds the answer."""
        n = self._tab.algorithm.phases
        self._wanted = (self._t // len(n) + self.bar.steps()) * len(n)
        self._tab.commands.seek(self._wanted)

    def follow(self, snapshot: Snapshot) -> None:
        """Take note of what is shown: the frame to guess from, the answer, or that the reader has gone on."""
        if self._waiting:
            if not snapshot.playing and snapshot.exact:
                self._place(snapshot)
        elif self._of is not None and self._wanted is None:
            if snapshot.frame.t != self._t or self._changed(snapshot):
                self.leave()
        elif self._wanted is not None and snapshot.exact:
            self._answer(snapshot)

    def retranslate(self) -> None:
        """Ask again in the reader's language."""
        if self.placing:
            self._ask()

    # The steps of a guess ------------------------------------------------------------------------------

    def _changed(self, snapshot: Snapshot) -> bool:
        now = self._tab.guessable(snapshot)
        return now is None or self._of is None or len(now.places) != len(self._of.places)

    def _place(self, snapshot: Snapshot) -> None:
        of = self._tab.guessable(snapshot)
        if of is None:
            self.leave()
            return
        self._waiting, self._of, self._t = False, of, snapshot.frame.t
        self._layer(of.plane).set_guess(of.places.copy(), of.places)
        self._grab_before, of.plane.grabbable = of.plane.grabbable, self._grab
        of.plane.dragged.connect(self._dragged)
        self._ask()

    def _ask(self) -> None:
        assert self._of is not None
        words = tr("Where will {what} be? Drag the hollow marks there, then reveal.", what=self._of.what)
        self.bar.say(words, placing=True)

    def _answer(self, snapshot: Snapshot) -> None:
        of, now = self._of, self._tab.guessable(snapshot)
        reached = snapshot.frame.t == self._wanted or snapshot.problem is not None or snapshot.ended
        if of is None or not reached:
            return
        if now is None or len(now.places) != len(of.places):
            self.leave()
            return
        layer, d = self._layer(of.plane), of.x.shape[1]
        found = score(layer.places[:, :d], of.places[:, :d], now.places[:, :d], of.x)
        self.scores.append(found)
        layer.set_truth(now.places, found.each)
        self._let_go()
        self._wanted = None
        self.bar.say(self._told(found), placing=False)

    def _told(self, found: Score) -> str:
        words = tr(
            "Off by {off} standard deviations on average; standing still would be off by {still}. "
            "{points} of 100 points.",
            off=number(found.off, 2), still=number(found.still, 2), points=found.points,
        )  # fmt: skip
        if len(self.scores) > 1:
            mean = round(sum(s.points for s in self.scores) / len(self.scores))
            words += " " + tr("After {n} guesses: {mean} on average.", n=len(self.scores), mean=mean)
        return words

    def _pressed(self) -> None:
        """Reveal; once that is done, guess again."""
        if self.placing:
            self.reveal()
        else:
            self.begin()

    def _clear(self) -> None:
        self._let_go()
        self._waiting, self._wanted = False, None
        for layer in self._layers.values():
            layer.set_guess(np.empty((0, 2)), np.empty((0, 2)))

    def _let_go(self) -> None:
        if self._of is not None:
            self._of.plane.grabbable = self._grab_before
            self._of.plane.dragged.disconnect(self._dragged)
            self._of = None

    # Marks ---------------------------------------------------------------------------------------------

    def _layer(self, plane: Plane) -> GuessLayer:
        if plane not in self._layers:
            self._layers[plane] = GuessLayer(plane.overlay)
        return self._layers[plane]

    def _grab(self, where: QPointF) -> Held | None:
        assert self._of is not None
        plane = self._of.plane
        at = plane.mapping().to_pixels(self._layer(plane).places)
        far = np.hypot(*(at - (where.x(), where.y())).T)
        k = int(np.argmin(far))
        return Held(k) if far[k] <= theme().px(_NEAR) else None

    def _dragged(self, held: object, x: float, y: float) -> None:
        if self._of is None or not isinstance(held, Held):
            return
        layer = self._layer(self._of.plane)
        places = layer.places.copy()
        places[held.k] = (x, y) if self._of.x.shape[1] > 1 else (x, places[held.k, 1])
        layer.set_guess(places, self._of.places)
