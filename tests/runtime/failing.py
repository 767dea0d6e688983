"""Make the k-th call of the system fail: opening, writing, flushing, taking the name, or memory."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

FAILURES: tuple[BaseException, ...] = (
    OSError(errno.ENOSPC, "No space left on device"), PermissionError(errno.EACCES, "Permission denied"),
    OSError(errno.EIO, "Input/output error"), MemoryError(),
)  # fmt: skip
_CALLS = ("open", "fsync", "replace", "mkdir")


class Faults:
    """Counts calls of the system; the k-th one fails.

    Parameters
    ----------
    k : int
        From 1.
    failure : BaseException
        How it fails.

    Attributes
    ----------
    calls : int
        So many there were.
    """

    def __init__(self, k: int, failure: BaseException) -> None:
        self._k, self._failure, self.calls = k, failure, 0

    def count(self) -> None:
        """Count a call, or fail."""
        self.calls += 1
        if self.calls == self._k:
            raise self._failure

    def counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """`real`, counted."""

        def call(*args: Any, **kwargs: Any) -> Any:
            self.count()
            return real(*args, **kwargs)

        return call

    def opened(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """``os.fdopen`` whose files are counted at every write."""

        def call(fd: int, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            file = real(fd, mode, *args, **kwargs)
            return _Written(file, self) if "w" in mode else file

        return call


class _Written(io.BufferedIOBase):
    """A file for writing; half of what the failing call should write is written."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def write(self, data: Any) -> int:
        try:
            self._faults.count()
        except BaseException:
            self._file.write(data[: len(data) // 2])
            raise
        return int(self._file.write(data))

    def flush(self) -> None:
        if not self._file.closed:
            self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def failing(k: int, failure: BaseException) -> Iterator[Faults]:
    """Let the k-th call fail while this lasts."""
    faults = Faults(k, failure)
    with pytest.MonkeyPatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, faults.counted(getattr(os, name)))
        patch.setattr(os, "fdopen", faults.opened(os.fdopen))
        yield faults


def every_failure(act: Callable[[], object], check: Callable[[bool], None]) -> int:
    """Let `act` meet every failure of every call, until none is left to fail; returns how many it met.

    `check` is called after each with True if `act` has met no failure.
    """
    met = 0
    for failure in FAILURES:
        k = 0
        while True:
            k += 1
            with failing(k, failure) as faults:
                act()
            check(faults.calls < k)
            if faults.calls < k:
                break
            met += 1
    return met
