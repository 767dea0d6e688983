"""Saving: whatever fails, whenever it fails, the old file or the new one is there, whole."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from genviz.engine.problem import Problem
from genviz.runtime import atomic
from genviz.runtime.files import write_atomically

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = b"the old content", b"the new content, which is longer"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "scene.genviz"
    path.write_bytes(OLD)
    return path


def _only(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_made_and_replaced(target):
    write_atomically(target, NEW)
    assert target.read_bytes() == NEW
    write_atomically(target.parent / "other", b"")
    assert _only(target.parent) == ["other", "scene.genviz"]


@pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(target):
    target.chmod(0o640)
    link = target.parent / "link"
    link.symlink_to(target)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_ordinary_permissions(tmp_path):
    write_atomically(tmp_path / "new", NEW)
    (tmp_path / "plain").write_bytes(NEW)
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


_FAILURES = [
    (OSError(28, "No space left on device"), "the disk is full"),
    (PermissionError(13, "Permission denied"), "you are not allowed to write"),
    (OSError(30, "Read-only file system"), "you are not allowed to write"),
    (OSError(5, "Input/output error"), r"could not be saved \(Input/output error\)"),
    (MemoryError(), "not enough memory"),
]


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize(("failure", "words"), _FAILURES)
def test_whichever_call_fails_the_old_file_is_whole(target, monkeypatch, call, failure, words):
    def fail(*_, **__):
        raise failure

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(Problem, match=words):
        write_atomically(target, NEW)
    monkeypatch.undo()
    assert target.read_bytes() == OLD
    assert _only(target.parent) == ["scene.genviz"]


def test_the_folder_need_not_support_flushing(target, monkeypatch):
    real, calls = os.fsync, []

    def second_fails(fd):
        calls.append(fd)
        if len(calls) == 2:
            raise OSError(22, "Invalid argument")
        real(fd)

    monkeypatch.setattr(os, "fsync", second_fails)
    write_atomically(target, NEW)
    assert len(calls) == 2
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("가" * 100, r"too long \(300 bytes; 255 are allowed\)"),
        ("a\0b", "NUL"),
        ("\ud800", "not possible here"),
        ("", "is a folder"),
        ("nowhere/scene", "there is no folder"),
        ("scene.genviz/below", "there is no folder"),
    ],
)
def test_impossible_names(target, name, words):
    with pytest.raises(Problem, match=words):
        write_atomically(os.path.join(target.parent, name), NEW)
    assert target.read_bytes() == OLD
    assert _only(target.parent) == ["scene.genviz"]


# Saves in turn two contents that are larger than a pipe or a page, until it is killed.
_WRITER = """
import sys
from genviz.runtime.atomic import write_atomically
print("ready", flush=True)
for i in range(10**9):
    write_atomically(sys.argv[1], bytes([65 + i % 2]) * 3_000_000)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_while_saving(target):
    left = 0
    for delay in (0.0, 0.003, 0.011, 0.023):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(target)], stdout=subprocess.PIPE, cwd=ROOT
        ) as writer:
            writer.stdout.readline()
            time.sleep(delay)
            writer.send_signal(signal.SIGKILL)
            writer.wait()
        left += len(_only(target.parent)) - 1
        content = target.read_bytes()
        assert content in (OLD, b"A" * 3_000_000, b"B" * 3_000_000)
    write_atomically(target, NEW)
    assert _only(target.parent) == ["scene.genviz"]
    assert target.read_bytes() == NEW


def test_temporary_files_of_the_living_are_left_alone(tmp_path):
    host, token = atomic._host(), "0123456789abcdef"
    mine = tmp_path / f".genviz-{host}-{os.getpid()}-{token}.tmp"
    elsewhere = tmp_path / f".genviz-{'0' * 8}-999999999-{token}.tmp"
    hour_old = tmp_path / f".genviz-{'0' * 8}-1-{token}.tmp"
    not_ours = tmp_path / ".genviz-notes.tmp"
    for path in (mine, elsewhere, hour_old, not_ours):
        path.write_bytes(b"")
    os.utime(hour_old, (0, 0))
    os.utime(not_ours, (0, 0))
    atomic.sweep(tmp_path)
    assert set(tmp_path.iterdir()) == {mine, elsewhere, not_ours}


def test_sweeping_never_fails(tmp_path):
    atomic.sweep(tmp_path / "nowhere")
