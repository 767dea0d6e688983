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
    "n": "narrate", "ㅜ": "narrate", "[": "card_back", "]": "card_on", "l": "spotlight", "ㅣ": "spotlight",
    "b": "black", "ㅠ": "black", "w": "white", "ㅈ": "white",
    "c": "lock", "ㅊ": "lock", "u": "stranger", "ㅕ": "stranger",
    "y": "labels", "ㅛ": "labels", "m": "maximum", "ㅡ": "maximum", "a": "pin", "ㅁ": "pin",
    "q": "guess", "ㅂ": "guess", "d": "draw", "ㅇ": "draw", "g": "gallery", "ㅎ": "gallery",
}  # fmt: skip
# With Shift held; the key itself decides and not Caps Lock, which changes the text alone.
_SHIFTED = {"r": "new_seed", "ㄱ": "new_seed"}

_KEYS = {
    (Qt.Key.Key_Right, _PLAIN): "step", (Qt.Key.Key_Left, _PLAIN): "back",
    (Qt.Key.Key_Right, _SHIFT): "step_phase", (Qt.Key.Key_Left, _SHIFT): "back_phase",
    (Qt.Key.Key_Home, _PLAIN): "start", (Qt.Key.Key_End, _PLAIN): "end",
    (Qt.Key.Key_F1, _PLAIN): "page", (Qt.Key.Key_F11, _PLAIN): "present",
    (Qt.Key.Key_F5, _PLAIN): "begin_presenting", (Qt.Key.Key_F5, _SHIFT): "begin_presenting",
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

#: What a presenter's remote control sends besides; only while presenting.
REMOTE = {Qt.Key.Key_PageDown: "step_phase", Qt.Key.Key_PageUp: "back_phase"}

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


#: How keys are written that no letter stands for.
_NAMES = {
    Qt.Key.Key_Right: "→", Qt.Key.Key_Left: "←", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End",
    Qt.Key.Key_Escape: "Esc", Qt.Key.Key_PageDown: "PageDown", Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_Plus: "+", Qt.Key.Key_Minus: "−", Qt.Key.Key_0: "0", Qt.Key.Key_F1: "F1", Qt.Key.Key_F5: "F5",
    Qt.Key.Key_F11: "F11", Qt.Key.Key_Y: "Y", Qt.Key.Key_Z: "Z", Qt.Key.Key_S: "S", Qt.Key.Key_O: "O",
    Qt.Key.Key_E: "E", Qt.Key.Key_C: "C", Qt.Key.Key_V: "V",
}  # fmt: skip
_SIGNS = {" ": "Space", ">": "Shift+.", "<": "Shift+,"}
#: With these held; what is held is written first.
_HELD = {_PLAIN: "", _SHIFT: "Shift+", _CTRL: "Ctrl+", _CTRL | _SHIFT: "Ctrl+Shift+"}


def commands() -> frozenset[str]:
    """Every command that has a key."""
    return frozenset((*_TEXTS.values(), *_SHIFTED.values(), *_KEYS.values(), *REMOTE.values()))


def keys_of(command: str) -> tuple[str, ...]:
    """How the keys of a command are written in the Latin layout, the usual one first, a remote's last.

    Keys of other layouts and of media keyboards, which say themselves what they do, are left out.
    """
    written = [_SIGNS.get(text, text.upper()) for text in _latin(_TEXTS, command)]
    written += [f"Shift+{text.upper()}" for text in _latin(_SHIFTED, command)]
    written += [
        _HELD[held] + _NAMES[key] for (key, held), name in _KEYS.items() if name == command and key in _NAMES
    ]
    written += [_NAMES[key] for key, name in REMOTE.items() if name == command]
    return tuple(written)


def _latin(table: dict[str, str], command: str) -> list[str]:
    """What the Latin layout types for a command."""
    return [text for text, name in table.items() if name == command and text.isascii()]


def native(key: str) -> str:
    """How this system writes `key` (⌘ for Ctrl on a Mac)."""
    return QKeySequence(key.replace("−", "-")).toString(QKeySequence.SequenceFormat.NativeText) or key
