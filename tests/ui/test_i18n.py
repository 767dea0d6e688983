"""Words in the reader's language."""

from __future__ import annotations

import math

import pytest

from genviz.engine.problem import Problem
from genviz.ui.i18n import number, problem_text, set_language, tr
from genviz.ui.particles import with_particles
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


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("평균 1이(가) 2이(가) 3이(가) 4이(가) 10이(가)", "평균 1이 2가 3이 4가 10이"),
        ("성분 5은(는), 6은(는), 구름은(는), 나비은(는)", "성분 5는, 6은, 구름은, 나비는"),
        ("'무게'을(를) '몸'을(를)", "'무게'를 '몸'을"),
        ("7(으)로 9(으)로 0(으)로 서울(으)로 부산(으)로 제주(으)로", "7로 9로 0으로 서울로 부산으로 제주로"),
        ("faithful.csv이(가) UTF-8(으)로", "faithful.csv이(가) UTF-8로"),
        ("표 (두 개)을(를) 고릅니다", "표 (두 개)를 고릅니다"),
    ],
)
def test_korean_particles_fit_the_sound_before_them(text: str, spoken: str) -> None:
    assert with_particles(text) == spoken


def test_a_korean_sentence_is_spoken_right(look: Theme) -> None:
    set_language("ko")
    problem = Problem("{name} must be a whole number, not {value}", name=Problem("Components"), value="'x'")
    assert problem_text(problem).startswith("성분 수는 정수여야 합니다")
