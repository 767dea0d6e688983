"""Three hundred processes are killed at a random instant while they save: the last or the one before opens.

One process forks the three hundred, so that each begins within a millisecond; where there is no fork, thirty
are started one by one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KILLS = 300 if sys.platform != "win32" else 30

_COMMON = """
import json, os, random, subprocess, sys, time
import numpy as np
from pathlib import Path
from genviz import catalog
from genviz.engine.data import Data
from genviz.runtime import scene
from genviz.runtime.run import Run
from genviz.runtime.scene import Scene

path = Path(sys.argv[1])
data = Data(np.random.default_rng(0).normal(size=(400, 2)), names=("a", "b"), units=("", ""))
run = Run("kmeans", data, 0, catalog.algorithm("kmeans").params())

def save_for_ever(first):
    for i in range(first, 10**9):
        os.write(1, b"%d\\n" % i)  # it begins
        scene.save(path, Scene("mixture", run, note=str(i)))
        os.write(1, b"%d.\\n" % i)  # it is done
"""

_ALONE = _COMMON + "save_for_ever(int(sys.argv[2]))\n"

_SERVER = (
    _COMMON
    + """
dice, kills = random.Random(5), int(sys.argv[2])
alone = sys.argv[3]
wrong, left, done_at_all = [], 0, 0
scene.save(path, Scene("mixture", run, note="0"))
for k in range(kills):
    first, delay = 1000 * k, dice.uniform(0.0, 0.06)
    if sys.platform == "win32":
        child = subprocess.Popen([sys.executable, "-c", alone, str(path), str(first)], stdout=subprocess.PIPE)
        begun = child.stdout.readline()
        time.sleep(delay)
        child.terminate()
        said = begun + child.stdout.read()
        child.wait()
    else:
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.dup2(write, 1)
            save_for_ever(first)
        os.close(write)
        said = os.read(read, 1000)
        time.sleep(delay)
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        while more := os.read(read, 100000):
            said += more
        os.close(read)
    lines = said.decode().splitlines()
    done = [line[:-1] for line in lines if line.endswith(".")]
    done_at_all += bool(done)
    allowed = {lines[-1].rstrip("."), done[-1] if done else before if k else "0"}
    try:
        before = scene.load(path).note
    except Exception as error:
        before = repr(error)
    if before not in allowed:
        wrong.append([k, before, sorted(allowed)])
    left += len(os.listdir(path.parent)) - 1
scene.save(path, Scene("mixture", run, note="the end"))
print(json.dumps({"wrong": wrong, "left": left, "done": done_at_all, "last": os.listdir(path.parent)}))
"""
)


def test_the_last_or_the_previous_scene_opens(tmp_path: Path) -> None:
    folder = tmp_path / "scenes"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", _SERVER, str(folder / "scene.genviz"), str(KILLS), _ALONE],
        env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}, capture_output=True,
        text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    assert found["last"] == ["scene.genviz"], "what the dead left behind is swept"
    # The test is one only if many were killed in the middle, and many after they had saved.
    assert found["left"] > KILLS / 20
    assert found["done"] > KILLS / 4
