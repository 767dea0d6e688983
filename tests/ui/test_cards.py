"""What the cards of the right-hand column say, against numbers known by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from genviz.engine.view import View
from genviz.runtime.snapshot import Series
from genviz.ui import formula
from genviz.ui.card import Card
from genviz.ui.divergence_card import DivergenceCard
from genviz.ui.figures import figures, resolved, told_apart
from genviz.ui.formula_card import (
    FormulaCard,
    distance_pieces,
    exponent,
    mean_pieces,
    responsibility_pieces,
)
from genviz.ui.formulas import FORMULAS
from genviz.ui.likelihood_card import LikelihoodCard, at_step, decimals
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.history import HistoryView
from genviz.ui.plots.history_parts import Curve
from genviz.ui.steps import Place, over_steps
from genviz.ui.theme import Theme
from tests.ui.pictures import picture, snapshot

LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
VIEW = View(x_range=(-6.5, 6.5), y_range=(-4.5, 4.5), width=300, height=200)


def card_of(qtbot: QtBot) -> Card:
    card = Card("")
    qtbot.addWidget(card)
    card.resize(400, 300)
    return card


def said(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.words() for piece in pieces)


# --- formulas ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMULAS)
def test_every_formula_can_be_seen(qapp: object, name: str) -> None:
    assert QSvgRenderer(formula.formula(name).svg.encode()).isValid()
    pixmap = formula.formula_pixmap(name, 27, "#FF0000", 1.0, (600, 200))
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1)
    assert (pixels == 0xFFFF0000).sum() > 100


def test_formula_shrinks_to_its_room(qapp: object) -> None:
    small = formula.formula_pixmap("gmm/E/share", 27, "#000000", 1.0, (120, 40))
    assert small.width() <= 120
    assert small.height() <= 40


def test_live_line_shrinks_to_its_room(qtbot: QtBot, look: Theme) -> None:
    line = LiveLine()
    qtbot.addWidget(line)
    line.set_pieces(
        (
            Piece("𝛾", sub="𝑛1"),
            Piece(" = "),
            Piece("1.00", below=(Piece("1.00 + 2.00"), Piece(" + 3.00"))),
            Piece("!"),
        )
    )
    for width in (20, 100, 500):
        line.resize(width, 70)
        line.grab()
    assert "1.00 / (1.00 + 2.00 + 3.00)" in line.accessibleName()


# --- live numbers ------------------------------------------------------------------------------------


def test_responsibility_is_the_quotient_of_the_terms_shown() -> None:
    shown = picture(
        3, selected=0, selected_joint=np.array([0.00178, 0.00387, 0.00106]),
        selected_resp=np.array([0.2653, 0.5768, 0.1580]),
    )  # fmt: skip
    assert said(responsibility_pieces(shown, 1)) == "𝛾𝑛2 = 3.87 / (1.78 + 3.87 + 1.06) = 0.58"


def test_many_terms_are_cut_to_the_largest() -> None:
    joint = np.array([0.1, 5.0, 0.2, 3.0, 0.3, 1.0])
    shown = picture(6, selected=0, selected_joint=joint, selected_resp=joint / joint.sum())
    assert "(5.00 + 3.00 + 0.30 + 1.00 + …)" in said(responsibility_pieces(shown, 1))


@pytest.mark.parametrize(
    ("values", "power"),
    [([3e-9, 1e-12], -9), ([0.5], 0), ([40.0], 0), ([0.0], 0), ([2e5], 5), ([9.996e5], 6)],
)
def test_common_power_of_ten(values: list[float], power: int) -> None:
    assert exponent(np.array(values)) == power


def test_a_point_that_no_component_explains_has_only_its_share() -> None:
    shown = picture(2, selected=0, selected_joint=np.zeros(2), selected_resp=np.array([1.0, 0.0]))
    assert said(responsibility_pieces(shown, 0)) == "𝛾𝑛1 = 1.00"


def test_distances_are_compared_with_the_runner_up() -> None:
    shown = picture(
        3, kind="kmeans", selected=0, means=np.array([[0.0, 0.0], [3.0, 4.0], [1.0, 2.0]]),
        selected_x=np.array([0.0, 1.0]), selected_resp=np.array([1.0, 0, 0]),
    )  # fmt: skip
    assert said(distance_pieces(shown, 0)) == "‖𝑥 − 𝜇1‖² = 1.00 < 2.00 = ‖𝑥 − 𝜇3‖²"


def test_distances_are_not_claimed_for_a_projection() -> None:
    shown = picture(2, kind="kmeans", selected=0, n_features=4)
    assert said(distance_pieces(shown, 1)) == "𝑘𝑛 = 2"


def test_mean_and_size_of_a_component() -> None:
    x = np.array([[0.0, 0.0], [4.0, 300.0]] * 50)
    shown = picture(2, n=100, x=x, means=np.array([[1.234, 56.7], [0, 0]]), weights=np.array([0.25, 0.75]))
    assert said(mean_pieces(shown, 0)) == "𝜇1 = (1.23, 57),   𝑁1 = 25.0"


def test_small_distances_and_far_means_are_told_apart() -> None:
    means = np.array([[1e-3, 0.0], [0.0, 8.79e-3]])
    near = picture(
        2, kind="kmeans", selected=0, means=means, selected_x=np.zeros(2), selected_resp=np.array([1.0, 0])
    )
    assert said(distance_pieces(near, 0)) == "‖𝑥 − 𝜇1‖² = 1.00·10⁻⁶ < 7.73·10⁻⁵ = ‖𝑥 − 𝜇2‖²"
    x = 250_000 + np.random.default_rng(0).normal(size=(100, 2)) * 500
    shown = picture(2, n=100, x=x, means=np.array([[250335.7, 250604.3], [250001.2, 249870.9]]))
    assert said(mean_pieces(shown, 0)).startswith("𝜇1 = (250336, 250604)")
    assert said(mean_pieces(shown, 1)).startswith("𝜇2 = (250001, 249871)")


@pytest.mark.parametrize("power", range(-12, 13))
def test_three_figures_are_within_half_of_the_last(power: int) -> None:
    for value in np.random.default_rng(power + 20).uniform(1, 9.9999, 50) * 10.0**power:
        text = figures(float(value))
        mantissa, _, exponent = text.partition("·10")
        back = float(mantissa) * 10.0 ** int(exponent.translate(LOWERED) or 0)
        assert abs(back - value) <= 0.00501 * 10.0 ** np.floor(np.log10(value))
        assert float(mantissa) < 10 or not exponent
        assert back > 0


@pytest.mark.parametrize(
    ("sd", "offset"), [(500.0, 2.5e5), (1.0, 1e8), (3e-7, 1.0), (1e4, 1e12), (2e-9, 4e-5)]
)
def test_means_are_resolved_to_a_hundredth_of_a_standard_deviation(sd: float, offset: float) -> None:
    step = 0.01 * sd
    texts = [resolved(offset + i * step, step) for i in range(-20, 20)]
    assert len(set(texts)) == 40
    for i, text in zip(range(-20, 20), texts, strict=True):
        mantissa, _, exponent = text.partition("·10")
        back = Fraction(mantissa) * Fraction(10) ** int(exponent.translate(LOWERED) or 0)
        assert abs(back - Fraction(offset + i * step)) <= Fraction(step) / 2 + Fraction(offset) / 10**15


def test_numbers_that_round_alike_get_more_figures() -> None:
    assert told_apart(1.001, 1.004) == ("1.001", "1.004")
    assert told_apart(2.0, 2.0) == ("2.00", "2.00")
    assert figures(999999.9) == "1.00·10⁶"
    assert figures(0.0) == "0.00"


def test_the_caption_says_how_many_coordinates_are_shown(qtbot: QtBot) -> None:
    shown = FormulaCard(card_of(qtbot))
    shown.draw(picture(3, selected=4, n_features=13), 1)
    assert shown.caption.text() == "The component of the ringed point; shown are 2 of 13 coordinates."
    shown.draw(picture(3, selected=4), 1)
    assert shown.caption.text() == "The component of the ringed point."


@pytest.mark.parametrize(
    ("t", "title"), [(0, "Responsibility of component"), (5, "Responsibility of"), (6, "Mean of")]
)
def test_formula_card_follows_the_phase(qtbot: QtBot, t: int, title: str) -> None:
    card = card_of(qtbot)
    shown = FormulaCard(card)
    shown.draw(picture(3, selected=4), -1 if t == 0 else (t - 1) % 2)
    assert card.accessibleName().startswith(title)
    shown.draw(picture(3), 0)
    assert shown.caption.text() == "Click a point to see its numbers."


# --- curves over steps -------------------------------------------------------------------------------


def test_frames_belong_to_finished_steps() -> None:
    series = Series(np.array([1, 3, 4, 5]), np.array([-4.0, -3.5, -3.2, -3.2]))
    assert over_steps(series, 2).tolist() == [[0, -4.0], [1, -3.5], [2, -3.2]]
    assert over_steps(series, 2, Place.PHASE)[:, 0].tolist() == [0.5, 1.5, 2.0, 2.5]
    assert at_step(over_steps(series, 2), 2) == -3.2
    assert at_step(over_steps(series, 2), 7) is None
    assert over_steps(None, 2).shape == (0, 2)


@pytest.mark.parametrize(("value", "digits"), [(-3.617, 3), (873.3, 1), (123456.0, 0), (float("nan"), 3)])
def test_about_four_figures(value: float, digits: int) -> None:
    assert decimals(value) == digits


def test_likelihood_card_shows_value_change_curve_and_ghost(qtbot: QtBot, look: Theme) -> None:
    card = card_of(qtbot)
    shown = LikelihoodCard(card)
    shown.draw(snapshot(picture(3), VIEW, t=5), "gmm")
    assert card.readout.accessibleName().startswith("−3.776 nats ▲ 0.050")
    assert len(shown.plot._still) == len(shown.plot._curves) == 1
    (marker,) = shown.plot._markers
    assert (marker.step, marker.value, marker.letter) == (2.0, pytest.approx(-4 + 0.1 * 5**0.5), "")
    assert shown._second.isHidden()
    card.grab()


def test_heldout_value_is_said_where_it_is_known(qtbot: QtBot, look: Theme) -> None:
    shown = LikelihoodCard(card_of(qtbot))
    now = snapshot(picture(3), VIEW)
    held = {"heldout_mean_log_likelihood": Series(np.array([1, 5]), np.array([-4.5, -4.1]))}
    shown.draw(replace(now, diagnostic_series={**now.diagnostic_series, **held}), "gmm")
    assert shown._second.text() == "held-out points: −4.100 (dashed)"


def drawn_with(qtbot: QtBot, kind: type[LikelihoodCard] | type[DivergenceCard], **metrics: float) -> Any:
    """A card that shows a snapshot with further numbers."""
    shown = kind(card_of(qtbot))
    now = snapshot(picture(3), VIEW)
    shown.draw(replace(now, metrics={**now.metrics, **metrics}), "gmm")
    return shown


def test_band_is_what_a_perfect_model_would_score(qtbot: QtBot, look: Theme) -> None:
    best = {"best_mean_log_likelihood": -3.9, "best_mean_log_likelihood_error": 0.1}
    shown = drawn_with(qtbot, LikelihoodCard, **best, mean_log_likelihood_error=0.5)
    assert shown.plot._band[0] == pytest.approx((-4.0, -3.8))
    assert shown._second.text() == "perfect model: −4.000 … −3.800 (band)"
    assert shown.plot.y_range[1] >= -3.8  # what there is to reach is seen from the first step on
    assert "a perfect model would score between −4.000 and −3.800 on 600 points" in shown.card.toolTip()


def test_band_lies_about_the_fit_where_nobody_knows_the_truth(qtbot: QtBot, look: Theme) -> None:
    alone = drawn_with(qtbot, LikelihoodCard, mean_log_likelihood=-3.0)
    shown = drawn_with(qtbot, LikelihoodCard, mean_log_likelihood=-3.0, mean_log_likelihood_error=0.25)
    assert shown.plot._band[0] == pytest.approx((-3.25, -2.75))
    assert shown.plot.y_range == alone.plot.y_range  # the band goes with the curve, and moves no axis
    assert "the same fit to another sample of 600 points would score between −3.250 and −2.750" in (
        shown.card.toolTip()
    )


def test_band_is_painted_where_its_values_are(qtbot: QtBot, look: Theme) -> None:
    view = HistoryView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    line = np.column_stack([np.arange(9.0), np.linspace(0, 8, 9)])
    view.set_curves((Curve(line, "#000000"),), ())
    empty = view.grab().toImage()
    view.set_band((2.0, 4.0), "#ff0000")
    marked = view.grab().toImage()
    column = int(view._frame.left() + 2)
    rows = [y for y in range(200) if empty.pixel(column, y) != marked.pixel(column, y)]
    low, high = view.y_range
    where = [view._frame.bottom() - (v - low) / (high - low) * view._frame.height() for v in (4.0, 2.0)]
    assert [rows[0], rows[-1]] == pytest.approx(where, abs=1.5)


def test_divergence_has_the_band_of_fits_of_the_right_size(qtbot: QtBot, look: Theme) -> None:
    floor = {"forward_kl_floor": 0.01, "forward_kl_floor_low": 0.005, "forward_kl_floor_high": 0.02}
    shown = drawn_with(qtbot, DivergenceCard, **floor)
    assert shown.plot._band[0] == (0.005, 0.02)
    assert shown._words.text().endswith("noise: 0.005 … 0.020 (band)")
    assert "the best fit to 600 points typically stays at 0.010" in shown.card.toolTip()


@pytest.mark.parametrize(
    ("metric", "said"),
    [
        ({"forward_kl_floor_needs": 510.0}, "No band: for so many parameters it takes 510 points or more."),
        ({"truth_overlap": 0.99}, "No band: the components of the true distribution overlap too much."),
    ],
)
def test_divergence_says_why_it_has_no_band(
    qtbot: QtBot, look: Theme, metric: dict[str, float], said: str
) -> None:
    shown = drawn_with(qtbot, DivergenceCard, **metric)
    assert shown.plot._band is None
    assert said in shown.card.toolTip()


def test_inertia_goes_down_for_the_better(qtbot: QtBot, look: Theme) -> None:
    card = card_of(qtbot)
    now = snapshot(picture(3, kind="kmeans"), VIEW, t=5)
    falling = Series(np.array([1, 2, 3, 4, 5]), np.array([90.0, 80, 60, 55, 50]))
    LikelihoodCard(card).draw(replace(now, series={"inertia": falling}, metrics={"inertia": 50.0}), "kmeans")
    assert card.readout.accessibleName().startswith("50.000 ▼ 10.000")
    assert card.readout._colour == "better"


def test_divergence_card_names_both_directions_and_their_error(qtbot: QtBot, look: Theme) -> None:
    card = card_of(qtbot)
    shown = DivergenceCard(card)
    now = snapshot(picture(3), VIEW)
    shown.draw(replace(now, metrics={**now.metrics, "reverse_kl_error": 0.004}), "gmm")
    assert card.readout.accessibleName().startswith("0.200 nats")
    assert shown._words.text().endswith("= 0.300 ± 0.004")
    assert shown.plot.y_range[0] == 0.0
    assert_allclose(shown.plot._curves[0].points[:, 1], 1.0 / np.arange(1, 13, 2))


@pytest.mark.parametrize(
    ("kind", "truth", "word"), [("gmm", False, "Nobody knows"), ("kmeans", True, "no density")]
)
def test_divergence_card_says_why_there_is_none(qtbot: QtBot, kind: str, truth: bool, word: str) -> None:
    card = card_of(qtbot)
    shown = DivergenceCard(card)
    now = snapshot(picture(3, kind=kind), VIEW, truth=truth)
    shown.draw(replace(now, metrics={}, diagnostic_series={}), kind)
    assert word in shown._words.text()
    assert card.readout.isHidden()
    assert shown.plot.isHidden()
