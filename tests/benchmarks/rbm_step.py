"""An epoch of the RBM's three phases (PCD-1) against scikit-learn's `BernoulliRBM`, which does the same.

Both see the same binary pictures in mini-batches of the same size, with as many chains as pictures in a
batch, and one BLAS thread.  scikit-learn is timed through its own `_fit` in double and in single precision;
genviz in the precision that it takes by itself, through the very phases that the application runs.  Aims are
ratios to double precision.

    python tests/benchmarks/rbm_step.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from sklearn.neural_network import BernoulliRBM  # noqa: E402
from sklearn.utils import gen_even_slices  # noqa: E402

from genviz.engine import datasets  # noqa: E402
from genviz.engine.data import Data  # noqa: E402
from genviz.engine.math.rbm_state import kind_of  # noqa: E402
from genviz.engine.models.rbm import RbmParams, rbm  # noqa: E402
from genviz.engine.rng import PHASE, START, Rng  # noqa: E402

#: Steps before the clock runs.
WARM = 500
#: Data, pictures, hidden units, mini-batch, aim, rounds.
CASES = (
    ("digits:features=pixels,n=1700,heldout=0.05", 1700, 64, 10, 1.5, 9),
    ("digits:features=pixels,n=1700,heldout=0.05", 1700, 64, 100, None, 9),
    ("digits:features=pixels,n=1700,heldout=0.05", 1700, 256, 10, None, 7),
    ("digits:features=pixels,n=1700,heldout=0.05", 1700, 256, 100, None, 7),
    ("mnist", 500, 64, 10, None, 7),
    ("mnist", 500, 64, 100, None, 7),
    ("mnist", 500, 256, 10, 5.0, 7),
    ("mnist", 500, 256, 100, 3.0, 7),
)


def candidates(data: Data, n: int, n_hidden: int, batch: int, kind: type):
    """An epoch of scikit-learn's, and one of genviz's, each going on from where it was."""
    same = {"n_hidden": n_hidden, "batch_size": batch, "learning_rate": 0.01}
    params = RbmParams(**same, n_chains=batch, weight_decay=0.0)
    state = rbm.init(data, params, Rng(0, START))
    steps, t = -(-n // batch), 0
    inks = 16.0 if data.pixels == (8, 8) else 255.0
    x = np.ascontiguousarray(data.x / inks >= 0.5).astype(kind)
    peer = BernoulliRBM(n_hidden, learning_rate=0.01, batch_size=batch, n_iter=1, random_state=0)
    peer.fit(x)
    slices = list(gen_even_slices(steps * batch, steps, n_samples=n))
    chance = np.random.RandomState(0)

    def theirs() -> None:
        for part in slices:
            peer._fit(x[part], chance)

    def ours() -> None:
        nonlocal state, t
        for _ in range(steps):
            for phase in rbm.phases:
                state = phase.run(state, data, params, Rng(0, PHASE, t))
                t += 1

    for _ in range(-(-WARM // steps)):  # a run looks at itself more often in its first steps
        theirs()
        ours()
    return theirs, ours, kind_of(data, params)


def main() -> None:
    print(f"RBM, PCD-1, ms an epoch; {kernels()}")
    print("   data     N    H    B  sklearn      ms   genviz      ms  ratio")
    for source, n, n_hidden, batch, aim, rounds in CASES:
        data = datasets.load(source)
        data = Data(data.x[:n], pixels=data.pixels, name=data.name)
        for kind in (np.float64, np.float32):
            theirs, ours, own = candidates(data, n, n_hidden, batch, kind)
            peer, mine, ratio = compare(theirs, ours, rounds)
            aimed = f"  aim >= {aim}" if aim and kind is np.float64 else ""
            case = f"{data.name:>7} {n:>5} {n_hidden:>4} {batch:>4} {kind.__name__:>8}"
            times = f"{peer / 1e3:>7.2f} {np.dtype(own).name:>8} {mine / 1e3:>7.2f} {ratio:>6.1f}"
            print(f"{case} {times}{aimed}")


if __name__ == "__main__":
    main()
