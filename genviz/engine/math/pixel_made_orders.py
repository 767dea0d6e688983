"""The mean of a MADE's probabilities over the orders that share its weights.

Each order gives a distribution, and so does their mean.  It has no conditionals in closed form and draws by
choosing an order first; but its log p is never below the mean of log p over orders, and mostly well above.

References
----------
Uria, Murray & Larochelle (2014), "A deep and tractable density estimator", ICML, section 4.
"""

from __future__ import annotations

import numpy as np

from genviz.engine.math.pixel_canvas import Pixels
from genviz.engine.math.pixel_made import Made
from genviz.engine.nets.losses import bernoulli_terms
from genviz.engine.nets.parameters import Numbers


def log_prob_by_order(made: Made, x: Pixels) -> Numbers:
    """Log p(x) of pictures ``(N, D)`` in each of the orders, ``(K, N)``, nats."""
    x = np.asarray(x, made.theta.dtype)
    found = [bernoulli_terms(made.seen_through(k).logits(x), x) for k in range(len(made.orders))]
    return np.stack([terms.sum(axis=1, dtype=np.float64) for terms in found])


def averaged(log_p: Numbers) -> Numbers:
    """Log of the mean of p over the first 1, 2, … K orders, ``(K, N) -> (K, N)``: a distribution each.

    The logarithm is concave: the last row is never below the mean of the rows of `log_p`.
    """
    found: Numbers = np.logaddexp.accumulate(log_p, axis=0)
    found -= np.log(np.arange(1.0, len(log_p) + 1.0))[:, None]
    return found
