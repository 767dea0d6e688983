"""The stage of small worlds as one image."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QPainter

from genviz.ui.plots.composed_stage import Painting
from genviz.ui.plots.worlds_bars import paint_bars
from genviz.ui.plots.worlds_figures import paint_gradient, paint_marginals
from genviz.ui.plots.worlds_machine import paint_machine, paint_table_names
from genviz.ui.plots.worlds_map import paint_map
from genviz.ui.plots.worlds_scene import Scene, canvas_of, scene, table_of


def _paint_side(painter: QPainter, now: Scene) -> None:
    side = now.picture.side
    if now.layout.side.w < 40:
        return
    if side == "weights":
        paint_table_names(painter, now, table_of(now))
    else:
        {"machine": paint_machine, "gradient": paint_gradient, "marginals": paint_marginals}[side](
            painter, now
        )


def paint_over(painter: QPainter, now: Scene, between: Callable[[], None]) -> None:
    """Lines and words over the canvas; `between` is called between two parts of the work."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for part in (paint_map, _paint_side, paint_bars):
        painter.save()
        part(painter, now)
        painter.restore()
        between()


PAINTING: Final = Painting(scene, canvas_of, paint_over)
