"""The same PixelCNN in PyTorch, with the weights of one of genviz: the peer of the benchmarks of it."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from genviz.engine.math.pixel_cnn import PixelCnn
from genviz.engine.nets.taps import mask


class Masked(nn.Conv2d):
    """A convolution whose weights are multiplied by a mask, as it is usually written."""

    def __init__(self, c: int, e: int, kernel: int, kind: str) -> None:
        super().__init__(c, e, kernel, padding=kernel // 2)
        self.register_buffer("mask", torch.from_numpy(mask(kernel, kind).astype(np.float32)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return functional.conv2d(x, self.weight * self.mask, self.bias, padding=self.padding)


def kernel() -> str:
    """Which PyTorch, and which instructions it uses."""
    return f"PyTorch {torch.__version__}: {torch.backends.cpu.get_cpu_capability()}, 1 thread"


def network(cnn: PixelCnn) -> nn.Sequential:
    """The network in PyTorch."""
    stack, parts = cnn.stack, cnn.parts()
    c = stack.channels
    layers: list[nn.Module] = [filled(Masked(1, c, stack.first_kernel, "A"), parts, 0), nn.ReLU()]
    for k in range(1, stack.layers + 1):
        layers += [filled(Masked(c, c, stack.kernel, "B"), parts, k), nn.ReLU()]
    head = nn.Conv2d(c, stack.outputs, 1)
    with torch.no_grad():
        head.weight.copy_(torch.from_numpy(parts["w"].T[:, :, None, None]))
        head.bias.copy_(torch.from_numpy(parts["b"]))
    return nn.Sequential(*layers, head)


def filled(layer: Masked, parts: dict[str, np.ndarray], k: int) -> Masked:
    """The layer with genviz's weights, which are live taps ``(taps, C, E)`` only."""
    live = layer.mask.numpy() > 0
    with torch.no_grad():
        full = np.zeros((*live.shape, layer.in_channels, layer.out_channels), np.float32)
        full[live] = parts[f"w{k}"].reshape(-1, layer.in_channels, layer.out_channels)
        layer.weight.copy_(torch.from_numpy(full.transpose(3, 2, 0, 1)))
        layer.bias.copy_(torch.from_numpy(parts[f"b{k}"]))
    return layer
