"""How good the model is: −log p of a picture, over the epochs, among the other models of the ladder."""

from __future__ import annotations

from math import inf, isfinite

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.i18n import tr
from genviz.ui.pixels.ladder_table import LadderTable
from genviz.ui.pixels.nll_course import NllCourse, course_of
from genviz.ui.pixels.nll_plot import NllPlot
from genviz.ui.pixels.words import bits, ladder_said, nats
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.pictures_ink import LEFT, write
from genviz.ui.theme import theme

#: At scale 1: heights of the line of numbers and of the legend, and width of a sample of a line.
_NUMBERS, _LEGEND, _SAMPLE = 42, 24, 24
_LARGE, _SMALL, _WORD = 34, 17, 15
#: Size of a card's title and its margins, at scale 1.
_TITLE, _MARGIN = 20, 17


class NllReadout(QWidget):
    """Nats a picture, large, and bits a pixel; below, which curve is which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course: NllCourse | None = None
        self.legend = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_course(self, course: NllCourse | None) -> None:
        """Show a run's costs; None: no run has any."""
        self._course = course
        self.setAccessibleName(" · ".join(self.texts()))
        self.update()

    def show_legend(self, shown: bool) -> None:
        """Whether the curves are told apart."""
        if shown != self.legend:
            self.legend = shown
            self.updateGeometry()

    def texts(self) -> tuple[str, str, str, str]:
        """The large number, its unit, bits a pixel, and the number of training."""
        course = self._course
        if course is None or not (isfinite(course.own) or course.heldout == inf):
            return "–", tr("nats a picture"), "", ""
        train = tr("training {value}", value=nats(course.train)) if isfinite(course.train) else ""
        if course.heldout == inf:  # without smoothing, what was never seen is impossible
            return "∞", tr("nats a picture"), "", train
        per_pixel = tr("{value} bits/pixel", value=bits(course.bits)) if isfinite(course.bits) else ""
        return nats(course.own), tr("nats a picture"), per_pixel, train

    def sizeHint(self) -> QSize:
        """A line, or two."""
        return QSize(theme().px(200), theme().px(_NUMBERS + (_LEGEND if self.legend else 0)))

    def minimumSizeHint(self) -> QSize:
        """As high."""
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbers on one baseline, then the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        look, (value, unit, per_pixel, train) = theme(), self.texts()
        large, small, bold = font(_LARGE, 700), font(_SMALL), font(_SMALL, 600)
        base = look.px(_NUMBERS) - QFontMetricsF(large).descent()
        end = self._at(painter, 0, base, value, large, look.tokens.text)
        left = self.width() - QFontMetricsF(bold).horizontalAdvance(per_pixel)
        self._at(painter, left, base, per_pixel, bold, look.tokens.text)
        for words in (unit, "nats"):
            if end + look.px(14) + QFontMetricsF(small).horizontalAdvance(words) <= left:
                self._at(painter, end + look.px(5), base, words, small, look.tokens.muted)
                break
        if self.legend:
            self._paint_legend(painter, train)
        painter.end()

    @staticmethod
    def _at(p: QPainter, x: float, base: float, text: str, made: QFont, colour: str) -> float:
        p.setFont(made)
        p.setPen(QColor(colour))
        p.drawText(QPointF(x, base), text)
        return x + p.fontMetrics().horizontalAdvance(text)

    def _paint_legend(self, p: QPainter, train: str) -> None:
        look, top = theme(), theme().px(_NUMBERS)
        line, t = QRectF(0, top, self.width() / 2, look.px(_LEGEND)), look.tokens
        for i, (words, ink) in enumerate(
            ((tr("held out"), pen(t.accent, 3.0)), (train, dashes(t.muted, 1.8, 2.4, 1.4)))
        ):
            box = line.translated(i * line.width(), 0)
            if not words:
                continue
            p.setPen(ink)
            middle = box.center().y()
            p.drawLine(QPointF(box.left(), middle), QPointF(box.left() + look.px(_SAMPLE), middle))
            room = box.adjusted(look.px(_SAMPLE + 7), 0, -look.px(4), 0)
            write(p, room, words, font(_WORD), t.muted, LEFT)


class NllCard(QObject):
    """Numbers over curves and the ladder.

    Signals
    -------
    chosen(str)
        Another model was clicked.
    """

    chosen = Signal(str)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.readout, self.plot = NllReadout(card), NllPlot(card)
        card.body.addWidget(self.readout)
        card.body.addWidget(self.plot, 1)
        self.table, self.link = LadderTable(card), Link(card)
        self.note = QLabel(card)
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.note)
        card.header.addWidget(self.link)
        self._tabled = False
        self.link.clicked.connect(lambda: self.show_table(not self._tabled))
        self.plot.chosen.connect(self.chosen)
        self.table.chosen.connect(self.chosen)
        self.show_table(False)

    def show_table(self, shown: bool) -> None:
        """Whether the whole ladder is seen as a table, in place of the curves."""
        self._tabled = shown
        offered = bool(self.table.rows)
        self.link.setVisible(offered)
        self.table.setVisible(shown and offered)
        self.note.setVisible(shown and offered)
        self.note.setText(tr("▲ not better than the rung below · ± over three seeds; above: this network"))
        self.plot.setVisible(not (shown and offered))
        self.link.setText(tr("Curves ›") if shown else tr("Table ›"))
        self.link.explain(tr("Costs over the epochs, or the whole ladder with its errors."))

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        course = course_of(snapshot)
        self.set_course(course)
        said = tr(
            "Mean −log p of pictures that were not learned from: how surprised the model is, in nats. Lower "
            "is better. Divided by the number of pixels and by log 2 these are bits a pixel. Dashed lines "
            "are the other models of the ladder, trained beforehand on the same pictures."
        )
        self.table.set_picture(snapshot.picture)
        self.show_table(self._tabled)
        below = ladder_said(snapshot.picture.references)
        self.card.explain(f"{said}\n{below}" if below else said)

    def set_course(self, course: NllCourse) -> None:
        """Show a run's costs."""
        held = isfinite(course.heldout) or course.heldout == inf or not isfinite(course.train)
        whole, short = (
            (tr("Held-out negative log-likelihood"), tr("Held-out −log p"))
            if held
            else (tr("Negative log-likelihood, training"), tr("Training −log p"))
        )
        link = self.link.sizeHint().width() + theme().px(_MARGIN) if self.table.rows else 0
        room = self.card.width() - theme().px(2 * _MARGIN) - link
        fits = QFontMetricsF(font(_TITLE, 600)).horizontalAdvance(whole) <= room
        self.card.set_title(whole if fits else short)
        self.readout.set_course(course)
        self.plot.set_course(course)

    def draw_waiting(self) -> None:
        """Show no numbers."""
        self.readout.set_course(None)
        self.plot.set_course(None)
        self.table.set_picture(None)
        self.show_table(self._tabled)

    def fold(self, compact: bool) -> None:
        """Leave out the legend, where the window is low."""
        self.readout.show_legend(not compact)
