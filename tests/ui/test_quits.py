"""Fifty quits at random moments, whatever is going on: exit code 0, and nothing on standard error."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.ui.test_process import run

QUITS = 50
#: What goes on when the window is closed.
DOINGS = ("nothing", "play", "compare", "menu", "keys", "page", "load", "drag", "narrate")

_CODE = """
import math, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.ui.window import Window

def do(window):
    tab, doing = window.tab, {doing!r}
    if tab is None or doing == "nothing":
        return
    if doing == "play":
        tab.commands.set_speed(math.inf)
        tab.trainer.play()
    elif doing in ("compare", "narrate", "page"):
        window.do(doing)
    elif doing == "menu":
        window.do("share")
    elif doing == "keys":
        window.do("help")
    elif doing == "load":
        tab.commands.set_data("iris")
    else:
        for i in range(40):
            tab.edit("move_mean", {{"k": 0, "xy": [0.1 * i, 0.0], "axes": [0, 1]}}, drag=True)

shown = Window.showEvent
def show_event(window, event):
    shown(window, event)
    QTimer.singleShot({begin}, lambda: do(window))
    QTimer.singleShot({end}, {quit})
Window.showEvent = show_event
sys.exit(app.main(app.Options(lang={lang!r}, theme="light")))
"""


def _quit(i: int, folder: Path) -> tuple[str, int, str]:
    dice = random.Random(i)
    doing, end = DOINGS[i % len(DOINGS)], dice.randrange(0, 1500)
    code = _CODE.format(
        doing=doing, begin=dice.randrange(0, end + 1), end=end, lang=dice.choice(["en", "ko"]),
        quit=dice.choice(["QApplication.closeAllWindows", "QApplication.quit"]),
    )  # fmt: skip
    folder.mkdir()
    done = run(code, folder)
    return f"{i}: {doing}, after {end} ms", done.returncode, done.stderr


def test_fifty_quits_at_random_moments(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=2) as both:
        ends = list(both.map(lambda i: _quit(i, tmp_path / str(i)), range(QUITS)))
    assert [end for end in ends if end[1:] != (0, "")] == []
    log = [path.read_text() for path in tmp_path.rglob("genviz.log")]
    assert not [line for text in log for line in text.splitlines() if "ERROR" in line]
