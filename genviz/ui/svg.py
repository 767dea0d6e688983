"""A paint device that writes SVG which every browser shows alike.

Letters become outlines, so that no font is needed; a shape that comes again and again (the mark of a point)
is defined once and used many times; pictures are embedded as PNG.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from genviz.ui.svg_ink import Ink, figure, path_data, png_address, transform_of

#: A shape that comes so often is defined once.
_OFTEN: Final = 4
_DPI: Final = 96
_MM_AN_INCH: Final = 25.4
_Metric = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True, slots=True)
class _Shape:
    """A path in its own coordinates, and its place, paint and clip as attributes."""

    data: str
    place: str
    paint: str
    clip: str

    def element(self, names: dict[str, str]) -> str:
        """The path, or a use of the one that has a name."""
        name = names.get(self.data)
        what = f'path d="{self.data}"' if name is None else f'use href="#{name}"'
        return f"<{what}{self.place}{self.paint}/>"


@dataclass(frozen=True, slots=True)
class _Picture:
    """An embedded picture, and its clip as an attribute."""

    written: str
    clip: str
    data: str = ""

    def element(self, _names: dict[str, str]) -> str:
        """The picture."""
        return self.written


class SvgEngine(QPaintEngine):
    """Turns what a painter draws into elements; abstractly a list of shapes and pictures, in order."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._ink = Ink()
        self._place = QTransform()
        self._clip: QPainterPath | None = None
        self._clips: dict[str, str] = {}
        self._clip_name = ""
        self._drawn: list[_Shape | _Picture] = []

    # --- Qt asks --------------------------------------------------------------------------------------

    def type(self) -> QPaintEngine.Type:
        """Shapes, not pixels."""
        return QPaintEngine.Type.SVG

    def begin(self, _device: QPaintDevice) -> bool:
        """Nothing to prepare."""
        return True

    def end(self) -> bool:
        """Nothing to close."""
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        """Take note of pen, brush, place, opacity and clip."""
        flags, flag = state.state(), QPaintEngine.DirtyFlag
        if flags & flag.DirtyPen:
            self._ink.pen = QPen(state.pen())
        if flags & flag.DirtyBrush:
            self._ink.brush = QBrush(state.brush())
        if flags & flag.DirtyOpacity:
            self._ink.opacity = state.opacity()
        if flags & flag.DirtyTransform:
            self._place = QTransform(state.transform())
        if flags & flag.DirtyClipRegion:
            region = QPainterPath()
            region.addRegion(state.clipRegion())
            self._take_clip(region, state.clipOperation())
        elif flags & flag.DirtyClipPath:
            self._take_clip(state.clipPath(), state.clipOperation())
        if flags & flag.DirtyClipEnabled and not state.isClipEnabled():
            self._take_clip(QPainterPath(), Qt.ClipOperation.NoClip)

    def drawPath(self, path: QPainterPath) -> None:
        """A shape, filled and outlined."""
        if path.isEmpty():
            return
        if self._ink.unseen():
            return
        rule = "" if path.fillRule() == Qt.FillRule.WindingFill else ' fill-rule="evenodd"'
        self._add(path_data(path), self._ink.fill() + rule + self._ink.stroke(self._place))

    def drawPolygon(self, points: Sequence[Any], mode: QPaintEngine.PolygonDrawMode) -> None:  # type: ignore[override]
        """Corners, joined; a polyline is open and has no inside."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in points]))
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            self._add(path_data(path), ' fill="none"' + self._ink.stroke(self._place))
            return
        path.closeSubpath()
        odd = mode == QPaintEngine.PolygonDrawMode.OddEvenMode
        path.setFillRule(Qt.FillRule.OddEvenFill if odd else Qt.FillRule.WindingFill)
        self.drawPath(path)

    def drawLines(self, lines: Sequence[Any]) -> None:  # type: ignore[override]
        """Single lines."""
        for line in lines:
            path = QPainterPath(QLineF(line).p1())
            path.lineTo(QLineF(line).p2())
            self._add(path_data(path), ' fill="none"' + self._ink.stroke(self._place))

    def drawRects(self, rects: Sequence[Any]) -> None:  # type: ignore[override]
        """Rectangles."""
        for rect in rects:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self.drawPath(path)

    def drawEllipse(self, rect: QRect | QRectF) -> None:
        """An ellipse."""
        path = QPainterPath()
        path.addEllipse(QRectF(rect))
        self.drawPath(path)

    def drawImage(
        self,
        rect: QRectF | QRect,
        image: QImage,
        source: QRectF | QRect,
        _flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        """A picture, stretched to `rect`."""
        part = QRectF(source).toRect()
        self._embed(QRectF(rect), image if part == image.rect() else image.copy(part))

    def drawPixmap(self, rect: QRectF | QRect, pixmap: QPixmap | QImage, source: QRectF | QRect) -> None:
        """A picture, stretched to `rect`."""
        self.drawImage(rect, pixmap.toImage() if isinstance(pixmap, QPixmap) else pixmap, source)

    # --- what becomes of it ----------------------------------------------------------------------------

    def _add(self, data: str, paint: str) -> None:
        self._drawn.append(_Shape(data, transform_of(self._place), paint, self._clip_name))

    def _embed(self, rect: QRectF, image: QImage) -> None:
        clear = "" if self._ink.opacity >= 1 else f' opacity="{self._ink.opacity:.3f}"'
        x, y, width, height = (figure(v) for v in (rect.x(), rect.y(), rect.width(), rect.height()))
        element = (
            f'<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none"'
            f'{transform_of(self._place)}{clear} href="{png_address(image)}"/>'
        )
        self._drawn.append(_Picture(element, self._clip_name))

    def _take_clip(self, path: QPainterPath, operation: Qt.ClipOperation) -> None:
        if operation == Qt.ClipOperation.NoClip:
            self._clip, self._clip_name = None, ""
            return
        placed = self._place.map(path)
        if operation == Qt.ClipOperation.IntersectClip and self._clip is not None:
            placed = placed.intersected(self._clip)
        self._clip = placed
        data = path_data(placed)
        name = self._clips.setdefault(data, f"c{len(self._clips) + 1}")
        self._clip_name = f' clip-path="url(#{name})"'

    def document(self, width: int, height: int, title: str) -> str:
        """Everything drawn so far as one SVG document."""
        often = Counter(drawn.data for drawn in self._drawn if drawn.data)
        names = {data: f"s{i + 1}" for i, data in enumerate(d for d, n in often.items() if n >= _OFTEN)}
        defs = [f'<clipPath id="{name}"><path d="{data}"/></clipPath>' for data, name in self._clips.items()]
        defs += [f'<path id="{name}" d="{data}"/>' for data, name in names.items()]
        return "\n".join([
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img" aria-label={quoteattr(title)}>',
            f"<title>{escape(title)}</title>",
            "<defs>", *defs, "</defs>",
            *self._elements(names),
            "</svg>",
        ])  # fmt: skip

    def _elements(self, names: dict[str, str]) -> list[str]:
        """All elements; what follows one another with the same clip is one group."""
        made: list[str] = []
        clip = ""
        for drawn in self._drawn:
            if drawn.clip != clip:
                made += (["</g>"] if clip else []) + ([f"<g{drawn.clip}>"] if drawn.clip else [])
                clip = drawn.clip
            made.append(drawn.element(names))
        return [*made, "</g>"] if clip else made


class SvgDevice(QPaintDevice):
    """What a painter can be opened on; `width` and `height` in pixels of 1/96 inch."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = width, height
        self._engine = SvgEngine()

    def paintEngine(self) -> SvgEngine:
        """The engine of this drawing."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Size and resolution."""
        width, height = self._size
        scaled = round(QPaintDevice.devicePixelRatioFScale())
        return {
            _Metric.PdmWidth: width, _Metric.PdmHeight: height,
            _Metric.PdmWidthMM: round(width / _DPI * _MM_AN_INCH),
            _Metric.PdmHeightMM: round(height / _DPI * _MM_AN_INCH),
            _Metric.PdmNumColors: 1 << 24, _Metric.PdmDepth: 32,
            _Metric.PdmDpiX: _DPI, _Metric.PdmDpiY: _DPI,
            _Metric.PdmPhysicalDpiX: _DPI, _Metric.PdmPhysicalDpiY: _DPI,
            _Metric.PdmDevicePixelRatio: 1, _Metric.PdmDevicePixelRatioScaled: scaled,
        }.get(metric, 0)  # fmt: skip

    def document(self, title: str) -> str:
        """Everything drawn so far as one SVG document."""
        return self._engine.document(*self._size, title)
