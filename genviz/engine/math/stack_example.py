"""What is drawn of one picture on its way up and down through a stack of layers; see `stack_picture`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array

#: Which units are on.
Bits = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class FlowStep:
    """One layer's turn: what it hears, and what it makes of it.

    p = σ((bias + below + above) / T), with None counted as 0; a damped μ goes only a part of the way there.

    Attributes
    ----------
    level : int
        0: the picture; 1 …: hidden units.
    direction : str
        "up" (it hears the layer below), "down" (the layer above) or "both".
    p : ndarray, shape (n,)
        Probabilities; μ in a mean field.
    on : ndarray of bool, shape (n,)
        Sampled from `p`; in a mean field, where p > 1/2.  What the next layer hears is `on` in a DBN and p in
        a mean field.
    bias : ndarray, shape (n,)
        Its units' biases in this turn: in a DBN those of the way up, or those of the way down.
    below, above : ndarray, shape (n,), or None
        Input from the layer below and from the layer above, without bias; None: it is not listened to.
    sweep : int
        Mean field: 0 is the first guess, upwards only; 1, 2, … the sweeps.  0 in a DBN.
    change : float
        Mean field: largest change of a μ in this turn (after damping); 0 in a DBN.
    """

    level: int
    direction: str
    p: Array
    on: Bits
    bias: Array
    below: Array | None
    above: Array | None
    sweep: int = 0
    change: float = 0.0


class Terms(NamedTuple):
    """Parts of the energy of the shown states (v, h1, …, hL), nats: sampled on the way up, or μ at the end.

    Attributes
    ----------
    visible : float
        −bᵀv.
    hidden : tuple of float
        −c_lᵀh_l for each level that takes part.
    between : tuple of float
        −h_{l−1}ᵀ W_l h_l for each level that takes part.
    """

    visible: float
    hidden: tuple[float, ...]
    between: tuple[float, ...]

    @property
    def total(self) -> float:
        """Their sum.  For a DBM the energy E; for a DBN that of all layers as if none were directed."""
        return self.visible + sum(self.hidden) + sum(self.between)


@dataclass(frozen=True, slots=True, eq=False)
class StackExample:
    """One picture on its way up and down again.

    Attributes
    ----------
    index : int
        Which row of `group` it is.
    group : str
        "train", "heldout" or "own" (drawn by hand; index −1).
    label : str
        Its class ("4"), or "".
    v : ndarray, shape (V,)
        The binary picture.
    grey : ndarray, shape (V,)
        Before it was made binary, 0 … 1.
    flow : tuple of FlowStep
        DBN: up h1, h2, …, then down … h1, v.  DBM: first guess h1, h2 (sweep 0), then sweeps of h1 and h2 (at
        most 12 of them are kept: the first ones and the last), then v.
    p_v : ndarray, shape (V,)
        Reconstruction: p of the last step of `flow`.
    n_different : int
        Pixels in which `p_v`, rounded, and `v` differ.
    terms : Terms
    """

    index: int
    group: str
    label: str
    v: Array
    grey: Array
    flow: tuple[FlowStep, ...]
    p_v: Array
    n_different: int
    terms: Terms


@dataclass(frozen=True, slots=True, eq=False)
class MeanField:
    """How μ came to rest: for the shown example, and for the mini-batch that is learned from.

    Attributes
    ----------
    mu : tuple of ndarray, shapes (S + 1, n_l)
        μ of the example, per level, after 0 … S sweeps.
    bound : ndarray, shape (S + 1,)
        Lower bound on log p(v) + log Z after 0 … S sweeps; it never falls.
    residual : ndarray, shape (S,)
        Largest change of a μ in each sweep, before damping: what is left to go.
    converged : bool
        The last one is not above the tolerance; else the sweeps were capped.
    tolerance, damping : float
        As set.
    cap : int
        Most sweeps.
    batch_sweeps, batch_residual, batch_converged
        The same of the mini-batch; 0, 0 and True where there was none yet.
    """

    mu: tuple[Array, ...]
    bound: Array
    residual: Array
    converged: bool
    tolerance: float
    damping: float
    cap: int
    batch_sweeps: int
    batch_residual: float
    batch_converged: bool

    @property
    def sweeps(self) -> int:
        """S, of the example."""
        return len(self.residual)
