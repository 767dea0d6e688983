"""Korean particles that depend on the sound before them: 1은, 2는; 평균 3이, 평균 4가."""

from __future__ import annotations

import re
from typing import Final

#: Both forms as a translation writes them → after a consonant, after a vowel.
_FORMS: Final = {
    "이(가)": ("이", "가"), "은(는)": ("은", "는"), "을(를)": ("을", "를"), "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}  # fmt: skip
_PLACES: Final = re.compile(
    r"(?P<last>[가-힣0-9])(?P<closed>['”’)\]]*)(?P<form>" + "|".join(map(re.escape, _FORMS)) + ")"
)
#: How Korean names of digits end: with ㄹ, with another consonant; the others end with a vowel.
_L, _CONSONANT = "178", "036"
_FIRST: Final = ord("가")
_ENDINGS: Final = 28
_RIEUL: Final = 8


def with_particles(text: str) -> str:
    """`text` with the particle that fits wherever the sound before it is known.

    After Hangul and figures it is known; after other letters both forms stay, since their reading is not.

    Examples
    --------
    >>> with_particles("평균 4이(가), 3은(는), '구름'(으)로, abc을(를)")
    "평균 4가, 3은, '구름'으로, abc을(를)"
    """
    return _PLACES.sub(_fitting, text) if "(" in text else text


def _fitting(found: re.Match[str]) -> str:
    consonant, rieul = _ending(found["last"])
    after_consonant, after_vowel = _FORMS[found["form"]]
    short = not consonant or (rieul and found["form"] == "(으)로")
    return found["last"] + found["closed"] + (after_vowel if short else after_consonant)


def _ending(last: str) -> tuple[bool, bool]:
    """Whether the sound of a syllable or figure ends with a consonant, and whether that is ㄹ."""
    if last.isdigit():
        return last in _L + _CONSONANT, last in _L
    ending = (ord(last) - _FIRST) % _ENDINGS
    return ending != 0, ending == _RIEUL
