"""One of the pictures of the KL scene: p known, only samples, or the plane; each has a stage and cards."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Final

from genviz.runtime.snapshot import Snapshot
from genviz.ui.plots.kl_legend import Entry
from genviz.ui.topic import Topic

#: Where the parts are, by name.
_PATHS: Final = {
    "line": "genviz.ui.likelihood.kl_line_part:KLLinePart",
    "samples": "genviz.ui.likelihood.samples_part:SamplesPart",
    "plane": "genviz.ui.likelihood.kl_plane_part:KLPlanePart",
}


class KLPart(Topic):
    """A picture of the scene; made when it is shown for the first time, and kept."""

    def legend(self, snapshot: Snapshot) -> tuple[Entry, ...]:
        """What the curves are called, beside the choices above the picture."""
        del snapshot
        return ()


@cache
def part_class(name: str) -> type[KLPart]:
    """The class of a part; its modules are loaded when it is shown for the first time."""
    module, _, attribute = _PATHS[name].partition(":")
    found: type[KLPart] = getattr(import_module(module), attribute)
    return found


def part_of(picture: Any) -> str:  # noqa: ANN401
    """Name of the part that shows `picture`."""
    if picture.kind == "divergence_plane":
        return "plane"
    return "line" if picture.samples is None else "samples"
