"""How large the entries of a row of marks with figures are, and where they stand."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtGui import QFontMetricsF

from genviz.ui.plots.ink import font
from genviz.ui.theme import theme


class Size(NamedTuple):
    """Of an entry: radius of its mark, its figures, the gap between both, and the space to the next one.

    Lengths at scale 1 until they are `scaled`.
    """

    radius: float
    figures: int
    gap: float
    space: float
    cell: float = 0.0

    def scaled(self, characters: int) -> Size:
        """The same at the scale of the theme, with the width of one entry of so many characters."""
        px = theme().px
        text = QFontMetricsF(font(self.figures, 600)).horizontalAdvance(
            "00%"[-characters:].rjust(characters, "0")
        )
        radius, gap, space = px(self.radius), px(self.gap), px(self.space)
        return Size(radius, self.figures, gap, space, 2 * radius + gap + text + space)

    def width_of(self, n: int) -> float:
        """Width of `n` entries side by side."""
        return max(n * self.cell - self.space, 0.0)


#: In one row, from the preferred one to the smallest that can be read from afar.
SIZES: Final = (
    Size(14, 18, 9, 20), Size(14, 18, 6, 13), Size(14, 18, 5, 9), Size(12, 16, 5, 9), Size(10, 15, 4, 9),
)  # fmt: skip
#: In two rows.
HALF: Final = Size(7, 13, 4, 9)
