"""What can be chosen over the stack: the model, the step of the flow, and the picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from genviz.ui.controls import Link, Segmented
from genviz.ui.i18n import tr
from genviz.ui.theme import theme

#: Models of the scene.
MODELS: Final = ("dbn", "dbm")
#: Milliseconds of one step while the flow plays.
_BEAT: Final = 850


class FlowTools(QWidget):
    """Step through the flow, or let it play.

    Signals
    -------
    moved(int)
        One step back (−1) or on (1).
    wholed()
        Everything is to be seen.
    """

    moved = Signal(int)
    wholed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back, self.play, self.on, self.whole = (Link(self) for _ in range(4))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for link in (self.back, self.play, self.on, self.whole):
            self._row.addWidget(link)
        self.back.clicked.connect(lambda: self._by_hand(-1))
        self.on.clicked.connect(lambda: self._by_hand(1))
        self.play.clicked.connect(self.toggle)
        self.whole.clicked.connect(self._show_all)
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(lambda: self.moved.emit(1))
        self._said = ("", False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy = self.whole.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.whole.setSizePolicy(policy)

    @property
    def playing(self) -> bool:
        """Whether the flow plays."""
        return self._beat.isActive()

    def toggle(self) -> None:
        """Play the flow from where it is, or stop."""
        if self.playing:
            self.stop()
        else:
            self._beat.start()
            self.moved.emit(1)
        self._name()

    def stop(self) -> None:
        """Stop playing."""
        self._beat.stop()
        self._name()

    def _by_hand(self, by: int) -> None:
        self.stop()
        self.moved.emit(by)

    def _show_all(self) -> None:
        self.stop()
        self.wholed.emit()

    def show_step(self, step: int, *, whole: bool) -> None:
        """Show where the flow is; at its end it has played."""
        if whole and self.playing and step < 0:
            self.stop()
        if self.whole.isHidden() != whole:
            self.whole.setVisible(not whole)

    def _name(self) -> None:
        self.play.setText(tr("Stop the flow") if self.playing else tr("Play the flow"))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for link, text, words, name in (
            (self.back, "‹", tr("The step of the flow before."), tr("Step of the flow back")),
            (self.on, "›", tr("The next step of the flow."), tr("Next step of the flow")),
            (self.whole, tr("show all"), tr("Show all activations of the data picture."), ""),
        ):  # fmt: skip
            link.setText(text)
            link.explain(words)
            link.setAccessibleName(name or text)
        self.play.explain(
            tr("One layer after the other: the output of each is the input of the next, up and down again.")
        )
        self._name()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(8))


class ExampleTools(QWidget):
    """Choose the picture at the bottom.

    Signals
    -------
    moved(int)
        The one before (−1), after (1), or any (0).
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.any, self.after = (Link(self) for _ in range(3))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for link, by in ((self.before, -1), (self.any, 0), (self.after, 1)):
            self._row.addWidget(link)
            link.clicked.connect(lambda _checked=False, by=by: self.moved.emit(by))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for link, text, words, name in (
            (self.before, "‹", tr("The picture before."), tr("Picture before")),
            (self.any, tr("any"), tr("Any picture, by chance."), tr("Any picture")),
            (self.after, "›", tr("The next picture; so does a click on the picture."), tr("Next picture")),
        ):  # fmt: skip
            link.setText(text)
            link.explain(words)
            link.setAccessibleName(name)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(10))


def models(parent: QWidget) -> Segmented:
    """The choice between both models."""
    return Segmented(MODELS, parent, roomy=True)


def say_models(choice: Segmented) -> None:
    """Name the choice in the reader's language."""
    words = tr(
        "Deep belief network: layers are trained one after the other, and only the top is a Boltzmann "
        "machine; below it everything leads downwards. Deep Boltzmann machine: all layers hear each other, "
        "from above and from below."
    )
    choice.say(tr("Stack"), [tr("DBN"), tr("DBM")], words)
