"""What the plots of the KL scene say in words."""

from __future__ import annotations

from genviz.engine.math.line_fit import Fit
from genviz.engine.math.line_picture import LinePicture
from genviz.ui.i18n import number, tr

#: How the two are written.
FORWARD, REVERSE = "KL(p\u00a0‖\u00a0q)", "KL(q\u00a0‖\u00a0p)"


def named(forward: bool) -> str:
    """KL(p ‖ q), or KL(q ‖ p)."""
    return FORWARD if forward else REVERSE


def covering(fit: Fit) -> tuple[str, str]:
    """What a best fit does with the bumps of p, as counted, and how one calls that; empty for one bump."""
    if fit.n_bumps < 2:
        return "", ""
    if fit.covered == fit.n_bumps:
        every = tr("covers both bumps") if fit.n_bumps == 2 else tr("covers all {n} bumps", n=fit.n_bumps)
        return every, tr("mode-covering")
    if fit.covered == 1:
        return tr("locks on to one bump"), tr("mode-seeking")
    if fit.covered == 0:
        return tr("lies between the bumps"), ""
    return tr("covers {k} of {n} bumps", k=fit.covered, n=fit.n_bumps), ""


def density(value: float) -> str:
    """A density with three decimals, or in powers of ten where these would all be 0."""
    return number(value, 3) if value >= 5e-4 or value == 0 else number(value, 6)


def signed(value: float, digits: int) -> str:
    """With a plus or a minus."""
    text = number(value, digits)
    return text if text.startswith("−") else f"+{text}"


def term_text(picture: LinePicture) -> str:
    """The integrand at the cursor, written out with its numbers."""
    at = picture.cursor
    over, below = (at.p, at.q) if picture.is_forward else (at.q, at.p)
    return f"{density(over)} × log({density(over)}\u00a0/\u00a0{density(below)}) = {signed(at.term, 3)}"


def sum_parts(picture: LinePicture) -> tuple[tuple[str, str], ...]:
    """Both areas add to the divergence: pieces of text, and which area each is ("more", "less", or "")."""
    numbers, name = picture.numbers, named(picture.is_forward)
    whole = picture.objective
    if whole.why is not None:
        return ((f"{name} = ∞", ""),)
    more, less = number(numbers.more, 2), number(-numbers.less, 2)
    return ((more, "more"), (" − ", ""), (less, "less"), (f" = {number(whole.value, 2)} = {name}", ""))


def integrand_title(forward: bool) -> str:
    """Name of the axis."""
    return "p log(p/q)" if forward else "q log(q/p)"
