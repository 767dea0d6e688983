"""The cards of small worlds: likelihood, KL both ways, how the chain moves, its energy in numbers."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.energy.chains_card import ChainsCard
from genviz.ui.figures import figures
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import HistoryCard, Measure, known
from genviz.ui.live_numbers import LiveLine, Pen, Piece
from genviz.ui.plots.history_parts import Curve
from genviz.ui.plots.kl_ink import kl_ink
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: Lags of the autocorrelation.
_LAGS: Final = 200
#: Size of the formulas' figures, and how many of them each formula and each live line is high.
_PX: Final = 21
_FORMULA, _LINE = 1.7, 1.5
#: What a card's header takes, and how far its formulas may be squeezed.
_HEADER, _SQUEEZED = 40, 0.8


class LevelCard(HistoryCard):
    """Mean log-likelihood an example, exact, beside the best that there is."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._badge = QLabel(card)
        self._badge.setProperty("role", "caption")
        card.header.addWidget(self._badge)
        self._below = _caption(card)
        card.body.addWidget(self._below)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plot.set_title(tr("step"))
        self._badge.setText(tr("exact"))
        self.card.explain(
            tr(
                "How probable the model finds an example, on average, in nats: a sum over all states, no "
                "estimate. Band: no model can do better than the data’s own shares."
            )
        )

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        picture: BoltzmannPicture = snapshot.picture
        tokens, best = theme().tokens, picture.scores.best
        held = known("heldout_mean_log_likelihood", snapshot)
        extra = (Curve(held, tokens.components[1], 2.4, True, snapshot.step),) if len(held) else ()
        measure = Measure("mean_log_likelihood", tr("Mean log-likelihood"), tr("nats"), "up")
        self.show(snapshot, measure, tokens.accent, extra)
        self.plot.set_band((best, best), tokens.components[2], goal=True)
        parts = [tr("best possible {best}", best=number(best, 3))]
        parts.append(f"log Z = {number(picture.scores.log_z, 2)}")
        if picture.temperature != 1.0:
            parts.append(tr("at T = 1").replace(" ", "\u00a0"))
        if picture.scores.heldout is not None:
            parts.append(tr("held out {value} (dashed)", value=number(picture.scores.heldout, 3)))
        _say(self._below, " · ".join(parts))


class KLCard(QObject):
    """KL(data ‖ model), and the other way round."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._below = _caption(card)
        card.body.addWidget(self._below)
        card.set_fitted(True)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("KL(data ‖ model)"))
        self.card.explain(
            tr(
                "KL(data ‖ model) = Σ p log(p/q) over the data’s states: what learning makes small. The "
                "other way, KL(model ‖ data) = Σ q log(q/p), is infinite as long as the model gives any "
                "probability to a state that the data do not have."
            )
        )

    def draw(self, picture: BoltzmannPicture) -> None:
        """Show a frame."""
        scores = picture.scores
        warm = picture.temperature != 1.0  # the chain's temperature: learning and its numbers have none
        unit = tr("nats, exact, at T = 1") if warm else tr("nats, exact")
        self.card.set_readout(number(scores.forward_kl, 3), unit)
        if isfinite(scores.reverse_kl):
            said = tr("KL(model ‖ data) = {value} nats", value=number(scores.reverse_kl, 3))
        else:
            said = tr("KL(model ‖ data) = ∞: the model has states that the data lack")
        _say(self._below, said)


class ChainCard(ChainsCard):
    """How the chain moves: effective sample size, autocorrelation, changes of valley, swaps."""

    def draw(self, picture: BoltzmannPicture) -> None:
        """Show a frame."""
        minima = len(picture.map.valleys.minima)
        self.set_report(picture.chains, lags=_LAGS, modes=minima, moving=picture.marginals.moving)


class _NumberLine(LiveLine):
    """A line without fractions: it fills its height."""

    def _too_large(self, pen: Pen) -> bool:
        return sum(pen.width(piece) for piece in self._pieces) > self.width()


class WorldsFormulaCard(QObject):
    """E(s) and p(s), each with the numbers of the chain's state."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.formulas = tuple(FormulaView(card, _PX, _FORMULA) for _ in range(2))
        self.lines = tuple(_NumberLine(card, _PX, _LINE) for _ in range(2))
        self._below = _caption(card)
        card.body.addStretch(1)
        for formula, line in zip(self.formulas, self.lines, strict=True):
            card.body.addWidget(formula)
            card.body.addWidget(line)
        card.body.addWidget(self._below)
        card.body.addStretch(1)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("The chain’s state"))
        self.card.explain(
            tr(
                "Low energy is high probability: 1 nat less makes a state e = 2.72 times as probable. Z adds "
                "up exp(−E/T) over all states, so that the probabilities add up to 1."
            )
        )

    def draw(self, picture: BoltzmannPicture) -> None:
        """Show a frame."""
        self._share_room()
        frozen, warm = picture.temperature == 0.0, picture.temperature != 1.0
        self.formulas[0].set_formula(
            "worlds/energy", tr("The energy: every pair that is on counts its weight, every unit its bias.")
        )
        self.formulas[1].set_formula(
            "worlds/warm" if warm else "worlds/probability",
            tr("The probability: exp of minus the energy, divided by the sum of that over all states."),
        )
        self.lines[0].set_pieces(energy_pieces(picture))
        self.lines[1].set_pieces(() if frozen else probability_pieces(picture))
        if self.lines[1].isHidden() != frozen:
            self.lines[1].setVisible(not frozen)
        said = (
            tr("at T = 0 only the lowest states are left") if frozen else tr("for the orange ball on the map")
        )
        _say(self._below, said)

    def _share_room(self) -> None:
        """Leave out the words, and then the first formula, where the card is low."""
        room = self.card.height() - theme().px(_HEADER)
        pair = theme().px(_SQUEEZED * (_FORMULA + _LINE) * _PX)
        wanted = ((self._below, room >= 2 * pair + theme().px(24)), (self.formulas[0], room >= 2 * pair),
                  (self.lines[0], room >= 2 * pair))  # fmt: skip
        for widget, here in wanted:
            if widget.isHidden() == here:
                widget.setVisible(here)


class WorldsCards(QObject):
    """All four."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab, self._turn = tab, "formula"
        self.level, self.kl = LevelCard(tab.add_card("", 6)), KLCard(tab.add_card("", 1))
        self.chain, self.formula = ChainCard(tab.add_card("", 5)), WorldsFormulaCard(tab.add_card("", 5))
        self._links = {
            name: self._link(card, other)
            for name, card, other in (
                ("formula", self.formula.card, "chain"), ("chain", self.chain.card, "formula"),
            )
        }  # fmt: skip

    def _link(self, card: Card, other: str) -> Link:
        """In a card's header: shows the other one in its place."""
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self.show_card(other))
        return link

    def show_card(self, name: str) -> None:
        """Show the chain's card or the formula's; they share a place."""
        self._turn = name
        for card in (self.chain.card, self.formula.card):
            card.setVisible(card in self.shown())
        self._tab.parts.pages.reveal(self.chain.card if name == "chain" else self.formula.card)

    def shown(self) -> tuple[Card, ...]:
        """The three that are seen."""
        last = self.chain.card if self._turn == "chain" else self.formula.card
        return self.level.card, self.kl.card, last

    @property
    def all(self) -> tuple[Card, ...]:
        """From top to bottom."""
        return self.level.card, self.kl.card, self.chain.card, self.formula.card

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for part in (self.level, self.kl, self.chain, self.formula):
            part.retranslate()
        for name, words in (("formula", tr("Chain ›")), ("chain", tr("Formula ›"))):
            self._links[name].setText(words)
            self._links[name].explain(tr("Show another card in this place."))

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the numbers of a frame."""
        self.level.draw(snapshot)
        self.kl.draw(snapshot.picture)
        self.chain.draw(snapshot.picture)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the formulas of a frame."""
        self.formula.draw(snapshot.picture)


def energy_pieces(picture: BoltzmannPicture) -> tuple[Piece, ...]:
    """= −4.20 + 1.10 = −3.10: pairs, biases, their sum."""
    walker = picture.walker
    sign = "+" if walker.bias >= 0 else "−"
    total = Piece(number(walker.energy, 2), colour=theme().tokens.accent)
    return Piece(f"= {number(walker.pair, 2)} {sign} {number(abs(walker.bias), 2)} = "), total


def probability_pieces(picture: BoltzmannPicture) -> tuple[Piece, ...]:
    """= exp(3.10 − 4.00) = 0.407; with the temperature under the energy."""
    t, energy = picture.temperature, picture.walker.energy
    over = "" if t == 1.0 else f" / {number(t, 2)}"
    sign = "−" if picture.log_z >= 0 else "+"
    p = float(picture.p_walker)
    answer = Piece(number(p, 4) if p >= 5e-3 else figures(p, 2), colour=kl_ink())
    return Piece(f"= exp({number(-energy, 2)}{over} {sign} {number(abs(picture.log_z), 2)}) = "), answer


def _caption(card: Card) -> QLabel:
    label = QLabel(card)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label


def _say(label: QLabel, text: str) -> None:
    if text != label.text():
        label.setText(text)
