"""Likelihood and log-likelihood at one θ, and a bar: how much of the maximum that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.coin_frame import paint_star
from genviz.ui.plots.coin_words import likelihood_text, log_text, share_text
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: At scale 1: lower than this there is no bar.
_LOW = 96


class CoinValue(QWidget):
    """Two numbers on one baseline, what each is, and a bar with a star at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: CoinPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: CoinPicture) -> None:
        """Show the numbers of `picture`."""
        self._picture = picture
        words = f"L = {likelihood_text(picture.here.log_l)}, log L = {log_text(picture.here.log_l)}"
        if words != self.accessibleName():
            self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Numbers, words and bar."""
        return QSize(theme().px(260), theme().px(124))

    def minimumSizeHint(self) -> QSize:
        """Numbers and words."""
        return QSize(theme().px(120), theme().px(66))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw numbers above, bar below."""
        picture = self._picture
        if picture is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        px, half = theme().px, self.width() / 2
        pairs = (
            (likelihood_text(picture.here.log_l), tr("likelihood")),
            (log_text(picture.here.log_l), tr("log-likelihood, nats")),
        )
        for i, (number_, words) in enumerate(pairs):
            self._pair(p, QRectF(i * half, 0, half - px(16), px(62)), number_, words)
        if self.height() >= px(_LOW):
            self._bar(p, picture, px(74))
        p.end()

    @staticmethod
    def _pair(p: QPainter, room: QRectF, number_: str, words: str) -> None:
        look = theme()
        big = fitting(font(30, 700), number_, room.width())
        p.setFont(big)
        p.setPen(QColor(look.tokens.text))
        p.drawText(QPointF(room.left(), room.top() + look.px(32)), number_)
        p.setFont(fitting(font(15), words, room.width()))
        p.setPen(QColor(look.tokens.muted))
        p.drawText(QPointF(room.left(), room.top() + look.px(54)), words)

    def _bar(self, p: QPainter, picture: CoinPicture, y: float) -> None:
        look, px = theme(), theme().px
        length, high = self.width() - px(22), px(10)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(look.tokens.track))
        p.drawRoundedRect(QRectF(0, y, length, high), high / 2, high / 2)
        p.setBrush(QColor(look.tokens.accent))
        wide = length * picture.here.share
        p.drawRoundedRect(QRectF(0, y, wide, high), min(high / 2, wide / 2), high / 2)
        if picture.best is not None:
            paint_star(p, QPointF(length + px(12), y + high / 2), px(6))
        self._words(p, picture, y + high + px(4))

    def _words(self, p: QPainter, picture: CoinPicture, y: float) -> None:
        look = theme()
        top = likelihood_text(picture.log_max)
        face = font(15)
        wide = QFontMetricsF(face).horizontalAdvance(top)
        share = tr("{share} % of the maximum", share=share_text(picture.here.share))
        line = QRectF(0, y, self.width(), QFontMetricsF(face).height() + 2)
        room = line.width() - wide - look.px(8)
        p.setFont(fitting(font(17, 600), share, room))
        p.setPen(QColor(look.tokens.text))
        p.drawText(line, Qt.AlignmentFlag.AlignVCenter, share)
        p.setFont(face)
        p.setPen(QColor(look.tokens.muted))
        p.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, top)
