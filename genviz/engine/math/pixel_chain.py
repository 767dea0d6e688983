"""The chain rule made visible: what all models have in common that draw a picture pixel by pixel.

    p(x) = Π_t p(x_{o(t)} | x_{o(0)}, …, x_{o(t−1)})

A model (a rung of the ladder) tells every conditional of given pictures at once, and has a chain that draws
new ones with what it computed before.  Everything else follows: log p, drawing with or without known pixels,
the slow way that tests the chain, and the matrix of what depends on what.

References
----------
Frey, Hinton, Dayan (1996), "Does the wake-sleep algorithm produce good density estimators?", NIPS 8: the
chain rule over pixels.  Larochelle, Murray (2011), "The neural autoregressive distribution estimator",
AISTATS 14.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_canvas import Canvas, Pixels
from genviz.engine.problem import Problem

Numbers = NDArray[Any]  # single or double precision

#: Numbers of all conditionals that are kept at a time while pixels are flipped.
_AT_ONCE: Final = 1 << 21


class Chain(Protocol):
    """Some pictures while they are drawn, with all that has been computed for them; it has one owner.

    Attributes
    ----------
    t : int
        Pixels drawn so far; the next is ``canvas.order[t]``.
    """

    t: int

    def log_p(self) -> Numbers:
        """Log-probabilities of the next pixel's levels ``(n, L)``, normalised; good until the next `put`."""
        ...

    def put(self, values: Pixels) -> None:
        """Give the next pixel of each picture its value ``(n,)``, whole numbers; t goes up by 1."""
        ...


class Rung(Protocol):
    """A model with frozen weights: a value."""

    @property
    def canvas(self) -> Canvas:
        """Size, levels and order."""
        ...

    def log_conditionals(self, x: Pixels) -> Numbers:
        """Log p(x_d = l | pixels before d), ``(N, D) -> (N, D, L)``; d is row-major, not the step."""
        ...

    def chain(self, n: int) -> Chain:
        """`n` empty pictures to be drawn."""
        ...

    def dependence(self, x: Pixels, d: int) -> Numbers:
        """How the log-odds of ink of pixel d change with each pixel of x, ``(D,) -> (D,)``.

        The slope of `ink_odds` per ink at pixel j (paper 0, level L − 1 is 1) where there is one, else its
        value with ink there less that with paper; exactly 0 where d cannot depend on j.
        """
        ...


@runtime_checkable
class Quick(Protocol):
    """A model with a quicker way to its whole matrix."""

    def dependencies(self, x: Pixels) -> Numbers:
        """All rows of `dependence`, ``(D,) -> (D, D)``."""
        ...


class Drawn(NamedTuple):
    """Pictures that were drawn.

    Attributes
    ----------
    x : ndarray, shape (n, D)
        Whole numbers.
    log_terms : ndarray, shape (n, D)
        log p(x_d | pixels before d) by the model itself, at temperature 1, also of known pixels: a row's sum
        is log p(x), nats.
    p : ndarray, shape (n, D, L)
        What each pixel was drawn from: the conditional at the temperature asked for.
    """

    x: NDArray[np.intp]
    log_terms: Numbers
    p: Numbers


def log_terms(rung: Rung, x: Pixels) -> Numbers:
    """Log p(x_d | pixels before d) of each pixel's own value, ``(N, D) -> (N, D)``, nats."""
    found = rung.log_conditionals(x)
    return own_terms(found, x)


def own_terms(log_p: Numbers, x: Pixels) -> Numbers:
    """Of log-probabilities ``(…, L)`` those of the values x ``(…)``."""
    places = np.asarray(x).astype(np.intp)[..., None]
    found: Numbers = np.take_along_axis(log_p, places, axis=-1)[..., 0]
    return found


def log_prob(rung: Rung, x: Pixels) -> Array:
    """Log p(x) ``(N,)``, nats; summed in double precision."""
    found: Array = log_terms(rung, x).sum(axis=1, dtype=np.float64)
    return found


def ink_odds(log_p: Numbers) -> Numbers:
    """Log-odds of ink, ``(…, L) -> (…)``: log(m / (1 − m)), where m = E[level] / (L − 1).

    With two levels it is log p(ink) − log p(paper).
    """
    n = log_p.shape[-1]
    if n == 2:
        return np.asarray(log_p[..., 1] - log_p[..., 0])
    weight = np.log(np.arange(1, n, dtype=log_p.dtype))  # of level l with ink, of L − 1 − l with paper
    ink = np.logaddexp.reduce(log_p[..., 1:] + weight, axis=-1)
    return np.asarray(ink - np.logaddexp.reduce(log_p[..., :-1] + weight[::-1], axis=-1))


def odds_change(before: Numbers, after: Numbers) -> Numbers:
    """How `ink_odds` change between two sets of log-probabilities ``(…, L)``; infinite ones may be equal."""
    one, other = ink_odds(before), ink_odds(after)
    with np.errstate(invalid="ignore"):
        found: Numbers = np.where(one == other, one.dtype.type(0.0), other - one)
    return found


# ---- drawing ----------------------------------------------------------------------------------------------


def draw(
    rung: Rung, noise: Array, *, known: Pixels | None = None, temperature: float = 1.0, slow: bool = False
) -> Drawn:
    """Draw pictures in the rung's order, one for each row of noise.

    A pixel is the number of cumulated probabilities ≤ its noise: two levels give ink where the noise reaches
    p(paper).  Known pixels are put and not drawn, and later ones know them; but what is drawn *before* a
    known pixel does not.  If the known pixels come first in the order the rest follows the model's own
    p(unknown | known), otherwise not: `pixel_completion` weighs that.

    Parameters
    ----------
    rung : Rung
    noise : ndarray, shape (n, D)
        Uniform in [0, 1); ``noise[:, d]`` belongs to pixel d.
    known : ndarray, shape (n, D) or (D,), optional
        Whole numbers, −1 where a pixel is to be drawn.
    temperature : float
        T ≥ 0: levels are drawn from p^(1/T), normalised; 0 takes the likeliest (the lower one of equals).
    slow : bool
        By a full forward pass for every pixel instead of the rung's own chain.

    Raises
    ------
    Problem
        Noise or known pixels do not fit the canvas, or T is negative or not finite.
    """
    canvas, n = rung.canvas, len(noise)
    given = _fitting(canvas, noise, known, temperature)
    chain = FullChain(rung, n) if slow else rung.chain(n)
    logs: list[Numbers] = []
    x = np.empty((canvas.size, n), np.intp)  # by step: contiguous rows
    steps = np.ascontiguousarray(noise.T[canvas.order])
    for t, d in enumerate(canvas.order):
        logs.append(chain.log_p().copy())
        x[t] = chosen(logs[-1], steps[t], temperature)
        if given is not None:
            np.copyto(x[t], given[d], where=given[d] >= 0)
        chain.put(x[t])
    return _seen(np.stack(logs), x, canvas, temperature)


def chosen(log_p: Numbers, noise: Array, temperature: float = 1.0) -> Pixels:
    """Levels ``(n,)`` of log-probabilities ``(n, L)`` and uniform noise ``(n,)``; see `draw`."""
    if temperature == 0.0:
        return np.asarray(log_p.argmax(axis=1))
    if log_p.shape[1] == 2 and temperature == 1.0:
        return np.greater_equal(noise, np.exp(log_p[:, 0]))
    p = np.exp(tempered(log_p, temperature))
    # The last sum is 1 but for rounding, and is left out: noise below 1 never passes it.
    return np.asarray((p[:, :-1].cumsum(axis=1) <= noise[:, None]).sum(axis=1))


def tempered(log_p: Numbers, temperature: float) -> Numbers:
    """Log of p^(1/T), normalised over the last axis; T = 0: 0 for the likeliest and −∞ for the rest."""
    if temperature == 1.0:
        return log_p
    if temperature == 0.0:
        best = log_p.argmax(axis=-1)[..., None] == np.arange(log_p.shape[-1])
        sure: Numbers = np.where(best, log_p.dtype.type(0.0), log_p.dtype.type(-np.inf))
        return sure
    away = (log_p - log_p.max(axis=-1, keepdims=True)) / log_p.dtype.type(temperature)
    return np.asarray(away - np.log(np.exp(away).sum(axis=-1, keepdims=True)))


def known_before(canvas: Canvas, x: Pixels, t: int) -> NDArray[np.intp]:
    """Pixels of x ``(…, D)`` that are drawn in the first t steps, and −1 for the others."""
    return np.where(canvas.place < t, np.asarray(x).astype(np.intp), -1)


def _fitting(canvas: Canvas, noise: Array, known: Pixels | None, temperature: float) -> Pixels | None:
    """Known pixels ``(D, n)``, if there are any."""
    if noise.ndim != 2 or noise.shape[1] != canvas.size:
        raise Problem("{n} pixels need noise (pictures, {n}), not {shape}", n=canvas.size, shape=noise.shape)
    if not 0.0 <= temperature < np.inf:
        raise Problem("a temperature is 0 or above and finite, not {value}", value=temperature)
    if known is None:
        return None
    if known.shape not in (noise.shape, noise.shape[1:]):
        raise Problem("known pixels have shape {want}, not {shape}", want=noise.shape, shape=known.shape)
    if known.size and not (known.min() >= -1 and known.max() < canvas.levels):
        raise Problem("a known pixel is 0 to {last}, an unknown one −1", last=canvas.levels - 1)
    return np.ascontiguousarray(np.broadcast_to(known, noise.shape).T).astype(np.intp)


def _seen(logs: Numbers, x: NDArray[np.intp], canvas: Canvas, temperature: float) -> Drawn:
    """From logs ``(D, n, L)`` and values ``(D, n)`` by step to pictures by pixel."""
    terms, p = own_terms(logs, x), np.exp(tempered(logs, temperature))
    place = canvas.place
    return Drawn(x[place].T, terms[place].T, p[place].transpose(1, 0, 2))


class FullChain:
    """The slow way: all conditionals anew for every pixel.  Pixels not yet drawn are 0 (paper).

    Parameters
    ----------
    rung : Rung
    n : int
        Number of pictures.
    """

    def __init__(self, rung: Rung, n: int) -> None:
        self.t = 0
        self._rung = rung
        self._x = np.zeros((n, rung.canvas.size), np.intp)

    def log_p(self) -> Numbers:
        """Log-probabilities of the next pixel ``(n, L)``, by a full pass."""
        return self._rung.log_conditionals(self._x)[:, self._rung.canvas.order[self.t]]

    def put(self, values: Pixels) -> None:
        """Give the next pixel its values ``(n,)``."""
        self._x[:, self._rung.canvas.order[self.t]] = values
        self.t += 1


# ---- what depends on what ---------------------------------------------------------------------------------


def dependency_matrix(rung: Rung, x: Pixels) -> Numbers:
    """Row d is `dependence` of pixel d at the picture x, ``(D,) -> (D, D)``; quicker where the rung can."""
    if isinstance(rung, Quick):
        return rung.dependencies(x)
    return np.stack([rung.dependence(x, d) for d in range(rung.canvas.size)])


def flip_matrix(rung: Rung, x: Pixels) -> Numbers:
    """`dependency_matrix` of any rung by flipping: ink_odds with ink at j less that with paper, for all j.

    Later pixels are flipped too: a model that sees them is found out.
    """
    canvas = rung.canvas
    size = max(1, _AT_ONCE // (canvas.size * canvas.levels))
    rows = []
    for first in range(0, canvas.size, size):
        js = np.arange(first, min(first + size, canvas.size))
        paper = np.repeat(np.asarray(x).astype(np.intp)[None], len(js), axis=0)
        ink = paper.copy()
        paper[np.arange(len(js)), js] = 0
        ink[np.arange(len(js)), js] = canvas.levels - 1
        rows.append(odds_change(rung.log_conditionals(paper), rung.log_conditionals(ink)))
    return np.concatenate(rows).T
