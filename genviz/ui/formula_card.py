"""The card that says why: the formula of the phase, with the live numbers of the ringed point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from genviz.ui.card import Card
from genviz.ui.figures import figures, power_of, resolved, ten_to, told_apart
from genviz.ui.focus import Focus
from genviz.ui.formula import FormulaView
from genviz.ui.i18n import number, tr
from genviz.ui.live_numbers import LiveLine, Piece
from genviz.ui.plots.ink import component_colour, paint_mark
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]

#: The formulas of the card: (kind of model, phase) → what the phase makes first, and what else it makes.
SHOWN: Final[dict[tuple[str, int], tuple[str, ...]]] = {
    ("gmm", 0): ("gmm/E/share",),
    ("gmm", 1): ("gmm/M/mean", "gmm/M/spread", "gmm/M/weight"),
    ("kmeans", 0): ("kmeans/E/share",),
    ("kmeans", 1): ("kmeans/M/mean",),
}
_GAMMA, _MU, _N, _X = "𝛾", "𝜇", "𝑁", "𝑥"
#: In a card narrower than this the badge alone says which component it is.
_NARROW: Final = 330
#: So many terms fit under the bar of the fraction.
_TERMS: Final = 4
#: What a mean's digits resolve, in standard deviations of the data.
_FINEST: Final = 0.01


class Badge(QWidget):
    """The mark of the component that the card speaks of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._k = -1

    def set_component(self, k: int) -> None:
        """Show component `k` (from 0); −1 for none."""
        if k != self._k:
            self._k = k
            self.update()

    def sizeHint(self) -> QSize:
        """Room for one mark."""
        return QSize(theme().px(34), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """Room for one mark."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        if self._k < 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_mark(painter, self._k, centre, float(theme().px(14)), casing=0.0)
        painter.end()


class FormulaCard(QObject):
    """Formulas, live numbers, and what they belong to.

    Parameters
    ----------
    card : Card
        Where they are shown.

    Signals
    -------
    pointed(object)
        The `Focus` of the term or number under the pointer; None when it has left.
    """

    pointed = Signal(object)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.badge = Badge(card)
        card.header.addWidget(self.badge)
        self.formula, self.line = FormulaView(card), LiveLine(card)
        self.more = FormulaView(card, 18, 2.4), FormulaView(card, 18, 2.4)
        self._roomy = True
        self.caption = QLabel(card)
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        card.body.addStretch(1)
        for widget in (self.formula, self.line):
            card.body.addWidget(widget)
        row = QHBoxLayout()
        for view, share in zip(self.more, (7, 2), strict=True):
            row.addWidget(view, share)
        card.body.addLayout(row)
        card.body.addWidget(self.caption)
        card.body.addStretch(1)
        for part in (self.formula, self.line, *self.more):
            part.pointed.connect(self.pointed)

    def show_focus(self, focus: Focus | None) -> None:
        """Light the terms and numbers that stand for what is pointed at elsewhere."""
        for part in (self.formula, self.line, *self.more):
            part.show_focus(focus)

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for all that the M phase makes."""
        self._roomy = roomy
        for view in self.more:
            view.setVisible(roomy and not view.isHidden())

    def draw_waiting(self) -> None:
        """Leave the formulas without numbers: there is nothing to put into them."""
        self.badge.set_component(-1)
        self.line.set_pieces(())
        self.caption.clear()

    def draw(self, picture: MixturePicture, phase: int) -> None:
        """Show the formulas of `phase` (−1 at the start) and the numbers of the picture's ringed point."""
        updating = phase == 1
        k = self._component(picture)
        self.badge.set_component(k)
        narrow = self.card.width() < theme().px(_NARROW)
        self.card.set_title(self._title(picture.kind, updating, -1 if narrow else k))
        self._show_formulas(
            SHOWN[picture.kind, 1 if updating else 0], self._words(picture.kind, updating), k, narrow=narrow
        )
        pieces, said = self._numbers(picture, updating, k)
        self.line.set_pieces(pieces)
        if said != self.caption.text():
            self.caption.setText(said)

    def _show_formulas(self, names: tuple[str, ...], words: str, k: int, *, narrow: bool) -> None:
        self.formula.set_formula(names[0], words, k)
        for i, view in enumerate(self.more, start=1):
            wanted = self._roomy and not narrow and i < len(names)
            if wanted:
                view.set_formula(names[i], tr("What else this phase makes new."), k)
            if view.isHidden() == wanted:
                view.setVisible(wanted)

    @staticmethod
    def _component(picture: MixturePicture) -> int:
        """The component that the ringed point most probably comes from."""
        resp = picture.selected_resp
        if picture.selected < 0 or not len(resp) or not np.isfinite(resp).all():
            return -1
        return int(np.argmax(resp))

    @staticmethod
    def _title(kind: str, updating: bool, k: int) -> str:
        if updating:
            return tr("Mean of component {k}", k=k + 1) if k >= 0 else tr("How the means move")
        if kind == "kmeans":
            return tr("The nearest mean")
        return tr("Responsibility of component {k}", k=k + 1) if k >= 0 else tr("Responsibility")

    @staticmethod
    def _words(kind: str, updating: bool) -> str:
        if updating:
            return tr("The new mean is the average of its points, each counted as much as it belongs to it.")
        if kind == "kmeans":
            return tr("Each point belongs to the mean with the smallest squared distance.")
        return tr("The share of component k in the density at the point.")

    def _numbers(self, picture: MixturePicture, updating: bool, k: int) -> tuple[tuple[Piece, ...], str]:
        if k < 0:
            return (), tr("Click a point to see its numbers.")
        if updating:
            return mean_pieces(picture, k), self._of_the_point(picture)
        if picture.kind == "kmeans":
            return distance_pieces(picture, k), tr("For the ringed point.")
        return responsibility_pieces(picture, k), self._scaled(picture.selected_joint)

    @staticmethod
    def _of_the_point(picture: MixturePicture) -> str:
        shown, total = picture.means.shape[1], picture.n_features
        if total <= max(shown, 2):
            return tr("The component of the ringed point.")
        return tr(
            "The component of the ringed point; shown are {shown} of {total} coordinates.",
            shown=shown, total=total,
        )  # fmt: skip

    @staticmethod
    def _scaled(joint: Reals) -> str:
        power = exponent(joint)
        if power == 0:
            return tr("For the ringed point.")
        unit = ten_to(power)
        return tr("For the ringed point; densities in units of {unit}.", unit=unit)


def exponent(values: Reals) -> int:
    """The power of ten in which the largest of `values` has one digit before the point; 0 if near 1."""
    largest = float(np.max(values, initial=0.0))
    if not (math.isfinite(largest) and largest > 0):
        return 0
    power = power_of(largest, 2)
    return 0 if power in {-1, 0, 1} else power


def responsibility_pieces(picture: MixturePicture, k: int) -> tuple[Piece, ...]:
    """γ_nk = π_k N(x_n | …) / Σ_j π_j N(x_n | …), in numbers."""
    joint = np.asarray(picture.selected_joint, dtype=np.float64)
    colour = component_colour(k)
    share = number(float(picture.selected_resp[k]), 2)
    name = (Piece(_GAMMA, sub=f"𝑛{k + 1}", colour=colour), Piece(" = "))
    if len(joint) <= k or not np.isfinite(joint).all() or not joint[k] > 0:
        return (*name, Piece(share, colour=colour, focus=Focus("share", k)))
    terms = joint / 10.0 ** exponent(joint)
    digits = 2 if terms.max() >= 1 else 3  # three figures, so that the reader's sum agrees
    shown = np.sort(np.argsort(-terms)[:_TERMS])
    below: list[Piece] = []
    for j in map(int, shown):
        below += [Piece(" + ")] if below else []
        below.append(Piece(number(float(terms[j]), digits), focus=Focus("component", j)))
    below += [Piece(" + …")] if len(shown) < len(terms) else []
    over = number(float(terms[k]), digits)
    fraction = Piece(over, below=tuple(below), colour=colour, focus=Focus("component", k))
    return (*name, fraction, Piece(" = "), Piece(share, colour=colour, focus=Focus("share", k)))


def distance_pieces(picture: MixturePicture, k: int) -> tuple[Piece, ...]:
    """The two smallest squared distances; only the winner where more features count than are shown."""
    if picture.n_features > 2:
        colour = component_colour(k)
        return Piece("𝑘", sub="𝑛", colour=colour), Piece(" = "), Piece(str(k + 1), colour=colour)
    gaps = ((np.asarray(picture.means) - np.asarray(picture.selected_x)) ** 2).sum(axis=1)
    others = [int(j) for j in np.argsort(gaps) if j != k]
    nearest = float(gaps[k])
    if not others:
        return _distance(k), Piece(" = "), Piece(figures(nearest), colour=component_colour(k))
    j = others[0]
    one, two = told_apart(nearest, float(gaps[j]))
    sign = "=" if nearest == gaps[j] else "<" if nearest < gaps[j] else ">"
    return (
        _distance(k), Piece(" = "), Piece(one, colour=component_colour(k)), Piece(f" {sign} "),
        Piece(two, colour=component_colour(j)), Piece(" = "), _distance(j),
    )  # fmt: skip


def _distance(k: int) -> Piece:
    return Piece(
        f"‖{_X} − {_MU}", sub=str(k + 1), after="‖²", colour=component_colour(k), focus=Focus("mean", k)
    )


def mean_pieces(picture: MixturePicture, k: int) -> tuple[Piece, ...]:
    """The component's mean and how many points it stands for."""
    colour = component_colour(k)
    parts = zip(picture.means[k], picture.deviations, strict=True)
    mean = ", ".join(resolved(float(value), _FINEST * float(spread)) for value, spread in parts)
    whole = f"({mean})" if len(picture.means[k]) > 1 else mean
    count = number(float(picture.weights[k]) * len(picture.x), 1 if picture.kind == "gmm" else 0)
    return (
        Piece(_MU, sub=str(k + 1), colour=colour, focus=Focus("mean", k)), Piece(f" = {whole},   "),
        Piece(_N, sub=str(k + 1), colour=colour, focus=Focus("points", k)), Piece(f" = {count}"),
    )  # fmt: skip
