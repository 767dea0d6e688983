"""The product under the coins, and the strip of log factors: a block a toss, as long as it is unlikely."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.coin_faces import Row, face_colour, face_ink
from genviz.ui.plots.coin_frame import paint_star
from genviz.ui.plots.coin_words import counted, factor_text, likelihood_text, log_text, raised
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Blocks narrower than this have no rounded corners and no outline.
_THIN: Final = 6


def paint_lead(p: QPainter, words: str, room: QRectF) -> None:
    """What a row shows, left of it."""
    p.setFont(fitting(font(18, 700), words, room.width()))
    p.setPen(QColor(theme().tokens.text))
    p.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


def paint_result(p: QPainter, words: str, room: QRectF) -> None:
    """What a row comes to, at its right end."""
    p.setFont(fitting(font(22, 700), words, room.width()))
    p.setPen(QColor(theme().tokens.components[1]))
    p.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


# --- the product -----------------------------------------------------------------------------------------


def paint_product(p: QPainter, picture: CoinPicture, coins: Row, room: QRectF) -> None:
    """A factor under each coin if there is room for them, else the two powers."""
    if not picture.n:
        words = tr("1: nothing has been tossed, and every θ is as likely")
        p.setFont(fitting(font(17, 500), words, room.width()))
        p.setPen(QColor(theme().tokens.muted))
        p.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        return
    if not _paint_factors(p, picture, coins, room):
        p.setFont(font(20, 600))
        p.setPen(QColor(theme().tokens.text))
        p.drawText(room, Qt.AlignmentFlag.AlignVCenter, powers_text(picture))


def powers_text(picture: CoinPicture) -> str:
    """θ^h (1 − θ)^t in numbers."""
    theta = picture.here.theta
    parts = [
        factor_text(value) + (raised(count) if count > 1 else "")
        for value, count in ((theta, picture.heads), (1 - theta, picture.tails))
        if count
    ]
    return " × ".join(parts) or "1"


def _paint_factors(p: QPainter, picture: CoinPicture, coins: Row, room: QRectF) -> bool:
    """A factor under each coin; False where they would touch."""
    centres = coins.centres
    if len(centres) < 1 or len({c.y() for c in centres}) > 1:
        return False
    theta = picture.here.theta
    face = font(18, 500)
    metrics = QFontMetricsF(face)
    texts = {1: factor_text(theta), 0: factor_text(1 - theta)}
    widest = max(metrics.horizontalAdvance(text) for text in texts.values())
    pitch = centres[1].x() - centres[0].x() if len(centres) > 1 else room.width()
    if pitch < widest + metrics.horizontalAdvance("×") + theme().px(4):
        return False
    p.setFont(face)
    for k, centre in enumerate(centres):
        shown = int(picture.faces[k])
        if shown < 0:
            continue
        p.setPen(QColor(theme().tokens.text))
        box = QRectF(centre.x() - widest, room.top(), 2 * widest, room.height())
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, texts[shown])
        if k and picture.faces[k - 1] >= 0:
            p.setPen(QColor(theme().tokens.muted))
            box = QRectF(centre.x() - pitch / 2 - 20, room.top(), 40, room.height())
            p.drawText(box, Qt.AlignmentFlag.AlignCenter, "×")
    return True


def product_result(picture: CoinPicture) -> str:
    """The product's value."""
    return f"= {likelihood_text(picture.here.log_l)}"


# --- the strip -------------------------------------------------------------------------------------------


def paint_strip(p: QPainter, picture: CoinPicture, room: QRectF) -> None:
    """Blocks, cut at the right end of the room, where an arrow says that they go on."""
    scale = room.width() / picture.strip
    x = room.left()
    p.save()
    p.setClipRect(room.adjusted(-2, -2, 2, 2))
    for face, count, nats in _blocks(picture):
        width = (room.width() if math.isinf(nats) else nats * scale) + 1e-9
        box = QRectF(x, room.top(), min(width, room.right() - x + 20), room.height())
        _paint_block(p, box, face, _block_words(count, nats, box.width()))
        x += width
        if x > room.right():
            break
    p.restore()
    if x > room.right() + 1:
        _paint_more(p, room)


def _blocks(picture: CoinPicture) -> list[tuple[int, int, float]]:
    """Face, how many tosses, and how long together in nats: single tosses, or all of a kind at once."""
    theta = picture.here.theta
    length = {
        1: -math.log(theta) if theta > 0 else math.inf,
        0: -math.log1p(-theta) if theta < 1 else math.inf,
    }
    if not picture.grouped:
        return [(int(face), 1, length[int(face)]) for face in picture.faces if face >= 0]
    pairs = ((1, picture.heads), (0, picture.tails))
    return [(face, count, count * length[face]) for face, count in pairs if count]


def _block_words(count: int, nats: float, width: float) -> str:
    one = "−∞" if math.isinf(nats) else number(-nats / count, 2)
    words = one if count == 1 else f"{counted(count)} × {one}"
    return words if QFontMetricsF(font(13, 600)).horizontalAdvance(words) <= width - 3 else ""


def _paint_block(p: QPainter, box: QRectF, face: int, words: str) -> None:
    look, colour = theme(), face_colour(face)
    if box.width() < look.px(_THIN):
        p.fillRect(box, QColor(colour))
        return
    inner = box.adjusted(1, 1, -1, -1)
    p.setPen(pen(colour, 1.6))
    p.setBrush(QColor(colour if face else look.tokens.plot))
    round_ = min(float(look.px(4)), 0.2 * inner.width())
    p.drawRoundedRect(inner, round_, round_)
    if words:
        p.setFont(fitting(font(17, 600), words, box.width() - 4))
        p.setPen(QColor(face_ink(face)))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _paint_more(p: QPainter, room: QRectF) -> None:
    p.setFont(font(20, 700))
    p.setPen(QColor(theme().tokens.components[1]))
    box = QRectF(room.right() - theme().px(4), room.top(), theme().px(26), room.height())
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, "›")


def paint_shortest(p: QPainter, picture: CoinPicture, room: QRectF) -> None:
    """How short the strip can get: a line with a star at its end, and what that means."""
    if picture.best is None:
        return
    look = theme()
    y, left = room.top() + look.px(8), room.left()
    end = left - picture.best.log_l * room.width() / picture.strip
    p.setPen(pen(look.tokens.text, 1.4))
    p.drawLine(QPointF(left, y), QPointF(end, y))
    p.drawLine(QPointF(left, y - look.px(4)), QPointF(left, y + look.px(4)))
    paint_star(p, QPointF(end, y), look.px(5))
    p.setFont(font(15))
    p.setPen(QColor(look.tokens.muted))
    line = QRectF(left, y + look.px(6), room.width(), room.bottom() - y - look.px(4))
    short = tr("shorter strip = more likely")
    long = tr(
        "shortest the strip can get: {length} at θ = {theta}",
        length=log_text(-picture.best.log_l), theta=number(picture.best.theta, 3).rstrip("0").rstrip("."),
    )  # fmt: skip
    metrics = p.fontMetrics()
    both = f"{short}   ·   {long}"
    words = both if metrics.horizontalAdvance(both) <= line.width() else long
    p.setFont(fitting(font(15), words, line.width()))
    p.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)


def strip_result(picture: CoinPicture) -> str:
    """The sum's value."""
    return f"= {log_text(picture.here.log_l)}"
