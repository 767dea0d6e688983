"""What the reader points at: a term of the formula lights its marks, a mark its term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal[
    "mean", "spread", "weight", "component", "point", "share", "points", "density",
    "posterior", "likelihood", "prior", "evidence",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Focus:
    """Something that is seen on the stage and stands in the formula.

    Attributes
    ----------
    part : str
        "mean" (μ: mark and path), "spread" (Σ: ellipses, or width of a curve), "weight" (π: its chip),
        "component" (all three), "point" (x_n: the ringed point), "share" (γ: its lines and numbers),
        "points" (all points that a component answers for), "density" (the sum over the components: contours);
        "posterior" p(y | x), "likelihood" p(x | y), "prior" p(y) and "evidence" p(x) of classes.
    k : int
        The component, from 0; −1 for all of them, or where there is none to name.
    """

    part: Part
    k: int = -1

    def lights(self, other: Focus) -> bool:
        """Whether pointing at this is also pointing at `other`."""
        whole = {"mean", "spread", "weight", "component"}
        parts = {self.part, other.part}
        related = len(parts) == 1 or ("component" in parts and parts <= whole)
        return related and (self.k == other.k or -1 in (self.k, other.k))
