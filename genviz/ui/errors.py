"""Nothing fails silently: four hooks that write to the log and tell the window."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

log = logging.getLogger("genviz")
_CAUGHT = QEvent.Type(QEvent.registerEventType())
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # fmt: skip


def log_path() -> Path:
    """Where the log is kept."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "genviz.log"


class LogFile(logging.Handler):
    """A rotating file that is opened with its first line: most sessions have nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._to: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        if self._to is None:
            self._to = _opened()
            self._to.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._to.emit(record)

    def close(self) -> None:
        """Close the file."""
        if self._to is not None:
            self._to.close()
            self._to = None
        super().close()


def _opened() -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # slow to import

    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(path, maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:  # a read-only home: better on the terminal than nowhere
        return logging.StreamHandler(sys.stderr)


class Hooks(QObject):
    """The four hooks, installed together and taken out together.

    Signals
    -------
    raised(str, str)
        One line, and the traceback; always delivered in the thread of the window.
    """

    raised = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._caught: deque[tuple[str, str]] = deque()
        self._handler = LogFile()
        self._before: tuple[Any, ...] = ()

    def install(self) -> None:
        """Take over all four."""
        log.addHandler(self._handler)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._main
        threading.excepthook = self._thread
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(self._qt)

    def remove(self) -> None:
        """Put back what was there."""
        if self._before:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            qInstallMessageHandler(None)
            self._before = ()
        log.removeHandler(self._handler)
        self._handler.close()

    def tell(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log an exception and pass it to the window."""
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", text)
        self._pass(f"{kind.__name__}: {error}", text)

    def _pass(self, line: str, text: str) -> None:
        """Deliver later, in the window's thread; from any thread."""
        self._caught.append((line, text))
        QCoreApplication.postEvent(self, QEvent(_CAUGHT))

    def event(self, event: QEvent) -> bool:
        """Deliver what was caught."""
        if event.type() == _CAUGHT:
            self.raised.emit(*self._caught.popleft())
            return True
        return super().event(event)

    def _main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.tell(kind, error, trace)

    def _thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self.tell(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        self.tell(args.exc_type, args.exc_value, args.exc_traceback)

    def _qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        level = _LEVELS.get(kind, logging.WARNING)
        log.log(level, "Qt: %s (%s)", message, context.category)
        if level >= logging.ERROR:
            self._pass(message, "")
