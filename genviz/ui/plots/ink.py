"""Small helpers of painters: paths from arrays, pens from the theme, the six marks, chips with a number."""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QTransform

from genviz.ui.marks import OUTLINES, Identity, identity, rgb, to_linear
from genviz.ui.theme import theme

Reals = NDArray[np.float64]

#: A path as Qt writes it to a stream, big end first: how many elements, these, where the last part begins (Qt
#: wants to know it when the path goes on, which none of these does), and how it is filled (even-odd: 0).
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE_TO, _LINE_TO = 0, 1
_PATH_ENDS = bytes(8)


def path_of(points: Reals, joined: NDArray[Any] | None = None) -> QPainterPath:
    """One painter path through `points`, shape (P, 2), finite; `joined` says which corner goes on."""
    return paths_of(points[None], joined)[0]


def paths_of(lines: Reals, joined: NDArray[Any] | None = None) -> list[QPainterPath]:
    """Painter paths through as many `lines`, shape (L, P, 2), finite; `joined`, shape (P,), holds for all."""
    n = lines.shape[1]
    if n < 2:
        return [QPainterPath() for _ in lines]
    rows = np.empty(lines.shape[:2], dtype=_ELEMENT)
    rows["kind"] = _LINE_TO
    rows["kind"][:, 0] = _MOVE_TO
    if joined is not None:  # joined[i]: whether corner i is joined to corner i + 1
        rows["kind"][:, 1:] = np.where(joined[: n - 1], _LINE_TO, _MOVE_TO)
    rows["x"], rows["y"] = lines[..., 0], lines[..., 1]
    begin = n.to_bytes(4, "big")
    return [_read(b"".join((begin, row.tobytes(), _PATH_ENDS))) for row in rows]


def _read(data: bytes) -> QPainterPath:
    path = QPainterPath()
    QDataStream(QByteArray(data)) >> path
    return path


def font(px: float, weight: int = 400) -> QFont:
    """The theme's font; made once, because making one takes longer than writing a word with it."""
    return _font(px, weight, theme().scale, get_ident())


@lru_cache(maxsize=128)
def _font(px: float, weight: int, _scale: float, _thread: int) -> QFont:
    return theme().font(px, weight)


def pen(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen in logical pixels at the theme's scale, with round joins."""
    return QPen(_pen(colour, width * theme().scale, style))


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, style: Qt.PenStyle) -> QPen:
    made = QPen(QColor(colour), width, style)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    solid = style == Qt.PenStyle.SolidLine
    made.setCapStyle(Qt.PenCapStyle.RoundCap if solid else Qt.PenCapStyle.FlatCap)
    return made


def dashes(colour: str, width: float, on: float, off: float) -> QPen:
    """A dashed pen; `on` and `off` in line widths."""
    made = pen(colour, width, Qt.PenStyle.CustomDashLine)
    made.setDashPattern([on, off])
    return made


def component_colour(k: int) -> str:
    """Colour of component `k` (from 0) in the theme in force."""
    return theme().tokens.components[identity(k).colour]


@lru_cache(maxsize=64)
def ink_on(colour: str, first: str = "#FFFFFF", second: str = "#07111C") -> str:
    """Whichever of two inks has the higher contrast (WCAG) on `colour`."""
    ground, one, two = (_luminance(c) + 0.05 for c in (colour, first, second))
    return first if max(one / ground, ground / one) >= max(two / ground, ground / two) else second


def _luminance(colour: str) -> float:
    red, green, blue = to_linear(np.array(rgb(colour)))
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


@lru_cache(maxsize=16)
def unit_mark(shape: str) -> QPainterPath:
    """The contour of a shape of radius 1 around the origin."""
    if shape == "disc":
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), 1.0, 1.0)
        return path
    path = path_of(OUTLINES[shape] * np.array([1.0, -1.0]))
    path.closeSubpath()
    return path


def mark_path(who: Identity, centre: QPointF, radius: float) -> QPainterPath:
    """The contour of a component's mark."""
    grown = radius * (1.08 if who.shape in {"triangle", "star", "plus"} else 1.0)
    return QTransform(grown, 0, 0, grown, centre.x(), centre.y()).map(unit_mark(who.shape))


def paint_mark(p: QPainter, k: int, centre: QPointF, radius: float, *, casing: float = 2.0) -> None:
    """Component `k`'s mark with its number, on a thin casing of the plot's colour."""
    look, who, colour = theme(), identity(k), component_colour(k)
    path = mark_path(who, centre, radius)
    if casing:
        p.strokePath(path, pen(look.tokens.plot, 2 * casing))
    if who.hollow:
        p.setBrush(QColor(look.tokens.plot))
        p.setPen(pen(colour, 3.0))
        p.drawPath(path)
    else:
        p.fillPath(path, QColor(colour))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QColor(look.tokens.text if who.hollow else ink_on(colour)))
    size = radius / look.scale * (1.15 if k < 9 else 0.95)
    p.setFont(font(max(size, 8), 700))
    low = 0.16 if who.shape == "triangle" else 0.0
    box = QRectF(centre.x() - 2 * radius, centre.y() + (low - 1) * radius, 4 * radius, 2 * radius)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, str(k + 1))


def chip_size(text: str) -> tuple[float, float]:
    """Width and height of a chip around `text`."""
    return _chip_size(text, theme().scale)


@lru_cache(maxsize=256)
def _chip_size(text: str, _scale: float) -> tuple[float, float]:
    metrics = QFontMetricsF(font(18, 600))
    return metrics.horizontalAdvance(text) + theme().px(18), metrics.height() + theme().px(2)


def paint_chip(p: QPainter, text: str, centre: QPointF, colour: str) -> None:
    """A number in a rounded box with a coloured outline."""
    look = theme()
    width, height = chip_size(text)
    box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    p.setBrush(QColor(look.tokens.plot))
    p.setPen(pen(colour, 2.0))
    p.drawRoundedRect(box, height / 2, height / 2)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QColor(look.tokens.text))
    p.setFont(font(18, 600))
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def image_of(pixels: NDArray[np.uint32], *, opaque: bool, ratio: float = 1.0) -> QImage:
    """A Qt image that shares memory with `pixels`, shape (H, W); the caller keeps the array alive."""
    height, width = pixels.shape
    layout = QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(np.ascontiguousarray(pixels).data, width, height, 4 * width, layout)
    image.setDevicePixelRatio(ratio)
    return image
