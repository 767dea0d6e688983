"""Typeset every formula of the app again: ``python resources/formulas/build.py``.

Writes ``formulas.json``: the picture of each formula (SVG, by ziamath, STIX Two Math) and where its marked
terms are.  The places are found by drawing the formula with one term after the other in red.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from ziamath.config import config
from ziamath.zmath import Latex

from genviz.ui.formulas import FORMULAS, coloured, parts, plain

HERE = Path(__file__).resolve().parent
SIZE = 40.0
#: Pixels of the drawing in which terms are looked for, per pixel of the formula.
FINE = 4


def typeset(tex: str) -> str:
    """SVG of a formula."""
    config.svg2 = False  # <symbol> is not drawn by QtSvg
    return Latex(tex, size=SIZE).svg()


def pixels(svg: str) -> np.ndarray:
    """The formula on white, shape (H, W, 3)."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    box = renderer.viewBoxF()
    image = QImage(round(box.width() * FINE), round(box.height() * FINE), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[:, :, 2::-1].copy()


def places(marked: str) -> list[list[float]]:
    """x, y, width and height of every marked term, as shares of the formula's size."""
    n = len(parts(marked))
    return [place(coloured(marked, ["#ff0000" if i == j else "#000000" for j in range(n)])) for i in range(n)]


def place(tex: str) -> list[float]:
    """Where the red part of a formula is; the rest is black, so that grey edges are told from red ones."""
    drawn = pixels(typeset(tex)).astype(int)
    rows, columns = np.nonzero(drawn[:, :, 0] - drawn[:, :, 2] > 60)
    height, width = drawn.shape[:2]
    x, y = columns.min() / width, rows.min() / height
    box = (x, y, (columns.max() + 1) / width - x, (rows.max() + 1) / height - y)
    return [round(float(share), 4) for share in box]


def build() -> dict[str, dict[str, object]]:
    """All formulas."""
    return {
        name: {"tex": plain(marked), "svg": typeset(plain(marked)), "terms": places(marked)}
        for name, marked in FORMULAS.items()
    }


def main() -> int:
    """Write the file."""
    app = QGuiApplication.instance() or QGuiApplication([])
    text = json.dumps(build(), indent=1, ensure_ascii=False)
    (HERE / "formulas.json").write_text(text + "\n", "utf-8")
    print(f"{len(FORMULAS)} formulas, {len(text) // 1024} kB")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
