"""The runs of the board as a table that can be sorted; a click chooses one, its link goes back to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.board_cells import Column, Row, fails, meaning, sort_value, spoken
from genviz.ui.board_columns import Columns, arranged
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.board_ink import paint_swatch
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Height of a row at scale 1.
_ROW: Final = 32
#: These are better when they are lower.
_DOWN: Final = ("mmd",)


class BoardTable(QWidget):
    """Rows under a heading.

    Signals
    -------
    chosen(int), opened(int), removed(int)
        Key of the run that was clicked, whose link was, and that is to go.
    """

    chosen = Signal(int)
    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._selected = -1
        self._by: Column = "log_likelihood"
        self._down = True
        self._first = 0
        self._under: tuple[int, str] = (-2, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_rows(self, rows: Sequence[Row], selected: int) -> None:
        """Show these; `selected` is the key of the one that is chosen."""
        changed = len(rows) != len(self._rows)
        self._rows, self._selected = tuple(rows), selected
        self._first = min(self._first, max(len(rows) - self._room(), 0))
        self.setAccessibleName(tr("Runs on the board"))
        self.setAccessibleDescription("\n".join(spoken(row) for row in self.sorted_rows()))
        self.setWhatsThis(tr("Click a heading to sort, a row to choose it, its arrow to go back to the run."))
        if changed:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(theme().px(420), theme().px(_ROW) * (1 + max(len(self._rows), 1)))

    def minimumSizeHint(self) -> QSize:
        """The heading and a few rows: the others can be scrolled to."""
        return QSize(theme().px(200), theme().px(_ROW) * (1 + min(max(len(self._rows), 1), 3)))

    # --- order -----------------------------------------------------------------------------------------

    def sorted_rows(self) -> list[Row]:
        """Rows in the order in which they are shown; those without a value come last."""
        known = [row for row in self._rows if sort_value(row, self._by) is not None]
        known.sort(key=lambda row: sort_value(row, self._by), reverse=self._down)  # type: ignore[arg-type,return-value]
        return known + [row for row in self._rows if sort_value(row, self._by) is None]

    def sort_by(self, column: Column) -> None:
        """Sort by a column, the best first; once more for the other way round."""
        best_first = column not in (*_DOWN, "run", "tab")
        self._down = not self._down if column == self._by else best_first
        self._by = column
        self.update()

    # --- columns ---------------------------------------------------------------------------------------

    def _room(self) -> int:
        return max(self.height() // max(theme().px(_ROW), 1) - 1, 1)

    def _columns(self) -> Columns:
        return arranged(self._rows, self.width())

    def columns(self) -> list[tuple[Column, QRectF]]:
        """The columns that there is room for, and where their headings are."""
        high = theme().px(_ROW)
        return [(column, QRectF(x, 0, wide, high)) for column, x, wide in self._columns().places]

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heading and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        columns, look = self.columns(), theme()
        for column, box in columns:
            self._paint_heading(painter, column, box)
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(QPointF(0, look.px(_ROW)), QPointF(self.width(), look.px(_ROW)))
        self._paint_more(painter)
        for i, row in enumerate(self.sorted_rows()[self._first : self._first + self._room()]):
            self._paint_row(painter, row, columns, look.px(_ROW) * (i + 1))
        if self.hasFocus():
            painter.setPen(pen(look.tokens.accent, 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(4), look.px(4))
        painter.end()

    def _paint_more(self, painter: QPainter) -> None:
        """How many rows are above and below those that there is room for."""
        above, below = self._first, len(self._rows) - self._first - self._room()
        words = " ".join(f"{n}{arrow}" for n, arrow in ((above, "↑"), (below, "↓")) if n > 0)
        painter.setFont(font(15, 600))
        painter.setPen(QColor(theme().tokens.accent))
        width = 2 * self._columns().sign
        box = QRectF(self.width() - width, 0, width, theme().px(_ROW))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def fit(self, height: float) -> None:
        """Take as many rows as `height` has room for, three at least; the others can be scrolled to."""
        rows = max(int(height // max(theme().px(_ROW), 1)) - 1, 3)
        self.setMaximumHeight(theme().px(_ROW) * (1 + max(min(rows, len(self._rows)), 1)))

    def _paint_heading(self, painter: QPainter, column: Column, box: QRectF) -> None:
        look, by = theme(), column == self._by
        words = self._columns().heading(column) + ((" ▼" if self._down else " ▲") if by else "")
        painter.setFont(font(15, 700 if by else 600))
        painter.setPen(QColor(look.tokens.text if by else look.tokens.muted))
        left = column in ("run", "tab")
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        inner = box.adjusted(look.px(4), 0, -look.px(8), 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_row(self, painter: QPainter, row: Row, columns: list[tuple[Column, QRectF]], y: float) -> None:
        look = theme()
        whole = QRectF(0, y, self.width(), look.px(_ROW))
        if row.key == self._selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.accent_soft))
            painter.drawRoundedRect(whole.adjusted(0, 1, 0, -1), look.px(5), look.px(5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for column, box in columns:
            self._paint_cell(painter, row, column, box.translated(0, y))
        painter.setFont(font(18, 700))
        for sign, at in (("›", 2), ("×", 1)):
            lit = self._under == (row.key, sign)
            painter.setPen(QColor(look.tokens.accent if lit or sign == "›" else look.tokens.muted))
            wide = self._columns().sign
            box = QRectF(self.width() - at * wide, y, wide, look.px(_ROW))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_cell(self, painter: QPainter, row: Row, column: Column, box: QRectF) -> None:
        look, columns = theme(), self._columns()
        inner, words = box.adjusted(look.px(4), 0, -look.px(8), 0), columns.said(row, column)
        painter.setFont(font(17, 600 if column == "run" else 400))
        painter.setPen(QColor(look.tokens.worse if fails(row, column) else look.tokens.text))
        if column == "run":
            line = QRectF(inner.left(), inner.top(), columns.line - look.px(8), inner.height())
            paint_swatch(painter, row.key, line)
            inner = inner.adjusted(columns.line, 0, 0, 0)
            painter.setFont(fitting(painter.font(), words, inner.width()))
            painter.setPen(QColor(look.tokens.text))
        left = column in ("run", "tab")
        if column == "tab":
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(font(15))
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        middle = Qt.TextElideMode.ElideMiddle  # what sets runs apart is at the end
        shown = painter.fontMetrics().elidedText(words, middle, int(inner.width()) + 1)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)

    # --- hand and keyboard -----------------------------------------------------------------------------

    def at(self, where: QPointF) -> tuple[int, str]:
        """Key of the row at a place (−1: the heading, −2: nothing) and what of it: a column or a sign."""
        line = int(where.y() // max(theme().px(_ROW), 1))
        columns = self.columns()
        column = next((c for c, box in columns if box.left() <= where.x() < box.right()), "")
        if line == 0:
            return (-1, column) if column else (-2, "")
        rows = self.sorted_rows()[self._first : self._first + self._room()]
        if not 1 <= line <= len(rows):
            return -2, ""
        signs = self.width() - where.x()
        wide = self._columns().sign
        sign = "×" if signs <= wide else "›" if signs <= 2 * wide else str(column)
        return rows[line - 1].key, sign

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        under = self.at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if under[0] != -2 else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self._under = (-2, "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sort, choose, go back, or take off."""
        key, what = self.at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or key == -2:
            return
        if key == -1:
            self.sort_by(what)  # type: ignore[arg-type]
        else:
            {"›": self.opened, "×": self.removed}.get(what, self.chosen).emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the run."""
        key, what = self.at(event.position())
        if key >= 0 and what not in ("›", "×"):
            self.opened.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, if there are more rows than there is room for."""
        most = max(len(self._rows) - self._room(), 0)
        moved = min(max(self._first - (1 if event.angleDelta().y() > 0 else -1), 0), most)
        if moved == self._first:
            event.ignore()
        self._first = moved
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Return goes back, Delete takes off."""
        keys, key = [row.key for row in self.sorted_rows()], event.key()
        if not keys or key not in _KEYS:
            event.ignore()
            return
        i = keys.index(self._selected) if self._selected in keys else 0
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            i = min(max(i + (1 if key == Qt.Key.Key_Down else -1), 0), len(keys) - 1)
            self._first = min(max(self._first, i - self._room() + 1), i)
            self.chosen.emit(keys[i])
        else:
            (self.removed if key == Qt.Key.Key_Delete else self.opened).emit(keys[i])

    def event(self, event: QEvent) -> bool:
        """Explain what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def words(self, where: QPointF) -> str:
        """What is at a place, in words."""
        key, what = self.at(where)
        row = next((r for r in self._rows if r.key == key), None)
        if row is None:
            return meaning(what) if key == -1 else ""
        if what == "›":
            return tr("Back to this run, in {tab}.", tab=row.tab)
        return tr("Take this run off the board.") if what == "×" else spoken(row)


_KEYS: Final = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete,
)  # fmt: skip
