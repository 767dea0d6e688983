"""Notes on data and model stand in one line; what has no room is counted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from genviz.ui.badges import Badges
from genviz.ui.plots.ink import font
from genviz.ui.theme import Theme
from tests.ui.looking import drawn

SHORT, LONG = "Component 2 holds 1 point", "Feature 2 is constant: dropped from the fit, shown at its value"


def badges(qtbot: QtBot, width: int, *sentences: str) -> Badges:
    made = Badges()
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.set_sentences(sentences)
    drawn(made)
    return made


def texts(shown: Badges) -> list[str]:
    return [text for text, _ in shown.arranged()]


def test_nothing_to_say(qtbot: QtBot, look: Theme) -> None:
    assert texts(badges(qtbot, 600)) == []


def test_all_that_fit_are_written_out(qtbot: QtBot, look: Theme) -> None:
    shown = badges(qtbot, 900, SHORT, LONG)
    assert texts(shown) == [SHORT, LONG]
    assert shown.toolTip() == f"{SHORT}\n{LONG}" == shown.accessibleName()


def test_the_others_are_counted_and_told_by_the_pointer(qtbot: QtBot, look: Theme) -> None:
    shown = badges(qtbot, 300, SHORT, LONG, LONG)
    assert texts(shown) == [SHORT, "+2"]
    assert shown.toolTip().count("constant") == 2


def test_the_first_is_cut_where_even_it_has_no_room(qtbot: QtBot, look: Theme) -> None:
    (first, more) = texts(badges(qtbot, 200, LONG, SHORT))
    assert first.endswith("…")
    assert LONG.startswith(first[:-1])
    assert more == "+1"


@pytest.mark.parametrize("width", [1, 60, 200, 333, 700, 1200])
def test_labels_stay_within_the_line(qtbot: QtBot, look: Theme, width: int) -> None:
    shown = badges(qtbot, width, SHORT, LONG, SHORT)
    wide = [w for _, w in shown.arranged()]
    if width >= 200:
        assert sum(wide) + 8 * (len(wide) - 1) <= width + 1
    metrics = QFontMetricsF(font(15))
    for text, room in shown.arranged():
        assert width < 200 or metrics.horizontalAdvance(text) <= room
