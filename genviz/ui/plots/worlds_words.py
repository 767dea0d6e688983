"""What is written on the stage of small worlds, and what is said of the place under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr

if TYPE_CHECKING:
    from genviz.ui.plots.worlds_scene import Scene

#: Energies within so many nats are called equal.
_FLAT: Final = 0.01


def bits_text(code: int, n: int) -> str:
    """A state as 0 and 1, the first unit first."""
    return "".join(str(code >> i & 1) for i in range(n))


def name_of(picture: BoltzmannPicture, i: int) -> str:
    """The number of a unit; hidden ones have letters."""
    v = picture.n_visible
    return str(i + 1) if i < v else chr(ord("a") + i - v)


def map_title(now: Scene) -> str:
    """What the map is."""
    picture, n = now.picture, 1 << now.layout.wish.n
    count, warm = f"{n:,}", picture.temperature != 1.0
    if picture.shown == "probability":
        said = tr("{n} states: probability", n=count)
    elif picture.n_hidden and picture.map.n == picture.n_visible:
        said = tr("{n} states: free energy F", n=count)
    else:
        said = tr("{n} states: energy E", n=count)
    return f"{said} · T = {number(picture.temperature, 2)}" if warm else said


def is_flat(picture: BoltzmannPicture) -> bool:
    """Whether all states are alike, so that minima are nothing but rounding."""
    return float(np.ptp(picture.map.energy)) < _FLAT


def percent(p: float) -> str:
    """A probability in per cent, with three figures while it is small."""
    return f"{number(100 * p, 2)} %" if p >= 1e-4 or p == 0.0 else f"{figures(100 * p, 2)} %"


def state_rows(picture: BoltzmannPicture, code: int) -> tuple[str, ...]:
    """What is known of a state of the map: numbers, data, neighbours, valley."""
    states = picture.map
    energy = float(states.energy[code])
    letter = "F" if picture.n_hidden and states.n == picture.n_visible else "E"
    first = tr(
        "{letter} = {e} · p = {p}", letter=letter, e=number(energy, 2), p=percent(float(states.p[code]))
    )
    rows = [first]
    found = [i for i, c in enumerate(states.data.tolist()) if c == code]
    if found:
        rows.append(
            tr("in the data: {n} of {all}", n=int(states.counts[found[0]]), all=int(states.counts.sum()))
        )
    if is_flat(picture):
        return (*rows, tr("all states are alike"))
    around = states.energy[[code ^ 1 << i for i in range(states.n)]]
    lower = int((around < energy).sum())
    goal = int(states.valleys.minima[states.valleys.basin[code]])
    if goal == code:
        strict = bool((around > energy).all())
        higher = tr("a minimum: all {n} neighbours are higher", n=states.n)
        rows.append(higher if strict else tr("a minimum: no neighbour is lower"))
    else:
        rows.append(tr("{k} of {n} neighbours are lower", k=lower, n=states.n))
    rows.append(
        tr("valley of {bits}", bits=bits_text(goal, states.n)) if goal != code else _valley(picture, code)
    )
    return tuple(rows)


def _valley(picture: BoltzmannPicture, code: int) -> str:
    valleys = picture.map.valleys
    size = int(valleys.sizes[valleys.basin[code]])
    return tr("{n} states fall here", n=size)


def unit_rows(picture: BoltzmannPicture, i: int, name: str) -> str:
    """What is known of a unit."""
    walker = picture.walker
    kind = (
        tr("visible unit {name}", name=name) if i < picture.n_visible else tr("hidden unit {name}", name=name)
    )
    state = tr("on") if walker.bits[i] > 0.5 else tr("off")
    return "\n".join(
        (
            f"{kind}: {state}",
            tr(
                "bias {b}, input {x}",
                b=number(float(picture.theta[i, i]), 2),
                x=number(float(walker.field[i]), 2),
            ),
            tr("if it is asked, it is on with {p}", p=percent(float(walker.chance[i]))),
        )
    )


def weight_row(picture: BoltzmannPicture, i: int, j: int, names: tuple[str, str]) -> str:
    """What is known of a connection."""
    if i == j:
        return tr("bias of unit {name}: {b}", name=names[0], b=number(float(picture.theta[i, i]), 3))
    if not picture.connected[i, j]:
        return tr("units {one} and {other} are not connected", one=names[0], other=names[1])
    value = number(float(picture.theta[i, j]), 3)
    return tr("weight between {one} and {other}: {w}", one=names[0], other=names[1], w=value)
