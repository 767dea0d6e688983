"""Tooltips in short lines, beside what they explain."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import east_asian_width

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from genviz.ui.theme import theme

#: Characters of a line.
_LINE: Final = 46
_WIDE: Final = 1.6
#: What Qt adds to the place of a tooltip, and the padding and border of the style sheet.
_QT_ADDS: Final = QPoint(2, 16)
_FRAME: Final = 7
#: Between the pointer and the tooltip.
_AWAY: Final = 24


@lru_cache(maxsize=4096)
def wrapped(text: str) -> str:
    """`text` in lines of at most 46 characters (fewer of the wide ones); its own line breaks stay."""
    return "\n".join("\n".join(_lines(paragraph)) for paragraph in text.split("\n"))


def _lines(paragraph: str) -> list[str]:
    """Fill one line after the other with words."""
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and _length(longer) > _LINE:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _length(text: str) -> float:
    """Characters, with the wide ones (Hangul) counted for as much as they are wider."""
    return sum(_WIDE if east_asian_width(c) in "WF" else 1.0 for c in text)


def show_beside(where: QPoint, text: str, widget: QWidget, wanted: bool = True) -> None:
    """Show `text` beside the global place `where`, so that what is pointed at stays in sight.

    Parameters
    ----------
    where : QPoint
    text : str
        An empty one takes the tooltip away.
    widget : QWidget
        What is explained.
    wanted : bool
        False takes the tooltip away as well.
    """
    said = wrapped(text) if wanted else ""
    QToolTip.showText(beside(where, said, widget), said, widget)


def explain_beside(event: QEvent, widget: QWidget) -> bool:
    """Show the widget's own tooltip this way, if `event` asks for one; True if it did."""
    if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and widget.toolTip():
        show_beside(event.globalPos(), widget.toolTip(), widget)
        return True
    return False


def beside(where: QPoint, said: str, widget: QWidget) -> QPoint:
    """The place to give to Qt: right of `where` and level with it, left of it where the screen ends."""
    metrics, frame = QFontMetrics(QToolTip.font()), 2 * theme().px(_FRAME)
    lines = said.split("\n")
    width = max(map(metrics.horizontalAdvance, lines)) + frame
    height = metrics.height() * len(lines) + frame
    away, screen = theme().px(_AWAY), widget.screen().availableGeometry()
    x = where.x() + away
    if x + width > screen.right():
        x = where.x() - away - width
    return QPoint(max(x, screen.left()), where.y() - height // 2) - _QT_ADDS
