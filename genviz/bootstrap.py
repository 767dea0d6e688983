"""From a bare machine to a running genviz, with the standard library only.

The interpreter that already has the dependencies runs the command. Any other one makes an environment for
this checkout (see `genviz.environment`), once, and starts again in it.
"""

import importlib.metadata
import importlib.util
import os
import signal
import subprocess
import sys

from genviz import checks, environment, preflight
from genviz.packages import SetupError, say

# Import name -> distribution. A test keeps both tables in step with pyproject.toml.
RUNTIME_MODULES = {
    "PySide6": "PySide6-Essentials",
    "numpy": "numpy",
    "scipy": "scipy",
    "contourpy": "contourpy",
    "ziamath": "ziamath",
    "msgspec": "msgspec",
    "PIL": "Pillow",
}
TEST_MODULES = {
    "pytest": "pytest",
    "pytestqt": "pytest-qt",
    "xdist": "pytest-xdist",
    "hypothesis": "hypothesis",
    "ruff": "ruff",
    "mypy": "mypy",
    "importlinter": "import-linter",
    "sklearn": "scikit-learn",
    "scipy-stubs": "scipy-stubs",
    "threadpoolctl": "threadpoolctl",
    "pyqtgraph": "pyqtgraph",
}

# PySide6 6.9.1 and 6.9.2 break pyqtgraph; 6.12.0 loses references to True and None and crashes at exit.
OLDEST_QT = (6, 8)
TOO_NEW_QT = (6, 12)
BROKEN_QT = ((6, 9, 1), (6, 9, 2))

# Set when genviz starts again in its environment, so that a broken one is reported, not entered for ever.
ENTERED = "GENVIZ_ENTERED"

COMMANDS_WITHOUT_QT = ("fit", "list")


def main(arguments: "list[str]") -> int:
    """Run genviz with these arguments, after setting it up if need be; return the exit code."""
    try:
        return _run(arguments)
    except SetupError as refusal:
        say(str(refusal))
        return refusal.code
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def _run(arguments: "list[str]") -> int:
    testing = arguments[:1] == ["test"]
    root = checkout()
    entered = os.environ.pop(ENTERED, None)
    if testing and root is None:
        raise SetupError("The tests come with the source: run `python3 -m genviz test` in a checkout.", 2)
    lacking = lacking_modules(testing, strict=root is not None and entered is None)
    if not lacking:
        return _start(arguments, root)
    if entered is not None:
        raise SetupError("%s lacks %s; delete it and start again." % (sys.prefix, ", ".join(lacking)))
    if root is None:
        raise SetupError("This installation of genviz lacks %s; install it again." % ", ".join(lacking))
    python = environment.provide(root, ("test",) if testing else ())
    return _enter(python, root, arguments)


def checkout() -> "str | None":
    """Find the folder of the source that this file is part of; ``None`` if genviz is installed without it."""
    root = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    return root if os.path.isfile(os.path.join(root, "pyproject.toml")) else None


def lacking_modules(testing: bool, strict: bool) -> "list[str]":
    """Name the dependencies that this interpreter lacks.

    Parameters
    ----------
    testing : bool
        Whether the tools of the ``test`` extra are needed too.
    strict : bool
        Whether to look at PySide6's version as well; pip has done so wherever it installed genviz.
    """
    modules = dict(RUNTIME_MODULES, **(TEST_MODULES if testing else {}))
    lacking = [package for module, package in modules.items() if not _is_installed(module)]
    if strict and "PySide6-Essentials" not in lacking and not _has_good_qt():
        lacking.append("PySide6-Essentials")
    return lacking


def _is_installed(module: str) -> bool:
    if module == "scipy-stubs":  # holds type stubs, which cannot be imported
        return any(os.path.isdir(os.path.join(folder, module)) for folder in sys.path)
    return importlib.util.find_spec(module) is not None


def _has_good_qt() -> bool:
    if getattr(sys, "frozen", False):
        return True
    try:
        version = importlib.metadata.version("PySide6-Essentials")
        numbers = tuple(map(int, version.split(".")[:3]))
    except (importlib.metadata.PackageNotFoundError, ValueError):
        return False  # not told which one it is: an environment of our own is the safe way
    return OLDEST_QT <= numbers < TOO_NEW_QT and numbers not in BROKEN_QT


def _start(arguments: "list[str]", root: "str | None") -> int:
    if arguments[:1] == ["test"] and root is not None:
        preflight.ensure_libraries(window=False)
        return checks.run(root, arguments[1:])
    if _needs_qt(arguments):
        preflight.ensure_libraries(window=_wants_window(arguments))
    from genviz.cli import main as run_command

    return run_command(arguments)


def _needs_qt(arguments: "list[str]") -> bool:
    if {"-h", "--help", "--version"}.intersection(arguments):
        return False
    return not arguments or arguments[0] not in COMMANDS_WITHOUT_QT


def _wants_window(arguments: "list[str]") -> bool:
    return arguments[:1] != ["render"] and preflight.display_problem() is None


def _enter(python: str, root: str, arguments: "list[str]") -> int:
    """Go on in another interpreter; on POSIX this process becomes it."""
    # The package's folder, not `-m genviz`: the current folder may hold another genviz, or a numpy.py.
    command = [python, os.path.join(root, "genviz"), *arguments]
    os.environ[ENTERED] = python
    if sys.platform != "win32":
        os.execv(python, command)
    # Windows has no exec: a program started by execv would run on behind the prompt.
    process = subprocess.Popen(command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the child gets Ctrl-C too, and decides
    return process.wait()
