"""The discriminative and the generative model: one colour, one line and one mark each, everywhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme

DISCRIMINATIVE: Final = 0
GENERATIVE: Final = 1
MODELS: Final = (DISCRIMINATIVE, GENERATIVE)
#: Their places among the component colours: teal and magenta.
_COLOURS: Final = (2, 3)
#: Pixels at scale 1: a stroke in a legend, and what is between the parts.
_STROKE: Final = 24
_GAP: Final = 6
_APART: Final = 16


def model_name(which: int, *, capital: bool = False) -> str:
    """What the model is called, within a sentence or at its beginning."""
    if capital:
        return tr("Discriminative") if which == DISCRIMINATIVE else tr("Generative")
    return tr("discriminative") if which == DISCRIMINATIVE else tr("generative")


def model_colour(which: int) -> str:
    """Teal or magenta of the theme in force."""
    return theme().tokens.components[_COLOURS[which]]


def model_pen(which: int, width: float = 3.0, colour: str = "") -> QPen:
    """A solid line for the discriminative model, a dashed one for the generative; or in another colour."""
    ink = colour or model_colour(which)
    return pen(ink, width) if which == DISCRIMINATIVE else dashes(ink, width, 2.2, 1.2)


def paint_dot(painter: QPainter, which: int, at: QPointF, radius: float, colour: str = "") -> None:
    """A disc for the discriminative model, a square for the generative, with a rim of the card's colour."""
    painter.setPen(pen(theme().tokens.card, 1.5))
    painter.setBrush(QColor(colour or model_colour(which)))
    if which == DISCRIMINATIVE:
        painter.drawEllipse(at, radius, radius)
    else:
        side = 1.8 * radius
        painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def legend_width(words: str) -> float:
    """Room for a stroke and its words."""
    return theme().px(_STROKE + _GAP) + QFontMetricsF(font(15)).horizontalAdvance(words)


def paint_legend(
    painter: QPainter, left: float, right: float, y: float, shown: tuple[int, ...] = MODELS
) -> None:
    """Stroke and name of each model in a row at height `y`.

    It begins at `left`, further left where there is no room, and names are cut where there is still none.
    """
    px, apart = theme().px, theme().px(_APART) * (len(shown) - 1)
    wanted = [legend_width(model_name(which)) for which in shown]
    fits = sum(wanted) + apart <= right
    widest = (right - apart) / len(shown)
    x = max(min(left, right - sum(wanted) - apart), 0.0)
    painter.setFont(font(15))
    metrics = painter.fontMetrics()
    for which, needed in zip(shown, wanted, strict=True):
        width = needed if fits else min(needed, widest)
        painter.setPen(model_pen(which))
        painter.drawLine(QPointF(x, y), QPointF(x + px(_STROKE), y))
        words = x + px(_STROKE + _GAP)
        box = QRectF(words, y - metrics.height() / 2, x + width - words + 1, metrics.height())
        painter.setPen(QColor(theme().tokens.text))
        name = metrics.elidedText(model_name(which), Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        x += width + px(_APART)
