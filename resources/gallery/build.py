"""Draw every picture of the gallery again: ``python resources/gallery/build.py``.

Each picture is a scene (data, settings, seed, frame) that is written to a file and drawn from it without a
window, as ``genviz render`` does.  ``--out DIR`` draws elsewhere; further arguments are names of pictures.
Colours are reduced to a palette, so that a picture takes a third of the room.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from PIL import Image

from genviz import app, catalog
from genviz.engine import datasets
from genviz.engine.math.coordinates import central_point
from genviz.runtime import scene
from genviz.runtime.run import Run
from genviz.ui.render import Drawn

HERE = Path(__file__).resolve().parent
COLOURS = 255
#: Models that show what becomes of one point.
MIXTURES = ("gmm", "kmeans")

#: Round components in opposite corners: Bishop (2006), Fig. 9.8.
TEXTBOOK = {
    "weights": [0.5, 0.5],
    "means": [[-1.5, 1.0], [1.5, -1.0]],
    "covariances": [[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0]]],
}


@dataclass(frozen=True)
class Picture:
    """One picture: what is fitted to what, at which frame, and how it looks."""

    name: str
    data: str
    t: int
    model: str = "gmm"
    params: Mapping[str, Any] = field(default_factory=dict)
    start: Mapping[str, Any] | None = None
    seed: int = 0
    axes: tuple[int, int] = (0, 1)
    size: tuple[int, int] = (1600, 900)
    lang: Literal["en", "ko"] = "en"
    theme: Literal["light", "dark"] = "light"
    present: bool = False
    on: tuple[str, ...] = ()  # layers, besides the usual ones


PICTURES = (
    Picture("mixture_start", "faithful:standardize=true", 0, start=TEXTBOOK),
    Picture("mixture_e_step", "blobs:n=600", 13, params={"n_components": 3}, seed=7),
    Picture("mixture_m_step", "blobs:n=600", 14, params={"n_components": 3}, seed=7, theme="dark"),
    Picture("mixture_converged_ko", "faithful:standardize=true", 80, start=TEXTBOOK, lang="ko"),
    Picture("mixture_one_dimension", "two_normals", 20, lang="ko", theme="dark"),
    Picture("mixture_four_dimensions", "iris", 60, params={"n_components": 3}, seed=4, axes=(0, 2)),
    Picture("mixture_floor", "blobs:n=60", 210, params={"n_components": 5}, theme="dark"),
    Picture("mixture_many", "spirals:noise=0.06", 300, params={"n_components": 12}, seed=1),
    Picture("kmeans", "blobs:n=600", 5, model="kmeans", params={"n_components": 3}, seed=2),
    Picture("boundary", "digits:seed=2", 80, model="boundary"),
    Picture("boundary_three_classes", "blobs:n=400", 60, model="boundary", theme="dark"),
    Picture("boundary_on_a_line", "two_normals:distance=3", 60, model="boundary", lang="ko",
            params={"degree": 1, "family": "lda"}),
    Picture("likelihood_coin", "none", 10, model="coin"),
    Picture("likelihood_density", "faithful", 6, model="density", theme="dark"),
    Picture("likelihood_kl", "none", 6, model="divergence", theme="dark"),
    Picture("likelihood_samples", "none", 6, model="divergence",
            params={"known": "samples"}),
    Picture("likelihood_plane_ko", "none", 12, model="divergence_plane", lang="ko"),
    Picture("likelihood_combinations", "none", 12, model="attributes", theme="dark"),
    Picture("energy_plane", "rings:n=800,n_components=1,radius=2,noise=0.18", 4800, model="gaussian_rbm",
            theme="dark"),
    Picture("energy_pictures", "digits:features=pixels,heldout=0.4,n=1000", 12000, model="rbm",
            params={"n_hidden": 64, "damage": "lower"}),
    Picture("energy_worlds_ko", "bars_and_stripes:side=3", 1500, model="boltzmann", lang="ko"),
    Picture("energy_deep", "digits:features=pixels,heldout=0.4,n=1000", 6000, model="dbn"),
    Picture("pixels_drawing", "mnist_14:n=8000,n_heldout=2000,levels=2", 104, model="pixelrnn",
            params={"weights": "shipped"}, seed=9),
    Picture("pixels_cnn_ko", "mnist_14:n=8000,n_heldout=2000,levels=2", 131, model="pixelcnn",
            params={"weights": "shipped"}, seed=3, lang="ko", theme="dark"),
    Picture(
        "mixture_presenting", "blobs:n=600", 9, params={"n_components": 3}, seed=7,
        size=(1024, 768), theme="dark", present=True,
    ),
)  # fmt: skip


def run_of(picture: Picture) -> Run:
    """What is fitted to what."""
    params = catalog.algorithm(picture.model).params(**picture.params)
    start = picture.start
    return Run(picture.model, datasets.load(picture.data), seed=picture.seed, params=params, start=start)


def draw(picture: Picture, folder: Path) -> Drawn:
    """Draw one picture into `folder`."""
    run, out = run_of(picture), folder / f"{picture.name}.png"
    ringed = central_point(run.data) if picture.model in MIXTURES else -1
    view = {"axes": list(picture.axes), "selected": ringed}
    if run.data.n_features == 1:
        view["axes"] = [0, 0]
    tab = catalog.model_entry(run.model).tab
    if picture.on:
        usual = {key for key, _, on in catalog.resolve(catalog.tab_entry(tab).path).layers if on}
        view["layers"] = sorted(usual | set(picture.on))
    with tempfile.TemporaryDirectory() as kept:
        path = Path(kept) / "picture.genviz"
        scene.save(path, scene.Scene(tab, run, picture.t, view))
        options = app.Options(scene=path, lang=picture.lang, theme=picture.theme, present=picture.present)
        drawn = app.render(options, out, picture.size)
    with Image.open(out) as image:
        small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(out, optimize=True)
    return drawn


def main(arguments: list[str] | None = None) -> None:
    """Draw all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pictures to draw; all without one")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to draw into")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if not asked.names or picture.name in asked.names:
            draw(picture, asked.out)
            print(f"{picture.name}  {(asked.out / f'{picture.name}.png').stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
