"""What dots and dashes on the stage mean."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme


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
