"""Curves of what costs are whole although only a few frames were looked at."""

from __future__ import annotations

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.fit import fit
from genviz.runtime.gaps import FIRST, LATER, missing
from genviz.runtime.run import Run
from genviz.runtime.trainer import Trainer


def test_every_one_of_the_first_steps_and_some_of_the_later_ones() -> None:
    assert missing(0, 2, {0}) is None
    assert missing(7, 2, {0, 3, 4}) == 6  # steps 0 … 3; frame 3 stands for step 1
    assert missing(7, 2, {0, 3, 4, 7}) is None
    known: set[int] = set()
    while (t := missing(2000, 2, known)) is not None:
        known.add(t)
    steps = sorted(t // 2 for t in known)
    assert steps[: FIRST + 1] == list(range(FIRST + 1))
    assert steps[-1] == 1000
    assert len(steps) <= FIRST + 1 + LATER
    assert max(np.diff(steps)) <= 22


def test_a_run_that_jumped_to_its_end_has_its_divergences_from_the_start() -> None:
    data = datasets.load("blobs:n=200")
    algorithm = catalog.algorithm("gmm")
    trainer = Trainer(Run("gmm", data, seed=3, params=algorithm.params(n_components=3)))
    try:
        trainer.seek(24)
        assert trainer.wait_until(lambda s: s.exact and s.frame.t == 24 and s.whole, 20)
        shown = trainer.snapshot
        assert shown is not None
        curve = shown.diagnostic_series["forward_kl"]
        assert sorted({*(curve.t // 2).tolist()}) == list(range(13))
        direct = fit(catalog.algorithm("gmm"), data, n_components=3, seed=3, steps=5)
        metrics = algorithm.diagnostics(direct.state, data, algorithm.params(n_components=3))
        assert curve.values[curve.t == 10] == metrics["forward_kl"]
    finally:
        assert trainer.close()
