"""What stands beside the heading: the weights of the components, and what dots and dashes mean."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.marks import N_IDENTITIES
from genviz.ui.plots.ink import dashes, font, paint_mark, pen
from genviz.ui.theme import theme


class Weights(QWidget):
    """Every component's mark and weight; painted, so that changing figures never move the layout.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights: tuple[int, ...] = ()
        self._caption = ""
        self._words = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_weights(self, weights: tuple[float, ...], caption: str) -> None:
        """Show `weights` as whole percentages."""
        shown = tuple(round(100 * w) if w == w else 0 for w in weights)
        resized = len(shown) != len(self._weights) or caption != self._caption
        if resized or shown != self._weights:
            self._weights, self._caption = shown, caption
            self.setAccessibleName(caption + " " + ", ".join(f"{w} %" for w in shown))
            if resized:
                self.updateGeometry()
            self.update()

    def set_words(self, words: bool) -> None:
        """Whether there is room for the caption."""
        if words != self._words:
            self._words = words
            self.updateGeometry()

    @property
    def _condensed(self) -> bool:
        return len(self._weights) > N_IDENTITIES or not self._words

    def _cell(self) -> tuple[float, float, int]:
        """Width of one entry, radius of its mark, size of its figures."""
        px = theme().px
        radius, figures = (px(9), 14) if len(self._weights) > N_IDENTITIES else (px(14), 18)
        widest = max(len(f"{w}%") for w in self._weights) if self._weights else 3
        text = QFontMetricsF(font(figures, 600)).horizontalAdvance("00%"[-widest:].rjust(widest, "0"))
        return 2 * radius + self._gap() + text + self._space(), radius, figures

    def _gap(self) -> int:
        """Between a mark and its weight."""
        return theme().px(5 if self._condensed else 9)

    def _space(self) -> int:
        """Between two entries."""
        return theme().px(9 if self._condensed else 20)

    def _caption_width(self) -> float:
        if self._condensed or not self._caption:
            return 0.0
        return QFontMetricsF(font(18)).horizontalAdvance(self._caption) + theme().px(14)

    def sizeHint(self) -> QSize:
        """Room for all entries."""
        cells = len(self._weights) * self._cell()[0] - self._space()
        return QSize(math.ceil(cells + self._caption_width()), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        """Room for the first entry; the others give way."""
        return QSize(0, theme().px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the right, as many as there is room for."""
        look = theme()
        cell, radius, figures = self._cell()
        room = int((self.width() + self._space() + 1) // cell)
        shown = list(enumerate(self._weights))[: max(room, 0)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        middle = self.height() / 2
        left = self.width() - len(shown) * cell + self._space()
        if self._caption_width() and left >= self._caption_width():
            painter.setFont(font(18))
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, 0, left - look.px(14), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._caption)
        for place, (k, weight) in enumerate(shown):
            x = left + place * cell
            paint_mark(painter, k, QPointF(x + radius, middle), radius, casing=0.0)
            painter.setFont(font(figures, 600))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(x + 2 * radius + self._gap(), 0, cell, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{weight}%")
        painter.end()


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: how it is drawn and what it means."""

    sign: str
    text: str


class Legend(QWidget):
    """What the signs on the stage mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Key, ...] = ()
        self._words = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: tuple[Key, ...]) -> None:
        """Show `keys`."""
        if keys != self._keys:
            self._keys = keys
            self.setAccessibleName(", ".join(key.text for key in keys))
            self.setVisible(bool(keys) and self._words)
            self.updateGeometry()
            self.update()

    def set_words(self, words: bool) -> None:
        """Whether there is room for a legend at all."""
        if words == self._words:
            return
        self._words = words
        self.setVisible(bool(self._keys) and words)

    def _widths(self) -> list[float]:
        metrics, px = QFontMetricsF(font(15)), theme().px
        sign = {"undecided": px(22), "truth": px(34), "total": px(34)}
        return [sign.get(key.sign, 0) + metrics.horizontalAdvance(key.text) + px(20) for key in self._keys]

    def sizeHint(self) -> QSize:
        """Room for all entries."""
        return QSize(round(sum(self._widths())), theme().px(26))

    def minimumSizeHint(self) -> QSize:
        """The legend gives way to the sentence."""
        return QSize(0, theme().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the right."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(font(15))
        x, middle = float(self.width()), self.height() / 2
        for key, width in reversed(list(zip(self._keys, self._widths(), strict=True))):
            x -= width
            if x < -1:
                break
            sign = self._sign(painter, key.sign, x + look.px(20), middle)
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(x + look.px(20) + sign, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, key.text)
        painter.end()

    def _sign(self, painter: QPainter, sign: str, x: float, y: float) -> float:
        """Draw the sign; return how wide it is."""
        look = theme()
        if sign == "undecided":
            painter.setBrush(QColor(look.tokens.track))
            painter.setPen(pen(look.tokens.text, 1.8))
            painter.drawEllipse(QPointF(x + look.px(7), y), look.px(6), look.px(6))
            return look.px(22)
        if sign in {"truth", "total"}:
            dotted = sign == "truth"
            painter.setPen(dashes(look.tokens.text, 2.4, 2.0, 1.4) if dotted else pen(look.tokens.text, 4.0))
            painter.drawLine(QPointF(x, y), QPointF(x + look.px(26), y))
            return look.px(34)
        return 0.0


def mixture_keys(*, undecided: bool, truth: bool, line: bool) -> tuple[Key, ...]:
    """Entries for a mixture's stage; `line` for one dimension, where densities are curves."""
    keys = []
    if line:
        keys.append(Key("total", tr("sum of the components")))
    if undecided:
        keys.append(Key("undecided", tr("undecided point")))
    if truth:
        keys.append(Key("truth", tr("true density") if line else tr("true cluster")))
    return tuple(keys)
