"""Packaged files, read through ``importlib.resources``.

A wheel carries the repository's `resources` folder as ``genviz/resources``; in a checkout it lies beside the
package.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from genviz.engine.problem import Problem


def read_resource(*parts: str) -> bytes:
    """Read the content of one packaged file, as ``read_resource("data", "iris.npz")``.

    Raises
    ------
    Problem
        The file is not there: the installation is incomplete.
    """
    for root in _roots():
        found = root.joinpath(*parts)
        if found.is_file():
            return found.read_bytes()
    raise Problem(
        "the file {file}, which belongs to genviz, is missing; install genviz again", file="/".join(parts)
    )


def _roots() -> tuple[Traversable, ...]:
    package = files("genviz")
    return package.joinpath("resources"), package.joinpath("..", "resources")
