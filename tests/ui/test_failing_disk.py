"""Whichever call of the system fails, whenever: the old file is whole, it is said, and the window goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.runtime.keeper import Keeper, Open
from genviz.runtime.recovery import Session, find
from genviz.ui.export_wish import Wish
from genviz.ui.exporting import exporter
from genviz.ui.open import write_scene
from genviz.ui.render import image_of, write
from genviz.ui.window import Window
from tests.runtime.failing import every_failure
from tests.ui.test_process import ROOT


def test_saving_a_scene(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path, tab = tmp_path / "s.genviz", window.tab
    assert tab is not None
    write_scene(window, path)
    old = path.read_bytes()
    tab.trainer.set_params({"covariance_type": "tied"})
    qtbot.waitUntil(lambda: len(tab.run.log) == 1, timeout=10_000)

    def check(well: bool) -> None:
        said = None if tab.banner.property("good") else tab.banner.shown
        tab.banner.dismiss()
        new = scene.load(path)
        if said is None:  # all went well, or the folder alone could not be flushed
            assert len(new.run.log) == 1
            path.write_bytes(old)
        else:
            assert not well
            assert path.read_bytes() == old
            assert "\n" not in str(said)
        assert [entry.name for entry in tmp_path.iterdir() if entry.suffix != ""] == ["s.genviz"]

    assert every_failure(lambda: write_scene(window, path), check) >= 16
    _goes_on(window, qtbot)


def test_exporting_the_curves(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path, tab = tmp_path / "c.csv", window.tab
    assert tab is not None
    path.write_bytes(b"old")

    def check(well: bool) -> None:
        said = tab.banner.shown
        tab.banner.dismiss()
        if said is None:
            assert path.read_text("utf-8-sig").startswith("step,")
            path.write_bytes(b"old")
        else:
            assert not well
            assert path.read_bytes() == b"old"

    assert every_failure(lambda: exporter(window).begin(tab, Wish("csv"), path), check) >= 16
    _goes_on(window, qtbot)


def test_writing_a_picture(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path, image, met = tmp_path / "p.png", image_of(window), []
    path.write_bytes(b"old")

    def save() -> None:
        try:
            write(image, path)
        except (Problem, MemoryError) as problem:
            met.append(str(problem))

    def check(well: bool) -> None:
        content = path.read_bytes()
        if content != b"old":
            assert content.startswith(b"\x89PNG")
            assert content.endswith(b"IEND\xaeB`\x82")
        assert content != b"old" or not well
        path.write_bytes(b"old")

    assert every_failure(save, check) >= 16
    assert len(met) >= 12
    _goes_on(window, qtbot)


def test_keeping_work_for_a_crash(window: Window, tmp_path: Path) -> None:
    """The thread outlives everything, says it in one sentence, and what was kept before stays whole."""
    tab = window.tab
    assert tab is not None
    snapshot = tab.trainer.snapshot
    assert snapshot is not None
    kept = scene.dumps(scene.scene_of(snapshot, tab.name))
    session = Session(tmp_path)
    session.keep({"mixture": b"old"})
    met = []

    def keep() -> None:
        try:
            session.keep({"mixture": kept})
        except (Problem, MemoryError) as problem:  # the keeper makes one sentence of either
            met.append(str(problem))

    def check(well: bool) -> None:
        content = (session.folder / "mixture.genviz").read_bytes()
        assert content in (b"old", kept)
        assert content == kept or not well
        session.keep({"mixture": b"old"})

    assert every_failure(keep, check) >= 16
    assert len(met) >= 12
    session.end()
    assert list(tmp_path.iterdir()) == []


def test_the_keeper_outlives_every_failure(window: Window, tmp_path: Path) -> None:
    tab = window.tab
    assert tab is not None
    snapshot = tab.trainer.snapshot
    assert snapshot is not None
    threads = threading.active_count()

    def keep() -> None:
        keeper = Keeper(tmp_path, 0.0)
        keeper.show(Open({"mixture": snapshot}, "mixture"))
        until = time.monotonic() + 20
        while keeper.problem is None and not list(tmp_path.glob("*/shown")) and time.monotonic() < until:
            time.sleep(0.001)
        assert time.monotonic() < until
        keeper.show(Open({"mixture": snapshot}, "mixture"))
        assert keeper.close(20.0)

    def check(well: bool) -> None:
        left = find(tmp_path, 0.0)
        if left is not None:
            left.discard()
        assert list(tmp_path.iterdir()) == []

    assert every_failure(keep, check) >= 16
    assert threading.active_count() == threads


_FULL = """
import resource, signal, sys
from PySide6.QtCore import QSettings
from genviz.ui import settings
settings.settings().setValue("language", "ko")
settings.settings().sync()
name = settings.settings().fileName()
before = open(name, "rb").read()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
settings.settings().setValue("theme", "dark")
settings.settings().sync()
from genviz.ui import recent
from pathlib import Path
recent.remember(Path("x"))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
after = open(name, "rb").read()
print(before == after, settings.remembered_language())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_settings_on_a_full_disk(tmp_path: Path) -> None:
    """No file may grow, as on a full disk: the old settings stay, and nothing is said."""
    done = subprocess.run(
        [sys.executable, "-c", _FULL], capture_output=True, text=True, check=False, timeout=60,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "True ko\n"), done.stderr


def _goes_on(window: Window, qtbot: QtBot) -> None:
    tab = window.tab
    assert tab is not None
    tab.commands.seek(4)
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.frame.t == 4, timeout=10_000)
