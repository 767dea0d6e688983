"""Less motion, for those whom it disturbs: runs go phase by phase in slow motion, told in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication

from genviz.ui.settings import settings

_KEY: Final = "reduced_motion"


def system_wish() -> bool:
    """Whether the system asks for less motion; only newer versions of Qt (6.12) know."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = None if accessibility is None else getattr(accessibility(), "motionPreference", None)
    return preference is not None and str(getattr(preference(), "name", "")) == "ReducedMotion"


def reduced_motion() -> bool:
    """What was chosen here, else what the system asks for."""
    chosen = str(settings().value(_KEY, "", type=str)).lower()
    return chosen == "true" if chosen in ("true", "false") else system_wish()


def set_reduced_motion(on: bool) -> None:
    """Choose; the choice is kept."""
    settings().setValue(_KEY, "true" if on else "false")
