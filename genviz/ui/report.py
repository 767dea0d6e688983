"""A report as plain text: versions, seed, scene, traceback."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genviz.runtime.run import Run

_PACKAGES = ("genviz", "PySide6-Essentials", "numpy", "scipy", "contourpy", "ziamath")
_LARGEST_SCENE = 20_000


def report(message: str, run: Run | None = None, details: str = "") -> str:
    """What a maintainer needs to see the same thing."""
    parts = [message, *versions(), _blas()]
    if run is not None:
        parts += [f"model {run.model}, data {run.data.source or 'own'}, seed {run.seed}", _scene(run)]
    return "\n".join(part for part in (*parts, details) if part)


def versions() -> list[str]:
    """Python, the system, and the packages that are used."""
    lines = [f"Python {sys.version.split()[0]}, {platform.platform()}"]
    for name in _PACKAGES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name} not installed")
    return lines


def _blas() -> str:
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return ""
    blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"BLAS {blas['name']} {blas['version']}"


def _scene(run: Run) -> str:
    from genviz.engine.problem import Problem
    from genviz.runtime.scene import Scene, dumps  # only a report needs the text of a scene here

    try:
        text = dumps(Scene(tab="", run=run)).decode()
    except Problem as problem:  # own data that are too large for a scene
        return str(problem)
    return text if len(text) <= _LARGEST_SCENE else f"{text[:_LARGEST_SCENE]}…"
