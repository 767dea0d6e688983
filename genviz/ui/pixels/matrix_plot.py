"""The matrix of who looks at whom, with its asked row, its masked half, and what is pointed at."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.pixels.looks import Looks, image
from genviz.ui.pixels.looks_words import diagonals_said, leak_said, matrix_said, pair_said, row_said
from genviz.ui.pixels.matrix_notes import Note, paint_key, paint_key_line, paint_notes, paint_rows
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: the least height, height of the words above, the narrowest notes, and what these are away.
_LOWEST, _HEAD, _NOTES, _AWAY = 100, 21, 104, 24
#: Height of the notes where they are below, and how much larger the square must then be.
_BELOW, _MUCH = 112, 1.15
#: Height of the asked row where it is the only one that is known.
_ONE_ROW: Final = 12
#: Words are written into the masked half from this side on.
_ROOM_FOR_WORDS: Final = 110
#: Component whose colour the asked pixel has.
ASKED: Final = 1


class MatrixPlot(QWidget):
    """A square image, and notes beside it.

    Signals
    -------
    pointed(int, int)
        Pixels (row-major) of row and column under the pointer; −1, −1 when it has left.
    asked(int)
        A pixel whose row was clicked.
    """

    pointed = Signal(int, int)
    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: Looks | None = None
        self._row = -1
        self._kept: tuple[tuple[object, ...], QImage] = ((), QImage())
        self._under: tuple[int, int] | None = None
        self._linked = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    @property
    def looks(self) -> Looks | None:
        """What is shown."""
        return self._looks

    @property
    def row(self) -> int:
        """The marked row: the step of the pixel that is asked about; −1 for none."""
        return self._row

    def set_looks(self, looks: Looks | None, asked: int = -1) -> None:
        """Show a matrix, or none, and mark the row of a step."""
        if looks is None or self._looks is None or looks.n != self._looks.n:
            self._under = None
        self._looks, self._row = looks, asked
        self.setAccessibleName("" if looks is None else matrix_said(looks, asked))
        self.update()

    def sizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(theme().px(260), theme().px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """A little less."""
        return QSize(theme().px(160), theme().px(80))

    # --- places ----------------------------------------------------------------------------------------

    def square(self) -> QRectF:
        """Where the matrix is: as large as leaves room for the notes, beside it or below."""
        return QRectF(1, theme().px(_HEAD), *2 * (max(self._sides()),))

    def notes_below(self) -> bool:
        """Whether the notes are below, where a narrow plot is high."""
        beside, below = self._sides()
        return below > beside

    def _sides(self) -> tuple[int, int]:
        """Side of the square with notes beside it; with notes below, or 0 where that is hardly larger."""
        px, high = theme().px, self.height() - theme().px(_HEAD) - 2
        beside = max(min(high, self.width() - px(_NOTES + _AWAY)), 1)
        below = min(high - px(_BELOW), self.width() - 2)
        return beside, below if below > _MUCH * beside else 0

    def middle(self, row: int, column: int) -> QPointF:
        """The middle of a cell."""
        box, n = self.square(), 1 if self._looks is None else self._looks.n
        return QPointF(
            box.left() + (column + 0.5) / n * box.width(), box.top() + (row + 0.5) / n * box.height()
        )

    def cell_at(self, where: QPointF) -> tuple[int, int] | None:
        """Row and column, steps of drawing, under a place."""
        box, looks = self.square(), self._looks
        if looks is None or not box.contains(where):
            return None
        row = int((where.y() - box.top()) / box.height() * looks.n)
        column = int((where.x() - box.left()) / box.width() * looks.n)
        return min(row, looks.n - 1), min(column, looks.n - 1)

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Image, asked row, frame, pointer, notes with their lines, words on top of these."""
        looks = self._looks
        if looks is None:
            return
        painter, box = QPainter(self), self.square()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawImage(box, self._image(looks, box.width()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_head(painter, box, looks)
        self._paint_asked(painter, box, looks)
        painter.setPen(pen(theme().tokens.outline, 1.2))
        painter.drawRect(box)
        self._paint_pointer(painter, box)
        self._paint_notes(painter, box, looks)
        self._paint_masked(painter, box, looks)
        painter.end()

    def _paint_notes(self, p: QPainter, box: QRectF, looks: Looks) -> None:
        if self.notes_below():
            rows = QRectF(0, box.bottom() + theme().px(6), self.width(), 0)
            rows.setBottom(self.height())
            under = paint_key_line(p, rows)
            paint_rows(p, rows.adjusted(0, under, 0, 0), self._notes(looks))
            return
        room = QRectF(box.right() + theme().px(_AWAY), 0, 0, self.height())
        room.setRight(self.width())
        under = paint_key(p, room)
        paint_notes(p, room.adjusted(0, under, 0, 0), self._notes(looks))

    def _image(self, looks: Looks, side: float) -> QImage:
        look, ratio = theme(), self.devicePixelRatioF()
        pixels = max(round(side * ratio), 1)
        key = (id(looks), pixels, look.dark)
        if key != self._kept[0]:
            t = look.tokens
            table = np.ascontiguousarray(image(looks, pixels, t.plot, t.accent, t.field, t.worse))
            made = QImage(table.data, pixels, pixels, 3 * pixels, QImage.Format.Format_RGB888).copy()
            self._kept = key, made
        return self._kept[1]

    def _paint_head(self, p: QPainter, box: QRectF, looks: Looks) -> None:
        line = QRectF(0, 0, min(box.right() + theme().px(_AWAY - 4), self.width()), box.top() - 1)
        words = tr("looks at pixel 1 … {n} →", n=looks.n)
        write(p, line, words, font(14), theme().tokens.muted, LEFT)

    def _paint_masked(self, p: QPainter, box: QRectF, looks: Looks) -> None:
        look = theme()
        if box.width() < look.px(_ROOM_FOR_WORDS):
            return
        leaking = looks.leak is not None
        words = (tr("masked:"), tr("the future"))
        if leaking:
            itself = looks.leak is not None and looks.leak.pixel == looks.leak.source
            words = (tr("not masked:"), tr("itself")) if itself else (tr("drawn later,"), tr("yet looked at"))
        ink = look.tokens.worse if leaking else look.tokens.muted
        high = look.px(18)
        for i, text in enumerate(words):
            room = QRectF(box.left() + 0.36 * box.width(), box.top() + look.px(6) + i * high,
                          0.64 * box.width() - look.px(6), high)  # fmt: skip
            wide = min(QFontMetricsF(font(14, 600)).horizontalAdvance(text), room.width())
            p.fillRect(room.adjusted(room.width() - wide - 3, 2, 2, -2), QColor(look.tokens.field))
            write(p, room, text, font(14, 600), ink, RIGHT)

    def _paint_asked(self, p: QPainter, box: QRectF, looks: Looks) -> None:
        if self._row < 0:
            return
        look = theme()
        end, thick = self.middle(self._row, self._row), box.height() / looks.n
        colour = QColor(look.tokens.components[ASKED])
        if not looks.whole:  # the only row that is known: as high as it takes to be seen
            thick = max(thick, look.px(_ONE_ROW))
            self._paint_row(p, QRectF(box.left(), end.y() - thick / 2, box.width(), thick), looks)
        if thick > look.px(5):  # rows that can be told apart: a frame that leaves them to be seen
            p.setPen(pen(colour.name(), 2.0))
            p.drawRect(QRectF(box.left(), end.y() - thick / 2, end.x() - box.left(), thick))
        else:
            p.setPen(pen(colour.name(), 3.0))
            p.drawLine(QPointF(box.left(), end.y()), end)
        p.setPen(pen(look.tokens.card, 1.6))
        p.setBrush(colour)
        p.drawEllipse(end, look.px(5), look.px(5))
        p.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_row(self, p: QPainter, strip: QRectF, looks: Looks) -> None:
        """The asked row of the image, stretched to the height of `strip`."""
        drawn = self._image(looks, strip.width())
        y = int((self._row + 0.5) / looks.n * drawn.height())
        p.drawImage(strip, drawn, QRectF(0, y, drawn.width(), 1))

    def _paint_pointer(self, p: QPainter, box: QRectF) -> None:
        if self._linked >= 0 and self._looks is not None and self._linked < self._looks.n:
            end = self.middle(self._linked, self._linked)
            p.setPen(pen(theme().tokens.text, 2.0))
            p.drawLine(QPointF(box.left(), end.y()), end)
        if self._under is None:
            return
        at = self.middle(*self._under)
        p.setPen(pen(theme().tokens.text, 1.2))
        p.drawLine(QPointF(box.left(), at.y()), QPointF(box.right(), at.y()))
        p.drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), box.bottom()))

    def link(self, d: int) -> None:
        """Mark the row of a pixel (row-major) that is pointed at elsewhere; −1: none."""
        looks = self._looks
        linked = int(looks.canvas.place[d]) if looks is not None and 0 <= d < looks.n else -1
        if linked != self._linked:
            self._linked = linked
            self.update()

    def _notes(self, looks: Looks) -> tuple[Note, ...]:
        """What is written beside the matrix, from the most to the least important."""
        t, notes = theme().tokens, list[Note]()
        if (leak := looks.leak) is not None:
            place = self.middle(*(int(looks.canvas.place[d]) for d in (leak.pixel, leak.source)))
            n = tr("{n} such pairs", n=leak.pairs) if leak.pairs > 1 else ""
            notes.append(Note(place, leak_said(looks, leak), n, t.worse))
        if self._row >= 0:
            notes.append(Note(self.middle(self._row, self._row), *row_said(looks, self._row),
                              t.components[ASKED]))  # fmt: skip
        if not looks.whole:
            return (*notes, Note(None, "", tr("The whole matrix takes too long for this frame."), ""))
        for i, (back, name, words) in enumerate(diagonals_said(looks)):
            row = min(max(int((0.76 + 0.12 * i) * looks.n), back), looks.n - 1)
            notes.append(Note(self.middle(row, row - back), name, words, t.text))
        return tuple(notes)

    # --- the hand --------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self._point(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is."""
        super().leaveEvent(event)
        self._point(None)

    def _point(self, cell: tuple[int, int] | None) -> None:
        if cell == self._under or self._looks is None:
            return
        self._under = cell
        self.setCursor(Qt.CursorShape.ArrowCursor if cell is None else Qt.CursorShape.CrossCursor)
        order = self._looks.canvas.order
        self.pointed.emit(*((-1, -1) if cell is None else (int(order[cell[0]]), int(order[cell[1]]))))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask about the pixel of the row."""
        cell = self.cell_at(event.position())
        if cell is not None and self._looks is not None and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(int(self._looks.canvas.order[cell[0]]))

    def event(self, event: QEvent) -> bool:
        """Explain the cell under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            if cell is not None and self._looks is not None:
                show_beside(event.globalPos(), pair_said(self._looks, *cell), self)
                return True
        return super().event(event)
