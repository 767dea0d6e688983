"""What is drawn when: all at once while it can be read, in turns while a run goes fast, all at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from genviz.engine.view import View
from genviz.ui.rhythm import FAST, READABLE, Rhythm, Share
from tests.ui.pictures import picture, snapshot


@pytest.fixture
def shown() -> Any:
    return replace(snapshot(picture(), View()), playing=True)


def _feed(rhythm: Rhythm, shown: Any, n: int, every: float, start: float = 0.0) -> list[Share]:
    return [rhythm.share(replace(shown, version=i), start + i * every) for i in range(1, n + 1)]


def test_what_can_be_read_is_shown_whole(shown: Any) -> None:
    assert set(_feed(Rhythm(), shown, 20, 2 * FAST)) == {Share.ALL}


def test_nothing_new_is_nothing_to_draw(shown: Any) -> None:
    rhythm = Rhythm()
    rhythm.share(shown, 0.0)
    assert rhythm.share(shown, 1.0) is Share.NOTHING


def test_a_fast_run_takes_turns_and_leaves_nothing_out(shown: Any) -> None:
    tick = 1 / 60
    shares = _feed(Rhythm(), shown, 240, tick)[1:]
    assert Share.ALL not in shares
    for share in (Share.CONTROLS, Share.NUMBERS, Share.WORDS):
        drawn = shares.count(share) / (240 * tick)
        assert 5.0 < drawn <= 1 / READABLE + 1
    assert shares.count(Share.PICTURE) > 60


def test_the_last_snapshot_is_shown_whole(shown: Any) -> None:
    """Also part by part: after the run stands still, every part is of the newest."""
    rhythm = Rhythm()
    _feed(rhythm, shown, 30, 1 / 60)
    last = replace(shown, version=31, playing=False)
    assert rhythm.share(last, 31 / 60) is Share.ALL
    rhythm = Rhythm()
    _feed(rhythm, shown, 30, 1 / 60)
    late = [rhythm.share(replace(shown, version=30), 0.5 + i / 60) for i in range(1, 60)]
    assert {Share.CONTROLS, Share.NUMBERS, Share.WORDS} <= set(late) | {Share.NOTHING}
    assert late[-1] is Share.NOTHING
