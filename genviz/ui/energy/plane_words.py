"""What the scene "Plane" says: computed from the numbers of the frame."""

from __future__ import annotations

import numpy as np

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.relief_words import short

#: Nats: changes and gaps below this are none.
_NONE = 0.005
#: Mean −log p of data and dreams that are so near to each other are about the same, nats.
_ALIKE = 0.05
#: So far from the best possible a machine is not done, nats.
_FAR = 0.15


def heading(picture: GrbmPicture) -> str:
    """How far learning is."""
    if picture.step == 0 and picture.phase == "":
        return tr("Before learning")
    return tr("Epoch {epoch}", epoch=number(picture.epoch, 0 if picture.epoch == int(picture.epoch) else 1))


def sentence(picture: GrbmPicture) -> str:
    """What happens in this frame."""
    if picture.stopped:
        return tr("Learning rate {rate} was too large: this is the last good landscape.",
                  rate=short(picture.stopped))  # fmt: skip
    if picture.phase == "positive":
        return _of_data(picture)
    if picture.phase == "negative":
        return _of_dreams(picture)
    if picture.phase == "update":
        return _of_step(picture)
    valleys = 0 if picture.relief is None else len(picture.relief.valleys)
    if valleys == 1:
        return tr("Low ground is likely. There is one valley, and it knows nothing of the data yet."
                  ) if picture.step == 0 else tr("Low ground is likely. There is one valley.")  # fmt: skip
    return tr("Low ground is likely. There are {n} valleys.", n=valleys)


def _of_data(picture: GrbmPicture) -> str:
    n = len(picture.batch)
    if picture.push is None or not len(picture.push.data):
        return tr("{n} data points pull the ground down where they are.", n=n)
    lowest = float(picture.push.data.min())
    return tr("{n} data points pull the ground down where they are: −log p by up to {change} nats.",
              n=n, change=number(max(-lowest, 0.0), 2))  # fmt: skip


def _of_dreams(picture: GrbmPicture) -> str:
    if picture.sampling == "exact":
        return tr("The machine itself, summed over all states, pushes the ground up where it is likely.")
    n = len(picture.dreams)
    push = picture.push
    if push is None or push.dreams is None or not len(push.dreams):
        return tr("{n} dreams push the ground up where they are.", n=n)
    return tr("{n} dreams push the ground up where they are: −log p by up to {change} nats.",
              n=n, change=number(max(float(push.dreams.max()), 0.0), 2))  # fmt: skip


def _of_step(picture: GrbmPicture) -> str:
    """What data minus dreams comes to."""
    push, scores = picture.push, picture.scores
    gap = scores.data_surprise - scores.dream_surprise
    if abs(gap) < _ALIKE:
        if scores.best is not None and scores.best - scores.log_likelihood > _FAR:
            return tr(
                "Data and dreams lie equally high, yet {gap} nats are missing to the best possible: equal "
                "means do not prove that learning is done.",
                gap=number(scores.best - scores.log_likelihood, 2),
            )  # fmt: skip
        return tr("Data pull down, dreams push up. Both lie equally high now: the ground hardly moves.")
    if push is not None and push.net is not None and len(push.net) and np.abs(push.net).max() >= _NONE:
        said = tr("The step moved −log p by {low} to {high} nats.",
                  low=_signed(float(push.net.min())), high=_signed(float(push.net.max())))  # fmt: skip
    else:
        said = tr("Data pull the ground down, dreams push it up.")
    if gap > 0:
        where = tr("Data still lie {gap} nats higher than dreams.", gap=number(gap, 2))
    else:
        where = tr("Dreams lie {gap} nats higher than data.", gap=number(-gap, 2))
    return f"{said} {where}"


def _signed(value: float) -> str:
    return ("+" if value >= _NONE else "") + number(value, 2)


def told(picture: GrbmPicture) -> str:
    """The numbers of the frame, for those who do not see it."""
    scores, here = picture.scores, picture.here
    said = tr(
        "{heading}: data have a mean log p of {value} nats, dreams one of {dream}; log Z is {log_z}.",
        heading=heading(picture), value=number(scores.log_likelihood, 2),
        dream=number(-scores.dream_surprise, 2), log_z=number(scores.log_z, 2),
    )  # fmt: skip
    if here is None or picture.relief is None:
        return said
    ball = tr(
        "The ball is at ({x}, {y}), {above} nats above the deepest point.",
        x=number(here.x, 2), y=number(here.y, 2),
        above=number(max(here.free_energy - picture.relief.lowest, 0.0), 1),
    )  # fmt: skip
    return f"{said} {ball}"
