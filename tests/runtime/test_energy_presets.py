"""The presets of the energy tab do what their captions say."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Any

import numpy as np
import pytest

from genviz import catalog
from genviz.engine.view import View
from genviz.runtime.budget import Budget
from genviz.runtime.timeline import Timeline
from tests.runtime.test_presets import opened


def played(name: str, steps: int, **params: Any) -> Timeline:
    """So many steps of a preset, perhaps with other settings."""
    run = opened(name).run
    if params:
        run = replace(run, params=run.params.replace(**params))
    timeline = Timeline(run, catalog.algorithm(run.model), Budget())
    timeline.extend(3 * steps)
    return timeline


def picture_at_end(timeline: Timeline, trace: int = 0) -> Any:
    frame = timeline.at(timeline.t_end)
    algorithm = timeline.algorithm
    seen = range(max(timeline.t_end - trace, 0), timeline.t_end)
    rows = [algorithm.trace(timeline.at(t).state) for t in seen] if trace else []
    return algorithm.picture(frame.state, frame.data, frame.params, View(), rows)


def test_too_large_a_rate_stops_in_words_at_a_good_state() -> None:
    timeline = played("rate_too_large", 300)
    assert timeline.problem is not None
    assert timeline.problem.values["rate"] == 0.2
    assert 0 < timeline.problem.values["advice"] < 0.05
    picture = picture_at_end(timeline)
    assert picture.stopped == 0.2
    assert picture.scores.log_likelihood > -6.2
    assert played("rate_too_large", 300, learning_rate=0.02).problem is None


def test_cd_leaves_a_phantom_that_the_exact_gradient_fills() -> None:
    bars = picture_at_end(played("phantoms", 600)).bars
    assert bars.model[bars.n_data :].max() > 1.2 * bars.model[: bars.n_data].max()
    bars = picture_at_end(played("phantoms", 600, sampling="exact")).bars
    assert bars.model[bars.n_data :].max() < 0.3 * bars.model[: bars.n_data].min()


def test_a_chain_is_stuck_until_it_is_tempered() -> None:
    alone = picture_at_end(played("stuck_chain", 300), trace=300).chains
    assert (alone.hops, alone.swap_acceptance) == (0, None)
    tempered = picture_at_end(played("stuck_chain", 300, replicas=4), trace=300).chains
    assert tempered.hops > 20
    assert 0.3 < tempered.swap_acceptance < 0.9


def test_a_damaged_letter_is_recalled_downhill() -> None:
    timeline = played("hopfield_recall", 10)
    first, last = (
        timeline.algorithm.picture(timeline.at(t).state, timeline.run.data, timeline.run.params, View(), [])
        for t in (0, timeline.t_end)
    )
    goal = int(last.map.data[0])
    assert (first.walker.code ^ goal).bit_count() == 2
    assert last.walker.code == goal
    assert last.walker.energy < first.walker.energy
    assert last.map.held == 3


@pytest.mark.parametrize("name", ["parity_without_hidden", "parity_learned"])
def test_parity_needs_hidden_units(name: str) -> None:
    kl = played(name, 1500).series()["forward_kl"].values[-1]
    if name == "parity_without_hidden":
        assert kl == pytest.approx(log(2.0), abs=1e-3)
    else:
        assert kl < 0.02


def test_a_machine_that_learns_by_heart_has_a_gap() -> None:
    timeline = played("learned_by_heart", 4000)
    gap = timeline.series()["free_energy_gap"].values
    assert abs(gap[0]) < 1.0
    assert gap[-1] > 6.0
    held = timeline.series()["heldout_pseudo_log_likelihood"].values
    assert held.max() - held[-1] > 0.5  # and unseen pictures were better off before
    more = opened("learned_by_heart").run
    assert more.data.n_samples == 60


def test_all_but_the_likelihood_gets_better() -> None:
    timeline = played("cd10_worse", 15_000, log_z="exact")

    def at(step: int) -> dict[str, float]:
        frame = timeline.at(3 * step)
        found: dict[str, float] = timeline.algorithm.diagnostics(frame.state, frame.data, frame.params)
        return found

    early, late = [at(step) for step in (5000, 6000, 7000)], [at(step) for step in (13_000, 14_000, 15_000)]
    assert max(one["mean_log_likelihood"] for one in early) > -3.95
    assert np.mean([one["mean_log_likelihood"] for one in late]) < -4.0
    assert late[-1]["pseudo_log_likelihood"] > early[-1]["pseudo_log_likelihood"]
    assert late[-1]["reconstruction_error"] < early[-1]["reconstruction_error"]
