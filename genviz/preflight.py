"""What Qt needs from the machine, looked for before Qt starts.

Without a display, or without a shared library, Qt ends the process with ``abort()``: there is no exception
to catch and the message misleads. Here the same facts are found with the standard library and said in a
sentence.
"""

import ctypes
import importlib.util
import os
import socket
import sys
import threading

from genviz import packages
from genviz.packages import SetupError

DISPLAY_TIMEOUT = 5.0  # seconds; a DISPLAY on a machine that does not answer would block for minutes

WINDOWLESS_PLATFORMS = ("offscreen", "minimal", "minimalegl")

# Shared library -> Debian and Ubuntu package.
CORE_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libstdc++.so.6": "libstdc++6",
}
XCB_PACKAGES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_PACKAGES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
PACKAGES = dict(CORE_PACKAGES, **dict(XCB_PACKAGES, **WAYLAND_PACKAGES))

CORE_LIBRARIES = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "plugins/platforms/libqoffscreen.so",
)
XCB_PLUGIN = "plugins/platforms/libqxcb.so"
WAYLAND_PLUGIN = "plugins/platforms/libqwayland.so"


# ---------------------------------------------------------------- display


def display_problem() -> "str | None":
    """Say in a sentence why no window can be opened here; ``None`` if nothing speaks against one."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen in WINDOWLESS_PLATFORMS:
        return "QT_QPA_PLATFORM=%s asks for no window." % chosen
    if chosen.startswith("wayland"):
        return _wayland_problem()
    if chosen == "xcb":
        return _x11_problem()
    if chosen:
        return None  # a platform chosen on purpose (eglfs, vnc, ...): Qt's own business
    return _any_display_problem()


def _any_display_problem() -> "str | None":
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("WAYLAND_SOCKET"):
        problem = _wayland_problem()
        if problem is None or not os.environ.get("DISPLAY"):
            return problem
    if os.environ.get("DISPLAY"):
        return _x11_problem()
    return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."


def _wayland_problem() -> "str | None":
    if os.environ.get("WAYLAND_SOCKET"):
        return None  # an open connection was handed in
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    client = socket.socket(socket.AF_UNIX)
    try:
        client.settimeout(DISPLAY_TIMEOUT)
        client.connect(path)
    except OSError:
        return "The Wayland display %s does not answer." % name
    finally:
        client.close()
    return None


def _x11_problem() -> "str | None":
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None  # cannot be asked; a missing libX11 is missing_libraries' to name
    opened: list[bool] = []
    # In a thread, because XOpenDisplay has no time limit of its own.
    thread = threading.Thread(target=lambda: opened.append(_opens_x11(x11)), daemon=True)
    thread.start()
    thread.join(DISPLAY_TIMEOUT)
    if opened == [True]:
        return None
    return "The display DISPLAY=%s cannot be opened." % os.environ.get("DISPLAY", "")


def _opens_x11(x11: ctypes.CDLL) -> bool:
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if display:
        x11.XCloseDisplay(display)
    return bool(display)


# ---------------------------------------------------------------- libraries


def missing_libraries(window: bool) -> "list[str]":
    """Name the shared libraries that Qt needs and this machine lacks.

    Parameters
    ----------
    window : bool
        Whether a window is to be opened; drawing without one needs less.

    Returns
    -------
    list of str
        File names such as ``libEGL.so.1``; empty if Qt can start, or if it is not installed from its wheels.
    """
    qt = _qt_folder()
    if qt is None:
        return []
    missing = _lacking([os.path.join(qt, part) for part in CORE_LIBRARIES], CORE_PACKAGES)
    if window:
        missing += _lacking_for_window(qt)
    return sorted(set(missing))


def _qt_folder() -> "str | None":
    spec = importlib.util.find_spec("PySide6") if sys.platform.startswith("linux") else None
    for folder in (spec and spec.submodule_search_locations) or ():
        if os.path.isdir(os.path.join(folder, "Qt", "lib")):
            return os.path.join(folder, "Qt")
    return None


def _lacking_for_window(qt: str) -> "list[str]":
    """Look at the plugins that could open a window here; Qt needs one of them."""
    wayland = _lacking([os.path.join(qt, WAYLAND_PLUGIN)], WAYLAND_PACKAGES)
    if not wayland and os.environ.get("WAYLAND_DISPLAY") and _wayland_problem() is None:
        return []
    return _lacking([os.path.join(qt, XCB_PLUGIN)], XCB_PACKAGES)


def _lacking(paths: "list[str]", packages: "dict[str, str]") -> "list[str]":
    """Load Qt's own files; when one does not load, find all at once what it may be lacking."""
    errors = [error for error in map(_load_error, paths) if error]
    if not errors:
        return []
    # The loader names the first missing library only; the list names the others.
    named = [error.split(":")[0] for error in errors if ".so" in error.split(":")[0]]
    absent = [name for name in packages if _load_error(name)]
    return absent + [name for name in named if not os.path.isabs(name)] or errors


def _load_error(path: str) -> str:
    try:
        ctypes.CDLL(path)
    except OSError as error:
        return str(error)
    return ""


def ensure_libraries(window: bool) -> None:
    """Install the system libraries that Qt lacks, or refuse with the command that would.

    Raises
    ------
    SetupError
        With code 5, if something is missing and cannot be installed from here.
    """
    known: set[str] = set()
    missing = missing_libraries(window)
    while missing and not known.issuperset(missing):
        known.update(missing)
        names = sorted({PACKAGES[name] for name in missing if name in PACKAGES})
        what = "system libraries that Qt needs (%s)" % ", ".join(missing)
        packages.install(what, names, missing)
        missing = missing_libraries(window)
    if missing:
        raise SetupError("Qt still does not find these system libraries: %s." % ", ".join(missing), 5)
