"""Commands on their way to a worker; a newer one replaces an older one of the same kind."""

from __future__ import annotations

import threading

from genviz.runtime.commands import Command, commutes, kind


class Mailbox:
    """A queue that cannot be flooded by a dragged slider.

    A command takes the place of one of the same kind that still waits, unless something lies between them
    that depends on the order.  Thread-safe; `put` never blocks for long.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: list[Command] = []
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether the worker shall stop."""
        return self._closed

    def put(self, command: Command) -> None:
        """Add `command`."""
        with self._changed:
            older = self._replaced_by(command)
            if older is not None:
                del self._waiting[older]
            self._waiting.append(command)
            self._changed.notify()

    def _replaced_by(self, command: Command) -> int | None:
        if (wanted := kind(command)) is None:
            return None
        for i in range(len(self._waiting) - 1, -1, -1):
            if kind(self._waiting[i]) == wanted:
                return i
            if not commutes(self._waiting[i]) and not commutes(command):
                return None
        return None

    def take(self, timeout: float | None) -> list[Command]:
        """Wait up to `timeout` seconds (None: for ever) and return all that came, oldest first."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed, timeout)
            taken, self._waiting = self._waiting, []
            return taken

    def close(self) -> None:
        """Ask the worker to stop."""
        with self._changed:
            self._closed = True
            self._changed.notify()
