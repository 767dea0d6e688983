"""Settings of the coin: the tosses, the θ that is tried, and what was thought of it before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.params import Params, param
from genviz.engine.problem import mark

_TOSSES, _MODEL = mark("Tosses"), mark("What is tried")
_GIVEN, _TOSSED = ("source", ("given",)), ("source", ("tossed",))
#: So many heads, so many tails, and so many tosses at a hidden chance at most.
MOST: Final = 1_000_000
#: Where the logarithmic sliders begin: right of it is one, left of it none.
LEAST: Final = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class CoinParams(Params):
    """Hyperparameters of the coin; `declarations` says what each means."""

    source: Literal["given", "tossed"] = param(
        "given", label="Where from", group=_TOSSES, live=False, choice_labels=("given", "hidden chance"),
        help="So many heads and tails as you say, in an order that the seed decides; or tossed with a coin"
        " whose chance of heads is to be found out.",
    )  # fmt: skip
    heads: int = param(
        7, lo=LEAST, hi=MOST, log=True, zero=True, symbol="h", label="Heads", group=_TOSSES, live=False,
        when=_GIVEN, help="How many tosses show heads.",
    )  # fmt: skip
    tails: int = param(
        3, lo=LEAST, hi=MOST, log=True, zero=True, symbol="t", label="Tails", group=_TOSSES, live=False,
        when=_GIVEN, help="How many tosses show tails.",
    )  # fmt: skip
    n_tosses: int = param(
        20, lo=LEAST, hi=MOST, log=True, zero=True, symbol="n", label="Tosses", group=_TOSSES,
        live=False, when=_TOSSED, help="How often the coin is tossed.",
    )  # fmt: skip
    bias: float = param(
        0.65, lo=0.0, hi=1.0, label="Hidden θ", group=_TOSSES, live=False, when=_TOSSED,
        help="What the likelihood is to find out. Hide the settings (P) before a class guesses it.",
    )  # fmt: skip
    theta: float = param(
        0.4, lo=0.0, hi=1.0, symbol="θ", label="Chance of heads", group=_MODEL, at_once=True,
        help="The θ that is tried. The picture says how likely it makes the tosses.",
    )  # fmt: skip
    prior_a: float = param(
        1.0, lo=0.1, hi=1000.0, log=True, symbol="a", label="Prior: heads", more=True, at_once=True,
        help="First number of the Beta prior, as if a − 1 heads had been seen; 1 and 1: every θ alike.",
    )  # fmt: skip
    prior_b: float = param(
        1.0, lo=0.1, hi=1000.0, log=True, symbol="b", label="Prior: tails", more=True, at_once=True,
        help="Second number of the Beta prior, as if b − 1 tails had been seen.",
    )  # fmt: skip
    level: float = param(
        0.95, lo=0.5, hi=0.999, label="Confidence level", more=True, at_once=True,
        help="How often an interval made like this is to contain the true θ.",
    )  # fmt: skip
