"""The card that says how good both models are: error and log-loss, and their curves over the steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from genviz.engine.problem import mark
from genviz.runtime.run import SetParams
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.elide import PartsLabel
from genviz.ui.i18n import tr
from genviz.ui.likelihood_card import at_step, known, say_or_hide, step_of
from genviz.ui.plots.history import HistoryView
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.plots.rivals import RivalTable, Row
from genviz.ui.plots.two_models import DISCRIMINATIVE, GENERATIVE, model_colour, model_name
from genviz.ui.plots.value_axis import ValueAxis
from genviz.ui.rare_class import rarest
from genviz.ui.steps import Place
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

#: What can be plotted, and what it is called; one model only has a norm.
MEASURES: Final = {
    "log_loss": mark("log-loss"),
    "error": mark("error"),
    "norm": mark("size of the weights ‖w‖"),
}


class RivalsCard(QObject):
    """A table and a plot; what the plot shows is chosen in the header.

    Signals
    -------
    ridge_asked()
        The weights grow for ever, and the reader wants to hold them.

    Attributes
    ----------
    measure : str
        What is plotted: a key of `MEASURES`.
    """

    ridge_asked = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.measure = card, "log_loss"
        self.table, self.plot = RivalTable(card), HistoryView(parent=card)
        self.rare = PartsLabel(card)
        self.rare.setProperty("role", "caption")
        self.rare.hide()
        self.ridge, self.switch = Link(card), Link(card)
        card.header.addWidget(self.ridge)
        card.header.addWidget(self.switch)
        self.ridge.hide()
        card.body.addWidget(self.table)
        card.body.addWidget(self.rare)
        card.body.addWidget(self.plot, 1)
        self._snapshot: Snapshot | None = None
        self._compact = False
        self.switch.clicked.connect(self._turn)
        self.ridge.clicked.connect(self.ridge_asked)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plot.set_title(tr("iteration"))
        self.ridge.setText(tr("Add a ridge"))
        self.ridge.explain(tr("A penalty on large weights: the best ones are finite again."))
        self._say_switch()

    def numbers_height(self) -> float:
        """What the table and the words below it take, at scale 1."""
        words = 0 if self.rare.isHidden() else self.rare.heightForWidth(self.table.width())
        return (self.table.sizeHint().height() + words) / theme().scale

    def fold(self, compact: bool) -> None:
        """Leave out the curve where the window is low."""
        self._compact = compact
        self._show_plot(self._snapshot is not None)

    def _show_plot(self, judged: bool) -> None:
        """Where there is room, and something to judge by."""
        seen = judged and not self._compact
        if self.plot.isHidden() == seen:
            self.plot.setVisible(seen)
        self.card.set_fitted(not seen)

    def show_measure(self, measure: str) -> None:
        """Plot another measure."""
        self.measure = measure
        self._say_switch()
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def _turn(self) -> None:
        names = list(MEASURES)
        self.show_measure(names[(names.index(self.measure) + 1) % len(names)])

    def _say_switch(self) -> None:
        self.switch.setText(f"{tr(MEASURES[self.measure])} ⟳")
        self.switch.explain(tr("Plot the next one of: log-loss, error, size of the weights."))

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot, and what cannot be beaten where that is known."""
        self._snapshot, picture = snapshot, snapshot.picture
        self._show_plot(True)
        offered = picture is not None and picture.separated and not _held(snapshot)
        metrics = self._metrics(snapshot)
        held = any(name.startswith("heldout_") for name in metrics)
        self.card.set_title(self._title(snapshot, held=held))
        prefixes = prefixes_of(snapshot.run.model)
        rows = [_row(which, prefix, metrics, held=held) for which, prefix in prefixes.items()]
        best = best_of(picture)
        self.table.set_rows((*rows, *(() if best is None else (best,))))
        self._show_best(best)
        curves, markers = self._curves(snapshot, held=held)
        self.plot.set_values(ValueAxis(log=True) if self.measure == "log_loss" else ValueAxis(zero=True))
        self.plot.set_curves(curves, markers)
        if self.ridge.isHidden() == offered:
            self.ridge.setVisible(offered)
        self._say_rare("" if picture is None else rarest(picture))
        self.card.explain(_explained(lawful=best is not None))

    def draw_unlabelled(self, snapshot: Snapshot) -> None:
        """Show that there is nothing to judge by."""
        self._snapshot = None
        self._show_plot(False)
        self.card.set_title(tr("y is not given"))
        rows = (Row(model_name(which), None, None, which) for which in prefixes_of(snapshot.run.model))
        self.table.set_rows(tuple(rows))
        self.ridge.hide()
        self._say_rare("")

    def _say_rare(self, words: str) -> None:
        say_or_hide(self.rare, words)

    def _show_best(self, best: Row | None) -> None:
        """A line where no classifier can get below, for what is plotted."""
        value = None if best is None else {"error": best.error, "log_loss": best.log_loss}.get(self.measure)
        self.plot.set_band(None if value is None else (value, value), theme().tokens.text, goal=True)

    @staticmethod
    def _metrics(snapshot: Snapshot) -> Mapping[str, float]:
        """What is known of this frame, also from curves while its own numbers are being computed."""
        found = dict(snapshot.metrics)
        for name in snapshot.diagnostic_series:
            place = _place(snapshot, DISCRIMINATIVE if "discriminative_" in name else GENERATIVE)
            value = at_step(known(name, snapshot, place), step_of(snapshot, place))
            if name not in found and value is not None:
                found[name] = value
        return found

    @staticmethod
    def _title(snapshot: Snapshot, *, held: bool) -> str:
        x = snapshot.frame.data.x_heldout if held else snapshot.frame.data.x
        n = 0 if x is None else len(x)
        return tr("{n} held-out points", n=n) if held else tr("{n} training points", n=n)

    def _curves(self, snapshot: Snapshot, *, held: bool) -> tuple[tuple[Curve, ...], tuple[Marker, ...]]:
        """Training thin, held-out (or training, where there is nothing else) thick, with markers."""
        curves: list[Curve] = []
        markers: list[Marker] = []
        for which, prefix in prefixes_of(snapshot.run.model).items():
            colour, dashed = model_colour(which), which == GENERATIVE
            place = _place(snapshot, which)
            step = step_of(snapshot, place)
            training = known(f"{prefix}{self.measure}", snapshot, place)
            thick = known(f"heldout_{prefix}{self.measure}", snapshot, place) if held else training
            thick = thick if len(thick) else training
            if thick is not training:
                curves.append(Curve(training, theme().tokens.outline, 1.6, dashed, step))
            if len(thick):
                curves.append(Curve(thick, colour, 4.0, dashed, step))
                value = at_step(thick, step)
                markers += [] if value is None else [Marker(step, value, colour)]
        return tuple(curves), tuple(markers)


def _explained(*, lawful: bool) -> str:
    """What the numbers are, and what the law's are if it is known."""
    found = tr(
        "Error: the share that is put into the wrong class. Log-loss: −log p of the right class, on"
        " average, in nats; it also punishes being sure and wrong. Thin: the training points."
    )
    law = tr("True law: what nobody can beat in the long run; on these few points somebody may be luckier.")
    return f"{found} {law}" if lawful else found


def _place(snapshot: Snapshot, which: int) -> Place:
    """Where a model's numbers belong: side by side, the first phase changes one, the second the other."""
    first = which == DISCRIMINATIVE and len(prefixes_of(snapshot.run.model)) > 1
    return Place.BEGUN if first else Place.FINISHED


def _held(snapshot: Snapshot) -> bool:
    """Whether a ridge holds the weights, now or from the next step on."""
    found = [getattr(snapshot.frame.params, "penalty", 0.0)]
    for entry in snapshot.run.log:
        if entry.t >= snapshot.frame.t and isinstance(entry.change, SetParams):
            found.append(entry.change.values.get("penalty", found[-1]))
    return bool(found[-1] > 0)


def prefixes_of(model: str) -> dict[int, str]:
    """Which of the two kinds `model` has, and what the names of their metrics begin with."""
    if model == "logistic":
        return {DISCRIMINATIVE: ""}
    return (
        {DISCRIMINATIVE: "discriminative_", GENERATIVE: "generative_"}
        if model == "boundary"
        else {GENERATIVE: ""}
    )


def _row(which: int, prefix: str, metrics: Mapping[str, float], *, held: bool) -> Row:
    begin = f"heldout_{prefix}" if held else prefix
    return Row(model_name(which), metrics.get(f"{begin}error"), metrics.get(f"{begin}log_loss"), which)


def best_of(picture: BoundaryPicture | None) -> Row | None:
    """What the law of the data scores in the long run, where it is known: nobody is better for ever."""
    if picture is None or picture.bayes_error is None:
        return None
    return Row(tr("true law (n → ∞)"), picture.bayes_error, picture.bayes_log_loss, None)
