"""Own data: from a file or the clipboard through the preview into the tab, and from the tab into a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.data_file import write_data
from genviz.runtime.files import MAX_FILE, file_name, read_bytes
from genviz.runtime.picture_file import is_picture, read_picture
from genviz.runtime.reading import Reading
from genviz.runtime.recognised import Choices
from genviz.ui import recent
from genviz.ui.data_preview import PATIENCE, DataPreview
from genviz.ui.i18n import tr
from genviz.ui.preview_words import no_table

if TYPE_CHECKING:
    from genviz.ui.window import Window


def preview_file(window: Window, path: Path) -> None:
    """Show what a file holds, to import it."""
    try:
        content = read_bytes(path, MAX_FILE)
    except Problem as problem:
        _tell(window, problem)
        return
    if window.tab is not None and "pictures" in window.tab.kinds and is_picture(content):
        _import_picture(window, content, path)
    else:
        _preview(window, content, file_name(path), path)


def _import_picture(window: Window, content: bytes, path: Path) -> None:
    """A picture needs no preview: it is seen at once."""
    try:
        _take(window, path, read_picture(content, file_name(path)))
    except Problem as problem:
        _tell(window, problem)


def paste(window: Window) -> None:
    """Show the table on the clipboard, to import it; a copied file is opened."""
    mime = QGuiApplication.clipboard().mimeData()
    if mime is None:  # a system may have nothing to say of what was copied elsewhere
        _tell(window, no_table())
        return
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        window.open_path(files[0])
        return
    content = mime.text().encode("utf-8", "replace")
    if len(content) > MAX_FILE:
        _tell(window, Problem("more than {limit} MB were copied; copy fewer rows", limit=MAX_FILE // 2**20))
    else:
        _preview(window, content, tr("clipboard"), None)


def export_data(window: Window) -> None:
    """Ask for a name and write the data that are shown."""
    tab = window.tab
    if tab is None or tab.snapshot is None:
        return
    data = tab.snapshot.frame.data
    stem = Path(data.name).stem or tab.name
    name, _ = QFileDialog.getSaveFileName(
        window, tr("Export data"), f"{stem}.csv", "CSV (*.csv);;NumPy (*.npz)"
    )
    if not name:
        return
    path = Path(name)
    try:
        write_data(path if path.suffix else path.with_suffix(".csv"), data)
    except Problem as problem:
        tab.banner.problem(problem, tab.run)


def _preview(window: Window, content: bytes, file: str, path: Path | None) -> None:
    """Show the preview, or say why there is nothing to show."""
    for old in window.findChildren(DataPreview):
        old.close()
    reading = Reading(content, file, Choices())
    if reading.wait(PATIENCE) and (problem := _hopeless(reading, pasted=path is None)):
        _tell(window, problem)
        return
    preview = DataPreview(window, content, file, path is None, reading)
    preview.taken.connect(partial(_take, window, path))
    preview.failed.connect(partial(_tell, window))
    preview.show()


def _hopeless(reading: Reading, pasted: bool) -> Problem | None:
    """Why no choice makes data of it, if that is so."""
    outcome = reading.outcome
    if outcome is None:
        return None
    if isinstance(outcome, Problem):
        return no_table() if pasted else outcome
    recognised, verdict = outcome
    if recognised.has_numbers or verdict.data is not None:
        return None
    return no_table() if pasted else verdict.problem


def _take(window: Window, path: Path | None, data: Data) -> None:
    if window.tab is not None:
        window.tab.commands.load_data(data)
    if path is not None:
        recent.remember(path)


def _tell(window: Window, problem: Problem) -> None:
    if window.tab is not None:
        window.tab.banner.problem(problem, window.tab.run)
