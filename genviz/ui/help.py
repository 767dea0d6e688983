"""The list of keys."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from genviz.ui.i18n import tr
from genviz.ui.keys import native
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window


def show_keys(window: Window) -> None:
    """Show the list of keys; not modal."""
    KeysDialog(window).show()


def show_page(window: Window) -> None:
    """Show what everything on the page means; not modal."""
    if window.tab is not None:
        PageDialog(window, window.tab).show()


def rows() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Every key and what it does, in the reader's language."""
    return (
        (("Space",), tr("play / pause")),
        ((".", ","), tr("one step forward / back")),
        (("→", "←"), tr("one step forward / back, from the picture")),
        (("Shift+.", "Shift+,"), tr("one phase forward / back")),
        (("Home", "End"), tr("first / last frame")),
        (("R",), tr("restart with the same seed")),
        (("Shift+R",), tr("restart with a new seed")),
        (("F",), tr("show all data")),
        (("Ctrl+Z", "Ctrl+Y"), tr("undo / redo")),
        (("Ctrl++", "Ctrl+−", "Ctrl+0"), tr("larger / smaller / usual size")),
        (("N",), tr("slow motion, told in words")),
        (("K",), tr("compare numbers of components or clusters")),
        (("Q",), tr("predict, then reveal")),
        (("C",), tr("two runs side by side / one run")),
        (("D",), tr("draw points; Esc puts the tools away")),
        (("Ctrl+S", "Ctrl+O"), tr("save / open a scene")),
        (("Ctrl+V",), tr("paste a table from a spreadsheet")),
        (("G",), tr("presets: published results, and failures worth seeing")),
        (("Ctrl+Shift+E", "Ctrl+Shift+C"), tr("export / copy the picture")),
        (("P",), tr("show or hide the settings")),
        (("F11",), tr("presentation; Esc leaves it")),
        (("F1", "Shift+F1"), tr("what is on this page / what is this")),
        (("?",), tr("this list")),
    )


class PageDialog(QDialog):
    """What everything on the page means, told once: by the controls and marks themselves."""

    def __init__(self, parent: QWidget, page: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("On this page"))
        px = theme().px
        self.resize(px(720), px(760))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(20), px(24), px(20))
        outer.setSpacing(px(16))
        text = QTextBrowser(self)
        text.setHtml(
            "".join(f"<p><b>{escape(name)}</b><br>{escape(said)}</p>" for name, said in explained(page))
        )
        text.setAccessibleName(tr("On this page"))
        outer.addWidget(text)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def explained(page: QWidget) -> list[tuple[str, str]]:
    """Names and explanations of what is seen on `page`, from left to right and top to bottom."""
    found: dict[str, str] = {}
    seen = [w for w in page.findChildren(QWidget) if w.isVisible() and w.whatsThis()]
    seen.sort(
        key=lambda w: (w.mapTo(page, w.rect().topLeft()).x() // 300, w.mapTo(page, w.rect().topLeft()).y())
    )
    for widget in seen:
        name = _name(widget)
        if name and widget.whatsThis() not in (name, *found.values()):
            found.setdefault(name, widget.whatsThis())
    return list(found.items())


def _name(widget: QWidget) -> str:
    """What a widget is called; of a list also what is chosen."""
    name = widget.accessibleName() or str(widget.property("text") or "")
    return f"{name}: {widget.currentText()}" if isinstance(widget, QComboBox) and name else name


class KeysDialog(QDialog):
    """All keys on one page; the run goes on behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(20), px(24), px(20))
        outer.setSpacing(px(16))
        title = QLabel(tr("Keys"), self)
        title.setProperty("role", "heading")
        outer.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(10))
        for line, (keys, meaning) in enumerate(rows()):
            grid.addLayout(self._caps(keys), line, 0)
            grid.addWidget(QLabel(meaning, self), line, 1)
        outer.addLayout(grid)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _caps(self, keys: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        for key in keys:
            cap = QLabel(native(key) if "+" in key else key, self)
            cap.setProperty("role", "key")
            row.addWidget(cap)
        row.addStretch(1)
        return row
