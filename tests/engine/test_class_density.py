"""Class densities against scikit-learn, SciPy and quadrature, and what they do where points are few."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.integrate import simpson
from scipy.stats import gaussian_kde, multivariate_normal
from sklearn.datasets import load_digits, load_iris
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from genviz.engine.data import Data
from genviz.engine.math.class_covariances import rank, shrunk
from genviz.engine.math.class_density import (
    class_levels,
    conditional,
    log_class_density,
    log_joint,
    log_marginal,
    log_posterior,
    marginal,
    sample,
    threshold_at,
)
from genviz.engine.math.class_fits import DensityOptions, closed_fit, thinning
from genviz.engine.math.class_given import from_parameters, parameters
from genviz.engine.math.class_notes import density_notes
from genviz.engine.math.class_steps import e_step, fit_class_density, m_step, settled, start
from genviz.engine.math.class_sums import class_sums
from genviz.engine.math.directions import discriminant_directions
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng

FAMILIES = ("lda", "qda", "naive_bayes", "class_gmm", "class_kde")


def points(n=140, d=2, c=3, seed=0):
    """`c` skew clouds of unequal size and spread."""
    rng = np.random.default_rng([seed, d, c])
    y = np.sort(rng.choice(c, size=n, p=np.arange(1, c + 1) / (c * (c + 1) / 2)))
    mixing = rng.normal(size=(c, d, d)) * 0.5 + np.eye(d)
    x = np.einsum("nij,nj->ni", mixing[y], rng.normal(size=(n, d))) + rng.normal(size=(c, d))[y] * 2.3 + 5.0
    order = rng.permutation(n)
    return x[order], y[order]


def fitted(family, x, y, c=None, **options):
    return fit_class_density(x, y, c or int(y.max()) + 1, DensityOptions(family=family, **options))


def by_hand(density, x):
    """log p(x | y = c) from scipy.stats, (M, C)."""
    if density.family == "class_kde":
        found = parameters(density)
        columns = []
        for c, kernel in enumerate(found["covariances"]):
            own = density.owners == c
            logs = [multivariate_normal(p, kernel).logpdf(x) for p in found["points"][own]]
            columns.append(
                np.logaddexp.reduce(np.array(logs) + np.log(density.point_weights[own])[:, None], 0)
            )
        return np.stack(columns, 1)
    columns = []
    for w, m, s in zip(density.weights, density.means, density.covariances, strict=True):
        logs = [np.log(a) + multivariate_normal(b, e).logpdf(x) for a, b, e in zip(w, m, s, strict=True) if a]
        columns.append(np.logaddexp.reduce(np.array(logs), axis=0))
    return np.stack(columns, 1)


# ------------------------------------------------------------------------------------------------- questions


@pytest.mark.parametrize("d", [1, 2, 4])
@pytest.mark.parametrize("family", FAMILIES)
def test_the_five_questions_against_scipy(family, d):
    x, y = points(d=d)
    density = fitted(family, x, y, prior=0.3)
    places = np.concatenate([x[:40], x[:5] + 30.0])
    expected = by_hand(density, places)
    assert_allclose(log_class_density(density, places), expected, rtol=1e-10, atol=1e-9)
    assert_allclose(density.priors[-1], 0.3)
    joint = expected + np.log(density.priors)
    assert_allclose(log_joint(density, places), joint, rtol=1e-10, atol=1e-9)
    total = np.logaddexp.reduce(joint, axis=1)
    assert_allclose(log_marginal(density, places), total, rtol=1e-10, atol=1e-9)
    assert_allclose(log_posterior(density, places), joint - total[:, None], rtol=1e-10, atol=1e-8)
    own = log_joint(density, x)[np.arange(len(y)), y]
    assert_allclose(density.log_likelihood, own.sum(), rtol=1e-10)


@pytest.mark.parametrize("family", FAMILIES)
def test_everything_integrates_to_one(family):
    x, y = points()
    density = fitted(family, x, y, covariance_floor=0.05)  # nothing thinner than the grid
    low, high = x.min(axis=0) - 12.0, x.max(axis=0) + 12.0
    u, v = (np.linspace(a, b, 801) for a, b in zip(low, high, strict=True))
    grid = np.stack(np.meshgrid(u, v, indexing="ij"), -1).reshape(-1, 2)
    joint = np.exp(log_joint(density, grid)).reshape(801, 801, 3)
    assert_allclose(simpson(simpson(joint.sum(2), x=v, axis=1), x=u), 1.0, atol=1e-7)
    first = marginal(density, (0,))
    alone = np.exp(log_joint(first, u[:, None]))
    assert_allclose(alone, simpson(joint, x=v, axis=1), rtol=1e-6, atol=1e-8)
    value = float(v[430])
    left = conditional(density, 1, value)
    assert_allclose(left.priors.sum(), 1.0)
    at = np.exp(log_joint(left, u[:, None]))
    assert_allclose(at, joint[:, 430] / simpson(joint[:, 430].sum(1), x=u), rtol=1e-6, atol=1e-8)
    evidence = np.exp(log_posterior(marginal(density, (1,)), np.array([[value]])))[0]
    assert_allclose(left.priors, evidence, rtol=1e-9)


@pytest.mark.parametrize("family", FAMILIES)
def test_joint_is_conditional_times_marginal_in_more_dimensions(family):
    x, y = points(d=4)
    density = fitted(family, x, y)
    for row in x[:6] + 0.4:
        left = conditional(density, 2, float(row[2]))
        rest = log_marginal(left, row[None, [0, 1, 3]])
        known = log_marginal(marginal(density, (2,)), row[None, [2]])
        assert_allclose(rest + known, log_marginal(density, row[None]), rtol=1e-9)
    two = marginal(density, (3, 1))
    assert_allclose(two.means, density.means[:, :, [3, 1]])
    assert_allclose(two.covariances, density.covariances[:, :, [3, 1]][:, :, :, [3, 1]])


@pytest.mark.parametrize("family", FAMILIES)
def test_samples_have_the_density_s_moments_and_classes(family):
    x, y = points()
    density = fitted(family, x, y, prior=0.25)
    drawn, labels = sample(density, 60_000, np.random.default_rng(3))
    assert_allclose(np.bincount(labels) / 60_000, density.priors, atol=0.01)
    for c in range(3):
        own = drawn[labels == c]
        again = sample(density, 10, np.random.default_rng(3))[0]
        assert_allclose(again, sample(density, 10, np.random.default_rng(3))[0])
        assert_allclose(own.mean(axis=0), x[y == c].mean(axis=0), atol=0.15)
    share = np.exp(log_posterior(density, drawn)).mean(axis=0)
    assert_allclose(share, density.priors, atol=0.01)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("d", [1, 2])
def test_levels_hold_their_masses(family, d):
    x, y = points(d=d)
    density = fitted(family, x, y)
    masses = (0.9, 0.5, 0.2)
    levels = class_levels(density, masses)
    assert (np.diff(levels, axis=1) > 0).all()
    drawn, labels = sample(density, 40_000, np.random.default_rng(1))
    joint = log_joint(density, drawn)
    for c in range(3):
        above = joint[labels == c, c][:, None] > levels[c]
        assert_allclose(above.mean(axis=0), masses, atol=0.035)
    threshold = threshold_at(density, x, 0.1)
    assert_allclose((log_marginal(density, x) < threshold).mean(), 0.1, atol=0.01)


# ---------------------------------------------------------------------------------------------------- kernels


@pytest.mark.parametrize("rule", ["scott", "silverman"])
@pytest.mark.parametrize("d", [1, 2, 3])
@pytest.mark.parametrize("times", [0.05, 1.0, 2.5])
def test_kernels_are_those_of_scipy(rule, d, times):
    x, y = points(d=d)
    density = fitted("class_kde", x, y, rule=rule, bandwidth=times)
    places = np.concatenate([x, x[:7] * 3.0])
    for c in range(3):
        peer = gaussian_kde(x[y == c].T, rule)
        peer.set_bandwidth(peer.factor * times)
        assert_allclose(log_class_density(density, places)[:, c], peer.logpdf(places.T), rtol=1e-9, atol=1e-9)


def test_the_likelihood_of_many_kernels_is_measured_at_some(monkeypatch):
    x, y = points(900)
    exact = fitted("class_kde", x, y)
    monkeypatch.setattr("genviz.engine.math.class_fits.MOST_PAIRS", 60_000)
    rough = fitted("class_kde", x, y)
    step = thinning(rough.counts)
    assert step > 1
    assert_allclose(rough.log_likelihood, exact.log_likelihood, rtol=0.05)
    notes = density_notes(rough, Data(x, y=y), DensityOptions(family="class_kde"))
    assert [str(n) for n in notes] == [f"the log-likelihood is measured at every {step}. point"]


# --------------------------------------------------------------------------- classes of few points


def test_a_single_point_has_the_shape_of_all_classes():
    x, y = points(c=2)
    x, y = np.vstack([x, [[30.0, -4.0]]]), np.append(y, 2)
    for family in ("qda", "class_gmm"):
        density = fitted(family, x, y)
        within = fitted("lda", x, y).covariances[0, 0]
        assert_allclose(density.covariances[2, 0], within)
        assert_allclose(density.means[2, 0], [30.0, -4.0])
        data = Data(x, y=y, classes=("a", "b", "x"))
        notes = density_notes(density, data, DensityOptions(family=family))
        assert "class 'x' has 1 point: its covariance is that of all classes" in map(str, notes)
        assert density.shrinkage.tolist() == [0.0, 0.0, 1.0]


@pytest.mark.parametrize("n", [2, 9])
def test_collinear_points_borrow_the_missing_share(n):
    x, y = points(d=3, c=2)
    line = np.linspace(-1.0, 2.0, n)[:, None] * [1.0, 2.0, -0.5] + 4.0
    x, y = np.vstack([x, line]), np.append(y, np.full(n, 2))
    density = fitted("qda", x, y)
    own, within = np.cov(line.T, bias=True), fitted("lda", x, y).covariances[0, 0]
    assert_allclose(density.covariances[2, 0], own / 3 + within * 2 / 3, rtol=1e-9)
    notes = density_notes(density, Data(x, y=y, classes=("a", "b", "x")), DensityOptions(family="qda"))
    assert [str(note) for note in notes] == [
        f"the {n} points of class 'x' spread in 1 of 3 directions: its covariance was shrunk by 0.67 towards "
        "that of all classes"
    ]


def test_points_in_general_position_are_left_alone():
    x, y = points(d=4, c=2)
    few = np.random.default_rng(8).normal(size=(5, 4))
    density = fitted("qda", np.vstack([x, few]), np.append(y, np.full(5, 2)))
    assert_allclose(density.covariances[2, 0], np.cov(few.T, bias=True), rtol=1e-9)
    assert not density.shrinkage.any()


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "x",
    [
        [[0.0, 0.0], [1.0, 1.0], [5.0, 5.0], [6.0, 6.0]],
        [[0.0, 0.0], [0.0, 0.0], [1.0, 3.0], [1.0, 3.0]],
        [[0.0, 2.0], [1.0, 2.0], [4.0, 2.0], [3.5, 2.0]],
        [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]],
        [[1e12, 0.0], [1e12, 1e-12], [1e12, 3e-12], [1e12, 2e-12]],
    ],
)
def test_nothing_is_too_little_to_be_finite(family, x):
    x, y = np.array(x), np.array([0, 0, 1, 1])
    data, options = Data(x, y=y), DensityOptions(family=family, covariance_floor=0.0)
    for density in (start(data, options, Rng(0, START)), fitted(family, x, y)):
        assert np.isfinite(density.theta).all()
        assert np.isfinite(log_joint(density, x)).all()
        assert_allclose(np.exp(log_posterior(density, x)).sum(axis=1), 1.0)
        sample(density, 5, np.random.default_rng(0))
    density_notes(density, data, options)


def test_a_class_without_points_takes_no_part():
    x, y = points(c=2)
    for family in FAMILIES:
        density = fitted(family, x, y, c=3)
        assert density.priors[2] == 0.0
        assert (log_joint(density, x)[:, 2] == -np.inf).all()
        assert_allclose(log_posterior(density, x)[:, :2], log_posterior(fitted(family, x, y), x), atol=1e-9)
        assert (class_levels(density)[2] == -np.inf).all()
        assert conditional(density, 0, 5.0).priors[2] == 0.0
        notes = density_notes(density, Data(x, y=y, classes=("a", "b", "c")), DensityOptions(family=family))
        assert str(notes[0]) == "class 'c' has no points and takes no part"


@pytest.mark.parametrize("family", FAMILIES)
def test_units_and_offsets_change_nothing(family):
    x, y = points(300)
    plain = log_posterior(fitted(family, x, y), x)
    for factor, shift, atol in ((1e12, 0.0, 1e-8), (1e-12, 0.0, 1e-8), (1.0, 1e9, 1e-3)):
        other = x * factor + shift
        assert_allclose(
            log_posterior(fitted(family, other, y), other), plain, atol=atol * np.abs(plain).max()
        )
    apart = x * [1e-100, 1e100]
    assert_allclose(log_posterior(fitted(family, apart, y), apart), plain, atol=1e-8 * np.abs(plain).max())


def test_tight_classes_far_apart_keep_their_digits():
    rng = np.random.default_rng(5)
    x = rng.normal(size=(80, 2)) @ [[1.0, 0.3], [0.0, 0.7]]
    y = np.repeat([0, 1], 40)
    far = np.where(y == 1, 1e6, 0.0)[:, None] + x
    density, near = fitted("qda", far, y), fitted("qda", x, y)
    assert_allclose(density.covariances[0, 0], near.covariances[0, 0], rtol=1e-9)
    assert_allclose(density.covariances[1, 0], near.covariances[1, 0], rtol=1e-8)


def test_both_ways_to_the_sums_agree(monkeypatch):
    x, y = points(500)
    quick = class_sums(Data(x, y=y))
    monkeypatch.setattr("genviz.engine.math.class_sums._ORDINARY", (1e9, 0.0))
    slow = class_sums(Data(x, y=y))
    for name in ("counts", "shares", "centre", "scale", "means", "scatter", "spread"):
        assert_allclose(getattr(quick, name), getattr(slow, name), rtol=1e-10, atol=1e-12, err_msg=name)


def test_rank_knows_directions_from_rounding_errors():
    noise = np.full(2, 1e-16)
    assert rank(np.diag([1.0, 1e-20]), noise) == 2  # thin along an axis, but spread
    assert rank(np.array([[4.0, 2.0], [2.0, 1.0]]), noise) == 1
    assert rank(np.zeros((2, 2)), noise) == 0
    assert rank(np.diag([1.0, 1e-15]), np.full(2, 1e-7)) == 1


def test_shrinking_is_towards_spheres_in_the_data_s_units():
    scatter, scale = np.array([[2.0, 0.7], [0.7, 0.5]]), np.array([3.0, 0.2])
    unit = scale[:, None] * scale
    found = shrunk(scatter, 0.35, scale) * unit
    raw = scatter * unit
    assert_allclose(found, 0.65 * raw + 0.35 * np.trace(raw) / 2 * np.eye(2))


# ---------------------------------------------------------------------------------------- steps and refusals


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_can_be_changed_on_the_way(family):
    x, y = points()
    data, rng = Data(x, y=y), Rng(1, PHASE, 4)
    target = fitted(family, x, y)
    for other in FAMILIES:
        options = DensityOptions(family=family)
        now = start(data, DensityOptions(family=other), Rng(0, START))
        for t in range(400):
            before, now = now, e_step(m_step(now, data, options, rng, t), data, options, rng)
            if settled(before, now, options.tol):
                break
        assert now.family == family
        if family != "class_gmm":
            assert_allclose(now.theta, target.theta)
            assert t == 1


def test_the_start_knows_no_classes():
    x, y = points()
    for family in ("lda", "qda", "naive_bayes", "class_kde"):
        density = start(Data(x, y=y), DensityOptions(family=family), Rng(0, START))
        assert_allclose(density.means[:, 0], np.tile(x.mean(axis=0), (3, 1)))
        total = np.cov(x.T, bias=True)
        expected = np.diag(np.diag(total)) if family == "naive_bayes" else total
        assert_allclose(density.covariances[1, 0], expected)
        assert_allclose(np.exp(log_posterior(density, x)), np.tile(np.bincount(y) / len(y), (len(y), 1)))
        assert_allclose(density.log_likelihood, log_joint(density, x)[np.arange(len(y)), y].sum())


def test_data_that_cannot_be_told_apart_are_refused():
    x, _ = points()
    options = DensityOptions()
    with pytest.raises(Problem, match="lda needs classes: choose data with a class column"):
        start(Data(x), options, Rng(0))
    with pytest.raises(Problem, match="all 140 rows are class 'setosa'; a boundary needs two"):
        start(Data(x, y=np.zeros(140, dtype=int), classes=("setosa", "b")), options, Rng(0))
    with pytest.raises(Problem, match="all 4 points are the same"):
        start(Data(np.ones((4, 2)), y=np.array([0, 0, 1, 1])), options, Rng(0))
    with pytest.raises(Problem, match="column 'x2' varies by 1e-200 only"):
        start(Data([[0.0, 0.0], [1.0, 1e-200]], y=np.array([0, 1])), options, Rng(0))


@pytest.mark.parametrize("family", FAMILIES)
def test_parameters_come_back(family):
    x, y = points(d=3)
    x = np.column_stack([x[:, :1], np.full(len(x), 7.0), x[:, 1:]])
    density, options = fitted(family, x, y), DensityOptions(family=family)
    given = {name: value.tolist() for name, value in parameters(density).items()}
    again = from_parameters(given, Data(x, y=y), options)
    assert_allclose(log_joint(again, x), log_joint(density, x), rtol=1e-9)
    for name, value in parameters(density).items():
        assert_allclose(parameters(again)[name], value, rtol=1e-9, atol=1e-9, err_msg=name)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"means": np.zeros((2, 2))}, "needs means and covariances"),
        ({"mean": 1}, "a start of lda has no mean"),
        ({"means": np.zeros((3, 2)), "covariance": np.eye(2)}, r"means must have the shape \(2, 2\)"),
        ({"means": np.zeros((2, 2)), "covariance": np.eye(3)}, r"covariance must have the shape \(2, 2\)"),
        ({"means": np.zeros((2, 2)), "covariance": -np.eye(2)}, "is not symmetric and positive definite"),
        ({"means": np.zeros((2, 2)), "covariance": np.eye(2), "priors": [0.2, 0.2]}, "sum to 0.4"),
        ({"means": np.zeros((2, 2)), "covariance": np.eye(2), "weights": [[2.0], [1.0]]}, "weights must not"),
    ],
)
def test_parameters_that_make_no_sense_are_refused(given, message):
    x, y = points(c=2)
    with pytest.raises(Problem, match=message):
        from_parameters(given, Data(x, y=y), DensityOptions())


def test_kernels_need_points():
    x, y = points(c=2)
    options, kernels = DensityOptions(family="class_kde"), np.tile(np.eye(2), (2, 1, 1))
    for given, message in (
        ({}, "points and their labels"),
        ({"points": x, "labels": y[:-1]}, "points must have the shape"),
        ({"points": x, "labels": y * 0}, "needs points"),
    ):
        with pytest.raises(Problem, match=message):
            from_parameters({"covariances": kernels, **given}, Data(x, y=y), options)


def test_closed_fits_are_kept_with_the_data():
    x, y = points()
    data = Data(x, y=y)
    one = closed_fit(data, DensityOptions(family="qda"))
    assert closed_fit(data, DensityOptions(family="qda")) is one
    assert closed_fit(data, DensityOptions(family="qda", prior=0.4)) is not one


# ------------------------------------------------------------------------------------------------- directions


@pytest.mark.parametrize(("load", "n"), [(load_iris, 2), (load_digits, 5)])
def test_directions_are_those_of_scikit_learn(load, n):
    x, y = load(return_X_y=True)
    found = discriminant_directions(x, y, n)
    peer = LinearDiscriminantAnalysis(solver="svd").fit(x, y)
    features = peer.transform(x)[:, :n]
    own = (x - peer.xbar_) @ found
    assert_allclose(own * np.sign((own * features).sum(axis=0)), features, atol=1e-8 * np.abs(features).max())
    assert (found[np.abs(found).argmax(axis=0), range(n)] > 0).all()


def test_shrunk_directions_solve_the_generalised_eigenproblem():
    from scipy.linalg import eigh

    x, y = points(400, d=5, c=4)
    means = np.stack([x[y == c].mean(axis=0) for c in range(4)])
    inside = x - means[y]
    within = 0.8 * inside.T @ inside / 400 + 0.2 * np.trace(inside.T @ inside) / 2000 * np.eye(5)
    vectors = eigh(np.cov(means[y].T, bias=True), within)[1][:, ::-1][:, :3]
    found = discriminant_directions(x, y, 3, shrinkage=0.2)
    assert_allclose(np.abs(found), np.abs(vectors), rtol=1e-8)


def test_directions_that_there_are_not_are_refused():
    x, y = points(d=3)
    with pytest.raises(Problem, match="3 classes with 3 features have at most 2 discriminant directions"):
        discriminant_directions(x, y, 3)
    with pytest.raises(Problem, match="too few"):
        discriminant_directions(np.eye(3)[[0, 1, 2]], np.array([0, 1, 2]), 2)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("far", [1e6, 1e9, 1e12])
def test_classes_that_are_one_another_s_equal_share_every_place(family, far):
    x = np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 1.0], [1.0, 1.0]])
    density = fitted(family, x, np.array([0, 1, 0, 1]))
    assert_allclose(np.exp(log_posterior(density, np.array([[far, far]]))), [[0.5, 0.5]], rtol=1e-9)


@pytest.mark.parametrize("family", FAMILIES)
def test_columns_that_never_change_leave_the_priors(family):
    """As the corner pixels of pictures: nothing is left to look at but how frequent the classes are."""
    x, y = np.tile([3.0, 5.0], (10, 1)), np.array([0] * 7 + [1] * 3)
    density = marginal(fitted(family, np.c_[x, np.arange(10.0)], y), [0, 1])
    drawn, classes = sample(density, 50, np.random.default_rng(0))
    assert_allclose(drawn, np.tile([3.0, 5.0], (50, 1)))
    assert set(classes) == {0, 1}
    assert_allclose(np.exp(log_posterior(density, x[:1])), [[0.7, 0.3]])
