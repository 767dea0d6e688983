"""Settings of a deep belief network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from genviz.engine.math.stack_settings import LEARNING, MODEL, MOST, StackParams
from genviz.engine.params import param
from genviz.engine.problem import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class DbnParams(StackParams):
    """Hyperparameters of the network; `declarations` says what each means."""

    n_layers: Literal["1", "2", "3"] = param(
        "2", live=False, label="Layers", group=MODEL, choice_labels=(mark("one"), mark("two"), mark("three")),
        help="How many layers of hidden units are put on each other. One is a restricted Boltzmann machine.",
    )  # fmt: skip
    n_hidden_3: int = param(
        16, lo=1, hi=MOST, symbol="H₃", live=False, label="Units, layer 3", group=MODEL,
        when=("n_layers", ("3",)),
        help="How many hidden units there are in the third layer.",
    )  # fmt: skip
    epochs_per_layer: int = param(
        20, lo=1, hi=1000, log=True, label="Passes for each layer", group=LEARNING,
        help="How often the pictures go by while one layer learns, before the next layer is put on it.",
    )  # fmt: skip
    joint_epochs: int = param(
        20, lo=0, hi=10_000, label="Passes of up–down", group=LEARNING,
        help="How often the pictures go by after that, while all layers learn at once by up–down; 0 leaves "
        "the layers as they are.",
    )  # fmt: skip
    joint_rate: float = param(
        0.02, lo=1e-4, hi=1e6, log=True, zero=True, symbol="η′", label="Rate of up–down", group=LEARNING,
        more=True,
        help="The learning rate while all layers learn at once. It is smaller, as there is only some "
        "mending to do.",
    )  # fmt: skip
    layer_start: Literal["small", "turned"] = param(
        "small", live=False, label="A layer starts", group=MODEL, more=True,
        choice_labels=(mark("with small weights"), mark("as the layer below, upside down")),
        help="With small weights by chance; or as the layer below turned upside down, if it has as many "
        "units as the layer under that: then the stack is at first just as good as without it.",
    )  # fmt: skip

    @property
    def n_hidden(self) -> tuple[int, ...]:
        """Units of each layer, from the pixels up."""
        return (self.n_hidden_1, self.n_hidden_2, self.n_hidden_3)[: int(self.n_layers)]
