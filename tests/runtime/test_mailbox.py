"""Which commands replace which."""

import threading

from hypothesis import given, settings
from hypothesis import strategies as st

from genviz.engine.patch import Patch
from genviz.engine.view import View
from genviz.runtime import commands as c
from genviz.runtime.mailbox import Mailbox
from genviz.runtime.run import ApplyEdit, PatchData, SetParams


def _left(*commands: c.Command) -> list[c.Command]:
    mailbox = Mailbox()
    for command in commands:
        mailbox.put(command)
    return mailbox.take(0.0)


def _set(value: float, name: str = "step", drag: bool = True) -> c.Change:
    return c.Change(SetParams({name: value}), drag)


def _edit(k: int, amount: float, drag: bool = True) -> c.Change:
    return c.Change(ApplyEdit("push", {"k": k, "amount": amount}), drag)


def _moved(i: int, x: float) -> c.Change:
    return c.Change(PatchData(Patch(moved=((i, (x, x)),))), True)


def _added(x: float) -> c.Change:
    return c.Change(PatchData(Patch(added=((x, x),))), True)


def test_the_newest_of_a_kind_is_left() -> None:
    assert _left(c.Seek(1), c.Seek(2), c.Seek(3)) == [c.Seek(3)]
    assert _left(_set(1), _set(2)) == [_set(2)]
    assert _left(_edit(0, 1.0), _edit(0, 2.0)) == [_edit(0, 2.0)]
    assert _left(_moved(4, 1.0), _moved(4, 2.0)) == [_moved(4, 2.0)]
    assert _left(c.Play(True), c.Play(False)) == [c.Play(False)]
    assert _left(c.SetView(View(width=1)), c.SetView(View(width=2))) == [c.SetView(View(width=2))]


def test_different_targets_are_both_left() -> None:
    for one, other in (
        (_set(1), _set(1, "damping")),
        (_edit(0, 1.0), _edit(1, 1.0)),
        (_moved(4, 1.0), _moved(5, 1.0)),
        (_added(1.0), _added(2.0)),
        (_set(1), _set(2, drag=False)),
    ):
        assert _left(one, other) == [one, other]


def test_each_of_these_counts() -> None:
    many = [c.Move("phase", forward=True), c.Undo(again=False), c.EndDrag()]
    for command in many:
        assert _left(command, command) == [command, command]


def test_order_matters_between_a_seek_and_a_change() -> None:
    commands = [c.Seek(5), _set(1), c.Seek(9)]
    assert _left(*commands) == commands


def test_views_and_speeds_do_not_stand_in_the_way() -> None:
    view, speed = c.SetView(View(width=1)), c.SetSpeed(2.0)
    assert _left(_set(1), view, speed, _set(2)) == [view, speed, _set(2)]
    assert _left(view, c.Seek(1), _set(3), view) == [c.Seek(1), _set(3), view]


def test_a_flood_leaves_little() -> None:
    mailbox = Mailbox()
    for i in range(20_000):
        mailbox.put((_set(i), c.SetView(View(width=i)), c.SetSpeed(i + 1.0))[i % 3])
    assert len(mailbox.take(0.0)) == 3


commands = st.sampled_from(
    [
        c.Seek(1),
        c.Seek(2),
        _set(1),
        _set(2),
        _edit(0, 1.0),
        c.SetSpeed(1.0),
        c.SetView(View()),
        c.Undo(False),
        c.Trim(),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(commands, max_size=12))
def test_what_is_left_is_in_order_and_ends_with_the_newest(sent: list[c.Command]) -> None:
    left = _left(*sent)
    rest = iter(sent)
    assert all(command in rest for command in left), "a subsequence"
    assert left[-1:] == sent[-1:]
    expected: list[c.Command] = []
    for command in sent:
        if c.commutes(command):
            continue
        if expected and c.kind(command) is not None and c.kind(expected[-1]) == c.kind(command):
            expected.pop()
        expected.append(command)
    assert [command for command in left if not c.commutes(command)] == expected


def test_take_waits_and_close_wakes() -> None:
    mailbox = Mailbox()
    assert mailbox.take(0.0) == []
    threading.Timer(0.05, mailbox.put, [c.Seek(1)]).start()
    assert mailbox.take(30.0) == [c.Seek(1)]
    threading.Timer(0.05, mailbox.close).start()
    assert mailbox.take(30.0) == []
    assert mailbox.closed
