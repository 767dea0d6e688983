"""What lies over the page for a while; Escape takes it away from the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genviz.ui.help_page import HelpPage
from genviz.ui.spotlight import Spotlight
from genviz.ui.tour import Tour

if TYPE_CHECKING:
    from genviz.ui.window import Window


def close_topmost(window: Window) -> bool:
    """Close the tour, the page that is read, or the light, whichever is there first; False if none is."""
    for kind in (Tour, HelpPage, Spotlight):
        for layer in window.findChildren(kind):
            if layer.isVisible():
                layer.close()
                return True
    return False
