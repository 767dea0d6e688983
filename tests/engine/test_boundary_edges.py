"""The boundary tab's model on data that break naive code."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.data import Data
from genviz.engine.models.boundary import boundary
from tests.engine.test_boundary import FAMILIES, looked_at, picture


def hard(kind):
    rng = np.random.default_rng(3)
    y = (np.arange(1000) < 1).astype(np.int64) if kind == "rare" else np.arange(1000) % 2
    x = rng.normal(size=(1000, 2)) + 1.5 * y[:, None]
    if kind == "collinear":
        x[:, 1] = 2 * x[:, 0] + 1
    if kind == "constant":
        x[:, 1] = 7.0
    x = x * {"large": 1e12, "small": 1e-12}.get(kind, 1.0) + (1e9 if kind == "far" else 0.0)
    return Data(x, y=y, classes=("p", "q"))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", ["rare", "collinear", "constant", "large", "small", "far"])
def test_hard_data_give_pictures_without_holes(kind, family):
    data = hard(kind)
    x = data.x
    low, high = x.min(axis=0), np.maximum(x.max(axis=0), x.min(axis=0) + 1e-13)
    view = looked_at(data, x_range=(low[0], high[0]), y_range=(low[1], max(high[1], low[1] + 1.0)))
    shown, state = picture(data, 6, view=view, family=family, solver="newton")
    for half in (shown.discriminative, shown.generative):
        assert not np.isnan(half.posterior).any()
        assert_allclose(half.query.sum(), 1.0, rtol=1e-6)
    assert np.isfinite(list(boundary.metrics(state).values())).all()
