"""A state machine: whatever is done in whatever order, the run is the one that a pure model says."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from genviz.engine.patch import Patch
from genviz.runtime import scene
from genviz.runtime.branches import FUTURES
from genviz.runtime.budget import Budget
from genviz.runtime.run import ApplyEdit, Change, LogEntry, PatchData, SetParams
from genviz.runtime.timeline import Timeline
from tests.runtime.toy import make_run, replayed, same, toy

values = st.floats(-5.0, 5.0)
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(lambda v: SetParams({"step": abs(v)}), values),
    st.builds(lambda v: SetParams({"damping": abs(v) / 5.0, "tol": 0.0}), values),
    st.builds(lambda k, v: ApplyEdit("push", {"k": k, "amount": v}), st.integers(0, 2), values),
    st.builds(lambda k, v: ApplyEdit("place", {"k": k, "where": v}), st.integers(0, 2), values),
    st.builds(lambda i, v: PatchData(Patch(moved=((i, (v, v)),))), st.integers(0, 11), values),
    st.builds(lambda v: PatchData(Patch(added=((v, -v),))), values),
)
places = st.floats(0.0, 1.0)


@dataclass(frozen=True)
class Side:
    """One side of a change, as the model knows it; without a `t_end`, it goes up to the cut only."""

    log: tuple[LogEntry, ...]
    t_end: int | None
    cut: int


class Machine(RuleBasedStateMachine):
    @initialize(seed=st.integers(0, 3), total=st.sampled_from([2**28, 3000]))
    def begin(self, seed: int, total: int) -> None:
        self.base = make_run(seed)
        self.timeline = Timeline(self.base, toy, Budget(total))
        self.log: tuple[LogEntry, ...] = ()
        self.t_end = 0
        self.undos: list[Side] = []
        self.redos: list[Side] = []

    def _put(self, stack: list[Side], cut: int) -> None:
        stack.append(Side(self.log, self.t_end if cut <= self.t_end else None, cut))
        if len(stack) > FUTURES:
            stack[-FUTURES - 1] = replace(stack[-FUTURES - 1], t_end=None)

    def _go_to(self, side: Side) -> None:
        self.log = side.log
        if side.cut <= self.t_end:
            self.t_end = side.cut if side.t_end is None else side.t_end

    @rule(n=st.integers(1, 25), seconds=st.sampled_from([0.0, 1.0]))
    def advance(self, n: int, seconds: float) -> None:
        goal = self.t_end + (1 if seconds == 0.0 else n)
        self.timeline.extend(goal, seconds, heed_rule=False)
        self.t_end = goal

    @rule(place=places)
    def seek(self, place: float) -> None:
        t = int(place * self.t_end)
        assert same(self.timeline.at(t), replayed(replace(self.base, log=self.log), t))

    @rule(place=places)
    def begin_to_seek(self, place: float) -> None:
        self.timeline.approach(int(place * self.t_end), 0.0)

    @rule(change=changes, place=st.one_of(st.just(1.0), places))
    def change(self, change: Change, place: float) -> None:
        t = int(place * self.t_end)
        before = replayed(replace(self.base, log=self.log), t)
        frame = self.timeline.apply(change, t)
        if isinstance(change, SetParams) and before.params.replace(**change.values) == before.params:
            return
        self.redos.clear()
        self._put(self.undos, t)
        self.log = (*(e for e in self.log if e.t <= t), LogEntry(t, change))
        self.t_end = t
        assert same(frame, replayed(replace(self.base, log=self.log), t))

    @precondition(lambda self: self.undos or self.log)
    @rule()
    def undo(self) -> None:
        assert self.timeline.can_undo
        side = self.undos.pop() if self.undos else Side(self.log[:-1], None, self.log[-1].t)
        self._put(self.redos, side.cut)
        self._go_to(side)
        self.timeline.undo()

    @precondition(lambda self: self.redos)
    @rule()
    def redo(self) -> None:
        side = self.redos.pop()
        self._put(self.undos, side.cut)
        self._go_to(side)
        self.timeline.redo()

    @rule()
    def save_and_load(self) -> None:
        saved = scene.Scene("toys", self.timeline.run, self.t_end)
        loaded = scene.loads(scene.dumps(saved))
        assert scene.dumps(loaded) == scene.dumps(saved)
        self.timeline = Timeline(loaded.run, toy, Budget())
        self.timeline.extend(loaded.t, heed_rule=False)
        self.undos, self.redos = [], []

    @invariant()
    def agrees(self) -> None:
        assert self.timeline.run.log == self.log
        assert self.timeline.t_end == self.t_end
        assert self.timeline.can_redo == bool(self.redos)
        assert self.timeline.series()["norm"].t.tolist() == list(range(self.t_end + 1))

    def teardown(self) -> None:
        run = replace(self.base, log=self.log)
        for t in np.linspace(0, self.t_end, 4).astype(int):
            frame = replayed(run, int(t))
            assert same(self.timeline.at(int(t)), frame)
            assert self.timeline.series()["norm"].values[t] == frame.state.x @ frame.state.x


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
