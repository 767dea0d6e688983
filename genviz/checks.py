"""``python3 -m genviz test``: every check in order, and the tests last.

Standard library only; the tools run as processes of their own, with the interpreter that runs this.
"""

import os
import subprocess
import sys

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

CHECKS = (
    ("ruff", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy", "genviz")),
    ("import-linter", ("-c", LINT_IMPORTS)),
)

#: One process a core; ``-n 0``: all in one.  A process that dies is a failure, and not made again.
PARALLEL = ("-n", "auto", "--dist", "worksteal", "--max-worker-restart", "0")


def run(root: str, pytest_arguments: "list[str]") -> int:
    """Run all checks in a checkout, also after one has failed.

    Parameters
    ----------
    root : str
        The checkout.
    pytest_arguments : list of str
        Handed on to pytest.

    Returns
    -------
    int
        0 if everything passed, else pytest's exit code, or 1 if pytest itself passed.
    """
    failed = [name for name, arguments in CHECKS if _run_one(name, arguments, root) != 0]
    if failed:
        print("Failed before the tests: %s" % ", ".join(failed), flush=True)
    else:
        print("Passed before the tests: %s" % ", ".join(name for name, _ in CHECKS), flush=True)
    # pytest comes last, so that its summary is the last line of all.
    code = _run_one("pytest", ("-m", "pytest", *PARALLEL, *pytest_arguments), root)
    return code or (1 if failed else 0)


def _run_one(name: str, arguments: "tuple[str, ...]", root: str) -> int:
    print("== %s" % name, flush=True)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return subprocess.call([sys.executable, *arguments], cwd=root, env=environment)
