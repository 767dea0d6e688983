"""The card that says why: Bayes' rule with the live numbers of the query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from genviz.ui.card import Card
from genviz.ui.figures import figures, ten_to
from genviz.ui.focus import Focus
from genviz.ui.formula import FormulaView
from genviz.ui.formula_card import exponent
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.class_mark import class_ink, labels, paint_class
from genviz.ui.theme import theme

Reals = NDArray[np.float64]

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Density, Half

#: The card's formulas: with a model of p(x, y); without one for two classes and for more; without y.
RULE, LOGISTIC, SOFTMAX, MARGINAL = SHOWN = (
    "boundary/bayes", "boundary/logistic", "boundary/softmax", "boundary/marginal",
)  # fmt: skip
#: So many terms fit under the bar of the fraction.
_TERMS: Final = 3
#: Terms below this share of the largest are no more than zero.
_NOTHING: Final = 1e-9


class ClassBadge(QWidget):
    """The mark of the class that the card speaks of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[int, str] | None = None

    def set_class(self, c: int, label: str) -> None:
        """Show class `c` (from 0); −1 for none."""
        shown = None if c < 0 else (c, label)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        """Room for one mark."""
        return QSize(theme().px(34), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """Room for one mark."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_class(painter, *self._shown, centre, float(theme().px(14)))
        painter.end()


class BayesCard(QObject):
    """Formula, numbers of the query, and what they mean.

    Parameters
    ----------
    card : Card
        Where they are shown.
    """

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.badge, self.formula, self.line = ClassBadge(card), FormulaView(card), LiveLine(card)
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        self._roomy, self._unit, self._said = True, "", ""
        card.header.addWidget(self.badge)
        card.body.addStretch(1)
        for widget in (self.formula, self.line, self.caption):
            card.body.addWidget(widget)
        card.body.addStretch(1)

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for the words under the numbers; their unit is said in any case."""
        self._roomy = roomy
        self._show_caption()

    def draw_waiting(self) -> None:
        """Leave the formula without numbers: there is nothing to put into it."""
        self.badge.set_class(-1, "")
        self.line.set_pieces(())
        self._say("")

    def draw(self, picture: BoundaryPicture, *, labelled: bool = True) -> None:
        """Show the numbers of the picture's query: of its most probable class, or of no class."""
        density, half = picture.density, picture.generative or picture.discriminative
        if half is None:
            return
        if not labelled:
            self._draw_unlabelled(density)
            return
        c = int(np.argmax(half.query))
        self.badge.set_class(c, labels(picture.classes)[c])
        if density is None:
            self._draw_conditional(half, picture.classes, c)
            return
        self.card.set_title(tr("Bayes’ rule for x"))
        words = tr("What is likely given the class, times how common the class is, over both classes’ sum.")
        self.formula.set_formula(RULE, words)
        self.line.set_pieces(bayes_pieces(density, half, picture.classes, c))
        power = exponent(np.exp(density.query_joint))
        self._say(self._meant(density), tr("All in units of {unit}.", unit=ten_to(power)) if power else "")

    def _draw_unlabelled(self, density: Density | None) -> None:
        self.draw_waiting()
        self.card.set_title(tr("p(x), whatever the class"))
        if density is None:
            self._say(tr("This model only tells classes apart: it has no p(x)."))
            return
        self.formula.set_formula(MARGINAL, tr("Whatever the class is: the sum over all of them."))
        self.line.set_pieces(marginal_pieces(density))
        self._say(tr("Learned with y, asked without it: only a model of p(x, y) has an answer."))

    def _draw_conditional(self, half: Half, classes: tuple[str, ...], c: int) -> None:
        if len(half.query) > 2:
            self.card.set_title(tr("The softmax function"))
            self.formula.set_formula(SOFTMAX, tr("A score for each class, and its share of all of them."))
            self.line.set_pieces(share_pieces(half, classes, c))
            self._say(tr("Only differences of scores count: the largest is taken off, so its term is 1."))
            return
        self.card.set_title(tr("The logistic function"))
        self.formula.set_formula(LOGISTIC, tr("A weighted sum of features, squeezed into 0 to 1."))
        self.line.set_pieces(odds_pieces(half, classes, c))
        self._say(tr("The sum is the log of the odds: 0 on the boundary, and it grows with the distance."))

    def _say(self, text: str, unit: str = "") -> None:
        self._unit, self._said = unit, text
        self._show_caption()

    def _show_caption(self) -> None:
        text = f"{self._unit} {self._said if self._roomy else ''}".strip()
        if text != self.caption.text():
            self.caption.setText(text)
        if self.caption.isHidden() == bool(text):
            self.caption.setVisible(bool(text))

    @staticmethod
    def _meant(density: Density) -> str:
        if density.strange and density.unseen:
            return tr("A ratio of two tiny numbers can still be “sure”; p(x) tells you that they are tiny.")
        return tr("p(x) is the sum below the line: how probable such an x is, whatever its class.")


def bayes_pieces(density: Density, half: Half, classes: tuple[str, ...], c: int) -> tuple[Piece, ...]:
    """p(y = c | x) = p(x | c) p(c) / Σ p(x, y), in numbers."""
    joint = np.exp(np.asarray(density.query_joint, dtype=np.float64))
    name, share = _ends(half, classes, c)
    if not np.isfinite(joint).all() or not joint.sum() > 0:
        return name, Piece(" = "), share
    return name, Piece(" = "), _fraction(joint / 10.0 ** exponent(joint), c), Piece(" = "), share


def marginal_pieces(density: Density) -> tuple[Piece, ...]:
    """p(x) = Σ p(x, y), in numbers."""
    joint = np.exp(np.asarray(density.query_joint, dtype=np.float64))
    power = exponent(joint)
    scaled = joint / 10.0**power
    ink = theme().tokens.worse
    if not np.isfinite(joint).all() or not joint.sum() > 0:
        return (Piece("p(x) ≈ 0", colour=ink, focus=Focus("evidence")),)
    found = [Piece("p(x)", colour=ink, focus=Focus("evidence")), Piece(" = ")]
    for i, j in enumerate(map(int, np.sort(np.argsort(-scaled)[:_TERMS]))):
        found += [Piece(" + ")] if i else []
        found.append(Piece(_term(scaled, j), colour=class_ink(j), focus=Focus("likelihood", j)))
    found += [Piece(" + …")] if len(scaled) > _TERMS else []
    found += [Piece(" = "), Piece(figures(float(scaled.sum())), colour=ink, focus=Focus("evidence"))]
    return (*found, *((Piece(f" · {ten_to(power)}"),) if power else ()))


def share_pieces(half: Half, classes: tuple[str, ...], c: int) -> tuple[Piece, ...]:
    """p(y = c | x) = e^a(c) / Σ e^a, with the largest score taken off all of them, in numbers."""
    name, share = _ends(half, classes, c)
    return name, Piece(" = "), _fraction(half.query / half.query.max(), c), Piece(" = "), share


def odds_pieces(half: Half, classes: tuple[str, ...], c: int) -> tuple[Piece, ...]:
    """p(y = c | x) = σ(log p/(1 − p)) of two classes, in numbers."""
    name, share = _ends(half, classes, c)
    own, other = np.log(np.maximum(half.query[[c, 1 - c]], 1e-300))
    return name, Piece(" = σ("), Piece(number(float(own - other), 2)), Piece(") = "), share


def _ends(half: Half, classes: tuple[str, ...], c: int) -> tuple[Piece, Piece]:
    """What is asked for, and the answer."""
    colour, focus = class_ink(c), Focus("posterior", c)
    name = Piece(f"p(y = {labels(classes)[c]} | x)", colour=colour, focus=focus)
    return name, Piece(number(float(half.query[c]), 4), colour=colour, focus=focus)


def _fraction(scaled: Reals, c: int) -> Piece:
    """One term over the largest of all."""
    evidence = theme().tokens.worse
    shown = np.sort(np.argsort(-scaled)[:_TERMS])
    below: list[Piece] = []
    for j in map(int, shown):
        below += [Piece(" + ", colour=evidence)] if below else []
        below.append(Piece(_term(scaled, j), colour=evidence, focus=Focus("likelihood", j)))
    below += [Piece(" + …", colour=evidence)] if len(shown) < len(scaled) else []
    return Piece(_term(scaled, c), below=tuple(below), colour=class_ink(c), focus=Focus("likelihood", c))


def _term(scaled: Reals, j: int) -> str:
    """A term with three figures, so that the reader's sum agrees; what does not count is 0."""
    return figures(float(scaled[j]) if scaled[j] > _NOTHING * scaled.max() else 0.0)
