"""Write every preset again: ``python resources/presets/build.py``.

A preset is a scene with words about what to watch; a published result also has numbers to reach.  The
presets of a tab lie in the folder named after it: `entries.py` there says what they are, in `PRESETS`, and
this script writes the scene files and, from these, a thumbnail for each of the two themes.  ``--out DIR``
writes elsewhere, ``--scenes`` leaves the thumbnails out, further arguments are names of presets.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from genviz import catalog
from genviz.runtime import scene
from genviz.runtime.budget import Budget
from genviz.runtime.scene import Scene
from genviz.runtime.timeline import Timeline

HERE = Path(__file__).resolve().parent
#: Digits of the metrics in a scene: more would differ from one processor to the next.
DIGITS = 10
#: The size at which thumbnails are drawn, and the size of the files.
DRAWN, THUMBNAIL = (640, 360), (432, 243)
#: Fewer colours where more take too many bytes.
COLOURS = (48, 32, 20, 12)
LARGEST = 25_000


def entries() -> Iterator[tuple[str, Scene, int | None]]:
    """Name, scene and pictured step (None: the end of the run) of every preset, tab by tab."""
    for path in sorted(HERE.glob("*/entries.py")):
        spec = importlib.util.spec_from_file_location(f"presets_{path.parent.name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # its dataclasses look themselves up there
        spec.loader.exec_module(module)
        yield from module.PRESETS


def measured(preset: Scene) -> Scene:
    """The scene with the model's own metrics at its frame, by which a replay is compared."""
    algorithm = catalog.algorithm(preset.run.model)
    timeline = Timeline(preset.run, algorithm, Budget())
    timeline.extend(preset.t, heed_rule=False)
    frame = timeline.at(preset.t)
    found = algorithm.metrics(frame.state) or algorithm.diagnostics(frame.state, frame.data, frame.params)
    kept = {name: float(f"{value:.{DIGITS}g}") for name, value in found.items() if name == algorithm.headline}
    timeline.close()
    return replace(preset, metrics=kept)


def write(name: str, preset: Scene, folder: Path) -> Path:
    """Write one scene file below `folder`; returns its path."""
    path = folder / preset.tab / f"{name}.genviz"
    path.parent.mkdir(parents=True, exist_ok=True)
    scene.save(path, measured(preset))
    return path


def picture(path: Path, step: int | None, *, dark: bool) -> Path:
    """Draw the thumbnail of a scene file beside it; returns its path."""
    from genviz.ui.thumbnail import draw_stage  # asks for Qt, which scenes do not need

    opened = scene.load(path)
    drawn = draw_stage(opened, DRAWN, step, dark=dark)
    image = Image.frombytes("RGBX", (drawn.width(), drawn.height()), bytes(drawn.constBits()), "raw", "BGRX")
    small = image.convert("RGB").resize(THUMBNAIL, Image.Resampling.LANCZOS)
    out = path.with_name(f"{path.stem}_{'dark' if dark else 'light'}.png")
    for colours in COLOURS:
        small.quantize(colours, kmeans=2, dither=Image.Dither.NONE).save(out, optimize=True)
        if out.stat().st_size <= LARGEST:
            break
    return out


def main(arguments: list[str] | None = None) -> None:
    """Write all presets, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="presets to write; all without one")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write into")
    parser.add_argument("--scenes", action="store_true", help="leave the thumbnails out")
    asked = parser.parse_args(arguments)
    for name, preset, step in entries():
        if asked.names and name not in asked.names:
            continue
        path = write(name, preset, asked.out)
        pictures = [] if asked.scenes else [picture(path, step, dark=dark) for dark in (False, True)]
        sizes = ", ".join(f"{file.stat().st_size / 1000:.1f} kB" for file in (path, *pictures))
        print(f"{preset.tab}/{name}: {sizes}")


if __name__ == "__main__":
    main()
