"""The card that says why: the energy of the picture with its detectors, and why one unit fires."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from genviz.engine.math.rbm_picture import RbmPicture
from genviz.ui.card import Card
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import LiveLine, Pen, Piece
from genviz.ui.theme import theme

#: Size of the figures, and how many of them each formula and each live line is high.
_PX: Final = 21
_FORMULA, _LINE = 1.7, 1.5
#: What the card's header takes, and how far everything may be squeezed.
_HEADER, _SQUEEZED = 40, 0.8
#: Width of a narrow card at scale 1.
NARROW: Final = 340


class NumberLine(LiveLine):
    """A line without fractions: it fills its height."""

    def _too_large(self, pen: Pen) -> bool:
        return sum(pen.width(piece) for piece in self._pieces) > self.width()


class EnergyFormulaCard(QObject):
    """E(v, h) and p(h_j = 1 | v), each with its numbers."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.formulas = tuple(FormulaView(card, _PX, _FORMULA) for _ in range(2))
        self.lines = tuple(NumberLine(card, _PX, _LINE) for _ in range(2))
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        self._compact = False
        self._unfolded = True  # the card does not have its height yet
        card.body.addStretch(1)
        for formula, line in zip(self.formulas, self.lines, strict=True):
            card.body.addWidget(formula)
            card.body.addWidget(line)
        card.body.addWidget(self.caption)
        card.body.addStretch(1)

    def draw(self, picture: RbmPicture, j: int) -> None:
        """Show the numbers of a picture and of its unit `j`."""
        self._share_room()
        self._unfolded = False
        self.card.set_title(
            tr("Why unit {j} fires", j=j + 1)
            if self.formulas[0].isHidden()
            else tr("Energy, and why unit {j} fires", j=j + 1)
        )
        words = (
            tr("The energy of a picture and its detectors: biases, and weights wherever both are on."),
            tr("How probably a detector fires: the sigmoid of its bias and the votes of all black pixels."),
        )
        warm = picture.temperature != 1.0
        names = "pictures/energy", "pictures/fires_at" if warm else "pictures/fires"
        for formula, name, said in zip(self.formulas, names, words, strict=True):
            formula.set_formula(name, said)
        self.lines[0].set_pieces(energy_pieces(picture))
        self.lines[1].set_pieces(firing_pieces(picture, j))
        said = tr("for the framed unit and the picture v on the stage")
        if said != self.caption.text():
            self.caption.setText(said)
        self.card.explain(
            tr(
                "Low energy is high probability. A unit fires the more probably, the more of its blue pixels "
                "are black, and the fewer of its orange ones."
            )
        )

    def fold(self, compact: bool) -> None:
        """Leave the room of the caption to the curve of the likelihood, where the window is low.

        In a narrow column, where that curve has lines of words over it, also that of the energy.
        """
        self._compact, self._unfolded = compact, True
        self._share_room()

    def _share_room(self) -> None:
        """Leave out the caption, and then the energy, where the card is low.

        What is left out makes the card lower: only another window brings it back.
        """
        room = float("inf") if self._unfolded else self.card.height() - theme().px(_HEADER)
        pair = theme().px(_SQUEEZED * (_FORMULA + _LINE) * _PX)
        narrow = self.card.width() < theme().px(NARROW)
        both = not (self._compact and narrow) and room >= 2 * pair
        captioned = not self._compact and room >= 2 * pair + theme().px(24)
        for widget, here in ((self.caption, captioned), (self.formulas[0], both), (self.lines[0], both)):
            if widget.isHidden() == here:
                widget.setVisible(here)

    def draw_waiting(self) -> None:
        """Leave the formulas without numbers."""
        for line in self.lines:
            line.set_pieces(())
        self.caption.clear()


def _term(value: float) -> str:
    """A term of a sum, with its sign before it."""
    return f"{'+' if value >= 0 else '−'} {number(abs(value), _digits(value))}"


def _digits(value: float) -> int:
    return 1 if abs(value) < 1000 else 0


def energy_pieces(picture: RbmPicture) -> tuple[Piece, ...]:
    """= −9.7 − 0.1 − 47.2 = −57.1."""
    terms = picture.example.terms
    first = number(terms.visible, _digits(terms.visible))
    total = Piece(number(terms.total, _digits(terms.total)), colour=theme().tokens.accent)
    return Piece(f"= {first} {_term(terms.hidden)} {_term(terms.both)} = "), total


def firing_pieces(picture: RbmPicture, j: int) -> tuple[Piece, ...]:
    """= σ(0.20 + 10.68) = 1.00; at a temperature divided by it."""
    example = picture.example
    bias, votes = float(picture.units.c[j]), float(example.input_h[j])
    inside = f"{number(bias, 2)} {'+' if votes >= 0 else '−'} {number(abs(votes), 2)}"
    if picture.temperature != 1.0:
        inside = f"({inside}) / {number(picture.temperature, 2)}"
    answer = Piece(number(float(example.p_h[j]), 2), colour=theme().tokens.accent)
    return Piece(f"= σ({inside}) = "), answer
