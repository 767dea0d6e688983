"""What leaves the app as a file: films of a run, its curves as a table, its parameters as numbers.

Frames come as arrays of red, green and blue, one at a time, so that a long film needs the memory of the file
and of few frames.
"""

from __future__ import annotations

import csv
import importlib
import io
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from genviz import catalog
from genviz.engine.problem import Problem
from genviz.runtime.gif import gif
from genviz.runtime.palette import Palette, Rgb
from genviz.runtime.printed import as_json, write_parameters
from genviz.runtime.snapshot import Series, Snapshot

STILLS: Final = ("png", "svg", "pdf")
FILMS: Final = ("gif", "webp", "mp4")
TABLES: Final = ("csv", "json", "npz")
#: More frames than this nobody watches, and no player opens quickly.
MOST_FRAMES: Final = 3000
#: Milliseconds for which the last frame stays longer, before the film begins again.
REST: Final = 2000
#: Constant quality of H.264: 18 cannot be told from the original.
_QUALITY: Final = "18"


def kind_of(path: Path) -> str:
    """What `path` is to become, by its ending.

    Raises
    ------
    Problem
        It has another ending.
    """
    kind = path.suffix.lower().lstrip(".")
    if kind not in (*STILLS, *FILMS, *TABLES):
        raise Problem(
            "'{name}' cannot be written; its name must end in .png, .svg, .pdf, .gif, .webp, .mp4, .csv, "
            ".json or .npz",
            name=path.name,
        )
    return kind


# --- films -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """A frame of a run, and for how many milliseconds it is shown."""

    t: int
    milliseconds: int


def plan(first: int, last: int, seconds: float, rate: float) -> tuple[Moment, ...]:
    """Which frames of a run a film shows, and for how long.

    Parameters
    ----------
    first, last : int
        Frames (phases) of the run.
    seconds : float
        For every phase.
    rate : float
        At most so many frames of the film a second; where phases are shorter than that, some are left out.

    Raises
    ------
    Problem
        The film would have too many frames.
    """
    stride = max(1, math.ceil(round(1 / (rate * seconds), 9)))
    n = len(range(first, last, stride)) + 1
    if n > MOST_FRAMES:
        raise Problem(
            "the film would have {n} frames; at most {most} are possible: choose fewer steps or a "
            "lower rate",
            n=n, most=MOST_FRAMES,
        )  # fmt: skip
    times = [*range(first, last, stride), last]
    lengths = [round(1000 * seconds * (b - a)) for a, b in pairwise(times)]
    lengths.append(round(1000 * seconds) + REST)
    return tuple(Moment(t, length) for t, length in zip(times, lengths, strict=True))


def film(
    kind: str, frames: Iterator[Rgb], moments: Sequence[Moment], sample: Iterable[Rgb], rate: float
) -> bytes:
    """Encode `frames`, one for each of the `moments`.

    Parameters
    ----------
    kind : str
        One of `FILMS`.
    frames : iterator of ndarray of uint8, shape (H, W, 3)
    moments : sequence of Moment
    sample : iterable of ndarray
        A few frames whose colours stand for all (GIF).
    rate : float
        Frames a second (MP4).

    Raises
    ------
    Problem
        An MP4 cannot be made here.
    """
    lengths = [moment.milliseconds for moment in moments]
    if kind == "mp4":
        return _mp4(frames, lengths, rate)
    if kind == "webp":
        return _webp(frames, lengths)
    return gif(frames, lengths, Palette.of(sample))


def require(kind: str) -> None:
    """Refuse at once what would fail after minutes.

    Raises
    ------
    Problem
        As `film`.
    """
    if kind == "mp4" and find_spec("av") is None:
        raise Problem(
            "an MP4 needs the package PyAV, which is not installed: run '{command}', or choose GIF or WebP",
            command=f"{sys.executable} -m pip install av",
        )


def _webp(frames: Iterator[Rgb], lengths: list[int]) -> bytes:
    """Without loss: large even areas take little room."""
    buffer, pictures = io.BytesIO(), (Image.fromarray(frame) for frame in frames)
    first = next(pictures)
    first.save(
        buffer, "WEBP", save_all=True, append_images=pictures, duration=lengths, loop=0,
        lossless=True, quality=40, method=2,
    )  # fmt: skip
    return buffer.getvalue()


def _mp4(frames: Iterator[Rgb], lengths: list[int], rate: float) -> bytes:
    """H.264 at a constant rate: a frame is repeated for as long as it is shown."""
    av, buffer = importlib.import_module("av"), io.BytesIO()
    with av.open(buffer, mode="w", format="mp4") as container:
        stream = container.add_stream("h264", rate=Fraction(rate).limit_denominator(1000))
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": _QUALITY}
        shown = 0.0
        for frame, length in zip(frames, lengths, strict=True):
            even = _even(frame)
            if not shown:  # the first frame tells the size
                stream.height, stream.width = even.shape[:2]
            before, shown = shown, shown + length * rate / 1000
            for _ in range(round(shown) - round(before)):
                container.mux(stream.encode(av.VideoFrame.from_ndarray(even, format="rgb24")))
        container.mux(stream.encode())
    return buffer.getvalue()


def _even(frame: Rgb) -> Rgb:
    """Repeat the last row or column where there is an odd number: half of the colours are left out."""
    height, width = frame.shape[:2]
    wider = np.pad(frame, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    return np.ascontiguousarray(wider)


# --- tables ------------------------------------------------------------------------------------------


def series_csv(snapshot: Snapshot) -> str:
    """Every curve of a run as a table: one row a frame, ghosts in columns of their own, all digits.

    A cell is empty where a curve has no value.
    """
    columns = _columns(snapshot)
    every = [series.t for series in columns.values()]
    times = np.unique(np.concatenate(every)) if every else np.empty(0, np.int64)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["step", "t", *columns])
    filled = [_cells(series, times) for series in columns.values()]
    for row, t in enumerate(times.tolist()):
        writer.writerow([t // snapshot.n_phases, t, *(cells[row] for cells in filled)])
    return text.getvalue()


def _columns(snapshot: Snapshot) -> dict[str, Series]:
    """Curves by the name of their column; ghosts are numbered, the newest last."""
    columns = {**snapshot.series, **snapshot.diagnostic_series}
    for i, ghost in enumerate(snapshot.ghosts, start=1):
        columns[f"ghost_{i}_{ghost.metric}"] = ghost.series
    return columns


def _cells(series: Series, times: NDArray[np.int64]) -> list[str]:
    cells = [""] * len(times)
    places = np.searchsorted(times, series.t).tolist()
    for place, value in zip(places, series.values.tolist(), strict=True):
        cells[place] = repr(value)
    return cells


def report_of(snapshot: Snapshot) -> dict[str, Any]:
    """What was learned at this frame, under the names that ``genviz fit --json`` uses.

    Raises
    ------
    Problem
        The model could not start.
    """
    frame, run = snapshot.frame, snapshot.run
    if frame.state is None:
        raise Problem("there are no parameters: the model cannot start from these data and settings")
    reached = snapshot.converged_at is not None and frame.t >= snapshot.converged_at
    return {
        "model": run.model, "data": frame.data.source or frame.data.name, "n": frame.data.n_samples,
        "seed": run.seed, "steps": snapshot.step, "converged": reached, "metrics": dict(snapshot.metrics),
        "parameters": dict(catalog.algorithm(run.model).parameters(frame.state)),
        "notes": [str(note) for note in snapshot.notes],
    }  # fmt: skip


def write_table(path: Path, snapshot: Snapshot) -> None:
    """Write curves (CSV) or parameters (JSON, NPZ).

    Raises
    ------
    Problem
        There is nothing to write, or it cannot be written there.
    """
    from genviz.runtime.files import write_atomically

    kind = kind_of(path)
    if kind == "csv":
        write_atomically(path, series_csv(snapshot).encode())
    elif kind == "json":
        write_atomically(path, (as_json(report_of(snapshot), longest=None) + "\n").encode())
    else:
        write_parameters(path, report_of(snapshot)["parameters"])
