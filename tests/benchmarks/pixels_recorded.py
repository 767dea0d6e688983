"""Prints what PyTorch finds for the networks of `tests/engine/pixel_cases.py`: numbers of the tests of them.

Each network is written as one would write it in PyTorch: full kernels that are 0 where they are masked, and a
loop over rows for the LSTM; gradients are PyTorch's own.  In double precision.

Needs PyTorch, which genviz itself does not:

    python tests/benchmarks/pixels_recorded.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "engine"))
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
import torch
from pixel_cases import STACKS, directions, model, module_of, pictures
from torch.nn import functional

from genviz.engine.nets.taps import runs_of

Parts = dict[str, torch.Tensor]


def full(w: torch.Tensor, kernel: int, kind: str) -> torch.Tensor:
    """Live taps ``(taps · C, E)`` as a kernel ``(E, C, k, k)`` with zeros."""
    h, place = kernel // 2, []
    for dy, first, last in runs_of(kernel, kind):
        place += [(h + dy) * kernel + h + dx for dx in range(first, last + 1)]
    taps = w.reshape(len(place), -1, w.shape[-1])
    found = torch.zeros(kernel * kernel, *taps.shape[1:], dtype=w.dtype)
    found = found.index_put((torch.tensor(place),), taps)
    return found.permute(2, 1, 0).reshape(taps.shape[2], taps.shape[1], kernel, kernel)


def conv(a: torch.Tensor, w: torch.Tensor, b: torch.Tensor, kernel: int, kind: str) -> torch.Tensor:
    """A masked convolution of ``(n, C, H, W)``."""
    return functional.conv2d(a, full(w, kernel, kind), b, padding=kernel // 2)


def one(a: torch.Tensor, w: torch.Tensor, b: torch.Tensor | None = None) -> torch.Tensor:
    """A 1 × 1 convolution."""
    return functional.conv2d(a, w.T[:, :, None, None], b)


def plain(stack, p: Parts, x: torch.Tensor) -> torch.Tensor:
    """Logits ``(n, K, H, W)``."""
    a = conv(x, p["w0"], p["b0"], stack.first_kernel, "A").relu()
    for k in range(1, stack.layers + 1):
        a = conv(a, p[f"w{k}"], p[f"b{k}"], stack.kernel, "B").relu()
    return one(a, p["w"], p["b"])


def gated(stack, p: Parts, x: torch.Tensor) -> torch.Tensor:
    """Logits ``(n, K, H, W)``."""
    v = h = x
    for k in range(stack.layers + 1):
        kernel = stack.kernel if k else stack.first_kernel
        zv = conv(v, p[f"v{k}"], p[f"vb{k}"], kernel, "rows" if k else "above")
        zh = conv(h, p[f"h{k}"], p[f"hb{k}"], kernel, "here" if k else "left") + one(zv, p[f"u{k}"])
        c = stack.channels
        v = zv[:, :c].tanh() * zv[:, c:].sigmoid()
        more = one(zh[:, :c].tanh() * zh[:, c:].sigmoid(), p[f"o{k}"], p[f"ob{k}"])
        h = h + more if k else more
    return one(h.relu(), p["w"], p["b"])


def row(stack, p: Parts, x: torch.Tensor) -> torch.Tensor:
    """Logits ``(n, K, H, W)``."""
    a = conv(x, p["w0"], p["b0"], stack.first_kernel, "A")
    for k in range(1, stack.layers + 1):
        z = conv(a, p[f"i{k}"], p[f"ib{k}"], stack.kernel, "here")
        h = c = torch.zeros(len(x), stack.channels, x.shape[3], dtype=x.dtype)
        rows = []
        for y in range(x.shape[2]):
            ss = p[f"s{k}"].reshape(stack.kernel, stack.channels, -1).permute(2, 1, 0)
            gates = z[:, :, y] + functional.conv1d(h, ss, padding=stack.kernel // 2)
            o, f, i, g = gates.chunk(4, dim=1)
            c = f.sigmoid() * c + i.sigmoid() * g.tanh()
            h = o.sigmoid() * c.tanh()
            rows.append(h)
        a = a + one(torch.stack(rows, dim=2), p[f"o{k}"], p[f"ob{k}"])
    return one(a.relu(), p["w"], p["b"])


def main() -> None:
    """For each kind and number of levels: loss, and its slopes in two directions."""
    print(f"# PyTorch {torch.__version__}")
    for name, forward in (("plain", plain), ("gated", gated), ("row", row)):
        for levels in (2, 4):
            net = model(name, levels=levels, sides=(5, 4))
            x = pictures(6, 20, levels)
            theta = torch.from_numpy(net.theta).requires_grad_()
            layout = module_of(name).layout(net.stack)
            parts = {key: theta[span].reshape(shape) for key, span, shape in layout._spans}
            pixels = torch.from_numpy(x.reshape(6, 1, 5, 4) / (levels - 1))
            logits = forward(STACKS[name], parts, pixels)
            if levels == 2:
                loss = functional.binary_cross_entropy_with_logits(logits, pixels, reduction="sum") / 6
            else:
                loss = (
                    functional.cross_entropy(logits, torch.from_numpy(x.reshape(6, 5, 4)), reduction="sum")
                    / 6
                )
            loss.backward()
            slopes = directions(len(theta)) @ theta.grad.numpy()
            last = theta.grad.numpy()[[0, 7, 40]]
            numbers = ", ".join(f"{value:.13g}" for value in (float(loss.detach()), *slopes, *last))
            print(f'    ("{name}", {levels}): ({numbers}),')


if __name__ == "__main__":
    np.set_printoptions(precision=15)
    main()
