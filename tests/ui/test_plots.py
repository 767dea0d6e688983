"""Plot items take anything and show what is finite; the plane keeps its range and hears the mouse."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from genviz.ui.i18n import number
from genviz.ui.plots import gate, hatching, ink
from genviz.ui.plots.axis import figures_of, fitting
from genviz.ui.plots.history import HistoryView
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.plots.ink import pen
from genviz.ui.plots.legend import Legend, mixture_keys
from genviz.ui.plots.ribbon import bars_path, ribbon_path, ring_paths, thinned
from genviz.ui.plots.weights import Weights
from genviz.ui.theme import Theme, theme
from tests.ui.looking import count, drawn

CIRCLE = np.stack([np.cos(np.linspace(0, 2 * np.pi, 73)), np.sin(np.linspace(0, 2 * np.pi, 73))], axis=1)


# --- gate --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rubbish",
    [
        None,
        [],
        "text",
        np.array([1, None, 3], dtype=object),
        np.zeros((2, 3)),
        np.zeros((0, 2)),
        [[1, 2], [3]],
    ],
)
def test_gate_turns_rubbish_into_nothing(rubbish: Any) -> None:
    assert gate.finite_rows(rubbish, 2).shape == (0, 2)


def test_gate_lets_finite_rows_through_contiguous() -> None:
    table = np.array([[1, 2], [np.nan, 0], [3, 1e300], [5, 6]])[:, ::-1]
    passed = gate.finite_rows(table, 2)
    assert passed.tolist() == [[2, 1], [6, 5]]
    assert passed.flags.c_contiguous
    assert passed.dtype == np.float64


@given(st.floats(allow_nan=True), st.floats(allow_nan=True))
def test_every_range_can_be_shown(low: float, high: float) -> None:
    a, b = gate.safe_range(low, high)
    assert np.isfinite([a, b]).all()
    assert b > a
    assert b - a >= gate.SHORTEST
    assert max(abs(a), abs(b)) <= 2 * gate.FARTHEST


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(2, 12))
def test_ticks_lie_in_the_range_and_are_few(low: float, span: float, most: int) -> None:
    places, decimals = gate.ticks(low, low + span, most)
    assert len(places) <= most + 2
    slack = 1e-6 * span + 1e-12 * abs(low)
    assert all(low - slack <= p <= low + span + slack for p in places)
    assert decimals >= 0


@pytest.mark.parametrize(("size", "offset"), [(1e-14, 0.0), (1.0, 1e11), (1e9, 1e12), (1e100, 0.0)])
def test_numbers_of_any_size_have_an_axis(size: float, offset: float) -> None:
    values = offset + size * np.array([-1.0, 0.25, 1.0])
    low, high = gate.padded(values)
    assert_allclose([low, high], offset + size * np.array([-1.12, 1.12]), rtol=0, atol=1e-3 * size)
    mapping = gate.Mapping((low, high), (low, high), 1000, 1000)
    pixels = mapping.to_pixels(np.column_stack([values, values]))
    assert_allclose(pixels[:, 0], 1000 * (np.array([-1.0, 0.25, 1.0]) + 1.12) / 2.24, atol=0.5)
    places, decimals = gate.ticks(low, high, 6)
    assert 2 <= len(places) <= 8
    assert all(len(number(place, decimals)) <= 12 for place in places)


def test_mapping_goes_there_and_back() -> None:
    mapping = gate.Mapping((-2.0, 6.0), (1.0, 3.0), 400, 300)
    assert mapping.to_pixels(np.array([0.0, 3.0])).tolist() == [100, 0]
    assert mapping.to_data(100, 0) == (0.0, 3.0)


# --- ink ---------------------------------------------------------------------------------------------


def test_number_on_a_mark_has_the_better_contrast() -> None:
    assert ink.ink_on("#1148B3") == "#FFFFFF"
    assert ink.ink_on("#53FED6") == "#07111C"


def painted(path_count: Any, colour: str = "#FF0000") -> np.ndarray:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for path in path_count:
        painter.fillPath(path, QColor(colour))
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(200, 200)
    return (pixels >> 16 & 255) / 255


def test_a_ring_covers_its_area_and_leaves_the_inside_empty(qapp: object) -> None:
    cover = painted(ring_paths((CIRCLE * 60 + 100)[None], np.array([8.0])))
    assert_allclose(cover.sum(), 2 * np.pi * 60 * 8, rtol=0.02)
    assert cover[100, 100] == 0
    assert cover[100, 160] == 1


def test_a_ring_wider_than_its_line_is_filled(qapp: object) -> None:
    cover = painted(ring_paths((CIRCLE * np.array([60, 1]) + 100)[None], np.array([8.0])))
    assert cover[100, 60:140].min() > 0.95


def test_a_ring_of_a_point_or_out_of_sight_is_nothing(qapp: object) -> None:
    lines = np.stack([CIRCLE * 1e-9, CIRCLE * 1e6])
    assert all(path.isEmpty() for path in ring_paths(lines, np.array([5.0, 5.0])))


def test_a_ribbon_has_length_times_width(qapp: object) -> None:
    line = np.column_stack([np.linspace(20, 180, 50), np.full(50, 90.0)])
    assert_allclose(painted([ribbon_path(line, 6.0)]).sum(), 160 * 6, rtol=0.01)
    assert ribbon_path(line[:1], 6.0).isEmpty()


def test_bars_are_each_length_times_width_in_one_path(qapp: object) -> None:
    ends = np.array(
        [[[20.0, 30.0], [20.0, 90.0]], [[40.0, 50.0], [100.0, 130.0]], [[150.0, 20.0], [120.0, 20.0]]]
    )
    cover = painted([bars_path(ends, 6.0)])
    assert_allclose(cover.sum(), (60 + 100 + 30) * 6, rtol=0.01)
    assert_allclose(cover, painted([ribbon_path(line, 6.0) for line in ends]), atol=0.02)
    assert bars_path(ends[:0], 6.0).isEmpty()


def test_a_ribbon_is_as_wide_round_a_corner(qapp: object) -> None:
    line = np.array([[20.0, 150.0], [100.0, 50.0], [180.0, 50.0]])
    length = np.hypot(80, 100) + 80
    assert_allclose(painted([ribbon_path(line, 8.0)]).sum(), length * 8, rtol=0.02)


def test_paths_are_thinned_along_their_length() -> None:
    line = np.column_stack([np.repeat(np.linspace(0, 100, 1001), 2), np.zeros(2002)])
    kept = thinned(line, 5.0)
    assert 20 <= len(kept) <= 23
    assert kept[0].tolist() == [0, 0]
    assert kept[-1].tolist() == [100, 0]
    assert len(thinned(np.zeros((50, 2)), 5.0)) == 1
    assert len(thinned(np.empty((0, 2)), 5.0)) == 0


# --- history -----------------------------------------------------------------------------------------


def test_history_takes_nothing_a_point_and_rubbish(qtbot: QtBot, look: Theme) -> None:
    view = HistoryView("iteration")
    qtbot.addWidget(view)
    view.resize(300, 180)
    for points in (np.empty((0, 2)), np.array([[3.0, 2.0]]), np.array([[0, np.nan], [1, np.inf]])):
        view.set_curves((Curve(points, "#1148B3"),), (Marker(np.nan, 1.0, "#1148B3"),))
        drawn(view)


def test_history_axes_hold_all_values_and_grow_rarely(qtbot: QtBot, look: Theme) -> None:
    view = HistoryView()
    qtbot.addWidget(view)
    seen = set()
    for last in range(1, 60):
        steps = np.arange(last)
        view.set_curves((Curve(np.column_stack([steps, -1 / (1 + steps)]), "#1148B3"),), ())
        seen.add((view.x_range, view.y_range))
        assert view.x_range[1] >= last - 1
        assert view.y_range[0] <= -1
    assert len(seen) <= 14


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20))
@settings(deadline=None, max_examples=40)
def test_history_range_contains_its_values(values: list[float]) -> None:
    view = HistoryView()
    view.set_curves((Curve(np.column_stack([range(len(values)), values]), "#1148B3"),), ())
    assert view.y_range[0] <= min(values)
    assert view.y_range[1] >= max(values)
    view.deleteLater()


def test_future_is_pale_and_past_is_bright(qtbot: QtBot, look: Theme) -> None:
    view = HistoryView()
    qtbot.addWidget(view)
    view.resize(300, 160)
    points = np.column_stack([np.arange(11), np.linspace(0, 1, 11)])
    view.set_curves((Curve(points, "#1148B3", 4.0, False, 5.0),), (Marker(5.0, 0.5, "#1148B3"),))
    pixels = drawn(view)
    left, right = pixels[:, :130], pixels[:, 200:]
    assert count(left, "#1148B3") > 100
    assert count(right, "#1148B3") == 0
    assert count(right, theme().tokens.track) > 50


# --- legend ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("k", [0, 1, 6, 7, 20])
def test_weights_show_as_many_as_there_is_room_for(qtbot: QtBot, k: int) -> None:
    weights = Weights()
    qtbot.addWidget(weights)
    weights.set_weights(tuple(np.full(k, 1 / max(k, 1))), "weights π")
    for width in (10, 200, weights.sizeHint().width()):
        weights.resize(max(width, 1), 34)
        drawn(weights)
    assert weights.accessibleName().count("%") == k


@pytest.mark.parametrize(
    ("k", "width", "seen"), [(6, 700, 6), (6, 175, 6), (12, 700, 12), (20, 700, 11), (20, 200, 2)]
)
def test_weights_that_do_not_fit_are_counted_and_told(
    qtbot: QtBot, look: Theme, k: int, width: int, seen: int
) -> None:
    weights = Weights()
    qtbot.addWidget(weights)
    weights.set_words(False)
    weights.set_weights(tuple(np.full(k, 1 / k)), "weights π")
    weights.resize(width, 34)
    drawn(weights)
    places = {weights.at(QPointF(x, y)) for x in range(0, width, 2) for y in (8, 26)}
    assert sorted(places - {-1}) == list(range(seen))
    told = re.findall(r"(\d+): \d+ %", weights.folded())
    assert told == [str(i + 1) for i in range(seen, k)]


@pytest.mark.parametrize("k", [2, 6, 8])
def test_weights_are_as_large_as_the_room_and_do_not_remember(qtbot: QtBot, look: Theme, k: int) -> None:
    weights = Weights()
    qtbot.addWidget(weights)
    weights.set_words(False)
    weights.set_weights(tuple(np.full(k, 1 / k)), "weights π")
    radii = []
    for width in (680, 60, 680, 300, 680, 2000):
        weights.resize(width, 34)
        drawn(weights)
        radii.append(weights._size.radius)
        assert weights._size.width_of(weights._a_row) <= width + 1
    assert radii[0] == radii[2] == radii[4] == radii[5] == 14  # full size: also for eight


def test_legend_names_what_is_there(qtbot: QtBot, look: Theme) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_keys(mixture_keys(undecided=True, truth=True, line=False))
    legend.resize(legend.sizeHint())
    drawn(legend)
    assert legend.accessibleName() == "undecided point, true cluster"
    legend.set_keys(mixture_keys(undecided=False, truth=True, line=True))
    assert legend.accessibleName() == "sum of the components, true density"


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_hatching_is_the_same_as_a_tile_and_as_lines(
    look: Theme, ratio: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares = []
    for lines in (False, True):
        monkeypatch.setattr(hatching, "is_drawing", lambda _painter, lines=lines: lines)
        image = QImage(round(300 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        hatching.hatch(painter, QRectF(10, 20, 270, 160), pen("#000000", 1.0), 9)
        painter.end()
        inked = 255.0 - np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 0]
        scale = round(ratio)
        assert inked[: 20 * scale].max() == 0.0
        inside = inked[25 * scale : 175 * scale, 20 * scale : 270 * scale]
        shifted = inside[:, 9 * scale :], inside[:, : -9 * scale]
        assert np.abs(shifted[0] - shifted[1]).mean() < 8.0  # it comes again after 9 pixels
        shares.append(inside.mean())
    assert_allclose(shares[0], shares[1], rtol=0.1)


@pytest.mark.parametrize("room", [-5.0, 0.0, 1e-3])
def test_a_title_without_letters_or_room_keeps_a_font(qapp: object, room: float) -> None:
    wanted = theme().font(16)
    assert fitting(wanted, "", room) == wanted
    assert fitting(wanted, "waiting (min)", room).pixelSize() == 2 * wanted.pixelSize() // 3


def test_ticks_that_would_look_alike_tell_how_far_they_are_apart(qapp: object) -> None:
    assert figures_of([0.0, 0.5, 1.0], 1) == ["0.0", "0.5", "1.0"]
    assert figures_of([1e12 - 2, 1e12, 1e12 + 2], 0) == ["−2", "1×10¹²", "+2"]
    assert figures_of([], 0) == []
