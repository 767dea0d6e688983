"""The parts of `grbm_picture.GrbmPicture`: what lies in the plane, in the data's units and in nats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.grbm_energy import Bits

#: Left, right, bottom and top edge.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """The landscape: free energy on a grid.

    Attributes
    ----------
    box : tuple of float
        Outer edges of the cells, (x0, x1, y0, y1): what is seen where the reader zoomed, else `home`.
    x, y : ndarray, shapes (G,), (G,)
        Middles of the cells.
    free_energy : ndarray, shape (G, G)
        F at the middles, nats; first row at the bottom, ``[iy, ix]``.
    lowest : float
        F at the deepest point of the whole landscape, wherever the reader looks: it is 0 on the scale.
    log_z : float
        Log Z, for `log_density`.
    levels : tuple of float
        Nats above the deepest point at which there is a contour, rising.  Always the same.
    valleys : ndarray, shape (N, 2)
        The minima of F that were found, deepest first; at least one.
    depths : ndarray, shape (N,)
        F at the valleys minus `lowest`; the first is 0.
    """

    box: Box
    x: Array
    y: Array
    free_energy: Array
    lowest: float
    log_z: float
    levels: tuple[float, ...]
    valleys: Array
    depths: Array

    @property
    def above(self) -> Array:
        """F − F_min, nats above the deepest point, ``(G, G)``."""
        return np.asarray(self.free_energy - self.lowest)

    @property
    def log_density(self) -> Array:
        """Log p = −F − log Z on the grid, ``(G, G)``, nats."""
        return np.asarray(-self.free_energy - self.log_z)

    @property
    def density(self) -> Array:
        """P = exp(−F) / Z on the grid, ``(G, G)``, an area of the data's units."""
        return np.exp(np.maximum(self.log_density, -690.0))

    @property
    def peak(self) -> float:
        """The highest log p, at the deepest point, nats."""
        return -self.lowest - self.log_z


@dataclass(frozen=True, slots=True, eq=False)
class Balls:
    """Gibbs chains that roll through the landscape at the chosen temperature; learning does not use them.

    Attributes
    ----------
    trails : ndarray, shape (M, K, 2)
        The last K places of each, oldest first; ``[:, -1]`` is where the ball is.  A ball that has not been
        moving for K steps has its first place several times in front, so no line is drawn there.
    free_energy : ndarray, shape (M,)
        F where the balls are, nats.
    h : ndarray of bool, shape (M, H)
        Which hidden units are on, as sampled last; the next place is drawn from this Gaussian.
    towards : ndarray, shape (M, 2)
        Middle of the Gaussian from which the next place comes: b + Σ_j h_j w_j.
    spread : ndarray, shape (2,)
        Its standard deviations, σ_d √T.
    """

    trails: Array
    free_energy: Array
    h: Bits
    towards: Array
    spread: Array


@dataclass(frozen=True, slots=True, eq=False)
class Here:
    """The numbers under the ball (or at the place that is asked about: `View.query`); its formula.

    Attributes
    ----------
    x, y : float
        The place.
    asked : bool
        The reader pointed at the place; otherwise it is where the first ball is.
    quadratic : float
        Σ_d (x_d − b_d)² / 2σ_d².
    inputs : ndarray, shape (H,)
        a_j, the log odds that unit j is on.
    softplus : ndarray, shape (H,)
        log(1 + exp(a_j)), what each unit digs.
    chance : ndarray, shape (H,)
        p(h_j = 1 | x) at temperature 1.
    chance_at_t : ndarray, shape (H,)
        The same at the chosen temperature, σ(a_j / T): what the ball's next step draws from.
    free_energy : float
        F = quadratic − Σ softplus.
    log_p : float
        −F − log Z, nats.
    """

    x: float
    y: float
    asked: bool
    quadratic: float
    inputs: Array
    softplus: Array
    chance: Array
    chance_at_t: Array
    free_energy: float
    log_p: float

    @property
    def dug(self) -> float:
        """Σ_j log(1 + exp(a_j))."""
        return float(self.softplus.sum())

    @property
    def p(self) -> float:
        """The density."""
        return float(np.exp(min(max(self.log_p, -690.0), 690.0)))


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """The hidden units.

    Attributes
    ----------
    w : ndarray, shape (H, 2)
        Where each moves the centre when it is on.
    b : ndarray, shape (2,)
        The centre with all units off.
    c : ndarray, shape (H,)
        Their biases.
    sigma : ndarray, shape (2,)
        Width of a unit along both features.
    planes : ndarray, shape (H, g, g)
        p(h_j = 1 | x) on a small grid over `GrbmPicture.home`, first row at the bottom: half-planes.
    foot : ndarray, shape (H, 2)
        The point of each unit's line a_j = 0 that is nearest to the middle of the data: where it is grabbed
        by hand.  A unit without weights has no line: its foot is not a number.
    normal : ndarray, shape (H, 2)
        Unit vector across the line, towards the side where the unit is on (0 where there is no line).  In the
        plane of the data's units divided by their spreads, see `GrbmPicture.scale`.
    lines : ndarray, shape (H, 2, 2)
        Two ends of each line where it leaves `GrbmPicture.home`; not numbers where it does not cross it.
    chance : ndarray, shape (H,)
        p(h_j = 1 | x) where the ball is.
    on : ndarray of bool, shape (H,)
        Whether the unit is lit: the ball's last sample.
    data_share, dream_share : ndarray, shapes (H,), (H,)
        Mean activity over the training data and over the dreams.
    """

    w: Array
    b: Array
    c: Array
    sigma: Array
    planes: Array
    foot: Array
    normal: Array
    lines: Array
    chance: Array
    on: Bits
    data_share: Array
    dream_share: Array


@dataclass(frozen=True, slots=True, eq=False)
class Push:
    """What this step does to −log p at some places: exact changes, nats.  Below 0 the ground goes down.

    The step moves the parameters by a part that the data ask for, one that the dreams ask for, and a rest
    (momentum, weight decay).  The parts are applied one after the other, and each one's change is measured
    exactly, log Z included; together they are the net change.

    Attributes
    ----------
    places : ndarray, shape (M, 2)
        First `n_data` training points, spread over the data and always the same ones; then places of dreams
        where the ground rises most, apart from one another.
    n_data : int
        So many of the places are data.
    data : ndarray, shape (M,)
        The change that the positive phase makes: it pulls the ground down where data are.
    dreams : ndarray, shape (M,), or None
        The change that the negative phase makes: it pushes the ground up where dreams are.  None after the
        positive phase: the dreams of this step are not known yet.
    rest : ndarray, shape (M,), or None
        Of momentum and weight decay; None as `dreams` is.
    net : ndarray, shape (M,), or None
        The sum; None as `dreams` is.
    reach : float
        An arrow for so many nats is drawn at full length: from a ladder (1, 2, 5, 10, …) of few values.
    before : bool
        The step is still to be made (after the positive and the negative phase); otherwise it led here.
    """

    places: Array
    n_data: int
    data: Array
    dreams: Array | None
    rest: Array | None
    net: Array | None
    reach: float
    before: bool
