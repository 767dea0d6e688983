"""What the hand holds is painted first; everything else takes its turn, one piece after another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from genviz.ui import precedence
from genviz.ui.precedence import hand_moves, in_hand, in_turn


class _Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, _event: object) -> None:
        """Note it."""
        self._seen.append("painted")


@pytest.fixture(autouse=True)
def _rested(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(precedence._last(), "moved_at", float("-inf"))
    yield
    precedence._last().line.clear()


def test_without_a_hand_nothing_waits() -> None:
    seen: list[str] = []
    in_turn(QObject(), lambda: seen.append("card"))
    assert seen == ["card"]
    assert not hand_moves()


def test_what_the_hand_holds_is_painted_before_all_else(qtbot: QtBot) -> None:
    seen: list[str] = []
    held, context = _Painted(seen), QObject()
    qtbot.addWidget(held)
    held.show()
    qtbot.waitUntil(lambda: "painted" in seen)
    seen.clear()
    first, second = (lambda name=name: seen.append(name) for name in ("first", "second"))
    with in_hand():
        assert hand_moves()
        held.update()
        for action in (first, second, first):  # asked for again: its turn is the later one
            in_turn(context, action)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["painted", "second", "first"]


def test_a_hand_that_moves_again_comes_before_who_still_waits(qtbot: QtBot) -> None:
    seen: list[str] = []
    held, context = _Painted(seen), QObject()
    qtbot.addWidget(held)
    held.show()
    qtbot.waitUntil(lambda: "painted" in seen)
    seen.clear()

    def first() -> None:
        seen.append("first")
        with in_hand():
            held.update()

    with in_hand():
        in_turn(context, first)
        in_turn(context, lambda: seen.append("second"))
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["first", "painted", "second"]


def test_who_is_gone_has_no_turn(qtbot: QtBot) -> None:
    seen: list[str] = []
    gone, context = QWidget(), QObject()
    with in_hand():
        in_turn(gone, lambda: seen.append("gone"))
        in_turn(context, lambda: seen.append("there"))
    gone.deleteLater()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(20)
    assert seen == ["there"]
