"""What the two halves and their axes are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genviz.ui.boundary_pixels import Name
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import caption, named

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture


def sentence(name: Name) -> str:
    """What a model learns, in the words of a student."""
    if name == "discriminative":
        return tr("Learns only where the border runs.")
    return tr("Learns what each class looks like; the border follows.")


def plane_name(name: Name) -> str:
    """The name of a plane for a screen reader."""
    if name == "discriminative":
        return tr("Picture of data and discriminative model")
    return tr("Picture of data and generative model")


def plane_help() -> str:
    """What can be done with a plane."""
    return tr(
        "Drag the ring to ask about another place, drag points to change the data; turn the wheel to zoom, "
        "drag the ground to move, double-click to see everything."
    )


def axis_titles(name: Name, columns: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Titles of the lying and of the upright axis, from names and units of the drawn features."""
    if len(columns) > 1:
        first, second = (_titled(*column, sign) for column, sign in zip(columns, ("x₁", "x₂"), strict=True))
        return first, second
    return _titled(*columns[0], "x"), "p(y | x)" if name == "discriminative" else "p(x, y)"


def _titled(name: str, unit: str, sign: str) -> str:
    """A feature's name with the letter that formulas call it by."""
    said = named(name)
    return caption(said if said in {"x1", "x2", sign} else f"{said} {sign}", unit)


def strip_title(name: Name, picture: BoundaryPicture | None, *, missing: bool) -> str:
    """What the strip shows; `missing`: x₁ given x₂."""
    if picture is None or not picture.flat:
        return ""
    two = len(picture.classes) == 2
    if name == "discriminative":
        if not two:
            return tr("p(y | x) along the dashed line")
        return tr("p(y = {name} | x) along the dashed line", name=named(picture.classes[1]))
    if missing:
        return tr("p(x₁ | x₂ = {value}): x₁ missing", value=number(float(picture.query[1]), 2))
    return tr("p(x₁): both classes summed") if two else tr("p(x₁): all classes summed")
