"""The whole ladder as a table: what each rung costs on the same held-out pictures, over several seeds."""

from __future__ import annotations

from math import isfinite, log
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.pixel_picture import PixelPicture, Reference
from genviz.ui.i18n import number, tr
from genviz.ui.pixels.words import MODELS, bits, model_name, not_better
from genviz.ui.plots.ink import font
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.theme import theme

#: At scale 1: height of a row, and the least of it.
_ROW, _LOWEST = 28, 15
_TEXT, _HEAD = 17, 15
#: Where the columns end, as shares of the width.
_NATS: Final = 0.70
_BELOW = "▲"


class Row(NamedTuple):
    """A rung: mean cost and standard error in nats, bits a pixel, whether it beats the one below."""

    model: str
    nats: float
    error: float
    bits: float
    beats: bool


def rows_of(picture: PixelPicture) -> tuple[Row, ...]:
    """The rungs whose costs are known, from the lowest rung up."""
    known: dict[str, Reference] = {entry.model: entry for entry in picture.references}
    behind = {above for above, _ in not_better(picture.references)}
    per_pixel = 1.0 / (picture.canvas.size * log(2.0))
    return tuple(
        Row(model, known[model].nll, known[model].error, known[model].nll * per_pixel, model not in behind)
        for model in MODELS
        if model in known
    )


def with_error(row: Row) -> str:
    """A mean with its standard error; without one where nothing was left to chance."""
    told = number(row.nats, 2)
    return f"{told} ± {number(row.error, 2)}" if isfinite(row.error) and row.error > 0 else told


class LadderTable(QWidget):
    """Rows of a rung each; a click chooses its model.

    Signals
    -------
    chosen(str)
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._own = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_picture(self, picture: PixelPicture | None) -> None:
        """Show the ladder of a frame."""
        rows = () if picture is None else rows_of(picture)
        own = "" if picture is None else picture.model
        if (rows, own) != (self._rows, self._own):
            self._rows, self._own = rows, own
            self.setAccessibleName("; ".join(f"{model_name(r.model)} {with_error(r)} nats" for r in rows))
            self.setToolTip(self._said())
            self.update()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    @staticmethod
    def _said() -> str:
        return tr(
            "Mean −log p of held-out pictures, with the standard error over three seeds; rungs without "
            "chance have none. ▲: not better than the rung below. Click a rung to see it draw."
        )

    def sizeHint(self) -> QSize:
        """Room for a head and all rungs."""
        return QSize(theme().px(260), theme().px(_LOWEST * (len(MODELS) + 1)))

    def minimumSizeHint(self) -> QSize:
        """As the plot that takes turns with it."""
        return QSize(theme().px(160), theme().px(60))

    def _high(self) -> float:
        return min(self.height() / (len(self._rows) + 1), theme().px(_ROW))

    def row_at(self, y: float) -> str:
        """The model of the row at a height; empty for none."""
        i = int(y / max(self._high(), 1.0)) - 1
        return self._rows[i].model if 0 <= i < len(self._rows) else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a rung."""
        model = self.row_at(event.position().y())
        if model and model != self._own:
            self.chosen.emit(model)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A head, then a line for each rung."""
        painter, high, wide = QPainter(self), self._high(), float(self.width())
        head = QRectF(0, 0, wide, high)
        look, small = theme().tokens, font(_HEAD)
        write(painter, self._until(head, _NATS), tr("nats a picture"), small, look.muted, RIGHT)
        write(painter, head, tr("bits/pixel"), small, look.muted, RIGHT)
        for i, row in enumerate(self._rows, 1):
            self._paint_row(painter, head.translated(0, i * high), row)
        painter.end()

    @staticmethod
    def _until(box: QRectF, share: float) -> QRectF:
        return QRectF(box.left(), box.top(), box.width() * share, box.height())

    def _paint_row(self, p: QPainter, box: QRectF, row: Row) -> None:
        look, own = theme().tokens, row.model == self._own
        size = _TEXT if box.height() >= theme().px(_LOWEST + 5) else _LOWEST - 2
        made, ink = font(size, 700 if own else 400), look.accent if own else look.text
        if own:
            p.fillRect(box, QColor(look.accent_soft))
        room = box.adjusted(theme().px(4), 0, -theme().px(4), 0)
        used = write(p, room, model_name(row.model), made, ink, LEFT)
        if not row.beats:
            mark = room.adjusted(used + theme().px(6), 0, 0, 0)
            write(p, mark, _BELOW, font(size - 4), look.worse, LEFT)
        write(p, self._until(box, _NATS), with_error(row), made, ink, RIGHT)
        if QFontMetricsF(made).horizontalAdvance(bits(row.bits)) < (1 - _NATS) * box.width():
            write(p, room, bits(row.bits), made, ink, RIGHT)
