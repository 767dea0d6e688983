"""What could break the energy machines: each is right or says why not, and shows finite numbers only."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.algorithm import Algorithm, phase_of
from genviz.engine.data import Data
from genviz.engine.math.chains import chain_report, effective_sample_size
from genviz.engine.models.boltzmann import boltzmann
from genviz.engine.models.dbm import dbm
from genviz.engine.models.dbn import dbn
from genviz.engine.models.gaussian_rbm import gaussian_rbm
from genviz.engine.models.rbm import RbmParams, rbm
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

Model = Algorithm[Any, Any, Any]
BARS = datasets.load("bars_and_stripes:side=3")
RING = datasets.load("rings:n=60")
MACHINES = (rbm, gaussian_rbm, boltzmann, dbn, dbm)
SMALL: dict[str, dict[str, Any]] = {
    "rbm": {"n_hidden": 4}, "gaussian_rbm": {"n_hidden": 4}, "boltzmann": {"n_hidden": 4},
    "dbn": {"n_hidden_1": 5, "n_hidden_2": 4, "epochs_per_layer": 3},
    "dbm": {"n_hidden_1": 5, "n_hidden_2": 4, "epochs_per_layer": 3},
}  # fmt: skip
#: Everything that is only computed on request.
ALL = View(layers=frozenset({"pictures_mixing", "deep_mixing", "plane_push"}))


def ran(model: Model, state: Any, data: Data, params: Any, phases: int, first: int = 0) -> Any:
    for t in range(first, first + phases):
        state = phase_of(model, t).run(state, data, params, Rng(0, PHASE, t))
    return state


#: A line that does not exist has no place, and one divergence may be infinite.
MAY_BE = (".foot", ".lines", ".reverse_kl")


def beyond(value: Any, path: str = "") -> list[str]:
    """Where there are numbers that are not finite."""
    if path.endswith(MAY_BE):
        return []
    if isinstance(value, (float, np.ndarray)):
        array = np.asarray(value)
        return [] if array.dtype.kind != "f" or np.isfinite(array).all() else [path]
    if dataclasses.is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    elif hasattr(value, "_asdict"):
        value = value._asdict()
    elif isinstance(value, (list, tuple)):
        value = dict(enumerate(value))
    if not isinstance(value, dict):
        return []
    return [found for key, part in value.items() for found in beyond(part, f"{path}.{key}")]


def shown(model: Model, state: Any, data: Data, params: Any) -> list[str]:
    """Where something that is shown of a state is not finite."""
    trace = [] if model.trace is None else [model.trace(state)]
    picture = model.picture(state, data, params, ALL, trace)
    numbers = model.metrics(state), model.diagnostics(state, data, params), model.parameters(state)
    return beyond((picture, *numbers))


ODD = {
    "one": Data(np.eye(1, 9), pixels=(3, 3)), "two": Data(np.eye(2, 9), pixels=(3, 3)),
    "black": Data(np.ones((20, 9)), pixels=(3, 3)),
    "no pictures": Data(np.random.default_rng(0).normal(1e12, 1.0, (30, 9))),
    "constant": Data(np.c_[np.ones(20), np.zeros(20), np.arange(20) % 2]),
    "one column": Data((np.arange(9.0) % 2)[:, None]),
}  # fmt: skip


#: What cannot be learned at all.
REFUSED = {
    ("gaussian_rbm", "one"): "are the same", ("gaussian_rbm", "black"): "are the same",
    ("boltzmann", "no pictures"): "0 or 1",
}  # fmt: skip


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("model", MACHINES, ids=lambda model: model.name)
def test_odd_data_are_learned_or_refused_in_words(model: Model, name: str) -> None:
    data, params = ODD[name], model.params(**SMALL[model.name])
    if (model.name, name) in REFUSED:
        with pytest.raises(Problem, match=REFUSED[model.name, name]):
            model.init(data, params, Rng(0, START))
        return
    state = model.init(data, params, Rng(0, START))
    for first, after in ((0, 1), (1, 2), (2, 40)):
        state = ran(model, state, data, params, after - first, first)
        assert shown(model, state, data, params) == []


def start_of(name: str, size: float) -> dict[str, Any]:
    """A start of the machine with numbers about this large."""
    rng = np.random.default_rng(0)
    if name == "boltzmann":
        w = np.triu(rng.normal(0, size, (13, 13)), 1)
        return {"w": w + w.T, "b": rng.normal(0, size, 13)}
    if name in ("dbn", "dbm"):
        return {"w1": rng.normal(0, size, (9, 5)), "w2": rng.normal(0, size, (5, 4))}
    v = 2 if name == "gaussian_rbm" else 9
    return {"w": rng.normal(0, size, (v, 4)), "b": rng.normal(0, size, v), "c": rng.normal(0, size, 4)}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("settings", [{}, {"temperature": 0.05}], ids=str)
@pytest.mark.parametrize("model", MACHINES, ids=lambda model: model.name)
def test_weights_of_a_million_are_finite_throughout(model: Model, settings: dict[str, float]) -> None:
    data = RING if model is gaussian_rbm else BARS
    params = model.params(**SMALL[model.name], **settings)
    state = model.from_parameters(start_of(model.name, 1e6), data, params)
    assert shown(model, state, data, params) == []
    assert shown(model, ran(model, state, data, params, 3), data, params) == []


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("size", [1e160, 1e300])
@pytest.mark.parametrize("model", MACHINES, ids=lambda model: model.name)
def test_starts_that_overflow_are_refused(model: Model, size: float) -> None:
    data = RING if model is gaussian_rbm else BARS
    with pytest.raises(Problem, match="too large to compute with"):
        model.from_parameters(start_of(model.name, size), data, model.params(**SMALL[model.name]))


def test_a_gaussian_rbm_in_huge_units_is_given_back_as_it_was() -> None:
    data = Data(1e140 * RING.x)
    params = gaussian_rbm.params(n_hidden=4)
    given = gaussian_rbm.parameters(gaussian_rbm.init(data, params, Rng(0, START)))
    again = gaussian_rbm.parameters(gaussian_rbm.from_parameters(given, data, params))
    for name, part in given.items():
        assert_allclose(again[name], part, rtol=1e-12)
    with pytest.raises(Problem, match="too large to compute with"):
        gaussian_rbm.from_parameters({**given, "sigma": np.full(2, 1e-300)}, data, params)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("before", ["pcd", "tempering"])
def test_there_may_be_fewer_chains_than_temperatures(before: str) -> None:
    """The ladder is asked for under way: in the next phase its chains are there."""
    params = RbmParams(n_hidden=4, sampling=before, n_chains=1, n_temperatures=2)  # type: ignore[arg-type]
    state = ran(rbm, rbm.init(BARS, params, Rng(0, START)), BARS, params, 2)
    params = params.replace(sampling="tempering", n_temperatures=12)
    assert shown(rbm, state, BARS, params) == []
    state = ran(rbm, state, BARS, params, 1, 2)
    assert np.isfinite(state.theta).all()
    state = ran(rbm, state, BARS, params, 3, 3)
    assert shown(rbm, state, BARS, params) == []
    assert len(state.chains.v) == 12


@pytest.mark.filterwarnings("error")
def test_chains_of_huge_and_tiny_energies_mix_as_any_other() -> None:
    series = np.random.default_rng(0).normal(size=(4, 200))
    report = chain_report(1e300 * series, np.zeros((4, 200), dtype=int), 10, "energy")
    assert report.ess == pytest.approx(effective_sample_size(series))
    assert np.isfinite(report.autocorrelation).all()
