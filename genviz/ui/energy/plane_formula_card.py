"""The height of the ground under the ball, with its numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.ui.card import Card
from genviz.ui.energy.pictures_formula_card import NumberLine
from genviz.ui.figures import figures
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import Piece
from genviz.ui.plots.ink import component_colour
from genviz.ui.plots.relief_marks import OF_DREAM
from genviz.ui.theme import theme

#: Size of the figures, and how many of them are high: the sum, a formula, a line, the small formula.
_PX: Final = 21
_SUM, _FORMULA, _LINE, _INPUT = 2.7, 1.5, 1.4, 1.35
_SMALL: Final = 17
#: What the card's header takes, and how far everything may be squeezed.
_HEADER, _SQUEEZED = 40, 0.8


class HeightCard(QObject):
    """F(x) and p(x) where the first ball is."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._sum, self._density = FormulaView(card, _PX, _SUM), FormulaView(card, _PX, _FORMULA)
        self._input = FormulaView(card, _SMALL, _INPUT)
        self.lines = NumberLine(card, _PX, _LINE), NumberLine(card, _PX, _LINE)
        card.body.addStretch(1)
        for part in (self._sum, self.lines[0], self._density, self.lines[1], self._input):
            card.body.addWidget(part)
        card.body.addStretch(1)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("Height under the ball"))
        self.card.explain(
            tr(
                "The free energy is a bowl around b minus what every hidden unit digs: much where its input "
                "a is large, nothing where it is far below 0. 1 nat lower is e = 2.72 times as probable."
            )
        )
        self._sum.set_formula(
            "plane/free_energy", tr("The free energy: a bowl, minus what every hidden unit digs.")
        )
        self._density.set_formula(
            "plane/density", tr("The density: exp of minus the free energy, divided by Z.")
        )
        self._input.set_formula("plane/input", tr("The input of a unit: its log odds to be on."))

    def draw(self, picture: GrbmPicture) -> None:
        """Show the numbers of a frame."""
        self._share_room()
        here = picture.here
        if here is None:
            self.draw_waiting()
            return
        self.lines[0].set_pieces(energy_pieces(picture))
        self.lines[1].set_pieces(density_pieces(picture))

    def _share_room(self) -> None:
        """Leave out the input, and then formulas, where the card is low."""
        room = self.card.height() - theme().px(_HEADER)
        whole = theme().px(_SQUEEZED * _PX * (_SUM + _FORMULA + 2 * _LINE))
        small = theme().px(_SQUEEZED * _SMALL * _INPUT)
        wanted = (
            (self._input, room >= (whole + small) / _SQUEEZED), (self._density, room >= whole),
            (self._sum, room >= theme().px(_SQUEEZED * _PX * (_SUM + 2 * _LINE))),
        )  # fmt: skip
        for widget, here in wanted:
            if widget.isHidden() == here:
                widget.setVisible(here)

    def draw_waiting(self) -> None:
        """Leave the formulas without numbers."""
        for line in self.lines:
            line.set_pieces(())


def energy_pieces(picture: GrbmPicture) -> tuple[Piece, ...]:
    """The line F = 18.01 − 36.45 = −18.43."""
    here = picture.here
    assert here is not None
    digits = 2 if max(here.quadratic, here.dug) < 1000 else 0
    total = Piece(number(here.free_energy, digits), colour=component_colour(OF_DREAM))
    return Piece(f"𝐹 = {number(here.quadratic, digits)} − {number(here.dug, digits)} = "), total


def density_pieces(picture: GrbmPicture) -> tuple[Piece, ...]:
    """The line p = exp(18.43 − 20.25) = 0.163."""
    here = picture.here
    assert here is not None
    log_z = picture.scores.log_z
    inside = f"{number(-here.free_energy, 2)} {'−' if log_z >= 0 else '+'} {number(abs(log_z), 2)}"
    return Piece(f"𝑝 = exp({inside}) = "), Piece(figures(here.p, 3), colour=theme().tokens.accent)
