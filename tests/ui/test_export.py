"""What is exported: by the command, by the app beside a run that goes on, and what goes wrong on the way."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from genviz import app, cli, render_command
from genviz.engine.problem import Problem
from genviz.runtime import atomic, scene
from genviz.ui import export_dialog
from genviz.ui.export_dialog import ExportDialog
from genviz.ui.export_job import command, problem_of
from genviz.ui.export_wish import Wish, arguments, check, preview
from genviz.ui.exporting import Exporter, exporter
from genviz.ui.i18n import language, problem_text, set_language
from genviz.ui.options import Film, Shot
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Window
from tests.ui.looking import at_step, middle, shown

OPTIONS = app.Options(lang="en", theme="light", seed=3)
STAGE = Shot("stage")
SMALL = (640, 480)
LONG = 60_000


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), dtype=int)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder: the other holds the settings."""
    made = tmp_path / "exports"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> None:
    export_dialog._last.clear()


# --- by the command ----------------------------------------------------------------------------------------


def test_twice_as_large_at_scale_two_is_the_same_picture_drawn_anew(look: Theme, folder: Path) -> None:
    one, two = folder / "one.png", folder / "two.png"
    app.render(OPTIONS, one, (1366, 768), 4)
    app.render(OPTIONS, two, (2732, 1536), 4, shot=Shot(scale=2))
    small, large = pixels(one), pixels(two)
    assert large.shape == (1536, 2732, 3)
    halved = np.asarray(Image.open(two).convert("RGB").resize((1366, 768), Image.Resampling.BOX), dtype=int)
    assert (np.abs(halved - small).max(-1) > 96).mean() < 0.05  # the same things in the same places
    doubled = np.kron(small, np.ones((2, 2, 1), int))
    assert (large != doubled).any(-1).mean() > 0.02  # and no enlarged pixels


def test_a_picture_may_be_as_large_as_8192(look: Theme, folder: Path) -> None:
    out = folder / "wide.png"
    app.render(OPTIONS, out, (8192, 4608), 0, shot=Shot(scale=4))
    image = QImage(str(out))
    assert (image.width(), image.height()) == (8192, 4608)
    assert image.pixelColor(8180, 4600).name() == theme().tokens.card.lower()


@pytest.mark.parametrize("part", ["stage", "card1", "card4"])
def test_a_part_fills_the_picture(look: Theme, folder: Path, part: str) -> None:
    out = folder / "part.png"
    app.render(OPTIONS, out, SMALL, 3, shot=Shot(part))
    image = pixels(out)
    assert image.shape == (480, 640, 3)
    card = [int(theme().tokens.card[i : i + 2], 16) for i in (1, 3, 5)]
    for row, column in ((20, 6), (470, 6), (20, 630), (470, 630)):
        assert image[row, column].tolist() == card


@pytest.mark.parametrize(
    ("shot", "size", "words"),
    [
        (Shot("card2"), SMALL, "'card2' is not shown here; there are window, stage, card1, card3, card4"),
        (Shot("nothing"), SMALL, "'nothing' is not shown"),
        (Shot("stage", 4.0), SMALL, "the stage needs at least"),
        (Shot(), SMALL, "the window needs at least 800x560"),
        (Shot(scale=2.0), (1024, 768), "the window needs at least 1600x1120"),
    ],
)
def test_parts_and_sizes_that_cannot_be_are_refused(
    look: Theme, folder: Path, shot: Shot, size: tuple[int, int], words: str
) -> None:
    with pytest.raises(Problem) as caught:
        app.render(OPTIONS, folder / "x.png", size, 0, shot=shot)
    assert words in str(caught.value)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_film_ends_with_the_picture_of_its_last_step(look: Theme, folder: Path, kind: str) -> None:
    out, still = folder / f"film.{kind}", folder / "still.png"
    told: list[tuple[int, int]] = []
    app.render(OPTIONS, out, SMALL, 1, shot=STAGE, film=Film(2, 0.3), told=lambda *said: told.append(said))
    app.render(OPTIONS, still, SMALL, 3, shot=STAGE)
    with Image.open(out) as film:
        frames = [np.asarray(frame.convert("RGB"), dtype=int) for frame in ImageSequence.Iterator(film)]
    lengths = durations(out)
    assert lengths == [300] * 4 + [2300]
    assert told == [(i, 5) for i in range(6)]
    assert np.abs(frames[-1] - pixels(still)).max(-1).mean() < (1.0 if kind == "gif" else 1e-9)
    assert all((one != other).any() for one, other in pairwise(frames))


def durations(path: Path) -> list[int]:
    with Image.open(path) as film:
        found = []
        for frame in ImageSequence.Iterator(film):
            frame.load()
            found.append(frame.info["duration"])
    return found


def test_a_film_without_an_end_runs_to_the_end_of_the_run(look: Theme, folder: Path) -> None:
    out = folder / "film.gif"
    told: list[int] = []
    film = Film(None, 0.02, 10)  # five phases a frame
    end = app.render(OPTIONS, out, SMALL, shot=STAGE, film=film, told=lambda _done, n: told.append(n)).metrics
    whole = app.render(OPTIONS, folder / "end.png", (800, 600)).metrics
    assert end["log_likelihood"] == whole["log_likelihood"]
    assert len(durations(out)) == told[0]


def test_a_full_disk_leaves_the_old_file_whole(
    look: Theme, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    out = folder / "film.gif"
    out.write_bytes(b"the old film")
    monkeypatch.setattr(atomic, "_write", full)
    with pytest.raises(Problem, match="the disk is full"):
        app.render(OPTIONS, out, SMALL, 0, shot=STAGE, film=Film(1))
    assert out.read_bytes() == b"the old film"
    assert [path.name for path in folder.iterdir()] == ["film.gif"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--scale", "9"], "not a number from 1 to 8"),
        (["--seconds", "nan"], "not a number from 0.01 to 60"),
        (["--size", "9000x100"], "8192x8192"),
        (["--fps", "0"], "not a number from 1 to 50"),
    ],
)
def test_bad_options_are_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert cli.main(["render", "mixture", "--out", "x.png", *words]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.count("\n") == 1


# --- by the app --------------------------------------------------------------------------------------------


def done(window: Window, qtbot: QtBot) -> Exporter:
    made = exporter(window)
    qtbot.waitUntil(lambda: not made.busy, timeout=LONG)
    return made


def by_command(tab: MixtureTab, wish: Wish, folder: Path) -> bytes:
    """What the command line makes of the same scene."""
    kept, out = folder / "same.genviz", folder / f"same.{wish.kind}"
    scene.save(kept, scene.scene_of(replace(shown(tab), view=tab.view), tab.name))
    words = [*command(), *arguments(wish, kept, out)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(words, check=True, capture_output=True, env=environment)
    return out.read_bytes()


def test_the_app_exports_what_the_command_draws_and_the_run_goes_on(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 3)
    tab.plot.plane.zoom(0.5, middle(tab.plot.plane))
    wish = Wish(part="stage", size=SMALL, dark=True, lang="ko")
    out = folder / "picture.png"
    before = (shown(tab).frame.t, theme().dark, theme().scale, language(), tab.plot.plane.mapping())
    exporter(window).begin(tab, wish, out)
    qtbot.wait(0)
    tab.commands.play()
    done(window, qtbot)
    tab.trainer.pause()
    assert shown(tab).frame.t > before[0]
    assert (theme().dark, theme().scale, language(), tab.plot.plane.mapping()) == before[1:]
    assert tab.banner.text() == ""
    at_step(tab, qtbot, 3)
    assert by_command(tab, wish, folder) == out.read_bytes()
    options = app.Options(scene=folder / "same.genviz", lang="ko", theme="dark")
    app.render(options, folder / "again.png", SMALL, shot=STAGE)
    assert (pixels(folder / "again.png") == pixels(out)).all()
    tab.fit_view()
    assert by_command(tab, wish, folder) != out.read_bytes()  # the part that was zoomed into


def test_the_window_answers_while_a_film_is_made(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 1)
    gaps: list[float] = []
    last = perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now

    clock = QTimer(window, interval=10)
    clock.timeout.connect(tick)
    out = folder / "film.webp"
    exporter(window).begin(tab, Wish("webp", "stage", SMALL, first=0, last=3), out)
    last = perf_counter()
    clock.start()
    made = done(window, qtbot)
    clock.stop()
    assert len(durations(out)) == 7
    assert made.bar.isVisible()
    assert "film.webp" in made.bar.text.text()
    assert len(gaps) > 20
    assert float(np.median(gaps)) < 0.1


def test_a_cancelled_export_leaves_no_file(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 1)
    made = exporter(window)
    made.begin(tab, Wish("gif", "stage", SMALL, first=0, last=400), folder / "film.gif")
    qtbot.waitUntil(lambda: made.bar.bar.value() > 2, timeout=LONG)
    made.begin(tab, Wish("png", "stage", SMALL), folder / "other.png")
    assert "Another export is going on" in tab.banner.text()
    made.bar.button.click()
    assert not made.busy
    assert made.bar.isHidden()
    assert not list(folder.iterdir())


def test_what_goes_wrong_is_said_in_the_banner(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 1)
    made = exporter(window)
    made.begin(tab, Wish("png", "stage", SMALL), folder / "no" / "x.png")
    done(window, qtbot)
    assert "There is no folder" in tab.banner.text()
    assert made.bar.isHidden()
    made.begin(tab, Wish("png", "stage", SMALL, scale=4.0), folder / "x.png")
    done(window, qtbot)
    assert "The stage needs at least" in tab.banner.text()
    made.begin(tab, Wish("csv"), folder / "no" / "x.csv")
    assert "There is no folder" in tab.banner.text()
    assert not list(folder.iterdir())


def test_curves_are_written_at_once_with_their_ghosts(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 4)
    tab.trainer.restart(9)
    qtbot.waitUntil(lambda: bool(shown(tab).ghosts) and shown(tab).frame.t == 0, timeout=20_000)
    exporter(window).begin(tab, Wish("csv"), folder / "curves.csv")
    head = (folder / "curves.csv").read_text("utf-8").splitlines()[0].split(",")
    assert head[:2] == ["step", "t"]
    assert f"ghost_1_{shown(tab).ghosts[0].metric}" in head


def test_a_closing_window_takes_its_export_along(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 1)
    made = exporter(window)
    made.begin(tab, Wish("gif", "stage", SMALL, first=0, last=400), folder / "film.gif")
    window.do("export_picture")
    window.close()
    assert not made.busy
    assert not list(folder.iterdir())


# --- the page ----------------------------------------------------------------------------------------------


def opened(window: Window) -> ExportDialog:
    window.do("export_picture")
    (dialog,) = window.findChildren(ExportDialog)
    return dialog


def choose(dialog: ExportDialog, what: str, value: object) -> None:
    combo = getattr(dialog.form, what)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_the_page_shows_what_will_come_and_exports_it(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_step(tab, qtbot, 2)
    dialog = opened(window)
    choose(dialog, "part", "stage")
    choose(dialog, "preset", "slide43")
    dialog.form.colours.buttons[1].click()
    shown_first = dialog._shown
    qtbot.waitUntil(lambda: dialog._shown is not shown_first, timeout=LONG)
    assert (dialog._shown.width(), dialog._shown.height()) == (1024, 768)
    assert dialog._shown.pixelColor(512, 6).lightness() < 60  # dark, as it was asked for
    assert not theme().dark
    out = folder / "slide"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.export.click()
    done(window, qtbot)
    image = QImage(str(folder / "slide.png"))
    assert (image.width(), image.height()) == (1024, 768)
    assert opened(window).form.wish().part == "stage"  # remembered


def test_the_page_is_worked_by_the_keyboard(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    dialog = opened(window)
    dialog.form.kind.setFocus()
    qtbot.keyClick(dialog.form.kind, Qt.Key.Key_Down)
    assert dialog.form.wish().kind == "svg"
    reached = {dialog.focusWidget()}
    for _ in range(20):
        dialog.focusNextChild()
        reached.add(dialog.focusWidget())
    form = dialog.form
    assert {form.kind, form.part, form.preset, form.width_, form.height_, form.scale, form.present} <= reached
    assert {dialog.export, dialog.close_button, *form.colours.buttons[:1]} <= reached
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_choices_that_mean_nothing_are_hidden_and_bad_ones_are_told(
    window: Window, tab: MixtureTab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 2)
    dialog = opened(window)
    form = dialog.form
    assert not form.first.isVisible()
    choose(dialog, "kind", "gif")
    assert form.first.isVisible()
    assert "5 frames" in dialog.note.text()
    form.last.setText("")
    form.first.setText("3")
    form.last.editingFinished.emit()
    assert "its last step, 0, must not be before 3" in dialog.note.text()
    assert not dialog.export.isEnabled()
    form.last.setText("4")
    form.rate.setText("80")
    form.rate.editingFinished.emit()
    assert "a film has 1 to 50 frames a second, not 80" in dialog.note.text()
    choose(dialog, "kind", "npz")
    assert dialog.export.isEnabled()
    assert not form.part.isVisible()
    choose(dialog, "kind", "png")
    form.width_.setText("99999")
    form.width_.editingFinished.emit()
    assert "99999" in dialog.note.text()
    assert not dialog.export.isEnabled()
    assert form.preset.currentData() == "own"


def test_scale_and_part_change_the_size_as_on_the_screen(
    window: Window, tab: MixtureTab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 2)
    dialog = opened(window)
    assert dialog.form.wish().size == (window.width(), window.height())
    choose(dialog, "scale", 2.0)
    assert dialog.form.wish().size == (2 * window.width(), 2 * window.height())
    assert preview(dialog.form.wish()).size == (window.width(), window.height())
    choose(dialog, "part", "stage")
    assert dialog.form.wish().size == (2 * tab.stage.width(), 2 * tab.stage.height())
    choose(dialog, "preset", "4k")
    wish = dialog.form.wish()
    assert (wish.size, wish.scale) == ((3840, 2160), 2.0)


def test_of_two_runs_it_is_said_which_one_is_exported(
    window: Window, tab: MixtureTab, qtbot: QtBot, folder: Path
) -> None:
    at_step(tab, qtbot, 2)
    tab.locking.begin()
    tab.commands.set_param("n_components", 3)
    qtbot.waitUntil(
        lambda: tab.rival is not None and shown(tab).frame.params.n_components == 3, timeout=20_000
    )
    dialog = opened(window)
    assert "the one whose settings are shown" in dialog.note.text()
    dialog.close()
    exporter(window).begin(tab, Wish("json"), folder / "b.json")
    assert len(json.loads((folder / "b.json").read_text("utf-8"))["parameters"]["weights"]) == len(
        shown(tab).picture.weights
    )


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_problem_of_the_other_process_is_told_in_the_readers_language(look: Theme, lang: str) -> None:
    set_language(lang)  # type: ignore[arg-type]
    inner = {"template": "the file is empty", "values": {}}
    said = {"template": "there is no folder {path}; choose another place", "values": {"path": "/x"}}
    assert problem_of(said) == Problem("there is no folder {path}; choose another place", path="/x")
    assert ("폴더" in problem_text(problem_of(said))) == (lang == "ko")
    nested = problem_of({"template": "{name}: {what}", "values": {"name": "a", "what": inner}})
    assert isinstance(nested.values["what"], Problem)


def test_a_wish_becomes_the_command_that_people_can_type() -> None:
    wish = Wish("mp4", "window", (1024, 768), 1.5, present=True, first=2, last=6, seconds=0.25, rate=30.0)
    words = arguments(wish, Path("a.genviz"), Path("b.mp4"))
    parser = cli._Parser("genviz render")
    cli._add_view_options(parser)
    render_command.add_options(parser, cli._count)
    options = parser.parse_args(words[1:])
    assert (options.step, options.steps, options.seconds, options.fps) == (2, 4, 0.25, 30.0)
    assert (options.size, options.scale, options.part, options.present) == ((1024, 768), 1.5, "window", True)
    assert check(replace(wish, kind="gif"), 2)[0].t == 4
    assert sys.executable in command()
