"""A widget as a drawing: PDF or SVG, made of shapes and letters."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtWidgets import QWidget

from genviz.ui.svg import SvgDevice
from genviz.ui.theme import theme

#: A pixel is 1/96 inch, a point 1/72.
_DPI = 96
_POINTS = 72 / _DPI
#: Pixels of a picture within a drawing for one of the drawing.
_FINE = 3


def svg_of(widget: QWidget, title: str) -> bytes:
    """The widget as an SVG document, one unit a pixel."""
    device = SvgDevice(widget.width(), widget.height())
    painter = QPainter(device)
    paint_tree(painter, widget)
    painter.end()
    return device.document(title).encode()


def pdf_of(widget: QWidget, title: str) -> bytes:
    """The widget as a PDF page of its size at 96 pixels an inch, with the fonts that it needs."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    page = QSizeF(widget.width() * _POINTS, widget.height() * _POINTS)
    size = QPageSize(page, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("genviz")
    painter = QPainter(writer)
    paint_tree(painter, widget)
    painter.end()
    return bytes(data.data())


def paint_tree(painter: QPainter, root: QWidget) -> None:
    """Paint `root` and all that is seen in it, every widget within the bounds of those it lies in.

    Where pixels are painted Qt keeps a child within its parent by itself; a drawing has to be told.
    """
    painter.fillRect(root.rect(), QColor(theme().tokens.window))
    _paint(painter, root, QPoint(), root.rect())


def _paint(painter: QPainter, widget: QWidget, at: QPoint, seen: QRect) -> None:
    """Paint `widget`, whose corner is `at`, where it is `seen`; then its children, the lowest first."""
    seen = seen.intersected(QRect(at, widget.size()))
    if seen.isEmpty():
        return
    painter.save()
    if seen == QRect(at, widget.size()):
        painter.setClipRect(seen)
        widget.render(painter, at, QRegion(), QWidget.RenderFlag(0))
    else:  # the style sets clips of its own in place of ours; what is cut off is a picture
        painter.drawImage(QRectF(seen), _cut(widget, seen.translated(-at)))
    painter.restore()
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isHidden() and not child.isWindow():
            _paint(painter, child, at + child.pos(), seen)


def _cut(widget: QWidget, part: QRect) -> QImage:
    """What is painted in `part` of the widget, without its children."""
    image = QImage(part.size() * _FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_FINE)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(part), QWidget.RenderFlag(0))
    painter.end()
    return image
