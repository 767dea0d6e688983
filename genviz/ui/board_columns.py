"""How the table of the board shares its width: every run's name and score whole, as long as that goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFontMetricsF

from genviz.ui.board_cells import Column, Row, cell, heading, short_cell, short_heading
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme

#: Columns beside the first.
_BESIDE: Final[tuple[Column, ...]] = ("tab", "log_likelihood", "mmd", "precision", "recall")
#: In the order in which they go where there is no room even for short words.
_FIRST_TO_GO: Final[tuple[Column, ...]] = ("recall", "precision", "mmd")
#: At scale 1: what is left free in a column, and the least of the first one.
_AIR: Final = 18
_LEAST: Final = 110
#: At scale 1, with room and with little: each of a row's two signs; the run's line with what follows it.
_SIGN: Final = (30, 22)
_LINE: Final = (34, 20)


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right.

    Attributes
    ----------
    tight : bool
        Short headings, and no intervals.
    places : tuple of (Column, float, float)
        Name, left edge and width in pixels.
    """

    tight: bool
    places: tuple[tuple[Column, float, float], ...]

    @property
    def sign(self) -> int:
        """Width of one sign, pixels."""
        return theme().px(_SIGN[self.tight])

    @property
    def line(self) -> int:
        """Width of the run's line before its name, pixels."""
        return theme().px(_LINE[self.tight])

    def said(self, row: Row, column: Column) -> str:
        """What a cell says."""
        return (short_cell if self.tight else cell)(row, column)

    def heading(self, column: Column) -> str:
        """Name of a column."""
        return (short_heading if self.tight else heading)(column)


def arranged(rows: Sequence[Row], width: float) -> Columns:
    """The columns of a table `width` pixels wide.

    Where the longest name has no room, the tab goes, then long headings and intervals, and at last scores.
    """
    left = list(_BESIDE)
    if _rest(rows, left, width, tight=False) >= _named(rows):
        return _placed(rows, left, width, tight=False)
    left.remove("tab")
    if _rest(rows, left, width, tight=False) >= _named(rows):
        return _placed(rows, left, width, tight=False)
    for column in _FIRST_TO_GO:
        if _rest(rows, left, width, tight=True) < theme().px(_LEAST):
            left.remove(column)
    return _placed(rows, left, width, tight=True)


def _placed(rows: Sequence[Row], columns: Sequence[Column], width: float, *, tight: bool) -> Columns:
    x = max(_rest(rows, columns, width, tight=tight), 1.0)
    places: list[tuple[Column, float, float]] = [("run", 0.0, x)]
    for column in columns:
        wide = _wide(rows, column, tight=tight)
        places.append((column, x, wide))
        x += wide
    return Columns(tight, tuple(places))


def _rest(rows: Sequence[Row], columns: Sequence[Column], width: float, *, tight: bool) -> float:
    """What is left for the names beside these columns."""
    return width - 2 * theme().px(_SIGN[tight]) - sum(_wide(rows, c, tight=tight) for c in columns)


def _wide(rows: Sequence[Row], column: Column, *, tight: bool) -> float:
    """Room for the widest cell of a column, and its heading with an arrow."""
    look, figures, bold = Columns(tight, ()), QFontMetricsF(font(17)), QFontMetricsF(font(15, 700))
    words = [figures.horizontalAdvance(look.said(row, column)) for row in rows]
    return max([*words, bold.horizontalAdvance(f"{look.heading(column)} ▼")]) + theme().px(_AIR)


def _named(rows: Sequence[Row]) -> float:
    """Room for the longest name, with its line."""
    words = QFontMetricsF(font(17, 600))
    longest = max((words.horizontalAdvance(row.title) for row in rows), default=0.0)
    return longest + theme().px(_LINE[False]) + theme().px(14)
