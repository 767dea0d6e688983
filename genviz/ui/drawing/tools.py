"""The drawing tools and their settings, each declared once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from genviz.engine.dab import Tool
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

#: As many classes as can be told apart by colour and shape.
N_CLASSES: Final = 6


@dataclass(frozen=True, slots=True)
class ToolEntry:
    """A tool: its icon has its name; label and help are English, translation sources."""

    name: Tool
    label: str
    help: str


TOOLS: Final = (
    ToolEntry("brush", mark("Brush"), mark("Sprays points within the circle while the button is held.")),
    ToolEntry("put", mark("Put"), mark("Puts one point where you click.")),
    ToolEntry("jitter", mark("Jitter"), mark("Shakes the points within the circle.")),
    ToolEntry("magnet", mark("Magnet"), mark("Pulls the points within the circle to its middle.")),
    ToolEntry("move", mark("Move"), mark("Drags the point that is nearest within the circle.")),
    ToolEntry("erase", mark("Erase"), mark("Takes the points within the circle away.")),
)

#: Tools that need no points to begin with.
ADDING: Final = ("brush", "put")


@dataclass(frozen=True, slots=True, kw_only=True)
class BrushParams(Params):
    """How large the brush is, and how much it sprays."""

    radius: int = param(
        36, lo=8, hi=150, label="Radius", help="Radius of the brush on the screen, in pixels."
    )
    density: int = param(
        60, lo=5, hi=500, log=True, label="Density",
        help="Points that the brush sprays in a second; a quick stroke has at least one every half radius.",
    )  # fmt: skip
