"""``python3 -m genviz`` and the command ``genviz``.

This file and what it imports before the dependencies exist use the standard library only. It also has to
parse on Pythons that are too old, so that they can be refused in words instead of by a ``SyntaxError``.
"""

import os
import shutil
import sys

OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
BLAS_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def refusal_of(version: "tuple[int, int]") -> "str | None":
    """Say why a Python cannot run genviz, and what to do; ``None`` if it can."""
    if version >= OLDEST_PYTHON:
        return None
    here = "genviz needs Python 3.11 or newer; this is Python {0}.{1}.".format(*version)
    newer = next(filter(shutil.which, NEWER_PYTHONS), None)
    if newer:
        return "{0} A newer one is installed: start with {1} -m genviz".format(here, newer)
    return "{0} Install a newer Python and start genviz with it.".format(here)


def main(argv: "list[str] | None" = None) -> int:
    """Set up if need be, then run the command given by the arguments; return the exit code."""
    refusal = refusal_of(sys.version_info[:2])
    if refusal:
        sys.stderr.write(refusal + "\n")
        return 1
    # Before anything imports NumPy: with one BLAS thread a replay does not depend on the number of cores.
    for variable in BLAS_VARIABLES:
        os.environ.setdefault(variable, "1")
    from genviz import bootstrap

    return bootstrap.main(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    if not __package__:
        # `python3 path/to/genviz` put this folder itself on the path; its parent is what is meant.
        sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.exit(main())
