"""Numbers with as many digits as they need: so many figures, or so fine a resolution."""

from __future__ import annotations

import math
from typing import Final

from genviz.ui.i18n import number

_RAISED: Final = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Beyond these decimals, and from this size on, powers of ten are shorter.
_MOST_DECIMALS: Final = 4
_LARGE: Final = 1e6
#: Figures up to which two numbers are told apart; doubles have no more.
_MOST_FIGURES: Final = 16


def ten_to(power: int) -> str:
    """A power of ten: 10⁻³."""
    return "10" + str(power).translate(_RAISED)


def figures(value: float, n: int = 3) -> str:
    """`value` with `n` figures: "1.23", "0.0123", "1.23·10⁻⁶"; never 0 unless it is 0.

    Examples
    --------
    >>> figures(873.3), figures(0.0123), figures(999999.9), figures(0.0)
    ('873', '0.0123', '1.00·10⁶', '0.00')
    """
    if value == 0 or not math.isfinite(value):
        return number(value, n - 1)
    return resolved(value, 10.0 ** (power_of(value, n - 1) - n + 1))


def resolved(value: float, step: float) -> str:
    """`value` with the digits that tell numbers apart that lie `step` from one another.

    Examples
    --------
    >>> resolved(250335.7, 5.0), resolved(-3.617, 0.02), resolved(123456789.4, 0.5)
    ('250336', '−3.62', '1.234567894·10⁸')
    """
    if not (math.isfinite(value) and step > 0):
        return number(value, 2)
    decimals = -math.floor(math.log10(step) + 1e-9)
    if abs(value) < 0.5 * 10.0**-decimals:
        return number(0.0, min(max(decimals, 0), 2))
    if decimals <= _MOST_DECIMALS and abs(value) < _LARGE:
        plain = number(value, max(decimals, 0))
        if abs(round(value, max(decimals, 0))) < _LARGE:
            return plain
    return _withpower_of(value, decimals)


def told_apart(one: float, other: float) -> tuple[str, str]:
    """Both with three figures, or with as many as it takes for them to read differently if they differ."""
    for n in range(3, _MOST_FIGURES):
        texts = figures(one, n), figures(other, n)
        if texts[0] != texts[1] or one == other:
            break
    return texts


def power_of(value: float, digits: int) -> int:
    """The power of ten of `value`, rounded to so many digits after the first."""
    return int(f"{value:.{digits}e}".partition("e")[2])


def _withpower_of(value: float, decimals: int) -> str:
    """A mantissa and a power of ten, resolved to 10^−decimals."""
    digits = min(max(decimals + power_of(value, 0), 2), _MOST_FIGURES - 1)
    mantissa, _, power = f"{value:.{digits}e}".partition("e")
    return mantissa.replace("-", "−") + "·" + ten_to(int(power))
