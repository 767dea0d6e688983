"""Frames of a model that draws pixel by pixel, made with small real models."""

from __future__ import annotations

from typing import Any

import numpy as np

from genviz.engine.math import pixel_made
from genviz.engine.math.pixel_canvas import canvas_of
from genviz.engine.math.pixel_chain import Rung, draw, ink_odds
from genviz.engine.math.pixel_contexts import chain_parents
from genviz.engine.math.pixel_markov import first, step
from genviz.engine.math.pixel_picture import Coin, Endings, Film, PixelPicture
from genviz.engine.view import View
from genviz.ui.plots.pixels_scene import BELIEF, ENDINGS, FILM, SAMPLES, VOTES

LAYERS = frozenset({BELIEF, VOTES, FILM, ENDINGS, SAMPLES})
#: Width, height and scale of the stage in windows of 1920×1080, 1366×768, 1024×768, presenting, and narrow.
SIZES = (
    (1054, 766, 1.0), (696, 512, 0.8), (711, 512, 0.8), (1280, 760, 1.35), (900, 560, 1.0), (420, 640, 0.8),
    (420, 420, 0.8), (300, 240, 0.8), (900, 260, 1.0), (696, 330, 0.8), (150, 120, 0.8), (2400, 1300, 1.35),
)  # fmt: skip


def view(size: tuple[int, int, float] = SIZES[0], **changes: Any) -> View:
    width, height, scale = size
    return View(**{"width": width, "height": height, "scale": scale, "layers": LAYERS, **changes})


def strokes(side: int, n: int = 80, levels: int = 2, seed: int = 0) -> np.ndarray:
    """Pictures of thick crosses, (n, side²)."""
    rng = np.random.default_rng(seed)
    y, x = np.ogrid[:side, :side]
    rows = []
    for _ in range(n):
        cy, cx = rng.uniform(0.3, 0.7, 2) * side
        near = np.minimum(abs(y - cy), abs(x - cx)) + 0 * x * y
        rows.append(np.clip(levels - 1 - near.astype(int), 0, levels - 1).ravel())
    return np.array(rows)


def made(side: int = 8, order: str = "raster") -> Rung:
    """A MADE that sees all that was drawn."""
    canvas, rng, x = canvas_of(side, side, 2, order), np.random.default_rng(0), strokes(side)
    model = pixel_made.first(canvas, [40], rng, x)
    for _ in range(60):
        model = pixel_made.step(model, x, 1e-2)
    return model


def markov(side: int = 8, levels: int = 2, m: int = 3) -> Rung:
    """Tables that see the last m pixels."""
    canvas = canvas_of(side, side, levels)
    return step(first(canvas, chain_parents(canvas, m)), strokes(side, levels=levels))


def coin_of(rung: Rung, x: np.ndarray, d: int, noise: float, *, drawn: bool = True) -> Coin:
    log_p = np.asarray(rung.log_conditionals(x[None]), dtype=float)[0, d]
    empty = np.asarray(rung.log_conditionals(np.zeros_like(x)[None]), dtype=float)[0, d]
    bias = float(ink_odds(empty))
    return Coin(
        d, int(rung.canvas.place[d]), np.exp(log_p), noise if drawn else np.nan, int(x[d]) if drawn else -1,
        -float(log_p[x[d]]) if drawn else np.nan, bias, float(ink_odds(log_p)) - bias, False,
        np.asarray(rung.dependence(x, d), dtype=float),
    )  # fmt: skip


def frame(rung: Rung, t: int, *, ask: int = -1, stage: str = "drawing", seed: int = 3) -> PixelPicture:
    """The picture after t pixels; `ask`: a pixel that is asked about."""
    canvas, rng = rung.canvas, np.random.default_rng(seed)
    noise = rng.random((1, canvas.size))
    drawn = draw(rung, noise)
    x, terms = drawn.x[0], np.asarray(drawn.log_terms[0], dtype=float)
    there = canvas.place < t
    many = draw(rung, rng.random((30, canvas.size)), known=np.where(there, x, -1))
    top = canvas.levels - 1
    d = ask if ask >= 0 else int(canvas.order[t - 1]) if t else -1
    so_far = np.where(there, x, 0)
    coin = None if d < 0 else coin_of(rung, so_far, d, float(noise[0, d]), drawn=bool(there[d]))
    half = np.arange(canvas.size) < canvas.size // 2
    steps = tuple(int(s) for s in np.linspace(0, canvas.size, 6).round())
    ink = np.where(there, x / top, many.x.mean(axis=0) / top)
    costs = -np.asarray(many.log_terms, dtype=float).sum(axis=1)
    return PixelPicture(
        model="made", canvas=canvas, stage=stage, epoch=3.0, epochs=3, t=t, x=np.where(there, x, -1),  # type: ignore[arg-type]
        given=np.zeros(canvas.size, dtype=bool), ink=ink, costs=np.where(there, -terms, np.nan),
        rest=float(-np.asarray(many.log_terms)[:, ~there].sum(axis=1).mean()) if t < canvas.size else 0.0,
        coin=coin, film=Film(steps, np.stack([ink] * 6)), samples=many.x[:12], sample_costs=costs[:12],
        endings=Endings(half, x, many.x[:8], -costs[:8], True), matrix=None, nll_train=9.0, nll_heldout=10.0,
        references=(), temperature=1.0,
    )  # fmt: skip
