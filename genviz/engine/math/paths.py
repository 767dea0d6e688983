"""Where the means have been."""

from __future__ import annotations

import numpy as np

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array

#: Steps of the path that are drawn.
PATH_STEPS = 500


def paths(trace: Trace, axes: tuple[int, ...], k: int) -> tuple[Array, ...]:
    """Where each mean has been, ``(steps, d)`` each: every second frame, as only the M phase moves it."""
    last = len(trace) - 1
    first = max(0, last - 2 * PATH_STEPS)
    frames = [trace[t] for t in range(first + first % 2, last + 1, 2)]
    if last % 2 == 1 and last > 0:
        frames.append(trace[last])
    if frames and all(len(frame) == k for frame in frames):
        stacked = np.array(frames)[:, :, axes]  # (steps, K, d)
        return tuple(stacked[:, i] for i in range(k))
    return tuple(_path_of(frames, i, axes) for i in range(k))


def _path_of(frames: list[Array], k: int, axes: tuple[int, ...]) -> Array:
    """The path since component `k` was there for good."""
    there = [k < len(frame) for frame in frames]
    since = len(there) - there[::-1].index(False) if False in there else 0
    return np.array([frame[k][list(axes)] for frame in frames[since:]]).reshape(-1, len(axes))


def strides(trace: Trace, k: int, scale: Array) -> Array:
    """How far each of `k` means has come since the step before, ``(K,)``, columns over `scale` ``(D,)``.

    Constant columns (scale 0) do not count, nor do components that were not there before.
    """
    far = np.zeros(k)
    last = len(trace) - 1
    if last < 1:
        return far
    before, now = trace[last - 2 + last % 2], trace[last]
    both, active = min(len(before), len(now), k), scale > 0
    gap = (now[:both, active] - before[:both, active]) / scale[active]
    far[:both] = np.sqrt(np.square(gap).sum(axis=1))
    return far
