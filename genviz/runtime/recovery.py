"""What was open in a process that died, kept by that process for the next one.

Every process has a lock file and beside it a folder of the same name with a scene for each tab::

    4711-18a3f0c2.lock        held (by the system's own lock) as long as the process lives
    4711-18a3f0c2/mixture.genviz
    4711-18a3f0c2/shown       the name of the tab in front; touched whenever all that is open has been kept

The lock file is there, and held, before the folder is made.  So a folder whose lock can be had belonged to a
process that died: one that ends well takes its folder along.  Whoever has the lock has the folder, so that
two processes that start at once are not offered the same work.
"""

from __future__ import annotations

import math
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from genviz.engine.problem import Problem
from genviz.runtime.atomic import sweep, write_atomically

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NAME: Final = re.compile(r"(\d+-[0-9a-f]+)(?:\.lock)?")
_LOCK: Final = ".lock"
_SCENE: Final = ".genviz"
_SHOWN: Final = "shown"
#: Nobody waits longer than this for work to come back, in seconds; and for more pieces of it than these.
OLDEST: Final = 30 * 86400.0
MOST: Final = 8
_ATTEMPTS: Final = 5
_PATIENCE: Final = 0.02


class Session:
    """The work of this process.

    Parameters
    ----------
    root : Path
        The folder of all sessions; made when something is kept for the first time.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._name = f"{os.getpid()}-{time.time_ns():x}"
        self._fd: int | None = None

    @property
    def name(self) -> str:
        """Unlike that of any other session."""
        return self._name

    @property
    def folder(self) -> Path:
        """Where the scenes are."""
        return self._root / self._name

    @property
    def _lock(self) -> Path:
        return _lock_of(self.folder)

    def keep(self, scenes: Mapping[str, bytes]) -> None:
        """Write scenes by the names of their tabs; those of other tabs stay as they are.

        Raises
        ------
        Problem
            They cannot be written.
        """
        self._begin()
        for tab, document in scenes.items():
            write_atomically(self.folder / f"{tab}{_SCENE}", document)

    def all_kept(self, shown: str) -> None:
        """Note that everything that is open has been kept, with the tab `shown` in front.

        Raises
        ------
        Problem
            That cannot be written.
        """
        self._begin()
        with suppress(OSError):
            if (self.folder / _SHOWN).read_text("utf-8") == shown:
                os.utime(self.folder / _SHOWN)
                return
        write_atomically(self.folder / _SHOWN, shown.encode())

    def alive(self) -> None:
        """Note that the process lives."""
        if self._fd is not None:
            with suppress(OSError):
                os.utime(self._lock)

    def end(self) -> None:
        """Take everything away: the process ends well."""
        if self._fd is not None:
            _remove(self.folder, self._fd)
            self._fd = None

    def _begin(self) -> None:
        for _ in range(_ATTEMPTS):
            if self._fd is None:
                with suppress(OSError):
                    self._root.mkdir(parents=True, exist_ok=True)
                    self._fd = _locked(self._lock)
            if self._fd is None:  # a process that has just started may be looking whether it is held
                time.sleep(_PATIENCE)
        if self._fd is None:
            raise unkept(self._root)
        with suppress(OSError):  # if it is missing, writing says so
            self.folder.mkdir(exist_ok=True)


class Left:
    """What a process that died has left; nobody else can have it until it is discarded or this process ends.

    Attributes
    ----------
    scenes : tuple of Path
        The scene files.
    shown : str
        The name of the tab that was in front; empty if that is not known.
    seconds : int
        How long before the end of the process everything had been kept, at most.
    ended : float
        When the process was last seen, seconds since the epoch; 0 if that is not known.
    """

    def __init__(self, folder: Path, fd: int, period: float) -> None:
        self._folder, self._fd = folder, fd
        self.scenes = tuple(sorted(folder.glob(f"*{_SCENE}")))
        self.shown, self.seconds, self.ended = "", 0, 0.0
        with suppress(OSError, UnicodeDecodeError):
            times = [path.stat().st_mtime for path in (_lock_of(folder), folder / _SHOWN)]
            self.seconds, self.ended = math.ceil(max(times[0] - times[1], 0.0) + period), times[0]
            self.shown = (folder / _SHOWN).read_text("utf-8")

    def discard(self) -> None:
        """Take it away: it has been restored, or is not wanted."""
        _remove(self._folder, self._fd)


def find(root: Path, period: float) -> Left | None:
    """Return what the process that died last has left; None if there is nothing.

    Parameters
    ----------
    root : Path
        The folder of all sessions.
    period : float
        Seconds between two signs of life of a process.
    """
    found: Left | None = None
    for i, folder in enumerate(_newest_first(root)):
        with suppress(OSError):
            fd = _locked(_lock_of(folder))
            if fd is None:
                continue
            left = Left(folder, fd, period)
            if not left.scenes or i >= MOST or time.time() - os.fstat(fd).st_mtime > OLDEST:
                left.discard()
            elif found is None:
                sweep(folder)
                found = left
            else:
                os.close(fd)
    return found


def unkept(root: Path) -> Problem:
    """What to say when nothing can be written into `root`."""
    return Problem(
        "your work is not kept in case of a crash: nothing can be written in {folder}; save scenes yourself",
        folder=root,
    )


def _newest_first(root: Path) -> list[Path]:
    """The folders of all sessions that there are or were, by their last sign of life."""
    names: set[str] = set()
    with suppress(OSError):
        found = (_NAME.fullmatch(entry.name) for entry in os.scandir(root))
        names = {name[1] for name in found if name}
    return sorted((root / name for name in names), key=_last_seen, reverse=True)


def _last_seen(folder: Path) -> float:
    return max(_times(folder), default=0.0)


def _times(folder: Path) -> Iterator[float]:
    for path in (_lock_of(folder), folder):
        with suppress(OSError):
            yield path.stat().st_mtime


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + _LOCK)


def _locked(path: Path) -> int | None:
    """Open and lock a file; None if somebody else holds it, or has just taken it away."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if _try_lock(fd) and os.path.samestat(os.fstat(fd), os.stat(path)):
            return fd
    except OSError:
        pass
    os.close(fd)
    return None


def _try_lock(fd: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove(folder: Path, fd: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        os.close(fd)
    if not folder.exists():
        with suppress(OSError):
            os.unlink(_lock_of(folder))
