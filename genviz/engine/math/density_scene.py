"""Puts the picture of one density together."""

from __future__ import annotations

from math import isfinite
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.density_handles import handles
from genviz.engine.math.density_law import Subject, spread
from genviz.engine.math.density_picture import (
    Curve,
    DensityPicture,
    Range,
    bars_of,
    best_fit_of,
    curve_of,
    fit_of,
    home_of,
    slopes_of,
    stems_of,
)
from genviz.engine.math.density_surface import density_surface
from genviz.engine.math.univariate import Family, total
from genviz.engine.view import View

#: A range that was seen before is drawn as well, if it is no longer than so many of the new one.
_WIDEST: Final = 8.0
#: A mean that is no further from a point than this share of the spread is on it.
_ON: Final = 1e-9


def density_picture(
    case: Subject, theta: Array, origin: Array, way: Array, view: View, rate: float, *, held: bool
) -> DensityPicture:
    """Everything that is drawn of a law at `theta`, which was put at `origin` and has come along `way`."""
    law, data, column, _, best = case
    x = case.x
    edges, bars = bars_of(law, data, column)
    home = home_of(law, data, column, best, bars)
    span = _span(home[0], view)
    stems, log_stems, impossible = stems_of(law, data, column, theta)
    centre, sd = spread(data, column)
    held_out = None
    if data.x_heldout is not None:
        held_out = fit_of(law, data.x_heldout[:, column], theta).mean
    return DensityPicture(
        law=law.name,
        names=tuple(part.label for part in law.parameters),
        symbols=tuple(part.symbol for part in law.parameters),
        theta=theta,
        best=best,
        column=column,
        n=len(x),
        stems=stems,
        log_stems=log_stems,
        impossible=impossible,
        curve=curve_of(law, theta, span),
        best_curve=None if best is None else _best_curve(case, best, span),
        edges=edges,
        bars=bars,
        handles=handles(law, theta),
        fit=fit_of(law, x, theta),
        best_fit=best_fit_of(case),
        heldout=held_out if held_out is not None and isfinite(held_out) else None,
        slopes=slopes_of(case, theta),
        home=home,
        surface=density_surface(case, theta, origin, way, rate),
        discrete=law.discrete,
        regular=law.regular,
        hit=_hit(x, theta, sd) if law.name == "two_normals" else 0,
        halving=_halving(law, x, theta) if law.name == "two_normals" else None,
        held=held,
        mean=centre,
        variance=sd * sd,
    )


def _hit(x: Array, theta: Array, sd: float) -> int:
    """How many points the thin normal is on: exactly, or as nearly as ascent brings it there."""
    return int((np.abs(x - theta[2]) <= min(0.1 * float(theta[3]), _ON * sd)).sum())


def _halving(law: Family, x: Array, theta: Array) -> float:
    """What log L gains, nats, when the thin normal becomes half as wide."""
    return total(law, x, theta * np.array([1.0, 1.0, 1.0, 0.5])) - total(law, x, theta)


def _best_curve(case: Subject, best: Array, span: Range) -> Curve:
    """The most likely law over `span`: mostly that of the picture before."""
    shelf: dict[str, tuple[Array, Range, Curve]] = case.data.derived("density best curve", dict)
    kept = shelf.get("last")
    if kept is None or kept[0] is not best or kept[1] != span:
        kept = shelf["last"] = best, span, curve_of(case.law, best, span)
    return kept[2]


def _span(home: Range, view: View) -> Range:
    """Where curves are drawn: what is seen, and what will be seen when the ranges follow the data."""
    (low, high), (first, last) = home, view.x_range
    if view.zoomed:
        return view.x_range
    near = last - first <= _WIDEST * (high - low) and first < high and low < last
    return (min(low, first), max(high, last)) if near else home
