"""Laws on the line, with one small interface: normal, exponential, Laplace, Student-t, uniform, Poisson.

>>> import numpy as np
>>> law = FAMILIES["normal"]
>>> law.maximum(np.array([1.0, 2.0, 6.0])).round(6).tolist()
[3.0, 2.160247]
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from genviz.engine.math.univariate_family import Family, Parameter, total
from genviz.engine.math.univariate_laws import EXPONENTIAL, POISSON, UNIFORM
from genviz.engine.math.univariate_located import LAPLACE, NORMAL, student_t
from genviz.engine.math.univariate_pair import TWO_NORMALS
from genviz.engine.math.univariate_student import STUDENT_T

__all__ = ["FAMILIES", "TWO_NORMALS", "Family", "Parameter", "student_t", "total"]

#: The six laws by name.
FAMILIES: Final = MappingProxyType(
    {law.name: law for law in (NORMAL, EXPONENTIAL, LAPLACE, STUDENT_T, UNIFORM, POISSON)}
)
