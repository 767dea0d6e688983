"""The curves of the cards: cells, neighbours; and the whole picture, with its limits said in words."""

from __future__ import annotations

import dataclasses
from math import inf, isfinite

import numpy as np
import pytest
from scipy import integrate, stats

from genviz.engine.math import histogram_divergence as hist
from genviz.engine.math import knn_divergence as knn
from genviz.engine.math import line_laws
from genviz.engine.math import samples_cells as cells
from genviz.engine.math import samples_neighbours as near
from genviz.engine.math import samples_picture as pictures
from genviz.engine.math.samples_growth import origin
from genviz.engine.problem import Problem
from tests.engine.samples_cases import BUMPS, RANGE, question


@pytest.mark.parametrize("n", [40, 900])
@pytest.mark.parametrize("family", ["normal", "laplace", "uniform"])
def test_every_number_of_cells_has_the_histogram_it_says(n, family):
    asked = question(n, family=family, q=(0.2, 3.1))
    found = cells.cell_curve(asked.x, asked.q, family, RANGE, asked.rng)
    for i, count in enumerate(cells.CELLS):
        edges = np.linspace(*RANGE, count + 1)
        counts = np.histogram(np.clip(asked.x, *RANGE), edges)[0]
        masses = hist.cell_masses(edges, *asked.q, family)
        assert found.forward[i] == pytest.approx(float(hist.plug_in(counts, masses)), rel=1e-9)
        assert found.formula[i] == (count - 1) / (2 * n)
        assert bool(found.holds[i]) == bool((n * masses >= 5).all())
        assert (found.reverse[i] == inf) == bool(((counts == 0) & (masses > 0)).any())


def test_the_floor_is_that_of_a_perfect_model():
    asked = question(200, q=(0.0, 2.4))
    found = cells.cell_curve(asked.x, asked.q, "normal", RANGE, asked.rng)
    assert found.draws == 200
    for i, count in enumerate(cells.CELLS):
        masses = hist.cell_masses(np.linspace(*RANGE, count + 1), *asked.q, "normal")
        exact = hist.exact_floor(masses, 200)
        error = (found.high[i] - found.low[i]) / 3.92 / found.draws**0.5
        assert found.floor[i] == pytest.approx(exact, abs=4 * error)
        assert found.low[i] <= found.floor[i] <= found.high[i]
    assert (np.diff(found.floor) > 0).all()
    assert found.empty[-1] == 1.0


def test_fewer_draws_of_many_samples_are_made():
    asked = question(10_000)
    assert cells.cell_curve(asked.x, asked.q, "normal", RANGE, asked.rng).draws == 20


@pytest.mark.parametrize("n", [3, 40, 2500])
def test_neighbours_of_the_samples_at_hand(n):
    asked = question(n, family="laplace", q=(0.2, 2.6))
    where = origin(asked.x, asked.p, asked.rng)
    found = near.neighbours(asked.x, where, asked.log_q, asked.q, asked.family)
    for k, now, pair in zip(found.neighbours, found.now, found.by_samples, strict=True):
        if n <= k:
            assert now is None
            assert pair is None
            continue
        assert now == knn.divergence(asked.x, stats.laplace(0.2, 2.6 / 2**0.5).logpdf(asked.x), k) or (
            now.value == pytest.approx(
                -knn.entropy(asked.x, k) - stats.laplace(0.2, 2.6 / 2**0.5).logpdf(asked.x).mean(), rel=1e-10
            )
        )  # fmt: skip
        assert isfinite(pair)


def test_other_samples_scatter_about_the_divergence_and_less_so_the_more_there_are():
    asked = question(40, q=(0.1, 2.5))
    where = origin(asked.x, asked.p, asked.rng)
    found = near.neighbours(asked.x, where, asked.log_q, asked.q, "normal")

    def term(x: float) -> float:
        log_p = float(BUMPS.log_prob(np.array([x]))[0])
        return float(np.exp(log_p) * (log_p - stats.norm.logpdf(x, 0.1, 2.5)))

    closed = integrate.quad(term, -9.0, 9.0, limit=400, points=[-2.3, 2.4])[0]
    few, many = found.sizes.tolist().index(50), found.sizes.tolist().index(2000)
    for i, k in enumerate(found.neighbours):
        assert found.mean[i, many] == pytest.approx(closed, abs=4 * found.sd[i, many] / near.SETS**0.5 + 0.01)
        assert found.sd[i, many] < found.sd[i, few]
        assert np.isnan(found.mean[i, 0]) == (near.SIZES[0] <= k)
    assert found.sd[3, few] < found.sd[0, few]  # more neighbours: less variance
    assert abs(found.mean[4, few] - closed) > abs(found.mean[0, few] - closed)  # and more bias


def test_the_picture_agrees_with_scipy():
    asked = question(40)
    picture = pictures.samples_picture(asked)
    q = stats.norm(*asked.q)
    assert picture.now.value == pytest.approx(-q.logpdf(asked.x).mean(), rel=1e-10)
    assert picture.start.value == pytest.approx(-stats.norm(2.9, 0.8).logpdf(asked.x).mean(), rel=1e-10)
    assert picture.fit == pytest.approx((asked.x.mean(), asked.x.std()), rel=1e-12)
    assert picture.q_density == pytest.approx(q.pdf(picture.grid), rel=1e-9, abs=1e-300)
    assert picture.losses == pytest.approx(-q.logpdf(picture.x), rel=1e-10)
    assert (picture.heights * np.diff(picture.edges)).sum() == pytest.approx(1.0, rel=1e-12)
    assert picture.best.value < picture.now.value < picture.start.value


def test_only_the_card_that_is_seen_is_computed():
    names = {pictures.GROWTH: "growth", pictures.HISTOGRAM: "cells", pictures.NEAREST: "nearest",
             pictures.OVERFIT: "overfit", "": "steps"}  # fmt: skip
    for layer, field in names.items():
        picture = pictures.samples_picture(question(40, *([layer] if layer else [])))
        known = {name for name in names.values() if getattr(picture, name) is not None}
        assert known == {field}
        assert picture.truth is None


def test_axes_rest_while_q_moves():
    seen = {
        (p.y_range, p.loss_range, p.x_range)
        for p in (pictures.samples_picture(question(40, q=q)) for q in ((1.0, 0.1), (-3.0, 1.0), (5.0, 4.0)))
    }
    assert len(seen) == 1


def test_what_is_revealed_adds_up():
    picture = pictures.samples_picture(question(40, pictures.REVEAL))
    truth = picture.truth
    assert truth is not None

    def term(x: float) -> float:
        return float(-density(x) * stats.norm.logpdf(x, 1.63, 1.89))

    def density(x: float) -> float:
        return float(np.exp(BUMPS.log_prob(np.array([x]))[0]))

    closed = integrate.quad(term, -9.0, 9.0, limit=400, points=[-2.3, 2.4])[0]
    assert truth.cross_entropy == pytest.approx(closed, rel=1e-8)
    assert truth.density == pytest.approx([density(x) for x in picture.grid], rel=1e-9, abs=1e-300)
    assert picture.now.value == pytest.approx(closed, abs=4 * picture.now.error)


def test_a_uniform_q_that_misses_samples_is_infinite_with_their_number():
    asked = question(40, pictures.GROWTH, family="uniform", q=(-2.3, 0.8))
    picture = pictures.samples_picture(asked)
    missed = int((np.abs(asked.x + 2.3) > 0.8 * 3**0.5).sum())
    assert (picture.now.value, picture.now.impossible) == (inf, missed)
    assert picture.growth is not None
    assert picture.growth.mean[-1] == inf
    assert isfinite(picture.best.value)
    curve = cells.cell_curve(asked.x, asked.q, "uniform", RANGE, asked.rng)
    assert curve.forward[-1] == inf
    assert np.isfinite(curve.floor).all()


@pytest.mark.parametrize("family", ["normal", "laplace", "uniform"])
@pytest.mark.parametrize("q", [(-6.0, 0.05), (6.0, 9.0), (0.0, 0.05)])
@pytest.mark.parametrize("n", [2, 3, 10_000])
def test_extremes_are_finite_or_said(family, q, n):
    for layer in ("", pictures.GROWTH, pictures.HISTOGRAM, pictures.NEAREST, pictures.OVERFIT):
        with np.errstate(all="raise", under="ignore"):
            picture = pictures.samples_picture(question(n, layer, pictures.REVEAL, family=family, q=q))
        for name in ("heights", "q_density", "fit_density", "x"):
            assert np.isfinite(getattr(picture, name)).all(), name
        assert not np.isnan(picture.losses).any()
        assert isfinite(picture.y_range[1])
        assert isfinite(picture.loss_range[1])
        assert picture.now.value > -inf


def test_too_few_samples_to_hold_any_out_are_said():
    found = pictures.samples_picture(question(5, pictures.OVERFIT)).overfit
    assert isinstance(found, Problem)
    assert "5 samples are too few" in str(found)


def test_heavy_tails_are_an_explicit_limit():
    law = line_laws.student_t(1.0, 1.5)
    truth = pictures.samples_picture(question(40, pictures.REVEAL, p=law)).truth
    assert truth is not None
    assert truth.kl.value == inf
    assert truth.kl.why is not None


def test_pictures_are_plain_values():
    picture = pictures.samples_picture(question(40))
    assert dataclasses.is_dataclass(picture)
    again = pictures.samples_picture(question(40))
    for field in dataclasses.fields(picture):
        one, two = getattr(picture, field.name), getattr(again, field.name)
        if isinstance(one, np.ndarray):
            assert one.tobytes() == two.tobytes()
