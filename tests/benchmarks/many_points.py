"""200,000 coloured points at 1920 × 1080, against pyqtgraph's `ScatterPlotItem`.

A frame is: other colours for all points, then a synchronous repaint.  The peer gets eight shared brushes, the
quickest way to colour its points; genviz mixes a colour for every point.  What genviz's worker does is
counted in full, although it runs beside the window: "window" is what the window's own thread spends.

    python tests/benchmarks/many_points.py
"""

import os
import sys
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interleave import compare, one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
import pyqtgraph as pg  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from genviz.engine.data import Data  # noqa: E402
from genviz.engine.view import View  # noqa: E402
from genviz.ui import raster  # noqa: E402
from genviz.ui.plots.mixture_layers import composed  # noqa: E402
from genviz.ui.plots.mixture_stage import MixtureStage  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from tests.ui.pictures import picture  # noqa: E402

SIZE = (1920, 1080)
K, ROUNDS = 8, 5


def scatter(x: np.ndarray, view: View):
    """The peer's plot, and a function that paints it with the brushes given for every point."""
    plot = pg.PlotWidget()
    plot.resize(*SIZE)
    plot.setRange(xRange=view.x_range, yRange=view.y_range, padding=0)
    points = pg.ScatterPlotItem(pen=None, size=5)
    plot.addItem(points)
    plot.show()

    def frame(brushes) -> None:
        points.setData(x=x[:, 0], y=x[:, 1], brush=brushes)
        plot.viewport().repaint()
        QApplication.processEvents()

    return plot, frame


def own_stage(x: np.ndarray) -> tuple[MixtureStage, View]:
    """The stage, with the range that it gives these points."""
    stage = MixtureStage()
    stage.resize(*SIZE)
    stage.show()
    QApplication.processEvents()
    stage.set_data(Data(x=x, units=("a", "b")), (0, 1), 1.0)
    QApplication.processEvents()
    return stage, replace(View(layers=frozenset({"colours"})), **stage.view())


def measure(n: int) -> None:
    """Print one row."""
    shown = picture(K, n)
    stage, view = own_stage(shown.x)
    swapped = replace(shown, resp=shown.resp[:, ::-1].copy(), best=K - 1 - shown.best)
    both = cycle((shown, swapped))
    spent = []

    def own() -> None:
        p = next(both)
        pixels = composed(p, raster.prepare(p, view))
        begin = perf_counter()
        stage.draw(p, pixels)
        stage.plane.repaint()
        QApplication.processEvents()
        spent.append(1e3 * (perf_counter() - begin))

    brushes = np.array([pg.mkBrush(theme().tokens.components[k % 6]) for k in range(K)])
    turns = cycle((list(brushes[shown.best]), list(brushes[swapped.best])))
    plot, frame = scatter(shown.x, view)
    peer_us, own_us, ratio = compare(lambda: frame(next(turns)), own, ROUNDS)
    print(f"{n:>9,} {peer_us / 1e3:>11.1f} {own_us / 1e3:>9.1f} {ratio:>7.1f} {np.median(spent):>8.2f}")
    for widget in (stage, plot):
        widget.close()
        widget.deleteLater()


def main() -> None:
    """Print the table."""
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    print(f"load average {os.getloadavg()[0]:.2f}; {SIZE[0]} × {SIZE[1]}, milliseconds, medians of turns")
    print(f"{'points':>9} {'ScatterPlot':>11} {'genviz':>9} {'ratio':>7} {'window':>8}")
    for n in (20_000, 200_000):
        measure(n)


if __name__ == "__main__":
    main()
