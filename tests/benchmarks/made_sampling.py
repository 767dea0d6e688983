"""Drawing pictures with MADE's cached sampler against a full forward pass for every pixel, one thread each.

256 pixels, 512 hidden units, single precision.  The full pass is eager PyTorch, with weights masked in every
pass as its layers do it, and with weights that are masked beforehand; and genviz' own full pass.  The
last row of each case is genviz where every pixel's probability is asked for while it is drawn, as for a film.
Pictures come from the same noise, and are counted where they differ.

    python tests/benchmarks/made_sampling.py        rows of PyTorch are left out where it is not installed
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
from genviz.engine.math.pixel_chain import draw  # noqa: E402
from genviz.engine.math.pixel_made_chain import quick_draw  # noqa: E402

SIDE, HIDDEN = 16, 512
#: Pictures, aim, rounds.
CASES = ((1, None, 15), (16, None, 9), (64, 25.0, 7))


def theirs(made: pixel_made.Made, noise: np.ndarray, *, masked: bool) -> Callable[[], np.ndarray]:
    """The loop over pixels as PyTorch runs it."""
    import torch
    from torch.nn import functional

    torch.set_num_threads(1)
    parts, open_ = made.parts(), [torch.tensor(mask.T.copy()) for mask in made.masks()]
    weights = [torch.tensor(parts[f"w{i}"].T.copy()) for i in (1, 2)]
    biases = [torch.tensor(parts[f"b{i}"].copy()) for i in (1, 2)]
    u = torch.tensor(noise.astype(np.float32))

    @torch.no_grad()
    def run() -> np.ndarray:
        x = torch.zeros(noise.shape)
        for d in range(x.shape[1]):
            w1, w2 = weights if masked else (w * m for w, m in zip(weights, open_, strict=True))
            z = functional.linear(functional.relu(functional.linear(x, w1, biases[0])), w2, biases[1])
            x[:, d] = (u[:, d] >= torch.sigmoid(-z[:, d])).float()
        return x.numpy()

    return run


def peers(made: pixel_made.Made, noise: np.ndarray) -> dict[str, Callable[[], np.ndarray]]:
    slow = {
        "genviz, full passes": lambda: draw(made, noise, slow=True).x,
        "genviz, pixel by pixel": lambda: draw(made, noise).x,
    }
    try:
        import torch
    except ImportError:
        print("PyTorch is not installed here.")
        return slow
    return {
        f"PyTorch {torch.__version__}": theirs(made, noise, masked=False),
        "PyTorch, masked before": theirs(made, noise, masked=True),
        **slow,
    }


def trained() -> pixel_made.Made:
    """A network that has learned bars, so that its pixels are not all coins."""
    rng = np.random.default_rng(0)
    made = pixel_made.first(canvas_of(SIDE, SIDE), [HIDDEN], rng)
    for _ in range(100):
        bars = np.repeat(rng.random((128, SIDE)) < 0.5, SIDE, axis=1)
        made = pixel_made.step(made, (bars ^ (rng.random(bars.shape) < 0.1)).astype(np.float32))
    return made


def main() -> None:
    made = trained()
    print(f"MADE {SIDE * SIDE}-{HIDDEN}-{SIDE * SIDE}, drawing; {kernels()}")
    for n, aim, rounds in CASES:
        noise = np.random.default_rng(1).random((n, SIDE * SIDE))
        own = quick_draw(made, noise).x
        for name, peer in peers(made, noise).items():
            slow, quick, ratio = compare(peer, lambda noise=noise: quick_draw(made, noise), rounds)
            differing = int((peer() != own).any(axis=1).sum())
            aimed = f"  aim >= {aim:g}" if aim and name.startswith("PyTorch 2") else ""
            times = f"{slow / 1e3:8.2f} ms, genviz {quick / 1e3:6.2f} ms, ratio {ratio:5.1f}"
            print(f"{n:>4} pictures, {name:>22}: {times}, {differing} differ{aimed}")


if __name__ == "__main__":
    main()
