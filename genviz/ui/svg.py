"""A paint device that writes SVG which every browser shows alike.

Letters become outlines, so that no font is needed; a shape that comes again and again (the mark of a point)
is defined once and used many times; pictures are embedded as PNG.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QBuffer, QByteArray, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
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

#: A shape that comes so often is defined once.
_OFTEN: Final = 4
_DPI: Final = 96
_MM_AN_INCH: Final = 25.4
_CAPS: Final = {
    Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.SquareCap: "square", Qt.PenCapStyle.RoundCap: "round",
}  # fmt: skip
_JOINS: Final = {
    Qt.PenJoinStyle.MiterJoin: "miter", Qt.PenJoinStyle.SvgMiterJoin: "miter",
    Qt.PenJoinStyle.BevelJoin: "bevel", Qt.PenJoinStyle.RoundJoin: "round",
}  # fmt: skip
_Metric = QPaintDevice.PaintDeviceMetric


def figure(value: float) -> str:
    """A coordinate: hundredths of a pixel are more than anybody sees."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def path_data(path: QPainterPath) -> str:
    """The path as the attribute ``d``."""
    parts: list[str] = []
    i, n = 0, path.elementCount()
    while i < n:
        element = path.elementAt(i)
        if element.isCurveTo():
            corners = [path.elementAt(j) for j in (i, i + 1, i + 2)]
            parts.append("C" + " ".join(f"{figure(c.x)},{figure(c.y)}" for c in corners))
            i += 3
            continue
        parts.append(f"{'M' if element.isMoveTo() else 'L'}{figure(element.x)},{figure(element.y)}")
        i += 1
    return "".join(parts)


def png_address(image: QImage) -> str:
    """The image as a ``data:`` address."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return "data:image/png;base64," + b64encode(data.data()).decode()


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


class _Ink:
    """Pen, brush and opacity as attributes; a colour that was written once is not put together again."""

    def __init__(self) -> None:
        self.pen, self.brush, self.opacity = QPen(Qt.PenStyle.NoPen), QBrush(), 1.0

    def unseen(self) -> bool:
        """Whether a shape would leave no trace."""
        filled = self.brush.style() != Qt.BrushStyle.NoBrush and self.brush.color().alpha() > 0
        return not filled and (self.pen.style() == Qt.PenStyle.NoPen or self.pen.color().alpha() == 0)

    def stroke(self, place: QTransform) -> str:
        """Attributes of the outline."""
        pen = self.pen
        if pen.style() == Qt.PenStyle.NoPen:
            return ""
        width = pen.widthF() or 1.0
        if pen.isCosmetic():
            width /= max(abs(place.determinant()) ** 0.5, 1e-9)
        said = f' stroke="{pen.color().name()}" stroke-width="{figure(width)}"'
        said += _opacity("stroke", pen.color(), self.opacity)
        said += f' stroke-linecap="{_CAPS[pen.capStyle()]}" stroke-linejoin="{_JOINS[pen.joinStyle()]}"'
        if pen.style() != Qt.PenStyle.SolidLine:
            dashes = " ".join(figure(length * width) for length in pen.dashPattern())
            said += f' stroke-dasharray="{dashes}" stroke-dashoffset="{figure(pen.dashOffset() * width)}"'
        return said

    def fill(self) -> str:
        """Attributes of the inside."""
        if self.brush.style() == Qt.BrushStyle.NoBrush:
            return ' fill="none"'
        colour = self.brush.color()
        return f' fill="{colour.name()}"' + _opacity("fill", colour, self.opacity)


def _opacity(what: str, colour: QColor, more: float) -> str:
    share = colour.alphaF() * more
    return "" if share >= 1 else f' {what}-opacity="{share:.3f}"'


class SvgEngine(QPaintEngine):
    """Turns what a painter draws into elements; abstractly a list of shapes and pictures, in order."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._ink = _Ink()
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
        self._drawn.append(_Shape(data, _transform(self._place), paint, self._clip_name))

    def _embed(self, rect: QRectF, image: QImage) -> None:
        clear = "" if self._ink.opacity >= 1 else f' opacity="{self._ink.opacity:.3f}"'
        x, y, width, height = (figure(v) for v in (rect.x(), rect.y(), rect.width(), rect.height()))
        element = (
            f'<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none"'
            f'{_transform(self._place)}{clear} href="{png_address(image)}"/>'
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


def _transform(place: QTransform) -> str:
    """The place as an attribute; none for where everything begins."""
    if place.isIdentity():
        return ""
    if place.type() == QTransform.TransformationType.TxTranslate:
        return f' transform="translate({figure(place.dx())},{figure(place.dy())})"'
    numbers = (place.m11(), place.m12(), place.m21(), place.m22(), place.dx(), place.dy())
    return f' transform="matrix({",".join(f"{v:.6g}" for v in numbers)})"'


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
