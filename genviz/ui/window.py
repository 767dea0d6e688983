"""The window: top bar, pages, keys; what the tabs share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from genviz.ui import settings
from genviz.ui.precedence import precedence
from genviz.ui.shell import Shell
from genviz.ui.theme import SCALES, base_scale, theme

if TYPE_CHECKING:
    from genviz.runtime.run import Run
    from genviz.runtime.scene import Scene
    from genviz.runtime.shared import SharedData
    from genviz.ui.banner import Banner
    from genviz.ui.presenting import Presentation
    from genviz.ui.tab import Tab
    from genviz.ui.topbar import TopBar


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window opens with: a tab, and its run (None: its own first) or a scene."""

    tab: str
    run: Run | None = None
    seed: int = 0
    playing: bool = True
    scene: Scene | None = None


class Window(QMainWindow):
    """The main window.

    Attributes
    ----------
    bar : TopBar or None
        None until the shell has been painted.

    Signals
    -------
    ready(object)
        A tab has been built.
    """

    ready = Signal(object)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._painted = False
        self._tabs: dict[str, Tab] = {}
        self._banner: Banner | None = None  # for what is unexpected
        self._banners: list[Banner] = []
        self.zoom = 1.0
        self.magnified = 1.0  # pixels of a drawing for one of the screen
        self.path: Path | None = None  # of the scene that is shown
        self._shared: SharedData | None = None
        self._presenting = False
        self._presentation: Presentation | None = None
        self.setWindowTitle("genviz")
        self.setAcceptDrops(True)
        self.setMinimumSize(settings.SMALLEST)
        self.bar: TopBar | None = None
        self._by_name: dict[str, Callable[[], None]] = {}
        self._pages = QStackedWidget(self)
        self._pages.addWidget(Shell(self))
        self._middle = QWidget(self)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(self._middle)

    # Pages ---------------------------------------------------------------------------------------------

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown; None until it is built."""
        shown = self._pages.currentWidget()
        return next((tab for tab in self._tabs.values() if tab is shown), None)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """All tabs that have been built."""
        return tuple(self._tabs.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first painting, load what is heavy and build the tab."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.build_first)

    def build_first(self) -> None:
        """Build the bar, and the tab that the options ask for."""
        if self.bar is None:
            self._furnish()
            self.show_tab(self._opening.tab)

    def _furnish(self) -> None:
        """Put the bar where the shell has painted one; what it imports takes its time."""
        from genviz.ui.topbar import TopBar
        from genviz.ui.window_commands import window_commands

        self._by_name = window_commands(self)
        self.bar = TopBar(self)
        self._column.insertWidget(0, self.bar)
        self.bar.show()  # now, not with the next event: the page below has its height from the start
        self._column.activate()
        self.bar.tab_chosen.connect(self.show_tab)
        self.bar.asked.connect(self.do)
        theme().changed.connect(self.bar.restyle)

    def show_tab(self, name: str) -> None:
        """Show a tab, building it the first time."""
        with precedence():
            if name not in self._tabs:
                self._build(name)
            self._pages.setCurrentWidget(self._tabs[name])
            if self.bar is not None:
                self.bar.show_tab(name)
            self._tabs[name].setFocus()
            self._tabs[name].begin()

    def _build(self, name: str) -> None:
        from genviz import catalog
        from genviz.runtime.shared import SharedData

        made: type[Tab] = catalog.resolve(catalog.tab_entry(name).path)
        first = self._opening if name == self._opening.tab and not self._tabs else Opening(name)
        tab = made(first.run, seed=first.seed, scene=first.scene, playing=first.playing, parent=self._pages)
        tab.transport.asked.connect(self.do)
        tab.parts.present(self._presenting)
        tab.fit_to_size()
        chosen = first.run is not None or first.scene is not None
        self._shared = self._shared or SharedData()
        tab.panel.offer.join(self._shared, name, tab.kinds, chosen=chosen)
        self._tabs[name] = tab
        self._pages.addWidget(tab)
        self.ready.emit(tab)

    # Commands ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control wanted are the transport's and the window's."""
        from genviz.ui.keys import command_for

        command = command_for(event)
        if command is None or not self.do(command):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The light goes out with its key, if that was held."""
        from genviz.ui.keys import command_for

        if self._presentation is not None and command_for(event) == "spotlight":
            self._presentation.spotlight.let_go()
        super().keyReleaseEvent(event)

    def do(self, name: str) -> bool:
        """Carry out a command by name; False if there is none."""
        action = self._by_name.get(name)
        if action is not None:
            action()
            return True
        return self.tab is not None and self.tab.commands.do(name)

    def set_zoom(self, steps: int) -> None:
        """Larger, smaller, or the usual size."""
        self.zoom = min(max(self.zoom * 1.1**steps, 0.75), 2.0) if steps else 1.0
        settings.settings().setValue("zoom", self.zoom)
        self._rescale()

    def _rescale(self) -> None:
        more = self.magnified
        base = base_scale(round(self.width() / more), round(self.height() / more), self._presenting)
        theme().set_scale(min(base * self.zoom, SCALES[-1]) * more)
        if self.bar is not None:
            self.bar.fit(self.height())

    def toggle_presenting(self) -> None:
        """Full screen, larger, without the settings; or back."""
        self.set_presenting(not self._presenting)

    def set_presenting(self, on: bool) -> None:
        """Present, or stop presenting."""
        if on == self._presenting:
            return
        self._presenting = on
        presentation = self.presentation
        (presentation.begin if on else presentation.end)()
        for tab in self._tabs.values():
            tab.parts.present(on)
            tab.fit_to_size()
        QTimer.singleShot(0, self, self._rescale)  # after the new size has come: one change of all type

    @property
    def presenting(self) -> bool:
        """Whether the window is shown to a class."""
        return self._presenting

    @property
    def presentation(self) -> Presentation:
        """Full screen, light and curtain; made when first asked for."""
        if self._presentation is None:
            from genviz.ui.presenting import Presentation  # hundreds of names: not before the first painting

            self._presentation = Presentation(self)
        return self._presentation

    def leave(self) -> None:
        """Close what lies over the page: a message, a layer, the drawing tools; else stop presenting."""
        from genviz.ui.layers import close_topmost

        if close_topmost(self):
            return
        if self.tab is not None and self.tab.banner.isVisible():
            self.tab.banner.dismiss()
        elif self.tab is None or not (self.tab.guess.close() or self.tab.drawing.close()):
            self.set_presenting(False)

    # Files ---------------------------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a scene or a table."""
        from genviz.ui.open import open_path

        open_path(self, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome; whether they can be used is said when they are dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_path(paths[0])

    # Errors, changes, end ------------------------------------------------------------------------------

    def tell(self, message: str, details: str = "") -> None:
        """Say that something unexpected happened."""
        from genviz.engine.problem import Problem

        if self._banner is None:
            self._banner = self.new_banner()
        problem = Problem(
            "something unexpected happened: {message}; the report has the details", message=message
        )
        if self._banner.isHidden() or self._banner.shown != problem:
            self._banner.problem(problem, self.tab.run if self.tab is not None else None, details)

    def new_banner(self) -> Banner:
        """Make a banner above the page, for what is about no single tab; hidden until it says something."""
        from genviz.ui.banner import Banner

        made = Banner(self)
        made.setProperty("place", "window")
        self._column.insertWidget(self._column.count() - 1, made)
        self._banners.append(made)
        made.restyle()
        theme().changed.connect(made.restyle)
        return made

    def changeEvent(self, event: QEvent) -> None:
        """Every text again when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.bar is not None:
            self.bar.retranslate()
            for banner in self._banners:
                banner.retranslate()
            for tab in self._tabs.values():
                tab.language_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window gets smaller type and space."""
        super().resizeEvent(event)
        self._rescale()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, end the workers."""
        if not self._presenting and self.isVisible():
            settings.remember(self.normalGeometry(), self.isMaximized())
        for tab in self._tabs.values():
            tab.shut_down()
        self._tabs.clear()
        super().closeEvent(event)
