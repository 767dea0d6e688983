"""Whole fits against scikit-learn's: from labelled points to the last parameters.

Newton's method until the gradient is below 1e-10 (nats per point), through init, phases and stop rule, beside
`LogisticRegression` (lbfgs) without a penalty: as it comes (tol 1e-4), and asked for the same 1e-10 (it still
stops where the likelihood no longer rises).  "first" begins with points that nothing is known of, "again"
with those whose features are kept from an earlier fit, as after a restart;
"fit" is the library's front door, metrics, notes and parameters included.

    python tests/benchmarks/classifiers.py
"""

import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

from genviz.engine import fit  # noqa: E402
from genviz.engine.data import Data  # noqa: E402
from genviz.engine.models.logistic import LogisticParams, logistic  # noqa: E402
from genviz.engine.rng import START, Rng  # noqa: E402

Fit = Callable[[], object]
CASES = (
    (300, 2, 2, None),
    (3_000, 2, 2, 10),
    (30_000, 2, 2, None),
    (3_000, 16, 2, None),
    (3_000, 2, 3, None),
)


def problem(n: int, d: int, c: int) -> Data:
    """Classes that overlap, in columns of unequal units."""
    rng = np.random.default_rng(n + 31 * d + c)
    y = rng.integers(c, size=n)
    x = (rng.normal(size=(c, d)) * 1.4 / d**0.5)[y] + rng.normal(size=(n, d))
    return Data(x * rng.uniform(0.5, 3.0, size=d), y=y, classes=tuple("abcdef"[:c]))


def newton(data: Data) -> object:
    """The whole way down, as the timeline walks it."""
    params, update = LogisticParams(), logistic.phases[0].run
    state, t = logistic.init(data, params, Rng(0, START)), 0
    while True:
        before, state, t = state, update(state, data, params, Rng(0, 0, t)), t + 1
        if logistic.converged(before, state, params):
            return state


def candidates(
    n: int, d: int, c: int, tol: float
) -> tuple[Callable[[], object], dict[str, Callable[[], object]]]:
    """scikit-learn's fit, and genviz's by name."""
    data = problem(n, d, c)
    x, y = np.array(data.x), np.array(data.y)
    peer = LogisticRegression(C=np.inf, tol=tol, max_iter=10_000)
    ours = {
        "first": lambda: newton(Data(x, y=y, classes=data.classes)),
        "again": lambda: newton(data),
        "fit": lambda: fit(logistic, data),
    }
    return lambda: peer.fit(x, y), ours


def main() -> None:
    print(f"Logistic regression, float64; {kernels()}")
    head = f"{'N':>8} {'D':>3} {'C':>3} {'tol':>6} {'':>6} {'scikit-learn µs':>16} {'genviz µs':>10}"
    print(f"{head} {'ratio':>6}  aim")
    for (n, d, c, aim), tol in product(CASES, (1e-4, 1e-10)):
        peer, ours = candidates(n, d, c, tol)
        for name, own in ours.items():
            theirs, mine, ratio = compare(peer, own, max(7, min(60, 200_000 // n)))
            aimed = f">= {aim}" if aim and name == "again" else ""
            line = f"{n:>8} {d:>3} {c:>3} {tol:>6.0e} {name:>6} {theirs:>16,.0f} {mine:>10,.0f}"
            print(f"{line} {ratio:>6.1f}  {aimed}")


if __name__ == "__main__":
    main()
