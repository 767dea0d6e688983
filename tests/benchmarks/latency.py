"""How long the window makes the reader wait while a run goes on at full speed.

tick      the interval of a 5 ms timer in the event loop
slider    from the instant at which a move of the mouse on the slider "Components" was due, to the end of the
          paint that shows it

Both are taken twice, turn and turn about in one process: while a mixture of 8 components is fitted to 600
points as fast as it can (it starts again when it is done), and, as the floor, with no run going on, the same
frames drawn again every 16 ms.  Drawn off screen, at 1920 × 1080.

    python tests/benchmarks/latency.py [seconds a turn]
"""

import os
import sys
from itertools import count
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interleave import one_blas_thread

one_blas_thread()

import numpy as np  # noqa: E402
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from genviz.app import SWITCH_INTERVAL  # noqa: E402
from genviz.engine import datasets  # noqa: E402
from genviz.engine.models.gmm import GmmParams  # noqa: E402
from genviz.runtime.run import Run  # noqa: E402
from genviz.ui.tabs.mixture import MixtureTab  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from genviz.ui.track import Track  # noqa: E402

FRAME = 1e3 / 60
TICK = 0.005
MOVES_EVERY = 0.06
TURNS = 3


class Stopwatch(QObject):
    """Takes ticks of the event loop, and the time from a due move of the slider to its paint."""

    def __init__(self, track: Track) -> None:
        super().__init__()
        self.ticks: list[float] = []
        self.waits: list[float] = []
        self._track, self._due, self._last = track, 0.0, 0.0
        self._waiting = False
        self._places = count()
        self._tick = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._ticked)
        track.installEventFilter(self)

    def start(self) -> None:
        """Begin a turn."""
        self._last = perf_counter()
        self._due = self._last + MOVES_EVERY
        self._mouse(QEvent.Type.MouseButtonPress, 0.3)
        self._tick.start()

    def stop(self) -> None:
        """End a turn."""
        self._tick.stop()
        self._mouse(QEvent.Type.MouseButtonRelease, 0.3)
        self._waiting = False

    def _ticked(self) -> None:
        now = perf_counter()
        self.ticks.append(now - self._last)
        self._last = now
        if now >= self._due and not self._waiting:
            self._waiting = True
            self._mouse(QEvent.Type.MouseMove, 0.30 + 0.06 * (next(self._places) % 2))

    def _mouse(self, kind: QEvent.Type, share: float) -> None:
        where = QPointF(share * self._track.width(), self._track.height() / 2)
        button = Qt.MouseButton.LeftButton
        there = QPointF(self._track.mapToGlobal(where))
        event = QMouseEvent(kind, where, there, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._track, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the slider's paint, and all that is painted with it, the wait is over."""
        if event.type() == QEvent.Type.Paint and self._waiting:
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        if self._waiting:
            self._waiting = False
            self.waits.append(perf_counter() - self._due)
            self._due = max(self._due + MOVES_EVERY, perf_counter() + TICK)


class Bench:
    """The tab, and the two kinds of turns."""

    def __init__(self) -> None:
        data, params = datasets.load("blobs:n=600"), GmmParams(n_components=8, tol=0.0)
        self.tab = MixtureTab(Run(model="gmm", data=data, seed=0, params=params), playing=False)
        self.tab.resize(1920, 1014)
        self.tab.show()
        self.seeds = count(1)
        self.frames = 0
        self._again = QTimer(self.tab, interval=16, timerType=Qt.TimerType.PreciseTimer)

    def track(self) -> Track:
        """The slider of the number of components."""
        found = (w for w in self.tab.findChildren(QWidget) if isinstance(w, Track) and w.isVisible())
        return next(t for t in found if t.accessibleName() == "Components")

    def turn(self, watch: Stopwatch, seconds: float, *, running: bool) -> None:
        """One turn of either kind."""
        trainer, act = self.tab.trainer, self._keep_running if running else self._draw_again
        if running:
            trainer.set_speed(float("inf"))
            trainer.play()
        else:
            trainer.pause()
        settle(0.3)
        self._again.timeout.connect(act)
        self._again.start()
        watch.start()
        settle(seconds)
        watch.stop()
        self._again.stop()
        self._again.timeout.disconnect(act)
        trainer.pause()
        settle(0.2)

    def _keep_running(self) -> None:
        snapshot = self.tab.trainer.snapshot
        if snapshot is not None and snapshot.finished and not snapshot.playing:
            self.tab.trainer.restart(next(self.seeds))
            self.tab.trainer.play()

    def _draw_again(self) -> None:
        if self.tab.snapshot is not None:
            self.tab.draw(self.tab.snapshot)
            self.tab.plot.plane.viewport().update()


def settle(seconds: float) -> None:
    """Let the event loop run; it sleeps when there is nothing to do, as an application's does."""
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()


def row(name: str, values: list[float]) -> float:
    """Print one line; the 99th percentile, in milliseconds."""
    ms = 1e3 * np.array(values)
    middle, high = np.percentile(ms, [50, 99])
    print(f"{name:<28} {len(ms):>6} {middle:>8.1f} {high:>8.1f} {ms.max():>8.1f}")
    return float(high)


def main() -> None:
    """Print the table and the verdict."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    sys.setswitchinterval(SWITCH_INTERVAL)
    bench = Bench()
    settle(1.5)
    before = os.getloadavg()[0]
    floor, busy = Stopwatch(bench.track()), Stopwatch(bench.track())
    for _ in range(TURNS):
        bench.turn(floor, seconds, running=False)
        bench.turn(busy, seconds, running=True)
    print(f"load average {before:.2f} before, {os.getloadavg()[0]:.2f} after; milliseconds")
    print(f"{'':<28} {'n':>6} {'median':>8} {'p99':>8} {'max':>8}")
    ticks = row("tick, no run", floor.ticks), row("tick, full speed", busy.ticks)
    waits = row("slider to paint, no run", floor.waits), row("slider to paint, full speed", busy.waits)
    for name, (without, during) in (("tick", ticks), ("slider", waits)):
        verdict = "within" if during < FRAME else "OVER"
        times = during / without
        print(f"{name}: p99 {during:.1f} ms is {verdict} a frame of {FRAME:.1f} ms, {times:.2f} × the floor")
    bench.tab.hide()
    bench.tab.shut_down()
    bench.tab.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
