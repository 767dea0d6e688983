"""What the scene of small worlds says: the heading, a sentence for what happens, and its numbers."""

from __future__ import annotations

import numpy as np

from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.worlds_words import bits_text, is_flat, percent

#: A divergence below this many nats is as good as none.
_LEARNED = 0.01


def heading(picture: BoltzmannPicture, *, short: bool = False) -> str:
    """How far learning is, in steps only if `short`; what the machine is, where it does not learn."""
    if picture.learning_rate == 0.0:
        return tr("Recall") if picture.temperature == 0.0 else tr("The chain walks")
    if picture.step == 0:
        return tr("Before learning")
    if short or picture.epoch == picture.step:
        return tr("Step {n}", n=picture.step)
    return tr("Epoch {n}, step {step}", n=int(np.ceil(picture.epoch)), step=picture.step)


def sentence(picture: BoltzmannPicture) -> str:
    """What this phase does, with the numbers of this frame."""
    if picture.learning_rate == 0.0:
        return of_chain(picture)
    if not picture.phase:
        return tr(
            "All {n} states are on the map. The data’s {k} states hold {share} of the probability.",
            n=f"{len(picture.map.energy):,}", k=len(picture.map.data),
            share=percent(1.0 - picture.bars.outside),
        )  # fmt: skip
    said = {"positive": _positive, "negative": _negative, "update": _update}[picture.phase]
    return said(picture)


def _positive(picture: BoltzmannPicture) -> str:
    return tr(
        "What is on together in the data is pulled down: the {n} ringed states. They hold {share} of the "
        "probability now.",
        n=len(picture.map.data), share=percent(1.0 - picture.bars.outside),
    )  # fmt: skip


def _negative(picture: BoltzmannPicture) -> str:
    bars = picture.bars
    if bars.n_data >= len(bars.codes):
        return tr("What the machine dreams is pushed up: there, units that are on together push apart.")
    best = bars.n_data
    return tr(
        "What the machine dreams is pushed up. Of what the data lack, it likes {bits} best: {p}.",
        bits=bits_text(int(bars.codes[best]), picture.n_visible), p=percent(float(bars.model[best])),
    )  # fmt: skip


def _update(picture: BoltzmannPicture) -> str:
    kl, states = picture.scores.forward_kl, picture.map
    if is_flat(picture):
        n = f"{len(states.energy):,}"
        return tr("All {n} states are alike. KL(data ‖ model) is {kl} nats.", n=n, kl=number(kl, 3))
    if kl < _LEARNED:
        return tr("Model and data agree: KL(data ‖ model) is {kl} nats.", kl=number(kl, 4))
    return tr(
        "{held} of {n} data states are minima; other minima, phantoms: {phantoms}. KL(data ‖ model) is {kl} "
        "nats.",
        held=states.held, n=len(states.data), phantoms=len(states.valleys.minima) - states.held,
        kl=number(kl, 3),
    )  # fmt: skip


def place_name(picture: BoltzmannPicture, code: int) -> str:
    """What a state of the map is called: the data's name for it, or its bits."""
    found = np.flatnonzero(picture.map.data == code)
    if len(found) and picture.labels and len(set(picture.labels)) == len(picture.labels):
        return f"“{tr(picture.labels[int(found[0])])}”"
    return bits_text(code, picture.map.n)


def of_chain(picture: BoltzmannPicture) -> str:
    """Where the chain is and whether it moves, where the machine does not."""
    states, walker, found = picture.map, picture.walker, picture.chains
    goal = int(states.valleys.minima[walker.valley])
    name = place_name(picture, goal)
    if picture.temperature == 0.0:
        if goal == walker.place:
            known = bool((states.data == goal).any())
            return (
                tr("At rest in a valley: it recalls {name}.", name=name)
                if known
                else tr("At rest in a valley that is not in the data: {name} is a phantom.", name=name)
            )
        return tr("Every step goes downhill, towards {name}.", name=name)
    if len(states.valleys.minima) > 1 and found.n_draws >= 100 and found.hops == 0:
        return tr(
            "Stuck: in {n} steps the chain has not left the valley of {name}. Raise T, or let it swap with "
            "hotter copies.",
            n=found.n_draws, name=name,
        )  # fmt: skip
    return tr(
        "In {n} steps the chain has changed valleys {hops} times; it is in that of {name}.",
        n=found.n_draws, hops=found.hops, name=name,
    )  # fmt: skip


def told(picture: BoltzmannPicture) -> str:
    """The numbers of the frame, for those who do not see it."""
    return tr(
        "Mean log-likelihood {level} nats, KL(data ‖ model) {kl}; the chain is at {bits} with energy {e} and "
        "probability {p}.",
        level=number(picture.scores.log_likelihood, 3), kl=number(picture.scores.forward_kl, 3),
        bits=bits_text(picture.walker.code, picture.n), e=number(picture.walker.energy, 2),
        p=percent(picture.p_walker),
    )  # fmt: skip
