"""What is written on the stage of pictures, and what is said of the place under the pointer."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.math.rbm_picture import Example, RbmPicture, Restoration
from genviz.ui.i18n import number, tr
from genviz.ui.plots.pictures_hover import Pointer
from genviz.ui.plots.pictures_ink import nats
from genviz.ui.plots.pictures_scene import Scene

#: Rows of text, weight, and role of the colour; an empty text is half a line.
Rows = tuple[tuple[str, int, str], ...]
_GAP: Final = ("", 400, "text")


def percent(share: float) -> str:
    """A share in per cent; rounding makes no whole of what is not."""
    if share in (0.0, 1.0) or not np.isfinite(share):
        return f"{100 * share:.0f} %" if np.isfinite(share) else "–"
    return f"{min(max(round(100 * share), 1), 99)} %"


# --- the stage ---------------------------------------------------------------------------------------------


def fields_title(now: Scene) -> str:
    """What the row of fields is; of many units, which are shown."""
    grid = now.layout.units
    said = (
        tr("Hidden units: what this step changes in each")
        if now.changes
        else tr("Hidden units: what each one looks for")
    )
    if now.layout.pages < 2:
        return said
    which = tr(
        "units {first} to {last} of {all}", first=grid.first + 1, last=grid.first + grid.n, all=grid.total
    )
    return f"{said} · {which}"


def named(example: Example) -> str:
    """Which picture it is: a held-out “4”."""
    label = tr(example.label) if example.label else ""  # shipped classes have names in other languages
    if example.group not in ("train", "heldout"):
        return tr("your drawing")
    if example.group == "heldout":
        return tr("a held-out “{label}”", label=label) if label else tr("a held-out picture")
    return tr("a training “{label}”", label=label) if label else tr("a training picture")


def data_rows(now: Scene) -> Rows:
    """Beside the picture that is chosen."""
    example, mended = now.picture.example, now.picture.restoration
    last = tr("F = {value}", value=nats(example.free_energy))
    if mended is not None:
        last = tr("{n} pixels lost", n=mended.n_damaged)
    return (tr("Data v"), 600, "text"), (named(example), 400, "muted"), _GAP, (last, 600, "text")


def again_rows(now: Scene) -> Rows:
    """Beside what the machine makes of it."""
    example, mended = now.picture.example, now.picture.restoration
    if mended is None:
        f = tr("F = {value}", value=nats(example.free_energy_again))
        return (tr("Reconstruction"), 600, "text"), ("p(v′ | h)", 400, "muted"), _GAP, (f, 600, "text")
    share = tr("{share} right", share=_whole(percent(mended.share)))
    guess = tr("by pixel averages: {share}", share=_whole(percent(mended.baseline)))
    return (tr("Restored"), 600, "text"), (share, 700, "accent"), (guess, 400, "muted")


def middle_rows(now: Scene) -> Rows:
    """Between both: what goes up and what comes down."""
    example, mended = now.picture.example, now.picture.restoration
    fires = tr("{n} of {all} units fire", n=int(np.sum(example.h)), all=len(example.h))
    if mended is not None:
        return (
            (tr("① hold what is seen"), 600, "text"), (fires, 400, "muted"), _GAP,
            (tr("② fill in the rest"), 600, "text"), (method(mended), 400, "muted"),
        )  # fmt: skip
    differ = tr("{n} of {all} pixels differ", n=example.n_different, all=len(example.v))
    return (
        (_whole(tr("① up  h ∼ p(h | v)")), 600, "text"), (fires, 400, "muted"), _GAP,
        (_whole(tr("② down  v′ ∼ p(v | h)")), 600, "text"), (differ, 400, "muted"),
    )  # fmt: skip


def _whole(text: str) -> str:
    """`text`, to be written on one line."""
    return text.replace(" ", "\u00a0")


def method(mended: Restoration) -> str:
    """How lost pixels were filled in."""
    n = len(mended.sweeps) - 1
    if mended.method == "mean_field":
        return tr("mean field, {n} sweeps", n=n)
    if mended.method == "average":
        return tr("average of samples, {n} sweeps", n=n)
    return tr("one sample, {n} sweeps", n=n)


def gallery_title(now: Scene) -> str:
    """What is at the bottom left."""
    dreams, mended = now.picture.dreams, now.picture.restoration
    if mended is not None:
        return tr("Filling in, sweep by sweep")
    if dreams.persistent:
        return tr("Dreams: {n} persistent chains", n=dreams.n_chains)
    return tr("Dreams: where {n} chains ended", n=dreams.n_chains)


def gallery_note(now: Scene) -> str:
    """How it is drawn, and how much of it."""
    if now.picture.restoration is not None:
        return tr("sweeps · right")
    grid = now.layout.gallery
    n, said = 0 if grid is None else grid.n, tr("shown as p(v | h)")
    return said if n == now.picture.dreams.n_chains else f"{tr('the first {n}', n=n)}, {said}"


# --- the place under the pointer ---------------------------------------------------------------------------


def about_unit(picture: RbmPicture, j: int) -> str:
    """What a field is."""
    example = picture.example
    state = tr("it fires") if bool(example.h[j]) else tr("it is silent")
    return tr(
        "Unit {j}: it fires with probability {p} for this picture, and now {state}. Blue pixels vote for it, "
        "orange ones against it; its bias is {c}. Click to frame it.",
        j=j + 1, p=number(float(example.p_h[j]), 2), state=state, c=number(float(picture.units.c[j]), 2),
    )  # fmt: skip


def about_pixel(picture: RbmPicture, i: int, again: bool) -> str:
    """What a pixel is, and which units have most to do with it."""
    row, column = divmod(i, picture.pixels[1])
    weights = picture.units.w[:, i]
    most = np.argsort(-np.abs(weights))[:3]
    units = ", ".join(f"{int(j) + 1} ({signed_number(float(weights[j]))})" for j in most)
    value = number(float(picture.example.p_v[i] if again else picture.example.v[i]), 2 if again else 0)
    said = tr("p(v′ = 1 | h) = {value}", value=value) if again else tr("v = {value}", value=value)
    return tr(
        "Row {row}, column {column}: {said}. Its strongest units: {units}; its bias is {b}.",
        row=row + 1, column=column + 1, said=said, units=units, b=number(float(picture.units.b[i]), 2),
    )  # fmt: skip


def signed_number(value: float) -> str:
    """A weight with its sign."""
    return ("+" if value > 0 else "") + number(value, 2)


def about_dream(picture: RbmPicture, m: int) -> str:
    """What a dream is."""
    f = nats(float(picture.dreams.free_energy[m]))
    return tr("Chain {m}: p(v | h) of its present state, which has F = {f}.", m=m + 1, f=f)


def about_energies(picture: RbmPicture) -> str:
    """What the histograms say."""
    gap = picture.scores.free_energy_gap
    said = tr(
        "How the free energies of training pictures, dreams and noise (as much ink, in random places) are "
        "spread. A machine that has learned puts dreams where the training pictures are, and noise far to "
        "the right."
    )
    if gap is None:
        return said
    more = tr(
        "Held-out pictures lie {gap} nats above training ones: if that grows, training pictures are learned "
        "by heart.",
        gap=nats(gap),
    )  # fmt: skip
    return f"{said}\n{more}"


def about(picture: RbmPicture, pointer: Pointer) -> str:
    """What is under the pointer, in words."""
    if pointer.kind == "unit":
        return about_unit(picture, pointer.which)
    if pointer.kind in ("data", "again"):
        return about_pixel(picture, pointer.which, pointer.kind == "again")
    if pointer.kind == "gallery" and picture.restoration is None:
        return about_dream(picture, pointer.which)
    return about_energies(picture) if pointer.kind == "energies" else ""
