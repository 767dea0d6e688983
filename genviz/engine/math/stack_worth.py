"""What a stack's features are worth: logistic regression on each level's against raw pixels.

The stack never saw a label.  A classifier with few labelled pictures is fitted to what each level makes of
them, and judged by pictures that neither the stack nor the classifier has seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.dbm_field import guess, settled
from genviz.engine.math.rbm_data import ink_of, ones
from genviz.engine.math.rbm_energy import hidden_probability
from genviz.engine.math.rbm_state import joined
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.problem import Problem
from genviz.engine.rng import SPLIT, Rng

Labels = NDArray[np.int64]

#: Labelled pictures of one seed at most, and pictures that it is judged by.
MOST_LABELLED: Final = 300
_MOST_JUDGED: Final = 1000
#: Penalties λ that are tried, and the share of the labelled pictures that decides between them.
_PENALTIES: Final = (0.1, 1.0, 10.0)
_DECIDING: Final = 0.25
#: Share of the rows that is judged by where none are held out.
_KEPT_BACK: Final = 0.3
_ITERATIONS: Final = 100
#: A share of grey pixels from which on grey and binary pixels are two things.
_GREY: Final = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """How often classifiers are right.

    Attributes
    ----------
    names : tuple of str
        Sets of features: "grey" (pixels as they are; left out where they are black or white already),
        "pixels" (black or white, as the stack sees them), "h1", "h2", ….
    accuracy : ndarray, shape (F, S)
        Share of right answers on pictures that were not trained on, for each set and seed; nan where not
        done yet.  A seed draws which pictures have labels; the stack is the same for all.
    done, total : int
        Seeds whose sets are all done, and how many there will be.
    n_train, n_test : int
        Labelled pictures of a seed; pictures that are judged by.
    n_features : tuple of int
        Of each set.
    baseline : float
        Share of the commonest class among the judged pictures.
    heldout : bool
        The judged pictures are held out from the stack too; else it has seen them, without labels.
    """

    names: tuple[str, ...]
    accuracy: Array
    done: int
    total: int
    n_train: int
    n_test: int
    n_features: tuple[int, ...]
    baseline: float
    heldout: bool

    @property
    def mean(self) -> Array:
        """Mean over the seeds that are done, ``(F,)``; nan before the first."""
        if not self.done:
            return np.full(len(self.names), np.nan)
        return np.asarray(self.accuracy[:, : self.done].mean(axis=1))

    @property
    def error(self) -> Array:
        """Standard deviation over the seeds that are done, ``(F,)``; 0 after one."""
        done = self.accuracy[:, : self.done]
        return np.asarray(done.std(axis=1, ddof=1) if self.done > 1 else np.zeros(len(done)))


def worth(picture: StackPicture, data: Data, *, n_seeds: int = 8, seed: int = 0) -> Iterator[Worth]:
    """Results after each fit, so that somebody may stop.

    Parameters
    ----------
    picture : StackPicture
        Its weights and biases are used.
    data : Data
        With labels.
    n_seeds, seed : int
        How often labelled pictures are drawn; the first of the seeds.

    Raises
    ------
    Problem
        The data have no labels, or too few pictures of two classes.
    """
    train, y, test, y_test, heldout = _rows(data, seed)
    sets = {name: (x, other) for name, x, other in _sets(picture, data, train, test)}
    n_train = min(MOST_LABELLED, len(y))
    found = np.full((len(sets), n_seeds), np.nan)
    baseline = float(np.bincount(y_test).max() / len(y_test))
    for s in range(n_seeds):
        chosen = Rng(seed + 1 + s, SPLIT).generator.permutation(len(y))[:n_train]
        for f, (x, other) in enumerate(sets.values()):
            found[f, s] = accuracy(x[chosen], y[chosen], other, y_test)
            yield Worth(
                tuple(sets), found.copy(), s + (f + 1 == len(sets)), n_seeds, n_train, len(y_test),
                tuple(x.shape[1] for x, _ in sets.values()), baseline, heldout,
            )  # fmt: skip


def _rows(data: Data, seed: int) -> tuple[Array, Labels, Array, Labels, bool]:
    """Rows in the data's units, with labels: to train on and to judge by."""
    if data.y is None:
        raise Problem("these data have no classes; features are judged by how well they tell classes apart")
    if data.x_heldout is not None and data.y_heldout is not None:
        train, y, heldout = data.x, data.y, True
        test, y_test = data.x_heldout[:_MOST_JUDGED], data.y_heldout[:_MOST_JUDGED]
    else:
        order = Rng(seed, SPLIT).generator.permutation(data.n_samples)
        out, kept = np.split(order, [round(_KEPT_BACK * len(order))])
        train, y, test, y_test, heldout = data.x[kept], data.y[kept], data.x[out], data.y[out], False
    if len(np.unique(y)) < 2 or len(y) < 10 or len(y_test) < 5:
        raise Problem("there are too few pictures of two classes to judge features by")
    return train, y, test, y_test, heldout


def _sets(picture: StackPicture, data: Data, train: Array, test: Array) -> Iterator[tuple[str, Array, Array]]:
    """Each set of features, for both groups of rows."""
    grey, grey_test = ink_of(train, data), ink_of(test, data)
    v, v_test = ((rows >= picture.threshold).astype(np.float64) for rows in (grey, grey_test))
    if float(((grey > 0.0) & (grey < 1.0)).mean()) > _GREY:
        yield "grey", grey, grey_test
    yield "pixels", v, v_test
    levels = zip(level_features(picture, v), level_features(picture, v_test), strict=True)
    for i, (x, other) in enumerate(levels, start=1):
        yield f"h{i}", x, other


class _Sweeps:
    """How mean fields are settled here."""

    mean_field_sweeps = 50
    mean_field_tolerance = 1e-3
    mean_field_damping = 0.0


def level_features(picture: StackPicture, v: Array) -> list[Array]:
    """What each level that takes part makes of binary rows ``(M, V)``: probabilities ``(M, n_l)``."""
    levels = picture.levels[: picture.n_active]
    if picture.kind == "dbn":
        found = [v]
        for level in levels:
            found.append(hidden_probability(found[-1], level.up.T, level.c))
        return found[1:]
    one, two = picture.levels
    thetas = (
        joined(one.w.T, picture.b, one.c, np.float64),
        joined(two.w.T, np.zeros(len(one.c)), two.c, np.float64),
    )
    rows = ones(v, np.dtype(np.float64))
    mu = settled(rows, thetas, _Sweeps()).mu if len(levels) == 2 else guess(rows, thetas)
    return [level[:, :-1] for level in mu[: len(levels)]]


# --- logistic regression -----------------------------------------------------------------------------------


def accuracy(x: Array, y: Labels, other: Array, y_other: Labels) -> float:
    """Share of right answers on other rows, of a classifier whose penalty a part of its own rows decided."""
    n = max(int(_DECIDING * len(y)), 1)
    tried = [(_right(fitted(x[n:], y[n:], penalty), x[:n], y[:n]), penalty) for penalty in _PENALTIES]
    return _right(fitted(x, y, max(tried)[1]), other, y_other)


def fitted(x: Array, y: Labels, penalty: float) -> tuple[Array, Array, Labels]:
    """Weights ``(D, C)``, intercepts ``(C,)`` and the classes of multinomial logistic regression.

    What is minimised is −Σ_n log p(y_n | x_n) + λ/2 ‖w‖²; intercepts are free.
    """
    from scipy.optimize import minimize  # it takes long to import, and only this needs it

    classes, labels = np.unique(y, return_inverse=True)
    own = np.eye(len(classes))[labels]
    rows = np.column_stack([x, np.ones(len(x))])  # (N, D + 1)
    shape = (rows.shape[1], len(classes))

    def loss(flat: Array) -> tuple[float, Array]:
        theta = flat.reshape(shape)
        log_p = rows @ theta
        log_p -= log_p.max(axis=1, keepdims=True)
        log_p -= np.log(np.exp(log_p).sum(axis=1, keepdims=True))
        held = penalty * theta
        held[-1] = 0.0
        value = -float((own * log_p).sum()) + 0.5 * float((held * theta).sum())
        return value, np.asarray((rows.T @ (np.exp(log_p) - own) + held).ravel())

    rule: Any = {"maxiter": _ITERATIONS}
    start = np.zeros(rows.shape[1] * len(classes))
    theta = minimize(loss, start, jac=True, method="L-BFGS-B", options=rule).x.reshape(shape)
    return theta[:-1], theta[-1], classes


def _right(fit: tuple[Array, Array, Labels], x: Array, y: Labels) -> float:
    w, b, classes = fit
    return float((classes[(x @ w + b).argmax(axis=1)] == y).mean())
