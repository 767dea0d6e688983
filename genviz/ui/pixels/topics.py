"""The one scene of the tab, its models, and what of its picture can be put on and off."""

from __future__ import annotations

from typing import Final

from genviz.engine.problem import mark
from genviz.ui.pixels.words import MODELS
from genviz.ui.topic import Layers, TopicEntry

#: The model with which the tab opens.
OPENS_WITH: Final = "made"

TOPICS: Final[tuple[TopicEntry, ...]] = (
    TopicEntry(
        "pixels", "genviz.ui.pixels.topic:PixelsTopic", mark("Pixel by pixel"), MODELS,
        (
            ("pixels_belief", mark("What open pixels may become"), True),
            ("pixels_votes", mark("Votes of the context"), True),
            ("pixels_film", mark("Film of this picture"), True),
            ("pixels_endings", mark("Ways to complete a part"), True),
            ("pixels_samples", mark("Other pictures"), True),
            ("pixels_surprise", mark("What surprises in my picture"), False),
            ("pixels_part", mark("The part that is known"), False),
        ),
    ),
)  # fmt: skip

LAYERS: Final[Layers] = tuple(layer for entry in TOPICS for layer in entry.layers)
