"""Scene files: the same frames after as before, one sentence for everything else."""

from __future__ import annotations

import errno
import json
import math
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import genviz
from genviz.engine import datasets
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime import scene
from genviz.runtime.budget import Budget
from genviz.runtime.run import ApplyEdit, LogEntry, PatchData, Run
from genviz.runtime.scene import Scene
from genviz.runtime.timeline import Timeline
from genviz.runtime.trainer import Trainer
from tests.runtime.test_timeline import LOG
from tests.runtime.toy import make_run, replayed, same, toy

VIEW = {"axes": [1, 0], "layers": ["density", "path"], "selected": 4, "x_range": [0.5, 2.5]}
AWKWARD = (0.1 + 0.2, 1e-308, 5e-324, -0.0, 1 / 3, 1e150, 123456789.123456789)


def _scene(**changes: Any) -> Scene:
    run = make_run(log=LOG, step=0.1 + 0.2)
    kept = Scene("toys", run, 45, VIEW, "what I saw: 눈 ☃", {"norm": 1 / 3, "up": math.inf})
    return replace(kept, **changes)


def _back(kept: Scene) -> Scene:
    return scene.loads(scene.dumps(kept))


def _document(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(scene.dumps(_scene()))
    return document | changes


def _frames(run: Run, *ts: int) -> list[Any]:
    timeline = Timeline(run, toy, Budget())
    timeline.extend(max(ts), heed_rule=False)
    return [timeline.at(t) for t in ts]


# ---- round trips ------------------------------------------------------------------------------------------


def test_frames_after_are_the_frames_before() -> None:
    loaded = _back(_scene())
    for one, other in zip(
        _frames(loaded.run, 60, 0, 7, 31), _frames(_scene().run, 60, 0, 7, 31), strict=True
    ):
        assert same(one, other)
    assert same(_frames(loaded.run, 60)[0], replayed(_scene().run, 60))


def test_a_patch_that_goes_to_infinity_is_saved_as_it_was_opened() -> None:
    """No run heeds it; but whoever opens a scene must be able to save it, or lose what was done since."""
    away = LogEntry(60, PatchData(Patch(moved=((0, (math.inf, 1.0)),), added=((0.0, -math.inf),))))
    kept = _scene(run=make_run(log=(away,)))
    assert _back(kept).run.log == (away,)


def test_what_a_file_says_is_cut_in_messages(tmp_path: Path) -> None:
    path = tmp_path / "s.genviz"
    path.write_bytes(json.dumps(_document(tab="x" * 5000)).encode())
    with pytest.raises(Problem) as caught:
        scene.load(path)
    assert str(caught.value).startswith(f"s.genviz: tab: there is no tab '{'x' * 160}…'; known: ")


def test_everything_comes_back() -> None:
    kept, loaded = _scene(), _back(_scene())
    assert (loaded.tab, loaded.t, loaded.view) == (kept.tab, 45, VIEW)
    assert (loaded.note, loaded.metrics) == (kept.note, kept.metrics)
    assert loaded.run.log == LOG
    assert (loaded.run.model, loaded.run.seed, loaded.run.params) == ("walk", 3, kept.run.params)
    assert loaded.run.data.x.tobytes() == kept.run.data.x.tobytes()
    assert scene.dumps(loaded) == scene.dumps(kept)


def test_a_given_start_comes_back_bit_for_bit() -> None:
    run = make_run(start={"x": np.array(AWKWARD[:3])})
    assert _back(_scene(run=run)).run.start["x"].tobytes() == run.start["x"].tobytes()  # type: ignore[index]


@pytest.mark.parametrize("value", [*AWKWARD, math.inf, -math.inf, 3, [1.0, [2, math.inf]]])
def test_numbers_of_edits_come_back(value: Any) -> None:
    log = (LogEntry(4, ApplyEdit("place", {"k": 0, "where": value})),)
    loaded = _back(_scene(run=make_run(log=log))).run.log[0].change
    assert isinstance(loaded, ApplyEdit)
    assert repr(loaded.arguments["where"]) == repr(value)


def test_shipped_data_are_named_and_not_embedded() -> None:
    run = replace(make_run(), data=datasets.load("blobs:n=50,seed=2"))
    document = scene.dumps(_scene(run=run))
    assert b"blobs:" in document
    assert len(document) < 2500
    assert scene.loads(document).run.data.x.tobytes() == run.data.x.tobytes()
    changed = document.replace(b'"hash": "', b'"hash": "00')
    assert "not quite those" in str(scene.loads(changed).run.data.notes[-1])


def test_a_patch_may_name_data() -> None:
    from genviz.engine.patch import Patch

    log = (LogEntry(2, PatchData(Patch(source="blobs:n=50,seed=2"))),)
    run = replace(make_run(log=log), data=datasets.load("blobs:n=40"))
    assert same(_frames(_back(_scene(run=run)).run, 9)[0], replayed(run, 9))


def test_no_path_is_written(tmp_path: Path) -> None:
    scene.save(tmp_path / "my secret folder.genviz", _scene())
    text = (tmp_path / "my secret folder.genviz").read_text()
    assert str(tmp_path) not in text
    assert "secret" not in text


def test_the_file_is_for_people_too() -> None:
    lines = scene.dumps(_scene()).decode().splitlines()
    mark = f'  "genviz": {{"format": 1, "version": "{genviz.__version__}"}},'
    assert lines[:3] == ["{", mark, '  "tab": "toys",']
    assert '      {"t": 7, "set": {"step": 0.4}},' in lines
    keys = [line.split('"')[1] for line in lines if line.startswith('  "')]
    assert keys == ["genviz", "tab", "run", "t", "view", "metrics", "note"]


def test_nan_is_not_written() -> None:
    with pytest.raises(Problem, match="NaN"):
        scene.dumps(_scene(metrics={"norm": math.nan}))


def test_half_a_character_in_a_note_does_not_stop_the_save() -> None:
    assert scene.loads(scene.dumps(_scene(note="half \ud83d of it"))).note == "half ? of it"


def test_a_trainer_goes_where_the_scene_was() -> None:
    trainer = Trainer(make_run())
    trainer.seek(30)
    trainer.edit("push", {"k": 1, "amount": 2.0})
    trainer.seek(55)
    assert trainer.wait_until(lambda s: s.exact and s.frame.t == 55, 30.0)
    saved = trainer.snapshot
    assert saved is not None
    trainer.set_view(View(axes=(1, 0)))
    loaded = _back(scene.scene_of(saved, "toys", "note"))
    trainer.load(make_run(99))
    trainer.load(loaded.run, t=loaded.t)
    assert trainer.wait_until(lambda s: s.exact and s.frame.t == 55 and s.run.seed == 3, 30.0)
    shown = trainer.snapshot
    assert shown is not None
    assert same(shown.frame, saved.frame)
    assert scene.difference(loaded, shown) is None
    differs = scene.difference(replace(loaded, metrics=dict(loaded.metrics) | {"norm": 1e-3}), shown)
    assert "this replay differs: norm was 0.001" in str(differs)
    assert scene.with_bits(View(width=7), loaded.view or {}) == replace(saved.view, width=7)
    assert trainer.close(30.0)


# ---- what is not a scene ----------------------------------------------------------------------------------


def _set(document: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    *parents, last = path.split("/")
    place: Any = document
    for key in parents:
        place = place[int(key) if isinstance(place, list) else key]
    place[int(last) if isinstance(place, list) else last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("run/seed", -1, "run.seed"),
        ("run/seed", 2**32, "run.seed"),
        ("run/seed", "3", "run.seed: Expected 'int'"),
        ("run/seed", 1.5, "run.seed"),
        ("run/model", "nothing", "run.model: there is no model 'nothing'"),
        ("run/model", "gmm", "run.params"),
        ("run/params/step", 11.0, "run.params: step must be between 0 and 10, not 11"),
        ("run/params/step", "x", "run.params: step must be a finite number"),
        ("run/params/stride", 1, "run.params: stride is not a setting"),
        ("run/params", [], "run.params: Expected 'object'"),
        ("run/data", {}, "run.data: the data in the scene are damaged"),
        ("run/data", {"source": "nowhere", "hash": ""}, "run.data"),
        ("run/start", {"x": ["a"]}, "run.start.x"),
        ("run/start", {"x": [[1.0], [1.0, 2.0]]}, "run.start.x"),
        ("run/log/0/t", -1, "run.log[0].t"),
        ("run/log/1/t", 40, "run.log[2].t: entries must be in the order of time"),
        ("run/log/1", {"t": 7}, "run.log[1]: an entry is one of set, patch, edit"),
        ("run/log/1/set", {"step": 99}, "run.log[1].set: step must be between"),
        ("run/log/2/patch/moved", [[0]], "run.log[2].patch.moved[0]"),
        ("run/log/2/patch/moved", [[-1, [0, 0]]], "run.log[2].patch.moved[0]"),
        ("run/log/0/edit/arguments", 3, "run.log[0].edit.arguments"),
        ("run/extra", 3, "unknown field"),
        ("run", 3, "run: Expected 'object'"),
        ("t", -3, "t: Expected 'int' >= 0"),
        ("t", None, "t: Expected 'int'"),
        ("tab", "pictures", "tab: there is no tab 'pictures'"),
        ("tab", "mixture", "does not show 'walk'"),
        ("view", {"axes": [0, 2]}, "view.axes: features are numbered 0 to 1"),
        ("view", {"selected": 12}, "view.selected: points are numbered 0 to 11"),
        ("view", {"layers": 3}, "view"),
        ("metrics", {"norm": "much"}, "metrics"),
        ("genviz", 3, "this is not a scene of genviz"),
        ("genviz/format", 3, f"made by genviz 1.4; this is {genviz.__version__}"),
        ("genviz/format", "two", "genviz.format"),
        ("genviz/format", 0, "genviz.format"),
    ],
)
def test_wrong_values_are_refused_with_their_place(path: str, value: Any, said: str) -> None:
    document = _set(_document(genviz={"format": 1, "version": "1.4"}), path, value)
    with pytest.raises(Problem) as caught:
        scene.loads(json.dumps(document).encode())
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("key", ["genviz", "tab", "run"])
def test_missing_parts(key: str) -> None:
    document = _document()
    del document[key]
    with pytest.raises(Problem):
        scene.loads(json.dumps(document).encode())


def test_what_has_a_default_may_be_missing() -> None:
    document = _document()
    for key in ("t", "view", "metrics", "note"):
        del document[key]
    document["run"]["params"] = {}
    del document["run"]["log"]
    loaded = scene.loads(json.dumps(document).encode())
    assert (loaded.t, loaded.view, loaded.note, loaded.run.log) == (0, None, "", ())
    assert loaded.run.params == make_run().params


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "line 1"),
        (b"[]", "not a scene"),
        (b"3", "not a scene"),
        (b'{"a": 1, "b": {"c": [{"d": 1, "d": 2}]}}', "b.c[0].d appears twice"),
        (b'{"a": [0, NaN]}', "a[1] is NaN, not a finite number"),
        (b'{"a": -Infinity}', "a is -Infinity"),
        (b'{"a": 1e999}', "a is 1e999"),
        (b'{"a": ' + b"1" * 5000 + b"}", "a is a number of 5000 digits"),
        (b'{"a": "\\ud800"}', "a holds half of a character"),
        (b'{"\\ud800": 1}', "half of a character"),
        (b"[" * 200_000, "nested more than"),
        (b"[" * 30 + b"]" * 30, "nested more than"),
        (b"\xff\xfe{}", "UTF-8"),
        (b'{"genviz": {"format": 1', "line 1, column"),
        (b'{"a": 1}\nx', "line 2"),
    ],
)
def test_json_that_is_not_strict(text: bytes, said: str) -> None:
    with pytest.raises(Problem) as caught:
        scene.loads(text)
    assert said in str(caught.value)


def test_a_byte_order_mark_is_no_harm() -> None:
    assert scene.loads(b"\xef\xbb\xbf" + scene.dumps(_scene())).t == 45


def test_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("genviz.runtime.strict_json.LARGEST", 1000)
    with pytest.raises(Problem, match="larger than"):
        scene.dumps(_scene())
    with pytest.raises(Problem, match="larger than"):
        scene.loads(b" " * 1001)
    (tmp_path / "big").write_bytes(b" " * 1001)
    with pytest.raises(Problem):
        scene.load(tmp_path / "big")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "text").write_text("x,y\n1,2\n")
    for name in ("missing", "pipe", "text", ".", "a\0b", "n" * 300):
        with pytest.raises(Problem):
            scene.load(tmp_path / name)


def test_mutated_scenes_load_or_are_refused_in_words() -> None:
    """Five hundred damaged files; whatever loads can be replayed or refused in words as well."""
    run = replace(_scene().run, data=datasets.load("blobs:n=40"))
    rng, whole = random.Random(0), scene.dumps(_scene(run=run))
    parts = b'" { ] , : 1e308 -1 null true 99999999999 "inf" \\u \x00'.split(b" ")
    loaded, said = 0, []
    for _ in range(500):
        damaged = bytearray(whole)
        for _ in range(rng.randint(1, 3)):
            i = rng.randrange(len(damaged))
            action = rng.randrange(4)
            if action == 0:
                damaged[i] = rng.randrange(256)
            elif action == 1:
                del damaged[i : i + rng.randint(1, 20)]
            elif action == 2:
                damaged[i:i] = rng.choice(parts)
            else:
                damaged[i:i] = damaged[i : i + rng.randint(1, 60)]
        try:
            opened = scene.loads(bytes(damaged))
            loaded += 1
            frame = Timeline(opened.run, toy, Budget()).extend(40)
            assert np.isfinite(frame.state.x).all()
        except Problem as problem:
            said.append(str(problem))
    assert 20 < loaded < 480, loaded
    assert all(said)


# ---- the disk ---------------------------------------------------------------------------------------------


class _Failing:
    """Every function of `os` that a save calls, the k-th call of which fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, k: int, error: OSError) -> None:
        self.calls, self._k, self._error, self.failed = 0, k, error, False
        for name in ("open", "fsync", "replace", "chmod", "stat", "scandir"):
            monkeypatch.setattr(os, name, self._wrapped(getattr(os, name)))
        fdopen = os.fdopen

        def opened(fd: int, *args: Any, **kwargs: Any) -> Any:
            file = fdopen(fd, *args, **kwargs)
            return _File(file, self)

        monkeypatch.setattr(os, "fdopen", opened)

    def _wrapped(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.count()
            return function(*args, **kwargs)

        return call

    def count(self) -> None:
        self.calls += 1
        if self.calls == self._k:
            self.failed = True
            raise self._error


class _File:
    def __init__(self, file: Any, failing: _Failing) -> None:
        self._file, self._failing = file, failing

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *args: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        self._file.write(data[: len(data) // 2])
        self._failing.count()
        return int(self._file.write(data[len(data) // 2 :]))

    def flush(self) -> None:
        self._failing.count()
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_whichever_call_fails_the_old_file_stays_whole(tmp_path: Path, number: int) -> None:
    path = tmp_path / "scene.genviz"
    scene.save(path, _scene(note="old"))
    for k in range(1, 40):
        refused = None
        with pytest.MonkeyPatch.context() as patch:
            failing = _Failing(patch, k, OSError(number, os.strerror(number)))
            try:
                scene.save(path, _scene(note="new"))
            except Problem as problem:
                refused = problem
        assert scene.load(path).note == ("old" if refused else "new"), f"call {k}"
        assert os.listdir(tmp_path) == ["scene.genviz"], f"call {k} left something"
        if not failing.failed:
            assert refused is None
            break
        scene.save(path, _scene(note="old"))
    else:
        pytest.fail("a save makes fewer calls than that")


def test_no_memory_to_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_value: Any) -> bytes:
        raise MemoryError

    path = tmp_path / "scene.genviz"
    scene.save(path, _scene(note="old"))
    monkeypatch.setattr("genviz.runtime.strict_json.dumps", fails)
    with pytest.raises(Problem, match="memory"):
        scene.save(path, _scene(note="new"))
    assert scene.load(path).note == "old"


KILLED = """
import sys
sys.path.insert(0, {root!r})
import numpy
from dataclasses import replace
from genviz.engine.data import Data
from genviz.runtime import scene
opened = scene.load({path!r})
points = numpy.random.default_rng(0).normal(size=(20000, 2))
big = replace(opened, run=replace(opened.run, data=Data(points)))
print("ready", flush=True)
for i in range(10**6):
    scene.save({path!r}, replace(big if i % 2 else opened, note=str(i)))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_killed_while_saving(tmp_path: Path) -> None:
    path, root = tmp_path / "scene.genviz", str(Path(__file__).parents[2])
    run = replace(make_run(), model="kmeans", params=_kmeans_params())
    scene.save(path, Scene("mixture", run))  # the toy is not in the other program's catalogue
    rng = random.Random(1)
    program = KILLED.format(root=root, path=str(path))
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        for _ in range(4):
            time.sleep(rng.uniform(0.0, 0.05))
            process.send_signal(signal.SIGSTOP)  # an instant at which power could fail
            assert scene.load(path).tab == "mixture"
            process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait(30.0)
        process.stdout.close()
        assert scene.load(path).tab == "mixture"
    scene.save(path, Scene("mixture", run))
    assert os.listdir(tmp_path) == ["scene.genviz"], "what the dead left behind is swept"


def _kmeans_params() -> Any:
    from genviz import catalog

    return catalog.algorithm("kmeans").params()
