"""How long the window makes the reader wait while a run goes on at full speed.

tick      the interval of a 5 ms timer in the event loop
slider    from the instant at which a move of the mouse on a live setting ("Covariance floor") was due, to the
          end of the paint that shows the new value
picture   from that instant to the end of the paint of a frame that was computed with the new value (no limit:
          a run on its way takes the time of a step and of a frame)

All are taken twice, turn and turn about in one process and one window: while a model is fitted as fast as it
can (it starts again when it is done), and, as the floor, with no run going on, the same frame drawn again at
the same rate.  Drawn off screen, in the real window, at two sizes.

mixture   8 components, 600 points; the slider is "Variance floor"
boundary  logistic regression by mini-batches and a mixture a class, both planes, 300 points; "Ridge"
energy    a restricted Boltzmann machine with 256 hidden units learns MNIST (28×28); "Momentum"
pixels    a MADE draws MNIST digits (14×14), one after another; "Temperature"
pixelcnn  a PixelCNN does

    python tests/benchmarks/latency.py [seconds a turn] [mixture | boundary | energy | pixels | pixelcnn]

Of what draws, the interval between two paints of the stage is taken too, which is asked to paint every 16 ms
with a run and without: at most 1.5 times the floor.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interleave import one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QScrollArea  # noqa: E402

from genviz.app import quicken  # noqa: E402
from genviz.engine import datasets  # noqa: E402
from genviz.engine.boundary_settings import BoundaryParams  # noqa: E402
from genviz.engine.math.pixel_settings import MadeParams, PixelCnnParams  # noqa: E402
from genviz.engine.math.pixel_shipped import SOURCES  # noqa: E402
from genviz.engine.math.rbm_settings import RbmParams  # noqa: E402
from genviz.engine.models.gmm import GmmParams  # noqa: E402
from genviz.runtime.run import Run  # noqa: E402
from genviz.ui.rhythm import READABLE, Share  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from genviz.ui.window import Opening, Window  # noqa: E402

FRAME = 1e3 / 60
MOVES_EVERY = 0.06
TURNS = 3
SIZES = ((1920, 1080), (1366, 768))


@dataclass(frozen=True)
class Case:
    """What runs, which setting is dragged, and whose paint shows the new picture."""

    model: str
    data: str
    params: object
    name: str
    plane: Callable
    tab: str = ""
    paints: bool = False  # whether the stage is asked to paint all the time, and its intervals are taken


CASES = {
    "mixture": Case(
        "gmm", "blobs:n=600", GmmParams(n_components=8, tol=0.0), "covariance_floor",
        lambda tab: tab.plot.plane,
    ),
    "boundary": Case(
        "boundary", "two_normals:features=2,distance=2,n=300", BoundaryParams(solver="minibatch", tol=0.0),
        "penalty", lambda tab: tab.stages[1].plane,
    ),
    "energy": Case(
        "rbm", "mnist", RbmParams(n_hidden=256, learning_rate=0.01), "momentum", lambda tab: tab.seen.stage,
    ),
    "pixels": Case(
        "made", SOURCES["mnist_14"], MadeParams(weights="shipped"), "temperature",
        lambda tab: tab.seen.stage, paints=True,
    ),
    "pixelcnn": Case(
        "pixelcnn", SOURCES["mnist_14"], PixelCnnParams(weights="shipped"), "temperature",
        lambda tab: tab.seen.stage, "pixels", paints=True,
    ),
}  # fmt: skip


class Stopwatch(QObject):
    """Takes ticks of the event loop, and the time from a due move of the slider to what it causes."""

    def __init__(self, tab, case: Case) -> None:
        super().__init__()
        self.ticks, self.waits, self.pictures, self.paints = [], [], [], []
        self._painted_at = 0.0
        self._tab, self._row, self._name = tab, tab.panel.form.rows[case.name], case.name
        self._last = self._due = self._began = 0.0
        self._waiting = False
        self._moves = []  # value and due time of those whose picture has not been painted yet
        self._places = count()
        self._tick = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._ticked)
        self._move = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._move.timeout.connect(self._moved)
        self._row.track.installEventFilter(self)
        case.plane(tab).installEventFilter(self)

    def start(self) -> None:
        """Begin a turn."""
        self._last = self._began = perf_counter()
        self._mouse(QEvent.Type.MouseButtonPress, 0.9)
        self._tick.start()
        self._plan(self._last + MOVES_EVERY)

    def stop(self) -> None:
        """End a turn."""
        self._tick.stop()
        self._move.stop()
        self._mouse(QEvent.Type.MouseButtonRelease, 0.9)
        self._waiting, self._moves = False, []

    def _ticked(self) -> None:
        now = perf_counter()
        self.ticks.append(now - self._last)
        self._last = now

    def _plan(self, due: float) -> None:
        """Let the next move be due at `due`, rounded up to what the timer can do."""
        wait = max(round(1e3 * (due - perf_counter())), 1)
        self._due = perf_counter() + 1e-3 * wait
        self._move.start(wait)

    def _moved(self) -> None:
        self._waiting = True
        before = self._row.value()
        self._mouse(QEvent.Type.MouseMove, 0.30 + 0.02 * (next(self._places) % 16))
        assert self._row.value() != before
        self._moves.append((self._row.value(), self._due))

    def _mouse(self, kind: QEvent.Type, share: float) -> None:
        track = self._row.track
        where = QPointF(share * track.width(), track.height() / 2)
        button = Qt.MouseButton.LeftButton
        there = QPointF(track.mapToGlobal(where))
        event = QMouseEvent(kind, where, there, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(track, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After a paint, and all that is painted with it, the wait is over."""
        if event.type() == QEvent.Type.Paint:
            if watched is self._row.track and self._waiting:
                QTimer.singleShot(0, self._painted)
            elif watched is not self._row.track:
                now = perf_counter()
                if self._tick.isActive() and self._painted_at > self._began:
                    self.paints.append(now - self._painted_at)
                self._painted_at = now
                self._picture_painted(getattr(self._tab.snapshot.frame.params, self._name))
        return super().eventFilter(watched, event)

    def _picture_painted(self, shown: float) -> None:
        """Moves that came before the one that is shown were overtaken: only the latest counts."""
        values = [value for value, _ in self._moves]
        if shown in values:
            due = self._moves[values.index(shown)][1]
            del self._moves[: values.index(shown) + 1]
            QTimer.singleShot(0, lambda: self.pictures.append(perf_counter() - due))

    def _painted(self) -> None:
        if self._waiting:
            self._waiting = False
            self.waits.append(perf_counter() - self._due)
            self._plan(self._due + MOVES_EVERY)


class Bench:
    """The window, and the two kinds of turns."""

    def __init__(self, size: tuple[int, int], tab: str) -> None:
        self.case = CASES[tab]
        run = Run(self.case.model, datasets.load(self.case.data), 0, self.case.params)
        self.window = Window(Opening(self.case.tab or tab, run, playing=False))
        self.window.resize(*size)
        self.window.show()
        settle(2.5)
        self.tab = self.window.tab
        form = self.tab.panel.form
        row = form.rows[self.case.name]
        if not row.isVisible():
            form._toggle_more()
        settle(0.2)
        self.tab.panel.findChild(QScrollArea).ensureWidgetVisible(row)
        self.seeds, self.frames, self._rest_at = count(1), 0, 0.0
        self._again = QTimer(self.tab, interval=16, timerType=Qt.TimerType.PreciseTimer)
        settle(0.5)

    def turn(self, watch: Stopwatch, seconds: float, *, running: bool) -> int:
        """One turn of either kind; the number of snapshots published meanwhile."""
        trainer, act = self.tab.trainer, self._keep_running if running else self._draw_again
        if running:
            trainer.set_speed(float("inf"))
            trainer.play()
        else:
            trainer.pause()
        settle(0.3)
        self._again.timeout.connect(act)
        self._again.start()
        version = trainer.snapshot.version
        watch.start()
        settle(seconds)
        watch.stop()
        published = trainer.snapshot.version - version
        self._again.stop()
        self._again.timeout.disconnect(act)
        trainer.pause()
        settle(0.2)
        return published

    def _keep_running(self) -> None:
        snapshot = self.tab.trainer.snapshot
        if snapshot.finished and not snapshot.playing:
            self.tab.trainer.restart(next(self.seeds))
            self.tab.trainer.play()
        if self.case.paints:
            self.case.plane(self.tab).update()

    def _draw_again(self) -> None:
        """What a run would draw: the picture every time, the rest as often as the tab draws it."""
        self.tab._show(self.tab.snapshots, Share.PICTURE)
        self.case.plane(self.tab).update()
        now = perf_counter()
        if now - self._rest_at >= READABLE:
            self._rest_at = now
            for share in (Share.CONTROLS, Share.NUMBERS, Share.WORDS):
                self.tab._show(self.tab.snapshots, share)

    def close(self) -> None:
        """End worker and window."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(seconds: float) -> None:
    """Let the event loop run; it sleeps when there is nothing to do, as an application's does."""
    loop = QEventLoop()
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()


def row(name: str, values: list[float]) -> float:
    """Print one line; the 99th percentile, in milliseconds."""
    ms = 1e3 * np.array(values or [np.nan])
    middle, most, high = np.percentile(ms, [50, 95, 99])
    print(f"{name:<28} {len(ms):>6} {middle:>8.1f} {most:>8.1f} {high:>8.1f} {ms.max():>8.1f}")
    return float(high)


def measure(size: tuple[int, int], seconds: float, tab: str) -> None:
    """Print the table and the verdict for one size of the window."""
    bench = Bench(size, tab)
    before = os.getloadavg()[0]
    floor, busy = Stopwatch(bench.tab, bench.case), Stopwatch(bench.tab, bench.case)
    published = 0
    for _ in range(TURNS):
        bench.turn(floor, seconds, running=False)
        published += bench.turn(busy, seconds, running=True)
    now = bench.window.size()
    loads = f"load average {before:.2f} before, {os.getloadavg()[0]:.2f} after"
    print(f"\nwindow {now.width()} × {now.height()}, milliseconds; {loads}")
    print(f"{published / TURNS / seconds:.0f} frames a second at full speed")
    print(f"{'':<28} {'n':>6} {'median':>8} {'p95':>8} {'p99':>8} {'max':>8}")
    ticks = row("tick, no run", floor.ticks), row("tick, full speed", busy.ticks)
    waits = row("slider to paint, no run", floor.waits), row("slider to paint, full speed", busy.waits)
    row("slider to picture", busy.pictures)
    if bench.case.paints:
        without, during = row("paints, no run", floor.paints), row("paints, full speed", busy.paints)
        verdict = "within" if during <= 1.5 * without else "OVER"
        print(f"paints: p99 {during:.1f} ms is {verdict} 1.5 × the floor: {during / without:.2f} ×")
    for name, (without, during) in (("tick", ticks), ("slider", waits)):
        verdict = "within" if during < FRAME else "OVER"
        times = during / without
        print(f"{name}: p99 {during:.1f} ms is {verdict} a frame of {FRAME:.1f} ms, {times:.2f} × the floor")
    bench.close()


def main() -> None:
    """Both sizes."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    tab = sys.argv[2] if len(sys.argv) > 2 else "mixture"
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    quicken()
    for size in SIZES:
        measure(size, seconds, tab)


if __name__ == "__main__":
    main()
