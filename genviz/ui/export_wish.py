"""What somebody wants to export: plain values, and the command that makes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from genviz.engine.problem import Problem
from genviz.runtime import export
from genviz.ui.i18n import Language

#: Sizes in pixels, and how much larger than on the screen letters and lines are; names are in the dialog.
PRESETS: Final[dict[str, tuple[int, int, float]]] = {
    "slide": (1920, 1080, 1.0), "slide43": (1024, 768, 1.0), "4k": (3840, 2160, 2.0),
    "paper": (1920, 1280, 2.0),
}  # fmt: skip
SCALES: Final = (1.0, 1.5, 2.0, 3.0, 4.0)
SMALLEST: Final = (320, 240)
LARGEST: Final = 8192
SECONDS: Final = (0.01, 60.0)
RATES: Final = (1.0, 50.0)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is exported, and how.

    Attributes
    ----------
    kind : str
        An ending: "png", "svg", "pdf", "gif", "webp", "mp4", "csv", "json", "npz".
    part : str
        As in `Shot`.
    size : tuple of int
        Pixels.
    scale : float
        As in `Shot`.
    dark, present : bool
        Colours; the whole window as in a presentation.
    lang : {"en", "ko"}
    first, last : int
        Steps of a film.
    seconds, rate : float
        As in `Film`.
    """

    kind: str = "png"
    part: str = "window"
    size: tuple[int, int] = (1920, 1080)
    scale: float = 1.0
    dark: bool = False
    present: bool = False
    lang: Language = "en"
    first: int = 0
    last: int = 10
    seconds: float = 0.5
    rate: float = 25.0

    @property
    def sort(self) -> Literal["still", "film", "table"]:
        """What kind of thing it is."""
        return "film" if self.kind in export.FILMS else "table" if self.kind in export.TABLES else "still"


def check(wish: Wish, n_phases: int) -> tuple[export.Moment, ...]:
    """Return the frames of a film (none for a still).

    Raises
    ------
    Problem
        The size is out of bounds, or the film is empty or too long.
    """
    if wish.sort == "table":
        return ()
    (width, height), (least_width, least_height) = wish.size, SMALLEST
    if not (least_width <= width <= LARGEST and least_height <= height <= LARGEST):
        raise Problem(
            "a size goes from {low} to {high} pixels, not {width}×{height}",
            low=f"{least_width}×{least_height}", high=f"{LARGEST}×{LARGEST}", width=width, height=height,
        )  # fmt: skip
    return _film(wish, n_phases) if wish.sort == "film" else ()


def _film(wish: Wish, n_phases: int) -> tuple[export.Moment, ...]:
    if not SECONDS[0] <= wish.seconds <= SECONDS[1]:
        raise Problem(
            "a phase takes {low:g} to {high:g} seconds, not {value:g}",
            low=SECONDS[0], high=SECONDS[1], value=wish.seconds,
        )  # fmt: skip
    if not RATES[0] <= wish.rate <= RATES[1]:
        raise Problem(
            "a film has {low:g} to {high:g} frames a second, not {value:g}",
            low=RATES[0], high=RATES[1], value=wish.rate,
        )  # fmt: skip
    if wish.last < wish.first:
        raise Problem(
            "a film goes forwards: its last step, {last}, must not be before {first}",
            last=wish.last, first=wish.first,
        )  # fmt: skip
    moments = export.plan(wish.first * n_phases, wish.last * n_phases, wish.seconds, wish.rate)
    export.require(wish.kind)
    return moments


def arguments(wish: Wish, scene: Path, out: Path) -> list[str]:
    """The command line that makes it: what the app exports is what ``genviz render`` draws."""
    width, height = wish.size
    words = [
        "render", str(scene), "--out", str(out), "--size", f"{width}x{height}", "--scale", f"{wish.scale:g}",
        "--part", wish.part, "--lang", wish.lang, "--theme", "dark" if wish.dark else "light", "--progress",
    ]  # fmt: skip
    if wish.present and wish.part == "window":
        words.append("--present")
    if wish.sort == "film":
        words += ["--step", str(wish.first), "--steps", str(wish.last - wish.first)]
        words += ["--seconds", repr(wish.seconds), "--fps", repr(wish.rate)]
    return words


def preview(wish: Wish) -> Wish:
    """The same as a picture with letters as on the screen: quick, and arranged alike."""
    width, height = (
        max(round(side / wish.scale), low) for side, low in zip(wish.size, SMALLEST, strict=True)
    )
    return replace(wish, kind="png", size=(width, height), scale=1.0)
