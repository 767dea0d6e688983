"""What a model is, how it is fitted, and the mathematics: a library without Qt.

>>> from genviz.engine import datasets, fit, models
>>> result = fit(models.gmm, datasets.load("faithful"), n_components=2, seed=0)
>>> round(result.metrics["log_likelihood"], 4)
-1130.264
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from genviz.engine.fit import fit  # imports nothing itself until it is called

if TYPE_CHECKING:
    from types import ModuleType

    from genviz.engine import datasets, models

__all__ = ["datasets", "fit", "models"]


def __getattr__(name: str) -> ModuleType:
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
