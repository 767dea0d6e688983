"""The boundary tab as a lecturer uses it: the query, the threshold, the switches, the cards, every model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.boundary_settings import BoundaryParams
from genviz.engine.data import Data
from genviz.engine.patch import Patch
from genviz.runtime.run import Run
from genviz.ui.boundary_column import RIDGE
from genviz.ui.describe import just_set
from genviz.ui.formula_card import exponent
from genviz.ui.i18n import set_language
from genviz.ui.likelihood_card import known
from genviz.ui.rare_class import rarest
from genviz.ui.steps import Place
from genviz.ui.tabs.boundary import BoundaryTab
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import at_step, drawn, shown

PATIENCE = 20_000
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
SINGLE = ("logistic", "lda", "qda", "naive_bayes", "class_gmm", "class_kde")


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(Opening("boundary", playing=False), (1920, 1080))


@pytest.fixture
def tab(window: Window) -> BoundaryTab:
    assert isinstance(window.tab, BoundaryTab)
    return window.tab


def settled(tab: BoundaryTab, qtbot: QtBot, holds: Any = lambda _picture: True) -> Any:
    """The picture of the present view, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        return now.exact and now.view == tab.view and now.picture is not None and holds(now.picture)

    qtbot.waitUntil(ready, timeout=PATIENCE)
    return shown(tab).picture


def load(tab: BoundaryTab, qtbot: QtBot, data: str | Data, model: str = "boundary", **params: Any) -> Any:
    made = datasets.load(data) if isinstance(data, str) else data
    run = Run(model, made, seed=3, params=catalog.algorithm(model).params(**params))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(lambda: shown(tab).run.data is made and shown(tab).run.model == model, timeout=PATIENCE)
    return settled(tab, qtbot)


def place(tab: BoundaryTab, i: int, x: float, y: float) -> QPoint:
    """Where a place in data units is on plane `i`."""
    plane = tab.stages[i].plane
    column, row = plane.mapping().to_pixels(np.array([x, y]))
    return plane.at(float(column), float(row)).toPoint()


def drag(tab: BoundaryTab, i: int, start: QPoint, end: QPoint) -> None:
    plane = tab.stages[i].plane
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.4, 0.8, 1.0):
        QTest.mouseMove(plane, start + (end - start) * share)
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=end)


def test_it_opens_with_an_unseen_digit_of_which_both_are_sure(tab: BoundaryTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 40)
    picture = settled(tab, qtbot)
    assert shown(tab).frame.data.strangers.names[picture.stranger] == "4"
    assert picture.discriminative.query[0] > 0.99
    assert picture.generative.query[0] > 0.99
    assert picture.density.query_marginal < picture.density.threshold
    said = [[verdict.big for verdict in stage.verdicts.shown] for stage in tab.stages]
    assert said[0][1] == "p(x) = ?"
    assert [verdict.kind for verdict in tab.stages[1].verdicts.shown] == ["plain", "alarm"]


@pytest.mark.parametrize("i", [0, 1])
def test_dragging_either_ring_moves_both(tab: BoundaryTab, qtbot: QtBot, i: int) -> None:
    picture = settled(tab, qtbot)
    goal = picture.x[picture.y == 1].mean(axis=0)
    drag(tab, i, place(tab, i, *picture.query), place(tab, i, *goal))
    after = settled(tab, qtbot, lambda p: np.abs(p.query - goal).max() < 0.02)
    assert after.stranger == -1
    assert after.generative.query[1] > 0.9
    for stage in tab.stages:
        assert_allclose(stage._query.place, after.query, atol=0.02)


def test_the_threshold_follows_its_dragged_contour(tab: BoundaryTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 10)
    picture = settled(tab, qtbot)
    contour = tab.stages[1]._pixels.of("generative").threshold
    here = np.column_stack([contour.x, contour.y])
    far = np.abs(here - picture.query).sum(axis=1) + 10 * (here[:, 0] < 0.3)
    start = here[np.argmax(np.where(far > 5, 0, far))]
    goal = picture.x[picture.y == 1].mean(axis=0)
    drag(tab, 1, place(tab, 1, *start), place(tab, 1, *(0.4 * start + 0.6 * goal)))
    after = settled(tab, qtbot, lambda p: p.density.anomalies.sum() > 10)
    assert shown(tab).frame.params.quantile > 0.05
    assert_allclose(
        after.density.threshold, np.quantile(after.density.log_px, shown(tab).frame.params.quantile)
    )
    tab.commands.undo()
    settled(tab, qtbot, lambda p: p.density.anomalies.sum() == picture.density.anomalies.sum())


def test_a_dragged_point_is_moved_for_both_models(tab: BoundaryTab, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    lonely = np.abs(picture.x[:, None] - picture.x[None]).sum(axis=2) + 9 * np.eye(len(picture.x))
    i = int(lonely.min(axis=1).argmax())
    goal = picture.x.mean(axis=0)
    drag(tab, 0, place(tab, 0, *picture.x[i]), place(tab, 0, *goal))
    after = settled(tab, qtbot, lambda p: np.abs(p.x[i] - goal).max() < 0.02)
    assert len(after.x) == len(picture.x)


def test_the_next_unseen_example_is_asked_about(tab: BoundaryTab, window: Window, qtbot: QtBot) -> None:
    before = settled(tab, qtbot).stranger
    window.do("stranger")
    after = settled(tab, qtbot, lambda p: p.stranger == before + 1)
    assert_allclose(after.query, shown(tab).frame.data.strangers.x[before + 1])
    load(tab, qtbot, "moons:n=60")
    assert tab.banner.isHidden()
    window.do("stranger")
    assert tab.stranger.isHidden()
    assert "no examples beside" in tab.banner.text()


def test_a_key_that_can_do_nothing_here_says_why(tab: BoundaryTab, window: Window, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    window.do("lock")
    assert len(tab.trainers) == 1
    assert "no second run" in tab.banner.text()
    assert tab.banner.property("good")
    window.do("guess")
    assert "nothing to guess" in tab.banner.text()
    assert tab.banner.property("good")


def test_without_y_only_the_density_has_something_to_say(
    tab: BoundaryTab, window: Window, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 5)
    settled(tab, qtbot)
    column, before = tab.column, tab.given.text()
    window.do("labels")
    picture = settled(tab, qtbot)
    qtbot.waitUntil(lambda: column.rivals.card.title == "y is not given", timeout=PATIENCE)
    assert tab.panel.toggles["unlabelled"].isChecked()
    assert tab.given.text() != before
    assert [(row.error, row.log_loss) for row in column.rivals.table._rows] == [(None, None)] * 2
    assert not column.learning.start.isEnabled()
    assert [stage.verdicts.shown[0].kind for stage in tab.stages] == ["open", "open"]
    assert tab.stages[1].verdicts.shown[1].big.startswith("p(x) = ")
    qtbot.waitUntil(lambda: column.bayes.card.title == "p(x), whatever the class", timeout=PATIENCE)
    parts = [piece.text for piece in column.bayes.line._pieces]
    power = 10.0 ** exponent(np.exp(picture.density.query_joint))
    numbers = [float(text.translate(_LOWERED).replace("·10", "e")) for text in parts if text[:1].isdigit()]
    assert_allclose(sum(numbers[:2]), numbers[2], rtol=0.01)
    assert_allclose(numbers[2] * power, np.exp(picture.density.query_marginal), rtol=0.01)
    window.do("labels")
    settled(tab, qtbot)
    qtbot.waitUntil(lambda: column.rivals.table._rows[0].error is not None, timeout=PATIENCE)


def test_missed_ones_of_a_rare_class_are_counted(tab: BoundaryTab, qtbot: QtBot) -> None:
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(400, 2)), (np.arange(400) < 4).astype(np.int64)
    load(tab, qtbot, Data(x, y=y, classes=("many", "few"), name="rare"), family="qda")
    at_step(tab, qtbot, 3)
    picture = settled(tab, qtbot)
    qtbot.waitUntil(lambda: not tab.column.rivals.rare.isHidden(), timeout=PATIENCE)
    counts = [int(half.scores.confusion[1, 0]) for half in (picture.discriminative, picture.generative)]
    words = f"missed of the 4 of class few · discriminative {counts[0]} · generative {counts[1]}"
    assert rarest(picture) == words
    assert rarest(load(tab, qtbot, "iris")) == ""


def test_only_what_acts_later_is_announced(tab: BoundaryTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    tab.commands.set_param("quantile", 0.2)
    qtbot.waitUntil(lambda: shown(tab).frame.params.quantile == 0.2, timeout=PATIENCE)
    assert just_set(shown(tab)) == ""
    tab.commands.set_param("penalty", 3.0)
    qtbot.waitUntil(lambda: just_set(shown(tab)) != "", timeout=PATIENCE)


def test_hidden_labels_leave_one_model_without_an_answer(tab: BoundaryTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 5)
    settled(tab, qtbot)
    before = [drawn(stage.plane) for stage in tab.stages]
    tab.commands.set_layer("unlabelled", True)
    settled(tab, qtbot)
    qtbot.wait(50)
    assert all((drawn(stage.plane) != one).any() for stage, one in zip(tab.stages, before, strict=True))
    tab.commands.set_layer("conditional", True)
    picture = settled(tab, qtbot)
    assert_allclose(np.trapezoid(picture.density.conditional.sum(axis=0), picture.strip_x), 1.0, atol=0.2)


def test_separated_classes_are_said_and_held_by_one_click(tab: BoundaryTab, qtbot: QtBot) -> None:
    rng = np.random.default_rng(5)
    y = np.arange(60) % 2
    x = rng.normal(size=(60, 2)) * 0.6 + np.where(y[:, None] == 1, 3.0, -3.0)
    data = Data(x, y=y, classes=("a", "b"), name="apart")
    load(tab, qtbot, data, penalty=0.0, solver="newton", degree=1)
    norms = []
    for step in (4, 12):
        at_step(tab, qtbot, step)
        settled(tab, qtbot, lambda p: p.separated)
        norms.append(shown(tab).metrics["discriminative_norm"])
    assert norms[1] > 1.5 * norms[0]
    assert any("perfectly separated" in str(note) for note in shown(tab).notes)
    assert not tab.column.rivals.ridge.isHidden()
    tab.column.rivals.show_measure("norm")
    QTest.mouseClick(tab.column.rivals.ridge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.column.rivals.ridge.isHidden, timeout=PATIENCE)  # before it acts
    qtbot.waitUntil(lambda: shown(tab).frame.params.penalty == RIDGE, timeout=PATIENCE)
    tab.trainer.seek(shown(tab).frame.t + 40)
    settled(tab, qtbot, lambda p: not p.separated)
    qtbot.waitUntil(lambda: shown(tab).metrics["discriminative_norm"] < norms[0], timeout=PATIENCE)
    assert tab.column.rivals.ridge.isHidden()


def test_other_features_are_another_fit_that_can_be_told(tab: BoundaryTab, qtbot: QtBot) -> None:
    load(tab, qtbot, "iris:heldout=0.3")
    assert tab.stage.chooser.isVisible()
    tab.stage.chooser.chosen.emit(2, 3)
    picture = settled(tab, qtbot, lambda p: p.axes == (2, 3))
    params = shown(tab).frame.params
    assert isinstance(params, BoundaryParams)
    assert (params.first, params.second) == (3, 4)
    assert_allclose(picture.x, shown(tab).frame.data.x[:, 2:])
    now = tab.stages[0].plane.mapping()
    assert now.x_range[0] < picture.x[:, 0].min() < picture.x[:, 0].max() < now.x_range[1]


@pytest.mark.parametrize("model", SINGLE)
def test_a_single_model_has_the_stage_for_itself(tab: BoundaryTab, qtbot: QtBot, model: str) -> None:
    picture = load(tab, qtbot, "penguins:heldout=0.3", model)
    at_step(tab, qtbot, 3)
    hidden = [stage.isHidden() for stage in tab.stages]
    assert hidden == [picture.discriminative is None, picture.generative is None]
    settled(tab, qtbot)
    main = tab.main
    assert main._image() is not None  # made for what is seen
    row = tab.column.rivals.table._rows
    assert len(row) == 1
    assert_allclose(row[0].error, shown(tab).metrics["heldout_error"])
    tab.commands.set_model("boundary")
    qtbot.waitUntil(lambda: not any(stage.isHidden() for stage in tab.stages), timeout=PATIENCE)


def test_the_middle_card_takes_turns_and_cost_costs_only_when_seen(tab: BoundaryTab, qtbot: QtBot) -> None:
    settled(tab, qtbot, lambda p: p.cost is None)
    tab.column.show_card("cost")
    picture = settled(tab, qtbot, lambda p: p.cost is not None)
    assert np.isfinite(picture.cost.values).all()
    tab.column.show_card("scores")
    settled(tab, qtbot, lambda p: p.cost is None)
    for view in ("confusion", "calibration", "roc"):
        tab.column.scores.set_view(view)
    assert tab.column.scores.card.isVisible()
    assert not tab.column.learning.card.isVisible()


def test_learning_curves_are_computed_and_judged(tab: BoundaryTab, window: Window, qtbot: QtBot) -> None:
    load(tab, qtbot, "two_normals:features=2,n=60", family="lda", degree=1)
    tab.column.draw_numbers(shown(tab))
    window.do("compare")
    qtbot.waitUntil(
        lambda: tab.column.learning.answer is not None and not tab.column.learning.running, timeout=120_000
    )
    answer = tab.column.learning.answer
    assert answer.problem is None
    assert answer.curve.error.shape[0] == 2
    assert (answer.curve.error < 0.5).all()


@pytest.mark.parametrize(
    "data", ["two_normals", "two_normals:features=2", "wine", "digits:features=discriminants"]
)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_kind_of_data_is_drawn(tab: BoundaryTab, qtbot: QtBot, data: str, lang: str) -> None:
    set_language(lang)
    picture = load(tab, qtbot, data)
    at_step(tab, qtbot, 2)
    settled(tab, qtbot)
    assert picture.flat == (data != "two_normals")
    assert tab.banner.isHidden()
    assert all(stage._image() is not None for stage in tab.stages)


def test_data_without_classes_are_refused_in_words(tab: BoundaryTab, qtbot: QtBot) -> None:
    tab.commands.set_data("faithful")
    qtbot.waitUntil(lambda: not tab.banner.isHidden(), timeout=PATIENCE)
    assert "needs classes" in tab.banner._text.text()
    assert shown(tab).run.data.name == "digits"


def test_points_can_be_drawn_on_both_planes(tab: BoundaryTab, window: Window, qtbot: QtBot) -> None:
    n = shown(tab).frame.data.n_samples
    window.do("draw")
    tab.drawing.strip.buttons["put"].setChecked(True)
    for i in (0, 1):
        plane = tab.stages[i].plane
        QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.frame().center())
        qtbot.waitUntil(lambda i=i: shown(tab).frame.data.n_samples == n + i + 1, timeout=PATIENCE)
    tab.drawing.close()


def test_a_scene_keeps_the_query(tab: BoundaryTab, qtbot: QtBot) -> None:
    from genviz.runtime import scene

    settled(tab, qtbot)
    tab.view_changed(query=(0.5, 1.25), stranger=-1)
    settled(tab, qtbot, lambda p: p.query[0] == 0.5)
    saved = scene.dumps(scene.scene_of(shown(tab), "boundary"))
    tab.view_changed(query=(0.3, 1.1))
    tab.load_scene(scene.loads(saved))
    settled(tab, qtbot, lambda p: tuple(p.query) == (0.5, 1.25))


def test_curves_have_the_same_values_however_they_came_to_be_known(tab: BoundaryTab, qtbot: QtBot) -> None:
    tab.trainer.set_speed(float("inf"))
    tab.trainer.seek(61)  # in the middle of a step, seen; the others are found out afterwards
    qtbot.waitUntil(lambda: shown(tab).frame.t == 61 and shown(tab).exact, timeout=PATIENCE)
    name = "heldout_discriminative_log_loss"

    def table() -> Any:
        return known(name, shown(tab), Place.BEGUN)

    qtbot.waitUntil(lambda: len(table()) > 20, timeout=PATIENCE)
    before = table()
    for t in (2, 3, 4, 5, 21, 40):
        tab.trainer.seek(t)
        qtbot.waitUntil(lambda t=t: shown(tab).frame.t == t and shown(tab).exact, timeout=PATIENCE)
    qtbot.waitUntil(lambda: name in shown(tab).metrics, timeout=PATIENCE)
    after = dict(table().tolist())
    assert_allclose([after[step] for step, _ in before], before[:, 1], rtol=0, atol=0)
    assert (np.diff([after[step] for step in sorted(after)]) != 0).all()  # it descends at every step


def preset(tab: BoundaryTab, qtbot: QtBot, name: str) -> Any:
    from genviz.runtime import scene
    from genviz.runtime.resources import resource_path

    opened = scene.load(Path(resource_path("presets", "boundary", f"{name}.genviz")))
    tab.load_scene(opened)
    qtbot.waitUntil(lambda: shown(tab).run.data is opened.run.data, timeout=PATIENCE)
    return settled(tab, qtbot)


def test_a_line_has_its_own_range_whatever_was_shown_before(tab: BoundaryTab, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    before = [stage.plane.frame().left() for stage in tab.stages]
    tiny = Data(np.array([[1e-12], [2e-12], [3e-12], [4e-12]]), y=np.array([0, 0, 1, 1]), classes=("a", "b"))
    load(tab, qtbot, tiny, "lda")
    picture = preset(tab, qtbot, "challenger")
    view = tab.view
    assert view.x_range == (26.0, 86.0)  # with 31 °F, where nobody had flown
    assert picture.query[0] == 31.0
    highest = float(np.exp(picture.density.log_px).max())
    assert highest < view.y_range[1] < 3 * highest
    inside = (picture.x > view.x_range[0]) & (picture.x < view.x_range[1])
    assert inside.all()
    load(tab, qtbot, "digits:seed=2")
    assert [stage.plane.frame().left() for stage in tab.stages] == before  # no wider than these figures need


def test_the_range_of_densities_on_a_line_follows_them(tab: BoundaryTab, qtbot: QtBot) -> None:
    load(tab, qtbot, "two_normals", family="class_gmm")
    for step in (1, 8):
        at_step(tab, qtbot, step)
        picture = settled(tab, qtbot)
        curve = picture.density.curves.sum(axis=0)
        assert curve.max() < tab.view.y_range[1] < 6 * curve.max()


def test_a_scene_shows_the_card_that_it_was_saved_with(tab: BoundaryTab, qtbot: QtBot) -> None:
    from genviz.runtime import scene

    preset(tab, qtbot, "smooth_outliers")
    at_step(tab, qtbot, 10)
    picture = settled(tab, qtbot)
    assert tab.column.turn == "scores"
    assert tab.column.scores.views.value() == "roc"
    assert picture.density.outliers.auc < 0.01
    assert len(picture.strangers) > 10  # they are seen
    saved = scene.dumps(scene.scene_of(shown(tab), "boundary"))
    preset(tab, qtbot, "counted_twice")
    tab.column.show_card("learning")
    assert "roc" not in tab.view.layers
    tab.load_scene(scene.loads(saved))
    assert tab.column.turn == "scores"


def test_the_ring_stays_in_sight_when_it_is_dragged_beyond(tab: BoundaryTab, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    start = place(tab, 0, *picture.query)
    drag(tab, 0, start, start + QPoint(4000, -3000))
    picture = settled(tab, qtbot)
    assert picture.query[0] == pytest.approx(tab.view.x_range[1])
    assert picture.query[1] == pytest.approx(tab.view.y_range[1])


def test_a_third_class_may_be_drawn_before_the_first_step(tab: BoundaryTab, qtbot: QtBot) -> None:
    drawn_classes = Data(
        np.array([[0.0, 0.0], [0.1, 0.2], [1.0, 1.0], [1.1, 0.8]]), y=np.array([0, 0, 1, 1]),
        classes=("1", "2"), name="sheet", drawn=True,
    )  # fmt: skip
    load(tab, qtbot, drawn_classes, family="qda")
    tab.patch(Patch(added=((0.0, 2.0), (0.2, 2.1)), added_classes=(2, 2)))
    qtbot.waitUntil(lambda: shown(tab).frame.data.n_samples == 6, timeout=PATIENCE)
    picture = settled(tab, qtbot)
    assert tab.banner.isHidden()
    assert shown(tab).problem is None
    assert len(picture.classes) == 3
    assert picture.generative.wrong[4:].all()  # nobody has heard of them yet
    at_step(tab, qtbot, 3)
    picture = settled(tab, qtbot)
    assert not picture.generative.wrong[4:].any()


def test_an_empty_sheet_has_no_opinions(tab: BoundaryTab, window: Window, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    settled(tab, qtbot)
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: shown(tab).waits is not None, timeout=PATIENCE)
    for stage in tab.stages:
        qtbot.waitUntil(
            lambda stage=stage: [v.big for v in stage.verdicts.shown] == ["–", "–"], timeout=PATIENCE
        )
        assert stage.strip._silent
    tab.commands.undo()
    qtbot.waitUntil(lambda: shown(tab).waits is None, timeout=PATIENCE)
    settled(tab, qtbot)
    qtbot.waitUntil(lambda: tab.stages[1].verdicts.shown[0].big.endswith("%"), timeout=PATIENCE)
