"""The tab of pictures that are drawn pixel by pixel, with small runs, and the mouse on its stage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.runtime.budget import Budget
from genviz.runtime.run import Run
from genviz.runtime.timeline import Timeline
from genviz.ui.pixels.topic import PixelsTopic
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pixels_scene import Scene, pixel_box
from genviz.ui.plots.pixels_stage import PixelsStage
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import seek_frame, settled_picture, shown

PATIENCE = 20_000
LARGE = (1920, 1080)
#: 30 pictures of 4×4 pixels: a table is counted in one step, then come 16 steps of drawing.
STRIPES = "bars_and_stripes"
DIGITS = "digits:features=pixels,n=200,heldout=0.3,levels=2"


def opened(
    make_window: MakeWindow, model: str = "markov", data: str = STRIPES, size: tuple[int, int] = LARGE,
    **settings: Any,
) -> Window:  # fmt: skip
    """A window with a paused run."""
    params = catalog.algorithm(model).params(**settings)
    run = Run(model, datasets.load(data), seed=3, params=params)
    return make_window(Opening("pixels", playing=False, run=run), size)


def topic(tab: Any) -> PixelsTopic:
    """The scene."""
    found = tab.seen
    assert isinstance(found, PixelsTopic)
    return found


def stage(tab: Any) -> PixelsStage:
    """Its stage."""
    return topic(tab).stage


def scene(tab: Any) -> Scene:
    """What is on it."""
    found = stage(tab).scene()
    assert found is not None
    return found


def sheet(tab: Any) -> Any:
    """The sheet of the frame that is shown."""
    return shown(tab).frame.state.sheet


def begin_drawing(tab: Any, qtbot: QtBot, pixels: int = 0) -> PixelPicture:
    """Learn, and draw so many pixels; what is seen then."""
    t = _frame_of(tab, pixels)
    return seek_frame(tab, qtbot, t)


def _frame_of(tab: Any, pixels: int) -> int:
    """The frame at which so many pixels are drawn: learning takes as long as it takes."""
    timeline, t = Timeline(tab.run, tab.algorithm, Budget()), 0
    try:
        while True:
            state = timeline.at(t).state
            if state.book.ended and state.sheet.t >= pixels:
                return t
            t += 1
            timeline.extend(t, heed_rule=False)
    finally:
        timeline.close()


def middle(box: Box) -> QPoint:
    """The middle of a place."""
    return QPointF(box.middle, box.y + box.h / 2).toPoint()


def at_pixel(tab: Any, d: int) -> QPoint:
    """Where a pixel of the large picture is."""
    return middle(pixel_box(scene(tab), d))


def at_small(tab: Any, row: str, k: int) -> QPoint:
    """Where a small picture is."""
    return middle(scene(tab).layout.rows[row].cells.box(k))


def click(tab: Any, where: QPoint) -> None:
    """Click on the stage."""
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=where)


def stroke(tab: Any, pixels: list[int], button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Drag over these pixels."""
    plot, (first, *others) = stage(tab), [at_pixel(tab, d) for d in pixels]
    QTest.mousePress(plot, button, pos=first)
    for where in others:
        QTest.mouseMove(plot, where)
    QTest.mouseRelease(plot, button, pos=(others or [first])[-1])


def choose_tool(tab: Any, tool: str) -> None:
    """Press the button of a tool."""
    tools = topic(tab).tools.tools
    names = ("look", "region", "draw", "order")
    QTest.mouseClick(tools.buttons[names.index(tool)], Qt.MouseButton.LeftButton)
    assert tools.value() == tool


def press_link(tab: Any, name: str) -> None:
    """Click on an action of the tools, which must be seen."""
    link = topic(tab).tools.links[name]
    assert link.isVisible()
    assert link.isEnabled()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def links_seen(tab: Any) -> set[str]:
    """The actions that are offered."""
    return {name for name, link in topic(tab).tools.links.items() if link.isVisible()}


def logged(
    tab: Any, qtbot: QtBot, entries: int, holds: Callable[[PixelPicture], bool] = lambda _picture: True
) -> PixelPicture:
    """What is seen once the log has so many entries, and the picture `holds`: a stroke is one that grows."""
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == entries, timeout=PATIENCE)
    found: PixelPicture = settled_picture(tab, qtbot, holds)
    assert len(shown(tab).run.log) == entries
    return found


def played_out(tab: Any, qtbot: QtBot) -> PixelPicture:
    """What is seen when everything is drawn; playing rests once, where learning has ended."""
    tab.trainer.set_speed(float("inf"))
    for ready in (_learned, _over):
        if not ready(tab):
            tab.trainer.play()
            qtbot.waitUntil(partial(ready, tab), timeout=PATIENCE)
    return settled_picture(tab, qtbot)


def _learned(tab: Any) -> bool:
    now = shown(tab)
    return now.exact and not now.playing and now.frame.state.book.ended


def _over(tab: Any) -> bool:
    now = shown(tab)
    return now.exact and not now.playing and now.frame.state.over
