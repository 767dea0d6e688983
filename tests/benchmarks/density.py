"""Density of a mixture on a 200 × 200 grid against scikit-learn's `score_samples` and SciPy's densities.

python tests/benchmarks/density.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from scipy.stats import multivariate_normal  # noqa: E402
from sklearn.mixture import GaussianMixture  # noqa: E402

from genviz.engine.math.gaussian import pack  # noqa: E402
from genviz.engine.math.quadrature import density_on_grid, mass_levels  # noqa: E402

K, SIDE = 8, 200


def mixture() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    factors = rng.normal(size=(K, 2, 2)) * 0.5 + np.eye(2)
    return rng.dirichlet(np.full(K, 5.0)), rng.normal(size=(K, 2)) * 3, factors @ factors.transpose(0, 2, 1)


def main() -> None:
    weights, means, covariances = mixture()
    axis = np.linspace(-8.0, 8.0, SIDE)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    peer = GaussianMixture(K)
    peer.weights_, peer.means_, peer.covariances_ = weights, means, covariances
    peer.precisions_cholesky_ = np.linalg.cholesky(np.linalg.inv(covariances))
    theta = pack(weights, means, covariances)

    parts = weights, means, covariances

    def scipy_stats() -> np.ndarray:
        return sum(w * multivariate_normal(m, c).pdf(grid) for w, m, c in zip(*parts, strict=True))

    def ours() -> np.ndarray:
        return density_on_grid(theta, axis, axis)

    worst = np.abs(ours().ravel() / np.exp(peer.score_samples(grid)) - 1).max()
    print(f"density, {SIDE}x{SIDE} grid, K = {K}; {kernels()}")
    print(f"peers in float64, genviz in {ours().dtype}; largest relative difference {worst:.1e}")
    peers = (("scikit-learn", lambda: peer.score_samples(grid), 50), ("scipy.stats", scipy_stats, 20))
    for name, other, aim in peers:
        theirs, own, ratio = compare(other, ours, 30)
        print(f"{name:>14} {theirs:>10,.0f} µs  genviz {own:>7,.0f} µs  ratio {ratio:5.1f}  >= {aim}")
    _, own, _ = compare(lambda: mass_levels(theta), lambda: mass_levels(theta), 30)
    print(f"{'mass levels':>14} {'':>13}  genviz {own:>7,.0f} µs")


if __name__ == "__main__":
    main()
