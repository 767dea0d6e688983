"""The bar at the top: logo, tabs, language, theme, presentation, help."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from genviz.catalog import TABS
from genviz.ui.folding import Folding
from genviz.ui.i18n import language, tr
from genviz.ui.icons import IconButton, pixmap
from genviz.ui.theme import theme

#: Height at scale 1, and that in a window lower than so many pixels at scale 1.
_HIGH, _FLAT, _LOW = 66, 50, 560


class TabButton(QAbstractButton):
    """A tab's name; the chosen one is bold and underlined, and the room for bold is always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Room for the bold text."""
        width = QFontMetrics(theme().font(18, 700)).horizontalAdvance(self.text())
        return QSize(width + theme().px(26), theme().px(44))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw text, underline and focus ring."""
        look, t, on = theme(), theme().tokens, self.isChecked()
        painter = QPainter(self)
        painter.setFont(look.font(18, 700 if on else 400))
        painter.setPen(QColor(t.accent if on else t.text if self.underMouse() else t.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if on:
            painter.fillRect(0, self.height() - look.px(4), self.width(), look.px(3), QColor(t.accent))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(t.accent), max(2, look.px(2))))
            ring = QRectF(self.rect()).adjusted(2, look.px(10), -2, -look.px(10))
            painter.drawRoundedRect(ring, look.px(6), look.px(6))
        painter.end()


class TopBar(QFrame):
    """The top bar.

    Signals
    -------
    tab_chosen(str)
        By catalogue name.
    asked(str)
        "language", "theme", "panel", "present" or "help_menu".
    """

    tab_chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self._logo, self._brand = QLabel(self), QLabel("genviz", self)
        self._brand.setProperty("role", "brand")
        self._tabs = {entry.name: TabButton(self) for entry in TABS}
        self.language = QPushButton("한 / EN", self)
        self.language.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons = {
            "panel": IconButton("sliders", "icon", self), "theme": IconButton("moon", "icon", self),
            "present": IconButton("screen", "icon", self), "help": IconButton("help", "icon", self),
        }  # fmt: skip
        self._group = QButtonGroup(self)
        self.more = IconButton("more", "icon", self)
        self.more.hide()
        self._arrange()
        self.retranslate()
        self.restyle()

    def _arrange(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._logo)
        self._row.addWidget(self._brand)
        self._row.addSpacing(8)
        for name, tab in self._tabs.items():
            self._row.addWidget(tab)
            self._group.addButton(tab)
            tab.clicked.connect(lambda _on=False, name=name: self.tab_chosen.emit(name))
        self._row.addWidget(self.more)
        self.more.clicked.connect(self._show_more)
        self._row.addStretch(1)
        self._row.addWidget(self.language)
        self._folding = Folding(self._row)
        self.language.clicked.connect(lambda: self.asked.emit("language"))
        for name, button in self.buttons.items():
            self._row.addWidget(button)
            command = "help_menu" if name == "help" else name
            button.clicked.connect(lambda _on=False, command=command: self.asked.emit(command))

    def show_tab(self, name: str) -> None:
        """Mark the tab that is shown."""
        self._tabs[name].setChecked(True)
        self._fold()

    def fit(self, height: int) -> None:
        """Take less height in a window that is `height` pixels high, if that is little."""
        look = theme()
        self.setFixedHeight(look.px(_FLAT if height < _LOW * look.scale else _HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave out the brand, then tabs from the right, which a menu offers, then what has keys."""
        others = [tab for tab in reversed(self._tabs.values()) if not tab.isChecked()]
        order = (self._brand, *others, self.language, self.buttons["panel"], self.buttons["theme"])
        self.more.hide()
        self._folding.fit(self.width(), order)
        if set(others) & set(self._folding.away):
            self.more.show()
            self._folding.fit(self.width(), order)

    def _show_more(self) -> None:
        """Offer the tabs that are left out."""
        menu = QMenu(self)
        for name, tab in self._tabs.items():
            if tab in self._folding.away:
                menu.addAction(tab.text(), partial(self.tab_chosen.emit, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for entry in TABS:
            button, title = self._tabs[entry.name], tr(entry.title)
            button.setText(title)
            button.setAccessibleName(title)
            button.setWhatsThis(tr("Show the page “{title}”.", title=title))
            button.updateGeometry()
        other = tr("Language: now English, press for Korean") if language() == "en" else tr(
            "Language: now Korean, press for English"
        )  # fmt: skip
        for set_text in (
            self.language.setAccessibleName,
            self.language.setToolTip,
            self.language.setWhatsThis,
        ):
            set_text(other)
        self.buttons["panel"].say(tr("Show or hide the settings"), "P")
        self.buttons["present"].say(tr("Presentation"), "F11")
        self.buttons["help"].say(tr("Help"), "F1")
        self.more.say(tr("More pages"))
        self._say_theme()
        self._fold()

    def _say_theme(self) -> None:
        self.buttons["theme"].say(tr("Light colours") if theme().dark else tr("Dark colours"))

    def restyle(self) -> None:
        """Take colours and sizes from the theme."""
        look = theme()
        self.fit(self.window().height())
        self._row.setContentsMargins(look.px(20), 0, look.px(16), 0)
        self._row.setSpacing(look.px(4))
        self._logo.setPixmap(pixmap("logo", look.tokens.text, look.px(32), self.devicePixelRatioF()))
        self._brand.setContentsMargins(look.px(6), 0, look.px(8), 0)
        self.buttons["theme"].set_icon("sun" if look.dark else "moon")
        self._say_theme()
        for button in (*self.buttons.values(), self.more):
            button.restyle()
        for tab in self._tabs.values():
            tab.updateGeometry()
        self._fold()
