"""Costs over epochs with the ladder's other models as lines that can be chosen."""

from __future__ import annotations

from math import isfinite
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.data import Array
from genviz.ui.i18n import number, tr
from genviz.ui.pixels.nll_course import NllCourse
from genviz.ui.pixels.nll_labels import Label, Wanted, kept, laid_out, name_font, widths
from genviz.ui.pixels.words import model_name, model_said, nats
from genviz.ui.plots.gate import Mapping, Range, least_apart, most_parts, safe_range, two_ticks
from genviz.ui.plots.ink import dashes, font, path_of, pen
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.plots.ribbon import thinned
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: the least height, radius of the marker, from frame to names, and how near a line is hit.
_LOWEST, _DOT, _LEADER, _NEAR = 96, 7, 26, 6
#: Names and numbers have at most this share of the width.
_MOST: Final = 0.56
#: Corners nearer than this (pixels) are one.
_NEAREST: Final = 1.2


class NllPlot(QWidget):
    """Axes and curves at the left, names with numbers at the right.

    Signals
    -------
    chosen(str)
        A model whose line or name was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course: NllCourse | None = None
        self._under = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def set_course(self, course: NllCourse | None) -> None:
        """Show a run's costs; None: no run has any."""
        self._course = course
        self.setAccessibleName("" if course is None else spoken(course))
        self.update()

    def sizeHint(self) -> QSize:
        """Room that lets all names be read; cards share what is left."""
        return QSize(theme().px(260), theme().px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, fewer names are written."""
        return QSize(theme().px(160), theme().px(60))

    # --- places ----------------------------------------------------------------------------------------

    def span(self) -> Range:
        """Costs from the lowest to the highest: those of all models, and of the run where it is among them.

        The first steps of a run lie far above every model and are cut off, so that the models can be told
        apart.
        """
        course = self._course
        if course is None:
            return 0.0, 1.0
        own = [v for v in (course.train, course.heldout) if isfinite(v)]
        curves = [c[:, 1] for c in (course.curve_train, course.curve_heldout) if len(c)]
        best = [float(c.min()) for c in curves]
        others = [r.nll for r in course.references]
        if not others:
            others = [float(c.max()) for c in curves] or own
        low, high = min([*others, *best, *own], default=0.0), max([*others, *best], default=1.0)
        low, high = safe_range(low, high)
        air = 0.04 * (high - low)
        return max(low - air, 0.0) if low >= 0 else low - air, high + air

    def frame(self) -> QRectF:
        """Where the curves are."""
        px, figures = theme().px, QFontMetricsF(font(15))
        names, numbers = widths(kept(self._labels_wanted(), self.height()))
        right = min(names + numbers + px(10), _MOST * self.width()) + px(_LEADER)
        left = max((figures.horizontalAdvance(text) for _, text in self._figures()), default=0.0) + px(8)
        below = figures.height() + px(4) + (figures.height() if self._titled() else 0)
        air = figures.height() / 2
        return QRectF(left, air, max(self.width() - left - right, 1), max(self.height() - air - below, 1))

    def labels(self) -> tuple[Label, ...]:
        """Names as they are placed; fewer than there are models where there is little height."""
        frame = self.frame()
        right = QRectF(
            frame.right() + theme().px(_LEADER), 0, self.width() - frame.right() - theme().px(_LEADER),
            self.height(),
        )  # fmt: skip
        return laid_out(self._labels_wanted(), lambda value: self._y(value, frame), right)

    def _labels_wanted(self) -> Wanted:
        """Model, cost, and whether it is the run's own."""
        course = self._course
        if course is None:
            return ()
        own = [(course.model, course.own, True)] if isfinite(course.own) else []
        return (*own, *((r.model, r.nll, False) for r in course.references))

    def _y(self, value: float, frame: QRectF) -> float:
        low, high = self.span()
        share = (value - low) / (high - low)
        return frame.bottom() - min(max(share, 0.0), 1.0) * frame.height()

    def _figures(self) -> list[tuple[float, str]]:
        lines = self.height() / max(QFontMetricsF(font(15)).height(), 1.0)
        span = self.span()
        places, decimals = two_ticks(
            *span, most_parts(span, max(int(lines / 2.6), 2), lines), least_apart(span, lines)
        )
        return [(place, number(place, decimals)) for place in places]

    def _titled(self) -> bool:
        return self.height() > theme().px(150) and self._course is not None and self._course.epochs > 0

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axes, lines of the other models, curves, marker, names."""
        course = self._course
        if course is None:
            return
        painter, frame = QPainter(self), self.frame()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_axes(painter, frame, course)
        labels = self.labels()
        for reference in course.references:
            self._paint_line(painter, frame, reference.model, reference.nll)
        self._paint_curves(painter, frame, course)
        for label in labels:
            self._paint_label(painter, frame, label)
        painter.end()

    def _paint_axes(self, p: QPainter, frame: QRectF, course: NllCourse) -> None:
        look, high = theme(), QFontMetricsF(font(15)).height()
        for value, text in self._figures():
            y = round(self._y(value, frame)) + 0.5
            p.setPen(pen(look.tokens.line, 1.0))
            p.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            box = QRectF(0, y - high / 2, frame.left() - look.px(6), high)
            write(p, box, text, font(15), look.tokens.muted, RIGHT)
        p.setPen(pen(look.tokens.outline, 1.0))
        p.drawPolyline([frame.topLeft(), frame.bottomLeft(), frame.bottomRight()])
        p.setFont(font(15))
        p.setPen(QColor(look.tokens.muted))
        if course.epochs > 0:
            top = frame.bottom() + look.px(3)
            for share, flag in ((0.0, Qt.AlignmentFlag.AlignHCenter), (1.0, Qt.AlignmentFlag.AlignRight)):
                x = frame.left() + share * frame.width()  # the last one keeps off the leaders of the names
                box = QRectF(x - 60, top, 120 if share == 0.0 else 66, high)
                p.drawText(box, flag, number(share * course.epochs, 0))
            if self._titled():
                words = QRectF(frame.left() - 20, top + 0.9 * high, frame.width() + 40, high)
                write(p, words, tr("epoch"), font(15), look.tokens.muted, Qt.AlignmentFlag.AlignCenter)

    def _paint_line(self, p: QPainter, frame: QRectF, model: str, value: float) -> None:
        lit, look = model == self._under, theme().tokens
        p.setPen(dashes(look.accent if lit else look.outline, 2.4 if lit else 1.6, 4.0, 2.0))
        y = self._y(value, frame)
        p.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))

    def _paint_curves(self, p: QPainter, frame: QRectF, course: NllCourse) -> None:
        look, (low, high) = theme(), self.span()
        mapping = Mapping((0.0, max(course.epochs, 1e-9)), (low, high), frame.width(), frame.height())
        p.save()
        p.translate(frame.topLeft())
        p.setClipRect(QRectF(0, -look.px(2), frame.width() + look.px(2), frame.height() + look.px(2)))
        for ghost in course.ghosts:
            _stroke(p, mapping, ghost, look.tokens.track, 2.0)
        t = look.tokens
        for points, colour, width, dashed in (
            (course.curve_train, t.muted, 1.8, True), (course.curve_heldout, t.accent, 3.0, False),
        ):  # fmt: skip
            if len(points) > 1:
                past = points[points[:, 0] <= course.epoch + 1e-9]
                _stroke(p, mapping, points[max(len(past) - 1, 0) :], t.track, width)
                _stroke(p, mapping, past, colour, width, dashed=dashed)
        p.restore()
        if isfinite(course.own) and course.epochs == 0:  # nothing is learned: the cost is the same throughout
            y = self._y(course.own, frame)
            p.setPen(pen(t.accent, 3.0))
            p.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        if isfinite(course.own):
            self._paint_marker(p, frame, self._marked(frame, course))

    def _marked(self, frame: QRectF, course: NllCourse) -> QPointF:
        share = min(course.epoch / course.epochs, 1.0) if course.epochs > 0 else 1.0
        return QPointF(frame.left() + share * frame.width(), self._y(course.own, frame))

    def _paint_marker(self, p: QPainter, frame: QRectF, at: QPointF) -> None:
        look = theme()
        p.setPen(dashes(look.tokens.accent, 1.4, 2.0, 2.0))
        p.drawLine(at, QPointF(frame.right(), at.y()))
        p.setPen(pen(look.tokens.card, 2.0))
        p.setBrush(QColor(look.tokens.accent))
        if self._course is not None and self._course.own > self.span()[1]:  # above all that is drawn
            r = float(look.px(_DOT))
            p.drawPolygon([at + QPointF(-r, r), at + QPointF(r, r), at + QPointF(0, -r)])
        else:
            p.drawEllipse(at, look.px(_DOT), look.px(_DOT))
        p.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_label(self, p: QPainter, frame: QRectF, label: Label) -> None:
        look, t, lit = theme(), theme().tokens, label.model == self._under
        ink = t.accent if label.own or lit else t.text
        start, y = QPointF(frame.right(), self._y(label.value, frame)), label.box.center().y()
        bend = frame.right() + 0.3 * look.px(_LEADER)
        p.setPen(pen(t.accent if label.own or lit else t.outline, 1.4))
        p.drawPolyline([start, QPointF(bend, start.y()), QPointF(label.box.left() - look.px(12), y),
                        QPointF(label.box.left() - look.px(5), y)])  # fmt: skip
        made = name_font(own=label.own, height=label.box.height())
        made.setUnderline(lit)
        wide = QFontMetricsF(made).horizontalAdvance(nats(label.value)) + 2
        write(p, label.box.adjusted(0, 0, -wide - look.px(6), 0), model_name(label.model), made, ink, LEFT)
        made.setUnderline(False)
        write(p, label.box, nats(label.value), made, ink, RIGHT)

    # --- the hand --------------------------------------------------------------------------------------

    def model_at(self, where: QPointF) -> str:
        """The other model whose name or line is there; empty for none."""
        frame, course = self.frame(), self._course
        for label in self.labels():
            if label.box.contains(where):
                return "" if label.own else label.model
        if course is None or not frame.adjusted(0, -4, 0, 4).contains(where) or not course.references:
            return ""
        away = [(abs(self._y(r.nll, frame) - where.y()), r.model) for r in course.references]
        nearest = min(away)
        return nearest[1] if nearest[0] <= theme().px(_NEAR) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what would be chosen."""
        self._light(self.model_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing would be."""
        super().leaveEvent(event)
        self._light("")

    def _light(self, model: str) -> None:
        if model != self._under:
            self._under = model
            self.setCursor(Qt.CursorShape.PointingHandCursor if model else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a model."""
        model = self.model_at(event.position())
        if model and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(model)

    def event(self, event: QEvent) -> bool:
        """Explain the model under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            model = self.model_at(QPointF(event.pos()))
            if model and self._course is not None:
                show_beside(event.globalPos(), explained(self._course, model), self)
                return True
        return super().event(event)


def _stroke(
    p: QPainter, mapping: Mapping, points: Array, colour: str, width: float, *, dashed: bool = False
) -> None:
    if len(points) < 2:
        return
    line = thinned(mapping.to_pixels(np.asarray(points, np.float64)), _NEAREST)
    p.strokePath(path_of(line), dashes(colour, width, 2.4, 1.4) if dashed else pen(colour, width))


def explained(course: NllCourse, model: str) -> str:
    """What is known of another model, and what a click does."""
    found = next(r for r in course.references if r.model == model)
    value = nats(found.nll)
    if isfinite(found.error) and found.error > 0:
        value += f" ± {number(found.error, 2 if found.error < 1 else 1)}"
    said = tr("{model}: {value} nats a held-out picture, trained beforehand.", model=model_name(model),
              value=value)  # fmt: skip
    return "\n".join((said, model_said(model), tr("Click to take this model.")))


def spoken(course: NllCourse) -> str:
    """All numbers as one line."""
    own = f"{model_name(course.model)} {nats(course.own)}"
    return ", ".join((own, *(f"{model_name(r.model)} {nats(r.nll)}" for r in course.references)))
