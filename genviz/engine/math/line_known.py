"""What settings say about p: law, bumps, best fits, samples; worked out once for all frames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_divergence import entropy
from genviz.engine.math.line_drawn import FIRST, drawn
from genviz.engine.math.line_fit import MEANS, SDS, Fit, best_forward, best_reverse, bumps_of
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import exponential, laplace, mixture, normal, student_t, uniform
from genviz.engine.math.line_rules import Measured
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.rng import SAMPLE, Rng

#: Starts: how far from the mean of p, and how wide, in standard deviations of p.
_STARTS = {"left": (-1.25, 0.6), "middle": (0.0, 0.3), "right": (1.25, 0.6), "wide": (0.0, 2.0)}

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The law p and what follows from it.

    Attributes
    ----------
    p : LineLaw
    entropy : Measured
    bumps : ndarray, shape (K, 3)
        See `bumps_of`.
    forward : Fit or None
        The least KL(p ‖ q) that there is.
    reverse : tuple of Fit
        The minima of KL(q ‖ p), the least first.
    """

    p: LineLaw
    entropy: Measured
    bumps: Array
    forward: Fit | None
    reverse: tuple[Fit, ...]


def law_of(params: DivergenceParams, heights: Array) -> LineLaw:
    """The law p; `heights`, ``(97,)`` or empty, are those of a drawn curve."""
    return _law(_key(params, heights))


def known(params: DivergenceParams, heights: Array) -> Known:
    """What follows from the settings."""
    return _known(_key(params, heights), params.family)


def _key(params: DivergenceParams, heights: Array) -> Key:
    """All that p depends on."""
    if params.p_data == "drawn":
        return "drawn", params.tails, heights.tobytes()
    if params.p_data in {"bumps", "three"}:
        shape = params.distance, params.share, params.width_left, params.width_right
        return params.p_data, *shape
    return params.p_data, params.width, *([params.nu] if params.p_data == "student_t" else [])


@lru_cache(maxsize=64)
def _law(key: Key) -> LineLaw:
    name, *numbers = key
    if name == "drawn":
        tails, heights = numbers
        assert isinstance(heights, bytes)
        return drawn(np.frombuffer(heights) if heights else FIRST, bool(tails))
    values = [float(number) for number in numbers]  # type: ignore[arg-type]
    if name == "bumps":
        return _bumps(*values, n=2)
    if name == "three":
        return _bumps(*values, n=3)
    if name == "normal":
        return normal(0.0, *values)
    if name == "laplace":
        return laplace(0.0, *values)
    if name == "uniform":
        return uniform(0.0, *values)
    return exponential(*values) if name == "exponential" else student_t(*values)


def _bumps(distance: float, share: float, left: float, right: float, *, n: int) -> LineLaw:
    """Normal bumps in a row around 0; the first has the `share`, the others have equal parts of the rest."""
    means = np.asarray(distance * (np.arange(n) - 0.5 * (n - 1)), dtype=np.float64)
    weights = np.append(share, np.full(n - 1, (1.0 - share) / (n - 1)))
    return mixture("bumps" if n == 2 else "three", weights, means, np.append(left, np.full(n - 1, right)))


@lru_cache(maxsize=64)
def _known(key: Key, family: str) -> Known:
    p = _law(key)
    bumps = bumps_of(p)
    return Known(p, entropy(p), bumps, best_forward(p, bumps, family), best_reverse(p, bumps, family))


def start_of(params: DivergenceParams, heights: Array) -> tuple[float, float]:
    """Mean and standard deviation of the model at step 0."""
    p = law_of(params, heights)
    away, wide = _STARTS[params.start]
    moments = isfinite(p.variance) and isfinite(p.mean)
    middle, unit = (p.mean, p.sd) if moments else (p.centre, 2 * p.spread)
    return held(middle + away * unit, wide * unit)


def held(mean: float, sd: float) -> tuple[float, float]:
    """Mean and standard deviation within what the model may have."""
    return min(max(mean, MEANS[0]), MEANS[1]), min(max(sd, SDS[0]), SDS[1])


def samples_of(params: DivergenceParams, heights: Array, seed: int) -> Array:
    """The samples ``(n,)``: a larger n has the same first ones, and they follow the settings of p."""
    return _samples(_key(params, heights), params.n_samples, seed)


@lru_cache(maxsize=32)
def _samples(key: Key, n: int, seed: int) -> Array:
    x = _law(key).sample(n, Rng(seed, SAMPLE).generator)
    x.setflags(write=False)
    return x
