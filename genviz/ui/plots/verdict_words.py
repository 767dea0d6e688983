"""What each of two models says of one place, in a number and a few words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from genviz.ui.boundary_pixels import Name
from genviz.ui.figures import figures, ten_to
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.class_mark import labels

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Density, Half

#: From these probabilities on a model is sure, or leans to a class.
_SURE, _LEANS = 0.95, 0.6
#: Densities between these are written without a power of ten.
_PLAIN: Final = (1e-3, 1e4)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One box.

    Attributes
    ----------
    kind : str
        "plain", "open" (no answer) or "alarm".
    big, small : str
        The number, and what it means.
    c : int
        The class whose mark is shown; −1 for none.
    name, mark : str
        Of that class, and what is written in its mark.
    short : str
        What `small` gives way to where it is too long.
    """

    kind: Literal["plain", "open", "alarm"]
    big: str
    small: str
    c: int = -1
    name: str = ""
    mark: str = ""
    short: str = ""


def percent(p: float) -> str:
    """A probability as it can be read from far: never 0 or 100 % unless it is."""
    if not math.isfinite(p):
        return "–"
    if 0 < p < 0.001:
        return "< 0.1 %"
    if 0.999 < p < 1:
        return "> 99.9 %"
    tenths = p < 0.01 or p > 0.99
    return f"{100 * p:.1f} %" if tenths and 0 < p < 1 else f"{100 * p:.0f} %"


def power(log_value: float) -> str:
    """exp(`log_value`) with as few figures as there is room for: "0.52", "5×10⁻⁸"; also where it underflows.

    Examples
    --------
    >>> power(-16.8), power(-0.65), power(-2000.0)
    ('5×10⁻⁸', '0.52', '3×10⁻⁸⁶⁹')
    """
    if not math.isfinite(log_value):
        return "0" if log_value < 0 else "–"
    tens = log_value / math.log(10.0)
    if math.log10(_PLAIN[0]) <= tens < math.log10(_PLAIN[1]):
        return figures(math.exp(log_value), 2)
    exponent = math.floor(tens)
    digit = round(10.0 ** (tens - exponent))
    return f"1×{ten_to(exponent + 1)}" if digit == 10 else f"{digit}×{ten_to(exponent)}"


#: Both boxes while there is nothing to have an opinion of.
NOTHING: Final = (Verdict("open", "–", ""), Verdict("open", "–", ""))


def verdicts(name: Name, picture: BoundaryPicture, *, labelled: bool) -> tuple[Verdict, Verdict]:
    """Both boxes of one plane: who it is, and whether the model has seen the like."""
    if name == "discriminative":
        opinion = Verdict("open", tr("p(x) = ?"), tr("it has no opinion"))
        if not labelled:
            return Verdict("open", tr("p(y | x) = ?"), tr("nothing to learn from")), opinion
        return _class(picture, picture.discriminative), opinion
    who = _class(picture, picture.generative) if labelled else Verdict("open", tr("p(y | x) = ?"), "")
    return who, _likeness(picture.density)


def _class(picture: BoundaryPicture, half: Half | None) -> Verdict:
    if half is None or not len(half.query) or not np.isfinite(half.query).any():
        return Verdict("open", "–", "")
    c = int(np.nan_to_num(half.query).argmax())
    p = float(half.query[c])
    name = named(picture.classes[c]) if c < len(picture.classes) else str(c + 1)
    if p >= _SURE:
        said = tr("sure it is “{name}”", name=name)
    elif p >= _LEANS:
        said = tr("rather “{name}”", name=name)
    else:
        said = tr("cannot tell")
    return Verdict("plain", percent(p), said, c, name, labels(picture.classes)[c])


def _likeness(density: Density | None) -> Verdict:
    if density is None or math.isnan(density.query_marginal):
        return Verdict("open", tr("p(x) = ?"), "")
    said = f"p(x) = {power(density.query_marginal)}"
    if density.strange and density.unseen:
        return Verdict("alarm", said, tr("never saw such an x"))
    n = percent(density.query_rank)
    if density.strange:
        return Verdict(
            "alarm",
            said,
            tr("only {n} of the points are less likely", n=n),
            short=tr("only {n} are rarer", n=n),
        )
    words = tr("{n} of the points are less likely", n=n)
    return Verdict("plain", said, words, short=tr("{n} are rarer", n=n))
