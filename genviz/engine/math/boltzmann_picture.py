"""What is drawn of a small Boltzmann machine, in numbers; made in `boltzmann_view`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.boltzmann_exact import Codes
from genviz.engine.math.boltzmann_gradient import Gradients
from genviz.engine.math.boltzmann_map import Valleys
from genviz.engine.math.chains import ChainReport


@dataclass(frozen=True, slots=True, eq=False)
class StateMap:
    """All states that the map shows.

    Attributes
    ----------
    n : int
        Units whose states these are: the visible ones, or all.
    energy : ndarray, shape (2ⁿ,)
        Nats; F(v) at the temperature where hidden units are summed over.
    p : ndarray, shape (2ⁿ,)
        Probabilities at the temperature.
    valleys : Valleys
    data, counts : ndarray of int64, shapes (D,), (D,)
        The data's states, with the hidden units as they most probably are, and how often each occurs.
    data_p : ndarray, shape (D,)
        Their shares.
    rows : ndarray of int64, shape (D,)
        A row of the data for each.
    top : float
        A probability that is shown as the strongest: it belongs to the data.
    """

    n: int
    energy: Array
    p: Array
    valleys: Valleys
    data: Codes
    counts: Codes
    data_p: Array
    rows: Codes
    top: float

    @property
    def held(self) -> int:
        """How many of the data's states are minima of the energy."""
        return int(np.isin(self.data, self.valleys.minima).sum())


class Walker(NamedTuple):
    """The chain that is looked at.

    Attributes
    ----------
    code : int
        Its state, of all units.
    place : int
        The same as a state of the map.
    trail : ndarray of int64, shape (K,)
        States of the map that it was in, one change after the other; the present one is the last.
    valley : int
        Which minimum it would fall to.
    bits : ndarray, shape (n,)
        0 and 1.
    field, chance : ndarray, shapes (n,), (n,)
        x_i = b_i + Σ_j w_ij s_j, and the probability that unit i is on if it is asked.
    pair, bias : float
        −½ sᵀWs and −bᵀs, nats.
    """

    code: int
    place: int
    trail: Codes
    valley: int
    bits: Array
    field: Array
    chance: Array
    pair: float
    bias: float

    @property
    def energy(self) -> float:
        """E of its state, nats."""
        return self.pair + self.bias


class Bars(NamedTuple):
    """Model against data, at visible states: those of the data, then the most probable others.

    Attributes
    ----------
    codes : ndarray of int64, shape (B,)
    model, data : ndarray, shape (B,)
        Probabilities.
    n_data : int
        So many of them are the data's.
    rest : float
        What the model gives to all states that are not here.
    outside : float
        What it gives to states that are not in the data.
    top : float
        The end of the scale: it belongs to the data.
    """

    codes: Codes
    model: Array
    data: Array
    n_data: int
    rest: float
    outside: float
    top: float


class Marginals(NamedTuple):
    """How often each unit is on.

    Attributes
    ----------
    exact, data : ndarray, shapes (n,), (V,)
        Of the model at the temperature, and of the data.
    sampled, error : ndarray, shape (n,)
        Of the chain's last states, with a standard error that knows how alike they are.
    n_draws : int
    moving : bool
        The machine changed meanwhile: the chain has not seen the present one only.
    """

    exact: Array
    data: Array
    sampled: Array
    error: Array
    n_draws: int
    moving: bool


class Scores(NamedTuple):
    """Exact numbers at temperature 1, nats; None where there are none.

    `reverse_kl` is infinite as long as the model gives probability to a state that the data do not have.
    """

    log_likelihood: float
    heldout: float | None
    best: float
    independent: float
    log_z: float
    forward_kl: float
    reverse_kl: float


@dataclass(frozen=True, slots=True, eq=False)
class BoltzmannPicture:
    """The numbers that the scene draws.

    Attributes
    ----------
    n, n_visible : int
        Units; visible ones come first.
    pixels : tuple of int or None
        Height and width, where the visible units are pixels.
    names : tuple of str
        Of the visible units.
    labels : tuple of str
        What each of the data's states is called, if it is called anything; English.
    connections, sampling, shown, side : str
    temperature, learning_rate : float
    theta : ndarray, shape (n, n)
        Weights, with the biases on the diagonal.
    reach : float
        A weight that is drawn as the strongest, from a ladder of few values.
    connected : ndarray of bool, shape (n, n)
    map : StateMap
    walker : Walker
    bars : Bars
    marginals : Marginals
    scores : Scores
    log_z, p_walker : float
        At the temperature: log Z, and the probability of the chain's state of all units.
    gradients : Gradients or None
        Where they are looked at.
    chains : ChainReport
    phase : str
    step : int
    epoch : float
    stopped : float
        The learning rate that ended the run; 0 for none.
    """

    kind: ClassVar[str] = "boltzmann"
    n: int
    n_visible: int
    pixels: tuple[int, int] | None
    names: tuple[str, ...]
    labels: tuple[str, ...]
    connections: Literal["all", "layers"]
    sampling: Literal["exact", "cd", "pcd"]
    shown: Literal["energy", "probability"]
    side: Literal["machine", "weights", "gradient", "marginals"]
    temperature: float
    learning_rate: float
    theta: Array
    reach: float
    connected: NDArray[np.bool_]
    map: StateMap
    walker: Walker
    bars: Bars
    marginals: Marginals
    scores: Scores
    log_z: float
    p_walker: float
    gradients: Gradients | None
    chains: ChainReport
    phase: str
    step: int
    epoch: float
    stopped: float

    @property
    def n_hidden(self) -> int:
        """Hidden units."""
        return self.n - self.n_visible
