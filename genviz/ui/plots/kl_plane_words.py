"""What the KL picture in the plane says in words."""

from __future__ import annotations

from math import isfinite

from genviz.engine.math.plane_descent import Fit
from genviz.engine.math.plane_picture import PlanePicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.kl_ink import kl_ink, less_ink
from genviz.ui.plots.kl_plane_hands import Grip
from genviz.ui.plots.kl_words import density, named, signed

#: A fit whose ellipse holds this share of p covers it.
COVERS = 0.8


def covering(fit: Fit) -> tuple[str, str]:
    """What a best fit does with p, as was counted, and how one calls that."""
    share = round(100 * fit.coverage)
    if fit.n_bumps > 1 and fit.covered == fit.n_bumps:
        every = tr("covers both bumps") if fit.n_bumps == 2 else tr("covers all {n} bumps", n=fit.n_bumps)
        return every, tr("mode-covering")
    if fit.n_bumps > 1 and fit.covered == 1:
        return tr("locks on to one bump"), tr("mode-seeking")
    if fit.n_bumps > 1 and fit.covered == 0:
        return tr("lies between the bumps"), ""
    if fit.n_bumps > 1:
        return tr("covers {k} of {n} bumps", k=fit.covered, n=fit.n_bumps), ""
    if fit.coverage >= COVERS:
        return tr("covers {share} % of p", share=share), tr("mode-covering")
    return tr("stays within p: holds {share} % of it", share=share), tr("mode-seeking")


def sum_text(picture: PlanePicture) -> str:
    """Both parts of the integrand add to the divergence."""
    name = named(picture.objective == "forward")
    if not isfinite(picture.value):
        return f"{name} = ∞"
    more, less = number(picture.adds, 2), number(-picture.takes, 2)
    return f"{more} − {less} = {number(picture.value, 2)} = {name}"


def term_text(picture: PlanePicture) -> str:
    """The integrand at the place that is asked about, written out with its numbers."""
    here = picture.here
    assert here is not None
    over, below = (here.p, here.q) if picture.objective == "forward" else (here.q, here.p)
    if not isfinite(here.adds):
        return f"{density(over)} × log({density(over)}\u00a0/\u00a00) = ∞"
    return f"{density(over)} × log({density(over)}\u00a0/\u00a0{density(below)}) = {signed(here.adds, 3)}"


def asked_words(picture: PlanePicture) -> tuple[tuple[str, str], ...]:
    """The same with its colour; nothing where no place is asked about."""
    if picture.here is None:
        return ()
    return ((term_text(picture), less_ink() if picture.here.adds < 0 else kl_ink()),)


def map_title(picture: PlanePicture) -> str:
    """What the second map shows."""
    if picture.objective == "forward":
        return tr("Where KL comes from: p log(p/q)")
    return tr("Where KL comes from: q log(q/p)")


def signs(picture: PlanePicture) -> tuple[str, str]:
    """What magenta and teal mean."""
    if picture.objective == "forward":
        return tr("model too low: adds"), tr("model too high: takes away")
    return tr("model too high: adds"), tr("model too low: takes away")


def heading(picture: PlanePicture, *, narrow: bool = False) -> str:
    """What is fitted to what; where it is `narrow`, only to what."""
    if narrow:
        return {
            "two": tr("Two bumps"), "three": tr("Three bumps"), "one": tr("One bump"),
            "banana": tr("A banana"), "ring": tr("A ring"), "square": tr("A square"),
        }[picture.p_data]  # fmt: skip
    return {
        "two": tr("One Gaussian, two bumps"),
        "three": tr("One Gaussian, three bumps"),
        "one": tr("One Gaussian, one bump"),
        "banana": tr("One Gaussian, a banana"),
        "ring": tr("One Gaussian, a ring"),
        "square": tr("One Gaussian, a square"),
    }[picture.p_data]


def explained(picture: PlanePicture | None, grip: Grip | None, *, on_map: bool) -> str:
    """What to say about what is under the pointer."""
    if picture is None:
        return ""
    if grip is not None and grip.what == "mean":
        return tr("The model's mean: drag it.")
    if grip is not None and grip.what == "axis":
        if picture.family == "full":
            return tr("End of a half axis of the 1σ ellipse: drag it to stretch and turn the model.")
        return tr("End of a half axis of the 1σ ellipse: drag it to stretch the model.")
    if on_map:
        adds, takes = signs(picture)
        return tr(
            "What every place adds to {kl}, in nats an area. Magenta: {adds}. Teal: {takes}. All together it"
            " is {value} nats.",
            kl=named(picture.objective == "forward"), adds=adds, takes=takes,
            value=number(picture.value, 3),
        )  # fmt: skip
    return tr(
        "Grey: p, in regions that hold 8 to 97 % of it. Orange: the model q, 39 % of it within the thick"
        " ellipse (1σ) and 86 % within the thin one (2σ). Click a place to ask about it."
    )
