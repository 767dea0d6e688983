"""A slider for one declared number: keyboard, typing, logarithmic scale, double-click for the default."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from genviz.engine.params import Declaration
from genviz.engine.problem import Problem
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import tr
from genviz.ui.scales import Scale
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped
from genviz.ui.track import Track

#: A range with more values than this cannot be dragged through, only typed into.
_MOST = 1e6


class ValueEdit(QLineEdit):
    """The number beside a label: looks like text, can be typed into."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step; Escape takes back what was typed."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces the number."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()


class ParamSlider(QWidget):
    """Label, value and slider of one declared number.

    Signals
    -------
    previewed(object)
        The value while the slider is dragged.
    committed(object)
        The value when a key was pressed or a number was typed; of a setting that is not live also when the
        slider is let go.
    refused(Problem)
        What was typed is not a value of this parameter.
    """

    previewed = Signal(object)
    committed = Signal(object)
    refused = Signal(object)

    def __init__(self, declaration: Declaration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.declaration = declaration
        self._scale = Scale(declaration)
        self._value: int | float = declaration.default
        self._label, self._symbol, self._again = QLabel(self), QLabel(self), ElidedLabel(self)
        self.track = Track(self)
        self.edit = ValueEdit(self)
        self._unit = QLabel(declaration.unit, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._arrange()
        self._connect()
        self.restyle()
        self.retranslate()
        self.set_value(declaration.default)

    def _arrange(self) -> None:
        roles = {"label": self._label, "symbol": self._symbol, "caption": self._again}
        for role, label in roles.items():
            label.setProperty("role", role)
        self._unit.setProperty("role", "symbol")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(2, 1)
        for column, widget in enumerate((self._label, self._symbol, self._again)):
            grid.addWidget(widget, 0, column)
        value = self._value_row = QHBoxLayout()
        value.addWidget(self.edit)
        value.addWidget(self._unit)
        grid.addLayout(value, 0, 3)
        grid.addWidget(self.track, 1, 0, 1, 4)
        self.track.setRange(0, self._scale.positions)
        self.track.patient = self.declaration.live
        self.track.setVisible(self.declaration.hi - self.declaration.lo <= _MOST or self.declaration.log)
        self._label.setBuddy(self.track)
        self._unit.setVisible(bool(self.declaration.unit))
        self._again.setVisible(not self.declaration.live)
        self._symbol.setVisible(bool(self.declaration.symbol))

    def _connect(self) -> None:
        self.track.dragged.connect(self._dragged)
        self.track.dropped.connect(self._dropped)
        self.track.doubled.connect(self.to_default)
        self.track.stepped.connect(self.step)
        self.edit.stepped.connect(self.step)
        self.edit.editingFinished.connect(self._typed)
        self.edit.returnPressed.connect(self.edit.clearFocus)  # the next key is the transport's again

    def retranslate(self) -> None:
        """Put label and help into the reader's language."""
        d = self.declaration
        label = tr(d.label)
        self._label.setText(label)
        self._symbol.setText(d.symbol)
        self._again.setText(tr("· starts again"))
        self.track.setAccessibleName(label)
        self.edit.setAccessibleName(label)
        for widget in (self, self.track, self.edit, self._label):
            widget.setToolTip(wrapped(tr(d.help)))
            widget.setWhatsThis(tr(d.help))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._grid.setHorizontalSpacing(px(6))
        self._value_row.setSpacing(px(2))
        self._grid.setRowMinimumHeight(0, px(26))
        self.edit.setFixedSize(px(94), px(28))
        self.track.setFixedHeight(px(44))  # a panel that is too low scrolls

    @property
    def busy(self) -> bool:
        """Whether the reader is dragging or typing just now."""
        return self.track.isSliderDown() or (self.edit.hasFocus() and self.edit.isModified())

    def value(self) -> int | float:
        """The value shown."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show `value`; no signal.  Values the declaration refuses are clamped, NaN becomes the default."""
        d = self.declaration
        self._value = self._scale.nearest(d.default if math.isnan(value) else value)
        self.track.setValue(self._scale.position(self._value))
        text = self._scale.text(self._value)
        self.track.setAccessibleDescription(text)
        if self.edit.text() != text:
            self.edit.setText(text)
        self.edit.setModified(False)

    def step(self, steps: int) -> None:
        """Change the value by small steps (an arrow key is 1, a page key 10)."""
        self._take(self._scale.stepped(self._value, steps))

    def to_default(self) -> None:
        """Go back to the declared default; together with the first click that is one change."""
        if self.declaration.live:
            self.set_value(self.declaration.default)
            self.previewed.emit(self._value)
        else:
            self._take(self.declaration.default)

    def _take(self, value: float) -> None:
        before = self._value
        self.set_value(value)
        if self._value != before:
            self._commit()

    def _commit(self) -> None:
        self.committed.emit(self._value)

    def _dragged(self, position: int) -> None:
        self.set_value(self._scale.value(position))
        self.previewed.emit(self._value)

    def _dropped(self) -> None:
        if not self.declaration.live:  # a live one has sent every value on the way
            self._commit()

    def _typed(self) -> None:
        if not self.edit.isModified():
            self.set_value(self._value)
            return
        try:
            value = self.declaration.parse(self._scale.read(self.edit.text()))
        except Problem as problem:
            self._refuse(problem)
            return
        self._take(value)
        self.set_value(self._value)

    def _refuse(self, problem: Problem) -> None:
        self.set_value(self._value)
        self.edit.selectAll()
        named = {**problem.values, "name": Problem(self.declaration.label)}  # as the form calls it
        self.refused.emit(Problem(problem.template, **named))
