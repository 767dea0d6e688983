"""``genviz render``: a tab or a scene as a picture, a drawing, a film, or the numbers behind it."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from genviz.engine.problem import Problem

if TYPE_CHECKING:
    from genviz.ui.options import Film, Options, Shot
    from genviz.ui.render import Drawn

ABOUT = """Draw a tab or a scene without a window.  The ending of --out decides what it becomes: .png a
picture, .svg or .pdf a drawing that stays sharp, .gif, .webp or .mp4 a film of the run, .csv its curves,
.json or .npz the model's parameters."""
#: Pixels; Qt paints nothing larger than 32,767, and nobody can use so much.
_SMALLEST, _LARGEST = (320, 240), 8192


def draw(options: argparse.Namespace, wishes: Options) -> Drawn:
    """Draw what the command line says.

    Raises
    ------
    Problem
        It cannot be drawn or written.
    """
    from genviz import app

    try:
        drawn = app.render(
            wishes, options.out, size=options.size, step=options.step,
            shot=_shot(options), film=_film(options), told=_teller(options.progress),
        )  # fmt: skip
    except Problem as problem:
        if options.progress:
            _say(problem=_plain(problem))
        raise
    if options.progress:
        _say(remark=None if drawn.remark is None else _plain(drawn.remark))
    return drawn


def _shot(options: argparse.Namespace) -> Shot:
    from genviz.ui.options import Shot

    return Shot(options.part, options.scale)


def _film(options: argparse.Namespace) -> Film:
    from genviz.ui.options import Film

    return Film(options.steps, options.seconds, options.fps)


# --- how far it is, for programs -----------------------------------------------------------------------


def _teller(progress: bool) -> Callable[[int, int], None]:
    return (lambda done, total: _say(done=done, total=total)) if progress else (lambda _done, _total: None)


def _say(**what: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    print(json.dumps(what), flush=True)


def _plain(problem: Problem) -> dict[str, Any]:
    """A problem so that it can be put together, and translated, elsewhere."""
    values = {key: _value(value) for key, value in problem.values.items()}
    return {"template": problem.template, "values": values}


def _value(value: object) -> object:
    if isinstance(value, Problem):
        return _plain(value)
    return value if isinstance(value, (int, float, str)) else str(value)


# --- options -------------------------------------------------------------------------------------------


def add_options(parser: argparse.ArgumentParser, count: Callable[[str], int]) -> None:
    """Declare the options of the command; `count` reads a whole number."""
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file; see above")
    parser.add_argument(
        "--size", type=_size, default=(1920, 1080), metavar="WxH", help="pixels (default 1920x1080)"
    )
    parser.add_argument(
        "--scale", type=_number(1, 8), default=1.0, metavar="S",
        help="letters and lines so many times as large: 3840x2160 at 2 is 1920x1080, but sharper (default 1)",
    )  # fmt: skip
    parser.add_argument(
        "--part", default="window", metavar="PART",
        help="window, stage, or card1, card2, … of the right-hand column (default window)",
    )  # fmt: skip
    parser.add_argument(
        "--step", type=count, metavar="N",
        help="after N whole steps (default: the end of the run, or where a scene was saved); a film begins "
        "there (default 0)",
    )  # fmt: skip
    _add_film_options(parser, count)


def _add_film_options(parser: argparse.ArgumentParser, count: Callable[[str], int]) -> None:
    parser.add_argument(
        "--steps", type=count, metavar="N", help="length of a film in steps (default: to the end of the run)"
    )
    parser.add_argument(
        "--seconds", type=_number(0.01, 60), default=0.5, metavar="S", help="for every phase (default 0.5)"
    )
    parser.add_argument(
        "--fps", type=_number(1, 50), default=25.0, metavar="F", help="frames a second at most (default 25)"
    )
    parser.add_argument("--progress", action="store_true", help="say how far it is, in lines of JSON")


def _number(low: float, high: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if low <= value <= high:
            return value
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from {low:g} to {high:g}")

    return read


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.lower().partition("x")
    if x and width.isascii() and width.isdigit() and height.isascii() and height.isdigit():
        size = int(width), int(height)
        if all(low <= side <= _LARGEST for side, low in zip(size, _SMALLEST, strict=True)):
            return size
    raise argparse.ArgumentTypeError(
        f"'{text}' is not a size from 320x240 to {_LARGEST}x{_LARGEST}, as 1920x1080"
    )
