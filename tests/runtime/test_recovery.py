"""What was open when a process died comes back, once, and nothing else does."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime import keeper as keeping
from genviz.runtime import recovery, scene
from genviz.runtime.keeper import Keeper, Open
from genviz.runtime.recovery import Session, find
from genviz.runtime.snapshot import Snapshot
from tests.runtime.toy import make_run

ROOT = Path(__file__).resolve().parents[2]


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


@pytest.fixture
def dead(tmp_path: Path) -> Callable[..., Path]:
    """Make what processes leave that were killed; returns the folder of the last."""

    def make(**scenes: str) -> Path:
        code = (
            "import sys, os, signal; from pathlib import Path; from genviz.runtime.recovery import Session\n"
            "session = Session(Path(sys.argv[1]))\n"
            "session.keep({a: a.encode() for a in sys.argv[2:]}); session.all_kept(sys.argv[-1])\n"
            "print(session.folder, flush=True); os._exit(9)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path), *scenes], capture_output=True, text=True, cwd=ROOT,
            check=False,
        )  # fmt: skip
        assert done.returncode == 9, done.stderr
        return Path(done.stdout.strip())

    return make


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Callable[..., Keeper]]:
    made: list[Keeper] = []

    def make(period: float = 0.01) -> Keeper:
        made.append(Keeper(tmp_path, period))
        return made[-1]

    yield make
    closed = [one.close(20.0) for one in made]
    assert all(closed)


@pytest.fixture
def snapshots(train: Callable[..., object]) -> Callable[[int], Snapshot]:
    """Snapshots of a run at frame t."""
    trainer = train(make_run())

    def at(t: int) -> Snapshot:
        trainer.seek(t)
        assert trainer.wait_until(lambda s: s.exact and s.frame.t == t)
        return trainer.snapshot

    return at


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


# ---- sessions -----------------------------------------------------------------------------------------


def test_a_good_end_leaves_nothing(tmp_path: Path) -> None:
    session = Session(tmp_path)
    session.keep({"toys": b"content"})
    session.all_kept("toys")
    kept = (session.folder / "toys.genviz").read_bytes()
    assert kept == b"content"
    session.end()
    assert _names(tmp_path) == []


def test_the_living_keep_what_is_theirs(tmp_path: Path) -> None:
    """Also from another process, and also from this one."""
    session = Session(tmp_path)
    session.keep({"toys": b"content"})
    code = (
        "import sys; from pathlib import Path; from genviz.runtime.recovery import find\n"
        "print(find(Path(sys.argv[1]), 0.0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout == "None\n"
    assert find(tmp_path, 0.0) is None
    assert (session.folder / "toys.genviz").read_bytes() == b"content"
    session.end()


def test_what_the_dead_left_is_found_once(tmp_path: Path, dead: Callable[..., Path]) -> None:
    folder = dead(toys="", mixture="")
    left = find(tmp_path, 2.5)
    assert left is not None
    assert [path.read_bytes() for path in left.scenes] == [b"mixture", b"toys"]
    assert (left.shown, left.seconds) == ("mixture", 3)
    assert find(tmp_path, 2.5) is None  # somebody has it
    left.discard()
    assert not folder.exists()
    assert _names(tmp_path) == []


def test_the_last_to_die_comes_first_and_the_others_wait(tmp_path: Path, dead: Callable[..., Path]) -> None:
    first, second = dead(a=""), dead(b="")
    for folder, when in ((first, 1000), (second, 2000)):
        for path in (folder, folder.with_name(folder.name + ".lock")):
            os.utime(path, (time.time() - 5000 + when,) * 2)
    for name in ("b", "a"):
        left = find(tmp_path, 0.0)
        assert left is not None
        assert [path.stem for path in left.scenes] == [name]
        left.discard()
    assert find(tmp_path, 0.0) is None
    assert _names(tmp_path) == []


def test_how_much_was_lost_is_told(tmp_path: Path, dead: Callable[..., Path]) -> None:
    folder = dead(a="")
    now = time.time()
    os.utime(folder / "shown", (now - 40, now - 40))
    os.utime(folder.with_name(folder.name + ".lock"), (now - 20.5, now - 20.5))
    left = find(tmp_path, 2.5)
    assert left is not None
    assert left.seconds == 22
    left.discard()


def test_what_nobody_wants_any_more_goes(tmp_path: Path, dead: Callable[..., Path]) -> None:
    old = dead(a="")
    month_ago = time.time() - recovery.OLDEST - 60
    for path in (old, old.with_name(old.name + ".lock")):
        os.utime(path, (month_ago, month_ago))
    (tmp_path / "1-2.lock").touch()  # died before there was anything to keep
    (tmp_path / "3-4").mkdir()  # somebody has taken its lock away
    (tmp_path / "a file").touch()
    assert find(tmp_path, 0.0) is None
    assert _names(tmp_path) == ["a file"]


def test_no_folder_no_work(tmp_path: Path) -> None:
    assert find(tmp_path / "nowhere", 0.0) is None


def test_half_written_files_are_swept(tmp_path: Path, dead: Callable[..., Path]) -> None:
    folder = dead(a="")
    token = "0123456789abcdef"
    (folder / f".genviz-{recovery_host()}-999999999-{token}.tmp").write_bytes(b"half")
    left = find(tmp_path, 0.0)
    assert left is not None
    assert _names(folder) == ["a.genviz", "shown"]
    left.discard()


def recovery_host() -> str:
    from genviz.runtime import atomic

    return atomic._host()


# ---- the keeper ---------------------------------------------------------------------------------------


def test_what_is_shown_is_kept_as_a_scene(
    tmp_path: Path, keep: Callable[..., Keeper], snapshots: Callable[[int], Snapshot]
) -> None:
    keeper = keep()
    for t in (3, 17):
        snapshot = snapshots(t)
        keeper.show(Open({"toys": snapshot}, "toys"))
        expected = scene.dumps(scene.scene_of(snapshot, "toys"))

        def is_there(expected: bytes = expected) -> bool:
            return [path.read_bytes() for path in tmp_path.glob("*/toys.genviz")] == [expected]

        assert _within(10.0, is_there)
    assert scene.load(next(tmp_path.glob("*/toys.genviz"))).t == 17
    assert keeper.problem is None
    assert keeper.close(10.0)
    assert _names(tmp_path) == []


def test_it_writes_at_most_once_a_period_and_never_twice_the_same(
    tmp_path: Path, keep: Callable[..., Keeper], snapshots: Callable[[int], Snapshot],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    written: list[float] = []
    real = Session.keep

    def noted(self: Session, scenes: dict[str, bytes]) -> None:
        written.append(time.monotonic())
        real(self, scenes)

    monkeypatch.setattr(Session, "keep", noted)
    keeper = keep(0.3)
    shots = [snapshots(t) for t in range(1, 40)]
    for shot in shots:
        keeper.show(Open({"toys": shot}, "toys"))
        time.sleep(0.01)
    assert _within(10.0, lambda: any(f'"t": {shots[-1].frame.t}' in _text(tmp_path) for _ in "1"))
    n = len(written)
    assert n <= 5
    assert all(b - a >= 0.29 for a, b in pairwise(written))
    keeper.show(Open({"toys": shots[-1]}, "toys"))
    keeper.show(Open({"toys": snapshots(shots[-1].frame.t)}, "toys"))  # another snapshot of the same
    assert not _within(0.8, lambda: len(written) > n)


def _text(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.glob("*/toys.genviz"))


def test_a_hanging_disk_holds_nobody_up(
    keep: Callable[..., Keeper], snapshots: Callable[[int], Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    writes, go_on = threading.Event(), threading.Event()

    def hang(*_: object) -> None:
        writes.set()
        go_on.wait(60)

    monkeypatch.setattr(recovery, "write_atomically", hang)
    keeper, shot = keep(), snapshots(1)
    keeper.show(Open({"toys": shot}, "toys"))
    assert writes.wait(20)
    began = time.monotonic()
    for _ in range(1000):
        keeper.show(Open({"toys": shot}, "toys"))
    assert not keeper.close(0.05)
    took = time.monotonic() - began
    go_on.set()
    assert took < 1.0


def test_when_it_fails_it_says_so_and_goes_on_once_it_can(
    tmp_path: Path, keep: Callable[..., Keeper], snapshots: Callable[[int], Snapshot],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    keeper = keep()
    real = os.fsync

    def full(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    keeper.show(Open({"toys": snapshots(2)}, "toys"))
    assert _within(10.0, lambda: keeper.problem is not None)
    assert str(keeper.problem) == str(recovery.unkept(tmp_path))
    monkeypatch.setattr(os, "fsync", real)
    keeper.show(Open({"toys": snapshots(2)}, "toys"))
    assert _within(10.0, lambda: keeper.problem is None)
    assert '"t": 2' in _text(tmp_path)


def test_one_tab_that_cannot_be_kept_does_not_lose_the_others(
    tmp_path: Path, keep: Callable[..., Keeper], train: Callable[..., object],
    snapshots: Callable[[int], Snapshot], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("genviz.runtime.data_codec.MAX_EMBEDDED", 1000)
    run = make_run()
    large = train(replace(run, data=Data(np.random.default_rng(0).normal(size=(500, 2)))))
    assert large.wait_until(lambda s: True)
    keeper = keep()
    keeper.show(Open({"large": large.snapshot, "toys": snapshots(5)}, "toys"))
    assert _within(10.0, lambda: '"t": 5' in _text(tmp_path) and keeper.problem is not None)
    assert "MB compressed" in str(keeper.problem)


def test_it_finds_and_discards(
    tmp_path: Path, keep: Callable[..., Keeper], dead: Callable[..., Path]
) -> None:
    folder = dead(toys="")
    keeper = keep()
    assert _within(10.0, lambda: keeper.left is not None)
    assert [path.name for path in keeper.left.scenes] == ["toys.genviz"]
    keeper.discard(keeper.left)
    assert _within(10.0, lambda: not folder.exists())


def test_no_thread_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(Problem, match="no thread could be started"):
        Keeper(tmp_path, keeping.PERIOD)
