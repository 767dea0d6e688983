"""The model of two densities on the line: its states, edits, notes and picture."""

from __future__ import annotations

from itertools import product
from math import inf, isfinite, isnan

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.line_drawn import FIRST, GRID
from genviz.engine.math.line_picture import LinePicture
from genviz.engine.math.line_ranges import ENDLESS, intervals, rounded
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.params import declarations
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

MODEL = catalog.algorithm("divergence")
NONE = datasets.NONE


def _run(params: DivergenceParams, steps: int, seed: int = 7) -> tuple[object, list[np.ndarray]]:
    state = MODEL.init(NONE, params, Rng(seed, START))
    trace = [MODEL.trace(state)]
    for t in range(steps):
        state = MODEL.phases[0].run(state, NONE, params, Rng(seed, PHASE, t))
        trace.append(MODEL.trace(state))
    return state, trace


def _picture(params: DivergenceParams, steps: int = 0, view: View | None = None) -> LinePicture:
    state, trace = _run(params, steps)
    found = MODEL.picture(state, NONE, params, view or View(), trace)
    assert isinstance(found, LinePicture)
    return found


def test_the_numbers_of_the_default_scene() -> None:
    """Two bumps 4.6 apart: entropy and best fit in closed form or by quadrature in `test_line_divergence`."""
    picture = _picture(DivergenceParams(), 6)
    assert_allclose(picture.numbers.entropy.value, 1.848785, atol=2e-6)
    assert_allclose(picture.best.kl, 0.440816, atol=2e-6)
    assert_allclose((picture.p_mean, picture.p_sd), (-0.46, 2.388493), atol=1e-5)
    total = picture.numbers.entropy.value + picture.numbers.forward_kl.value
    assert_allclose(picture.now.cross_entropy, total, rtol=1e-12)
    assert picture.start.cross_entropy > picture.now.cross_entropy > picture.best.cross_entropy
    assert_allclose(picture.numbers.more + picture.numbers.less, picture.objective.value, rtol=1e-12)


@pytest.mark.parametrize("objective", ["forward", "reverse"])
def test_the_areas_that_are_drawn_are_those_that_are_told(objective: str) -> None:
    picture = _picture(DivergenceParams(objective=objective), 3)  # type: ignore[arg-type]
    up, down = (np.trapezoid(side(picture.term, 0.0), picture.x) for side in (np.maximum, np.minimum))
    assert_allclose(up, picture.numbers.more, atol=0.02)  # some of it is outside the range
    assert_allclose(down, picture.numbers.less, atol=0.02)


def test_a_run_comes_to_rest_at_the_best() -> None:
    params = DivergenceParams()
    before, _ = _run(params, 3)
    state, _ = _run(params, 120)
    last = MODEL.phases[0].run(state, NONE, params, Rng(7, PHASE, 120))
    assert MODEL.converged(state, last, params)
    assert not MODEL.converged(before, MODEL.phases[0].run(before, NONE, params, Rng(7, PHASE, 3)), params)
    assert_allclose(MODEL.metrics(last)["forward_kl"], 0.440816, atol=1e-4)


def test_metrics_are_those_of_the_picture() -> None:
    params = DivergenceParams(p_data="laplace", family="normal", objective="reverse")
    state, trace = _run(params, 2)
    found = {**MODEL.metrics(state), **MODEL.diagnostics(state, NONE, params)}
    picture = MODEL.picture(state, NONE, params, View(), trace)
    assert_allclose(found["forward_kl"], picture.numbers.forward_kl.value, rtol=1e-10)
    assert_allclose(found["minimised"], picture.numbers.reverse_kl.value, rtol=1e-10)
    assert_allclose(found["jensen_shannon"], picture.numbers.jensen_shannon.value, rtol=1e-10)
    assert_allclose(found["wasserstein"], picture.numbers.wasserstein.value, rtol=1e-10)
    assert_allclose(found["mean_log_likelihood"], picture.log_likelihood, rtol=1e-12)


def test_the_model_can_be_put_anywhere_within_reason() -> None:
    params = DivergenceParams()
    state, _ = _run(params, 2)
    moved = MODEL.edits["move"].apply(state, NONE, params, mu=1.25, sigma=0.4)
    assert (moved.mean, moved.sd) == (1.25, 0.4)
    far = MODEL.edits["move"].apply(state, NONE, params, mu=1e9, sigma=1e-9)
    assert (far.mean, far.sd) == (40.0, 0.05)
    assert any("as far or as narrow" in str(note) for note in MODEL.notes(far, NONE, params))
    for mu, sigma in ((0.0, -1.0), (np.nan, 1.0), ("x", 1.0), (0.0, np.inf)):
        with pytest.raises(Problem):
            MODEL.edits["move"].apply(state, NONE, params, mu=mu, sigma=sigma)


def test_a_curve_can_be_drawn_and_is_normalised_with_a_note() -> None:
    params = DivergenceParams(p_data="drawn")
    state, trace = _run(params, 0)
    assert not any("scaled to 1" in str(note) for note in MODEL.notes(state, NONE, params))
    triangle = np.maximum(2.0 - np.abs(GRID - 1.0), 0.0)
    drawn = MODEL.edits["draw_curve"].apply(state, NONE, params, heights=triangle.tolist())
    notes = [str(note) for note in MODEL.notes(drawn, NONE, params)]
    assert any("had an area of 4 and was scaled to 1" in note for note in notes)
    assert any("one part in a thousand" in note for note in notes)
    picture = MODEL.picture(drawn, NONE, params, View(), trace)
    assert_allclose(np.trapezoid(picture.p, picture.x), 1.0, atol=2e-3)
    assert_allclose(picture.p_mean, 1.0 * (1 - 1e-3), rtol=1e-9)
    again = MODEL.from_parameters(MODEL.parameters(drawn), NONE, params)
    assert_allclose(again.heights, triangle)
    with pytest.raises(Problem):
        MODEL.edits["draw_curve"].apply(state, NONE, params, heights=[0.0] * 97)
    assert_allclose(MODEL.picture(state, NONE, params, View(), trace).heights, FIRST)


def test_an_infinite_divergence_is_told_in_a_note_and_shown() -> None:
    params = DivergenceParams(p_data="uniform", family="uniform")
    picture = _picture(params)
    assert picture.numbers.forward_kl.value == inf
    assert picture.impossible
    low, high = picture.impossible[0]
    assert_allclose((low, high), (-1.0, picture.mean - np.sqrt(3) * picture.sd), atol=1e-6)
    assert picture.term.max() == ENDLESS
    assert picture.term_range[1] < 100
    state, _ = _run(params, 0)
    assert "beyond x = " in str(MODEL.notes(state, NONE, params)[0])
    middle, _ = _run(params.replace(start="middle"), 0)
    assert "∞: outside −0.30 … 0.30 q is 0" in str(MODEL.notes(middle, NONE, params)[0]).replace("-", "−")
    assert "forward_kl" not in MODEL.metrics(state)
    with pytest.raises(Problem, match="no way downhill"):
        _run(params, 1)


def test_the_cursor_is_where_it_is_asked_for() -> None:
    picture = _picture(DivergenceParams(), 1, View(query=(0.5, 0.0)))
    assert picture.cursor.x == 0.5
    assert_allclose(picture.cursor.p, np.interp(0.5, picture.x, picture.p), rtol=1e-3)
    assert_allclose(
        picture.cursor.term, picture.cursor.p * np.log(picture.cursor.p / picture.cursor.q), rtol=1e-12
    )
    low, high = picture.x_range
    assert _picture(DivergenceParams(), 0, View(query=(1e9, 0.0))).cursor.x == high
    assert low < _picture(DivergenceParams()).cursor.x < high


def test_axes_do_not_move_while_a_run_goes_on() -> None:
    params = DivergenceParams()
    pictures = [_picture(params, steps) for steps in (0, 3, 9, 40)]
    assert len({(p.x_range, p.top, p.term_range) for p in pictures}) == 1
    assert pictures[-1].near_range[1] < pictures[-1].term_range[1]


def test_every_setting_at_both_ends_gives_numbers() -> None:
    choices = {d.name: d.choices for d in declarations(DivergenceParams) if d.choices}
    for p_data, family, objective in product(choices["p_data"], choices["family"], choices["objective"]):
        for end in ("lo", "hi"):
            numbers = {
                d.name: getattr(d, end) for d in declarations(DivergenceParams) if d.kind in {"int", "float"}
            }
            numbers["n_samples"] = min(numbers["n_samples"], 500)
            params = DivergenceParams(p_data=p_data, family=family, objective=objective, **numbers)
            picture = _picture(params)
            for name in ("x", "p", "q", "term"):
                assert np.isfinite(getattr(picture, name)).all(), (p_data, family, name)
            assert picture.term_range[0] < 0 < picture.term_range[1]
            assert not isnan(picture.now.cross_entropy)
            assert picture.x_range[0] < picture.x_range[1]
            assert isfinite(picture.top)


def test_ranges_have_round_ends() -> None:
    assert rounded(0.53) == 0.6
    assert rounded(2.31) == 2.5
    assert rounded(0.0) == 1.0
    assert rounded(1.0) == 1.0
    x = np.arange(6.0)
    assert intervals(x, np.array([True, True, False, False, True, True])) == ((0.0, 1.0), (4.0, 5.0))
    assert intervals(x, np.zeros(6, dtype=bool)) == ()


def test_a_start_is_checked() -> None:
    params = DivergenceParams()
    for bad in ({}, {"mean": 0.0}, {"mean": "x", "sd": 1.0}, {"mean": 0.0, "sd": 0.0}):
        with pytest.raises(Problem):
            MODEL.from_parameters(bad, NONE, params)
