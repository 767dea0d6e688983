"""A monkey at the window: random actions while a run plays, and many starts and stops.

Whatever it does, there is no uncaught exception (the Qt and thread hooks of the test runner turn each into a
failure), no Qt warning, no thread and no file left open.
"""

from __future__ import annotations

import gc
import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from genviz.ui.theme import Theme
from genviz.ui.window import Opening, Window

ACTIONS = 500
KEYS = (
    Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_R, Qt.Key.Key_F, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_PageDown,
    Qt.Key.Key_Escape, Qt.Key.Key_5, Qt.Key.Key_Return, Qt.Key.Key_F11, Qt.Key.Key_Question, Qt.Key.Key_D,
)  # fmt: skip


@pytest.fixture
def _no_dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Dialogs of the system would wait for a person: one is cancelled, the other names a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "m.genviz"), ""))
    monkeypatch.setattr(QMenu, "exec", lambda *_a, **_k: None)


class Monkey:
    """Random actions on a window; the same seed does the same."""

    def __init__(self, window: Window, seed: int) -> None:
        self.window, self.random = window, random.Random(seed)
        self.actions: tuple[Callable[[], None], ...] = (
            self.click, self.slide, self.choose, self.type, self.press, self.drag, self.wheel, self.resize,
            self.undo, self.scrub, self.file,
        )  # fmt: skip
        self.did: list[str] = []

    def act(self) -> None:
        action = self.random.choice(self.actions)
        self.did.append(action.__name__)
        action()

    def _one(self, kind: type[QWidget]) -> QWidget | None:
        found = [w for w in self.window.findChildren(kind) if w.isVisible() and w.isEnabled()]
        return self.random.choice(found) if found else None

    def click(self) -> None:
        button = self._one(QAbstractButton)
        if button is not None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def slide(self) -> None:
        slider = self._one(QAbstractSlider)
        if isinstance(slider, QAbstractSlider):
            slider.setSliderDown(True)
            for _ in range(self.random.randint(1, 4)):
                slider.setValue(self.random.randint(slider.minimum(), slider.maximum()))
                QApplication.processEvents()
            slider.setSliderDown(False)

    def choose(self) -> None:
        box = self._one(QComboBox)
        if isinstance(box, QComboBox) and box.count():
            box.setCurrentIndex(self.random.randrange(box.count()))
            box.activated.emit(box.currentIndex())

    def type(self) -> None:
        field = self._one(QLineEdit)
        if isinstance(field, QLineEdit):
            field.selectAll()
            QTest.keyClicks(field, self.random.choice(("3", "0", "-1", "1e9", "x", "", "7.5")))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def press(self) -> None:
        target = QApplication.focusWidget() or self.window
        modifiers = self.random.choice(
            (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.ControlModifier,
            )
        )
        key = self.random.choice(KEYS)
        QTest.keyClick(target, key, modifiers)

    def _stage(self) -> QWidget:
        assert self.window.tab is not None
        plane = self.window.tab.plot.plane  # type: ignore[attr-defined]
        return plane if plane.isVisible() else self.window.tab

    def _somewhere(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.random.randrange(max(widget.width(), 1)), self.random.randrange(max(widget.height(), 1))
        )

    def drag(self) -> None:
        stage = self._stage()
        QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=self._somewhere(stage))
        for _ in range(3):
            QTest.mouseMove(stage, self._somewhere(stage))
        QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=self._somewhere(stage))

    def wheel(self) -> None:
        stage = self._stage()
        at = QPointF(self._somewhere(stage))
        event = QWheelEvent(
            at, stage.mapToGlobal(at), QPoint(), QPoint(0, self.random.choice((-240, 240))),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(stage, event)

    def resize(self) -> None:
        self.window.resize(*self.random.choice(((1024, 768), (1366, 768), (1920, 1080))))

    def undo(self) -> None:
        self.window.do(self.random.choice(("undo", "redo")))

    def scrub(self) -> None:
        tab = self.window.tab
        assert tab is not None
        if tab.snapshot is not None:
            tab.trainer.seek(self.random.randint(0, tab.snapshot.t_end + 3))

    def file(self) -> None:
        folder = Path(os.environ["PYTEST_MONKEY_FOLDER"])
        path = folder / self.random.choice(("good.csv", "bad.csv", "missing.csv"))
        self.window.open_path(path)


@pytest.fixture
def monkey_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rows = "\n".join(f"{i % 7},{(i * i) % 11},{i % 3}" for i in range(40))
    (tmp_path / "good.csv").write_text(f"a,b,c\n{rows}\n", "utf-8")
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n3\n", "utf-8")
    monkeypatch.setenv("PYTEST_MONKEY_FOLDER", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("_no_dialogs", "monkey_folder")
@pytest.mark.parametrize("seed", [1, 2])
def test_the_window_survives_a_monkey(window: Window, qtbot: QtBot, seed: int) -> None:
    monkey = Monkey(window, seed)
    tab = window.tab
    assert tab is not None
    tab.trainer.play()
    for _ in range(ACTIONS):
        monkey.act()
        qtbot.wait(1)
    # Whatever was done, the window answers: the shown frame is the one that was asked for last.
    tab.trainer.seek(0)
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.exact, timeout=20_000)
    assert tab.trainer.wait_until(lambda s: s.exact, 10.0)


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
