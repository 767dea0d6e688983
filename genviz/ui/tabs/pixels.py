"""Pixel by pixel: models that draw a picture as a chain of coin flips."""

from __future__ import annotations

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.ui.pixels.models_list import ModelsList
from genviz.ui.pixels.topics import LAYERS, OPENS_WITH, TOPICS
from genviz.ui.plots.composed_stage import StagePixels
from genviz.ui.plots.pixels_composed import PAINTING
from genviz.ui.topic_tab import TopicTab


class PixelsTab(TopicTab):
    """The chain rule made visible: each pixel is a coin whose bias depends on the pixels before it."""

    name = "pixels"
    title = "Pixel by pixel"
    narrow_below = 1320
    layers = LAYERS
    topics = TOPICS
    kinds = ("points", "labelled points", "pictures")

    def build(self) -> None:
        """Create the scene's place, and the list of models in the panel."""
        super().build()
        self.models = ModelsList(self.panel)
        self.models.chosen.connect(self.commands.set_model)
        self.panel.use_models(self.models)

    @classmethod
    def prepare(cls, picture: PixelPicture, view: View) -> StagePixels | None:
        """Turn numbers into pixels, on the worker."""
        return PAINTING.composed(picture, view)

    def default_run(self) -> Run:
        """MADE with the weights that come with genviz: a picture grows at once."""
        return self.first_run_of(OPENS_WITH)

    def first_run_of(self, model: str) -> Run:
        """A rung with weights that were trained beforehand."""
        entry = catalog.model_entry(model)
        params = catalog.algorithm(model).params(weights="shipped")
        return Run(model, datasets.load(entry.data), seed=0, params=params)

    def fresh_run(self) -> Run:
        """The model that is seen, as the tab opened."""
        return self.first_run_of(self.run.model)

    def model_for(self, model: str, data: Data) -> str:
        """Every rung takes all pictures."""
        del data
        return model

    def retranslate(self) -> None:
        """Put the tab's own texts into the reader's language."""
        super().retranslate()
        self.models.retranslate()

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.models.restyle()
        super().restyle()
