"""What the signs on a twin plane mean, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.boundary_pixels import Name
from genviz.ui.class_colours import two_colours
from genviz.ui.i18n import tr
from genviz.ui.marks import identity
from genviz.ui.plots.class_mark import class_ink, labels, paint_class
from genviz.ui.plots.ink import dashes, font, image_of, mark_path, pen
from genviz.ui.plots.verdict_words import power
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

Sign = Literal["scale", "class", "border", "samples", "threshold", "truth", "wrong", "stranger"]
#: Widths of the signs, logical pixels.
_WIDE: Final[dict[str, int]] = {
    "scale": 118, "class": 20, "border": 28, "samples": 34, "threshold": 30, "truth": 28, "wrong": 20,
    "stranger": 14,
}  # fmt: skip
_GAP, _AFTER = 6, 14


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and what it means; `c` is the class of a mark, `mark` what is written in it."""

    sign: Sign
    text: str
    c: int = 0
    mark: str = ""


def entries(name: Name, picture: BoundaryPicture, layers: frozenset[str]) -> tuple[Entry, ...]:
    """What needs explaining on a plane, the most important first."""
    half = picture.discriminative if name == "discriminative" else picture.generative
    labelled = "unlabelled" not in layers
    wrong = half is not None and bool(half.wrong.any()) and labelled
    found = [*(_conditional if name == "discriminative" else _joint)(picture, layers, labelled)]
    if picture.truth is not None and "truth" in layers:
        found.append(Entry("truth", tr("true border")))
    if "wrong" in layers and wrong:
        found.append(Entry("wrong", tr("wrong")))
    if picture.strangers is not None and len(picture.strangers) > 1 and "strangers" in layers:
        found.append(Entry("stranger", tr("strangers")))
    return tuple(found)


def _conditional(picture: BoundaryPicture, layers: frozenset[str], labelled: bool) -> list[Entry]:
    two = len(picture.classes) == 2
    if not labelled:
        return []
    first = (
        [Entry("scale", "p(y | x)", 0, "\n".join(labels(picture.classes)))] if two and "map" in layers else []
    )
    if not two:
        first = [
            Entry("class", name, c, labels(picture.classes)[c]) for c, name in enumerate(picture.classes)
        ]
    border = tr("50 % border") if two else tr("border")
    return [*first, *([Entry("border", border)] if "boundary" in layers else [])]


def _joint(picture: BoundaryPicture, layers: frozenset[str], labelled: bool) -> list[Entry]:
    density, found = picture.density, []
    if density is None:
        return []
    if "samples" in layers and len(density.samples):
        found.append(Entry("samples", tr("new samples"), len(picture.classes)))
    if "boundary" in layers and labelled:
        found.append(Entry("border", tr("implied border")))
    if "anomaly" in layers:
        found.append(Entry("threshold", f"p(x) = {power(density.threshold)}"))
    return found


class Signs(QWidget):
    """The legend of a twin plane, as far as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Explain `entries`."""
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.text for entry in entries))
            self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(theme().px(200), theme().px(26))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`; any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the left, as many as fit."""
        painter, px = QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(font(15))
        metrics, x, middle = QFontMetricsF(font(15)), 2.0, self.height() / 2
        for entry in self._entries:
            wide, long = px(_WIDE[entry.sign]), metrics.horizontalAdvance(entry.text)
            if x + wide + px(_GAP) + long > self.width():
                break
            _paint_sign(painter, entry, QRectF(x, 0, wide, 2 * middle))
            painter.setFont(font(15))
            painter.setPen(QColor(theme().tokens.muted))
            x += wide + px(_GAP)
            room = QRectF(x, 0, long + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.text)
            x += long + px(_AFTER)
        painter.end()


def _paint_sign(painter: QPainter, entry: Entry, box: QRectF) -> None:
    tokens, unit, y = theme().tokens, theme().scale, box.center().y()
    pens = {
        "border": pen(tokens.text, 3.4),
        "threshold": dashes(tokens.worse, 2.4, 3.2, 1.8),
        "truth": dashes(tokens.text, 2.4, 1.0, 1.3),
    }
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if entry.sign in pens:
        painter.setPen(pens[entry.sign])
        painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))
    elif entry.sign == "scale":
        _paint_scale(painter, entry.mark.split("\n"), box)
    elif entry.sign == "class":
        paint_class(painter, entry.c, entry.mark, box.center(), 8.0 * unit)
    elif entry.sign == "samples":
        for c in range(min(entry.c, 2)):
            at = QPointF(box.left() + (8 + 17 * c) * unit, y)
            painter.setPen(pen(class_ink(c), 2.4))
            painter.drawPath(mark_path(identity(c), at, 5.6 * unit))
    elif entry.sign == "wrong":
        painter.setPen(pen(tokens.text, 2.0))
        painter.drawEllipse(box.center(), 8.0 * unit, 8.0 * unit)
        painter.setPen(pen(tokens.muted, 7.0))
        painter.drawPoint(box.center())
    else:
        arm = QPointF(4.2, 4.2) * unit
        other = QPointF(4.2, -4.2) * unit
        painter.setPen(pen(tokens.text, 2.2))
        painter.drawLine(box.center() - arm, box.center() + arm)
        painter.drawLine(box.center() - other, box.center() + other)


def _paint_scale(painter: QPainter, marks: list[str], box: QRectF) -> None:
    """The map's colours from the first class to the second, with their marks at the ends."""
    radius = 8.0 * theme().scale
    row = two_colours(theme().tokens, theme().dark)[None]
    image: QImage = image_of(row, opaque=True)
    bar = box.adjusted(
        2 * radius, box.height() / 2 - 0.8 * radius, -2 * radius, -box.height() / 2 + 0.8 * radius
    )
    painter.drawImage(bar, image)
    del image
    for c, x in enumerate((box.left() + radius, box.right() - radius)):
        paint_class(painter, c, marks[c], QPointF(x, box.center().y()), radius)
