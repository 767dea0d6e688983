"""What hovering over a place without a mark says, against counts and densities made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from genviz.engine.view import View
from genviz.ui import raster
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.telling import distance_to, told_of
from genviz.ui.theme import Theme
from tests.ui.pictures import gaussian, mixture, picture

VIEW = View(
    x_range=(-6.5, 6.5), y_range=(-4.5, 4.5), width=1300, height=900,
    layers=frozenset({"colours", "density", "ellipses", "path", "truth"}),
)  # fmt: skip
MAPPING = Mapping(VIEW.x_range, VIEW.y_range, VIEW.width, VIEW.height)


def said(shown: Any, place: Any, view: View = VIEW) -> str:
    where = QPointF(*MAPPING.to_pixels(np.array(place, dtype=float)))
    return told_of(shown, raster.prepare(shown, view), where, MAPPING)


def test_distance_to_a_line() -> None:
    line = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [np.nan, 0.0]])
    here = QPointF(*MAPPING.to_pixels(np.array([0.5, 0.2])))
    assert distance_to(line, here, MAPPING) == pytest.approx(0.2 * 100)
    assert distance_to(line[:1], here, MAPPING) == np.inf


def test_the_way_of_a_mean(look: Theme) -> None:
    shown = picture(3)
    middle = (shown.path[1][2] + shown.path[1][3]) / 2
    assert said(shown, middle).startswith("The way of mean 2 so far")
    off = replace(VIEW, layers=VIEW.layers - {"path"})
    assert "way of mean" not in said(shown, middle, off)


def test_a_true_cluster_is_named_with_its_share(look: Theme) -> None:
    shown = picture(3, path=())
    outline = raster.prepare(shown, VIEW).truth[2, 0]
    place = max(outline, key=lambda p: abs(p[0]) + abs(p[1]))
    share = round(100 * float(shown.truth_weights[2]))
    assert said(shown, place).startswith(f"A true cluster (2σ), unknown to the model: {share} %")


@pytest.mark.parametrize("place", [(0.4, -0.3), (1.6, 1.2), (-2.2, 0.9)])
def test_the_contour_holds_the_named_mass(look: Theme, place: tuple[float, float]) -> None:
    """Counted on points drawn from the mixture: those where it is denser than the contour's level."""
    shown = picture(3, path=(), truth_means=None)
    words = said(shown, place)
    weights, means, covs, _ = mixture(3)

    def density(x: np.ndarray) -> np.ndarray:
        return sum(w * gaussian(x, m, c) for w, m, c in zip(weights, means, covs, strict=True))

    rng = np.random.default_rng(0)
    labels = rng.choice(3, size=40_000, p=weights)
    roots = np.linalg.cholesky(covs)[labels]
    drawn = means[labels] + np.einsum("nij,nj->ni", roots, rng.normal(size=(40_000, 2)))
    deeper = float((density(drawn) > density(np.array(place))).mean())
    if words.startswith("Outside"):
        assert deeper > 0.96
    else:
        named = int(words.split(" holds ")[1].split(" %")[0]) / 100
        assert deeper <= named + 0.02
        assert named in shown.masses.round(2)


def test_nothing_is_outside_of_what_is_known(look: Theme) -> None:
    assert said(picture(3, density=None, path=(), truth_means=None), (0, 0)) == ""
    assert said(picture(3, path=(), truth_means=None), (60.0, 0.0)) == ""


def test_a_cell_belongs_to_the_nearest_centroid(look: Theme) -> None:
    shown = picture(3, kind="kmeans", path=(), truth_means=None)
    place = np.array([-3.0, 2.0])
    k = int(np.hypot(*(shown.means - place).T).argmin()) + 1
    assert said(shown, place) == f"Centroid {k} is the nearest to every place in this cell."
    assert said(replace(shown, n_features=4), place) == ""


def test_a_bar_and_the_curves_above_it(look: Theme) -> None:
    shown = picture(2, d=1)
    x = float(shown.means[0, 0])
    edges = shown.bin_edges
    i = int(np.searchsorted(edges, x, side="right")) - 1
    n = int(((shown.x[:, 0] >= edges[i]) & (shown.x[:, 0] < edges[i + 1])).sum())
    words = said(shown, (x, 0.01))
    assert words.startswith(f"{n} of 600 points lie from ")
    parts = np.array([np.interp(x, shown.curve_x, c) for c in shown.curves])
    assert f"density here is {parts.sum():.4f}; {round(100 * parts.max() / parts.sum())} %" in words
    assert said(shown, (-60.0, 0.1)) == ""
