"""A training step of PixelCNN against eager PyTorch on the CPU, one thread each.

16 × 16 binary pictures, 64 of them; a 7 × 7 kernel (mask A), three 3 × 3 (mask B) of 32 channels, one 1 × 1;
loss, gradient and Adam.  Both begin with the same weights, and what they find is compared before the clock
runs. PyTorch is timed in its default memory layout and with channels last, which is quicker.

Needs PyTorch, which genviz itself does not:

    python tests/benchmarks/pixelcnn_step.py
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
from torch.nn import functional  # noqa: E402

from genviz.engine.math import pixel_cnn  # noqa: E402
from genviz.engine.math.pixel_canvas import canvas_of  # noqa: E402
from genviz.engine.nets.plain import Plain  # noqa: E402

SIDE, BATCH, ROUNDS = 16, 64, 25
AIM = 0.75


def main() -> int:
    """Print a row for each layout of PyTorch's; 1 if the aim is missed."""
    torch.set_num_threads(1)
    canvas = canvas_of(SIDE, SIDE)
    cnn = pixel_cnn.first(canvas, Plain(), np.random.default_rng(0))
    x = (np.random.default_rng(1).random((BATCH, SIDE * SIDE)) < 0.4).astype(np.intp)
    print(f"PixelCNN step, {SIDE}x{SIDE}, batch {BATCH}, {cnn.theta.size:,} weights; float32")
    print(f"genviz: {kernels()}; {kernel()}")
    missed = False
    for name, layout in (("default layout", torch.contiguous_format), ("channels last", torch.channels_last)):
        net = network(cnn).to(memory_format=layout)
        adam = torch.optim.Adam(net.parameters(), 1e-3)
        pixels = torch.from_numpy(x.reshape(BATCH, 1, SIDE, SIDE).astype(np.float32)).to(memory_format=layout)
        state = cnn

        def loss_of(net: torch.nn.Module = net, pixels: torch.Tensor = pixels) -> torch.Tensor:
            return functional.binary_cross_entropy_with_logits(net(pixels), pixels, reduction="sum") / BATCH

        def theirs(adam: torch.optim.Adam = adam, loss_of=loss_of) -> None:
            adam.zero_grad()
            loss_of().backward()
            adam.step()

        def ours() -> None:
            nonlocal state
            state = pixel_cnn.step(state, x)

        differences = []
        for steps in (0, 5):
            for _ in range(steps):
                theirs(), ours()
            mine = pixel_cnn.loss_and_gradient(state, x)[0]
            differences.append(abs(float(loss_of().detach()) / mine - 1))
        their, own, ratio = compare(theirs, ours, ROUNDS)
        missed |= ratio < AIM
        print(
            f"{name:>16} {their:>8,.0f} µs  genviz {own:>8,.0f} µs  ratio {ratio:5.2f}  >= {AIM}"
            f"   (losses differ by {differences[0]:.0e}, after 5 steps by {differences[1]:.0e})"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
