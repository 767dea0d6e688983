"""What goes wrong while something is painted is told, and the program goes on."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.layer import Layer
from genviz.ui.plots.plane import Plane
from genviz.ui.theme import Theme


class Faulty(Layer):
    """Raises where it is to paint."""

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        del painter, mapping
        raise ValueError("no such place")


@pytest.mark.qt_log_ignore("Painter ended with 1 saved states")
def test_a_fault_in_painting_is_told_and_the_window_goes_on(
    qtbot: QtBot, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    del look
    told: list[Any] = []
    plane = Plane()
    qtbot.addWidget(plane)
    plane.resize(300, 200)
    Faulty(plane.stack, 0)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "excepthook", lambda *what: told.append(what))
        plane.show()
        qtbot.waitUntil(lambda: bool(told))
        plane.grab()
    assert {kind for kind, _, _ in told} == {ValueError}
    assert len(told) > 1  # and painted again
    plane.hide()
