"""A face with attributes: large or small, with glasses, hat, beard or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

#: Colours of what is drawn: they are the same in both themes, as in a photograph.
_SKIN, _LINE, _DARK, _FAIR = "#F2C9A1", "#3A2A20", "#231A17", "#D9A441"
_HAT, _SCARF, _BEARD = "#7A3B8F", "#C03A3A", "#5A3A26"
#: A child's face is this large beside an adult's.
_CHILD: Final = 0.74


def paint_face(painter: QPainter, box: QRectF, has: Sequence[bool]) -> None:
    """Draw a face into `box`.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
        A square.
    has : sequence of bool
        Adult, glasses, man, black hair, smiles, hat, beard, scarf; what is missing at the end is no.
    """
    adult, glasses, man, black, smiles, hat, beard, scarf = [*has, *[False] * (8 - len(has))]
    size = box.width() * (1.0 if adult else _CHILD)
    painter.save()
    painter.translate(box.center().x(), box.bottom() - size * 0.5)
    painter.scale(size, size)
    _paint_hair(painter, black=black, man=man)
    _paint_head(painter)
    _paint_fringe(painter, black=black)
    if beard:
        _paint_beard(painter)
    _paint_look(painter, smiles=smiles, glasses=glasses)
    if hat:
        _paint_hat(painter)
    if scarf:
        _paint_scarf(painter)
    painter.restore()


def _fill(painter: QPainter, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))


def _stroke(painter: QPainter, colour: str, width: float) -> None:
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(made)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_hair(painter: QPainter, *, black: bool, man: bool) -> None:
    """Behind the head: short, or down to the shoulders."""
    _fill(painter, _DARK if black else _FAIR)
    if man:
        painter.drawEllipse(QRectF(-0.33, -0.42, 0.66, 0.62))
    else:
        painter.drawRoundedRect(QRectF(-0.38, -0.42, 0.76, 0.82), 0.32, 0.32)


def _paint_head(painter: QPainter) -> None:
    _fill(painter, _SKIN)
    painter.drawEllipse(QRectF(-0.28, -0.32, 0.56, 0.68))


def _paint_fringe(painter: QPainter, *, black: bool) -> None:
    _fill(painter, _DARK if black else _FAIR)
    path = QPainterPath(QPointF(-0.29, -0.08))
    path.cubicTo(QPointF(-0.26, -0.50), QPointF(0.26, -0.50), QPointF(0.29, -0.08))
    path.cubicTo(QPointF(0.20, -0.24), QPointF(-0.10, -0.28), QPointF(-0.29, -0.08))
    painter.drawPath(path)


def _paint_beard(painter: QPainter) -> None:
    _fill(painter, _BEARD)
    path = QPainterPath(QPointF(-0.27, 0.06))
    path.cubicTo(QPointF(-0.26, 0.48), QPointF(0.26, 0.48), QPointF(0.27, 0.06))
    path.cubicTo(QPointF(0.18, 0.16), QPointF(-0.18, 0.16), QPointF(-0.27, 0.06))
    painter.drawPath(path)
    _fill(painter, _SKIN)
    painter.drawEllipse(QRectF(-0.12, 0.13, 0.24, 0.12))


def _paint_look(painter: QPainter, *, smiles: bool, glasses: bool) -> None:
    """Eyes, mouth, glasses."""
    _fill(painter, _LINE)
    for x in (-0.12, 0.12):
        painter.drawEllipse(QPointF(x, -0.02), 0.032, 0.038)
    _stroke(painter, _LINE, 0.035)
    if smiles:
        painter.drawArc(QRectF(-0.11, 0.07, 0.22, 0.16), 200 * 16, 140 * 16)
    else:
        painter.drawLine(QPointF(-0.075, 0.19), QPointF(0.075, 0.19))
    if glasses:
        _stroke(painter, "#10161D", 0.035)
        for x in (-0.13, 0.13):
            painter.drawRoundedRect(QRectF(x - 0.10, -0.10, 0.20, 0.165), 0.06, 0.06)
        painter.drawLine(QPointF(-0.03, -0.03), QPointF(0.03, -0.03))


def _paint_hat(painter: QPainter) -> None:
    _fill(painter, _HAT)
    painter.drawRoundedRect(QRectF(-0.24, -0.50, 0.48, 0.26), 0.08, 0.08)
    painter.drawRoundedRect(QRectF(-0.38, -0.28, 0.76, 0.085), 0.04, 0.04)


def _paint_scarf(painter: QPainter) -> None:
    _fill(painter, _SCARF)
    painter.drawRoundedRect(QRectF(-0.27, 0.35, 0.54, 0.14), 0.06, 0.06)
