"""What the card of costs shows: two curves over epochs, where the run is, and the ladder's other models."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.pixel_picture import PixelPicture, Reference
from genviz.runtime.snapshot import Series, Snapshot

#: Names of metrics in a snapshot: −log p of a picture, nats, and passes over the pictures so far.
TRAIN, HELDOUT, EPOCH = "nll_train", "nll_heldout", "epoch"


@dataclass(frozen=True, slots=True, eq=False)
class NllCourse:
    """The costs of a run.

    Attributes
    ----------
    model : str
    epoch, epochs : float
        Where the run is, and where it ends at the latest; 0 of 0 where weights were trained beforehand.
    train, heldout : float
        Mean −log p of a picture, nats; NaN where unknown.
    bits : float
        Held-out bits a pixel.
    curve_train, curve_heldout : ndarray, shape (n, 2)
        Epochs and nats, as far as they are known.
    ghosts : tuple of ndarray, shape (n, 2)
        Held-out curves of earlier runs.
    references : tuple of Reference
        Other models, finite, by rising cost.
    """

    model: str
    epoch: float
    epochs: float
    train: float
    heldout: float
    bits: float
    curve_train: Array
    curve_heldout: Array
    ghosts: tuple[Array, ...]
    references: tuple[Reference, ...]

    @property
    def own(self) -> float:
        """The number by which the model is compared: held out, or of training where that is all there is."""
        return self.heldout if isfinite(self.heldout) else self.train


def course_of(snapshot: Snapshot) -> NllCourse:
    """The costs of a snapshot's run."""
    picture: PixelPicture = snapshot.picture
    clock = _clock(snapshot)
    others = (r for r in picture.references if isfinite(r.nll) and r.model != picture.model)
    return NllCourse(
        picture.model, float(picture.epoch), float(picture.epochs), float(picture.nll_train),
        float(picture.nll_heldout), picture.bits, _curve(snapshot, TRAIN, clock),
        _curve(snapshot, HELDOUT, clock),
        tuple(_earlier(g.series, clock) for g in snapshot.ghosts if g.metric == HELDOUT),
        tuple(sorted(others, key=lambda r: r.nll)),
    )  # fmt: skip


def _clock(snapshot: Snapshot) -> Array:
    """Rows of (frame, epoch) between which epochs are interpolated."""
    told = snapshot.series.get(EPOCH)
    if told is not None and len(told.t) > 1:
        return np.column_stack([told.t, told.values]).astype(np.float64)
    picture: PixelPicture = snapshot.picture
    learned = snapshot.frame.t if picture.stage == "learning" else snapshot.converged_at
    if not learned or not picture.epoch:
        return np.zeros((1, 2))
    return np.array([(0.0, 0.0), (float(learned), float(picture.epoch))])


def _curve(snapshot: Snapshot, name: str, clock: Array) -> Array:
    found = snapshot.series.get(name) or snapshot.diagnostic_series.get(name)
    return np.empty((0, 2)) if found is None else _points(found, clock)


def _points(series: Series, clock: Array) -> Array:
    """Epochs and finite values; frames in which nothing is learned any more are left out."""
    if len(clock) < 2:
        return np.empty((0, 2))
    ended = clock[np.argmax(clock[:, 1]), 0]
    inside = (series.t <= ended) & np.isfinite(series.values)
    epochs = np.interp(series.t[inside].astype(np.float64), clock[:, 0], clock[:, 1])
    return np.column_stack([epochs, series.values[inside]])


def _earlier(series: Series, clock: Array) -> Array:
    """The curve of an earlier run, whose frames are as long as this run's, until it stopped to change."""
    rows = np.column_stack([series.t, series.values])[np.isfinite(series.values)]
    if len(clock) < 2 or not len(rows):
        return np.empty((0, 2))
    moving = np.flatnonzero(rows[:, 1] != rows[-1, 1])
    kept = rows[: moving[-1] + 2] if len(moving) else rows[:1]
    rate = clock[-1, 1] / max(clock[np.argmax(clock[:, 1]), 0], 1.0)
    return np.asarray(kept * np.array([rate, 1.0]))
