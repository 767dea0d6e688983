"""What the window may ask of a run's worker."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from genviz.engine.dab import Dab
from genviz.engine.view import View
from genviz.runtime import run as runs
from genviz.runtime.frames import drag_key


@dataclass(frozen=True, slots=True)
class Play:
    """Go on (`going`) or stand still."""

    going: bool


@dataclass(frozen=True, slots=True)
class Seek:
    """Show frame `t`."""

    t: int


@dataclass(frozen=True, slots=True)
class Move:
    """Stand still one phase or one whole step further or back."""

    unit: Literal["phase", "step"]
    forward: bool


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Play at so many times the model's own pace; infinity: as fast as it can."""

    speed: float


@dataclass(frozen=True, slots=True)
class Change:
    """Make a change of the log at the frame that is shown."""

    change: runs.Change
    drag: bool


@dataclass(frozen=True, slots=True)
class Draw:
    """Change the data with a drawing tool at the frame that is shown; a stroke goes on until `EndDrag`."""

    dab: Dab


@dataclass(frozen=True, slots=True)
class EndDrag:
    """The next change is one of its own."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back (`again`: make it again)."""

    again: bool


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin again with the settings and data in force; None keeps the seed."""

    seed: int | None


@dataclass(frozen=True, slots=True)
class Load:
    """Show another run at frame `t`, or (None) where it comes to rest."""

    run: runs.Run
    play: bool
    t: int | None


@dataclass(frozen=True, slots=True)
class SetView:
    """Look at another part of the plane."""

    view: View


@dataclass(frozen=True, slots=True)
class Trim:
    """Keep to an allowance of bytes that shrank."""


Command = Play | Seek | Move | SetSpeed | Change | Draw | EndDrag | Undo | Restart | Load | SetView | Trim

#: Commands that say nothing about the run, and so leave the sentence about a refused one on the screen.
Quiet = SetView | SetSpeed | Trim | EndDrag


def kind(command: Command) -> Hashable:
    """What `command` has in common with those it replaces; None if every single one counts."""
    if isinstance(command, Change):
        return ("change", command.drag, *_place(command.change)) if replaceable(command) else None
    if isinstance(command, (Move, EndDrag, Undo)):
        return None
    if isinstance(command, Draw):
        return ("draw", *command.dab.path[:1]) if command.dab.tool == "move" else None
    return type(command).__name__


def _place(change: runs.Change) -> tuple[Hashable, ...]:
    if isinstance(change, runs.PatchData):
        return ("patch", change.patch.source == "", *(i for i, _ in change.patch.moved))
    return drag_key(change)


def replaceable(command: Change) -> bool:
    """Whether a newer change of the same kind makes this one superfluous: it says where, not how much."""
    if isinstance(command.change, runs.PatchData):
        patch = command.change.patch
        return command.drag and not (patch.added or patch.removed)
    return True


def commutes(command: Command) -> bool:
    """Whether `command` may overtake any other."""
    return isinstance(command, (SetView, SetSpeed, Trim))
