"""What is wrong, said so that it can be translated.

A :class:`Problem` is a sentence with holes and the values for the holes.  The engine raises it (bad input)
or hands it out as a note (something was changed, something is worth knowing); whoever shows it looks the
template up in the reader's language and fills the holes afterwards.
"""

from __future__ import annotations

from typing import Any


class Problem(ValueError):  # noqa: N818 - a note is a Problem too, and no error
    """A translatable message: a template and its values.

    Parameters
    ----------
    template : str
        English sentence with ``str.format`` fields.  It says what, which value, which bound, what to do.
    **values
        The values for the fields.

    Examples
    --------
    >>> str(Problem("{n} points cannot make {k} components; choose at most {n}", n=3, k=5))
    '3 points cannot make 5 components; choose at most 3'
    """

    def __init__(self, template: str, **values: Any) -> None:  # noqa: ANN401 - any printable value
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __repr__(self) -> str:
        return f"Problem({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash((self.template, str(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (self.template, self.values))


def _rebuild(template: str, values: dict[str, Any]) -> Problem:
    return Problem(template, **values)


def mark(template: str) -> str:
    """Return `template` as it is; marks a literal as translatable where it stands apart."""
    return template
