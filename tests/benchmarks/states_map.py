"""All 2^16 states of a Boltzmann machine, mapped and drawn: ``python tests/benchmarks/states_map.py``.

Every round has another machine, so that nothing is remembered.  Printed are medians: energies and
probabilities of all states, their valleys, the whole picture, the stage painted at 900 × 620, and all of it.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from PySide6.QtWidgets import QApplication

from genviz.engine import datasets
from genviz.engine.math.boltzmann_exact import world
from genviz.engine.math.boltzmann_map import valleys
from genviz.engine.models.boltzmann import boltzmann
from genviz.engine.view import View
from genviz.ui.energy.topics import LAYERS
from genviz.ui.plots.worlds_composed import PAINTING
from genviz.ui.theme import theme

ROUNDS = 21
TARGET = 50.0


def machines() -> list[np.ndarray[Any, Any]]:
    rng = np.random.default_rng(0)
    raw = rng.normal(0.0, 0.6, (ROUNDS, 16, 16))
    return list(0.5 * (raw + raw.transpose(0, 2, 1)))


def timed(work: Callable[[np.ndarray[Any, Any]], object]) -> float:
    """Median milliseconds."""
    taken = []
    for raw in machines():
        theta = raw + 1e-9 * time.perf_counter()  # never the same machine twice
        start = time.perf_counter()
        work(theta)
        taken.append(1e3 * (time.perf_counter() - start))
    return statistics.median(taken)


def main() -> None:
    app = QApplication.instance() or QApplication([])
    theme().install(app)  # type: ignore[arg-type]
    data, params = datasets.load("bars_and_stripes"), boltzmann.params()
    view = View(width=900, height=620, layers=frozenset(key for key, _, _ in LAYERS))

    def picture(theta: np.ndarray[Any, Any]) -> Any:
        given = {"w": theta - np.diag(np.diagonal(theta)), "b": np.diagonal(theta)}
        state = boltzmann.from_parameters(given, data, params)
        return boltzmann.picture(state, data, params, view, [])

    PAINTING.composed(picture(machines()[0]), view)
    some = picture(machines()[1])
    hills = np.random.default_rng(1).normal(size=1 << 16)
    rows = (
        ("energies and probabilities", timed(lambda theta: world(theta, 16))),
        ("minima and valleys", timed(lambda theta: valleys(hills + theta[0, 0]))),
        ("whole picture", timed(picture)),
        ("stage painted", timed(lambda _theta: PAINTING.composed(some, view))),
        ("mapped and drawn", timed(lambda theta: PAINTING.composed(picture(theta), view))),
    )
    for name, ms in rows:
        print(f"{name:28} {ms:7.2f} ms")
    print(f"target {TARGET:g} ms: {'reached' if rows[-1][1] <= TARGET else 'missed'}")


if __name__ == "__main__":
    main()
