"""What is exported, and how: a page beside the window, with a preview; the run goes on behind it."""

from __future__ import annotations

import math
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from genviz.engine.problem import Problem
from genviz.ui.export_form import ExportForm
from genviz.ui.export_job import Job
from genviz.ui.export_wish import SCALES, Wish, check, preview
from genviz.ui.exporting import exporter
from genviz.ui.i18n import language, number, problem_text, tr
from genviz.ui.render import image_of
from genviz.ui.studio import parts_of
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window

#: Milliseconds without a change after which the preview is drawn again.
_PAUSE: Final = 400
_last: dict[str, Wish] = {}


def show_export(window: Window) -> None:
    """Show the page of `window`, or bring it to the front; not modal."""
    tab = window.tab
    if tab is None or tab.snapshot is None:
        return
    found = window.findChild(ExportDialog)
    if found is None:
        found = ExportDialog(window, tab)
        found.show()
    found.raise_()
    found.activateWindow()


class ExportDialog(QDialog):
    """Choices on the left, what comes of them on the right.

    Attributes
    ----------
    form : ExportForm
    picture, note : QLabel
        Preview, and what is to be said about it.
    export, close_button : QPushButton
    """

    def __init__(self, window: Window, tab: Tab) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._tab = window, tab
        self._job: Job | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="genviz-", ignore_cleanup_errors=True)
        self._shown = QImage()
        self.form = ExportForm(self)
        self.picture, self.note = QLabel(self), QLabel(self)
        self.close_button, self.export = QPushButton(self), QPushButton(self)
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._draw_preview)
        self._arrange()
        self._say()
        self.form.offer(self._parts())
        self.form.set_wish(self._first())
        self.form.changed.connect(self._changed)
        self.export.clicked.connect(self._ask)
        self.close_button.clicked.connect(self.close)
        self._show(image_of(self._widget()))
        self._changed()
        window.installEventFilter(self)

    def _arrange(self) -> None:
        px = theme().px
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(px(440), px(300))
        self.note.setWordWrap(True)
        self.note.setProperty("role", "caption")
        frame = QFrame(self)
        frame.setProperty("role", "card")
        inner = QVBoxLayout(frame)
        inner.addWidget(self.picture, 1)
        right, buttons, row, outer = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        right.addWidget(frame, 1)
        right.addWidget(self.note)
        row.addWidget(self.form)
        row.addLayout(right, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export)
        self.export.setDefault(True)
        outer.addLayout(row, 1)
        outer.addLayout(buttons)
        for layout, space in ((outer, 16), (row, 20), (right, 10), (buttons, 10)):
            layout.setSpacing(px(space))
        outer.setContentsMargins(px(24), px(20), px(24), px(20))

    def _say(self) -> None:
        self.setWindowTitle(tr("Export"))
        self.export.setText(tr("Export…"))
        self.close_button.setText(tr("Close"))
        self.picture.setAccessibleName(tr("Preview"))

    def _first(self) -> Wish:
        """What was chosen last, as far as it is possible here; at first the window as it is shown."""
        ratio = self._window.devicePixelRatioF()
        scale = max(scale for scale in SCALES if scale <= max(ratio, 1.0))
        size = self._window.size() * scale
        shown = Wish(size=(size.width(), size.height()), scale=scale)
        wish = _last.get(self._tab.name, shown)
        part = wish.part if wish.part in (("window", *parts_of(self._tab))) else "window"
        return replace(wish, part=part, dark=theme().dark, lang=language(), last=last_step(self._tab))

    # --- what there is ---------------------------------------------------------------------------------

    def _parts(self) -> dict[str, tuple[str, QSize]]:
        """Name and size on the screen of every part."""
        names = {"window": tr("The whole window"), "stage": tr("The picture with its heading")}
        found: dict[str, QWidget] = {"window": self._window, **parts_of(self._tab)}
        return {
            key: (names.get(key) or part.accessibleName() or key, part.size()) for key, part in found.items()
        }

    def _widget(self) -> QWidget:
        return parts_of(self._tab).get(self.form.wish().part, self._window)

    # --- preview ---------------------------------------------------------------------------------------

    def _changed(self) -> None:
        """Say what the choices mean, and draw the preview once they rest."""
        wish = self.form.wish()
        _last[self._tab.name] = wish
        self._stop()
        problem = self._refused(wish)
        self.export.setEnabled(problem is None)
        self.note.setText(problem_text(problem) if problem is not None else self._meanings(wish))
        self.picture.setVisible(wish.sort != "table")
        if problem is None and wish.sort != "table":
            self._timer.start()

    def _refused(self, wish: Wish) -> Problem | None:
        try:
            if self._tab.snapshot is not None:
                check(wish, self._tab.snapshot.n_phases)
        except Problem as problem:
            return problem
        return None

    def _meanings(self, wish: Wish) -> str:
        if self._tab.rival is None:
            return self._meaning(wish)
        which = tr("Of the two runs, the one whose settings are shown is exported.")
        return f"{self._meaning(wish)} · {which}"

    def _meaning(self, wish: Wish) -> str:
        if wish.sort == "table":
            return tr("The numbers behind what is shown, with all their digits.")
        if wish.sort == "film" and self._tab.snapshot is not None:
            moments = check(wish, self._tab.snapshot.n_phases)
            seconds = sum(moment.milliseconds for moment in moments) / 1000
            return tr("{n} frames, {seconds} s", n=len(moments), seconds=number(seconds, 1))
        width, height = wish.size
        return tr("{width} × {height} pixels", width=width, height=height)

    def _draw_preview(self) -> None:
        """Have the picture drawn as it would be exported, with letters as on the screen."""
        self._stop()
        try:
            out = Path(self._folder.name) / "preview.png"
            self._job = Job(self._tab, preview(self.form.wish()), out, self)
        except Problem as problem:
            self.note.setText(problem_text(problem))
            return
        self._job.ended.connect(self._drawn)

    def _drawn(self, problem: Problem | None) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        job.deleteLater()
        if job.failed:
            self.export.setEnabled(False)
            self.note.setText("" if problem is None else problem_text(problem))
        else:
            self._show(QImage(str(job.out)))

    def _show(self, image: QImage) -> None:
        self._shown = image
        ratio = self.devicePixelRatioF()
        room = self.picture.size().expandedTo(self.picture.minimumSize()) * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = image.scaled(room.boundedTo(image.size()), Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(fitted))

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.deleteLater()
            self._job = None

    # --- doing it --------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for a name and begin."""
        wish = self.form.wish()
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export"), f"{self._tab.name}.{wish.kind}", f"{wish.kind.upper()} (*.{wish.kind})"
        )
        if name:
            path = Path(name)
            if path.suffix.lower() != f".{wish.kind}":
                path = path.with_name(f"{path.name}.{wish.kind}")
            self._stop()
            exporter(self._window).begin(self._tab, wish, path)
            self.close()

    def done(self, result: int) -> None:
        """Stop drawing the preview, however the page is closed."""
        self._stop()
        self._folder.cleanup()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the window."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.close()
        return super().eventFilter(watched, event)


def last_step(tab: Tab) -> int:
    """Whole steps known so far."""
    snapshot = tab.snapshot
    return 0 if snapshot is None else math.ceil(snapshot.t_end / snapshot.n_phases)
