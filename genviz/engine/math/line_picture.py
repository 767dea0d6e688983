"""The numbers that are drawn of two densities on the line: curves, integrand, ghosts, bars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import nan
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_divergence import LineDivergences, divergences, kl, kl_integrand
from genviz.engine.math.line_drawn import FIRST, area
from genviz.engine.math.line_fit import Fit, q_law
from genviz.engine.math.line_known import Known, known, samples_of, start_of
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_ranges import (
    ENDLESS,
    intervals,
    places,
    run_terms,
    term_range,
    top_of,
    x_range,
)
from genviz.engine.math.line_rules import Measured
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.math.line_steps import log_likelihoods
from genviz.engine.math.samples_question import SamplesQuestion
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.view import View

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture


class Cursor(NamedTuple):
    """What is at the place that is asked about: x, both densities, and the integrand (±∞ as such)."""

    x: float
    p: float
    q: float
    term: float


class Bar(NamedTuple):
    """Cross-entropy and forward KL of the model at the start, now, or at its best."""

    cross_entropy: float
    kl: float


@dataclass(frozen=True, slots=True, eq=False)
class Ghost:
    """A best fit, and its curve.

    Attributes
    ----------
    fit : Fit
    y : ndarray, shape (G,)
        Its density at `LinePicture.x`.
    """

    fit: Fit
    y: Array


@dataclass(frozen=True, slots=True, eq=False)
class LinePicture:
    """Everything that the KL scene shows on the line.

    Attributes
    ----------
    params : DivergenceParams
        The settings in force.
    x, p, q, term : ndarray, shape (G,)
        Places, both densities, and the integrand of the objective; infinite values are 1e9.
    impossible : tuple of pairs
        From where to where the integrand is infinite, within the range.
    x_range : tuple of float
    top : float
        Upper end of the densities' axis.
    term_range, near_range : tuple of float
        Lower and upper end of the integrand's axis: the same for a run, and what shows it best now.
    mean, sd : float
        Of q, now.
    p_mean, p_sd : float
        Of p; NaN or infinite where there are none.
    numbers : LineDivergences
    forward, reverse : Ghost or None
        The best fit on either KL.
    minima : tuple of Fit
        All minima of KL(q ‖ p) that are known, the least first: that of `reverse`.
    bumps : ndarray, shape (K, 3)
        Share, centre and width of the parts that p was made of.
    n_bumps : int
        How many bumps p's curve has.
    cursor : Cursor
    start, now, best : Bar
        `best` has NaN where there is none.
    samples_x : ndarray, shape (n,)
    log_likelihood, standard_error : float
        Mean log q over the samples and its standard error; −∞ where a sample is impossible for q.
    heights : ndarray, shape (97,)
        Of the drawn curve, as drawn.
    area : float
        Under these heights.
    samples : SamplesPicture or None
        Only where nothing but samples is known.
    """

    kind: ClassVar[str] = "divergence"
    params: DivergenceParams
    x: Array
    p: Array
    q: Array
    term: Array
    impossible: tuple[tuple[float, float], ...]
    x_range: tuple[float, float]
    top: float
    term_range: tuple[float, float]
    near_range: tuple[float, float]
    mean: float
    sd: float
    p_mean: float
    p_sd: float
    numbers: LineDivergences
    forward: Ghost | None
    reverse: Ghost | None
    minima: tuple[Fit, ...]
    bumps: Array
    n_bumps: int
    cursor: Cursor
    start: Bar
    now: Bar
    best: Bar
    samples_x: Array
    log_likelihood: float
    standard_error: float
    heights: Array
    area: float
    samples: SamplesPicture | None

    @property
    def is_forward(self) -> bool:
        """Whether KL(p ‖ q) is minimised, and not KL(q ‖ p)."""
        return self.params.objective == "forward"

    @property
    def objective(self) -> Measured:
        """The divergence that is minimised."""
        return self.numbers.forward_kl if self.is_forward else self.numbers.reverse_kl


def line_picture(
    params: DivergenceParams, at: tuple[float, float], heights: Array, seed: int, path: Array, view: View
) -> LinePicture:
    """The picture of one frame.

    Parameters
    ----------
    params : DivergenceParams
    at : tuple of float
        Mean and standard deviation of q now.
    heights : ndarray, shape (97,) or (0,)
        Of the drawn curve.
    seed : int
        Of the samples.
    path : ndarray, shape (T, 2)
        Mean and standard deviation at all steps up to now.
    view : View
    """
    found, q = known(params, heights), q_law(params.family, *at)
    forward = params.objective == "forward"
    first = (float(path[0, 0]), float(path[0, 1])) if len(path) else at
    origin = q_law(params.family, *first)
    begin = start_of(params, heights)
    shown_range = x_range(found, begin)
    x = places(shown_range, found.p, q)
    log_p, log_q = found.p.log_prob(x), q.log_prob(x)
    raw = kl_integrand(log_p, log_q) if forward else kl_integrand(log_q, log_p)
    term = np.nan_to_num(raw, nan=0.0, posinf=ENDLESS, neginf=-ENDLESS)
    numbers = measured(found, params.family, *at, forward)
    samples = samples_of(params, heights, seed)
    mean_log, error = log_likelihoods(samples, params.family, *at)
    curve = heights if len(heights) else FIRST
    best = None if found.forward is None else (found.forward.mean, found.forward.sd)
    return LinePicture(
        params=params, x=x, p=np.exp(log_p), q=np.exp(log_q), term=term,
        impossible=intervals(x, np.isposinf(raw)), x_range=shown_range,
        top=top_of(found, params.family, begin, shown_range),
        term_range=term_range(run_terms(found.p, origin, x, term, forward)),
        near_range=term_range(term),
        mean=at[0], sd=at[1], p_mean=found.p.mean, p_sd=found.p.sd, numbers=numbers,
        forward=_ghost(found.forward, params.family, x),
        reverse=_ghost(found.reverse[0] if found.reverse else None, params.family, x),
        minima=found.reverse,
        bumps=found.p.bumps, n_bumps=len(found.bumps),
        cursor=_cursor(found, q, view, shown_range, forward),
        start=_bar(found, params.family, *first),
        now=Bar(numbers.cross_entropy.value, numbers.forward_kl.value),
        best=_best(found),
        samples_x=samples, log_likelihood=mean_log, standard_error=error,
        heights=curve,
        area=area(curve),
        samples=_only_samples(params, at, first, best, seed, path, view, found, samples, shown_range),
    )  # fmt: skip


def _only_samples(  # noqa: PLR0913 - what the question is made of
    params: DivergenceParams, at: tuple[float, float], start: tuple[float, float],
    best: tuple[float, float] | None, seed: int, path: Array, view: View, found: Known, x: Array,
    shown_range: tuple[float, float],
) -> SamplesPicture | None:  # fmt: skip
    if params.known != "samples":
        return None
    from genviz.engine.math.samples_picture import samples_picture  # only where it is asked for

    return samples_picture(
        SamplesQuestion(
            x=x, log_q=q_law(params.family, *at).log_prob, q=at, family=params.family, start=start,
            best=best, path=path, log_q_of=lambda mean, sd: q_law(params.family, mean, sd).log_prob,
            p=found.p, params=params, rng=Rng(seed, SAMPLE, 1), step=max(len(path) - 1, 0),
            x_range=shown_range, layers=view.layers,
        )
    )  # fmt: skip


def _ghost(fit: Fit | None, family: str, x: Array) -> Ghost | None:
    if fit is None:
        return None
    return Ghost(fit, np.exp(q_law(family, fit.mean, fit.sd).log_prob(x)))


def _best(found: Known) -> Bar:
    value = nan if found.forward is None else found.forward.value.value
    return Bar(found.entropy.value + value, value)


@lru_cache(maxsize=16)
def _bar(found: Known, family: str, mean: float, sd: float) -> Bar:
    """Of the start: the same for all frames of a run."""
    value = kl(found.p, q_law(family, mean, sd)).value
    return Bar(found.entropy.value + value, value)


@lru_cache(maxsize=8)
def measured(found: Known, family: str, mean: float, sd: float, forward: bool) -> LineDivergences:
    """All divergences of a frame: the picture and its diagnostics ask for the same."""
    return divergences(found.p, q_law(family, mean, sd), forward=forward)


def _cursor(found: Known, q: LineLaw, view: View, shown: tuple[float, float], forward: bool) -> Cursor:
    """Where the reader points; otherwise on the right flank of the first bump."""
    x = float(found.bumps[0, 1]) if view.query is None else view.query[0]
    x = min(max(x, shown[0]), shown[1])
    log_p, log_q = found.p.log_prob(np.array([x])), q.log_prob(np.array([x]))
    term = kl_integrand(log_p, log_q) if forward else kl_integrand(log_q, log_p)
    return Cursor(x, float(np.exp(log_p[0])), float(np.exp(log_q[0])), float(term[0]))
