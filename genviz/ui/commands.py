"""What can be done in a tab, by name: keys, buttons and menus all end here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.params import Declaration, Params, declaration_of, declarations
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.runtime.run import Run
from genviz.ui.travel import Travel

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class Commands(Travel):
    """The actions of one tab; all are asynchronous requests to its runs."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._loading: Run | None = None
        self._problem: Problem | None = None
        self._by_name: dict[str, Callable[[], None]] = {
            "play": self.play, "step": self.step, "back": self.back, "step_phase": self.step_phase,
            "back_phase": self.back_phase, "start": lambda: self.seek(0), "end": self.end,
            "restart": self.restart, "new_seed": self.new_seed, "fit": tab.fit_view,
            "undo": self.undo, "redo": self.redo, "narrate": self.narrate,
            "lock": tab.locking.toggle, "guess": tab.guess.toggle,
            "card_back": lambda: tab.parts.pages.turn(-1), "card_on": lambda: tab.parts.pages.turn(1),
        }  # fmt: skip
        self.calm_down()

    def do(self, name: str) -> bool:
        """Carry out the command called `name`; False if the tab has none of that name."""
        if self._tab.guess.takes(name) or self._tab.rests(name):
            return True
        action = self._by_name.get(name) or self._tab.own_commands.get(name)
        if action is not None and self._tab.snapshot is not None:
            action()
        return action is not None

    # Changes taken back --------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last edit, if there is one."""
        if self._tab.locking.step is not None:
            self._tab.locking.undo()
        elif self._tab.snapshot is not None and self._tab.snapshot.can_undo:
            self._tab.trainer.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back, if there is one."""
        if self._tab.locking.step is not None:
            self._tab.locking.redo()
        elif self._tab.snapshot is not None and self._tab.snapshot.can_redo:
            self._tab.trainer.redo()

    # Settings ------------------------------------------------------------------------------------------

    def set_param(self, name: str, value: object, dragging: bool = False) -> None:
        """Set one hyperparameter; one that is not live restarts the run."""
        self._tab.banner.dismiss()
        self._tab.trainer.set_params({name: value}, drag=dragging)

    def reset(self) -> None:
        """Data, model, seed and settings as the tab opens with them."""
        self._tab.view_changed(layers=frozenset(key for key, _, on in self._tab.layers if on))
        self._tab.panel.show_layers(self._tab.view.layers)
        self.load(self._tab.fresh_run(), play=self._playing())

    def set_model(self, name: str) -> None:
        """Fit another model to the same data, with the settings that both have."""
        if name != self._model():
            data = fitting(name, self._data())
            self._load(name, data, carried(self._params(), catalog.algorithm(name).params))

    def set_data(self, source: str) -> None:
        """Fit the same model to the named data set `source`."""
        self._try(lambda: self.load_data(datasets.load(source)))

    def load_data(self, data: Data) -> None:
        """Fit the same model to `data`."""
        model = self._tab.model_for(self._model(), data)
        self._load(model, data, carried(self._params(), catalog.algorithm(model).params))

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
        """Show another run altogether, alone, at frame `t`; None: where it comes to rest."""
        self._tab.locking.end()
        self._take(run, play=play, t=t)

    def _take(self, run: Run, *, play: bool, t: int | None = 0) -> None:
        """Put `run` in the place of the active one."""
        self._tab.banner.dismiss()
        axes = axes_for(run.data.n_features, self._tab.view.axes)
        first = self._tab.first_point(run.data)
        self._tab.view_changed(selected=first, axes=axes, query=None, stranger=-1)
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
        """Show another model or other data; a second run takes the data, and keeps its own settings."""
        tab, playing = self._tab, self._playing()
        rival, leader = tab.rival, self._leader
        run = Run(model=model, data=data, seed=tab.run.seed, params=params)
        self._take(run, play=playing and leader is tab.trainer)
        if rival is not None and data is not rival.frame.data:
            other = Run(model=rival.run.model, data=data, seed=rival.run.seed, params=rival.frame.params)
            (trainer,) = tab.locking.others()
            trainer.load(other, play=playing and leader is trainer)

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


def fitting(model: str, data: Data) -> Data:
    """`data`, where `model` takes data and these are any; otherwise those that it opens with."""
    takes = bool(catalog.algorithm(model).needs_data)
    return data if takes == (data is not datasets.NONE) else datasets.load(catalog.model_entry(model).data)


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
