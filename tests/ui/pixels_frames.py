"""Pictures of small models that are drawn pixel by pixel, as a run shows them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from genviz.engine.math import pixel_fvsbn, pixel_made
from genviz.engine.math.pixel_canvas import Canvas, canvas_of
from genviz.engine.math.pixel_chain import Drawn, dependency_matrix, draw, ink_odds, known_before
from genviz.engine.math.pixel_picture import Coin, Film, PixelPicture, Reference
from genviz.runtime.snapshot import Series
from genviz.ui.card import Card

REFERENCES = (
    Reference("independent", 25.26, 0.2), Reference("markov", 21.43, 0.15), Reference("fvsbn", 18.14, 0.12),
    Reference("nade", 17.31, 0.1), Reference("made", 17.20, 0.1), Reference("pixelcnn", 16.91, 0.1),
    Reference("pixelrnn", 16.89, 0.12),
)  # fmt: skip


def pictures(n: int, canvas: Canvas, seed: int = 0) -> np.ndarray:
    """Blots: ink near a place that wanders, and some noise."""
    rng = np.random.default_rng(seed)
    y, x = np.divmod(np.arange(canvas.size), canvas.width)
    middle = rng.uniform(0.25, 0.75, (n, 2)) * [canvas.height, canvas.width]
    away = (y - middle[:, :1]) ** 2 + (x - middle[:, 1:]) ** 2
    return ((away < 0.08 * canvas.size) ^ (rng.random((n, canvas.size)) < 0.04)).astype(np.intp)


def made(side: int = 6, *, order: str = "raster", leak: bool = False) -> Any:
    """A network that has learned for a moment."""
    canvas = canvas_of(side, side, 2, order, seed=3)
    x = pictures(200, canvas)
    net = pixel_made.first(canvas, [40], np.random.default_rng(0), x, leak=leak)
    for _ in range(60):
        net = pixel_made.step(net, x, 5e-3)
    return net


def fvsbn(side: int = 6) -> Any:
    """A logistic regression for every pixel."""
    canvas = canvas_of(side, side)
    x = pictures(200, canvas)
    return pixel_fvsbn.step(pixel_fvsbn.first(canvas, x, penalty=3.0), x)


def coin(rung: Any, drawn: Drawn, noise: np.ndarray, step: int, t: int) -> Coin:
    """The conditional of a step, of a picture of which t pixels are drawn."""
    canvas, x = rung.canvas, drawn.x[0]
    d, on = int(canvas.order[step]), step < t
    before = known_before(canvas, x, step).clip(0)
    empty, there = (
        float(ink_odds(rung.log_conditionals(rows[None])[0])[d]) for rows in (np.zeros_like(before), before)
    )
    return Coin(
        d, step, np.asarray(drawn.p[0, d], np.float64), float(noise[0, d]) if on else np.nan,
        int(x[d]) if on else -1, float(-drawn.log_terms[0, d]) if on else np.nan, empty, there - empty, False,
        np.asarray(rung.dependence(known_before(canvas, x, t).clip(0), d), np.float64),
    )  # fmt: skip


def pixel_picture(
    rung: Any, t: int, *, model: str = "made", ask: int | None = None, whole: bool = True, **changes: Any
) -> PixelPicture:
    """A picture of which t pixels are drawn; asked is its last one, or that of step `ask`."""
    canvas, noise = rung.canvas, np.random.default_rng(5).random((1, rung.canvas.size))
    drawn = draw(rung, noise, temperature=changes.get("temperature", 1.0))
    there, costs = canvas.place < t, np.asarray(-drawn.log_terms[0], np.float64)
    x = np.where(there, drawn.x[0], -1)
    step = t - 1 if ask is None else ask
    usual = {
        "stage": "done" if t == canvas.size else "drawing", "epoch": 40.0, "epochs": 40, "rest": 1.05 * float(
            costs[~there].sum()
        ), "nll_train": 16.4, "nll_heldout": 17.25, "references": REFERENCES, "temperature": 1.0,
    }  # fmt: skip
    return PixelPicture(
        model=model, canvas=canvas, t=t, x=x, given=np.zeros(canvas.size, dtype=bool),
        ink=np.where(there, drawn.x[0], 0.3), costs=np.where(there, costs, np.nan),
        coin=None if step < 0 else coin(rung, drawn, noise, step, t),
        film=Film((0,), np.zeros((1, canvas.size))), samples=drawn.x[:0], sample_costs=np.zeros(0),
        endings=None,
        matrix=np.asarray(dependency_matrix(rung, x.clip(0)), np.float64) if whole else None,
        **(usual | changes),
    )  # fmt: skip


def snapshot_of(picture: PixelPicture, *, ghosts: tuple[Any, ...] = ()) -> Any:
    """The parts of a snapshot that cards read: curves that fall towards the picture's costs."""
    n = int(picture.epochs)
    t = np.arange(n + 1)
    fall = 9.0 * np.exp(-0.15 * t)
    names = {"nll_train": picture.nll_train, "nll_heldout": picture.nll_heldout}
    series = {name: Series(t, value + fall - fall[-1]) for name, value in names.items()}
    return SimpleNamespace(
        picture=picture, series=series | {"epoch": Series(t, t.astype(np.float64))}, diagnostic_series={},
        ghosts=ghosts, frame=SimpleNamespace(t=int(picture.epoch) + picture.t), converged_at=n, n_phases=1,
    )  # fmt: skip


class Column(QWidget):
    """What holds the cards, as a tab does."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def add_card(self, title: str, stretch: int = 1) -> Card:
        """A card under the others."""
        card = Card(title, self, stretch)
        self._box.addWidget(card, stretch)
        return card
