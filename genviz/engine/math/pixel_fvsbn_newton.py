"""Newton's method on many logistic regressions at once, each of which sees one pixel more than the last.

    δ_t = H_t⁻¹ g_t,    H_t = X_tᵀ diag(p (1 − p)) X_t + diag(…, λ, …),    θ_t ← θ_t − f δ_t

In the drawing order the t-th regression sees the first t pixels, and the matrices of all are prefixes.  f
is where the parabola along δ has its bottom (1 if δ is Newton's own), halved while the loss would go up.

D Hessians take N D³ / 3 products, and there is a cheaper direction for large pictures.  p (1 − p) ≤ 1/4 makes
B = Xᵀ X / 4 + diag(…, λ, …) an upper bound of the curvature, and the bound of the t-th regression is a
*leading block* of it, whose Cholesky factor is the leading block of B's: one factor solves all, by some N D²
products.

References
----------
Böhning, Lindsay (1988), "Monotonicity of quadratic-approximation algorithms", Ann. Inst. Stat. Math. 40.
Hastie, Tibshirani, Friedman (2009), "The elements of statistical learning", 4.4.1: Newton's step.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from genviz.engine.math.pixel_chain import Numbers
from genviz.engine.nets.dense import sigmoid
from genviz.engine.nets.losses import softplus

#: Numbers of weighted examples that are made at a time for Hessians.
_AT_ONCE: Final = 1 << 21
#: How often a step that goes up is halved.
_HALVINGS: Final = 12


class Problems(NamedTuple):
    """All logistic regressions of a net on some pictures, rows in the drawing order.

    Attributes
    ----------
    x : ndarray, shape (N, 1 + D)
        Pixels in the drawing order, after a 1: the t-th regression sees the first 1 + t columns.
    theta : ndarray, shape (D, 1 + D)
        Intercepts and weights, 0 where a regression does not look.
    ridge : ndarray, shape (1 + D,)
        λ for weights and 0 for intercepts.
    alpha : float
    """

    x: Numbers
    theta: Numbers
    ridge: Numbers
    alpha: float

    def losses(self, z: Numbers, theta: Numbers) -> Numbers:
        """N J of each pixel ``(D,)``, in double precision; z ``(N, D)`` are the log-odds."""
        terms = softplus((1 - 2 * self.x[:, 1:]) * z).sum(axis=0, dtype=np.float64)
        b = theta[:, 0].astype(np.float64)
        ridge = 0.5 * np.einsum("tj,tj,j->t", theta, theta, self.ridge)
        return np.asarray(terms + ridge + self.alpha * (softplus(b) + softplus(-b)))

    def slopes(self, p: Numbers) -> Numbers:
        """∂ N J / ∂ θ ``(D, 1 + D)`` where ink has the probabilities p ``(N, D)``."""
        found = np.tril((p - self.x[:, 1:]).T @ self.x) + self.ridge * self.theta
        found[:, 0] += self.alpha * np.tanh(self.theta[:, 0] / 2)  # sigmoid(b) − sigmoid(−b)
        return np.asarray(found)

    def beside(self) -> Numbers:
        """Curvature of what α adds, in b ``(D,)``."""
        b = self.theta[:, 0]
        return np.asarray(2 * self.alpha * sigmoid(b) * sigmoid(-b))


def newton_direction(what: Problems, slopes: Numbers, s: Numbers) -> Numbers:
    """H_d⁻¹ g_d of all pixels ``(D, 1 + D)``; s ``(N, D)`` is p (1 − p).

    Pixels that follow each other in the order are solved together, as large as the last of them; whatever an
    earlier one does not see gets a row of the identity.
    """
    found, beside, first_t = np.zeros_like(slopes), what.beside(), 0
    while first_t < len(slopes):
        end = min(len(slopes), first_t + max(1, _AT_ONCE // (len(s) * (first_t + 1))))
        ts, x = np.arange(first_t, end), what.x[:, :end]
        weighted = s[:, first_t:end].T[:, None, :] * x.T  # (T, F, N)
        h = (weighted.reshape(-1, len(s)) @ x).reshape(len(ts), end, end)
        seen = np.arange(end) <= ts[:, None]
        h *= seen[:, :, None] & seen[:, None, :]
        h[:, np.arange(end), np.arange(end)] += np.where(seen, what.ridge[:end], 1.0)
        h[:, 0, 0] += beside[first_t:end] + len(s) * np.finfo(s.dtype).eps  # where all p are 0 or 1
        found[first_t:end, :end] = np.linalg.solve(h, slopes[first_t:end, :end, None])[..., 0]
        first_t = end
    return found


def bound_direction(what: Problems, slopes: Numbers) -> Numbers:
    """B_d⁻¹ g_d of all pixels ``(D, 1 + D)``, B_d the leading block of one matrix.

    With B = L Lᵀ: forward substitution never looks ahead, so its first rows are those of the block; what it
    found beyond them is dropped, and back substitution leaves zeros there.
    """
    from scipy.linalg import solve_triangular

    bound = 0.25 * (what.x.T @ what.x)
    bound[np.diag_indices_from(bound)] += what.ridge
    bound[0, 0] += 0.5 * what.alpha
    factor = np.linalg.cholesky(bound)
    ahead = np.tril(solve_triangular(factor, slopes.T, lower=True).T)
    return np.asarray(solve_triangular(factor, ahead.T, lower=True, trans="T").T, what.theta.dtype)


def moved(what: Problems, z: Numbers, s: Numbers, slopes: Numbers, delta: Numbers) -> Numbers:
    """θ after its step along −δ: to the bottom of the parabola, or less far where J would go up."""
    along = what.x @ delta.T
    down = np.einsum("tj,tj->t", slopes, delta)
    bend = np.einsum("nt,nt,nt->t", s, along, along)
    bend += np.einsum("tj,tj,j->t", delta, delta, what.ridge)
    bend += what.beside() * delta[:, 0] ** 2
    share = np.divide(down, bend, out=np.zeros_like(down), where=bend > 0)
    before, tiny = what.losses(z, what.theta), np.finfo(z.dtype).eps
    for _ in range(_HALVINGS):
        theta = what.theta - share[:, None] * delta
        worse = what.losses(z - along * share, theta) > before * (1 + tiny) + tiny
        if not worse.any():
            return np.asarray(theta)
        share = np.where(worse, share / 2, share)
    share[worse] = 0.0
    return np.asarray(what.theta - share[:, None] * delta)
