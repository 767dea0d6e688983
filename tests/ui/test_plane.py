"""The plane in the hand: pan, zoom, click, drag, hover, focus."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.ui.plots.ink import path_of
from genviz.ui.plots.plane import Plane
from genviz.ui.theme import Theme
from tests.ui.looking import count, drawn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def plane(qtbot: QtBot, look: Theme) -> Plane:
    plane = Plane()
    qtbot.addWidget(plane)
    plane.resize(700, 500)
    plane.set_titles("width (cm)", "height (cm)")
    plane.set_home((0.0, 10.0), (-2.0, 2.0))
    plane.show()
    return plane


def heard(signal: Any) -> list[tuple[Any, ...]]:
    told: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: told.append(values))
    return told


def mouse(plane: Plane, kind: QEvent.Type, where: QPointF, held: bool) -> None:
    button = LEFT if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    buttons = LEFT if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, where, plane.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(plane, event)


def drag(plane: Plane, start: QPointF, *stops: QPointF) -> None:
    mouse(plane, QEvent.Type.MouseButtonPress, start, True)
    for stop in stops:
        mouse(plane, QEvent.Type.MouseMove, stop, True)
    mouse(plane, QEvent.Type.MouseButtonRelease, (start, *stops)[-1], False)


def wheel(plane: Plane, where: QPointF, turned: int) -> None:
    event = QWheelEvent(
        where, plane.mapToGlobal(where), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plane, event)


def test_a_press_that_goes_nowhere_is_a_click(plane: Plane) -> None:
    clicked, dragged = heard(plane.clicked), heard(plane.dragged)
    drag(plane, plane.at(30, 40), plane.at(31, 41))
    assert clicked == [(31.0, 41.0)]
    assert dragged == []
    assert plane.at_home


def test_a_mark_is_dragged_in_data_units_and_dropped_once(plane: Plane) -> None:
    plane.grabbable = lambda where: ("mark", 3) if where.x() < 100 else None
    dragged, dropped, clicked = heard(plane.dragged), heard(plane.dropped), heard(plane.clicked)
    width, height = plane.frame().width(), plane.frame().height()
    drag(plane, plane.at(50, 50), plane.at(200, 60), plane.at(width / 2, height / 4))
    assert [name for name, _, _ in dragged] == [("mark", 3)] * 3  # twice on the way, once when let go
    assert_allclose(dragged[-1][1:], (5.0, 1.0))
    assert dropped == [(("mark", 3),)]
    assert clicked == []
    assert plane.at_home


def test_the_ground_is_dragged_along_with_the_pointer(plane: Plane) -> None:
    moved = heard(plane.moved)
    before = plane.mapping().to_data(300, 200)
    drag(plane, plane.at(300, 200), plane.at(340, 190), plane.at(360, 230))
    assert_allclose(plane.mapping().to_data(360, 230), before, atol=1e-9)
    assert moved


def test_the_wheel_zooms_about_the_pointer(plane: Plane) -> None:
    before = plane.mapping().to_data(123, 77)
    wheel(plane, plane.at(123, 77), 120)
    (x0, x1), (y0, y1) = plane.mapping().x_range, plane.mapping().y_range
    assert_allclose(plane.mapping().to_data(123, 77), before, atol=1e-9)
    assert_allclose(((x1 - x0) / 10, (y1 - y0) / 4), 0.75)
    wheel(plane, plane.at(123, 77), -120)
    assert_allclose(plane.mapping().x_range, (0, 10), atol=1e-9)


def test_zoom_and_pan_have_their_limits(plane: Plane) -> None:
    for _ in range(60):
        wheel(plane, plane.at(10, 10), 240)
    near = plane.mapping()
    assert near.x_range[1] - near.x_range[0] == pytest.approx(10 / 200)
    for _ in range(60):
        wheel(plane, plane.at(10, 10), -240)
    far = plane.mapping()
    assert far.x_range[1] - far.x_range[0] == pytest.approx(80.0)
    for _ in range(100):
        plane.pan(QPointF(-5000, 5000))
    assert plane.mapping().x_range[1] <= 90.0 + 1e-9
    plane.fit()
    assert plane.at_home


def test_ranges_that_no_axis_can_show(plane: Plane) -> None:
    for bad in ((np.nan, 1.0), (-np.inf, np.inf), (3.0, 3.0), (-1e308, 1e308), (5.0, 2.0)):
        plane.set_home(bad, bad)
        low, high = plane.mapping().x_range
        assert np.isfinite([low, high]).all()
        assert low < high
        drawn(plane)


def test_the_pointer_is_told_while_it_is_over_the_plane(plane: Plane) -> None:
    told = heard(plane.hovered)
    plane.grabbable = lambda where: "mark" if where.x() < 100 else None
    mouse(plane, QEvent.Type.MouseMove, plane.at(20, 20), False)
    assert plane.cursor().shape() == Qt.CursorShape.OpenHandCursor
    mouse(plane, QEvent.Type.MouseMove, plane.at(200, 20), False)
    assert plane.cursor().shape() == Qt.CursorShape.ArrowCursor
    QApplication.sendEvent(plane, QEvent(QEvent.Type.Leave))
    assert told == [(QPointF(20, 20),), (QPointF(200, 20),), (None,)]


def test_the_keyboards_focus_is_seen(plane: Plane, look: Theme) -> None:
    before = count(drawn(plane), look.tokens.accent)
    QApplication.sendEvent(plane, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert count(drawn(plane), look.tokens.accent) > before + 1000
    QApplication.sendEvent(plane, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert count(drawn(plane), look.tokens.accent) == before
    QApplication.sendEvent(plane, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert count(drawn(plane), look.tokens.accent) == before


def test_a_path_from_arrays_has_its_corners_and_gaps() -> None:
    points = np.array([[0.0, 1.0], [2.0, 3.5], [4.0, -5.0], [6.0, 7.0], [8.0, 9.0]])
    path = path_of(points, np.array([True, False, True, True, False]))
    elements = [path.elementAt(i) for i in range(path.elementCount())]
    assert [(e.x, e.y) for e in elements] == [tuple(point) for point in points.tolist()]
    assert [e.isMoveTo() for e in elements] == [True, False, True, False, False]
    assert [path_of(points).elementAt(i).isMoveTo() for i in range(5)] == [True, False, False, False, False]
    assert path_of(points[:1]).isEmpty()
