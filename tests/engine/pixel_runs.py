"""Short runs of all models that draw pixel by pixel, and what is true of them by counting all pictures."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from typing import Any, Final, Self

import numpy as np

from genviz import catalog
from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Data
from genviz.engine.math.pixel_chain import log_prob
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

#: Settings under which a run takes a moment.
SMALL: Final[dict[str, dict[str, Any]]] = {
    "independent": {},
    "markov": {},
    "fvsbn": {"epochs": 8},
    "nade": {"n_hidden": 5, "epochs": 5, "learning_rate": 0.05},
    "made": {"n_hidden": 14, "n_layers": 2, "epochs": 5, "learning_rate": 0.03},
    "pixelcnn": {"n_channels": 3, "n_layers": 1, "first_kernel": "3", "epochs": 5, "learning_rate": 0.05},
    "pixelrnn": {"n_channels": 3, "n_layers": 1, "first_kernel": "3", "epochs": 5, "learning_rate": 0.05},
}
NAMES: Final = tuple(SMALL)
#: Those that learn by the gradient, and those that do so in single precision over the whole paper.
NETS: Final = ("nade", "made", "pixelcnn", "pixelrnn")
WINDOWS: Final = ("pixelcnn", "pixelrnn")


def crosses(n: int, height: int, width: int, seed: int = 0, top: int = 1) -> np.ndarray:
    """Crosses in random places, and some pixels that are wrong: levels ``(n, D)`` from 0 to `top`."""
    rng = np.random.default_rng(seed)
    x = np.zeros((n, height, width), np.int64)
    rows = np.arange(n)
    ink = rng.integers(1, top + 1, n)
    x[rows, rng.integers(height, size=n)] = ink[:, None]
    x[rows, :, rng.integers(width, size=n)] = ink[:, None]
    x = np.where(rng.random(x.shape) < 0.08, rng.integers(0, top + 1, x.shape), x)
    return x.reshape(n, -1).astype(float)


def sheets(n: int = 130, height: int = 3, width: int = 4, *, top: int = 1, n_heldout: int = 60) -> Data:
    """Crosses as data, some of them held out."""
    out = crosses(n_heldout, height, width, 1, top) if n_heldout else None
    return Data(crosses(n, height, width, 0, top), pixels=(height, width), x_heldout=out)


@dataclass
class Journey:
    """A run as it goes; `states` are those of its frames."""

    model: Algorithm[Any, Any, Any]
    data: Data
    params: Any
    seed: int
    states: list[Any] = field(default_factory=list)

    @property
    def now(self) -> Any:
        """The last state."""
        return self.states[-1]

    def go(self, steps: int = 1) -> Self:
        """So many steps on."""
        for _ in range(steps):
            rng = Rng(self.seed, PHASE, len(self.states) - 1)
            self.states.append(self.model.phases[0].run(self.now, self.data, self.params, rng))
        return self

    def learn(self, most: int = 3000) -> Self:
        """To the end of learning."""
        while not self.now.book.ended:
            assert len(self.states) < most
            self.go()
        return self

    def draw(self) -> Self:
        """To the last pixel."""
        self.learn()
        while not self.model.over(self.now):
            self.go()
        return self

    def edit(self, name: str, **arguments: Any) -> Self:
        """By hand; the changed state takes the place of the last one, as on a timeline."""
        apply = self.model.edits[name].apply
        self.states[-1] = apply(self.now, self.data, self.params, **arguments)
        return self

    def picture(self, selected: int = -1) -> PixelPicture:
        """What is drawn of the last state."""
        view = View(selected=selected)
        found: PixelPicture = self.model.picture(self.now, self.data, self.params, view, [])
        return found

    def log_prob(self, x: np.ndarray) -> np.ndarray:
        """Log p of pictures by the last state."""
        assert self.model.log_prob is not None
        return np.asarray(self.model.log_prob(self.now, self.params, np.asarray(x, float)))


def run(name: str, data: Data, seed: int = 3, **settings: Any) -> Journey:
    """The start of a short run."""
    model = catalog.algorithm(name)
    params = model.params(**{**SMALL[name], **settings})
    return Journey(model, data, params, seed, [model.init(data, params, Rng(seed, START))])


# ---- all pictures -----------------------------------------------------------------------------------------


def every(size: int, levels: int = 2) -> np.ndarray:
    """All pictures ``(L^D, D)``."""
    return np.array(list(product(range(levels), repeat=size)))


@dataclass
class Law:
    """All pictures and their probabilities; conditionals are sums of these, by the definition."""

    x: np.ndarray
    p: np.ndarray

    def given(self, there: np.ndarray) -> np.ndarray:
        """p(x | pixels of `there`) of all pictures; −1 where a pixel is open."""
        fits = ((self.x == there) | (there < 0)).all(axis=1)
        return np.where(fits, self.p, 0.0) / self.p[fits].sum()

    def mean(self, there: np.ndarray) -> np.ndarray:
        """E[x | pixels of `there`], ``(D,)``."""
        return self.given(there) @ self.x

    def rest(self, there: np.ndarray) -> float:
        """Entropy of what is open, nats."""
        p = self.given(there)
        return float(-(p[p > 0] * np.log(p[p > 0])).sum())

    def step(self, there: np.ndarray, d: int) -> np.ndarray:
        """p(x_d | pixels of `there`), ``(2,)``."""
        ink = float(self.mean(there)[d])
        return np.array([1.0 - ink, ink])


def law_of(rung: Any) -> Law:
    """The law of a rung of two levels with few pixels."""
    x = every(rung.canvas.size, rung.canvas.levels)
    return Law(x, np.exp(log_prob(rung, x)))


def forced(law: Law, order: np.ndarray, known: np.ndarray) -> Law:
    """Pictures drawn in `order` with known pixels put where they belong; what comes before is not told."""
    q = np.ones(len(law.x))
    for t, d in enumerate(order):
        before = np.full(law.x.shape[1], -1)
        for picture in np.unique(law.x[:, order[:t]], axis=0):
            before[order[:t]] = picture
            rows = (law.x[:, order[:t]] == picture).all(axis=1)
            if known[d] >= 0:
                q[rows] *= law.x[rows, d] == known[d]
            else:
                q[rows] *= law.step(before, int(d))[law.x[rows, d]]
    return Law(law.x, q)


# ---- what a frame may hold --------------------------------------------------------------------------------


def beyond(value: Any, path: str = "") -> list[str]:
    """Where in a frame there are numbers that are not finite."""
    if isinstance(value, (float, np.ndarray)):
        array = np.asarray(value)
        return [] if array.dtype.kind != "f" or np.isfinite(array).all() else [path]
    if dataclasses.is_dataclass(value):
        value = {part.name: getattr(value, part.name) for part in dataclasses.fields(value)}
    elif isinstance(value, tuple) and isinstance(getattr(value, "_fields", None), tuple):
        value = dict(zip(value._fields, value, strict=True))  # type: ignore[attr-defined]
    elif isinstance(value, (list, tuple)):
        value = dict(enumerate(value))
    found = partial(map, lambda item: beyond(item[1], f"{path}.{item[0]}"))
    return [] if not isinstance(value, dict) else [one for part in found(value.items()) for one in part]


def faults(shown: PixelPicture) -> list[str]:
    """What is wrong with the numbers of a frame; NaN says "none" only where the frame promises so."""
    canvas, done = shown.canvas, shown.canvas.place < shown.t
    may = (".costs", ".coin.noise", ".coin.cost", ".nll_heldout", ".nll_train")
    found = [path for path in beyond(shown) if path not in may]
    right = {
        "costs of drawn pixels": np.isfinite(shown.costs[done]).all() and (shown.costs[done] >= -1e-6).all(),
        "costs of open pixels": np.isnan(shown.costs[~done]).all(),
        "drawn levels": ((shown.x[done] >= 0) & (shown.x[done] < canvas.levels)).all(),
        "ink": ((shown.ink >= 0) & (shown.ink <= 1)).all(),
        "ink of drawn pixels": np.array_equal(shown.ink[done] * (canvas.levels - 1), shown.x[done]),
        "film": ((shown.film.ink >= 0) & (shown.film.ink <= 1)).all() and len(shown.film.ink) == 6,
        "samples": ((shown.samples >= 0) & (shown.samples < canvas.levels)).all(),
        "a pixel's law": shown.coin is None or abs(shown.coin.p.sum() - 1) < 1e-6,
        "held-out cost": not np.isneginf(shown.nll_heldout),
    }
    return found + [what for what, good in right.items() if not good]
