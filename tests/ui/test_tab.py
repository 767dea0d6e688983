"""A tab asks its run for what its controls say, and shows what the run is."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.runtime import scene
from genviz.runtime.files import read_data
from genviz.ui.commands import axes_for
from genviz.ui.open import write_scene
from genviz.ui.scrub import roomy_end, tick_every
from genviz.ui.slider import ParamSlider
from genviz.ui.tab import Tab
from genviz.ui.window import Window
from tests.ui.looking import imported, middle, previewed, shown


def test_the_form_follows_scrubbing_undo_and_redo(qtbot: QtBot, tab: Tab) -> None:
    def k() -> object:
        return tab.panel.form.values()["n_components"]

    first = k()
    tab.commands.seek(4)
    qtbot.waitUntil(lambda: shown(tab).frame.t == 4)
    tab.commands.set_param("n_components", 5)
    qtbot.waitUntil(lambda: k() == 5)
    tab.commands.seek(2)
    qtbot.waitUntil(lambda: k() == first)
    tab.commands.seek(4)
    qtbot.waitUntil(lambda: k() == 5)
    tab.commands.undo()
    qtbot.waitUntil(lambda: k() == first)
    tab.commands.redo()
    qtbot.waitUntil(lambda: k() == 5)


def test_dragging_a_slider_is_one_undo(qtbot: QtBot, tab: Tab) -> None:
    row = tab.panel.form.rows["n_components"]
    assert isinstance(row, ParamSlider)
    first, track = row.value(), row.track
    y = track.height() // 2
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(int(track.x_of(track.value())), y))
    for share in (0.3, 0.4, 0.5, 0.6):
        QTest.mouseMove(track, QPoint(int(track.width() * share), y))
        qtbot.waitUntil(lambda: tab.trainer.snapshot.frame.params.n_components == row.value())
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(int(track.width() * 0.6), y))
    assert row.value() != first
    qtbot.waitUntil(lambda: not tab.panel.waiting)
    tab.commands.undo()
    qtbot.waitUntil(lambda: row.value() == first)
    assert not shown(tab).can_undo


def test_a_setting_that_is_not_live_begins_again(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.seek(4)
    qtbot.waitUntil(lambda: shown(tab).frame.t == 4)
    before = shown(tab).run_id
    tab.commands.set_param("start", "random")
    qtbot.waitUntil(lambda: shown(tab).run_id != before)
    assert shown(tab).frame.t == 0
    assert tab.panel.form.values()["start"] == "random"


def test_moving_the_noise_keeps_the_run_going(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.set_data("blobs:n=300")
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "blobs")
    tab.commands.seek(6)
    qtbot.waitUntil(lambda: shown(tab).frame.t == 6)
    for noise in (0.5, 0.6, 0.7):
        tab.commands.set_data_param("noise", noise, True)
    tab.end_drag()
    qtbot.waitUntil(lambda: "noise=0.7" in shown(tab).frame.data.source)
    assert shown(tab).frame.t == 6
    assert shown(tab).frame.data.n_samples == 300
    qtbot.waitUntil(lambda: tab.panel.data_form.values()["noise"] == 0.7)
    tab.commands.undo()
    qtbot.waitUntil(lambda: "noise" not in shown(tab).frame.data.source)


def test_choosing_data_keeps_settings_and_playing(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.set_param("n_components", 4)
    tab.commands.play()
    qtbot.waitUntil(lambda: shown(tab).playing and shown(tab).frame.params.n_components == 4)
    index = tab.panel.data.findData("iris")
    tab.panel.data.setCurrentIndex(index)
    tab.panel.data.activated.emit(index)
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "iris", timeout=10_000)
    assert shown(tab).frame.params.n_components == 4
    assert shown(tab).playing or shown(tab).finished


def test_choosing_the_model_keeps_what_both_have(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.set_param("n_components", 4)
    qtbot.waitUntil(lambda: shown(tab).frame.params.n_components == 4)
    tab.panel.model.buttons[1].click()
    qtbot.waitUntil(lambda: shown(tab).run.model == "kmeans")
    assert shown(tab).frame.params.n_components == 4
    assert "covariance_type" not in tab.panel.form.rows


def test_two_choices_at_once_are_both_made(qtbot: QtBot, tab: Tab) -> None:
    for data, model in (("iris", "kmeans"), ("blobs", "gmm"), ("faithful", "kmeans")):
        tab.commands.set_data(data)
        tab.commands.set_model(model)
        qtbot.waitUntil(
            lambda data=data, model=model: (shown(tab).frame.data.name, shown(tab).run.model) == (data, model)
        )


def test_reset_goes_back_to_the_defaults(qtbot: QtBot, tab: Tab) -> None:
    defaults = tab.algorithm.params().as_dict()
    tab.commands.set_param("n_components", 7)
    qtbot.waitUntil(lambda: shown(tab).frame.params.n_components == 7)
    tab.panel.reset.click()
    qtbot.waitUntil(lambda: tab.panel.form.values() == defaults)


def test_a_new_seed_is_shown_and_can_be_typed(qtbot: QtBot, tab: Tab) -> None:
    seed = tab.transport.seed
    seed.selectAll()
    QTest.keyClicks(seed, "99999999999")
    QTest.keyClick(seed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(tab).run.seed == 2**32 - 1)
    tab.transport.die.click()
    qtbot.waitUntil(lambda: shown(tab).run.seed < 10_000 and seed.text() == str(shown(tab).run.seed))


def test_the_phase_button_names_what_comes_next(qtbot: QtBot, tab: Tab) -> None:
    labels = [phase.label for phase in tab.algorithm.phases]
    for t in range(4):
        qtbot.waitUntil(lambda t=t: shown(tab).frame.t == t)
        assert tab.transport.phase.text() == labels[t % 2]
        tab.transport.phase.click()


def test_scrubbing_stops_the_run_and_shows_that_frame(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.set_speed(float("inf"))
    tab.commands.play()
    time = tab.transport.time
    qtbot.waitUntil(lambda: time.maximum() >= 8, timeout=10_000)  # it follows a fast run at its leisure
    QTest.mouseClick(time, Qt.MouseButton.LeftButton, pos=QPoint(int(time.x_of(5)), 20))
    qtbot.waitUntil(lambda: shown(tab).frame.t == 5 and not shown(tab).playing)
    assert time.value() == 5


def test_layers_change_the_view_only(qtbot: QtBot, tab: Tab) -> None:
    run_id = shown(tab).run_id
    tab.panel.toggles["density"].click()
    assert "density" not in tab.view.layers
    qtbot.waitUntil(lambda: shown(tab).view.layers == tab.view.layers)
    assert shown(tab).run_id == run_id


def test_a_refused_number_is_said_in_the_banner(qtbot: QtBot, tab: Tab) -> None:
    row = tab.panel.form.rows["n_components"]
    assert isinstance(row, ParamSlider)
    row.edit.selectAll()
    QTest.keyClicks(row.edit, "500")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert tab.banner.isVisible()
    assert "between" in tab.banner.text()
    tab.banner._close.click()
    assert not tab.banner.isVisible()


def test_too_many_components_is_a_sentence_not_a_crash(qtbot: QtBot, tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "few.csv"
    file.write_text("a,b\n1,2\n2,3\n4,1\n")
    tab.commands.set_param("n_components", 8)
    qtbot.waitUntil(lambda: shown(tab).frame.params.n_components == 8)
    tab.commands.load_data(read_data(file))
    qtbot.waitUntil(tab.banner.isVisible, timeout=5000)
    assert "3" in tab.banner.text()


def test_own_data_become_the_last_line_of_the_list(
    qtbot: QtBot, window: Window, tab: Tab, tmp_path: Path
) -> None:
    file = tmp_path / "heights.csv"
    rows = np.random.default_rng(3).normal(size=(40, 2))
    file.write_text("height,weight\n" + "\n".join(f"{a:.3f},{b:.3f}" for a, b in rows))
    window.open_path(file)
    imported(window, qtbot)
    qtbot.waitUntil(lambda: shown(tab).frame.data.n_samples == 40)
    assert tab.panel.data.currentText() == "heights.csv"
    assert tab.panel.data_form.rows == {}
    tab.commands.set_data("faithful")
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "faithful")
    assert tab.panel.data.currentText() == "Old Faithful geyser"


def test_a_file_that_cannot_be_used_is_a_sentence(
    qtbot: QtBot, window: Window, tab: Tab, tmp_path: Path
) -> None:
    file = tmp_path / "broken.csv"
    file.write_text("a,b\n1,2\n3,oops\n")
    window.open_path(file)
    preview = previewed(window, qtbot)
    assert preview.message.isVisible()
    assert "oops" in preview.message.text()
    assert not preview.take.isEnabled()
    preview.close()
    window.open_path(tmp_path / "absent.csv")
    assert "absent.csv" in tab.banner.text()
    window.open_path(tmp_path / "absent.genviz")
    assert "absent.genviz" in tab.banner.text()


def test_rows_that_are_missing_can_be_dropped_with_one_press(
    qtbot: QtBot, window: Window, tab: Tab, tmp_path: Path
) -> None:
    file = tmp_path / "holes.csv"
    file.write_text("a,b\n" + "\n".join(f"{i},{i * i % 7}" for i in range(9)) + "\n3,\n")
    window.open_path(file)
    preview = previewed(window, qtbot)
    assert preview.take.text() == "Drop the rows (1) and import"
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.n_samples == 9)


def test_a_scene_opens_where_it_was_saved(qtbot: QtBot, window: Window, tab: Tab, tmp_path: Path) -> None:
    tab.commands.set_param("n_components", 3)
    tab.commands.seek(6)
    tab.panel.toggles["density"].click()
    qtbot.waitUntil(lambda: shown(tab).frame.t == 6 and shown(tab).frame.params.n_components == 3)
    qtbot.waitUntil(lambda: shown(tab).view == tab.view)  # the layer is off in what will be saved
    saved = shown(tab)
    path = tmp_path / "lecture.genviz"
    write_scene(window, path)
    assert scene.load(path).t == 6
    tab.commands.set_data("blobs")
    tab.panel.toggles["density"].click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "blobs")
    window.open_path(path)
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "faithful" and shown(tab).frame.t == 6)
    assert shown(tab).metrics["log_likelihood"] == saved.metrics["log_likelihood"]
    assert not tab.panel.toggles["density"].isChecked()
    assert not tab.banner.isVisible()


def test_a_hidden_tab_draws_nothing(qtbot: QtBot, window: Window, tab: Tab) -> None:
    tab.hide()
    version = shown(tab).version
    tab.trainer.step()
    assert tab.trainer.wait_until(lambda s: s.frame.t == 2, 5)
    qtbot.wait(60)
    assert shown(tab).version == version
    tab.show()
    qtbot.waitUntil(lambda: shown(tab).frame.t == 2)


def test_the_time_axis_grows_rarely() -> None:
    assert [roomy_end(n) for n in (0, 10, 11, 20, 21, 51, 101, 1001)] == [10, 10, 20, 20, 50, 100, 200, 2000]
    assert [tick_every(n, 10) for n in (10, 11, 24, 100, 101)] == [1, 2, 5, 10, 20]


def test_axes_fit_the_data() -> None:
    assert axes_for(1, (0, 1)) == (0, 0)
    assert axes_for(2, (0, 0)) == (0, 1)
    assert axes_for(4, (2, 3)) == (2, 3)
    assert axes_for(3, (2, 3)) == (0, 1)


def test_every_data_set_can_be_chosen(qtbot: QtBot, tab: Tab) -> None:
    for entry in datasets.entries():
        tab.panel.data_chosen.emit(entry.name)
        qtbot.waitUntil(lambda name=entry.name: shown(tab).frame.data.name == name, timeout=10_000)
        assert tab.panel.data.currentData() == entry.name
        assert not tab.banner.isVisible(), tab.banner.text()


def test_a_double_click_is_one_change(qtbot: QtBot, tab: Tab) -> None:
    track = tab.panel.form.rows["n_components"].track
    right = QPoint(track.width() - 20, track.height() // 2)
    first = shown(tab).frame.params.n_components
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=right)
    qtbot.waitUntil(lambda: shown(tab).frame.params.n_components > 15)
    QTest.mouseDClick(track, Qt.MouseButton.LeftButton, pos=right)
    qtbot.waitUntil(lambda: shown(tab).frame.params.n_components == first)
    assert len(shown(tab).run.log) == 1
    tab.commands.undo()
    qtbot.waitUntil(lambda: not shown(tab).can_undo)
    assert shown(tab).frame.params.n_components == first


def test_a_message_moves_nothing_and_goes_with_escape_or_a_good_value(
    qtbot: QtBot, window: Window, tab: Tab
) -> None:
    row = tab.panel.form.rows["n_components"]
    places = [widget.mapTo(window, QPoint()) for widget in (tab.panel, tab.stage, row.edit, tab.transport)]
    for gone in ("escape", "value"):
        row.edit.setFocus()
        row.edit.selectAll()
        QTest.keyClicks(row.edit, "abc")
        QTest.keyClick(row.edit, Qt.Key.Key_Return)
        assert tab.banner.text() == "Components must be a whole number, not 'abc'"
        QApplication.processEvents()
        now = [widget.mapTo(window, QPoint()) for widget in (tab.panel, tab.stage, row.edit, tab.transport)]
        assert now == places
        assert not tab.banner.geometry().intersects(tab.panel.geometry())
        if gone == "escape":
            QTest.keyClick(window, Qt.Key.Key_Escape)
        else:
            row.edit.setText("4")
            row.edit.setModified(True)
            QTest.keyClick(row.edit, Qt.Key.Key_Return)
        assert not tab.banner.isVisible()


def test_a_held_key_stops_where_the_run_comes_to_rest(qtbot: QtBot, tab: Tab) -> None:
    tab.trainer.set_speed(float("inf"))
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).converged_at is not None and not shown(tab).playing, timeout=20_000)
    end = shown(tab).frame.t
    tab.commands.seek(end - 4)
    qtbot.waitUntil(lambda: shown(tab).frame.t == end - 4)
    for wanted in (end - 2, end):
        tab.commands.step()
        qtbot.waitUntil(lambda wanted=wanted: shown(tab).frame.t == wanted)
    tab.commands._stepped = monotonic()  # the key is still down
    for _ in range(5):
        tab.commands.step()
    tab.commands._stepped = -1e9  # pressed anew
    tab.commands.step()
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t > end)
    assert shown(tab).frame.t == end + 2


def test_the_ring_is_there_at_first_and_after_a_reset_and_is_kept_by_a_scene(
    qtbot: QtBot, tab: Tab, tmp_path: Path
) -> None:
    first = tab.view.selected
    assert first >= 0
    tab.view_changed(selected=-1)
    qtbot.waitUntil(lambda: shown(tab).view.selected == -1)
    path = tmp_path / "no ring.genviz"
    scene.save(path, scene.scene_of(shown(tab), tab.name))
    tab.commands.reset()
    assert tab.view.selected == first
    tab.commands.set_data("blobs")
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "blobs")
    assert tab.view.selected >= 0
    tab.load_scene(scene.load(path))
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "faithful" and shown(tab).view == tab.view)
    assert tab.view.selected == -1


def test_a_scene_keeps_the_part_that_was_zoomed_into(qtbot: QtBot, tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "part.genviz"
    scene.save(path, scene.scene_of(shown(tab), tab.name))
    assert "x_range" not in (scene.load(path).view or {})
    tab.plot.plane.zoom(0.5, middle(tab.plot.plane))
    qtbot.waitUntil(lambda: shown(tab).view.zoomed)
    seen = tab.plot.plane.mapping()
    scene.save(path, scene.scene_of(shown(tab), tab.name))
    tab.commands.do("fit")
    tab.commands.set_data("blobs")
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "blobs" and shown(tab).view == tab.view)
    tab.load_scene(scene.load(path))
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "faithful" and shown(tab).view == tab.view)
    assert tab.plot.plane.mapping() == seen
    assert not tab.plot.plane.at_home
