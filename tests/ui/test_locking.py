"""Two runs side by side: one transport, one setting different, and everything can be taken back."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.models.gmm import GmmParams
from genviz.engine.patch import Patch
from genviz.runtime.budget import Budget
from genviz.runtime.run import LogEntry, Run, SetParams
from genviz.runtime.timeline import Timeline
from genviz.ui.i18n import set_language
from genviz.ui.plots.plane import Plane
from genviz.ui.plots.pointing import Mark
from genviz.ui.render import settle
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow

PATIENCE = 20_000


@pytest.fixture
def tab(make_window: MakeWindow) -> MixtureTab:
    run = Run("gmm", datasets.load("blobs:n=200"), 7, GmmParams(n_components=2))
    window: Window = make_window(Opening("mixture", run, playing=False))
    return cast(MixtureTab, window.tab)


def lock(tab: MixtureTab, qtbot: QtBot, **params: object) -> None:
    """Put a second run beside the first, with other settings."""
    tab.commands.do("lock")
    for name, value in params.items():
        tab.commands.set_param(name, value)
    wait(tab, qtbot, lambda: all(tab.snapshots[1].frame.params.as_dict()[k] == v for k, v in params.items()))


def wait(tab: MixtureTab, qtbot: QtBot, holds: object) -> None:
    qtbot.waitUntil(lambda: len(tab.snapshots) == 2 and holds(), timeout=PATIENCE)  # type: ignore[operator]


def at(tab: MixtureTab, qtbot: QtBot, t: int) -> None:
    wait(tab, qtbot, lambda: all(s.exact and s.frame.t == t for s in tab.snapshots))


def alone(t: int, **changes: object) -> np.ndarray:
    """Means of frame `t` of a run that nothing is beside, with `changes` made at its start."""
    log = (LogEntry(0, SetParams(changes)),) if changes else ()
    run = Run("gmm", datasets.load("blobs:n=200"), 7, GmmParams(n_components=2), None, log)
    timeline = Timeline(run, catalog.algorithm("gmm"), Budget(), (), None)
    timeline.extend(t, heed_rule=False)
    means = timeline.at(t).state.means
    timeline.close()
    return means


def test_the_second_run_differs_in_what_was_set_and_in_nothing_else(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, covariance_type="spherical")
    tab.commands.seek(9)
    at(tab, qtbot, 9)
    assert_allclose(tab.snapshots[0].frame.state.means, alone(9))
    assert_allclose(tab.snapshots[1].frame.state.means, alone(9, covariance_type="spherical"))
    assert [side._settings.text() for side in tab.sides] == ["Σ = any shape", "Σ = round"]


def test_one_transport_moves_both(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=4)
    for command, t in (
        ("step", 2),
        ("step_phase", 3),
        ("step", 4),
        ("back", 2),
        ("back_phase", 1),
        ("start", 0),
    ):
        tab.commands.do(command)
        at(tab, qtbot, t)
        assert tab.transport.time.value() == t
    tab.commands.set_speed(float("inf"))
    tab.commands.play()
    seen = set()

    def over() -> bool:
        seen.add(tuple(s.frame.t for s in tab.snapshots))
        return tab.snapshots[0].finished and not tab.snapshots[0].playing

    wait(tab, qtbot, over)
    assert all(one == other for one, other in seen)
    ends = [s.converged_at for s in tab.snapshots]
    assert None not in ends
    assert tab.snapshots[0].frame.t == max(ends)


def test_settings_go_to_one_run_and_data_to_both(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=3)
    tab.locking.choose(0)
    tab.commands.set_param("n_components", 5)
    wait(tab, qtbot, lambda: [s.frame.params.n_components for s in tab.snapshots] == [5, 3])
    assert tab.panel.form.values()["n_components"] == 5
    tab.commands.set_data_param("noise", 0.5)
    wait(tab, qtbot, lambda: all("noise=0.5" in s.frame.data.source for s in tab.snapshots))
    tab.patch(Patch(moved=((0, (9.0, 9.0)),)))
    wait(tab, qtbot, lambda: all(s.frame.data.x[0].tolist() == [9.0, 9.0] for s in tab.snapshots))
    tab.commands.set_data("moons")
    wait(tab, qtbot, lambda: all(s.frame.data.name == "moons" for s in tab.snapshots))
    assert [s.frame.params.n_components for s in tab.snapshots] == [5, 3]


def test_the_last_change_of_either_is_taken_back_first(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=3)
    tab.locking.choose(0)
    tab.commands.set_param("n_components", 4)
    wait(tab, qtbot, lambda: tab.snapshots[0].frame.params.n_components == 4)
    tab.patch(Patch(removed=(0, 1)))
    wait(tab, qtbot, lambda: all(s.frame.data.n_samples == 198 for s in tab.snapshots))
    tab.locking.choose(1)
    tab.commands.set_param("covariance_type", "diag")
    wait(tab, qtbot, lambda: tab.snapshots[1].frame.params.covariance_type == "diag")

    def state() -> list[tuple[int, str, int]]:
        return [
            (s.frame.params.n_components, s.frame.params.covariance_type, s.frame.data.n_samples)
            for s in tab.snapshots
        ]

    backwards = [
        [(4, "full", 198), (3, "full", 198)],
        [(4, "full", 200), (3, "full", 200)],
        [(2, "full", 200), (3, "full", 200)],
        [(2, "full", 200), (2, "full", 200)],
    ]
    for wanted in backwards:
        tab.commands.undo()
        wait(tab, qtbot, lambda wanted=wanted: state() == wanted)
    for wanted in [*backwards[2::-1], [(4, "full", 198), (3, "diag", 198)]]:
        tab.commands.redo()
        wait(tab, qtbot, lambda wanted=wanted: state() == wanted)


def test_a_mark_that_is_dragged_belongs_to_the_run_that_it_is_drawn_for(
    tab: MixtureTab, qtbot: QtBot
) -> None:
    lock(tab, qtbot, n_components=3)
    tab.commands.seek(4)
    at(tab, qtbot, 4)
    tab.locking.choose(1)
    plane = tab.plots[0].plane
    mean = tab.snapshots[0].picture.means[0]
    start, end = (
        plane.at(*plane.mapping().to_pixels(mean + d)).toPoint() for d in (0.0, np.array([1.0, 0.5]))
    )
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(plane, (start + end) / 2)
    QTest.mouseMove(plane, end)
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=end)
    wait(tab, qtbot, lambda: abs(tab.snapshots[0].picture.means[0] - mean - [1.0, 0.5]).max() < 0.1)
    assert tab.locking.active == 0
    assert [entry.change.name for entry in tab.snapshots[0].run.log] == ["move_mean"]
    assert "move_mean" not in [getattr(entry.change, "name", "") for entry in tab.snapshots[1].run.log]


def test_both_planes_show_the_same_part_and_the_same_ring(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=3)
    tab.plots[1].plane.zoom(0.5, QPointF(40, 60))
    seen = [plot.plane.mapping() for plot in tab.plots]
    assert seen[0].x_range == seen[1].x_range
    assert seen[0].y_range == seen[1].y_range
    tab.plots[1].picked.emit(17)
    wait(tab, qtbot, lambda: all(s.picture.selected == 17 for s in tab.snapshots))
    sizes = [plot.plane.size() for plot in tab.plots]
    assert abs(sizes[0].width() - sizes[1].width()) <= 1
    assert sizes[0].height() == sizes[1].height()


def test_both_curves_are_in_one_card_and_the_number_is_the_active_runs(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=4)
    tab.commands.seek(7)
    at(tab, qtbot, 7)
    card = tab.column.likelihood
    qtbot.waitUntil(lambda: len(card.plot._markers) == 2, timeout=PATIENCE)
    values = {m.letter: m.value for m in card.plot._markers}
    for letter, snapshot in zip("AB", tab.snapshots, strict=True):
        assert values[letter] == pytest.approx(snapshot.metrics["mean_log_likelihood"])
    assert card.card.readout.accessibleName().startswith(f"{values['B']:.3f}".replace("-", "−"))
    assert card._second.text().startswith(f"A: {values['A']:.3f}".replace("-", "−"))


@pytest.mark.parametrize("kept", [0, 1])
def test_ending_keeps_the_run_whose_settings_are_shown(tab: MixtureTab, qtbot: QtBot, kept: int) -> None:
    lock(tab, qtbot, n_components=4)
    tab.commands.seek(5)
    at(tab, qtbot, 5)
    tab.locking.choose(kept)
    QTest.mouseClick(tab.panel.lock, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(tab.trainers) == 1
    assert not tab.sides[1].isVisible()
    qtbot.waitUntil(lambda: len(tab.snapshots) == 1, timeout=PATIENCE)
    assert tab.snapshot.frame.params.n_components == (2, 4)[kept]
    tab.commands.step()
    qtbot.waitUntil(lambda: tab.snapshot.frame.t == 6, timeout=PATIENCE)
    assert len(tab.plot._means) == (2, 4)[kept]


def test_restart_and_a_new_seed_go_to_both(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=4)
    tab.commands.seek(5)
    at(tab, qtbot, 5)
    tab.commands.set_seed(99)
    at(tab, qtbot, 0)
    wait(tab, qtbot, lambda: [s.run.seed for s in tab.snapshots] == [99, 99])
    assert [s.frame.params.n_components for s in tab.snapshots] == [2, 4]
    set_language("ko")
    tab.language_changed()
    assert tab.panel.lock.text() == "실행 하나만"


def test_taking_back_shows_both_where_the_change_was_made(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=4)
    tab.commands.seek(6)
    at(tab, qtbot, 6)
    tab.commands.undo()
    wait(tab, qtbot, lambda: [s.frame.params.n_components for s in tab.snapshots] == [2, 2])
    assert [s.frame.t for s in tab.snapshots] == [0, 0]  # where it had been made
    tab.commands.undo()  # there is nothing left
    tab.commands.seek(3)
    at(tab, qtbot, 3)
    assert not tab.banner.isVisible()
    tab.commands.redo()
    wait(tab, qtbot, lambda: [s.frame.params.n_components for s in tab.snapshots] == [2, 4])
    frame = tab.snapshots[1].frame.t
    assert tab.snapshots[0].frame.t == frame
    tab.locking.end()
    qtbot.waitUntil(lambda: len(tab.snapshots) == 1 and tab.snapshots[0].frame.t == frame, timeout=PATIENCE)


def test_what_sets_the_runs_apart_stays_readable_beside_many_weights(tab: MixtureTab, qtbot: QtBot) -> None:
    lock(tab, qtbot, n_components=9)
    tab.commands.seek(4)
    at(tab, qtbot, 4)
    settle()
    for side in tab.sides:
        label = side._settings
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_a_caption_is_under_both_pictures(tab: MixtureTab, qtbot: QtBot) -> None:
    tab.stage.show_watch("What to watch: " + "many words " * 12)
    lock(tab, qtbot, n_components=3)
    settle()
    assert all(side.geometry().bottom() < tab.stage.watch.geometry().top() for side in tab.sides)


@pytest.mark.parametrize("side", [0, 1])
def test_planes_of_other_shapes_follow_each_other_to_their_limits(
    tab: MixtureTab, qtbot: QtBot, side: int
) -> None:
    lock(tab, qtbot, n_components=3)
    tab.sides[1].setFixedWidth(tab.sides[1].width() // 2)
    settle()
    for factor in (1e9, 1e-9, 30.0):
        tab.plots[side].plane.zoom(factor, QPointF(40, 60))
        one, two = (plot.plane.mapping() for plot in tab.plots)
        for a, b in ((one.x_range, two.x_range), (one.y_range, two.y_range)):
            middle, spans = (a[0] + a[1]) / 2, (a[1] - a[0], b[1] - b[0])
            assert b[0] <= middle <= b[1]
            assert 0.2 < spans[0] / spans[1] < 5  # the same part, as near as the limits of both allow


def test_planes_that_cannot_agree_do_not_ask_each_other_for_ever(
    tab: MixtureTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock(tab, qtbot, n_components=3)
    asked: list[Plane] = []

    def restless(plane: Plane, x_range: tuple[float, float], y_range: tuple[float, float]) -> None:
        asked.append(plane)
        plane._show((x_range[0], x_range[1] + 1e-6), y_range)  # never what was asked for

    monkeypatch.setattr(Plane, "set_range", restless)
    one, two = (plot.plane for plot in tab.plots)
    one.zoom(0.5, QPointF(40, 60))
    assert asked == [one, two]


def test_a_point_in_hand_when_other_data_come_moves_nothing(tab: MixtureTab, qtbot: QtBot) -> None:
    log = tab.snapshot.run.log
    tab.plot.dragged.emit(Mark("point", 200), 0.0, 0.0)  # the data have points 0 to 199
    tab.commands.seek(2)
    qtbot.waitUntil(lambda: tab.snapshot.exact and tab.snapshot.frame.t == 2, timeout=PATIENCE)
    assert tab.snapshot.run.log == log
