"""The twin stages show what they are given where the axes say, and hear the mouse."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.engine.view import View
from genviz.ui import boundary_raster, marks
from genviz.ui.boundary_pixels import LAYERS, BoundaryPixels, Name, StripPixels
from genviz.ui.class_colours import class_colour
from genviz.ui.i18n import set_language
from genviz.ui.plots.boundary_layers import BoundaryLayers, composed
from genviz.ui.plots.boundary_stage import BoundaryStage
from genviz.ui.plots.strip import Strip
from genviz.ui.theme import Theme, theme
from tests.ui.boundary_pictures import VIEW, X_RANGE, Y_RANGE, data, picture
from tests.ui.looking import count, drawn, middle

NAMES: tuple[Name, Name] = ("discriminative", "generative")
TOP = 6.6
Make = Callable[..., BoundaryStage]


@pytest.fixture
def make(qtbot: QtBot, look: Theme) -> Iterator[Make]:
    """Make stages on screen, with the range of the hand-made data."""

    def made(name: Name, d: int = 2, size: tuple[int, int] = (540, 860), n_classes: int = 2) -> BoundaryStage:
        stage = BoundaryStage(name)
        qtbot.addWidget(stage)
        stage.resize(*size)
        stage.say_name()
        stage.set_data(data(n_classes, d=d), (0, d - 1), TOP)
        stage.show()
        qtbot.waitExposed(stage)
        QApplication.processEvents()
        if d == 2:
            stage.plane.set_home(X_RANGE, Y_RANGE)
        return stage

    yield made
    theme().set_dark(False)


def put(stage: BoundaryStage, n_classes: int = 2, *, hidden: tuple[str, ...] = (), **changes: Any) -> Any:
    """Draw a hand-made picture for what the stage shows; return it and its pixels."""
    layers = frozenset(LAYERS) - {"unlabelled", *hidden}
    view = replace(View(dark=theme().dark, layers=changes.pop("layers", layers)), **stage.view())
    d = 1 if stage.plane.level else 2
    shown = picture(n_classes, d=d, view=view, **changes)
    pixels = composed(shown, boundary_raster.prepare(shown, view))
    stage.draw(shown, pixels)
    return shown, pixels


def at(stage: BoundaryStage, place: Any) -> QPointF:
    """Pixels of the frame of a place in data units."""
    return QPointF(*stage.plane.mapping().to_pixels(np.asarray(place)).tolist())


# --- drawing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("n_classes", [2, 3])
@pytest.mark.parametrize("d", [1, 2])
def test_stage_shows_every_class_in_its_colour(
    make: Make, name: Name, dark: bool, n_classes: int, d: int
) -> None:
    theme().set_dark(dark)
    stage = make(name, d, n_classes=n_classes)
    stage.restyle()
    _, pixels = put(stage, n_classes)
    assert pixels.of(name).stage is not None
    seen = drawn(stage.plane)
    for c in range(n_classes):
        assert count(seen, class_colour(theme().tokens, c)) > 60


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("d", [1, 2])
def test_the_workers_image_is_what_the_layers_would_paint(make: Make, name: Name, d: int) -> None:
    stage = make(name, d)
    shown, pixels = put(stage)
    whole = drawn(stage.plane)
    planes = {half: replace(pixels.of(half), stage=None) for half in NAMES}
    stage.draw(shown, BoundaryPixels(pixels.view, **planes))
    apart = np.abs(drawn(stage.plane) - whole).max(axis=-1) > 24
    assert apart.mean() < 2e-3


def test_points_and_border_are_where_the_axes_say(make: Make) -> None:
    stage = make("discriminative")
    shown, _ = put(stage, n=6, hidden=("wrong", "truth", "boundary"), strangers=None)
    seen, blue = drawn(stage.plane), marks.rgb(theme().tokens.components[0])
    for x in shown.x[shown.y == 0]:
        where = stage.plane.at(*stage.plane.mapping().to_pixels(x)).toPoint()
        assert_allclose(seen[where.y(), where.x()], blue, atol=3)


@pytest.mark.parametrize("name", NAMES)
def test_wrong_points_look_otherwise_also_in_grey(make: Make, name: Name) -> None:
    stage = make(name)
    shown, _ = put(stage, hidden=("truth", "samples", "boundary"))
    marked = drawn(stage.plane).mean(axis=-1)
    half = shown.discriminative if name == "discriminative" else shown.generative
    put(stage, hidden=("truth", "samples", "boundary", "wrong"))
    plain = drawn(stage.plane).mean(axis=-1)
    for x in shown.x[half.wrong]:
        where = stage.plane.at(*stage.plane.mapping().to_pixels(x)).toPoint()
        box = np.s_[max(where.y() - 12, 0) : where.y() + 13, max(where.x() - 12, 0) : where.x() + 13]
        assert (np.abs(marked[box] - plain[box]) > 40).sum() > 20


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("size", [(340, 560), (300, 520), (540, 890)])
def test_a_small_card_folds_and_keeps_its_verdicts_in_a_row(make: Make, lang: Any, size: Any) -> None:
    set_language(lang)
    theme().set_scale(0.8 if size[0] < 500 else 1.35)
    for name in NAMES:
        stage = make(name, size=size)
        stage.restyle()
        put(stage)
        drawn(stage)
        assert stage.width() == size[0]
        assert stage.verdicts.isVisible()
        assert stage.plane.frame().height() > 150
        assert stage.plane.frame().width() > 180
    low = make("generative", size=(340, 380))
    low.restyle()
    put(low)
    drawn(low)
    assert not low.legend.isVisible()
    assert low.verdicts.height() < theme().px(60)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("d", [1, 2])
def test_stage_takes_empty_and_broken_pictures(make: Make, name: Name, d: int) -> None:
    stage = make(name, d)
    for changes in (
        {"discriminative": None, "generative": None, "density": None, "truth": None, "truth_strip": None},
        {"x": np.full((200, d), 1e140), "query": (np.nan, np.nan)},
        {"layers": frozenset(LAYERS)},
        {"layers": frozenset()},
        {"n": 1, "n_samples": 0},
    ):
        put(stage, **changes)
        drawn(stage)


def test_strip_is_under_the_plane_and_follows_its_range(make: Make) -> None:
    stage = make("generative")
    put(stage)
    frame, plane = stage.strip.frame(), stage.plane.frame()
    assert (frame.left(), frame.width()) == (plane.left(), plane.width())
    summed = stage.strip.title
    stage.set_missing(True)
    assert stage.strip.title != summed
    assert "0.87" in stage.strip.title
    before = drawn(stage.strip)
    stage.set_missing(False)
    assert (drawn(stage.strip) != before).any()


def test_a_plane_of_a_line_keeps_its_upright_range(make: Make) -> None:
    one, two = make("discriminative", 1), make("generative", 1)
    assert one.view()["y_range"] == two.view()["y_range"]
    for stage in (one, two):
        before = stage.plane.mapping()
        stage.plane.zoom(0.5, middle(stage.plane))
        assert stage.plane.mapping().y_range == before.y_range
        assert_allclose(np.ptp(stage.plane.mapping().x_range), 0.5 * np.ptp(before.x_range))
        stage.fit()
        assert stage.plane.at_home


def test_one_half_follows_the_other(make: Make, qtbot: QtBot) -> None:
    one, two = make("discriminative"), make("generative")
    with qtbot.waitSignal(one.viewed):
        one.plane.zoom(0.5, middle(one.plane))
    two.follow(one)
    assert one.view() == two.view()


# --- mouse ---------------------------------------------------------------------------------------------


def test_query_points_and_threshold_can_be_taken_hold_of(make: Make) -> None:
    stage = make("generative")
    shown, pixels = put(stage)
    ring = at(stage, shown.query)
    assert stage.plane.grabbable(ring) == "query"
    assert stage.plane.grabbable(ring + QPointF(0, 22)) == "query"
    assert stage.plane.grabbable(ring + QPointF(0, 40)) is None
    i = int(np.argmax(shown.x[:, 0]))
    assert stage.plane.grabbable(at(stage, shown.x[i]) + QPointF(2, 1)) == ("point", i)
    rim = pixels.generative.threshold
    line = np.column_stack([rim.x, rim.y])
    far = np.abs(line[:, None] - shown.x).sum(axis=-1).min(axis=1).argmax()
    assert stage.plane.grabbable(at(stage, line[far]) + QPointF(5, 0)) == "threshold"
    stage.plane.zoom(0.4, ring)
    assert stage.plane.grabbable(at(stage, shown.query)) == "query"
    other = make("discriminative")
    put(other)
    assert other.plane.grabbable(at(other, line[far])) is None


@pytest.mark.parametrize("d", [1, 2])
def test_the_ring_can_be_dragged_and_is_followed_at_once(make: Make, qtbot: QtBot, d: int) -> None:
    stage, moves, drops = make("generative", d), [], []
    shown, _ = put(stage)
    stage.dragged.connect(lambda what, x, y: moves.append((what, x, y)))
    stage.dropped.connect(drops.append)
    height = [] if d == 2 else [math.exp(shown.density.query_marginal)]
    start = stage.plane.at(*stage.plane.mapping().to_pixels(np.array([*shown.query, *height]))).toPoint()
    qtbot.mousePress(stage.plane, Qt.MouseButton.LeftButton, pos=start)
    for step in (10, 20, 40):
        qtbot.mouseMove(stage.plane, start + QPoint(step, 0))
    drawn(stage)
    qtbot.mouseRelease(stage.plane, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    assert {what for what, _, _ in moves} == {"query"}
    mapping = stage.plane.mapping()
    assert_allclose(moves[-1][1] - shown.query[0], 40 * np.ptp(mapping.x_range) / mapping.width, atol=2e-3)
    assert drops == ["query"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("d", [1, 2])
def test_click_picks_and_pointing_shows_the_example(make: Make, qtbot: QtBot, name: Name, d: int) -> None:
    stage = make(name, d)
    shown, _ = put(stage, hidden=("samples",))
    i = int(np.argmax(shown.x[:, 0]))
    place = at(stage, stage._places[i])
    with qtbot.waitSignal(stage.picked) as picked:
        stage.plane.clicked.emit(place.x(), place.y())
    assert picked.args == [i]
    before = drawn(stage.plane)
    with qtbot.waitSignal(stage.hovered) as hovered:
        stage.plane.hovered.emit(place)
    assert hovered.args == [i]
    assert ((drawn(stage.plane) != before).any(axis=-1)).sum() > 1500  # a picture and a ring
    said = stage.plane.explain(place)
    assert shown.classes[shown.y[i]] in said
    assert "%" in said
    with qtbot.waitSignal(stage.hovered) as hovered:
        stage.plane.hovered.emit(None)
    assert hovered.args == [-1]
    assert_array_equal(drawn(stage.plane), before)


def test_layers_of_a_plane_can_be_filled_again_and_again(make: Make) -> None:
    stage = make("generative")
    for n_classes in (2, 3, 2):
        _, pixels = put(stage, n_classes)
        assert isinstance(stage.layers, BoundaryLayers)
        stage.layers.fill(pixels.generative, VIEW)
        drawn(stage)


@pytest.mark.parametrize("top", [0.0, 5e-324, 1e-300, 1e300, float("inf"), float("nan")])
def test_a_strip_takes_any_height(look: Theme, top: float) -> None:
    strip = Strip()
    strip.resize(300, 90)
    strip.set_frame(QRect(40, 0, 240, 200), (0.0, 1.0))
    strip.set_pixels(StripPixels(None, (), (), top, (0.5, 0.0)), (0.0, 1.0))
    assert drawn(strip).shape == (90, 300, 3)
    strip.deleteLater()
