"""Hand-made mixture pictures and snapshots, with numbers that are known without any model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from genviz import catalog
from genviz.engine.data import Data, Truth
from genviz.engine.math.picture import MixturePicture
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Frame, Ghost, Series, Snapshot
from genviz.ui import raster

MASSES = np.array([0.97, 0.88, 0.72, 0.54, 0.36, 0.20, 0.08])


def gaussian(x: np.ndarray, mean: np.ndarray, cov: np.ndarray) -> np.ndarray:
    """Density of a Gaussian, written out: x (…, D)."""
    gap = x - mean
    distance = np.einsum("...i,ij,...j->...", gap, np.linalg.inv(cov), gap)
    return np.exp(-0.5 * distance) / np.sqrt(np.linalg.det(2 * np.pi * cov))


def mixture(k: int = 3, n: int = 600, d: int = 2, seed: int = 1) -> tuple[Any, ...]:
    """Weights, means, covariances and points of a mixture with unequal weights and tilted components."""
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.full(k, 8.0))
    angle = 2 * np.pi * (np.arange(k) + 0.4) / k
    means = np.column_stack([3.2 * np.cos(angle), 2.0 * np.sin(angle)])
    roots = rng.normal(size=(k, 2, 2)) * 0.35 + np.eye(2) * [1.0, 0.6]
    covs = roots @ roots.swapaxes(1, 2)
    labels = rng.choice(k, size=n, p=weights)
    x = means[labels] + np.einsum("nij,nj->ni", roots[labels], rng.normal(size=(n, 2)))
    return weights, means[:, :d], covs[:, :d, :d], np.ascontiguousarray(x[:, :d])


def centres(low: float, high: float, n: int) -> np.ndarray:
    """Centres of n equal cells."""
    return low + (np.arange(n) + 0.5) * (high - low) / n


def levels_of(density: np.ndarray) -> np.ndarray:
    """Thresholds above which the grid holds each of `MASSES`."""
    ordered = np.sort(density.ravel())[::-1]
    mass = np.cumsum(ordered) / ordered.sum()
    return np.array([ordered[min(np.searchsorted(mass, m), len(mass) - 1)] for m in MASSES])


def picture(
    k: int = 3,
    n: int = 600,
    d: int = 2,
    *,
    kind: str = "gmm",
    selected: int = -1,
    x_range: tuple[float, float] = (-6.5, 6.5),
    y_range: tuple[float, float] = (-4.5, 4.5),
    **changes: Any,
) -> MixturePicture:
    """A picture like the models make, from densities written out here."""
    weights, means, covs, x = mixture(k, n, d)
    parts = list(zip(weights, means, covs, strict=True))
    joint = np.stack([w * gaussian(x, m, c) for w, m, c in parts], axis=1)
    resp = joint / joint.sum(1, keepdims=True)
    if kind == "kmeans":
        resp = np.eye(k)[((x[:, None] - means) ** 2).sum(-1).argmin(1)]
    chosen = selected if 0 <= selected < n else -1
    steps = np.linspace(1, 0, 8)[:, None] ** 2
    made = MixturePicture(
        kind=kind,
        axes=(0, 1 if d == 2 else 0),
        names=("x1", "x2")[:d],
        units=("", "")[:d],
        n_features=d,
        x=x,
        resp=resp,
        best=resp.argmax(1),
        undecided=resp.max(1) < 0.75,
        weights=weights,
        means=means,
        covariances=covs,
        at_floor=np.zeros(k, bool),
        density=None,
        density_range=(*x_range, *y_range),
        levels=np.empty(0),
        masses=MASSES,
        curve_x=None,
        curves=None,
        total=None,
        bin_edges=None,
        bin_heights=None,
        truth_curve=None,
        path=tuple(m + steps * np.array([1.5, -1.0])[:d] * (-1) ** i for i, m in enumerate(means)),
        truth_weights=weights,
        truth_means=means + 0.2,
        truth_covariances=1.1 * covs,
        selected=chosen,
        selected_x=x[chosen] if chosen >= 0 else np.empty(0),
        selected_resp=resp[chosen] if chosen >= 0 else np.empty(0),
        selected_joint=joint[chosen] if chosen >= 0 else np.empty(0),
        log_likelihood=float(np.log(joint.sum(1)).sum()),
        inertia=123.4 if kind == "kmeans" else None,
    )
    if kind == "gmm":
        made = replace(
            made, **(_on_a_grid(parts, x_range, y_range) if d == 2 else _on_a_line(parts, x, x_range))
        )
    changes = {"deviations": changes.get("x", x).std(axis=0), "strides": np.linspace(0.5, 0.1, k), **changes}
    return replace(made, **changes)


def _on_a_grid(
    parts: list[Any], x_range: tuple[float, float], y_range: tuple[float, float]
) -> dict[str, Any]:
    places = np.stack(np.meshgrid(centres(*x_range, 160), centres(*y_range, 120)), axis=-1)
    density = sum(w * gaussian(places, m, c) for w, m, c in parts)
    return {"density": density, "levels": levels_of(density)}


def _on_a_line(parts: list[Any], x: np.ndarray, x_range: tuple[float, float]) -> dict[str, Any]:
    curve_x = np.linspace(*x_range, 200)
    curves = np.stack([w * gaussian(curve_x[:, None], m, c) for w, m, c in parts])
    heights, edges = np.histogram(x[:, 0], bins=24, density=True)
    total = curves.sum(0)
    return {
        "curve_x": curve_x,
        "curves": curves,
        "total": total,
        "bin_edges": edges,
        "bin_heights": heights,
        "truth_curve": 0.97 * total,
    }


def snapshot(
    shown: MixturePicture, view: View, t: int = 5, *, truth: bool = True, notes: tuple[Problem, ...] = ()
) -> Snapshot:
    """A snapshot of a run of 12 frames, with curves that are easy to read off."""
    n_features = max(shown.n_features, shown.x.shape[1])
    wide = np.column_stack([shown.x, np.zeros((len(shown.x), n_features - shown.x.shape[1]))])
    known = Truth(log_prob=lambda x: np.zeros(len(x)), sample=lambda n, _g: np.zeros((n, n_features)))
    data = Data(x=wide, name="made", truth=known if truth else None)
    algorithm = catalog.algorithm(shown.kind)
    run = Run(model=shown.kind, data=data, seed=0, params=algorithm.params(n_components=len(shown.means)))
    frames = np.arange(1, 13, 2)
    rising = Series(frames, -4.0 + 0.1 * np.sqrt(frames))
    name = "mean_log_likelihood" if shown.kind == "gmm" else "inertia"
    kl = {key: Series(frames, 1.0 / frames) for key in ("forward_kl", "reverse_kl")} if truth else {}
    now = {name: float(-4.0 + 0.1 * np.sqrt(t)), **({"forward_kl": 0.2, "reverse_kl": 0.3} if truth else {})}
    return Snapshot(
        version=t,
        run_id=1,
        run=run,
        frame=Frame(t=t, state=None, params=run.params, data=data, data_version=0),
        exact=True,
        wanted=t,
        t_end=12,
        n_phases=2,
        playing=False,
        converged_at=None,
        finished=False,
        picture=shown,
        pixels=raster.prepare(shown, view),
        view=view,
        metrics=now,
        series={name: rising},
        diagnostic_series=kl,
        ghosts=(Ghost(name, Series(frames, np.full(len(frames), -3.9))),),
        notes=notes,
        problem=None,
        report="",
        can_undo=False,
        can_redo=False,
        phases_per_second=0.0,
    )
