"""The stage of KL on the line: both densities above, the integrand below, and the hand that moves them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.math.line_picture import LinePicture
from genviz.engine.view import View
from genviz.ui.i18n import tr
from genviz.ui.likelihood.kl_pencil import Pencil
from genviz.ui.likelihood.kl_tips import density_tip, grip_tip, in_numbers, integrand_tip
from genviz.ui.plots.gate import Range
from genviz.ui.plots.kl_density import BELOW, CurvesLayer
from genviz.ui.plots.kl_density_words import WordsLayer
from genviz.ui.plots.kl_hands import HANDLE, Grip, HandsLayer, Held, moved
from genviz.ui.plots.kl_integrand import IntegrandHairline, IntegrandLayer, integrand_range
from genviz.ui.plots.kl_line_pixels import LinePixels, shown
from genviz.ui.plots.kl_line_plane import LinePlane
from genviz.ui.plots.kl_sum import SumLine
from genviz.ui.plots.kl_words import integrand_title
from genviz.ui.precedence import in_turn
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: At scale 1: a stage lower than this has no room for the integrand.
_LOW: Final = 300
#: Which part of the height that axes and words leave is the integrand's.
_SHARE: Final = 0.42
#: An arrow key moves the model by this share of what is seen, with Shift by a tenth of that.
_STEP: Final = 0.01


class KLLineStage(QWidget):
    """Two plots over the same line.

    Signals
    -------
    viewed()
        Another range or size.

    Attributes
    ----------
    density, integrand : LinePlane
        The upper and the lower plot.
    query : tuple of float or None
        The place that is asked about; None lets the engine choose one.
    """

    viewed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.picture: LinePicture | None = None
        self.query: tuple[float, float] | None = None
        self._ranges: tuple[Range, float, Range] | None = None
        self._pencil: Pencil | None = None  # with which the curve is being drawn
        self._asked = frozenset({"kl_integrand", "kl_ghosts", "kl_rug"})
        self.density, self.integrand = LinePlane(self), LinePlane(self, titled=True)
        self.curves, self.words = CurvesLayer(self.density.stack), WordsLayer(self.density.overlay)
        self.hands = HandsLayer(self.density.overlay)
        self.area = IntegrandLayer(self.integrand.stack)
        self.hair = IntegrandHairline(self.integrand.overlay)
        self.sum = SumLine(self)
        self.density.axes["left"].share_room(self.integrand.axes["left"])
        self.density.axes["left"].set_floor(0.0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.density, self.sum, self.integrand):
            box.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pixels: LinePixels | None = None
        self.density.picture = self._image
        self._connect()

    def _connect(self) -> None:
        for plane in (self.density, self.integrand):
            plane.dragged.connect(self._dragged)
            plane.dropped.connect(self._dropped)
            plane.pushed.connect(self._pushed)
            plane.clicked.connect(lambda x, _y, plane=plane: self._ask(plane.mapping().to_data(x, 0.0)[0]))
        for signal in (self.density.moved, self.density.resized):
            signal.connect(self.viewed)
        self.density.grabbable = self._grip_at
        self.integrand.grabbable = lambda _where: Grip("cursor")
        self.density.explain = self._explain_density
        self.integrand.explain = lambda where: integrand_tip(self.picture, self._x(where))

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.density.set_titles("", tr("density"))
        self.density.setAccessibleName(tr("Two densities over x"))
        self.density.setWhatsThis(
            tr(
                "Grey: the density p of the data. Orange: the model q; drag its ring to move it and its side "
                "to make it wider. ← → move it too. Drag elsewhere to ask about another place."
            )
        )
        self.integrand.setAccessibleName(tr("The integrand of KL over x"))
        self.integrand.setWhatsThis(tr("What each place x adds to KL; the areas add up to it."))
        if self.picture is not None:
            self.integrand.set_titles("x", integrand_title(self.picture.is_forward))

    def restyle(self) -> None:
        """Take colours and sizes from the theme."""
        self.density.restyle()
        self.integrand.restyle()
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(theme().px(6))

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show or leave out ghosts, samples and integrand."""
        self._asked = layers
        self.curves.with_ghosts = self.words.shown = "kl_ghosts" in layers
        self.curves.with_rug = "kl_rug" in layers
        self._fold()

    def _fold(self) -> None:
        wanted = "kl_integrand" in self._asked and self.height() >= theme().px(_LOW)
        for widget in (self.sum, self.integrand):
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self._share()

    def _share(self) -> None:
        """Give both plots their part of the height: the rest is for axes and for what stands between."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        axes = [plane.axes["bottom"].height() + theme().px(4) for plane in (self.density, self.integrand)]
        free = self.height() - sum(axes) - self.sum.sizeHint().height() - 2 * layout.spacing()
        lower = max(_SHARE * free, 1.0)
        layout.setStretch(0, max(round(free - lower) + axes[0], 1))
        layout.setStretch(2, max(round(lower) + axes[1], 1))

    def resizeEvent(self, event: object) -> None:
        """Leave out the integrand where there is no room."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fold()

    @property
    def asked(self) -> float:
        """The place that is asked about: where it is wanted, whatever the last picture has."""
        assert self.picture is not None
        low, high = self.picture.x_range
        return self.picture.cursor.x if self.query is None else min(max(self.query[0], low), high)

    def show_picture(
        self, picture: LinePicture, pixels: LinePixels | None, layers: frozenset[str], *, playing: bool
    ) -> None:
        """Show another frame; the ranges stay while something is in the hand.

        While a run plays, the integrand keeps its scale, so that its areas visibly shrink.
        """
        self.picture, self._pixels = picture, pixels
        self.show_layers(layers)
        self.words.playing, self.words.in_hand = playing, self._in_hand()
        self.words.cursor = self.asked
        if not self._in_hand():
            self._set_ranges(picture, playing=playing)
            self.hands.hold(None)
            self.hands.hold_bump(None)
        self.curves.set_picture(picture)
        self.hands.set_picture(picture, self.asked)
        in_turn(self, self._show_words)
        in_turn(self, self._show_integrand)

    def _show_words(self) -> None:
        self.words.set_picture(self.picture)

    def _show_integrand(self) -> None:
        picture = self.picture
        assert picture is not None
        self.area.set_picture(picture)
        self.hair.set_picture(picture, self.asked)
        self.sum.set_picture(picture, self.integrand.frame().left())
        self.integrand.set_titles("x", integrand_title(picture.is_forward))

    def _in_hand(self) -> bool:
        return self.density.dragging or self.integrand.dragging

    def _set_ranges(self, picture: LinePicture, *, playing: bool) -> None:
        before = None if self._ranges is None or self._ranges[0] != picture.x_range else self._ranges[2]
        wanted = (picture.x_range, picture.top, integrand_range(picture, before, playing=playing))
        if wanted != self._ranges:
            same = self._ranges is not None
            self._ranges = wanted
            self.density.set_home(picture.x_range, (-BELOW * picture.top, picture.top), same_data=same)
            self.integrand.set_home(picture.x_range, wanted[2], same_data=same)

    def view(self) -> dict[str, Any]:
        """What is visible of the upper plot, as changes of a `View`."""
        now = self.density.mapping()
        return {
            "x_range": now.x_range, "y_range": now.y_range, "width": round(now.width),
            "height": round(now.height), "pixel_ratio": self.devicePixelRatioF(), "query": self.query,
        }  # fmt: skip

    def _image(self) -> QImage | None:
        look = replace(View(**self.view()), scale=theme().scale, dark=theme().dark)
        return shown(self._pixels, look)

    # --- the hand --------------------------------------------------------------------------------------

    def _grip_at(self, where: QPointF) -> Grip:
        """The nearest handle; otherwise the curve that is drawn, or the hairline."""
        places = self.hands.places(self.density.mapping())
        far = {grip: (where - place).manhattanLength() for grip, place in places.items()}
        near = min(far, key=lambda grip: far[grip], default=None)
        if near is not None and far[near] <= theme().px(2.2 * HANDLE):
            return near
        drawn = self.picture is not None and self.picture.params.p_data == "drawn"
        return Grip("curve" if drawn else "cursor")

    def _dragged(self, grip: object, x: float, y: float) -> None:
        picture = self.picture
        if not isinstance(grip, Grip) or picture is None:
            return  # a guess, which is somebody else's
        if grip.what == "cursor":
            self._ask(x)
        elif grip.what == "bump":
            self._drag_bump(grip.i, x)
        elif grip.what == "curve":
            self._draw(x, y)
        else:
            held = moved(self.hands.held or Held(picture.mean, picture.sd), grip, x)
            self.hands.hold(held)
            self._tab.edit("move", {"mu": held.mean, "sigma": held.sd}, drag=True)

    def _drag_bump(self, i: int, x: float) -> None:
        """All bumps are equally far apart, around 0."""
        assert self.picture is not None
        n = len(self.picture.bumps)
        place = i - 0.5 * (n - 1)
        if place:
            x = min(max(x / place, 0.0), 10.0) * place
            self.hands.hold_bump((i, x))
            self._tab.commands.set_param("distance", x / place, True)

    def _draw(self, x: float, y: float) -> None:
        """Set the heights between the last place of the pointer and this one."""
        assert self.picture is not None
        self._pencil = self._pencil or Pencil(self.picture)
        heights = self._pencil.draw(x, y)
        if heights.max() > 0:
            self._tab.edit("draw_curve", {"heights": heights.tolist()}, drag=True)

    def _dropped(self, grip: object) -> None:
        self._pencil = None
        if isinstance(grip, Grip):
            self._tab.end_drag()

    def _pushed(self, way: int, slowly: bool) -> None:
        """An arrow key moves the model."""
        picture = self.picture
        if picture is None:
            return
        low, high = picture.x_range
        at = self.hands.held or Held(picture.mean, picture.sd)
        by = way * (high - low) * _STEP * (0.1 if slowly else 1.0)
        held = Held(at.mean + by, at.sd)
        self.hands.hold(held)
        self._tab.edit("move", {"mu": held.mean, "sigma": held.sd})
        self._tab.end_drag()

    def _ask(self, x: float) -> None:
        self.query = (x, 0.0)
        if self.picture is not None:
            self.hands.ask(self.asked)
            self.hair.set_picture(self.picture, self.asked)
        self._tab.view_changed(query=self.query)

    # --- words -----------------------------------------------------------------------------------------

    def _x(self, where: QPointF) -> float:
        return self.density.mapping().to_data(where.x(), 0.0)[0]

    def _explain_density(self, where: QPointF) -> str:
        grip = self._grip_at(where)
        if grip.what not in ("cursor", "curve"):
            return grip_tip(grip, self.picture)
        return density_tip(self.picture, self._x(where), drawing=grip.what == "curve")

    def say(self) -> str:
        """The numbers of the frame, for those who do not see it."""
        return "" if self.picture is None else in_numbers(self.picture)
