"""The chain rule with live numbers: this pixel's conditional, and −log p as a sum over pixels."""

from __future__ import annotations

from math import isfinite
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from genviz.engine.math.pixel_picture import Coin, PixelPicture
from genviz.ui.card import Card
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import Piece
from genviz.ui.pixels.braced import BracedLine, Line, P, Part, X
from genviz.ui.pixels.words import parts_of_cost
from genviz.ui.plots.ink import component_colour
from genviz.ui.plots.pixels_words import probability
from genviz.ui.theme import theme

#: Size of the figures, and how many of them the formulas are high.
_PX, _RULE, _CHAIN, _SOFTMAX = 20, 25, 2.5, 1.7
#: Component with the colour of the asked pixel.
_ASKED: Final = 1


class ChainFormulaCard(QObject):
    """p(x) as a product; p of this pixel; −log p(x) as a sum."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.chain, self.softmax = FormulaView(card, _RULE, _CHAIN), FormulaView(card, _PX, _SOFTMAX)
        self.pixel, self.total = BracedLine(card, _PX), BracedLine(card, _PX)
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        self._compact = False
        for widget in (self.chain, self.softmax, self.pixel, self.total, self.caption):
            card.body.addWidget(widget)
        card.body.addStretch(1)
        self.softmax.hide()

    def draw(self, picture: PixelPicture) -> None:
        """Show the numbers of a frame."""
        coin, levels = picture.coin, picture.canvas.levels
        self.card.set_title(
            tr("Chain rule") if coin is None else tr("Chain rule, live at pixel {n}", n=coin.step + 1)
        )
        self._show(self.chain, not self._compact)
        self.chain.set_formula(
            "pixels/chain",
            tr("The probability of a picture: a product over its pixels, each given those before"),
        )
        many = levels > 2
        self.softmax.set_formula("pixels/softmax", tr("The softmax of a pixel’s levels"))
        self._show(self.softmax, many and not self._compact)
        self.pixel.set_ways(*(() if coin is None else conditional(coin, picture.temperature)))
        self._show(self.pixel, coin is not None)
        self.total.set_ways(*cost_line(picture))
        self._say(caption(coin, picture))
        self.card.explain(
            tr(
                "A picture is as probable as all of its pixels, one after the other, each given those drawn "
                "before. Logarithms turn the product into a sum: what each pixel costs, in nats."
            )
        )

    def draw_waiting(self) -> None:
        """Leave the formulas without numbers."""
        self.card.set_title(tr("Chain rule"))
        self.pixel.set_ways()
        self.total.set_ways()
        self._say("")

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self._show(self.caption, not compact and bool(self.caption.text()))
        self._show(self.chain, not compact)

    def _say(self, said: str) -> None:
        if said != self.caption.text():
            self.caption.setText(said)
        self._show(self.caption, not self._compact and bool(said))

    @staticmethod
    def _show(widget: QLabel | FormulaView | BracedLine, shown: bool) -> None:
        if widget.isHidden() == shown:
            widget.setVisible(shown)


def caption(coin: Coin | None, picture: PixelPicture) -> str:
    """What differs from the usual case; mostly nothing."""
    if coin is not None and coin.influence[coin.pixel] != 0.0:
        return tr("This pixel sees itself: the product is no probability any more.")
    if coin is not None and coin.given:
        return tr("This pixel was put, and still costs what the model would have asked for it.")
    if picture.temperature != 1.0:
        warmth = number(picture.temperature, 2 if picture.temperature else 0)
        return tr("Temperature {t}; the costs are those at 1.", t=warmth)
    return ""


# ---- this pixel -------------------------------------------------------------------------------------------


def conditional(coin: Coin, temperature: float) -> tuple[Line, ...]:
    """p(x₁₃₈ = 1 | x_{<138}) = σ(0.32 + 0.84) = 0.76, and shorter ways to write it."""
    return _softmax(coin) if len(coin.p) > 2 else _sigmoid(coin, temperature)


def _left_side(coin: Coin, value: str) -> Line:
    n = str(coin.step + 1)
    asked = component_colour(_ASKED)
    return (
        Part(Piece(f"{P}(")), Part(Piece(X, sub=n, colour=asked)), Part(Piece(f" = {value} | ")),
        Part(Piece(X, sub=f"<{n}", after=") ")),
    )  # fmt: skip


def _sigmoid(coin: Coin, temperature: float) -> tuple[Line, ...]:
    answer = Part(Piece(probability(float(coin.p[1])), colour=component_colour(_ASKED)))
    if temperature == 0:
        sure: Line = (Part(Piece("= [σ(")), *_odds(coin), Part(Piece(") > ½] = ")), answer)
        return ((*_left_side(coin, "1"), *sure), sure)
    warm = "" if temperature == 1 else f" / {number(temperature, 2)}"
    before, after = ("= σ(", ") = ") if not warm else ("= σ((", f"){warm}) = ")
    right: Line = (Part(Piece(before)), *_odds(coin), Part(Piece(after)), answer)
    return ((*_left_side(coin, "1"), *right), (Part(Piece(f"{P} ")), *right))


def _odds(coin: Coin) -> Line:
    sign = " − " if coin.context < 0 else " + "
    return (
        Part(Piece(number(coin.bias, 2)), tr("bias")), Part(Piece(sign)),
        Part(Piece(number(abs(coin.context), 2)), tr("context")),
    )  # fmt: skip


def _softmax(coin: Coin) -> tuple[Line, ...]:
    """All levels' shares, with that of the value that was drawn in colour."""
    asked = component_colour(_ASKED)
    shares = [
        Part(
            Piece(
                ("" if level == 0 else "  ") + _short(float(p)), colour=asked if level == coin.value else ""
            )
        )
        for level, p in enumerate(coin.p)
    ]
    right: Line = (Part(Piece("= (")), *shares, Part(Piece(")")))
    return ((*_left_side(coin, "0, 1, …"), *right), (Part(Piece(f"{P} ")), *right), right)


def _short(p: float) -> str:
    """A share without the zero before its point."""
    text = number(p, 2)
    return text[1:] if text.startswith("0") else text


# ---- the sum ----------------------------------------------------------------------------------------------


def cost_line(picture: PixelPicture) -> tuple[Line, ...]:
    """−log p(x) = so far + this + still to come = all of it."""
    before, this, after = parts_of_cost(picture)
    total = before + after + (this if isfinite(this) else 0.0)
    open_ = picture.stage == "drawing" and picture.t < picture.canvas.size
    terms = [Part(Piece(number(before, 2), colour=theme().tokens.accent), tr("so far"))]
    if isfinite(this):
        terms += [Part(Piece(" + ")),
                  Part(Piece(number(this, 2), colour=component_colour(_ASKED)), tr("this"))]  # fmt: skip
    later = tr("expected") if open_ else tr("after it")
    terms += [Part(Piece(" + ")), Part(Piece(number(after, 2), colour=theme().tokens.muted), later)]
    equals = " ≈ " if open_ else " = "
    right = (*terms, Part(Piece(equals)), Part(Piece(number(total, 2))))
    return tuple((Part(Piece(left)), *right) for left in (f"−log {P}({X}) = ", f"−log {P} = ", ""))
