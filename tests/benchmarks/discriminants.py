"""Discriminant analyses against scikit-learn's `fit`, and a kernel density's map against SciPy's.

    python tests/benchmarks/discriminants.py

What is timed: "phases" is `init` and the phase until nothing changes, on a `Data` that nobody has seen before
(made outside the clock; its checks of the points, 12 µs, are in the third column); "fit" is the library's
front door with all its diagnostics, from arrays, checks included.  scikit-learn's `fit` checks input, too.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from scipy.stats import gaussian_kde  # noqa: E402
from sklearn.discriminant_analysis import (  # noqa: E402
    LinearDiscriminantAnalysis,
    QuadraticDiscriminantAnalysis,
)
from sklearn.naive_bayes import GaussianNB  # noqa: E402

from genviz.engine import fit  # noqa: E402
from genviz.engine.data import Data  # noqa: E402
from genviz.engine.math.class_density import log_class_density  # noqa: E402
from genviz.engine.math.class_fits import DensityOptions  # noqa: E402
from genviz.engine.math.class_steps import fit_class_density  # noqa: E402
from genviz.engine.models.discriminant import lda, naive_bayes, qda  # noqa: E402
from genviz.engine.rng import PHASE, START, Rng  # noqa: E402

PEERS = {
    "lda": (lda, LinearDiscriminantAnalysis, 12), "qda": (qda, QuadraticDiscriminantAnalysis, 10),
    "naive_bayes": (naive_bayes, GaussianNB, None),
}  # fmt: skip
CASES = ((300, 2, 3), (3_000, 2, 3), (30_000, 2, 3), (3_000, 16, 4))
PARAMS = {name: algorithm.params() for name, (algorithm, _, _) in PEERS.items()}
_TURNS = 12


def problem(n: int, d: int, c: int) -> tuple[np.ndarray, np.ndarray]:
    """Skew clouds, one a class."""
    rng = np.random.default_rng(n + 31 * d + c)
    y = rng.integers(c, size=n)
    mixing = 0.5 * rng.normal(size=(c, d, d)) / d**0.5 + np.eye(d)
    return np.einsum("nij,nj->ni", mixing[y], rng.normal(size=(n, d))) + 2.0 * rng.normal(size=(c, d))[y], y


def to_the_end(algorithm, data: Data) -> object:
    """`init` and the phase, until nothing changes any more."""
    params = PARAMS[algorithm.name]
    state, t = algorithm.init(data, params, Rng(0, START)), 0
    while True:
        before, state = state, algorithm.phases[0].run(state, data, params, Rng(0, PHASE, t))
        if algorithm.converged(before, state, params):
            return state
        t += 1


def seconds(run: Callable[[], object]) -> float:
    begin = perf_counter()
    run()
    return perf_counter() - begin


def turn(run: Callable[[Data], object], x: np.ndarray, y: np.ndarray, *, given: bool) -> float:
    """Mean seconds of a few runs in a row, each on data of its own; `given`: made outside the clock."""
    total = 0.0
    for _ in range(_TURNS):
        data = Data(x, y=y)
        total += seconds(lambda: run(data if given else Data(x, y=y)))  # noqa: B023 - called at once
    return total / _TURNS


def rows(name: str, n: int, d: int, c: int, rounds: int) -> tuple[float, float, float, float, float]:
    """Median µs of scikit-learn, phases, phases from arrays, fit; and the median ratio to the phases."""
    algorithm, peer, _ = PEERS[name]
    x, y = problem(n, d, c)
    table = []
    for _ in range(rounds):
        theirs = (seconds(lambda: peer().fit(x, y)) + seconds(lambda: peer().fit(x, y))) / 2
        phases = turn(lambda data: to_the_end(algorithm, data), x, y, given=True)
        arrays = turn(lambda data: to_the_end(algorithm, data), x, y, given=False)
        table.append((theirs, phases, arrays, turn(lambda data: fit(algorithm, data), x, y, given=False)))
    theirs, phases, arrays, whole = ([1e6 * value for value in column] for column in zip(*table, strict=True))
    ratio = median(a / b for a, b in zip(theirs, phases, strict=True))
    return median(theirs), median(phases), median(arrays), median(whole), ratio


def kernel_map() -> None:
    """A map of 200 × 200 cells of a class of 300 points."""
    x, _ = problem(300, 2, 1)
    y = np.zeros(300, dtype=int)
    y[0] = 1
    density = fit_class_density(x, y, 2, DensityOptions(family="class_kde"))
    peer = gaussian_kde(x[1:].T)
    u = np.linspace(-4.0, 4.0, 200)
    grid = np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2)
    theirs, own, ratio = compare(lambda: peer(grid.T), lambda: log_class_density(density, grid), 7)
    print(f"\nmap of 40,000 cells, 300 kernels: SciPy {theirs / 1e3:.1f} ms, genviz {own / 1e3:.1f} ms "
          f"(log density), ratio {ratio:.1f}; aim <= 30 ms")  # fmt: skip


def main() -> None:
    print(f"fit to labelled points, float64; {kernels()}")
    print(f"{'model':>12} {'N':>7} {'D':>3} {'C':>3} {'scikit-learn µs':>16} {'phases µs':>10} "
          f"{'from arrays µs':>15} {'fit µs':>8} {'ratio':>6}  aim")  # fmt: skip
    for name, (_, _, aim) in PEERS.items():
        for n, d, c in CASES:
            theirs, phases, arrays, whole, ratio = rows(name, n, d, c, max(5, min(40, 200_000 // n)))
            aimed = f">= {aim}" if aim and (n, d) == (3_000, 2) else ""
            print(f"{name:>12} {n:>7} {d:>3} {c:>3} {theirs:>16,.0f} {phases:>10,.1f} {arrays:>15,.1f} "
                  f"{whole:>8,.0f} {ratio:>6.1f}  {aimed}")  # fmt: skip
    kernel_map()


if __name__ == "__main__":
    main()
