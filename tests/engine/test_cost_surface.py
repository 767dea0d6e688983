"""The objective over two weights, cell by cell."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.math.cost_surface import cost_surface
from genviz.engine.math.logistic import measured
from genviz.engine.math.logistic_design import Wanted, design
from genviz.engine.models.logistic import LogisticParams, logistic
from tests.engine.logistic_cases import labelled, walk


@pytest.mark.parametrize(
    ("c", "which"), [(2, (1, 2)), (2, (1, 0)), (3, (1, 2)), (3, (1, 5)), (3, (6, 2)), (4, (0, 9))]
)
def test_the_surface_is_the_objective(c, which):
    data = labelled(70, 2, c)
    params = LogisticParams(penalty=2.3)
    states = walk(data, params, 3)
    trace = [logistic.trace(s) for s in states]
    found = cost_surface(
        states[-1], data, 2.3, which=which, ranges=(-1.0, 2.0, -3.0, 1.5), size=6, trace=trace
    )
    where = design(data, Wanted(1), 0)
    for i, b in enumerate(-3.0 + 0.75 * (np.arange(6) + 0.5)):
        for j, a in enumerate(-1.0 + 0.5 * (np.arange(6) + 0.5)):
            theta = states[-1].theta.copy()
            theta.ravel()[list(which)] = a, b
            assert_allclose(
                found.values[i, j], measured(theta, where, 2.3, curved=False).objective, rtol=1e-9
            )
    assert_allclose(found.path, [s.theta.ravel()[list(which)] for s in [*states, states[-1]]])


def test_the_surface_finds_its_range_and_names():
    data = labelled(70, 2, 2)
    states = walk(data, LogisticParams(), 6)
    found = cost_surface(states[-1], data, 0.0, trace=[logistic.trace(s) for s in states])
    left, right, bottom, top = found.ranges
    assert (found.path > [left, bottom]).all()
    assert (found.path < [right, top]).all()
    assert found.values.shape == (60, 60)
    assert found.names == ("x1", "x2")
    line = labelled(70, 1, 2)
    state = walk(line, LogisticParams(), 2)[-1]
    assert cost_surface(state, line, 0.0, size=5).names == ("x1", "1")
