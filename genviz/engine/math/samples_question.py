"""What is asked where only samples of p are known: the samples, the model q, and p to judge the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from genviz.engine.data import Array
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.rng import Rng


@dataclass(frozen=True, slots=True, eq=False)
class SamplesQuestion:
    """The samples, the model, and everything that the answer may be judged by.

    Attributes
    ----------
    x : ndarray, shape (n,)
        The samples, in the order in which they were drawn: a smaller n has the first of them.
    log_q : callable
        Log density of the model as it is now, ``(m,) -> (m,)``, nats; −∞ where q is 0.
    q : tuple of float
        Mean and standard deviation of the model as it is now.
    family : str
        Of the model: "normal", "laplace" or "uniform".
    start, best : tuple of float or None
        Mean and standard deviation at step 0, and of the smallest forward KL; None where there is none.
    path : ndarray, shape (T, 2)
        Mean and standard deviation at every step up to now.
    log_q_of : callable
        ``(mean, sd) -> log density``: the model at any mean and standard deviation.
    p : LineLaw
        The law that the samples came from; hidden from the reader, who sees what it would have said.
    params : DivergenceParams
    rng : Rng
        Seed and stream for simulations (the same at every step).
    step : int
        Whole steps so far.
    x_range : tuple of float
        What the stage shows of the line.
    layers : frozenset of str
        The layers that are on.
    """

    x: Array
    log_q: Callable[[Array], Array]
    q: tuple[float, float]
    family: str
    start: tuple[float, float]
    best: tuple[float, float] | None
    path: Array
    log_q_of: Callable[[float, float], Callable[[Array], Array]]
    p: LineLaw
    params: DivergenceParams
    rng: Rng
    step: int
    x_range: tuple[float, float]
    layers: frozenset[str]
