"""A window that nobody sees, and the part of it that is drawn: one moment of a run after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from genviz.engine.problem import Problem
from genviz.runtime import export
from genviz.ui import settings
from genviz.ui.options import Film, Shot
from genviz.ui.render import Drawn, draw_last, image_of, play_to, settle, write

if TYPE_CHECKING:
    from genviz.runtime.scene import Scene
    from genviz.runtime.snapshot import Snapshot
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window

#: A window of this size has room for everything at scale 1; parts are taken from such a one.
_ROOMY: Final = (1760, 990)
#: Called with the number of frames that are drawn, and of all.
Told = Callable[[int, int], None]


class Studio:
    """Draws a part of a window at frames of its run.

    Parameters
    ----------
    window : Window
        Not shown yet.
    size : tuple of int
        Width and height of the part, pixels.
    shot : Shot
        What is drawn.

    Raises
    ------
    Problem
        The size is too small for the part.

    Attributes
    ----------
    tab : Tab
    """

    def __init__(self, window: Window, size: tuple[int, int], shot: Shot) -> None:
        self._window, self._size, self._shot = window, QSize(*size), shot
        whole = shot.part == "window"
        width, height = size if whole else (round(side * shot.scale) for side in _ROOMY)
        least = settings.SMALLEST * shot.scale
        if whole and (width < least.width() or height < least.height()):
            raise _too_small("window", least)
        window.magnified = shot.scale
        window.resize(width, height)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        window.build_first()
        assert window.tab is not None
        self.tab: Tab = window.tab
        self._part: QWidget | None = None
        settle()

    def go(self, t: int | None) -> Snapshot:
        """Bring the run to frame `t` (None: to its end) and draw it; the snapshot that is drawn.

        Raises
        ------
        Problem
            The run stopped earlier, the time ran out, or the part is not there.
        """
        snapshot = play_to(self.tab, t)
        self._draw()
        if self._part is None:
            self._part = self._taken()
            self._draw()
        return snapshot

    def _draw(self) -> None:
        draw_last(self.tab)
        image_of(self._part or self._window)  # what is painted for the first time may ask for more
        self.tab.finish()
        settle()

    @property
    def part(self) -> QWidget:
        """What is drawn, once there is a frame."""
        assert self._part is not None
        return self._part

    def image(self) -> QImage:
        """The part at the frame that is shown."""
        return image_of(self.part)

    # --- the part --------------------------------------------------------------------------------------

    def _taken(self) -> QWidget:
        """Take the part out of the page and give it the size that is wanted."""
        return self._window if self._shot.part == "window" else self._framed(self._found())

    def _found(self) -> QFrame:
        parts = parts_of(self.tab)
        found = parts.get(self._shot.part)
        if found is None:
            raise Problem(
                "'{part}' is not shown here; there are {known}",
                part=self._shot.part, known=", ".join(["window", *parts]),
            )  # fmt: skip
        return found

    def _framed(self, part: QFrame) -> QFrame:
        part.setParent(self._window)
        part.setGeometry(0, 0, self._size.width(), self._size.height())
        part.show()
        settle()
        least = part.minimumSizeHint()
        if self._size.width() < least.width() or self._size.height() < least.height():
            raise _too_small(self._shot.part, least)
        return part


def _too_small(part: str, least: QSize) -> Problem:
    return Problem(
        "the {part} needs at least {width}x{height} pixels at this scale; choose a larger size or a smaller "
        "scale",
        part=part, width=least.width(), height=least.height(),
    )  # fmt: skip


def parts_of(tab: Tab) -> dict[str, QFrame]:
    """The parts of a page that can be drawn on their own, as they are shown now."""
    cards = {f"card{i}": card for i, card in enumerate(tab.parts.cards, start=1) if not card.isHidden()}
    return {"stage": tab.stage, **cards}


# --- what becomes of it ----------------------------------------------------------------------------------


def make_still(studio: Studio, out: Path, step: int | None, scene: Scene | None) -> Drawn:
    """Draw one frame into `out`: as pixels, as a drawing, or as the numbers behind it.

    Raises
    ------
    Problem
        The frame cannot be reached, or the file cannot be written.
    """
    phases = len(studio.tab.algorithm.phases)
    t = step * phases if step is not None else scene.t if scene is not None else None
    snapshot = studio.go(t)
    remark = _remark(scene, snapshot) if scene is not None and step is None else None
    image, shown = studio.image(), studio.tab.snapshot or snapshot
    _write_still(studio, export.kind_of(out), out, image, shown)
    return Drawn(image, shown.metrics, remark)


def _write_still(studio: Studio, kind: str, out: Path, image: QImage, shown: Snapshot) -> None:
    from genviz.runtime.files import write_atomically
    from genviz.ui import vector  # most pictures are of pixels

    if kind == "png":
        write(image, out)
    elif kind == "svg":
        write_atomically(out, vector.svg_of(studio.part, title_of(studio.tab)))
    elif kind == "pdf":
        write_atomically(out, vector.pdf_of(studio.part, title_of(studio.tab)))
    else:
        export.write_table(out, shown)


def title_of(tab: Tab) -> str:
    """What a document says of itself."""
    from genviz.ui.i18n import tr

    return f"genviz · {tr(tab.title)}"


def _remark(scene: Scene, snapshot: Snapshot) -> Problem | None:
    from genviz.runtime.scene import difference  # most pictures are not of a scene

    if snapshot.frame.t != scene.t:
        raise Problem(
            "the run ends at frame {end}, before frame {t} of the scene", end=snapshot.frame.t, t=scene.t
        )
    return difference(scene, snapshot)


def make_film(studio: Studio, out: Path, step: int, film: Film, told: Told) -> Drawn:
    """Draw the run from `step` on into `out`.

    Raises
    ------
    Problem
        As `make_still`; or the film would be too large.
    """
    from genviz.runtime.files import write_atomically

    kind, phases = export.kind_of(out), len(studio.tab.algorithm.phases)
    export.require(kind)
    first = step * phases
    last = first + film.steps * phases if film.steps is not None else studio.go(None).t_end
    moments = export.plan(first, max(first, last), film.seconds, film.rate)

    def frames() -> Iterator[NDArray[np.uint8]]:
        for i, moment in enumerate(moments):
            told(i, len(moments))
            studio.go(moment.t)
            yield rgb_of(studio.image())
        told(len(moments), len(moments))

    sample = (_frame(studio, t) for t in sorted({first, (first + last) // 2, max(first, last)}))
    write_atomically(out, export.film(kind, frames(), moments, sample, film.rate))
    shown = studio.tab.snapshot
    return Drawn(studio.image(), {} if shown is None else shown.metrics, None)


def _frame(studio: Studio, t: int) -> NDArray[np.uint8]:
    studio.go(t)
    return rgb_of(studio.image())


def rgb_of(image: QImage) -> NDArray[np.uint8]:
    """Red, green and blue of an image, shape (H, W, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)  # bytes in this order on every machine
    pixels = np.frombuffer(plain.constBits(), dtype=np.uint8)
    table = pixels.reshape(plain.height(), plain.width(), 4)
    return np.ascontiguousarray(table[:, :, :3])
