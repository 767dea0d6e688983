"""A monkey at the window: random actions while a run plays, and many starts and stops.

Whatever it does, there is no uncaught exception (in the window, in a thread, in a destructor, in a worker),
no Qt warning, no second without an answer, and no thread, widget or memory left when all is put back.

Two seeds are fixed and one is new every time; a failure names it, and ``GENVIZ_MONKEY_SEED=…`` plays it again
(the choices are the same; what the worker has done meanwhile may not be).  ``pytest -m soak`` makes it
100,000 actions and looks at the memory.
"""

from __future__ import annotations

import gc
import os
import random
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from scipy import stats

from genviz.runtime import scene
from genviz.ui.theme import Theme
from genviz.ui.window import Opening, Window
from tests.ui.monkey import Left, Monkey, as_opened, give_back_freed, left, same_as_replayed

ACTIONS, SOAK_ACTIONS = 1000, 20_000
#: Actions before it is counted what there is; for hours, until everything that is made once has been made.
WARM_UP, SOAK_WARM_UP = 300, 10_000
#: How often a long run is looked at after warming up.
SOAK_LOOK = 1_000
_NEW = int(os.environ.get("GENVIZ_MONKEY_SEED", random.SystemRandom().randrange(10**6)))


@pytest.fixture
def _fresh() -> Iterator[None]:
    """What earlier tests left is not looked through again and again: a program that starts has none of it."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def _no_dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Dialogs of the system would wait for a person: they name files that are there, or are cancelled."""
    dice = random.Random(0)
    names = ["", "good.csv", "bad.csv", "old.genviz"]
    opened = lambda *_a, **_k: (str(tmp_path / dice.choice(names)), "")  # noqa: E731
    saved = lambda *_a, **_k: (dice.choice(["", str(tmp_path / "m"), str(tmp_path / "no" / "m")]), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileName", opened)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", saved)
    monkeypatch.setattr(QMenu, "exec", lambda *_a, **_k: None)


@pytest.fixture
def monkey_folder(tmp_path: Path, window: Window) -> Path:
    rows = "\n".join(f"{i % 7},{(i * i) % 11},{i % 3}" for i in range(40))
    (tmp_path / "good.csv").write_text(f"a,b,c\n{rows}\n", "utf-8")
    (tmp_path / "narrow.csv").write_text("a\n" + "\n".join(str(i * i % 13) for i in range(30)), "utf-8")
    (tmp_path / "gaps.csv").write_text("a,b\n1,2\n3,\n5,6\n7,7\n", "utf-8")
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n3\n", "utf-8")
    assert window.tab is not None
    document = scene.dumps(scene.scene_of(window.tab.snapshot, window.tab.name))
    (tmp_path / "old.genviz").write_bytes(document)
    (tmp_path / "bad.genviz").write_bytes(document[:-40])
    return tmp_path


@pytest.fixture
def silent(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Nothing is said where nobody listens: by a hook that fails itself, or by a library."""
    yield
    said = capfd.readouterr()
    print(said.out)  # noqa: T201
    assert said.err == ""


def _let_loose(window: Window, qtbot: QtBot, seed: int, folder: Path, looks: Sequence[int]) -> list[Left]:
    """Let a monkey act; what there was whenever it had done as many things as `looks` says."""
    monkey, found = Monkey(window, seed, folder), []
    wait = lambda holds: qtbot.waitUntil(holds, timeout=30_000)  # noqa: E731

    def look() -> None:
        as_opened(window, wait)
        with monkey.watch.resting():
            found.append(left())

    with monkey.watch.watching():
        assert window.tab is not None
        window.tab.trainer.play()
        for i in range(looks[-1]):
            if i in looks:
                look()
            monkey.act(i)
            assert monkey.watch.seen == [], _told(monkey, seed)
        for tab in window.tabs:
            wait(lambda tab=tab: tab.trainer.snapshot is not None)  # the last thing done may have opened it
            tab.commands.seek(3)
            wait(lambda tab=tab: tab.trainer.snapshot.exact and not tab.trainer.snapshot.playing)
            # What is shown in the end is what model, data, seed and log say, and nothing of another run.
            with monkey.watch.resting():  # the replay is the test's own work, and a network's takes its time
                same = same_as_replayed(tab)
            assert same, _told(monkey, seed)
        look()
        assert monkey.watch.seen == [], _told(monkey, seed)
    held = ", ".join(f"{one.resident:.1f}" for one in found)
    print(f"seed {seed}: slowest answer {monkey.watch.slowest}; {found[-1].more(found[0])}; MiB {held}")  # noqa: T201
    return found


def _told(monkey: Monkey, seed: int) -> str:
    return "\n".join([f"seed {seed}", *monkey.watch.seen, "after", *monkey.did])


@pytest.mark.usefixtures("_fresh", "_no_dialogs", "silent")
@pytest.mark.parametrize("seed", [1, 2, pytest.param(_NEW, id="new")])
def test_the_window_survives_a_monkey(window: Window, qtbot: QtBot, seed: int, monkey_folder: Path) -> None:
    before, after = _let_loose(window, qtbot, seed, monkey_folder, (WARM_UP, ACTIONS))
    assert (after.threads, after.widgets) == (before.threads, before.widgets), after.more(before)


@pytest.mark.soak
@pytest.mark.slow
@pytest.mark.usefixtures("_no_dialogs", "silent")
@pytest.mark.parametrize("seed", [11, 12, 13, 14, pytest.param(_NEW, id="new")])
def test_the_window_survives_a_monkey_for_hours(
    window: Window, qtbot: QtBot, seed: int, monkey_folder: Path
) -> None:
    give_back_freed()
    looks = range(SOAK_WARM_UP, SOAK_ACTIONS + 1, SOAK_LOOK)
    before, *later = _let_loose(window, qtbot, seed, monkey_folder, looks)
    for after in later:
        assert (after.threads, after.widgets) == (before.threads, before.widgets), after.more(before)
        assert after.objects <= before.objects * 1.01, after.more(before)
    # One look is some MiB off another, as the last pictures were large or small: it is the trend that tells.
    held = [one.resident for one in (before, *later)]
    growth = stats.theilslopes(held, looks).slope * (SOAK_ACTIONS - SOAK_WARM_UP)
    assert growth <= before.resident * 0.05, held


def _open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def test_two_hundred_starts_and_stops_leave_nothing(window: Window, qtbot: QtBot) -> None:
    """Restart, another model, other data: the same threads, files and widgets before and after."""
    tab = window.tab
    assert tab is not None

    def cycle(i: int) -> None:
        if i % 4 == 0:
            tab.trainer.restart(i)
        elif i % 4 == 1:
            tab.commands.set_model(("gmm", "kmeans")[i // 4 % 2])
        elif i % 4 == 2:
            tab.commands.set_data(("faithful", "blobs", "two_normals", "iris")[i // 4 % 4])
        tab.trainer.play()
        qtbot.wait(2)
        tab.trainer.pause()
        qtbot.waitUntil(lambda: tab.snapshot is not None and not tab.trainer.snapshot.playing, timeout=20_000)

    def count() -> tuple[int, int, int]:
        """Count in one and the same state: forms differ with the data."""
        tab.commands.set_data("faithful")
        tab.commands.set_model("gmm")
        shown = lambda: tab.snapshot.run.model == "gmm" and tab.snapshot.frame.data.name == "faithful"  # noqa: E731
        qtbot.waitUntil(shown, timeout=20_000)
        return _count()

    for i in range(24):  # warm up: every model and data set once
        cycle(i)
    before = count()
    for i in range(200):
        cycle(i)
    assert count() == before


def _count() -> tuple[int, int, int]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    widgets = len(QApplication.allWidgets())
    return threading.active_count(), _open_files(), widgets


def test_windows_come_and_go(look: Theme, qtbot: QtBot) -> None:
    """Closing a window ends its worker and frees its widgets."""

    def one() -> None:
        shown = Window(Opening("mixture"))
        shown.show()
        qtbot.waitUntil(lambda: shown.tab is not None and shown.tab.snapshot is not None, timeout=20_000)
        shown.close()
        shown.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    one()
    before = _count()
    for _ in range(4):
        one()
    after = _count()
    assert after[:2] == before[:2]
    assert after[2] <= before[2]
