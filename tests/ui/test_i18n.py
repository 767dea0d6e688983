"""Words in the reader's language."""

from __future__ import annotations

import math

import pytest

from genviz.engine.problem import Problem
from genviz.ui.i18n import number, problem_text, set_language, tr
from genviz.ui.theme import Theme


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(-3.6174, 3, "−3.617"), (-0.0001, 2, "0.00"), (0.0, 0, "0"), (999999.0, 0, "999999"), (1e6, 0, "1×10⁶"),
     (34226985.0, 0, "3.423×10⁷"), (-1.3e-12, 13, "−1.3×10⁻¹²"), (math.inf, 2, "∞"),
     (-math.inf, 2, "−∞"), (math.nan, 2, "–"), (-0.005, 2, "−0.01"), (2.5, 1, "2.5")],
)  # fmt: skip
def test_numbers(value: float, digits: int, text: str) -> None:
    assert number(value, digits) == text


def test_a_text_that_nobody_translated_stays_english(look: Theme) -> None:
    set_language("ko")
    assert tr("no such text {n}", n=3) == "no such text 3"
    assert tr("braces {} stay") == "braces {} stay"


def test_korean_and_back(look: Theme) -> None:
    english = tr("Data")
    set_language("ko")
    korean = tr("Data")
    set_language("ko")
    assert tr("Data") == korean == "데이터"
    set_language("en")
    assert tr("Data") == english == "Data"


def test_problems_within_problems(look: Theme) -> None:
    inner = Problem("there is no {x}", x="file {y}")
    assert problem_text(Problem("{name}: {what}", name="a{b}", what=inner)) == "a{b}: there is no file {y}"


def test_figures_in_sentences_are_set_like_print(look: Theme) -> None:
    problem = Problem(
        "σ² = {value:.3g}, {other:g}, {plain}, {n}", value=5.77e-07, other=-2.5, plain=0.1, n=-3
    )
    assert problem_text(problem) == "σ² = 5.77×10⁻⁷, −2.5, 0.1, -3"
    assert str(problem) == "σ² = 5.77e-07, -2.5, 0.1, -3"
