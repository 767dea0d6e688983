"""Two figures beside the map: the true gradient against CD's, and how often each unit is on."""

from __future__ import annotations

from math import acos, degrees
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from genviz.engine.math.boltzmann_gradient import Gradients
from genviz.ui.i18n import number, tr
from genviz.ui.marks import identity
from genviz.ui.plots.gate import ticks
from genviz.ui.plots.ink import component_colour, dashes, font, mark_path, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, title, write
from genviz.ui.plots.worlds_layout import CAPTION
from genviz.ui.plots.worlds_map import OF_DATA, OF_DREAM, paint_key_of
from genviz.ui.plots.worlds_scene import Scene
from genviz.ui.plots.worlds_words import name_of
from genviz.ui.theme import theme

#: Ends of the gradient's axes: the next one that holds all of it.
_LADDER: Final = (0.02, 0.05, 0.1, 0.25, 0.5, 1.0)
#: At scale 1: room for figures at the left.
_FIGURES: Final = 50


def frame_of(side: Box, lines: int) -> Box:
    """Where a figure's plot is, with `lines` lines of words below it."""
    px = theme().px
    return Box(side.x + px(_FIGURES), side.y + px(6), max(side.w - px(_FIGURES) - px(4), 1.0),
               max(side.h - px(6) - px(4) - lines * px(CAPTION), 1.0))  # fmt: skip


# --- gradient ----------------------------------------------------------------------------------------------


def reach_of(found: Gradients) -> float:
    """The end of both axes."""
    largest = max(float(np.abs(found.true).max()), float(np.abs(found.mean).max()))
    return next((value for value in _LADDER if largest <= value), largest)


def paint_gradient(p: QPainter, now: Scene) -> None:
    """CD's gradient over the true one, for each connection: mean, spread, and the line where both agree."""
    found = now.picture.gradients
    if found is None:
        return
    title(p, now.layout.side_title, tr("CD-{k} against the true gradient", k=found.k))
    frame, reach = frame_of(now.layout.side, 4), reach_of(found)
    _paint_cross(p, frame, reach)
    p.setPen(dashes(theme().tokens.muted, 1.6, 3.0, 2.0))
    p.drawLine(QPointF(frame.x, frame.bottom), QPointF(frame.right, frame.y))
    points, errors = points_of(now, frame, reach)
    p.save()
    p.setClipRect(QRectF(frame.x, frame.y, frame.w, frame.h))
    faint = pen(component_colour(OF_DREAM), 1.2)
    faint.setColor(tinted(component_colour(OF_DREAM), 0.4))
    p.strokePath(errors, faint)
    path = QPainterPath()
    for x, y in points.tolist():
        path.addEllipse(QPointF(x, y), theme().px(4), theme().px(4))
    p.fillPath(path, QColor(component_colour(OF_DREAM)))
    p.strokePath(path, pen(theme().tokens.card, 1.0))
    p.restore()
    _paint_gradient_words(p, now, frame, found)


def points_of(now: Scene, frame: Box, reach: float) -> tuple[NDArray[np.float64], QPainterPath]:
    """Middles of the dots, and one line of ± one standard deviation through each."""
    found = now.picture.gradients
    assert found is not None
    which = np.tril(now.picture.connected)
    true, mean, spread = found.true[which], found.mean[which], found.deviation[which]
    x = frame.x + frame.w * 0.5 * (1.0 + true / reach)

    def y_of(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(frame.y + frame.h * 0.5 * (1.0 - values / reach))

    ends = np.column_stack([x, y_of(mean - spread), x, y_of(mean + spread)]).reshape(-1, 2)
    path = path_of(np.clip(ends, -1e4, 1e4), np.arange(len(ends)) % 2 == 0)
    return np.column_stack([x, y_of(mean)]), path


def _paint_cross(p: QPainter, frame: Box, reach: float) -> None:
    """Axes through 0, with figures at the left and below."""
    look, px = theme().tokens, theme().px
    places, decimals = ticks(-reach, reach, 4)
    for value in places:
        x, y = frame.x + frame.w * 0.5 * (1 + value / reach), frame.y + frame.h * 0.5 * (1 - value / reach)
        p.setPen(pen(look.outline if value == 0 else look.line, 1.2 if value == 0 else 1.0))
        p.drawLine(QPointF(x, frame.y), QPointF(x, frame.bottom))
        p.drawLine(QPointF(frame.x, y), QPointF(frame.right, y))
        words = number(value, decimals)
        box = QRectF(frame.x - px(_FIGURES), y - px(10), px(_FIGURES - 5), px(20))
        box.moveTop(min(max(box.top(), frame.y - px(4)), frame.bottom - px(16)))
        write(p, box, words, font(14), look.muted, RIGHT)
        below = QRectF(x - px(30), frame.bottom + px(2), px(60), px(CAPTION))
        below.moveLeft(min(max(below.left(), frame.x - px(20)), frame.right - px(44)))
        write(p, below, words, font(14), look.muted, CENTRE)


def _paint_gradient_words(p: QPainter, now: Scene, frame: Box, found: Gradients) -> None:
    look, px, side = theme().tokens, theme().px, now.layout.side
    angle = degrees(acos(min(max(found.cosine, -1.0), 1.0)))
    rows = (
        (tr("true gradient (exact) →   CD-{k} ↑", k=found.k), look.muted),
        (tr("dot: exact mean of CD-{k} · line: ± its spread", k=found.k), look.muted),
        (
            tr("bias {bias} (rms), angle {angle}°", bias=number(found.bias, 4), angle=number(angle, 1)),
            look.text,
        ),
    )
    for i, (words, colour) in enumerate(rows):
        box = QRectF(side.x, frame.bottom + px(4) + (i + 1) * px(CAPTION), side.w, px(CAPTION))
        write(p, box, words, font(15, 600 if i == 2 else 400), colour, CENTRE)


# --- marginals ---------------------------------------------------------------------------------------------


def paint_marginals(p: QPainter, now: Scene) -> None:
    """A column for each unit: exact as a bar, the chain's share with its error, the data's as a dot."""
    found, look = now.picture.marginals, theme()
    title(p, now.layout.side_title, tr("How often is each unit on?"))
    frame = frame_of(now.layout.side, 3)
    _paint_shares(p, frame)
    each = frame.w / now.picture.n
    for i in range(now.picture.n):
        left, high = frame.x + i * each, frame.h * float(found.exact[i])
        bar = QRectF(left + 0.14 * each, frame.bottom - high, 0.72 * each, high)
        p.fillRect(bar, tinted(look.tokens.outline, 0.35))
        p.setPen(pen(look.tokens.outline, 1.2))
        p.drawRect(bar)
        _paint_sampled(p, frame, left + each / 2, float(found.sampled[i]), float(found.error[i]))
        if i < now.picture.n_visible:
            at = QPointF(left + 0.24 * each, frame.bottom - frame.h * float(found.data[i]))
            p.fillPath(mark_path(identity(OF_DATA), at, look.px(4)), QColor(component_colour(OF_DATA)))
        box = QRectF(left, frame.bottom + look.px(1), each, look.px(CAPTION))
        write(p, box, name_of(now.picture, i), font(14), look.tokens.muted, CENTRE)
    _paint_marginal_words(p, now, frame)


def _paint_shares(p: QPainter, frame: Box) -> None:
    look, px = theme().tokens, theme().px
    for value in (0.0, 0.5, 1.0):
        y = frame.bottom - frame.h * value
        p.setPen(pen(look.outline if value == 0 else look.line, 1.0))
        p.drawLine(QPointF(frame.x, y), QPointF(frame.right, y))
        box = QRectF(frame.x - px(_FIGURES), y - px(10), px(_FIGURES - 5), px(20))
        box.moveTop(max(box.top(), frame.y - px(4)))
        write(p, box, number(value, 1), font(14), look.muted, RIGHT)


def _paint_sampled(p: QPainter, frame: Box, x: float, share: float, error: float) -> None:
    colour = component_colour(OF_DREAM)
    low, high = (frame.bottom - frame.h * min(max(share + k * 1.96 * error, 0.0), 1.0) for k in (-1, 1))
    p.setPen(pen(colour, 1.8))
    p.drawLine(QPointF(x, low), QPointF(x, high))
    at = QPointF(x, frame.bottom - frame.h * share)
    path = mark_path(identity(OF_DREAM), at, theme().px(5))
    p.fillPath(path, QColor(colour))
    p.strokePath(path, pen(theme().tokens.card, 0.8))


def _paint_marginal_words(p: QPainter, now: Scene, frame: Box) -> None:
    found, look, px, side = now.picture.marginals, theme().tokens, theme().px, now.layout.side
    box = Box(side.x, frame.bottom + px(CAPTION) + px(3), side.w, float(px(CAPTION)))
    paint_key_of(p, box, ((OF_DATA, tr("data")), (OF_DREAM, tr("chain ± 95 %"))))
    room = QFontMetricsF(font(15)).horizontalAdvance(tr("grey: exact")) + 4
    write(p, QRectF(box.x, box.y, room, box.h), tr("grey: exact"), font(15), look.muted, LEFT)
    words = (
        tr("the chain’s last {n} steps; the machine changed meanwhile", n=found.n_draws)
        if found.moving
        else tr("the chain’s last {n} steps, over the machine as it is", n=found.n_draws)
    )
    last = QRectF(side.x, box.bottom, side.w, px(CAPTION))
    write(p, last, words, font(15), look.muted, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
