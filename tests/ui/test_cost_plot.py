"""The map of the cost: as many pixels as values, the lowest in the plot's colour."""

import numpy as np

from genviz.ui import marks
from genviz.ui.plots.cost_plot import shaded
from genviz.ui.theme import Theme


def test_the_map_has_a_pixel_for_each_value_and_is_darkest_where_it_is_highest(look: Theme) -> None:
    values = np.array([[0.0, 1.0, 4.0], [9.0, 16.0, 4.0]])  # the first row is the lowest on the plot
    pixels = shaded(values)
    assert pixels.shape == (2, 3)
    plot, high = (np.uint32(0xFF000000 | (r << 16) | (g << 8) | b) for r, g, b in map(
        marks.rgb, (look.tokens.plot, look.tokens.density_high)
    ))  # fmt: skip
    assert pixels[1, 0] == plot
    assert pixels[0, 1] == high
    assert pixels[0, 2] == pixels[1, 2]  # equal costs look alike
