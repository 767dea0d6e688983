"""Runs stand aside while the window draws, and nothing that the window does can stop one."""

from __future__ import annotations

import sys
from time import perf_counter

import pytest

from genviz.runtime import courtesy


@pytest.fixture(autouse=True)
def _open_door():
    yield
    courtesy.release()
    courtesy._door.ignored_until = 0.0


def test_without_drawing_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy._door.open, "wait", lambda _timeout: pytest.fail("waited"))
    courtesy.give_way()


def test_a_run_waits_while_the_window_draws_but_goes_on_by_itself() -> None:
    courtesy.hold()
    began = perf_counter()
    courtesy.give_way()
    assert perf_counter() - began >= courtesy.PATIENCE * 0.9
    assert courtesy._door.ignored_until > began  # and for as long it asks no more


def test_a_run_waits_as_long_as_it_was_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    monkeypatch.setattr(courtesy._door.open, "wait", lambda timeout: asked.append(timeout) or True)
    courtesy.hurry()
    courtesy.give_way()
    courtesy.hold()
    courtesy.give_way()
    assert asked == [courtesy.LONG_PATIENCE, courtesy.PATIENCE]


def test_a_run_that_waited_in_vain_is_not_stopped_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    courtesy.hold()
    monkeypatch.setattr(courtesy._door, "ignored_until", perf_counter() + 60.0)
    monkeypatch.setattr(courtesy._door.open, "wait", lambda _timeout: pytest.fail("waited"))
    courtesy.give_way()


def test_turns_are_short_only_as_long_as_the_window_hurries() -> None:
    usual = sys.getswitchinterval()
    courtesy.hurry()
    courtesy.hurry()
    assert sys.getswitchinterval() == pytest.approx(courtesy.SHORT_TURN)
    courtesy.release()
    assert sys.getswitchinterval() == pytest.approx(usual)
    courtesy.hold()
    assert sys.getswitchinterval() == pytest.approx(usual)
