"""Files that were opened or saved last."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from genviz.ui.settings import settings

#: So many are remembered.
MOST: Final = 8
_KEY: Final = "recent"


def recent() -> tuple[Path, ...]:
    """The files, newest first; whatever the settings file holds."""
    kept = settings().value(_KEY, [])
    names = kept if isinstance(kept, list) else [kept]
    return tuple(Path(name) for name in names if isinstance(name, str) and name)[:MOST]


def remember(path: Path) -> None:
    """Put `path` first."""
    whole = path.absolute()
    _keep((whole, *(other for other in recent() if other != whole)))


def forget(path: Path | None = None) -> None:
    """Drop `path`, or all of them."""
    _keep(() if path is None else tuple(other for other in recent() if other != path))


def _keep(paths: tuple[Path, ...]) -> None:
    settings().setValue(_KEY, [str(path) for path in paths[:MOST]])
