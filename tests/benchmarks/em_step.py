"""One EM step (E and M) against scikit-learn's own `_e_step`, `_m_step` and `_compute_lower_bound`.

Both start from the same parameters, in double precision, with one BLAS thread:

    python tests/benchmarks/em_step.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from sklearn.mixture import GaussianMixture  # noqa: E402

from genviz.engine.data import Data  # noqa: E402
from genviz.engine.models.gmm import GmmParams, from_parameters, gmm  # noqa: E402
from genviz.engine.rng import Rng  # noqa: E402

CASES = (
    (300, 2, 3, 12), (300, 2, 8, None), (3_000, 2, 8, None), (30_000, 2, 3, None), (30_000, 2, 8, 18),
    (30_000, 2, 20, None), (300_000, 2, 8, None), (300, 1, 2, None), (30_000, 16, 8, 3),
    (30_000, 16, 20, None), (10_000, 64, 8, None),
)  # fmt: skip


def problem(n: int, d: int, k: int) -> tuple[Data, dict[str, np.ndarray]]:
    """Well separated Gaussian clusters, and a start near them."""
    rng = np.random.default_rng(n + 31 * d + k)
    centres = rng.normal(size=(k, d)) * 4.0
    mixing = 0.5 * rng.normal(size=(k, d, d)) / d**0.5 + np.eye(d)
    labels = rng.integers(k, size=n)
    x = centres[labels] + np.einsum("nij,nj->ni", mixing[labels], rng.normal(size=(n, d)))
    means = centres + rng.normal(size=(k, d)) * 0.3
    covariances = np.tile(np.eye(d) * 2.0, (k, 1, 1))
    return Data(x), {"weights": np.full(k, 1 / k), "means": means, "covariances": covariances}


def candidates(n: int, d: int, k: int):
    """scikit-learn's step and genviz's, each going on from where it was."""
    data, start = problem(n, d, k)
    params = GmmParams(n_components=k)
    state = from_parameters(start, data, params)
    rng = Rng(0)
    e_step, m_step = gmm.phases[0].run, gmm.phases[1].run
    peer = GaussianMixture(
        k, reg_covar=0.0, weights_init=start["weights"], means_init=start["means"],
        precisions_init=np.linalg.inv(start["covariances"]), max_iter=1, tol=0.0,
    )  # fmt: skip
    x = np.array(data.x)
    peer._initialize_parameters(x, random_state=np.random.RandomState(0))
    for _ in range(3):
        _, log_resp = peer._e_step(x)
        peer._m_step(x, log_resp)
        state = m_step(e_step(state, data, params, rng), data, params, rng)

    def theirs() -> float:
        mean_log_prob, log_resp = peer._e_step(x)
        peer._m_step(x, log_resp)
        return peer._compute_lower_bound(log_resp, mean_log_prob)

    def ours() -> object:
        return m_step(e_step(state, data, params, rng), data, params, rng)

    return theirs, ours


def main() -> None:
    print(f"EM step, full covariances, float64; {kernels()}")
    print(f"{'N':>8} {'D':>3} {'K':>3} {'scikit-learn µs':>16} {'genviz µs':>10} {'ratio':>6}  aim")
    for n, d, k, aim in CASES:
        rounds = max(5, min(60, 2_000_000 // (n * k * d)))
        peer, own, ratio = compare(*candidates(n, d, k), rounds)
        aimed = f">= {aim}" if aim else ""
        print(f"{n:>8} {d:>3} {k:>3} {peer:>16,.0f} {own:>10,.1f} {ratio:>6.1f}  {aimed}")


if __name__ == "__main__":
    main()
