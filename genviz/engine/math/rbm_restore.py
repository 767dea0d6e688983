"""Restoring a damaged picture: known pixels are held fast, and the machine fills in the others.

References
----------
Smolensky (1986), "Information processing in dynamical systems: foundations of harmony theory".
Bishop (2006), "Pattern Recognition and Machine Learning", section 11.3, on Gibbs sampling.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.rbm_data import Seen
from genviz.engine.math.rbm_energy import free_energy, sigmoid
from genviz.engine.math.rbm_picture import Restoration
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.rng import SAMPLE, Rng

Mask = NDArray[np.bool_]

#: Chains whose average is shown, and the chance that they share from picture to picture.
_CHAINS: Final = 50
_SEED: Final = 5
_NOISE_SEED: Final = 6
_NOISY: Final = 0.3
#: A mean field goes this far towards its new value in a sweep: it cannot swing to and fro for ever.
_DAMPING: Final = 0.8


def damage_mask(kind: str, pixels: tuple[int, int], wiped: NDArray[np.int64]) -> Mask:
    """Pixels that are lost ``(V,)``: those of a kind of damage, and those that were wiped out by hand."""
    h, w = pixels
    row, column = np.divmod(np.arange(h * w), w)
    centre = (np.abs(row - (h - 1) / 2) < h / 4) & (np.abs(column - (w - 1) / 2) <= w / 4)
    lost: Mask = {
        "none": np.zeros(h * w, bool), "lower": row >= h / 2, "right": column >= w / 2, "centre": centre,
        "half": (row + column) % 2 == 1,
        "noise": Rng(_NOISE_SEED, SAMPLE).generator.random(h * w) < _NOISY,
    }[kind].copy()  # fmt: skip
    lost[wiped] = True
    return lost


def restoration(
    v: Array, mask: Mask, machine: tuple[Array, Array, Array], what: Seen, params: RbmParams
) -> Restoration | None:
    """What the machine makes of a picture `v` ``(V,)`` whose `mask` is lost; None where nothing is.

    Inputs of all units are divided by the temperature.
    """
    if not mask.any():
        return None
    w, b, c = machine
    way = _mean_field if params.restore == "mean_field" else _sampled
    sweeps = way(v, mask, (w / params.temperature, b / params.temperature, c / params.temperature), params)
    rounded = (sweeps >= 0.5).astype(np.float64)
    damaged = np.where(mask, 0.5, v)
    return Restoration(
        original=v, mask=mask, damaged=damaged, restored=sweeps[-1], sweeps=sweeps,
        recovered=(rounded[:, mask] == v[mask]).mean(axis=1), free_energy=free_energy(rounded, w, b, c),
        method=params.restore, n_damaged=int(mask.sum()),
        baseline=float(((what.rates >= 0.5) == (v >= 0.5))[mask].mean()),
    )  # fmt: skip


def _sampled(v: Array, mask: Mask, machine: tuple[Array, Array, Array], params: RbmParams) -> Array:
    """Gibbs chains with all other pixels held fast, ``(S + 1, V)``: one, or p(v | h) averaged over all."""
    w, b, c = machine
    n = 1 if params.restore == "sampled" else _CHAINS
    generator = Rng(_SEED, SAMPLE).generator
    now = np.tile(v, (n, 1))
    now[:, mask] = generator.random((n, int(mask.sum()))) < 0.5
    seen = [now.mean(axis=0)]
    for _ in range(params.sweeps):
        p_h = sigmoid(now @ w + c)
        p_v = sigmoid((generator.random(p_h.shape) < p_h) @ w[mask].T + b[mask])  # (n, lost)
        now[:, mask] = generator.random(p_v.shape) < p_v
        picture = v.copy()
        picture[mask] = now[0, mask] if n == 1 else p_v.mean(axis=0)
        seen.append(picture)
    return np.array(seen)


def _mean_field(v: Array, mask: Mask, machine: tuple[Array, Array, Array], params: RbmParams) -> Array:
    """Probabilities in place of samples, damped, ``(S + 1, V)``."""
    w, b, c = machine
    now = np.where(mask, 0.5, v)
    seen = [now]
    for _ in range(params.sweeps):
        new = sigmoid(sigmoid(now @ w + c) @ w.T + b)
        now = np.where(mask, now + _DAMPING * (new - now), v)
        seen.append(now)
    return np.array(seen)
