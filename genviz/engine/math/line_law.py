"""A law on the line, as divergences ask for it: log density, distribution function, where it bends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

import numpy as np

from genviz.engine.data import Array

#: Of places ``(n,)``, and the same shape again.
Curve = Callable[[Array], Array]


@dataclass(frozen=True, slots=True, eq=False)
class LineLaw:
    """A density on the line.

    Attributes
    ----------
    name : str
        As in the settings: "bumps", "normal", "drawn", …
    log_prob : callable
        Log density ``(n,) -> (n,)`` in nats; −∞ outside the support.
    cdf, sf : callable
        Distribution function ``(n,) -> (n,)``, and 1 minus it, exact to its own digits.
    quantile : callable
        Its inverse, ``(n,) -> (n,)`` for shares between 0 and 1.
    support : tuple of float
        Where the density is not 0; ends may be infinite.
    ends : ndarray, shape (m,)
        Ends of panels for quadrature, in order: every kink and jump, dense where the density changes fast,
        and so far out that what is left beyond does not matter.
    mean, variance : float
        Infinite, or NaN, where the integrals do not exist.
    centre, spread : float
        The median and 0.741 of the distance of the quartiles: like mean and standard deviation of a normal
        law, and known for every law.
    bumps : ndarray, shape (K, 3)
        Share, centre and width of the parts that the law was made of; one row where it is of one piece.
    samples : callable or None
        ``(shares (n, 2)) -> (n,)``: samples made from two uniform numbers each, that move smoothly with the
        settings; None: by the quantiles of the second number.
    distance : callable or None
        ``place -> E|x − place|`` in closed form, for tails that are too heavy to be followed to their end.
    beyond : float
        ∫ of the distribution function below the first of the `ends` and of 1 minus it above the last, in x's
        unit; only heavy tails leave anything there.
    """

    name: str
    log_prob: Curve
    cdf: Curve
    sf: Curve
    quantile: Curve
    support: tuple[float, float]
    ends: Array
    mean: float
    variance: float
    centre: float
    spread: float
    bumps: Array
    samples: Callable[[Array], Array] | None = None
    distance: Callable[[float], float] | None = None
    beyond: float = 0.0

    @property
    def sd(self) -> float:
        """The standard deviation; infinite or NaN where there is none."""
        return float(np.sqrt(self.variance)) if self.variance >= 0 else float("nan")

    @property
    def bounded(self) -> bool:
        """Whether the support ends somewhere."""
        return self.support[0] > -inf or self.support[1] < inf

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` samples ``(n,)``; the first ones are the same for every `n`, and follow the law's settings."""
        shares = generator.random((n, 2))
        return self.quantile(shares[:, 1]) if self.samples is None else self.samples(shares)
