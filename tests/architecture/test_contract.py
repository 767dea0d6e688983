"""The contract of every model in the catalogue; a new model is tested here by being registered."""

from __future__ import annotations

import dataclasses
import math
import pickle
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import genviz
from genviz import catalog
from genviz.engine import datasets
from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Data
from genviz.engine.params import Declaration, Params, declarations
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View
from genviz.runtime import scene
from genviz.runtime.budget import Budget
from genviz.runtime.frames import arrays, is_finite
from genviz.runtime.run import ApplyEdit, Change, LogEntry, PatchData, Run, SetParams
from genviz.runtime.scene import Scene
from genviz.runtime.snapshot import Frame
from genviz.runtime.timeline import Timeline

PACKAGE = Path(genviz.__file__).parent
TESTS = Path(__file__).parents[1]
MODELS = [entry.name for entry in catalog.MODELS]
#: Models that have nothing to draw at the start: weights 0, all classes alike.
ONE_START = {"logistic", "lda", "qda", "naive_bayes", "class_kde", "attributes", "divergence_plane"}
#: Models whose steps go on from more than parameters: chains that are drawn from, Adam's memory of past
#: slopes, the place in an epoch, or that learning is over.  A start is what it was, the way on is another.
BY_CHANCE = {
    "rbm", "gaussian_rbm", "boltzmann", "dbn", "dbm",
    "independent", "markov", "fvsbn", "nade", "made", "pixelcnn", "pixelrnn",
}  # fmt: skip
#: Values for the arguments of edits, by the argument's name.
ARGUMENTS = {
    "k": lambda data, rng: 0,
    "xy": lambda data, rng: (data.x.mean(axis=0) + data.x.std(axis=0) * rng.normal(size=data.n_features))[
        [0, -1]
    ],
    "axes": lambda data, rng: [0, data.n_features - 1],
    "axis": lambda data, rng: 0,
    "where": lambda data, rng: rng.normal(size=2),
    "towards": lambda data, rng: data.x.std(axis=0) * rng.normal(size=data.n_features),
    "other": lambda data, rng: float(rng.uniform(0.1, 2.0)),
    "shape": lambda data, rng: np.diag(rng.uniform(0.1, 2.0, size=2)),
    "weight": lambda data, rng: float(rng.uniform(0.1, 0.9)),
    "covariance": lambda data, rng: np.diag(data.x.var(axis=0) * float(rng.uniform(0.1, 2.0))),
    "face": lambda data, rng: int(rng.integers(2)),
    "count": lambda data, rng: int(rng.integers(6)),
    "bias": lambda data, rng: float(rng.uniform()),
    "seed": lambda data, rng: int(rng.integers(100)),
    "values": lambda data, rng: [
        float(data.x[:, -1].mean() + data.x[:, -1].std() * rng.normal()),
        float(data.x[:, -1].std() * rng.uniform(0.3, 3.0)),
    ],
    "mu": lambda data, rng: float(rng.normal()),
    "sigma": lambda data, rng: float(rng.uniform(0.3, 3.0)),
    "heights": lambda data, rng: rng.uniform(0.1, 1.0, size=97).tolist(),
    "handle": lambda data, rng: int(rng.integers(2)),
    "x": lambda data, rng: float(data.x[:, -1].mean() + data.x[:, -1].std() * rng.normal()),
    "index": lambda data, rng: int(rng.integers(data.n_samples)),
    "heldout": lambda data, rng: 0,
    "ink": lambda data, rng: rng.uniform(size=data.n_features).tolist(),
    "pixels": lambda data, rng: rng.integers(data.n_features, size=3).tolist(),
    "unit": lambda data, rng: 0,
    "code": lambda data, rng: int(rng.integers(2**data.n_features)),
    "pixel": lambda data, rng: int(rng.integers(data.n_features)),
    "value": lambda data, rng: int(rng.integers(2)),
    "levels": lambda data, rng: rng.integers(2, size=data.n_features).tolist(),
    "step": lambda data, rng: int(rng.integers(data.n_features)),
    "start": lambda data, rng: int(rng.integers(2)),
}


@pytest.fixture(params=MODELS)
def algorithm(request: pytest.FixtureRequest) -> Algorithm[Any, Any, Any]:
    """Every model of the catalogue in turn."""
    found: Algorithm[Any, Any, Any] = catalog.algorithm(request.param)
    return found


@pytest.fixture
def data(algorithm: Algorithm[Any, Any, Any]) -> Data:
    """The data set that the model opens with."""
    return datasets.load(catalog.model_entry(algorithm.name).data)


def bits(value: Any) -> Any:
    """Everything in `value`, arrays as shape and bytes, to compare bit for bit."""
    if isinstance(value, np.ndarray):
        return (value.shape, str(value.dtype), value.tobytes())
    if isinstance(value, (tuple, list)):
        return tuple(bits(item) for item in value)
    if isinstance(value, dict):
        return {key: bits(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return tuple((f.name, bits(getattr(value, f.name))) for f in dataclasses.fields(value))
    return pickle.dumps(value)


def frame_bits(frame: Frame) -> Any:
    return (frame.t, bits(frame.state), bits(frame.params.as_dict()), bits(frame.data.x), frame.data_version)


def some_value(declaration: Declaration, rng: np.random.Generator) -> Any:
    """A value within the range, near its lower end where the range is long."""
    if declaration.kind == "choice":
        return str(rng.choice(declaration.choices))
    if declaration.kind == "bool":
        return bool(rng.integers(2))
    lo, hi = max(declaration.lo, -1e3), min(declaration.hi, 1e3)
    if declaration.kind == "int":
        return int(rng.integers(lo, min(hi, lo + 6) + 1))
    if declaration.log:
        return float(np.exp(rng.uniform(math.log(max(lo, 1e-12)), math.log(hi))))
    return float(rng.uniform(lo, hi))


def some_change(algorithm: Algorithm[Any, Any, Any], data: Data, rng: np.random.Generator) -> Change:
    """A change of any of the three kinds, such as a reader might make."""
    live = [d for d in declarations(algorithm.params) if d.live]
    kind = rng.integers(3)
    if kind == 0 and live:
        chosen = live[rng.integers(len(live))]
        return SetParams({chosen.name: some_value(chosen, rng)})
    if kind == 1 and algorithm.edits:
        name = sorted(algorithm.edits)[rng.integers(len(algorithm.edits))]
        return ApplyEdit(name, {a: ARGUMENTS[a](data, rng) for a in algorithm.edits[name].arguments})
    if not algorithm.needs_data:
        return some_change(algorithm, data, rng)
    where = tuple(data.x.mean(axis=0) + data.x.std(axis=0) * rng.normal(size=data.n_features))
    classes = () if data.y is None else (int(rng.choice(data.y)),)
    patches = (
        Patch(moved=((3, where),)),
        Patch(added=(where,), added_classes=classes),
        Patch(removed=(int(rng.integers(data.n_samples)),)),
    )
    return PatchData(patches[rng.integers(3)])


def changed_run(algorithm: Algorithm[Any, Any, Any], data: Data, seed: int) -> tuple[Run, Timeline]:
    """A run with changes here and there, and the timeline on which they were made."""
    rng = np.random.default_rng(seed)
    timeline = Timeline(Run(algorithm.name, data, seed, algorithm.params()), algorithm, Budget())
    for t in sorted(rng.integers(0, 30, size=7).tolist()):
        timeline.extend(t, heed_rule=False)
        with suppress(Problem):  # such as the last component taken away
            timeline.apply(some_change(algorithm, timeline.at(timeline.t_end).data, rng), timeline.t_end)
    timeline.extend(36, heed_rule=False)
    return timeline.run, timeline


def test_a_model_waits_for_points_on_an_empty_sheet(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    params = algorithm.params()
    assert algorithm.missing(data, params) is None
    if not algorithm.needs_data:
        return
    timeline = Timeline(Run(algorithm.name, data, 0, params), algorithm, Budget())
    timeline.extend(3, heed_rule=False)
    timeline.apply(PatchData(Patch(cleared=True)), 3)
    assert timeline.extend(9, heed_rule=False).t == 3
    assert timeline.finished
    missing = timeline.waits(timeline.at(3))
    assert missing is not None
    assert "waits for points" in str(missing)
    with pytest.raises(Problem, match="waits for points"):
        Timeline(Run(algorithm.name, timeline.at(3).data, 0, params), algorithm, Budget())
    drawn = tuple(map(tuple, data.x.tolist()))
    classes = () if data.y is None else tuple(data.y.tolist())
    timeline.apply(PatchData(Patch(added=drawn, added_classes=classes)), 3)
    assert timeline.extend(9, heed_rule=False).t == 9


def states(
    algorithm: Algorithm[Any, Any, Any], data: Data, steps: int = 6
) -> Iterator[tuple[int, Any, Params]]:
    """The first states of a plain run, each with the frame it belongs to."""
    params = algorithm.params()
    state = algorithm.init(data, params, Rng(5, START))
    yield 0, state, params
    for t in range(steps * len(algorithm.phases)):
        state = algorithm.phases[t % len(algorithm.phases)].run(state, data, params, Rng(5, PHASE, t))
        yield t + 1, state, params


# ---- a run is a function of four plain values -------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_same_run_same_frames_in_any_order_and_any_slices(
    algorithm: Algorithm[Any, Any, Any], data: Data, seed: int
) -> None:
    run, timeline = changed_run(algorithm, data, seed)
    straight = Timeline(run, algorithm, Budget())
    straight.extend(36, heed_rule=False)
    sliced = Timeline(run, algorithm, Budget(0))
    while sliced.t_end < straight.t_end:
        sliced.extend(straight.t_end, 0.0, heed_rule=False)
    assert straight.t_end == timeline.t_end
    expected = [frame_bits(straight.at(t)) for t in range(straight.t_end + 1)]
    order = np.random.default_rng(seed).permutation(len(expected)).tolist()
    for t in order:
        assert frame_bits(timeline.at(t)) == expected[t]
    for t in order[:8]:
        assert frame_bits(sliced.at(t)) == expected[t]
    assert bits(timeline.series()[algorithm.headline].values) == bits(
        straight.series()[algorithm.headline].values
    )
    assert bits(list(timeline.trace(timeline.t_end))) == bits(list(straight.trace(straight.t_end)))


def test_seeds_matter_to_the_start(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    starts = {
        pickle.dumps(bits(algorithm.init(data, algorithm.params(), Rng(seed, START)))) for seed in range(8)
    }
    assert (len(starts) == 1) == (algorithm.name in ONE_START)


@pytest.mark.parametrize("seed", range(3))
def test_a_change_touches_the_future_only(algorithm: Algorithm[Any, Any, Any], data: Data, seed: int) -> None:
    rng = np.random.default_rng(seed)
    timeline = Timeline(Run(algorithm.name, data, seed, algorithm.params()), algorithm, Budget())
    timeline.extend(24, heed_rule=False)
    cut = min(11, timeline.t_end // 2)  # some runs are over early
    before = [frame_bits(timeline.at(t)) for t in range(25)]
    metrics = {
        name: (bits(s.t[s.t < cut]), bits(s.values[s.t < cut])) for name, s in timeline.series().items()
    }
    made = False
    while not made:
        try:
            timeline.apply(some_change(algorithm, data, rng), cut)
            made = timeline.can_undo
        except Problem:
            continue
    timeline.extend(24, heed_rule=False)
    assert [frame_bits(timeline.at(t)) for t in range(cut)] == before[:cut]
    assert metrics == {
        n: (bits(s.t[s.t < cut]), bits(s.values[s.t < cut])) for n, s in timeline.series().items()
    }
    timeline.undo()
    assert [frame_bits(timeline.at(t)) for t in range(25)] == before


@pytest.mark.parametrize("seed", range(2))
def test_a_scene_file_keeps_the_run(algorithm: Algorithm[Any, Any, Any], data: Data, seed: int) -> None:
    run, timeline = changed_run(algorithm, data, seed)
    tab = catalog.model_entry(algorithm.name).tab
    loaded = scene.loads(scene.dumps(Scene(tab, run, timeline.t_end)))
    again = Timeline(loaded.run, algorithm, Budget())
    again.extend(36, heed_rule=False)
    for t in (again.t_end, 0, 17):
        assert frame_bits(again.at(t)) == frame_bits(timeline.at(t))


@pytest.mark.parametrize("seed", range(20))
def test_params_survive_a_scene_file(algorithm: Algorithm[Any, Any, Any], data: Data, seed: int) -> None:
    rng = np.random.default_rng(seed)
    params = algorithm.params(**{d.name: some_value(d, rng) for d in declarations(algorithm.params)})
    tab = catalog.model_entry(algorithm.name).tab
    loaded = scene.loads(scene.dumps(Scene(tab, Run(algorithm.name, data, seed, params))))
    assert loaded.run.params == params


# ---- phases are pure --------------------------------------------------------------------------------------


def test_phases_leave_their_inputs_alone_and_can_be_called_twice(
    algorithm: Algorithm[Any, Any, Any], data: Data
) -> None:
    untouched = bits(data.x)
    for t, state, params in states(algorithm, data):
        for array in arrays(state):
            array.setflags(write=False)
        before, settings = bits(state), params.as_dict()
        run = algorithm.phases[t % len(algorithm.phases)].run
        once, twice = (run(state, data, params, Rng(9, PHASE, t)) for _ in range(2))
        assert bits(once) == bits(twice)
        assert (bits(state), params.as_dict(), bits(data.x)) == (before, settings, untouched)


def test_what_is_shown_leaves_the_state_alone_and_is_the_same_twice(
    algorithm: Algorithm[Any, Any, Any], data: Data
) -> None:
    lo, hi = (side(data.x, axis=0, initial=0.0) for side in (np.min, np.max))
    view = View(
        x_range=(lo[0], hi[0]), y_range=(lo[-1], hi[-1]), width=120, height=90, axes=(0, data.n_features - 1)
    )
    trace = [algorithm.trace(state) for _, state, _ in states(algorithm, data)]
    for t, state, params in states(algorithm, data):
        for array in arrays(state):
            array.setflags(write=False)
        before = bits(state)

        def shown(t: int = t, state: Any = state, params: Params = params) -> Any:
            return (
                algorithm.metrics(state),
                algorithm.diagnostics(state, data, params),
                algorithm.trace(state),
                algorithm.parameters(state),
                [str(note) for note in algorithm.notes(state, data, params)],
                algorithm.picture(state, data, params, view, trace[: t + 1]),
            )

        assert bits(shown()) == bits(shown())
        assert bits(state) == before


def test_edits_leave_the_state_alone(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    rng = np.random.default_rng(0)
    for _, state, params in states(algorithm, data):
        for array in arrays(state):
            array.setflags(write=False)
        before = bits(state)
        for edit in algorithm.edits.values():
            arguments = {a: ARGUMENTS[a](data, rng) for a in edit.arguments}
            assert is_finite(edit.apply(state, data, params, **arguments))
            assert bits(state) == before


# ---- states are plain data --------------------------------------------------------------------------------


def _strange(value: Any, path: str = "state") -> Iterator[str]:
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "fiub":
            yield f"{path} has dtype {value.dtype}"
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _strange(item, f"{path}[{i}]")
    elif dataclasses.is_dataclass(value):
        if not type(value).__dataclass_params__.frozen:  # type: ignore[attr-defined]
            yield f"{path} is not frozen"
        for field in dataclasses.fields(value):
            yield from _strange(getattr(value, field.name), f"{path}.{field.name}")
    elif not (value is None or isinstance(value, (bool, int, float, str))):
        yield f"{path} is a {type(value).__name__}"


def test_a_state_is_plain_data(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    for _, state, _ in states(algorithm, data):
        assert dataclasses.is_dataclass(state)
        assert list(_strange(state)) == []
        assert bits(pickle.loads(pickle.dumps(state))) == bits(state)


def test_frames_are_finite_and_metrics_are_plain_numbers(
    algorithm: Algorithm[Any, Any, Any], data: Data
) -> None:
    known: set[str] = set()
    for _, state, _ in states(algorithm, data):
        assert is_finite(state)
        metrics = algorithm.metrics(state)
        known |= set(metrics)
        assert all(type(value) is float and math.isfinite(value) for value in metrics.values())
    assert algorithm.headline in known


def test_published_states_are_read_only(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    timeline = Timeline(Run(algorithm.name, data, 0, algorithm.params()), algorithm, Budget())
    timeline.extend(7, heed_rule=False)
    for t in (7, 0, 4):
        assert not any(array.flags.writeable for array in arrays(timeline.at(t).state))


def test_parameters_can_be_given_as_the_start(algorithm: Algorithm[Any, Any, Any], data: Data) -> None:
    """From the parameters at the end of a step the run goes on as it did."""
    n = len(algorithm.phases)
    ends = [state for t, state, _ in states(algorithm, data) if t % n == 0]
    params = algorithm.params()
    for state, after in pairwise(ends):
        given = {name: np.asarray(value).tolist() for name, value in algorithm.parameters(state).items()}
        again = algorithm.from_parameters(given, data, params)
        for t, phase in enumerate(() if algorithm.name in BY_CHANCE else algorithm.phases):
            again = phase.run(again, data, params, Rng(5, PHASE, t))
        expected = state if algorithm.name in BY_CHANCE else after
        for name, value in algorithm.parameters(expected).items():
            close = {"rtol": 1e-9, "atol": 1e-12 * float(np.abs(value).max())}
            np.testing.assert_allclose(algorithm.parameters(again)[name], value, **close, err_msg=name)


# ---- declarations -----------------------------------------------------------------------------------------


def _outside(declaration: Declaration) -> list[Any]:
    if declaration.kind == "choice":
        return ["no such thing", 3, None]
    if declaration.kind == "bool":
        return [1, "true", None]
    finite = (
        [declaration.lo - 1, declaration.hi + 1] if math.isfinite(declaration.lo + declaration.hi) else []
    )
    return [*finite, math.nan, math.inf, "3", None, True, *([1.5] if declaration.kind == "int" else [])]


def test_ranges_are_enforced(algorithm: Algorithm[Any, Any, Any]) -> None:
    for declaration in declarations(algorithm.params):
        assert declaration.check(declaration.default) == declaration.default
        for value in _outside(declaration):
            with pytest.raises(Problem):
                algorithm.params(**{declaration.name: value})


def test_every_setting_is_explained(algorithm: Algorithm[Any, Any, Any]) -> None:
    for declaration in declarations(algorithm.params):
        assert declaration.label, declaration.name
        assert declaration.help.endswith("."), declaration.name
        assert len(declaration.choice_labels) == len(declaration.choices), declaration.name
    for phase in algorithm.phases:
        assert phase.name
        assert phase.label
        assert phase.sentence.endswith(".")


# ---- the catalogue ----------------------------------------------------------------------------------------


def _module(path: str) -> str:
    return path.partition(":")[0]


def test_models_and_files_agree() -> None:
    files = {
        f"genviz.engine.models.{p.stem}" for p in (PACKAGE / "engine/models").glob("*.py") if p.stem[0] != "_"
    }
    assert {_module(entry.path) for entry in catalog.MODELS} == files
    for entry in catalog.MODELS:
        found = catalog.algorithm(entry.name)
        assert isinstance(found, Algorithm)
        assert found.name == entry.name
        datasets.load(entry.data)
    assert len(set(MODELS)) == len(MODELS)


def test_models_have_tests() -> None:
    for entry in catalog.MODELS:
        stem = _module(entry.path).rpartition(".")[2]
        assert (TESTS / "engine" / f"test_{stem}.py").exists(), stem


def test_tabs_and_files_agree() -> None:
    files = {f"genviz.ui.tabs.{p.stem}" for p in (PACKAGE / "ui/tabs").glob("*.py") if p.stem[0] != "_"}
    assert {_module(entry.path) for entry in catalog.TABS} == files
    for entry in catalog.MODELS:
        assert entry.name in catalog.tab_entry(entry.tab).models
    for tab in catalog.TABS:
        assert all(catalog.model_entry(name).tab == tab.name for name in tab.models)


@pytest.mark.parametrize("look_up", [catalog.model_entry, catalog.tab_entry])
def test_unknown_names_list_the_known_ones(look_up: Any) -> None:
    with pytest.raises(Problem, match="known: "):
        look_up("nothing")


def test_log_entries_are_values() -> None:
    one, other = (LogEntry(3, SetParams({"a": 1})) for _ in range(2))
    assert one == other
