"""The presets that ship: written by their script, on target by other libraries' numbers, failing as told."""

from __future__ import annotations

import importlib.util
import sys
import warnings
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PIL import Image
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.cluster import KMeans
from sklearn.mixture import GaussianMixture

from genviz import catalog
from genviz.engine import datasets, fit, models
from genviz.engine.view import View
from genviz.runtime import presets, scene
from genviz.runtime.budget import Budget
from genviz.runtime.run import ApplyEdit
from genviz.runtime.scene import Scene
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.targets import readings
from genviz.runtime.timeline import Timeline
from genviz.runtime.trainer import Trainer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "presets"
LISTED = presets.listed()
NAMES = [one.name for one in LISTED]
#: Bytes of a thumbnail at most.
LARGEST = 25_000
HANGUL = range(0xAC00, 0xD7A4)


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("presets_build", FOLDER / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def opened(name: str) -> Scene:
    (path,) = (one.path for one in LISTED if one.name == name)
    return scene.load(path)


def played(name: str, **params: Any) -> Timeline:
    """The preset's run to its end, perhaps with other settings."""
    run = opened(name).run
    if params:
        run = replace(run, params=run.params.replace(**params))
    timeline = Timeline(run, catalog.algorithm(run.model), Budget())
    timeline.extend(10_000)
    return timeline


def after_steps(timeline: Timeline, metric: str) -> dict[int, float]:
    """A metric of the parameters that so many steps have left."""
    series = timeline.series()[metric]
    return dict(zip((series.t // timeline.n_phases).tolist(), series.values.tolist(), strict=True))


def parameters(timeline: Timeline) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = timeline.algorithm.parameters(timeline.at(timeline.t_end).state)
    return found


def standardised() -> np.ndarray:
    x = datasets.load("faithful").x
    return np.asarray((x - x.mean(axis=0)) / x.std(axis=0))


# ---- files ------------------------------------------------------------------------------------------------


def test_the_files_are_what_the_script_writes(tmp_path: Path) -> None:
    build = script()
    written = [build.write(name, preset, tmp_path) for name, preset, _ in build.entries()]
    assert {path.relative_to(tmp_path) for path in written} == {
        path.relative_to(FOLDER) for path in FOLDER.glob("*/*.genviz")
    }
    for path in written:
        assert path.read_bytes() == (FOLDER / path.relative_to(tmp_path)).read_bytes(), path.name


@pytest.mark.parametrize("one", LISTED, ids=NAMES)
def test_a_preset_opens_quickly_and_replays(one: presets.Listed) -> None:
    begun = perf_counter()
    kept = scene.load(one.path)
    timeline = Timeline(kept.run, catalog.algorithm(kept.run.model), Budget())
    timeline.extend(kept.t)
    frame = timeline.at(kept.t)
    assert perf_counter() - begun < 1.0
    algorithm = timeline.algorithm
    now = {**algorithm.diagnostics(frame.state, frame.data, frame.params), **algorithm.metrics(frame.state)}
    for name, value in kept.metrics.items():
        assert now[name] == pytest.approx(value, rel=scene.TOLERANCE)
    # k-means has no metric before its first phase, and a coin none before the first toss
    assert set(kept.metrics) == {algorithm.headline} & set(now)
    assert algorithm.headline in now or kept.run.model in {"kmeans", "coin", "divergence"}


@pytest.mark.parametrize("one", LISTED, ids=NAMES)
def test_a_preset_speaks_both_languages_and_has_its_pictures(one: presets.Listed) -> None:
    for words in (one.preset.title, one.preset.summary, one.preset.caption):
        assert set(words) == {"en", "ko"}
        assert not any(ord(sign) in HANGUL for sign in words["en"])
        assert any(ord(sign) in HANGUL for sign in words["ko"])
    assert one.preset.sources
    sizes = set()
    for dark in (False, True):
        assert one.thumbnail(dark=dark).stat().st_size <= LARGEST
        with Image.open(one.thumbnail(dark=dark)) as image:
            sizes.add(image.size)
            corner = image.convert("L").getpixel((image.width - 2, image.height - 2))
        assert isinstance(corner, int)
        assert (corner < 100) == dark
    assert sizes == {script().THUMBNAIL}


def test_no_picture_is_left_over() -> None:
    wanted = {one.thumbnail(dark=dark) for one in LISTED for dark in (False, True)}
    assert set(FOLDER.glob("*/*.png")) == wanted


def test_published_results_come_first_and_in_order() -> None:
    for tab in catalog.TABS:
        own = [one.preset for one in LISTED if one.tab == tab.name]
        kinds = [preset.kind for preset in own]
        assert kinds == sorted(kinds, key=["published", "break it"].index)
        assert len(own) == len({(preset.kind, preset.order) for preset in own})
    assert NAMES[0] == "textbook"


# ---- targets ----------------------------------------------------------------------------------------------


def at_the_end(kept: Scene) -> Snapshot:
    """What the worker publishes where the run comes to rest."""
    trainer = Trainer(kept.run, None, View())
    try:
        trainer.set_speed(float("inf"))
        trainer.play()
        assert trainer.wait_until(lambda s: s.finished and not s.playing and s.whole, 60.0)
        assert trainer.snapshot is not None
        return trainer.snapshot
    finally:
        trainer.close(2.0)


@pytest.mark.parametrize("name", [one.name for one in LISTED if one.preset.targets])
def test_every_target_is_reached(name: str) -> None:
    kept = opened(name)
    assert kept.preset is not None
    found = readings(kept.preset.targets, at_the_end(kept))
    assert [reading.state for reading in found] == ["reached"] * len(kept.preset.targets)


def wanted(name: str) -> dict[Any, float]:
    """Values of a preset's targets, by step or by parameter."""
    preset = opened(name).preset
    assert preset is not None
    return {(t.name, *t.index) if t.index or t.name == "bic" else t.step: t.value for t in preset.targets}


def em(x: np.ndarray, start: dict[str, Any], steps: int) -> GaussianMixture:
    """So many steps of somebody else's EM."""
    mixture = GaussianMixture(
        2, weights_init=start["weights"], means_init=start["means"],
        precisions_init=np.linalg.inv(start["covariances"]), reg_covar=0.0, tol=0.0, max_iter=steps,
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return mixture.fit(x)


@pytest.mark.parametrize("name", ["textbook", "plateau"])
def test_the_likelihoods_are_those_of_another_library(name: str) -> None:
    x, start = standardised(), opened(name).run.start
    assert start is not None
    start = {key: np.asarray(value) for key, value in start.items()}
    for step, value in wanted(name).items():
        if step == 0:
            parts = [
                multivariate_normal(m, c).logpdf(x)
                for m, c in zip(start["means"], start["covariances"], strict=True)
            ]
            total = logsumexp(np.array(parts).T + np.log(start["weights"]), axis=1).sum()
        else:
            total = em(x, dict(start), step or 300).score(x) * len(x)
        assert value == pytest.approx(total, abs=6e-4)


def test_the_maximum_is_that_of_another_library() -> None:
    x, start = datasets.load("faithful").x, opened("maximum").run.start
    assert start is not None
    fitted = em(x, dict(start), 500)
    values = wanted("maximum")
    assert values.pop(("bic",)) == pytest.approx(fitted.bic(x), abs=6e-4)
    assert values.pop(None) == pytest.approx(fitted.score(x) * len(x), abs=6e-5)
    theirs = {"weights": fitted.weights_, "means": fitted.means_, "covariances": fitted.covariances_}
    for (name, *index), value in values.items():
        assert value == pytest.approx(theirs[name][tuple(index)], rel=1e-5)
    assert len(values) == 2 + 4 + 6
    assert sorted(np.bincount(fitted.predict(x)).tolist()) == [97, 175]


def test_the_inertias_are_those_of_another_library() -> None:
    x, start = standardised(), opened("kmeans_textbook").run.start
    assert start is not None
    values = wanted("kmeans_textbook")
    centres = np.asarray(start["means"])
    for step in (1, 2, 3):
        labels = np.linalg.norm(x[:, None] - centres, axis=2).argmin(axis=1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            run = KMeans(2, init=np.asarray(start["means"]), n_init=1, max_iter=step, tol=0.0).fit(x)
        centres = run.cluster_centers_
        assert values[step] == pytest.approx(np.square(x - centres[labels]).sum(), abs=6e-5)
    rested = KMeans(2, init=np.asarray(start["means"]), n_init=1, tol=0.0).fit(x)
    assert values[None] == pytest.approx(rested.inertia_, abs=6e-5)


def test_only_what_the_source_prints_is_called_published() -> None:
    printed = {(one.name, t.name) for one in LISTED for t in one.preset.targets if t.origin == "published"}
    assert printed == {("maximum", "bic")}


# ---- failures ---------------------------------------------------------------------------------------------


def test_the_plateau_is_flat_for_long_and_not_the_end() -> None:
    timeline = played("plateau")
    curve = after_steps(timeline, "log_likelihood")
    gains = [curve[step + 1] - curve[step] for step in range(1, 28)]
    assert max(gains) < 0.5
    assert max(curve.values()) - curve[28] > 150
    assert timeline.converged_at is not None
    assert timeline.converged_at > 2 * 50


def test_a_component_shrinks_onto_one_point_until_the_floor_holds_it() -> None:
    timeline = played("singular")
    frame, found = timeline.at(timeline.t_end), parameters(timeline)
    gaps = np.linalg.norm(frame.data.x - found["means"][3], axis=1)
    assert gaps.min() < 1e-3
    assert found["weights"][3] == pytest.approx(1 / 80, rel=0.01)
    spread = frame.data.x.var(axis=0)
    scaled = found["covariances"][3] / np.sqrt(np.outer(spread, spread))
    assert_allclose(np.linalg.eigvalsh(scaled), 1e-6, rtol=1e-3)
    lower = played("singular", covariance_floor=1e-8)
    # Both standard deviations a tenth: ln 100 more for the one point that it holds.
    assert after_last(lower) - after_last(timeline) == pytest.approx(np.log(100), abs=0.05)


def after_last(timeline: Timeline) -> float:
    return float(timeline.series()["log_likelihood"].values[-1])


def test_without_a_floor_the_run_stops_in_words() -> None:
    timeline = played("singular_without_floor")
    assert timeline.problem is not None
    assert "singular" in timeline.problem.template
    assert timeline.problem.values["k"] == 4
    assert timeline.t_end == 3


def test_one_start_is_568_nats_worse_and_both_converge() -> None:
    best, worse = played("local_optimum_best"), played("local_optimum_worse")
    assert best.converged
    assert worse.converged
    assert best.run.data.source == worse.run.data.source
    assert best.run.params == worse.run.params
    assert after_last(best) - after_last(worse) == pytest.approx(568.24, abs=0.01)
    assert after_last(played("local_optimum_worse", n_init=5)) == pytest.approx(after_last(best), abs=1e-6)
    y = best.run.data.y
    truth = np.array([best.run.data.x[y == c].mean(axis=0) for c in range(3)])
    homes = [np.linalg.norm(truth - m, axis=1).argmin() for m in parameters(best)["means"]]
    assert sorted(homes) == [0, 1, 2]
    both = parameters(worse)["means"][1:]
    assert {int(np.linalg.norm(truth - m, axis=1).argmin()) for m in both} == {0}  # two share one cloud


def test_two_seeds_give_the_same_fit_with_swapped_numbers() -> None:
    one, other = played("label_switching_0"), played("label_switching_1")
    assert after_last(one) == pytest.approx(after_last(other), abs=1e-9)
    for name, value in parameters(one).items():
        assert_allclose(parameters(other)[name][::-1], value, rtol=1e-6)
    assert parameters(one)["weights"][0] < 0.4 < 0.6 < parameters(other)["weights"][0]


def density(found: dict[str, np.ndarray], x: np.ndarray) -> np.ndarray:
    parts = zip(found["weights"], found["means"], found["covariances"], strict=True)
    return np.asarray(
        logsumexp([np.log(w) + multivariate_normal(m, c).logpdf(x) for w, m, c in parts], axis=0)
    )


def test_too_many_components_gain_in_training_and_lose_on_unseen_points() -> None:
    timeline = played("too_large")
    data = timeline.run.data
    curve = after_steps(timeline, "log_likelihood")
    assert all(after > before - 1e-9 for before, after in pairwise(curve[step] for step in sorted(curve)))
    held = {
        step: float(
            density(timeline.algorithm.parameters(timeline.at(2 * step).state), data.x_heldout).mean()
        )
        for step in (0, 1, 5, 20, 50, timeline.t_end // 2)
    }
    assert held[1] == max(held.values())
    assert held[timeline.t_end // 2] < held[1] - 0.9
    assert after_last(timeline) / 100 > curve[1] / 100 + 0.3


def test_an_outlier_keeps_a_component_from_the_points() -> None:
    timeline = played("outlier_eats")
    data, found = timeline.at(timeline.t_end).data, parameters(timeline)
    assert_allclose(found["means"][2], data.x[-1], atol=1e-6)
    assert found["weights"][2] == pytest.approx(1 / 301, rel=1e-3)
    chosen = timeline.algorithm.predict(
        timeline.at(timeline.t_end).state, timeline.run.params, data.x
    ).argmax(1)
    shared = [c for c in range(3) if np.mean(chosen[:-1][data.y[:-1] == c] == 0) > 0.95]
    assert len(shared) == 2  # one component covers two of the three clouds
    again = Timeline(timeline.run, timeline.algorithm, Budget())
    again.apply(ApplyEdit("move_mean", {"k": 2, "xy": [0.3, 2.3], "axes": [0, 1]}), 0)
    again.extend(10_000)
    assert after_last(again) - after_last(timeline) == pytest.approx(57.52, abs=0.01)


def test_an_outlier_drags_a_centroid_out_of_its_cloud() -> None:
    timeline = played("outlier_drags")
    data, start = timeline.at(timeline.t_end).data, np.asarray(timeline.run.start["means"])  # type: ignore[index]
    with_it = KMeans(3, init=start, n_init=1, tol=0.0).fit(data.x)
    without = KMeans(3, init=start, n_init=1, tol=0.0).fit(data.x[:-1])
    assert_allclose(parameters(timeline)["means"], with_it.cluster_centers_, atol=1e-9)
    assert_allclose(
        without.cluster_centers_, start, atol=6e-3
    )  # it begins where the points alone would have it
    moved = np.linalg.norm(with_it.cluster_centers_ - without.cluster_centers_, axis=1)
    assert moved[1] > 1.0
    assert np.sum(with_it.labels_[:-1] != without.labels_) == 1  # a point of its cloud goes over
    assert (without.labels_[with_it.labels_[:-1] != without.labels_][0], with_it.labels_[-1]) == (1, 1)


def test_k_means_cuts_the_large_cluster_and_a_mixture_does_not() -> None:
    timeline = played("unequal_clusters")
    data, start = timeline.at(timeline.t_end).data, np.asarray(timeline.run.start["means"])  # type: ignore[index]
    small = np.arange(len(data.x)) >= 600
    theirs = KMeans(2, init=start, n_init=1, tol=0.0).fit(data.x)
    assert_allclose(parameters(timeline)["means"], theirs.cluster_centers_, atol=1e-9)
    assert set(theirs.labels_[small]) == {1}
    assert 0.4 < np.mean(theirs.labels_[~small] == 0) < 0.6
    mixture = fit(
        models.gmm, data.x, start={"weights": [0.5, 0.5], "means": start, "covariances": [np.eye(2)] * 2}
    )
    assert np.mean(mixture.predict(data.x).argmax(axis=1) == small) > 0.99
