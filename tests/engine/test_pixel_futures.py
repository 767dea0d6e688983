"""What a frame says of open pixels, of endings, of a coin: against all pictures, counted one by one."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.special import logsumexp

from genviz.engine.math import pixel_futures
from genviz.engine.math.pixel_canvas import canvas_of
from genviz.engine.math.pixel_chain import Rung, draw, log_prob, log_terms
from genviz.engine.math.pixel_futures import Ask, belief, endings, film, film_steps, others
from genviz.engine.math.pixel_fvsbn import Fvsbn
from genviz.engine.rng import DRAWING, Rng
from tests.engine.pixel_runs import NAMES, WINDOWS, Journey, Law, forced, law_of, run, sheets

#: Standard errors that a mean over seeds may be away from what it is a mean of.
ERRORS = 4.0


def net(order: str = "spiral", sides: tuple[int, int] = (3, 3)) -> Fvsbn:
    """A logistic regression for each pixel, with weights that make pixels differ and hang together."""
    canvas = canvas_of(*sides, 2, order)
    rng = np.random.default_rng(7)
    place = canvas.place
    w = np.where(place[None, :] < place[:, None], rng.normal(0.0, 1.2, (canvas.size,) * 2), 0.0)
    return Fvsbn(canvas, w, rng.normal(-0.3, 0.6, canvas.size), 1.0, 0.5)


def assert_mean(found: np.ndarray, expected: np.ndarray | float) -> None:
    """The mean over the first axis is what is expected, as well as so many numbers can tell."""
    error = found.std(axis=0, ddof=1) / np.sqrt(len(found))
    off = np.abs(found.mean(axis=0) - expected)
    assert (off <= ERRORS * error + 1e-12).all(), (off / (error + 1e-12)).max()


def assert_mean_levels(found: np.ndarray, expected: np.ndarray) -> None:
    """Levels of two, each the mean of a dozen ways or more: rare ones may have been seen by nobody."""
    error = np.maximum(found.std(axis=0, ddof=1), np.sqrt(np.maximum(expected * (1 - expected), 0.0) / 12))
    off = np.abs(found.mean(axis=0) - expected)
    assert (off <= ERRORS * error / np.sqrt(len(found)) + 1e-12).all(), (off / (error + 1e-12)).max()


def seen(there: np.ndarray, order: np.ndarray, t: int) -> np.ndarray:
    """The picture after t pixels."""
    found = np.full(len(there), -1, np.int64)
    found[order[:t]] = there[order[:t]]
    return found


# ---- what is expected of open pixels ----------------------------------------------------------------------


@pytest.mark.parametrize("parts", [12, 2])
@pytest.mark.parametrize("followed", ["likely", "unlikely"])
def test_belief_is_the_mean_over_all_ways_to_go_on(
    parts: int, followed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In 2 parts of 5 pixels most beliefs are of those ways that the picture has followed."""
    monkeypatch.setattr(pixel_futures, "_PARTS", parts)
    rung = net()
    law, order = law_of(rung), rung.canvas.order
    x = law.x[law.p.argmax() if followed == "likely" else law.p.argsort()[150]]
    for t in range(10):
        there = seen(x, order, t)
        found = [belief(Ask(rung, seed, 1.0), there, t) for seed in range(150)]
        levels, rest = np.array([one.level for one in found]), np.array([one.rest for one in found])
        assert_mean_levels(levels, law.mean(there))
        assert_array_equal(levels[:, order[:t]], np.repeat(x[None, order[:t]], 150, axis=0))
        assert_mean(rest, law.rest(there))
        assert t == 9 or levels.std(axis=0).max() < 0.2  # of a dozen ways at least


def test_ways_are_drawn_anew_where_few_have_been_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a part nobody draws again as long as 12 of 48 are left."""
    monkeypatch.setattr(pixel_futures, "_PARTS", 2)
    asked: list[int] = []
    drawn_by = pixel_futures.drawn_by

    def counted(ask: Ask, noise: np.ndarray, known: Any = None) -> Any:
        asked.append(int((known >= 0).sum()))
        return drawn_by(ask, noise, known)

    monkeypatch.setattr(pixel_futures, "drawn_by", counted)
    rung = net()
    law, order = law_of(rung), rung.canvas.order
    x = law.x[law.p.argmax()]
    sure = 1.0
    for t in range(9):
        belief(Ask(rung, 5, 1.0), seen(x, order, t), t)
        sure = 1.0 if t % 5 == 0 else sure * law.step(seen(x, order, t - 1), order[t - 1])[x[order[t - 1]]]
        assert (sure > 0.4) <= (asked[-1] != t or t % 5 == 0)  # plenty are left: no new ones
        assert (sure < 0.1) <= (asked[-1] == t)  # hardly any are
    assert asked[:1] == [0]
    assert 5 in asked
    assert len(asked) < 9


@pytest.mark.parametrize("parts", [12, 2])
def test_belief_knows_pixels_that_are_given_ahead_of_their_turn(
    parts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A known pixel is put where it belongs: pixels after it know of it, those before do not."""
    monkeypatch.setattr(pixel_futures, "_PARTS", parts)
    rung = net()
    order = rung.canvas.order
    known = np.full(9, -1)
    known[order[[2, 3, 7]]] = [1, 0, 1]
    law = law_of(rung)
    law = forced(law, order, known)
    x = law.x[law.p.argmax()]
    for t in range(9):
        there = np.where(known >= 0, known, seen(x, order, t))
        found = np.array([belief(Ask(rung, seed, 1.0), there, t).level for seed in range(150)])
        assert_mean_levels(found, law.mean(there))


@pytest.mark.parametrize("temperature", [0.5, 2.0])
def test_belief_is_at_the_temperature_that_is_set(temperature: float) -> None:
    rung = net(sides=(2, 3))
    law, order = law_of(rung), rung.canvas.order
    warm = np.ones(len(law.x))
    for t in range(6):
        for i, x in enumerate(law.x):
            p = law.step(seen(x, order, t), int(order[t])) ** (1.0 / temperature)
            warm[i] *= p[x[order[t]]] / p.sum()
    changed = Law(law.x, warm)
    assert np.abs(changed.mean(np.full(6, -1)) - law.mean(np.full(6, -1))).max() > 0.03
    for t in (0, 2):
        there = seen(law.x[40], order, t)
        found = np.array([belief(Ask(rung, seed, temperature), there, t).level for seed in range(200)])
        assert_mean_levels(found, changed.mean(there))


@pytest.mark.parametrize("ahead", [False, True])
def test_the_film_shows_what_was_expected_at_its_moments(ahead: bool) -> None:
    """A pixel that is given is there from the start."""
    rung = net()
    order, steps = rung.canvas.order, film_steps(9)
    assert steps == (2, 3, 4, 6, 8, 9)  # ninths nearest to sixths; a half goes to the even one
    given = np.isin(np.arange(9), order[[5, 7]]) & ahead
    law = law_of(rung)
    law = forced(law, order, np.where(given, 1, -1))
    x = law.x[law.p.argsort()[-9]]
    for t in (1, 4, 7, 9):
        now = np.where(given, x, seen(x, order, t))
        found = np.array([film(Ask(rung, seed, 1.0), now, t, given) for seed in range(150)])
        for k, step in enumerate(steps):
            there = np.where(given, x, seen(x, order, min(step, t)))
            assert_mean_levels(found[:, k], law.mean(there))
            assert_array_equal(found[:, k, there >= 0], np.repeat(x[None, there >= 0], 150, axis=0))


# ---- other pictures, and endings --------------------------------------------------------------------------


def test_other_pictures_follow_the_law() -> None:
    rung = net(sides=(2, 3))
    law = law_of(rung)
    drawn = [others(Ask(rung, seed, 1.0)) for seed in range(300)]
    x = np.concatenate([one.x for one in drawn])
    codes = x @ (2 ** np.arange(5, -1, -1))
    share = np.bincount(codes, minlength=64) / len(x)
    assert (np.abs(share - law.p) < 4.2 * np.sqrt(law.p * (1 - law.p) / len(x))).all()
    costs = np.concatenate([one.log_terms.sum(axis=1) for one in drawn])
    assert_allclose(costs, np.log(law.p[codes]), rtol=1e-10)
    own = Rng(4, DRAWING, 0).generator.random((1, 6))
    assert not np.isin(own, np.asarray(Rng(4, DRAWING, 1).generator.random((24, 6)))).any()


def ended(rung: Rung, region: np.ndarray, source: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray, bool]:
    """Endings of a picture for n seeds: pictures ``(n, 6, D)``, their log p, and whether they are exact."""
    made = [endings(Ask(rung, seed, 1.0), region.tobytes(), source.tobytes()) for seed in range(n)]
    assert all(one is not None for one in made)
    found = [one for one in made if one is not None]
    return np.array([one.x for one in found]), np.array([one.log_p for one in found]), found[0].exact


@pytest.mark.parametrize("first", [True, False])
def test_endings_follow_the_law_given_the_known_part(first: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known pixels that come late are weighed: right in the limit of many drawings."""
    monkeypatch.setattr(pixel_futures, "_DRAWINGS", 2000)
    rung = net("raster", (3, 3))
    law = law_of(rung)
    region = np.arange(9) < 4 if first else np.arange(9) % 3 == 2
    source = law.x[(law.p * (law.x[:, 2] == 1)).argsort()[-40]].astype(np.int64)
    x, log_p, exact = ended(rung, region, source, 400)
    assert exact == first
    assert (x[:, :, region] == source[region]).all()
    assert_allclose(log_p.ravel(), log_prob(rung, x.reshape(-1, 9)), rtol=1e-10)
    p = law.given(np.where(region, source, -1))
    codes = x.reshape(-1, 9) @ (2 ** np.arange(8, -1, -1))
    share = np.bincount(codes, minlength=512) / len(codes)
    assert (np.abs(share - p) <= 4.2 * np.sqrt(p * (1 - p) / len(codes)) + 1.5e-3 * (not first)).all()
    unaware = forced(law, rung.canvas.order, np.where(region, source, -1)).p
    assert first or np.abs(unaware - p).sum() > 0.2 > np.abs(share - p).sum()  # it does make a difference


def test_endings_are_weighed_as_importance_says() -> None:
    """With the drawings in hand: each is worth the model's probability of the known pixels in it."""
    rung = net("raster", (3, 3))
    region, source = np.arange(9) >= 6, np.array([0, 0, 0, 0, 0, 0, 1, 0, 1])
    terms = np.zeros(8)
    for seed in range(400):
        noise = Rng(seed, DRAWING, 2).generator.random((64, 9))
        drawn = draw(rung, noise, known=np.where(region, source, -1))
        weight = np.exp(log_terms(rung, drawn.x)[:, region].sum(axis=1))
        codes = drawn.x[:, :3] @ [4, 2, 1]
        terms += np.bincount(codes, weight / weight.sum(), minlength=8) / 400
    x, _, _ = ended(rung, region, source, 400)
    share = np.bincount(x[:, :, :3].reshape(-1, 3) @ [4, 2, 1], minlength=8) / 2400
    assert_allclose(share, terms, atol=4.2 * np.sqrt(0.25 / 2400))


def test_endings_of_a_picture_that_is_all_known_and_of_one_that_is_not_at_all() -> None:
    rung = net(sides=(2, 3))
    law, source = law_of(rung), np.array([1, 0, 0, 1, 1, 0])
    x, log_p, exact = ended(rung, np.ones(6, bool), source, 20)
    assert exact
    assert (x == source).all()
    assert_allclose(log_p, np.log(law.p[(law.x == source).all(axis=1)][0]), rtol=1e-10)
    x, _, exact = ended(rung, np.zeros(6, bool), source, 400)
    assert exact
    share = np.bincount(x.reshape(-1, 6) @ (2 ** np.arange(5, -1, -1)), minlength=64) / 2400
    assert (np.abs(share - law.p) < 4.2 * np.sqrt(law.p * (1 - law.p) / 2400) + 1e-6).all()


def test_no_noise_is_used_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise ways to go on would know the picture, and what is taken of drawings what was drawn."""
    rung, used = net(), [Rng(8, DRAWING, 0).generator.random((1, 9))]  # first the picture's own
    completed, drawn_by = pixel_futures.completed, pixel_futures.drawn_by

    def watched(rung: Any, known: Any, noise: np.ndarray, picks: np.ndarray) -> Any:
        used.extend((noise, picks))
        return completed(rung, known, noise, picks)

    def seen_drawing(ask: Ask, noise: np.ndarray, known: Any = None) -> Any:
        used.append(noise)
        return drawn_by(ask, noise, known)

    monkeypatch.setattr(pixel_futures, "completed", watched)
    monkeypatch.setattr(pixel_futures, "drawn_by", seen_drawing)
    ask, order, x = Ask(rung, 8, 1.0), rung.canvas.order, np.array([1, 0, 0, 1, 1, 0, 1, 0, 1])
    for t in range(9):
        belief(ask, seen(x, order, t), t)
    film(ask, x, 9, np.zeros(9, bool))
    others(ask)
    endings(ask, (np.arange(9) >= 5).tobytes(), x.tobytes())
    assert len(used) == 1 + 9 + 1 + 1 + 2
    numbers = np.concatenate([one.ravel() for one in used])
    assert len(np.unique(numbers)) == len(numbers)


def test_a_part_that_the_model_holds_for_impossible_has_no_endings() -> None:
    data = sheets(height=2, width=3)
    after = run("markov", data, smoothing=0.0, neighbourhood="chain", n_previous=5).learn()
    seen_here = {tuple(row) for row in data.x.astype(int)}
    strange = next(x for x in np.ndindex(*(2,) * 6) if tuple(x) not in seen_here)
    ask = Ask(after.now.rung, 0, 1.0)
    assert endings(ask, np.ones(6, bool).tobytes(), np.array(strange, np.int64).tobytes()) is None
    assert endings(ask, np.ones(6, bool).tobytes(), data.x[0].astype(np.int64).tobytes()) is not None


# ---- a coin -----------------------------------------------------------------------------------------------


def coin_of(after: Journey, d: int) -> Any:
    found = after.picture(d).coin
    assert found is not None
    return found


@pytest.mark.parametrize("temperature", [1.0, 0.4, 0.0])
@pytest.mark.parametrize("name", NAMES)
def test_a_coin_is_the_conditional_of_its_pixel(name: str, temperature: float) -> None:
    order = "columns" if name in WINDOWS else "spiral"
    after = run(name, sheets(), order=order, temperature=temperature).draw()
    canvas, law, x = after.now.rung.canvas, law_of(after.now.rung), after.now.sheet.x
    for t in (0, 4, 11):
        d = int(canvas.order[t])
        coin = coin_of(after, d)
        p = law.step(seen(x, canvas.order, t), d)
        assert (coin.pixel, coin.step, coin.value, coin.given) == (d, t, x[d], False)
        assert_allclose(coin.cost, -np.log(p[x[d]]), rtol=2e-4)
        odds = np.log(p[1] / p[0])
        assert_allclose(coin.bias + coin.context, odds, atol=2e-4)
        empty = law.step(seen(np.zeros(12, int), canvas.order, t), d)
        assert_allclose(coin.bias, np.log(empty[1] / empty[0]), atol=2e-4)
        warm = 1.0 / (1.0 + np.exp(-odds / temperature)) if temperature else float(odds > 1e-9)
        assert_allclose(coin.p, [1 - warm, warm], atol=2e-4)
        if temperature:
            assert coin.value == int(coin.noise >= coin.p[0])
        assert_array_equal(coin.influence[canvas.order[t:]], 0.0)
    assert coin_of(after, -1).pixel == canvas.order[11]  # nobody asks: the last one


@pytest.mark.parametrize("name", NAMES)
def in_double(rung: Any) -> Any:
    """The same weights in double precision, for differences that are small."""
    theta = getattr(rung, "theta", None)
    return rung if theta is None else dataclasses.replace(rung, theta=theta.astype(np.float64))


@pytest.mark.parametrize("name", NAMES)
def test_influence_is_what_the_log_odds_do(name: str) -> None:
    """Of tables by flipping, of a net its slope at fractional ink; at a unit's kink, one of its two sides."""
    order = "columns" if name in WINDOWS else "random"
    after = run(name, sheets(), order=order).draw()
    rung, x = after.now.rung, after.now.sheet.x
    d = int(rung.canvas.order[9])
    found, slopes = coin_of(after, d).influence, np.zeros((12, 2))
    flips = name in ("independent", "markov")
    for j in range(12):
        three = np.repeat(x[None].astype(int if flips else float), 3, axis=0)
        three[:, j] = (0, 1, 1) if flips else x[j] + np.array([-1, 0, 1]) * 2.0**-24
        odds = np.diff(in_double(rung).log_conditionals(three)[:, d], axis=1)[:, 0]
        slopes[j] = odds[1] - odds[0] if flips else np.diff(odds) * 2.0**24
    assert_allclose(found, found.clip(slopes.min(axis=1), slopes.max(axis=1)), rtol=1e-4, atol=1e-5)
    assert (np.abs(np.diff(slopes, axis=1)) > 1e-5).sum() <= 1
    assert name == "independent" or np.abs(found).max() > 1e-3
    whole = after.picture().matrix
    assert whole is not None
    later = rung.canvas.place[None, :] >= rung.canvas.place[:, None]
    assert_array_equal(whole[later], 0.0)


def test_a_coin_that_is_not_drawn_yet() -> None:
    after = run("nade", sheets()).learn()
    assert after.picture().coin is None
    after.go(3)
    assert coin_of(after, -1).pixel == 2  # the last one that was drawn
    coin = coin_of(after, 8)
    assert (coin.step, coin.value, coin.given) == (8, -1, False)
    assert np.isnan(coin.noise)
    assert np.isnan(coin.cost)
    context = np.zeros(12, int)
    context[:3] = after.now.sheet.x[:3]
    log_p = after.now.rung.log_conditionals(context[None])[0, 8]
    assert_allclose(coin.p, np.exp(log_p), rtol=1e-6)


# ---- the mean over orders ---------------------------------------------------------------------------------


def test_the_curve_of_averaging_is_that_of_the_mean_of_p() -> None:
    after = run("made", sheets(), n_orders=5, epochs=20).learn()
    rung, x = after.now.rung, after.data.x_heldout
    single = np.stack([log_prob(rung.seen_through(k), x) for k in range(5)])
    expected = [-(logsumexp(single[:k], axis=0) - np.log(k)).mean() for k in range(1, 6)]
    found = after.picture().averaging
    assert found is not None
    assert_allclose(found, expected, rtol=1e-6)
    assert found[-1] < -single.mean() - 1e-3  # the logarithm is concave, and orders differ
    assert_allclose(found[-1], after.now.book.heldout, rtol=1e-6)
    assert run("made", sheets()).learn().picture().averaging is None
