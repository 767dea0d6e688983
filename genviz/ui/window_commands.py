"""What the window's buttons, menus and keys ask for by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWhatsThis

from genviz.catalog import resolve
from genviz.ui import settings
from genviz.ui.board_keeper import BoardKeeper, keep_board
from genviz.ui.i18n import language, set_language
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.window import Window

#: Commands that few sessions need: functions of the window, in modules that are imported when asked for.
ELSEWHERE: Final = {
    "save": "genviz.ui.open:save_again", "save_as": "genviz.ui.open:save_scene",
    "paste": "genviz.ui.importing:paste", "export_data": "genviz.ui.importing:export_data",
    "open": "genviz.ui.open:choose_file", "share": "genviz.ui.open:show_menu",
    "help": "genviz.ui.help:show_keys", "page": "genviz.ui.help_page:show_help_page",
    "tour": "genviz.ui.tour:start", "help_menu": "genviz.ui.help_menu:show_menu",
    "about": "genviz.ui.help_menu:show_about",
    "reduced_motion": "genviz.ui.help_menu:switch_motion",
    "gallery": "genviz.ui.gallery:show_gallery",
    "copy_settings": "genviz.ui.copying:copy_settings", "copy_picture": "genviz.ui.copying:copy_picture",
    "export_picture": "genviz.ui.export_dialog:show_export",
}  # fmt: skip


def window_commands(window: Window) -> dict[str, Callable[[], None]]:
    """The commands of `window`, by name."""
    return {
        "language": _switch_language, "theme": _switch_theme,
        "panel": partial(_toggle_panel, window), "present": window.toggle_presenting, "leave": window.leave,
        "begin_presenting": partial(window.set_presenting, True),
        "spotlight": partial(_spotlight, window),
        "black": partial(_curtain, window, "#000000"), "white": partial(_curtain, window, "#FFFFFF"),
        "zoom_in": partial(window.set_zoom, 1), "zoom_out": partial(window.set_zoom, -1),
        "zoom_reset": partial(window.set_zoom, 0),
        "whats_this": QWhatsThis.enterWhatsThisMode, "pin": partial(_pin, window, keep_board(window)),
        **{name: partial(_elsewhere, path, window) for name, path in ELSEWHERE.items()},
    }  # fmt: skip


def _switch_language() -> None:
    """The other language, at once."""
    set_language("ko" if language() == "en" else "en")
    settings.settings().setValue("language", language())


def _switch_theme() -> None:
    """The other theme, at once."""
    theme().set_dark(not theme().dark)
    settings.settings().setValue("theme", theme().mode)


def _toggle_panel(window: Window) -> None:
    """Show or hide the settings."""
    if window.tab is not None:
        window.tab.show_panel(window.tab.panel.isHidden())


def _spotlight(window: Window) -> None:
    """Light around the pointer, made when first asked for."""
    window.presentation.spotlight.toggle()


def _curtain(window: Window, colour: str) -> None:
    """Hide the picture from a class; a stray key in front of nobody does nothing."""
    if window.presenting:
        window.presentation.curtain.draw(colour)


def _pin(window: Window, board: BoardKeeper) -> None:
    """Put the run that is shown on the board."""
    if window.tab is not None:
        board.pin(window.tab)


def _elsewhere(path: str, window: Window) -> None:
    command: Callable[[Window], None] = resolve(path)
    command(window)
