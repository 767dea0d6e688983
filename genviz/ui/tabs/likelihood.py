"""Likelihood and KL: a coin, one density, two densities, only samples; why training works."""

from __future__ import annotations

from genviz.ui.likelihood.topics import LAYERS, TOPICS
from genviz.ui.topic_tab import TopicTab


class LikelihoodTab(TopicTab):
    """Why the likelihood is what training makes large."""

    name = "likelihood"
    title = "Likelihood & KL"
    narrow_below = 1240
    can_guess = True
    layers = LAYERS
    topics = TOPICS
