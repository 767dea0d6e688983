"""The numbers in the equations of one density, and what they mean in words."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from genviz.ui.figures import figures, power_of, resolved
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import decimals
from genviz.ui.live_numbers import Piece
from genviz.ui.plots.ink import component_colour
from genviz.ui.plots.one_density_figures import value_text
from genviz.ui.plots.one_density_layers import HELD

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture

#: 95 % of a normal law are within so many standard errors.
NORMAL: Final = 1.959964
#: Decimals that are written without a power of ten.
_PLACES: Final = 5
#: Letters of the formulas.
_LETTERS: Final = {
    "μ": "𝜇",
    "σ": "𝜎",
    "b": "𝑏",
    "λ": "𝜆",
    "a": "𝑎",
    "μ₁": "𝜇₁",
    "σ₁": "𝜎₁",
    "μ₂": "𝜇₂",
    "σ₂": "𝜎₂",
}


def of_halving(k: int) -> str:
    """How log L grows where the thin normal is on `k` points."""
    if k == 0:
        return tr("μ₂ is on no point: as σ₂ goes to 0, the thin normal counts for nothing.")
    gain = number(k * log(2.0), 2)
    if k == 1:
        return tr(
            "One point lies on μ₂: the smaller σ₂, the nearer a halving comes to adding log 2 = {gain}.",
            gain=gain,
        )
    return tr(
        "{k} points lie on μ₂: the smaller σ₂, the nearer a halving comes to adding {k} · log 2 = {gain}.",
        k=k, gain=gain,
    )  # fmt: skip


def halving_pieces(picture: DensityPicture) -> tuple[Piece, ...]:
    """What half the width of the thin normal would add to log L."""
    if picture.halving is None:
        return ()
    sign = "+" if picture.halving >= 0 else ""
    return (
        Piece("½ 𝜎₂ :   log 𝐿 "), Piece(sign + number(picture.halving, 3), colour=component_colour(HELD)),
    )  # fmt: skip


def _letter(symbol: str) -> str:
    return _LETTERS.get(symbol, symbol)


def total_pieces(picture: DensityPicture) -> tuple[Piece, ...]:
    """Log L = n · mean = total."""
    mean, total = number(picture.fit.mean, 4), number(picture.fit.total, decimals(picture.fit.total))
    orange = component_colour(HELD)
    return (
        Piece(f"= {picture.n} · ({mean}) = "), Piece(total, colour=orange),
    )  # fmt: skip


def slope_pieces(picture: DensityPicture) -> tuple[Piece, ...]:
    """The derivatives of log L at the present parameters."""
    found: list[Piece] = []
    for symbol, value in list(zip(picture.symbols, picture.slopes.score, strict=True))[-2:]:
        found += [Piece(",  ")] if found else []
        shown = figures(float(value)) if abs(value) > 5e-7 else "0"
        sign = "+" if value > 5e-7 else ""
        found += [
            Piece("∂", sub=_letter(symbol), after=" = "),
            Piece(sign + shown.replace("-", "−"), colour=component_colour(HELD)),
        ]
    return tuple(found)


def with_error(value: float, error: float) -> tuple[str, str]:
    """A value and its error, both with two figures of the error."""
    if not 0.0 < error < np.inf:
        return figures(value), figures(error)
    places = 1 - power_of(error, 1)
    if 0 <= places <= _PLACES:
        return number(value, places), number(error, places)
    return resolved(value, 10.0**-places), resolved(error, 10.0**-places)


def error_pieces(picture: DensityPicture) -> tuple[Piece, ...]:
    """The most likely parameters with 1.96 of their standard errors."""
    if picture.best is None:
        return ()
    sd = float(picture.variance**0.5)
    found: list[Piece] = []
    errors = picture.slopes.errors
    for k, (symbol, value) in enumerate(zip(picture.symbols, picture.best, strict=True)):
        text = value_text(float(value), sd)
        if errors is not None:
            text = " ± ".join(with_error(float(value), NORMAL * float(errors[k])))
        found.append(Piece(("   " if found else "") + f"{_letter(symbol)}̂ = {text}"))
    if errors is not None:
        found.append(Piece("   (" + tr("95 %") + ")"))
    return tuple(found)
