"""Data drawn with the mouse: what the pointer does is what the data become, and a stroke is one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine.dab import TOOLS
from genviz.engine.data import Data
from genviz.engine.patch import Patch
from genviz.runtime import frames
from genviz.runtime.budget import Budget
from genviz.runtime.run import PatchData, Run
from genviz.runtime.timeline import Timeline
from genviz.ui import marks
from genviz.ui.drawing.strip import ToolStrip
from genviz.ui.help_page import explained
from genviz.ui.i18n import set_language
from genviz.ui.plots.class_mark import class_ink
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.looking import at_step, count, drawn, loaded, shown

LEFT = Qt.MouseButton.LeftButton


def key(window: Window, code: Qt.Key, text: str = "") -> None:
    """Press a key on whatever has the focus, or on the window."""
    target = window.focusWidget() or window
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(target, event)


def strip_of(tab: MixtureTab, tool: str = "") -> ToolStrip:
    """The strip, put out, with `tool` chosen."""
    if not tab.drawing.is_open:
        tab.drawing.toggle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()
    assert tab.drawing.strip is not None
    if tool:
        QTest.mouseClick(tab.drawing.strip.buttons[tool], LEFT)
    return tab.drawing.strip


def pixel(tab: MixtureTab, x: float, y: float) -> QPoint:
    """The place on the plane that is nearest to a place in data units."""
    plane = tab.plot.plane
    return plane.at(*plane.mapping().to_pixels(np.array([x, y]))).toPoint()


def data_at(tab: MixtureTab, place: QPoint) -> np.ndarray:
    """Data units of a place on the plane."""
    plane = tab.plot.plane
    inside = QPointF(place) - QPointF(plane.frame().topLeft())
    return np.array(plane.mapping().to_data(inside.x(), inside.y()))


def stroke(tab: MixtureTab, *places: tuple[float, float]) -> list[QPoint]:
    """Press at the first of the places, move over the others, let go at the last."""
    way = [pixel(tab, *place) for place in places]
    plane = tab.plot.plane
    QTest.mousePress(plane, LEFT, pos=way[0])
    for place in way[1:]:
        QTest.mouseMove(plane, place)
    QTest.mouseRelease(plane, LEFT, pos=way[-1])
    return way


def n_points(tab: MixtureTab) -> int:
    return shown(tab).frame.data.n_samples


def brush_radii(tab: MixtureTab) -> np.ndarray:
    assert tab.drawing.hand is not None
    now = tab.plot.plane.mapping()
    spans = np.array([np.ptp(now.x_range) / now.width, np.ptp(now.y_range) / now.height])
    return tab.drawing.hand.radius() * spans


def same_as_live(tab: MixtureTab) -> None:
    """The run from its beginning comes to the frame that is shown, to the last bit."""
    live = shown(tab)
    timeline = Timeline(live.run, catalog.algorithm(live.run.model), Budget())
    timeline.extend(live.frame.t, heed_rule=False)
    again = timeline.at(live.frame.t)
    assert again.data.x.tobytes() == live.frame.data.x.tobytes()
    one, other = ([a.tobytes() for a in frames.arrays(f.state)] for f in (again, live.frame))
    assert one == other


# ---- the tools --------------------------------------------------------------------------------------------


def test_put_adds_one_point_where_the_pointer_was(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    strip_of(tab, "put")
    before, seen = shown(tab), tab.plot.plane.mapping()
    place = stroke(tab, (0.9, -1.1), (1.0, -1.1))[0]  # moving on puts no more
    qtbot.waitUntil(lambda: n_points(tab) == 273, timeout=20_000)
    after = shown(tab)
    assert_allclose(after.frame.data.x[-1], data_at(tab, place))
    assert_array_equal(after.frame.data.x[:-1], before.frame.data.x)
    assert (len(after.run.log), after.frame.t) == (1, 6)
    assert tab.plot.plane.mapping() == seen
    same_as_live(tab)
    tab.commands.undo()
    qtbot.waitUntil(lambda: not shown(tab).run.log, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x, before.frame.data.x)
    tab.commands.redo()
    qtbot.waitUntil(lambda: n_points(tab) == 273, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x, after.frame.data.x)


def test_a_quick_stroke_of_the_brush_is_one_change_without_gaps(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    strip = strip_of(tab, "brush")
    strip.density.step(-1000)
    before = shown(tab).frame.data.x
    start, end = stroke(tab, (-1.0, 1.5), (-0.2, 1.5), (0.6, 0.9))[::2]
    qtbot.waitUntil(lambda: n_points(tab) > 272 + 5, timeout=20_000)
    tab.trainer.wait_until(lambda _s: False, 0.2)  # nothing more comes after the button is up
    qtbot.waitUntil(lambda: shown(tab).version == tab.trainer.snapshot.version, timeout=20_000)
    new, radii = shown(tab).frame.data.x[272:], brush_radii(tab)
    ends = np.array([data_at(tab, start), data_at(tab, pixel(tab, -0.2, 1.5)), data_at(tab, end)])
    shares = np.linspace(0, 1, 400)[:, None]
    way = np.vstack([a + shares * (b - a) for a, b in pairwise(ends)])
    depths = np.square((new[:, None] - way) / radii).sum(-1)  # (n, places)
    assert depths.min(axis=1).max() <= 1.001
    assert np.sqrt(depths.min(axis=0)).max() <= 2.0  # wherever the pointer was, a point is near
    assert len(shown(tab).run.log) == 1
    same_as_live(tab)
    tab.commands.undo()
    qtbot.waitUntil(lambda: not shown(tab).run.log, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x, before)


def test_the_brush_sprays_while_it_is_held(tab: MixtureTab, qtbot: QtBot) -> None:
    strip_of(tab, "brush").density.step(1000)
    place = pixel(tab, 1.0, -1.5)
    QTest.mousePress(tab.plot.plane, LEFT, pos=place)
    qtbot.waitUntil(lambda: n_points(tab) > 272 + 100, timeout=20_000)
    QTest.mouseRelease(tab.plot.plane, LEFT, pos=place)
    qtbot.waitUntil(lambda: shown(tab).version == tab.trainer.snapshot.version, timeout=20_000)
    new = shown(tab).frame.data.x[272:]
    assert np.square((new - data_at(tab, place)) / brush_radii(tab)).sum(axis=1).max() <= 1.0 + 1e-9
    assert len(shown(tab).run.log) == 1


def test_erase_takes_exactly_those_within_the_radius(tab: MixtureTab, qtbot: QtBot) -> None:
    strip_of(tab, "erase")
    x = shown(tab).frame.data.x
    (place,) = stroke(tab, (0.7, 0.5))
    far = np.square((x - data_at(tab, place)) / brush_radii(tab)).sum(axis=1)
    assert 5 < (far <= 1.0).sum() < 100
    qtbot.waitUntil(lambda: n_points(tab) < 272, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x, x[far > 1.0])
    same_as_live(tab)


def test_the_ring_stays_on_its_point(tab: MixtureTab, qtbot: QtBot) -> None:
    x = shown(tab).frame.data.x
    i = int(np.argmax(x[:, 0] - x[:, 1]))
    assert i > 10
    tab.view_changed(selected=i)
    strip_of(tab, "erase")
    stroke(tab, (-1.3, -1.3))
    ringed = pytest.approx(x[i])
    qtbot.waitUntil(lambda: n_points(tab) < 260 and shown(tab).picture.selected_x == ringed, timeout=20_000)
    assert shown(tab).picture.selected < i
    tab.commands.undo()
    qtbot.waitUntil(lambda: shown(tab).picture.selected == i, timeout=20_000)
    stroke(tab, tuple(x[i]))
    qtbot.waitUntil(lambda: n_points(tab) < 272 and shown(tab).picture.selected == -1, timeout=20_000)


def test_move_magnet_and_jitter_change_only_what_they_cover(tab: MixtureTab, qtbot: QtBot) -> None:
    x = shown(tab).frame.data.x
    i = int(np.argmax(x[:, 0] - x[:, 1]))
    strip_of(tab, "move")
    stroke(tab, tuple(x[i]), (1.0, -1.0), (0.5, -1.5))
    qtbot.waitUntil(lambda: shown(tab).frame.data.x[i, 1] < -1.4, timeout=20_000)
    moved = shown(tab).frame.data.x
    assert_allclose(moved[i], [0.5, -1.5], atol=0.02)
    assert_array_equal(np.flatnonzero((moved != x).any(axis=1)), [i])
    for tool, n in (("magnet", 2), ("jitter", 3)):
        strip_of(tab, tool)
        before = shown(tab).frame.data.x
        (place,) = stroke(tab, (-1.3, -1.3))
        qtbot.waitUntil(lambda n=n: len(shown(tab).run.log) == n, timeout=20_000)
        after, far = (
            shown(tab).frame.data.x,
            np.square((before - data_at(tab, place)) / brush_radii(tab)).sum(1),
        )
        assert_array_equal((after != before).any(axis=1), far <= 1.0)
        if tool == "magnet":
            inner, centre = before[far <= 1.0], data_at(tab, place)
            ratio = np.linalg.norm(after[far <= 1.0] - centre, axis=1) / np.linalg.norm(
                inner - centre, axis=1
            )
            assert_allclose(ratio, ratio[0])
            assert ratio[0] < 1.0
    same_as_live(tab)


def test_classes_are_those_that_were_chosen(tab: MixtureTab, qtbot: QtBot) -> None:
    strip = strip_of(tab, "put")
    assert strip.classes[0].isHidden() or not strip.classes[0].isVisible()
    stroke(tab, (1.0, -1.0))
    qtbot.waitUntil(lambda: n_points(tab) == 273, timeout=20_000)
    assert shown(tab).frame.data.y is None
    QTest.mouseClick(strip.labelled, LEFT)
    QApplication.processEvents()
    for k in (2, 5):
        QTest.mouseClick(strip.classes[k], LEFT)
        stroke(tab, (1.0, -1.5))
    qtbot.waitUntil(lambda: n_points(tab) == 275, timeout=20_000)
    data = shown(tab).frame.data
    assert data.y is not None
    assert data.y.tolist() == [0] * 273 + [2, 5]
    assert data.classes == ("1", "2", "3", "4", "5", "6")
    tab.plot.plane.leaveEvent(QEvent(QEvent.Type.Leave))
    plain = count(drawn(tab.plot.plane), class_ink(5))
    QTest.mouseMove(tab.plot.plane, pixel(tab, 1.2, -1.8))
    assert count(drawn(tab.plot.plane), class_ink(5)) > plain + 50  # the brush has the class's colour


def test_data_with_classes_offer_them_by_name(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "penguins", n_components=3)
    strip = strip_of(tab)
    assert strip.labelled.isChecked()
    assert strip.classes[1].accessibleName() == f"Class {shown(tab).frame.data.classes[1]}"
    assert strip.classes[5].accessibleName() == "Class 6"


# ---- where and when ---------------------------------------------------------------------------------------


def test_points_outside_of_the_fixed_range_are_not_drawn(tab: MixtureTab, qtbot: QtBot) -> None:
    strip_of(tab, "put")
    plane = tab.plot.plane
    plane.zoom(3.0, QPointF(plane.frame().width() / 2, plane.frame().height() / 2))
    (low, high), (bottom, top) = plane.home
    stroke(tab, (high + 0.5 * (high - low), 0.0))
    stroke(tab, (0.0, bottom - 0.2 * (top - bottom)))
    stroke(tab, (high - 0.05, top - 0.05))
    qtbot.waitUntil(lambda: n_points(tab) == 273, timeout=20_000)
    assert len(shown(tab).run.log) == 1
    assert shown(tab).frame.data.x[-1, 0] < high


def test_the_range_stays_while_drawing_and_follows_with_f(
    window: Window, tab: MixtureTab, qtbot: QtBot
) -> None:
    strip_of(tab, "erase").radius.step(1000)
    home = tab.plot.plane.home
    stroke(tab, (1.0, 1.0), (0.5, 0.3), (0.9, 0.1), (1.3, 0.9), (0.3, 1.2))
    qtbot.waitUntil(lambda: n_points(tab) < 140, timeout=20_000)
    QApplication.processEvents()
    assert tab.plot.plane.home == home
    window.do("fit")
    x = shown(tab).frame.data.x
    (low, high), _ = tab.plot.plane.home
    assert high < home[0][1] - 0.5
    assert low < x[:, 0].min()
    assert x[:, 0].max() < high


def test_on_a_line_only_x_counts(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "two_normals:n=60", n_components=2)
    qtbot.waitUntil(lambda: shown(tab).picture.x.shape[1] == 1 and tab.plot.plane.home[0] != (0.0, 1.0))
    strip = strip_of(tab, "put")
    before = shown(tab).frame.data.x
    place = stroke(tab, (1.0, 0.1))[0]
    qtbot.waitUntil(lambda: n_points(tab) == 61, timeout=20_000)
    assert_allclose(shown(tab).frame.data.x[-1], data_at(tab, place)[:1])
    strip.buttons["erase"].click()
    (place,) = stroke(tab, (-2.0, 0.2))
    far = np.abs(before[:, 0] - data_at(tab, place)[0]) / brush_radii(tab)[0]
    qtbot.waitUntil(lambda: n_points(tab) == 61 - (far <= 1.0).sum() < 61, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x[:-1], before[far > 1.0])
    assert "true density is not theirs" in str(shown(tab).notes)


def test_many_features_refuse_new_points_in_words(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "iris", n_components=3)
    strip = strip_of(tab, "brush")
    x = shown(tab).frame.data.x
    stroke(tab, (6.0, 3.0), (6.2, 3.1))
    assert tab.banner.isVisible()
    assert "these data have 4 features" in str(tab.banner.shown)
    tab.banner.dismiss()
    QTest.mouseClick(strip.clear, LEFT)
    assert "these data have 4 features" in str(tab.banner.shown)
    QTest.mouseClick(strip.buttons["move"], LEFT)
    qtbot.waitUntil(lambda: shown(tab).picture.axes == (0, 1), timeout=20_000)
    stroke(tab, tuple(x[131, :2]), (6.0, 4.2))
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: shown(tab).version == tab.trainer.snapshot.version, timeout=20_000)
    after = shown(tab).frame.data.x
    (i,) = np.flatnonzero((after != x).any(axis=1))
    assert_allclose(after[i, :2], [6.0, 4.2], atol=0.05)
    assert_array_equal(after[i, 2:], x[i, 2:])


def test_an_empty_sheet_shows_its_points_and_says_what_is_missing(
    window: Window, tab: MixtureTab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 3)
    strip = strip_of(tab, "put")
    QTest.mouseClick(strip.labelled, LEFT)
    QTest.mouseClick(strip.classes[1], LEFT)
    QTest.mouseClick(strip.clear, LEFT)
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=20_000)
    assert (
        tab.stage._sentence.text()
        == "The run waits for points: 2 components need 2 or more, and there are 0."
    )
    assert tab.banner.isHidden()
    assert tab.weighings[0].accessibleName().strip() == ""  # no number of what was is left
    assert tab.column.likelihood.card.readout.accessibleName() == "– nats"
    assert tab.column.formula.caption.text() == ""
    assert strip.tool == "put"
    tab.plot.plane.leaveEvent(QEvent(QEvent.Type.Leave))
    frame = tab.plot.plane.frame()
    inner = drawn(tab.plot.plane)[frame.top() : frame.bottom(), frame.left() + 1 : frame.right()]
    assert (inner == np.array(marks.rgb(theme().tokens.plot))).all()  # nothing of the old picture shows
    place = stroke(tab, (0.5, 0.5))[0]
    qtbot.waitUntil(lambda: n_points(tab) == 1, timeout=20_000)
    tab.plot.plane.leaveEvent(QEvent(QEvent.Type.Leave))
    there = drawn(tab.plot.plane)[place.y() - 8 : place.y() + 9, place.x() - 8 : place.x() + 9]
    assert count(there, class_ink(1)) > 20
    t = shown(tab).frame.t
    window.do("play")
    stroke(tab, (-0.5, -0.5))
    qtbot.waitUntil(lambda: n_points(tab) == 2 and shown(tab).picture is not None, timeout=20_000)
    qtbot.waitUntil(lambda: shown(tab).frame.t > t, timeout=20_000)
    assert shown(tab).problem is None
    assert tab.banner.isHidden()
    window.do("play") if shown(tab).playing else None
    for _ in range(3):
        window.do("undo")
        left = len(shown(tab).run.log)
        qtbot.waitUntil(lambda left=left: len(shown(tab).run.log) < left, timeout=20_000)
    assert_array_equal(shown(tab).frame.data.x, tab.default_run().data.x)
    qtbot.waitUntil(lambda: shown(tab).picture is not None, timeout=20_000)
    assert not tab.plot.plane.covered


def test_an_empty_sheet_is_for_adding_points(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    strip = strip_of(tab, "erase")
    QTest.mouseClick(strip.clear, LEFT)
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=20_000)
    assert strip.tool == "brush"
    tab.commands.undo()
    qtbot.waitUntil(lambda: shown(tab).waits is None, timeout=20_000)
    assert "50" in tab.weighings[0].accessibleName() or "51" in tab.weighings[0].accessibleName()
    assert tab.column.formula.caption.text()
    assert tab.column.likelihood.card.readout.accessibleName().startswith("−1.")


def test_another_model_of_an_empty_sheet_is_refused_in_words(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=20_000)
    tab.commands.set_model("kmeans")
    qtbot.waitUntil(lambda: shown(tab).problem is not None, timeout=20_000)
    assert "waits for points" in tab.banner._text.text()
    assert shown(tab).run.model == "gmm"


def test_two_runs_side_by_side_get_the_same_points(tab: MixtureTab, qtbot: QtBot) -> None:
    strip = strip_of(tab, "brush")
    before = shown(tab).frame.data.x
    tab.commands.do("lock")
    qtbot.waitUntil(lambda: len(tab.snapshots) == 2, timeout=20_000)
    tab.commands.set_param("n_components", 4)
    qtbot.waitUntil(lambda: tab.snapshots[1].frame.params.n_components == 4, timeout=20_000)
    other = tab.plots[1].plane
    assert other.hand is not None
    way = [other.at(*other.mapping().to_pixels(np.array([x, x]))).toPoint() for x in (0.0, 0.3, 0.6)]
    QTest.mousePress(other, LEFT, pos=way[0])
    for place in way[1:]:
        QTest.mouseMove(other, place)
    QTest.mouseRelease(other, LEFT, pos=way[-1])

    def both() -> list[np.ndarray]:
        return [snapshot.frame.data.x for snapshot in tab.snapshots]

    qtbot.waitUntil(
        lambda: all(len(x) > 274 for x in both()) and len(both()[0]) == len(both()[1]), timeout=20_000
    )
    assert_array_equal(*both())
    tab.commands.undo()
    qtbot.waitUntil(lambda: all(len(x) == 272 for x in both()), timeout=20_000)
    assert_array_equal(both()[1], before)
    QTest.mouseClick(strip.clear, LEFT)
    QTest.mouseClick(strip.buttons["put"], LEFT)
    qtbot.waitUntil(lambda: all(snapshot.waits is not None for snapshot in tab.snapshots), timeout=20_000)
    for n, place in enumerate(((0.3, 0.3), (0.4, -0.4), (-0.5, 0.5)), 1):
        stroke(tab, place)
        qtbot.waitUntil(lambda n=n: all(len(x) == n for x in both()), timeout=20_000)
    assert tab.snapshots[0].waits is None  # two components have enough, four do not
    assert not tab.plots[0].plane.covered
    assert tab.plots[1].plane.covered
    assert "4 components need 4 or more, and there are 3" in tab.stage._sentence.text()


def test_who_guesses_does_not_draw(tab: MixtureTab, qtbot: QtBot) -> None:
    strip_of(tab)
    tab.commands.do("guess")
    qtbot.waitUntil(lambda: tab.guess.placing, timeout=20_000)
    assert not tab.drawing.is_open
    strip_of(tab)
    assert not tab.guess.placing
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=20_000)
    tab.commands.do("guess")
    assert "nothing to guess" in str(tab.banner.shown)


# ---- hands and keys ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "text"), [(Qt.Key.Key_D, "d"), (0, "ㅇ")])
def test_d_puts_the_tools_out_and_escape_away(
    window: Window, tab: MixtureTab, qtbot: QtBot, code: Qt.Key, text: str
) -> None:
    assert not tab.drawing.is_open
    key(window, Qt.Key(code), text)
    assert tab.drawing.is_open
    assert tab.panel.draw.isChecked()
    strip = strip_of(tab)
    assert window.focusWidget() is strip
    for place, name in enumerate(TOOLS):
        key(window, Qt.Key(Qt.Key.Key_1 + place))
        assert strip.tool == name
    tab.setFocus()
    key(window, Qt.Key.Key_1)  # without the focus a digit is no tool
    assert strip.tool == TOOLS[-1]
    window.set_presenting(True)
    key(window, Qt.Key.Key_Escape)
    assert not tab.drawing.is_open
    assert window._presenting
    key(window, Qt.Key.Key_Escape)
    assert not window._presenting
    QTest.mouseClick(tab.panel.draw, LEFT) if tab.panel.draw.isVisible() else window.do("draw")
    assert tab.drawing.is_open


def test_space_plays_although_the_strip_has_the_focus(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    window.do("draw")
    key(window, Qt.Key.Key_Space, " ")
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=20_000)


def test_without_tools_the_mouse_takes_hold_of_marks_again(tab: MixtureTab, qtbot: QtBot) -> None:
    strip_of(tab, "erase")
    QTest.mousePress(tab.plot.plane, LEFT, pos=pixel(tab, 0.7, 0.5))
    tab.drawing.close()  # in the middle of a stroke
    QTest.mouseRelease(tab.plot.plane, LEFT, pos=pixel(tab, 0.7, 0.5))
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=20_000)
    tab.commands.undo()
    qtbot.waitUntil(lambda: not shown(tab).run.log, timeout=20_000)
    mean = shown(tab).picture.means[0]
    stroke(tab, tuple(mean), tuple(mean + 0.3), tuple(mean + 0.5))
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=20_000)
    assert not isinstance(shown(tab).run.log[0].change, PatchData)


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_tool_has_a_name_an_explanation_and_room(
    make_window: Callable[..., Window], qtbot: QtBot, size: tuple[int, int], lang: str
) -> None:
    set_language(lang)
    window = make_window(Opening("mixture", playing=False), size)
    tab = window.tab
    assert isinstance(tab, MixtureTab)
    strip = strip_of(tab)
    strip.labelled.click()
    QApplication.processEvents()
    targets = (*strip.buttons.values(), *strip.classes, strip.labelled, strip.clear, strip.close_button)
    boxes = [button.geometry().translated(button.mapTo(strip, QPoint()) - button.pos()) for button in targets]
    for button, box in zip(targets, boxes, strict=True):
        assert button.accessibleName()
        assert button.whatsThis()
        assert min(box.width(), box.height()) >= theme().px(44)
        assert strip.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes if other != box)
    for slider in (strip.radius, strip.density):
        label = slider._label
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
        assert label.geometry().right() < slider.edit.geometry().left()
        assert slider.rect().contains(slider.edit.geometry())
        assert slider.edit.fontMetrics().horizontalAdvance("500") + 6 <= slider.edit.width()
    told = dict(explained(tab))
    assert all(button.accessibleName() in told for button in strip.buttons.values())


def test_random_strokes_while_the_run_plays_replay_to_the_last_bit(
    make_window: Callable[..., Window], qtbot: QtBot
) -> None:
    """A monkey of 300 strokes with all tools, scrubbing, undoing and clearing now and then."""
    window, rng = make_window(Opening("mixture", playing=True)), np.random.default_rng(11)
    tab = window.tab
    assert isinstance(tab, MixtureTab)
    strip = strip_of(tab)
    tab.commands.set_speed(40.0)
    for n in range(300):
        QTest.mouseClick(strip.buttons[TOOLS[rng.integers(len(TOOLS))]], LEFT)
        (x0, x1), (y0, y1) = tab.plot.plane.home
        start = rng.uniform([x0, y0], [x1, y1])
        stroke(tab, *(tuple(start + k * rng.normal(size=2) * 0.1) for k in range(rng.integers(1, 5))))
        if n % 60 == 31:
            QTest.mouseClick(strip.clear, LEFT)
        if n % 25 == 13:
            window.do("undo")
        if n % 40 == 20:
            window.do("redo")
        if n % 10 == 0:
            QApplication.processEvents()
    tab.trainer.pause()
    qtbot.waitUntil(lambda: not shown(tab).playing and shown(tab).exact, timeout=30_000)
    tab.trainer.edit("no such edit", {})
    qtbot.waitUntil(lambda: "no such edit" in str(shown(tab).problem), timeout=30_000)
    assert shown(tab).run.log
    same_as_live(tab)


def test_a_run_without_enough_rows_does_not_start_and_can_be_left(tab: MixtureTab, qtbot: QtBot) -> None:
    """A sheet is no start: a restart on it is refused and the sheet stays."""
    strip_of(tab)
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=20_000)
    tab.commands.restart()
    qtbot.waitUntil(tab.banner.isVisible, timeout=20_000)
    assert "2 components need 2 or more" in str(tab.banner.shown)
    assert n_points(tab) == 0
    run = Run("gmm", Data(np.eye(3)), 0, replace(tab.run.params))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(lambda: n_points(tab) == 3 and shown(tab).picture is not None, timeout=20_000)
