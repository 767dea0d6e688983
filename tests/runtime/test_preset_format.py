"""Presets in scene files: they come back, older programs keep what they can read, and faults are named."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.runtime.preset import Preset, Source, Target
from genviz.runtime.run import Run
from genviz.runtime.scene import Scene

PRESET = Preset(
    kind="published",
    order=7,
    title={"en": "A result", "ko": "결과"},
    summary={"en": "In a line.", "ko": "한 줄로."},
    caption={"en": "Watch <b>this</b> & that.", "ko": "이것을 보십시오."},
    sources=[Source(text="A. Nobody, A Book", year=1999), Source(text="B. Nobody", year=2001)],
    targets=[
        Target(
            label={"en": "log L"}, name="log_likelihood", step=3, value=-1.25, tolerance=1e-3,
            origin="computed",
        ),
        Target(
            label={"en": "μ"}, name="means", index=[1, 0], value=1 / 3, tolerance=0.5, origin="published",
            source=1,
        ),
    ],
)  # fmt: skip


def kept(preset: Preset | None = PRESET) -> Scene:
    params = catalog.algorithm("gmm").params(n_components=2)
    return Scene("mixture", Run("gmm", datasets.load("faithful"), 4, params), 2, preset=preset)


def changed(*path: str | int, value: Any) -> bytes:
    """The file with one place changed."""
    document = json.loads(scene.dumps(kept()))
    place = document["preset"]
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(document).encode()


def test_a_preset_comes_back() -> None:
    document = scene.dumps(kept())
    assert scene.loads(document).preset == PRESET
    assert scene.preset_of(document) == PRESET
    assert scene.dumps(scene.loads(document)) == document


def test_scenes_without_one_stay_readable_for_older_programs() -> None:
    plain, preset = json.loads(scene.dumps(kept(None))), json.loads(scene.dumps(kept()))
    assert plain["genviz"]["format"] == 1
    assert "preset" not in plain
    assert preset["genviz"]["format"] == 2
    assert scene.preset_of(scene.dumps(kept(None))) is None


def test_an_old_scene_still_opens() -> None:
    """As the first version wrote it."""
    old = json.loads(scene.dumps(kept(None)))
    old["genviz"] = {"format": 1, "version": "0.0.1"}
    loaded = scene.loads(json.dumps(old).encode())
    assert (loaded.run.seed, loaded.t, loaded.preset) == (4, 2, None)


def test_of_a_preset_no_run_is_made() -> None:
    broken = json.loads(scene.dumps(kept()))
    broken["run"]["model"] = "no such model"
    assert scene.preset_of(json.dumps(broken).encode()) == PRESET
    with pytest.raises(Problem, match="no such model"):
        scene.loads(json.dumps(broken).encode())


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("colour",), "red", "unknown field"),
        (("kind",), "nice", "preset.kind"),
        (("title",), {"ko": "결과"}, "preset.title: an English text ('en') is needed"),
        (("caption",), {}, "preset.caption: an English text"),
        (("summary", "en"), "", "preset.summary"),
        (("caption", "en"), "x" * 601, "preset.caption"),
        (("sources", 0, "year"), 999, "preset.sources[0].year"),
        (("targets", 0, "source"), 2, "preset.targets[0].source: there are 2 sources"),
        (("targets", 1, "step"), 3, "preset.targets[1].step: parameters are compared at the end"),
        (("targets", 0, "label"), {"ko": "값"}, "preset.targets[0].label: an English text"),
        (("targets", 0, "tolerance"), 0, "preset.targets[0].tolerance"),
        (("targets", 0, "value"), "1", "preset.targets[0].value"),
        (("targets", 0, "step"), -1, "preset.targets[0].step"),
        (("targets", 1, "index"), [-1], "preset.targets[1].index"),
        (("targets", 0, "origin"), "guessed", "preset.targets[0].origin"),
    ],
)
def test_a_fault_is_named_with_its_place(path: tuple[str | int, ...], value: Any, said: str) -> None:
    for read in (scene.loads, scene.preset_of):
        with pytest.raises(Problem) as caught:
            read(changed(*path, value=value))
        assert said in str(caught.value)


def test_a_preset_is_kept_when_what_is_shown_is_saved() -> None:
    from genviz.engine.view import View
    from genviz.runtime.trainer import Trainer

    trainer = Trainer(kept().run, None, View())
    assert trainer.wait_until(lambda s: s.exact, 20.0)
    snapshot = trainer.snapshot
    trainer.close(2.0)
    assert snapshot is not None
    assert scene.scene_of(snapshot, "mixture", preset=PRESET).preset == PRESET
    assert scene.scene_of(snapshot, "mixture").preset is None
    assert replace(kept(), preset=None).preset is None
