"""Sixteen pictures drawn by a PixelCNN: activations kept, against a full forward pass for every pixel.

16 × 16 binary pictures; a 7 × 7 kernel (mask A), three 3 × 3 (mask B) of 32 channels, one 1 × 1; one thread
each. The naive loop is what is usually written: in PyTorch, the whole picture goes through the network for
each of its 256 pixels.  Both draw with the same weights and the same noise, and their pictures are compared.

Needs PyTorch, which genviz itself does not:

    python tests/benchmarks/pixelcnn_sampling.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from interleave import compare, kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
import torch  # noqa: E402
from pixelcnn_peer import kernel, network  # noqa: E402

from genviz.engine.math import pixel_cnn  # noqa: E402
from genviz.engine.math.pixel_canvas import canvas_of  # noqa: E402
from genviz.engine.math.pixel_chain import draw  # noqa: E402
from genviz.engine.nets.plain import Plain  # noqa: E402

SIDE, PICTURES, STEPS, ROUNDS = 16, 16, 30, 5
AIM = 40.0


def learned() -> pixel_cnn.PixelCnn:
    """A network that has learned a little, so that its pixels depend on one another: rings of ink."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:SIDE, :SIDE]
    middles, radii = rng.uniform(5, 10, (64, 2, 1, 1)), rng.uniform(3, 5, (64, 1, 1))
    away = np.hypot(y - middles[:, 0], x - middles[:, 1])
    rings = (np.abs(away - radii) < 1).astype(np.intp).reshape(64, -1)
    cnn = pixel_cnn.first(canvas_of(SIDE, SIDE), Plain(), rng, rings)
    for _ in range(STEPS):
        cnn = pixel_cnn.step(cnn, rings, 3e-3)
    return cnn


def naive(net: torch.nn.Module, noise: np.ndarray) -> np.ndarray:
    """A full forward pass for every pixel."""
    x, u = torch.zeros(len(noise), 1, SIDE, SIDE), torch.from_numpy(noise.reshape(-1, SIDE, SIDE))
    with torch.no_grad():
        for row in range(SIDE):
            for column in range(SIDE):
                paper = torch.sigmoid(-net(x)[:, 0, row, column])
                x[:, 0, row, column] = (u[:, row, column] >= paper).float()
    return x.numpy().reshape(len(noise), -1)


def main() -> int:
    """Print a row for each layout of PyTorch's; 1 if the aim is missed."""
    torch.set_num_threads(1)
    cnn = learned()
    noise = np.random.default_rng(2).random((PICTURES, SIDE * SIDE)).astype(np.float32)
    print(f"{PICTURES} PixelCNN pictures, {SIDE}x{SIDE}; float32")
    print(f"genviz: {kernels()}; {kernel()}")
    missed = False
    for name, layout in (("default layout", torch.contiguous_format), ("channels last", torch.channels_last)):
        net = network(cnn).to(memory_format=layout)
        same = (naive(net, noise) == draw(cnn, noise).x).mean()
        their, own, ratio = compare(lambda net=net: naive(net, noise), lambda: draw(cnn, noise), ROUNDS)
        missed |= ratio < AIM
        print(
            f"{name:>16} {their / 1e3:>8,.0f} ms  genviz {own / 1e3:>6.1f} ms  ratio {ratio:5.1f}"
            f"  >= {AIM:.0f}   (the same pixels: {same:.2%})"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
