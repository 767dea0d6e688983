"""Colours of the two themes, free of Qt, so that the worker can draw with them too.

Contrast of text is at least 4.5 and of outlines and components at least 3 on every surface they meet, also on
the densest contour; the six component colours stay apart for readers without one kind of cone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: colours as ``#rrggbb``, named for their role.

    Attributes
    ----------
    window, card, plot, field : str
        Surfaces: behind everything, a card, a plot, an input field.
    border, line, outline : str
        Decoration of cards; grid lines; outlines of controls and axes (contrast at least 3).
    text, muted : str
        Text, and text that matters less.
    accent, on_accent, accent_soft : str
        What can be pressed or is chosen, text on it, and a surface tinted with it.
    better, worse : str
        A change for the better or the worse; always with ▲ or ▼.
    track : str
        The empty part of a slider.
    density_low, density_high, density_line : str
        Density from thin to thick, and its contour lines.
    components : tuple of str
        Colours of components 1 to 6.
    """

    window: str
    card: str
    plot: str
    field: str
    border: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    better: str
    worse: str
    track: str
    density_low: str
    density_high: str
    density_line: str
    components: tuple[str, str, str, str, str, str]


LIGHT = Tokens(
    window="#EDF1F6",
    card="#FFFFFF",
    plot="#FFFFFF",
    field="#F4F7FA",
    border="#C9D2DE",
    line="#E3E8EF",
    outline="#7A8798",
    text="#15202E",
    muted="#4A5869",
    accent="#1148B3",
    on_accent="#FFFFFF",
    accent_soft="#E3ECFA",
    better="#00715C",
    worse="#B3261E",
    track="#C3CDD9",
    density_low="#FFFFFF",
    density_high="#DCE5F0",
    density_line="#7C8DA3",
    components=("#1148B3", "#D05A00", "#0B8F7D", "#8F0E6C", "#615201", "#A163DA"),
)

DARK = Tokens(
    window="#0A0F15",
    card="#131B26",
    plot="#0F1620",
    field="#1C2633",
    border="#334154",
    line="#222D3B",
    outline="#6F7F93",
    text="#EAF0F7",
    muted="#AAB7C7",
    accent="#70A9E8",
    on_accent="#07111C",
    accent_soft="#1B3148",
    better="#6FE0BE",
    worse="#FF9A8F",
    track="#3A485B",
    density_low="#0F1620",
    density_high="#26354A",
    density_line="#73879F",
    components=("#70A9E8", "#F29A39", "#53FED6", "#D74C84", "#F8E029", "#886DE9"),
)


def tokens(dark: bool) -> Tokens:
    """The tokens of the dark or the light theme."""
    return DARK if dark else LIGHT
