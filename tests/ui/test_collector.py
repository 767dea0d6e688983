"""Cyclic garbage dies in the window's thread, wherever it was made, and neither too late nor too often."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from genviz.ui.collector import Collector
from genviz.ui.theme import Theme


class Knot:
    """Garbage that only a collection finds."""

    def __init__(self, died: list[int]) -> None:
        self.me, self.died = self, died

    def __del__(self) -> None:
        self.died.append(threading.get_ident())


@pytest.fixture
def collector(look: Theme) -> Iterator[Collector]:
    """The application's collector, with thresholds that a test may set."""
    app = QCoreApplication.instance()
    assert app is not None
    thresholds = gc.get_threshold()
    yield Collector.of(app)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_an_application_has_one(collector: Collector) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    assert Collector.of(app) is collector
    assert not gc.isenabled()


def test_what_a_thread_leaves_behind_dies_in_the_window_s(qtbot: QtBot, collector: Collector) -> None:
    died: list[int] = []
    kept: list[list[int]] = []

    def run() -> None:
        for i in range(5000):  # seven times what makes the interpreter collect
            Knot(died)
            kept.append([i])

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert not died
    qtbot.waitUntil(lambda: len(died) == 5000, timeout=5000)
    assert set(died) == {threading.get_ident()}


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_each_generation_is_due_above_its_threshold(collector: Collector, generation: int) -> None:
    gc.collect()
    died: list[int] = []
    Knot(died)
    gc.set_threshold(*(0 if i != generation else 1 for i in range(3)))
    for _ in range(3 if generation else 0):  # a collection counts in the next generation
        gc.collect(generation - 1)
    made = [[i] for i in range(3)]
    assert bool(died) == (generation > 0)  # the younger ones found it
    collector.collect_due()
    assert died
    assert len(made) == 3


def test_the_old_are_left_alone_for_a_while(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]

    def clock() -> float:
        now[0] += 0.1  # what each look takes
        return now[0]

    monkeypatch.setattr("genviz.ui.collector.perf_counter", clock)
    died: list[int] = []
    gc.set_threshold(0, 0, 1)
    collector.freeze()  # nothing is old
    for wait, dead in ((0.0, 1), (3.0, 1), (3.0, 3)):
        now[0] += wait
        _let_die_old(died)
        collector.collect_due()
        assert len(died) == dead
    collector.freeze()


def _let_die_old(died: list[int]) -> None:
    """Make garbage of what was old already; only a collection of the old finds that."""
    knot = Knot(died)
    for _ in range(3):
        gc.collect(1)
    del knot
