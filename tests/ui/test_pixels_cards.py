"""Cards of the tab of pixels: their numbers are the picture's, references can be chosen, a leak is named."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from genviz.engine.math.pixel_canvas import canvas_of
from genviz.engine.math.pixel_chain import dependency_matrix, log_prob
from genviz.engine.math.pixel_picture import PixelPicture, Reference
from genviz.runtime.snapshot import Ghost, Series
from genviz.ui.i18n import number, set_language
from genviz.ui.live_numbers import Pen, Piece
from genviz.ui.marks import rgb
from genviz.ui.pixels.braced import Line, Part, _places
from genviz.ui.pixels.column import PixelsColumn
from genviz.ui.pixels.formula_card import conditional, cost_line
from genviz.ui.pixels.ladder_table import with_error
from genviz.ui.pixels.looks import Looks, image, looks_of
from genviz.ui.pixels.looks_words import diagonals_said, leak_said, matrix_said, pair_said
from genviz.ui.pixels.models_list import ModelsList
from genviz.ui.pixels.nll_course import course_of
from genviz.ui.pixels.nll_plot import explained
from genviz.ui.pixels.sights import SIGHTS, sight, sight_of
from genviz.ui.pixels.spread import nearest_first, spread
from genviz.ui.pixels.words import (
    MODELS,
    coin_said,
    described,
    ladder_said,
    model_name,
    model_said,
    model_words,
    nats,
    not_better,
    parts_of_cost,
    told,
)  # fmt: skip
from genviz.ui.plots.pixels_words import probability
from genviz.ui.theme import Theme, theme
from tests.ui.looking import count, drawn
from tests.ui.pixels_frames import Column, fvsbn, made, pixel_picture, snapshot_of

#: Width and height of the column, scale, and whether it is low: in windows of 1024, 1366, 1920, presenting.
PLACES = [(248, 580, 0.8, False), (320, 580, 0.8, False), (430, 864, 1.0, False), (418, 850, 1.35, True)]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def rung() -> Any:
    return made()


@pytest.fixture(scope="module")
def leaking() -> Any:
    return made(leak=True)


class Shown:
    """A column with its cards."""

    def __init__(self, qtbot: QtBot, place: tuple[int, int, float, bool] = PLACES[2]) -> None:
        theme().set_scale(place[2])
        self.box, self.place = Column(), place
        qtbot.addWidget(self.box)
        self.column = PixelsColumn(self.box, self.box)

    def show(self, picture: PixelPicture, **more: Any) -> PixelsColumn:
        self.box.resize(*self.place[:2])
        self.box.show()
        snapshot = snapshot_of(picture, **more)
        for _ in range(2):  # what a card says may depend on its width
            self.column.draw_numbers(snapshot)
            self.column.draw_words(snapshot)
            self.column.fold(self.place[3])
            QTest.qWait(1)
        return self.column


@pytest.fixture
def shown(qtbot: QtBot, look: Theme) -> Shown:
    del look
    return Shown(qtbot)


# ------------------------------------------------------------------------------------------- the costs


def test_the_readout_says_the_pictures_numbers(shown: Shown, rung: Any) -> None:
    picture = pixel_picture(rung, 20)
    card = shown.show(picture).nll
    value, _, per_pixel, train = card.readout.texts()
    assert value == number(picture.nll_heldout, 1)
    assert per_pixel.startswith(number(picture.nll_heldout / (36 * np.log(2)), 3))
    assert train.endswith(number(picture.nll_train, 1))
    unknown = replace(picture, nll_heldout=np.nan)
    shown.show(unknown)
    assert card.readout.texts()[0] == number(picture.nll_train, 1)
    assert card.card.title == "Negative log-likelihood, training"
    shown.show(replace(picture, nll_heldout=np.inf))  # something that was never seen is impossible
    assert card.readout.texts()[0] == "∞"
    assert card.card.title.startswith("Held-out")


def test_the_ladder_is_shown_as_a_table_where_it_is_known(shown: Shown, rung: Any) -> None:
    told = (Reference("independent", 25.0, 0.0), Reference("markov", 19.0, 0.0), Reference("made", 19.2, 0.1))
    picture = replace(pixel_picture(rung, 20), references=told)
    card = shown.show(picture).nll
    assert card.link.isVisible()
    card.link.click()
    assert card.table.isVisible()
    assert not card.plot.isVisible()
    assert [(row.model, row.beats) for row in card.table.rows] == [
        ("independent", True), ("markov", True), ("made", False),
    ]  # fmt: skip
    assert [with_error(row) for row in card.table.rows] == ["25.00", "19.00", "19.20 ± 0.10"]
    assert card.table.rows[0].bits == pytest.approx(25.0 / (36 * np.log(2)))
    chosen: list[str] = []
    card.chosen.connect(chosen.append)
    high = card.table.height() / 4
    QTest.mouseClick(card.table, LEFT, pos=QPoint(20, int(1.5 * min(high, 28))))
    assert chosen == ["independent"]
    shown.show(replace(picture, references=()))
    assert not card.link.isVisible()
    assert card.plot.isVisible()


def test_several_orders_have_a_curve_in_place_of_the_chain_rule(shown: Shown, rung: Any) -> None:
    costs = np.array([20.0, 18.5, 18.0, 17.9])
    column = shown.show(replace(pixel_picture(rung, 20), averaging=costs))
    assert column.orders.card.isVisible()
    assert not column.formula.card.isVisible()
    points = column.orders.plot.places()
    assert [p.x() for p in points] == sorted(p.x() for p in points)
    heights = np.array([p.y() for p in points])
    slope = (heights[1:] - heights[0]) / (costs[1:] - costs[0])  # pixels a nat: the same everywhere
    np.testing.assert_allclose(slope, slope[0])
    assert slope[0] < 0
    shown.show(pixel_picture(rung, 20))
    assert not column.orders.card.isVisible()
    assert column.formula.card.isVisible()


def test_curves_are_over_epochs_and_end_with_learning(rung: Any) -> None:
    picture = pixel_picture(rung, 20)
    snapshot = snapshot_of(picture)
    longer = np.arange(70)  # 41 frames of learning, then drawing: the cost stays
    held = np.concatenate([snapshot.series["nll_heldout"].values, np.full(29, 17.25)])
    snapshot.series["nll_heldout"] = Series(longer, held)
    course = course_of(snapshot)
    assert_allclose(course.curve_heldout, np.column_stack([longer[:41], held[:41]]))
    del snapshot.series["epoch"]  # then from where the run is
    assert_allclose(course_of(snapshot).curve_heldout[-1], [40.0, 17.25])
    half = replace(picture, stage="learning", epoch=20.0)
    learning = snapshot_of(half)
    del learning.series["epoch"]
    learning.frame.t = 10  # two epochs a frame
    assert_allclose(course_of(learning).curve_heldout[:, 0].max(), 20.0)


def test_an_earlier_run_stays_as_a_curve(rung: Any) -> None:
    t = np.arange(30)
    ghost = Ghost("nll_heldout", Series(t, np.maximum(26.0 - t, 12.0)))
    (points,) = course_of(snapshot_of(pixel_picture(rung, 3), ghosts=(ghost,))).ghosts
    assert_allclose(points[-1], [14.0, 12.0])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_labels_do_not_overlap_and_are_where_they_belong(
    qtbot: QtBot, look: Theme, rung: Any, place: tuple[int, int, float, bool], language: Any
) -> None:
    del look
    set_language(language)
    close = tuple(Reference(m, 17.2 + 0.01 * i, 0.1) for i, m in enumerate(MODELS))
    for references in (close, pixel_picture(rung, 1).references):
        shown = Shown(qtbot, place)
        plot = shown.show(pixel_picture(rung, 20, references=references)).nll.plot
        labels = sorted(plot.labels(), key=lambda label: label.box.top())
        assert len(labels) == len(MODELS)
        for above, below in pairwise(labels):
            assert above.box.bottom() <= below.box.top() + 1e-6
            assert above.value >= below.value
        assert QRectF(plot.rect()).adjusted(-1, -1, 1, 1).contains(labels[0].box)
        assert QRectF(plot.rect()).adjusted(-1, -1, 1, 1).contains(labels[-1].box)
        assert plot.frame().right() < min(label.box.left() for label in labels)


def test_where_there_is_little_height_the_own_model_and_its_neighbours_are_named(
    shown: Shown, rung: Any
) -> None:
    plot = shown.show(pixel_picture(rung, 20)).nll.plot
    plot.resize(340, 70)
    named = {label.model for label in plot.labels()}
    assert {"made", "nade"} <= named < set(MODELS)


def test_other_models_are_chosen_by_name_and_by_line(shown: Shown, rung: Any, qtbot: QtBot) -> None:
    column = shown.show(pixel_picture(rung, 20))
    plot = column.nll.plot
    for label in plot.labels():
        if not label.own:
            with qtbot.waitSignal(column.chosen) as caught:
                QTest.mouseClick(plot, LEFT, pos=label.box.center().toPoint())
            assert caught.args == [label.model]
    line = QPointF(plot.frame().center().x(), plot._y(21.43, plot.frame()))
    assert plot.model_at(line) == "markov"
    own = next(label for label in plot.labels() if label.own)
    with qtbot.assertNotEmitted(column.chosen):
        QTest.mouseClick(plot, LEFT, pos=own.box.center().toPoint())
        QTest.mouseClick(plot, LEFT, pos=QPoint(2, 2))
    QTest.mouseMove(plot, line.toPoint())
    assert plot._under == "markov"
    plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert plot._under == ""


def test_a_reference_is_explained_with_its_error(rung: Any) -> None:
    said = explained(course_of(snapshot_of(pixel_picture(rung, 20))), "markov")
    assert "Markov: 21.4 ± 0.15 nats" in said
    assert model_said("markov") in said


def test_the_first_steps_are_cut_off_so_that_models_can_be_told_apart(shown: Shown, rung: Any) -> None:
    picture = pixel_picture(rung, 36, stage="learning", epoch=0.0, nll_heldout=90.0, nll_train=90.0)
    plot = shown.show(picture).nll.plot
    assert plot.span()[1] > 90.0  # nothing else is known yet
    plot = shown.show(pixel_picture(rung, 20)).nll.plot
    assert plot.span()[1] < 27.0


@pytest.mark.parametrize("references", [(), (Reference("markov", float("nan"), 0.1),)])
def test_without_references_only_the_own_model_is_named(shown: Shown, rung: Any, references: Any) -> None:
    picture = pixel_picture(rung, 36, references=references, epoch=0.0, epochs=0)
    plot = shown.show(picture).nll.plot
    assert [label.model for label in plot.labels()] == ["made"]
    assert count(drawn(plot), theme().tokens.accent) > 50


def test_rungs_that_do_not_beat_the_one_below_are_named(rung: Any) -> None:
    references = pixel_picture(rung, 1).references
    assert not_better(references) == (("made", "nade"), ("pixelrnn", "pixelcnn"))
    assert ladder_said(references) == "MADE does not beat NADE here. PixelRNN does not beat PixelCNN here."
    assert ladder_said(references[:3]) == ""


def test_labels_are_spread_with_the_least_shifts() -> None:
    assert_allclose(spread([10.0, 10.0, 10.0], 4.0, 0.0, 100.0), [6.0, 10.0, 14.0])
    assert_allclose(spread([50.0, 10.0], 4.0, 0.0, 100.0), [50.0, 10.0])
    assert_allclose(spread([1.0, 99.0, 98.0], 10.0, 0.0, 100.0), [1.0, 100.0, 90.0])
    rng = np.random.default_rng(0)
    wanted = rng.uniform(0, 100, 7)
    found = spread(wanted.tolist(), 12.0, 0.0, 100.0)
    order = np.argsort(wanted)
    assert (np.diff(found[order]) >= 12.0 - 1e-9).all()
    assert found.min() >= -1e-9
    assert found.max() <= 100.0 + 1e-9
    for _ in range(300):  # no other places within the rules are nearer
        other = np.sort(found[order] + rng.normal(0, 1, 7))
        if (np.diff(other) >= 12.0).all() and other[0] >= 0 and other[-1] <= 100:
            assert ((other - wanted[order]) ** 2).sum() >= ((found - wanted) ** 2).sum() - 1e-9
    assert nearest_first([20.0, 30.0, 10.0, 19.0], 0) == [0, 3, 1, 2]


# ------------------------------------------------------------------------------------------- the matrix


@pytest.mark.parametrize("order", ["raster", "columns", "spiral", "random"])
def test_the_matrix_is_in_the_order_of_drawing(order: str) -> None:
    net = made(order=order)
    picture = pixel_picture(net, 20)
    looks, canvas = looks_of(picture), net.canvas
    assert looks.leak is None
    assert_array_equal(looks.signed[np.triu_indices(36)], 0.0)
    assert picture.matrix is not None
    assert looks.signed[7, 3] == picture.matrix[canvas.order[7], canvas.order[3]]
    assert looks.seen(20) == np.count_nonzero(picture.matrix[canvas.order[20]])


def test_the_asked_row_is_marked_where_the_coin_is(shown: Shown, rung: Any) -> None:
    for ask in (19, 4):
        plot = shown.show(pixel_picture(rung, 20, ask=ask)).matrix.plot
        assert plot.row == ask
        assert plot.cell_at(plot.middle(ask, ask)) == (ask, ask)
        pixels, at = drawn(plot), plot.middle(ask, 0)
        near = pixels[int(at.y()) - 6 : int(at.y()) + 7, int(at.x()) : int(at.x()) + 4]
        assert count(near, theme().tokens.components[1], 30) > 4
        assert f"Row {ask + 1}" in plot.accessibleName()


def test_hovering_says_which_pixel_looks_at_which(shown: Shown, rung: Any, qtbot: QtBot) -> None:
    column = shown.show(pixel_picture(rung, 20))
    plot, looks = column.matrix.plot, column.matrix.plot.looks
    assert looks is not None
    with qtbot.waitSignal(column.pointed) as caught:
        QTest.mouseMove(plot, plot.middle(19, 13).toPoint())
    assert caught.args == [19, 13]
    value = looks.signed[19, 13]
    said = pair_said(looks, 19, 13)
    assert said.startswith("Pixel 20 looks at pixel 14: ink there changes its log-odds of ink by ")
    assert number(abs(value), 2 if abs(value) >= 0.1 else 3) in said
    assert said.endswith("Pixel 20 is in row 4, column 2, pixel 14 in row 3, column 2.")
    assert "cannot look at pixel 31: it is drawn later" in pair_said(looks, 19, 30)
    assert "cannot look at itself" in pair_said(looks, 19, 19)
    with qtbot.waitSignal(column.asked) as asked:
        QTest.mouseClick(plot, LEFT, pos=plot.middle(11, 4).toPoint())
    assert asked.args == [11]
    with qtbot.waitSignal(column.pointed) as left:
        plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert left.args == [-1, -1]


def test_a_leak_is_red_and_named(shown: Shown, leaking: Any) -> None:
    picture = pixel_picture(leaking, 20)
    card = shown.show(picture).matrix
    looks = card.plot.looks
    assert looks is not None
    leak = looks.leak
    assert leak is not None
    assert picture.matrix is not None
    diagonal = np.diagonal(picture.matrix)
    assert leak.pixel == leak.source == int(np.abs(diagonal).argmax())
    assert leak.pairs == np.count_nonzero(diagonal)
    assert leak_said(looks, leak) == f"Leak: pixel {leak.pixel + 1} looks at itself"
    assert leak_said(looks, leak) in card.plot.accessibleName()
    assert card.badge.accessibleName() == "leak"
    assert count(drawn(card.plot), theme().tokens.worse) > 100
    shown.show(pixel_picture(made(), 20))
    assert card.badge.accessibleName() == "no leak"
    assert count(drawn(card.plot), theme().tokens.worse) == 0


@pytest.mark.parametrize("size", [(230, 110), (340, 200), (380, 560), (700, 500), (160, 90)])
def test_the_square_is_as_large_as_leaves_room_for_the_notes(
    shown: Shown, leaking: Any, size: tuple[int, int]
) -> None:
    plot = shown.show(pixel_picture(leaking, 20)).matrix.plot
    plot.resize(*size)
    box = plot.square()
    assert box.width() == box.height() >= min(0.2 * size[0], 0.5 * size[1])
    assert QRectF(plot.rect()).contains(box)
    assert plot.notes_below() == (size == (380, 560))
    free = size[1] - box.bottom() if plot.notes_below() else size[0] - box.right()
    assert free >= 100
    for cell in ((0, 0), (35, 0), (20, 11)):
        assert plot.cell_at(plot.middle(*cell)) == cell
    assert count(drawn(plot), theme().tokens.worse) > 2


def test_a_leak_to_a_later_pixel_is_found_in_any_order() -> None:
    canvas = canvas_of(3, 3, 2, "spiral")
    signed = np.zeros((9, 9))
    signed[4, 2], signed[1, 6] = 3.0, -0.5
    looks = Looks(canvas, signed, True)
    leak = looks.leak
    assert leak is not None
    assert (leak.pixel, leak.source, leak.strength) == (canvas.order[1], canvas.order[6], -0.5)
    assert leak_said(looks, leak) == "Leak: pixel 2 looks at pixel 7"
    assert "(−0.50), which is drawn later" in pair_said(looks, 1, 6)


def test_only_the_asked_row_is_known_where_the_matrix_is_too_dear(shown: Shown, rung: Any) -> None:
    picture = pixel_picture(rung, 20, whole=False)
    card = shown.show(picture).matrix
    looks = card.plot.looks
    assert looks is not None
    assert not looks.whole
    assert_allclose(looks.signed[19], dependency_matrix(rung, picture.x.clip(0))[19], rtol=1e-4)
    assert np.isnan(looks.signed[18]).all()
    assert "was not computed" in pair_said(looks, 18, 3)
    assert card.badge.accessibleName() == "one row"
    assert "No pixel" not in matrix_said(looks, 19)


@pytest.mark.parametrize("side", [9, 12, 50, 100])
def test_the_image_shows_past_future_and_leak(side: int) -> None:
    signed = np.tri(20, k=-1)
    paper, ink, future, leak = "#FFFFFF", "#1148B3", "#F4F7FA", "#B3261E"
    shown = image(Looks(canvas_of(4, 5), signed, True), side, paper, ink, future, leak)
    assert shown.shape == (side, side, 3)
    assert tuple(shown[0, -1]) == rgb(future)
    assert tuple(shown[-1, 0]) == rgb(ink)
    signed[0, 19] = 1e-12  # however small
    red = image(Looks(canvas_of(4, 5), signed, True), side, paper, ink, future, leak)
    assert tuple(red[0, -1]) == rgb(leak)


def test_lines_beside_the_diagonal_are_named_only_if_they_are_there() -> None:
    canvas = canvas_of(5, 5)
    signed = np.eye(25, k=-1) * 2 + np.eye(25, k=-5)
    assert [entry[0] for entry in diagonals_said(Looks(canvas, signed, True))] == [1, 5]
    assert diagonals_said(Looks(canvas, np.zeros((25, 25)), True)) == ()
    near, far = diagonals_said(Looks(canvas_of(5, 5, 2, "columns"), signed, True))
    assert (near[2], far[2]) == ("looks straight up", "looks left")
    assert diagonals_said(Looks(canvas_of(5, 5, 2, "spiral"), signed, True)) == ()


# ------------------------------------------------------------------------------------------- the formula


@pytest.mark.parametrize("net", [made, fvsbn])
def test_the_sum_of_bias_and_context_gives_the_pixels_probability(net: Any) -> None:
    coin = pixel_picture(net(), 20).coin
    assert coin is not None
    assert_allclose(1 / (1 + np.exp(-(coin.bias + coin.context))), coin.p[1], atol=1e-6)
    (line, short) = conditional(coin, 1.0)
    said = "".join(part.piece.words() for part in line)
    assert said.startswith("𝑝(𝑥20 = 1 | 𝑥<20) = σ(")
    assert said.endswith(f") = {probability(float(coin.p[1]))}")
    assert number(coin.bias, 2) in said
    sign = "−" if coin.context < 0 else "+"
    assert f"σ({number(coin.bias, 2)} {sign} {number(abs(coin.context), 2)})" in said
    assert [part.under for part in short if part.under] == ["bias", "context"]


def test_words_under_braces_do_not_touch_and_stay_under_their_numbers(look: Theme) -> None:
    del look
    line: Line = (
        Part(Piece("1"), "a very long word"), Part(Piece(" + ")), Part(Piece("2"), "another long one"),
        Part(Piece(" = 3")),
    )  # fmt: skip
    pen, measure = Pen(QPainter(), 20), QFontMetricsF(theme().font(13)).horizontalAdvance
    places, wide = _places(pen, line)
    middles = [places[i] + pen.width(line[i].piece) / 2 for i in (0, 2)]
    assert middles[1] - middles[0] > (measure(line[0].under) + measure(line[2].under)) / 2
    assert places == sorted(places)
    assert wide >= places[-1] + pen.width(line[-1].piece)


def test_the_costs_add_up_to_minus_log_p(shown: Shown, rung: Any) -> None:
    done = pixel_picture(rung, 36, ask=10)
    before, this, after = parts_of_cost(done)
    assert done.coin is not None
    assert this == done.coin.cost
    assert_allclose(before, done.costs[:10].sum())
    assert_allclose(before + this + after, -log_prob(rung, done.x[None])[0], rtol=1e-5)
    line = "".join(part.piece.words() for part in cost_line(done)[0])
    numbers = (number(v, 2) for v in (before, this, after, before + this + after))
    assert line == "−log 𝑝(𝑥) = {} + {} + {} = {}".format(*numbers)
    half = pixel_picture(rung, 20)
    assert_allclose(sum(parts_of_cost(half)), np.nansum(half.costs) + half.rest)
    assert "≈" in shown.show(half).formula.total.text()
    assert shown.column.formula.total.text().startswith("−log p(x) = ")
    ahead = pixel_picture(rung, 20, ask=25)  # not drawn yet: its cost is part of what is expected
    assert_allclose(parts_of_cost(ahead), [np.nansum(half.costs), np.nan, half.rest])
    assert_allclose(parts_of_cost(pixel_picture(rung, 0))[0], 0.0)


def test_levels_temperature_and_given_pixels_have_their_own_lines(rung: Any) -> None:
    coin = pixel_picture(rung, 20).coin
    assert coin is not None
    many = coin._replace(p=np.array([0.1, 0.6, 0.25, 0.05]), value=1)
    said = "".join(part.piece.words() for part in conditional(many, 1.0)[0])
    assert said == "𝑝(𝑥20 = 0, 1, … | 𝑥<20) = (.10  .60  .25  .05)"
    warm = "".join(part.piece.words() for part in conditional(coin, 0.5)[0])
    assert ") / 0.50) = " in warm
    cold = "".join(part.piece.words() for part in conditional(coin._replace(p=np.array([0.0, 1.0])), 0.0)[0])
    assert "> ½] = 1.00" in cold


def test_the_caption_says_what_is_unusual(shown: Shown, rung: Any) -> None:
    usual = pixel_picture(rung, 20)
    card = shown.show(usual).formula
    assert card.caption.isHidden()
    shown.show(replace(usual, temperature=0.7))
    assert card.caption.text().startswith("Temperature 0.70;")
    assert usual.coin is not None
    shown.show(replace(usual, coin=usual.coin._replace(given=True)))
    assert card.caption.text().startswith("This pixel was put")
    shown.show(pixel_picture(rung, 0))
    assert card.pixel.isHidden()
    assert card.card.title == "Chain rule"


def test_a_run_that_waits_shows_no_numbers(shown: Shown, rung: Any) -> None:
    column = shown.show(pixel_picture(rung, 20))
    column.draw_waiting()
    assert column.nll.readout.texts()[0] == "–"
    assert column.nll.plot.labels() == ()
    assert column.matrix.plot.looks is None
    assert column.formula.total.text() == ""
    column.retranslate()
    QTest.mouseMove(column.matrix.plot, QPoint(40, 60))
    assert drawn(shown.box).std() > 1
    assert shown.show(pixel_picture(rung, 21)).matrix.plot.row == 20


# ------------------------------------------------------------------------------------------- the models


def test_a_model_is_chosen_by_mouse_and_by_keys_once(qtbot: QtBot, look: Theme) -> None:
    del look
    models = ModelsList()
    qtbot.addWidget(models)
    models.show()
    chosen: list[str] = []
    models.chosen.connect(chosen.append)
    models.set_model("made")
    assert (models.model, chosen) == ("made", [])
    QTest.mouseClick(models.row("nade"), LEFT)
    QTest.mouseClick(models.row("nade"), LEFT)
    assert (models.model, chosen) == ("nade", ["nade"])
    QTest.keyClick(models.row("pixelcnn"), Qt.Key.Key_Space)
    assert chosen == ["nade", "pixelcnn"]
    models.set_model("markov")
    assert chosen == ["nade", "pixelcnn"]
    QTest.mouseClick(models.row("pixelcnn"), LEFT)
    assert chosen[-1] == "pixelcnn"


def test_a_glyph_shows_only_pixels_that_come_before() -> None:
    assert set(SIGHTS) == set(MODELS)
    for model in MODELS:
        assert len(sight(model)) == 15
        assert not any(sight(model)[12:])
    assert not any(sight("independent"))
    assert all(sight("made")[:12])
    left_and_up = sight_of(np.array([26, 19, -1]), 27, 8)
    assert [i for i, seen in enumerate(left_and_up) if seen] == [7, 11]


# ------------------------------------------------------------------------------------------- the words


def test_stages_have_their_words(rung: Any) -> None:
    assert described(pixel_picture(rung, 20))[:2] == ("Drawing", "Pixel 20 of 36")
    learning = pixel_picture(rung, 36, stage="learning", epoch=2.5)
    assert described(learning)[:2] == ("Learning", "Epoch 3 of 40")
    assert "17.2 nats, 16.4 in training" in described(learning)[2]
    assert described(replace(learning, epoch=0.0))[1] == "Before learning"
    assert described(pixel_picture(rung, 0))[1] == "Before the first pixel"
    done = pixel_picture(rung, 36)
    pill, heading, sentence = described(done)
    assert (pill, heading) == ("Done", "All 36 pixels are drawn")
    assert f"{nats(float(done.costs.sum()))} nats" in sentence


def test_the_coin_is_said_as_it_fell(rung: Any) -> None:
    for t in range(1, 37):
        coin = pixel_picture(rung, t).coin
        assert coin is not None
        said = coin_said(coin)
        assert said.endswith("ink." if coin.value == 1 else "paper.")
        assert ("beyond" in said) == (coin.noise >= coin.p[0])
    picture = pixel_picture(rung, 20)
    assert picture.coin is not None
    assert coin_said(picture.coin) in told(picture)
    assert f"So far {number(float(np.nansum(picture.costs)), 2)} nats" in told(picture)
    assert "temperature 0 it takes the likeliest" in coin_said(picture.coin, 0.0)
    assert "put by hand: ink" in coin_said(picture.coin._replace(given=True, value=1))


# ------------------------------------------------------------------------------------------- everywhere


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("place", PLACES)
def test_everything_fits(
    qtbot: QtBot, look: Theme, leaking: Any, place: tuple[int, int, float, bool], language: Any, dark: bool
) -> None:
    look.set_dark(dark)
    set_language(language)
    shown = Shown(qtbot, place)
    for picture in (pixel_picture(leaking, 20), pixel_picture(leaking, 36, whole=False, temperature=0.5)):
        column = shown.show(picture)
        assert shown.box.minimumSizeHint().width() <= place[0]
        assert shown.box.minimumSizeHint().height() <= place[1]
        for line in (column.formula.pixel, column.formula.total):
            way, size = line.shown()
            assert size >= 0.7 * 20
            assert way
        for label in shown.box.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width())
        column.retranslate()
        column.restyle()
        assert drawn(shown.box).std() > 5


def test_korean_says_everything(look: Theme, rung: Any, leaking: Any) -> None:
    del look
    english = [model_said(m) + model_words(m) for m in MODELS] + _all_said(rung, leaking)
    set_language("ko")
    korean = [model_said(m) + model_words(m) for m in MODELS] + _all_said(rung, leaking)
    for one, other in zip(english, korean, strict=True):
        assert one != other
        assert "(가)" not in other
        assert "(는)" not in other
        assert any("가" <= c <= "힣" for c in other)
    assert model_name("independent") == "독립 픽셀"
    words = QFontMetricsF(theme().font(15))
    assert all(words.horizontalAdvance(model_words(m)) < theme().px(170) for m in MODELS)


def _all_said(rung: Any, leaking: Any) -> list[str]:
    pictures = [pixel_picture(rung, t) for t in (0, 20, 36)]
    learning = pixel_picture(rung, 36, stage="learning", epoch=3.0)
    looks = looks_of(pixel_picture(leaking, 20))
    leak = looks.leak
    assert leak is not None
    said = [part for picture in (*pictures, learning) for part in described(picture)]
    said += [told(picture) for picture in pictures]
    said += [pair_said(looks, *cell) for cell in ((19, 3), (19, 19), (3, 19))]
    return [*said, leak_said(looks, leak), matrix_said(looks, 19)]
