"""The page about the tab: what is seen, what the formulas mean, what to try; beside the picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QRect, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from genviz import catalog
from genviz.runtime.resources import resource_path
from genviz.ui.formula import formula_pixmap
from genviz.ui.i18n import language, tr
from genviz.ui.icons import IconButton
from genviz.ui.overlay import Overlay
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window

#: Keys that move the text; every other one goes on to the window, so that what is read can be tried.
_SCROLLING: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab,
     Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)  # fmt: skip
#: Type size and weight of headings, by level.
_HEADINGS: Final = {1: (26, 700), 2: (20, 600), 3: (18, 600)}
#: Width at scale 1, and the share of the window that is covered at most, where that is wide enough.
_WIDTH, _SHARE = 560, 0.5


def show_help_page(window: Window) -> None:
    """Open the page about the tab that is shown, or close it."""
    for open_one in window.findChildren(HelpPage):
        open_one.close()
        return
    if window.tab is not None:
        HelpPage(window).open()


def lesson_text(tab: str, lang: str) -> str:
    """The Markdown about a tab in one language; empty if nobody has written it."""
    path = resource_path("lessons", f"{tab}_{lang}.md")
    return path.read_text("utf-8") if path.is_file() else ""


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


def _literal(text: str) -> str:
    """`text` with nothing in it that Markdown would take for a sign."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>~])", r"\\\1", " ".join(text.split()))


class HelpText(QTextBrowser):
    """Markdown in the theme's type and colours, with the formulas of the app."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_markdown(self, text: str) -> None:
        """Show `text`; where it was scrolled to stays."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        document = self.document()
        document.clear()  # with the formulas in the colours of before
        document.setDefaultFont(theme().font(17))
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        block = document.begin()
        while block.isValid():
            _style(block)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(round(share * bar.maximum()))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - a pixmap or Qt's own answer
        """A formula by its name, in the colour of the text."""
        url = QUrl(name)
        if url.scheme() != "formula":
            return super().loadResource(kind, url)
        look = theme()
        room = max(self.viewport().width() - look.px(24), look.px(120)), look.px(120)
        return formula_pixmap(url.path(), look.px(24), look.tokens.text, self.devicePixelRatioF(), room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, copy; leave every other key to the run."""
        if Qt.Key(event.key()) in _SCROLLING or event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _style(block: QTextBlock) -> None:
    """Give one block the theme's size, weight and spacing."""
    look, level = theme(), block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    spacing = QTextBlockFormat()
    spacing.setTopMargin(look.px({1: 0, 2: 18, 3: 12}.get(level, 2)))
    spacing.setBottomMargin(look.px(6))
    spacing.setLineHeight(125.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(spacing)
    if level in _HEADINGS:
        size, weight = _HEADINGS[level]
        letters = QTextCharFormat()
        letters.setFont(look.font(size, weight))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)
        return
    pieces = [(piece.position(), piece.length(), piece.charFormat()) for piece in _fragments(block)]
    for start, length, letters in pieces:
        if not (letters.fontFixedPitch() or letters.fontWeight() > QFont.Weight.Medium):
            continue
        weight = 600
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        strong = QTextCharFormat()
        strong.setFont(look.font(17, weight))
        if letters.fontFixedPitch():
            strong.setForeground(QColor(look.tokens.accent))
        cursor.mergeCharFormat(strong)


def _fragments(block: QTextBlock) -> list[Any]:
    """The pieces of a block that look alike."""
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found


class HelpPage(Overlay):
    """The page, over the right part of the window; the picture and the transport stay in reach."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._tab = window.tab
        self._over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "lesson")
        self._title = QLabel(self)
        self._title.setProperty("role", "section")
        self._close = IconButton("close", "icon", self)
        self.text = HelpText(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self.text, 1)
        self._close.clicked.connect(self.close)
        theme().changed.connect(self.refresh)
        if window.bar is not None:
            window.bar.tab_chosen.connect(self.close)
        self.hide()

    def open(self) -> None:
        """Show it, ready to be scrolled with the keyboard."""
        self.place()
        self.refresh()
        self.cover()
        self.text.setFocus()

    def covered(self) -> QRect:
        """Right of the picture, between the bars; everything between them where the window is narrow."""
        window, px = self._window, theme().px
        top = window.bar.height() if window.bar is not None else 0
        foot = self._tab.transport.height() if self._tab is not None else 0
        wide = min(px(_WIDTH), round(_SHARE * window.width()))
        wide = wide if wide >= px(400) else window.width()
        return QRect(window.width() - wide, top, wide, window.height() - top - foot)

    def refresh(self) -> None:
        """Every text and size again, in the present language and theme."""
        px = theme().px
        self.place()
        self._outer.setContentsMargins(px(20), px(8), px(8), px(8))
        self._outer.setSpacing(px(4))
        self._close.restyle()
        self._close.say(tr("Close"), "Esc")
        self._title.setText(tr("About this page"))
        for say in (self.text.setAccessibleName, self.text.setWhatsThis):
            say(tr("About this page"))
        self.text.show_markdown(self.markdown())

    def markdown(self) -> str:
        """The written lesson, then what the controls and marks say of themselves."""
        if self._tab is None:
            return ""
        name = self._tab.name
        written = lesson_text(name, language()) or lesson_text(name, "en")
        title = "" if written else f"# {_literal(tr(catalog.tab_entry(name).title))}\n\n"
        told = "\n".join(f"- **{_literal(what)}**: {_literal(said)}" for what, said in explained(self._tab))
        return f"{title}{written}\n\n## {tr('Everything on this page')}\n\n{told}\n"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; other keys are the run's."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """The other language, at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keys are the page's again."""
        super().closeEvent(event)
        if not self._over:
            self._over = True
            theme().changed.disconnect(self.refresh)
            if self._tab is not None:
                self._tab.setFocus()


def _name(widget: QWidget) -> str:
    """What a widget is called; of a list also what is chosen."""
    name = widget.accessibleName() or str(widget.property("text") or "")
    return f"{name}: {widget.currentText()}" if isinstance(widget, QComboBox) and name else name
