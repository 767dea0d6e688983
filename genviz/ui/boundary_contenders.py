"""What the learning curve of the boundary tab would compare, from the settings in force."""

from __future__ import annotations

from genviz.engine.boundary_settings import BoundaryParams, options
from genviz.engine.contenders import Descent, discriminative, generative, held
from genviz.engine.learning_curve import Contender
from genviz.engine.params import Params


def contenders(params: Params) -> tuple[Contender, Contender] | None:
    """Both models; None where the run has only one."""
    if not isinstance(params, BoundaryParams):
        return None
    columns = params.first - 1, params.second - 1
    settings = Descent(params.basis, params.degree, params.n_centres, held(params.penalty))
    return discriminative(settings, columns), generative(options(params), columns)
