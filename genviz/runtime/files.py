"""Data files, read without trusting them: one sentence for everything that can be wrong with one.

What a file is follows from its content, not from its name.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import Final

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.atomic import write_atomically
from genviz.runtime.csv_text import shown
from genviz.runtime.formats import read_table
from genviz.runtime.roles import table_data, usual_roles
from genviz.runtime.rows import Missing

__all__ = ["MAX_FILE", "file_name", "read_bytes", "read_data", "write_atomically"]

MAX_FILE: Final = 50 * 2**20
PathLike = str | os.PathLike[str]


def read_data(path: PathLike, label: str | None = None, missing: Missing = "refuse") -> Data:
    """Read a CSV, TSV, NPY or NPZ file.

    Parameters
    ----------
    path : str or path
        An ordinary file of at most 50 MB.
    label : str, optional
        Name of the class column (of the class array in an NPZ).  Without it: one called class, label, target,
        species or y, else the only column of texts, else none.
    missing : {"refuse", "drop"}
        What to do with rows that have missing or infinite values.

    Returns
    -------
    Data
        Finite, with notes on what was guessed, sampled, dropped or left out.

    Raises
    ------
    Problem
        One sentence that says what is wrong and where.  If rows could be dropped to help,
        ``values["n_droppable"]`` says how many.
    """
    table = read_table(read_bytes(path, MAX_FILE), file_name(path), label)
    return table_data(table, usual_roles(table, label), missing)


def read_bytes(path: PathLike, limit: int) -> bytes:
    """Read an ordinary file of at most `limit` bytes.

    Raises
    ------
    Problem
        Not there, not allowed, not an ordinary file (reading a pipe or device may never end), too large.
    """
    text = os.fspath(path)
    if "\0" in text:
        raise Problem("the file name {path} contains a NUL character", path=shown(text))
    try:
        _refuse_special(os.stat(text).st_mode, text)
        # Non-blocking, should a pipe have taken the file's place meanwhile.
        fd = os.open(text, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(fd, "rb") as file:
            status = os.fstat(fd)
            _refuse_special(status.st_mode, text)
            _refuse_large(status.st_size, limit, text)
            # Some special files say 0 and have content; no buffer is made larger than it has to be.
            content = file.read(status.st_size or limit + 1)
    except OSError as error:
        raise _unreadable(error, text) from None
    except ValueError as error:
        if isinstance(error, Problem):
            raise
        raise Problem("{path} is not a file name", path=_shown_path(text)) from None
    _refuse_large(len(content), limit, text)
    return content


def file_name(path: PathLike) -> str:
    """Return the last part of `path`, fit for a message."""
    return _shown_path(os.path.basename(os.fspath(path)))


def _shown_path(path: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in path)


def _refuse_special(mode: int, path: str) -> None:
    if stat.S_ISDIR(mode):
        raise Problem("{path} is a folder, not a file", path=_shown_path(path))
    if not stat.S_ISREG(mode):
        raise Problem("{path} is a pipe or a device, not an ordinary file", path=_shown_path(path))


def _refuse_large(size: int, limit: int, path: str) -> None:
    if size > limit:
        raise Problem(
            "{path} has more than {limit} MB; take a part of its rows",
            path=_shown_path(path),
            limit=limit // 2**20,
        )


def _unreadable(error: OSError, path: str) -> Problem:
    name = _shown_path(path)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        if os.path.islink(path):
            return Problem("{path} is a link to a file that does not exist", path=name)
        return Problem("there is no file {path}", path=name)
    if error.errno == errno.ELOOP:
        return Problem("{path} is a link that leads back to itself", path=name)
    if error.errno in {errno.EACCES, errno.EPERM}:
        return Problem("you are not allowed to read {path}", path=name)
    if error.errno == errno.ENAMETOOLONG:
        return Problem("the file name {path} is too long", path=shown(path))
    return Problem(
        "{path} cannot be read ({reason})", path=name, reason=error.strerror or type(error).__name__
    )
