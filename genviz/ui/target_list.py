"""The numbers that a preset wants its run to reach: a line each, ticked once it is there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import in_language, number, tr
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.runtime.preset import Target
    from genviz.runtime.targets import Reading, State

_SIZE, _HEIGHT = 16, 26
#: The smallest letters of a name, as a share of the usual ones.
_SMALLEST: Final = 0.8
_MOST_DECIMALS: Final = 6
#: Follows a number that the source does not print.
STAR: Final = "*"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """What a line says."""

    state: State
    name: str
    now: str
    target: str


def rows_of(readings: Sequence[Reading]) -> tuple[str, tuple[Row, ...]]:
    """What all names have in common, and the readings in the reader's language."""
    labels = [in_language(reading.target.label) for reading in readings]
    alike = len(set(labels)) == 1 and not any(reading.target.index for reading in readings)
    rows = tuple(
        _row(reading, "" if alike else label) for reading, label in zip(readings, labels, strict=True)
    )
    return labels[0] if alike else "", rows


def _row(reading: Reading, label: str) -> Row:
    target, digits = reading.target, decimals(reading.target)
    now = "–" if reading.value is None else number(reading.value, digits)
    star = STAR if target.origin == "computed" else ""
    return Row(reading.state, _name(target, label), now, number(target.value, digits) + star)


def _name(target: Target, label: str) -> str:
    """What is to be reached, and when."""
    if target.index:
        return label
    when = tr("end") if target.step is None else tr("step {n}", n=target.step)
    return f"{label}, {when}" if label else when


def decimals(target: Target) -> int:
    """As many as the tolerance leaves meaning to."""
    return min(max(0, math.ceil(-math.log10(2 * target.tolerance))), _MOST_DECIMALS)


def told(row: Row) -> str:
    """A line for those who do not see it."""
    words = {
        "open": tr("{name}: now {now}, to reach {target}"),
        "reached": tr("{name}: reached, {now} (target {target})"),
        "missed": tr("{name}: missed, {now} in place of {target}"),
    }[row.state]
    return words.format(name=row.name, now=row.now, target=row.target)


class TargetList(QWidget):
    """A head, and as many lines as are seen at a time; the wheel shows the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._common = ""
        self._seen, self._first = 4, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, common: str, rows: tuple[Row, ...]) -> None:
        """Show `rows`, and over their names what is `common` to them; nothing if they are shown already."""
        if (common, rows) == (self._common, self.rows):
            return
        self._common, self.rows = common, rows
        self.setAccessibleName("\n".join((common, *(told(row) for row in rows))).strip())
        self._keep_in_sight()
        self._fit()

    def set_seen(self, seen: int) -> None:
        """Show so many lines at a time."""
        self._seen = seen
        self._keep_in_sight()
        self._fit()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight((min(len(self.rows), self._seen) + 1) * theme().px(_HEIGHT))
        self.update()

    def _keep_in_sight(self) -> None:
        """Scroll to where the run is: the first target that is open, and what was reached before it."""
        last = len(self.rows) - 1
        still = next((i for i, row in enumerate(self.rows) if row.state == "open"), last)
        self._scroll_to(still - self._seen + 1)

    def _scroll_to(self, first: int) -> None:
        self._first = max(0, min(first, len(self.rows) - self._seen))
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One line a notch."""
        if len(self.rows) > self._seen:
            self._scroll_to(self._first - (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            event.ignore()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The lines that are seen."""
        return self.rows[self._first : self._first + self._seen]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head and the rows in three columns."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(_SIZE))
        head = (tr("now"), tr("target"))
        right = _width([row.target for row in self.rows] + [head[1]])
        middle = _width([row.now for row in self.rows] + [head[0]])
        boxes = self._boxes(0, middle, right)
        _write_name(painter, self._common, boxes[0].adjusted(-boxes[0].left(), 0, 0, 0), look.tokens.muted)
        painter.setFont(look.font(_SIZE))
        for text, box in zip(head, boxes[1:], strict=True):
            painter.drawText(box, _RIGHT, text)
        for i, row in enumerate(self.shown, start=1):
            _draw(painter, row, self._boxes(i, middle, right))
        if len(self.rows) > self._seen:
            self._draw_place(painter)
        painter.end()

    def _boxes(self, line: int, middle: int, right: int) -> tuple[QRect, QRect, QRect]:
        """Where name, present number and target of a line are."""
        px, height = theme().px, theme().px(_HEIGHT)
        top, end, left = line * height, self.width() - px(8), px(24)
        second = end - right - px(10)
        return (
            QRect(left, top, second - middle - px(8) - left, height),
            QRect(second - middle, top, middle, height),
            QRect(end - right, top, right, height),
        )

    def _draw_place(self, painter: QPainter) -> None:
        """A thumb at the edge: which of the lines these are."""
        look, height = theme(), theme().px(_HEIGHT)
        room, n = self.height() - height, len(self.rows)
        thumb = QRect(0, 0, look.px(4), room * self._seen // n)
        thumb.moveTopRight(QPoint(self.width() - 1, height + room * self._first // n))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.track))
        painter.drawRoundedRect(thumb, look.px(2), look.px(2))


def _width(texts: list[str]) -> int:
    metrics = QFontMetrics(theme().font(_SIZE, 600))
    return max(metrics.horizontalAdvance(text) for text in texts)


def _draw(painter: QPainter, row: Row, boxes: tuple[QRect, QRect, QRect]) -> None:
    look = theme()
    t, name = look.tokens, boxes[0]
    colour = {"open": t.outline, "reached": t.better, "missed": t.worse}[row.state]
    _mark(painter, row.state, QRect(0, name.top(), look.px(18), name.height()), colour)
    _write_name(painter, row.name, name, t.text)
    painter.setFont(look.font(_SIZE, 600))
    painter.setPen(QColor(t.text if row.state == "open" else colour))
    painter.drawText(boxes[1], _RIGHT, row.now)
    painter.setFont(look.font(_SIZE))
    painter.setPen(QColor(t.muted))
    painter.drawText(boxes[2], _RIGHT, row.target)


def _write_name(painter: QPainter, name: str, box: QRect, colour: str) -> None:
    """Smaller where the box is narrow, and cut only where that is not enough."""
    look = theme()
    needed = QFontMetrics(look.font(_SIZE)).horizontalAdvance(name)
    share = min(1.0, max(_SMALLEST, box.width() / needed)) if needed else 1.0
    painter.setFont(look.font(_SIZE * share))
    painter.setPen(QColor(colour))
    painter.drawText(
        box, _LEFT, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
    )


def _mark(painter: QPainter, state: State, box: QRect, colour: str) -> None:
    """A ring, a tick or a cross: the shape says it too."""
    px, middle = theme().px, box.center()
    painter.setPen(QPen(QColor(colour), max(1.5, px(2)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y, r = middle.x(), middle.y(), px(5)
    if state == "open":
        painter.drawEllipse(middle, r, r)
    elif state == "reached":
        painter.drawPolyline([QPoint(x - r, y), QPoint(x - r // 3, y + r - 1), QPoint(x + r + 1, y - r)])
    else:
        painter.drawLine(x - r, y - r, x + r, y + r)
        painter.drawLine(x - r, y + r, x + r, y - r)
