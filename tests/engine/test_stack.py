"""What deep belief networks and deep Boltzmann machines share: examples, edits, features' worth."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.linear_model import LogisticRegression

from genviz.engine import datasets, fit
from genviz.engine.data import Data
from genviz.engine.math import dbm_view, dbn_view
from genviz.engine.math.rbm_energy import free_energy, sigmoid
from genviz.engine.math.rbm_exact import states
from genviz.engine.math.stack_mixing import report
from genviz.engine.math.stack_view import combined, means, reach
from genviz.engine.math.stack_worth import fitted, level_features, worth
from genviz.engine.models.dbm import dbm
from genviz.engine.models.dbn import dbn
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng
from genviz.engine.view import View

DIGITS = datasets.load("digits:features=pixels,n=400,heldout=0.3")
BARS = datasets.load("bars_and_stripes:side=3")


def small(model, data=DIGITS, **settings):
    return fit(model, data, n_hidden_1=24, n_hidden_2=10, epochs_per_layer=4, joint_epochs=4, **settings)


def shown(found, view=None, **settings):
    params = found.params.replace(**settings)
    return found.algorithm.picture(found.state, found.data, params, view or View(), ())


@pytest.mark.parametrize("model", [dbn, dbm], ids=lambda model: model.name)
def test_the_example_is_what_is_pointed_at(model):
    found = small(model)
    first = shown(found).example
    assert (first.group, first.index) == ("heldout", 0)
    train = shown(found, View(selected=7)).example
    assert (train.group, train.index, train.label) == ("train", 7, str(DIGITS.y[7]))
    assert_array_equal(train.v, DIGITS.x[7] >= 8)
    out = shown(found, View(selected=7, stranger=3)).example
    assert (out.group, out.index) == ("heldout", 3)
    assert shown(found, View(stranger=10_000)).example.index == 10_000 % len(DIGITS.x_heldout)
    own = model.edits["draw"].apply(found.state, DIGITS, found.params, ink=[0.9] * 5 + [0.1] * 59)
    drawn = model.picture(own, DIGITS, found.params, View(), ()).example
    assert (drawn.group, drawn.index, drawn.label, drawn.v.sum()) == ("own", -1, "", 5)
    gone = model.edits["draw"].apply(own, DIGITS, found.params, ink=[])
    assert model.picture(gone, DIGITS, found.params, View(), ()).example.group == "heldout"
    alone = small(model, BARS)
    assert shown(alone).example.group == "train"


@pytest.mark.parametrize("model", [dbn, dbm], ids=lambda model: model.name)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [("draw", {"ink": [0.5]}), ("draw", {"ink": [2.0] * 64}), ("draw", {"ink": "x"}), ("wake", {"seed": -1}),
     ("draw", {"ink": [[0.5] * 64]}), ("wake", {"seed": 1.5}), ("wake", {"seed": True})],
)  # fmt: skip
def test_edits_refuse_what_makes_no_sense(model, name, arguments):
    params = model.params()
    state = model.init(DIGITS, params, Rng(0, START))
    with pytest.raises(Problem):
        model.edits[name].apply(state, DIGITS, params, **arguments)


def test_the_same_picture_goes_up_the_same_way_while_a_run_plays():
    found = small(dbn)
    one, other = (shown(found, View(stranger=2)).example for _ in range(2))
    assert_array_equal(one.flow[0].on, other.flow[0].on)


def test_features_of_upper_layers():
    rng = np.random.default_rng(0)
    w1, w2, w3 = rng.normal(size=(5, 8)), rng.normal(size=(4, 5)), rng.normal(size=(3, 4))
    found = combined((w1, w2, w3))
    assert_allclose(found[2], w3 @ w2 @ w1)
    pictures, on = rng.random((20, 8)), rng.random((20, 3))
    on[:, 2] = 0.0
    got = means(pictures, on)
    assert_allclose(got[0], np.average(pictures, axis=0, weights=on[:, 0]) - pictures.mean(axis=0))
    assert not got[2].any()
    assert [reach(np.array([value])) for value in (0.0, 0.3, 1.0, 7.0)] == [0.01, 0.5, 1.0, 10.0]


def test_scores_say_what_they_are():
    exact = shown(fit(dbn, BARS, n_hidden_1=8, n_hidden_2=5, batch_size=5, steps=90)).scores
    assert exact.score_kind == "exact"
    assert exact.bound <= exact.score <= exact.best_log_likelihood + 1e-9
    unknown = shown(small(dbn), log_z="none").scores
    assert (unknown.score, unknown.score_kind) == (None, "")
    bound = shown(small(dbn)).scores
    assert bound.score_kind == "bound"  # ten units at the top can be summed
    assert bound.bound_error > 0
    assert len(bound.layer_bounds) == 2
    guessed = shown(small(dbm), log_z="ais").scores
    assert guessed.score_kind == "estimate"
    assert guessed.log_z.error > 0


# ---- worth ------------------------------------------------------------------------------------------------


def test_logistic_regression_is_scikit_learns():
    rng = np.random.default_rng(0)
    x, y = rng.random((80, 6)), rng.integers(3, size=80)
    w, b, classes = fitted(x, y, 2.0)
    known = LogisticRegression(C=0.5, tol=1e-10, max_iter=1000).fit(x, y)
    assert_array_equal(classes, known.classes_)
    a = x @ w + b
    p = np.exp(a - a.max(axis=1, keepdims=True))
    assert_allclose(p / p.sum(axis=1, keepdims=True), known.predict_proba(x), atol=1e-4)


def test_levels_features_are_what_the_stack_makes_of_pictures():
    found = small(dbn)
    picture = shown(found)
    v = (DIGITS.x[:9] >= 8).astype(float)
    p = dbn.parameters(found.state)
    one = sigmoid(v @ p["r1"] + p["a1"])
    assert_allclose(level_features(picture, v)[0], one, rtol=1e-6)
    assert_allclose(level_features(picture, v)[1], sigmoid(one @ p["w2"] + p["b2"]), rtol=1e-6)
    machine = small(dbm)
    one, two = level_features(shown(machine), v)
    p = dbm.parameters(machine.state)
    assert_allclose(one, sigmoid(v @ p["w1"] + p["b1"] + two @ p["w2"].T), atol=5e-3)
    assert_allclose(two, sigmoid(one @ p["w2"] + p["b2"]), atol=1e-5)


def test_worth_is_found_seed_by_seed_on_held_out_pictures():
    results = list(worth(shown(small(dbn)), DIGITS, n_seeds=2))
    assert len(results) == 2 * 4
    assert results[0].names == ("grey", "pixels", "h1", "h2")
    assert np.isnan(results[0].accuracy).sum() == 7
    assert [r.done for r in results] == [0, 0, 0, 1, 1, 1, 1, 2]
    last = results[-1]
    assert (last.n_train, last.n_test, last.n_features) == (300, len(DIGITS.x_heldout), (64, 64, 24, 10))
    assert last.heldout
    assert 0.1 < last.baseline < 0.2
    assert last.mean[0] > 0.85
    assert last.mean[2] > 0.5
    assert (last.error >= 0).all()
    assert_allclose(last.mean, last.accuracy.mean(axis=1))
    assert np.isnan(results[0].mean).all()


def test_worth_needs_labels():
    found = small(dbn, datasets.load("bars_and_stripes"))
    assert not next(worth(shown(found), found.data, n_seeds=1)).heldout
    with pytest.raises(Problem, match="no classes"):
        next(worth(shown(found), Data(found.data.x, pixels=(4, 4))))
    with pytest.raises(Problem, match="too few"):
        next(worth(shown(found), Data(found.data.x, y=np.zeros(30, int), pixels=(4, 4))))


# ---- chains -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [dbn, dbm], ids=lambda model: model.name)
def test_chains_are_followed_on_request(model):
    found = small(model)
    assert shown(found).chains is None
    watched = View(layers=frozenset({"deep_mixing"}))
    picture = shown(found, watched)
    assert picture.can_follow
    report = picture.chains
    assert (report.n_chains, report.n_draws, report.of) == (10, 1000, "energy")
    assert report.autocorrelation[0] == pytest.approx(1.0)
    assert report.ess == pytest.approx(1000 / report.time)
    large = fit(model, DIGITS, n_hidden_1=1000, steps=1)
    assert not shown(large).can_follow
    assert shown(large, watched).chains is None


def test_the_energies_that_are_followed_are_those_of_the_chains(monkeypatch):
    kept = {}

    def keep(energy, pictures, data, what):
        kept.update(energy=energy, pictures=pictures)
        return report(energy, pictures, data, what)

    monkeypatch.setattr(dbm_view, "report", keep)
    monkeypatch.setattr(dbn_view, "report", keep)
    watched = View(layers=frozenset({"deep_mixing"}))
    found = fit(dbm, BARS, n_hidden_1=3, n_hidden_2=2, steps=3, batch_size=7, epochs_per_layer=0)
    shown(found, watched)
    p = dbm.parameters(found.state)
    h = [(g, k) for g in states(3) for k in states(2)]
    for e, v in zip(kept["energy"][40], kept["pictures"][40][:, :-1], strict=True):
        energies = [
            -(v @ p["b0"] + g @ p["b1"] + k @ p["b2"] + v @ p["w1"] @ g + g @ p["w2"] @ k) for g, k in h
        ]
        assert np.abs(np.array(energies) - e).min() < 1e-9
    found = fit(dbn, BARS, n_hidden_1=3, n_hidden_2=2, batch_size=7, epochs_per_layer=2, joint_epochs=1)
    shown(found, watched)
    p = dbn.parameters(found.state)
    allowed = sigmoid(states(3) @ p["w1"].T + p["b0"])
    free = free_energy(states(3), p["w2"], p["b1"], p["b2"])
    for e, v in zip(kept["energy"][40], kept["pictures"][40][:, :-1], strict=True):
        near = int(np.abs(allowed - v).sum(axis=1).argmin())
        assert_allclose(allowed[near], v, rtol=1e-8)
        assert_allclose(free[near], e, rtol=1e-8)
