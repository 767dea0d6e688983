"""The plane as a lecturer uses it: relief and map, the hand, units, cards, words; and its geometry."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import cos, exp, radians, sin
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.grbm_energy import Machine
from genviz.engine.math.grbm_relief import LEVELS, grid_free_energy, middles
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.scene import view_bits, with_bits
from genviz.ui.energy.plane_cards import parts_of
from genviz.ui.energy.plane_formula_card import density_pieces, energy_pieces
from genviz.ui.energy.plane_topic import PlaneTopic
from genviz.ui.energy.plane_words import sentence, told
from genviz.ui.i18n import Language, set_language
from genviz.ui.plots.relief_camera import FIRST, FLATTEST, RISE, STEEPEST, Camera, camera_of, held, sight_of
from genviz.ui.plots.relief_composed import composed
from genviz.ui.plots.relief_composed import shown as shown_image
from genviz.ui.plots.relief_ground import height_of, level_lines
from genviz.ui.plots.relief_key import bar_figures, legend_height
from genviz.ui.plots.relief_map import Grip
from genviz.ui.plots.relief_names import best_box
from genviz.ui.plots.relief_overlay import shown_push
from genviz.ui.plots.relief_raster import Terrain, colours, height_at, shading, terrain
from genviz.ui.plots.relief_scene import CHAINS, DENSITY, PUSH, RELIEF, made_shape, scene_of
from genviz.ui.plots.relief_stage import PlaneStage
from genviz.ui.plots.relief_units import tiles_of
from genviz.ui.render import settle
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown
from tests.ui.test_fits import at_rest, every_page

PATIENCE = 20_000
BOX = (-1.5, 2.5, 10.0, 30.0)
CAMERAS = [FIRST, Camera(-130.0, 25.0), Camera(90.0, 60.0), Camera(163.0, FLATTEST)]


def opened(
    make_window: MakeWindow, size: tuple[int, int] = (1366, 768), source: str = "", **settings: Any
) -> Window:
    params = catalog.algorithm("gaussian_rbm").params(**settings)
    data = datasets.load(source or catalog.model_entry("gaussian_rbm").data)
    return make_window(Opening("energy", Run("gaussian_rbm", data, 0, params), playing=False), size)


@pytest.fixture
def tab(make_window: MakeWindow) -> Any:
    return opened(make_window).tab


def topic(tab: Any) -> PlaneTopic:
    assert isinstance(tab.seen, PlaneTopic)
    return tab.seen


def stage(tab: Any) -> PlaneStage:
    return topic(tab).stage


def settled(tab: Any, qtbot: QtBot, holds: Any = lambda _picture: True) -> Any:
    """The picture of the present view, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        return now.exact and now.view == tab.view and now.picture is not None and holds(now.picture)

    qtbot.waitUntil(ready, timeout=PATIENCE)
    return shown(tab).picture


def seek(tab: Any, qtbot: QtBot, t: int) -> Any:
    tab.trainer.seek(t)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == t, timeout=PATIENCE)
    return settled(tab, qtbot)


def flat(tab: Any, qtbot: QtBot) -> Any:
    stage(tab).look(RELIEF, on=False)
    return settled(tab, qtbot)


def on_map(tab: Any, x: float, y: float) -> QPoint:
    plane = stage(tab).plane
    column, row = plane.mapping().to_pixels(np.array([x, y])).tolist()
    return plane.at(column, row).toPoint()


def drag(widget: Any, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(widget, start + (end - start) * share)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


# ---------------------------------------------------------------------------------------------- geometry


def hills(seed: int = 0, n: int = 80) -> np.ndarray[Any, Any]:
    """A rough ground between 0 and 1."""
    rng = np.random.default_rng(seed)
    a, b = np.meshgrid(middles(-1.0, 1.0, n), middles(-1.0, 1.0, n))
    found = np.zeros((n, n))
    for x, y, wide, high in rng.uniform([-1, -1, 0.08, 0.5], [1, 1, 0.2, 1.0], (24, 4)):
        found = np.maximum(found, high * np.exp(-((a - x) ** 2 + (b - y) ** 2) / wide**2))
    return found.astype(np.float32)


def made(camera: Camera, *, fine: float = 1.0, seed: int = 0) -> Terrain:
    height = hills(seed)
    return terrain(height, height, sight_of(BOX, camera, 700, 480, 1.0), fine, False)


@pytest.mark.parametrize("camera", CAMERAS)
def test_places_are_projected_as_two_rotations_say(camera: Camera) -> None:
    sight = sight_of(BOX, camera, 640, 480, 1.0)
    rng = np.random.default_rng(3)
    ab, height = rng.uniform(-1, 1, (40, 2)), rng.uniform(0, 1, 40)
    phi, theta = radians(camera.turn), radians(camera.tilt)
    about_up = np.array([[cos(phi), -sin(phi), 0], [sin(phi), cos(phi), 0], [0, 0, 1]])
    # the viewer looks along his own depth axis; the second one of what is left points up on the screen
    onto_screen = np.array([[1, 0, 0], [0, sin(theta), cos(theta)]])
    at = np.column_stack([ab, RISE * height]) @ about_up.T @ onto_screen.T
    expected = np.array(sight.middle) + sight.size * at * [1.0, -1.0]
    assert_allclose(sight.pixels(ab, height), expected, atol=1e-9)
    assert_allclose(sight.unit(sight.places(ab)), ab, atol=1e-12)
    assert_allclose(sight.places(np.array([[-1.0, -1.0], [1.0, 1.0]])), [[-1.5, 10.0], [2.5, 30.0]])


def clearance(found: Terrain, ab: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """By how many pixels each place is above all that is before it, by marching towards the viewer."""
    sight = found.sight
    (flat_, steep), (c, s) = sight.tilt, sight.turn
    u, w = sight.turned(ab)
    own = w * steep + RISE * height_at(found.height, ab) * flat_
    highest = np.full(len(ab), -np.inf)
    for back in np.linspace(0.04, 2.9, 1200):
        at = w - back
        place = np.column_stack([u * c + at * s, -u * s + at * c])
        level = at * steep + RISE * height_at(found.height, place) * flat_
        inside = (np.abs(place) <= 1.0).all(axis=1)
        highest = np.where(inside, np.maximum(highest, level), highest)
    return np.asarray((own - highest) * sight.size)


@pytest.mark.parametrize("camera", CAMERAS)
@pytest.mark.parametrize("fine", [1.0, 0.5])
def test_what_is_behind_a_hill_is_hidden_and_nothing_else(camera: Camera, fine: float) -> None:
    found = made(camera, fine=fine)
    ab = np.random.default_rng(1).uniform(-1, 1, (600, 2))
    room, seen = clearance(found, ab), found.seen(ab)
    slack = 3.0 / fine
    assert seen[(room > slack) & np.isfinite(room)].all()
    assert not seen[room < -slack].any()
    assert (~seen).sum() < 590
    assert (~seen).sum() > 5 or camera.tilt > 45.0  # from steeply above everything is seen
    assert not found.seen(np.array([[1.2, 0.0]])).any()  # beside the block


@pytest.mark.parametrize("camera", CAMERAS)
def test_the_place_under_a_pixel_is_the_one_that_is_seen_there(camera: Camera) -> None:
    found = made(camera)
    ab = np.random.default_rng(2).uniform(-0.97, 0.97, (300, 2))
    room = clearance(found, ab)
    clear = (room > 3.0) & np.isfinite(room)  # at the very edge a pixel shows the wall
    at = found.pixels(ab)
    places = [found.place_at(x, y) for x, y in at.tolist()]
    hit = np.array([place is not None for place in places])
    assert hit[clear].mean() > 0.98  # a summit may lie in the lower half of a pixel that shows the sky
    picked = np.array([place for place in places if place is not None])
    off = np.hypot(*(found.pixels(picked) - at[hit]).T)
    assert off.max() < 2.5  # what is picked lies under the pixel, be it a hill before the place
    assert (np.hypot(*(picked - ab[hit])[clear[hit]].T) < 0.05).mean() > 0.97
    assert clear.sum() > 30
    assert found.place_at(1.0, 1.0) is None


def test_the_image_has_the_colour_of_the_nearest_ground() -> None:
    found = made(FIRST)
    light = shading(found.height, FIRST)
    rows, columns = np.nonzero(found.image >> np.uint32(24))
    chosen = np.random.default_rng(0).choice(len(rows), 300, replace=False)
    table = colours(False).reshape(-1, 256)
    worst = []
    for row, column in zip(rows[chosen].tolist(), columns[chosen].tolist(), strict=True):
        place = found.place_at(column + found.first + 0.5, row + found.top + 0.5)
        assert place is not None
        tint = float(height_at(found.height, np.array([place]))[0])
        bright = float(height_at(light, np.array([place]))[0])
        expected = int(table[round(bright * (len(table) - 1)), min(int(tint * 256), 255)])
        pixel = int(found.image[row, column])
        worst.append(max(abs((pixel >> s & 255) - (expected >> s & 255)) for s in (16, 8, 0)))
    assert np.quantile(worst, 0.9) <= 12


def test_light_comes_from_the_left_however_the_ground_is_turned() -> None:
    a, b = np.meshgrid(middles(-1, 1, 60), middles(-1, 1, 60))
    cone = np.maximum(0.0, 1.0 - np.hypot(a, b)).astype(np.float32)
    for camera in CAMERAS:
        sight = sight_of((-1, 1, -1, 1), camera, 400, 400, 1.0)
        light, (u, w) = shading(cone, camera), sight.turned(np.stack([a, b], axis=-1))
        ring = (np.hypot(a, b) > 0.3) & (np.hypot(a, b) < 0.8) & (np.abs(w) < 0.2)
        assert light[ring & (u < 0)].min() > light[ring & (u > 0)].max()


def test_the_block_has_room_however_it_is_turned() -> None:
    for turn in range(-180, 180, 15):
        for tilt in (FLATTEST, 39.0, STEEPEST):
            sight = sight_of(BOX, Camera(turn, tilt), 640, 430, 1.0)
            top = sight.pixels(sight.corners, 1.0)
            foot = sight.pixels(sight.corners, -0.2)
            for at in (top, foot):
                assert at[:, 0].min() > 0
                assert at[:, 0].max() < 640
                assert at[:, 1].min() > 0
                assert at[:, 1].max() < 430
    assert held(Camera(190.0, 99.0)) == (-170.0, STEEPEST)
    assert camera_of(View(camera=(5.0, 1.0))) == (5.0, FLATTEST)


# ------------------------------------------------------------------------------------------------ heights


def machine() -> Machine:
    rng = np.random.default_rng(4)
    return Machine(rng.normal(0, 0.3, (2, 7)), np.array([0.1, -0.2]), rng.normal(0, 1, 7), 0.25)


def test_contours_are_at_true_nats() -> None:
    m = machine()
    x = middles(-2.0, 2.0, 200)
    grid = grid_free_energy(x, x, m)
    lines = level_lines((grid - grid.min()).astype(np.float32), LEVELS, (-2.0, 2.0, -2.0, 2.0))
    z = lines.places
    inputs = m.c + z @ m.w / m.sigma**2
    free = ((z - m.b) ** 2).sum(axis=1) / (2 * m.sigma**2) - np.log1p(np.exp(inputs)).sum(axis=1)
    assert set(np.unique(lines.above)) == set(LEVELS)
    assert np.abs(free - grid.min() - lines.above).max() < 0.02
    steps = np.hypot(*np.diff(z, axis=0)[lines.joined[:-1]].T)
    assert steps.max() < 3 * 4.0 / 100  # nothing is joined that does not belong together


def test_heights_are_what_they_are_said_to_be() -> None:
    for nats in (0.0, 0.7, 6.0, 33.0, 1e9):
        assert height_of(nats, density=False) == pytest.approx(1 - exp(-min(nats, 300) / 6), abs=1e-12)
        assert height_of(nats, density=True) == pytest.approx(exp(-min(nats, 80)), abs=1e-30)


@pytest.mark.parametrize("density", [False, True])
def test_the_ground_has_the_heights_of_the_engine(tab: Any, qtbot: QtBot, density: bool) -> None:
    picture = seek(tab, qtbot, 30)
    stage(tab).look(DENSITY, on=density)
    picture = settled(tab, qtbot)
    relief, made_of = picture.relief, made_shape(picture, tab.view)
    assert made_of is not None
    expected = relief.density / exp(relief.peak) if density else 1 - np.exp(-relief.above / 6)
    assert_allclose(made_of.height, expected, atol=3e-5)
    assert_allclose(made_of.tint, 1 - expected if density else expected, atol=3e-5)
    figures = bar_figures(scene_of(picture, tab.view, made_of))
    assert figures[0][0] == 0.0
    assert all(0 <= share <= 1 for share, _ in figures)
    if density:
        assert figures[-1] == (1.0, pytest.approx) or float(figures[-1][1]) == pytest.approx(
            exp(relief.peak), rel=0.05
        )


# ------------------------------------------------------------------------------------------------ drawing


def test_the_relief_shows_ground_data_dreams_and_chain(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 120)
    pixels, tokens = drawn(stage(tab).relief), theme().tokens
    assert count(pixels, tokens.components[0]) > 800
    assert count(pixels, tokens.components[1]) > 800
    assert (np.ptp(pixels, axis=-1) > 25).mean() > 0.1  # the ground's colours


def test_the_image_of_the_worker_is_what_the_window_paints(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 120)
    relief = stage(tab).relief
    assert shown_image(relief._image._pixels, relief._view()) is not None
    quick = drawn(relief)
    relief.show_picture(picture, relief._image._shape, None)
    coarse = drawn(relief)
    assert (np.abs(quick - coarse).max(axis=-1) > 40).mean() < 0.06  # coarser, and no other picture
    flat(tab, qtbot)
    plane = stage(tab).plane
    assert plane.picture() is not None
    quick = drawn(plane)
    plane.picture = lambda: None
    assert (np.abs(quick - drawn(plane)).max(axis=-1) > 30).mean() < 0.01


@pytest.mark.parametrize("tilted", [True, False])
def test_every_layer_changes_the_picture(tab: Any, qtbot: QtBot, tilted: bool) -> None:
    picture = seek(tab, qtbot, 120)
    if not tilted:
        flat(tab, qtbot)
    labels = topic(tab).layer_labels(picture)
    names = ("push", "chains", "dreams", "data", "heldout", "contours", "units", "valleys")
    assert set(labels) == {f"plane_{name}" for name in names}
    for layer in labels:
        before, layers = shown(tab).pixels.stage, tab.view.layers
        tab.view_changed(layers=layers ^ {layer})
        settled(tab, qtbot)
        assert (shown(tab).pixels.stage != before).sum() > 10, layer
        tab.view_changed(layers=layers)
        settled(tab, qtbot)


def test_arrows_are_the_part_of_the_phase(tab: Any, qtbot: QtBot) -> None:
    for t, who in ((22, "data"), (23, "dreams"), (24, "both")):
        picture = seek(tab, qtbot, t)
        view = tab.view
        shape = made_shape(picture, view)
        assert shape is not None
        push = shown_push(scene_of(picture, view, shape))
        assert push is not None
        part = {"data": picture.push.data, "dreams": picture.push.dreams, "both": picture.push.net}[who]
        assert push.who == who
        assert_allclose(push.change, part)
        assert push.reach >= np.abs(part).max()
        without = replace(view, layers=view.layers - {PUSH})
        assert shown_push(scene_of(picture, without, shape)) is None


def test_a_drawing_has_words_as_shapes(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 24)
    relief, picture = stage(tab).relief, QPicture()
    painter = QPainter(picture)
    relief._image._draw(painter, relief._view())
    painter.end()
    assert picture.size() > 20_000


def test_no_image_is_made_for_a_look_that_was_left(tab: Any, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    assert composed(picture, replace(tab.view, dark=True)) is None
    assert composed(picture, replace(tab.view, scale=1.7)) is None
    assert composed(picture, replace(tab.view, width=1)) is None


# ----------------------------------------------------------------------------------------------- the hand


def test_a_click_on_the_relief_puts_the_ball_there(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 60)
    relief = stage(tab).relief
    ground = relief.ground
    assert ground is not None
    x, y = ground.pixels(np.array([[0.4, 0.3]]))[0].tolist()
    QTest.mouseClick(relief, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    picture = settled(tab, qtbot, lambda p: np.hypot(*(p.balls.trails[0, -1] - [0.4, 0.3])) < 0.1)
    assert picture.here.x == pytest.approx(picture.balls.trails[0, -1, 0])
    assert np.ptp(picture.balls.trails[0], axis=0).max() == 0.0  # it has no trail yet
    QTest.mouseClick(relief, Qt.MouseButton.LeftButton, pos=QPoint(2, relief.height() // 2))  # the sky
    assert settled(tab, qtbot).here.x == picture.here.x


def test_the_ball_follows_the_hand_and_is_one_edit(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 60)
    relief = stage(tab).relief
    at = relief.ball_at()
    assert at is not None
    before = len(shown(tab).run.log)
    drag(relief, at.toPoint(), at.toPoint() + QPoint(30, -20))
    settled(tab, qtbot, lambda _: len(shown(tab).run.log) == before + 1)
    assert tab.view.camera is None  # the ground was not turned


def test_the_ground_is_turned_and_tilted_by_hand(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    relief = stage(tab).relief
    start = QPoint(12, relief.height() // 2)
    QTest.mousePress(relief, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(relief, start + QPoint(60, 0))
    assert relief.dragging
    assert tab.view.camera is None  # no picture of the worker is waited for
    assert relief.ground is not None
    assert relief.ground.terrain.fine < 1.0
    turned = relief.ground.terrain.sight.camera
    assert turned.turn > FIRST.turn + 10
    QTest.mouseMove(relief, start + QPoint(60, 40))
    QTest.mouseRelease(relief, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))
    settled(tab, qtbot)
    assert tab.view.camera is not None
    assert tab.view.camera[0] == pytest.approx(turned.turn)
    assert tab.view.camera[1] > FIRST.tilt
    assert shown(tab).pixels.ground.terrain.sight.camera == pytest.approx(tab.view.camera)
    before = tab.view.camera[0]
    QTest.keyClick(relief, Qt.Key.Key_Right)
    assert tab.view.camera[0] == pytest.approx(before + 5.0)
    QTest.mouseDClick(relief, Qt.MouseButton.LeftButton, pos=start)
    assert tab.view.camera is None


def test_a_scene_keeps_the_camera() -> None:
    view = View(camera=(31.0, 50.0))
    assert with_bits(View(), view_bits(view)).camera == (31.0, 50.0)
    assert with_bits(view, view_bits(View())).camera is None


def test_map_and_relief_show_the_same_part(tab: Any, qtbot: QtBot) -> None:
    home = settled(tab, qtbot).home
    flat(tab, qtbot)
    plane = stage(tab).plane
    frame = plane.frame()
    assert abs(frame.width() - frame.height()) <= 2
    assert (plane.home[0] + plane.home[1]) == pytest.approx(home)
    plane.zoom(0.5, QPointF(frame.width() / 2, frame.height() / 2))
    box = settled(tab, qtbot).relief.box
    assert box[1] - box[0] == pytest.approx(0.5 * (home[1] - home[0]))
    stage(tab).look(RELIEF, on=True)
    assert settled(tab, qtbot).relief.box == pytest.approx(box)
    topic(tab).fit()
    assert settled(tab, qtbot).relief.box == pytest.approx(home)


def test_the_wheel_shows_less_of_the_ground(tab: Any, qtbot: QtBot) -> None:
    home = settled(tab, qtbot).home
    stage(tab).relief.zoomed.emit(0.75, 0.0, 0.0)
    box = settled(tab, qtbot).relief.box
    assert box[1] - box[0] == pytest.approx(0.75 * (home[1] - home[0]))


def test_pointing_at_a_unit_shows_its_line(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 60)
    units, relief = stage(tab).units, stage(tab).relief
    before = drawn(relief)
    j = int(np.isfinite(picture.units.lines).all(axis=(1, 2)).argmax())
    units.mouseMoveEvent(_move(units.tile(j).center()))
    assert relief.unit == j
    assert (drawn(relief) != before).any(axis=-1).sum() > 100
    assert str(j + 1) in units.explained(units.tile(j).center())
    units._point(-1)
    assert relief.unit == -1
    assert (drawn(relief) == before).all()


def _move(where: QPointF) -> Any:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    none = Qt.MouseButton.NoButton
    return QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)


def test_the_tiles_are_the_half_planes(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 60)
    tiles = tiles_of(picture, False)
    planes = picture.units.planes[:, ::-1]
    assert tiles.shape == planes.shape
    bright = (tiles >> np.uint32(8) & np.uint32(255)).astype(int)
    for tile, plane in zip(bright, planes, strict=True):
        assert np.all(np.diff(tile.ravel()[np.argsort(plane.ravel())]) <= 0)  # the likelier on, the darker
    assert np.array_equal(tiles, shown(tab).pixels.tiles)


def test_a_units_line_is_dragged_on_the_map(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 60)
    picture = flat(tab, qtbot)
    j = int(np.abs(picture.units.foot).max(axis=1).argmin())
    units, plane = stage(tab).units, stage(tab).plane
    QTest.mouseClick(units, Qt.MouseButton.LeftButton, pos=units.tile(j).center().toPoint())
    assert units.pinned == j
    foot, w = picture.units.foot[j], picture.units.w[j]
    aim = foot + np.array([0.8, 0.6])
    drag(plane, on_map(tab, *foot), on_map(tab, *aim))
    through = lambda p: p.units.c[j] + (aim / p.units.sigma**2) @ p.units.w[j]  # noqa: E731
    after = settled(tab, qtbot, lambda p: abs(through(p)) < 0.05)  # the last of the moves
    assert_allclose(after.units.w[j], w, atol=1e-9)  # moved, not turned
    tip = after.units.foot[j] + after.units.w[j]
    drag(plane, on_map(tab, *tip), on_map(tab, *(tip + np.array([-0.5, 0.4]))))
    settled(tab, qtbot, lambda p: np.allclose(p.units.w[j], w + np.array([-0.5, 0.4]), rtol=0.0, atol=0.1))


def test_a_click_on_the_map_puts_the_ball(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 60)
    flat(tab, qtbot)
    plane = stage(tab).plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=on_map(tab, -1.0, 1.2))
    picture = settled(tab, qtbot, lambda p: np.hypot(*(p.balls.trails[0, -1] - [-1.0, 1.2])) < 0.1)
    drag(plane, on_map(tab, *picture.balls.trails[0, -1]), on_map(tab, 0.5, 0.5))
    settled(tab, qtbot, lambda p: np.hypot(*(p.balls.trails[0, -1] - [0.5, 0.5])) < 0.1)
    where = stage(tab).plane.mapping().to_pixels(np.array([0.5, 0.5])).tolist()
    assert stage(tab).map.grip_at(QPointF(*where)) == Grip("ball")
    tab.view_changed(layers=tab.view.layers - {CHAINS})
    assert stage(tab).map.grip_at(QPointF(*where)) is None  # what is not seen is not taken hold of


def test_taking_a_tool_shows_the_map(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    assert not stage(tab).relief.isHidden()
    tab.drawing.toggle()
    assert stage(tab).relief.isHidden()
    assert not stage(tab).map.isHidden()
    settled(tab, qtbot)
    tab.drawing.close()


def test_the_relief_can_be_seen_while_the_tools_are_out(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    tab.drawing.toggle()
    stage(tab).look(RELIEF, on=True)
    seek(tab, qtbot, 33)  # every frame hands the tools over again
    assert not stage(tab).relief.isHidden()
    tab.drawing.close()


def test_an_empty_sheet_is_drawn_on(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    tab.drawing.toggle()
    tab.drawing.clear()
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=PATIENCE)
    assert stage(tab).relief.isHidden()
    assert stage(tab).picture is None
    drawn(stage(tab))
    stage(tab).look(RELIEF, on=True)  # there is nothing to be tilted
    assert stage(tab).relief.isHidden()
    drawn(stage(tab))
    tab.commands.undo()
    qtbot.waitUntil(lambda: shown(tab).waits is None, timeout=PATIENCE)
    settled(tab, qtbot)
    assert not stage(tab).relief.isHidden()


def test_the_deepest_valley_can_be_guessed_on_the_map_only(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 30)
    assert topic(tab).guessable(shown(tab)) is None
    flat(tab, qtbot)
    of = topic(tab).guessable(shown(tab))
    assert of is not None
    assert_allclose(of.places, picture.relief.valleys[:1])


# -------------------------------------------------------------------------------------------------- words


def test_the_sentence_follows_from_the_numbers(tab: Any, qtbot: QtBot) -> None:
    said = {t: sentence(seek(tab, qtbot, t)) for t in (0, 22, 23, 24)}
    assert "valley" in said[0]
    assert said[22].startswith("100 data points")
    assert said[23].startswith("500 dreams")
    assert "higher" in said[24]
    picture = settled(tab, qtbot)
    alike = picture.scores._replace(data_surprise=2.5, dream_surprise=2.5)
    assert "do not prove" in sentence(replace(picture, scores=alike))
    done = alike._replace(log_likelihood=alike.best - 0.1)
    assert "hardly moves" in sentence(replace(picture, scores=done))
    assert "too large" in sentence(replace(picture, stopped=0.5))
    exact = replace(picture, phase="negative", sampling="exact")
    assert "summed over all states" in sentence(exact)


def test_cards_say_what_the_numbers_are(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 24)
    parts = parts_of(picture)
    assert any("2¹²" in part for part in parts)
    assert parts[0] == "best possible −2.23"
    assert len(parts_of(picture, narrow=True)) < len(parts)
    here = picture.here
    assert f"{here.quadratic:.2f}" in energy_pieces(picture)[0].text
    assert here.p == pytest.approx(exp(-here.free_energy - picture.scores.log_z), rel=1e-9)
    assert density_pieces(picture)[0].text.startswith("𝑝 = exp(")
    column = topic(tab).column
    assert column.chains.card not in column.shown()
    column.show_card("chains")
    assert column.shown()[-1] is column.chains.card
    column.show_card("height")


@pytest.mark.parametrize("sampling", ["cd", "pcd"])
def test_the_chains_card_knows_what_it_cannot_know(
    make_window: MakeWindow, qtbot: QtBot, sampling: str
) -> None:
    tab = opened(make_window, sampling=sampling).tab
    seek(tab, qtbot, 60)
    chains = topic(tab).column.chains
    topic(tab).column.show_card("chains")
    assert chains.card.readout.isHidden() == (sampling == "cd")


def test_choices_are_seen_with_the_scene_only(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    choices = stage(tab).choices
    QTest.mouseClick(choices.way.buttons[1], Qt.MouseButton.LeftButton)
    assert stage(tab).relief.isHidden()
    QTest.mouseClick(choices.what.buttons[1], Qt.MouseButton.LeftButton)
    assert DENSITY in tab.view.layers
    topic(tab).leave()
    assert choices.isHidden()
    topic(tab).enter()
    assert not choices.isHidden()
    assert (choices.way.value(), choices.what.value()) == ("map", "density")


def test_names_hide_neither_balls_nor_one_another() -> None:
    size, room = QSizeF(90, 24), QSizeF(400, 300)
    for x, y in ((200, 150), (2, 2), (398, 298), (2, 298)):
        thing, taken = QRectF(x - 10, y - 10, 20, 20), list[QRectF]()
        for _ in range(3):
            box = best_box(size, thing, room, taken, [])
            assert QRectF(0, 0, 400, 300).contains(box)
            assert not box.intersects(thing)
            assert not any(box.intersects(other) for other in taken)
            taken.append(box)
    arrow = QRectF(150, 80, 100, 45)  # where the nearest name would be
    free = best_box(size, QRectF(190, 140, 20, 20), room, [], [arrow])
    assert not free.intersects(arrow)


def test_how_many_marks_are_shown_is_said_in_a_narrow_key_too(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 24)
    shape = made_shape(picture, tab.view)
    assert shape is not None
    now = scene_of(picture, tab.view, shape)
    assert legend_height(now, 900.0) < legend_height(now, 180.0)


def test_features_are_named_with_their_units_in_the_readers_language(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    tab = opened(make_window, source="faithful").tab
    assert settled(tab, qtbot).names == (("eruptions", "min"), ("waiting", "min"))
    assert stage(tab).plane.axes["bottom"].title == "eruptions (min)"
    set_language("ko")
    tab.language_changed()
    settled(tab, qtbot)
    assert stage(tab).plane.axes["bottom"].title == "분출 시간 (분)"


def test_places_are_explained(tab: Any, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    x, y = picture.relief.valleys[0].tolist()
    said = stage(tab)._explained(x, y)
    assert "0.0 nats above the deepest point" in said


def test_data_of_more_features_are_refused_in_words(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window, source="iris", n_hidden=4).tab
    settled(tab, qtbot)
    assert stage(tab).relief.isHidden()
    assert "4" in stage(tab)._refusal.text()
    assert topic(tab).layer_labels(shown(tab).picture) == {}
    assert topic(tab).column.likelihood.numbers.accessibleName()
    assert told(shown(tab).picture)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_both_languages_at_all_sizes(
    make_window: MakeWindow, qtbot: QtBot, language: Language, size: tuple[int, int]
) -> None:
    tab = opened(make_window, size, n_hidden=16, n_balls=5, temperature=3.0).tab
    set_language(language)
    tab.language_changed()
    for t in (0, 22, 24):
        picture = seek(tab, qtbot, t)
        assert told(picture)
        hangul = any("가" <= letter <= "힣" for letter in sentence(picture))
        assert hangul == (language == "ko")
    drawn(stage(tab))
    flat(tab, qtbot)
    stage(tab).look(DENSITY, on=True)
    settled(tab, qtbot)
    drawn(stage(tab))


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("presenting", [False, True])
def test_no_text_is_cut(
    make_window: MakeWindow, qtbot: QtBot, language: Language, size: tuple[int, int], presenting: bool
) -> None:
    window = opened(make_window, size)
    window.set_presenting(presenting)
    set_language(language)
    settle()  # full screen comes with a size of its own
    window.resize(*size)
    window._rescale()
    settle()
    tab: Any = window.tab
    for tilted in (True, False):
        stage(tab).look(RELIEF, on=tilted)
        for t in (0, 22):
            seek(tab, qtbot, t)
            settle()
            for _ in every_page(window):
                qtbot.waitUntil(partial(at_rest, window, "gaussian_rbm", size, presenting))
