"""The card that says why: a product, its logarithm as a sum, and the slope, with live numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from genviz.ui.card import Card
from genviz.ui.figures import figures
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import tr
from genviz.ui.live_numbers import LiveLine, Pen, Piece
from genviz.ui.plots.coin_curves import orange
from genviz.ui.plots.coin_strip import powers_text
from genviz.ui.plots.coin_words import likelihood_text, log_text, slope_text
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Formulas of the card, and how many lines of figures each is high.
SHOWN: Final = (("coin/likelihood", 2.8), ("coin/log", 1.5), ("coin/slope", 2.3))
_LIVE: Final = 1.4
#: Size of the figures, and how far a formula may be squeezed; what the card's header takes.
_PX: Final = 20
_SQUEEZED: Final = 0.75
_HEADER: Final = 62
#: Slopes from this size on have no decimals at first, and from that size on powers of ten; the most decimals.
_COARSE, _LARGE, _FINEST = 1000, 1e9, 9


class SumLine(LiveLine):
    """A live line without fractions: as large as its width lets it be."""

    def _too_large(self, pen: Pen) -> bool:
        return sum(pen.width(piece) for piece in self._pieces) > self.width()


class CoinFormulaCard(QObject):
    """Three formulas, each with its numbers."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.formulas = tuple(FormulaView(card, _PX, lines) for _, lines in SHOWN)
        self.lines = tuple(SumLine(card, _PX, _LIVE) for _ in SHOWN)
        card.body.addStretch(1)
        for formula, line in zip(self.formulas, self.lines, strict=True):
            card.body.addWidget(formula)
            card.body.addWidget(line)
        card.body.addStretch(1)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("Product, sum, slope"))
        self.card.explain(
            tr("Independent tosses: their chances are multiplied. The logarithm makes a sum of the product,"
               " with its maximum at the same place, and the slope of a sum is a sum of slopes.")
        )  # fmt: skip
        words = (
            tr("The likelihood: the product of the chances of all tosses."),
            tr("The log-likelihood: a sum over all tosses."),
            tr("Its derivative: heads over θ less tails over 1 − θ."),
        )
        for (name, _), formula, said in zip(SHOWN, self.formulas, words, strict=True):
            formula.set_formula(name, said)

    def _share_room(self) -> None:
        """As many of the formulas as can be read, the product first."""
        room, needed = self.card.height() - theme().px(_HEADER), 0.0
        for (_, lines), formula, line in zip(SHOWN, self.formulas, self.lines, strict=True):
            needed += theme().px((_SQUEEZED * lines + _LIVE) * _PX)
            wanted = needed <= room or formula is self.formulas[0]
            for widget in (formula, line):
                if widget.isHidden() == wanted:
                    widget.setVisible(wanted)

    def draw(self, picture: CoinPicture) -> None:
        """Show the numbers of `picture`."""
        self._share_room()
        for line, pieces in zip(
            self.lines, (product_pieces(picture), sum_pieces(picture), slope_pieces(picture)), strict=True
        ):
            line.set_pieces(pieces)


def product_pieces(picture: CoinPicture) -> tuple[Piece, ...]:
    """0.40⁷ × 0.60³ = 0.000354."""
    value = Piece(likelihood_text(picture.here.log_l), colour=orange())
    if not picture.n:
        return Piece("= "), value
    return Piece(f"= {powers_text(picture)} = "), value


def sum_pieces(picture: CoinPicture) -> tuple[Piece, ...]:
    """−6.414 − 1.532 = −7.947."""
    value = Piece(log_text(picture.here.log_l), colour=orange())
    parts = [log_text(part) for part in (picture.log_heads, picture.log_tails) if part]
    if len(parts) < 2:
        return Piece("= "), value
    return Piece(f"= {parts[0]} − {parts[1].removeprefix('−')} = "), value


def slope_pieces(picture: CoinPicture) -> tuple[Piece, ...]:
    """17.5 − 5.0 = +12.5."""
    theta, score = picture.here.theta, picture.here.score
    value = Piece(slope_text(score), colour=orange())
    if not (picture.heads and picture.tails and 0 < theta < 1):
        return Piece("= "), value
    up, down = told_difference(*picture.slopes, score)
    return Piece(f"= {up} − {down} = "), value


def told_difference(up: float, down: float, difference: float) -> tuple[str, str]:
    """Both numbers, with so many decimals that what is read as their difference is `difference`."""
    if max(up, down) >= _LARGE:
        return figures(up), figures(down)
    wanted = figures(difference)
    first = 1 if max(up, down) < _COARSE else 0
    for decimals in range(first, _FINEST):
        if figures(round(up, decimals) - round(down, decimals)) == wanted:
            break
    return f"{up:,.{decimals}f}", f"{down:,.{decimals}f}"
