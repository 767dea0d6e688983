"""Labelled points, and logistic regression as others do it."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from genviz.engine.data import Data
from genviz.engine.models.logistic import LogisticParams, logistic
from genviz.engine.rng import START, Rng

UPDATE = logistic.phases[0].run


def labelled(n: int, d: int, c: int, seed: int = 0) -> Data:
    """Overlapping classes of unequal sizes, columns of unequal units."""
    rng = np.random.default_rng([seed, n, d, c])
    y = rng.choice(c, size=n, p=rng.dirichlet(np.full(c, 8.0)))
    x = rng.normal(size=(c, d))[y] * 0.9 + rng.normal(size=(n, d)) * rng.uniform(0.7, 1.4, size=(c, d))[y]
    return Data(x * rng.uniform(0.2, 9.0, size=d) + rng.normal(size=d) * 5.0, y=y,
                classes=tuple("abcdefghij"[:c]))  # fmt: skip


def peer(data: Data, degree: int, penalty: float):
    """scikit-learn's fit, to the last digits."""
    c = 1.0 / penalty if penalty else np.inf
    model = LogisticRegression(C=c, tol=1e-12, solver="newton-cholesky", max_iter=500)
    features = PolynomialFeatures(degree, include_bias=False)
    return make_pipeline(StandardScaler(), features, StandardScaler(), model).fit(data.x, data.y)


def walk(data: Data, params: LogisticParams, steps: int, seed: int = 0) -> list:
    states = [logistic.init(data, params, Rng(seed, START))]
    for t in range(steps):
        states.append(UPDATE(states[-1], data, params, Rng(seed, 0, t)))
    return states


def texts(result) -> str:
    return " / ".join(str(note) for note in result.notes)
