"""Controls that are not sliders: switches, segmented choices, lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from genviz.ui.keys import command_for
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: At scale 1: space at either side of a word in a choice that has room.
_AIR = 15


class Toggle(QCheckBox):
    """A switch with its label; the whole row can be pressed."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # a panel scrolls instead

    def sizeHint(self) -> QSize:
        """Switch, label, and a row high enough for a finger."""
        width = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(theme().px(50) + width + theme().px(4), theme().px(44))

    def minimumSizeHint(self) -> QSize:
        """As high: a finger does not shrink with the window."""
        return QSize(theme().px(60), theme().px(44))

    def hitButton(self, position: QPoint) -> bool:
        """Anywhere in the row."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw switch, label and focus ring."""
        look, t, on = theme(), theme().tokens, self.isChecked() and self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = look.px(36), look.px(20)
        box = QRectF(look.px(2), (self.height() - height) / 2, width, height)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.text), max(2.0, look.px(2))))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), height / 2 + 1, height / 2 + 1)
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(QColor(t.outline), 1.5))
        painter.setBrush(QColor(t.accent if on else t.field))
        inner = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.on_accent if on else t.outline))
        x = box.right() - height / 2 if on else box.left() + height / 2
        painter.drawEllipse(QPointF(x, box.center().y()), height / 2 - look.px(4), height / 2 - look.px(4))
        self._paint_label(painter)
        painter.end()

    def _paint_label(self, painter: QPainter) -> None:
        painter.setFont(self._font())
        painter.setPen(QColor(theme().tokens.text if self.isEnabled() else theme().tokens.outline))
        box = self.rect().adjusted(theme().px(50), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _font(self) -> QFont:
        return theme().font(17)


class Combo(QComboBox):
    """A list that leaves the wheel to the panel and the transport's keys to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the transport
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        # Qt's own delegate is replaced whenever the style changes, and each of them stays behind.
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the panel must not change a setting."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, arrows and Enter work the list; a key of the transport goes on to the window."""
        if event.key() != Qt.Key.Key_Space and event.text() and command_for(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chevron."""
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.tokens.text), look.px(2)))
        x, y, arm = self.width() - look.px(19), self.height() / 2 - look.px(2), look.px(5)
        painter.drawPolyline([QPointF(x - arm, y), QPointF(x, y + arm), QPointF(x + arm, y)])
        painter.end()


class Segmented(QWidget):
    """A choice between a few short words, all of them in sight.

    Parameters
    ----------
    values : sequence of str
    parent : QWidget, optional
    roomy : bool
        It is as wide as its words and some air; otherwise it takes the width that there is.

    Signals
    -------
    chosen(str)
        The value that the reader chose.
    """

    chosen = Signal(str)

    def __init__(self, values: Sequence[str], parent: QWidget | None = None, *, roomy: bool = False) -> None:
        super().__init__(parent)
        self.values, self._name, self._roomy = tuple(values), "", roomy
        if roomy:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wide = QSizePolicy.Policy.Fixed if roomy else QSizePolicy.Policy.MinimumExpanding
        self._group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.buttons = tuple(QPushButton(self) for _ in values)
        for i, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("segment", self._place(i))
            button.setProperty("roomy", roomy)
            button.setSizePolicy(wide, QSizePolicy.Policy.Minimum if roomy else QSizePolicy.Policy.Fixed)
            self._group.addButton(button, i)
            box.addWidget(button, 1)
        self._group.idClicked.connect(self._clicked)

    def _place(self, i: int) -> str:
        return "first" if i == 0 else "last" if i == len(self.values) - 1 else "middle"

    def _clicked(self, i: int) -> None:
        self._say_chosen()
        self.chosen.emit(self.values[i])

    def say(self, name: str, labels: Sequence[str], help_: str = "") -> None:
        """Name the choice and its values."""
        self._name = name
        self.setWhatsThis(help_)
        for button, label in zip(self.buttons, labels, strict=True):
            button.setText(label)
            button.setAccessibleName(f"{name}: {label}")
            button.setToolTip(wrapped(help_))
            button.setWhatsThis(help_)
        self._keep_room()
        self._say_chosen()

    def _keep_room(self) -> None:
        """As much width for each word as it takes when it is chosen, in bold."""
        if self._roomy:
            bold, air = QFontMetrics(theme().font(17, 600)), theme().px(2 * _AIR)
            for button in self.buttons:
                button.setFixedWidth(bold.horizontalAdvance(button.text()) + air)
                button.updateGeometry()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Words have another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._keep_room()

    def _say_chosen(self) -> None:
        """The name says what is chosen: nothing else of the whole does."""
        chosen = self._group.checkedButton()
        self.setAccessibleName(f"{self._name}: {chosen.text()}" if chosen else self._name)

    def value(self) -> str:
        """The chosen value."""
        return self.values[max(self._group.checkedId(), 0)]

    def set_value(self, value: str) -> None:
        """Show `value` as chosen; no signal."""
        if value in self.values:
            self.buttons[self.values.index(value)].setChecked(True)
            self._say_chosen()


class Link(QPushButton):
    """A button that looks like a link; a click leaves Space to the transport."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "link")

    def explain(self, words: str) -> None:
        """Say on hover, and to What's This, what a click does."""
        self.setToolTip(wrapped(words))
        self.setWhatsThis(words)


class Scroll(QScrollArea):
    """Scrolls with the wheel and the page keys; every other key goes on to the window."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only the page keys are the panel's own."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()
