"""Settings of the models that draw pixel by pixel: what all share, and what each rung of the ladder adds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.params import Params, param
from genviz.engine.problem import mark

MODEL, LEARNING, DRAWING = mark("Model"), mark("Learning"), mark("Drawing")
_ORDER_HELP: Final = mark(
    "In which order the pixels are drawn. Every order is a right use of the chain rule; some are easier to "
    "learn."
)
_RATE_HELP: Final = mark("About how far a weight moves in one step of Adam.")
_LEARN = ("weights", ("learn",))


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelParams(Params):
    """What every rung has."""

    order: Literal["raster", "columns", "spiral", "random"] = param(
        "raster", live=False, label="Order", group=MODEL,
        choice_labels=(mark("row by row"), mark("column by column"), mark("spiral"), mark("random")),
        help=_ORDER_HELP,
    )  # fmt: skip
    threshold: float = param(
        0.5, lo=0.01, hi=0.99, live=False, label="Ink from", group=MODEL, more=True,
        help="With two levels, a pixel counts as ink from this share of full ink on.",
    )  # fmt: skip
    temperature: float = param(
        1.0, lo=0.0, hi=4.0, symbol="T", label="Temperature", group=DRAWING,
        help="Divides the log-odds of every pixel that is drawn: 0 takes the likeliest value, 1 is the model "
        "itself, above 1 chance has more to say.",
    )  # fmt: skip
    weights: Literal["learn", "shipped"] = param(
        "learn", live=False, label="Weights", group=LEARNING,
        choice_labels=(mark("learn them here"), mark("trained beforehand")),
        help="Learn from the pictures, or take weights that come with genviz and go straight to drawing. "
        "There are such weights for 8×8 digits and MNIST 14×14, drawn row by row.",
    )  # fmt: skip

    @property
    def n_levels(self) -> int:
        """L, values that a pixel can have."""
        return 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TableParams(PixelParams):
    """Of models that count."""

    levels: int = param(
        2, lo=2, hi=8, symbol="L", live=False, label="Levels of grey", group=MODEL, more=True,
        help="How many values a pixel can have: 2 are paper and ink.",
    )  # fmt: skip
    smoothing: float = param(
        0.5, lo=0.01, hi=100.0, log=True, zero=True, symbol="α", live=False, label="Smoothing",
        group=LEARNING,
        help="So many pictures are taken as seen beforehand for each level in each context; with 0, what was "
        "never seen is impossible.",
    )  # fmt: skip
    batch_size: int = param(
        50, lo=1, hi=1000, log=True, symbol="B", live=False, label="Mini-batch", group=LEARNING, more=True,
        help="How many pictures the model sees in one step.",
    )  # fmt: skip

    @property
    def n_levels(self) -> int:
        """L, values that a pixel can have."""
        return self.levels


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkovParams(TableParams):
    """Of a Markov chain along the order, or a mesh of neighbours."""

    neighbourhood: Literal["chain", "left", "left_up", "three", "four", "six", "around"] = param(
        "six", live=False, label="Looks at", group=MODEL,
        choice_labels=(
            mark("the last pixels drawn"), mark("left"), mark("left, above"), mark("left, above, corner"),
            mark("left and three above"), mark("six, two steps far"), mark("all eight around"),
        ),
        help="Which pixels decide about the next: the last ones along the order, or neighbours on the paper, "
        "those of them that are drawn already.",
    )  # fmt: skip
    n_previous: int = param(
        3, lo=0, hi=10, symbol="m", live=False, label="Last pixels", group=MODEL,
        when=("neighbourhood", ("chain",)),
        help="Order of the Markov chain: so many of the pixels drawn last decide about the next.",
    )  # fmt: skip
    tables: Literal["own", "shared"] = param(
        "own", live=False, label="Tables", group=MODEL, more=True,
        choice_labels=(mark("one for each pixel"), mark("one for all")),
        help="Whether each place has a table of its own, or all share one.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FvsbnParams(PixelParams):
    """Of a logistic regression for each pixel."""

    ridge: float = param(
        3.0, lo=1e-3, hi=1e4, log=True, symbol="λ", live=False, label="Ridge", group=LEARNING,
        help="Pulls every weight towards 0, in units of pictures; scikit-learn’s C is 1 / λ.",
    )  # fmt: skip
    smoothing: float = param(
        0.5, lo=0.01, hi=100.0, log=True, zero=True, symbol="α", live=False, label="Smoothing",
        group=LEARNING, more=True,
        help="Keeps the intercept of a pixel finite that is always paper: so many pictures with ink there "
        "are taken as seen, and as many without.",
    )  # fmt: skip
    tol: float = param(
        1e-3, lo=1e-9, hi=1.0, log=True, live=False, label="Stop below", unit="nats", group=LEARNING,
        more=True,
        help="Learning ends when a sweep over all regressions lowers the cost of a picture by less than "
        "this.",
    )  # fmt: skip
    epochs: int = param(
        50, lo=1, hi=1000, live=False, label="Sweeps at most", group=LEARNING, more=True,
        help="A sweep is one step of Newton’s method for each pixel.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NetParams(PixelParams):
    """Of all that learns by the gradient of mini-batches."""

    learning_rate: float = param(
        3e-3, lo=1e-5, hi=1.0, log=True, symbol="η", label="Learning rate", group=LEARNING,
        help=_RATE_HELP,
    )  # fmt: skip
    batch_size: int = param(
        50, lo=1, hi=1000, log=True, symbol="B", live=False, label="Mini-batch", group=LEARNING, more=True,
        help="How many pictures the model sees in one step.",
    )  # fmt: skip
    epochs: int = param(
        100, lo=1, hi=1000, log=True, live=False, label="Epochs at most", group=LEARNING, when=_LEARN,
        help="How often the model sees every picture, if it is not stopped before.",
    )  # fmt: skip
    patience: int = param(
        8, lo=1, hi=1000, log=True, live=False, label="Patience", unit="epochs", group=LEARNING, more=True,
        when=_LEARN,
        help="Learning stops when so many epochs have not made pictures that were put aside less surprising; "
        "the best weights are kept.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NadeParams(NetParams):
    """Of one hidden layer that hears the pixels one after another."""

    learning_rate: float = param(
        1e-2, lo=1e-5, hi=1.0, log=True, symbol="η", label="Learning rate", group=LEARNING, help=_RATE_HELP
    )
    n_hidden: int = param(
        100, lo=1, hi=1024, log=True, symbol="H", live=False, label="Hidden units", group=MODEL,
        help="How many hidden units hear the pixels drawn so far.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeParams(NetParams):
    """Of a masked network."""

    n_hidden: int = param(
        400, lo=1, hi=2048, log=True, symbol="H", live=False, label="Hidden units", group=MODEL,
        help="How many units each hidden layer has.",
    )  # fmt: skip
    n_layers: int = param(
        1, lo=1, hi=3, live=False, label="Hidden layers", group=MODEL, more=True,
        help="How many hidden layers lie between picture and coins.",
    )  # fmt: skip
    n_orders: int = param(
        1, lo=1, hi=32, symbol="K", live=False, label="Orders", group=MODEL,
        help="How many orders share the weights: the first is the one above, the others are random. The mean "
        "of their probabilities is a distribution too.",
    )  # fmt: skip
    mask: Literal["strict", "leaks"] = param(
        "strict", live=False, label="Mask", group=MODEL, more=True,
        choice_labels=(mark("only earlier pixels"), mark("leaks: also itself")),
        help="A mask that is wrong by one lets each pixel see itself: the cost is too good to be true.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RasterNetParams(NetParams):
    """Of networks that use the same weights everywhere on the paper."""

    order: Literal["raster", "columns"] = param(
        "raster", live=False, label="Order", group=MODEL,
        choice_labels=(mark("row by row"), mark("column by column")),
        help="In which order the pixels are drawn: the windows need all that is above, or all that is left.",
    )  # fmt: skip

    learning_rate: float = param(
        2e-3, lo=1e-5, hi=1.0, log=True, symbol="η", label="Learning rate", group=LEARNING, help=_RATE_HELP
    )
    levels: Literal["2", "4", "8"] = param(
        "2", live=False, label="Levels of grey", group=MODEL,
        choice_labels=(mark("2 levels: paper and ink"), mark("4 levels"), mark("8 levels")),
        help="How many values a pixel can have; with more than two the coin is a die.",
    )  # fmt: skip
    n_channels: int = param(
        16, lo=1, hi=64, log=True, symbol="C", live=False, label="Channels", group=MODEL,
        help="How many numbers each layer has at every pixel.",
    )  # fmt: skip
    first_kernel: Literal["3", "5", "7"] = param(
        "7", live=False, label="First window", group=MODEL, more=True, choice_labels=("3×3", "5×5", "7×7"),
        help="Side of the first layer’s window, of which the pixels drawn before are seen.",
    )  # fmt: skip

    @property
    def n_levels(self) -> int:
        """L, values that a pixel can have."""
        return int(self.levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelCnnParams(RasterNetParams):
    """Of masked convolutions."""

    n_layers: int = param(
        4, lo=0, hi=8, live=False, label="Layers", group=MODEL,
        help="How many layers come after the first; each widens the window.",
    )  # fmt: skip
    stack: Literal["gated", "plain"] = param(
        "gated", live=False, label="Stack", group=MODEL,
        choice_labels=(mark("gated: two stacks"), mark("plain: with a blind spot")),
        help="Plain masked layers never see what is far to the right in the rows just above. Two stacks, one "
        "for whole rows above and one for the row itself, see it.",
    )  # fmt: skip
    mask: Literal["strict", "leaks"] = param(
        "strict", live=False, label="Mask", group=MODEL, more=True,
        choice_labels=(mark("A: only earlier pixels"), mark("B: also itself")),
        help="With mask B in the first layer each pixel sees itself: the cost is too good to be true.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelRnnParams(RasterNetParams):
    """Of a memory that goes down row by row."""

    n_channels: int = param(
        24, lo=1, hi=64, log=True, symbol="C", live=False, label="Channels", group=MODEL,
        help="How many numbers each layer has at every pixel.",
    )  # fmt: skip
    n_layers: int = param(
        2, lo=1, hi=4, live=False, label="Layers", group=MODEL,
        help="How many row LSTMs follow one another.",
    )  # fmt: skip
