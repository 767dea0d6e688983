"""Data: the points, what they are called and measured in, and the truth where it is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.problem import Problem, mark

Array = NDArray[np.float64]
Pictures = NDArray[np.uint8]
T = TypeVar("T")

#: What is noted of data that have held-out rows: how many they are (`count`), of how many (`n`).
HELD_OUT: Final = mark("{count} of {n} rows are held out; no model is trained on them")

#: Beyond this a square overflows double precision.
LARGEST = 1e150


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """The distribution that the data were drawn from.

    Attributes
    ----------
    log_prob : callable
        ``(M, D) -> (M,)``, nats.
    sample : callable
        ``(n, generator) -> (n, D)``.
    weights, means, covariances : ndarray or None
        ``(K,)``, ``(K, D)``, ``(K, D, D)`` if the truth is a mixture of K Gaussians worth drawing.
    own_score : callable or None
        ``() -> (mean, standard deviation)`` of log p(x) for x from the truth itself, nats, where there is a
        better way to them than a grid.
    class_log_prob : callable or None
        ``(M, D) -> (M, C)``: log p(x, y = c), nats, where the classes come from the law too; over the classes
        they add up to p(x).
    """

    log_prob: Callable[[Array], Array]
    sample: Callable[[int, np.random.Generator], Array]
    weights: Array | None = None
    means: Array | None = None
    covariances: Array | None = None
    own_score: Callable[[], tuple[float, float]] | None = None
    class_log_prob: Callable[[Array], Array] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Strangers:
    """Examples that no model is trained on and that belong to no class: to ask about, and to be found out.

    Attributes
    ----------
    x : ndarray, shape (M, D)
        Their features.
    pictures : ndarray of uint8, shape (M, h, w), or None
        What each looks like.
    names : tuple of str
        What each is called ("4", "scattered"); M of them.
    """

    x: Array
    pictures: Pictures | None = None
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "x", points(self.x))
        object.__setattr__(self, "pictures", _pictures(self.pictures, len(self.x)))
        if len(self.names) != len(self.x):
            raise Problem("there are {m} names for {n} strangers; give one each",
                          m=len(self.names), n=len(self.x))  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """A data set: immutable, finite, double precision.

    Attributes
    ----------
    x : ndarray, shape (N, D)
        The examples that the model is trained on.
    name : str
        Short name (``"faithful"``, or a file's name).
    title : str
        What the reader sees; English, a translation source for shipped sets.
    source : str
        Canonical text from which `datasets.load` makes the same data again; empty for own data.
    y : ndarray of int64, shape (N,), or None
        Class of each example, an index into `classes`.
    classes, names, units : tuple of str
        Names of the classes; names and units of the D features (unit ``""``: none).
    x_heldout, y_heldout : ndarray or None
        Examples that no model is trained on.
    truth : Truth or None
        Where it is known.
    pixels : tuple of int or None
        Height and width, if the examples are pictures and the features their pixels, row by row.
    notes : tuple of Problem
        What was done to the data (standardised, rows dropped), to be said on screen.
    drawn : bool
        Points were drawn or erased by hand: there may be none left, or none yet.
    pictures : ndarray of uint8, shape (N, h, w), or None
        What each example looks like, where the features were computed from a picture; all zero for a point
        that was added by hand and has none.
    strangers : Strangers or None
        Examples of no class, which no model is trained on.
    """

    x: Array
    name: str = "data"
    title: str = ""
    source: str = ""
    y: NDArray[np.int64] | None = None
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    x_heldout: Array | None = None
    y_heldout: NDArray[np.int64] | None = None
    truth: Truth | None = None
    pixels: tuple[int, int] | None = None
    notes: tuple[Problem, ...] = ()
    drawn: bool = False
    pictures: Pictures | None = None
    strangers: Strangers | None = None
    _derived: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        set_ = object.__setattr__
        set_(self, "x", points(self.x, self.names, least=0 if self.drawn else 1))
        d = self.x.shape[1]
        _refuse_pixels(self.pixels, d)
        set_(self, "names", self.names or tuple(f"x{j + 1}" for j in range(d)))
        set_(self, "units", self.units or ("",) * d)
        set_(self, "title", self.title or self.name)
        set_(self, "y", _labels(self.y, len(self.x)))
        if self.x_heldout is not None:
            set_(self, "x_heldout", points(self.x_heldout, self.names))
            set_(self, "y_heldout", _labels(self.y_heldout, len(self.x_heldout)))
        set_(self, "pictures", _pictures(self.pictures, len(self.x)))
        if self.strangers is not None and self.strangers.x.shape[1] != d:
            raise Problem("the strangers have {m} features and the data have {d}",
                          m=self.strangers.x.shape[1], d=d)  # fmt: skip

    @property
    def n_samples(self) -> int:
        """N, the number of training examples."""
        return int(self.x.shape[0])

    @property
    def n_features(self) -> int:
        """D, the number of features."""
        return int(self.x.shape[1])

    def derived(self, key: object, compute: Callable[[], T]) -> T:
        """Something expensive that follows from the data alone, computed once and kept with it."""
        found: T | None = self._derived.get(key)
        if found is None:
            found = self._derived[key] = compute()
        return found


def points(x: ArrayLike, names: tuple[str, ...] = (), *, least: int = 1) -> Array:
    """Return `x` as a read-only, finite, C-contiguous float64 array of shape (N, D).

    One dimension means D = 1.

    Raises
    ------
    Problem
        Not numbers, fewer than `least` (0 or 1) rows, not finite (row and column are said), or too large to
        square.
    """
    _refuse_other_kinds(x)
    try:
        array = np.array(x, dtype=np.float64, order="C", ndmin=1)
    except (TypeError, ValueError):
        raise Problem("the data must be a table of numbers") from None
    if array.ndim == 1:
        array = array[:, None]
    if array.ndim != 2 or array.shape[1] == 0:
        raise Problem("the data must be a table of rows and columns, not {n} dimensions", n=array.ndim)
    if array.shape[0] < least:
        raise Problem("the data have no rows; at least one is needed")
    _refuse_unusable(array, names)
    array.setflags(write=False)
    return array


def index_of(point: Array, x: Array) -> int:
    """Row of `x` ``(N, D)`` that equals `point` ``(D,)``, the first of several; −1 for none."""
    found = np.flatnonzero((x == point).all(axis=1))
    return int(found[0]) if len(found) else -1


def _refuse_other_kinds(x: ArrayLike) -> None:
    """What NumPy would turn into numbers without a word: masks, imaginary parts, dates, texts."""
    if isinstance(x, np.ma.MaskedArray) and np.ma.getmaskarray(x).any():
        raise Problem("the data have masked cells; fill them in, or drop their rows")
    if isinstance(x, np.ndarray) and x.dtype.kind not in "fiub" and not _holds_numbers(x):
        raise Problem("the data must be a table of numbers, not of {kind}", kind=str(x.dtype))


def _holds_numbers(x: NDArray[Any]) -> bool:
    return x.dtype.kind == "O" and all(isinstance(value, (int, float, np.number)) for value in x.flat)


_NOT_FINITE = mark("row {row}, column '{column}' is {value}, not a finite number; drop the row or correct it")
_TOO_LARGE = mark(
    "row {row}, column '{column}' is {value}: values above 1e150 cannot be squared in double precision; "
    "rescale the column"
)


def _refuse_unusable(array: Array, names: tuple[str, ...]) -> None:
    if not np.isfinite(array).all():
        raise _cell_problem(array, ~np.isfinite(array), names, _NOT_FINITE)
    if (np.abs(array) > LARGEST).any():
        raise _cell_problem(array, np.abs(array) > LARGEST, names, _TOO_LARGE)


def _cell_problem(array: Array, bad: NDArray[np.bool_], names: tuple[str, ...], template: str) -> Problem:
    i, j = (int(index) for index in np.argwhere(bad)[0])
    column = names[j] if names else f"x{j + 1}"
    return Problem(template, row=i + 1, column=column, value=f"{array[i, j]:g}")


def _refuse_pixels(pixels: tuple[int, int] | None, d: int) -> None:
    if pixels is not None and (min(pixels) < 1 or pixels[0] * pixels[1] != d):
        height, width = pixels
        raise Problem("pictures of {h} by {w} pixels do not have {d} features", h=height, w=width, d=d)


def _labels(y: ArrayLike | None, n: int) -> NDArray[np.int64] | None:
    if y is None:
        return None
    labels = np.array(y, dtype=np.int64)
    if labels.shape != (n,):
        raise Problem("there are {m} class labels for {n} rows; give one a row", m=labels.size, n=n)
    labels.setflags(write=False)
    return labels


def _pictures(pictures: ArrayLike | None, n: int) -> Pictures | None:
    if pictures is None:
        return None
    array = np.array(pictures, dtype=np.uint8)
    if array.ndim != 3 or len(array) != n or 0 in array.shape[1:]:
        raise Problem("pictures of shape {shape} do not go with {n} rows; give one of h by w pixels a row",
                      shape="×".join(map(str, array.shape)), n=n)  # fmt: skip
    array.setflags(write=False)
    return array
