"""Where packaged files lie on disk, for what needs a path (fonts, icons, translations)."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_path(*parts: str) -> Path:
    """Return the path of a packaged file or folder, as ``resource_path("icons", "genviz.svg")``.

    A wheel carries the repository's `resources` folder as ``genviz/resources``; in a checkout it lies beside
    the package.  The path is returned whether or not it exists.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
