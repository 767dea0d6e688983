"""Layers of the KL picture in the plane: p and its samples, the best fits, q and where it has been."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from genviz.engine.math.plane_divergence import Gaussian
from genviz.ui.outlines import ellipses
from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.hatching import STEP, hatch
from genviz.ui.plots.ink import dashes, path_of, pen
from genviz.ui.plots.kl_ink import Reals, kl_ink, model_ink, tinted
from genviz.ui.plots.kl_plane_pixels import SIGMAS, PlanePixels
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.ribbon import ribbon_path, ring_paths, thinned
from genviz.ui.theme import theme

#: Pixels at scale 1: radius of a sample.
_DOT: Final = 3.2
#: Hatching under words.
_FAINT: Final = 0.45
#: Widths of the two ellipses of q, and how much wider their casing is.
_WIDTHS: Final = np.array([4.2, 2.2])
_CASING: Final = 3.6
#: More samples than this are drawn smaller.
_MANY: Final = 300


def spot(mapping: Mapping, x: float, y: float) -> QPointF:
    """One place in pixels."""
    return QPointF(*mapping.to_pixels(np.array([x, y])).tolist())


class LawLayer(Layer):
    """The edge of a law that ends abruptly."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, -30)
        self._outline: Reals | None = None
        self._filled, self._endless = True, False

    def set_law(self, outline: Reals | None, *, filled: bool, endless: bool) -> None:
        """Show an outline ``(M, 2)``; hatch the outside where every place adds infinitely much."""
        self._outline, self._filled, self._endless = outline, filled, endless
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the inside, the outside, the edge."""
        look = theme()
        if self._outline is None:
            return
        path = path_of(mapping.to_pixels(self._outline))
        if self._filled:
            painter.fillPath(path, tinted(look.tokens.muted, 0.22))
        if self._endless:
            self._hatch_outside(painter, mapping, path)
        painter.strokePath(path, pen(look.tokens.density_line, 2.0))

    @staticmethod
    def _hatch_outside(painter: QPainter, mapping: Mapping, inside: QPainterPath) -> None:
        room = QRectF(0, 0, mapping.width, mapping.height)
        whole = QPainterPath()
        whole.addRect(room)
        painter.save()
        painter.setClipPath(whole.subtracted(inside), Qt.ClipOperation.IntersectClip)
        ink = pen(kl_ink(), 1.4)
        ink.setColor(tinted(kl_ink(), _FAINT))
        hatch(painter, room, ink, theme().px(STEP))
        painter.restore()


class SamplesLayer(Layer):
    """Samples of p as dots."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._samples: Reals = np.empty((0, 2))

    def set_samples(self, samples: Reals | None) -> None:
        """Show dots ``(n, 2)``."""
        self._samples = finite_rows(samples, 2)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw all as one path, on one of casings."""
        if not len(self._samples):
            return
        look, places = theme(), mapping.to_pixels(self._samples)
        radius = (_DOT if len(places) < _MANY else 0.6 * _DOT) * look.scale
        near = ((places > -9) & (places < [mapping.width + 9, mapping.height + 9])).all(axis=1)
        casing, ink = QColor(look.tokens.plot), tinted(look.tokens.text, 0.85)
        for wider, colour in ((1.2 * look.scale, casing), (0.0, ink)):
            dots = QPainterPath()
            dots.setFillRule(Qt.FillRule.WindingFill)
            for x, y in places[near].tolist():
                dots.addEllipse(QPointF(x, y), radius + wider, radius + wider)
            painter.fillPath(dots, colour)


class GhostLayer(Layer):
    """The best fits: dashed forward, dotted reverse."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 15)
        self._ghosts: tuple[Reals | None, Reals | None] = (None, None)

    def set_ghosts(self, ghosts: tuple[Reals | None, Reals | None]) -> None:
        """Show closed lines ``(M, 2)``."""
        self._ghosts = ghosts
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw both."""
        for line, on, off in zip(self._ghosts, (6.0, 1.4), (3.4, 1.8), strict=True):
            if line is not None:
                made = dashes(model_ink(), 2.4, on, off)
                made.setColor(tinted(model_ink(), 0.85))
                painter.strokePath(path_of(mapping.to_pixels(line)), made)


class TrackLayer(Layer):
    """Where q's mean has been."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 18)
        self._track: Reals = np.empty((0, 2))

    def set_track(self, track: Reals | None) -> None:
        """Show a line ``(T, 2)``."""
        self._track = finite_rows(track, 2)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw a line with a dot at every step that can be told from the next."""
        look = theme()
        points = thinned(mapping.to_pixels(self._track), 2.0 * look.scale)
        if len(points) < 2:
            return
        painter.fillPath(ribbon_path(points, 2.2 * look.scale), tinted(model_ink(), 0.7))
        painter.setPen(pen(look.tokens.plot, 1.0))
        painter.setBrush(QColor(model_ink()))
        for x, y in thinned(points[:-1], 9.0 * look.scale):
            painter.drawEllipse(QPointF(x, y), 3.4 * look.scale, 3.4 * look.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class ModelLayer(Layer):
    """q: its ellipses at one and at two standard deviations; while it is in the hand, where the hand is."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._curves: Reals = np.empty((0, 2, 2))
        self.held: Gaussian | None = None

    def set_pixels(self, pixels: PlanePixels | None) -> None:
        """Show another frame."""
        self._curves = np.empty((0, 2, 2)) if pixels is None else pixels.ellipses[0]
        self.update()

    def hold(self, held: Gaussian | None) -> None:
        """The model is in the hand, there; None: it was let go."""
        self.held = held
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw casings, then lines."""
        held = self.held
        curves = self._curves
        if held is not None:
            curves = ellipses(held.mean[None], held.covariance[None], SIGMAS)[0]
        if not len(curves):
            return
        look, lines = theme(), mapping.to_pixels(curves)
        for widths, colour in ((_WIDTHS + _CASING, look.tokens.plot), (_WIDTHS, model_ink())):
            for ring in ring_paths(lines, look.scale * widths):
                painter.fillPath(ring, QColor(colour))
