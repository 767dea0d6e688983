"""Small worlds: pictures of a few pixels and rules of a few bits, whose states can all be written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

#: Pictures by name, row by row; # is ink.
_SMALL: Final = {
    "L": "#.. #.. ###",
    "T": "### .#. .#.",
    "X": "#.# .#. #.#",
    "O": "### #.# ###",
    "V": "#.# #.# .#.",
    "U": "#.# #.# ###",
    "C": "### #.. ###",
    "+": ".#. ### .#.",
}
_LARGE: Final = {
    "L": "#... #... #... ####",
    "X": "#..# .##. .##. #..#",
    "H": "#..# #### #..# #..#",
    "T": "#### #### .##. .##.",
    "O": "#### #..# #..# ####",
    "Z": "#### ..## ##.. ####",
    "D": "###. #..# #..# ###.",
    "N": "##.# ##.# #.## #.##",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternsParams(Params):
    """Which pictures there are."""

    side: Literal["three", "four"] = param(
        "four", live=False, label="Pixels a side", choice_labels=(mark("three"), mark("four")),
        help="Height and width of a picture: three make 9 units and 512 states, four make 16 and 65,536.",
    )  # fmt: skip
    n: int = param(
        3, lo=1, hi=8, live=False, symbol="n", label="Pictures",
        help="How many pictures there are to remember. Few can be kept apart, many run together.",
    )  # fmt: skip


def patterns(p: PatternsParams) -> Data:
    """The first `n` pictures, each once, 0 (paper) or 1 (ink)."""
    drawn = _SMALL if p.side == "three" else _LARGE
    names, side = tuple(drawn)[: p.n], 3 if p.side == "three" else 4
    x = np.array([[pixel == "#" for pixel in drawn[name].replace(" ", "")] for name in names], np.float64)
    labels = tuple(f"r{i + 1} c{j + 1}" for i in range(side) for j in range(side))
    return Data(x=x, y=np.arange(len(x)), classes=names, names=labels, pixels=(side, side))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParityParams(Params):
    """How many bits there are, and whether the number of ones is even or odd."""

    bits: int = param(
        3, lo=2, hi=8, live=False, label="Bits",
        help="How many bits there are. No two of three or more tell anything about each other.",
    )  # fmt: skip
    ones: Literal["even", "odd"] = param(
        "even", live=False, label="Number of ones", choice_labels=(mark("even"), mark("odd")),
        help="Which states are in the data. With three bits and an even number of ones, each bit is the "
        "exclusive or (XOR) of the other two.",
    )  # fmt: skip


def parity(p: ParityParams) -> Data:
    """All states with an even (odd) number of ones, each once."""
    codes: Array = ((np.arange(1 << p.bits)[:, None] >> np.arange(p.bits)) & 1).astype(np.float64)
    wanted = 0 if p.ones == "even" else 1
    x = codes[codes.sum(axis=1) % 2 == wanted]
    return Data(x=x, names=tuple(f"bit {i + 1}" for i in range(p.bits)))
