"""The card that says why a unit fires: what it hears from both sides, and the energy of the stack."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from genviz.engine.math.stack_picture import FlowStep, StackPicture
from genviz.ui.card import Card
from genviz.ui.energy.pictures_formula_card import NumberLine
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import Piece
from genviz.ui.plots.deep_hover import Pointer
from genviz.ui.plots.deep_words import layer_name
from genviz.ui.theme import theme

#: Size of the figures, and how many of them each formula and each live line is high.
_PX: Final = 20
_FORMULA, _LINE = 1.7, 1.5


class DeepFormulaCard(QObject):
    """The stack as a whole, and one of its units, each with its numbers."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.formulas = tuple(FormulaView(card, _PX, _FORMULA) for _ in range(2))
        self.lines = tuple(NumberLine(card, _PX, _LINE) for _ in range(2))
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        card.body.addStretch(1)
        for formula, line in zip(self.formulas[::-1], self.lines[::-1], strict=True):
            card.body.addWidget(formula)
            card.body.addWidget(line)
        card.body.addWidget(self.caption)
        card.body.addStretch(1)
        card.set_fitted(True)

    def draw(self, picture: StackPicture, framed: Pointer) -> None:
        """Show the numbers of the framed unit, and those of the whole stack."""
        level, j = framed.level, framed.which
        if not 0 < level <= len(picture.levels) or not 0 <= j < len(picture.levels[level - 1].c):
            return
        self.card.set_title(tr("Why unit {j} of {layer} fires", j=j + 1, layer=layer_name(level)))
        step = heard(picture, level)
        both = step is not None and step.below is not None and step.above is not None
        self.formulas[0].set_formula("deep/both" if both else "deep/up", _said_of_unit(both=both))
        self.lines[0].set_pieces(() if step is None else firing_pieces(picture, step, j))
        self._draw_whole(picture)
        alone = step is not None and picture.kind == "dbm" and level == 1 and not both
        self._say(self._caption(level, both=both, alone=alone) if step else tr("Its turn has not come."))
        self.card.explain(
            tr(
                "The output of one layer is the input of the next. In a deep Boltzmann machine a unit hears "
                "the layer above as well. Low energy is high probability."
            )
        )

    def _draw_whole(self, picture: StackPicture) -> None:
        directed = picture.kind == "dbn" and picture.n_active > 1
        if directed:
            words = tr("The two layers at the top are a Boltzmann machine; all below leads downwards.")
            self.formulas[1].set_formula("deep/joint", words)
            self._show_sum(shown=False)
            return
        name = "deep/energy" if picture.n_active > 1 else "deep/alone"
        words = tr(
            "The energy of the picture with its layers: biases, and weights wherever both ends are on."
        )
        self.formulas[1].set_formula(name, words)
        self._show_sum(shown=True)
        self.lines[1].set_pieces(energy_pieces(picture))

    def _show_sum(self, *, shown: bool) -> None:
        if self.lines[1].isHidden() == shown:
            self.lines[1].setVisible(shown)

    @staticmethod
    def _caption(level: int, *, both: bool, alone: bool) -> str:
        below, above = layer_name(level - 1), layer_name(level + 1)
        if both:
            return tr("x is {below}, y is {above}: from below and from above", below=below, above=above)
        if alone:
            return tr("x is {below}, counted twice: nothing is heard from above yet", below=below)
        return tr("x is {below}: the layer below", below=below)

    def _say(self, said: str) -> None:
        if said != self.caption.text():
            self.caption.setText(said)

    def draw_waiting(self) -> None:
        """Leave the formulas without numbers."""
        for line in self.lines:
            line.set_pieces(())
        self.caption.clear()


def heard(picture: StackPicture, level: int) -> FlowStep | None:
    """The last step in which a level listened to what is below it; None if its turn has not come."""
    found = [step for step in picture.example.flow if step.level == level and step.below is not None]
    return found[-1] if found else None


def _said_of_unit(*, both: bool) -> str:
    if both:
        return tr("The mean field of a unit: its bias, what it hears from below, and what from above.")
    return tr("How probably a unit fires: the sigmoid of its bias and of what it hears from below.")


def _term(value: float, decimals: int) -> str:
    """A term of a sum, with its sign before it."""
    return f"{'+' if value >= 0 else '−'} {number(abs(value), decimals)}"


def firing_pieces(picture: StackPicture, step: FlowStep, j: int) -> tuple[Piece, ...]:
    """= σ(0.20 + 10.68 − 3.10) = 1.00; at a temperature divided by it."""
    inside = number(float(step.bias[j]), 2)
    for voice in (step.below, step.above):
        if voice is not None:
            inside += f" {_term(float(voice[j]), 2)}"
    if picture.temperature != 1.0:
        inside = f"({inside}) / {number(picture.temperature, 2)}"
    answer = Piece(number(float(step.p[j]), 2), colour=theme().tokens.accent)
    return Piece(f"= σ({inside}) = "), answer


def energy_pieces(picture: StackPicture) -> tuple[Piece, ...]:
    """= −9.7 − 0.1 + 2.0 − 47.2 − 8.3 = −63.3."""
    terms = picture.example.terms
    decimals = 1 if abs(terms.total) < 1000 else 0
    said = number(terms.visible, decimals)
    for value in (*terms.hidden, *terms.between):
        said += f" {_term(value, decimals)}"
    return Piece(f"= {said} = "), Piece(number(terms.total, decimals), colour=theme().tokens.accent)
