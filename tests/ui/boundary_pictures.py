"""Hand-made boundary pictures: Gaussian classes and a straight border, with numbers that SciPy gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from scipy.special import log_softmax, logsumexp
from scipy.stats import multivariate_normal

from genviz.engine.data import Data, Strangers
from genviz.engine.math import scores as judged
from genviz.engine.math.boundary_picture import BoundaryPicture, Density, Half
from genviz.engine.view import View
from genviz.ui.boundary_pixels import LAYERS

PRIORS = (np.array([0.55, 0.45]), np.array([0.4, 0.35, 0.25]))
MEANS = np.array([[0.36, 1.05], [0.53, 0.87], [0.62, 1.18]])
COVARIANCES = np.array([
    [[0.0016, -0.0011], [-0.0011, 0.0110]],
    [[0.0085, 0.0030], [0.0030, 0.0042]],
    [[0.0021, 0.0004], [0.0004, 0.0031]],
])  # fmt: skip
#: Slopes and intercepts of the discriminative model's logits, one row a class.
SLOPES = np.array([[0.0, 0.0], [21.0, -13.0], [34.0, 16.0]])
INTERCEPTS = np.array([0.0, 3.2, -34.0])
MASSES = np.array([0.97, 0.88, 0.72, 0.54, 0.36, 0.20, 0.08])
X_RANGE, Y_RANGE = (0.10, 0.80), (0.70, 1.34)
VIEW = View(
    x_range=X_RANGE, y_range=Y_RANGE, width=420, height=480, layers=frozenset(LAYERS) - {"unlabelled"}
)


def priors(n_classes: int) -> np.ndarray:
    return PRIORS[n_classes - 2]


def points(n: int = 200, n_classes: int = 2, seed: int = 7) -> tuple[np.ndarray, np.ndarray]:
    """Points of the classes, shape (n, 2), and their classes."""
    rng = np.random.default_rng(seed)
    y = rng.choice(n_classes, size=n, p=priors(n_classes))
    roots = np.linalg.cholesky(COVARIANCES)
    return MEANS[y] + np.einsum("nij,nj->ni", roots[y], rng.normal(size=(n, 2))), y


def log_conditional(x: np.ndarray, n_classes: int) -> np.ndarray:
    """log p(y = c | x) of the discriminative model, shape (C, …), for x of shape (…, d)."""
    slopes = SLOPES[:n_classes, : x.shape[-1]]
    rest = MEANS.mean(axis=0)[x.shape[-1] :]  # on a line, what is not drawn has its mean
    offset = INTERCEPTS[:n_classes] + SLOPES[:n_classes, x.shape[-1] :] @ rest
    return np.moveaxis(log_softmax(x @ slopes.T + offset, axis=-1), -1, 0)


def log_joint(x: np.ndarray, n_classes: int) -> np.ndarray:
    """log p(x, y = c), shape (C, …)."""
    d = x.shape[-1]
    parts = [multivariate_normal(MEANS[c, :d], COVARIANCES[c, :d, :d]) for c in range(n_classes)]
    both = zip(np.log(priors(n_classes)), parts, strict=True)
    return np.stack([log_prior + np.reshape(part.logpdf(x), x.shape[:-1]) for log_prior, part in both])


def centres(low: float, high: float, n: int) -> np.ndarray:
    """Centres of n equal cells."""
    return low + (np.arange(n) + 0.5) * (high - low) / n


def grid(view: View, shape: tuple[int, int]) -> np.ndarray:
    """Centres of cells, shape (G_y, G_x, 2)."""
    return np.stack(np.meshgrid(centres(*view.x_range, shape[1]), centres(*view.y_range, shape[0])), axis=-1)


def levels(n_classes: int) -> np.ndarray:
    """Of a Gaussian in the plane the mass 1 − exp(−r²/2) lies within Mahalanobis distance r."""
    peaks = np.log(priors(n_classes)) - 0.5 * np.log(np.linalg.det(2 * np.pi * COVARIANCES[:n_classes]))
    return peaks[:, None] + np.log(1 - MASSES)


def picture(
    n_classes: int = 2,
    n: int = 200,
    d: int = 2,
    *,
    view: View = VIEW,
    query: tuple[float, ...] = (0.175, 0.866),
    cells: tuple[int, int] = (120, 160),
    n_samples: int = 24,
    **changes: Any,
) -> BoundaryPicture:
    """A picture like the model makes, from densities that are written out here."""
    x, y = points(n, n_classes)
    x, q = np.ascontiguousarray(x[:, :d]), np.array(query[:d])
    log_px = logsumexp(log_joint(x, n_classes), axis=0)
    strip_x = np.linspace(*view.x_range, 160)
    along = np.column_stack([strip_x, np.full((160, d - 1), q[-1])])
    places = grid(view, cells) if d == 2 else None
    drawn, labels = points(n_samples, n_classes, seed=11)
    made = BoundaryPicture(
        axes=(0, d - 1),
        names=("straightness", "hollowness")[:d],
        units=("", "")[:d],
        classes=tuple("012"[:n_classes]),
        n_features=d,
        x=x,
        y=y,
        x_heldout=None,
        y_heldout=None,
        cells=(*view.x_range, *view.y_range),
        strip_x=strip_x,
        query=q,
        stranger=0,
        discriminative=_half(log_conditional, x, y, q, along, places, n_classes),
        generative=_half(_by_bayes, x, y, q, along, places, n_classes),
        density=Density(
            family="qda",
            joint=None if places is None else log_joint(places, n_classes),
            levels=levels(n_classes),
            masses=MASSES,
            curves=np.exp(log_joint(strip_x[:, None], n_classes)) if d == 1 else None,
            marginal=np.exp(log_joint(strip_x[:, None], n_classes)),
            conditional=_conditional(along, n_classes) if d == 2 else None,
            query_joint=log_joint(q, n_classes),
            query_marginal=float(logsumexp(log_joint(q, n_classes))),
            query_rank=float((log_px < logsumexp(log_joint(q, n_classes))).mean()),
            threshold=float(np.quantile(log_px, 0.01)),
            anomalies=log_px < np.quantile(log_px, 0.01),
            samples=np.ascontiguousarray(drawn[:, :d]),
            sample_labels=labels,
            outliers=None,
            log_px=log_px,
        ),
        truth=None if places is None else _by_bayes(places + np.array([0.02, 0.0]), n_classes),
        truth_strip=np.exp(_by_bayes(along, n_classes)),
        bayes_error=0.031,
        cost=None,
        norm=24.7,
        separated=False,
        strangers=np.array([[0.175, 0.866], [0.7, 1.25], [0.2, 0.75]])[:, :d],
    )
    return replace(made, **changes)


def _by_bayes(x: np.ndarray, n_classes: int) -> np.ndarray:
    joint = log_joint(x, n_classes)
    return joint - logsumexp(joint, axis=0)


def _conditional(along: np.ndarray, n_classes: int) -> np.ndarray:
    """p(x₁, y = c | x₂): what is left of the joint density along the crosshair, with area 1."""
    joint = np.exp(log_joint(along, n_classes))
    return joint / (joint.sum() * (along[1, 0] - along[0, 0]))


def _half(log_p: Any, x: Any, y: Any, q: Any, along: Any, places: Any, n_classes: int) -> Half:
    found = log_p(x, n_classes)
    return Half(
        posterior=None if places is None else log_p(places, n_classes),
        strip=np.exp(log_p(along, n_classes)),
        query=np.exp(log_p(q, n_classes)),
        wrong=found.argmax(axis=0) != y,
        scores=judged.scores(found.T, y),
        heldout_scores=None,
    )


def stranger_pictures(n: int = 3) -> np.ndarray:
    """Pictures of 8 × 8 pixels like a handwritten 4, shape (n, 8, 8)."""
    four = np.array([
        [0, 0, 0, 5, 12, 0, 0, 0], [0, 0, 2, 15, 6, 0, 0, 0], [0, 0, 11, 11, 0, 4, 5, 0],
        [0, 4, 16, 3, 3, 15, 5, 0], [0, 11, 16, 12, 15, 14, 1, 0], [0, 5, 11, 12, 16, 7, 0, 0],
        [0, 0, 0, 4, 15, 1, 0, 0], [0, 0, 0, 7, 11, 0, 0, 0],
    ], dtype=np.uint8)  # fmt: skip
    return np.stack([np.roll(four, i, axis=1) for i in range(n)])


def data(n_classes: int = 2, n: int = 200, d: int = 2) -> Data:
    """The data of `picture`, with pictures, and three strangers."""
    x, y = points(n, n_classes)
    strangers = np.array([[0.175, 0.866], [0.7, 1.25], [0.2, 0.75]])
    return Data(
        x=x[:, :d],
        y=y,
        names=("straightness", "hollowness")[:d],
        classes=tuple("012"[:n_classes]),
        pictures=np.stack([stranger_pictures(8)[c] for c in np.arange(n) % 8]),
        strangers=Strangers(strangers[:, :d], stranger_pictures(3), ("4", "4", "4")),
    )
