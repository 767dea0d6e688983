"""How much of the bare loop's speed is left to a run in the app: phases a second.

bare      the phases of the model alone, one after the other, in a plain loop
kept      the same run on its timeline: metrics and trace recorded, keyframes kept, numbers checked
window    the same run in the open window "as fast as it can", with pictures, diagnostics and numbers drawn

Turn and turn about in one process; the runs never stop (their tolerance is 0, and their limit is put away).

    python tests/benchmarks/throughput.py [seconds a turn]
"""

import os
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interleave import kernels, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from latency import settle  # noqa: E402
from PySide6.QtCore import QEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from genviz import catalog  # noqa: E402
from genviz.app import quicken  # noqa: E402
from genviz.engine import datasets  # noqa: E402
from genviz.engine.models.gmm import GmmParams  # noqa: E402
from genviz.engine.rng import PHASE, START, Rng  # noqa: E402
from genviz.runtime.budget import Budget  # noqa: E402
from genviz.runtime.run import Run  # noqa: E402
from genviz.runtime.timeline import Timeline  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from genviz.ui.window import Opening, Window  # noqa: E402

CASES = (("faithful", 2), ("blobs:n=600", 8), ("blobs:n=3000", 8), ("blobs:n=30000", 8))
TURNS = 3
SIZE = (1366, 768)


def bare(run: Run, seconds: float) -> float:
    """Phases a second of a plain loop."""
    algorithm = catalog.algorithm(run.model)
    state, phases, t = algorithm.init(run.data, run.params, Rng(run.seed, START)), algorithm.phases, 0
    begin = perf_counter()
    with np.errstate(all="ignore"):
        while perf_counter() - begin < seconds:
            state = phases[t % len(phases)].run(state, run.data, run.params, Rng(run.seed, PHASE, t))
            t += 1
    return t / (perf_counter() - begin)


def kept(run: Run, seconds: float) -> float:
    """Phases a second of a timeline that nobody looks at."""
    timeline, begin = Timeline(run, catalog.algorithm(run.model), Budget(), (), None), perf_counter()
    t = timeline.extend(timeline.limit, seconds, heed_rule=False).t
    elapsed = perf_counter() - begin
    timeline.close()
    return t / elapsed


def in_window(window: Window, seconds: float) -> tuple[float, float]:
    """Phases and drawn frames a second in the open window."""
    trainer = window.tab.trainer
    trainer.restart()
    trainer.set_speed(float("inf"))
    trainer.play()
    settle(0.2)
    first, begin = trainer.snapshot, perf_counter()
    settle(seconds)
    last, elapsed = trainer.snapshot, perf_counter() - begin
    trainer.pause()
    trainer.restart()  # a long run that stands still would be diagnosed all along
    settle(0.3)
    return (last.frame.t - first.frame.t) / elapsed, (last.version - first.version) / elapsed


def measure(name: str, k: int, seconds: float) -> None:
    """Print one row."""
    run = Run("gmm", datasets.load(name), 0, GmmParams(n_components=k, tol=0.0))
    window = Window(Opening("mixture", run, playing=False))
    window.resize(*SIZE)
    window.show()
    settle(1.5)
    turns = [(bare(run, seconds), kept(run, seconds), *in_window(window, seconds)) for _ in range(TURNS)]
    plain, alone, shown, frames = zip(*turns, strict=True)
    shares = [median(b / a for a, b in zip(plain, other, strict=True)) for other in (alone, shown)]
    print(
        f"{name:<16} {k:>3} {median(plain):>9,.0f} {median(alone):>9,.0f} {shares[0]:>7.0%}"
        f" {median(shown):>9,.0f} {shares[1]:>7.0%} {median(frames):>7.1f}"
    )
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> None:
    """Print the table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    quicken()
    module = import_module("genviz.engine.models.gmm")
    module.gmm = replace(module.gmm, max_steps=10**7)
    print(f"load average {os.getloadavg()[0]:.2f}; {kernels()}; phases a second")
    print(f"{'data':<16} {'K':>3} {'bare':>9} {'kept':>9} {'':>7} {'window':>9} {'':>7} {'fps':>7}")
    for case in CASES:
        measure(*case, seconds)


if __name__ == "__main__":
    main()
