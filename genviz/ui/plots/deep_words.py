"""What is written on the stage of a stack, and what is said of the place under the pointer."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.math.stack_picture import StackExample
from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr
from genviz.ui.plots.deep_hover import Pointer, known, strongest, weights_above, weights_below
from genviz.ui.plots.deep_scene import Scene, trains
from genviz.ui.plots.pictures_words import percent

#: Rows of text, weight, and role of the colour; an empty text is half a line.
Rows = tuple[tuple[str, int, str], ...]
_GAP: Final = ("", 400, "text")
#: At scale 1: a sentence between both pictures needs so much room across, and down.
_WORDY, _TALL = 150, 74
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def layer_name(level: int) -> str:
    """The letter of a layer: v, h¹, h², and so on."""
    return "v" if level == 0 else f"h{_RAISED[level % 10]}"


# --- the stage ---------------------------------------------------------------------------------------------


def level_rows(now: Scene, k: int) -> Rows:
    """At the left of a layer: its name, how many of its units are on, whether it learns."""
    level, units, grid = now.picture.levels[k], now.shown.units[k], now.layout.rows[k].grid
    n = len(level.c)
    name = tr("{layer} · {n} units", layer=layer_name(k + 1), n=n)
    if grid.n < n:
        name = tr("{layer} · {few} of {n} units", layer=layer_name(k + 1), few=grid.n, n=n)
    if level.status == "waiting":
        return (name, 600, "text"), (tr("its turn comes later"), 400, "muted"), ("", 400, "muted")
    lit = tr("{n} are on", n=int(np.sum(units.on))) if units.known else tr("not reached yet")
    return (name, 600, "text"), (lit, 400, "muted"), _role(now, k)


def _role(now: Scene, k: int) -> tuple[str, int, str]:
    """What the flow does here; without it, whether the layer learns."""
    step = now.shown.now
    if step is not None and step.level == k + 1:
        said = {"up": tr("▲ from below"), "down": tr("▼ from above"), "both": tr("▲▼ from both sides")}
        return said[step.direction], 700, "accent"
    if trains(now.picture, k):
        return tr("learns now"), 700, "accent"
    return tr("has learned"), 400, "muted"


def named(example: StackExample) -> str:
    """Which picture it is: a held-out “4”."""
    label = tr(example.label) if example.label else ""  # shipped classes have names in other languages
    if example.group not in ("train", "heldout"):
        return tr("your drawing")
    if example.group == "heldout":
        return tr("a held-out “{label}”", label=label) if label else tr("a held-out picture")
    return tr("a training “{label}”", label=label) if label else tr("a training picture")


def pixel_rows(now: Scene) -> Rows:
    """At the left of the pixels."""
    height, width = now.picture.pixels
    size = tr("v · {w}×{h} pixels", w=width, h=height) if height > 1 else tr("v · {n} inputs", n=width)
    if now.moment.film >= 0:
        return (size, 600, "text"), (tr("made up"), 400, "muted")
    return (size, 600, "text"), (named(now.picture.example), 400, "muted")


def middle_rows(now: Scene) -> Rows:
    """Between the picture and what comes down."""
    step, flow = now.shown.now, now.picture.example.flow
    if now.moment.film >= 0:
        return _film_rows(now)
    if step is None:
        return _whole_rows(now)
    count = tr("step {n} of {all}", n=now.shown.step + 1, all=len(flow))
    head = (f"{_arrow(step.direction)} {layer_name(step.level)}", 700, "accent")
    if now.picture.mean_field is not None and step.direction == "both":
        change = tr("changes by ≤ {size}", size=figures(step.change, 2))
        return head, (tr("sweep {n}", n=step.sweep), 600, "text"), (change, 400, "muted")
    return head, (count, 400, "muted")


def _arrow(direction: str) -> str:
    return {"up": "▲", "down": "▼", "both": "▲▼"}[direction]


def _film_rows(now: Scene) -> Rows:
    sweeps = int(now.picture.film.sweeps[now.moment.film])
    said = tr("the top before any sweep") if sweeps == 0 else tr("{n} sweeps at the top", n=sweeps)
    return (tr("▼ top down"), 700, "accent"), (said, 400, "text")


def _whole_rows(now: Scene) -> Rows:
    picture = now.picture
    names = [layer_name(level) for level in range(picture.n_active + 1)]
    down = (_kept("▼ " + " → ".join(reversed(names))), 600, "text")
    found = picture.mean_field
    if found is None:
        up = (_kept("▲ " + " → ".join(names)), 600, "text")
        said: Rows = ((tr("each layer’s output is the next one’s input"), 400, "muted"), _GAP)
        room, px = now.layout.middle, now.layout.wish.px
        return (up, *said, down) if room.w >= px(_WORDY) and room.h >= px(_TALL) else (up, _GAP, down)
    both = (_kept("▲▼ " + " ⇄ ".join(names)), 600, "text")
    rest = tr("settled in {n} sweeps", n=found.sweeps)
    if not found.converged:
        rest = tr("not settled after {n} sweeps", n=found.sweeps)
    return both, (rest, 400, "muted"), _GAP, (_kept("▼ h¹ → v"), 600, "text")


def _kept(text: str) -> str:
    """`text`, to be written on one line."""
    return text.replace(" ", "\u00a0")


def right_rows(now: Scene) -> Rows:
    """Beside what comes down."""
    example = now.picture.example
    if now.moment.film >= 0:
        return (tr("Dream"), 600, "text"), ("p(v | h¹)", 400, "muted")
    head: Rows = ((tr("Reconstruction"), 600, "text"), ("p(v | h¹)", 400, "muted"))
    if now.shown.again is None:
        return (*head, (tr("not reached yet"), 400, "muted"))
    differ = tr("{n} of {all} pixels differ", n=example.n_different, all=len(example.v))
    return (*head, (differ, 400, "muted"))


def dreams_title(now: Scene) -> str:
    """Over the dreams."""
    return tr("Dreams: {n} chains", n=now.picture.dreams.n_chains)


def film_title(now: Scene) -> str:
    """Over the film."""
    if now.picture.kind == "dbn":
        return tr("From the top down: the chain at the top rolls")
    return tr("From noise to a dream: all layers roll")


def film_note() -> str:
    """What the figures under the film are."""
    return tr("sweeps")


def film_hint(now: Scene) -> str:
    """What can be done with the film."""
    if now.moment.film >= 0:
        return tr("The layers above made the framed picture. Click it again for the data.")
    return tr("Click a picture to see the layers that made it.")


# --- under the pointer -------------------------------------------------------------------------------------


def about(now: Scene, pointer: Pointer) -> str:
    """What is at a place, in words."""
    if not known(now, pointer):
        return ""
    if pointer.kind == "unit":
        return _about_unit(now, pointer)
    if pointer.kind in ("data", "again"):
        return _about_pixel(now, pointer)
    if pointer.kind == "dream":
        return tr("Chain {n}: what the stack makes up, as the chance of ink in every pixel.",
                  n=pointer.which + 1)  # fmt: skip
    return tr("Click to see all layers while this picture was made; click again for the example.")


def _about_unit(now: Scene, pointer: Pointer) -> str:
    """What it looks for, how active it is, what it hears, and its partners."""
    units = now.shown.units[pointer.level - 1]
    lines = [tr("Unit {j} of {layer}: what it looks for, in pixels. Blue: more ink makes it fire.",
                j=pointer.which + 1, layer=layer_name(pointer.level))]  # fmt: skip
    if units.known:
        lines.append(tr("On with chance {p}.", p=number(float(units.p[pointer.which]), 2)))
    for voice, said in (
        (units.below, tr("It hears {x} from below.")),
        (units.above, tr("It hears {x} from above.")),
    ):
        if voice is not None:
            lines.append(said.format(x=number(float(voice[pointer.which]), 2)))
    if pointer.level > 1:
        below = weights_below(now, pointer.level, pointer.which)
        lines.append(tr("Strongest below: {units}.", units=_partners(below)))
    above = weights_above(now, pointer.level, pointer.which)
    if above.size:
        lines.append(tr("Strongest above: {units}.", units=_partners(above)))
    return "\n".join(lines)


def _about_pixel(now: Scene, pointer: Pointer) -> str:
    weights, shown = weights_above(now, 0, pointer.which), now.shown
    lines = [tr("Pixel {name}", name=tr(now.picture.names[pointer.which]))]
    if shown.again is not None:
        lines.append(tr("Ink comes down with chance {p}.", p=percent(float(shown.again[pointer.which]))))
    lines.append(tr("Strongest above: {units}.", units=_partners(weights)))
    return "\n".join(lines)


def _partners(weights: np.ndarray) -> str:
    return ", ".join(f"{j + 1} ({number(float(weights[j]), 2)})" for j in strongest(weights))
