"""The mark of a class with its name in it, and small pictures of examples."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from genviz.ui.class_colours import class_colour
from genviz.ui.marks import identity, packed, rgb
from genviz.ui.plots.ink import font, image_of, ink_on, mark_path, pen
from genviz.ui.theme import theme

Reals = NDArray[np.float64]

#: Values of an example's pixels go from 0 to this.
_INK = 16
#: No places.
NOTHING: Final[Reals] = np.empty((0, 2))
#: Directions, the first ones first: right and left above, right and left below, then straight ones.
_AROUND: Final = ((1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0), (0, -1), (0, 1))


@lru_cache(maxsize=64)
def labels(classes: tuple[str, ...]) -> tuple[str, ...]:
    """What of the classes' names fits into their marks: a letter or two, or numbers where these are the same.

    Examples
    --------
    >>> labels(("setosa", "versicolor", "virginica")), labels(("0", "4")), labels(("group A", "group B"))
    (('S', 'Ve', 'Vi'), ('0', '4'), ('1', '2'))
    """
    one, two = ([_cut(name, n) for name in classes] for n in (1, 2))
    unique = [next((cut[c] for cut in (one, two) if cut.count(cut[c]) == 1), "") for c in range(len(classes))]
    return tuple(unique) if all(unique) else tuple(str(c + 1) for c in range(len(classes)))


def _cut(name: str, n: int) -> str:
    return name if len(name) <= 2 else name[:n].capitalize()


def class_ink(c: int) -> str:
    """The colour of class `c` in the theme in force."""
    return class_colour(theme().tokens, c)


def paint_class(p: QPainter, c: int, label: str, centre: QPointF, radius: float) -> None:
    """Class `c`'s mark with its label in it, on a thin casing of the plot's colour."""
    look, who, colour = theme(), identity(c), class_ink(c)
    path = mark_path(who, centre, radius)
    p.strokePath(path, pen(look.tokens.plot, 3.0))
    p.fillPath(path, QColor(look.tokens.plot if who.hollow else colour))
    if who.hollow:
        p.strokePath(path, pen(colour, 2.4))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QColor(look.tokens.text if who.hollow else ink_on(colour)))
    p.setFont(font(max(radius / look.scale * (1.2 if len(label) == 1 else 0.95), 8), 700))
    low = 0.2 if who.shape == "triangle" else 0.0
    box = QRectF(centre.x() - 2 * radius, centre.y() + (low - 1) * radius, 4 * radius, 2 * radius)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, label)


def picture_image(pixels: NDArray[np.uint8]) -> tuple[QImage, NDArray[np.uint32]]:
    """An example's picture, shape (h, w), in the ink of the theme; and the memory that the image shares."""
    paper, ink = (np.array(rgb(colour)) for colour in (theme().tokens.plot, theme().tokens.text))
    share = np.clip(pixels.reshape(-1, 1) / _INK, 0.0, 1.0)
    made = packed(np.rint(paper + share * (ink - paper)).astype(np.uint32)).reshape(pixels.shape)
    return image_of(made, opaque=True), made


def paint_picture(p: QPainter, pixels: NDArray[np.uint8], box: QRectF) -> None:
    """An example's picture in a frame."""
    look, radius = theme(), theme().px(6)
    frame = QPainterPath()
    frame.addRoundedRect(box, radius, radius)
    p.strokePath(frame, pen(look.tokens.plot, 7.0))
    p.fillPath(frame, QColor(look.tokens.plot))
    image, memory = picture_image(pixels)
    air = look.px(3)
    p.drawImage(box.adjusted(air, air, -air, -air), image)
    del image, memory
    p.strokePath(frame, pen(look.tokens.text, 2.6))


def beside(at: QPointF, size: float, gap: float, room: QRectF, others: Reals = NOTHING) -> QRectF:
    """A square of `size` near `at`, within `room`, where it covers the fewest of `others`.

    Above and to the right, if nothing speaks against it.

    Parameters
    ----------
    at : QPointF
    size, gap : float
        Pixels; `gap` is what is left between `at` and the square.
    room : QRectF
    others : ndarray, shape (M, 2)
        Places, pixels.
    """
    near, far = (times * (gap + 0.5 * size) for times in (1.0, 2.0))
    boxes = [_square(at, dx * reach, dy * reach, size, room) for reach in (near, far) for dx, dy in _AROUND]
    keep_off = QRectF(at.x() - 0.7 * gap, at.y() - 0.7 * gap, 1.4 * gap, 1.4 * gap)
    return min(boxes, key=lambda box: (box.intersects(keep_off), _covered(box, others)))


def _square(at: QPointF, dx: float, dy: float, size: float, room: QRectF) -> QRectF:
    x = min(max(at.x() + dx - size / 2, room.left()), room.right() - size)
    y = min(max(at.y() + dy - size / 2, room.top()), room.bottom() - size)
    return QRectF(x, y, size, size)


def _covered(box: QRectF, others: Reals) -> int:
    x, y = others.T
    inside = (x > box.left()) & (x < box.right()) & (y > box.top()) & (y < box.bottom())
    return int(inside.sum())
