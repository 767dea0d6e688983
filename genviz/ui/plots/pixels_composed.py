"""The stage of a growing picture as one image."""

from __future__ import annotations

from typing import Final

from genviz.ui.plots.composed_stage import Painting
from genviz.ui.plots.pixels_paint import paint_over
from genviz.ui.plots.pixels_scene import canvas_of, has_room, scene

#: Whoever asks about the last pixel of a whole picture has it selected.
PAINTING: Final = Painting(scene, canvas_of, paint_over, has_room, also=("selected",))
