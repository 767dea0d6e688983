"""Drawn faces whose every factor is known: glasses, hair, beard, smile, width, skin and place.

No photograph is behind them: `genviz.engine.faces_drawing` draws each from nine numbers, which are
independent of one another, so that what a model finds in the pictures can be compared with what is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.data import HELD_OUT, Array, Data, Pictures
from genviz.engine.faces_drawing import draw
from genviz.engine.faces_shapes import CELLS
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem, mark
from genviz.engine.resampling import levelled
from genviz.engine.rng import DATA, MAX_SEED, SPLIT, Rng

#: The columns of a table of factors.
FACTORS: Final = ("glasses", "hair", "shade", "beard", "smile", "width", "skin", "across", "down")
#: From where to where each goes, and what it is in a face that does not vary in it.
LOWEST: Final = (0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, -1.0, -1.0)
HIGHEST: Final = (1.0,) * len(FACTORS)
USUAL: Final = (0.0, 0.3, 0.8, 0.0, 0.75, 0.0, 0.2, 0.0, 0.0)
#: The share of faces with glasses, and with a beard.
SHARES: Final = {"glasses": 0.4, "beard": 0.3}
#: What a face is called by a factor: below the middle of its range, and above.
CALLED: Final = {
    "glasses": (mark("without glasses"), mark("with glasses")),
    "beard": (mark("without a beard"), mark("with a beard")),
    "hair": (mark("short hair"), mark("long hair")),
    "shade": (mark("light hair"), mark("dark hair")),
    "smile": (mark("serious"), mark("smiling")),
    "width": (mark("narrow face"), mark("wide face")),
    "skin": (mark("light skin"), mark("dark skin")),
}
MOST: Final = 4000
#: So many are drawn together, which keeps what is worked on in the processor's memory.
_AT_ONCE: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesParams(Params):
    """How many faces there are, how fine they are drawn, and in what they differ."""

    n: int = param(
        500, lo=50, hi=MOST, log=True, live=False, symbol="n", label="Training pictures",
        help="How many pictures a model is trained on.",
    )  # fmt: skip
    side: Literal["32", "16"] = param(
        "32", live=False, label="Pixels a side", choice_labels=(mark("32 × 32"), mark("16 × 16")),
        help="Height and width of a picture.",
    )  # fmt: skip
    levels: Literal["256", "8", "4", "2"] = param(
        "256", live=False, label="Levels of grey",
        choice_labels=(
            mark("256 levels"), mark("8 levels"), mark("4 levels"), mark("2 levels: paper and ink"),
        ),
        help="How many values a pixel can have. With two, a face is a line drawing and skin has no shade.",
    )  # fmt: skip
    label: Literal["glasses", "beard", "hair", "shade", "smile", "width", "skin"] = param(
        "glasses", live=False, label="Class", more=True,
        choice_labels=(
            mark("glasses"), mark("beard"), mark("hair length"), mark("hair shade"), mark("smile"),
            mark("face width"), mark("skin"),
        ),
        help="The factor that the class of a face says. All factors are known, whichever it is.",
    )  # fmt: skip
    glasses: bool = param(True, live=False, label="Glasses vary", more=True,
                          help="Two faces in five have glasses; otherwise none has.")  # fmt: skip
    hair: bool = param(True, live=False, label="Hair varies", more=True,
                       help="Length and shade of the hair differ from face to face.")  # fmt: skip
    beard: bool = param(True, live=False, label="Beard varies", more=True,
                        help="Three faces in ten have a beard; otherwise none has.")  # fmt: skip
    smile: bool = param(True, live=False, label="Smile varies", more=True,
                        help="From corners of the mouth that hang a little to a broad smile.")  # fmt: skip
    width: bool = param(True, live=False, label="Width varies", more=True,
                        help="From a narrow face to a wide one.")  # fmt: skip
    skin: bool = param(True, live=False, label="Skin varies", more=True,
                       help="From light skin to dark skin.")  # fmt: skip
    position: bool = param(True, live=False, label="Place varies", more=True,
                           help="A face may stand a whole pixel or two off the middle.")  # fmt: skip
    n_heldout: int = param(
        250, lo=50, hi=MOST, log=True, live=False, label="Held out", more=True,
        help="How many pictures it is judged by. No model is ever trained on them.",
    )  # fmt: skip
    seed: int = param(
        0, lo=0, hi=MAX_SEED, live=False, label="Data seed", more=True,
        help="Another seed draws other faces.",
    )  # fmt: skip


def faces(p: FacesParams) -> Data:
    """Faces as pixels of 0 (paper) to L − 1 (ink); more of them go on where fewer ended."""
    side = int(p.side)
    kept, out = factors(p)
    x, x_heldout = (_pixels(table.tobytes(), side, int(p.levels)) for table in (kept, out))
    y, y_heldout = (_class(table, p.label) for table in (kept, out))
    return Data(
        x=x, y=y, classes=CALLED[p.label], pixels=(side, side), x_heldout=x_heldout, y_heldout=y_heldout,
        notes=(Problem(HELD_OUT, count=len(out), n=len(kept) + len(out)),),
    )  # fmt: skip


def factors(p: FacesParams) -> tuple[Array, Array]:
    """The factors of the training faces ``(n, 9)`` and of those held out ``(n_heldout, 9)``; see `FACTORS`.

    Row i belongs to row i of the data's ``x`` (``x_heldout``).  The numbers are drawn independently: glasses
    and beard are 0 or 1, the place is a whole number of pixels, all others are uniform over their range.
    """
    kept, out = (
        _varied(p, Rng(p.seed, stream).generator.random((n, len(FACTORS))))
        for stream, n in ((DATA, p.n), (SPLIT, p.n_heldout))
    )
    return kept, out


def face(**chosen: float) -> Array:
    """The factors ``(9,)`` of one face: those `chosen` by name, the rest usual.

    Examples
    --------
    >>> render(face(glasses=1.0, smile=1.0)[None], side=16).shape
    (1, 16, 16)

    Raises
    ------
    Problem
        There is no such factor; the message lists the known names.
    """
    for name in chosen:
        if name not in FACTORS:
            raise Problem("there is no factor '{name}'; known: {known}", name=name, known=", ".join(FACTORS))
    return np.array([chosen.get(name, usual) for name, usual in zip(FACTORS, USUAL, strict=True)])


def render(factors: ArrayLike, side: int = 32, levels: int = 256) -> Pictures:
    """Draw faces from their factors.

    Parameters
    ----------
    factors : array_like, shape (n, 9)
        In the order of `FACTORS`, each within `LOWEST` … `HIGHEST`: glasses and beard 0 (none) … 1; hair 0
        (short) … 1 (to the shoulders); shade of the hair and of the skin 0 (light) … 1 (dark); smile 0 … 1
        (broad); width −1 … 1; place across and down −1 … 1 sixteenths of the side, rounded to whole pixels.
    side : int
        Pixels a side.
    levels : int
        L, 2 … 256.

    Returns
    -------
    ndarray of uint8, shape (n, side, side)
        0 (paper) … L − 1 (ink).

    Raises
    ------
    Problem
        Not nine factors, a factor out of its range or not finite, or a size that cannot be drawn.
    """
    table = _checked(factors, side, levels)
    k = side / CELLS  # pixels a cell
    table[:, -2:] = np.round(table[:, -2:] * k) / k
    pictures = np.empty((len(table), side, side), np.uint8)
    for start in range(0, len(table), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        columns = {name: table[part, j, None, None] for j, name in enumerate(FACTORS)}
        pictures[part] = levelled(draw(columns, side, levels), 1.0, levels)
    return pictures


def _checked(factors: ArrayLike, side: int, levels: int) -> Array:
    """A copy of the table of factors."""
    table = np.array(factors, dtype=np.float64)
    if table.ndim != 2 or table.shape[1] != len(FACTORS):
        raise Problem("a face has {n} factors: {known}", n=len(FACTORS), known=", ".join(FACTORS))
    if not (8 <= side <= 256 and 2 <= levels <= 256):
        raise Problem("faces have 8 to 256 pixels a side and 2 to 256 levels")
    inside = (table >= LOWEST) & (table <= HIGHEST)
    if not inside.all():
        i, j = np.argwhere(~inside)[0]
        raise Problem(
            "{name} must be between {lo} and {hi}, not {value}",
            name=FACTORS[j], lo=f"{LOWEST[j]:g}", hi=f"{HIGHEST[j]:g}", value=f"{table[i, j]:g}",
        )  # fmt: skip
    return table


@lru_cache(maxsize=4)  # the same faces are asked for again when their class is another
def _pixels(table: bytes, side: int, levels: int) -> Array:
    pictures = render(np.frombuffer(table).reshape(-1, len(FACTORS)), side, levels)
    x = pictures.reshape(len(pictures), -1).astype(np.float64)
    x.setflags(write=False)
    return x


def _varied(p: FacesParams, uniform: Array) -> Array:
    """Factors from uniform numbers 0 … 1, ``(n, 9)``; each has its own column, whichever vary."""
    k = int(p.side) / CELLS
    table = np.empty_like(uniform)
    for j, name in enumerate(FACTORS):
        u = uniform[:, j]
        if not _varies(p, name):
            table[:, j] = USUAL[j]
        elif name in SHARES:
            table[:, j] = u < SHARES[name]
        elif name in ("across", "down"):
            table[:, j] = (np.floor(u * (2 * k + 1)) - k) / k
        else:
            table[:, j] = LOWEST[j] + (HIGHEST[j] - LOWEST[j]) * u
    return table


def _varies(p: FacesParams, factor: str) -> bool:
    setting = {"shade": "hair", "across": "position", "down": "position"}.get(factor, factor)
    return bool(getattr(p, setting))


def _class(table: Array, factor: str) -> NDArray[np.int64]:
    j = FACTORS.index(factor)
    return (table[:, j] > (LOWEST[j] + HIGHEST[j]) / 2).astype(np.int64)
