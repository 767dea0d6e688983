"""What a logistic regression has to say about itself, in words."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.logistic import LogisticState
from genviz.engine.math.logistic_descent import Descent
from genviz.engine.math.logistic_design import Design, class_counts, class_name
from genviz.engine.math.logistic_steps import stable_rate
from genviz.engine.math.notes import constant_columns
from genviz.engine.problem import Problem, mark

#: A class with fewer examples than this is worth a word.
_FEW: Final = 5
_PERFECT: Final = mark(
    "the classes are perfectly separated: the likelihood has no finite maximum, and the weights grow for "
    "ever; a ridge above 0 stops them"
)
_PARTLY: Final = mark(
    "a part of the points is perfectly separated from the rest: the likelihood has no finite maximum, and "
    "weights grow for ever; a ridge above 0 stops them"
)
_COLLINEAR: Final = mark(
    "{n} of the {f} features follow from the others; without a ridge many weights fit equally well, and "
    "the shortest are taken"
)


def logistic_notes(state: LogisticState, where: Design, data: Data, settings: Descent) -> tuple[Problem, ...]:
    """Separation, collinear features, constant columns, long steps, classes with few examples or none."""
    penalty, n_centres = settings.penalty, settings.n_centres
    found = constant_columns(data, state.basis.scale)
    if state.separable and not penalty:
        found.append(Problem(_PERFECT if state.margin > 0 else _PARTLY))
    if where.span is not None and not penalty:
        f, r = len(where.span) - 1, where.span.shape[1] - 1
        found.append(Problem(_COLLINEAR, n=f - r, f=f))
    if not state.basis.degree and len(state.basis.centres) < n_centres:
        found.append(Problem("there are {n} points, and no more centres than that", n=data.n_samples))
    return (*found, *_long_steps(where, settings), *_few_examples(data))


def _long_steps(where: Design, settings: Descent) -> list[Problem]:
    """A step along the gradient that may end higher up on the other side."""
    rate = settings.learning_rate
    if settings.solver == "newton" or rate <= (bound := stable_rate(where, settings.penalty)):
        return []
    return [
        Problem(
            "a step size of {rate:g} can overshoot, so that the cost rises; below {bound:.2g} it never does",
            rate=rate, bound=bound,
        )
    ]  # fmt: skip


def _few_examples(data: Data) -> list[Problem]:
    count = class_counts(data)
    return [_few(class_name(data, c), int(count[c])) for c in np.flatnonzero(count < _FEW).tolist()]


def _few(name: str, n: int) -> Problem:
    if n == 0:
        return Problem("class '{name}' has no points: it is left out, and has probability 0", name=name)
    if n == 1:
        return Problem("class '{name}' has 1 point; its border is little more than a guess", name=name)
    return Problem("class '{name}' has {n} points; its border is little more than a guess", name=name, n=n)
