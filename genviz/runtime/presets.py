"""The presets that come with genviz: scene files in ``resources/presets/<tab>/``, with a thumbnail each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from genviz import catalog
from genviz.engine.problem import Problem
from genviz.runtime import files, scene, strict_json
from genviz.runtime.preset import FIRST_LANGUAGE, Kind, Preset
from genviz.runtime.resources import resource_path

ENDING: Final = ".genviz"


@dataclass(frozen=True, slots=True)
class Listed:
    """One preset of a tab, and the file that it is in."""

    tab: str
    path: Path
    preset: Preset

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    def thumbnail(self, *, dark: bool) -> Path:
        """Its picture for one of the two themes."""
        return self.path.with_name(f"{self.name}_{'dark' if dark else 'light'}.png")


def listed() -> tuple[Listed, ...]:
    """All presets, by tab, kind and order.

    Raises
    ------
    Problem
        A file is damaged: the installation is incomplete.
    """
    return tuple(one for entry in catalog.TABS for one in sorted(_of_tab(entry.name), key=_place))


def _of_tab(tab: str) -> Iterator[Listed]:
    for path in resource_path("presets", tab).glob(f"*{ENDING}"):
        yield Listed(tab, path, _preset(path))


def _preset(path: Path) -> Preset:
    try:
        found = scene.preset_of(files.read_bytes(path, strict_json.LARGEST))
    except Problem:
        found = None
    if found is None:
        raise Problem(
            "the file {file}, which belongs to genviz, is damaged; install genviz again", file=path.name
        )
    return found


def _place(one: Listed) -> tuple[int, int, str]:
    return get_args(Kind).index(one.preset.kind), one.preset.order, one.name


def lines() -> list[str]:
    """A line a preset for the command line: where it is, what it is, what it shows."""
    return [
        f"{one.tab + '/' + one.name:28} {one.preset.kind:10} {one.preset.title[FIRST_LANGUAGE]}\n"
        f"    {one.path}"
        for one in listed()
    ]
