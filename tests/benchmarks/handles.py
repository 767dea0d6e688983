"""How soon a handle on the stage of the likelihood tab answers the hand.

handle    from the instant at which a move of the mouse was due to the end of the paint that follows it
picture   from that instant to the end of the paint of the next picture that the worker made

Each is taken twice: with no run going on, as when a lecturer explains, and while one goes on at full speed,
in small steps (it starts again when it is done).  The handles are found as a hand finds them: where the plane
of the stage says that something can be taken hold of.  Drawn off screen, in the real window, at two sizes.
The machine's own speed is printed too: a virtual one may be twice as slow from one minute to the next.

    python tests/benchmarks/handles.py [seconds a handle] [model …]
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
from latency import FRAME, MOVES_EVERY, SIZES, row, settle  # noqa: E402
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from genviz import catalog  # noqa: E402
from genviz.app import quicken  # noqa: E402
from genviz.engine import datasets  # noqa: E402
from genviz.runtime.run import Run  # noqa: E402
from genviz.ui.plots.coin_hand import CoinHand  # noqa: E402
from genviz.ui.plots.plane import Plane  # noqa: E402
from genviz.ui.theme import theme  # noqa: E402
from genviz.ui.window import Opening, Window  # noqa: E402

#: Models, and settings with which a run goes on for long: small steps, and no rest.
MODELS = {
    "coin": {"source": "tossed", "n_tosses": 1_000_000},
    "density": {"learning_rate": 0.01, "tol": 1e-12},
    "divergence": {"learning_rate": 0.005},
    "divergence_plane": {"learning_rate": 0.005},
}
#: Logical pixels between two places that are tried; how far a handle is moved to and fro.
STEP, SWING = 4, 40


def found_on(plane: Plane | CoinHand) -> dict[object, QPointF]:
    """Every handle of `plane`, and a place where it can be taken hold of, in pixels of the plane."""
    if isinstance(plane, CoinHand):
        frame = plane.likelihood_frame()
        return {"theta": QPointF(frame.x(plane.theta), frame.rect.center().y())}
    frame, hits = plane.frame(), {}
    for x in range(2, frame.width() - 2, STEP):
        for y in range(2, frame.height() - 2, STEP):
            mark = plane.grabbable(QPointF(x, y))
            if mark is not None:
                hits.setdefault(mark, []).append((x, y))
    corner = QPointF(frame.topLeft())
    return {mark: QPointF(*np.median(places, axis=0)) + corner for mark, places in hits.items()}


class Hand(QObject):
    """Drags one handle to and fro, and takes the time."""

    def __init__(self, tab, plane: Plane, place: QPointF) -> None:
        super().__init__()
        self.waits, self.pictures = [], []
        self._tab, self._plane, self._place = tab, plane, place
        self._due, self._waiting, self._version, self._begun = 0.0, False, 0, []
        self._steps = count(1)
        self._move = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._move.timeout.connect(self._moved)
        plane.installEventFilter(self)

    def start(self) -> None:
        """Take hold."""
        self._mouse(QEvent.Type.MouseMove, self._place, Qt.MouseButton.NoButton)
        self._mouse(QEvent.Type.MouseButtonPress, self._place)
        self._plan(perf_counter() + MOVES_EVERY)

    def stop(self) -> None:
        """Let go."""
        self._move.stop()
        self._mouse(QEvent.Type.MouseButtonRelease, self._place)
        self._plane.removeEventFilter(self)

    def _plan(self, due: float) -> None:
        wait = max(round(1e3 * (due - perf_counter())), 1)
        self._due = perf_counter() + 1e-3 * wait
        self._move.start(wait)

    def _moved(self) -> None:
        swing = SWING * np.sin(0.7 * next(self._steps))
        self._waiting = True
        self._begun.append((self._tab.trainer.snapshot.version, self._due))
        self._mouse(QEvent.Type.MouseMove, self._place + QPointF(swing, 0.3 * swing))

    def _mouse(self, kind: QEvent.Type, where: QPointF, button=Qt.MouseButton.LeftButton) -> None:
        there = QPointF(self._plane.mapToGlobal(where))
        event = QMouseEvent(kind, where, there, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._plane, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """After a paint, and all that is painted with it, the wait is over."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        now, shown = perf_counter(), self._tab.snapshot.version
        self.pictures += [now - due for version, due in self._begun if version < shown]
        self._begun = [(version, due) for version, due in self._begun if version >= shown]
        if self._waiting:
            self._waiting = False
            self.waits.append(now - self._due)
            self._plan(self._due + MOVES_EVERY)


def own_speed() -> float:
    """Milliseconds for a million additions in Python."""
    began = perf_counter()
    sum(k for k in range(1_000_000))
    return 1e3 * (perf_counter() - began)


def measure(model: str, size: tuple[int, int], seconds: float) -> None:
    """Print a line for each handle of a model's stage."""
    entry = catalog.model_entry(model)
    run = Run(model, datasets.load(entry.data), 0, catalog.algorithm(model).params(**MODELS[model]))
    window = Window(Opening(entry.tab, run, playing=False))
    window.resize(*size)
    window.show()
    settle(2.0)
    tab, seeds = window.tab, count(1)
    again = QTimer(tab, interval=16)

    def keep_running() -> None:
        shown = tab.trainer.snapshot
        if shown.finished and not shown.playing:
            tab.trainer.restart(next(seeds))
            tab.trainer.play()

    again.timeout.connect(keep_running)
    for plane in (*window.findChildren(Plane), *window.findChildren(CoinHand)):
        if not plane.isVisible():
            continue
        for mark in found_on(plane):
            for running in (False, True):
                tab.trainer.restart(0)
                settle(0.5)
                if running:
                    tab.trainer.set_speed(float("inf"))
                    tab.trainer.play()
                    again.start()
                    settle(0.2)
                place = found_on(plane).get(mark)
                if place is None:
                    print(f"{model} {str(mark)[:20]}: out of reach after what the run did")
                    continue
                hand = Hand(tab, plane, place)
                hand.start()
                settle(seconds)
                hand.stop()
                again.stop()
                tab.trainer.pause()
                settle(0.3)
                p99 = row(f"{model} {str(mark)[:20]}", hand.waits)
                row("  picture, full speed" if running else "  picture, no run", hand.pictures)
                print("  within a frame" if p99 < FRAME else f"  OVER a frame of {FRAME:.1f} ms")
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> None:
    """All models at both sizes."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 6.0
    app = QApplication.instance() or QApplication([])
    theme().install(app)
    quicken()
    for size in SIZES:
        print(
            f"\nwindow {size[0]} × {size[1]}, milliseconds; load average {os.getloadavg()[0]:.2f}; "
            f"a million additions in Python: {own_speed():.0f}"
        )
        print(f"{'':<28} {'n':>6} {'median':>8} {'p95':>8} {'p99':>8} {'max':>8}")
        for model in sys.argv[2:] or MODELS:
            measure(model, size, seconds)


if __name__ == "__main__":
    main()
