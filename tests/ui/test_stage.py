"""The stage shows what it is given where the axes say, keeps its range, and hears the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.ui import marks, raster
from genviz.ui.plots import ink
from genviz.ui.plots.mixture_layers import composed, histogram_top
from genviz.ui.plots.mixture_stage import MixtureStage
from genviz.ui.plots.pointing import Mark
from genviz.ui.theme import theme
from tests.ui.looking import count, drawn, middle
from tests.ui.pictures import picture


def put(stage: MixtureStage, **changes: Any) -> Any:
    """Draw a hand-made picture for what the stage shows; return it."""
    view = replace(View(), **stage.view())
    shown = picture(**{"x_range": view.x_range, "y_range": view.y_range, **changes})
    stage.draw(shown, raster.prepare(shown, view))
    return shown


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("k", [1, 3, 8])
def test_stage_shows_every_component_in_its_colour(stage: MixtureStage, k: int, dark: bool) -> None:
    theme().set_dark(dark)
    try:
        stage.plane.restyle()
        view = replace(View(), dark=dark, **stage.view())
        shown = picture(k, x_range=view.x_range, y_range=view.y_range)
        stage.draw(shown, raster.prepare(shown, view))
        pixels = drawn(stage)
        for j in range(min(k, 6)):
            assert count(pixels, theme().tokens.components[j]) > 150
    finally:
        theme().set_dark(False)


@pytest.mark.parametrize("d", [1, 2])
@pytest.mark.parametrize("kind", ["gmm", "kmeans"])
def test_stage_takes_empty_huge_and_broken_pictures(stage: MixtureStage, kind: str, d: int) -> None:
    broken = {
        "means": np.full((2, d), np.nan),
        "covariances": np.full((2, d, d), np.inf),
        "x": np.full((5, d), 1e140),
        "resp": np.full((5, 2), np.nan),
        "path": (np.full((3, d), np.nan), np.empty((0, d))),
        "truth_means": np.full((1, d), np.inf),
        "truth_covariances": np.zeros((1, d, d)),
        "selected_resp": np.full(2, np.nan),
    }
    put(stage, k=2, n=5, d=d, kind=kind, selected=3, **broken)
    drawn(stage)
    put(stage, k=2, n=30_000, d=d, kind=kind)
    drawn(stage)


def test_points_are_drawn_where_the_axes_say(stage: MixtureStage) -> None:
    shown = put(stage, k=1, n=1, covariances=np.zeros((1, 2, 2)), means=np.array([[90.0, 90.0]]), path=(),
                truth_means=None, truth_covariances=None, density=None)  # fmt: skip
    at = stage.plane.mapping().to_pixels(shown.x[0])
    where = stage.plane.at(*at).toPoint()
    assert_allclose(drawn(stage.plane)[where.y(), where.x()], marks.rgb(theme().tokens.components[0]), atol=2)


def test_range_stays_while_the_run_goes_on_and_follows_other_data(stage: MixtureStage) -> None:
    before = stage.view()
    shown = put(stage, k=3)
    put(stage, k=5)
    assert stage.view() == before
    assert stage.adequate(shown.x)
    assert not stage.adequate(shown.x * 3)
    assert not stage.adequate(shown.x * 0.1)


def test_equal_units_are_equally_long_where_little_is_lost(stage: MixtureStage) -> None:
    square = np.random.default_rng(0).uniform(-1, 1, (400, 2))
    stage.set_data(Data(x=square, units=("cm", "cm")), (0, 1), 1.0)
    m = stage.plane.mapping()
    assert_allclose(np.ptp(m.x_range) / m.width, np.ptp(m.y_range) / m.height, rtol=1e-6)
    stage.set_data(Data(x=square * [1, 20], units=("cm", "cm")), (0, 1), 1.0)
    assert np.ptp(stage.plane.mapping().x_range) < 2.5


def test_click_picks_the_nearest_point_and_the_same_again_lets_go(stage: MixtureStage, qtbot: QtBot) -> None:
    shown = put(stage, k=2, n=12)
    x, y = stage.plane.mapping().to_pixels(shown.x[7])
    with qtbot.waitSignal(stage.picked) as picked:
        stage.plane.clicked.emit(x + 3, y - 2)
    assert picked.args == [7]
    put(stage, k=2, n=12, selected=7)
    with qtbot.waitSignal(stage.picked) as picked:
        stage.plane.clicked.emit(x, y)
    assert picked.args == [-1]


def test_a_mean_can_be_dragged_with_the_mouse(stage: MixtureStage, qtbot: QtBot) -> None:
    shown = put(stage, k=2)
    plane, moves, drops = stage.plane, [], []
    stage.dragged.connect(lambda k, x, y: moves.append((k, x, y)))
    stage.dropped.connect(lambda: drops.append(True))
    start = plane.at(*plane.mapping().to_pixels(shown.means[1])).toPoint()
    qtbot.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    for step in (8, 16, 24, 32):
        qtbot.mouseMove(plane, start + QPoint(step, 0))
    qtbot.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=start + QPoint(32, 0))
    assert moves
    assert {k for k, _, _ in moves} == {Mark("mean", 1)}
    assert moves[-1][1] > shown.means[1, 0]
    assert drops == [True]


def test_zoom_is_reported_and_fit_returns(stage: MixtureStage, qtbot: QtBot) -> None:
    home = stage.view()
    with qtbot.waitSignal(stage.viewed):
        stage.plane.zoom(0.5, middle(stage.plane))
    assert not stage.plane.at_home
    assert stage.view() != home
    stage.plane.fit()
    assert_allclose(stage.view()["x_range"], home["x_range"])


def test_zoom_has_limits(stage: MixtureStage) -> None:
    span = np.ptp(stage.view()["x_range"])
    for _ in range(60):
        stage.plane.zoom(0.5, middle(stage.plane))
    assert np.ptp(stage.view()["x_range"]) > span / 300
    for _ in range(60):
        stage.plane.zoom(2.0, middle(stage.plane))
    assert np.ptp(stage.view()["x_range"]) < 20 * span


def test_ringed_point_has_chips_that_add_up_and_do_not_overlap(stage: MixtureStage) -> None:
    shown = put(stage, k=3, n=60, selected=4, selected_resp=np.array([0.5, 0.3, 0.2]))
    drawn(stage)
    chips = stage.layers.selection.chips(stage.plane.mapping())
    assert [chip.text for chip in chips] == ["0.50", "0.30", "0.20"]
    width, height = ink.chip_size("0.50")
    for i, one in enumerate(chips):
        for other in chips[:i]:
            gap = one.centre - other.centre
            assert abs(gap.x()) > 0.9 * width or abs(gap.y()) > 0.9 * height
    assert shown.selected == 4


def test_density_axis_has_no_negative_ticks(stage: MixtureStage) -> None:
    shown = picture(2, d=1)
    stage.set_data(Data(x=shown.x, units=("s",)), (0, 0), histogram_top(shown))
    put(stage, k=2, d=1)
    axis = stage.plane.axes["left"]
    span = stage.plane.mapping().y_range
    assert span[0] < 0
    assert min(value for value, _ in axis.labels(span, 400.0)) == 0
    assert axis.title == "density (1/s)"


@pytest.mark.parametrize("k", [1, 3, 8])
def test_the_worker_paints_what_the_window_would(stage: MixtureStage, k: int) -> None:
    """The stage copied from the worker's image, and the same layers painted in the window.

    The two may lie a part of a pixel apart, so patches of 20 by 20 pixels are compared.
    """
    view = replace(View(), **stage.view())
    shown = picture(k, x_range=view.x_range, y_range=view.y_range)
    pixels = raster.prepare(shown, view)
    stage.draw(shown, pixels)
    here = drawn(stage)
    stage.draw(shown, composed(shown, pixels))
    there = drawn(stage)
    patches = (here - there).reshape(30, 20, 40, 20, 3).mean(axis=(1, 3))
    assert np.abs(patches).max() < 12
    stage.draw(shown, replace(pixels, stage=None, points=None))  # without its points it is another picture
    assert np.abs((drawn(stage) - here).reshape(30, 20, 40, 20, 3).mean(axis=(1, 3))).max() > 30


def test_equally_long_units_need_no_end_of_arranging(stage: MixtureStage) -> None:
    """The frame gives the range, the range the figures, and their width the frame: that has to settle.

    At 608 × 800 pixels, for one, it once went to and fro between two widths until the stack was full.
    """
    stage.set_data(datasets.load("rings"), (0, 1), 1.0)
    times: list[int] = []
    stage.plane.resized.connect(lambda: times.append(0))
    for width in range(560, 760, 3):
        for height in (600, 700, 760, 800):
            times.clear()
            stage.plane.resize(width, height)
            now = stage.plane.mapping()
            (x0, x1), (y0, y1) = now.x_range, now.y_range
            assert len(times) <= 3, (width, height)
            if 0.8 < now.width / now.height < 1.25:  # else much of the plane would be left empty
                assert_allclose((x1 - x0) / now.width, (y1 - y0) / now.height, rtol=1e-9)
