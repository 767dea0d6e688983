"""One scene of a tab that has several: a stage in the middle, cards at the right, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.drawing.surface import Surface
from genviz.ui.guess import Guessable

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


#: Key, name, on at first.
Layers = tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A scene: its name, where its class is, the models that it shows, and its layers.

    Attributes
    ----------
    title : str
        English, a translation source; short, as it stands in a row of choices.
    layers : tuple
        Keys are the tab's: each begins with the scene's name.
    """

    name: str
    path: str
    title: str
    models: tuple[str, ...]
    layers: Layers = ()


class Topic(QObject):
    """A scene; made when it is shown for the first time, and kept.

    Attributes
    ----------
    tab : Tab
        Whose scene it is: through it the view, the settings and the state are changed.
    stage : QWidget
        The middle of the page; `build` sets it.
    cards : tuple of Card
        Made by ``tab.add_card`` in `build`; seen while the scene is.
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self.tab = tab
        self.stage: QWidget
        self.cards: tuple[Card, ...] = ()
        self.build()

    # --- what a scene supplies --------------------------------------------------------------------------

    def build(self) -> None:
        """Create stage, cards and items once."""
        raise NotImplementedError

    @staticmethod
    def prepare(picture: Any, view: View) -> Any:  # noqa: ANN401 - the scene's own types
        """Turn numbers into pixels and polylines; runs on the worker and touches no widget."""
        del picture, view
        return None

    def retranslate(self) -> None:
        """Put every text into the reader's language."""

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`: asked when the scene is entered, placed or resized."""
        return {"width": max(self.stage.width(), 1), "height": max(self.stage.height(), 1)}

    def place(self, data: Data, picture: Any) -> None:  # noqa: ANN401
        """Fix the ranges for `data`; `picture` is None before the first one is there."""

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show what is on the stage."""

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show numbers and curves; while a run goes fast, less often than the picture."""

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show what is explained; in turn with the numbers."""

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show that nothing is known: the run waits for points, and has no picture."""

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """Phase pill, heading and sentence; None for those that hold for every model."""
        del snapshot
        return None

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What has just happened, with its numbers; None for the sentence."""
        del snapshot
        return None

    def settings_shown(self) -> bool:
        """Whether the page that is seen is about the run; otherwise settings and transport are put away."""
        return True

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """Which layers can be put on and off now, and what they are called."""
        del picture
        return {}

    def guessable(self, snapshot: Snapshot) -> Guessable | None:
        """What of `snapshot` a class can guess before it is shown; None for nothing."""
        del snapshot
        return None

    def surfaces(self) -> tuple[Surface, ...]:
        """What data can be drawn on."""
        return ()

    def commands(self) -> dict[str, Callable[[], None]]:
        """Commands of the scene's own, by name; a key reaches the scene that is seen."""
        return {}

    def fit(self) -> None:
        """Show everything again, after zooming and moving."""

    def follow_view(self, view: View) -> None:
        """A scene file was opened: show what it was saved with."""

    def finish(self) -> None:
        """Wait for what is made in the background, before a picture is taken or the tab goes."""

    def close(self) -> None:
        """Stop what is computed in the background."""

    # --- what the tab does with it ----------------------------------------------------------------------

    def shown_cards(self) -> tuple[Card, ...]:
        """The cards that are to be seen now: all, unless some take turns."""
        return self.cards

    def enter(self) -> None:
        """Show stage and cards."""
        self.stage.show()
        wanted = self.shown_cards()
        for card in self.cards:
            card.setVisible(card in wanted)

    def leave(self) -> None:
        """Another scene is shown."""
        self.stage.hide()
        for card in self.cards:
            card.setVisible(False)


@cache
def topic_class(entry: TopicEntry) -> type[Topic]:
    """The class of a scene; its modules are loaded when it is shown for the first time."""
    module, _, name = entry.path.partition(":")
    found: type[Topic] = getattr(import_module(module), name)
    return found
