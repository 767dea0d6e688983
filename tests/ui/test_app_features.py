"""Recent files, settings as text, pictures, the help page, screen readers."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QTextBrowser, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from genviz import cli
from genviz.ui import recent
from genviz.ui.copying import command_line
from genviz.ui.export_dialog import ExportDialog
from genviz.ui.exporting import exporter
from genviz.ui.help_page import explained
from genviz.ui.i18n import set_language
from genviz.ui.keys import command_for
from genviz.ui.open import open_path, write_scene
from genviz.ui.settings import settings
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.window import Window
from tests.ui.looking import at_step, imported, loaded, shown


@pytest.fixture(autouse=True)
def _no_recent_files() -> None:
    recent.forget()


def test_recent_files_are_few_and_the_newest_comes_first(tmp_path: Path) -> None:
    for i in range(12):
        recent.remember(tmp_path / f"{i}.genviz")
    recent.remember(tmp_path / "7.genviz")
    names = [path.name for path in recent.recent()]
    assert names[:2] == ["7.genviz", "11.genviz"]
    assert len(names) == len(set(names)) == recent.MOST
    recent.forget(tmp_path / "11.genviz")
    assert "11.genviz" not in [path.name for path in recent.recent()]


@pytest.mark.parametrize("rubbish", ["", 7, [None, 3], {"a": 1}, ["/x\x00y", ""]])
def test_rubbish_in_the_settings_file_is_no_recent_file(rubbish: object) -> None:
    settings().setValue("recent", rubbish)
    assert all(isinstance(path, Path) for path in recent.recent())


def test_what_is_saved_and_opened_is_remembered(
    window: Window, tab: MixtureTab, qtbot: QtBot, tmp_path: Path
) -> None:
    at_step(tab, qtbot, 3)
    path = tmp_path / "lecture 3.genviz"
    write_scene(window, path)
    assert recent.recent() == (path,)
    assert window.path == path
    table = tmp_path / "points.csv"
    table.write_text("a,b\n1,2\n3,5\n4,4\n8,1\n")
    open_path(window, table)
    imported(window, qtbot)
    assert recent.recent() == (table, path)
    gone = tmp_path / "gone.genviz"
    recent.remember(gone)
    open_path(window, gone)
    assert "gone.genviz" in tab.banner.text()
    assert gone not in recent.recent()
    before = path.stat().st_mtime_ns
    open_path(window, path)
    window.do("save")  # again, without asking
    assert path.stat().st_mtime_ns > before


@pytest.mark.parametrize("model", ["gmm", "kmeans"])
@pytest.mark.parametrize("source", ["faithful", "blobs:n=150,noise=0.5", "iris:standardize=true"])
def test_settings_as_text_show_the_same_run(tab: MixtureTab, qtbot: QtBot, source: str, model: str) -> None:
    more = {"covariance_type": "diag", "covariance_floor": 2.5e-4} if model == "gmm" else {"tol": 1e-3}
    loaded(tab, qtbot, model, source, n_components=4, **more)
    words = shlex.split(command_line(shown(tab)))
    assert words[0] == "genviz"
    parser = cli._Parser("genviz")
    cli._add_view_options(parser)
    wishes = cli._wishes(parser.parse_args(words[1:]))
    assert wishes.tab == "mixture"
    assert wishes.run is not None
    assert (wishes.run.model, wishes.run.seed) == (model, shown(tab).run.seed)
    assert wishes.run.params == shown(tab).frame.params
    assert wishes.run.data.source == shown(tab).frame.data.source


def test_own_data_do_not_fit_on_a_command_line(
    window: Window, tab: MixtureTab, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "points.csv"
    table.write_text("a,b\n1,2\n3,5\n4,4\n8,1\n")
    open_path(window, table)
    imported(window, qtbot)
    qtbot.waitUntil(lambda: shown(tab).frame.data.n_samples == 4, timeout=20_000)
    window.do("copy_settings")
    assert "save a scene" in tab.banner.text()


def test_the_picture_is_copied_and_exported(
    window: Window, tab: MixtureTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_step(tab, qtbot, 2)
    window.do("copy_picture")
    copied = QGuiApplication.clipboard().image()
    assert (copied.width(), copied.height()) == (window.width(), window.height())
    out = tmp_path / "picture"
    for name in (out, tmp_path / "no" / "where.png"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(name), ""))
        window.do("export_picture")
        window.findChildren(ExportDialog)[-1].export.click()
        qtbot.waitUntil(lambda: not exporter(window).busy, timeout=60_000)
    assert out.with_suffix(".png").read_bytes()[:4] == b"\x89PNG"
    assert tab.banner.text()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_page_is_explained_by_its_own_controls(
    window: Window, tab: MixtureTab, qtbot: QtBot, lang: str
) -> None:
    at_step(tab, qtbot, 2)
    set_language(lang)  # type: ignore[arg-type]
    told = dict(explained(tab))
    assert len(told) > 12
    assert tab.plot.plane.accessibleName() in told
    window.do("page")
    (browser,) = window.findChildren(QTextBrowser)
    assert tab.plot.plane.whatsThis()[:20] in browser.toPlainText()
    browser.window().close()


def test_keys_of_pictures_help_and_comparison() -> None:
    def command(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> str | None:
        return command_for(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))

    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    assert command(Qt.Key.Key_E, both) == "export_picture"
    assert command(Qt.Key.Key_C, both) == "copy_picture"
    assert command(Qt.Key.Key_S, both) == "save_as"
    assert command(Qt.Key.Key_F1, none) == "page"
    assert command(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier) == "whats_this"
    for latin, hangul, wanted in (("n", "ㅜ", "narrate"), ("k", "ㅏ", "compare")):
        assert command(Qt.Key.Key_unknown, none, latin) == wanted
        assert command(Qt.Key.Key_unknown, none, hangul) == wanted


def test_whats_this_can_be_asked_for(window: Window) -> None:
    window.do("whats_this")
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()


def test_everything_is_reached_with_the_tab_key(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    tab.setFocus()
    reached: set[QWidget] = set()
    for _ in range(120):
        window.focusNextChild()
        now = QApplication.focusWidget()
        if now is not None:
            reached.add(now)
    assert {
        tab.plot.plane,
        tab.weights,
        tab.transport.speed,
        tab.transport.time,
        tab.transport.seed,
    } <= reached
    wanted = {w for w in window.findChildren(QWidget) if w.isVisible() and w.isEnabled()
              and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w is not tab}  # fmt: skip
    assert wanted - reached == set()
