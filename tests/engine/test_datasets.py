"""Named data sets: what they contain, that they are pure, and that the truth is the true one."""

import hashlib
import math
import pickle
import re
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.integrate import quad
from scipy.stats import chi2, kstest, multivariate_normal, rice

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.laws import Curves, Gaussians, Rings
from genviz.engine.measured import standardized
from genviz.engine.params import declarations
from genviz.engine.problem import Problem

MEASURED = ("faithful", "penguins", "iris", "wine")
SYNTHETIC = ("blobs", "rings", "moons", "spirals", "grid", "two_normals")
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


# ------------------------------------------------------------------------------------------------ measured


@pytest.mark.parametrize(
    ("name", "shape", "first", "mean", "classes"),
    [
        ("faithful", (272, 2), (3.6, 79), (3.487783, 70.897059), ()),
        (
            "penguins", (342, 4), (39.1, 18.7, 181, 3750),
            (43.921930, 17.151170, 200.915205, 4201.754386), (151, 68, 123),
        ),
        ("iris", (150, 4), (5.1, 3.5, 1.4, 0.2), (5.843333, 3.057333, 3.758, 1.199333), (50, 50, 50)),
    ],
)  # fmt: skip
def test_the_shipped_sets_are_the_published_ones(name, shape, first, mean, classes):
    data = datasets.load(name)
    assert data.x.shape == shape
    assert_array_equal(data.x[0], first)
    assert_allclose(data.x.mean(axis=0), mean, atol=1e-6)
    assert tuple(np.bincount(data.y)) == classes if classes else data.y is None


def test_iris_and_wine_are_scikit_learns():
    from sklearn.datasets import load_iris, load_wine

    for name, theirs in (("iris", load_iris()), ("wine", load_wine())):
        ours = datasets.load(name)
        assert_array_equal(ours.x, theirs.data)
        assert_array_equal(ours.y, theirs.target)
    assert datasets.load("iris").classes == tuple(load_iris().target_names)


def test_names_and_units():
    assert datasets.load("faithful").units == ("min", "min")
    assert datasets.load("penguins").names == ("bill length", "bill depth", "flipper length", "body mass")
    assert datasets.load("penguins").units == ("mm", "mm", "mm", "g")
    assert datasets.load("iris").units == ("cm",) * 4


def test_standardised_faithful_uses_the_population_standard_deviation():
    raw, data = datasets.load("faithful"), datasets.load("faithful:standardize=true")
    assert_allclose(data.x * (1.13927, 13.56996) + raw.x.mean(axis=0), raw.x, atol=2e-5)
    assert_allclose(data.x.std(axis=0), 1, rtol=1e-12)
    assert data.units == ("sd", "sd")
    assert "eruptions 1.139 min, waiting 13.57 min" in str(data.notes[0])


def test_standardising_leaves_a_constant_column_at_zero():
    x = np.column_stack([np.full(7, 0.1), np.arange(7.0)])
    assert_allclose(standardized(Data(x)).x[:, 0], 0, atol=1e-16)


def test_held_out_rows_are_a_fixed_nested_part():
    whole, small, large = (datasets.load(f"iris{s}") for s in ("", ":heldout=0.2", ":heldout=0.5"))
    assert (len(small.x), len(small.x_heldout), len(large.x_heldout)) == (120, 30, 75)
    rows = {tuple(r) for r in large.x_heldout.tolist()}
    assert {tuple(r) for r in small.x_heldout.tolist()} <= rows
    both = np.concatenate([small.x, small.x_heldout])
    assert_array_equal(np.sort(both, axis=0), np.sort(whole.x, axis=0))
    together = np.column_stack([both, np.concatenate([small.y, small.y_heldout])])
    assert {tuple(r) for r in together.tolist()} == {
        tuple(r) for r in np.column_stack([whole.x, whole.y]).tolist()
    }


def test_held_out_rows_are_standardised_with_the_training_rows_figures():
    raw, data = datasets.load("wine:heldout=0.3"), datasets.load("wine:heldout=0.3,standardize=true")
    assert_allclose(data.x_heldout, (raw.x_heldout - raw.x.mean(0)) / raw.x.std(0), rtol=1e-12)
    assert len(data.notes) == 2


def test_the_shipped_files_are_those_of_the_licence_list():
    listed = re.findall(
        r"## (\S+).*?SHA-256: `([0-9a-f]{64})`", (RESOURCES / "data/LICENSES.md").read_text(), re.S
    )
    assert dict(listed) == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (RESOURCES / "data").glob("*.npz")
    }


# ------------------------------------------------------------------------------------------------ sources


@pytest.mark.parametrize("name", MEASURED + SYNTHETIC)
def test_a_source_makes_the_same_data_again(name):
    one, two = datasets.load(name), datasets.load(name)
    assert_array_equal(one.x, two.x)
    assert (one.name, one.source, one.title) == (name, name, datasets.entry(name).title)
    assert not one.x.flags.writeable


def test_canonical_sources_name_what_was_changed_only():
    assert datasets.load(" blobs : noise = 0.3 , n=600,seed=7").source == "blobs:noise=0.3,seed=7"
    assert datasets.load("faithful:standardize=yes").source == "faithful:standardize=true"
    entry, params = datasets.parse("rings:n=77,noise=1.0e-1")
    assert datasets.canonical(entry.name, params) == "rings:n=77"


@pytest.mark.parametrize("name", MEASURED + SYNTHETIC)
def test_every_value_survives_the_canonical_text(name):
    entry = datasets.entry(name)
    extremes = {d.name: d.hi for d in declarations(entry.params) if d.kind in {"int", "float"}}
    params = entry.params().replace(**extremes)
    assert datasets.parse(datasets.canonical(name, params)) == (entry, params)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("nope", "known: faithful, penguins"),
        ("", "known: faithful"),
        ("blobs:k=3", "it has n, n_components, noise, seed"),
        ("blobs:n", "name=value"),
        ("blobs:n=20,", "name=value"),
        ("blobs:n=50,n=60", "given twice"),
        ("blobs:n=3", "between 10 and"),
        ("blobs:n=1e2", "whole number"),
        ("moons:noise=nan", "finite"),
        ("moons:noise=0", "between 0.02 and 0.5"),
        ("iris:standardize=maybe", "true or false"),
        ("iris:heldout=0.95", "between 0 and 0.9"),
        ("blobs:seed=-1", "between 0 and"),
    ],
)
def test_a_bad_source_is_answered_by_one_sentence(source, words):
    with pytest.raises(Problem, match=re.escape(words)):
        datasets.load(source)


# ------------------------------------------------------------------------------------------------ synthetic


@pytest.mark.parametrize("name", SYNTHETIC)
def test_points_stay_when_more_are_asked_for(name):
    few, many = datasets.load(f"{name}:n=50"), datasets.load(f"{name}:n=500")
    assert_array_equal(few.x, many.x[:50])
    assert_array_equal(few.y, many.y[:50])
    assert_array_equal(few.x_heldout, many.x_heldout[:50])


@pytest.mark.parametrize("name", SYNTHETIC)
def test_points_move_in_proportion_to_the_noise(name):
    a, b, c = (datasets.load(f"{name}:noise={s}") for s in (0.1, 0.2, 0.4))
    assert_allclose(c.x - b.x, 2 * (b.x - a.x), atol=1e-12)
    assert_array_equal(a.y, c.y)


@pytest.mark.parametrize("name", SYNTHETIC)
def test_another_seed_and_the_held_out_points_are_other_points(name):
    data, other = datasets.load(name), datasets.load(f"{name}:seed=1")
    assert not np.isin(data.x, other.x).any()
    assert not np.isin(data.x, data.x_heldout).any()
    assert data.x.shape == data.x_heldout.shape


@pytest.mark.parametrize("name", SYNTHETIC)
def test_classes_name_the_components(name):
    data = datasets.load(name)
    assert set(data.y.tolist()) == set(range(len(data.classes)))


def test_two_normals_has_the_right_one_at_weight_three_tenths():
    data = datasets.load("two_normals")
    assert_array_equal(data.truth.weights, [0.7, 0.3])
    assert data.truth.means[1, 0] > data.truth.means[0, 0]
    assert data.x.shape[1] == 1


def test_a_truth_can_be_pickled():
    for name in SYNTHETIC:
        data = datasets.load(name)
        again = pickle.loads(pickle.dumps(data.truth))
        assert_array_equal(again.log_prob(data.x), data.truth.log_prob(data.x))


def test_a_rare_class_may_be_one_in_a_thousand():
    data = datasets.load("two_normals:weight=0.001,n=100000")
    assert_array_equal(data.truth.weights, [0.999, 0.001])
    assert abs(int(data.y.sum()) - 100) < 4 * 10
    assert datasets.load("two_normals:weight=0.001,n=10").classes == ("1", "2")


def test_in_the_plane_the_normals_have_the_stated_means_and_correlation():
    data = datasets.load(
        "two_normals:features=2,distance=3,angle=30,correlation=-0.6,noise=0.7,weight=0.4,n=60000"
    )
    for k, sign in enumerate((-1, 1)):
        x = data.x[data.y == k]
        assert_allclose(x.mean(axis=0), sign * 1.5 * np.array([3**0.5 / 2, 0.5]), atol=0.02)
        assert_allclose(np.cov(x.T), 0.49 * np.array([[1, -0.6], [-0.6, 1]]), atol=0.012)
    assert_allclose(data.truth.covariances[1], 0.49 * np.array([[1, -0.6], [-0.6, 1]]), rtol=1e-12)
    assert data.x.shape == data.x_heldout.shape == (60000, 2)


def test_added_correlation_leaves_the_variances_and_adds_up_as_fishers_z():
    plain, leaning = (datasets.load(f"blobs:n_components=5{s}").truth for s in ("", ",correlation=0.7"))
    for before, after in zip(plain.covariances, leaning.covariances, strict=True):
        assert_allclose(np.diag(after), np.diag(before), rtol=1e-12)
        r, s = (c[0, 1] / math.sqrt(c[0, 0] * c[1, 1]) for c in (before, after))
        assert_allclose(np.arctanh(s), np.arctanh(r) + np.arctanh(0.7), rtol=1e-9)
    assert_array_equal(plain.means, leaning.means)


def test_points_move_smoothly_with_the_correlation():
    for source in ("blobs:correlation=", "two_normals:features=2,correlation="):
        a, b = datasets.load(f"{source}0.5"), datasets.load(f"{source}0.501")
        assert_array_equal(a.y, b.y)
        assert 0 < np.abs(a.x - b.x).max() < 0.02


# ------------------------------------------------------------------------------------------------ strangers

PLANES = ("blobs", "two_normals", "two_normals:features=2,correlation=0.5")


def _with(source, **settings):
    text = ",".join(f"{key}={value}" for key, value in settings.items())
    return datasets.load(f"{source},{text}" if ":" in source else f"{source}:{text}")


@pytest.mark.parametrize("source", PLANES)
@pytest.mark.parametrize("kind", ["scattered", "smooth"])
def test_planted_strangers_leave_the_data_alone_and_stay_where_they_are(source, kind):
    plain = datasets.load(source)
    few, many = (_with(source, strangers=kind, n_strangers=n) for n in (20, 200))
    assert plain.strangers is None
    assert_array_equal(few.x, plain.x)
    assert_array_equal(few.x_heldout, plain.x_heldout)
    assert_array_equal(few.strangers.x, many.strangers.x[:20])
    assert few.strangers.names == (f"{kind} point",) * 20
    assert not np.isin(few.strangers.x, _with(source, strangers=kind, seed=4).strangers.x).any()


@pytest.mark.parametrize("source", PLANES)
def test_the_true_density_finds_scattered_points_and_is_fooled_by_smooth_ones(source):
    from sklearn.metrics import roc_auc_score

    found = {}
    for kind in ("scattered", "smooth"):
        data = _with(source, strangers=kind, n_strangers=400)
        x = np.concatenate([data.x_heldout, data.strangers.x])
        label = np.arange(len(x)) >= len(data.x_heldout)
        found[kind] = roc_auc_score(label, -data.truth.log_prob(x))
    assert found["scattered"] > 0.8
    assert found["smooth"] < 0.15


def test_scattered_points_fill_their_box_evenly():
    data = datasets.load(
        "two_normals:features=2,strangers=scattered,n_strangers=500,distance=2,noise=0.5,angle=0"
    )
    for j, half in enumerate((1 + 3, 3)):
        assert kstest(data.strangers.x[:, j], lambda v, half=half: (v + half) / (2 * half)).pvalue > 1e-3


# ------------------------------------------------------------------------------------------------ densities


@pytest.mark.parametrize("name", [*SYNTHETIC, "two_normals:features=2,correlation=0.6"])
def test_the_classes_share_the_density_among_them(name):
    data = datasets.load(name)
    x = np.concatenate([data.x[:300], 3 * data.x[:50], [[1e3] * data.n_features]])
    joint = data.truth.class_log_prob(x)
    assert joint.shape == (len(x), len(data.classes))
    assert_allclose(np.logaddexp.reduce(joint, axis=1), data.truth.log_prob(x), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", SYNTHETIC)
def test_class_probabilities_are_calibrated(name):
    """Of the points with p(class 1) near ½ half are of class 1, and so on: in all bins together."""
    noise = {"blobs": 2.0, "two_normals": 2.0}.get(name, 0.5)
    data = datasets.load(f"{name}:noise={noise},n=20000")
    joint = data.truth.class_log_prob(data.x)
    p = np.exp(joint[:, 0] - np.logaddexp.reduce(joint, axis=1))
    bins = np.minimum((p * 10).astype(int), 9)
    counted, expected, variance = (
        np.bincount(bins, weights=w, minlength=10) for w in (data.y == 0, p, p * (1 - p))
    )
    inside = variance > 5
    statistic = ((counted - expected)[inside] ** 2 / variance[inside]).sum()
    assert statistic < chi2(inside.sum()).ppf(1 - 1e-4)
    share = np.bincount(data.y, minlength=len(data.classes)) / len(data.y)
    posterior = np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None])
    assert_allclose(posterior.mean(axis=0), share, atol=0.015)


def test_the_mixture_density_is_scipys():
    weights = np.array([0.2, 0.5, 0.3])
    means = np.array([[0.0, 1.0, 2.0], [3.0, -1.0, 0.5], [-2.0, 0.0, 0.0]])
    rng = np.random.default_rng(4)
    factors = rng.normal(size=(3, 3, 3)) + 2 * np.eye(3)
    covariances = factors @ factors.transpose(0, 2, 1)
    law = Gaussians(weights, means, covariances)
    x = rng.normal(size=(40, 3)) * 3
    expected = sum(
        w * multivariate_normal(m, c).pdf(x) for w, m, c in zip(weights, means, covariances, strict=True)
    )
    assert_allclose(law.log_prob(x), np.log(expected), rtol=1e-10)


def test_placed_points_have_the_stated_mean_and_covariance():
    law = Gaussians(
        np.array([1.0]), np.array([[1.0, -2.0]]), np.array([[[2.0, 1.1], [1.1, 1.5]]])
    )  # det 1.79
    x = law.sample(200_000, np.random.default_rng(3))
    assert_allclose(x.mean(axis=0), [1, -2], atol=0.015)
    assert_allclose(np.cov(x.T), [[2, 1.1], [1.1, 1.5]], atol=0.03)


def test_blobs_covariances_scale_with_the_square_of_the_spread():
    one, small = datasets.load("blobs").truth, datasets.load("blobs:noise=0.3").truth
    assert_allclose(small.covariances, 0.09 * one.covariances, rtol=1e-12)
    assert_array_equal(one.means, small.means)


@pytest.mark.parametrize("noise", [0.02, 0.1, 0.5])
def test_the_distance_from_the_centre_of_a_ring_follows_rices_law(noise):
    law = Rings(np.array([1.0]), np.array([2.0]), noise)
    rho = np.linspace(max(0.1, 2 - 20 * noise), 2 + 20 * noise, 31)
    x = np.column_stack([rho * math.cos(1.0), rho * math.sin(1.0)])
    radial = law.log_prob(x) + np.log(2 * np.pi * rho)
    assert_allclose(radial, rice(2.0 / noise, scale=noise).logpdf(rho), rtol=1e-9)


def test_rings_far_out_and_at_the_centre_stay_finite():
    law = datasets.load("rings:noise=0.02").truth
    assert np.isfinite(law.log_prob(np.array([[0.0, 0.0], [1e3, 0.0], [1e140, 1e140]]))).all()


@pytest.mark.parametrize(
    ("name", "noise"), [("moons", 0.02), ("moons", 0.3), ("spirals", 0.03), ("spirals", 0.4)]
)
def test_the_density_around_a_curve_agrees_with_adaptive_quadrature(name, noise):
    truth = datasets.load(f"{name}:noise={noise},n=12").truth
    law = truth.log_prob.__self__
    assert isinstance(law, Curves)
    for point in datasets.load(f"{name}:noise={noise},n=12").x:
        expected = 0.0
        for curve in law.curves:
            s = np.linspace(0, 1, 20001)
            nearest = s[np.argmin(((curve(s) - point) ** 2).sum(axis=1))]

            def integrand(s, curve=curve, point=point):
                return math.exp(-0.5 * float(((curve(np.array([s]))[0] - point) ** 2).sum()) / noise**2)

            value, _ = quad(integrand, 0, 1, points=[nearest], epsabs=1e-13, epsrel=1e-11, limit=400)
            expected += value / (len(law.curves) * 2 * math.pi * noise**2)
        assert_allclose(truth.log_prob(point[None])[0], math.log(expected), rtol=1e-8, atol=1e-8)


def test_a_spirals_points_lie_along_its_arms():
    law = datasets.load("spirals").truth.log_prob.__self__
    s = np.linspace(0, 1, 2001)
    for curve in law.curves:
        speed = np.linalg.norm(np.diff(curve(s), axis=0), axis=1) * 2000
        assert speed.max() <= law.longest
        assert speed.min() > 0.8 * law.longest
    radius = np.linalg.norm(law.curves[0](s), axis=1)
    assert_allclose((radius[0], radius[-1]), (0.5, 3.5))


def _cells(name, noise, spacing):
    """Midpoints and log densities on a grid that covers all but about 1e-12 of the mass."""
    data = datasets.load(f"{name}:noise={noise},n=20000")
    pad = 7.5 * noise * (2 if name == "blobs" else 1)
    lo, hi = data.x.min(axis=0) - pad, data.x.max(axis=0) + pad
    ticks = [np.arange(a, b, spacing) for a, b in zip(lo, hi, strict=True)]
    grid = np.stack(np.meshgrid(*ticks, indexing="ij"), axis=-1).reshape(-1, data.n_features)
    return data, grid, data.truth.log_prob(grid), spacing**data.n_features


# The midpoint rule is exact to rounding for densities this smooth once the spacing is below the noise.
@pytest.mark.parametrize(
    ("name", "noise", "spacing"),
    [
        ("blobs", 0.6, 0.16),
        ("rings", 0.25, 0.12),
        ("moons", 0.1, 0.06),
        ("spirals", 0.3, 0.16),
        ("grid", 0.12, 0.06),
        ("two_normals", 0.5, 0.1),
    ],
)
def test_densities_integrate_to_one_and_samples_follow_them(name, noise, spacing):
    data, _, log_p, cell = _cells(name, noise, spacing)
    p = np.exp(log_p) * cell
    assert_allclose(p.sum(), 1, atol=1e-9)
    # Mean log density of the points against minus the entropy by quadrature, in standard errors.
    at_points = data.truth.log_prob(data.x)
    error = at_points.std() / math.sqrt(len(at_points))
    assert abs(at_points.mean() - (p * log_p).sum()) < 4 * error


@pytest.mark.parametrize("name", ["rings", "moons", "spirals", "blobs"])
def test_counts_in_boxes_agree_with_the_density(name):
    data, grid, log_p, cell = _cells(name, {"blobs": 0.6}.get(name, 0.3), 0.06)
    lo, hi, bins = grid.min(axis=0), grid.max(axis=0) + 0.06, 9
    edges = [np.linspace(a - 0.03, b - 0.03, bins + 1) for a, b in zip(lo, hi, strict=True)]
    # Box edges are rounded to the cells of the quadrature, so that every cell lies in one box.
    edges = [lo[j] - 0.03 + 0.06 * np.round((e - lo[j] + 0.03) / 0.06) for j, e in enumerate(edges)]
    expected = np.histogramdd(grid, edges, weights=np.exp(log_p) * cell)[0].ravel() * data.n_samples
    counted = np.histogramdd(data.x, edges)[0].ravel()
    full = expected > 8
    rest = np.array([[expected[~full].sum()], [counted[~full].sum()]])
    expected, counted = np.append(expected[full], rest[0]), np.append(counted[full], rest[1])
    statistic = ((counted - expected) ** 2 / np.maximum(expected, 1)).sum()
    assert statistic < chi2(len(expected) - 1).ppf(1 - 1e-4)


def test_two_normals_follow_their_distribution_function():
    from scipy.stats import norm

    x = datasets.load("two_normals:n=5000,weight=0.2,distance=3,noise=0.7").x[:, 0]
    assert kstest(x, lambda v: 0.8 * norm.cdf(v, -1.5, 0.7) + 0.2 * norm.cdf(v, 1.5, 0.7)).pvalue > 1e-4


@pytest.mark.parametrize("use", get_args(datasets.Use))
def test_data_are_what_they_are_offered_for(use: datasets.Use) -> None:
    found = [datasets.load(entry.source(use)) for entry in datasets.entries_for(use)]
    assert len(found) >= 3
    for data in found:
        assert (data.pixels is not None) >= (use == "pictures"), data.name
        assert data.n_features == 2 or use != "plane", data.name
        if use == "bits":
            assert data.n_features <= 16
            assert set(np.unique(data.x)) == {0.0, 1.0}


def test_every_set_is_offered_somewhere_and_every_model_opens_with_one_that_suits() -> None:
    assert all(entry.uses for entry in datasets.entries())
    for model in catalog.MODELS:
        if model.data != "none":
            assert model.use in datasets.parse(model.data)[0].uses
    assert datasets.entry("iris").source("pictures") == "iris"
