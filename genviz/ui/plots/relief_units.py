"""The strip of hidden units: where each is on, whether it is lit, and how likely that is under the ball."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.ui.i18n import number, tr
from genviz.ui.marks import Pixels32, packed, rgb
from genviz.ui.plots.ink import component_colour, font, image_of, pen
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, write
from genviz.ui.plots.relief_marks import OF_DREAM
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Pixels at scale 1: side of a tile, gap between two, line of a number; a strip with room for words.
_TILE, _GAP, _LINE, _WORDS, _ROOMY = 52, 12, 22, 128, 720
#: From off to on.
_INKS: Final = {False: ("#FFFFFF", "#6B7684"), True: ("#1C2733", "#A3AFBD")}


@lru_cache(maxsize=2)
def _ramp(dark: bool) -> Pixels32:
    off, on = (np.array(rgb(colour), dtype=np.float64) for colour in _INKS[dark])
    share = np.linspace(0.0, 1.0, 256)[:, None]
    return packed(np.rint(off + share * (on - off)).astype(np.uint32))


def tiles_of(picture: GrbmPicture, dark: bool) -> Pixels32:
    """Each unit's half-plane in grey, top row first, ``(H, g, g)``."""
    if picture.units is None:
        return np.empty((0, 1, 1), dtype=np.uint32)
    chance = np.rint(picture.units.planes[:, ::-1] * 255).astype(np.uint8)
    return np.ascontiguousarray(_ramp(dark)[chance])


class UnitStrip(QWidget):
    """Hidden units in a row.

    Attributes
    ----------
    pinned : int
        The unit that was clicked; −1 for none.

    Signals
    -------
    pointed(int)
        The unit under the pointer, or the pinned one; −1 for none.
    """

    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: GrbmPicture | None = None
        self._tiles: Pixels32 = np.empty((0, 1, 1), dtype=np.uint32)
        self._dark = False
        self._over = self.pinned = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Hidden units"))
        self.setWhatsThis(
            tr(
                "Each picture is one hidden unit: grey where it is likely to be on, with the ball as a dot. "
                "A blue frame: it is on now. The number: how likely that is where the ball is. Point at one "
                "to see its line on the ground; click it to keep the line, and drag it on the map."
            )
        )
        self.update()

    def show_picture(self, picture: GrbmPicture, tiles: Pixels32 | None, *, dark: bool) -> None:
        """Show another frame."""
        self._picture = picture
        self._tiles = tiles_of(picture, dark) if tiles is None else tiles
        if self.lit >= picture.n_hidden:
            self._over = self.pinned = -1
            self.pointed.emit(-1)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._picture = None
        self.update()

    @property
    def lit(self) -> int:
        """The unit whose line is shown; −1 for none."""
        return self._over if self._over >= 0 else self.pinned

    def sizeHint(self) -> QSize:
        """One row of tiles with their numbers."""
        px = theme().px
        return QSize(px(420), px(_TILE) + px(_LINE) + px(10))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(theme().px(160), self.sizeHint().height())

    # --- places ----------------------------------------------------------------------------------------

    def tile(self, j: int) -> QRectF:
        """Where unit `j` is."""
        px = theme().px
        n = max(len(self._tiles), 1)
        left = px(_WORDS) if self.width() >= px(_ROOMY) else 0
        room = (self.width() - left - px(4)) / n
        side = min(float(px(_TILE)), room - min(px(_GAP), 0.2 * room))
        step = min(room, side + px(2.2 * _GAP))
        return QRectF(left + px(2) + j * step, px(5), side, side)

    def unit_at(self, where: QPointF) -> int:
        """The unit at a place; −1 for none."""
        below = theme().px(_LINE)
        boxes = (self.tile(j).adjusted(-2, -2, 2, below) for j in range(len(self._tiles)))
        return next((j for j, box in enumerate(boxes) if box.contains(where)), -1)

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words and tiles."""
        picture = self._picture
        if picture is None or picture.units is None or len(self._tiles) != picture.n_hidden:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        if self.width() >= theme().px(_ROOMY):
            self._paint_words(painter)
        at = self._ball(picture)
        for j in range(picture.n_hidden):
            self._paint_tile(painter, picture, j, at)
        painter.end()

    def _paint_words(self, p: QPainter) -> None:
        px, look = theme().px, theme().tokens
        rows = ((tr("Hidden units"), 17, 600, look.text), (tr("framed: is on"), 14, 400, look.muted),
                (tr("number: its chance"), 14, 400, look.muted))  # fmt: skip
        y = float(px(5))
        for words, size, weight, colour in rows:
            box = QRectF(0, y, px(_WORDS) - px(10), px(20))
            write(p, box, words, font(size, weight), colour, LEFT)
            y += px(19)

    @staticmethod
    def _ball(picture: GrbmPicture) -> tuple[float, float] | None:
        """Where the first ball is, as shares of a tile from its left and upper edge."""
        if picture.balls is None:
            return None
        (x, y), (x0, x1, y0, y1) = picture.balls.trails[0, -1].tolist(), picture.home
        across, down = (x - x0) / (x1 - x0), (y1 - y) / (y1 - y0)
        return (across, down) if 0 <= across <= 1 and 0 <= down <= 1 else None

    def _paint_tile(
        self, p: QPainter, picture: GrbmPicture, j: int, ball: tuple[float, float] | None
    ) -> None:
        assert picture.units is not None
        look, px, box = theme().tokens, theme().px, self.tile(j)
        p.drawImage(box, image_of(self._tiles[j], opaque=True))
        on, pointed = bool(picture.units.on[j]), j == self.lit
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(pen(look.accent if on else look.outline, 3.4 if on else 1.2))
        p.drawRoundedRect(box, px(3), px(3))
        if pointed:
            p.setPen(pen(look.text, 2.0))
            p.drawRoundedRect(box.adjusted(-px(4), -px(4), px(4), px(4)), px(5), px(5))
        if ball is not None:
            p.setPen(pen(look.plot, 1.4))
            p.setBrush(QColor(component_colour(OF_DREAM)))
            radius = min(float(px(5)), 0.16 * box.width())
            at = QPointF(ball[0] * box.width(), ball[1] * box.height())
            p.drawEllipse(box.topLeft() + at, radius, radius)
            p.setBrush(Qt.BrushStyle.NoBrush)
        below = QRectF(box.left() - px(4), box.bottom() + px(3), box.width() + px(8), px(_LINE))
        colour, weight = (look.accent, 700) if on else (look.muted, 400)
        chance = number(float(picture.units.chance[j]), 2)
        write(p, below, chance, font(15, weight), colour, CENTRE)

    # --- pointer ---------------------------------------------------------------------------------------

    def _point(self, j: int) -> None:
        if j != self._over:
            self._over = j
            self.pointed.emit(self.lit)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the line of the unit under the pointer."""
        j = self.unit_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if j >= 0 else Qt.CursorShape.ArrowCursor)
        self._point(j)

    def leaveEvent(self, event: QEvent) -> None:
        """Only a pinned unit keeps its line."""
        super().leaveEvent(event)
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the line of a unit; click it again to let it go."""
        j = self.unit_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or j < 0:
            event.ignore()
            return
        self.pinned = -1 if j == self.pinned else j
        self.pointed.emit(self.lit)
        self.update()

    def explained(self, where: QPointF) -> str:
        """A unit in words."""
        picture, j = self._picture, self.unit_at(where)
        if picture is None or picture.units is None or not 0 <= j < picture.n_hidden:
            return ""
        units = picture.units
        return tr(
            "Unit {j}: on with probability {p} where the ball is; {data} of the data and {dreams} of the "
            "dreams have it on, on average. When it is on, it moves the middle of the next dream by "
            "({x}, {y}).",
            j=j + 1, p=number(float(units.chance[j]), 2), data=number(float(units.data_share[j]), 2),
            dreams=number(float(units.dream_share[j]), 2), x=number(float(units.w[j, 0]), 2),
            y=number(float(units.w[j, 1]), 2),
        )  # fmt: skip

    def event(self, event: Any) -> bool:  # noqa: ANN401 - Qt's
        """Explain the unit that the pointer rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.explained(QPointF(event.pos())), self)
            return True
        return super().event(event)
