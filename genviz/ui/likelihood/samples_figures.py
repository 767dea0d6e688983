"""The curves of the samples' cards, from the picture's numbers."""

from __future__ import annotations

from math import isfinite
from typing import Final

import numpy as np

from genviz.engine.math.overfitting import Overfitting
from genviz.engine.math.samples_cells import CellCurve
from genviz.engine.math.samples_estimate import CONFIDENCE
from genviz.engine.math.samples_growth import FEWEST, MOST, Growth
from genviz.engine.math.samples_neighbours import Neighbours
from genviz.engine.math.samples_picture import SamplesPicture, Truth
from genviz.runtime.snapshot import Snapshot
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import known
from genviz.ui.plots.kl_ink import entropy_ink, kl_ink, likelihood_ink, model_ink
from genviz.ui.plots.samples_figure import Band, Figure, Level, Line, Mark, Reals, around
from genviz.ui.plots.samples_losses import with_band
from genviz.ui.theme import theme

#: Ends of the axis of steps.
_ENDS: Final = (10, 16, 24, 32, 40, 48, 64, 100, 160, 240, 320, 400)
#: Nats: ends of the axes for histograms and for neighbours, and half a nat below 0.
_HIGHEST: Final = 3.0
_BELOW: Final = -0.5
#: Nats around the best held-out likelihood that are shown.
_ABOVE_BEST: Final = 2.2
_BELOW_BEST: Final = 1.8


def over_steps_figure(picture: SamplesPicture, snapshot: Snapshot) -> Figure | None:
    """−log-likelihood per point over the steps; what is known of the steps to come in pale."""
    steps = picture.steps
    if steps is None:
        return None
    later = known("mean_log_likelihood", snapshot)
    last = max(float(later[:, 0].max(initial=0.0)), float(picture.step))
    end = float(next((e for e in _ENDS if e >= last), last))
    blue, band = likelihood_ink(), CONFIDENCE * steps.error
    lines = [
        Line(later[:, 0], -later[:, 1], blue, strength=0.35),
        Line(steps.steps, steps.mean, blue, 3.4, name=tr("−log-likelihood")),
    ]
    marks = [Mark(float(picture.step), picture.now.value, blue, picture.now.band)]
    if picture.truth is not None:
        kl = known("forward_kl", snapshot)
        lines.append(Line(kl[:, 0], kl[:, 1], kl_ink(), 3.0, name=tr("KL: lower by the entropy")))
        marks.append(Mark(float(picture.step), picture.truth.kl.value, kl_ink()))
    return Figure(
        (0.0, end), (min(picture.loss_range[0], 0.0), picture.loss_range[1]), tr("training step"),
        tuple(lines), (Band(steps.steps, steps.mean - band, steps.mean + band, entropy_ink(), 0.3),),
        tuple(marks), now=float(picture.step),
        note="" if picture.truth is not None else tr("KL curve: needs p"),
        said=_said_of(steps.steps, steps.mean, band, tr("after step")),
        explain=tr(
            "Average of −log q over the samples, in nats, after each step; the band is ±1.96 standard "
            "errors. It is the KL curve, shifted by the entropy of p: both are lowest at the same place."
        ),
    )  # fmt: skip


def _said_of(x: Reals, mean: Reals, band: Reals, what: str) -> tuple[tuple[float, str], ...]:
    rows = zip(x.tolist(), mean.tolist(), band.tolist(), strict=True)
    return tuple((at, f"{what} {number(at, 0)}: {with_band(value, half)}") for at, value, half in rows)


def growth_figure(picture: SamplesPicture) -> Figure | None:
    """−log-likelihood per point of the first n samples over n."""
    growth = picture.growth
    if growth is None:
        return None
    blue, sizes, band = likelihood_ink(), growth.sizes.astype(np.float64), CONFIDENCE * growth.error
    here = growth.sizes <= growth.n
    # The part beyond begins where the part at hand ends, so that there is no gap.
    beyond = growth.sizes >= min(growth.n, MOST)
    lines = [
        *(Line(sizes, row, entropy_ink(), 1.0, strength=0.55) for row in growth.replicates),
        Line(sizes[beyond], growth.mean[beyond], blue, strength=0.45),
        Line(sizes[here], growth.mean[here], blue, 3.4, name=tr("these samples")),
        Line(np.empty(0), np.empty(0), entropy_ink(), 1.0, strength=0.8, name=tr("other samples")),
    ]
    low, high = growth.mean - band, growth.mean + band
    marks = [Mark(float(growth.n), picture.now.value, blue)] if growth.n >= FEWEST else []
    return Figure(
        (float(FEWEST), float(MOST)), _growth_range(picture), tr("number of samples n (log scale)"),
        tuple(lines), (Band(sizes, low, high, blue, 0.18),), tuple(marks), _true_levels(picture.truth),
        x_log=True, now=float(min(max(growth.n, FEWEST), MOST)), note=_impossible(growth),
        said=_said_of(sizes, growth.mean, band, "n ="),
        explain=tr(
            "−log-likelihood per point of the first n samples, ±1.96 standard errors, and of five other sets "
            "of samples: all go to the cross-entropy, and the noise falls like 1/√n. Pale: what more samples "
            "would say."
        ),
    )  # fmt: skip


def _growth_range(picture: SamplesPicture) -> tuple[float, float]:
    """Around the likeliest model; from 0 on, where KL is to be seen as well."""
    best = picture.best.value if isfinite(picture.best.value) else 0.5 * sum(picture.loss_range)
    start = picture.start.value if isfinite(picture.start.value) else best
    most = best + min(max(2.7, start - best + 0.6), 5.0)
    low, high = float(np.floor(2.0 * (best - 0.7)) / 2.0), float(np.ceil(2.0 * most) / 2.0)
    return (low if picture.truth is None else min(low, 0.0)), high


def _impossible(growth: Growth) -> str:
    """From which number of samples on the estimate is infinite."""
    endless = ~np.isfinite(growth.mean)
    if not endless.any():
        return ""
    return tr("∞ from n ≈ {n} on: q is 0 there", n=int(growth.sizes[int(endless.argmax())]))


def _true_levels(truth: Truth | None) -> tuple[Level, ...]:
    if truth is None:
        return ()
    text, cross = theme().tokens.text, truth.cross_entropy
    levels = [Level(cross, text, tr("cross-entropy {value}", value=number(cross, 2)))]
    words = tr("KL {kl} = that − entropy {entropy}", kl=number(truth.kl.value, 2),
               entropy=number(truth.entropy.value, 2))  # fmt: skip
    levels.append(Level(truth.kl.value, kl_ink(), words))
    return tuple(level for level in levels if isfinite(level.y))


def cells_figure(picture: SamplesPicture) -> Figure | None:
    """KL of the histogram over the number of cells, with its floor."""
    curve = picture.cells
    if curve is None:
        return None
    cells, grey = curve.cells.astype(np.float64), entropy_ink()
    wrong = np.where(curve.holds, np.nan, curve.formula)
    # The first place where the formula fails is drawn with both, so that the curve has no gap.
    last = int(curve.holds.sum())
    wrong[max(last - 1, 0) : last] = curve.formula[max(last - 1, 0) : last]
    lines = [
        Line(cells, np.where(curve.holds, curve.formula, np.nan), model_ink(), 2.4),
        Line(cells, wrong, model_ink(), 2.0, dashed=True, strength=0.8, name=tr("(cells − 1) / 2n")),
        Line(cells, curve.floor, grey, 3.0, name=tr("perfect model")),
        Line(cells, curve.forward, kl_ink(), 3.2, name=tr("KL(p̂ ‖ q)")),
    ]
    levels = () if picture.truth is None else _kl_level(picture.truth)
    return Figure(
        (float(cells[0]), float(cells[-1])), (0.0, _HIGHEST), tr("number of cells (log scale)"),
        tuple(lines), (Band(cells, curve.low, curve.high, grey, 0.3),), (), levels,
        x_log=True, said=_said_of_cells(curve), note=_missing(curve) or _true_kl(picture.truth),
        explain=tr(
            "Grey: what samples of q itself show, simulated, with the middle 95 % of {draws} draws: KL of a "
            "histogram is never 0. Orange: the formula for that, dashed where a cell expects fewer than 5 "
            "samples and it is too high.", draws=curve.draws,
        ),
    )  # fmt: skip


def _kl_level(truth: Truth) -> tuple[Level, ...]:
    if not isfinite(truth.kl.value):
        return ()
    return (Level(truth.kl.value, kl_ink()),)


def _true_kl(truth: Truth | None) -> str:
    """What the dashed line of `_kl_level` is; it has no room beside curves that it is meant to meet."""
    return "" if truth is None else tr("true KL {value} (dashed)", value=number(truth.kl.value, 2))


def _missing(curve: CellCurve) -> str:
    """Why there is no curve."""
    return tr("∞: samples lie where q is 0") if np.isinf(curve.forward).all() else ""


def _said_of_cells(curve: CellCurve) -> tuple[tuple[float, str], ...]:
    return tuple(
        (
            float(cells),
            tr(
                "{cells} cells: KL {kl}; perfect model {floor} ({low} … {high}); formula {formula}",
                cells=int(cells), kl=number(float(curve.forward[i]), 3),
                floor=number(float(curve.floor[i]), 3), low=number(float(curve.low[i]), 3),
                high=number(float(curve.high[i]), 3), formula=number(float(curve.formula[i]), 3),
            ),
        )
        for i, cells in enumerate(curve.cells.tolist())
    )  # fmt: skip


def nearest_figure(picture: SamplesPicture, k: int) -> Figure | None:
    """KL by the k-th nearest neighbour: mean and spread over other samples, and the samples at hand."""
    found = picture.nearest
    if found is None:
        return None
    i = found.neighbours.index(k)
    sizes, mean, half = found.sizes.astype(np.float64), found.mean[i], CONFIDENCE * found.sd[i]
    now = found.now[i]
    n = float(min(max(picture.n, sizes[0]), sizes[-1]))
    marks = [] if now is None else [Mark(n, now.value, kl_ink(), CONFIDENCE * now.error)]
    lines = [
        *(
            Line(sizes, found.mean[j], entropy_ink(), 1.0, strength=0.5)
            for j in range(len(found.neighbours)) if j != i
        ),
        Line(sizes, mean, entropy_ink(), 2.8, name=tr("mean of 16 sets")),
        Line(np.empty(0), np.empty(0), kl_ink(), 3.0, name=tr("these samples")),
    ]  # fmt: skip
    levels = () if picture.truth is None else _kl_level(picture.truth)
    return Figure(
        (float(sizes[0]), float(sizes[-1])), (_BELOW, _HIGHEST + 0.5), tr("number of samples n (log scale)"),
        tuple(lines), (Band(sizes, mean - half, mean + half, entropy_ink(), 0.3),), tuple(marks), levels,
        x_log=True, now=n, said=_said_of(sizes, mean, half, "n ="),
        note=_true_kl(picture.truth) if np.isfinite(mean).any() else tr("∞: samples lie where q is 0"),
        explain=tr(
            "KL(p ‖ q) with the entropy of p from the distances of its samples to their k-th nearest "
            "neighbour. The band holds 95 % of other sets of n samples: a larger k narrows it, and bends the "
            "mean. Thin: the means for other k."
        ),
    )  # fmt: skip


def nearest_words(found: Neighbours, k: int) -> str:
    """The estimate in a sentence."""
    i = found.neighbours.index(k)
    now, pair = found.now[i], found.by_samples[i]
    if now is None:
        return tr("There must be more samples than neighbours.")
    if not isfinite(now.value):
        return tr("KL = ∞: samples repeat, or lie where q is 0.")
    said = tr("KL ≈ {value} nats", value=with_band(now.value, CONFIDENCE * now.error))
    if pair is not None and isfinite(pair):
        said += "; " + tr("with q sampled too: {value}", value=number(pair, 2))
    return said


def overfit_figure(found: Overfitting, truth: Truth | None) -> Figure:
    """−log-likelihood per point of what was learned and of what was held out, over the model's freedom."""
    kernels = found.kind == "kernels"
    blue, orange, x = likelihood_ink(), model_ink(), found.freedom
    best = float(found.heldout[found.best])
    half = CONFIDENCE * found.heldout_error
    shown = np.clip(found.training, best - _BELOW_BEST, best + _ABOVE_BEST)
    low, high = around(shown, np.array([best - 0.3, best + _ABOVE_BEST]), share=0.04)
    words = tr("best: width {h}", h=number(float(x[found.best]), 2)) if kernels else tr(
        "best: K = {k}", k=int(x[found.best]))  # fmt: skip
    return Figure(
        (float(x.min()), float(max(x.max(), x.min() + (0.0 if kernels else 1.0)))), (low, high),
        tr("kernel width, narrower to the right (log)") if kernels else tr("number of Gaussians K"),
        (
            Line(x, found.training, orange, 2.8, dashed=True, name=tr("learned")),
            Line(x, found.heldout, blue, 3.4, name=tr("held out")),
        ),
        (Band(x, found.heldout - half, found.heldout + half, blue, 0.18),),
        (Mark(float(x[found.best]), best, blue, words=words),), _entropy_level(truth),
        x_log=kernels, falling=kernels, whole=not kernels, said=_said_of_freedom(found),
        explain=tr(
            "Half of the first 300 samples are learned, half held out. The freer the model, the likelier "
            "what it has learned; what it has not seen says when to stop. Band: ±1.96 standard errors."
        ),
    )  # fmt: skip


def _entropy_level(truth: Truth | None) -> tuple[Level, ...]:
    """No model is below it, on samples that it has not seen, but by chance."""
    if truth is None:
        return ()
    value = truth.entropy.value
    return (Level(value, entropy_ink(), tr("entropy of p {value}", value=number(value, 2)), below=True),)


def _said_of_freedom(found: Overfitting) -> tuple[tuple[float, str], ...]:
    said = []
    for i, freedom in enumerate(found.freedom.tolist()):
        name = f"K = {int(freedom)}" if found.kind == "gaussians" else tr("width {h}", h=number(freedom, 3))
        words = tr(
            "{model}: learned {training}, held out {heldout}", model=name,
            training=number(float(found.training[i]), 2),
            heldout=with_band(float(found.heldout[i]), CONFIDENCE * float(found.heldout_error[i])),
        )  # fmt: skip
        said.append((freedom, words))
    return tuple(said)


def overfit_words(found: Overfitting) -> str:
    """What the held-out samples say."""
    best, simplest = float(found.freedom[found.best]), float(found.freedom[found.simplest])
    if found.kind == "gaussians":
        if found.best == found.simplest:
            return tr("Held-out samples want K = {k}; every further Gaussian learns noise.", k=int(best))
        values = {"k": int(best), "few": int(simplest)}
        return tr("Lowest at K = {k}, but by chance alone: K = {few} is as good.", **values)
    widths = {"h": number(best, 2), "wide": number(simplest, 2)}
    return tr("Best width {h}; up to {wide} all are as good within the noise.", **widths)
