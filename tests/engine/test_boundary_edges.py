"""The boundary tab's model on a line, without some of the classes, and on data that break naive code."""

import dataclasses
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression

from genviz.engine import datasets
from genviz.engine.data import Data, Strangers
from genviz.engine.math import class_density
from genviz.engine.math.boundary_numbers import share_below
from genviz.engine.models.boundary import boundary
from genviz.engine.problem import Problem
from tests.engine.test_boundary import FAMILIES, looked_at, picture, run


@pytest.fixture(scope="module")
def blobs():
    return datasets.load("blobs:n=300,n_components=3")


# ---- one feature ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def line():
    data = datasets.load("two_normals:n=200,distance=3")
    assert data.n_features == 1
    return data


def test_a_line_has_curves_in_place_of_maps(line):
    shown, state = picture(line, 30, family="lda", solver="newton", degree=1, penalty=0.0)
    assert not shown.flat
    for half in (shown.discriminative, shown.generative):
        assert half.posterior is None
    assert shown.density.joint is shown.density.conditional is shown.truth is None
    at = shown.strip_x[:, None]
    assert_allclose(shown.density.curves.T, np.exp(class_density.log_joint(state.density, at)), rtol=1e-12)
    assert_allclose(shown.density.marginal, shown.density.curves, rtol=1e-12)
    joint = line.truth.class_log_prob(at)
    assert_allclose(
        shown.truth_strip.T, np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None]), atol=1e-12
    )


def test_on_a_line_both_are_those_of_scikit_learn(line):
    shown, _ = picture(line, 30, family="lda", solver="newton", degree=1, penalty=0.0)
    log_odds = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    for half, theirs in (
        (shown.discriminative, log_odds),
        (shown.generative, LinearDiscriminantAnalysis()),
    ):
        theirs.fit(line.x, line.y)
        assert_allclose(half.strip.T, theirs.predict_proba(shown.strip_x[:, None]), atol=1e-8)
        assert_allclose(half.query, theirs.predict_proba(shown.query[None])[0], atol=1e-8)


def test_a_height_on_a_line_is_a_threshold_too(line):
    shown, state = picture(line, 30, family="class_gmm", n_components=1)
    log_px = class_density.log_marginal(state.density, line.x)
    for j in (70, 101, 180):  # where the curve is known
        value = np.log(shown.density.curves[:, j].sum())
        assert_allclose(share_below(shown, shown.strip_x[j], 0.0), np.mean(log_px < value), atol=1e-12)


# ---- classes and queries ----------------------------------------------------------------------------------


def test_strangers_and_the_reader_choose_the_query(blobs):
    strangers = Strangers(np.array([[9.0, 1.0], [-4.0, 2.0]]), names=("p", "q"))
    data = replace(blobs, strangers=strangers)
    shown, _ = picture(data, 1)
    assert (shown.stranger, shown.query.tolist()) == (0, [9.0, 1.0])
    shown, _ = picture(data, 1, view=looked_at(data, query=(-4.0, 2.0), stranger=1))
    assert (shown.stranger, shown.query.tolist()) == (1, [-4.0, 2.0])
    shown, _ = picture(data, 1, view=looked_at(data, query=(0.25, 0.75)))
    assert (shown.stranger, shown.query.tolist()) == (-1, [0.25, 0.75])


def test_no_classes_or_only_one_are_refused_in_words(blobs):
    with pytest.raises(Problem, match="needs classes: choose data with a class column"):
        run(datasets.load("faithful"), 0)
    with pytest.raises(Problem, match="all 300 rows are class '2'; a boundary needs two"):
        run(replace(blobs, y=np.ones(300, dtype=np.int64)), 0)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_class_without_points_takes_no_part(blobs, family):
    """What is said of the others is what models say that have never heard of it."""
    kept = blobs.y != 1
    x, y = blobs.x[kept], blobs.y[kept]
    settings = {"family": family, "solver": "newton", "n_components": 1}
    view = looked_at(blobs)
    shown, _ = picture(Data(x, y=y, classes=("a", "b", "c")), 20, view=view, **settings)
    two, _ = picture(Data(x, y=y // 2, classes=("a", "c")), 20, view=view, **settings)
    assert shown.classes == ("a", "b", "c")
    for name in ("discriminative", "generative"):
        half, other = getattr(shown, name), getattr(two, name)
        assert half.query[1] == 0.0
        assert (half.posterior[1] == -np.inf).all()
        assert_allclose(half.strip[[0, 2]], other.strip, atol=1e-7)
        assert_allclose(np.exp(half.posterior[[0, 2]]), np.exp(other.posterior), atol=1e-6)
        assert_array_equal(half.wrong, other.wrong)
    assert (shown.density.levels[1] == -np.inf).all()
    assert_allclose(shown.density.log_px, two.density.log_px, rtol=1e-9)


# ---- hard data --------------------------------------------------------------------------------------------


def hard(kind):
    rng = np.random.default_rng(3)
    y = (np.arange(1000) < 1).astype(np.int64) if kind == "rare" else np.arange(1000) % 2
    x = rng.normal(size=(1000, 2)) + 1.5 * y[:, None]
    if kind == "collinear":
        x[:, 1] = 2 * x[:, 0] + 1
    if kind == "constant":
        x[:, 1] = 7.0
    x = x * {"large": 1e12, "small": 1e-12}.get(kind, 1.0) + (1e9 if kind == "far" else 0.0)
    return Data(x, y=y, classes=("p", "q"))


def numbers(value, path="picture"):
    """Every array of floats in a picture, with its name."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind == "f":
            yield path, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from numbers(getattr(value, field.name), f"{path}.{field.name}")


#: Logarithms of what may be impossible.
_LOGS = ("posterior", "joint", "levels", "marginal_levels", "query_joint", "log_px")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", ["rare", "collinear", "constant", "large", "small", "far"])
def test_hard_data_give_pictures_without_holes(kind, family):
    data = hard(kind)
    x = data.x
    low, high = x.min(axis=0), np.maximum(x.max(axis=0), x.min(axis=0) + 1e-13)
    view = looked_at(data, x_range=(low[0], high[0]), y_range=(low[1], max(high[1], low[1] + 1.0)))
    shown, state = picture(data, 6, view=view, family=family, solver="newton")
    for half in (shown.discriminative, shown.generative):
        bins = half.scores.calibration
        for mean in (bins.said, bins.happened):  # an empty bin has no mean
            assert_array_equal(np.isnan(mean), bins.counts == 0)
    for name, array in numbers(shown):
        last = name.rpartition(".")[2]
        if ".calibration." in name:
            continue
        assert not np.isnan(array).any(), name
        assert last in _LOGS or np.isfinite(array).all(), name
        assert (array < np.inf).all(), name
    for half in (shown.discriminative, shown.generative):
        assert_allclose(half.query.sum(), 1.0, rtol=1e-6)
        assert_allclose(half.strip.sum(axis=0), 1.0, rtol=1e-6)
        assert_allclose(np.exp(half.posterior).sum(axis=0), 1.0, rtol=1e-5)
    assert np.isfinite(list(boundary.metrics(state).values())).all()
