"""The first rows of a table, with a box to tick for every column."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from genviz.runtime.recognised import Column, Recognised
from genviz.ui.i18n import tr
from genviz.ui.preview_words import column_word
from genviz.ui.theme import theme

_NAME, _WHAT, _FIRST = 0, 1, 2
_READ_ONLY: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LETTERS: Final = 40


@dataclass(frozen=True, slots=True)
class Ticks:
    """Which columns are features, and what others are for ("label", "held out")."""

    features: Set[int]
    roles: Mapping[int, str]


class _Box(QStyledItemDelegate):
    """Draws the box to tick in the theme's colours; Fusion's own vanishes on a dark ground."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell, and a box over the style's."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        table = self.parent()
        assert isinstance(table, QWidget)
        box = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, own, table)
        selected = bool(own.state & QStyle.StateFlag.State_Selected)
        ground = theme().tokens.accent_soft if selected else theme().tokens.field
        painter.fillRect(box.adjusted(-1, -1, 1, 1), QColor(ground))
        self._draw(painter, QRectF(box), Qt.CheckState(state) == Qt.CheckState.Checked)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the text beside the box."""
        size = super().sizeHint(option, index)
        box = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        return QSize(size.width() + theme().px(30 if box else 6), size.height())

    def _draw(self, painter: QPainter, box: QRectF, on: bool) -> None:
        t, width = theme().tokens, max(1.5, theme().px(2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.accent if on else t.outline), width))
        painter.setBrush(QColor(t.accent if on else t.card))
        box.adjust(width, width, -width, -width)
        painter.drawRoundedRect(box, theme().px(3), theme().px(3))
        if on:
            painter.setPen(QPen(QColor(t.on_accent), width))
            x, y, unit = box.center().x(), box.center().y(), box.width() / 10
            corners = ((-3, 0), (-1, 2.5), (3, -2.5))
            painter.drawPolyline([QPointF(x + a * unit, y + b * unit) for a, b in corners])
        painter.restore()


class PreviewTable(QTableWidget):
    """Names to tick, what the columns hold, and the first rows as they are written.

    Signals
    -------
    ticked(int, bool)
        A column, and whether it is to be a feature.
    """

    ticked = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)  # Tab goes on to the next control
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(_Box(self))
        self.horizontalHeader().hide()
        self.itemChanged.connect(self._changed)

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.row() == _NAME and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self.ticked.emit(item.column(), item.checkState() == Qt.CheckState.Checked)

    def show_table(self, recognised: Recognised) -> None:
        """Show the first rows; what the columns are for follows with `show_ticks`."""
        blocker = QSignalBlocker(self)
        self.clear()
        rows = recognised.first
        if recognised.table is not None and recognised.header:
            rows = rows[1:]
        width = len(recognised.columns) or max((len(cells) for _, cells in rows), default=0)
        top = _FIRST if recognised.columns else 0
        self.setColumnCount(width)
        self.setRowCount(top + len(rows))
        self.setVerticalHeaderLabels([""] * top + [str(line) for line, _ in rows])
        for i, (_, cells) in enumerate(rows):
            for j, cell in enumerate(cells):
                self.setItem(top + i, j, _item(cell))
        self._show_faults(recognised)
        self.setCurrentCell(0, 0)
        blocker.unblock()

    def show_ticks(self, columns: tuple[Column, ...], ticks: Ticks) -> None:
        """Show which columns are features, and what the others are for."""
        blocker = QSignalBlocker(self)
        for j, column in enumerate(columns):
            role = ticks.roles.get(j, "")
            self.setItem(_NAME, j, self._name(column, role, j in ticks.features))
            what = _item(column_word(column, role))
            look = theme().tokens
            what.setForeground(QColor(look.worse if column.n_faulty or column.n_missing else look.muted))
            what.setFont(theme().font(15))
            self.setItem(_WHAT, j, what)
        self.resizeColumnsToContents()
        blocker.unblock()

    def _name(self, column: Column, role: str, on: bool) -> QTableWidgetItem:
        item = _item(column.name)
        item.setFont(theme().font(17, 600))
        if not role and column.kind == "numbers":
            item.setFlags(_READ_ONLY | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setToolTip(tr("Use this column as a feature"))
        return item

    def _show_faults(self, recognised: Recognised) -> None:
        """The first cell of a column that is no number is marked, if it is seen."""
        lines = {line: i for i, (line, _) in enumerate(recognised.first)}
        hidden = 1 if recognised.header else 0
        for j, column in enumerate(recognised.columns):
            row = lines.get(column.fault.values["line"], -1) if column.fault is not None else -1
            item = self.item(_FIRST + row - hidden, j) if row >= hidden else None
            if item is not None:
                item.setForeground(QColor(theme().tokens.worse))
                item.setFont(theme().font(17, 600))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self.verticalHeader().setDefaultSectionSize(px(34))
        self.verticalHeader().setMinimumWidth(px(44))
        self.horizontalHeader().setMinimumSectionSize(px(96))
        self.horizontalHeader().setMaximumSectionSize(px(320))


def _item(text: str) -> QTableWidgetItem:
    shown = "".join(c if c.isprintable() else "�" for c in text[: _LETTERS + 1])
    item = QTableWidgetItem(shown if len(text) <= _LETTERS else shown[: _LETTERS - 1] + "…")
    item.setFlags(_READ_ONLY)
    return item
