"""Nothing fails silently: what any of the four hooks catches is logged and told."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qWarning
from pytestqt.qtbot import QtBot

from genviz.ui import errors
from genviz.ui.theme import Theme


@pytest.fixture
def hooks(look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[errors.Hooks]:
    monkeypatch.setattr(errors, "log_path", lambda: tmp_path / "deep" / "genviz.log")
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = errors.Hooks()
    made.install()
    yield made
    made.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def logged(tmp_path: Path) -> str:
    return (tmp_path / "deep" / "genviz.log").read_text(encoding="utf-8")


def test_an_exception_in_the_main_thread(qtbot: QtBot, hooks: errors.Hooks, tmp_path: Path) -> None:
    with qtbot.waitSignal(hooks.raised) as heard:
        try:
            raise ValueError("in the window")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert heard.args is not None
    assert heard.args[0] == "ValueError: in the window"
    assert "Traceback" in heard.args[1]
    assert "in the window" in logged(tmp_path)


def test_an_exception_in_another_thread_is_told_in_this_one(
    qtbot: QtBot, hooks: errors.Hooks, tmp_path: Path
) -> None:
    where: list[threading.Thread] = []
    hooks.raised.connect(lambda *_: where.append(threading.current_thread()))

    def fail() -> None:
        raise ValueError("elsewhere")

    with qtbot.waitSignal(hooks.raised):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert where == [threading.main_thread()]
    assert "elsewhere" in logged(tmp_path)


def test_an_exception_that_nobody_can_catch(qtbot: QtBot, hooks: errors.Hooks, tmp_path: Path) -> None:
    class Bad:
        def __del__(self) -> None:
            raise ValueError("while it goes")

    with qtbot.waitSignal(hooks.raised):
        Bad()
        gc.collect()
    assert "while it goes" in logged(tmp_path)


@pytest.mark.no_qt_log
def test_qts_own_messages(qtbot: QtBot, hooks: errors.Hooks, tmp_path: Path) -> None:
    told: list[str] = []
    hooks.raised.connect(lambda line, _: told.append(line))
    qWarning("a small thing")
    with qtbot.waitSignal(hooks.raised):
        qCritical("a grave thing")
    assert told == ["a grave thing"]
    assert "a small thing" in logged(tmp_path)


def test_without_a_place_for_the_log_the_terminal_has_it(
    hooks: errors.Hooks, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(errors, "log_path", lambda: tmp_path / "file" / "genviz.log")
    logging.getLogger("genviz").error("heard all the same")
    assert "heard all the same" in capsys.readouterr().err
