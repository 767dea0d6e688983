"""Which scenes the likelihood tab has, what each shows, and what of its picture can be put on and off."""

from __future__ import annotations

from typing import Final

from genviz.engine.problem import mark
from genviz.ui.topic import Layers, TopicEntry

TOPICS: Final[tuple[TopicEntry, ...]] = (
    TopicEntry(
        "coin", "genviz.ui.likelihood.coin_topic:CoinTopic", mark("Coin"), ("coin",),
        (
            ("coin_values", mark("Values at 0.6, 0.7, 0.8"), True),
            ("coin_tangent", mark("Tangent (derivative)"), True),
            ("coin_log", mark("Log-likelihood"), True),
            ("coin_product", mark("Product and sum strips"), True),
            ("coin_intervals", mark("Intervals for θ"), False),
            ("coin_bayes", mark("Prior and posterior"), False),
            ("coin_truth", mark("Hidden chance"), False),
            ("coin_zoom", mark("Zoom on the maximum"), False),
        ),
    ),
    TopicEntry(
        "density", "genviz.ui.likelihood.density_topic:DensityTopic", mark("Density"), ("density",),
        (
            ("density_bars", mark("Histogram"), True),
            ("density_best", mark("Most likely law"), True),
            ("density_ways", mark("Ways to the maximum"), True),
        ),
    ),
    TopicEntry(
        "kl", "genviz.ui.likelihood.kl_topic:KLTopic", mark("KL"), ("divergence", "divergence_plane"),
        (
            ("kl_ghosts", mark("Ghost fits"), True),
            ("kl_integrand", mark("Integrand"), True),
            ("kl_rug", mark("Samples and noise band"), True),
        ),
    ),
    TopicEntry(
        "generators", "genviz.ui.likelihood.generators_topic:GeneratorsTopic", mark("Generators"),
        ("attributes",),
    ),
)  # fmt: skip

#: All scenes' layers.
LAYERS: Final[Layers] = tuple(layer for entry in TOPICS for layer in entry.layers)
