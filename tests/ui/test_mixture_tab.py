"""The mixture tab with hand-made snapshots and with real runs, in both themes and languages."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.coordinates import central_point
from genviz.engine.problem import Problem
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.plots.pointing import Mark
from genviz.ui.render import settle
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme, theme
from tests.ui.looking import middle
from tests.ui.pictures import picture, snapshot

PATIENCE = 20_000


def run_of(data: str | Data, model: str = "gmm", **params: Any) -> Run:
    loaded = datasets.load(data) if isinstance(data, str) else data
    return Run(model=model, data=loaded, seed=1, params=catalog.algorithm(model).params(**params))


@pytest.fixture
def tab(qtbot: QtBot, look: Theme) -> MixtureTab:
    """A paused tab that is not on screen: it draws what a test hands it."""
    made = MixtureTab(run_of("blobs:n=60", n_components=3), playing=False)
    qtbot.addWidget(made, before_close_func=MixtureTab.shut_down)
    made.resize(1366, 768)
    made.begin()
    return made


def shown(tab: MixtureTab, qtbot: QtBot, t: int) -> Any:
    """Bring the run to frame t and wait until it is drawn for the present view."""
    tab.show()
    tab.trainer.seek(t)
    qtbot.waitUntil(
        lambda: (
            tab.snapshot is not None
            and tab.snapshot.frame.t == t
            and tab.snapshot.exact
            and tab.snapshot.view == tab.view
        ),
        timeout=PATIENCE,
    )
    return tab.snapshot


# --- hand-made snapshots -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", ["gmm", "kmeans"])
def test_draws_start_and_both_phases(tab: MixtureTab, kind: str, dark: bool, language: Any) -> None:
    theme().set_dark(dark)
    set_language(language)
    tab.language_changed()
    for t in (0, 5, 6):
        tab.draw(snapshot(picture(3, kind=kind, selected=2), tab.view, t))
        assert not tab.grab().isNull()


@pytest.mark.parametrize("d", [1, 2])
@pytest.mark.parametrize("kind", ["gmm", "kmeans"])
def test_draws_any_number_of_components(tab: MixtureTab, kind: str, d: int) -> None:
    for k in (1, 2, 6, 7, 8):
        tab.draw(snapshot(picture(k, n=80, d=d, kind=kind, selected=1), tab.view, 5))
        tab.grab()
        assert tab.weights.accessibleName().count("%") == k


def test_a_component_at_the_floor_and_numbers_that_are_not_finite_do_no_harm(tab: MixtureTab) -> None:
    nan = np.full((2, 2), np.nan)
    tab.draw(snapshot(picture(2, at_floor=np.array([True, False])), tab.view, 5))
    tab.draw(snapshot(picture(2, means=nan, covariances=np.full((2, 2, 2), np.inf)), tab.view, 6))
    tab.draw(snapshot(picture(2, resp=np.full((600, 2), np.nan), weights=np.full(2, np.nan)), tab.view, 5))
    tab.grab()


def test_more_than_two_features_offer_a_choice_of_axes_and_say_what_is_drawn(
    tab: MixtureTab, qtbot: QtBot
) -> None:
    tab.draw(snapshot(picture(3, n_features=4), tab.view, 5))
    assert not tab.stage.chooser.isHidden()
    assert "2 of 4 features; contours are the marginal" in tab.stage.chooser._words.text()
    with qtbot.waitSignal(tab.stage.chooser.chosen) as chosen:
        tab.stage.chooser.lists[1].activated.emit(3)
    assert chosen.args == [0, 3]
    assert tab.view.axes == (0, 3)
    tab.draw(snapshot(picture(3), tab.view, 5))
    assert tab.stage.chooser.isHidden()


def test_columns_that_come_with_genviz_are_named_in_the_readers_language(
    tab: MixtureTab, qtbot: QtBot
) -> None:
    shown(tab, qtbot, 0)
    tab.commands.set_data("iris:standardize=true")
    qtbot.waitUntil(lambda: tab.snapshot.frame.data.name == "iris")
    axes = tab.plot.plane.axes
    assert (axes["bottom"].title, axes["left"].title) == ("sepal length (sd)", "sepal width (sd)")
    set_language("ko")
    tab.language_changed()  # what the window passes on
    qtbot.waitUntil(lambda: axes["bottom"].title == "꽃받침 길이 (표준편차)")
    assert tab.stage.chooser.lists[1].currentText() == "꽃받침 너비"
    assert "꽃받침 길이 0.8253 cm" in tab.stage.notes.toolTip()


def test_the_sentence_has_its_own_line_where_the_window_is_narrow(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 1)
    places = []
    for width in (1000, 1366):
        tab.resize(width, 768)
        settle()
        places.append(tab.legend.mapTo(tab.stage, QPoint()).y() - tab.stage._sentence.y())
    assert places[0] > tab.stage._sentence.height()
    assert abs(places[1]) < tab.stage._sentence.height()


def test_choosing_the_other_axis_swaps_the_two(tab: MixtureTab, qtbot: QtBot) -> None:
    tab.draw(snapshot(picture(3, n_features=4), tab.view, 5))
    with qtbot.waitSignal(tab.stage.chooser.chosen) as chosen:
        tab.stage.chooser.lists[0].activated.emit(1)
    assert chosen.args == [1, 0]


def test_heading_says_how_the_run_ended(tab: MixtureTab) -> None:
    from dataclasses import replace

    now = snapshot(picture(3), tab.view, 12)
    assert tab.describe(replace(now, converged_at=12, finished=True))[1].endswith("converged")
    assert tab.describe(replace(now, finished=True))[1].endswith("at the limit")
    assert tab.describe(replace(now, finished=True, problem=Problem("no")))[1] == "Iteration 6"


def test_central_point_lies_between_the_clusters() -> None:
    x = np.concatenate([np.linspace(0, 1, 50), [5.2], np.linspace(9, 10, 50)])
    assert central_point(Data(x=x)) == 50


# --- real runs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["faithful", "two_normals", "iris"])
@pytest.mark.parametrize("model", ["gmm", "kmeans"])
def test_real_data_in_one_two_and_four_dimensions(qtbot: QtBot, look: Theme, source: str, model: str) -> None:
    tab = MixtureTab(run_of(source, model, n_components=3), playing=False)
    qtbot.addWidget(tab, before_close_func=MixtureTab.shut_down)
    tab.resize(1366, 768)
    tab.begin()
    now = shown(tab, qtbot, 4)
    assert now.problem is None
    low, high = tab.view.x_range
    x = now.frame.data.x[:, 0]
    assert low < x.min() < x.max() < high
    assert tab.view.selected >= 0
    assert now.picture.selected == tab.view.selected
    tab.grab()


def test_range_does_not_jump_while_the_run_goes_on(tab: MixtureTab, qtbot: QtBot) -> None:
    ranges = set()
    for t in range(0, 12, 3):
        shown(tab, qtbot, t)
        ranges.add((tab.view.x_range, tab.view.y_range))
    assert len(ranges) == 1


def test_a_dragged_mean_is_one_edit_and_the_fit_answers(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 3)
    for x in (0.5, 1.0, 1.5):
        tab.plot.dragged.emit(Mark("mean", 0), x, -1.0)
    tab.plot.dropped.emit()
    qtbot.waitUntil(lambda: bool(np.allclose(tab.snapshot.picture.means[0], [1.5, -1.0])), timeout=PATIENCE)
    assert len(tab.snapshot.run.log) == 1


def test_layers_take_effect_while_paused(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 3)
    tab.view_changed(layers=frozenset({"path"}))
    qtbot.waitUntil(lambda: tab.snapshot.view.layers == {"path"}, timeout=PATIENCE)
    assert tab.snapshot.pixels.density is None
    assert tab.snapshot.pixels.ellipses is None
    tab.grab()


def test_clicked_point_is_ringed(tab: MixtureTab, qtbot: QtBot) -> None:
    now = shown(tab, qtbot, 3)
    place = tab.plot.plane.mapping().to_pixels(now.picture.x[11])
    tab.plot.plane.clicked.emit(*place)
    qtbot.waitUntil(lambda: tab.snapshot.picture.selected == 11, timeout=PATIENCE)
    assert_allclose(tab.snapshot.picture.selected_x, now.picture.x[11])


def test_zoom_draws_the_density_of_what_is_visible(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 3)
    tab.plot.plane.zoom(0.4, middle(tab.plot.plane))
    qtbot.waitUntil(lambda: tab.snapshot.view == tab.view, timeout=PATIENCE)
    box = tab.snapshot.picture.density_range
    assert_allclose(box, (*tab.view.x_range, *tab.view.y_range))
    tab.fit_view()
    assert tab.plot.plane.at_home


def test_a_saved_view_is_shown_again(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 3)
    wanted = {"x_range": (-1.5, 2.5), "y_range": (-0.5, 1.0)}
    tab.view_changed(**wanted)
    qtbot.waitUntil(lambda: tab.snapshot.view == tab.view, timeout=PATIENCE)
    assert_allclose(tab.plot.plane.mapping().x_range, wanted["x_range"])
    assert_allclose(tab.plot.plane.mapping().y_range, wanted["y_range"])


def test_other_data_are_shown_whole(tab: MixtureTab, qtbot: QtBot) -> None:
    shown(tab, qtbot, 3)
    tab.plot.plane.zoom(0.3, middle(tab.plot.plane))
    tab.trainer.load(run_of("faithful", n_components=2))
    qtbot.waitUntil(
        lambda: tab.snapshot.frame.data.name == "faithful" and tab.snapshot.view == tab.view, timeout=PATIENCE
    )
    low, high = tab.view.y_range
    assert low < 43 < 96 < high
    assert tab.plot.plane.at_home


def test_marks_are_under_the_mouse_where_they_are_drawn(tab: MixtureTab, qtbot: QtBot) -> None:
    now = shown(tab, qtbot, 3)
    for k, mean in enumerate(now.picture.means):
        at = tab.plot.plane.mapping().to_pixels(mean)
        assert tab.plot.plane.grabbable(QPointF(*at)) == Mark("mean", k)


def test_a_closed_tab_leaves_no_thread_and_no_widget(qapp: QApplication, qtbot: QtBot, look: Theme) -> None:
    before = threading.active_count()
    gone = _opened_and_closed(qapp, qtbot)
    gc.collect()
    assert gone() is None
    assert threading.active_count() <= before


def _opened_and_closed(qapp: QApplication, qtbot: QtBot) -> weakref.ref[MixtureTab]:
    tab = MixtureTab(run_of("blobs:n=60", n_components=2), playing=True)
    tab.resize(900, 600)
    tab.begin()
    tab.show()
    qtbot.waitUntil(lambda: tab.snapshot is not None, timeout=PATIENCE)
    tab.hide()
    assert tab.shut_down()
    tab.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return weakref.ref(tab)
