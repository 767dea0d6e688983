"""From a number to a slider's position and back, free of Qt."""

from __future__ import annotations

import math

from genviz.engine.params import Declaration

#: Positions of a slider whose values are not counted one by one.
FINE = 1000
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = {raised: lowered for lowered, raised in _RAISED.items()}


class Scale:
    """How one declared number lies on its slider: linear or logarithmic, whole or not.

    Attributes
    ----------
    positions : int
        The slider goes from 0 to this; a declared zero lies at its left end.
    """

    def __init__(self, declaration: Declaration) -> None:
        d = declaration
        self._d = d
        self._whole = d.kind == "int" and not d.log and d.hi - d.lo <= FINE
        self.positions = int(d.hi - d.lo) if self._whole else FINE

    def position(self, value: float) -> int:
        """The position nearest to `value`."""
        d = self._d
        if self._whole:
            return int(value - d.lo)
        if d.log:
            share = math.log(value / d.lo) / math.log(d.hi / d.lo) if value > 0 else 0.0
        else:
            share = (value - d.lo) / (d.hi - d.lo)
        return min(max(round(share * FINE), 0), FINE)

    def value(self, position: int) -> int | float:
        """The value at `position`, rounded to what can be read."""
        d = self._d
        if self._whole:
            return int(d.lo) + position
        if position in (0, FINE):
            return self.nearest(d.hi if position else 0 if d.zero else d.lo)
        share = position / FINE
        raw = d.lo * (d.hi / d.lo) ** share if d.log else d.lo + share * (d.hi - d.lo)
        return self.nearest(self._readable(raw))

    def stepped(self, value: float, steps: int) -> int | float:
        """`value` after `steps` presses of an arrow key; a press always changes it."""
        d = self._d
        if self._whole:
            return self._clamp(value + steps)
        if d.log:
            if value <= 0 or (d.zero and steps < 0 and value <= d.lo):
                return self.nearest(d.lo if steps > 0 else 0)
            moved = value * 10 ** (steps / 20)
            if d.kind == "int":
                moved = value + math.copysign(max(abs(moved - value), abs(steps)), steps)
            return self._clamp(self.nearest(float(f"{moved:.3g}") if d.kind == "float" else moved))
        width = max((d.hi - d.lo) / 100, 1.0 if d.kind == "int" else 0.0)
        return self._clamp(self.nearest(self._readable(value + steps * width)))

    def text(self, value: float) -> str:
        """`value` as the form shows it."""
        shown = str(int(value)) if self._d.kind == "int" else _plain(value)
        return shown.replace("-", "−")

    def read(self, text: str) -> str:
        """What was typed, as `Declaration.parse` reads it: a true minus and a decimal comma are welcome."""
        return _typed(text.strip()).replace("−", "-").replace(",", ".")

    def _readable(self, raw: float) -> float:
        d = self._d
        if d.log:
            return float(f"{raw:.2g}")
        unit = 10.0 ** math.floor(math.log10((d.hi - d.lo) / 100))
        return float(f"{round(raw / unit) * unit:.10g}")

    def nearest(self, value: float) -> int | float:
        """The allowed value nearest to `value`."""
        clamped = self._clamp(value)
        return round(clamped) if self._d.kind == "int" else float(clamped)

    def _clamp(self, value: float) -> int | float:
        return value if self._d.zero and value == 0 else min(max(value, self._d.lo), self._d.hi)


def _plain(value: float) -> str:
    text = f"{value:.4g}"
    if "e" not in text:
        return text
    mantissa, _, exponent = text.partition("e")
    power = f"10{str(int(exponent)).translate(_RAISED)}"
    return power if mantissa == "1" else f"{mantissa}·{power}"


def _typed(text: str) -> str:
    """Undo `_plain`: "2.5·10⁻⁶" becomes "2.5e-6"."""
    mantissa, _, power = text.rpartition("·")
    exponent = power[2:].translate(_LOWERED) if power.startswith("10") else ""
    if not exponent or exponent == power[2:]:
        return text
    return f"{mantissa or 1}e{exponent}"
