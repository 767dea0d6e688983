"""The place where an environment is being made: its lock, its log, and tidying up whatever happens.

Standard library only.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from genviz.packages import SetupError, say

UNFINISHED = "genviz is at work on the environment beside this file; if it is not running, it was cut off\n"

# Where Windows locks one byte: far behind the text, which other processes may then still read.
LOCKED_BYTE = 1 << 20

# pip settings that would install elsewhere than into the environment.
MISLEADING_VARIABLES = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")


class Workplace:
    """Sole access to one environment; use it in a ``with`` statement.

    Parameters
    ----------
    venv : str
        The environment's folder, which need not exist.

    Raises
    ------
    OSError
        If nothing can be written beside it.
    """

    def __init__(self, venv: str) -> None:
        self.venv = venv
        self.log = venv + ".log"
        os.makedirs(os.path.dirname(venv), exist_ok=True)
        self._note = open(venv + ".lock", "a+", encoding="ascii")  # noqa: SIM115  (closed by __exit__)
        self._caught: list[signal.Signals] = []

    @staticmethod
    def is_unfinished(venv: str) -> bool:
        """Tell whether somebody is at work on an environment, or was cut off."""
        try:
            return os.path.getsize(venv + ".lock") > 0
        except OSError:
            return False

    def __enter__(self) -> "Workplace":
        if not _lock(self._note.fileno()):
            say("Another start of genviz is setting up this environment; waiting for it.")
            while not _lock(self._note.fileno()):
                time.sleep(0.2)
        self._catch_signals()
        return self

    def _catch_signals(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # One that is ignored on purpose (nohup) stays ignored.
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _stop)
                self._caught.append(number)

    def __exit__(self, *_: object) -> None:
        self._note.close()  # unlocks, too
        for number in self._caught:
            signal.signal(number, signal.SIG_DFL)

    @contextlib.contextmanager
    def unfinished(self, is_usable: "Callable[[], bool]") -> "Iterator[None]":
        """Mark the environment as unfinished for as long as the block runs.

        If the block fails or is stopped, the environment is removed, unless `is_usable` says that it is as
        good as before. The log stays then; after success it goes.
        """
        open(self.log, "wb").close()
        self._write(UNFINISHED)
        try:
            yield
        except BaseException:
            with _undisturbed():
                if not is_usable():
                    self.remove()
                self._write("")
            raise
        self._write("")
        os.unlink(self.log)

    def _write(self, text: str) -> None:
        self._note.truncate(0)
        self._note.write(text)
        self._note.flush()

    def remove(self) -> None:
        """Delete the environment, if there is one."""
        try:
            if os.path.islink(self.venv):
                os.unlink(self.venv)
            elif os.path.lexists(self.venv):
                shutil.rmtree(self.venv)
        except OSError as error:
            reason = "%s cannot be deleted (%s); delete it by hand." % (self.venv, error.strerror)
            raise SetupError(reason) from None

    def run(self, command: "list[str]", cwd: "str | None" = None) -> int:
        """Run a command, its words in the log and its last line on the terminal; return its exit code."""
        environment = {key: text for key, text in os.environ.items() if key not in MISLEADING_VARIABLES}
        environment["PIP_USER"] = "0"
        with open(self.log, "ab") as log, self._start(command, cwd, environment) as process:
            try:
                for line in process.stdout or ():
                    log.write(line)
                    _show(line.decode(errors="replace"))
                return process.wait()
            except BaseException:
                _kill_all(process)
                raise
            finally:
                _show("")

    def _start(
        self, command: "list[str]", cwd: "str | None", environment: "dict[str, str]"
    ) -> "subprocess.Popen[bytes]":
        posix = sys.platform != "win32"
        return subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # A session of its own, so that its helpers can be stopped with it.
            start_new_session=posix,
            # It holds the lock too: if this process is killed, the next start waits until the child is done.
            pass_fds=(self._note.fileno(),) if posix else (),
        )


def _lock(descriptor: int) -> bool:
    """Try to lock an open file; a file system without locks counts as locked."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _stop(number: int, _frame: "FrameType | None") -> None:
    raise SystemExit(128 + number)


@contextlib.contextmanager
def _undisturbed() -> "Iterator[None]":
    """Let no second Ctrl-C or SIGTERM cut the tidying short."""
    numbers = [signal.SIGINT, signal.SIGTERM]
    before = [signal.signal(number, signal.SIG_IGN) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _kill_all(process: "subprocess.Popen[bytes]") -> None:
    """Stop a child and everything it has started."""
    if sys.platform == "win32":
        command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _show(line: str) -> None:
    if sys.stderr and sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        text = line.strip().encode("ascii", "replace").decode()[:width]
        sys.stderr.write("\r" + text.ljust(width) + "\r")
        sys.stderr.flush()
