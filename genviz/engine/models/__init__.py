"""The models, each imported when it is first asked for: ``models.gmm`` is the `Algorithm` called gmm.

A module and the `Algorithm` in it share a name, and importing a module would put it over the attribute.
Class properties come before a module's own attributes, so that ``models.gmm`` means the same at any time.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from genviz.engine.models.boltzmann import boltzmann as boltzmann
    from genviz.engine.models.boundary import boundary as boundary
    from genviz.engine.models.class_gmm import class_gmm as class_gmm
    from genviz.engine.models.class_kde import class_kde as class_kde
    from genviz.engine.models.dbm import dbm as dbm
    from genviz.engine.models.dbn import dbn as dbn
    from genviz.engine.models.density import density as density
    from genviz.engine.models.discriminant import lda as lda
    from genviz.engine.models.discriminant import naive_bayes as naive_bayes
    from genviz.engine.models.discriminant import qda as qda
    from genviz.engine.models.gaussian_rbm import gaussian_rbm as gaussian_rbm
    from genviz.engine.models.gmm import gmm as gmm
    from genviz.engine.models.kmeans import kmeans as kmeans
    from genviz.engine.models.logistic import logistic as logistic
    from genviz.engine.models.pixel_cnn import pixelcnn as pixelcnn
    from genviz.engine.models.pixel_fvsbn import fvsbn as fvsbn
    from genviz.engine.models.pixel_made import made as made
    from genviz.engine.models.pixel_nade import nade as nade
    from genviz.engine.models.pixel_rnn import pixelrnn as pixelrnn
    from genviz.engine.models.pixel_tables import independent as independent
    from genviz.engine.models.pixel_tables import markov as markov
    from genviz.engine.models.rbm import rbm as rbm

__all__ = [
    "boltzmann", "boundary", "class_gmm", "class_kde", "dbm", "dbn", "density", "fvsbn", "gaussian_rbm",
    "gmm", "independent", "kmeans", "lda", "logistic", "made", "markov", "nade", "naive_bayes", "pixelcnn",
    "pixelrnn", "qda", "rbm",
]  # fmt: skip
#: Models whose module has another name.
_MODULES = {
    "lda": "discriminant", "qda": "discriminant", "naive_bayes": "discriminant",
    "independent": "pixel_tables", "markov": "pixel_tables", "fvsbn": "pixel_fvsbn", "nade": "pixel_nade",
    "made": "pixel_made", "pixelcnn": "pixel_cnn", "pixelrnn": "pixel_rnn",
}  # fmt: skip


class _Models(ModuleType):
    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


def _lazy(name: str) -> property:
    def algorithm(_models: ModuleType) -> Any:  # noqa: ANN401 - an Algorithm
        return getattr(import_module(f"{__name__}.{_MODULES.get(name, name)}"), name)

    def keep_the_algorithm(_models: ModuleType, _module: ModuleType) -> None:
        """The import system offers the module as an attribute."""

    return property(algorithm, keep_the_algorithm)


for _name in __all__:
    setattr(_Models, _name, _lazy(_name))
sys.modules[__name__].__class__ = _Models
