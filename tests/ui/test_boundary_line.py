"""Twin plots of points on a line, and the strips under twin planes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.special import expit

from genviz.ui import boundary_line, boundary_raster
from genviz.ui.tokens import LIGHT
from tests.ui.boundary_pictures import VIEW, picture

LINE = replace(VIEW, y_range=(-0.8, 6.6))


@pytest.mark.parametrize("n_classes", [2, 3])
def test_curves_of_a_line_are_those_of_the_picture(n_classes: int) -> None:
    view = replace(LINE, layers=LINE.layers - {"truth", "samples", "wrong"})
    shown = picture(n_classes, d=1, view=view)
    pixels = boundary_raster.prepare(shown, view)
    assert shown.discriminative is not None
    curves = pixels.discriminative.over[1:]
    assert len(curves) == (1 if n_classes == 2 else 3)
    for stroke, row in zip(curves, shown.discriminative.strip[-len(curves) :], strict=True):
        assert_allclose(stroke.lines.y, row)
    assert shown.density is not None
    assert shown.density.curves is not None
    total = next(s for s in pixels.generative.over if s.colour == LIGHT.components[3] and s.casing)
    assert_allclose(total.lines.y, shown.density.curves.sum(axis=0))
    border = pixels.discriminative.over[0].lines.x
    changes = boundary_line.changes(shown.strip_x, shown.discriminative.strip)
    assert_allclose(np.unique(border), changes)


def test_border_on_a_line_is_where_both_are_equally_probable() -> None:
    x = np.linspace(-2, 3, 101)
    p = expit(2.5 * x - 1.3)
    assert_allclose(boundary_line.changes(x, np.stack([1 - p, p])), [1.3 / 2.5], atol=1e-3 * 5)


def test_red_on_a_line_covers_what_is_below_the_threshold() -> None:
    shown = picture(2, d=1, view=LINE)
    plane = boundary_raster.prepare(shown, LINE).generative
    assert shown.density is not None
    assert shown.density.curves is not None
    total, alarm = shown.density.curves.sum(axis=0), np.exp(shown.density.threshold)
    red = [area for area in plane.areas if area.colour == LIGHT.worse]
    inside = np.zeros(len(total), dtype=bool)
    for area in red:
        inside |= (shown.strip_x > area.corners[:, 0].min()) & (shown.strip_x < area.corners[:, 0].max())
    assert_array_equal(inside, total < alarm)


# --- strips --------------------------------------------------------------------------------------------


def test_strips_show_chances_and_stacked_densities_and_say_where_nothing_is() -> None:
    shown = picture(2)
    pixels = boundary_raster.prepare(shown, VIEW)
    (chances,) = pixels.discriminative.strips
    assert shown.discriminative is not None
    assert_allclose(chances.strokes[1].lines.y, shown.discriminative.strip[1])
    assert_allclose(chances.place[1], shown.discriminative.query[1], atol=2e-3)
    both = pixels.generative.strips
    assert shown.density is not None
    assert shown.density.conditional is not None
    for strip, parts in zip(both, (shown.density.marginal, shown.density.conditional), strict=True):
        upper = strip.areas[1].corners
        assert_allclose(upper[: len(shown.strip_x), 1], parts.sum(axis=0))
        assert_allclose(upper[len(shown.strip_x) :, 1][::-1], parts[0])
        assert_allclose(strip.top, parts.sum(axis=0).max())
    assert both[0].nothing
    assert not boundary_raster.prepare(picture(2, query=(0.36, 1.0)), VIEW).generative.strips[0].nothing
