"""What happens in the scene of one density, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from genviz.engine.problem import mark
from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr
from genviz.ui.plots.one_density_figures import value_text

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture

#: Headings by law.
_QUESTIONS = {
    "normal": mark("Fit a normal law"),
    "exponential": mark("Fit an exponential law"),
    "laplace": mark("Fit a Laplace law"),
    "student_t": mark("Fit a Student-t law"),
    "uniform": mark("Fit a uniform law"),
    "poisson": mark("Fit a Poisson law"),
    "two_normals": mark("No maximum"),
}


#: What a best one is the best of: a law is compared with others of its kind only.
_KINDS = {
    "normal": mark("normal law"),
    "exponential": mark("exponential law"),
    "laplace": mark("Laplace law"),
    "student_t": mark("Student-t law of this ν"),
    "uniform": mark("uniform law"),
    "poisson": mark("Poisson law"),
}


def question(law: str) -> str:
    """The heading of a law."""
    return tr(_QUESTIONS[law])


def sentence(picture: DensityPicture) -> str:
    """How far the present law is from the best one."""
    if picture.impossible or not np.isfinite(picture.fit.total):
        return tr("A point lies where the density is 0: the likelihood of all points together is 0.")
    if picture.best_fit is None:
        return _of_two(picture)
    gap = picture.best_fit.total - picture.fit.total
    law = tr(_KINDS[picture.law])
    if gap < 5e-4:
        return tr("This is the most likely {law}: no other one has a larger log L.", law=law)
    times = f"e^{number(gap, 0)}" if gap > 700 else figures(float(np.exp(gap)))
    return tr("The best {law} makes the points {times} times more likely.", law=law, times=times)


def _of_two(picture: DensityPicture) -> str:
    """What to do with the thin one of two normals."""
    if picture.hit > 1:
        return tr(
            "The thin normal sits on {k} points: as σ₂ goes to 0, log L grows without end.", k=picture.hit
        )
    if picture.hit:
        return tr("The thin normal sits on a point: as σ₂ goes to 0, log L grows without end.")
    return tr("Drag the thin normal onto a point and make it thinner: log L grows without end.")


def told(picture: DensityPicture) -> str:
    """The parameters and log L, in one sentence."""
    sd = float(picture.variance**0.5)
    parts = [
        f"{symbol} = {value_text(float(value), sd) if abs(value) > 0.01 * sd else figures(float(value))}"
        for symbol, value in zip(picture.symbols, picture.theta, strict=True)
    ]
    values, total = ", ".join(parts), number(picture.fit.total, 2)
    return tr("With {values} the log-likelihood is {total}.", values=values, total=total)
