"""Writing a file so that at every instant either the old content or the new one is there.

A temporary file in the same folder takes the bytes, is flushed to the disk and then takes the name in one
step.  A program that is killed in between leaves a temporary file, which the next save in that folder sweeps.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import secrets
import stat
import time
import zlib
from contextlib import suppress
from typing import Final

from genviz.engine.problem import Problem

_TEMPORARY: Final = re.compile(r"\.genviz-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp")
#: Nobody writes for longer than this, in seconds.
_STALE: Final = 3600.0


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Write `data` to `path`; on any failure the old file is untouched.

    A link is followed, and the file behind it replaced.

    Raises
    ------
    Problem
        The disk is full, the folder is missing or read-only, the name is too long or impossible.
    """
    target = _target(os.fspath(path))
    folder = os.path.dirname(target)
    sweep(folder)
    temporary = os.path.join(folder, f".genviz-{_host()}-{os.getpid()}-{secrets.token_hex(8)}.tmp")
    try:
        _write(temporary, data, target)
        os.replace(temporary, target)
    except OSError as error:
        raise _unwritable(error, target) from None
    except MemoryError:
        raise Problem(
            "there is not enough memory to save {path}; the old file is unchanged", path=target
        ) from None
    finally:
        with suppress(OSError):  # gone if all went well
            os.unlink(temporary)
    _flush_folder(folder)


def sweep(folder: str | os.PathLike[str]) -> None:
    """Remove temporary files in `folder` whose writer is dead; never fails."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _TEMPORARY.fullmatch(entry.name)
            if found:
                with suppress(OSError):
                    if _is_stale(found, entry.stat(follow_symlinks=False).st_mtime):
                        os.unlink(entry.path)


def _target(path: str) -> str:
    if "\0" in path:
        raise Problem("a file name cannot contain a NUL character; choose another name")
    try:
        # Strictly encoded, so that a lone surrogate is found before anything is written.
        os.fsencode(path)
        target = os.path.realpath(path)
    except (OSError, ValueError):
        raise Problem("this file name is not possible here; choose another name") from None
    if os.path.isdir(target):
        raise Problem("{path} is a folder; choose a file name", path=target)
    return target


def _write(temporary: str, data: bytes, target: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
        with suppress(OSError):  # the new file keeps the old one's permissions, where there is one
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: str) -> None:
    """Make the new name survive a power failure; Windows cannot, and has no need.

    The new file is there by now, so that a failure here is none of the saving.
    """
    with suppress(OSError, MemoryError):
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def _host() -> str:
    """A folder may be shared: a process number means something on its own machine only."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _is_stale(found: re.Match[str], modified: float) -> bool:
    if time.time() - modified > _STALE:
        return True
    # On Windows os.kill(pid, 0) does not ask but sends Ctrl+C.
    return found[1] == _host() and os.name == "posix" and not _is_alive(int(found[2]))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # alive, but somebody else's
        return True
    return True


def _unwritable(error: OSError, path: str) -> Problem:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Problem(
            "the disk is full: {path} was not saved; the old file is unchanged. Choose another place",
            path=path,
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Problem("you are not allowed to write {path}; choose another place", path=path)
    if error.errno == errno.ENAMETOOLONG:
        return Problem(
            "the file name is too long ({n} bytes; 255 are allowed); choose a shorter one",
            n=len(os.fsencode(os.path.basename(path))),
        )
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Problem("there is no folder {path}; choose another place", path=os.path.dirname(path))
    return Problem(
        "{path} could not be saved ({reason}); the old file is unchanged. Choose another place",
        path=path, reason=error.strerror or type(error).__name__,
    )  # fmt: skip
