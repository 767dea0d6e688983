"""What the learning curve of the boundary tab would compare, from the settings in force, and its names."""

from __future__ import annotations

from genviz.engine.boundary_settings import BoundaryParams, options
from genviz.engine.contenders import Descent, discriminative, generative, held
from genviz.engine.learning_curve import Contender
from genviz.engine.params import Params, declaration_of
from genviz.engine.problem import mark


def contenders(params: Params) -> tuple[Contender, Contender] | None:
    """Both models; None where the run has only one."""
    if not isinstance(params, BoundaryParams):
        return None
    columns = params.first - 1, params.second - 1
    settings = Descent(params.basis, params.degree, params.n_centres, held(params.penalty))
    return discriminative(settings, columns), generative(options(params), columns)


def contender_names(params: Params) -> tuple[str, str]:
    """What both models are called within a sentence, to be translated; empty where the run has only one."""
    if not isinstance(params, BoundaryParams):
        return "", ""
    family = declaration_of(BoundaryParams, "family")
    label = dict(zip(family.choices, family.choice_labels, strict=True))[params.family]
    return mark("logistic regression"), label
