"""Drawings: what a painter draws comes out as shapes, and looks the same to others."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.ui import marks, raster
from genviz.ui.plots.mixture_stage import MixtureStage
from genviz.ui.plots.point_shapes import MOST_SHAPES
from genviz.ui.svg import SvgDevice
from genviz.ui.svg_ink import path_data
from genviz.ui.theme import Theme, theme
from genviz.ui.vector import pdf_of, svg_of
from tests.ui.looking import drawn
from tests.ui.pictures import picture

NS = "{http://www.w3.org/2000/svg}"
SIZE = (160, 120)
Paint = Callable[[QPainter], None]


def rendered(svg: bytes, size: tuple[int, int]) -> np.ndarray:
    """The drawing as Qt's own reader of SVG shows it."""
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, *size))
    painter.end()
    return rgb(image)


def rgb(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.width())
    return np.stack([pixels >> s & 255 for s in (16, 8, 0)], axis=-1).astype(int)


def other(one: np.ndarray, two: np.ndarray, than: int = 64) -> float:
    """Share of the pixels that differ by more than antialiasing does."""
    return float((np.abs(one - two).max(axis=-1) > than).mean())


def both(paint: Paint) -> tuple[bytes, np.ndarray, np.ndarray]:
    """The document, what it looks like, and what the same painter paints as pixels."""
    device = SvgDevice(*SIZE)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for target in (device, image):
        painter = QPainter(target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
    svg = device.document("a <title> & more").encode()
    return svg, rendered(svg, SIZE), rgb(image)


def shapes(p: QPainter) -> None:
    p.setPen(QPen(QColor("#1148B3"), 4))
    p.setBrush(QColor("#E08020"))
    p.drawRect(QRectF(10, 10, 40, 30))
    p.drawEllipse(QPointF(100, 40), 30, 20)
    p.drawPolygon([QPointF(20, 70), QPointF(60, 110), QPointF(20, 110)])
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline([QPointF(80, 70), QPointF(120, 110), QPointF(150, 70)])
    p.drawLine(QPointF(5, 60), QPointF(155, 62))


def half_clear(p: QPainter) -> None:
    colour = QColor("#C02020")
    colour.setAlphaF(0.5)
    p.fillRect(QRectF(20, 20, 80, 60), colour)
    p.setOpacity(0.25)
    p.fillRect(QRectF(60, 40, 80, 60), QColor("#2020C0"))


def turned(p: QPainter) -> None:
    p.translate(80, 60)
    p.rotate(30)
    p.scale(1.5, 0.7)
    p.setPen(QPen(QColor("black"), 3))
    p.drawRect(QRectF(-30, -20, 60, 40))
    p.scale(0.7, 1.5)
    cosmetic = QPen(QColor("#209020"), 5)
    cosmetic.setCosmetic(True)
    p.setPen(cosmetic)
    p.drawLine(QPointF(-30, 0), QPointF(30, 0))


def dashed(p: QPainter) -> None:
    pen = QPen(QColor("black"), 6)
    pen.setDashPattern([3, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(pen)
    p.drawLine(QPointF(10, 30), QPointF(150, 30))
    p.drawLine(QPointF(10, 60), QPointF(150, 100))


def holes(p: QPainter) -> None:
    path = QPainterPath()
    path.addRect(QRectF(20, 20, 100, 80))
    path.addEllipse(QRectF(40, 30, 60, 50))
    path.setFillRule(Qt.FillRule.OddEvenFill)
    p.fillPath(path, QColor("#606060"))


def letters(p: QPainter) -> None:
    p.setFont(theme().font(30, 700))
    p.setPen(QColor("#07111C"))
    p.drawText(QPointF(8, 45), "로그 Kσ")
    p.translate(20, 110)
    p.rotate(-20)
    p.drawText(QPointF(0, 0), "−1.65")


def embedded(p: QPainter) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    for x in range(4):
        for y in range(3):
            image.setPixelColor(x, y, QColor(60 * x, 80 * y, 120))
    p.translate(10, 5)
    p.drawImage(QRectF(0, 0, 120, 90), image)


@pytest.mark.parametrize("paint", [shapes, half_clear, turned, dashed, holes, letters, embedded])
def test_the_drawing_looks_like_the_picture(look: Theme, qtbot: QtBot, paint: Paint) -> None:
    svg, seen, wanted = both(paint)
    ET.fromstring(svg)
    assert other(wanted, np.full_like(wanted, 255)) > 0.02
    assert other(seen, wanted) < (0.06 if paint is embedded else 0.01)  # a picture may be smoothed


def test_letters_are_outlines_and_need_no_font(look: Theme, qtbot: QtBot) -> None:
    svg, _, _ = both(letters)
    assert b"<text" not in svg
    assert b"font" not in svg
    assert ET.fromstring(svg).find(f"{NS}title").text == "a <title> & more"  # type: ignore[union-attr]


def test_a_shape_that_comes_often_is_defined_once(look: Theme, qtbot: QtBot) -> None:
    def stars(p: QPainter) -> None:
        path = QPainterPath()
        path.addPolygon([QPointF(0, -5), QPointF(4, 5), QPointF(-5, -1)])
        home = p.transform()
        for i in range(12):
            p.translate(10 + 11 * i, 60)
            p.fillPath(path, QColor.fromHsv(30 * i, 200, 200))
            p.setTransform(home)

    svg, seen, wanted = both(stars)
    root = ET.fromstring(svg)
    uses = root.findall(f".//{NS}use")
    assert len(uses) == 12
    assert len({use.get("fill") for use in uses}) == 12
    assert {use.get("href") for use in uses} == {"#s1"}
    assert len(root.findall(f"{NS}defs/{NS}path")) == 1
    assert other(seen, wanted) < 0.01


def clips(svg: str) -> dict[str, str]:
    return dict(re.findall(r'<clipPath id="(\w+)"><path d="([^"]+)"', svg))


def box_of(data: str) -> tuple[float, ...]:
    """Left, top, right and bottom of a path of straight lines."""
    points = [tuple(map(float, pair.split(","))) for pair in re.findall(r"[\d.]+,[\d.]+", data)]
    return (*np.min(points, axis=0), *np.max(points, axis=0))


def test_what_is_clipped_says_so_in_the_coordinates_of_the_page(look: Theme, qtbot: QtBot) -> None:
    device = SvgDevice(*SIZE)
    painter = QPainter(device)
    painter.translate(20, 10)
    painter.setClipRect(QRect(0, 0, 50, 40))
    painter.save()
    painter.setClipRect(QRect(30, 20, 100, 100), Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRect(0, 0, 160, 120), QColor("red"))
    painter.restore()
    painter.fillRect(QRect(0, 0, 160, 120), QColor("blue"))
    painter.setClipping(False)
    painter.fillRect(QRect(0, 0, 5, 5), QColor("green"))
    painter.end()
    svg = device.document("")
    named = clips(svg)
    path = QPainterPath()
    path.addRect(QRectF(20, 10, 50, 40))
    assert path_data(path) in named.values()
    groups = {g.get("clip-path"): [e.get("fill") for e in g] for g in ET.fromstring(svg).findall(f"{NS}g")}
    assert list(groups.values()) == [["#ff0000"], ["#0000ff"]]
    assert box_of(named[str(next(iter(groups)))[5:-1]]) == (50, 30, 70, 50)
    assert ET.fromstring(svg).find(f"{NS}path[@fill='#008000']") is not None


def test_a_child_is_kept_within_its_parent(look: Theme, qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.resize(200, 100)
    frame = QFrame(outer)
    frame.setGeometry(20, 20, 60, 30)
    label = QLabel("far too long for so small a frame", frame)
    label.setGeometry(5, 2, 400, 26)
    hidden = QLabel("hidden", outer)
    hidden.hide()
    outer.show()
    svg = svg_of(outer, "").decode()
    boxes = [box_of(data) for data in clips(svg).values()]
    assert boxes
    assert all(x1 <= 200 and y1 <= 100 for _, _, x1, y1 in boxes)
    (cut,) = ET.fromstring(svg).findall(f".//{NS}image")
    assert [float(str(cut.get(key))) for key in ("x", "y", "width", "height")] == [25, 22, 55, 26]
    assert other(rendered(svg.encode(), (200, 100)), drawn(outer)) < 0.02


# --- the stage -------------------------------------------------------------------------------------------


def put(stage: MixtureStage, n: int, k: int = 3, d: int = 2, kind: str = "gmm") -> raster.Pixels:
    first = picture(k, n, d, kind=kind)  # all of its points are in the range
    stage.set_data(Data(x=first.x, names=("a", "b")[:d], units=("min", "mm")[:d]), (0, d - 1), 1.0)
    view = replace(View(), **stage.view())
    shown = picture(k, n, d, x_range=view.x_range, y_range=view.y_range, kind=kind, selected=2)
    pixels = raster.prepare(shown, view)
    stage.draw(shown, pixels)
    return pixels


def colours_of_uses(svg: bytes) -> list[str]:
    uses = ET.fromstring(svg).findall(f".//{NS}use")
    return sorted(str(use.get("fill")) for use in uses if use.get("fill") != "none")


@pytest.mark.parametrize(("k", "d", "kind"), [(3, 2, "gmm"), (2, 1, "gmm"), (4, 2, "kmeans")])
def test_every_point_is_one_use_of_its_mark_in_its_colour(
    stage: MixtureStage, k: int, d: int, kind: str
) -> None:
    pixels = put(stage, 300, k, d, kind)
    svg = svg_of(stage, "stage")
    wanted = sorted(f"#{colour & 0xFFFFFF:06x}" for colour in pixels.colours.tolist())
    assert colours_of_uses(svg) == wanted
    assert other(rendered(svg, (800, 600)), drawn(stage)) < 0.03


def test_beyond_six_components_marks_are_hollow(stage: MixtureStage) -> None:
    put(stage, 400, 8)
    assert other(rendered(svg_of(stage, "stage"), (800, 600)), drawn(stage)) < 0.03


def test_too_many_points_are_one_picture(stage: MixtureStage) -> None:
    put(stage, MOST_SHAPES + 1)
    svg = svg_of(stage, "stage")
    assert len(ET.fromstring(svg).findall(f".//{NS}use")) < 100
    assert len(svg) < 4_000_000
    assert other(rendered(svg, (800, 600)), drawn(stage)) < 0.03


def test_the_density_is_the_only_picture_in_a_drawing(stage: MixtureStage) -> None:
    put(stage, 300)
    assert len(ET.fromstring(svg_of(stage, "stage")).findall(f".//{NS}image")) == 1


# --- PDF -------------------------------------------------------------------------------------------------


def test_a_pdf_is_one_page_of_its_size_with_its_fonts(stage: MixtureStage) -> None:
    put(stage, 300)
    pdf = pdf_of(stage, "그림")
    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    box = re.search(rb"/MediaBox \[([^\]]+)\]", pdf)
    assert box is not None
    assert [float(v) for v in box[1].split()] == [0, 0, 600, 450]
    assert pdf.count(b"/Type /Page\n") == 1
    fonts = set(re.findall(rb"/FontName /(\S+)", pdf))
    assert any(b"Pretendard" in name for name in fonts)
    assert len(re.findall(rb"/FontFile[23]? ", pdf)) >= 1
    assert pdf.count(b"/Subtype /Image") == 1  # the density; points and letters are shapes
    assert "그림".encode("utf-16-be") in pdf.replace(b"\\(", b"(").replace(b"\\)", b")")


def test_marks_of_a_drawing_are_those_of_the_canvas(stage: MixtureStage) -> None:
    pixels = put(stage, 300)
    shown = {style.shape for _, style in pixels.groups}
    assert shown <= set(marks.SHAPES)
    assert sum(len(chosen) for chosen, _ in pixels.groups) == 300


def test_a_pen_without_a_colour_draws_no_outline(look: Theme) -> None:
    """Qt's reader of SVG, which paints the formulas, has such a pen."""

    def formula(p: QPainter) -> None:
        ink = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M20 20h90v60z' fill='#eaf0f7'/></svg>"
        QSvgRenderer(QByteArray(ink)).render(p, QRectF(0, 0, *SIZE))

    svg, seen, painted = both(formula)
    assert b"stroke=" not in svg
    assert other(seen, painted, 8) < 0.01
