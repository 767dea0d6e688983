"""Energy: Boltzmann machines, their landscapes, and machines on machines."""

from __future__ import annotations

from typing import Final

from genviz import catalog
from genviz.engine.data import Data
from genviz.engine.math.boltzmann_settings import MOST_UNITS
from genviz.ui.energy.topics import LAYERS, TOPICS
from genviz.ui.topic_tab import TopicTab

#: The model for pictures that the one which is seen has no room for.
_FOR_PICTURES: Final = "rbm"


class EnergyTab(TopicTab):
    """Where the energy is low, the probability is high."""

    name = "energy"
    title = "Energy (RBM)"
    narrow_below = 1320
    can_guess = True
    layers = LAYERS
    topics = TOPICS
    kinds = ("points", "labelled points", "pictures")

    def model_for(self, model: str, data: Data) -> str:
        """The model that is seen, but for own pictures that are too large for the plane or for states."""
        use = catalog.model_entry(model).use
        large = use == "plane" or (use == "bits" and data.n_features > MOST_UNITS)
        own = data.pixels is not None and not data.source
        return _FOR_PICTURES if own and large else super().model_for(model, data)
