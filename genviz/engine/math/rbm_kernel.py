"""What a step of a machine with binary units does to arrays: up, down, chance, and room for large results.

Rows of v and h have a 1 after them, and θ is ``(V + 1, H + 1)``; see `rbm_state`.  v of a chain is laid out
column by column, as the product θ hᵀ leaves it: for a few chains of a large machine that is twice as quick.
"""

from __future__ import annotations

import sys
from collections import deque
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.rbm_data import Numbers

#: Arrays of at least so many bytes get used room; smaller ones cost nothing to allocate.
_LARGE: Final = 1 << 16
#: Pieces of room that are kept for each size.
_PIECES: Final = 6
#: Arrays without axes: a ufunc takes them in half the time of a number.
_LEVEL, _HALF_LEVEL = (np.array(level, np.float32) for level in (1.0 / 65536.0, 0.5 / 65536.0))
_HALF: Final[dict[str, Numbers]] = {kind: np.array(0.5, kind) for kind in "fd"}
#: Numbers of a result that is small.
_FEW: Final = 1 << 14
#: Weights of a machine that is large.
_WIDE: Final = 1 << 15
#: Weights of a machine for which it pays to look which pixels are in use; of more than that share, all are
#: taken.
_SPARSE: Final = 1 << 17
_DENSE: Final = 0.8
#: So many rows of data and dreams together are few: all pixels are taken then.
_FEW_ROWS: Final = 64
#: Random numbers that are asked for at a time: what they come in is small enough to be used again at once.
_AT_ONCE: Final = 1 << 14

_rooms: dict[tuple[int, str], deque[Numbers]] = {}


#: Rows of v and of h, each with a 1 after it.
Pairs = tuple[Numbers, Numbers]


class Chains(NamedTuple):
    """Dreams: v ``(M, V + 1)``, p(h | v) and h sampled from it ``(M, H + 1)``; R temperatures in turn.

    `swaps` ``(R − 1,)`` are running shares of accepted swaps between neighbouring temperatures.
    """

    v: Numbers
    p: Numbers
    h: Numbers
    swaps: Array


def room(shape: tuple[int, int], dtype: np.dtype[Any]) -> Numbers:
    """An array to write into.  Its memory may have belonged to an array that nobody has any more.

    New memory of this size comes from the system page by page, which takes four times as long as the product
    that goes into it.  A piece is free if nothing but this module refers to it: every view of it does.
    """
    size = shape[0] * shape[1]
    if size * dtype.itemsize < _LARGE:
        return np.empty(shape, dtype)
    pieces = _rooms.setdefault((size, dtype.str), deque())
    for _ in range(len(pieces)):
        try:
            piece = pieces.popleft()  # another thread finds the others
        except IndexError:
            break
        free = sys.getrefcount(piece) == 2  # this name, and the question
        found = piece.reshape(shape)
        pieces.append(piece)
        if free:
            return found
        del found, piece
    piece = np.empty(size, dtype)
    found = piece.reshape(shape)
    pieces.append(piece)
    if len(pieces) > _PIECES:
        pieces.popleft()
    if len(_rooms) > 4 * _PIECES:
        _rooms.clear()
    return found


def product(a: Numbers, b: Numbers) -> Numbers:
    """A matrix product.  For few rows the way of `dot` to BLAS is shorter than that of @."""
    n, m = len(a), b.shape[1]
    return a.dot(b) if n * m < _FEW else a.dot(b, room((n, m), b.dtype))


def squash(x: Numbers) -> Numbers:
    """1 / (1 + exp(−x)) in place, by way of tanh."""
    half = _HALF[x.dtype.char]
    np.multiply(x, half, x)
    np.tanh(x, x)
    np.multiply(x, half, x)
    return np.add(x, half, x)


def chance(generator: np.random.Generator, n: int, dtype: np.dtype[Any]) -> Numbers:
    """`n` uniform numbers in (0, 1): in single precision of 16 bits each, which are four times as quick."""
    if dtype.itemsize == 8:
        return generator.random(n)
    raw = generator.bit_generator.random_raw
    if n <= _AT_ONCE:
        u = raw((n + 3) >> 2).view(np.uint16)[:n].astype(np.float32)
    else:
        u = room((1, n), dtype)[0]
        for first in range(0, n, _AT_ONCE):
            part = u[first : first + _AT_ONCE]
            part[:] = raw((len(part) + 3) >> 2).view(np.uint16)[: len(part)]
    np.multiply(u, _LEVEL, u)
    return np.add(u, _HALF_LEVEL, u)


def up(theta: Numbers, v: Numbers) -> Numbers:
    """p(h | v) with a 1 after it, ``(M, V + 1) -> (M, H + 1)``."""
    x = squash(product(v, theta) if theta.size < _SPARSE else _sparse_product(v, theta))
    x[:, -1] = 1.0
    return x


def _sparse_product(v: Numbers, theta: Numbers) -> Numbers:
    """Of v θ, without the pixels that are 0 in all rows: in pictures of strokes they are half of all."""
    some = np.flatnonzero(_sums(v))
    if len(some) > _DENSE * len(theta):
        return product(v, theta)
    part = theta.take(some, axis=0, out=room((len(some), theta.shape[1]), theta.dtype), mode="clip")
    return product(_columns(v, some), part)


def _sums(v: Numbers) -> Numbers:
    """Sums of the columns, by a product: whichever way v is laid out, that is quick."""
    return np.asarray(np.dot(np.ones(len(v), v.dtype), v))


def _columns(v: Numbers, some: NDArray[np.intp]) -> Numbers:
    """Some columns of v, laid out as it is."""
    if v.flags.c_contiguous:
        return v.take(some, axis=1, out=room((len(v), len(some)), v.dtype), mode="clip")
    return v.T.take(some, axis=0, out=room((len(some), len(v)), v.dtype), mode="clip").T


def down(theta: Numbers, h: Numbers) -> Numbers:
    """p(v | h) with a 1 after it, ``(M, H + 1) -> (M, V + 1)``."""
    x = squash(product(theta, h.T))
    x[-1] = 1.0
    return x.T


def drawn(p: Numbers, generator: np.random.Generator) -> Numbers:
    """0 or 1 for each probability: ⌈p − u⌉; p = 1 stays 1."""
    u = chance(generator, p.size, p.dtype)
    u = u.reshape(p.shape) if p.flags.c_contiguous else u.reshape(p.shape[::-1]).T
    np.subtract(p, u, u)
    return np.ceil(u, u)


def gibbs(theta: Numbers, h: Numbers, k: int, generator: np.random.Generator) -> Chains:
    """`k` times down and up from h ``(M, H + 1)``."""
    n, kind = len(h), theta.dtype
    n_v, n_h = n * theta.shape[0], n * theta.shape[1]
    v = p = h
    for _ in range(k):
        u = chance(generator, n_v + n_h, kind)
        x = squash(product(theta, h.T))  # (V + 1, M)
        np.subtract(x, u[:n_v].reshape(x.shape), x)
        np.ceil(x, x)
        x[-1] = 1.0
        v = x.T
        p = up(theta, v)
        h = np.subtract(p, u[n_v:].reshape(p.shape))
        np.ceil(h, h)
    return Chains(v, p, h, _NO_SWAPS)


_NO_SWAPS: Final = np.empty(0)
_NO_SWAPS.setflags(write=False)


def moment(v: Numbers, h: Numbers, scale: float) -> Numbers:
    """Σ_m v_m h_mᵀ times `scale`, ``(M, V + 1), (M, H + 1) -> (V + 1, H + 1)``."""
    return product(v.T, h * scale)


def difference(one: Pairs, other: Pairs, scale: float) -> Numbers:
    """`scale` times the mean of v hᵀ over the rows of `one`, minus that of `other`; an array of its own."""
    v, h = one
    if v.shape[1] * h.shape[1] < _WIDE:
        return _small_difference(one, other, scale)
    if len(v) + len(other[0]) <= _FEW_ROWS:
        return _stacked_difference(one, other, scale)
    found = room((v.shape[1], h.shape[1]), v.dtype)
    found[:] = 0.0
    _add_difference(found, one, other, scale)
    return found


def stepped(theta: Numbers, one: Pairs, other: Pairs, scale: float, decay: float) -> Numbers:
    """θ moved by `difference`, its weights (not biases) less by a share of `decay`; an array of its own."""
    if theta.size < _WIDE or len(one[0]) + len(other[0]) <= _FEW_ROWS:
        found = difference(one, other, scale)
        if decay:
            found[:-1, :-1] -= decay * theta[:-1, :-1]
        return np.add(found, theta, found)
    out = room((len(theta), theta.shape[1]), theta.dtype)
    np.multiply(theta, 1.0 - decay, out)
    out[-1], out[:, -1] = theta[-1], theta[:, -1]
    _add_difference(out, one, other, scale)
    return out


def _small_difference(one: Pairs, other: Pairs, scale: float) -> Numbers:
    (v, h), (w, g) = one, other
    n, m = len(v), len(w)
    found = product(v.T, h)
    if n != m:
        np.multiply(found, m / n, found)
    np.subtract(found, product(w.T, g), found)
    return np.multiply(found, scale / m, found)


def _stacked_difference(one: Pairs, other: Pairs, scale: float) -> Numbers:
    """Of few rows one product makes both sums."""
    (v, h), (w, g) = one, other
    both = np.concatenate((h * (scale / len(v)), g * (-scale / len(w))))
    return product(np.concatenate((v, w)).T, both)


def _add_difference(out: Numbers, one: Pairs, other: Pairs, scale: float) -> None:
    """Of a large machine pixels that are 0 in all rows stay as they are, and one product is made of all rows.

    Less goes through the memory then, and that is what takes the time.
    """
    (v, h), (w, g) = one, other
    n, m = len(v), len(w)
    some = np.flatnonzero(_sums(v) + _sums(w))
    rows = room((len(some), n + m), v.dtype)
    rows[:, :n], rows[:, n:] = _columns(v, some).T, _columns(w, some).T
    part = product(rows, np.concatenate((h * (scale / n), g * (-scale / m))))
    if len(some) == len(out):
        out += part
        return
    part += out.take(some, axis=0, out=room(part.shape, part.dtype), mode="clip")
    out[some] = part
