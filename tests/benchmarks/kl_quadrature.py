"""KL of three-component mixtures by quadrature on a 400 × 400 grid against SciPy's densities.

Both sum p log(p/q) over the same nodes with the same trapezoidal rule, in double precision.

python tests/benchmarks/kl_quadrature.py
"""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from scipy.stats import multivariate_normal  # noqa: E402

from genviz.engine.math.gaussian import pack  # noqa: E402
from genviz.engine.math.plane_divergence import gaussian, numbers  # noqa: E402
from genviz.engine.math.plane_grid import divergence_on_grid, even_grid  # noqa: E402
from genviz.engine.math.plane_law import Shape, prepared  # noqa: E402

SIDE, AIM = 400, 20
P = (
    (0.5, (-1.6, -0.7), (0.9, 0.3, 0.7)),
    (0.3, (1.9, 0.4), (0.6, -0.2, 1.1)),
    (0.2, (0.3, 2.2), (1.3, 0.5, 0.5)),
)
Q3 = (
    (0.2, (-1.1, -0.3), (1.2, 0.1, 0.9)),
    (0.4, (1.6, 0.9), (0.8, 0.1, 1.3)),
    (0.4, (0.2, 1.7), (1.1, 0.2, 0.8)),
)
Q1 = ((1.0, (0.1, 0.2), (2.9, 0.5, 1.9)),)


def theta(rows: tuple) -> np.ndarray:
    weights, means, shapes = (np.array(column) for column in zip(*rows, strict=True))
    return pack(weights, means, shapes[:, [0, 1, 1, 2]].reshape(-1, 2, 2))


def peer(p: np.ndarray, q: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    """Every component's density, summed; the logarithm of the ratio; the trapezoidal rule."""
    grid = np.stack(np.meshgrid(x, y), axis=-1)

    def density(rows: np.ndarray) -> np.ndarray:
        return sum(row[0] * multivariate_normal(row[1:3], row[3:].reshape(2, 2)).pdf(grid) for row in rows)

    p_x, q_x = density(p), density(q)
    return float(np.trapezoid(np.trapezoid(p_x * np.log(p_x / q_x), x, axis=1), y))


def main() -> None:
    grid = even_grid((-9.0, 9.0, -9.0, 9.0), SIDE, SIDE)
    print(f"KL(p‖q), p of three Gaussians, {SIDE}x{SIDE} nodes; {kernels()}; genviz in float64")
    for name, other in (("q of three Gaussians", theta(Q3)), ("q one Gaussian", theta(Q1))):
        theirs_value, found = peer(theta(P), other, grid.x, grid.y), divergence_on_grid(theta(P), other, grid)
        theirs, own, ratio = compare(
            lambda other=other: peer(theta(P), other, grid.x, grid.y),
            lambda other=other: divergence_on_grid(theta(P), other, grid),
            30,
        )
        apart = abs(found.value / theirs_value - 1.0)
        print(
            f"{name:>22}: scipy.stats {theirs:>8,.0f} µs  genviz {own:>6,.0f} µs  ratio {ratio:5.1f}"
            f"  >= {AIM}  apart {apart:.1e}  half the nodes differ by {found.error:.1e} nats"
        )
    shape = Shape("three", distance=4.0, angle=10.0)
    prepared(shape)
    places = count()

    def dragged() -> None:
        """The numbers of a q that nobody has asked about."""
        mean = np.array([0.4, -0.3 + 1e-3 * next(places)])
        numbers(shape, gaussian(mean, np.array([[2.0, 0.5], [0.5, 1.0]])))

    _, own, _ = compare(dragged, dragged, 30)
    print(f"{'a dragged q':>22}: both KL, JS and both integrands' parts in {own:,.0f} µs, with p known")


if __name__ == "__main__":
    main()
