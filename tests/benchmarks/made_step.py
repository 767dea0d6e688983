"""A step of MADE (loss, gradient, Adam) against the same step of eager PyTorch, one thread each.

256 pixels, 512 hidden units, mini-batches of 128, single precision.  PyTorch masks its weights in every step,
as layers of MADE do there, and runs its Adam as it comes, and the fused one, which is its quickest; genviz
keeps the blocks of weights that the masks leave.

    python tests/benchmarks/made_step.py        needs PyTorch beside genviz, which is no dependency of it
"""

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402

from genviz.engine.math import pixel_made  # noqa: E402
from genviz.engine.math.pixel_canvas import canvas_of  # noqa: E402

SIDE, HIDDEN, BATCH, RATE = 16, 512, 128, 1e-3
TARGET = 1.1
#: Different mini-batches that are gone through in turn.
BATCHES = 64


def batches() -> np.ndarray:
    """Pictures of bars that come and go, ``(BATCHES, BATCH, D)``."""
    rng = np.random.default_rng(0)
    bars = rng.random((BATCHES, BATCH, SIDE, 1)) < 0.5
    noise = rng.random((BATCHES, BATCH, SIDE, SIDE)) < 0.1
    return (bars ^ noise).reshape(BATCHES, BATCH, -1).astype(np.float32)


def ours(made: pixel_made.Made, x: np.ndarray) -> Callable[[], object]:
    t = 0

    def step() -> None:
        nonlocal made, t
        made = pixel_made.step(made, x[t % BATCHES], RATE)
        t += 1

    return step


def theirs(made: pixel_made.Made, x: np.ndarray, *, fused: bool) -> Callable[[], object]:
    import torch
    from torch.nn import functional

    torch.set_num_threads(1)
    parts, masks = made.parts(), made.masks()
    weights = [torch.tensor(parts[f"w{i}"].T.copy(), requires_grad=True) for i in (1, 2)]
    biases = [torch.tensor(parts[f"b{i}"].copy(), requires_grad=True) for i in (1, 2)]
    open_ = [torch.tensor(mask.T.copy()) for mask in masks]
    data = torch.tensor(x)
    optimiser = torch.optim.Adam([*weights, *biases], lr=RATE, fused=fused)
    t = 0

    def step() -> None:
        nonlocal t
        batch = data[t % BATCHES]
        optimiser.zero_grad()
        h = functional.relu(functional.linear(batch, weights[0] * open_[0], biases[0]))
        z = functional.linear(h, weights[1] * open_[1], biases[1])
        loss = functional.binary_cross_entropy_with_logits(z, batch, reduction="sum") / BATCH
        loss.backward()
        optimiser.step()
        loss.item()
        t += 1

    return step


def main() -> None:
    try:
        import torch
    except ImportError:
        sys.exit("This compares with PyTorch, which is not installed here.")
    made = pixel_made.first(canvas_of(SIDE, SIDE), [HIDDEN], np.random.default_rng(0))
    x = batches()
    sizes = f"{SIDE**2}-{HIDDEN}-{SIDE**2}, batch {BATCH}"
    print(f"MADE step {sizes}; {kernels()}; PyTorch {torch.__version__}")
    for name, fused in (("Adam", False), ("fused Adam", True)):
        peer, own, ratio = compare(theirs(made, x, fused=fused), ours(made, x), 60)
        times = f"PyTorch {peer / 1e3:.2f} ms, genviz {own / 1e3:.2f} ms"
        print(f"{name:>10}: {times}, ratio {ratio:.2f}  aim >= {TARGET}")


if __name__ == "__main__":
    main()
