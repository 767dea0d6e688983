"""The coin as a run: its tosses, hands on them, starts, what is printed and what is drawn."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.fit import fit
from genviz.engine.math import coin as laws
from genviz.engine.math import coin_tosses as tosses
from genviz.engine.math.coin_intervals import likelihood_ratio_interval
from genviz.engine.math.coin_picture import coin_picture
from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.math.coin_tosses import CoinState
from genviz.engine.models.coin import coin
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

CASES = [(7, 3), (1, 12), (0, 9), (11, 0), (140, 110), (412_345, 600_001), (1, 999_999), (1, 1)]


def fitted(**settings: Any) -> Any:
    return fit(coin, datasets.NONE, **settings)


def state_of(heads: int, tails: int) -> CoinState:
    start = tosses.begin(CoinParams(heads=heads, tails=tails), Rng(3, START))
    return tosses.CoinState(start.heads, start.tails, len(start.heads))


# --- tosses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("heads", "tails"), [*CASES, (0, 0), (60, 40), (1_000_000, 1_000_000)])
def test_given_tosses_come_out_in_at_most_a_hundred_steps(heads: int, tails: int) -> None:
    result = fitted(heads=heads, tails=tails, seed=4)
    assert result.converged
    assert result.steps <= 101
    assert result.state.seen == result.state.total == (heads, tails)
    assert (np.asarray(result.state.heads) >= 0).all()
    assert (np.asarray(result.state.tails) >= 0).all()


def test_tosses_at_a_hidden_chance_follow_it() -> None:
    heads = [fitted(source="tossed", n_tosses=400, bias=0.3, seed=s).metrics["heads"] for s in range(40)]
    assert abs(np.mean(heads) - 120) < 4 * math.sqrt(400 * 0.3 * 0.7 / 40)
    assert fitted(source="tossed", n_tosses=50, bias=1.0).metrics["theta"] == 1.0
    assert len(set(heads)) > 5


def test_what_the_command_line_prints() -> None:
    found = fitted(heads=7, tails=3)
    assert float(found.parameters["theta"]) == 0.7
    assert_allclose(found.metrics["log_likelihood"], 7 * math.log(0.7) + 3 * math.log(0.3), rtol=1e-13)
    low, high = likelihood_ratio_interval(7, 3, 0.95)
    assert (found.metrics["interval_low"], found.metrics["interval_high"]) == (low, high)
    assert found.notes == ()


def test_without_a_toss_it_says_so() -> None:
    found = fitted(heads=0, tails=0, prior_a=2.0, prior_b=6.0)
    assert "theta" not in found.parameters
    assert [str(note)[:18] for note in found.notes] == ["toss at least once"]
    assert found.metrics["posterior_mean"] == 0.25
    assert "wald_low" not in found.metrics
    assert any("alike" in str(note) for note in fitted(heads=0, tails=4).notes)
    assert any("rules out" in str(note) for note in fitted(heads=3, tails=4, theta=0.0).notes)


def test_hands_on_the_coins() -> None:
    start = state_of(2, 1)
    assert tosses.flip(start, 0).seen in {(1, 2), (3, 0)}
    assert sum(tosses.remove(start, 1).seen) == 2
    assert tosses.add(start, 1).seen == (3, 1)
    assert tosses.add(start, 0).seen == (2, 2)
    more = tosses.toss(start, 5, 1.0, 17)
    assert (more.seen, more.total) == ((2, 1), (7, 1))
    assert tosses.reveal(more).seen == (3, 1)
    assert tosses.reveal(start).seen == start.seen
    hidden = CoinState(start.heads, start.tails, 1)
    added = tosses.add(hidden, 1)
    assert added.revealed == 2
    assert sum(added.total) == 4


def test_many_tosses_are_counted_when_a_hand_adds_to_them() -> None:
    many = state_of(300, 200)
    assert not many.listed
    more = tosses.add(many, 1)
    assert (more.seen, len(more.heads)) == ((301, 200), len(many.heads))
    with pytest.raises(Problem, match="no single coin"):
        tosses.flip(many, 0)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("flip", {"k": 3}), ("flip", {"k": -1}), ("flip", {"k": 0.5}), ("remove", {"k": True}),
        ("remove", {"k": math.nan}), ("add", {"face": "heads"}),
        ("toss", {"count": -1, "bias": 0.5, "seed": 0}),
        ("toss", {"count": 5, "bias": 1.2, "seed": 0}), ("toss", {"count": 5, "bias": math.nan, "seed": 0}),
        ("toss", {"count": 5, "bias": 0.5, "seed": -2}), ("toss", {"count": 10**7, "bias": 0.5, "seed": 1}),
        ("toss", {"count": 5, "bias": "0.5", "seed": 1}),
    ],
)  # fmt: skip
def test_edits_that_make_no_sense_are_worded(name: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(Problem):
        coin.edits[name].apply(state_of(2, 1), datasets.NONE, CoinParams(), **arguments)


@pytest.mark.parametrize(
    "given",
    [
        {"theta": 0.3}, {"heads": [1], "tails": [0, 1]}, {"heads": [1.5], "tails": [0]},
        {"heads": [-1], "tails": [0]}, {"heads": [1], "tails": [0], "revealed": 2},
        {"heads": ["x"], "tails": [0]}, {"heads": [1], "tails": [0], "means": [0]},
        {"heads": [4e6], "tails": [1]}, {"heads": [[1]], "tails": [[0]]},
    ],
)  # fmt: skip
def test_starts_that_make_no_sense_are_worded(given: dict[str, Any]) -> None:
    with pytest.raises(Problem):
        coin.from_parameters(given, datasets.NONE, CoinParams())


def test_a_hand_cannot_add_for_ever() -> None:
    state = state_of(2, 1)
    for seed in range(19):
        state = tosses.toss(state, 200, 0.5, seed)
    with pytest.raises(Problem, match="enough"):
        tosses.toss(state, 200, 0.5, 19)


# --- the picture ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("zoomed", [False, True])
@pytest.mark.parametrize("theta", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("prior", [(1.0, 1.0), (0.1, 0.1), (1000.0, 0.1)])
@pytest.mark.parametrize(("heads", "tails"), [*CASES, (0, 0), (1_000_000, 1_000_000)])
def test_what_is_drawn_is_finite(
    heads: int, tails: int, prior: tuple[float, float], theta: float, zoomed: bool
) -> None:
    params = CoinParams(heads=heads, tails=tails, theta=theta, prior_a=prior[0], prior_b=prior[1])
    drawn = coin_picture(state_of(heads, tails), params, zoomed=zoomed)
    for values in (drawn.grid, drawn.log_l, drawn.shares, drawn.scores, drawn.prior, drawn.posterior):
        assert np.isfinite(values).all()
        assert len(values) == len(drawn.grid)
    assert (np.diff(drawn.grid) > 0).all()
    for low, high in (drawn.span, drawn.log_range, drawn.score_range):
        assert low < high
    assert drawn.shares.max() <= 1.0
    assert drawn.shares.max() > 0.9
    assert not math.isnan(drawn.here.log_l)
    assert 0 <= drawn.here.share <= 1
    assert not math.isnan(drawn.here.score)


def test_ranges_stay_while_the_run_goes_on() -> None:
    start = tosses.begin(CoinParams(), Rng(1, START))
    frames = [CoinState(start.heads, start.tails, k) for k in range(11)]
    drawn = [coin_picture(frame, CoinParams(theta=k / 10), zoomed=False) for k, frame in enumerate(frames)]
    assert len({(d.span, d.log_range, d.score_range, d.strip) for d in drawn}) == 1
    assert [d.n for d in drawn] == list(range(11))
    assert [int((d.faces < 0).sum()) for d in drawn] == list(range(10, -1, -1))


def test_the_strip_is_shortest_at_the_maximum_and_always_fits() -> None:
    drawn = coin_picture(state_of(7, 3), CoinParams(), zoomed=False)
    lengths = [-laws.log_likelihood(t, 7, 3) for t in np.linspace(0.01, 0.99, 99)]
    assert min(lengths) == pytest.approx(-drawn.log_max, abs=1e-12)
    assert -drawn.log_max <= 10 * math.log(2) < drawn.strip
    assert drawn.strip > -drawn.here.log_l
