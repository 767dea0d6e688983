"""The commands, run in this process: what they print, and what they say when something is wrong."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PIL import Image

from genviz import catalog
from genviz.cli import main
from genviz.engine.math.pixel_shipped import LADDER

ROOT = Path(__file__).resolve().parents[1]
Capture = pytest.CaptureFixture[str]


def _json(capsys: Capture, *argv: str) -> dict[str, object]:
    assert main(list(argv)) == 0
    return json.loads(capsys.readouterr().out)


def test_fit_prints_the_published_fit_of_old_faithful(capsys: Capture) -> None:
    out = _json(capsys, "fit", "gmm", "--data", "faithful", "--set", "n_components=2", "--json")
    order = np.argsort(out["parameters"]["weights"])
    parameters = {name: np.array(value)[order] for name, value in out["parameters"].items()}
    assert list(out)[:6] == ["model", "data", "n", "seed", "steps", "converged"]
    assert out["n"] == 272
    assert out["converged"] is True
    assert f"{out['metrics']['log_likelihood']:.4f}" == "-1130.2640"
    assert [f"{w:.6f}" for w in parameters["weights"]] == ["0.355873", "0.644127"]
    assert [[f"{m:.6f}" for m in row] for row in parameters["means"]] == [
        ["2.036388", "54.478516"],
        ["4.289662", "79.968115"],
    ]
    assert f"{out['metrics']['bic']:.3f}" == "2322.192"
    first, second = parameters["covariances"]
    assert [f"{first[0, 0]:.6f}", f"{first[0, 1]:.6f}", f"{first[1, 1]:.5f}"] == [
        "0.069168",
        "0.435168",
        "33.69728",
    ]
    assert [f"{second[0, 0]:.6f}", f"{second[0, 1]:.6f}", f"{second[1, 1]:.5f}"] == [
        "0.169968",
        "0.940609",
        "36.04621",
    ]


def test_fit_of_a_coin_needs_no_data_and_gives_maximum_and_intervals(capsys: Capture) -> None:
    out = _json(capsys, "fit", "coin", "--set", "heads=7", "--set", "tails=3", "--json")
    assert (out["data"], out["converged"], out["parameters"]["theta"]) == ("none", True, 0.7)
    metrics = out["metrics"]
    assert_allclose(metrics["log_likelihood"], 7 * np.log(0.7) + 3 * np.log(0.3), rtol=1e-12)
    for end in (
        "interval_low",
        "interval_high",
    ):  # where log L has fallen by half of χ²’s quantile
        theta = metrics[end]
        fall = metrics["log_likelihood"] - (7 * np.log(theta) + 3 * np.log1p(-theta))
        assert_allclose(2 * fall, 3.841458820694124, rtol=1e-8)


def test_a_tab_opens_with_a_model_that_takes_the_named_data() -> None:
    assert catalog.opening("likelihood").name == "coin"
    assert catalog.opening("likelihood", "faithful").name == "density"
    assert catalog.opening("mixture", "faithful").name == "gmm"


def test_named_data_suit_the_model(capsys: Capture) -> None:
    """Of digits a machine for pictures takes the pixels, a classifier its usual features."""
    for model, n, features in (("rbm", 1000, 64), ("lda", 200, 2)):
        found = _json(capsys, "fit", model, "--data", "digits", "--steps", "1", "--json")
        assert (found["data"], found["n"]) == ("digits", n)
        sizes = {size for value in found["parameters"].values() for size in np.shape(value)}
        assert features in sizes


@pytest.mark.parametrize("model", LADDER)
def test_every_rung_of_the_ladder_is_fitted_until_it_has_learned(capsys: Capture, model: str) -> None:
    """Thirty pictures of 4 × 4: none costs less than log 30 on average, and learning lowers the cost."""
    some = () if model in ("independent", "markov") else ("--set", "epochs=12")
    start = _json(capsys, "fit", model, "--data", "bars_and_stripes", *some, "--steps", "0", "--json")
    found = _json(capsys, "fit", model, "--data", "bars_and_stripes", *some, "--json")
    assert (found["model"], found["n"], found["converged"]) == (model, 30, True)
    assert set(found["metrics"]) == {"epoch", "nll_train"}  # nothing is held out
    # Every pixel of these is ink in half of them: independent ones have nothing to learn.
    learned = start["metrics"]["nll_train"] - found["metrics"]["nll_train"]
    assert learned > 0.5 or (model == "independent" and abs(learned) < 1e-9)
    assert found["metrics"]["nll_train"] > np.log(30.0) - 1e-6


def test_trained_weights_are_taken_and_a_wrong_order_is_refused(capsys: Capture) -> None:
    found = _json(capsys, "fit", "made", "--data", "digits", "--set", "weights=shipped", "--json")
    assert found["metrics"]["nll_heldout"] == pytest.approx(17.244, abs=0.01)
    assert main(["fit", "pixelcnn", "--data", "digits", "--set", "order=spiral"]) == 2
    assert "raster, columns" in capsys.readouterr().err


def test_a_picture_that_grows_is_rendered_as_a_film(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "x.gif"
    argv = ["render", "pixels", "--steps", "6", "--size", "800x600", "--out", str(out)]
    assert main(argv) == 0
    capsys.readouterr()
    with Image.open(out) as film:
        first, n = np.asarray(film.convert("L")).copy(), film.n_frames
        film.seek(n - 1)
        last = np.asarray(film.convert("L"))
    assert n == 7
    assert (first != last).any()


def test_fit_stops_after_the_steps_asked_for(capsys: Capture) -> None:
    out = _json(
        capsys, "fit", "kmeans", "--data", "iris", "--set", "n_components=3", "--steps", "1", "--json"
    )
    assert out["steps"] == 1
    assert out["converged"] is False


def test_fit_takes_the_class_column_of_a_file_away(capsys: Capture, tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    rows = [f"{a},{b},{'u' if a > 0 else 'v'}" for a, b in rng.normal(size=(30, 2))]
    path = tmp_path / "자료 하나.csv"
    path.write_text("\n".join(["a,b,group", *rows]), "utf-8")
    out = _json(
        capsys, "fit", "gmm", "--data", str(path), "--label", "group", "--set", "n_components=1", "--json"
    )
    x = np.array([[float(v) for v in row.split(",")[:2]] for row in rows])
    assert_allclose(out["parameters"]["means"], [x.mean(axis=0)], rtol=1e-9)
    assert_allclose(out["parameters"]["covariances"], [np.cov(x.T, bias=True)], rtol=1e-9)


def test_fit_writes_the_parameters_as_arrays(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "fit.npz"
    out = _json(
        capsys, "fit", "gmm", "--data", "iris", "--set", "n_components=2", "--json", "--out", str(path)
    )
    with np.load(path) as written:
        assert_allclose(written["means"], out["parameters"]["means"])


def test_long_arrays_print_their_shape(capsys: Capture) -> None:
    out = _json(capsys, "fit", "gmm", "--data", "wine", "--set", "n_components=8", "--steps", "1", "--json")
    assert out["parameters"]["covariances"] == {"shape": [8, 13, 13]}


def test_list_names_every_setting(capsys: Capture) -> None:
    assert main(["list"]) == 0
    out = capsys.readouterr().out
    for word in ("gmm", "kmeans", "covariance_type", "full|tied|diag|spherical", "two_normals", "mixture"):
        assert word in out


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["fit", "gnn"], "gmm, kmeans, boundary, logistic, lda, qda, naive_bayes, class_gmm, class_kde"),
        (["fit", "coin", "--data", "faithful"], "coin takes no data"),
        (["fit", "coin", "--set", "heads=1000001"], "between 1 and 1000000"),
        (["fit", "gmm", "--data", ""], "there is no data set ''"),
        (["fit", "gmm", "--data", "unfaithful"], "faithful"),
        (["fit", "gmm", "--set", "n_components=0"], "between 1 and"),
        (["fit", "gmm", "--set", "n_components=two"], "whole number"),
        (["fit", "gmm", "--set", "components=2"], "n_components"),
        (["fit", "gmm", "--set", "n_components"], "key=value"),
        (["fit", "gmm", "--data", "no/such.csv"], "no/such.csv"),
        (["fit", "gmm", "--seed", "-1"], "seed"),
        (["fit", "gmm", "--data", "blobs:n=600,colour=3"], "noise"),
        (["fit", "gmm", "--data", "faithful", "--label", "waiting"], "--label"),
        (["render", "mixture", "--out", "a.bmp"], ".png"),
        (["render", "mixture", "--out", "a.png", "--size", "9x9"], "320x240"),
        (["render", "mixtures", "--out", "a.png"], "mixture"),
        (["list", "everything"], "everything"),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence_and_status_2(capsys: Capture, argv: list[str], words: str) -> None:
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert "Traceback" not in captured.err


def _genviz(arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from genviz.cli import main; sys.exit(main(sys.argv[1:]))"
    command = f"{shlex.quote(sys.executable)} -c {shlex.quote(code)} {arguments}"
    return subprocess.run(  # noqa: PLW1510 - the code is what the tests look at
        ["/bin/sh", "-c", command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


@pytest.mark.skipif(os.name == "nt", reason="a Unix shell")
def test_a_terminal_that_lacks_letters_gets_question_marks() -> None:
    done = _genviz("list", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "k-means" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a Unix device")
def test_output_that_cannot_be_written_is_said() -> None:
    done = _genviz("list > /dev/full")
    assert done.returncode == 2
    assert "the output could not be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a Unix shell")
def test_a_reader_that_leaves_early_is_no_error() -> None:
    assert _genviz("list | head -1").stderr == ""
