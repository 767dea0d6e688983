"""English is written in the code; other languages are looked up when a text is shown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QTranslator

from genviz.runtime.resources import resource_path
from genviz.ui.particles import with_particles
from genviz.ui.precedence import precedence

if TYPE_CHECKING:
    from genviz.engine.problem import Problem

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")
CONTEXT = "genviz"

_language: Language = "en"
_installed: list[QTranslator] = []


def tr(text: str, **values: Any) -> str:  # noqa: ANN401 - any printable value
    """`text` in the reader's language, its fields filled afterwards.

    Parameters
    ----------
    text : str
        English, written out at the call so that it can be collected; ``str.format`` fields for the values.
    **values
        What goes into the fields.
    """
    found = QCoreApplication.translate(CONTEXT, text)
    return _spoken(found.format(**values)) if values else found


def problem_text(problem: Problem) -> str:
    """A problem's sentence in the reader's language; also of problems within it."""
    template = QCoreApplication.translate(CONTEXT, problem.template)
    return _spoken(template.format(**{key: _readable(value) for key, value in problem.values.items()}))


def _spoken(text: str) -> str:
    return with_particles(text) if _language == "ko" else text


class _Figure(float):
    """A number that is written with powers of ten and a true minus sign."""

    def __format__(self, spec: str) -> str:
        mantissa, e, exponent = format(float(self), spec).partition("e")
        power = f"×10{str(int(exponent)).translate(_RAISED)}" if e else ""
        return mantissa.replace("-", "−") + power

    def __str__(self) -> str:
        return self.__format__("")


def _readable(value: object) -> object:
    """What stands for `value` in a sentence."""
    from genviz.engine.problem import Problem  # the shell is painted without the engine

    if isinstance(value, Problem):
        return problem_text(value)
    return _Figure(value) if isinstance(value, float) else value


def language() -> Language:
    """The language in use."""
    return _language


def in_language(words: Mapping[str, str]) -> str:
    """The one of some texts by language that the reader understands; English if there is none."""
    return words.get(_language) or words["en"]


def set_language(name: Language) -> None:
    """Use the language `name` from now on; every window gets a ``LanguageChange`` event."""
    global _language  # noqa: PLW0603 - one language per process, like Qt's translators
    _language = name
    app, told = QCoreApplication.instance(), bool(_installed)  # Qt tells of translators that come and go
    with precedence() if app is not None else nullcontext():
        while _installed:
            QCoreApplication.removeTranslator(_installed.pop())
        for folder, stem in _catalogues(name):
            translator = QTranslator()
            if translator.load(stem, folder):
                QCoreApplication.installTranslator(translator)
                _installed.append(translator)
        if app is not None and not (told or _installed):
            QCoreApplication.postEvent(app, QEvent(QEvent.Type.LanguageChange))


def _catalogues(name: Language) -> tuple[tuple[str, str], ...]:
    if name == "en":
        return ()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return ((qt, f"qtbase_{name}"), (str(resource_path("i18n")), f"genviz_{name}"))


_LARGE, _MOST_DECIMALS = 1e6, 5
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value: float, digits: int) -> str:
    """`value` with `digits` decimals, a true minus sign, and never a negative zero.

    From a million on, and where more than five decimals would be needed, powers of ten are written.

    Examples
    --------
    >>> number(-3.6174, 3)
    '−3.617'
    >>> number(-0.0001, 2)
    '0.00'
    >>> number(34226985.0, 0)
    '3.423×10⁷'
    >>> number(0.0, 12)
    '0'
    """
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: "−∞"}.get(value, "–")
    if value == 0 and digits > _MOST_DECIMALS:
        return "0"
    tiny = digits > _MOST_DECIMALS and 0 < abs(value) < 10.0**-_MOST_DECIMALS
    if abs(value) >= _LARGE or tiny:
        return _with_power(value)
    text = f"{value:.{digits}f}"
    return text.lstrip("-") if float(text) == 0 else text.replace("-", "−")


def _with_power(value: float) -> str:
    mantissa, _, exponent = f"{value:.3e}".partition("e")
    short = mantissa.rstrip("0").rstrip(".").replace("-", "−")
    return f"{short}×10{str(int(exponent)).translate(_RAISED)}"
