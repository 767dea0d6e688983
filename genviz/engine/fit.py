"""The library's front door: fit a model to data, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar

from genviz.engine.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import ArrayLike

    from genviz.engine.algorithm import Algorithm, Metrics
    from genviz.engine.data import Array, Data
    from genviz.engine.params import Params

F = TypeVar("F")


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A fitted model.

    Attributes
    ----------
    algorithm : Algorithm
    data : Data
    params : Params
        Hyperparameters.
    seed : int
    state : object
        The model's state after the last step, measured.
    steps : int
        Whole steps taken.
    converged : bool
        The stop rule held at the last of them.
    metrics : dict
        Of the final parameters, what costs included.
    history : list of dict
        Metrics of the parameters after 0, 1, … `steps` steps.
    parameters : dict
        What was learned, under the field's names, in the data's units.
    notes : tuple of Problem
        What was changed or clamped, in words.
    """

    algorithm: Algorithm[Any, Any, Any]
    data: Data
    params: Params
    seed: int
    state: Any
    steps: int
    converged: bool
    metrics: Metrics
    history: list[Metrics]
    parameters: dict[str, Array]
    notes: tuple[Problem, ...]

    def log_prob(self, x: ArrayLike) -> Array:
        """Log p(x) of the rows of `x`, ``(M,)``, in nats.

        Raises
        ------
        Problem
            The model has no density, or `x` does not fit the data.
        """
        function = self._able(self.algorithm.log_prob, "log_prob")
        values: Array = function(self.state, self.params, self._rows(x))
        return values

    def predict_proba(self, x: ArrayLike) -> Array:
        """Probability of each class or component for the rows of `x`, ``(M, K)``.

        Raises
        ------
        Problem
            The model has no classes or components, or `x` does not fit the data.
        """
        function = self._able(self.algorithm.predict, "predict_proba")
        values: Array = function(self.state, self.params, self._rows(x))
        return values

    def predict(self, x: ArrayLike) -> Array:
        """The same as `predict_proba`: shares of the components, ``(M, K)``."""
        return self.predict_proba(x)

    def sample(self, n: int, seed: int = 0) -> Array:
        """`n` independent examples, ``(n, D)``.

        Raises
        ------
        Problem
            The model cannot be sampled.
        """
        from genviz.engine.rng import SAMPLE, Rng

        function = self._able(self.algorithm.sample, "sample")
        values: Array = function(self.state, self.params, n, Rng(seed, SAMPLE).generator)
        return values

    def _able(self, function: F | None, name: str) -> F:
        if function is None:
            raise Problem("{model} has no {what}", model=self.algorithm.name, what=name)
        return function

    def _rows(self, x: ArrayLike) -> np.ndarray[Any, Any]:
        from genviz.engine.data import points

        rows = points(x, self.data.names)
        if rows.shape[1] != self.data.n_features and rows.shape == (self.data.n_features, 1):
            rows = rows.T  # one example, written without its brackets
        if rows.shape[1] != self.data.n_features:
            raise Problem("the rows must have {d} columns, not {n}", d=self.data.n_features, n=rows.shape[1])
        return rows


def fit(
    algorithm: Algorithm[Any, Any, Any],
    data: Data | ArrayLike | tuple[ArrayLike, ArrayLike],
    *,
    seed: int = 0,
    start: Any = None,  # noqa: ANN401 - the model's own state
    steps: int | None = None,
    **params: Any,  # noqa: ANN401 - of any kind
) -> Result:
    """Run a model to convergence, to its own limit, or for a number of steps.

    Parameters
    ----------
    algorithm : Algorithm
        As ``models.gmm``.
    data : Data, array_like or tuple
        A data set, an ``(N, D)`` array, or ``(x, y)`` with N class labels.
    seed : int
        Addresses all randomness.
    start : state, mapping or str, optional
        A state, or parameters by the field's names (``{"weights": …, "means": …, "covariances": …}``) in the
        data's units; if there are components, their number becomes ``n_components``.  A name such as
        ``"kmeans"`` is the hyperparameter ``start``.
    steps : int, optional
        Exactly so many, whether or not the stop rule holds earlier.
    **params
        Hyperparameters; see `declarations`.

    Returns
    -------
    Result

    Raises
    ------
    Problem
        Unknown or bad hyperparameters, data that cannot be fitted, or a phase that cannot go on.
    """
    import numpy as np

    _refuse_odd_numbers(seed, steps)
    data = as_data(data)
    if isinstance(start, str):
        params, start = {**params, "start": start}, None
    settings = algorithm.params().replace(**params)
    with np.errstate(all="ignore"):  # trouble shows as a Problem, or as numbers that are not finite
        state, settings = _begin(algorithm, data, settings, seed, start)
        return _run(algorithm, data, settings, seed, state, steps)


def _refuse_odd_numbers(seed: object, steps: object) -> None:
    from genviz.engine.params import short
    from genviz.engine.rng import MAX_SEED

    if not isinstance(seed, SupportsIndex) or not 0 <= seed.__index__() <= MAX_SEED:
        given = short(seed)
        raise Problem("the seed must be a whole number from 0 to {hi}, not {seed}", hi=MAX_SEED, seed=given)
    if steps is not None and (not isinstance(steps, SupportsIndex) or steps.__index__() < 0):
        raise Problem("steps must be a whole number from 0 on, not {steps}", steps=short(steps))


def as_data(data: Data | ArrayLike | tuple[ArrayLike, ArrayLike]) -> Data:
    """A data set of what somebody has at hand.

    Raises
    ------
    Problem
        It is not a table of finite numbers.
    """
    from genviz.engine.data import Data, points

    if isinstance(data, Data):
        return data
    if isinstance(data, tuple) and len(data) == 2:
        return _labelled(*data)
    return Data(points(data))


def _labelled(x: ArrayLike, y: ArrayLike) -> Data:
    import numpy as np

    from genviz.engine.data import Data, points

    classes, labels = np.unique(np.asarray(y), return_inverse=True)
    return Data(points(x), y=labels.reshape(-1), classes=tuple(str(c) for c in classes))


def _begin(
    algorithm: Algorithm[Any, Any, Any], data: Data, settings: Params, seed: int, start: object
) -> tuple[Any, Params]:
    """The first state, and hyperparameters that have its number of components."""
    from collections.abc import Mapping

    import numpy as np

    from genviz.engine.params import declarations
    from genviz.engine.rng import START, Rng

    if start is None:
        return algorithm.init(data, settings, Rng(seed, START)), settings
    given: Mapping[str, Any] = start if isinstance(start, Mapping) else algorithm.parameters(start)
    state = algorithm.from_parameters(given, data, settings)
    if "means" in given and any(d.name == "n_components" for d in declarations(type(settings))):
        settings = settings.replace(n_components=np.shape(given["means"])[-2])  # (K, D), or (C, K, D)
    return state, settings


def _run(
    algorithm: Algorithm[Any, Any, Any],
    data: Data,
    settings: Params,
    seed: int,
    state: Any,  # noqa: ANN401 - the model's own
    steps: int | None,
) -> Result:
    """Steps, one after the other.

    Where the first of several phases measures the parameters that its step begins with, the parameters after
    L steps are known by the metrics of frame L · n + 1, and the last by a phase that changes nothing else.
    """
    from genviz.engine.rng import PHASE, Rng

    phases, n = algorithm.phases, len(algorithm.phases)
    measuring = n > 1 and algorithm.first_measures
    measure = phases[0].run if measuring else lambda state, *_: state
    limit = algorithm.max_steps if steps is None else steps
    state = measure(state, data, settings, Rng(seed, PHASE, 0))
    history = [algorithm.metrics(state)]
    done, converged = 0, False
    while done < limit and not (converged and steps is None):
        before = state
        for i, phase in enumerate(phases[measuring:], start=measuring):
            state = phase.run(state, data, settings, Rng(seed, PHASE, done * n + i))
        done += 1
        state = measure(state, data, settings, Rng(seed, PHASE, done * n))
        history.append(algorithm.metrics(state))
        converged = algorithm.converged(before, state, settings)
    return Result(
        algorithm, data, settings, seed, state, done, converged,
        history[-1] | algorithm.diagnostics(state, data, settings), history,
        algorithm.parameters(state), (*data.notes, *algorithm.notes(state, data, settings)),
    )  # fmt: skip
