"""What is drawn of a restricted Boltzmann machine that looks at pictures, in numbers.

All energies and logs are in nats.  A picture is a row of V values in 0 … 1; `RbmPicture.pixels` says
how high and how wide it is.  The free energy is F(v) = −bᵀv − Σ_j log(1 + exp(c_j + vᵀw_j)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.rbm_scores import LogZ as LogZ  # noqa: PLC0414 - the scene takes it from here
from genviz.engine.math.rbm_scores import RbmScores

if TYPE_CHECKING:
    from genviz.engine.math.chains import ChainReport


#: Which pixels or units are on, or lost.
Bits = NDArray[np.bool_]


class Units(NamedTuple):
    """The machine itself.

    Attributes
    ----------
    w : ndarray, shape (H, V)
        Receptive fields, one a row: weight from each pixel to the unit.  Above 0 a black pixel makes the unit
        more likely to fire, below 0 less likely.
    b, c : ndarray, shapes (V,), (H,)
        Biases of the pixels and of the hidden units.
    reach : float
        Weights of this size are drawn at full strength.  It is taken from a ladder (1, 2, 5, 10, …), so
        that it stays for long stretches of a run.
    """

    w: Array
    b: Array
    c: Array
    reach: float


class Terms(NamedTuple):
    """The three parts of E(v, h) = −bᵀv − cᵀh − vᵀWh for the shown example and its sampled h."""

    visible: float
    hidden: float
    both: float

    @property
    def total(self) -> float:
        """E(v, h)."""
        return self.visible + self.hidden + self.both


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One picture on its way up and down again.

    Attributes
    ----------
    index : int
        Which row of `group` it is.
    group : str
        "train" or "heldout".
    label : str
        Its class ("4"), or "".
    v : ndarray, shape (V,)
        The binary picture.
    grey : ndarray, shape (V,)
        The picture before it was made binary, 0 … 1.
    p_h : ndarray, shape (H,)
        p(h_j = 1 | v).
    h : ndarray of bool, shape (H,)
        Sampled: which units fire.
    input_h : ndarray, shape (H,)
        vᵀw_j, so that p_h = σ((c + input_h) / T).
    p_v : ndarray, shape (V,)
        Reconstruction: p(v_i = 1 | h) for the sampled h.
    v_again : ndarray of bool, shape (V,)
        Sampled from it.
    n_different : int
        Pixels in which `v_again` and `v` differ.
    free_energy, free_energy_again : float
        F of `v` and of `v_again`.
    terms : Terms
        The parts of E(v, h).
    """

    index: int
    group: str
    label: str
    v: Array
    grey: Array
    p_h: Array
    h: Bits
    input_h: Array
    p_v: Array
    v_again: Bits
    n_different: int
    free_energy: float
    free_energy_again: float
    terms: Terms


@dataclass(frozen=True, slots=True, eq=False)
class Dreams:
    """Persistent chains, or where CD's chains ended.

    Attributes
    ----------
    p_v : ndarray, shape (M, V)
        p(v | h) of at most 100 chains; chain m is in the same place from frame to frame.
    v : ndarray of bool, shape (M, V)
        Their sampled states.
    free_energy : ndarray, shape (M,)
        F of `v`.
    n_chains : int
        How many chains there are altogether.
    persistent : bool
        The chains go on from step to step; otherwise each began at a training picture of this mini-batch.
    temperatures : tuple of float
        Parallel tempering: inverse temperatures β of the ladder, 1 first; else (1,).
    """

    p_v: Array
    v: Bits
    free_energy: Array
    n_chains: int
    persistent: bool
    temperatures: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Histograms:
    """Free energies above the training pictures' mean, as shares of each group.

    Training is then always about 0, and a held-out group that stands to its right is the overfitting gap.
    The range belongs to the data set and stays; what lies beyond it is counted in the outermost bins.

    Attributes
    ----------
    edges : ndarray, shape (K + 1,)
        Edges of the bins: F − mean F of training, nats.
    origin : float
        Mean F of training: what 0 stands for.
    train, dreams, noise : ndarray, shape (K,)
        Share of each group in each bin; they sum to 1.  Noise has as much ink as the training pictures, each
        pixel at a random place.
    heldout : ndarray, shape (K,), or None
        None where no data are held out.
    top : float
        A share that no bar has exceeded by much: upper end of the axis, from a ladder.
    means : dict of str to float
        Mean F of each group ("train", "heldout", "dreams", "noise").
    """

    edges: Array
    origin: float
    train: Array
    dreams: Array
    noise: Array
    heldout: Array | None
    top: float
    means: dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Restoration:
    """A damaged picture, and what the machine makes of it.

    Attributes
    ----------
    original : ndarray, shape (V,)
        The binary picture before the damage: `Example.v`.
    mask : ndarray of bool, shape (V,)
        True where the picture is damaged: these pixels are free, all others are clamped.
    damaged : ndarray, shape (V,)
        What the machine is shown first; 0.5 (grey) in damaged places.
    restored : ndarray, shape (V,)
        After all sweeps: the sample, or the mean field, or the mean of the samples (`method`), 0 … 1.
    sweeps : ndarray, shape (S + 1, V)
        The picture after 0 … S sweeps; the first is the start, with random pixels in damaged places where it
        is sampled.
    recovered : ndarray, shape (S + 1,)
        Share of damaged pixels that are right when rounded, after 0 … S sweeps, 0 … 1.
    free_energy : ndarray, shape (S + 1,)
        F of the rounded picture after 0 … S sweeps.
    method : str
        "sampled", "mean_field" or "average".
    n_damaged : int
        How many pixels.
    baseline : float
        Share of damaged pixels that are right when each is guessed from how often it is black in training.
    """

    original: Array
    mask: Bits
    damaged: Array
    restored: Array
    sweeps: Array
    recovered: Array
    free_energy: Array
    method: str
    n_damaged: int
    baseline: float

    @property
    def share(self) -> float:
        """Share of damaged pixels that are right in the end, 0 … 1."""
        return float(self.recovered[-1])


@dataclass(frozen=True, slots=True, eq=False)
class RbmPicture:
    """The numbers that the scene "Pictures" draws.

    Attributes
    ----------
    pixels : tuple of int
        Height and width of a picture; (1, V) where the data are binary columns and no pictures.
    names : tuple of str
        Names of the V visible units.
    units : Units
    example : Example
        The picture that is chosen: edit "show" (or `View.selected`, a training row, if it is not −1).
    dreams : Dreams
    histograms : Histograms
    scores : RbmScores
    restoration : Restoration or None
        None: nothing is damaged.
    batch : ndarray, shape (B, V)
        The mini-batch of the present step.
    epoch : float
        Passes over the training pictures so far (2.5: in the middle of the third).
    step : int
        Mini-batches so far.
    learning_rate : float
        At this step, after its decay.
    momentum : float
        At this step.
    temperature : float
        T, by which energies are divided where something is sampled for the eye (example, restoration).
    phase : str
        Which phase led here: "positive", "negative", "update", or "" at the start.
    shares : dict of str to float
        Mean activity of hidden units on the mini-batch ("data") and of the chains ("dreams"), and the share
        of black pixels of both ("ink", "dream_ink").
    push : ndarray, shape (V, H), or None
        The gradient of this step, ⟨v h⟩ data − ⟨v h⟩ dreams; known after the negative phase.
    chains : ChainReport or None
        How chains mix that go on from the dreams if the machine learns no more; None where nobody asks
        (layer "pictures_mixing"), or where it costs too much.
    by_class : bool
        Its hops are between classes of the nearest training picture, not between pictures: there are many.
    """

    kind: ClassVar[str] = "rbm"
    pixels: tuple[int, int]
    names: tuple[str, ...]
    units: Units
    example: Example
    dreams: Dreams
    histograms: Histograms
    scores: RbmScores
    restoration: Restoration | None
    batch: Array
    epoch: float
    step: int
    learning_rate: float
    momentum: float
    temperature: float
    phase: str
    shares: dict[str, float]
    push: Array | None
    chains: ChainReport | None
    by_class: bool = False
