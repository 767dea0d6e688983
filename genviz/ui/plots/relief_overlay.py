"""Over the ground and its marks: what a phase pushes, Gibbs chains as balls with trails, valleys, lines."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from genviz.ui.i18n import number
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import component_colour, dashes, ink_on, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.relief_camera import Reals
from genviz.ui.plots.relief_ground import Flat
from genviz.ui.plots.relief_marks import OF_DATA, OF_DREAM
from genviz.ui.plots.relief_names import ball_words, paint_depth, paint_name, push_words
from genviz.ui.plots.relief_scene import CHAINS, PUSH, UNITS, VALLEYS, Scene
from genviz.ui.plots.stamps import stamp_at
from genviz.ui.plots.worlds_map import ball
from genviz.ui.theme import theme

#: Pixels at scale 1: longest and shortest arrow, width of its shaft, of its head, and the head's length.
_LONGEST, _SHORTEST, _SHAFT, _HEAD, _POINT = 74.0, 20.0, 12.0, 27.0, 17.0
#: Weaker pushes than this share of a full arrow are not drawn.
_WEAK: Final = 0.06
#: Pixels at scale 1: radius of a ball, of a place of its trail, and of a push on the map at its largest.
BALL, _PLACE, _ROUND = 11.0, 4.2, 15.0
#: So many places of a trail are bright, and are drawn where there are several chains.
_BRIGHT, _FEW = 8, 6
#: Corners of a unit's line on the ground.
_CORNERS: Final = 80


class Shown(NamedTuple):
    """What the arrows are: changes of −log p, nats; the change of a full arrow; and who makes them.

    `who` is "data", "dreams", or "both": then what falls is the data's, and what rises the dreams'.
    """

    places: Reals
    change: Reals
    reach: float
    who: str


class Arrow(NamedTuple):
    """One that was drawn: whether −log p rises there, its share of a full arrow, and where it is."""

    rises: bool
    share: float
    box: QRectF


def shown_push(now: Scene) -> Shown | None:
    """After the positive phase the data's part, after the negative one the dreams', then the net change."""
    push = now.picture.push
    if push is None or not now.on(PUSH):
        return None
    parts = {"positive": ("data", push.data), "negative": ("dreams", push.dreams)}
    who, change = parts.get(now.picture.phase, ("both", push.net))
    if change is None:
        return None
    largest = float(np.abs(change).max(initial=0.0))
    return Shown(push.places, change, max(push.reach, largest), who)


def paint_over(p: QPainter, now: Scene) -> None:
    """Everything between the marks and the words at the edge."""
    if now.on(UNITS) and now.picture.units is not None:
        for line in now.picture.units.lines:
            paint_line(p, now, line, strong=False)
    push = shown_push(now)
    arrows = [] if push is None else _paint_push(p, now, push)
    balls = paint_chains(p, now) if now.on(CHAINS) else []
    depths = _paint_valleys(p, now) if now.on(VALLEYS) else []
    _name(p, now, push, arrows, (balls, depths))


def _name(
    p: QPainter, now: Scene, push: Shown | None, arrows: list[Arrow], over: tuple[list[QRectF], list[QRectF]]
) -> None:
    """Words in boxes: who pushes, at the strongest arrow either way, and what the ball is."""
    balls, depths = over
    taken, soft = [*balls, *depths], [arrow.box for arrow in arrows] + (_steps(now) if balls else [])
    for rises in (False, True):
        one = max((a for a in arrows if a.rises == rises), key=lambda a: a.share, default=None)
        if one is None or push is None or push.who == ("data" if rises else "dreams"):
            continue  # what comes by the way has no name
        words, colour = push_words(now, rises=rises), _colour(push.who, rises=rises)
        paint_name(p, now, words, one.box, colour, taken, soft)
    if balls:
        words = ball_words(now.picture.temperature)
        paint_name(p, now, words, balls[0], theme().tokens.text, taken, soft)


def _steps(now: Scene) -> list[QRectF]:
    """Where the last steps of the first ball are seen."""
    assert now.picture.balls is not None
    reach = theme().scale * 2 * _PLACE
    at = now.ground.pixels(now.picture.balls.trails[0, -_BRIGHT:]).tolist()
    return [QRectF(x - reach, y - reach, 2 * reach, 2 * reach) for x, y in at]


# --- what a phase pushes -----------------------------------------------------------------------------------


def _paint_push(p: QPainter, now: Scene, push: Shown) -> list[Arrow]:
    """Arrows, the farthest first."""
    at, which = now.shown(push.places)
    found = []
    for (x, y), i in zip(at.tolist(), which.tolist(), strict=True):
        share = float(push.change[i]) / push.reach
        if abs(share) >= _WEAK:
            box = _paint_one(p, now, QPointF(x, y), share, _colour(push.who, rises=share > 0))
            found.append(Arrow(share > 0, abs(share), box))
    return found


def _colour(who: str, *, rises: bool) -> str:
    return component_colour(OF_DREAM if who == "dreams" or (who == "both" and rises) else OF_DATA)


def _paint_one(p: QPainter, now: Scene, at: QPointF, share: float, colour: str) -> QRectF:
    """An arrow, or on the map a round sign; returns where it is."""
    up = (share > 0) != now.shape.density
    if isinstance(now.ground, Flat):
        radius = theme().scale * _ROUND * max(abs(share), 0.2) ** 0.5
        _paint_round(p, at, radius, colour, up=up)
        return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    length = round(theme().scale * max(_LONGEST * abs(share), _SHORTEST))
    wide = theme().scale * _HEAD
    box = QRectF(-wide / 2, -length, wide, length)
    rim = 3.0 * theme().scale
    stamp_at(
        p, at, box.adjusted(-rim, -rim, rim, rim), ("arrow", length, up, colour),
        lambda q: _paint_arrow(q, length, colour, up=up),
    )  # fmt: skip
    return box.translated(at)


def _paint_arrow(p: QPainter, length: float, colour: str, *, up: bool) -> None:
    p.setPen(pen(theme().tokens.plot, 2.4))
    p.setBrush(QColor(colour))
    p.drawPath(arrow(length, theme().scale, up=up))
    p.setBrush(Qt.BrushStyle.NoBrush)


def arrow(length: float, scale: float, *, up: bool) -> QPainterPath:
    """From the ground at (0, 0) up, or down on the ground."""
    half, head, point = 0.5 * scale * _SHAFT, 0.5 * scale * _HEAD, min(scale * _POINT, 0.6 * length)
    outline = np.array(
        [(-half, 0.0), (half, 0.0), (half, length - point), (head, length - point), (0.0, length),
         (-head, length - point), (-half, length - point)]
    )  # fmt: skip
    if not up:
        outline[:, 1] = length - outline[:, 1]
    path = path_of(outline * [1.0, -1.0])
    path.closeSubpath()
    return path


def _paint_round(p: QPainter, at: QPointF, radius: float, colour: str, *, up: bool) -> None:
    p.setPen(pen(theme().tokens.plot, 1.6))
    p.setBrush(QColor(colour))
    p.drawEllipse(at, radius, radius)
    p.setBrush(Qt.BrushStyle.NoBrush)
    side = 0.55 * radius * (-1.0 if up else 1.0)
    sign = path_of(np.array([[at.x() - 0.6 * radius, at.y() - side], [at.x() + 0.6 * radius, at.y() - side],
                             [at.x(), at.y() + side]]))  # fmt: skip
    p.fillPath(sign, QColor(ink_on(colour)))


# --- chains ------------------------------------------------------------------------------------------------


def paint_chains(p: QPainter, now: Scene) -> list[QRectF]:
    """Balls with their trails; returns where the balls are that are in the picture."""
    balls = now.picture.balls
    if balls is None:
        return []
    several = len(balls.trails) > 3
    for trail in balls.trails[::-1]:
        _paint_trail(p, now, trail[-_FEW:] if several else trail)
    for trail in balls.trails[::-1]:
        _paint_ball(p, now, trail[-1])
    reach = theme().scale * (BALL + 2.0)
    return [
        QRectF(x - reach, y - 1.6 * reach, 2 * reach, 2 * reach)
        for x, y in now.ground.pixels(balls.trails[:, -1]).tolist()
        if _within(now, np.array([x, y]))
    ]


def _within(now: Scene, at: Reals) -> bool:
    return bool((at > -50).all() and at[0] < now.size[0] + 50 and at[1] < now.size[1] + 50)


def _paint_trail(p: QPainter, now: Scene, trail: Reals) -> None:
    """Where a ball was: the last steps bright, earlier ones thin and dashed."""
    moved = np.append((trail[1:] != trail[:-1]).any(axis=1), True)
    trail = trail[int(moved.argmax()) :]
    if len(trail) < 2:
        return
    look, (at, seen) = theme().tokens, now.ground.look(trail)
    first = max(len(at) - _BRIGHT, 0)
    if first:
        old = dashes(look.text, 1.6, 2.0, 2.0)
        old.setColor(tinted(look.text, 0.45))
        p.strokePath(path_of(at[: first + 1]), old)
    p.strokePath(path_of(at[first:]), pen(look.plot, 5.4))
    p.strokePath(path_of(at[first:]), pen(look.text, 2.8))
    reach = theme().scale * (_PLACE + 1.0)
    box = QRectF(-reach, -reach, 2 * reach, 2 * reach)
    for (x, y), there in zip(at[first:-1].tolist(), seen[first:-1].tolist(), strict=True):
        if there:
            stamp_at(p, QPointF(x, y), box, "place", _paint_place)


def _paint_place(p: QPainter) -> None:
    """Where a ball was."""
    look, radius = theme().tokens, theme().scale * _PLACE
    p.setPen(pen(look.text, 1.8))
    p.setBrush(QColor(look.plot))
    p.drawEllipse(QPointF(0, 0), radius, radius)
    p.setBrush(Qt.BrushStyle.NoBrush)


def _paint_ball(p: QPainter, now: Scene, place: Reals) -> None:
    """A ball on the ground; behind a hill only its outline."""
    (at,), (seen,) = now.ground.look(place[None])
    radius = theme().scale * BALL
    if not _within(now, at):
        return
    lift = 0.0 if isinstance(now.ground, Flat) else 0.6 * radius
    where = QPointF(float(at[0]), float(at[1]) - lift)
    if seen:
        reach = 1.2 * radius
        box = QRectF(-reach, -reach, 2 * reach, 2 * reach)
        stamp_at(p, where, box, "ball", lambda q: _paint_shapes(q, radius))
        return
    p.setPen(dashes(component_colour(OF_DREAM), 2.2, 2.0, 1.4))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawEllipse(where, radius, radius)


def _paint_shapes(p: QPainter, radius: float) -> None:
    """A ball; for a file of shapes one that has a colour for each of them."""
    at = QPointF(0, 0)
    if not is_drawing(p):
        ball(p, at, radius)
        return
    colour = QColor(component_colour(OF_DREAM))
    p.setPen(pen(theme().tokens.plot, 1.8))
    p.setBrush(colour)
    p.drawEllipse(at, radius, radius)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour.lighter(150))
    p.drawEllipse(at - QPointF(0.3 * radius, 0.35 * radius), 0.35 * radius, 0.3 * radius)
    p.setBrush(Qt.BrushStyle.NoBrush)


# --- units and valleys -------------------------------------------------------------------------------------


def paint_line(p: QPainter, now: Scene, line: Reals, *, strong: bool) -> None:
    """A unit's line on the ground, given by its two ends ``(2, 2)``; nothing where there is none."""
    if not np.isfinite(line).all():
        return
    share = np.linspace(0.0, 1.0, _CORNERS)[:, None]
    places = line[0] + share * (line[1] - line[0])
    at, seen = now.ground.look(places)
    path = path_of(at, seen & np.append(seen[1:], False))
    look = theme().tokens
    if strong:
        p.strokePath(path, pen(look.plot, 6.0))
        p.strokePath(path, pen(look.accent, 3.0))
        return
    ink = pen(look.text, 1.4)
    ink.setColor(tinted(look.text, 0.55))
    p.strokePath(path, ink)


def _paint_valleys(p: QPainter, now: Scene) -> list[QRectF]:
    """A cross in each valley, with its depth above the deepest one; returns where they are."""
    relief, found = now.picture.relief, list[QRectF]()
    if relief is None:
        return found
    look, size = theme().tokens, theme().scale * 6.0
    at, which = now.shown(relief.valleys)
    for (x, y), i in zip(at.tolist(), which.tolist(), strict=True):
        for colour, width in ((look.plot, 5.0), (look.text, 2.4)):
            p.setPen(pen(colour, width))
            p.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size))
            p.drawLine(QPointF(x - size, y + size), QPointF(x + size, y - size))
        words = f"+{number(float(relief.depths[i]), 1)}" if relief.depths[i] >= 0.05 else "0"
        cross = QRectF(x - size, y - size, 2 * size, 2 * size)
        found.append(cross.united(paint_depth(p, words, x + 1.6 * size, y)))
    return found
