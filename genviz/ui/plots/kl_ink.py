"""Colours, chips and places of words in the plots of the KL scene."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from genviz.ui.plots.ink import chip_size, component_colour, font, paint_chip, path_of
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: Places that words are tried at, across and down.
_ACROSS: Final = 20
_DOWN: Final = 12
#: Of all places that should stay in sight, as many are looked at.
_SEEN: Final = 160
#: Pixels between two places of a line that words keep off.
_CLOSE: Final = 3.0
_AROUND: Final = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def likelihood_ink() -> str:
    """Blue: what belongs to the likelihood."""
    return theme().tokens.accent


def model_ink() -> str:
    """Orange: what can be dragged, the model."""
    return component_colour(1)


def kl_ink() -> str:
    """Magenta: KL, and what adds to it."""
    return component_colour(3)


def less_ink() -> str:
    """Teal: what is taken away from KL."""
    return component_colour(2)


def entropy_ink() -> str:
    """Grey: what no setting of the model changes."""
    return theme().tokens.muted


def tinted(colour: str, share: float) -> QColor:
    """`colour`, see-through."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def under(line: Reals, level: float) -> QPainterPath:
    """The area between a line ``(n, 2)`` in pixels and the horizontal at `level`."""
    ends = np.array([[line[-1, 0], level], [line[0, 0], level], line[0]])
    return path_of(np.concatenate([line, ends]))


def chip_box(text: str, centre: QPointF) -> QRectF:
    """The box of a chip around `text`."""
    width, height = chip_size(text)
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def chip_inside(p: QPainter, text: str, wanted: QPointF, colour: str, room: QRectF) -> QRectF:
    """A chip as near to `wanted` as it is wholly inside `room`; returns its box."""
    box = kept(chip_box(text, wanted), room)
    paint_chip(p, text, box.center(), colour)
    return box


def kept(box: QRectF, room: QRectF) -> QRectF:
    """`box`, moved into `room`."""
    x = min(max(box.left(), room.left()), max(room.right() - box.width(), room.left()))
    y = min(max(box.top(), room.top()), max(room.bottom() - box.height(), room.top()))
    return QRectF(QPointF(x, y), box.size())


def around(text: str, at: QPointF) -> list[QRectF]:
    """Boxes of a chip around `text` right of `at`, left of it, above and below, the nearest first."""
    width, height = chip_size(text)
    away = theme().px(12) + width / 2
    return [
        QRectF(at.x() + side * away - width / 2, at.y() + (1.1 * rise - 0.5) * height, width, height)
        for rise in (0, -1, 1, -2, 2, -3, 3)
        for side in ((1, -1, 0) if rise else (1, -1))
    ]


def beside(p: QPainter, text: str, at: QPointF, colour: str, room: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """A chip right of `at`, left of it where there is no room; not on what is `taken`."""
    boxes = around(text, at)
    free = [b for b in boxes if room.contains(b) and not any(b.intersects(t) for t in taken)]
    chosen = free[0] if free else kept(boxes[0], room)
    paint_chip(p, text, chosen.center(), colour)
    return chosen


def text_size(lines: Sequence[tuple[str, QFont]]) -> QSizeF:
    """Width and height of lines of text."""
    metrics = [(QFontMetricsF(letters), words) for words, letters in lines]
    return QSizeF(
        max((m.horizontalAdvance(words) for m, words in metrics), default=0.0),
        sum(m.height() for m, _ in metrics),
    )


def write_lines(p: QPainter, box: QRectF, lines: Sequence[tuple[str, QFont, str]]) -> None:
    """Lines of text from the top of `box`, each with its font and colour, on a cloud of the plot's colour.

    The cloud is the text itself, put down eight times: an outline of its letters takes thirty times as long.
    """
    y, paper, reach = box.top(), QColor(theme().tokens.plot), 1.6 * theme().scale
    for words, letters, colour in lines:
        metrics = QFontMetricsF(letters)
        at = QPointF(box.left(), y + metrics.ascent())
        p.setFont(letters)
        p.setPen(paper)
        for dx, dy in _AROUND:
            p.drawText(at + QPointF(dx * reach, dy * reach), words)
        p.setPen(QColor(colour))
        p.drawText(at, words)
        y += metrics.height()


def free_place(
    size: QSizeF, anchor: Reals, lines: Reals, taken: Sequence[QRectF], room: QRectF, *, seen: int = _SEEN
) -> QRectF:
    """Where words of `size` hide the least.

    Parameters
    ----------
    size : QSizeF
    anchor : ndarray, shape (n, 2)
        Pixels of the line that the words are about: they stay near it.
    lines : ndarray, shape (m, 2)
        Pixels of all that should stay in sight.
    taken : sequence of QRectF
        Where other words are.
    room : QRectF
    seen : int
        Of `lines`, as many places are looked at, about.
    """
    x = np.linspace(room.left(), max(room.right() - size.width(), room.left()), _ACROSS)
    y = np.linspace(room.top(), max(room.bottom() - size.height(), room.top()), _DOWN)
    corner = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 1, 2)
    far = corner + np.array([size.width(), size.height()])
    air = float(theme().px(8))
    thin = max(len(lines) // seen, 1)
    across, down = lines[::thin, 0], lines[::thin, 1]
    hidden = (
        (across > corner[..., 0] - air)
        & (across < far[..., 0] + air)
        & (down > corner[..., 1] - air)
        & (down < far[..., 1] + air)
    ).sum(axis=1)
    centre, near = 0.5 * (corner + far), anchor[:: max(len(anchor) // _SEEN, 1)]
    reach = np.maximum(np.abs(near - centre) - 0.5 * (far - corner), 0.0)
    away = np.hypot(reach[..., 0], reach[..., 1]).min(axis=1)
    cost = 60.0 * thin * hidden + np.maximum(away - 2 * air, 0.0) + 4.0 * np.maximum(2 * air - away, 0.0)
    for box in taken:
        low = np.array([box.left() - air, box.top() - air])
        high = np.array([box.right() + air, box.bottom() + air])
        cost += 1e4 * ((far > low) & (corner < high)).all(axis=-1)[:, 0]
    i = int(cost.argmin())
    return QRectF(QPointF(*corner[i, 0].tolist()), size)


def dense(line: Reals, height: float) -> Reals:
    """Places on a line ``(n, 2)`` in a plot of that height, none further than a few pixels from the next."""
    inside = np.column_stack([line[:, 0], np.clip(line[:, 1], -1.0, height + 1.0)])
    along = np.append(0.0, np.cumsum(np.hypot(*np.diff(inside, axis=0).T)))
    at = np.arange(0.0, along[-1], _CLOSE)
    return np.column_stack([np.interp(at, along, inside[:, 0]), np.interp(at, along, inside[:, 1])])


def hidden_by(box: QRectF, lines: Reals, air: float = 0.0) -> bool:
    """Whether `box`, grown by `air`, hides any of `lines` ``(m, 2)`` in pixels."""
    x, y = lines[:, 0], lines[:, 1]
    across = (x > box.left() - air) & (x < box.right() + air)
    return bool((across & (y > box.top() - air) & (y < box.bottom() + air)).any())


def caption_font(weight: int = 400) -> QFont:
    """Words in a plot."""
    return font(17, weight)


def small_font(weight: int = 400) -> QFont:
    """Words in a plot that matter less."""
    return font(15, weight)


CENTRE: Final = Qt.AlignmentFlag.AlignCenter
