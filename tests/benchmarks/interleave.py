"""Fair ratios on a busy machine: candidates take turns in one process, and the ratio is taken per round."""

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter


def one_blas_thread() -> None:
    """To be called before NumPy is imported."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"


def kernels() -> str:
    """Which BLAS kernels are in use."""
    from threadpoolctl import threadpool_info

    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    names = {f"{p['internal_api']} {p['architecture']}, {p['num_threads']} thread" for p in pools}
    return ", ".join(sorted(names))


def compare(peer: Callable[[], object], own: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Median microseconds of both, and the median of the per-round ratios peer / own.

    A quick candidate is repeated within its turn until it takes about as long as the other.
    """
    peer(), own()
    repeats = max(1, min(50, round(_seconds(peer, 3) / _seconds(own, 3))))
    turns = [(_seconds(peer, 1), _seconds(own, repeats)) for _ in range(rounds)]
    a, b = zip(*turns, strict=True)
    return 1e6 * median(a), 1e6 * median(b), median(x / y for x, y in turns)


def _seconds(run: Callable[[], object], repeats: int) -> float:
    begin = perf_counter()
    for _ in range(repeats):
        run()
    return (perf_counter() - begin) / repeats
