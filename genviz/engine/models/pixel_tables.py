"""Pictures by tables: independent pixels, and Markov models of a few pixels of context.

    p(x) = Π_d p(x_d | context of d),    p(l | c) = (n_cl + α) / (n_c + α L)

References
----------
Shannon (1948), "A mathematical theory of communication", section 3.
Abend, Harley, Kanal (1965), "Classification of binary random patterns", IEEE Trans. Information Theory 11.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array
from genviz.engine.math import pixel_independent, pixel_markov
from genviz.engine.math.pixel_canvas import Canvas, Places
from genviz.engine.math.pixel_contexts import NEIGHBOURHOODS, chain_parents, mesh_parents
from genviz.engine.math.pixel_data import Levels, Pictures
from genviz.engine.math.pixel_markov import Tables
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.math.pixel_run import rung_algorithm
from genviz.engine.math.pixel_settings import MarkovParams, TableParams
from genviz.engine.math.pixel_state import Craft, PixelState
from genviz.engine.problem import Problem


def _first_independent(
    canvas: Canvas, params: TableParams, _generator: np.random.Generator, _pictures: Pictures
) -> Tables:
    return pixel_independent.first(canvas, alpha=params.smoothing)


def parents_of(canvas: Canvas, params: MarkovParams) -> Places:
    """The context of each pixel ``(D, K)``, −1 where one is missing."""
    if params.neighbourhood == "chain":
        return chain_parents(canvas, params.n_previous)
    return mesh_parents(canvas, NEIGHBOURHOODS[params.neighbourhood])


def _first_markov(
    canvas: Canvas, params: MarkovParams, _generator: np.random.Generator, _pictures: Pictures
) -> Tables:
    shared = params.tables == "shared"
    return pixel_markov.first(canvas, parents_of(canvas, params), shared=shared, alpha=params.smoothing)


def _learned(tables: Tables, x: Levels, _params: TableParams) -> Tables:
    return pixel_markov.step(tables, x)


def _parts(tables: Tables) -> dict[str, Array]:
    """How often each level was seen in each context, ``(P, C, L)``."""
    return {"counts": tables.counts.astype(np.float64)}


def _with_parts(tables: Tables, parts: Mapping[str, Any]) -> Tables:
    counts = np.asarray(parts.get("counts", np.empty(0)))
    if counts.shape != tables.counts.shape:
        raise Problem(
            "{name} has the shape {found}; this network takes {wanted}",
            name="counts", found=counts.shape, wanted=tables.counts.shape,
        )  # fmt: skip
    if not (counts >= 0).all() or not (counts == np.floor(counts)).all():
        raise Problem("counts are whole numbers from 0 on")
    return replace(tables, counts=counts.astype(np.int64))


independent: Algorithm[TableParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("independent", "count", _first_independent, _learned, _parts, _with_parts), TableParams
)
markov: Algorithm[MarkovParams, PixelState, PixelPicture] = rung_algorithm(
    Craft[Any]("markov", "count", _first_markov, _learned, _parts, _with_parts), MarkovParams
)
