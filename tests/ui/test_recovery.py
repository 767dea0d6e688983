"""After a crash, what was open is offered; a real process that is killed while it is edited loses little."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.runtime import keeper, recovery, scene
from genviz.runtime.run import LogEntry, Run, SetParams
from genviz.runtime.scene import Scene
from genviz.ui import recovery as recovering
from genviz.ui.banner import Banner
from genviz.ui.i18n import set_language
from genviz.ui.recovery import Recovery
from genviz.ui.window import Window
from tests.ui.test_process import ROOT

#: Seconds of work that may be lost.
MOST_LOST = 5.0
KILLS = 5

Guard = Callable[[], Recovery]

_DEAD = """
import os, sys
from pathlib import Path
from genviz.runtime.recovery import Session
session = Session(Path(sys.argv[1]))
session.keep({"mixture": sys.stdin.buffer.read()})
session.all_kept("mixture")
os._exit(9)
"""


def _saved() -> Scene:
    params = catalog.algorithm("gmm").params(n_components=3)
    log = (LogEntry(4, SetParams({"n_components": 5})), LogEntry(6, SetParams({"covariance_type": "diag"})))
    return Scene("mixture", Run("gmm", datasets.load("blobs:n=120"), 7, params, log=log), 9)


def _dies(root: Path, document: bytes) -> None:
    """Leave `document` as a process that died would."""
    done = subprocess.run([sys.executable, "-c", _DEAD, str(root)], input=document, cwd=ROOT, check=False)
    assert done.returncode == 9


@pytest.fixture
def guard(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Recovery]]:
    monkeypatch.setattr(recovering, "BEGIN", 10)
    monkeypatch.setattr(recovering, "CLOCK", 10)
    monkeypatch.setattr(keeper, "PERIOD", 0.01)
    made: list[Recovery] = []

    def make() -> Recovery:
        made.append(Recovery(window, tmp_path))
        return made[-1]

    yield make
    for one in made:
        one.close()


def _banners(window: Window) -> list[Banner]:
    return [banner for banner in window.findChildren(Banner) if banner.isVisible()]


def _offered(window: Window, qtbot: QtBot) -> Banner:
    """Wait for the offer."""
    qtbot.waitUntil(lambda: bool(_banners(window)), timeout=10_000)
    (banner,) = _banners(window)
    return banner


def _button(banner: Banner, text: str) -> QPushButton:
    return next(button for button in banner.findChildren(QPushButton) if button.text() == text)


def test_what_was_open_is_offered_and_comes_back(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    _dies(tmp_path, scene.dumps(_saved()))
    guard()
    banner = _offered(window, qtbot)
    when = r"\(\d{4}-\d\d-\d\d \d\d:\d\d\)"
    said = rf"A session ended unexpectedly {when}; what was open was saved at most 1 s before the end"
    assert re.fullmatch(said, banner.text())
    assert window.tab.run.model == "gmm"
    assert window.tab.run.log == ()  # nothing is done unasked
    _button(banner, "Restore what was open").click()
    qtbot.waitUntil(lambda: window.tab.snapshot.exact and window.tab.snapshot.frame.t == 9, timeout=20_000)
    run = window.tab.run
    assert (run.log, run.seed, run.data.source) == (_saved().run.log, 7, "blobs:n=120")
    assert window.tab.snapshot.frame.params.as_dict()["covariance_type"] == "diag"
    assert not window.tab.snapshot.playing
    assert _banners(window) == []


def test_it_is_offered_in_the_readers_language(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    _dies(tmp_path, scene.dumps(_saved()))
    guard()
    banner = _offered(window, qtbot)
    set_language("ko")
    qtbot.waitUntil(lambda: banner.text().startswith("예기치 않게"))
    assert banner.remedy_label == "열려 있던 것 되살리기"
    set_language("en")
    qtbot.waitUntil(lambda: banner.remedy_label == "Restore what was open")


def test_whoever_dismisses_it_keeps_what_is_there(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    _dies(tmp_path, scene.dumps(_saved()))
    before = window.tab.run
    one = guard()
    _offered(window, qtbot)._close.click()
    one.close()
    assert list(tmp_path.iterdir()) == []
    assert (window.tab.run.model, window.tab.run.data, window.tab.run.log) == (before.model, before.data, ())


def test_whoever_does_not_answer_is_asked_again(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    _dies(tmp_path, scene.dumps(_saved()))
    for _ in range(2):
        one = guard()
        qtbot.waitUntil(
            lambda one=one: one.keeper is not None and one.keeper.left is not None, timeout=10_000
        )
        left = one.keeper.left
        one.close()
        os.close(left._fd)  # as when the process ends
    assert len(list(tmp_path.glob("*/mixture.genviz"))) == 1


@pytest.mark.parametrize("document", [b"", b"{", b"\xff" * 500, b'{"genviz": {"format": 1, "version": "0"}}'])
def test_a_damaged_file_is_one_sentence(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot, document: bytes
) -> None:
    _dies(tmp_path, document)
    one = guard()
    _button(_offered(window, qtbot), "Restore what was open").click()
    (banner,) = _banners(window)
    assert banner.text().startswith("A part of the last session cannot be restored: mixture.genviz: ")
    assert window.tab.snapshot is not None
    one.close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_restored_outlives_the_next_crash(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    """What was left goes only after it has been kept again, under the new session."""
    _dies(tmp_path, scene.dumps(_saved()))
    (old,) = (path.parent for path in tmp_path.glob("*/mixture.genviz"))
    one = guard()
    _button(_offered(window, qtbot), "Restore what was open").click()
    assert (old / "mixture.genviz").exists()

    def kept() -> bool:
        new = [path for path in tmp_path.glob("*/mixture.genviz") if path.parent != old]
        return bool(new) and scene.load(new[0]).run.log == _saved().run.log

    qtbot.waitUntil(kept, timeout=10_000)
    one._forget()
    qtbot.waitUntil(lambda: not old.exists(), timeout=10_000)
    one.close()
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_just_goes_its_way_is_nothing_to_lose(
    window: Window, guard: Guard, tmp_path: Path, qtbot: QtBot
) -> None:
    window.tab.trainer.play()
    qtbot.waitUntil(lambda: window.tab.trainer.snapshot.playing, timeout=10_000)
    one = guard()
    qtbot.waitUntil(lambda: one.keeper is not None, timeout=10_000)
    qtbot.wait(300)
    assert list(tmp_path.iterdir()) == []
    window.tab.trainer.set_params({"covariance_type": "tied"})
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*/mixture.genviz"))) == 1, timeout=10_000)


def test_when_nothing_can_be_kept_it_is_said_once(
    window: Window, guard: Guard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recovery.os, "open", full)
    one = guard()
    window.tab.trainer.set_params({"covariance_type": "tied"})
    banner = _offered(window, qtbot)
    assert banner.text().startswith("Your work is not kept in case of a crash: nothing can be written in /")
    banner._close.click()
    window.tab.trainer.set_params({"covariance_type": "diag"})
    qtbot.waitUntil(lambda: window.tab.snapshot.frame.params.as_dict()["covariance_type"] == "diag")
    qtbot.wait(200)
    assert _banners(window) == []
    one.close()


# ---- a real process -----------------------------------------------------------------------------------

# Moves a point at every tick of a clock and goes on; says which move the run has in its log by now, and when.
_EDITED = """
import sys, time
from PySide6.QtCore import QTimer
from genviz import app
from genviz.engine.patch import Patch
from genviz.ui.window import Window

n = 0
def edit(window):
    global n
    tab = window.tab
    if tab is None or tab.snapshot is None:
        return
    log = tab.snapshot.run.log
    if log:
        print(int(log[-1].change.patch.moved[0][1][0]), time.monotonic(), flush=True)
    n += 1
    tab.patch(Patch(moved=((n % 40, (float(n), 0.5)),)))
    if n % 3 == 0:
        tab.trainer.step_phase()

shown = Window.showEvent
def show_event(window, event):
    shown(window, event)
    window.clock = QTimer(interval=70)
    window.clock.timeout.connect(lambda: edit(window))
    window.clock.start()
Window.showEvent = show_event
sys.exit(app.main(app.Options(lang="en", theme="light")))
"""

# Presses the button of the offer, saves what comes and closes the window.
_RESTORED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from genviz import app
from genviz.ui.open import write_scene
from genviz.ui.window import Window

wanted = int(sys.argv[2])
def look(window):
    for button in window.findChildren(QPushButton):
        if button.text() == "Restore what was open" and button.isVisible():
            button.click()
    snapshot = None if window.tab is None else window.tab.snapshot
    if snapshot is not None and len(snapshot.run.log) == wanted and snapshot.exact and not snapshot.playing:
        write_scene(window, Path(sys.argv[1]))
        QApplication.closeAllWindows()

shown = Window.showEvent
def show_event(window, event):
    shown(window, event)
    window.clock = QTimer(interval=50)
    window.clock.timeout.connect(lambda: look(window))
    window.clock.start()
    QTimer.singleShot(30000, QApplication.quit)
Window.showEvent = show_event
sys.exit(app.main(app.Options(lang="en", theme="light")))
"""


def _environment(home: Path) -> dict[str, str]:
    own = {
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "APPDATA": home,
        "LOCALAPPDATA": home,
    }
    return os.environ | {name: str(path) for name, path in own.items()} | {
        "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT),
    }  # fmt: skip


def _killed(home: Path, after: float) -> tuple[float, list[tuple[int, float]]]:
    """Kill a process that is edited, so many seconds after its first edit; when, and what it had said."""
    with subprocess.Popen(
        [sys.executable, "-c", _EDITED], env=_environment(home), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(after)
        killed = time.monotonic()
        process.kill()  # SIGKILL; on Windows as sudden
        said = [first, *process.stdout]
    whole = [line.split() for line in said if line.endswith("\n")]
    return killed, [(int(n), float(when)) for n, when in whole]


def _crash(seed: int, home: Path) -> str:
    """Kill, restart, restore; what was wrong."""
    home.mkdir()
    killed, said = _killed(home, random.Random(seed).uniform(3.0, 9.0))
    (kept,) = home.rglob("recovery/*/mixture.genviz")
    before = scene.load(kept)
    moves = [int(entry.change.patch.moved[0][1][0]) for entry in before.run.log]
    lost = max((killed - when for n, when in said if n > moves[-1]), default=0.0)
    print(f"seed {seed}: {len(moves)} moves kept, the last {lost:.1f} s lost")  # noqa: T201
    if lost > MOST_LOST or moves != list(range(1, moves[-1] + 1)):
        return f"seed {seed}: {lost:.1f} s were lost; kept: {moves}"
    saved = home / "restored.genviz"
    done = subprocess.run(
        [sys.executable, "-c", _RESTORED, str(saved), str(len(before.run.log))], env=_environment(home),
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if (done.returncode, done.stderr) != (0, ""):
        return f"seed {seed}: the restart ended with {done.returncode}: {done.stderr}"
    after = scene.load(saved)
    same = (after.run.log, after.t, after.metrics) == (before.run.log, before.t, before.metrics)
    left = [path.name for path in home.rglob("recovery/*")]
    return "" if same and not left else f"seed {seed}: same: {same}, left: {left}"


def test_a_killed_process_loses_no_more_than_five_seconds(tmp_path: Path) -> None:
    seeds = [*range(KILLS - 1), random.randrange(10**6)]
    with ThreadPoolExecutor(max_workers=2) as both:
        wrong = list(both.map(lambda seed: _crash(seed, tmp_path / str(seed)), seeds))
    assert [what for what in wrong if what] == []
