"""One frame of the mixture's stage against the same content from pyqtgraph's stock items, at 1920 × 1080.

A frame is: new data into the items, then a synchronous repaint of the viewport.  Both planes show 600 (2,000,
20,000) points in mixed colours, a density with eight contours, K ellipses at 1σ and 2σ, the paths of the
means over 60 steps, and numbered means.  The stock items are used plainly: a brush a point, `ImageItem`,
`IsocurveItem`, antialiased curves with wide pens.

What the window does with a frame that the worker has painted is compared, as in the app; p95 is of single
frames.  The worker's share (numbers to one image) is timed as well, for it runs on another thread: "alone" is
the ratio if the window's thread had to do both.

    python tests/benchmarks/stage_frame.py
"""

import gc
import os
import sys
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interleave import compare, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
import pyqtgraph as pg  # noqa: E402
from PySide6.QtGui import QColor, QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from genviz.engine.data import Data  # noqa: E402
from genviz.engine.view import View  # noqa: E402
from genviz.ui import raster  # noqa: E402
from genviz.ui.plots.mixture_layers import composed  # noqa: E402
from genviz.ui.plots.mixture_stage import MixtureStage  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from tests.ui.pictures import picture  # noqa: E402

SIZE = (1920, 1080)
STEPS = 60
CASES = ((600, 3, 15), (600, 8, 9), (2_000, 3, 7), (20_000, 3, 3))


class Stock:
    """The same content, from stock items."""

    def __init__(self, shown, x_range, y_range) -> None:
        self.plot = pg.PlotWidget()
        self.plot.resize(*SIZE)
        self.plot.setRange(xRange=x_range, yRange=y_range, padding=0)
        self.plot.show()
        self.image = pg.ImageItem(colorMap=pg.colormap.get("viridis"))
        self.contours = [pg.IsocurveItem(pen=pg.mkPen("#7C8DA3")) for _ in shown.levels]
        self.points = pg.ScatterPlotItem(pen=None, size=11)
        k = len(shown.means)
        self.ellipses = [pg.PlotCurveItem(antialias=True) for _ in range(2 * k)]
        self.paths = [pg.PlotCurveItem(antialias=True) for _ in range(k)]
        self.means = pg.ScatterPlotItem(size=34)
        self.labels = [pg.TextItem(str(j + 1), anchor=(0.5, 0.5)) for j in range(k)]
        lines = (*self.ellipses, *self.paths)
        for item in (self.image, *self.contours, self.points, *lines, self.means, *self.labels):
            self.plot.addItem(item)
        for curve in self.contours:
            curve.setParentItem(self.image)

    def frame(self, shown, pixels) -> None:
        """Hand over everything, and paint."""
        x0, x1, y0, y1 = shown.density_range
        self.image.setImage(shown.density.T)
        self.image.setRect(x0, y0, x1 - x0, y1 - y0)
        for curve, level in zip(self.contours, shown.levels, strict=True):
            curve.setData(shown.density.T, level)
        brushes = [pg.mkBrush(QColor.fromRgb(int(c) & 0xFFFFFF)) for c in pixels.colours]
        self.points.setData(x=shown.x[:, 0], y=shown.x[:, 1], brush=brushes)
        for j, curve in enumerate(self.ellipses):
            line = pixels.ellipses[j // 2, j % 2]
            colour = theme().tokens.components[j // 2 % 6]
            curve.setData(line[:, 0], line[:, 1], pen=pg.mkPen(colour, width=(5, 2.4)[j % 2]))
        for j, (curve, track) in enumerate(zip(self.paths, shown.path, strict=True)):
            colour = theme().tokens.components[j % 6]
            curve.setData(track[:, 0], track[:, 1], pen=pg.mkPen(colour, width=2.6))
        self.means.setData(x=shown.means[:, 0], y=shown.means[:, 1])
        for label, mean in zip(self.labels, shown.means, strict=True):
            label.setPos(*mean)
        self.plot.viewport().repaint()
        QApplication.processEvents()


def scenes(n: int, k: int, stage: MixtureStage):
    """Two pictures that differ a little, with pixels, as two frames of a run."""
    on = frozenset({"colours", "density", "ellipses", "path"})
    view = replace(View(layers=on), **stage.view())
    shown = picture(k, n, x_range=view.x_range, y_range=view.y_range)
    far = np.linspace(1, 0, STEPS)[:, None] ** 2
    tracks = tuple(m + far * np.array([1.5, -1.0]) * (-1) ** i for i, m in enumerate(shown.means))
    levels = np.append(shown.levels, 0.3 * shown.levels.min())
    shown = replace(shown, path=tracks, levels=levels)
    moved = replace(shown, means=shown.means + 0.05, resp=shown.resp[:, ::-1].copy())
    return [(p, composed(p, raster.prepare(p, view))) for p in (shown, moved)], view


def empty_frame(stage: MixtureStage, rounds: int) -> float:
    """Milliseconds of a repaint without content: axes and paper."""
    kept, blank = stage.plane.picture, QImage(stage.plane.frame().size(), QImage.Format.Format_RGB32)
    blank.fill(QColor(theme().tokens.plot))
    stage.plane.picture = lambda: blank
    taken = singly(stage.plane.repaint, rounds)
    stage.plane.picture = kept
    return median(taken)


def singly(run, times: int) -> list[float]:
    """Milliseconds of single calls."""
    taken = []
    for _ in range(times):
        begin = perf_counter()
        run()
        taken.append(1e3 * (perf_counter() - begin))
    return taken


def measure(n: int, k: int, rounds: int) -> None:
    """Print one row."""
    stage = MixtureStage()
    stage.resize(*SIZE)
    stage.show()
    QApplication.processEvents()
    stage.set_data(Data(x=picture(k, n).x, units=("a", "b")), (0, 1), 1.0)
    QApplication.processEvents()
    frames, view = scenes(n, k, stage)
    stock = Stock(frames[0][0], view.x_range, view.y_range)
    theirs, ours = cycle(frames), cycle(frames)
    gc.collect()
    gc.freeze()  # as the app does once it has started

    def own() -> None:
        stage.draw(*next(ours))
        stage.plane.repaint()
        QApplication.processEvents()

    peer_us, own_us, ratio = compare(lambda: stock.frame(*next(theirs)), own, rounds)
    works = cycle([p for p, _ in frames])
    worker = median(singly(lambda: composed(p := next(works), raster.prepare(p, view)), 30))
    singles = singly(own, 100)
    empty = empty_frame(stage, 15)
    print(
        f"{n:>7,} {k:>3} {peer_us / 1e3:>10.1f} {own_us / 1e3:>9.2f} {ratio:>7.1f} {empty:>8.2f}"
        f" {own_us / 1e3 / empty:>8.1f} {sorted(singles)[94]:>7.2f} {worker:>9.2f}"
        f" {peer_us / (own_us + 1e3 * worker):>7.1f}"
    )
    for widget in (stage, stock.plot):
        widget.close()
        widget.deleteLater()


def main() -> None:
    """Print the table."""
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    pg.setConfigOptions(antialias=True)
    print(f"load average {os.getloadavg()[0]:.2f}; {SIZE[0]} × {SIZE[1]}, milliseconds, medians of turns")
    names = ("points", "K", "pyqtgraph", "genviz", "ratio", "empty", "× empty", "p95", "(worker)", "alone")
    widths = (7, 3, 10, 9, 7, 8, 8, 7, 9, 7)
    print(" ".join(f"{name:>{width}}" for name, width in zip(names, widths, strict=True)))
    for case in CASES:
        measure(*case)


if __name__ == "__main__":
    main()
