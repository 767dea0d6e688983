"""The strip of drawing tools."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from genviz.engine.dab import ADDING, Tool
from genviz.engine.data import Data
from genviz.engine.params import declarations
from genviz.engine.patch import named
from genviz.ui.drawing.tools import N_CLASSES, TOOLS, BrushParams
from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.plots.class_mark import labels, paint_class
from genviz.ui.slider import ParamSlider
from genviz.ui.theme import theme

#: Of a strip narrower than this at scale 1, the sliders have a row of their own.
_NARROW: Final = 780


class ClassButton(QToolButton):
    """Chooses a class: its mark, with its number."""

    def __init__(self, k: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._k, self._label = k, str(k + 1)
        self.setCheckable(True)
        self.setProperty("role", "square")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say(self, name: str, label: str) -> None:
        """Name the class; `label` is what of it fits into its mark."""
        words = tr("Class {name}", name=name)
        self.setAccessibleName(words)
        self.setToolTip(words)
        if label != self._label:
            self._label = label
            self.update()
        self.setWhatsThis(tr("New points are of this class."))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the mark."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_class(painter, self._k, self._label, middle, 13.0 * theme().scale)
        painter.end()


class ToolStrip(QFrame):
    """Tools, the brush's settings, classes, an empty sheet.

    Attributes
    ----------
    tool : str
        The chosen tool.

    Signals
    -------
    cleared(), closed()
        An empty sheet is wanted; the tools shall go away.
    """

    cleared = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "tools")
        self.buttons = {entry.name: IconButton(entry.name, "square", self) for entry in TOOLS}
        self.classes = tuple(ClassButton(k, self) for k in range(N_CLASSES))
        self.radius, self.density = (ParamSlider(d, self) for d in declarations(BrushParams))
        self.labelled = IconButton("classes", "square", self)
        self.clear, self.close_button = (
            IconButton("sheet", "square", self),
            IconButton("close", "square", self),
        )
        self._names: tuple[str, ...] = ()
        self._had_classes = False
        self._groups = QButtonGroup(self), QButtonGroup(self)
        self._arrange()
        self._connect()
        self.retranslate()
        self.restyle()

    def _arrange(self) -> None:
        self._outer, self._row, self._class_row = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._outer.addLayout(self._row)  # before it is filled, since widgets leave it: see `StageCard`
        self._classes, self._sliders = QWidget(self), QWidget(self)
        self._slider_row = QHBoxLayout(self._sliders)
        for button in self.buttons.values():
            button.setCheckable(True)
            self._groups[0].addButton(button)
            self._row.addWidget(button)
        for slider in (self.radius, self.density):
            self._slider_row.addWidget(slider, 1)
        self._row.addWidget(self._sliders, 1)
        self._row.addStretch()
        self.labelled.setCheckable(True)
        for other in (self.labelled, self.clear, self.close_button):
            self._row.addWidget(other)
        for choice in self.classes:
            self._groups[1].addButton(choice)
            self._class_row.addWidget(choice)
        self._class_row.addStretch(1)
        self._class_row.setContentsMargins(0, 0, 0, 0)
        self._classes.setLayout(self._class_row)
        self._classes.hide()
        self._outer.addWidget(self._classes)
        self.buttons["brush"].setChecked(True)
        self.classes[0].setChecked(True)

    def _connect(self) -> None:
        self.labelled.toggled.connect(self._classes.setVisible)
        self.clear.clicked.connect(self.cleared)
        self.close_button.clicked.connect(self.closed)

    @property
    def tool(self) -> Tool:
        """The chosen tool."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    @property
    def label(self) -> int | None:
        """The class of new points, if they are to have one."""
        chosen = next(k for k, button in enumerate(self.classes) if button.isChecked())
        return chosen if self.labelled.isChecked() else None

    def shown_label(self) -> int | None:
        """The class that the brush shows: that of the points it makes."""
        return self.label if self.tool in ADDING else None

    def follow(self, data: Data) -> None:
        """Offer classes as soon as the data have some, and call them by their names."""
        has = data.y is not None
        if has and not self._had_classes:
            self.labelled.setChecked(True)
        self._had_classes = has
        if data.classes != self._names:
            self._names = data.classes
            self._say_classes()

    def _say_classes(self) -> None:
        names = named(self._names, N_CLASSES)
        for button, name, label in zip(self.classes, names, labels(names), strict=False):
            button.say(name, label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses a tool; every other key goes on to the window."""
        place = event.key() - Qt.Key.Key_1
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and 0 <= place < len(TOOLS):
            self.buttons[TOOLS[place].name].setChecked(True)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sliders a row of their own where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow != (self._outer.indexOf(self._sliders) >= 0):
            if narrow:
                self._row.removeWidget(self._sliders)
                self._outer.insertWidget(1, self._sliders)
            else:
                self._outer.removeWidget(self._sliders)
                self._row.insertWidget(len(self.buttons), self._sliders, 1)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Drawing tools"))
        for number, entry in enumerate(TOOLS, 1):
            self.buttons[entry.name].say(tr(entry.label), str(number), tr(entry.help))
        self.labelled.say(tr("Points with classes"), "", tr("New points get a class, which is chosen below."))
        self.clear.say(
            tr("Empty sheet"), "", tr("Takes all points away; the run waits until there are enough.")
        )
        self.close_button.say(tr("Put the tools away"), "Esc")
        self.radius.retranslate()
        self.density.retranslate()
        self._say_classes()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(8), px(6), px(8), px(6))
        for box in (self._outer, self._row, self._class_row):
            box.setSpacing(px(6))
        self._slider_row.setContentsMargins(px(8), 0, px(8), 0)
        self._slider_row.setSpacing(px(20))
        for button in (*self.buttons.values(), self.labelled, self.clear, self.close_button):
            button.restyle()
        for slider in (self.radius, self.density):
            slider.restyle()
            slider.setFixedHeight(px(72))
            slider.edit.setFixedWidth(px(52))
