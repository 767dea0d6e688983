"""What the verdicts over the twin planes say, and how chances and densities are written."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from scipy.special import logsumexp

from genviz.ui.boundary_pixels import LAYERS
from genviz.ui.plots.boundary_layers import layer_labels
from genviz.ui.plots.verdict_words import percent, power, verdicts
from tests.ui.boundary_pictures import log_conditional, log_joint, picture


def test_verdicts_are_computed_from_the_picture() -> None:
    far, near = picture(2), picture(2, query=(0.36, 1.05))
    assert verdicts("discriminative", far, labelled=True)[1].kind == "open"
    who, like = verdicts("generative", far, labelled=True)
    bayes = np.exp(log_joint(far.query, 2) - logsumexp(log_joint(far.query, 2)))
    assert who.c == bayes.argmax()
    assert who.big == percent(float(bayes.max()))
    assert like.kind == "alarm"
    _, like = verdicts("generative", near, labelled=True)
    assert like.kind == "plain"
    assert near.density is not None
    assert percent(near.density.query_rank) in like.small
    mine, _ = verdicts("discriminative", near, labelled=True)
    assert mine.c == int(log_conditional(near.query, 2).argmax())
    assert {v.kind for v in verdicts("discriminative", far, labelled=False)} == {"open"}


def test_what_was_seen_is_never_called_unseen() -> None:
    shown = picture(2)
    assert shown.density is not None
    lowest, third = np.sort(shown.density.log_px)[[0, 2]]
    strict = replace(shown.density, threshold=float(np.quantile(shown.density.log_px, 0.5)))

    def said(marginal: float) -> tuple[str, str]:
        rank = float((strict.log_px < marginal).mean())
        there = replace(strict, query_marginal=marginal, query_rank=rank)
        _, like = verdicts("generative", replace(shown, density=there), labelled=True)
        return like.kind, like.small

    assert said(lowest - 0.1) == ("alarm", "never saw such an x")
    assert said(lowest) == ("alarm", "only 0 % of the points are less likely")
    n = percent(2 / len(strict.log_px))
    assert said(third) == ("alarm", f"only {n} of the points are less likely")


def test_chances_and_densities_are_written_for_reading_from_far() -> None:
    assert [percent(p) for p in (0.99995, 0.9953, 0.83, 0.5, 0.004, 1e-9, 0.0, 1.0, np.nan)] == [
        "> 99.9 %", "99.5 %", "83 %", "50 %", "0.4 %", "< 0.1 %", "0 %", "100 %", "–",
    ]  # fmt: skip
    assert power(math.log(5.1e-8)) == "5×10⁻⁸"
    assert power(math.log(9.7e-8)) == "1×10⁻⁷"
    assert power(-2000.0) == "3×10⁻⁸⁶⁹"
    assert power(math.log(0.5234)) == "0.52"
    assert power(-np.inf) == "0"


def test_every_layer_has_a_name_and_is_left_out_where_it_cannot_be() -> None:
    assert set(layer_labels(picture(2))) == {*LAYERS, "conditional"}
    assert layer_labels(picture(2))["conditional"] == "straightness is missing"
    assert "truth" not in layer_labels(picture(2, truth=None))
