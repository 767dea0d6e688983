"""Questions about samples, as the KL scene asks them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from genviz.engine.math import line_laws
from genviz.engine.math.line_fit import q_law
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.math.samples_question import SamplesQuestion
from genviz.engine.rng import Rng

BUMPS = line_laws.mixture("bumps", np.array([0.6, 0.4]), np.array([-2.3, 2.4]), np.array([0.75, 0.85]))
RANGE = (-6.4, 7.1)


def log_q_of(family: str) -> Callable[[float, float], Callable[[np.ndarray], np.ndarray]]:
    return lambda mean, sd: q_law(family, mean, sd).log_prob


def question(
    n: int = 40, *layers: str, family: str = "normal", q: tuple[float, float] = (1.63, 1.89),
    p: LineLaw = BUMPS, seed: int = 7, x: np.ndarray | None = None, steps: int = 9,
) -> SamplesQuestion:  # fmt: skip
    start = (2.9, 0.8)
    path = np.column_stack([np.linspace(a, b, steps) for a, b in zip(start, q, strict=True)])
    samples = p.sample(n, Rng(seed, 2, 5).generator) if x is None else x
    of = log_q_of(family)
    return SamplesQuestion(
        samples, of(*q), q, family, start, None, path, of, p, DivergenceParams(), Rng(seed, 2), steps - 1,
        RANGE, frozenset(layers),
    )  # fmt: skip
