"""Three kinds of scores of one run side by side, each with what two samples of one law would show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.two_samples import Judged
from genviz.engine.math.two_samples_scores import Scores
from genviz.ui.board_cells import meaning
from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: height of a line, of its bar, and of a line that has only the bar.
_LINE: Final = 60
_BAR: Final = 16
_TIGHT: Final = 44


@dataclass(frozen=True, slots=True)
class Line:
    """One score as it is drawn.

    Attributes
    ----------
    name : str
        A column of the table: what it means is known there.
    title, figures : str
    low, high : float
        Ends of the axis.
    value : float
    band : tuple of float or None
        What two samples of one law show; for the log-likelihood its 95 % interval.
    others : tuple of float
        The same score of the other runs.
    bad : bool
        Worse than the band.
    """

    name: str
    title: str
    figures: str
    low: float
    high: float
    value: float
    band: tuple[float, float] | None
    others: tuple[float, ...]
    bad: bool


class BoardScores(QWidget):
    """Four lines: log-likelihood, MMD², precision, recall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_scores(self, scores: Scores | None, others: Sequence[Scores], colour: str) -> None:
        """Show the scores of one run, in its colour, among those of the `others`."""
        self._lines = () if scores is None else lines(scores, others)
        self._colour = colour
        self.setAccessibleName(tr("Three scores"))
        self.setAccessibleDescription("; ".join(f"{line.title} {line.figures}" for line in self._lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return QSize(theme().px(280), theme().px(4 * _LINE))

    def minimumSizeHint(self) -> QSize:
        """Room for all lines, close together."""
        return QSize(theme().px(160), theme().px(4 * _TIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for i, line in enumerate(self._lines):
            self._paint_line(painter, line, self._box(i))
        painter.end()

    def _box(self, i: int) -> QRectF:
        high = min(self.height() / len(self._lines), theme().px(1.3 * _LINE))
        return QRectF(0, i * high, self.width(), high)

    def _paint_line(self, painter: QPainter, line: Line, box: QRectF) -> None:
        look, words = theme(), QFontMetricsF(font(15)).height()
        painter.setFont(font(15, 600))
        painter.setPen(QColor(look.tokens.muted))
        top = QRectF(box.left(), box.top(), box.width(), words)
        figures = QFontMetricsF(font(16, 700)).horizontalAdvance(line.figures)
        title = painter.fontMetrics().elidedText(
            line.title, Qt.TextElideMode.ElideRight, max(int(box.width() - figures - look.px(8)), 1)
        )
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(font(16, 700))
        painter.setPen(QColor(look.tokens.worse if line.bad else look.tokens.text))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.figures)
        bar = QRectF(
            box.left() + look.px(7), top.bottom() + look.px(3), box.width() - look.px(14), look.px(_BAR)
        )
        if bar.bottom() <= box.bottom() + 1:
            self._paint_bar(painter, line, bar)

    def _paint_bar(self, painter: QPainter, line: Line, bar: QRectF) -> None:
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.field))
        painter.drawRoundedRect(bar, look.px(4), look.px(4))
        if line.band is not None:
            low, high = (_place(line, value, bar) for value in line.band)
            painter.setBrush(QColor(look.tokens.track))
            painter.drawRect(QRectF(low, bar.top(), max(high - low, 1.0), bar.height()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(look.tokens.outline, 1.5))
        for other in line.others:
            x = _place(line, other, bar)
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        at = QPointF(_place(line, line.value, bar), bar.center().y())
        painter.setPen(pen(look.tokens.card, 2.0))
        painter.setBrush(QColor(self._colour or look.tokens.accent))
        painter.drawEllipse(at, look.px(8), look.px(8))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def event(self, event: QEvent) -> bool:
        """Explain the line under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def words(self, where: QPointF) -> str:
        """What the line at a place means."""
        for i, line in enumerate(self._lines):
            if self._box(i).contains(where):
                return f"{meaning(line.name)} {_band_words(line)}"
        return ""


def _band_words(line: Line) -> str:
    if line.band is None:
        return ""
    low, high = (number(value, 3) for value in line.band)
    if line.name == "log_likelihood":
        return tr("Band: 95 % interval, {low} … {high}. Ticks: the other runs.", low=low, high=high)
    return tr("Band: what two samples of one law show, {low} … {high}, but for 1.7 % at either end. "
              "Ticks: the other runs.", low=low, high=high)  # fmt: skip


def _place(line: Line, value: float, bar: QRectF) -> float:
    share = (value - line.low) / (line.high - line.low)
    return float(bar.left() + min(max(share, 0.0), 1.0) * bar.width())


def lines(scores: Scores, others: Sequence[Scores]) -> tuple[Line, ...]:
    """The four lines of one run."""
    half = scores.band if np.isfinite(scores.band) else 0.0
    mean = scores.log_likelihood
    found = [
        _line(
            "log_likelihood", tr("log p ± 95 %, nats"), mean, (mean - half, mean + half), scores,
            others,
            f"{number(mean, 3)} ± {number(scores.band, 3)}", bad=False,
        )
    ]  # fmt: skip
    for name, title in (("mmd", tr("MMD²")), ("precision", tr("precision")), ("recall", tr("recall"))):
        judged: Judged = getattr(scores, name)
        figures = number(judged.value, 3) if name == "mmd" else number(judged.value, 2)
        bad = judged.worse
        band = (judged.low, judged.high)
        mark = "▼ " if bad else ""
        found.append(_line(name, title, judged.value, band, scores, others, mark + figures, bad=bad))
    return tuple(found)


def _line(  # noqa: PLR0913 - one argument a part of the line
    name: str, title: str, value: float, band: tuple[float, float], scores: Scores, others: Sequence[Scores],
    figures: str, *, bad: bool,
) -> Line:  # fmt: skip
    rest = tuple(_value(other, name) for other in others if other is not scores)
    if name in ("precision", "recall"):
        return Line(name, title, figures, 0.0, 1.0, value, band, rest, bad)
    known = np.array([v for v in (value, *band, *rest) if np.isfinite(v)] or [0.0, 1.0])
    low, high = float(known.min()), float(known.max())
    room = 0.08 * max(high - low, 1e-3)
    return Line(name, title, figures, low - room, high + room, value, band, rest, bad)


def _value(scores: Scores, name: str) -> float:
    return scores.log_likelihood if name == "log_likelihood" else float(getattr(scores, name).value)
