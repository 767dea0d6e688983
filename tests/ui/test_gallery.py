"""The pictures of the gallery are what its script draws, and the README shows them."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from genviz.ui.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
GALLERY = ROOT / "resources" / "gallery"
#: A pixel is another where one of its channels differs by more than this; fonts and rounding differ a little.
OTHER = 24


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gallery_build", GALLERY / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["mixture_start", "mixture_one_dimension", "kmeans", "mixture_presenting", "boundary"]
)
def test_a_picture_is_drawn_again_as_it_is(qtbot: QtBot, look: Theme, tmp_path: Path, name: str) -> None:
    build = script()
    (picture,) = (p for p in build.PICTURES if p.name == name)
    build.draw(picture, tmp_path)
    again, kept = pixels(tmp_path / f"{name}.png"), pixels(GALLERY / f"{name}.png")
    assert again.shape == kept.shape
    assert np.mean(np.abs(again - kept).max(axis=2) > OTHER) < 0.01


def test_every_picture_is_there_and_every_shown_one_exists() -> None:
    names = {f"{picture.name}.png" for picture in script().PICTURES}
    assert names == {path.name for path in GALLERY.glob("*.png")}
    shown = re.findall(r"resources/gallery/(\w+\.png)", (ROOT / "README.md").read_text("utf-8"))
    assert shown
    assert set(shown) <= names
