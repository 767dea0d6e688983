"""The panels of a blind test: points or pictures, which the class marks as fakes."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.blind_test import Round
from genviz.engine.data import Data
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import fitting, named
from genviz.ui.plots.gate import Mapping, safe_range
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]

#: At scale 1: the gap between panels, the height of a panel's line of words, the radius of a point.
_GAP: Final = 10
_WORDS: Final = 30
_POINT: Final = 4.0
#: Share of the points' range that is left free around it.
_ROOM: Final = 0.12


class BlindPanels(QWidget):
    """Panels in rows; a click or a digit marks one.

    Signals
    -------
    marked(int)
        Number of the panel that was clicked, from 0.
    """

    marked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._data: Data | None = None
        self._said: frozenset[int] = frozenset()
        self._revealed = False
        self._under = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_round(
        self, shown: Round | None, data: Data | None, said: frozenset[int], *, revealed: bool
    ) -> None:
        """Show a round: `said` are the panels that are held to be made; `revealed`: with the truth."""
        self._round, self._data, self._said, self._revealed = shown, data, said, revealed
        self.setAccessibleName(tr("Panels of the blind test"))
        self.setAccessibleDescription("; ".join(self._words_of(i) for i in range(self._n())))
        self.setWhatsThis(tr("Click the panels that you think the model made; or press their numbers."))
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows of panels."""
        return QSize(theme().px(480), theme().px(340))

    def minimumSizeHint(self) -> QSize:
        """Still two rows."""
        return QSize(theme().px(210), theme().px(150))

    def _n(self) -> int:
        return len(self._round.panels) if self._round is not None else 0

    def box(self, i: int) -> QRectF:
        """Where panel `i` is, with its words."""
        n = max(self._n(), 1)
        columns = max(range(1, n + 1), key=lambda c: min(self.width() / c, 1.25 * self.height() / -(-n // c)))
        rows, gap = -(-n // columns), theme().px(_GAP)
        width = (self.width() - gap * (columns - 1)) / columns
        height = (self.height() - gap * (rows - 1)) / rows
        return QRectF(i % columns * (width + gap), i // columns * (height + gap), width, height)

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panels."""
        if self._round is None or self._data is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for i in range(self._n()):
            self._paint_panel(painter, i)
        if self.hasFocus():
            painter.setPen(pen(theme().tokens.accent, 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_panel(self, painter: QPainter, i: int) -> None:
        assert self._round is not None
        assert self._data is not None
        look, box, said = theme(), self.box(i).adjusted(2, 2, -2, -2), i in self._said
        colour = self._colour(i)
        painter.setBrush(QColor(look.tokens.accent_soft if i == self._under else look.tokens.plot))
        painter.setPen(pen(colour, 4.0 if said or self._revealed else 1.5))
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(look.px(8), look.px(8), -look.px(8), -look.px(_WORDS))
        if self._data.pixels is not None:
            self._paint_picture(painter, self._round.panels[i][0], self._data.pixels, inner)
        else:
            self._paint_points(painter, self._round.panels[i], inner)
        if said and self._revealed:
            self._paint_mark(painter, box)
        self._paint_words(
            painter, i, QRectF(box.left(), box.bottom() - look.px(_WORDS), box.width(), look.px(_WORDS))
        )

    def _colour(self, i: int) -> str:
        look, said = theme().tokens, i in self._said
        if self._round is not None and self._revealed:
            return look.better if bool(self._round.fake[i]) == said else look.worse
        return look.components[1] if said else look.outline

    @staticmethod
    def _paint_mark(painter: QPainter, box: QRectF) -> None:
        """The class's own mark, inside the frame that says what was right."""
        look, apart = theme(), theme().px(6)
        inside = box.adjusted(apart, apart, -apart, -look.px(_WORDS))
        painter.setPen(dashes(look.tokens.components[1], 3.0, 2.4, 1.8))
        painter.drawRoundedRect(inside, look.px(5), look.px(5))

    def _paint_words(self, painter: QPainter, i: int, box: QRectF) -> None:
        look = theme()
        painter.setPen(QColor(self._colour(i) if self._revealed or i in self._said else look.tokens.muted))
        painter.setFont(fitting(font(16, 600), self._short_words(i), box.width() - look.px(8)))
        words = painter.fontMetrics().elidedText(
            self._short_words(i), Qt.TextElideMode.ElideRight, int(box.width()) - look.px(8)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _short_words(self, i: int) -> str:
        if self._round is None:
            return ""
        if not self._revealed:
            return f"{i + 1} · {tr('made')}" if i in self._said else str(i + 1)
        fake, said = bool(self._round.fake[i]), i in self._said
        truth = tr("made by the model") if fake else tr("real")
        if fake == said:
            return f"✓ {truth}"
        return f"✗ {truth} · {tr('you said: made') if said else tr('you said: real')}"

    def _paint_points(self, painter: QPainter, points: Reals, box: QRectF) -> None:
        """Points of the first two features; of a single one as bars on a line."""
        assert self._data is not None
        look, radius = theme(), _POINT * theme().scale
        mapping = Mapping(*ranges(self._data), box.width(), box.height())
        painter.save()
        painter.setClipRect(box.adjusted(-radius, -radius, radius, radius))
        if points.shape[1] == 1:
            rows = np.column_stack([points[:, 0], np.zeros(len(points))])
            painter.setPen(pen(look.tokens.text, 1.6))
            for x, _ in mapping.to_pixels(rows):
                at = box.left() + float(x)
                painter.drawLine(
                    QPointF(at, box.center().y() - box.height() / 5),
                    QPointF(at, box.center().y() + box.height() / 5),
                )
        else:
            ink = QColor(look.tokens.text)
            ink.setAlphaF(0.75)
            painter.setPen(pen(look.tokens.plot, 1.0))
            painter.setBrush(ink)
            for x, y in mapping.to_pixels(points[:, :2]):
                painter.drawEllipse(QPointF(box.left() + float(x), box.top() + float(y)), radius, radius)
        painter.restore()

    @staticmethod
    def _paint_picture(painter: QPainter, x: Reals, size: tuple[int, int], box: QRectF) -> None:
        """A picture in grey, as large as there is room for."""
        low, high = safe_range(float(x.min()), float(x.max()))
        grey = np.ascontiguousarray(np.rint(255 * (x.reshape(size) - low) / (high - low)).astype(np.uint8))
        image = QImage(grey.data, size[1], size[0], size[1], QImage.Format.Format_Grayscale8)
        side = min(box.width() / size[1], box.height() / size[0])
        room = QRectF(0, 0, side * size[1], side * size[0])
        room.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(room, image)

    # --- hand and keyboard -----------------------------------------------------------------------------

    def at(self, where: QPointF) -> int:
        """The panel at a place; −1 for none."""
        return next((i for i in range(self._n()) if self.box(i).contains(where)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        under = -1 if self._revealed else self.at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the panel, or take the mark away."""
        i = self.at(event.position())
        if i >= 0 and not self._revealed and event.button() == Qt.MouseButton.LeftButton:
            self.marked.emit(i)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits mark panels."""
        i = event.key() - Qt.Key.Key_1.value
        if 0 <= i < self._n() and not self._revealed:
            self.marked.emit(i)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            i = self.at(QPointF(event.pos()))
            show_beside(event.globalPos(), self._words_of(i) if i >= 0 else self.whatsThis(), self)
            return True
        return super().event(event)

    def _words_of(self, i: int) -> str:
        """A panel in words."""
        if self._round is None or self._data is None:
            return ""
        said = tr("panel {i}: {n} examples", i=i + 1, n=len(self._round.panels[i]))
        if self._data.pixels is None and self._data.n_features > 2:
            first, second = (named(name) for name in self._data.names[:2])
            said += ", " + tr("{first} and {second}", first=first, second=second)
        more = (
            self._short_words(i).partition(" ")[2].removeprefix("· ")
            if self._revealed or i in self._said
            else ""
        )
        return f"{said}; {more}" if more else said


def ranges(data: Data) -> tuple[tuple[float, float], tuple[float, float]]:
    """The same range for every panel: that of all real examples, with some room."""
    known = data.x if data.x_heldout is None else np.concatenate([data.x, data.x_heldout])
    found = []
    for j in (0, min(1, data.n_features - 1)):
        low, high = safe_range(float(known[:, j].min()), float(known[:, j].max()))
        room = _ROOM * (high - low)
        found.append((low - room, high + room))
    return (found[0], found[1]) if data.n_features > 1 else (found[0], (-1.0, 1.0))
