"""What can be done in a tab, by name: keys, buttons and menus all end here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRandomGenerator

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.params import Declaration, Params, declaration_of, declarations
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.runtime.run import Run

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: Seconds for which a phase is shown while it is told.
_SECONDS_TOLD = 4.0
#: New seeds are small enough to be read out and typed.
SEEDS = 10_000


class Commands:
    """The actions of one tab; all are asynchronous requests to its runs."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._loading: Run | None = None
        self._problem: Problem | None = None
        self._by_name: dict[str, Callable[[], None]] = {
            "play": self.play, "step": self.step, "back": self.back, "step_phase": self.step_phase,
            "back_phase": self.back_phase, "start": lambda: self.seek(0), "end": self.end,
            "restart": self.restart, "new_seed": self.new_seed, "fit": tab.fit_view,
            "undo": self.undo, "redo": self.redo, "narrate": self.narrate,
        }  # fmt: skip

    def do(self, name: str) -> bool:
        """Carry out the command called `name`; False if the tab has none of that name."""
        action = self._by_name.get(name) or self._tab.own_commands.get(name)
        if action is not None and self._tab.snapshot is not None:
            action()
        return action is not None

    # Time ----------------------------------------------------------------------------------------------

    def play(self) -> None:
        """Play, or pause what plays."""
        for trainer in self._tab.trainers:
            if self._playing():
                trainer.pause()
                continue
            if self._at_the_end():
                trainer.seek(0)
            trainer.play()

    def _at_the_end(self) -> bool:
        """Whether the run is over at what is shown: then playing means to see it again."""
        shown = self._tab.snapshot
        return shown is not None and shown.finished and shown.problem is None and shown.frame.t == shown.t_end

    def step(self) -> None:
        """One whole step."""
        for trainer in self._tab.trainers:
            trainer.step()

    def back(self) -> None:
        """One whole step back."""
        for trainer in self._tab.trainers:
            trainer.back()

    def step_phase(self) -> None:
        """The next phase only."""
        for trainer in self._tab.trainers:
            trainer.step_phase()

    def back_phase(self) -> None:
        """One phase back."""
        for trainer in self._tab.trainers:
            trainer.back_phase()

    def seek(self, t: int) -> None:
        """Go to frame `t`; whoever scrubs has stopped the run."""
        for trainer in self._tab.trainers:
            trainer.pause()
            trainer.seek(t)

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
        for trainer in self._tab.trainers:
            trainer.restart(seed)

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast; infinity: as fast as it can."""
        for trainer in self._tab.trainers:
            trainer.set_speed(speed)

    def choose_speed(self, speed: float) -> None:
        """Play as fast as the reader wants; that ends the telling."""
        if self._tab.narrating:
            self.narrate()
        self.set_speed(speed)

    def narrate(self) -> None:
        """Begin to tell every phase in words, so slowly that they can be read; or end it."""
        tab = self._tab
        tab.narrating = not tab.narrating
        tab.transport.narrate.setChecked(tab.narrating)
        pace = tab.algorithm.pace
        self.set_speed(1.0 / (_SECONDS_TOLD * pace) if tab.narrating else tab.transport.speed.speed)
        if tab.narrating and not self._playing() and not self._at_the_end():
            self.play()
        tab.show_now()

    def undo(self) -> None:
        """Take back the last edit, if there is one."""
        for trainer in self._tab.trainers:
            if self._tab.snapshot is not None and self._tab.snapshot.can_undo:
                trainer.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back, if there is one."""
        for trainer in self._tab.trainers:
            if self._tab.snapshot is not None and self._tab.snapshot.can_redo:
                trainer.redo()

    def _playing(self) -> bool:
        return self._tab.snapshot is not None and self._tab.snapshot.playing

    # Settings ------------------------------------------------------------------------------------------

    def set_param(self, name: str, value: object, dragging: bool = False) -> None:
        """Set one hyperparameter; one that is not live restarts the run."""
        self._tab.trainer.set_params({name: value}, drag=dragging)

    def reset(self) -> None:
        """Data, model, seed and settings as the tab opens with them."""
        self._tab.view_changed(layers=frozenset(key for key, _, on in self._tab.layers if on))
        self._tab.panel.show_layers(self._tab.view.layers)
        self.load(self._tab.default_run(), play=self._playing())

    def set_model(self, name: str) -> None:
        """Fit another model to the same data, with the settings that both have."""
        if name != self._model():
            self._load(name, self._data(), carried(self._params(), catalog.algorithm(name).params))

    def set_data(self, source: str) -> None:
        """Fit the same model to the named data set `source`."""
        self._try(lambda: self.load_data(datasets.load(source)))

    def load_data(self, data: Data) -> None:
        """Fit the same model to `data`."""
        self._load(self._model(), data, self._params())

    def set_data_param(self, name: str, value: object, dragging: bool = False) -> None:
        """Change one setting of the data set; a live one changes the data under the running model."""
        self._try(lambda: self._set_data_param(name, value, dragging))

    def _set_data_param(self, name: str, value: object, dragging: bool) -> None:
        entry, params = datasets.parse(self._data().source)
        shown = {} if self._coming() else self._tab.panel.data_form.values()
        changed = params.replace(**{**shown, name: value})
        source = datasets.canonical(entry.name, changed)
        if declaration_of(entry.params, name).live:
            self._tab.patch(Patch(source=source), drag=dragging)
        elif not dragging:
            self.load_data(datasets.load(source))

    def load(self, run: Run, *, play: bool, t: int | None = 0) -> None:
        """Show another run altogether at frame `t`; None: where it comes to rest."""
        self._tab.banner.dismiss()
        self._tab.view_changed(selected=-1, axes=axes_for(run.data.n_features, self._tab.view.axes))
        self._loading, self._problem = run, self._last_problem()
        self._tab.trainer.load(run, play=play, t=t)

    def set_layer(self, key: str, on: bool) -> None:
        """Show or hide a layer of the picture."""
        layers = self._tab.view.layers
        self._tab.view_changed(layers=layers | {key} if on else layers - {key})

    def refuse(self, problem: Problem) -> None:
        """Say what is wrong with what was typed."""
        self._tab.banner.problem(problem, self._tab.run)

    def _load(self, model: str, data: Data, params: Params) -> None:
        run = Run(model=model, data=data, seed=self._tab.run.seed, params=params)
        self.load(run, play=self._playing())

    def _coming(self) -> Run | None:
        """The run that was loaded but is not shown yet: whoever is quick has chosen for that one."""
        run, snapshot = self._loading, self._tab.snapshot
        if run is not None and snapshot is not None:
            there = snapshot.run.data is run.data and snapshot.run.model == run.model
            if there or self._last_problem() is not self._problem:
                self._loading = None
        return self._loading

    def _last_problem(self) -> Problem | None:
        return self._tab.snapshot.problem if self._tab.snapshot is not None else None

    def _model(self) -> str:
        return (self._coming() or self._tab.run).model

    def _data(self) -> Data:
        coming, snapshot = self._coming(), self._tab.snapshot
        return snapshot.frame.data if coming is None and snapshot else (coming or self._tab.run).data

    def _params(self) -> Params:
        coming, snapshot = self._coming(), self._tab.snapshot
        return snapshot.frame.params if coming is None and snapshot else (coming or self._tab.run).params

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Problem as problem:
            self._tab.banner.problem(problem, self._tab.run)


def axes_for(features: int, axes: tuple[int, int]) -> tuple[int, int]:
    """`axes` if data with so many features have them, else the first two (or the only one, twice)."""
    fits = max(axes) < features and (axes[0] != axes[1]) == (features > 1)
    return axes if fits else (0, min(1, features - 1))


def carried(params: Params, into: type[Params]) -> Params:
    """A set of the class `into` with the values of `params` that it can take."""
    made = into()
    shared = set(map(_meaning, declarations(type(params))))
    for declaration in declarations(into):
        if _meaning(declaration) not in shared:
            continue
        value = params.as_dict()[declaration.name]
        try:
            made = made.replace(**{declaration.name: value})
        except Problem:  # a value that the other model does not offer stays at its default
            continue
    return made


def _meaning(declaration: Declaration) -> tuple[object, ...]:
    """What makes two settings of one name the same: a tolerance of one model is none of another's."""
    return declaration.name, declaration.kind, declaration.default, declaration.lo, declaration.choices
