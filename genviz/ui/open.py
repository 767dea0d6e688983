"""Scenes and data from files, and scenes into files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu

from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.ui import recent
from genviz.ui.i18n import tr

if TYPE_CHECKING:
    from genviz.ui.window import Window

SCENE = ".genviz"


def show_menu(window: Window) -> None:
    """Save, open: the menu at the transport's last button."""
    if window.tab is None:
        return
    button = window.tab.transport.share
    menu = QMenu(window)
    menu.addAction(tr("Save scene"), partial(window.do, "save"))
    menu.addAction(tr("Save scene as…"), partial(window.do, "save_as"))
    menu.addAction(tr("Open scene or data…"), partial(window.do, "open"))
    menu.addAction(tr("Paste a table"), partial(window.do, "paste"))
    _add_recent(menu, window)
    menu.addAction(tr("Presets…"), partial(window.do, "gallery"))
    menu.addSeparator()
    menu.addAction(tr("Export…"), partial(window.do, "export_picture"))
    menu.addAction(tr("Export data…"), partial(window.do, "export_data"))
    menu.addAction(tr("Copy picture"), partial(window.do, "copy_picture"))
    menu.addAction(tr("Copy settings as text"), partial(window.do, "copy_settings"))
    menu.addSeparator()
    snapshot = window.tab.snapshot
    menu.addAction(tr("Undo"), lambda: window.do("undo")).setEnabled(bool(snapshot and snapshot.can_undo))
    menu.addAction(tr("Redo"), lambda: window.do("redo")).setEnabled(bool(snapshot and snapshot.can_redo))
    menu.addAction(tr("Restart with the same seed"), lambda: window.do("restart"))
    menu.aboutToHide.connect(menu.deleteLater)
    size = menu.sizeHint()
    menu.popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height())))


def _add_recent(menu: QMenu, window: Window) -> None:
    """The files of the last sessions."""
    files = recent.recent()
    if not files:
        return
    below = menu.addMenu(tr("Recent files"))
    for path in files:
        below.addAction(path.name, partial(open_path, window, path)).setToolTip(str(path))
    below.setToolTipsVisible(True)
    below.addSeparator()
    below.addAction(tr("Forget these"), recent.forget)


def folder() -> Path:
    """Where the last file was, else the reader's documents."""
    last = next((path.parent for path in recent.recent() if path.parent.is_dir()), None)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return last or Path(QStandardPaths.writableLocation(place) or Path.home())


def save_again(window: Window) -> None:
    """Write the scene to the file that it came from, or ask for one."""
    if window.path is None:
        save_scene(window)
    else:
        write_scene(window, window.path)


def save_scene(window: Window) -> None:
    """Ask for a name and write the scene."""
    if window.tab is None or window.tab.snapshot is None:
        return
    name, _ = QFileDialog.getSaveFileName(
        window, tr("Save scene"), str(folder() / f"{window.tab.name}{SCENE}"), f"genviz (*{SCENE})"
    )
    if name:
        path = Path(name)
        write_scene(window, path if path.suffix else path.with_suffix(SCENE))


def write_scene(window: Window, path: Path) -> None:
    """Write what is shown to `path`."""
    tab = window.tab
    if tab is None or tab.snapshot is None:
        return
    try:
        preset = tab.parts.lesson.preset
        scene.save(path, scene.scene_of(tab.snapshot, tab.name, preset=preset))
    except Problem as problem:
        tab.banner.problem(problem, tab.run)
        return
    window.path = path
    recent.remember(path)
    tab.banner.good_news(Problem("saved: {name}", name=path.name))


def choose_file(window: Window) -> None:
    """Ask for a scene or a table and open it."""
    pictures = "pictures" in window.tab.kinds if window.tab is not None else False
    endings = f"*{SCENE} *.csv *.tsv *.txt *.npz *.npy{' *.png *.jpg *.jpeg' if pictures else ''}"
    kinds = tr("Scenes and tables ({endings})", endings=endings)
    name, _ = QFileDialog.getOpenFileName(window, tr("Open"), str(folder()), kinds)
    if name:
        open_path(window, Path(name))


def open_path(window: Window, path: Path) -> None:
    """Open a scene, or show what a table holds, to import it."""
    window.build_first()
    tab = window.tab
    if tab is None:
        return
    if not path.exists():
        recent.forget(path)
    if path.suffix.lower() != SCENE:
        from genviz.ui.importing import preview_file  # most sessions open no table

        preview_file(window, path)
        return
    if open_scene(window, path):
        window.path = path
        recent.remember(path)


def open_scene(window: Window, path: Path) -> bool:
    """Show the scene in a file; False if it cannot be read."""
    try:
        opened = scene.load(path)
    except Problem as problem:
        if window.tab is not None:
            window.tab.banner.problem(problem, window.tab.run)
        return False
    window.show_tab(opened.tab)
    if window.tab is not None:
        window.tab.load_scene(opened)
    return True
