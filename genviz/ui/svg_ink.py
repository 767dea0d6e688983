"""Numbers, paths, pens and pictures as SVG writes them."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainterPath, QPen, QTransform

_CAPS: Final = {
    Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.SquareCap: "square", Qt.PenCapStyle.RoundCap: "round",
}  # fmt: skip
_JOINS: Final = {
    Qt.PenJoinStyle.MiterJoin: "miter", Qt.PenJoinStyle.SvgMiterJoin: "miter",
    Qt.PenJoinStyle.BevelJoin: "bevel", Qt.PenJoinStyle.RoundJoin: "round",
}  # fmt: skip


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


def _no_pen(pen: QPen) -> bool:
    """Whether a pen draws nothing; that of Qt's SVG renderer is a solid line without a colour."""
    return pen.style() == Qt.PenStyle.NoPen or pen.brush().style() == Qt.BrushStyle.NoBrush


class Ink:
    """Pen, brush and opacity as attributes; a colour that was written once is not put together again."""

    def __init__(self) -> None:
        self.pen, self.brush, self.opacity = QPen(Qt.PenStyle.NoPen), QBrush(), 1.0

    def unseen(self) -> bool:
        """Whether a shape would leave no trace."""
        filled = self.brush.style() != Qt.BrushStyle.NoBrush and self.brush.color().alpha() > 0
        return not filled and (_no_pen(self.pen) or self.pen.color().alpha() == 0)

    def stroke(self, place: QTransform) -> str:
        """Attributes of the outline."""
        pen = self.pen
        if _no_pen(pen):
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


def transform_of(place: QTransform) -> str:
    """The place as an attribute; none for where everything begins."""
    if place.isIdentity():
        return ""
    if place.type() == QTransform.TransformationType.TxTranslate:
        return f' transform="translate({figure(place.dx())},{figure(place.dy())})"'
    numbers = (place.m11(), place.m12(), place.m21(), place.m22(), place.dx(), place.dy())
    return f' transform="matrix({",".join(f"{v:.6g}" for v in numbers)})"'
