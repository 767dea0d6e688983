"""Which key does what: one table for the window, for the buttons' tooltips and for the list of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier

# What the keys type, in the Latin layout and in the Korean two-set layout, which an input method that is
# switched to Hangul sends instead.
_TEXTS = {
    " ": "play", ".": "step", ",": "back", ">": "step_phase", "<": "back_phase", "?": "help",
    "r": "restart", "ㄱ": "restart", "ㄲ": "new_seed", "f": "fit", "ㄹ": "fit", "p": "panel", "ㅔ": "panel",
    "ㅖ": "panel", "k": "compare", "ㅏ": "compare",
    "n": "narrate", "ㅜ": "narrate", "c": "lock", "ㅊ": "lock",
    "q": "guess", "ㅂ": "guess", "d": "draw", "ㅇ": "draw", "g": "gallery", "ㅎ": "gallery",
}  # fmt: skip
# With Shift held; the key itself decides and not Caps Lock, which changes the text alone.
_SHIFTED = {"r": "new_seed", "ㄱ": "new_seed"}

_KEYS = {
    (Qt.Key.Key_Right, _PLAIN): "step", (Qt.Key.Key_Left, _PLAIN): "back",
    (Qt.Key.Key_Right, _SHIFT): "step_phase", (Qt.Key.Key_Left, _SHIFT): "back_phase",
    (Qt.Key.Key_Home, _PLAIN): "start", (Qt.Key.Key_End, _PLAIN): "end",
    (Qt.Key.Key_F1, _PLAIN): "page", (Qt.Key.Key_F11, _PLAIN): "present",
    (Qt.Key.Key_Escape, _PLAIN): "leave",
    (Qt.Key.Key_MediaPlay, _PLAIN): "play", (Qt.Key.Key_MediaPause, _PLAIN): "play",
    (Qt.Key.Key_MediaTogglePlayPause, _PLAIN): "play", (Qt.Key.Key_MediaNext, _PLAIN): "step",
    (Qt.Key.Key_MediaPrevious, _PLAIN): "back",
    (Qt.Key.Key_Y, _CTRL): "redo", (Qt.Key.Key_Z, _CTRL | _SHIFT): "redo", (Qt.Key.Key_Z, _CTRL): "undo",
    (Qt.Key.Key_Plus, _CTRL): "zoom_in", (Qt.Key.Key_Plus, _CTRL | _SHIFT): "zoom_in",
    (Qt.Key.Key_Equal, _CTRL): "zoom_in", (Qt.Key.Key_Minus, _CTRL): "zoom_out",
    (Qt.Key.Key_0, _CTRL): "zoom_reset",
    (Qt.Key.Key_F1, _SHIFT): "whats_this", (Qt.Key.Key_S, _CTRL | _SHIFT): "save_as",
    (Qt.Key.Key_E, _CTRL | _SHIFT): "export_picture", (Qt.Key.Key_C, _CTRL | _SHIFT): "copy_picture",
    (Qt.Key.Key_S, _CTRL): "save", (Qt.Key.Key_O, _CTRL): "open",
    (Qt.Key.Key_V, _CTRL): "paste",
}  # fmt: skip

#: Commands that a held key repeats.
REPEATED = frozenset({"step", "back", "step_phase", "back_phase", "zoom_in", "zoom_out", "undo", "redo"})


def command_for(event: QKeyEvent) -> str | None:
    """The command that a key press asks for, or None."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    found = _KEYS.get((Qt.Key(event.key()), modifiers))
    if found is None and modifiers in (_PLAIN, _SHIFT):
        text = event.text().lower()
        found = (_SHIFTED.get(text) if modifiers == _SHIFT else None) or _TEXTS.get(text)
    return found if not event.isAutoRepeat() or found in REPEATED else None


def native(key: str) -> str:
    """How this system writes `key` (⌘ for Ctrl on a Mac)."""
    return QKeySequence(key.replace("−", "-")).toString(QKeySequence.SequenceFormat.NativeText) or key
