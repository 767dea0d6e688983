"""What the scene of stacks says: the heading, a sentence for what is seen, and what has just happened."""

from __future__ import annotations

import math

import numpy as np

from genviz.engine.math.stack_picture import FlowStep, StackPicture
from genviz.ui.figures import figures
from genviz.ui.i18n import tr
from genviz.ui.plots.deep_state import WHOLE, Moment
from genviz.ui.plots.deep_words import layer_name
from genviz.ui.plots.pictures_words import percent


def heading(picture: StackPicture) -> str:
    """Which part of the stack learns, and how far it is."""
    if picture.step == 0:
        return tr("Before learning")
    epoch = max(math.ceil(picture.stage_epoch), 1)
    if picture.stage == "greedy":
        return tr("Layer {n} of {all}, epoch {epoch}", n=picture.trains + 1, all=len(picture.levels),
                  epoch=epoch)  # fmt: skip
    if picture.stage == "updown":
        return tr("Up–down, epoch {epoch}", epoch=epoch)
    return tr("All layers, epoch {epoch}", epoch=epoch)


def sentence(picture: StackPicture, moment: Moment) -> str:
    """What is seen: a step of the flow, a picture of the film, or what learns from which data."""
    if moment.film >= 0:
        return of_film(picture, moment.film)
    if moment.step != WHOLE:
        return of_step(picture, moment.step)
    if picture.step == 0 and not picture.phase:
        return tr("Nothing is learned yet. The first layer begins; its data are the pictures.")
    return {"greedy": _greedy, "updown": _updown}.get(picture.stage, _joint)(picture)


# --- what learns -------------------------------------------------------------------------------------------


def _greedy(picture: StackPicture) -> str:
    """Which layer learns, and what its data are."""
    k = picture.trains
    if k <= 0:
        return tr(
            "Layer h¹ learns alone. Its data are the {n} pictures of this mini-batch, {share} ink.",
            n=len(picture.batch), share=percent(float(np.mean(picture.batch))),
        )  # fmt: skip
    below = picture.levels[k - 1]
    return tr(
        "Layer {layer} learns alone. Its data are what {below} makes of the pictures: {n} units, {share} of "
        "them on. The layers below stay as they are.",
        layer=layer_name(k + 1), below=layer_name(k), n=len(below.c), share=percent(below.share_on),
    )  # fmt: skip


def _updown(picture: StackPicture) -> str:
    if picture.phase == "negative":
        return tr(
            "Sleep: the chain at the top is carried down to pixels, and the weights that lead up learn to "
            "find its way back."
        )
    return tr(
        "Wake: pictures go up, and the weights that lead down learn to paint them again. All layers learn at "
        "once."
    )


def _joint(picture: StackPicture) -> str:
    found = picture.mean_field
    if picture.phase == "positive" and found is not None and found.batch_sweeps:
        said = tr("it settled in {n} sweeps.", n=found.batch_sweeps)
        if not found.batch_converged:
            said = tr("after {n} sweeps it had not settled.", n=found.batch_sweeps)
        return tr("Both layers look at the pictures, and at each other:") + " " + said
    if picture.phase == "negative":
        return tr(
            "{n} chains roll through all layers: what they dream is pushed up.", n=picture.dreams.n_chains
        )
    return tr(
        "All layers learn at once: their data are the pictures, and what the other layers make of them."
    )


# --- the flow ----------------------------------------------------------------------------------------------


def of_step(picture: StackPicture, i: int) -> str:
    """What one step of the flow does, with its numbers."""
    step = picture.example.flow[i]
    here = layer_name(step.level)
    if step.level == 0:
        return tr(
            "{above} paints the pixels: the picture comes down again, {n} of {all} pixels differ.",
            above=layer_name(1), n=picture.example.n_different, all=len(picture.example.v),
        )  # fmt: skip
    lit = {"n": int(np.sum(step.on)), "all": len(step.on)}
    if step.direction == "both":
        return _of_both(step, here)
    other = layer_name(step.level - 1 if step.direction == "up" else step.level + 1)
    n = _size(picture, step.level - 1 if step.direction == "up" else step.level + 1)
    if step.direction == "up" and step.level == 1 and picture.kind == "dbm":
        return tr(
            "First guess: the {m} pixels are the inputs of {here}, and count twice as nothing is heard from "
            "above yet: {n} of {all} units go on.",
            m=n, here=here, **lit,
        )  # fmt: skip
    if step.direction == "up":
        return tr("The {m} outputs of {below} are the inputs of {here}: {n} of {all} units go on.",
                  m=n, below=other, here=here, **lit)  # fmt: skip
    return tr("The {m} outputs of {above} go down to {here}: {n} of {all} units go on.",
              m=n, above=other, here=here, **lit)  # fmt: skip


def _of_both(step: FlowStep, here: str) -> str:
    return tr(
        "Sweep {sweep}: {here} hears {below} from below and {above} from above; no chance changes by more "
        "than {size}.",
        sweep=step.sweep, here=here, below=layer_name(step.level - 1), above=layer_name(step.level + 1),
        size=figures(step.change, 2),
    )  # fmt: skip


def _size(picture: StackPicture, level: int) -> int:
    return len(picture.b) if level == 0 else len(picture.levels[level - 1].c)


def of_film(picture: StackPicture, k: int) -> str:
    """How a picture of the film was made."""
    n, top = int(picture.film.sweeps[k]), layer_name(picture.n_active)
    if n == 0:
        return tr("The chain begins anywhere at {top}, and is carried down to pixels at once.", top=top)
    if picture.kind == "dbn":
        return tr(
            "After {n} sweeps of the chain at {top}, its state is carried down to pixels.", n=n, top=top
        )
    return tr("After {n} sweeps through all layers, {first} paints the pixels.", n=n, first=layer_name(1))


def told(picture: StackPicture, moment: Moment) -> str:
    """What has just happened, for those who do not see the picture."""
    parts = [sentence(picture, moment)]
    example = picture.example
    if moment == Moment() and example.flow:
        top = [step for step in example.flow if step.level == picture.n_active][-1]
        parts.append(tr(
            "The picture switches on {n} of {all} units of the top layer; {differ} of its pixels come down "
            "differently.",
            n=int(np.sum(top.on)), all=len(top.on), differ=example.n_different,
        ))  # fmt: skip
    return " ".join(parts)
