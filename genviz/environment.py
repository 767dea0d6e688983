"""The environment that a checkout runs in: made once, found again, made anew when it no longer fits.

It is ``.venv`` in the checkout, or, where that cannot be written, a folder in the user's cache. Three facts
tell its state:

- the stamp inside it, written last, says what it was made for;
- the note beside it (``.venv.lock``, locked while somebody works on the environment) holds text for as long
  as the work is unfinished, so that even a killed set-up is noticed at the next start;
- a folder with neither belongs to somebody else and is left alone.

Standard library only.
"""

import hashlib
import importlib.util
import json
import os
import sys

from genviz import packages
from genviz.packages import SetupError, say
from genviz.workplace import Workplace

STAMP = "genviz-stamp.json"

NETWORK_WORDS = (
    "connection",
    "resolution",
    "timed out",
    "could not fetch",
    "could not find a version",
    "proxy",
    "ssl",
)


def provide(root: str, extras: "tuple[str, ...]") -> str:
    """Find or make the environment of a checkout.

    Parameters
    ----------
    root : str
        The checkout.
    extras : tuple of str
        The optional dependencies that are needed now.

    Returns
    -------
    str
        Its Python.

    Raises
    ------
    SetupError
        If it cannot be made; nothing half-made is left then.
    """
    wanted = wanted_stamp(root, extras)
    places = candidates(root)
    for venv in places:
        if is_ready(venv, wanted):
            return python_of(venv)
    for venv in places:
        workplace = _claim(venv)
        if workplace:
            with workplace:
                return _provide_in(workplace, wanted)
    raise SetupError("Neither %s nor %s can be written, so genviz cannot be set up." % tuple(places))


def candidates(root: str) -> "list[str]":
    """List the folders that may hold the environment, best first."""
    key = hashlib.sha256(os.fsencode(root)).hexdigest()[:12]
    return [os.path.join(root, ".venv"), os.path.join(_cache_home(), "genviz", "environments", key)]


def _cache_home() -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")


def python_of(venv: str) -> str:
    """Return the path of an environment's interpreter."""
    if sys.platform == "win32":
        return os.path.join(venv, "Scripts", "python.exe")
    return os.path.join(venv, "bin", "python")


def wanted_stamp(root: str, extras: "tuple[str, ...]") -> "dict[str, object]":
    """Describe the environment that is needed now."""
    with open(os.path.join(root, "pyproject.toml"), "rb") as file:
        project = hashlib.sha256(file.read()).hexdigest()
    python = "%d.%d" % sys.version_info[:2]
    return {"project": project, "root": root, "python": python, "extras": list(extras)}


def read_stamp(venv: str) -> "dict[str, object]":
    """Read what an environment was made for; empty if nothing says so."""
    try:
        with open(os.path.join(venv, STAMP), encoding="utf-8") as file:
            stamp = json.load(file)
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_ready(venv: str, wanted: "dict[str, object]") -> bool:
    """Tell whether an environment is finished and holds all that is wanted (it may hold more extras)."""
    stamp = read_stamp(venv)
    same = all(stamp.get(key) == wanted[key] for key in ("project", "root", "python"))
    return same and _has_extras(stamp, wanted) and _is_sound(venv)


def _has_extras(stamp: "dict[str, object]", wanted: "dict[str, object]") -> bool:
    return set(_extras(wanted)) <= set(_extras(stamp))


def _extras(stamp: "dict[str, object]") -> "list[str]":
    extras = stamp.get("extras")
    return [str(extra) for extra in extras] if isinstance(extras, list) else []


def _is_sound(venv: str) -> bool:
    return os.path.exists(python_of(venv)) and not Workplace.is_unfinished(venv)


def _claim(venv: str) -> "Workplace | None":
    if os.path.lexists(venv) and not read_stamp(venv) and not Workplace.is_unfinished(venv):
        say("%s was not made by genviz and is left alone." % venv)
        return None
    try:
        return Workplace(venv)
    except OSError:
        say("%s cannot be written." % os.path.dirname(venv))
        return None


def _provide_in(workplace: Workplace, wanted: "dict[str, object]") -> str:
    venv = workplace.venv
    if is_ready(venv, wanted):  # another start made it while this one waited
        return python_of(venv)
    stamp = read_stamp(venv)
    reason = _reason_to_rebuild(venv, stamp, wanted)
    if reason:
        _create(workplace, wanted, reason)
    else:
        _update(workplace, stamp, wanted)
    return python_of(venv)


def _reason_to_rebuild(venv: str, stamp: "dict[str, object]", wanted: "dict[str, object]") -> str:
    if Workplace.is_unfinished(venv):
        return "The last set-up was cut off"
    if not os.path.lexists(venv):
        return "First start here"
    if stamp.get("root") != wanted["root"]:
        return "The checkout was moved or copied"
    if stamp.get("python") != wanted["python"] or not os.path.exists(python_of(venv)):
        return "The environment belongs to another Python"
    return ""


def _create(workplace: Workplace, wanted: "dict[str, object]", reason: str) -> None:
    say("%s: making a Python environment in %s" % (reason, workplace.venv))
    _require_venv_module()
    with workplace.unfinished(lambda: False):
        workplace.remove()
        if workplace.run([_base_python(), "-m", "venv", workplace.venv]) != 0:
            raise SetupError("Python could not make an environment; its words are in %s." % workplace.log)
        say("Installing genviz and its libraries; the first time, this downloads about 150 MB.")
        _install(workplace, wanted)


def _update(workplace: Workplace, stamp: "dict[str, object]", wanted: "dict[str, object]") -> None:
    extras = sorted(set(_extras(stamp)) | set(_extras(wanted)))
    say("Bringing the environment in %s up to date." % workplace.venv)
    try:
        # pip touches nothing before it has downloaded everything: an update that failed early did no harm.
        with workplace.unfinished(lambda: _is_consistent(workplace)):
            _install(workplace, dict(wanted, extras=extras))
    except SetupError as refusal:
        if not (_has_extras(stamp, wanted) and os.path.exists(python_of(workplace.venv))):
            raise
        say("%s Going on with the environment as it was." % refusal)


def _is_consistent(workplace: Workplace) -> bool:
    python = python_of(workplace.venv)
    return os.path.exists(python) and workplace.run([python, "-I", "-m", "pip", "check"]) == 0


def _base_python() -> str:
    # Inside an environment (which may be the one to be replaced), the Python that it was made with.
    inside = sys.prefix != sys.base_prefix
    python = getattr(sys, "_base_executable", None) if inside else sys.executable
    if not python:
        raise SetupError("Python does not say where it is installed, so genviz cannot be set up with it.")
    return str(python)


def _require_venv_module() -> None:
    importlib.invalidate_caches()
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    name = "python%d.%d-venv" % sys.version_info[:2]
    packages.install("Python's venv module (%s)" % name, [name] if sys.platform == "linux" else [], [])


def _install(workplace: Workplace, wanted: "dict[str, object]") -> None:
    extras = ",".join(_extras(wanted))
    # In the checkout and as ".", because pip would read brackets in its path as extras.
    target = ".[%s]" % extras if extras else "."
    options = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    pip = [python_of(workplace.venv), "-I", "-m", "pip", "install", *options, "-e", target]
    if workplace.run(pip, cwd=str(wanted["root"])) != 0:
        raise SetupError(_pip_failure(workplace.log))
    _write_stamp(workplace.venv, wanted)


def _pip_failure(log: str) -> str:
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read().lower()
    if "no space left" in text:
        return "The disk is full: genviz needs about 700 MB. pip's words are in %s." % log
    if any(word in text for word in NETWORK_WORDS):
        return (
            "pip could not download the libraries: see to the network, or to pip's settings, "
            "and start again. pip's words are in %s." % log
        )
    return "pip could not install the libraries; its words are in %s." % log


def _write_stamp(venv: str, stamp: "dict[str, object]") -> None:
    temporary = os.path.join(venv, STAMP + ".tmp")
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(stamp, file, indent=1)
    os.replace(temporary, os.path.join(venv, STAMP))
