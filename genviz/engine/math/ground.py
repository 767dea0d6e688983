"""Points as k-means measures them: about their mean, in one unit for all columns."""

from __future__ import annotations

from dataclasses import dataclass

from genviz.engine.data import Array, Data
from genviz.engine.math.coordinates import centre_and_scale
from genviz.engine.math.seeding import crowded


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Points z (N, D) about their mean, over their largest `spread` (D,); if `crowded`, measure exactly."""

    centre: Array
    scale: float
    z: Array
    spread: Array
    crowded: bool


def ground(data: Data) -> Ground:
    """The `Ground` of the data, computed once."""

    def compute() -> Ground:
        centre, spread = centre_and_scale(data)
        z = (data.x - centre) / (scale := float(spread.max()))
        return Ground(centre, scale, z, spread, crowded(z))

    return data.derived("ground", compute)
