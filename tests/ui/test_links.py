"""Lines from points to their centroids."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.layer import Stack
from genviz.ui.plots.links import MOST, LinkLayer
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme
from tests.ui.looking import at_step, loaded, shown

MAPPING = Mapping((0.0, 10.0), (0.0, 10.0), 100.0, 100.0)


def test_each_line_goes_from_its_point_to_its_centroid(look: Theme) -> None:
    layer = LinkLayer(Stack())
    places = np.array([[1.0, 1.0], [2.0, 5.0], [9.0, 9.0]])
    layer.set_links(places, np.array([[2.0, 2.0], [8.0, 8.0]]), np.array([0, 0, 1]))
    (_, first), (_, second) = layer._made(MAPPING)
    assert [first.elementAt(i).isMoveTo() for i in range(4)] == [True, False, True, False]
    assert [(first.elementAt(i).x, first.elementAt(i).y) for i in range(4)] == [
        (10, 90),
        (20, 80),
        (20, 50),
        (20, 80),
    ]
    assert (second.elementAt(1).x, second.elementAt(1).y) == (80, 20)


def test_very_many_points_have_a_share_of_the_lines(look: Theme) -> None:
    layer = LinkLayer(Stack())
    places = np.random.default_rng(0).uniform(0, 10, (50_000, 2))
    layer.set_links(places, np.array([[5.0, 5.0]]), np.zeros(50_000, dtype=np.intp))
    assert MOST / 2 <= layer._made(MAPPING)[0][1].elementCount() / 2 <= MOST


def test_only_k_means_has_them(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    assert tab.panel.toggles["links"].isHidden()
    loaded(tab, qtbot, "kmeans", "blobs:n=200", n_components=3)
    at_step(tab, qtbot, 3)
    qtbot.waitUntil(lambda: not tab.panel.toggles["links"].isHidden(), timeout=20_000)
    with_lines = shown(tab).pixels.stage.copy()
    tab.commands.set_layer("links", False)
    qtbot.waitUntil(lambda: "links" not in shown(tab).view.layers, timeout=20_000)
    assert (shown(tab).pixels.stage != with_lines).any()
