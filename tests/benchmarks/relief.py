"""How long the landscape of a Gaussian-Bernoulli machine takes: G × G free energies of H hidden units.

The frame of a 60 Hz screen has 16.7 ms; what is drawn of the grid comes on top of what is printed here.

python tests/benchmarks/relief.py
"""

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402

from genviz.engine.math.grbm_energy import Machine, free_energy  # noqa: E402
from genviz.engine.math.grbm_relief import grid_free_energy, middles  # noqa: E402

REPEATS = 200
#: What computing may take of a frame, so that drawing has the rest.
MOST = 8.0


def machine(n_hidden: int) -> Machine:
    """Units as strong as those of a machine that has learned a ring."""
    rng = np.random.default_rng(n_hidden)
    return Machine(rng.normal(0.0, 0.3, (2, n_hidden)), np.zeros(2), rng.normal(0.0, 1.0, n_hidden), 0.21)


def times(g: int, n_hidden: int) -> tuple[float, float, float]:
    """Median, 95th percentile (ms), and the largest difference from the formula for single points (nats)."""
    m, x = machine(n_hidden), middles(-2.2, 2.2, g)
    found = grid_free_energy(x, x, m)
    places = np.stack(np.meshgrid(x, x), axis=-1).reshape(-1, 2)
    error = float(np.abs(found.ravel() - free_energy(places, m)).max())
    spent = []
    for _ in range(REPEATS):
        begin = perf_counter()
        grid_free_energy(x, x, m)
        spent.append(1e3 * (perf_counter() - begin))
    return float(np.median(spent)), float(np.quantile(spent, 0.95)), error


def main() -> int:
    """Print a row for each size; 1 if the largest does not leave room for drawing."""
    print(kernels())
    print("   G²    H   median ms   p95 ms   largest error, nats")
    worst = 0.0
    for g in (100, 200):
        for n_hidden in (4, 12, 32):
            median, p95, error = times(g, n_hidden)
            worst = max(worst, p95)
            print(f"{g * g:6d} {n_hidden:4d} {median:11.2f} {p95:8.2f} {error:21.1e}")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
