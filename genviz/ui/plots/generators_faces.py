"""All combinations of attributes as a sheet of faces: bright with an example, pale without."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.attributes import AttributesPicture, combinations
from genviz.ui.i18n import number, tr
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.generators_face import paint_face
from genviz.ui.plots.ink import font, ink_on, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: How much of a face is seen that has no example.
_PALE: Final = 0.16
#: Faces that are so many times as large are worth a sheet whose last row is not full.
_LARGER: Final = 1.2
#: At scale 1: the gap between tiles; a tile smaller than this has no count.
_GAP: Final = 4
_COUNTED: Final = 30


class FaceSheet(QWidget):
    """2^k tiles, as square as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: AttributesPicture | None = None
        self._cells = combinations(1)
        self._faces: tuple[tuple[object, ...], dict[int, QPixmap]] = ((), {})
        self._sheet: QPixmap | None = None
        self._told: dict[int, tuple[str, bool]] = {}  # what the kept sheet shows of each combination
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: AttributesPicture) -> None:
        """Show the counts of a picture."""
        if self._picture is None or len(picture.p) != len(self._picture.p):
            self._cells = combinations(len(picture.names))
            self._sheet = None
        self._picture = picture
        self.setAccessibleName(
            tr("{seen} of {all} combinations have an example", seen=len(picture.p) - picture.n_unseen,
               all=len(picture.p))
        )  # fmt: skip
        self.update()

    def restyle(self) -> None:
        """Tiles have colours and a size."""
        self._faces, self._sheet = ((), {}), None
        self.update()

    def sizeHint(self) -> QSize:
        """A sheet that can be read; it takes what room there is."""
        return QSize(theme().px(420), theme().px(360))

    def minimumSizeHint(self) -> QSize:
        """Still a sheet."""
        return QSize(theme().px(200), theme().px(140))

    def layout_of(self, cells: int) -> tuple[int, float, QPointF]:
        """Columns, side of a tile with its gap, and the upper left corner."""
        width, height = max(self.width(), 1), max(self.height(), 1)

        def side_of(columns: int) -> float:
            return min(width / columns, height / -(-cells // columns))

        best = max(range(1, cells + 1), key=side_of)
        ordered = max(_powers(cells), key=side_of)  # what is alike stands in rows and columns
        if side_of(best) <= _LARGER * side_of(ordered):
            best = ordered
        side, rows = side_of(best), -(-cells // best)
        corner = QPointF((width - best * side) / 2, (height - rows * side) / 2)
        return best, side, corner

    def tile(self, cell: int) -> QRectF:
        """Where a combination's tile is."""
        columns, side, corner = self.layout_of(len(self._cells))
        gap = min(theme().px(_GAP), 0.12 * side)
        x, y = corner.x() + cell % columns * side, corner.y() + cell // columns * side
        return QRectF(x + gap / 2, y + gap / 2, side - gap, side - gap)

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A drawing gets the tiles themselves, the screen a sheet on which only what is new is drawn."""
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        if is_drawing(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            for cell in range(len(picture.p)):
                self._paint_tile(painter, picture, cell)
        else:
            painter.drawPixmap(0, 0, self._kept_sheet(picture))
        painter.end()

    def _kept_sheet(self, picture: AttributesPicture) -> QPixmap:
        """The sheet with all that has changed since it was seen last."""
        ratio = self.devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        sheet = self._sheet
        if sheet is None or (sheet.width(), sheet.height(), sheet.devicePixelRatio()) != (*size, ratio):
            sheet = self._sheet = QPixmap(max(size[0], 1), max(size[1], 1))
            sheet.setDevicePixelRatio(ratio)
            sheet.fill(Qt.GlobalColor.transparent)
            self._told = {}
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for cell, (count, gained) in enumerate(
            zip(picture.counts.tolist(), picture.gained.tolist(), strict=True)
        ):
            told = short(count), gained > 0
            if self._told.get(cell) != told:
                self._told[cell] = told
                self._erase(painter, cell)
                self._paint_tile(painter, picture, cell)
        painter.end()
        return sheet

    def _erase(self, painter: QPainter, cell: int) -> None:
        """Take away the tile with its ring, which goes beyond it by less than the gap."""
        room = self.layout_of(len(self._cells))[1] - self.tile(cell).width()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(
            self.tile(cell).adjusted(-room / 2, -room / 2, room / 2, room / 2), Qt.GlobalColor.transparent
        )
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _paint_tile(self, painter: QPainter, picture: AttributesPicture, cell: int) -> None:
        look, box = theme(), self.tile(cell)
        count, new = int(picture.counts[cell]), picture.gained[cell] > 0
        painter.setPen(
            pen(look.tokens.components[1], min(3.0, 0.1 * box.width() / look.scale))
            if new
            else pen(look.tokens.border, 1.0)
        )
        painter.setBrush(QColor(look.tokens.accent_soft if count else look.tokens.plot))
        radius = 0.12 * box.width()
        painter.drawRoundedRect(box, radius, radius)
        painter.setOpacity(1.0 if count else _PALE)
        face = QRectF(0, 0, 0.88 * box.width(), 0.88 * box.width())
        face.moveCenter(box.center())
        if is_drawing(painter):
            paint_face(painter, face, self._cells[cell].tolist())
        else:
            painter.drawPixmap(face.topLeft(), self._face(cell, face.width()))
        painter.setOpacity(1.0)
        if count and box.width() >= look.px(_COUNTED):
            self._paint_count(painter, box, count)

    def _face(self, cell: int, size: float) -> QPixmap:
        """The picture of a face at this size, drawn once."""
        ratio = self.devicePixelRatioF()
        key = (round(size, 1), ratio, len(self._cells))
        if self._faces[0] != key:
            self._faces = (key, {})
        found = self._faces[1].get(cell)
        if found is None:
            found = QPixmap(max(round(size * ratio), 1), max(round(size * ratio), 1))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            paint_face(painter, QRectF(0, 0, size, size), self._cells[cell].tolist())
            painter.end()
            self._faces[1][cell] = found
        return found

    def _paint_count(self, painter: QPainter, box: QRectF, count: int) -> None:
        look = theme()
        px = min(max(0.24 * box.width() / look.scale, 10), 18)
        metrics, words = QFontMetricsF(font(px, 600)), short(count)
        chip = QRectF(0, 0, metrics.horizontalAdvance(words) + look.px(6), metrics.height())
        chip.moveBottomRight(box.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.accent))
        painter.drawRoundedRect(chip, look.px(4), look.px(4))
        painter.setPen(QColor(ink_on(look.tokens.accent)))
        painter.setFont(font(px, 600))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say which combination is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def words(self, where: QPointF) -> str:
        """The combination at a place, how often it was seen, and how common it is."""
        picture = self._picture
        cell = next((c for c in range(len(self._cells)) if self.tile(c).contains(where)), -1)
        if picture is None or cell < 0:
            return explanation()
        has = self._cells[cell]
        named = " · ".join(
            tr(name) if yes else opposite(name) for name, yes in zip(picture.names, has, strict=True)
        )
        share = 100 * float(picture.p[cell])
        said = number(share, 2 if share >= 0.01 else 6)
        return tr(
            "{combination}: {count} of {n} examples; {share} % of all.",
            combination=named, count=int(picture.counts[cell]), n=picture.n, share=said,
        )  # fmt: skip


def _powers(cells: int) -> list[int]:
    """Numbers of columns that divide the cells."""
    return [2**i for i in range(int(np.log2(cells)) + 1)]


def short(count: int) -> str:
    """A count in at most four letters.

    Examples
    --------
    >>> short(87), short(1234), short(56_789), short(2_345_678)
    ('87', '1.2k', '57k', '2.3M')
    """
    for unit, letter in ((10**6, "M"), (10**3, "k")):
        if count >= unit:
            value = count / unit
            return f"{value:.1f}{letter}" if value < 9.95 else f"{value:.0f}{letter}"
    return str(count)


def opposite(name: str) -> str:
    """What somebody is who has an attribute not."""
    return {
        "adult": tr("child"), "glasses": tr("no glasses"), "man": tr("woman"), "black hair": tr("fair hair"),
        "smiles": tr("does not smile"), "hat": tr("no hat"), "beard": tr("no beard"), "scarf": tr("no scarf"),
    }[name]  # fmt: skip


def explanation() -> str:
    """What is drawn."""
    return tr(
        "Every tile is one combination of the attributes. Bright: at least one example, and how many. Pale: "
        "none so far. A ring: the last step brought one."
    )
