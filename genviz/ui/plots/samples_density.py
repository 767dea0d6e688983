"""The upper plot: histogram and rug of the samples, the model with its handles, the most likely fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_frame import Frame, Labels, chip_beside
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.kl_hands import HANDLE, Held, paint_handle
from genviz.ui.plots.kl_ink import Reals, entropy_ink, model_ink, tinted
from genviz.ui.plots.kl_words import density
from genviz.ui.plots.samples_strokes import FEW, paint_bars, paint_dashes, paint_uprights
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture

#: What is below 0, for the rug, as a share of the highest density.
RUG: Final = 0.08
#: Radius at scale 1.
_DOT: Final = 6.0


class DensityPainter:
    """Paints one picture."""

    def __init__(
        self, painter: QPainter, frame: Frame, picture: SamplesPicture, layers: frozenset[str]
    ) -> None:
        self._painter, self._frame, self._picture, self._layers = painter, frame, picture, layers
        rect = QRectF(frame.rect)
        self._labels = Labels(painter, rect.adjusted(2, 2, -2, -2))
        self._boxes: list[QRectF] = []  # where handles and chips are

    def paint_ground(self) -> None:
        """Draw what stays until there is another picture."""
        painter, rect = self._painter, QRectF(self._frame.rect)
        painter.fillRect(rect, QColor(theme().tokens.plot))
        painter.save()
        painter.setClipRect(rect)
        self._paint_bars()
        self._paint_rug()
        self._paint_curves()
        painter.restore()

    def paint(self, pointed: int, held: Held | None) -> dict[str, QPointF]:
        """Draw handles and words; return where the handles are."""
        painter, rect = self._painter, QRectF(self._frame.rect)
        painter.save()
        painter.setClipRect(rect)
        grips = self._grips(held)
        self._paint_legs(grips)
        self._paint_pointed(pointed)
        painter.restore()
        self._paint_handles(grips, held)
        self._paint_words(pointed)
        return grips

    # --- under the labels ------------------------------------------------------------------------------

    def _paint_bars(self) -> None:
        picture, frame = self._picture, self._frame
        zero = frame.at(frame.across[0], 0.0).y()
        left, top = frame.points(picture.edges[:-1], picture.heights).T
        right = frame.points(picture.edges[1:], picture.heights)[:, 0]
        rows = np.column_stack([left, right, np.where(picture.heights > 0, top, zero)])
        paint_bars(self._painter, rows, zero, QColor(entropy_ink()), tinted(entropy_ink(), 0.22))
        self._painter.setPen(pen(theme().tokens.outline, 1.0))
        self._painter.drawLine(QPointF(frame.rect.left(), zero), QPointF(frame.rect.right(), zero))

    def _paint_rug(self) -> None:
        frame, x = self._frame, self._picture.x
        if not len(x) or "kl_rug" not in self._layers:
            return
        at = frame.points(x, np.zeros(len(x)))[:, 0]
        top = frame.at(frame.across[0], 0.0).y() + theme().px(4)
        ink = tinted(theme().tokens.text, 1.0 if len(x) <= FEW else 0.5)
        foot = frame.rect.bottom() - theme().px(3)
        paint_uprights(self._painter, at, np.full(len(x), top), foot, 1.7, ink)

    def _paint_curves(self) -> None:
        picture, frame, painter = self._picture, self._frame, self._painter
        if picture.truth is not None:
            area = frame.area(picture.grid, picture.truth.density, 0.0)
            painter.fillPath(area, tinted(entropy_ink(), 0.14))
            painter.fillPath(frame.line(picture.grid, picture.truth.density, 2.6), QColor(entropy_ink()))
        if "kl_ghosts" in self._layers:
            self._paint_ghost()
        if picture.truth is not None and len(picture.truth.best_density):
            line = frame.points(picture.grid, picture.truth.best_density)
            paint_dashes(painter, line, 2.4, 3.0, 4.0, QColor(theme().tokens.text))
        for width, colour in ((8.6, theme().tokens.plot), (4.6, model_ink())):
            painter.fillPath(frame.line(picture.grid, picture.q_density, width), QColor(colour))

    def _paint_ghost(self) -> None:
        line = self._frame.points(self._picture.grid, self._picture.fit_density)
        paint_dashes(self._painter, line, 2.2, 10.0, 7.0, tinted(model_ink(), 0.85))

    def _grips(self, held: Held | None) -> dict[str, QPointF]:
        """Where the handles are: on the curve, or where a hand has put them; always within the plot."""
        (mean, peak), (right, shoulder) = self._picture.handles.tolist()
        if held is not None:
            mean, right = held.mean, held.mean + held.sd
        rect, room = self._frame.rect, theme().px(HANDLE + 3)
        uniform = self._picture.family == "uniform"
        at_rest = held or Held(*self._picture.q)
        sides = [("low", at_rest.edges[0], 0.5 * peak), ("high", at_rest.edges[1], 0.5 * peak)]
        found = {}
        for name, x, y in (("mean", mean, peak), *(sides if uniform else [("sd", right, shoulder)])):
            at = self._frame.at(x, y)
            found[name] = QPointF(
                min(max(at.x(), rect.left() + room), rect.right() - room), max(at.y(), rect.top() + room)
            )
        if uniform:
            return found
        return {**found, "sd": self._apart(found["mean"], found["sd"], rect.right() - room)}

    @staticmethod
    def _apart(mean: QPointF, sd: QPointF, right: float) -> QPointF:
        """The handle of the width where it can be told from that of the mean: beside it, or below it."""
        apart = 3.2 * theme().px(HANDLE)
        if (sd - mean).manhattanLength() >= apart:
            return sd
        beside = mean.x() + apart
        return QPointF(beside, sd.y()) if beside <= right else QPointF(right, mean.y() + apart)

    def _paint_legs(self, grips: dict[str, QPointF]) -> None:
        """From the mean down to the axis, and from there to the width."""
        mean, sd = grips["mean"], grips.get("sd")
        zero = self._frame.at(0.0, 0.0).y()
        self._painter.setPen(dashes(model_ink(), 2.0, 3.0, 2.4))
        self._painter.drawLine(mean, QPointF(mean.x(), zero))
        if sd is None:
            return
        self._painter.setPen(pen(model_ink(), 2.0))
        self._painter.drawLine(QPointF(mean.x(), sd.y()), sd)

    def _paint_pointed(self, pointed: int) -> None:
        """A dotted line through the sample that is asked about, and the model's density there."""
        picture, frame = self._picture, self._frame
        if not 0 <= pointed < len(picture.x):
            return
        x = frame.x(float(picture.x[pointed]))
        self._painter.setPen(dashes(theme().tokens.text, 1.5, 1.6, 2.0))
        self._painter.drawLine(QPointF(x, frame.rect.top()), QPointF(x, frame.rect.bottom()))
        self._painter.setPen(pen(theme().tokens.plot, 2.0))
        self._painter.setBrush(QColor(model_ink()))
        radius = theme().px(_DOT)
        at = frame.at(float(picture.x[pointed]), float(picture.densities[pointed]))
        self._painter.drawEllipse(at, radius, radius)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    # --- labels ----------------------------------------------------------------------------------------

    def _paint_handles(self, grips: dict[str, QPointF], held: Held | None) -> None:
        painter, radius = self._painter, theme().px(HANDLE)
        mean, sd = self._picture.q if held is None else (held.mean, held.sd)
        for name, at in grips.items():
            size = radius if name == "mean" else 0.8 * radius
            paint_handle(painter, at, size, model_ink())
            self._take(QRectF(at.x() - 2.3 * size, at.y() - size, 4.6 * size, 2 * size))
        if self._frame.rect.width() < theme().px(240):
            return
        words = f"μ = {number(mean, 2)}"
        self._chip(words, chip_beside(words, grips["mean"], "arlb"), must=True)
        edges = Held(mean, sd).edges
        said = {"sd": f"σ = {number(sd, 2)}", "low": f"a = {number(edges[0], 2)}",
                "high": f"b = {number(edges[1], 2)}"}  # fmt: skip
        for name, at in grips.items():
            if name != "mean":
                words = said[name]
                centres = chip_beside(words, at + QPointF(theme().px(14), 0), "r")
                self._chip(words, [*centres, *chip_beside(words, at, "abl")], must=True)

    def _take(self, box: QRectF) -> None:
        """Keep words off `box`."""
        self._boxes.append(box)
        self._labels.take(box)

    def _chip(self, words: str, centres: list[QPointF], *, must: bool = False) -> None:
        self._boxes.append(self._labels.chip(words, centres, model_ink(), must=must))

    def _paint_words(self, pointed: int) -> None:
        picture, frame = self._picture, self._frame
        if 0 <= pointed < len(picture.x):
            at = frame.at(float(picture.x[pointed]), float(picture.densities[pointed]))
            here = float(picture.densities[pointed])
            words = f"q = {density(here) if here else 0}"
            near = chip_beside(words, at, "rl")
            self._chip(words, [c - QPointF(0, theme().px(18)) for c in near])
        self._paint_hidden()
        self._paint_ghost_words()

    def _paint_hidden(self) -> None:
        """Say that p is not to be seen, top right or wherever there is room."""
        if self._picture.truth is not None:
            return
        rect = QRectF(self._frame.rect)
        long, short = tr("p is hidden: only its samples are here"), tr("p is hidden")
        for words in (long, short):
            width = QFontMetricsF(font(18, 600)).horizontalAdvance(words) + theme().px(8)
            if width > rect.width() - theme().px(16):
                continue
            y = rect.top() + theme().px(26)
            right = QPointF(rect.right() - width / 2 - theme().px(8), y)
            left = QPointF(rect.left() + width / 2 + theme().px(8), y)
            if not self._labels.words(words, [right, left], theme().tokens.muted, 18).isNull():
                return

    def _paint_ghost_words(self) -> None:
        """Name the dashed curve, with a line to it, where neither bars nor curves are."""
        rect, px = QRectF(self._frame.rect), theme().px
        if "kl_ghosts" not in self._layers or rect.width() < px(420) or rect.height() < px(190):
            return
        picture = self._picture
        self._paint_named(
            [tr("most likely fit:"), *fit_words(picture.family)], picture.fit_density, model_ink()
        )
        if picture.truth is not None and len(picture.truth.best_density):
            words = [tr("best for p:"), tr("KL {value}", value=number(picture.truth.best_kl, 2))]
            self._paint_named(words, picture.truth.best_density, theme().tokens.text)

    def _paint_named(self, lines: list[str], curve: Reals, ink: str) -> None:
        rect, px = QRectF(self._frame.rect), theme().px
        metrics = QFontMetricsF(font(17, 600))
        width = max(map(metrics.horizontalAdvance, lines)) + px(6)
        height = metrics.height() * len(lines)
        for left in (rect.left() + px(12), rect.right() - width - px(12)):
            box = self._clear(left, width, height)
            if box.isNull():
                continue
            self._take(box)
            self._paint_leader(box, curve, ink)
            self._painter.setFont(font(17, 600))
            self._painter.setPen(QColor(theme().tokens.text))
            for i, words in enumerate(lines):
                row = QRectF(box.left(), box.top() + i * metrics.height(), width, metrics.height())
                self._painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
            return

    def _clear(self, left: float, width: float, height: float) -> QRectF:
        """Room for words above everything that is drawn from `left` on; null if there is none."""
        picture, frame, px = self._picture, self._frame, theme().px
        a, b = frame.theta(left), frame.theta(left + width)
        inside = (picture.grid >= a) & (picture.grid <= b)
        bars = (picture.edges[1:] >= a) & (picture.edges[:-1] <= b)
        tall = max(
            float(picture.fit_density[inside].max(initial=0.0)),
            float(picture.q_density[inside].max(initial=0.0)),
            float(picture.heights[bars].max(initial=0.0)),
            0.0 if picture.truth is None else float(picture.truth.density[inside].max(initial=0.0)),
        )
        floor = frame.at(a, tall).y() - px(30)
        box = QRectF(left, floor - height, width, height)
        with_leader = box.adjusted(-px(4), -px(4), px(4), px(30))
        hidden = box.top() <= frame.rect.top() + px(52) or any(with_leader.intersects(b) for b in self._boxes)
        return QRectF() if hidden else box

    def _paint_leader(self, box: QRectF, density: Reals, ink: str) -> None:
        picture, frame = self._picture, self._frame
        curve = frame.points(picture.grid, density)
        curve = curve[density > 0.04 * picture.y_range[1]]
        if not len(curve):
            return
        start = np.array([box.center().x(), box.bottom() + 2])
        x, y = curve[int(np.abs(curve - start).sum(axis=1).argmin())].tolist()
        self._painter.setPen(pen(ink, 1.6))
        self._painter.drawLine(QPointF(*start.tolist()), QPointF(x, y))


def fit_words(family: str) -> tuple[str, str]:
    """What the most likely law of a family is made of, in two lines."""
    if family == "laplace":
        return tr("median of the samples and"), tr("mean distance from it")
    if family == "uniform":
        return tr("from the smallest to"), tr("the largest sample")
    return tr("mean and width"), tr("of the samples")
