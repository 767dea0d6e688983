"""Formulas: typeset ahead of time, recoloured at will; a term that is pointed at says what it stands for."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.runtime.resources import resource_path
from genviz.ui.focus import Focus, Part
from genviz.ui.formulas import FORMULAS, Term, Typeset, parts
from genviz.ui.i18n import tr
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Size at which formulas were typeset; they are scaled to what is wanted.
_DRAWN_AT = 40.0
#: The smallest share of its usual height at which a formula can be read.
_SMALLEST = 0.5


@lru_cache(maxsize=1)
def _book() -> dict[str, Any]:
    import json  # not needed before the first formula is drawn

    book: dict[str, Any] = json.loads(resource_path("formulas", "formulas.json").read_text("utf-8"))
    return book


@lru_cache(maxsize=64)
def formula(name: str) -> Typeset:
    """The formula called `name`, with the places of its terms."""
    entry, meanings = _book()[name], parts(FORMULAS[name])
    terms = tuple(Term(part, *place) for part, place in zip(meanings, entry["terms"], strict=True))
    return Typeset(entry["svg"], terms)


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = formula(name).svg.replace('fill="black"', f'fill="{colour}"')
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=32)
def formula_pixmap(name: str, px: float, colour: str, ratio: float, room: tuple[int, int]) -> QPixmap:
    """Draw the formula with letters of `px` pixels, smaller if it is wider or higher than `room`."""
    renderer = _renderer(name, colour)
    box = renderer.viewBoxF()
    scale = min(px / _DRAWN_AT, room[0] / max(box.width(), 1.0), room[1] / max(box.height(), 1.0))
    width, height = box.width() * scale, box.height() * scale
    pixmap = QPixmap(max(round(width * ratio), 1), max(round(height * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


def shut_down() -> None:
    """Drop the pictures: they may not outlive the application."""
    for cache in (_renderer, formula_pixmap):
        cache.cache_clear()


class FormulaView(QWidget):
    """One typeset formula in the theme's colours, with terms that know what they stand for.

    The first term is what the formula computes; it stands on a tinted ground.

    Signals
    -------
    pointed(object)
        The `Focus` of the term under the pointer; None when it has left.
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None, px: int = 27, lines: float = 3.6) -> None:
        super().__init__(parent)
        self._px, self._lines, self._name, self._k = px, lines, "", -1
        self._focus: Focus | None = None
        self._under: Term | None = None
        self._area = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMouseTracking(True)

    def set_formula(self, name: str, words: str, k: int = -1) -> None:
        """Show the formula called `name` for component `k`; `words` say it to those who cannot see it."""
        if (name, k) != (self._name, self._k):
            self._name, self._k, self._under = name, k, None
            self.update()
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.setWhatsThis(words)

    def show_focus(self, focus: Focus | None) -> None:
        """Light the terms that stand for what is pointed at elsewhere."""
        if focus != self._focus:
            self._focus = focus
            self.update()

    def sizeHint(self) -> QSize:
        """The same room for every formula, so that nothing moves when the phase changes."""
        return QSize(theme().px(200), theme().px(self._lines * self._px))

    def minimumSizeHint(self) -> QSize:
        """Formulas give way a little."""
        return QSize(theme().px(120), theme().px(0.5 * self._lines * self._px))

    @property
    def legible(self) -> bool:
        """Whether there is a formula, and room enough to read it."""
        if not self._name:
            return False
        high = (
            _renderer(self._name, theme().tokens.text).viewBoxF().height() * theme().px(self._px) / _DRAWN_AT
        )
        return self.height() - theme().px(4) >= _SMALLEST * high

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the grounds of terms, then the formula, left and centred; nothing where it cannot be read."""
        if not self.legible:
            return
        look, ratio = theme(), self.devicePixelRatioF()
        room = max(self.width() - look.px(8), 1), max(self.height() - look.px(4), 1)
        pixmap = formula_pixmap(self._name, look.px(self._px), look.tokens.text, ratio, room)
        size = pixmap.deviceIndependentSize()
        self._area = QRectF(QPointF(look.px(4), (self.height() - size.height()) / 2), size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for i, term in enumerate(formula(self._name).terms):
            self._paint_ground(painter, term, made=i == 0)
        if is_drawing(painter):
            _renderer(self._name, look.tokens.text).render(painter, self._area)
        else:
            painter.drawPixmap(self._area.topLeft(), pixmap)
        painter.end()

    def _paint_ground(self, painter: QPainter, term: Term, *, made: bool) -> None:
        lit = self._lit(term)
        if not (lit or made):
            return
        look, box = theme(), self._box(term)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.accent_soft))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        if lit:
            painter.setBrush(QColor(look.tokens.accent))
            thick = max(look.px(3), 2)
            painter.drawRoundedRect(QRectF(box.left(), box.bottom() - thick, box.width(), thick), 1.5, 1.5)

    def _lit(self, term: Term) -> bool:
        if term is self._under:
            return True
        return self._focus is not None and self._focus.lights(self._meaning(term))

    def _meaning(self, term: Term) -> Focus:
        single: tuple[Part, ...] = ("point", "share", "density")
        return Focus(term.part, -1 if term.part in single else self._k)

    def _box(self, term: Term) -> QRectF:
        area, air = self._area, theme().px(4)
        box = QRectF(
            area.left() + term.x * area.width(), area.top() + term.y * area.height(),
            term.width * area.width(), term.height * area.height(),
        )  # fmt: skip
        return box.adjusted(-air, -air, air, air).intersected(QRectF(self.rect()))

    def _at(self, where: QPointF) -> Term | None:
        """The smallest term under `where`."""
        if not self.legible:
            return None
        under = [term for term in formula(self._name).terms if self._box(term).contains(where)]
        return min(under, key=lambda term: term.width * term.height, default=None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which term is under the pointer."""
        self._point(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Say that none is."""
        super().leaveEvent(event)
        self._point(None)

    def _point(self, term: Term | None) -> None:
        if term is not self._under:
            self._under = term
            self.pointed.emit(None if term is None else self._meaning(term))
            self.update()

    def event(self, event: QEvent) -> bool:
        """Explain the term under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = self._at(QPointF(event.pos()))
            show_beside(event.globalPos(), explained(term.part, self._k) if term else "", self)
            return True
        return super().event(event)


def explained(part: Part, k: int = -1) -> str:
    """What a term stands for, in words."""
    n = k + 1
    words = {
        "mean": tr("μ: the mean of a component, its big mark on the picture"),
        "spread": tr("Σ: the covariance of a component, its ellipses on the picture"),
        "weight": tr("π: the weight of a component, its share of all points"),
        "component": tr("one component: its weight times its density at the point"),
        "point": tr("x: the ringed point"),
        "share": tr("γ: the responsibility, how much of the point belongs to a component; between 0 and 1"),
        "points": tr("N: how many points a component stands for, each counted by its responsibility"),
        "density": tr("the density of the whole mixture at the point: all components added up"),
        "posterior": tr("p(y | x): how probable a class is once x is seen; what both models answer"),
        "likelihood": tr("p(x | y): how probable such an x is within a class; its density on the picture"),
        "prior": tr("p(y): how common a class is before x is seen"),
        "evidence": tr("p(x): how probable such an x is at all, all classes added up"),
    }
    return tr("{what} (here component {k})", what=words[part], k=n) if k >= 0 else words[part]
