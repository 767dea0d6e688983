"""What is drawn of machines in layers, a deep belief network or a deep Boltzmann machine, in numbers.

Level 0 is the picture, level 1 the layer of hidden units above it, and so on up to level L.  All energies
and logs are in nats.  A picture is a row of V values in 0 … 1; `StackPicture.pixels` says how high and wide
it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from genviz.engine.data import Array
from genviz.engine.math.chains import ChainReport
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_example import FlowStep as FlowStep  # noqa: PLC0414 - the scene takes it from here
from genviz.engine.math.stack_example import MeanField as MeanField  # noqa: PLC0414 - this too
from genviz.engine.math.stack_example import StackExample as StackExample  # noqa: PLC0414 - and this
from genviz.engine.math.stack_example import Terms as Terms  # noqa: PLC0414 - and this


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One layer of hidden units and the weights below it.

    Attributes
    ----------
    w : ndarray, shape (n, n_below)
        Weights that carry what is above down to the layer below (generative), one unit a row.
    up : ndarray, shape (n, n_below)
        Weights that carry what is below up (recognition).  The same numbers as `w`, except in a DBN's lower
        layers while or after up–down makes them part.
    c : ndarray, shape (n,)
        Biases of the units, as they are used on the way up.
    reach : float
        Weights of this size are drawn at full strength; from a ladder (1, 2, 5, 10, …).
    features : ndarray, shape (n, V)
        What each unit stands for, in pixels: above 0 a black pixel goes with the unit being on.  Level 1: its
        own weights.  Upper levels by `StackPicture.feature_method`.
    feature_reach : float
        Features of this size are drawn at full strength; from the ladder.
    status : str
        "learned", "training" (greedy), "tuning" (all layers at once) or "waiting" (its turn has not come, it
        takes no part in anything that is shown).
    epochs : float
        Passes over the pictures in which this layer was trained alone.
    n_epochs : int
        How many of them it is given.
    share_on : float
        Mean activity of its units on the present mini-batch; 0 where that is not known.
    """

    w: Array
    up: Array
    c: Array
    reach: float
    features: Array
    feature_reach: float
    status: str
    epochs: float
    n_epochs: int
    share_on: float


@dataclass(frozen=True, slots=True, eq=False)
class StackDreams:
    """Chains that go on from step to step at the top, carried down to pictures.

    Attributes
    ----------
    p_v : ndarray, shape (M, V)
        At most 60; chain m is in the same place from frame to frame.
    n_chains : int
        How many there are altogether.
    """

    p_v: Array
    n_chains: int


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """One picture as it is dreamed: a chain at the top from chance, seen after more and more sweeps.

    Attributes
    ----------
    sweeps : tuple of int
        0, 1, 2, 4, 8, …: so many sweeps of the chain before each picture (S of them).
    p_v : ndarray, shape (S, V)
        The picture each time, carried down from the top.
    levels : tuple of ndarray, shapes (S, n_l)
        Which units were on (0 or 1), per level that takes part, from level 1 up, when that picture was made.
    """

    sweeps: tuple[int, ...]
    p_v: Array
    levels: tuple[Array, ...]


@dataclass(frozen=True, slots=True, eq=False)
class StackScores:
    """How good the stack is; None where a number does not exist or is not at hand.

    The curves of these are the metrics `mean_log_likelihood`, `heldout_mean_log_likelihood` (exact, small
    machines only), `mean_bound`, `heldout_mean_bound`, `log_z`, `log_z_error`, `reconstruction_error` and
    `heldout_reconstruction_error`.

    Attributes
    ----------
    log_z : LogZ or None
        Of the RBM at the top (DBN) or of the whole machine (DBM).  None: too large to sum over, and no
        estimate was asked for (setting `log_z`).
    log_likelihood, heldout_log_likelihood : float or None
        Mean log p(v) a picture, exact; only where all states can be summed.
    bound, heldout_bound : float or None
        Mean variational lower bound on log p(v); with an estimated log Z it is itself an estimate, with the
        error `log_z.error`, and no longer surely a bound.
    bound_error : float
        Standard error of the part of the bound that was sampled (large DBN); 0 where none was.
    layer_bounds : tuple of float or None
        DBN: the bound at the moment at which each greedy layer was finished, for as many as have been (the
        first is log p itself, of the RBM); None where log Z was not at hand.
    best_log_likelihood : float
        No model can have a higher mean on the training pictures: minus their entropy.
    independent : float
        Mean log p of the best model with independent pixels: what the stack has to beat.
    reconstruction_error, heldout_reconstruction_error : float or None
        Mean squared difference a pixel between pictures and what comes down again.  Not a likelihood.
    """

    log_z: LogZ | None
    log_likelihood: float | None
    heldout_log_likelihood: float | None
    bound: float | None
    heldout_bound: float | None
    bound_error: float
    layer_bounds: tuple[float | None, ...]
    best_log_likelihood: float
    independent: float
    reconstruction_error: float
    heldout_reconstruction_error: float | None

    @property
    def score(self) -> float | None:
        """The best known of training: exact log p, else the bound."""
        return self.bound if self.log_likelihood is None else self.log_likelihood

    @property
    def heldout_score(self) -> float | None:
        """The same of held-out pictures."""
        return self.heldout_bound if self.log_likelihood is None else self.heldout_log_likelihood

    @property
    def score_kind(self) -> str:
        """Which kind they are: "exact" (log p), "bound", "estimate" (a bound with estimated log Z), or ""."""
        if self.log_likelihood is not None:
            return "exact"
        if self.bound is None or self.log_z is None:
            return ""
        return "bound" if self.log_z.exact else "estimate"


@dataclass(frozen=True, slots=True, eq=False)
class StackPicture:
    """The numbers that the scene "Deep" draws.

    Attributes
    ----------
    kind : str
        "dbn" or "dbm".
    pixels : tuple of int
        Height and width; (1, V) where the data are binary columns and no pictures.
    names : tuple of str
        Of the V visible units.
    threshold : float
        From which share of full ink on a pixel is black.
    b : ndarray, shape (V,)
        Biases of the pixels.
    levels : tuple of Level
        From the one over the pixels to the top, waiting ones too.
    feature_method : str
        How upper levels' features are brought to pixels: "weights" (each unit's weights times the features
        of the level below, a linear combination) or "mean" (mean of the training pictures, each counted as
        much as the unit is on, minus the mean of all).
    stage : str
        "greedy" (one layer learns), "updown" (DBN, all at once) or "joint" (DBM, all at once).
    trains : int
        Index into `levels` of the layer that learns; −1: all at once.
    n_active : int
        So many levels, from below, take part in what is shown.
    example : StackExample
    mean_field : MeanField or None
        DBM only, and not while its first layer is prepared alone.
    dreams : StackDreams
    film : Film
    scores : StackScores
    batch : ndarray, shape (B, V)
        The mini-batch of the present step.
    epoch : float
        Passes over the pictures so far, of all stages together.
    stage_epoch : float
        In the present stage.
    n_stage_epochs : int
        How many the present stage has; the run may go on beyond.
    step : int
        Mini-batches so far.
    learning_rate, momentum : float
        In force at this step.
    temperature : float
        T, by which energies are divided where something is sampled for the eye.
    phase : str
        Which phase led here: "positive", "negative", "update", or "" at the start.
    chains : ChainReport or None
        How the dreaming chains mix, at the top of a DBN or of the whole DBM; known if the layer "deep_mixing"
        is on and `can_follow`.
    can_follow : bool
        The machine is not too large to follow its chains.
    """

    kind: str
    pixels: tuple[int, int]
    names: tuple[str, ...]
    threshold: float
    b: Array
    levels: tuple[Level, ...]
    feature_method: str
    stage: str
    trains: int
    n_active: int
    example: StackExample
    mean_field: MeanField | None
    dreams: StackDreams
    film: Film
    scores: StackScores
    batch: Array
    epoch: float
    stage_epoch: float
    n_stage_epochs: int
    step: int
    learning_rate: float
    momentum: float
    temperature: float
    phase: str
    chains: ChainReport | None
    can_follow: bool
