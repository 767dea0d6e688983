"""Words and numbers of the stage of pictures: written into boxes, on the worker as well as in the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from genviz.ui.i18n import number
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.ink import font
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.theme import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def rect(box: Box) -> QRectF:
    """The box as Qt has it."""
    return QRectF(box.x, box.y, box.w, box.h)


def write(p: QPainter, box: QRectF, text: str, made: QFont, colour: str, flags: Qt.AlignmentFlag) -> float:
    """One line in `box`, smaller if it is too long, cut if it still is; returns its width."""
    small = fitting(made, text, box.width())
    metrics = QFontMetricsF(small)
    if metrics.horizontalAdvance(text) > box.width() + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    p.setFont(small)
    p.setPen(QColor(colour))
    p.drawText(box, flags, text)
    return metrics.horizontalAdvance(text)


def title(p: QPainter, box: Box, text: str) -> float:
    """The name of a part of the stage."""
    return write(p, rect(box), text, font(17, 600), theme().tokens.text, LEFT)


def lines(
    p: QPainter, box: Box, rows: tuple[tuple[str, int, str], ...], flags: Qt.AlignmentFlag = LEFT
) -> None:
    """Rows of (text, weight, role of the colour), with long ones wrapped, in the middle of `box`."""
    look = theme()
    wrapped = [(part, weight, role) for text, weight, role in rows for part in _broken(text, weight, box.w)]
    gaps = sum(0.5 for part, _, _ in wrapped if not part)
    high = min(look.px(22), box.h / max(len(wrapped) - gaps, 1.0))
    y = box.y + (box.h - high * (len(wrapped) - gaps)) / 2
    for part, weight, role in wrapped:
        if part:
            colour = str(getattr(look.tokens, role))
            write(p, QRectF(box.x, y, box.w, high), part, font(16, weight), colour, flags)
        y += high if part else 0.5 * high


def _broken(text: str, weight: int, room: float) -> list[str]:
    """`text` in lines of at most `room` pixels."""
    measure, found = QFontMetricsF(font(16, weight)), [""]
    for word in text.split(" "):
        longer = f"{found[-1]} {word}" if found[-1] else word
        if found[-1] and measure.horizontalAdvance(longer) > room:
            found.append(word)
        else:
            found[-1] = longer
    return found


def nats(value: float) -> str:
    """A free energy: one decimal while it is small."""
    return number(value, 1 if abs(value) < 1000 else 0)


def raised(value: float) -> str:
    """The same with its sign."""
    return ("+" if value >= 0.05 else "") + nats(value)
