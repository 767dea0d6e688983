"""The bar at the bottom: restart, back, play, step, phase, time, speed, seed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from genviz.engine.algorithm import Algorithm
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED
from genviz.runtime.snapshot import Snapshot
from genviz.ui.folding import Folding
from genviz.ui.hints import Hints
from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.scrub import TimeSlider
from genviz.ui.speed import SpeedSlider
from genviz.ui.steps import Place, over_steps
from genviz.ui.theme import theme

#: Pixels that the time slider has at least beyond its least width, before controls are left out.
_TIME = 40


def _replaced_until(snapshot: Snapshot) -> int:
    """The last frame of the futures that edits of this run have replaced; earlier runs begin with a step."""
    ends = [int(g.series.t[-1]) for g in snapshot.ghosts if g.series.t[0] > snapshot.n_phases]
    return max(ends, default=0)


class PlayButton(IconButton):
    """The big round one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("play", "play", parent)

    def _colour(self) -> str:
        return theme().tokens.on_accent


class SeedEdit(QLineEdit):
    """The seed: shown, and typed."""

    chosen = Signal(object)  # beyond the 31 bits of a C int
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(30)
        self._seed = 0
        self.editingFinished.connect(self._typed)
        self.returnPressed.connect(self.clearFocus)  # the next key is the transport's again
        self.textChanged.connect(self.make_room)

    def show_seed(self, seed: int) -> None:
        """Show the run's seed, unless another is being typed."""
        if seed != self._seed or (not self.hasFocus() and self.text() != str(seed)):
            self._seed = seed
            self.setText(str(seed))

    def make_room(self) -> None:
        """As wide as the number, within bounds."""
        px = theme().px
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + px(34)
        self.setFixedWidth(min(max(wanted, px(86)), px(144)))

    def _typed(self) -> None:
        text = self.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else None
        seed = self._seed if number is None else min(number, MAX_SEED)
        self.setText(str(seed))
        if seed != self._seed:
            self._seed = seed
            self.chosen.emit(seed)
        if (problem := _wrong(text, number)) is not None:
            self.refused.emit(problem)


def _wrong(text: str, number: int | None) -> Problem | None:
    """What to say about a seed that was typed; an empty one means no change."""
    if number is None:
        problem = Problem(
            "the seed must be a whole number from 0 to {hi}, not '{text}'", hi=MAX_SEED, text=text
        )
        return problem if text else None
    problem = Problem("the seed {seed} is above {hi}, the highest; that was taken", seed=number, hi=MAX_SEED)
    return problem if number > MAX_SEED else None


class Transport(QFrame):
    """The transport bar.

    Signals
    -------
    asked(str)
        A command by name, as in `genviz.ui.keys`.
    sought(int), released()
        A frame, while the time slider is dragged; let go.
    speed_chosen(float), seed_chosen(int)
        From the list (infinity: as fast as it can); typed.
    """

    asked = Signal(str)
    sought = Signal(int)
    released = Signal()
    speed_chosen = Signal(float)
    seed_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "transport")
        self.restart, self.back = IconButton("restart", "square", self), IconButton("back", "square", self)
        self.play, self.step = PlayButton(self), IconButton("step", "square", self)
        self.phase = QPushButton(self)
        self.phase.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.time = TimeSlider(self)
        self.speed, self.seed = SpeedSlider(self), SeedEdit(self)
        self.narrate = IconButton("speech", "square", self)
        self.narrate.setCheckable(True)
        self.die, self.share = IconButton("die", "square", self), IconButton("share", "square", self)
        self._speed_label, self._seed_label = QLabel(self), QLabel(self)
        self.hints = Hints(self)
        self._labels: tuple[str, ...] = ()
        self._room, self._idle = 0, False
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._speed_label.setBuddy(self.speed)
        self._seed_label.setBuddy(self.seed)
        self._row = QHBoxLayout()
        for widget in (self.restart, self.back, self.play, self.step, self.phase):
            self._row.addWidget(widget)
        self._row.addWidget(self.time, 1)
        for other in (
            self._speed_label, self.speed, self.narrate, self._seed_label, self.seed, self.die, self.share,
        ):  # fmt: skip
            self._row.addWidget(other)
        self._folding = Folding(self._row)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._row)
        self._outer.addWidget(self.hints)

    def _connect(self) -> None:
        for button, command in (
            (self.restart, "restart"), (self.back, "back"), (self.play, "play"), (self.step, "step"),
            (self.phase, "step_phase"), (self.die, "new_seed"), (self.share, "share"),
            (self.narrate, "narrate"),
        ):  # fmt: skip
            button.clicked.connect(lambda _checked=False, command=command: self.asked.emit(command))
        for button in (self.back, self.step, self.phase):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(400)
            button.setAutoRepeatInterval(120)
            button.installEventFilter(self)
        self.time.dragged.connect(self.sought)
        self.time.dropped.connect(self.released)
        self.time.stepped.connect(self._paged)
        self.speed.chosen.connect(self.speed_chosen)
        self.seed.chosen.connect(self.seed_chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button that goes while it is held is let go: nobody could do that any more."""
        if event.type() == QEvent.Type.Hide and isinstance(watched, QAbstractButton):
            watched.setDown(False)
        return super().eventFilter(watched, event)

    def set_idle(self, idle: bool) -> None:
        """Whether the page that is seen has no time that could be moved; what saves and opens stays."""
        if idle == self._idle:
            return
        self._idle = idle
        for widget in (self.restart, self.back, self.play, self.step, self.phase, self.time, self.narrate):
            widget.setEnabled(not idle)
        self.seed.setEnabled(not idle)
        self.die.setEnabled(not idle)
        for name in ("play", "step", "restart"):
            self.hints.offer(name, not idle)

    def _paged(self, steps: int) -> None:
        wanted = self.time.value() + steps
        self.sought.emit(min(max(wanted, 0), self.time.maximum()))
        self.released.emit()

    def follow(self, snapshot: Snapshot, algorithm: Algorithm[Any, Any, Any]) -> None:
        """Show where the run stands."""
        place = Place.PHASE if algorithm.headline_by_phase else Place.FINISHED
        curve = over_steps(snapshot.series.get(algorithm.headline), snapshot.n_phases, place)
        t = snapshot.wanted if not snapshot.exact else snapshot.frame.t
        edits = tuple(entry.t for entry in snapshot.run.log)
        labels = tuple(phase.label for phase in algorithm.phases)
        self.hints.offer("phase", len(labels) > 1)
        until = _replaced_until(snapshot)
        self.time.show_run(t, snapshot.t_end, labels, snapshot.finished, curve, edits, until)
        self._show_playing(snapshot.playing)
        self._show_phase(labels, snapshot.next_phase_index)
        self.back.setEnabled(snapshot.frame.t > 0 and not self._idle)
        self.seed.show_seed(snapshot.run.seed)

    def _show_playing(self, playing: bool) -> None:
        name = tr("Pause") if playing else tr("Play")
        if self.play.accessibleName() != name:
            self.play.set_icon("pause" if playing else "play")
            self.play.say(name, "Space")

    def _show_phase(self, labels: tuple[str, ...], following: int) -> None:
        if len(labels) == 1:
            self.phase.hide()
            return
        if labels != self._labels:
            self._labels = labels
            self._reserve()
        text = tr(labels[following])
        if self.phase.text() != text:
            self.phase.setText(text)
            name = tr("Next phase only: {phase}", phase=text)
            self.phase.setAccessibleName(name)
            self.phase.setToolTip(f"{name} (Shift+.)")
            self.phase.setWhatsThis(name)

    def _reserve(self) -> None:
        """Room for the longest of the phases' names, so that nothing moves when they take turns."""
        words = [self.phase.fontMetrics().horizontalAdvance(tr(label)) for label in self._labels]
        self.phase.setFixedSize(max(words, default=0) + theme().px(30), theme().px(46))
        self._make_room()

    def fold(self, low: bool, flat: bool, narrow: bool, room: int) -> None:
        """Leave out the hints where the window is low, and more where it is narrow.

        Parameters
        ----------
        low, flat, narrow : bool
            Whether there is little height; very little; whether words and the restart, which has a key, are
            left out.
        room : int
            Width in pixels.
        """
        self._room = room
        px, air = theme().px, 2 if flat else 6
        self._outer.setContentsMargins(px(20), px(air), px(20), px(air))
        self.hints.setVisible(not low)
        self.restart.setVisible(not narrow)
        self._speed_label.setVisible(not narrow)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what cannot be shown whole, first what is least needed and has a key."""
        if self._room:
            px = theme().px
            order = self._seed_label, self.die, self.seed, self.narrate, self.speed, self.share
            self._folding.fit(self._room - px(40), order, extra=px(_TIME))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self._speed_label.setText(tr("Speed"))
        self._seed_label.setText(tr("Seed"))
        self.speed.say_name()
        self.narrate.say(tr("Slow motion, told in words"), "N")
        self.restart.say(tr("Restart with the same seed"), "R")
        self.back.say(tr("One step back"), ",")
        self.step.say(tr("One step"), ".")
        self.die.say(tr("New seed"), "Shift+R")
        self.share.say(tr("Save or open a scene"), "Ctrl+S, Ctrl+O")
        self.play.say("")
        self.phase.setText("")
        text = tr("Seed of all randomness of this run")
        self.seed.setAccessibleName(text)
        self.seed.setToolTip(text)
        self.seed.setWhatsThis(text)
        self.time.say_name()
        self.hints.retranslate()
        self._reserve()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setSpacing(0)
        self._row.setSpacing(px(8))
        for button in (self.restart, self.back, self.play, self.step, self.die, self.share, self.narrate):
            button.restyle()
        self.speed.setFixedWidth(px(110))
        self.seed.make_room()
        self.time.updateGeometry()
        self.hints.restyle()
        self._reserve()
