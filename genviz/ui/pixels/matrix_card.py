"""Who looks at whom: the model’s own gradients, with the proof that no pixel sees what comes later."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from genviz.engine.math.pixel_picture import PixelPicture
from genviz.ui.card import Card
from genviz.ui.energy.pictures_badges import KindBadge
from genviz.ui.i18n import tr
from genviz.ui.pixels.looks import Looks, looks_of
from genviz.ui.pixels.matrix_plot import MatrixPlot


class MatrixCard(QObject):
    """The matrix, and whether it leaks.

    Signals
    -------
    asked(int)
        A pixel, row-major, whose row was clicked.
    pointed(int, int)
        Pixels of row and column under the pointer; −1, −1 for none.
    """

    asked = Signal(int)
    pointed = Signal(int, int)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.plot, self.badge = MatrixPlot(card), KindBadge(card)
        self._looks: Looks | None = None
        self._source: object = None
        card.header.addWidget(self.badge)
        card.body.addWidget(self.plot, 1)
        self.plot.asked.connect(self.asked)
        self.plot.pointed.connect(self.pointed)

    def draw(self, picture: PixelPicture) -> None:
        """Show the matrix of a frame."""
        self.card.set_title(tr("Who looks at whom"))
        looks = self._looks_of(picture)
        self.plot.set_looks(looks, -1 if picture.coin is None else picture.coin.step)
        self.badge.show()
        if looks.leak is not None:
            self.badge.say(tr("leak"), "worse")
        elif looks.whole:
            self.badge.say(tr("no leak"), "better")
        else:
            self.badge.say(tr("one row"), "muted")
        self.card.explain(
            tr(
                "How the log-odds of ink of one pixel (row) change with every other one (column), in the "
                "order of drawing: by the model’s own gradients, or by flipping each pixel where a mask "
                "leaks. The chain rule holds only if everything on and above the diagonal is exactly 0: a"
                " pixel that sees itself or later ones makes the costs too good to be true."
            )
        )

    def draw_waiting(self) -> None:
        """Show no matrix."""
        self._looks = self._source = None
        self.plot.set_looks(None)
        self.badge.hide()

    def _looks_of(self, picture: PixelPicture) -> Looks:
        """The same object, and so the same image, as long as the numbers are the same."""
        source = picture.matrix if picture.matrix is not None else picture.coin
        if self._looks is None or source is not self._source or picture.canvas is not self._looks.canvas:
            self._looks, self._source = looks_of(picture), source
        return self._looks
