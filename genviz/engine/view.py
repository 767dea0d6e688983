"""What the reader looks at: the part of the plane, in how many pixels, which point is ringed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """Everything outside the run that a picture depends on.

    A change of the view redraws a paused run; it never changes the run.

    Attributes
    ----------
    x_range, y_range : tuple of float
        Visible range, in data units.
    width, height : int
        Size of the stage in logical pixels.
    pixel_ratio : float
        Device pixels per logical pixel.
    scale : float
        Factor on marks and lines (presenter mode).
    axes : tuple of int
        Which two features (one for D = 1: both entries equal) are drawn.
    selected : int
        Index of the ringed point, −1 for none.
    dark : bool
        Dark theme.
    layers : frozenset of str
        Names of the optional layers that are on ("density", "ellipses", "path", "truth", …).
    zoomed : bool
        The reader chose the visible range; otherwise it is the one that shows all data.
    query : tuple of float or None
        The place that is asked about, in the drawn features; None lets the picture choose one.
    stranger : int
        Index of the example, known to no model, that is asked about; −1 for none.
    camera : tuple of float or None
        By how many degrees a relief is turned, and from which elevation it is seen; None: as at first.
    """

    x_range: tuple[float, float] = (0.0, 1.0)
    y_range: tuple[float, float] = (0.0, 1.0)
    width: int = 800
    height: int = 600
    pixel_ratio: float = 1.0
    scale: float = 1.0
    axes: tuple[int, int] = (0, 1)
    selected: int = -1
    dark: bool = False
    layers: frozenset[str] = frozenset({"colours", "density", "ellipses", "path", "truth"})
    zoomed: bool = False
    query: tuple[float, float] | None = None
    stranger: int = -1
    camera: tuple[float, float] | None = None
