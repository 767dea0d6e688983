"""Python's cyclic garbage, collected in the window's thread alone."""

from __future__ import annotations

import gc
from time import perf_counter
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

#: Milliseconds between two looks at what has gathered.
_PAUSE: Final = 100
#: The old are left alone for so many times as long as the last look at all of them took.
_REST: Final = 50
_YOUNG, _MIDDLE, _OLD = range(3)


class Collector(QObject):
    """Collects at the interpreter's own thresholds, but from a timer of the window's thread.

    The interpreter collects in whichever thread makes the next object.  In a run's thread it would destroy
    widgets, pixmaps and connections that belong to the window's, while that one is within Qt and counts on
    them.

    Parameters
    ----------
    app : QCoreApplication
        Its owner; the interpreter collects no more by itself.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._rested = 0.0  # when the old may be looked at again, seconds
        timer = QTimer(self, interval=_PAUSE)
        timer.timeout.connect(self.collect_due)
        timer.start()
        gc.disable()

    @classmethod
    def of(cls, app: QCoreApplication) -> Collector:
        """The collector of `app`, made when first asked for."""
        return app.findChild(cls) or cls(app)

    def collect_due(self) -> None:
        """Collect the oldest generation that is due, and with it all younger ones."""
        young, middle, old = gc.get_count()
        most = gc.get_threshold()
        if old > most[_OLD] > 0 and perf_counter() >= self._rested:
            self._collect_all()
        elif middle > most[_MIDDLE] > 0:
            gc.collect(_MIDDLE)
        elif young > most[_YOUNG] > 0:
            gc.collect(_YOUNG)

    def _collect_all(self) -> None:
        """The interpreter asks how many are new; to count them would hold what other threads are making."""
        began = perf_counter()
        gc.collect(_OLD)
        ended = perf_counter()
        self._rested = ended + _REST * (ended - began)

    def freeze(self) -> None:
        """Look no more at what there is now."""
        gc.freeze()
        self._rested = 0.0
