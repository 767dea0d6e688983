"""Python's cyclic garbage, collected in the window's thread alone."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

#: Milliseconds between two looks at what has gathered.
_PAUSE: Final = 100
#: The old are looked at when there are this many times as many as were left by the last time.
_GROWN: Final = 1.25
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
        self._left = 0  # objects that were old after the last collection of them
        self._looked = 0  # the count of that generation when they were last counted
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
        self._looked = min(self._looked, old)  # others collect, too
        if old - self._looked > most[_OLD] > 0 and self._old_have_grown(old):
            gc.collect(_OLD)
            self._looked, self._left = 0, len(gc.get_objects(_OLD))
        elif middle > most[_MIDDLE] > 0:
            gc.collect(_MIDDLE)
        elif young > most[_YOUNG] > 0:
            gc.collect(_YOUNG)

    def _old_have_grown(self, count: int) -> bool:
        self._looked = count  # to count them takes milliseconds: not again before that many more have come
        return len(gc.get_objects(_OLD)) > _GROWN * self._left

    def freeze(self) -> None:
        """Look no more at what there is now."""
        gc.freeze()
        self._left = self._looked = 0
