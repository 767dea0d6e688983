"""The same widgets as a picture: the very step, the size, the same bytes again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from genviz import app
from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.ui.open import write_scene
from genviz.ui.theme import Theme
from genviz.ui.tokens import DARK
from genviz.ui.window import Window


def test_a_picture_of_that_step(look: Theme, tmp_path: Path) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    options = app.Options(lang="en", theme="dark", seed=3)
    metrics = app.render(options, one, (1024, 768), 2).metrics
    again = app.render(options, two, (1024, 768), 2).metrics
    image = QImage(str(one))
    assert (image.width(), image.height()) == (1024, 768)
    assert image.pixelColor(1, 400).name().upper() == DARK.window
    assert metrics == again
    assert one.read_bytes() == two.read_bytes()
    assert app.render(options, two, (1024, 768), 0).metrics["log_likelihood"] < metrics["log_likelihood"]
    assert one.read_bytes() != two.read_bytes()


def test_without_a_step_it_runs_to_the_end(look: Theme, tmp_path: Path) -> None:
    out = tmp_path / "end.png"
    end = app.render(app.Options(lang="en", theme="light"), out, (800, 600)).metrics
    later = app.render(app.Options(lang="en", theme="light"), out, (800, 600), 100).metrics
    assert end["log_likelihood"] == pytest.approx(later["log_likelihood"], rel=1e-6)


def test_a_scene_is_drawn_at_its_frame(window: Window, tmp_path: Path) -> None:
    tab = window.tab
    assert tab is not None
    tab.commands.seek(3)
    assert tab.trainer.wait_until(lambda s: s.frame.t == 3, 5)
    tab.tick()
    path = tmp_path / "three.genviz"
    write_scene(window, path)
    options = app.Options(scene=path, lang="en", theme="light")
    drawn = app.render(options, tmp_path / "three.png", (800, 600))
    assert drawn.metrics["log_likelihood"] == scene.load(path).metrics["log_likelihood"]
    assert drawn.remark is None
    _change(path, lambda d: d["metrics"].update(log_likelihood=-1.0))
    drawn = app.render(options, tmp_path / "three.png", (800, 600))
    assert "this replay differs: log_likelihood was -1" in str(drawn.remark)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(t=10**8), "before frame 100000000 of the scene"),
        (lambda d: d["run"].update(start={"weights": [1.0]}), "a start needs weights, means and covariances"),
    ],
)
def test_a_scene_that_cannot_get_there_is_refused(
    window: Window, tmp_path: Path, change: Callable[[dict[str, Any]], None], words: str
) -> None:
    path = tmp_path / "scene.genviz"
    write_scene(window, path)
    _change(path, change)
    with pytest.raises(Problem) as caught:
        app.render(app.Options(scene=path, lang="en", theme="light"), tmp_path / "x.png", (800, 600))
    assert words in str(caught.value)


def _change(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(path.read_text("utf-8"))
    change(document)
    path.write_text(json.dumps(document), "utf-8")


def test_what_cannot_be_drawn_is_said(look: Theme, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"must end in \.png"):
        app.render(app.Options(), tmp_path / "film.avi")
    with pytest.raises(Problem, match=r"no\.genviz"):
        app.render(app.Options(scene=tmp_path / "no.genviz"), tmp_path / "x.png")
    with pytest.raises(Problem):
        app.render(app.Options(lang="en", theme="light"), tmp_path / "no" / "folder" / "x.png", (800, 600), 0)
