"""What the reader should know about data or model: soft labels in one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.plots.ink import font
from genviz.ui.theme import theme
from genviz.ui.tips import explain_beside

_SIZE: Final = 15


class Badges(QWidget):
    """A label a sentence; those that there is no room for are counted, and told where the pointer rests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is told."""
        return self._sentences

    def set_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show `sentences`; nothing happens if they are shown already."""
        if sentences != self._sentences:
            self._sentences = sentences
            told = "\n".join(sentences)
            self.setAccessibleName(told)
            self.setToolTip(told)
            self.setWhatsThis(told)
            self.update()

    def event(self, event: QEvent) -> bool:
        """Explain it in short lines."""
        return explain_beside(event, self) or super().event(event)

    def sizeHint(self) -> QSize:
        """A line; as much width as there is."""
        return QSize(0, theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def arranged(self) -> list[tuple[str, float]]:
        """The labels from left to right: what each says and how wide it is."""
        metrics, px = QFontMetricsF(font(_SIZE)), theme().px
        pad, gap, room = px(20), px(8), float(self.width())
        wide = [metrics.horizontalAdvance(sentence) + pad for sentence in self._sentences]
        more = metrics.horizontalAdvance("+99") + pad + gap
        made: list[tuple[str, float]] = []
        for i, sentence in enumerate(self._sentences):
            left = len(wide) - i - 1
            free = room - sum(width + gap for _, width in made) - (more if left else 0)
            if made and wide[i] > free:
                return [*made, (f"+{left + 1}", more - gap)]
            made.append((_cut(sentence, metrics, free - pad), min(wide[i], free)))
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the labels."""
        look, x = theme(), 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(font(_SIZE))
        for text, width in self.arranged():
            box = QRectF(x, 0, width, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.accent_soft))
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)
            painter.setPen(QColor(look.tokens.accent))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x += width + look.px(8)
        painter.end()


def _cut(text: str, metrics: QFontMetricsF, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0) + 0.5)
