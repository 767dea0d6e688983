"""A run of any rung: what it learns, when it stops, what it then draws, and what can be done by hand."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.linear_model import LogisticRegression

from genviz.engine import datasets, fit
from genviz.engine.math import pixel_shipped
from genviz.engine.math.pixel_canvas import ordered
from genviz.engine.math.pixel_chain import draw, log_prob
from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_shipped import as_shipped, shipped_parts
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, Rng
from tests.engine.pixel_runs import NAMES, NETS, WINDOWS, Journey, every, law_of, run, sheets

ORDERS = [
    (name, order)
    for name in NAMES
    for order in ("raster", "columns", "spiral", "random")
    if name not in WINDOWS or order in ("raster", "columns")
]


def noise_of(journey: Journey) -> np.ndarray:
    """The noise of the large picture ``(1, D)``, from its address."""
    sheet = journey.now.sheet
    return Rng(sheet.seed, DRAWING, 0).generator.random((1, len(sheet.x)))


def parts(journey: Journey, state: Any) -> dict[str, np.ndarray]:
    return journey.model.parameters(state)


def assert_same_parts(journey: Journey, one: Any, other: Any) -> None:
    for name, part in parts(journey, one).items():
        assert_array_equal(part, parts(journey, other)[name])


# ---- a law, and pictures from it --------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "order"), ORDERS)
def test_the_probabilities_of_all_pictures_sum_to_one(name: str, order: str) -> None:
    after = run(name, sheets(), order=order).learn()
    single = name in NETS
    assert_allclose(np.exp(after.log_prob(every(12))).sum(), 1.0, rtol=1e-5 if single else 1e-10)
    assert after.now.book.train < after.states[0].book.train - 0.02  # and it is another law than at first


@pytest.mark.parametrize("temperature", [1.0, 0.0, 0.6])
@pytest.mark.parametrize("name", NAMES)
def test_pixel_by_pixel_is_the_picture_of_its_noise(name: str, temperature: float) -> None:
    order = "columns" if name in WINDOWS else "random"
    after = run(name, sheets(), order=order, temperature=temperature).draw()
    expected = draw(after.now.rung, noise_of(after), temperature=temperature)
    assert_array_equal(after.now.sheet.x, expected.x[0])
    assert_allclose(after.now.sheet.costs, -expected.log_terms[0], rtol=1e-4, atol=1e-6)
    assert_allclose(after.now.sheet.costs.sum(), -after.log_prob(expected.x)[0], rtol=1e-5)
    assert after.now.sheet.t == 12


@pytest.mark.parametrize("name", NAMES)
def test_temperature_zero_takes_the_likeliest_value_of_each_pixel(name: str) -> None:
    after = run(name, sheets(), temperature=0.0).draw()
    law, there = law_of(after.now.rung), np.full(12, -1)
    for d in after.now.rung.canvas.order:
        step = law.step(there, int(d))
        if abs(step[1] - step[0]) > 1e-4:
            assert after.now.sheet.x[d] == step.argmax()
        there[d] = after.now.sheet.x[d]
    assert (after.picture().samples == after.now.sheet.x).all()  # no other noise makes another picture


@pytest.mark.parametrize("name", ["fvsbn", "made"])
def test_every_step_draws_the_next_pixel_of_the_order(name: str) -> None:
    after = run(name, sheets(), order="spiral").learn()
    begin, order = len(after.states), ordered("spiral", 3, 4)
    assert after.now.sheet.t == 0
    after.draw()
    for t, state in enumerate(after.states[begin:], start=1):
        assert state.sheet.t == t
        assert_array_equal(state.sheet.x[order[t:]], -1)
        assert_array_equal(state.sheet.x[order[:t]], after.now.sheet.x[order[:t]])
        assert_array_equal(state.sheet.costs[order[t:]], 0.0)
        assert state.rung is after.states[begin - 1].rung
    still = after.now
    assert after.model.over(still)
    assert_same_parts(after, still, after.go().now)
    assert_array_equal(after.now.sheet.x, still.sheet.x)


def test_pictures_of_the_model_follow_its_law() -> None:
    after = run("markov", sheets(height=2, width=3), smoothing=2.0, order="random").learn()
    assert after.model.sample is not None
    drawn = after.model.sample(after.now, after.params, 20_000, np.random.default_rng(1))
    law, codes = law_of(after.now.rung), 2 ** np.arange(5, -1, -1)
    seen = np.bincount((drawn @ codes).astype(int), minlength=64) / len(drawn)
    assert (np.abs(seen - law.p) < 4.2 * np.sqrt(law.p * (1 - law.p) / len(drawn)) + 1e-4).all()


# ---- learning ---------------------------------------------------------------------------------------------


def put_aside(journey: Journey) -> np.ndarray:
    """Pictures on which learning is watched: rows that are trained on by none of the nets."""
    what = pictures_of(journey.data, journey.params)
    rows = {tuple(row) for row in what.train}
    assert len(what.validation) == round(0.1 * len(what.train))
    assert len(what.learned) + len(what.validation) == len(what.train)
    assert {tuple(row) for row in what.validation} | {tuple(row) for row in what.learned} == rows
    return what.validation


@pytest.mark.parametrize(("batch_size", "patience"), [(20, 2), (1, 1), (1000, 4)])
def test_learning_ends_after_patience_and_keeps_the_best_weights(batch_size: int, patience: int) -> None:
    after = run(
        "nade", sheets(), batch_size=batch_size, patience=patience, n_hidden=40, learning_rate=0.1, epochs=200
    ).learn()
    n_batches = -(-117 // min(batch_size, 117))
    aside = put_aside(after)
    due, last = [0], 0
    for step in range(1, len(after.states)):
        if step % n_batches == 0 or step - last == 40:
            due, last = [*due, step], step
    # The last state holds the best weights, and not those that were measured; it is left out.
    after_step = [Journey(after.model, after.data, after.params, 3, [s]) for s in after.states[:-1]]
    costs = {step: -after_step[step].log_prob(aside).mean() for step in due[:-1]}
    for state, step in zip(after.states[:-1], range(len(after.states) - 1), strict=True):
        assert (state.book.measured_at == step) == (step in due)
        known = {"epoch", "nll_train", "nll_heldout"} if step in due else {"epoch"}
        assert set(after.model.metrics(state)) == known
    best = min(costs, key=lambda step: costs[step])
    assert after.now.book.best_step == best
    assert_allclose(after.now.book.best_cost, costs[best], rtol=1e-6)
    assert_same_parts(after, after.now, after.states[best])
    assert after.now.step == next(step for step in due if step - best >= patience * n_batches)
    assert after.now.step < 200 * n_batches


@pytest.mark.parametrize("name", NAMES)
def test_learning_is_over_once_and_measured_in_full(name: str) -> None:
    after = run(name, sheets()).draw()
    said = [
        after.model.converged(a, b, after.params)
        for a, b in zip(after.states[:-1], after.states[1:], strict=True)
    ]
    assert said.count(True) == 1
    end = after.states[said.index(True) + 1]
    metrics, what = after.model.metrics(end), pictures_of(after.data, after.params)
    assert what.heldout is not None
    assert_allclose(metrics["nll_heldout"], -after.log_prob(what.heldout).mean(), rtol=1e-6)
    assert_allclose(metrics["nll_train"], -after.log_prob(what.train).mean(), rtol=1e-6)
    assert end.epoch == metrics["epoch"] == end.step / end.n_batches
    assert_same_parts(after, end, after.now)
    assert end.book.measured_at == end.step


@pytest.mark.parametrize("name", NETS)
def test_the_number_of_epochs_is_a_limit(name: str) -> None:
    after = run(name, sheets(), epochs=2, batch_size=50, patience=1000).learn()
    assert after.now.step == 2 * 3
    assert len(after.states) == 7


def test_all_held_out_pictures_are_measured_at_the_end() -> None:
    """While it learns a slow model looks at some of them only."""
    after = run("pixelcnn", sheets(height=2, width=3, n_heldout=400), epochs=1).learn()
    x = pictures_of(after.data, after.params).heldout
    assert x is not None
    assert_allclose(after.now.book.heldout, -after.log_prob(x).mean(), rtol=1e-6)
    begun = Journey(after.model, after.data, after.params, 3, after.states[:1])
    assert_allclose(begun.now.book.heldout, -begun.log_prob(x[::2]).mean(), rtol=1e-6)


@pytest.mark.parametrize("batch_size", [1, 37, 1000])
def test_independent_pixels_count_every_picture_once(batch_size: int) -> None:
    after = run("independent", sheets(), batch_size=batch_size).learn()
    ink = after.data.x.sum(axis=0)
    counts = parts(after, after.now)["counts"]
    assert_array_equal(counts[:, 0], np.stack([130 - ink, ink], axis=1))
    p = (ink + 0.5) / 131
    assert_allclose(after.log_prob(np.ones((1, 12))), np.log(p).sum(), rtol=1e-12)
    assert after.now.step == -(-130 // min(batch_size, 130))


def test_a_chain_counts_what_follows_what() -> None:
    order = ordered("spiral", 3, 4)
    after = run(
        "markov", sheets(), order="spiral", neighbourhood="chain", n_previous=2, smoothing=1.5
    ).learn()
    x = after.data.x.astype(int)[:, order]
    expected = np.zeros(len(x))
    for t in range(12):
        same = (x[:, None, max(t - 2, 0) : t] == x[None, :, max(t - 2, 0) : t]).all(axis=2)
        alike = same & (x[:, None, t] == x[None, :, t])
        expected += np.log((alike.sum(axis=1) + 1.5) / (same.sum(axis=1) + 3.0))
    assert_allclose(after.log_prob(after.data.x), expected, rtol=1e-12)


def test_logistic_regressions_are_those_of_another_program() -> None:
    after = run("fvsbn", sheets(), ridge=2.0, smoothing=0.5, tol=1e-9, epochs=50, order="random").learn()
    x, canvas = after.data.x, after.now.rung.canvas
    d = int(canvas.order[9])
    before = canvas.order[:9]
    rows = np.concatenate([x[:, before], np.zeros((2, 9))])  # α pictures of each kind, all paper before
    other = LogisticRegression(C=0.5, tol=1e-12, max_iter=10_000)
    other.fit(rows, np.append(x[:, d], [0, 1]), np.append(np.ones(len(x)), [0.5, 0.5]))
    found = parts(after, after.now)
    assert_allclose(found["w"][d, before], other.coef_[0], atol=2e-5)
    assert_allclose(found["b"][d], other.intercept_[0], atol=2e-5)
    assert_array_equal(found["w"][d, canvas.order[9:]], 0.0)


@pytest.mark.parametrize("tol", [0.3, 1e-3, 1e-6])
def test_sweeps_end_when_they_gain_little(tol: float) -> None:
    after = run("fvsbn", sheets(), tol=tol, epochs=100, ridge=0.1).learn()
    costs = [-Journey(after.model, after.data, after.params, 3, [s]).log_prob(after.data.x).mean()
             for s in after.states]  # fmt: skip
    gains = -np.diff(costs)
    assert abs(gains[-1]) < tol
    assert (np.abs(gains[:-1]) >= tol).all()
    assert 1 < len(gains) < 100


def test_regressions_go_on_from_given_weights_as_they_did() -> None:
    after = run("fvsbn", sheets(), order="spiral", tol=1e-9).go(2)
    model = after.model
    start = model.from_parameters(parts(after, after.now), after.data, after.params)
    again = Journey(model, after.data, after.params, 3, [start])
    assert_same_parts(after, again.go().now, after.go().now)


# ---- by hand ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_flip_keeps_what_came_before_and_the_noise_of_what_comes_after(name: str) -> None:
    after = run(name, sheets(), order="columns").draw()
    x, order = after.now.sheet.x.copy(), after.now.rung.canvas.order
    d = int(order[5])
    after.edit("flip", pixel=d, value=1 - int(x[d]))
    sheet = after.now.sheet
    assert sheet.t == 6  # it is put at once
    assert_array_equal(sheet.x[order[:5]], x[order[:5]])
    assert sheet.x[d] == 1 - x[d]
    assert_array_equal(sheet.x[order[6:]], -1)
    assert_array_equal(sheet.costs[order[6:]], 0.0)
    assert_array_equal(sheet.given, np.arange(12) == d)
    known = np.full(12, -1)
    known[order[:5]], known[d] = x[order[:5]], 1 - x[d]
    expected = draw(after.now.rung, noise_of(after), known=known)
    after.draw()
    assert_array_equal(after.now.sheet.x, expected.x[0])
    assert_allclose(after.now.sheet.costs, -expected.log_terms[0], rtol=1e-4, atol=1e-6)


def test_flips_ahead_and_one_after_another() -> None:
    after = run("fvsbn", sheets()).learn().go(3)
    first = after.now.sheet.x.copy()
    after.edit("flip", pixel=7, value=1)
    assert after.now.sheet.t == 3
    assert_array_equal(after.now.sheet.x[:3], first[:3])
    assert after.now.sheet.x[7] == 1
    after.edit("flip", pixel=1, value=1 - int(first[1]))
    assert_array_equal(np.flatnonzero(after.now.sheet.given), [1, 7])
    known = np.array([first[0], 1 - first[1], -1, -1, -1, -1, -1, 1, -1, -1, -1, -1])
    expected = draw(after.now.rung, noise_of(after), known=known)
    assert_array_equal(after.draw().now.sheet.x, expected.x[0])
    with pytest.raises(Problem, match="no pixel 12"):
        after.edit("flip", pixel=12, value=0)
    with pytest.raises(Problem, match="from 0 to 1"):
        after.edit("flip", pixel=3, value=2)


def test_another_picture_has_other_noise_and_the_known_part_stays() -> None:
    after = run("made", sheets()).draw()
    example = after.data.x_heldout
    assert example is not None
    after.edit("know", pixels=[4, 1, 9], index=63, start=1)  # 63 of 60 is 3
    sheet = after.now.sheet
    assert (sheet.t, sheet.index) == (0, 3)
    assert_array_equal(np.flatnonzero(sheet.region), [1, 4, 9])
    for seed in (11, 12):
        after.edit("again", seed=seed)
        known = np.full(12, -1)
        known[[1, 4, 9]] = example[3, [1, 4, 9]]
        expected = draw(after.now.rung, Rng(seed, DRAWING, 0).generator.random((1, 12)), known=known)
        assert_array_equal(after.draw().now.sheet.x, expected.x[0])
        assert_array_equal(np.flatnonzero(after.now.sheet.given), [1, 4, 9])
    x = after.now.sheet.x
    assert_array_equal(after.edit("know", pixels=[2], index=0, start=0).now.sheet.x, -1)  # known no more
    assert_array_equal(x[[1, 4, 9]], example[3, [1, 4, 9]])
    after.draw()
    before = after.now.sheet
    after.edit("know", pixels=[5, 6], index=2, start=0)  # only what endings are made for
    assert (after.now.sheet.t, after.now.sheet.index) == (12, 2)
    assert_array_equal(after.now.sheet.x, before.x)


def test_a_picture_of_ones_own() -> None:
    after = run("fvsbn", sheets()).draw()
    with pytest.raises(Problem, match="draw one first"):
        after.edit("know", pixels=[0], index=-1, start=0)
    ink = np.linspace(0.0, 1.0, 12)
    after.edit("judge", ink=ink.tolist())
    own = (ink >= 0.5).astype(int)
    shown = after.picture()
    assert_array_equal(shown.surprise_x, own)
    assert shown.surprise is not None
    assert_allclose(shown.surprise.sum(), -after.log_prob(own[None])[0], rtol=1e-12)
    after.edit("know", pixels=[10, 11], index=-1, start=1)
    assert_array_equal(after.now.sheet.x[[10, 11]], 1)
    after.edit("judge", ink=[])
    assert after.picture().surprise is None
    assert after.now.sheet.index == 0
    for wrong in ([0.5] * 11, [0.5] * 11 + [1.5], [np.nan] * 12):
        with pytest.raises(Problem, match=r"12 pixels|between 0"):
            after.edit("judge", ink=wrong)


@pytest.mark.parametrize("name", ["markov", "nade"])
def test_another_picture_takes_the_place_of_the_large_one(name: str) -> None:
    after = run(name, sheets()).draw()
    x = np.array([1, 0, 0, 1] * 3)
    after.edit("take", levels=x.tolist(), pixels=[0, 3])
    sheet = after.now.sheet
    assert after.model.over(after.now)
    assert_array_equal(sheet.x, x)
    assert_array_equal(np.flatnonzero(sheet.given), [0, 3])
    assert_allclose(sheet.costs.sum(), -after.log_prob(x[None])[0], rtol=1e-6)
    for wrong in ([0] * 11, [0] * 11 + [2], [-1] * 12):
        with pytest.raises(Problem, match="from 0 to 1"):
            after.edit("take", levels=wrong, pixels=[])


@pytest.mark.parametrize("name", NAMES)
def test_while_it_learns_one_sees_what_the_same_picture_costs(name: str) -> None:
    """A picture that is taken, or a part that is known, stays through learning and is put pixel by pixel."""
    after = run(name, sheets()).go(1)
    x = np.array([1, 0, 0, 1] * 3)
    after.edit("take", levels=x.tolist(), pixels=[])
    costs = []
    while not after.now.book.ended:
        shown = after.picture()
        assert_array_equal(shown.x, x)
        weights = after.now.book.looked if name in WINDOWS else after.now.rung
        assert_allclose(shown.costs.sum(), -log_prob(weights, x[None])[0], rtol=1e-6)
        costs.append(shown.costs.sum())
        after.go()
    assert len(set(costs)) == len(costs) > 1 or name in WINDOWS
    after.draw()
    assert_array_equal(after.now.sheet.x, x)
    assert_allclose(after.now.sheet.costs.sum(), -after.log_prob(x[None])[0], rtol=1e-5)
    after = run(name, sheets()).go(1)
    after.edit("know", pixels=[0, 6], index=4, start=1)
    assert after.data.x_heldout is not None
    example = after.data.x_heldout[4]
    for _ in range(2):
        assert_array_equal(after.picture().x[[0, 6]], example[[0, 6]])
        assert_array_equal(np.flatnonzero(after.picture().given), [0, 6])
        after.draw()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WINDOWS])
@pytest.mark.parametrize("learning", [True, False])
def test_an_order_drawn_by_hand_is_learned_anew(name: str, learning: bool) -> None:
    after = run(name, sheets())
    after.go(1) if learning else after.draw().edit("judge", ink=[1.0] * 12)
    after.edit("draw_order", pixels=[5, 6, 5, 10, 9])
    order = [5, 6, 10, 9, 0, 1, 2, 3, 4, 7, 8, 11]
    assert_array_equal(after.now.rung.canvas.order, order)
    assert (after.now.step, after.now.sheet.t, after.now.book.ended) == (0, 0, False)
    assert len(after.now.sheet.own) == (0 if learning else 12)
    after.draw()
    assert_allclose(np.exp(after.log_prob(every(12))).sum(), 1.0, rtol=1e-5)
    assert_array_equal(after.now.sheet.x, draw(after.now.rung, noise_of(after)).x[0])
    with pytest.raises(Problem, match="no pixel"):
        after.edit("draw_order", pixels=[5, -1])


@pytest.mark.parametrize("name", WINDOWS)
def test_windows_need_their_own_orders(name: str) -> None:
    """All that is above has to be there, or all that is left: other orders are not offered."""
    after = run(name, sheets())
    assert "draw_order" not in after.model.edits
    for order in ("random", "spiral"):
        with pytest.raises(Problem, match="order"):
            run(name, sheets(), order=order)


@pytest.mark.parametrize("name", ["fvsbn", "nade"])
def test_while_it_learns_a_flip_and_another_picture_are_of_these_weights(name: str) -> None:
    after = run(name, sheets(), epochs=4).go(2)
    whole = after.picture().x
    after.edit("flip", pixel=4, value=1 - int(whole[4]))
    known = np.where(np.arange(12) == 4, 1 - whole[4], -1)
    expected = draw(after.now.rung, noise_of(after), known=known)
    shown = after.picture()
    assert (shown.stage, shown.t) == ("learning", 12)
    assert_array_equal(shown.x, expected.x[0])
    assert_array_equal(shown.x[:4], whole[:4])
    assert_allclose(shown.costs, -expected.log_terms[0], rtol=1e-6)
    assert_array_equal(np.flatnonzero(shown.given), [4])
    after.edit("again", seed=77)
    assert_array_equal(after.picture().x, draw(after.now.rung, noise_of(after)).x[0])
    assert not after.picture().given.any()


# ---- weights that were trained beforehand -----------------------------------------------------------------

DIGITS = "digits:features=pixels,n=1200,heldout=0.3,levels=2"


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """The folder of weights, as files by name; empty at first."""
    files: dict[str, bytes] = {}
    monkeypatch.setattr(pixel_shipped, "read_resource", lambda _folder, name: files[name])
    for cache in (pixel_shipped._archive, pixel_shipped.references):
        cache.cache_clear()
    yield files
    for cache in (pixel_shipped._archive, pixel_shipped.references):
        cache.cache_clear()


def pack(files: dict[str, bytes], name: str, content: dict[str, np.ndarray]) -> None:
    """Write an archive, and what it hashes to."""
    out = io.BytesIO()
    np.savez(out, **content)
    files[name] = out.getvalue()
    line = f"{sha256(files[name]).hexdigest()}  {name}\n".encode()
    files["SHA256SUMS"] = files.get("SHA256SUMS", b"") + line


def test_shipped_weights_go_straight_to_drawing(archive: dict[str, bytes]) -> None:
    data = datasets.load(DIGITS)
    ink = data.x[:200].astype(int).sum(axis=0)
    counts = np.stack([200 - ink, ink], axis=1)[:, None].astype(float)
    pack(archive, "digits.npz", {"independent/counts": counts, "other/w": np.ones(3)})
    pack(
        archive,
        "ladder.npz",
        {"digits/made": np.array([20.0, 21.0, 25.0]), "digits/markov": np.array([27.5])},
    )
    after = run("independent", data, weights="shipped")
    assert (after.now.book.ended, after.now.step, after.now.epoch) == (True, 0, 0.0)
    assert_array_equal(parts(after, after.now)["counts"], counts)
    p = (ink + 0.5) / 201
    assert data.x_heldout is not None
    x = data.x_heldout
    expected = -(x @ np.log(p) + (1 - x) @ np.log1p(-p)).mean()
    assert_allclose(after.model.metrics(after.now)["nll_heldout"], expected, rtol=1e-10)
    after.draw()
    assert len(after.states) == 65
    shown = after.picture()
    assert (shown.epoch, shown.epochs) == (0.0, 0)
    assert [(r.model, r.nll) for r in shown.references] == [("markov", 27.5), ("made", 22.0)]
    assert_allclose([r.error for r in shown.references], [0.0, np.sqrt(7.0 / 3.0)])
    assert after.model.notes(after.now, data, after.params) == ()
    result = fit(after.model, data, weights="shipped")
    assert (result.steps, result.converged) == (64, True)
    assert_array_equal(result.parameters["counts"], counts)
    assert_allclose(result.history[0]["nll_heldout"], expected, rtol=1e-10)


def test_weights_that_are_not_those_that_were_shipped_are_refused(archive: dict[str, bytes]) -> None:
    pack(archive, "digits.npz", {"independent/counts": np.zeros((64, 1, 2))})
    archive["digits.npz"] = archive["digits.npz"][:-1] + b"x"
    with pytest.raises(Problem, match=r"digits\.npz are not those that came with genviz"):
        run("independent", datasets.load(DIGITS), weights="shipped")
    archive["SHA256SUMS"] = b""
    with pytest.raises(Problem, match=r"digits\.npz are not those"):
        run("independent", datasets.load(DIGITS), weights="shipped")


def test_shipped_weights_are_for_one_data_set_and_one_model(
    archive: dict[str, bytes],
) -> None:
    pack(archive, "digits.npz", {"made/b2": np.ones(64), "nade/b": np.ones(64)})
    made = run("made", sheets()).model.params
    assert shipped_parts("made", DIGITS, made()) is not None
    assert shipped_parts("fvsbn", DIGITS, made()) is None  # there are none of this model
    assert shipped_parts("made", "bars_and_stripes:side=3", made()) is None
    assert shipped_parts("made", "", made()) is None
    for setting in (
        {"n_hidden": 200},
        {"order": "spiral"},
        {"threshold": 0.4},
        {"n_orders": 2},
        {"mask": "leaks"},
    ):
        assert not as_shipped(made(**setting))
        assert shipped_parts("made", DIGITS, made(**setting)) is None
    for setting in ({"temperature": 0.5}, {"learning_rate": 0.1}, {"batch_size": 7}, {"epochs": 3}):
        assert as_shipped(made(**setting))


def test_without_shipped_weights_it_learns_and_says_so() -> None:
    after = run("fvsbn", sheets(), weights="shipped")
    assert not after.now.book.ended
    said = [str(note) for note in after.model.notes(after.now, after.data, after.params)]
    assert any("no trained weights" in one for one in said)
    assert after.learn().now.step > 1
