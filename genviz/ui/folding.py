"""A row of controls gives up some of them, in a fixed order, where there is no room for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

_FIXED = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)


def least_width(widget: QWidget) -> int:
    """The width in pixels below which `widget` would be cut."""
    fixed = widget.sizePolicy().horizontalPolicy() in _FIXED
    hint = widget.sizeHint() if fixed else widget.minimumSizeHint()
    return min(max(hint.width(), widget.minimumWidth()), widget.maximumWidth())


class Folding:
    """Hides widgets of a row, and shows them again.

    Parameters
    ----------
    row : QBoxLayout
        Horizontal.
    """

    def __init__(self, row: QBoxLayout) -> None:
        self._row = row
        self._away: tuple[QWidget, ...] = ()

    @property
    def away(self) -> tuple[QWidget, ...]:
        """What is hidden for want of room, the first that went first."""
        return self._away

    def needed(self, extra: int = 0) -> int:
        """Pixels for everything that the row would show if it had the room."""
        wide, shown = extra, 0
        for i in range(self._row.count()):
            item = self._row.itemAt(i)
            assert item is not None
            widget = item.widget()
            if widget is None:
                wide += item.minimumSize().width()
            elif not widget.isHidden() or widget in self._away:
                wide += least_width(widget)
                shown += 1
        margins = self._row.contentsMargins()
        return wide + max(shown - 1, 0) * self._row.spacing() + margins.left() + margins.right()

    def fit(self, room: int, order: Sequence[QWidget], extra: int = 0) -> None:
        """Hide the first widgets of `order` until the rest of the row, and `extra`, fit into `room`."""
        needed, away = self.needed(extra), list[QWidget]()
        for widget in order:
            if needed <= room:
                break
            if not widget.isHidden() or widget in self._away:
                needed -= least_width(widget) + self._row.spacing()
                away.append(widget)
        before, self._away = self._away, tuple(away)
        for widget in before:
            if widget not in away:
                widget.show()
        for widget in away:
            widget.hide()
