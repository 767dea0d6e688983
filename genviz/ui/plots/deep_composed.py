"""The stage of a stack as one image."""

from __future__ import annotations

from typing import Final

from genviz.ui.plots.composed_stage import Painting
from genviz.ui.plots.deep_paint import paint_over
from genviz.ui.plots.deep_scene import canvas_of, has_room, scene

#: Its ranges are the moment.
PAINTING: Final = Painting(scene, canvas_of, paint_over, has_room, also=("x_range", "y_range", "zoomed"))
