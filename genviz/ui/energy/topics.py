"""Which scenes the energy tab has, what each shows, and what of its picture can be put on and off."""

from __future__ import annotations

from typing import Final

from genviz.engine.problem import mark
from genviz.ui.topic import Layers, TopicEntry

TOPICS: Final[tuple[TopicEntry, ...]] = (
    TopicEntry(
        "plane", "genviz.ui.energy.plane_topic:PlaneTopic", mark("Plane"), ("gaussian_rbm",),
        (
            ("plane_relief", mark("Relief"), True),
            ("plane_density", mark("Density"), False),
            ("plane_push", mark("Push and pull arrows"), True),
            ("plane_chains", mark("Gibbs chains"), True),
            ("plane_dreams", mark("Dreams"), True),
            ("plane_data", mark("Data"), True),
            ("plane_heldout", mark("Held-out points"), False),
            ("plane_contours", mark("Contours"), True),
            ("plane_units", mark("Lines of the units"), False),
            ("plane_valleys", mark("Valleys"), False),
        ),
    ),
    TopicEntry(
        "pictures", "genviz.ui.energy.pictures_topic:PicturesTopic", mark("Pictures"), ("rbm",),
        (
            ("pictures_links", mark("Connections"), True),
            ("pictures_dreams", mark("Dreams"), True),
            ("pictures_energies", mark("Free energies"), True),
            ("pictures_wrong", mark("Differing pixels"), False),
            ("pictures_changes", mark("What a step changes"), False),
            ("pictures_mixing", mark("How the chains mix"), False),
        ),
    ),
    TopicEntry(
        "worlds", "genviz.ui.energy.worlds_topic:WorldsTopic", mark("Small worlds"), ("boltzmann",),
        (
            ("worlds_data", mark("The data’s states"), True),
            ("worlds_chain", mark("Chain and trail"), True),
            ("worlds_minima", mark("Minima"), True),
            ("worlds_basins", mark("Deepest valleys"), False),
            ("worlds_bars", mark("Model against data"), True),
        ),
    ),
    TopicEntry(
        "deep", "genviz.ui.energy.deep_topic:DeepTopic", mark("Deep"), ("dbn", "dbm"),
        (
            ("deep_links", mark("Connections"), True),
            ("deep_film", mark("Film of a chain"), True),
            ("deep_dreams", mark("Dreams"), True),
            ("deep_wrong", mark("Differing pixels"), False),
            ("deep_mixing", mark("How the chains mix"), False),
        ),
    ),
)  # fmt: skip

#: All scenes' layers.
LAYERS: Final[Layers] = tuple(layer for entry in TOPICS for layer in entry.layers)
