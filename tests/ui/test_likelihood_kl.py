"""The KL scene on the line as a lecturer uses it: handles, arrows, hairline, layers, cards, words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.line_picture import LinePicture
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.kl_line_part import KLLinePart
from genviz.ui.likelihood.kl_line_stage import KLLineStage
from genviz.ui.likelihood.kl_tips import density_tip
from genviz.ui.likelihood.kl_topic import KLTopic
from genviz.ui.plots.kl_hands import Grip
from genviz.ui.plots.kl_ink import dense, hidden_by, kl_ink, less_ink, model_ink
from genviz.ui.plots.kl_places import pixels
from genviz.ui.render import settle
from genviz.ui.tabs.likelihood import LikelihoodTab
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown

PATIENCE = 20_000


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(Opening("likelihood", playing=False), (1920, 1080))


@pytest.fixture
def tab(window: Window, qtbot: QtBot) -> LikelihoodTab:
    assert isinstance(window.tab, LikelihoodTab)
    load(window.tab, qtbot)
    return window.tab


def settled(tab: LikelihoodTab, qtbot: QtBot, holds: Any = lambda _picture: True) -> LinePicture:
    """The picture of the present view, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        return (
            now.exact and now.view == tab.view and isinstance(now.picture, LinePicture) and holds(now.picture)
        )

    qtbot.waitUntil(ready, timeout=PATIENCE)
    settle()
    found = shown(tab).picture
    assert isinstance(found, LinePicture)
    return found


def load(tab: LikelihoodTab, qtbot: QtBot, **params: Any) -> LinePicture:
    run = Run("divergence", datasets.NONE, seed=7, params=catalog.algorithm("divergence").params(**params))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(lambda: shown(tab).run.params == run.params and shown(tab).run.model == "divergence")
    return settled(tab, qtbot)


def part(tab: LikelihoodTab) -> KLLinePart:
    topic = tab.seen
    assert isinstance(topic, KLTopic)
    found = topic.seen
    assert isinstance(found, KLLinePart)
    return found


def stage(tab: LikelihoodTab) -> KLLineStage:
    return part(tab).stage


def place_of(tab: LikelihoodTab, grip: Grip) -> QPoint:
    """Where a handle is, in pixels of the upper plot."""
    plane = stage(tab).density
    where = stage(tab).hands.places(plane.mapping())[grip]
    return plane.at(where.x(), where.y()).toPoint()


def drag(tab: LikelihoodTab, start: QPoint, end: QPoint, release: bool = True) -> None:
    plane = stage(tab).density
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.4, 0.8, 1.0):
        QTest.mouseMove(plane, start + (end - start) * share)
    if release:
        QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=end)


def x_of(tab: LikelihoodTab, at: QPoint) -> float:
    plane = stage(tab).density
    inside = QPointF(at) - QPointF(plane.frame().topLeft())
    return plane.mapping().to_data(inside.x(), inside.y())[0]


# ---- the hand ---------------------------------------------------------------------------------------------


def test_the_ring_moves_the_model_at_once_and_the_run_follows(tab: LikelihoodTab, qtbot: QtBot) -> None:
    start = place_of(tab, Grip("mean"))
    end = start - QPoint(240, 30)
    drag(tab, start, end, release=False)
    held = stage(tab).hands.held
    assert held is not None
    assert held.mean == pytest.approx(x_of(tab, end), abs=0.05)
    QTest.mouseRelease(stage(tab).density, Qt.MouseButton.LeftButton, pos=end)
    picture = settled(tab, qtbot, lambda p: abs(p.mean - x_of(tab, end)) < 0.05)
    assert stage(tab).hands.held is None
    assert shown(tab).can_undo
    tab.commands.undo()
    settled(tab, qtbot, lambda p: p.mean != picture.mean)
    assert not shown(tab).can_undo  # a drag is one edit


def test_the_side_makes_the_model_wider(tab: LikelihoodTab, qtbot: QtBot) -> None:
    before = settled(tab, qtbot).sd
    start = place_of(tab, Grip("sd"))
    drag(tab, start, start + QPoint(60, 0))
    assert settled(tab, qtbot, lambda p: p.sd > before + 0.2).mean == pytest.approx(2.526, abs=0.01)


def test_a_bump_of_p_can_be_dragged(tab: LikelihoodTab, qtbot: QtBot) -> None:
    start = place_of(tab, Grip("bump", 0))
    drag(tab, start, start - QPoint(80, 0))
    picture = settled(tab, qtbot, lambda p: p.params.distance > 5.0)
    assert picture.bumps[0, 1] == pytest.approx(-picture.params.distance / 2)


def test_ranges_stay_while_something_is_in_the_hand(tab: LikelihoodTab, qtbot: QtBot) -> None:
    home = stage(tab).density.home, stage(tab).integrand.home
    start = place_of(tab, Grip("sd"))
    drag(tab, start, start - QPoint(120, 0), release=False)
    qtbot.waitUntil(lambda: shown(tab).picture.sd < 1.0, timeout=PATIENCE)
    assert (stage(tab).density.home, stage(tab).integrand.home) == home
    QTest.mouseRelease(stage(tab).density, Qt.MouseButton.LeftButton, pos=start - QPoint(120, 0))
    settled(tab, qtbot)


def test_arrows_move_the_model_where_the_stage_has_the_focus(tab: LikelihoodTab, qtbot: QtBot) -> None:
    before = settled(tab, qtbot).mean
    QTest.keyClick(stage(tab).density, Qt.Key.Key_Left)
    moved = settled(tab, qtbot, lambda p: p.mean < before).mean
    assert before - moved == pytest.approx(0.13, abs=0.01)
    QTest.keyClick(stage(tab).density, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    settled(tab, qtbot, lambda p: p.mean > moved)
    assert shown(tab).frame.t == 0


def test_the_hairline_goes_where_it_is_dragged_or_clicked(tab: LikelihoodTab, qtbot: QtBot) -> None:
    plane = stage(tab).integrand
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.at(120.0, 40.0).toPoint())
    wanted = plane.mapping().to_data(120.0, 0.0)[0]
    settled(tab, qtbot, lambda p: abs(p.cursor.x - wanted) < 0.03)
    empty = stage(tab).density.at(60.0, 60.0).toPoint()
    drag(tab, empty, empty + QPoint(50, 0))
    settled(tab, qtbot, lambda p: abs(p.cursor.x - x_of(tab, empty + QPoint(50, 0))) < 0.03)


def test_the_hairline_waits_for_no_picture(tab: LikelihoodTab, qtbot: QtBot) -> None:
    before = settled(tab, qtbot)
    stage(tab)._ask(1.25)
    assert stage(tab).picture is before  # nothing has come from the worker
    assert stage(tab).hands._x == stage(tab).hair._x == 1.25
    drawn(stage(tab))
    assert settled(tab, qtbot, lambda p: p.cursor.x == 1.25).cursor.x == 1.25


def test_an_edge_of_a_uniform_model_is_dragged_and_the_other_stays(tab: LikelihoodTab, qtbot: QtBot) -> None:
    load(tab, qtbot, p_data="uniform", family="uniform", start="middle")
    start = place_of(tab, Grip("high"))
    end = QPoint(start.x() + 300, start.y())
    wanted = x_of(tab, end)
    drag(tab, start, end)
    after = settled(tab, qtbot, lambda p: abs(p.mean + np.sqrt(3) * p.sd - wanted) < 1e-6)
    assert after.mean - np.sqrt(3) * after.sd == pytest.approx(-0.3, abs=1e-6)
    assert Grip("sd") not in stage(tab).hands.places(stage(tab).density.mapping())


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
@pytest.mark.parametrize("params", [{}, {"family": "uniform", "p_data": "uniform"}, {"objective": "reverse"}])
def test_words_hide_neither_curves_nor_handles(
    make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int], params: dict[str, Any]
) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    assert isinstance(window.tab, LikelihoodTab)
    picture = load(window.tab, qtbot, **params)
    seen = stage(window.tab)
    drawn(seen)
    mapping = seen.density.mapping()
    for box in seen.words.boxes:
        for curve in (picture.p, picture.q):
            assert not hidden_by(box, dense(pixels(mapping, picture.x, curve)[curve > 0], mapping.height))
        for place in seen.hands.places(mapping).values():
            assert not box.contains(place)
    topic = window.tab.seen
    assert isinstance(topic, KLTopic)
    shown_legend = topic._below if topic._below.isVisible() else topic._legend
    assert shown_legend.width() >= topic._below.wanted() - 60
    assert len(shown_legend._entries) == 3


def test_a_curve_is_drawn_by_hand(tab: LikelihoodTab, qtbot: QtBot) -> None:
    load(tab, qtbot, p_data="drawn")
    plane = stage(tab).density
    start = plane.at(plane.frame().width() * 0.52, plane.frame().height() * 0.3).toPoint()
    drag(tab, start, start + QPoint(60, 10))
    picture = settled(tab, qtbot, lambda p: p.area != 1.0 and p.heights[48] > 0.2)
    assert any("scaled to 1" in str(note) for note in shown(tab).notes)
    assert np.interp(0.0, picture.x, picture.p) > 0.1


# ---- what is seen -----------------------------------------------------------------------------------------


def test_magenta_adds_and_teal_takes_away(tab: LikelihoodTab, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    above = drawn(stage(tab).density)
    assert count(above, model_ink()) > 300
    below = drawn(stage(tab).integrand)
    tinted = [_over(colour, share) for colour, share in ((kl_ink(), 0.42), (less_ink(), 0.6))]
    assert all(count(below, colour) > 60 for colour in tinted)


def _over(colour: str, share: float) -> str:
    """A tint on the plot's ground."""
    ground = theme().tokens.plot
    mixed = [
        round(share * int(colour[i : i + 2], 16) + (1 - share) * int(ground[i : i + 2], 16))
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{value:02x}" for value in mixed)


def test_layers_can_be_left_out(tab: LikelihoodTab, qtbot: QtBot) -> None:
    full = drawn(stage(tab).density)
    for layer in ("kl_ghosts", "kl_rug", "kl_integrand"):
        assert tab.panel.toggles[layer].isVisibleTo(tab.panel)
        tab.panel.toggles[layer].click()
    settled(tab, qtbot)
    assert stage(tab).integrand.isHidden()
    bare = drawn(stage(tab).density)
    assert bare.shape != full.shape
    assert not stage(tab).curves.with_ghosts
    assert not stage(tab).curves.with_rug


def test_the_image_of_the_worker_is_what_the_window_paints(tab: LikelihoodTab, qtbot: QtBot) -> None:
    seen = stage(tab)
    qtbot.waitUntil(lambda: seen.density.picture() is not None, timeout=5_000)
    quick = drawn(seen.density)
    seen.density.picture = lambda: None
    assert (np.abs(quick - drawn(seen.density)).max(axis=-1) > 3).mean() < 1e-4


def test_the_letter_m_jumps_to_the_best_fit(tab: LikelihoodTab, qtbot: QtBot) -> None:
    assert tab.commands.do("maximum")
    picture = settled(tab, qtbot, lambda p: p.mean < 0)
    assert (picture.mean, picture.sd) == pytest.approx((-0.46, 2.38849), abs=1e-4)
    load(tab, qtbot, objective="reverse")
    assert tab.commands.do("maximum")
    picture = settled(tab, qtbot, lambda p: p.mean < 0)
    assert (picture.mean, picture.sd) == pytest.approx((-2.28722, 0.76851), abs=1e-4)


def test_formula_and_table_take_turns(tab: LikelihoodTab, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    cards = part(tab)._column
    assert cards.formula.isVisible()
    assert not cards.table.isVisible()
    cards._links["formula"].click()
    assert cards.table.isVisible()
    assert not cards.formula.isVisible()
    rows = {row.name: row.value for row in cards._distances.rows}
    assert len(rows) == 4
    assert rows["KL(p\u00a0‖\u00a0q)"] == "2.9890"
    cards._links["table"].click()
    assert cards.formula.isVisible()


def test_infinity_is_shown_with_its_reason(tab: LikelihoodTab, qtbot: QtBot) -> None:
    load(tab, qtbot, p_data="uniform", family="uniform")
    assert "∞" in part(tab)._column._bars.accessibleName()
    assert any("q is 0 and p is not" in str(note) for note in shown(tab).notes)
    row = next(row for row in part(tab)._column._distances.rows if row.chosen)
    assert row.value == "∞"
    assert "impossible for q" in row.more
    drawn(stage(tab).integrand)
    tab.commands.step()
    qtbot.waitUntil(lambda: shown(tab).problem is not None, timeout=PATIENCE)
    assert "no way downhill" in str(shown(tab).problem)
    assert shown(tab).picture is not None


def test_a_class_can_guess_where_the_middle_ends(tab: LikelihoodTab, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    tab.guess.toggle()
    qtbot.waitUntil(lambda: tab.guess.placing, timeout=PATIENCE)
    at = place_of(tab, Grip("mean"))
    drag(tab, at, at - QPoint(200, 0))
    assert settled(tab, qtbot).mean == pytest.approx(2.526, abs=0.01)  # the guess moves, not the model
    tab.guess.reveal()
    qtbot.waitUntil(lambda: bool(tab.guess.scores), timeout=PATIENCE)
    assert tab.guess.scores[0].off > 0
    tab.guess.leave()


# ---- words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ko"])
def test_everything_is_explained_in_both_languages(tab: LikelihoodTab, qtbot: QtBot, language: Any) -> None:
    set_language(language)
    QApplication.processEvents()
    settled(tab, qtbot)
    seen = stage(tab)
    for plane in (seen.density, seen.integrand):
        assert plane.accessibleName()
        assert plane.whatsThis()
        for share in (0.1, 0.5, 0.9):
            where = QPointF(plane.frame().width() * share, plane.frame().height() * 0.5)
            assert plane.explain(where)
    for grip in seen.hands.places(seen.density.mapping()):
        assert seen._explain_density(seen.hands.places(seen.density.mapping())[grip])
    cards = part(tab)._column
    for card in cards.all:
        assert card.title
    for widget in (cards._bars, cards._plot, cards._distances):
        assert widget.accessibleName()
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(9, 9), QPoint(9, 9)))
        drawn(widget)
    assert ("모형" in seen.density.whatsThis()) == (language == "ko")


def test_the_sentence_follows_the_run(tab: LikelihoodTab, qtbot: QtBot) -> None:
    _, heading, sentence = tab.describe(shown(tab))
    assert heading == "One Gaussian, two bumps"
    assert "slides to the left" in sentence
    tab.trainer.seek(80)
    qtbot.waitUntil(lambda: shown(tab).converged_at is not None and shown(tab).finished, timeout=PATIENCE)
    tab.trainer.seek(shown(tab).t_end)
    settled(tab, qtbot, lambda p: abs(p.mean + 0.46) < 0.1)
    assert "nothing makes" in tab.describe(shown(tab))[2]
    assert "nats" in tab.narrate(shown(tab))


def test_a_model_in_the_middle_only_changes_its_width(tab: LikelihoodTab, qtbot: QtBot) -> None:
    picture = load(tab, qtbot, p_data="normal", start="middle")
    assert "gets wider" in KLLinePart._sentence(shown(tab), picture)
    picture = load(tab, qtbot, p_data="normal", start="wide")
    assert "gets narrower" in KLLinePart._sentence(shown(tab), picture)
    assert tab.describe(shown(tab))[1] == "p is normal, q is normal"


def test_local_minima_are_told(tab: LikelihoodTab, qtbot: QtBot) -> None:
    """Three of them, of which the one over both bumps is the second: by minimisation from many starts."""
    picture = settled(tab, qtbot)
    assert [fit.value.value for fit in picture.minima] == pytest.approx([0.5059, 0.7734, 0.9069], abs=1e-4)
    assert [fit.covered for fit in picture.minima] == [1, 2, 1]
    assert "3 local minima, 0.506, 0.773, 0.907 nats" in density_tip(picture, 0.0, drawing=False)


# ---- room -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
def test_it_fits_in_every_window(make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    tab = window.tab
    assert isinstance(tab, LikelihoodTab)
    load(tab, qtbot)
    seen = stage(tab)
    assert seen.density.frame().height() > 120
    assert seen.density.frame().width() > 250
    assert seen.integrand.isVisible()
    for card in part(tab).shown_cards():
        if card.isVisible():
            assert card.geometry().bottom() <= card.parentWidget().height()
    drawn(window)


def test_a_low_stage_has_no_integrand(tab: LikelihoodTab, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    seen = stage(tab)
    seen.setFixedHeight(200)
    settle()
    assert seen.integrand.isHidden()
    drawn(seen)
    seen.setMinimumHeight(0)
    seen.setMaximumHeight(16_777_215)
    settle()
    assert seen.integrand.isVisible()


# ---- the three pictures -----------------------------------------------------------------------------------


def test_p_can_be_hidden_and_shown_again(tab: LikelihoodTab, qtbot: QtBot) -> None:
    topic = tab.seen
    assert isinstance(topic, KLTopic)
    topic.knowledge.buttons[1].click()
    qtbot.waitUntil(lambda: shown(tab).picture.samples is not None, timeout=PATIENCE)
    settle()
    assert shown(tab).frame.params.known == "samples"
    assert not part_is_line(topic)
    assert topic.seen.stage.isVisible()
    topic.knowledge.buttons[0].click()
    qtbot.waitUntil(lambda: shown(tab).picture.samples is None, timeout=PATIENCE)
    settle()
    assert part_is_line(topic)
    assert part(tab)._column.bars.isVisible()


def part_is_line(topic: KLTopic) -> bool:
    return isinstance(topic.seen, KLLinePart)


def test_the_plane_is_another_model(tab: LikelihoodTab, qtbot: QtBot) -> None:
    topic = tab.seen
    assert isinstance(topic, KLTopic)
    topic.dimensions.buttons[1].click()
    qtbot.waitUntil(lambda: shown(tab).run.model == "divergence_plane", timeout=PATIENCE)
    settle()
    assert tab.seen is topic
    topic.dimensions.buttons[0].click()
    qtbot.waitUntil(lambda: shown(tab).run.model == "divergence", timeout=PATIENCE)
    settle()
    assert part_is_line(topic)


def test_a_scene_asks_about_the_place_it_was_saved_with(tab: LikelihoodTab, qtbot: QtBot) -> None:
    stage(tab)._ask(0.75)
    settled(tab, qtbot, lambda p: p.cursor.x == 0.75)
    tab.view_changed(query=(3.0, 3.0))  # as another scene of the tab might
    tab.seen.follow_view(tab.view)
    assert stage(tab).query == (3.0, 3.0)
    assert part(tab).view()["query"] == (3.0, 3.0)
