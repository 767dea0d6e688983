"""The app as a process: closed at any moment it ends with 0 and says nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_CLOSED_AFTER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.ui.window import Window

shown = Window.showEvent
def show_event(window, event):
    shown(window, event)
    QTimer.singleShot({delay}, QApplication.closeAllWindows)
Window.showEvent = show_event
sys.exit(app.main(app.Options(lang="en", theme="light")))
"""


def run(code: str, tmp_path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path), **more,
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-W", "error::ResourceWarning", "-c", code],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("delay", [0, 7, 180, 420, 900])
def test_it_can_be_closed_at_any_moment(delay: int, tmp_path: Path) -> None:
    done = run(_CLOSED_AFTER.format(delay=delay), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    log = list(tmp_path.rglob("genviz.log"))
    assert not [line for path in log for line in path.read_text().splitlines() if "ERROR" in line]


def test_the_shell_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.ui.window import Window

first = Window.paintEvent
def paint(window, event):
    first(window, event)
    heavy = ("numpy", "scipy", "ziamath", "contourpy", "msgspec", "genviz.engine", "genviz.ui.topbar")
    print(*(name for name in heavy if name in sys.modules), "painted")
    Window.paintEvent = first
    QApplication.closeAllWindows()
Window.paintEvent = paint
sys.exit(app.main(app.Options(lang="en", theme="light")))
"""
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "painted\n")


def test_the_first_picture_needs_neither_scipy_nor_what_few_sessions_need(tmp_path: Path) -> None:
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.ui.plots.plane import Plane
from genviz.ui.window import Window

painted = Plane.paintEvent
def paint(plane, event):
    painted(plane, event)
    if plane.picture() is not None:
        Plane.paintEvent = painted
        few = ("scipy", "ziamath", "msgspec", "PIL", "importlib.metadata", "genviz.runtime.scene",
               "genviz.ui.open", "genviz.ui.help", "genviz.ui.copying", "genviz.ui.report")
        print(*(name for name in few if name in sys.modules), "painted")
        QTimer.singleShot(0, QApplication.closeAllWindows)
Plane.paintEvent = paint
sys.exit(app.main(app.Options(lang="en", theme="light")))
"""
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "painted\n")


def test_the_first_picture_is_drawn_for_what_is_seen(tmp_path: Path) -> None:
    """No picture is drawn for a size or a range that nobody sees."""
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.runtime import publisher
from genviz.ui.window import Window

shown = Window.showEvent
def show_event(window, event):
    shown(window, event)
    QTimer.singleShot(1500, QApplication.closeAllWindows)
Window.showEvent = show_event
views = []
draw = publisher.Publisher.draw
def noted(self, timeline, frame, view, **more):
    views.append((view.x_range, view.y_range, view.width, view.height))
    return draw(self, timeline, frame, view, **more)
publisher.Publisher.draw = noted
code = app.main(app.Options(lang="en", theme="light"))
print(len(set(views)), views[0][2] > 300)
sys.exit(code)
"""
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "1 True\n")
