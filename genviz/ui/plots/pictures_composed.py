"""The stage of pictures as one image."""

from __future__ import annotations

from typing import Final

from genviz.ui.plots.composed_stage import Painting
from genviz.ui.plots.pictures_paint import paint_over
from genviz.ui.plots.pictures_scene import canvas_of, scene

#: Its range across is the page of units.
PAINTING: Final = Painting(scene, canvas_of, paint_over, also=("x_range", "zoomed"))
