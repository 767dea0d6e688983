"""What is said of who looks at whom."""

from __future__ import annotations

from genviz.ui.i18n import number, tr
from genviz.ui.pixels.looks import Leak, Looks
from genviz.ui.pixels.words import place_said, step_of


def pair_said(looks: Looks, row: int, column: int) -> str:
    """Whether the pixel of step `row` looks at that of step `column`, and how strongly."""
    canvas, one, other = looks.canvas, row + 1, column + 1
    value = float(looks.signed[row, column])
    where = tr(
        "Pixel {one} is in {here}, pixel {other} in {there}.", one=one, other=other,
        here=place_said(canvas, int(canvas.order[row])), there=place_said(canvas, int(canvas.order[column])),
    )  # fmt: skip
    return f"{_verdict(one, other, value)}\n{where}"


def _verdict(one: int, other: int, value: float) -> str:
    if value != value:  # NaN: only one row is known
        return tr("What pixel {one} looks at was not computed for this frame.", one=one)
    size = signed(value)
    if other < one:
        if value == 0:
            return tr("Pixel {one} does not look at pixel {other}.", one=one, other=other)
        return tr("Pixel {one} looks at pixel {other}: ink there changes its log-odds of ink by {size}.",
                  one=one, other=other, size=size)  # fmt: skip
    if value == 0:
        if one == other:
            return tr("Pixel {one} cannot look at itself.", one=one)
        return tr("Pixel {one} cannot look at pixel {other}: it is drawn later.", one=one, other=other)
    if one == other:
        return tr("Leak: pixel {one} looks at itself ({size}).", one=one, size=size)
    return tr("Leak: pixel {one} looks at pixel {other} ({size}), which is drawn later.",
              one=one, other=other, size=size)  # fmt: skip


def signed(value: float) -> str:
    """A change of log-odds, with its sign and two figures."""
    digits = 2 if abs(value) >= 0.1 else 3 if abs(value) >= 0.01 else 4
    return ("+" if value > 0 else "") + number(value, digits)


def leak_said(looks: Looks, leak: Leak) -> str:
    """The leak in one line, by the pixels' numbers."""
    one, other = (step_of(looks.canvas, d) for d in (leak.pixel, leak.source))
    if one == other:
        return tr("Leak: pixel {one} looks at itself", one=one)
    return tr("Leak: pixel {one} looks at pixel {other}", one=one, other=other)


def row_said(looks: Looks, step: int) -> tuple[str, str]:
    """Name of the row of a step, and how much it looks at."""
    return tr("Row {n}", n=step + 1), tr("sees {k} of {all}", k=looks.seen(step), all=step)


def diagonals_said(looks: Looks) -> tuple[tuple[int, str, str], ...]:
    """Lines beside the diagonal that mean something: steps back, name, and where these pixels look."""
    canvas = looks.canvas
    raster = _runs(looks, canvas.width)
    columns = not raster and _runs(looks, canvas.height, by_column=True)
    if not (raster or columns):
        return ()
    far = canvas.width if raster else canvas.height
    near_words, far_words = tr("looks left"), tr("looks straight up")
    if columns:
        near_words, far_words = far_words, near_words
    found = [(1, tr("Edge line"), near_words), (far, tr("Line {n} lower", n=far), far_words)]
    strong = 2 * looks.mean
    return tuple(entry for entry in found if far > 1 and looks.diagonal(entry[0]) > strong > 0)


def _runs(looks: Looks, step: int, *, by_column: bool = False) -> bool:
    """Whether the order goes line by line, so that one step back is a neighbour and `step` back another."""
    canvas = looks.canvas
    usual = range(canvas.size)
    if not by_column:
        return bool((canvas.order == list(usual)).all())
    wanted = [(t % step) * canvas.width + t // step for t in usual]
    return bool((canvas.order == wanted).all())


def matrix_said(looks: Looks, asked: int) -> str:
    """The matrix in words, for those who do not see it."""
    leak = looks.leak
    parts = [tr("Who looks at whom, {n} × {n} pixels in the order of drawing.", n=looks.n)]
    if asked >= 0:
        parts.append(" ".join(row_said(looks, asked)) + ".")
    if leak is not None:
        parts.append(leak_said(looks, leak) + ".")
    elif looks.whole:
        parts.append(tr("No pixel looks at itself or at a later one."))
    return " ".join(parts)
