"""What could break a model that draws pixel by pixel: it is right or says why not, in finite numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.data import Data
from genviz.engine.math.pixel_canvas import MOST_PIXELS
from genviz.engine.math.pixel_chain import flip_matrix
from genviz.engine.math.pixel_data import levelled_ink, notes_of, pictures_of
from genviz.engine.math.pixel_settings import PixelParams, TableParams
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, Rng
from genviz.runtime.frames import is_finite
from tests.engine.pixel_runs import NAMES, NETS, WINDOWS, Journey, crosses, every, faults, law_of, run, sheets

GREY = [("markov", 4), ("markov", 8), ("independent", 5), *((n, k) for n in WINDOWS for k in ("4", "8"))]


def assert_sound(after: Journey) -> None:
    """Frames from the start to the last pixel hold numbers, and so do states and metrics."""
    drawing = 0
    while not after.model.over(after.now):
        first = after.now.book.ended
        after.go()
        assert is_finite(after.now)
        assert len(after.states) < 3000
        drawing += first
        if not first or drawing in (1, 2) or after.model.over(after.now):
            assert faults(after.picture(0)) == []
        assert all(np.isfinite(value) for value in after.model.metrics(after.now).values())
    assert faults(after.picture()) == []
    assert all(str(note) for note in after.model.notes(after.now, after.data, after.params))


def pictures(x: Any, height: int, width: int, **more: Any) -> Data:
    return Data(np.asarray(x, float).reshape(-1, height * width), pixels=(height, width), **more)


# ---- pictures of which little can be learned --------------------------------------------------------------

ODD: dict[str, Data] = {
    "one picture": pictures([[0, 1, 1, 0, 0, 1]], 2, 3),
    "one pixel": pictures([[0], [1], [1]], 1, 1),
    "one pixel of paper": pictures([[0]], 1, 1),
    "two pixels": pictures([[0, 1], [1, 1], [1, 0]], 1, 2),
    "two pixels below one another": pictures([[0, 1], [1, 1], [1, 0]], 2, 1),
    "all paper": pictures(np.zeros((9, 6)), 2, 3),
    "all ink": pictures(np.ones((9, 6)), 2, 3),
    "all the same": pictures(np.tile([0, 1, 1, 0, 1, 0], (9, 1)), 2, 3),
    "all the same, many": pictures(np.tile([0, 1, 1, 0, 1, 0], (120, 1)), 2, 3),
    "pixels that never change": pictures(
        np.pad(crosses(30, 2, 2), ((0, 0), (1, 1)), mode="edge") * 0 + 1, 2, 3
    ),
    "a wide strip": pictures(crosses(30, 2, 8).reshape(-1, 16), 1, 16),
    "a tall strip": pictures(crosses(30, 2, 8).reshape(-1, 16), 16, 1),
    "held out is stranger": pictures(np.zeros((9, 6)), 2, 3, x_heldout=np.ones((2, 6))),
    "points": Data(np.random.default_rng(0).normal(size=(40, 2))),
    "measurements": Data(np.random.default_rng(0).normal(size=(40, 5)) * [1, 1e3, 0, 1e-9, 1] + 7.0),
    "all numbers far away": Data(np.full((5, 4), 1e140)),
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("name", NAMES)
def test_every_frame_of_a_run_on_odd_pictures_holds_numbers(name: str, what: str) -> None:
    after = run(name, ODD[what], epochs=2) if name in (*NETS, "fvsbn") else run(name, ODD[what])
    assert_sound(after)
    d = ODD[what].n_features
    if d <= 6:
        assert_allclose(np.exp(after.log_prob(every(d))).sum(), 1.0, rtol=1e-5)


@pytest.mark.parametrize("name", ["independent", "markov", "fvsbn"])
def test_one_pixel_is_a_coin(name: str) -> None:
    """Two of three are ink; half a picture of each is taken as seen."""
    after = run(name, ODD["one pixel"], smoothing=0.5, **({"epochs": 30} if name == "fvsbn" else {})).draw()
    assert_allclose(np.exp(after.log_prob(np.array([[0], [1]]))), [1.5 / 4, 2.5 / 4], rtol=1e-5)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_that_is_always_the_same_is_learned_by_heart(name: str) -> None:
    more = {} if name in ("independent", "markov") else {"epochs": 60}
    after = run(name, ODD["all the same, many"], **more).draw()
    x = after.data.x[0]
    assert after.log_prob(x[None])[0] > np.log(0.8)
    assert after.now.book.train < -np.log(0.8)
    assert_array_equal(np.round(after.picture().samples.mean(axis=0)), x)


# ---- nothing is impossible to show ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["independent", "markov"])
@pytest.mark.parametrize("shared", ["own", "shared"])
def test_without_smoothing_what_was_never_seen_is_impossible(name: str, shared: str) -> None:
    if name == "independent" and shared == "shared":
        return
    data = pictures(crosses(20, 2, 3) * [1, 1, 1, 0, 1, 1], 2, 3, x_heldout=np.ones((3, 6)))
    more = {"tables": shared} if name == "markov" else {}
    after = run(name, data, smoothing=0.0, batch_size=6, **more)
    assert_sound(after)
    assert "nll_heldout" not in after.model.metrics(after.now) or shared == "shared"
    assert_allclose(np.exp(after.log_prob(every(6))).sum(), 1.0, rtol=1e-12)
    impossible = int(np.argmin(law_of(after.now.rung).p))
    x = every(6)[impossible]
    after.edit("judge", ink=x.tolist())
    after.edit("know", pixels=[3, 4], index=-1, start=1)
    assert faults(after.picture(5)) == []  # what is given can be impossible, ahead of its turn too
    assert_sound(after)
    after.edit("take", levels=x.tolist(), pixels=[])
    assert faults(after.picture()) == []
    after.edit("flip", pixel=3, value=1)  # never ink
    assert faults(after.picture(3)) == []
    assert_sound(after)


def test_the_worst_picture_costs_no_more_than_can_be_added_up() -> None:
    after = run("independent", ODD["all paper"], smoothing=0.0).draw()
    after.edit("take", levels=[1] * 6, pixels=[])
    assert np.isfinite(after.now.sheet.costs.sum())
    assert after.log_prob(np.ones((1, 6)))[0] == -np.inf


@pytest.mark.parametrize("name", NETS)
def test_a_learning_rate_that_is_too_large_is_survived(name: str) -> None:
    """The best weights are those from before it went wrong, or a sentence says what to change."""
    after = run(name, sheets(), learning_rate=1.0, epochs=10)
    begin = after.now.book.best_cost
    try:
        assert_sound(after)
    except Problem as problem:
        assert "learning rate 1 was too large" in str(problem)  # noqa: PT017 - either outcome is right
        return
    assert after.now.book.best_cost <= begin
    aside = pictures_of(after.data, after.params).validation
    assert_allclose(-after.log_prob(aside).mean(), after.now.book.best_cost, rtol=1e-6)


@pytest.mark.parametrize("name", NETS)
def test_weights_that_are_no_numbers_stop_the_run_in_words(name: str) -> None:
    after = run(name, sheets(), batch_size=1000)
    broken = {
        key: np.full_like(part, np.nan)
        for key, part in after.model.parameters(after.now).items()
        if key != "orders"
    }
    with pytest.raises(Problem, match=r"learning rate .* was too large"):
        after.model.from_parameters(broken, after.data, after.params)


@pytest.mark.parametrize("name", NAMES)
def test_a_mini_batch_larger_than_the_data_is_all_of_them(name: str) -> None:
    if name == "fvsbn":
        return
    few = sheets(7, 2, 3, n_heldout=0)
    after = run(name, few, batch_size=1000)
    assert after.now.n_batches == 1
    assert_sound(after)
    assert np.isnan(after.picture().nll_heldout)  # nothing is held out
    assert "nll_heldout" not in after.model.metrics(after.now)
    assert after.picture().endings is not None


# ---- shades of grey ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "levels"), GREY)
def test_grey_pictures(name: str, levels: Any) -> None:
    n = int(levels)
    data = sheets(110, 2, 2, top=n - 1)
    after = run(name, data, levels=levels)
    assert_sound(after)
    assert_allclose(np.exp(after.log_prob(every(4, n))).sum(), 1.0, rtol=1e-5)
    shown = after.picture(3)
    assert shown.coin is not None
    assert shown.coin.p.shape == (n,)
    assert shown.coin.value == int((shown.coin.p[:-1].cumsum() <= shown.coin.noise).sum())
    assert_allclose(shown.coin.cost, -np.log(shown.coin.p[shown.coin.value]), rtol=1e-5)
    m = shown.coin.p @ np.arange(n) / (n - 1)
    assert_allclose(shown.coin.bias + shown.coin.context, np.log(m / (1 - m)), atol=1e-4)
    after.edit("flip", pixel=0, value=n - 1)
    assert_sound(after)
    assert after.picture().ink[0] == 1.0


# ---- many pixels ------------------------------------------------------------------------------------------


def test_the_largest_canvas() -> None:
    data = pictures(crosses(4, 64, 64), 64, 64)
    for name, more in (
        ("independent", {}),
        ("markov", {"neighbourhood": "left_up"}),
        ("made", {"n_hidden": 2, "n_layers": 1}),
    ):
        after = run(name, data, **more).go(2)
        assert after.now.rung.canvas.size == MOST_PIXELS
        assert faults(after.picture()) == []


@pytest.mark.parametrize("name", NAMES)
def test_one_row_more_is_too_many(name: str) -> None:
    with pytest.raises(Problem, match=r"4160 pixels.*up to 4096"):
        run(name, pictures(np.zeros((1, 65 * 64)), 65, 64))


def test_tables_that_would_be_too_large_are_refused() -> None:
    with pytest.raises(Problem, match="choose a shorter context"):
        run("markov", pictures(np.zeros((1, 256)), 16, 16), levels=8, neighbourhood="around")


@pytest.mark.parametrize("name", NAMES)
def test_only_pictures_of_the_canvas_have_a_probability(name: str) -> None:
    after = run(name, sheets())
    for wrong in (np.zeros((2, 11)), np.full((2, 12), 0.5), np.full((2, 12), 2), np.full((2, 12), -1)):
        with pytest.raises(Problem, match=r"12 pixels|whole numbers from 0 to 1"):
            after.log_prob(wrong)


def test_at_first_endings_are_made_for_the_upper_half_of_the_first_example() -> None:
    for height, width, upper in ((4, 3, 6), (3, 4, 4), (1, 5, 2), (5, 1, 2), (1, 1, 0)):
        data = sheets(20, height, width, n_heldout=3)
        ends = run("independent", data).learn().picture().endings
        assert ends is not None
        assert data.x_heldout is not None
        assert_array_equal(np.flatnonzero(ends.known), np.arange(upper))
        assert_array_equal(ends.source, data.x_heldout[0])
        assert ends.exact


# ---- data that change during a run ------------------------------------------------------------------------

PATCHES: dict[str, Patch] = {
    "rows away": Patch(removed=tuple(range(1, 130))),
    "rows added": Patch(added=tuple(tuple(row) for row in crosses(200, 3, 4, seed=9))),
    "all the same": Patch(moved=tuple((i, (1.0,) * 12) for i in range(130))),
    "all paper": Patch(moved=tuple((i, (0.0,) * 12) for i in range(130))),
    "off the scale": Patch(moved=((0, (-1e6,) * 12), (1, (1e6,) * 12))),
    "one row anew": Patch(cleared=True, added=((0.0, 1.0) * 6,)),
}


@pytest.mark.parametrize("change", PATCHES)
@pytest.mark.parametrize("name", NAMES)
def test_pictures_that_change_during_the_run(name: str, change: str) -> None:
    for steps in (1, 4, 20):
        after = run(name, sheets(), batch_size=40) if name != "fvsbn" else run(name, sheets())
        after.go(steps)
        after.edit("know", pixels=[0, 5], index=50, start=0)
        after.data = apply_patch(after.data, PATCHES[change])
        assert_sound(after)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_sheet_waits(name: str) -> None:
    after = run(name, sheets())
    empty = apply_patch(after.data, Patch(cleared=True))
    assert "waits for points" in str(after.model.missing(empty, after.params))
    for call in (
        lambda: run(name, empty),
        lambda: after.model.phases[0].run(after.now, empty, after.params, Rng(0, PHASE)),
    ):
        with pytest.raises(Problem, match="waits for points"):
            call()


# ---- pictures on other scales -----------------------------------------------------------------------------


def levels_of(x: Any, levels: int = 2, threshold: float = 0.5, **more: Any) -> np.ndarray:
    """Pictures ``(N, 3)`` as a model sees them."""
    params = TableParams(levels=levels, threshold=threshold)
    return pictures_of(pictures(x, 1, 3, **more), params).train


@pytest.mark.parametrize("full", [1.0, 16.0, 255.0])
def test_the_usual_scales_of_ink(full: float) -> None:
    shares = np.array([[0.0, 0.2, 1.0], [0.45, 0.55, 0.8]])
    assert_array_equal(levels_of(shares * full), [[0, 0, 1], [0, 1, 1]])
    assert_array_equal(levels_of(shares * full, threshold=0.15), [[0, 1, 1], [1, 1, 1]])
    assert_array_equal(levels_of(shares * full, levels=8), [[0, 1, 7], [3, 4, 6]])
    assert_array_equal(levels_of(shares * full, levels=4), [[0, 1, 3], [1, 2, 2]])


def test_levels_of_grey_are_taken_as_they_are() -> None:
    x = [[0, 1, 2], [3, 2, 1]]
    assert_array_equal(levels_of(x, levels=4), x)
    assert_array_equal(levels_of(x), [[0, 0, 1], [1, 1, 0]])
    assert_array_equal(levels_of([[0, 7, 3], [6, 1, 2]], levels=8), [[0, 7, 3], [6, 1, 2]])
    assert_array_equal(levelled_ink(np.linspace(0, 1, 8), 8), np.arange(8))
    assert_array_equal(levelled_ink(np.array([0.4, 0.5, 0.6]), 2), [0, 1, 1])  # half is ink


@pytest.mark.parametrize("grey", [0.0, 0.3])
def test_photographs_are_light_and_not_ink(grey: float) -> None:
    """Black lines on white paper are lines, whether or not there is any grey in the picture."""
    light = [[1.0, 1.0, grey], [1.0, grey, 1.0]]
    for name in ("a.png", "B.JPG", "c.jpeg"):
        assert_array_equal(levels_of(light, name=name), [[0, 0, 1], [0, 1, 0]])
    assert_array_equal(levels_of(light, name="d.npz"), [[1, 1, 0], [1, 0, 1]])


def test_held_out_pictures_are_on_the_scale_of_the_others() -> None:
    data = pictures([[0, 16, 4]], 1, 3, x_heldout=np.array([[0.0, 9.0, 4.0], [16.0, 0.0, 40.0]]))
    assert_array_equal(pictures_of(data, PixelParams()).heldout, [[0, 1, 0], [1, 0, 1]])


def test_what_was_done_to_pictures_is_said() -> None:
    def said(data: Data, levels: int = 2) -> str:
        return " | ".join(str(note) for note in notes_of(data, TableParams(levels=levels)))

    assert said(pictures(np.eye(3), 1, 3)) == ""
    assert "made black from 50% ink on" in said(pictures([[0, 0.3, 1], [0, 1, 1]], 1, 3))
    assert "rounded to 4 levels" in said(pictures([[0, 0.3, 1], [0, 1, 1]], 1, 3), 4)
    assert "one picture only" in said(pictures([[0, 1, 1]], 1, 3))
    assert "no pictures" in said(Data(np.array([[0.0, 3.0], [1.0, 2.0]])))


# ---- masks ------------------------------------------------------------------------------------------------


LEAKS: dict[str, dict[str, Any]] = {
    "made": {"n_hidden": 60, "n_layers": 1},
    "pixelcnn": {"n_channels": 8},
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_mask_that_leaks_is_too_good_to_be_true_and_is_found_out(name: str) -> None:
    more = {**LEAKS[name], "epochs": 40, "learning_rate": 0.03, "patience": 40}
    leaky, honest = (run(name, sheets(), mask=mask, **more).draw() for mask in ("leaks", "strict"))
    assert leaky.now.book.heldout < 0.25 * honest.now.book.heldout
    assert np.exp(leaky.log_prob(every(12))).sum() > 10.0  # no law at all
    assert_allclose(np.exp(honest.log_prob(every(12))).sum(), 1.0, rtol=1e-5)
    found, fine = leaky.picture(), honest.picture()
    assert found.matrix is not None
    assert fine.matrix is not None
    # A slope is of one picture, and can be 0 there; what a pixel does when it is flipped cannot be hidden.
    assert (np.diag(found.matrix) != 0.0).sum() > 6
    flipped = np.diag(flip_matrix(leaky.now.rung, found.x))
    assert (flipped[:11] > 3.0).all()  # no unit of MADE hears the last pixel
    assert_array_equal(np.diag(fine.matrix), 0.0)
    own = [coin.influence[coin.pixel] for coin in (leaky.picture(d).coin for d in range(12)) if coin]
    assert (np.array(own) != 0.0).sum() > 6
    assert_array_equal([c.influence[c.pixel] for c in (honest.picture(d).coin for d in range(12)) if c], 0.0)
    assert faults(found) == []


def blind(kernel: int, layers: int, height: int, width: int, d: int) -> np.ndarray:
    """Earlier pixels from which no way leads to pixel d by windows of earlier pixels alone."""

    def window(at: int, half: int, *, itself: bool) -> set[int]:
        y, x = divmod(at, width)
        around = {
            (y + i) * width + x + j
            for i in range(-half, 1) for j in range(-half, half + 1)
            if y + i >= 0 and 0 <= x + j < width
        }  # fmt: skip
        return {one for one in around if one < at or (itself and one == at)}

    reached = {d}
    for _ in range(layers):
        reached = set().union(*(window(one, 1, itself=True) for one in reached))
    reached = set().union(*(window(one, kernel // 2, itself=False) for one in reached))
    return np.array([one not in reached for one in range(d)])


def test_plain_windows_have_a_blind_spot_and_gated_ones_have_none() -> None:
    more = {"first_kernel": "3", "n_layers": 3, "n_channels": 8, "epochs": 4}
    data = sheets(60, 6, 7, n_heldout=0)
    d = 4 * 7 + 2
    unseen = blind(3, 3, 6, 7, d)
    assert 2 < unseen.sum() < 20
    assert unseen[3 * 7 + 6]  # the row above, far to the right
    for stack in ("plain", "gated"):
        after = run("pixelcnn", data, stack=stack, **more).draw()
        coin = after.picture(d).coin
        assert coin is not None
        assert_array_equal(coin.influence[d:], 0.0)
        if stack == "plain":
            assert_array_equal(coin.influence[:d][unseen], 0.0)
            assert (coin.influence[:d][~unseen] != 0.0).all()
        else:
            assert (coin.influence[:d][unseen] != 0.0).any()
            assert coin.influence[3 * 7 + 5] != 0.0
