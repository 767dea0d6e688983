"""The menu at the help button, and the page about genviz itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from genviz import __version__
from genviz.runtime.resources import resource_path
from genviz.ui import calm
from genviz.ui.help_page import HelpText
from genviz.ui.i18n import tr
from genviz.ui.keys import keys_of, native
from genviz.ui.presenting import remember_screen, remembered_screen
from genviz.ui.report import versions
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window

#: Folder and file of what is said of shipped data, fonts and formulas.
_LICENCES = (("data", "LICENSES.md"), ("fonts", "README.md"), ("formulas", "README.md"))


def show_menu(window: Window) -> None:
    """Explanations, the tour, less motion, about: the menu at the top bar's last button."""
    if window.bar is None:
        return
    button, menu = window.bar.buttons["help"], QMenu(window)
    for text, command in (
        (tr("About this page"), "page"), (tr("All keys"), "help"), (tr("What is this?"), "whats_this"),
    ):  # fmt: skip
        menu.addAction(f"{text}\t{native(keys_of(command)[0])}", partial(window.do, command))
    menu.addAction(tr("Short tour"), partial(window.do, "tour")).setEnabled(not window.presenting)
    menu.addSeparator()
    less = menu.addAction(tr("Reduced motion"), partial(window.do, "reduced_motion"))
    less.setCheckable(True)
    less.setChecked(calm.reduced_motion())
    _add_screens(menu, window)
    menu.addSeparator()
    menu.addAction(tr("About genviz"), partial(window.do, "about"))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))


def _add_screens(menu: QMenu, window: Window) -> None:
    """With more than one screen: on which one to present."""
    screens = QGuiApplication.screens()
    if len(screens) < 2 or window.presenting:
        return
    below = menu.addMenu(tr("Present on"))
    for screen in screens:
        action = below.addAction(screen.name(), partial(_present_on, window, screen))
        action.setCheckable(True)
        action.setChecked(screen is remembered_screen())


def _present_on(window: Window, screen: QScreen) -> None:
    remember_screen(screen)
    window.set_presenting(True)


def switch_motion(window: Window) -> None:
    """More or less motion from now on, also of a run that plays."""
    calm.set_reduced_motion(not calm.reduced_motion())
    for tab in window.tabs:
        tab.commands.calm_down()


def show_about(window: Window) -> None:
    """Version, licence, and those of what is shipped; not modal."""
    About(window).show()


def about_text() -> str:
    """What genviz is made of, as Markdown."""
    shipped = "\n\n".join(resource_path(*path).read_text("utf-8") for path in _LICENCES)
    made_with = "\n".join(f"- {line}" for line in versions())
    said = tr("Shows live, step by step, how generative models learn.")
    licence = tr("genviz is under the MIT licence. What is shipped with it has licences of its own:")
    heading = f"## {tr('What this genviz runs on')}"
    return "\n\n".join((f"# genviz {__version__}", said, licence, _lower(shipped), heading, made_with))


def _lower(text: str) -> str:
    """`text` with every heading one level below."""
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in text.splitlines())


class About(QDialog):
    """The page about genviz."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About genviz"))
        px = theme().px
        self.resize(min(px(720), parent.width() - 16), min(px(640), parent.height() - 16))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(20), px(24), px(20))
        outer.setSpacing(px(16))
        self.text = HelpText(self)
        self.text.setAccessibleName(tr("About genviz"))
        outer.addWidget(self.text, 1)
        self._close = QPushButton(tr("Close"), self)
        self._close.clicked.connect(self.close)
        outer.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.text.show_markdown(about_text())
