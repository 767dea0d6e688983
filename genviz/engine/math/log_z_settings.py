"""Settings of how log Z is found, alike for every machine of binary units."""

from __future__ import annotations

from typing import Any

from genviz.engine.params import param
from genviz.engine.problem import mark


def how_log_z(group: str) -> Any:  # noqa: ANN401 - a field, as `param` makes it
    """Declare `log_z` in a `group` of settings: ``"auto"``, ``"exact"``, ``"ais"`` or ``"none"``."""
    return param(
        "auto", label="Likelihood", group=group, at_once=True, more=True,
        choice_labels=(
            mark("exact where that is quick"), mark("exact up to 20 units"), mark("estimated (AIS)"),
            mark("none"),
        ),
        help="How log Z is found, which every likelihood needs: by a sum over all states of the smaller "
        "side, or estimated by annealed importance sampling.",
    )  # fmt: skip


def ais_chains_of(group: str) -> Any:  # noqa: ANN401
    """Declare `ais_chains` in a `group` of settings."""
    return param(
        100, lo=10, hi=1000, log=True, label="AIS chains", group=group, at_once=True, more=True,
        when=("log_z", ("ais",)), help="How many chains estimate log Z. Their spread gives the error.",
    )  # fmt: skip


def ais_steps_of(group: str) -> Any:  # noqa: ANN401
    """Declare `ais_steps` in a `group` of settings."""
    return param(
        300, lo=10, hi=20_000, log=True, label="AIS steps", group=group, at_once=True, more=True,
        when=("log_z", ("ais",)),
        help="In how many steps a chain goes from chance to the machine. More of them make the error "
        "smaller.",
    )  # fmt: skip
