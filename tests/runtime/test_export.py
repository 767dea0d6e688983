"""Films, curves and parameters: decoded again by others, and compared with what went in."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal
from PIL import Image, ImageSequence

from genviz import cli
from genviz.engine import datasets, models
from genviz.engine.problem import Problem
from genviz.runtime import export
from genviz.runtime.export import Moment, plan
from genviz.runtime.gif import gif
from genviz.runtime.palette import Palette
from genviz.runtime.printed import as_json
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer

Train = Callable[..., Trainer]
RNG = np.random.default_rng(5)


def frames(n: int, colours: int = 40, size: tuple[int, int] = (48, 66)) -> list[np.ndarray]:
    """Different pictures of few colours, of an odd width."""
    table = RNG.integers(0, 256, (colours, 3), dtype=np.uint8)
    height, width = size
    made = []
    for i in range(n):
        picture = np.zeros((height, width - 1, 3), np.uint8) + table[0]
        picture[5 + i : 20 + i, 3 * i : 3 * i + 20] = table[RNG.integers(0, colours, (15, 20))]
        made.append(picture)
    return made


def decoded(data: bytes) -> tuple[list[np.ndarray], list[int]]:
    with Image.open(io.BytesIO(data)) as image:
        pictures, lengths = [], []
        for frame in ImageSequence.Iterator(image):
            frame.load()
            pictures.append(np.asarray(frame.convert("RGB")))
            lengths.append(frame.info["duration"])
    return pictures, lengths


# ---- how long ---------------------------------------------------------------------------------------------


def test_every_phase_is_shown_for_its_time_and_the_last_one_longer() -> None:
    assert plan(4, 7, 0.5, 25) == (Moment(4, 500), Moment(5, 500), Moment(6, 500), Moment(7, 2500))
    assert plan(3, 3, 0.5, 25) == (Moment(3, 2500),)


def test_quick_phases_are_left_out_but_the_film_lasts_as_long() -> None:
    film = plan(0, 11, 0.01, 20)  # a frame may take 50 ms: five phases
    assert [moment.t for moment in film] == [0, 5, 10, 11]
    assert sum(moment.milliseconds for moment in film) == 11 * 10 + 10 + export.REST
    assert [moment.t for moment in plan(0, 4, 0.04, 25)] == [0, 1, 2, 3, 4]  # exactly the rate


def test_films_that_nobody_can_watch_are_refused() -> None:
    for last in (3001, 10**12):
        with pytest.raises(Problem, match="at most 3000"):
            plan(0, last, 1, 25)


# ---- colours ----------------------------------------------------------------------------------------------


def test_few_colours_are_kept_exactly() -> None:
    pictures = frames(3)
    palette = Palette.of(pictures)
    assert len(palette.colours) <= 40
    for picture in pictures:
        assert_array_equal(palette.colours[palette.indices(picture)], picture)


def test_of_many_colours_the_nearest_is_taken_and_what_stands_still_is_exact() -> None:
    noise = RNG.integers(0, 256, (40, 50, 3), dtype=np.uint8)
    ground = np.array([17, 83, 201], np.uint8)
    noise[:20] = ground
    palette = Palette.of([noise])
    assert len(palette.colours) == 255
    other = RNG.integers(0, 256, (30, 40, 3), dtype=np.uint8)
    gap = other.astype(float)[:, :, None] - palette.colours.astype(float)
    nearest = np.linalg.norm(gap, axis=-1).min(-1)
    taken = palette.colours[palette.indices(other)].astype(float)
    np.testing.assert_allclose(np.linalg.norm(other - taken, axis=-1), nearest)
    assert_array_equal(palette.colours[palette.indices(noise)][:20], np.broadcast_to(ground, (20, 50, 3)))


# ---- films ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_film_decodes_to_what_went_in(kind: str) -> None:
    went = frames(5)
    moments = [Moment(i, 100 + 50 * i) for i in range(5)]
    data = export.film(kind, iter(went), moments, went[::2], 25)
    came, lengths = decoded(data)
    assert lengths == [100, 150, 200, 250, 300]
    for one, other in zip(went, came, strict=True):
        assert_array_equal(one, other)


def after_blocks(data: bytes, i: int) -> int:
    """Where the sub-blocks that begin at `i` end (GIF89a, section 15)."""
    while data[i]:
        i += data[i] + 1
    return i + 1


def flags_of_images(data: bytes) -> list[int]:
    """The packed field of every image descriptor of a GIF with a global table of colours."""
    found, i = [], 13 + 3 * 2 ** ((data[10] & 7) + 1)
    while data[i] != 0x3B:
        if data[i] == 0x21:  # an extension
            i = after_blocks(data, i + 2)
        else:
            found.append(data[i + 9])
            table = 3 * 2 ** ((data[i + 9] & 7) + 1) if data[i + 9] & 0x80 else 0
            i = after_blocks(data, i + 10 + table + 1)
    return found


def test_a_gif_has_one_table_of_colours_for_all_frames() -> None:
    went = frames(4)
    data = export.film("gif", iter(went), [Moment(i, 100) for i in range(4)], went, 25)
    assert data[:6] == b"GIF89a"
    assert data[10] & 0x80
    flags = flags_of_images(data)
    assert len(flags) == 4
    assert not any(flag & 0x80 for flag in flags)


def test_a_frame_that_is_like_the_one_before_is_a_frame_all_the_same() -> None:
    one, two = frames(2)
    went = [one, one, two, two]
    came, lengths = decoded(gif(iter(went), [100, 70, 40, 1230], Palette.of(went)))
    assert lengths == [100, 70, 40, 1230]
    rounded = decoded(gif(iter(went), [33, 33, 33, 33], Palette.of(went)))[1]
    assert rounded == [30, 40, 30, 30]  # hundredths of a second, 130 ms in all
    for before, after in zip(went, came, strict=True):
        assert_array_equal(before, after)


def test_an_mp4_decodes_to_about_what_went_in() -> None:
    av = pytest.importorskip("av")
    went = [np.kron(f, np.ones((4, 4, 1), np.uint8)) for f in frames(3)]
    data = export.film("mp4", iter(went), [Moment(0, 200), Moment(1, 200), Moment(2, 600)], (), 10)
    with av.open(io.BytesIO(data)) as container:
        came = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    assert len(came) == 2 + 2 + 6
    for shown, frame in ((0, went[0]), (2, went[1]), (9, went[2])):
        height, width = frame.shape[:2]
        assert came[shown].shape[:2] == (height, width + width % 2)
        assert np.abs(came[shown][:, :width].astype(int) - frame).mean() < 12


def test_without_the_package_an_mp4_is_refused_before_anything_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(Problem, match=r"needs the package PyAV.*pip install av"):
        export.require("mp4")


def test_the_ending_decides_and_others_are_refused() -> None:
    assert export.kind_of(Path("a.b.SVG")) == "svg"
    for name in ("a", "a.bmp", "png", ".gif"):
        with pytest.raises(Problem, match=r"must end in \.png"):
            export.kind_of(Path(name))


# ---- tables -----------------------------------------------------------------------------------------------


def run_at(train: Train, t: int, changes: Callable[[Trainer], None] = lambda _t: None) -> Snapshot:
    """A run of a mixture on data whose truth is known, seen at frame t."""
    run = Run("gmm", datasets.load("blobs:n=80"), seed=3, params=models.gmm.params(n_components=2))
    trainer = train(run)
    for wanted in (9, 4):
        trainer.seek(wanted)
        assert trainer.wait_until(lambda s, wanted=wanted: s.exact and s.frame.t == wanted and s.whole, 30)
    changes(trainer)
    trainer.seek(t)
    assert trainer.wait_until(lambda s: s.exact and s.frame.t == t and s.whole, 30)
    assert trainer.snapshot is not None
    return trainer.snapshot


def restarted(trainer: Trainer) -> None:
    trainer.restart(8)
    assert trainer.wait_until(lambda s: bool(s.ghosts), 30)


def test_every_curve_is_a_column_bit_for_bit(train: Train) -> None:
    snapshot = run_at(train, 6, restarted)
    assert snapshot.ghosts
    table = list(csv.DictReader(io.StringIO(export.series_csv(snapshot))))
    assert [int(row["step"]) for row in table] == [int(row["t"]) // 2 for row in table]
    expected = {**snapshot.series, **snapshot.diagnostic_series}
    for i, ghost in enumerate(snapshot.ghosts, start=1):
        expected[f"ghost_{i}_{ghost.metric}"] = ghost.series
    assert {"mean_log_likelihood", "forward_kl"} <= set(expected)
    assert set(table[0]) == {"step", "t", *expected}
    for name, series in expected.items():
        found = [(int(row["t"]), float(row[name])) for row in table if row[name]]
        assert found == list(zip(series.t.tolist(), series.values.tolist(), strict=True))


def test_parameters_are_those_that_fit_prints(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    snapshot = run_at(train, 6)
    export.write_table(tmp_path / "p.json", snapshot)
    written = json.loads((tmp_path / "p.json").read_text("utf-8"))
    run = ["--data", "blobs:n=80", "--seed", "3", "--set", "n_components=2", "--steps", "3"]
    assert cli.main(["fit", "gmm", *run, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(written) == list(printed)
    for name in ("model", "n", "seed", "steps", "converged"):
        assert written[name] == printed[name]
    for name, value in printed["parameters"].items():
        np.testing.assert_allclose(written["parameters"][name], value, rtol=1e-9)
    export.write_table(tmp_path / "p.npz", snapshot)
    with np.load(tmp_path / "p.npz", allow_pickle=False) as arrays:
        assert set(arrays) == set(printed["parameters"])
        for name in arrays:
            assert_array_equal(arrays[name], written["parameters"][name])


def test_long_parameters_are_written_in_full() -> None:
    long = {"model": "x", "parameters": {"w": np.arange(3000.0)}}
    written = json.loads(as_json(long, longest=None))
    assert written["parameters"]["w"] == np.arange(3000.0).tolist()
    assert json.loads(as_json(long))["parameters"]["w"] == {"shape": [3000]}
