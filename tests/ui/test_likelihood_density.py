"""The scene of one density: drawing, dragging, the surface, refusals, folding, words in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.density_settings import DensityParams
from genviz.engine.models.density import density
from genviz.engine.params import Params
from genviz.engine.patch import Patch
from genviz.engine.rng import START, Rng
from genviz.engine.view import View
from genviz.runtime import scene as scene_file
from genviz.runtime.budget import Budget
from genviz.runtime.run import Run
from genviz.runtime.scene import Scene, view_bits
from genviz.runtime.timeline import Timeline
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.density_cards import DensityEquations
from genviz.ui.likelihood.density_numbers import error_pieces, halving_pieces, slope_pieces, with_error
from genviz.ui.likelihood.density_topic import DensityTopic
from genviz.ui.likelihood.density_words import sentence, told
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.layer import Layer
from genviz.ui.plots.one_density_figures import chance_text, width_text
from genviz.ui.plots.one_density_map import LikelihoodMap
from genviz.ui.plots.one_density_relief import relief
from genviz.ui.plots.one_density_stage import OneDensityStage
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow

LEFT = Qt.MouseButton.LeftButton
FAMILIES = ("normal", "exponential", "laplace", "student_t", "uniform", "poisson", "two_normals")
ALL = frozenset({"density_bars", "density_best", "density_ways"})


def picture_of(data: Data | None = None, values: list[float] | None = None, **settings: Any) -> Any:
    data = data or datasets.load("faithful")
    params = DensityParams(**settings)
    state = density.init(data, params, Rng(3, START))
    if values is not None:
        state = density.edits["move"].apply(state, data, params, values=values)
    return density.picture(state, data, params, View(), [density.trace(state)])


@pytest.fixture
def stage(qtbot: QtBot, look: Theme) -> OneDensityStage:
    widget = OneDensityStage()
    qtbot.addWidget(widget)
    widget.resize(800, 560)
    widget.show()
    qtbot.waitExposed(widget)
    widget.retranslate()
    return widget


def shown(stage: OneDensityStage, picture: Any) -> Any:
    stage.place(datasets.load("faithful"), picture)
    stage.show_picture(picture, ALL)
    stage.grab()
    return picture


def pull(stage: OneDensityStage, handle: int, by: float, *, drop: bool = True) -> tuple[QPoint, QPoint]:
    """Drag a ring across by so many pixels."""
    plane = stage.plane
    begin = (stage.handles.places(plane.mapping())[handle] + QPointF(plane.frame().topLeft())).toPoint()
    end = begin + QPoint(round(by), 0)
    QTest.mousePress(plane, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    for k in (1, 2, 3):
        QTest.mouseMove(plane, begin + (end - begin) * k / 3)
    if drop:
        QTest.mouseRelease(plane, LEFT, Qt.KeyboardModifier.NoModifier, end)
    return begin, end


# --- the stage ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", FAMILIES)
def test_every_law_is_drawn_and_told(stage: OneDensityStage, family: str) -> None:
    picture = shown(stage, picture_of(family=family))
    plane, below = stage.plane, stage.below
    assert plane.frame().left() == below.frame().left()
    assert plane.mapping().x_range == below.mapping().x_range
    for at in stage.handles.places(plane.mapping()):
        assert plane.explain(at).startswith("Drag ")
        assert 0 <= at.x() <= plane.mapping().width
    assert "log-density" in below.explain(QPointF(200, 50))
    assert plane.explain(QPointF(200, plane.mapping().height - 3)).startswith("A tick for every point (272)")
    assert sentence(picture)
    assert told(picture)


def test_a_ring_is_under_the_hand_at_once_and_tells_where(qtbot: QtBot, stage: OneDensityStage) -> None:
    picture = shown(stage, picture_of())
    moved: list[tuple[int, float]] = []
    stage.dragged.connect(lambda i, x: moved.append((i, x)))
    _, end = pull(stage, 0, 90, drop=False)
    at = stage.handles.places(stage.plane.mapping())[0] + QPointF(stage.plane.frame().topLeft())
    assert abs(at.x() - end.x()) < 1.5
    assert moved[-1][0] == 0
    assert_allclose(moved[-1][1], stage.plane.mapping().to_data(end.x() - stage.plane.frame().left(), 0)[0])
    stage.show_picture(picture, ALL)  # an old picture comes while the hand holds on
    assert stage.handles.held is not None
    with qtbot.waitSignal(stage.dropped):
        QTest.mouseRelease(stage.plane, LEFT, Qt.KeyboardModifier.NoModifier, end)
    stage.show_picture(picture, ALL)
    assert stage.handles.held is None


def test_a_ring_that_is_drawn_aside_multiplies_the_width(qtbot: QtBot, stage: OneDensityStage) -> None:
    """Plainly dragged, the ring of a thin normal would make it as wide as the ring is aside."""
    picture = shown(stage, picture_of(family="two_normals", values=[70.9, 13.6, 43.0, 0.01]))
    moved: list[float] = []
    stage.dragged.connect(lambda _i, x: moved.append(x))
    _, end = pull(stage, 3, -60, drop=False)
    ring = stage.handles.places(stage.plane.mapping())[3].x() + stage.plane.frame().left()
    assert abs(ring - end.x()) < 1.5  # under the hand
    assert_allclose(moved[-1] - 43.0, 0.001, rtol=0.05)  # a tenth
    assert stage.handles.said(3) == f"σ₂ = {width_text(moved[-1] - 43.0, picture.variance**0.5)}"
    stage.plane.grab()
    QTest.mouseRelease(stage.plane, LEFT, Qt.KeyboardModifier.NoModifier, end)
    stage.show_picture(picture, ALL)
    moved.clear()
    _, end = pull(stage, 3, 280)  # to where the width can be seen again: as wide as the hand is away
    at = stage.plane.mapping().to_data(end.x() - stage.plane.frame().left(), 0)[0]
    assert_allclose(moved[-1], at, rtol=1e-9)


def test_while_only_the_hand_moves_nothing_else_is_painted(
    stage: OneDensityStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = datasets.load("faithful")
    picture = shown(stage, picture_of(data))
    painted: list[object] = []

    def watched(layer: Layer) -> None:
        usual = layer.render

        def render(painter: QPainter, mapping: Mapping) -> None:
            painted.append(layer)
            usual(painter, mapping)

        monkeypatch.setattr(layer, "render", render)

    for layer in (stage.law, stage.bars, stage.best, stage.rug, stage.stems):
        watched(layer)
    before = stage.plane.grab().toImage()
    pull(stage, 0, 50, drop=False)
    assert stage.plane.grab().toImage() != before
    stage.below.grab()
    assert painted == []
    stage.show_picture(picture_of(data, [66.0, 12.0]), ALL)  # another law over the same points
    stage.plane.grab()
    assert painted == [stage.law]  # what is in the hand comes first
    QTest.qWait(50)
    stage.below.grab()
    assert painted == [stage.law, stage.stems]
    stage.show_picture(picture, frozenset())
    stage.plane.grab()
    assert {stage.bars, stage.best} <= set(painted)


def test_arrow_keys_move_the_law_and_others_go_on(stage: OneDensityStage) -> None:
    picture = shown(stage, picture_of())
    moved: list[tuple[int, float]] = []
    stage.dragged.connect(lambda i, x: moved.append((i, x)))
    QTest.keyClick(stage.plane, Qt.Key.Key_Right)
    QTest.keyClick(stage.plane, Qt.Key.Key_Left)
    QTest.keyClick(stage.plane, Qt.Key.Key_Space)
    assert [i for i, _ in moved] == [0, 0]
    assert moved[0][1] > picture.theta[0] > moved[1][1]


def test_ranges_stay_while_a_law_moves_and_change_with_the_law(stage: OneDensityStage) -> None:
    shown(stage, picture_of())
    before = stage.plane.mapping().x_range, stage.plane.mapping().y_range
    assert not stage.place(datasets.load("faithful"), picture_of(values=[20.0, 80.0]))
    assert (stage.plane.mapping().x_range, stage.plane.mapping().y_range) == before
    assert stage.place(datasets.load("faithful"), picture_of(family="exponential"))
    assert stage.plane.mapping().x_range != before[0]


def test_zooming_above_zooms_below(stage: OneDensityStage) -> None:
    shown(stage, picture_of())
    stage.plane.zoom(0.5, QPointF(100, 100))
    assert stage.below.mapping().x_range == stage.plane.mapping().x_range
    assert stage.view()["zoomed"]
    stage.fit()
    assert not stage.view()["zoomed"]


def test_the_point_under_the_pointer_is_told_in_both_plots(stage: OneDensityStage) -> None:
    picture = shown(stage, picture_of(values=[70.0, 13.0]))
    stage.plane.hovered.emit(QPointF(stage.plane.mapping().to_pixels(np.array([84.2, 0.0]))[0], 10.0))
    i = int(np.abs(picture.stems - 84.2).argmin())
    assert stage.probes[0].text() == f"p = {chance_text(float(np.exp(picture.log_stems[i])))}"
    assert stage.probes[1].text().startswith("log 0.0")
    stage.plane.hovered.emit(None)
    stage.grab()


def test_points_of_density_0_are_red_and_have_no_logarithm(stage: OneDensityStage) -> None:
    picture = shown(stage, picture_of(family="uniform", values=[60.0, 90.0]))
    assert picture.impossible > 0
    stage.below.hovered.emit(QPointF(stage.below.mapping().to_pixels(np.array([45.0, 0.0]))[0], 10.0))
    assert stage.probes[0].text() == "p = 0"
    assert stage.probes[1].text() == "log 0 = −∞"
    stage.grab()
    assert "the likelihood of all points together is 0" in sentence(picture)


def test_a_low_stage_leaves_out_the_lower_plot(qtbot: QtBot, stage: OneDensityStage) -> None:
    shown(stage, picture_of())
    assert stage.below.isVisible()
    stage.resize(500, 220)
    qtbot.waitUntil(lambda: not stage.below.isVisible(), timeout=3000)
    assert stage.plane.axes["bottom"].title
    stage.resize(500, 600)
    qtbot.waitUntil(stage.below.isVisible, timeout=3000)


def test_layers_can_be_put_off(stage: OneDensityStage) -> None:
    picture = shown(stage, picture_of())
    full = stage.plane.grab().toImage()
    stage.show_picture(picture, frozenset())
    assert stage.plane.grab().toImage() != full


def test_many_points_are_some_stems(stage: OneDensityStage) -> None:
    many = Data(np.random.default_rng(0).normal(size=5000), name="many")
    picture = picture_of(many)
    stage.place(many, picture)
    stage.show_picture(picture, ALL)
    stage.grab()
    assert len(picture.stems) <= 400
    assert "400 of the 5000 points are drawn" in stage.below.explain(QPointF(100, 20))


# --- the surface --------------------------------------------------------------------------------------------


@pytest.fixture
def likelihood_map(qtbot: QtBot, look: Theme) -> LikelihoodMap:
    widget = LikelihoodMap()
    qtbot.addWidget(widget)
    widget.resize(380, 260)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize("family", FAMILIES)
def test_every_surface_is_drawn_and_its_ring_can_be_dragged(
    likelihood_map: LikelihoodMap, family: str
) -> None:
    picture = picture_of(family=family)
    made = relief(picture.surface, False, None)
    likelihood_map.show_surface(picture.surface, made, ("x", "y"))
    likelihood_map.grab()
    assert likelihood_map.frame().contains(likelihood_map.here())
    places: list[tuple[float, float]] = []
    likelihood_map.dragged.connect(lambda x, y: places.append((x, y)))
    target = likelihood_map.frame().center().toPoint()
    QTest.mousePress(likelihood_map, LEFT, Qt.KeyboardModifier.NoModifier, target)
    assert (likelihood_map.here() - QPointF(target)).manhattanLength() < 1.5
    (x0, x1), (y0, y1) = likelihood_map.ranges()
    assert_allclose(places[-1], [(x0 + x1) / 2, (y0 + y1) / 2], atol=0.01 * max(x1 - x0, y1 - y0))
    QTest.mouseRelease(likelihood_map, LEFT, Qt.KeyboardModifier.NoModifier, target)
    assert "Drag the ring" in likelihood_map.explained(QPointF(target))
    likelihood_map.grab()


def test_a_relief_is_made_once_for_a_surface() -> None:
    one, other = picture_of(), picture_of()
    made = relief(one.surface, False, None)
    assert made is not None
    assert relief(one.surface, False, made) is made
    assert relief(one.surface, True, made) is not made
    assert len(made.lines.x)
    assert relief(picture_of(family="poisson").surface, False, made) is None
    assert relief(other.surface, False, made) is not None


# --- numbers and words -----------------------------------------------------------------------------------


def test_numbers_are_written_with_the_figures_of_their_errors() -> None:
    assert with_error(70.8971, 0.8228) == ("70.90", "0.82")
    assert with_error(0.014105, 0.000855) == ("0.01410", "0.00085") or with_error(0.014105, 0.000855)[1][:7]
    assert chance_text(0.0293) == "0.0293"
    assert chance_text(3.04e-3) == "0.00304"
    assert "10" in chance_text(2e-7)


def test_equations_carry_the_numbers_of_the_picture(look: Theme) -> None:
    picture = picture_of(start="maximum")
    said = "".join(piece.words() for piece in error_pieces(picture))
    x = datasets.load("faithful").x[:, 1]
    assert "70.9 ± 1.6 " in said
    assert_allclose(1.96 * x.std() / len(x) ** 0.5, 1.6, atol=0.05)
    assert "13.6 ± 1.1 " in said
    assert_allclose(1.96 * x.std() / (2 * len(x)) ** 0.5, 1.1, atol=0.05)
    assert said.endswith("(95 %)")
    slopes = "".join(piece.words() for piece in slope_pieces(picture))
    assert slopes.count("= 0") == 2
    assert "±" not in "".join(piece.words() for piece in error_pieces(picture_of(family="laplace")))
    assert "95" not in "".join(piece.words() for piece in error_pieces(picture_of(family="uniform")))
    assert error_pieces(picture_of(family="two_normals")) == ()
    assert halving_pieces(picture_of()) == ()
    thin = picture_of(family="two_normals", values=[70.9, 13.6, 90.0, 1e-3])
    assert "+4.1" in "".join(piece.words() for piece in halving_pieces(thin))  # 6 points, 6 log 2 = 4.16


def test_sentences_say_how_far_the_best_law_is(look: Theme) -> None:
    assert "times more likely" in sentence(picture_of(values=[60.0, 13.0]))
    assert "e^" in sentence(picture_of(values=[20.0, 3.0]))


KINDS = {
    "normal": "normal law", "exponential": "exponential law", "laplace": "Laplace law",
    "student_t": "Student-t law of this ν", "uniform": "uniform law", "poisson": "Poisson law",
}  # fmt: skip


@pytest.mark.parametrize("family", KINDS)
def test_a_best_law_is_the_best_of_its_kind_only(look: Theme, family: str) -> None:
    """Log L is −1079.9 for the best uniform law, −1121.9 for the best Laplace law."""
    best = sentence(picture_of(family=family, start="maximum"))
    assert f"the most likely {KINDS[family]}" in best
    assert f"The best {KINDS[family]} makes" in sentence(picture_of(family=family, start="far"))


def test_words_about_two_normals_count_the_points_under_the_thin_one(look: Theme) -> None:
    for place, said, card in (
        (90.0, "sits on 6 points", "6 · log 2 = 4.16"),
        (43.0, "sits on a point", "adding log 2 = 0.69"),
        (61.0, "Drag the thin normal onto a point", "on no point"),
    ):
        picture = picture_of(family="two_normals", values=[70.9, 13.6, place, 0.1])
        assert said in sentence(picture)
        assert card in DensityEquations.said(picture)


# --- in the window ---------------------------------------------------------------------------------------


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window(Opening("likelihood", playing=False), (1366, 768))
    assert made.tab is not None
    made.tab.commands.load(Run("density", datasets.load("faithful"), 0, DensityParams()), play=False, t=0)
    qtbot.waitUntil(lambda: made.tab is not None and made.tab.run.model == "density", timeout=10_000)
    settle()
    return made


@pytest.fixture
def tab(window: Window) -> Tab:
    assert window.tab is not None
    return window.tab


def topic(tab: Tab) -> DensityTopic:
    found = tab.topic("density")  # type: ignore[attr-defined]
    assert isinstance(found, DensityTopic)
    return found


def params(tab: Tab) -> Params:
    assert tab.snapshot is not None
    return tab.snapshot.frame.params


def theta(tab: Tab) -> list[float]:
    assert tab.snapshot is not None
    found: list[float] = tab.snapshot.picture.theta.tolist()
    return found


def test_a_dragged_ring_moves_the_law_and_is_one_change(qtbot: QtBot, tab: Tab) -> None:
    stage = topic(tab).stage
    before = theta(tab)
    pull(stage, 0, -80)
    qtbot.waitUntil(lambda: theta(tab)[0] != before[0], timeout=10_000)
    qtbot.waitUntil(lambda: stage.handles.held is None, timeout=10_000)
    assert theta(tab)[1] == pytest.approx(before[1])
    assert len(tab.run.log) == 1
    pull(stage, 1, 40)
    qtbot.waitUntil(lambda: theta(tab)[1] > before[1], timeout=10_000)
    assert len(tab.run.log) == 2


def test_the_ring_on_the_map_sets_both_parameters(qtbot: QtBot, tab: Tab) -> None:
    plot = topic(tab).map.plot
    before = theta(tab)
    centre = plot.frame().center().toPoint()
    QTest.mousePress(plot, LEFT, Qt.KeyboardModifier.NoModifier, centre)
    QTest.mouseRelease(plot, LEFT, Qt.KeyboardModifier.NoModifier, centre)
    qtbot.waitUntil(lambda: theta(tab) != before, timeout=10_000)
    (x0, x1), (y0, y1) = plot.ranges()
    assert_allclose(theta(tab), [(x0 + x1) / 2, (y0 + y1) / 2], atol=0.02 * (x1 - x0))


def test_snapping_goes_to_the_maximum(qtbot: QtBot, tab: Tab) -> None:
    assert "maximum" in topic(tab).commands()
    topic(tab).map.jump.click()
    x = datasets.load("faithful").x[:, 1]
    qtbot.waitUntil(lambda: abs(theta(tab)[0] - x.mean()) < 1e-9, timeout=10_000)
    assert_allclose(theta(tab), [x.mean(), x.std()])


def test_snapping_two_normals_makes_the_thin_one_thinner(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.set_param("family", "two_normals")
    qtbot.waitUntil(lambda: params(tab).as_dict()["family"] == "two_normals", timeout=10_000)
    qtbot.waitUntil(lambda: len(theta(tab)) == 4, timeout=10_000)
    before = theta(tab)[3]
    topic(tab).map.jump.click()
    qtbot.waitUntil(lambda: theta(tab)[3] == pytest.approx(before / 10), timeout=10_000)


def test_a_law_that_does_not_fit_is_refused_in_words(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.load_data(Data(np.array([1.0, 2.5, 3.0]), name="halves"))
    qtbot.waitUntil(lambda: tab.run.data.name == "halves", timeout=10_000)
    tab.commands.set_param("family", "poisson")
    qtbot.waitUntil(tab.banner.isVisible, timeout=10_000)
    assert params(tab).as_dict()["family"] == "normal"


@pytest.mark.parametrize("family", FAMILIES)
def test_every_law_can_be_chosen_played_and_seen(qtbot: QtBot, tab: Tab, family: str) -> None:
    tab.commands.set_param("family", family)
    qtbot.waitUntil(lambda: params(tab).as_dict()["family"] == family, timeout=10_000)
    tab.commands.step()
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.frame.t == 1, timeout=10_000)
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.picture.law == family, timeout=10_000)
    tab.grab()


def test_words_change_with_the_language(qtbot: QtBot, tab: Tab) -> None:
    scene = topic(tab)
    english = scene.equations.card.title, scene.map.card.title
    set_language("ko")
    qtbot.waitUntil(lambda: scene.equations.card.title != english[0], timeout=10_000)
    assert scene.map.card.title != english[1]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_axis_has_two_figures_in_a_laptop_window(qtbot: QtBot, tab: Tab, family: str) -> None:
    tab.commands.set_param("family", family)
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.picture.law == family, timeout=10_000)
    tab.show_all()
    tab.grab()
    scene = topic(tab)
    laid = scene.map.plot.laid()
    assert len(laid.up) > 1
    assert len(laid.across) > 1
    history = scene.likelihood.plot
    assert len(history._y.labels) > 1
    for plane in (scene.stage.plane, scene.stage.below):
        mapping = plane.mapping()
        assert len(plane.axes["left"].labels(mapping.y_range, mapping.height)) > 1


def test_where_cards_take_turns_the_map_is_seen_first(qtbot: QtBot, window: Window, tab: Tab) -> None:
    tab.parts.pages.set_manner("one")
    assert topic(tab).map.card.isVisible()
    tab.parts.pages.turn(1)
    assert not topic(tab).map.card.isVisible()


def test_a_low_window_leaves_room_for_the_map(window: Window, tab: Tab) -> None:
    assert topic(tab).equations.sum.isHidden()
    window.resize(1920, 1080)
    settle()
    tab.show_all()
    assert not topic(tab).equations.sum.isHidden()


def test_a_scene_keeps_the_part_that_was_seen(qtbot: QtBot, make_window: MakeWindow, tab: Tab) -> None:
    stage = topic(tab).stage
    stage.plane.set_range((50.0, 80.0), stage.plane.mapping().y_range)
    qtbot.waitUntil(lambda: tab.view.x_range == stage.plane.mapping().x_range, timeout=10_000)
    saved = scene_file.loads(scene_file.dumps(Scene("likelihood", tab.run, 0, view=view_bits(tab.view))))
    other = make_window(Opening("likelihood", playing=False, scene=saved))
    assert other.tab is not None
    again = topic(other.tab).stage
    qtbot.waitUntil(lambda: abs(again.plane.mapping().x_range[0] - 50.0) < 1e-6, timeout=10_000)


def test_an_emptied_sheet_shows_no_numbers(qtbot: QtBot, tab: Tab) -> None:
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.waits is not None, timeout=10_000)
    qtbot.waitUntil(lambda: topic(tab).equations.caption.text() == "", timeout=10_000)
    assert topic(tab).stage.picture is None
    tab.grab()


def test_points_can_be_drawn_on_the_only_feature(qtbot: QtBot, tab: Tab) -> None:
    tab.commands.load_data(Data(np.array([1.0, 2.5, 3.0, 7.0]), name="few"))
    qtbot.waitUntil(lambda: tab.run.data.name == "few", timeout=10_000)
    (surface,) = topic(tab).surfaces()
    assert surface.axes(tab.run.data) == (0,)
    assert surface.points(tab.run.data).shape == (4, 2)
    plane = topic(tab).stage.plane
    assert surface.plane is plane
    tab.commands.do("draw")
    qtbot.waitUntil(lambda: plane.hand is not None, timeout=10_000)
    at = plane.frame().center()
    QTest.mousePress(plane, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseRelease(plane, LEFT, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(
        lambda: tab.snapshot is not None and tab.snapshot.frame.data.n_samples > 4, timeout=10_000
    )


# --- what presets say ------------------------------------------------------------------------------------


def played(name: str) -> list[Any]:
    """Pictures of a preset's first frame and of its last."""
    path = Path(__file__).parents[2] / "resources" / "presets" / "likelihood" / f"{name}.genviz"
    timeline = Timeline(scene_file.load(path).run, density, Budget())
    timeline.extend(10_000)
    frames = [timeline.at(0), timeline.at(timeline.t_end)]
    return [density.picture(f.state, f.data, f.params, View(), [f.state.theta]) for f in frames]


def test_the_preset_without_a_maximum_does_what_it_says(look: Theme) -> None:
    first, last = played("unbounded")
    for picture in (first, last):
        assert picture.hit == 1  # "sits on one point"
        assert 0.97 * np.log(2) < picture.halving < 1.0001 * np.log(2)  # "nearly log 2 = 0.69"
    assert last.theta[3] < 1e-9 * first.theta[3]  # "play makes it thinner"
    assert last.fit.total > first.fit.total + 20
    assert_allclose(last.theta[:2], first.theta[:2], rtol=0.01)  # the wide one stays with the others
    assert last.held  # "stops at a floor"


def test_the_preset_of_the_edge_ends_with_the_slope_that_it_names() -> None:
    first, last = played("uniform_edge")
    assert first.fit.total < last.fit.total
    assert last.theta.tolist() == [43.0, 96.0]
    assert_allclose(last.slopes.score, [5.13, -5.13], atol=0.005)
    assert np.isneginf(picture_of(family="uniform", values=[43.1, 96.0]).fit.total)
