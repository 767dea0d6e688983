"""Facts that must hold before anything is released."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).resolve().parents[1]
CALLS = 1_000

NOT_OURS = {".git", ".venv", "genviz-out", "build", "dist", "__pycache__"}


class Sender(QObject):
    """Sends what it is told."""

    told = Signal(object)


def _lost_references(action: Callable[[], object]) -> dict[str, int]:
    action()
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(CALLS):
        action()
    after = sys.getrefcount(True), sys.getrefcount(None)
    return {"True": before[0] - after[0], "None": before[1] - after[1]}


def _emit(sender: Sender) -> Callable[[], object]:
    return lambda: sender.told.emit(True)


@pytest.mark.parametrize("what", ["emit", "setEnabled", "setToolTip", "stop", "processEvents"])
def test_the_binding_keeps_its_references_to_true_and_none(qapp: QApplication, what: str) -> None:
    # A binding that drops one reference a call, as PySide6 6.12.0 does, crashes after a few hundred clicks.
    sender, label, timer = Sender(), QLabel("x"), QTimer()
    sender.told.connect(label.setEnabled)
    actions: dict[str, Callable[[], object]] = {
        "emit": _emit(sender),
        "setEnabled": lambda: label.setEnabled(True),
        "setToolTip": lambda: label.setToolTip("x"),
        "stop": timer.stop,
        "processEvents": qapp.processEvents,
    }
    lost = _lost_references(actions[what])
    assert max(map(abs, lost.values())) < CALLS // 10, lost


def _files() -> Iterator[Path]:
    git = shutil.which("git")
    command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = git and subprocess.run([git, *command], cwd=ROOT, capture_output=True, check=False)
    if listed and listed.returncode == 0:
        yield from (ROOT / name for name in listed.stdout.decode().split("\0") if name)
        return
    for path in ROOT.rglob("*"):
        parts = set(path.relative_to(ROOT).parts)
        if not parts & NOT_OURS and not any(
            re.fullmatch(r"\..*_cache|\.hypothesis|\.venv.*", p) for p in parts
        ):
            yield path


def _texts() -> Iterator[tuple[str, str]]:
    for path in _files():
        if path.is_file() and path != Path(__file__).resolve():
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
            except UnicodeDecodeError:
                continue  # not a text


def _findings(pattern: str, only: str = "") -> list[str]:
    return [
        f"{name}: {found.group()}"
        for name, text in _texts()
        if re.search(only, name)
        for found in re.finditer(pattern, text)
    ]


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    # Not after a letter, digit, dot or slash: `framework/x` and `a/home/b` are no such folders.
    roots = r"(?<![\w./\-])/(?:root|work|home/\w|Users/\w|tmp/\w|opt/\w|mnt/\w|media/\w)[\w./\-]*"
    drives = r"\b[A-Z]:\\Users\\\w+"
    assert _findings(f"{roots}|{drives}", only=r"^(?!tests/)") == []


def test_no_file_names_a_package_registry() -> None:
    hosts = r"(?:pypi|pythonhosted|npmjs|yarnpkg|anaconda)\.(?:org|com|io)"
    assert _findings(hosts, only=r"(?<!\.svg)$") == []


def test_lock_files_hold_no_addresses() -> None:
    assert _findings("://", only=r"(\.lock|requirements[^/]*\.txt|constraints[^/]*\.txt)$") == []
