"""Weights and costs that come with the program are what the models say of the pictures now."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_learning import mean_cost
from genviz.engine.math.pixel_shipped import LADDER, SOURCES, references
from genviz.engine.rng import START, Rng

#: Networks on many pixels take seconds over all pictures.
SOME = {("mnist_14", "pixelcnn"): 200, ("mnist_14", "pixelrnn"): 200}


@pytest.mark.parametrize("model", LADDER)
@pytest.mark.parametrize("name", SOURCES)
def test_shipped_weights_cost_what_is_said(name: str, model: str) -> None:
    algorithm, data = catalog.algorithm(model), datasets.load(SOURCES[name])
    params = algorithm.params(weights="shipped")
    state = algorithm.init(data, params, Rng(0, START))
    assert state.book.ended
    assert state.step == 0
    said = algorithm.metrics(state)
    heldout = pictures_of(data, params).heldout
    assert heldout is not None
    most = SOME.get((name, model))
    found = mean_cost(state.rung, heldout, most)
    if most is None:
        assert_allclose(found, said["nll_heldout"], rtol=1e-5)
    else:  # within four standard errors of the mean of so many
        spread = np.std(-algorithm.log_prob(state, params, heldout[:most]))
        assert abs(found - said["nll_heldout"]) < 4 * spread / most**0.5
    (reference,) = (r for r in references(SOURCES[name]) if r.model == model)
    assert abs(reference.nll - said["nll_heldout"]) < max(4 * reference.error, 1e-3)


@pytest.mark.parametrize("name", SOURCES)
def test_the_ladder_is_told_as_it_is(name: str) -> None:
    costs = {entry.model: entry.nll for entry in references(SOURCES[name])}
    assert tuple(costs) == LADDER
    assert costs["independent"] > costs["markov"] > costs["nade"]
    # No rung is said to be better than it is: these two do not beat the one below.
    assert costs["made"] > costs["nade"]
    assert (costs["fvsbn"] > costs["markov"]) == (name == "mnist_14")


def test_other_data_have_no_ladder() -> None:
    assert references("faces:side=16,levels=4") == ()
    assert references("") == ()
