"""Everything on the stage can be taken in hand: the fit answers at once, and a drag is one change."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.runtime.run import ApplyEdit, PatchData
from genviz.ui.focus import Focus
from genviz.ui.plots.pointing import Mark, component_near, handles
from genviz.ui.plots.weights import percentages
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import theme
from tests.ui.looking import at_step, drawn, loaded, shown

LEFT = Qt.MouseButton.LeftButton


def drag(tab: MixtureTab, start: np.ndarray, end: np.ndarray) -> None:
    """Drag from one place to another, in data units."""
    plane = tab.plot.plane
    places = [plane.at(*plane.mapping().to_pixels(np.array(place))).toPoint() for place in (start, end)]
    middle = QPoint((places[0].x() + places[1].x()) // 2, (places[0].y() + places[1].y()) // 2)
    QTest.mousePress(plane, LEFT, pos=places[0])
    for place in (middle, places[1]):
        QTest.mouseMove(plane, place)
    QTest.mouseRelease(plane, LEFT, pos=places[1])


def test_a_point_is_dragged_and_the_fit_answers(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 6)
    before = shown(tab)
    i = int(np.argmax(before.picture.x[:, 0] - before.picture.x[:, 1]))  # at the rim, alone
    start, end = before.picture.x[i].copy(), before.picture.x[i] + np.array([-0.5, 0.7])
    seen = tab.plot.plane.mapping()
    drag(tab, start, end)
    qtbot.waitUntil(lambda: abs(shown(tab).picture.x[i, 0] - start[0] + 0.5) < 0.02, timeout=20_000)
    after = shown(tab)
    assert_allclose(after.picture.x[i], end, atol=0.02)
    others = np.arange(len(after.picture.x)) != i
    assert_allclose(after.picture.x[others], before.picture.x[others])
    (entry,) = after.run.log
    assert isinstance(entry.change, PatchData)
    assert entry.t == 12
    assert after.metrics["log_likelihood"] != before.metrics["log_likelihood"]
    assert tab.plot.plane.mapping() == seen
    tab.commands.undo()
    qtbot.waitUntil(lambda: not shown(tab).run.log, timeout=20_000)
    assert_allclose(shown(tab).picture.x[i], start)


@pytest.mark.parametrize("axis", [0, 1])
def test_an_axis_of_an_ellipse_is_dragged(tab: MixtureTab, qtbot: QtBot, axis: int) -> None:
    at_step(tab, qtbot, 8)
    picture = shown(tab).picture
    end = picture.means[0] + picture.half_axes[0, axis]
    wanted = picture.means[0] + 1.6 * picture.half_axes[0, axis] + [0.1, 0.0]
    drag(tab, end, wanted)
    offset, wanted_length = wanted - picture.means[0], pytest.approx(1.0, rel=0.05)

    def length() -> float:
        return float(offset @ np.linalg.solve(shown(tab).picture.covariances[0], offset))

    qtbot.waitUntil(lambda: length() == wanted_length, timeout=20_000)  # the hand is on the 1σ ellipse
    (entry,) = shown(tab).run.log
    assert isinstance(entry.change, ApplyEdit)
    assert entry.change.name == "drag_axis"
    assert entry.change.arguments["axis"] == axis
    assert_allclose(shown(tab).picture.means, picture.means)


def test_a_weight_is_dragged_sideways_and_moved_with_the_arrows(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 10)
    weights = tab.weights
    weights.grab()
    before = shown(tab).picture.weights.copy()
    x = round(weights._left + 5)
    assert weights.at(QPointF(x, 10)) == 0
    QTest.mousePress(weights, LEFT, pos=QPoint(x, 10))
    QTest.mouseMove(weights, QPoint(x + 30, 10))
    QTest.mouseMove(weights, QPoint(x + 60, 10))
    QTest.mouseRelease(weights, LEFT, pos=QPoint(x + 60, 10))
    wanted = pytest.approx(before[0] + 60 / theme().px(300), abs=0.01)
    qtbot.waitUntil(lambda: shown(tab).picture.weights[0] == wanted, timeout=20_000)
    assert shown(tab).picture.weights.sum() == pytest.approx(1.0)
    assert len(shown(tab).run.log) == 1
    moved = float(shown(tab).picture.weights[0])
    weights.setFocus(Qt.FocusReason.TabFocusReason)
    step = shown(tab).frame.t
    QTest.keyClick(weights, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(tab).picture.weights[0] < moved - 0.004, timeout=20_000)
    assert shown(tab).frame.t == step
    assert len(shown(tab).run.log) == 2


def test_the_shares_of_k_means_cannot_be_dragged(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "kmeans", "blobs:n=200", n_components=3)
    at_step(tab, qtbot, 2)
    assert tab.weights.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.mousePress(tab.weights, LEFT, pos=QPoint(round(tab.weights._left + 5), 10))
    QTest.mouseMove(tab.weights, QPoint(round(tab.weights._left + 90), 10))
    QTest.mouseRelease(tab.weights, LEFT, pos=QPoint(round(tab.weights._left + 90), 10))
    assert not shown(tab).run.log


def test_percentages_add_up() -> None:
    assert percentages((1 / 3, 1 / 3, 1 / 3)) == (34, 33, 33)
    assert percentages((0.125, 0.125, 0.75)) == (13, 12, 75)
    assert percentages((float("nan"), 1.0)) == (0, 100)
    rng = np.random.default_rng(0)
    for _ in range(200):
        weights = tuple(rng.dirichlet(np.ones(7)).tolist())
        shown_ = percentages(weights)
        assert sum(shown_) == 100
        assert max(abs(a - 100 * b) for a, b in zip(shown_, weights, strict=True)) < 1


def test_handles_in_one_dimension_are_at_one_standard_deviation(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "two_normals:n=300", n_components=2)
    at_step(tab, qtbot, 8)
    picture = shown(tab).picture
    sigma = float(np.sqrt(picture.covariances[1, 0, 0]))
    ends = handles(picture, tab.plot._means, 1)
    assert_allclose(ends[:, 0], picture.means[1, 0] + np.array([sigma, -sigma]))
    drag(tab, ends[0], ends[0] + [0.6, 0.0])
    wanted = pytest.approx(sigma + 0.6, abs=0.05)
    qtbot.waitUntil(lambda: float(np.sqrt(shown(tab).picture.covariances[1, 0, 0])) == wanted, timeout=20_000)


def hover(tab: MixtureTab, place: np.ndarray) -> None:
    tab.plot.plane.hovered.emit(QPointF(*tab.plot.plane.mapping().to_pixels(np.array(place))))


def test_a_mark_lights_its_term_and_a_term_its_mark(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 8)
    picture = shown(tab).picture
    told: list[Focus | None] = []
    tab.plot.pointed.connect(told.append)
    unlit = drawn(tab.plot.plane)
    hover(tab, picture.means[1])
    assert told == [Focus("mean", 1)]
    assert (drawn(tab.plot.plane) != unlit).any()
    tab.plot.plane.hovered.emit(None)
    assert told[-1] is None
    before = drawn(tab.plot.plane)
    assert (before == unlit).all()
    for focus in (Focus("points", 0), Focus("density"), Focus("component", 1), Focus("point")):
        tab.column.formula.pointed.emit(focus)
        assert (drawn(tab.plot.plane) != before).any(), focus
    tab.column.formula.pointed.emit(None)
    assert (drawn(tab.plot.plane) == before).all()
    tab.column.formula.pointed.emit(Focus("weight", 0))
    assert tab.weights._ringed(0)
    assert not tab.weights._ringed(1)


def test_handles_belong_to_the_component_that_the_pointer_is_in(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 10)
    picture, mapping = shown(tab).picture, tab.plot.plane.mapping()
    for k in range(2):
        for row in (*picture.half_axes[k], *-picture.half_axes[k]):
            where = QPointF(*mapping.to_pixels(picture.means[k] + row))
            inverse = [np.linalg.inv(c) for c in picture.covariances]
            offset = picture.means[k] + row - picture.means
            depths = [o @ s @ o for o, s in zip(offset, inverse, strict=True)]
            assert component_near(picture, where, mapping) == int(np.argmin(depths))
    assert component_near(picture, QPointF(*mapping.to_pixels(np.array([50.0, 50.0]))), mapping) == -1


def test_every_mark_is_explained(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 10)
    picture, mapping = shown(tab).picture, tab.plot.plane.mapping()

    def said(place: np.ndarray) -> str:
        return tab.plot.plane.explain(QPointF(*mapping.to_pixels(np.array(place))))

    assert said(picture.means[1]).startswith("Mean of component 2: eruptions 0.")
    assert "stretch and turn component 1" in said(picture.means[0] + picture.half_axes[0, 0])
    i = int(np.argmax(picture.x[:, 0] - picture.x[:, 1]))
    assert said(picture.x[i]).startswith(f"Point {i + 1}: eruptions")
    assert "Responsibilities 2:" in said(picture.x[i])
    assert said([-1.5, 1.9]).startswith("Outside of all contours: less than 3 %")
    angle = picture.half_axes[1].sum(axis=0) * 2 / np.sqrt(2)  # on the 2σ ellipse, between two axes
    assert "within the thin one" in said(picture.means[1] + angle) or "Point" in said(
        picture.means[1] + angle
    )


def test_the_keyboard_chooses_a_weight_without_moving_time(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    tab.weights.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(tab.weights, event)
    qtbot.waitUntil(lambda: bool(shown(tab).run.log), timeout=20_000)
    assert shown(tab).frame.t == 6
    (entry,) = shown(tab).run.log
    assert isinstance(entry.change, ApplyEdit)
    assert entry.change.arguments["k"] == 1


def test_grabbing_prefers_means_then_handles_then_points(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 10)
    picture, mapping = shown(tab).picture, tab.plot.plane.mapping()

    def grabbed(place: np.ndarray) -> Mark | None:
        found = tab.plot.plane.grabbable(QPointF(*mapping.to_pixels(np.array(place))))
        return found if isinstance(found, Mark) else None

    assert grabbed(picture.means[0]) == Mark("mean", 0)
    assert grabbed(picture.means[0] + picture.half_axes[0, 1]) == Mark("axis", 0, 1)
    assert grabbed(np.array([-1.6, 1.9])) is None
