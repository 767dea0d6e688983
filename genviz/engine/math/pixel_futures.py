"""How pictures may go on: what is expected of pixels that are still open, other pictures, endings.

What a model expects of an open pixel, given those drawn, has no closed form: E[x_d | drawn] is the mean over
all ways to go on.  Here it is the mean over some of them, drawn from the model, from noise that belongs to
the picture.  The ways are drawn at every twelfth of the order; until the next twelfth those that the picture
has followed so far are ways from p(rest | drawn) still, and only where few are left new ones are drawn.

Where a pixel is given ahead of its turn these are ways of q(rest | drawn), as the picture itself is drawn:
pixels before it are not told; `pixel_completion` weighs that, and the endings do.

All results are kept: while a picture is drawn the weights stay the same, and a frame asks for little new.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_canvas import Canvas, Pixels, Places
from genviz.engine.math.pixel_chain import Drawn, Rung, dependency_matrix, draw, flip_matrix, log_terms
from genviz.engine.math.pixel_cnn import PixelCnn
from genviz.engine.math.pixel_completion import completed, known_first
from genviz.engine.math.pixel_made import Made
from genviz.engine.math.pixel_made_chain import quick_draw
from genviz.engine.math.pixel_picture import Endings
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, Rng

Mask = NDArray[np.bool_]

#: What is impossible (a table without smoothing) is drawn with the cost of p = 1e−300, nats.
MOST_COST: Final = 690.0
#: Ways that are drawn, and the fewest of them that still tell something.
_WAYS: Final = 48
_FEW: Final = 12
#: Parts of the order at whose beginnings ways are drawn.
_PARTS: Final = 12
#: Pictures of the film, ways for each of them, other pictures, endings, and drawings that these are taken of.
FILM, _FILM_WAYS, SAMPLES, ENDINGS, _DRAWINGS = 6, 12, 24, 6, 64
#: Series of noise, so that none is used twice: the picture's own is 0, and ways have one for each step.
_SAMPLES, _ENDINGS, _FILMS, _PICKS, _FROM_STEP = 1, 2, 3, 4, 10


class Ask(NamedTuple):
    """What ways to go on are asked for; all of it hashable.

    Attributes
    ----------
    rung : Rung
    seed : int
        Of the noise.
    temperature : float
    """

    rung: Rung
    seed: int
    temperature: float


class Belief(NamedTuple):
    """What is expected of the open pixels.

    Attributes
    ----------
    level : ndarray, shape (D,)
        Expected level.
    rest : float
        Expected cost of what is still to be drawn, nats.
    """

    level: Array
    rest: float


def drawn_by(ask: Ask, noise: Array, known: Pixels | None = None) -> Drawn:
    """Pictures from noise ``(n, D)``, in the quickest way that the model has."""
    if isinstance(ask.rung, Made):
        return quick_draw(ask.rung, noise, known=known, temperature=ask.temperature)
    return draw(ask.rung, noise, known=known, temperature=ask.temperature)


def _noise(ask: Ask, series: int, n: int) -> Array:
    return Rng(ask.seed, DRAWING, series).generator.random((n, ask.rung.canvas.size))


# ---- what is expected -------------------------------------------------------------------------------------


def belief(ask: Ask, x: Places, t: int, given: Mask | None = None) -> Belief:
    """What is expected after t pixels of the order.

    Parameters
    ----------
    ask : Ask
    x : ndarray, shape (D,)
        Levels; −1 for open pixels.  A pixel that is given ahead of its turn is there already.
    t : int
        Pixels of the order that are done, 0 … D.
    given : ndarray of bool, shape (D,), optional
        Pixels that were put and not drawn; by default those that are there ahead of their turn.
    """
    canvas = ask.rung.canvas
    given = (canvas.place >= t) & (x >= 0) if given is None else given
    if t >= canvas.size:
        return Belief(x.astype(np.float64), 0.0)
    part = max(1, -(-canvas.size // _PARTS))
    begin = t - t % part
    ways = _ways(ask, _until(canvas, x, begin, given).tobytes(), begin)
    followed = _following(canvas, ways, x, begin, t)
    if followed.sum() < _FEW:
        ways = _ways(ask, x.tobytes(), t)
        followed = np.ones(_WAYS, bool)
    later = canvas.place >= t
    level = ways.x[followed].mean(axis=0)
    terms = np.maximum(ways.log_terms[followed][:, later], -MOST_COST)  # a given pixel may be impossible
    rest = -float(terms.sum(axis=1, dtype=np.float64).mean())
    return Belief(np.where(x >= 0, x, level), rest)


@lru_cache(maxsize=64)
def _ways(ask: Ask, there: bytes, t: int) -> Drawn:
    """Ways to go on after t pixels; `there` are the levels so far ``(D,)``, −1 for open pixels."""
    known = np.frombuffer(there, np.int64)
    return drawn_by(ask, _noise(ask, _FROM_STEP + t, _WAYS), known)


def _until(canvas: Canvas, x: Places, t: int, given: Mask) -> Places:
    """Levels as they were after t pixels; those that were given ahead of their turn are there already."""
    return np.where((canvas.place < t) | given, x, -1)


def _following(canvas: Canvas, ways: Drawn, x: Places, begin: int, t: int) -> NDArray[np.bool_]:
    """Which of the ways the picture has followed from step `begin` to t."""
    between = canvas.order[begin:t]
    return np.asarray((ways.x[:, between] == x[between]).all(axis=1))


# ---- beside the picture -----------------------------------------------------------------------------------


def film_steps(size: int) -> tuple[int, ...]:
    """After how many pixels the film shows the picture: six moments, from early on to the end."""
    return tuple(round(size * k / FILM) for k in range(1, FILM + 1))


def film(ask: Ask, x: Places, t: int, given: Mask) -> Array:
    """Expected levels ``(F, D)`` at the moments of the film up to t; later ones are those of now."""
    steps = film_steps(len(x))
    now = belief(ask, x, t, given).level
    past = tuple(step for step in steps if step <= t)
    if not past:
        return np.repeat(now[None], len(steps), axis=0)
    seen = _film(ask, _until(ask.rung.canvas, x, past[-1], given).tobytes(), given.tobytes(), past)
    return np.concatenate([seen, np.repeat(now[None], len(steps) - len(past), axis=0)])


@lru_cache(maxsize=8)
def _film(ask: Ask, there: bytes, put: bytes, steps: tuple[int, ...]) -> Array:
    """Expected levels ``(F, D)`` at past moments: all ways of all moments are drawn in one go."""
    canvas, x = ask.rung.canvas, np.frombuffer(there, np.int64)
    known = np.stack([_until(canvas, x, step, np.frombuffer(put, bool)) for step in steps])
    rows = np.repeat(known, _FILM_WAYS, axis=0)
    ways = drawn_by(ask, _noise(ask, _FILMS, len(rows)), rows).x
    return np.asarray(ways.reshape(len(steps), _FILM_WAYS, -1).mean(axis=1))


@lru_cache(maxsize=8)
def others(ask: Ask) -> Drawn:
    """Other pictures of the model, of which nothing is known."""
    return drawn_by(ask, _noise(ask, _SAMPLES, SAMPLES))


@lru_cache(maxsize=8)
def whole(ask: Ask, given: bytes) -> Drawn:
    """The picture that would be drawn now, from its own noise; `given` are levels, −1 for open pixels."""
    return drawn_by(ask, _noise(ask, 0, 1), np.frombuffer(given, np.int64))


@lru_cache(maxsize=8)
def endings(ask: Ask, region: bytes, source: bytes) -> Endings | None:
    """Ways to complete the part `region` of the picture `source`; None where the model allows none."""
    known, picture = np.frombuffer(region, bool), np.frombuffer(source, np.int64)
    exact = known_first(ask.rung.canvas, np.where(known, picture, -1))
    noise = _noise(ask, _ENDINGS, ENDINGS if exact else _DRAWINGS)
    picks = Rng(ask.seed, DRAWING, _PICKS).generator.random(ENDINGS)
    try:
        found = completed(ask.rung, np.where(known, picture, -1), noise, picks)
    except Problem:
        return None
    return Endings(known, picture, found.x, found.log_p, exact)


@lru_cache(maxsize=4)
def matrix_at(ask: Ask, x: bytes) -> Array:
    """The matrix of dependence ``(D, D)`` at a picture: slopes, but flips of a model that leaks.

    A unit that happens to be off at this picture has no slope, and would hide the leak.
    """
    how = flip_matrix if leaks(ask.rung) else dependency_matrix
    return np.asarray(how(ask.rung, np.frombuffer(x, np.int64)), dtype=np.float64)


def influence(rung: Rung, x: Pixels, d: int) -> Array:
    """How the log-odds of ink of pixel d change with each pixel of x, ``(D,)``; see `matrix_at`."""
    found = flip_matrix(rung, x)[d] if leaks(rung) else rung.dependence(x, d)
    return np.asarray(found, dtype=np.float64)


def costs_of(rung: Rung, x: Places) -> Array:
    """−log p of each pixel of a picture ``(D,)``, nats, as when it is drawn: a leak finds nothing there."""
    if leaks(rung):
        found = draw(rung, np.zeros((1, len(x))), known=x).log_terms[0]
    else:
        found = log_terms(rung, x[None])[0]
    return np.minimum(-np.asarray(found, dtype=np.float64), MOST_COST)


def leaks(rung: Rung) -> bool:
    """Whether the masks let pixels see themselves."""
    return (isinstance(rung, Made) and rung.leak) or (isinstance(rung, PixelCnn) and rung.stack.leak)
