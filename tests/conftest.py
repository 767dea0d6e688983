"""Nothing a test does may reach the screen, the user's settings, or the number of threads."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Before anything imports NumPy or Qt.
for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_variable, "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what processes started by tests write as this user in a folder of the test run."""
    home = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(variable, str(home / variable.lower()))
        if sys.platform == "win32":
            patch.setenv("LOCALAPPDATA", str(home))
            patch.setenv("APPDATA", str(home))
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """Give the application of all window tests the test folders of Qt."""
    from PySide6.QtCore import QStandardPaths
    from PySide6.QtWidgets import QApplication

    QStandardPaths.setTestModeEnabled(True)
    return QApplication


@pytest.fixture(autouse=True)
def _own_settings(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Start every test that uses Qt with empty settings."""
    if {"qapp", "qtbot"}.isdisjoint(request.fixturenames):
        return
    from PySide6.QtCore import QSettings

    for file_format in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(tmp_path / "settings"))
