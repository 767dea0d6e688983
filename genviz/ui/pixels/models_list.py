"""The ladder as seven choices, each with what a pixel of it may look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.ui.i18n import tr
from genviz.ui.pixels.sights import paint_sight, sight
from genviz.ui.pixels.words import MODELS, model_name, model_said, model_words
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.theme import theme
from genviz.ui.tips import explain_beside

#: At scale 1: height of a choice, of its glyph, and width of that.
_HIGH, _GLYPH, _GLYPH_WIDE, _AIR = 44, 22, 36, 10
_NAME, _WORDS = 18, 15


class ModelRow(QAbstractButton):
    """Glyph, name and a few words; the chosen one in a frame."""

    def __init__(self, model: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.seen = model, sight(model)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the transport
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def retranslate(self) -> None:
        """Put its words into the reader's language."""
        self.setText(model_name(self.model))
        self.setAccessibleName(f"{model_name(self.model)}: {model_words(self.model)}")
        self.setToolTip(model_said(self.model))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(240), theme().px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """As high; words go where it is narrow."""
        return QSize(theme().px(120), theme().px(_HIGH))

    def event(self, event: QEvent) -> bool:
        """Explain it in short lines."""
        return explain_beside(event, self) or super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, glyph, name, words."""
        painter, look, t = QPainter(self), theme(), theme().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        box, px = QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px
        self._paint_ground(painter, box)
        glyph = QRectF(box.left() + px(_AIR), box.center().y() - px(_GLYPH) / 2, px(_GLYPH_WIDE), px(_GLYPH))
        paint_sight(painter, glyph, self.seen)
        room = box.adjusted(px(_AIR + _GLYPH_WIDE + 10), 0, -px(_AIR), 0)
        made = font(_NAME, 600 if self.isChecked() else 500)
        ink = t.accent if self.isChecked() else t.text
        used = write(painter, room, model_name(self.model), made, ink, LEFT)
        words, rest = model_words(self.model), room.adjusted(used + px(10), 0, 0, 0)
        if 0.75 * QFontMetricsF(font(_WORDS)).horizontalAdvance(words) <= rest.width():
            write(painter, rest, words, font(_WORDS), t.muted, RIGHT)
        painter.end()

    def _paint_ground(self, p: QPainter, box: QRectF) -> None:
        t, chosen = theme().tokens, self.isChecked()
        p.setBrush(QColor(t.accent_soft) if chosen or self.underMouse() else Qt.BrushStyle.NoBrush)
        ring = pen(t.text if self.hasFocus() and chosen else t.accent, 2.0)
        p.setPen(ring if chosen or self.hasFocus() else Qt.PenStyle.NoPen)
        p.drawRoundedRect(box, theme().px(6), theme().px(6))
        p.setBrush(Qt.BrushStyle.NoBrush)


class ModelsList(QWidget):
    """The choices under one another.

    Signals
    -------
    chosen(str)
        A model, by hand or with the keys.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "section")
        self._rows = {model: ModelRow(model, self) for model in MODELS}
        self._group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._title)
        for row in self._rows.values():
            self._group.addButton(row)
            self._box.addWidget(row)
            row.toggled.connect(lambda on, row=row: self._toggled(row, on))
        self._told = ""
        self.retranslate()
        self.restyle()

    @property
    def model(self) -> str:
        """The chosen model; empty at first."""
        row = self._group.checkedButton()
        return row.model if isinstance(row, ModelRow) else ""

    def row(self, model: str) -> ModelRow:
        """The choice of a model."""
        return self._rows[model]

    def set_model(self, model: str) -> None:
        """Show `model` as chosen, without a signal."""
        if model in self._rows and model != self.model:
            self._told = model
            self._rows[model].setChecked(True)

    def set_sight(self, model: str, seen: Sequence[float]) -> None:
        """Show what a pixel of a model looks at with other settings: 15 strengths, see `sights`."""
        if tuple(seen) != self._rows[model].seen:
            self._rows[model].seen = tuple(seen)
            self._rows[model].update()

    def _toggled(self, row: ModelRow, on: bool) -> None:
        row.update()
        if on and row.model != self._told:
            self._told = row.model
            self.chosen.emit(row.model)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self._title.setText(tr("Model: what a pixel may look at"))
        for row in self._rows.values():
            row.retranslate()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme().px(2))
        for row in self._rows.values():
            row.updateGeometry()
