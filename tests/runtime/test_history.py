"""Arrays that grow, and what was handed out of them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from genviz.runtime.history import Growing, History


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("extend"), st.integers(0, 90)), st.tuples(st.just("cut"), st.integers(0, 200))
        )
    )
)
def test_growing_equals_a_list_and_its_views_never_change(actions: list[tuple[str, int]]) -> None:
    growing, plain, given_out, counter = Growing(np.empty(0, np.int64)), [], [], 0
    for action, n in actions:
        if action == "extend":
            rows = list(range(counter, counter + n))
            counter += n
            growing.extend(np.array(rows, np.int64))
            plain += rows
        else:
            growing.truncate(n)
            plain = plain[:n]
        given_out.append((growing.rows, list(plain)))
    for view, expected in given_out:
        assert view.tolist() == expected
        assert not view.flags.writeable


def test_views_of_a_growing_array_cost_nothing() -> None:
    growing = Growing(np.empty(0))
    growing.extend(np.zeros(100_000))
    assert np.shares_memory(growing.rows, growing.rows)
    before = growing.rows
    growing.extend(np.ones(1))  # there was room: no copy of what is there
    assert np.shares_memory(before, growing.rows)


def _filled(n: int) -> History:
    history = History()
    for t in range(n):
        history.record(
            {"a": float(t)} if t % 2 == 0 else {"a": float(t), "b": -float(t)}, np.full(1 + t // 10, t)
        )
    return history


def test_a_metric_is_kept_at_the_frames_that_know_it() -> None:
    series = _filled(25).series()
    assert series["a"].t.tolist() == list(range(25))
    assert series["b"].t.tolist() == list(range(1, 25, 2))
    assert series["b"].values.tolist() == [-float(t) for t in range(1, 25, 2)]


def test_a_trace_may_change_its_shape() -> None:
    trace = _filled(25).trace(23)
    assert len(trace) == 23
    assert [row.tolist() for row in trace] == [[t] * (1 + t // 10) for t in range(23)]
    assert trace[-1].tolist() == [22, 22, 22]
    assert [len(row) for row in trace[8:12]] == [1, 1, 2, 2]
    assert not trace[0].flags.writeable


def test_truncating_forgets_and_leaves_what_was_handed_out() -> None:
    history = _filled(25)
    series, trace = history.series(), history.trace(25)
    history.truncate(9)
    history.record({"b": 0.5}, np.zeros(2))
    assert len(history) == 10
    assert history.series()["a"].t.tolist() == list(range(9))
    assert history.series()["b"].t.tolist() == [1, 3, 5, 7, 9]
    assert history.trace(99)[9].tolist() == [0.0, 0.0]
    assert series["b"].values.tolist() == [-float(t) for t in range(1, 25, 2)]
    assert trace[9].tolist() == [9]


def test_what_was_kept_comes_back() -> None:
    history = _filled(25)
    kept = history.keep()
    history.truncate(3)
    history.record({"c": 1.0}, np.zeros(7))
    history.bring_back(kept)
    history.record({"a": 25.0}, np.full(3, 25))
    assert sorted(history.series()) == ["a", "b"]
    assert history.series()["a"].values.tolist() == [float(t) for t in range(26)]
    assert [len(row) for row in history.trace(26)] == [1] * 10 + [2] * 10 + [3] * 6
