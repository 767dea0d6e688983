"""What to show, and how: the command line's wishes as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from genviz.runtime.run import Run


@dataclass(frozen=True, slots=True)
class Options:
    """What to show, and how.

    Attributes
    ----------
    tab : str
        Tab by catalogue name.
    scene : Path or None
        A scene to open; it brings its own tab and run.
    run : Run or None
        What to show; None: the tab's own first run.
    seed : int
        Of the tab's own first run.
    lang : {"en", "ko"} or None
        None: the remembered language, else the system's.
    theme : {"light", "dark", "auto"} or None
        None: the remembered theme, else the system's.
    present : bool
        Full screen, larger, without the settings.
    """

    tab: str = "mixture"
    scene: Path | None = None
    run: Run | None = None
    seed: int = 0
    lang: Literal["en", "ko"] | None = None
    theme: Literal["light", "dark", "auto"] | None = None
    present: bool = False


@dataclass(frozen=True, slots=True)
class Shot:
    """What of the window is drawn, and how.

    Attributes
    ----------
    part : str
        "window", "stage", or "card1", "card2", … of the right-hand column.
    scale : float
        Factor on letters, lines and marks: at 2, a picture of twice the size looks the same and is sharper.
    """

    part: str = "window"
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Film:
    """How long a film runs, and how fast.

    Attributes
    ----------
    steps : int or None
        Whole steps; None: to the end of the run.
    seconds : float
        For every phase.
    rate : float
        At most so many frames a second.
    """

    steps: int | None = None
    seconds: float = 0.5
    rate: float = 25.0
