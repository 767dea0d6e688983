"""A coin's numbers in writing: likelihoods as powers of ten, shares, slopes."""

from __future__ import annotations

import math
from typing import Final

from genviz.engine.math.coin import power_of_ten
from genviz.ui.figures import figures, ten_to
from genviz.ui.i18n import number, tr

#: Likelihoods down to this power of ten are written out.
_SMALL: Final = -4
_RAISED: Final = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def likelihood_text(log: float) -> str:
    """e^log with four figures, or three and a power of ten.

    Examples
    --------
    >>> likelihood_text(math.log(0.0022235661)), likelihood_text(-693147.1805599453)
    ('0.002224', '1.01×10⁻³⁰¹⁰³⁰')
    """
    mantissa, power = power_of_ten(log)
    if mantissa == 0:
        return "0"
    if power >= _SMALL and power < 6:
        return number(mantissa * 10.0**power, min(max(3 - power, 0), 6))
    if mantissa >= 9.995:
        mantissa, power = 1.0, power + 1
    return f"{number(mantissa, 2)}×{ten_to(power)}"


def signed(text: str, value: float) -> str:
    """`text` with a sign also where `value` is positive."""
    return f"+{text}" if value > 0 else text


def slope_text(value: float) -> str:
    """A slope with its sign and three figures."""
    if not math.isfinite(value):
        return "+∞" if value > 0 else "−∞"
    return signed(figures(value), value)


def slope_of_likelihood(log: float, score: float) -> str:
    """L′ = L · ℓ′ in writing."""
    if score == 0 or log == -math.inf:
        return "0"
    if not math.isfinite(score):
        return slope_text(score)
    text = likelihood_text(log + math.log(abs(score)))
    return f"+{text}" if score > 0 else f"−{text}"


def log_text(value: float) -> str:
    """A log-likelihood with three decimals, fewer where it is large."""
    return number(value, 3 if abs(value) < 1000 else 1 if abs(value) < 1e5 else 0)


def counted(n: int) -> str:
    """A count, in groups of three figures."""
    return f"{n:,}"


def heads_text(n: int) -> str:
    """How many heads."""
    return tr("1 head") if n == 1 else tr("{n} heads", n=counted(n))


def tails_text(n: int) -> str:
    """How many tails."""
    return tr("1 tail") if n == 1 else tr("{n} tails", n=counted(n))


def tosses_text(heads: int, tails: int) -> str:
    """How many of both."""
    return f"{heads_text(heads)}, {tails_text(tails)}"


def factor_text(theta: float) -> str:
    """The chance of one toss, as it stands in the product."""
    return number(theta, 2) if abs(100 * theta - round(100 * theta)) < 1e-9 else number(theta, 3)


def raised(count: int) -> str:
    """An exponent."""
    return str(count).translate(_RAISED)


def share_text(share: float) -> str:
    """A share of the maximum in per cent."""
    percent = 100 * share
    return number(percent, 0 if percent >= 9.95 else 1 if percent >= 0.095 else 2)
