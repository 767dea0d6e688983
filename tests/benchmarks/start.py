"""How long after the start of the process the window is there, and the first plot.

bare      a PySide6 window with a label, painted
shell     genviz: the window with its bar, painted
plot      genviz: the first frame of the first run, painted

Each in a process of its own, turn and turn about: medians, and the median of each round's ratio.  Off screen,
with a warm file cache and compiled modules (as an installed program has them), from the start of the
interpreter.

    python tests/benchmarks/start.py [rounds]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
ROUNDS = 5

#: Prints milliseconds since the process was started, as the clock of the whole machine sees it.
_CLOCK = """
import os, sys, time
def since():
    return 1e3 * (time.time() - float(os.environ["STARTED"]))
"""

_BARE = (
    _CLOCK
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print("bare", since(), flush=True), os._exit(0)))
window = Window()
window.setCentralWidget(QLabel("genviz"))
window.resize(1920, 1080)
window.show()
app.exec()
"""
)

_GENVIZ = (
    _CLOCK
    + """
from PySide6.QtCore import QEvent, QObject, QTimer
from genviz import app as composition
from genviz.ui.options import Options
from genviz.ui.window import Window
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.drawn)
        return False
    def drawn(self):
        if self.tab.snapshot is not None and self.tab.snapshot.pixels.stage is not None:
            print("plot", since(), flush=True)
            os._exit(0)
watch = Watch()
first = Window.paintEvent
def painted(self, event):
    first(self, event)
    print("shell", since(), flush=True)
Window.paintEvent = painted
made = Window.__init__
def init(self, opening):
    made(self, opening)
    self.ready.connect(built)
def built(tab):
    watch.tab = tab
    tab.plot.plane.installEventFilter(watch)
Window.__init__ = init
composition.main(Options())
"""
)


def run(program: str, compiled: str) -> dict[str, float]:
    """Milliseconds by name of what one process prints first; `compiled`: where compiled modules are kept."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": compiled,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "OPENBLAS_NUM_THREADS": "1",
        "STARTED": repr(time.time()),
    }
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    return {name: float(value) for name, value in reversed(lines)}


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as compiled:
        run(_BARE, compiled), run(_GENVIZ, compiled)  # compile, and warm the file cache
        for _ in range(rounds):
            for program in (_BARE, _GENVIZ):
                for name, value in run(program, compiled).items():
                    taken.setdefault(name, []).append(value)
    print(f"load average {os.getloadavg()[0]:.2f}; milliseconds in {rounds} processes each")
    print(f"{'':<8} {'median':>8} {'least':>8} {'× bare':>8}")
    for name, values in taken.items():
        times = median(value / bare for value, bare in zip(values, taken["bare"], strict=True))
        print(f"{name:<8} {median(values):>8.0f} {min(values):>8.0f} {times:>8.2f}")


if __name__ == "__main__":
    main()
