"""The choices of an export: what, format, size, look, and for films how long and how fast."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from genviz.engine.problem import mark
from genviz.ui.controls import Combo, Segmented, Toggle
from genviz.ui.export_wish import PRESETS, SCALES, SMALLEST, Wish
from genviz.ui.i18n import LANGUAGES, tr
from genviz.ui.theme import theme

#: What there is, in the order in which it is offered.
KINDS: Final = {
    "png": mark("Picture (PNG)"), "svg": mark("Drawing (SVG)"), "pdf": mark("Drawing (PDF)"),
    "gif": mark("Film (GIF)"), "webp": mark("Film (WebP)"), "mp4": mark("Film (MP4)"),
    "csv": mark("Curves (CSV)"), "json": mark("Parameters (JSON)"), "npz": mark("Parameters (NPZ)"),
}  # fmt: skip
_PRESET_NAMES: Final = {
    "slide": mark("Slide, 16:9"), "slide43": mark("Slide, 4:3"), "4k": mark("Slide, 4K"),
    "paper": mark("Paper"),
}  # fmt: skip


class Field(QLineEdit):
    """A number that is typed; whether it makes sense is said elsewhere."""

    def __init__(self, parent: QWidget, decimals: int = 0) -> None:
        super().__init__(parent)
        self._decimals = decimals
        pattern = r"\d{0,7}" if not decimals else r"\d{0,3}([.]\d{0,3})?"
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> float:
        """What is typed; nothing is 0."""
        return float(self.text().strip(".") or 0)

    def set_value(self, value: float) -> None:
        """Show a number."""
        text = f"{value:.{self._decimals}f}"
        self.setText(text.rstrip("0").rstrip(".") if self._decimals else text)


class ExportForm(QWidget):
    """All choices; those that mean nothing for the format are hidden.

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: dict[str, QSize] = {}
        self.kind, self.part, self.preset = Combo(self), Combo(self), Combo(self)
        self.width_, self.height_ = Field(self), Field(self)
        self.scale = Combo(self)
        self.colours, self.language = Segmented(("light", "dark"), self), Segmented(LANGUAGES, self)
        self.present = Toggle("", self)
        self.first, self.last = Field(self), Field(self)
        self.seconds, self.rate = Field(self, 3), Field(self, 3)
        self._labels: dict[str, QLabel] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        px = theme().px
        self._grid.setVerticalSpacing(px(8))
        self._grid.setHorizontalSpacing(px(14))
        self._row(tr("Format"), self.kind)
        self._row(tr("What"), self.part)
        self._row(tr("Size"), self.preset)
        self._row(tr("Pixels"), self.width_, self.height_, between="×")
        self._row(tr("Scale"), self.scale)
        self._row(tr("Colours"), self.colours)
        self._row(tr("Language"), self.language)
        self._row("", self.present)
        self._row(tr("Steps"), self.first, self.last, between=tr("to"))
        self._row(tr("Seconds a phase"), self.seconds)
        self._row(tr("Frames a second"), self.rate)
        self._grid.setRowStretch(len(self._rows), 1)
        self._grid.setColumnMinimumWidth(1, px(270))
        self._fill()

    def _row(self, name: str, *fields: QWidget, between: str = "") -> None:
        line, label, box = len(self._rows), QLabel(name, self), QHBoxLayout()
        box.setSpacing(theme().px(8))
        parts: list[QWidget] = [label]
        for i, field in enumerate(fields):
            if i:
                parts.append(QLabel(between, self))
                box.addWidget(parts[-1])
            box.addWidget(field, 1)
            parts.append(field)
        label.setBuddy(fields[0])
        if name:
            for field in fields:
                field.setAccessibleName(name)
        self._grid.addWidget(label, line, 0)
        self._grid.addLayout(box, line, 1)
        self._rows[str(line)] = tuple(parts)
        for field in fields:
            field.setProperty("row", str(line))

    def _fill(self) -> None:
        for kind, name in KINDS.items():
            self.kind.addItem(tr(name), kind)
        for scale in SCALES:
            self.scale.addItem(f"{scale:g}×", scale)
        self.scale.setToolTip(tr("Pixels for one of the screen: letters and lines grow with it."))
        self.colours.say(tr("Colours"), (tr("Light"), tr("Dark")))
        self.language.say(tr("Language"), ("English", "한국어"))
        self.present.setText(tr("As in a presentation"))
        self.present.setToolTip(tr("Larger letters, without the settings."))

    def _connect(self) -> None:
        self.part.activated.connect(self._part_chosen)
        self.preset.activated.connect(self._preset_chosen)
        self.kind.activated.connect(self._edited)
        self.scale.activated.connect(self._part_chosen)
        for choice in (self.colours, self.language):
            choice.chosen.connect(self._edited)
        self.present.toggled.connect(self._edited)
        for field in (self.first, self.last, self.seconds, self.rate):
            field.editingFinished.connect(self._edited)
        for field in (self.width_, self.height_):
            field.editingFinished.connect(self._size_typed)

    # --- what can be chosen ----------------------------------------------------------------------------

    def offer(self, parts: dict[str, tuple[str, QSize]]) -> None:
        """Offer these parts, by name and with their size on the screen."""
        for key, (name, size) in parts.items():
            self._sizes[key] = size
            self.part.addItem(name, key)

    def set_wish(self, wish: Wish) -> None:
        """Show a wish; no signal."""
        for select, value in ((self.kind, wish.kind), (self.part, wish.part), (self.scale, wish.scale)):
            select.setCurrentIndex(max(select.findData(value), 0))
        self._offer_presets()
        self._show_size(wish.size)
        self.colours.set_value("dark" if wish.dark else "light")
        self.language.set_value(wish.lang)
        self.present.setChecked(wish.present)
        for field, number in (
            (self.first, wish.first), (self.last, wish.last), (self.seconds, wish.seconds),
            (self.rate, wish.rate),
        ):  # fmt: skip
            field.set_value(number)
        self._show_rows()

    def wish(self) -> Wish:
        """What is chosen."""
        lang = next(name for name in LANGUAGES if name == self.language.value())
        return Wish(
            kind=str(self.kind.currentData()), part=str(self.part.currentData()),
            size=(int(self.width_.value()), int(self.height_.value())),
            scale=float(self.scale.currentData()), dark=self.colours.value() == "dark",
            present=self.present.isChecked(), lang=lang, first=int(self.first.value()),
            last=int(self.last.value()), seconds=self.seconds.value(), rate=self.rate.value(),
        )  # fmt: skip

    # --- size ------------------------------------------------------------------------------------------

    def _shown_size(self) -> tuple[int, int]:
        """The part as large as on the screen, times the scale."""
        size = self._sizes[str(self.part.currentData())] * float(self.scale.currentData())
        return max(size.width(), SMALLEST[0]), max(size.height(), SMALLEST[1])

    def _offer_presets(self) -> None:
        self.preset.clear()
        self.preset.addItem(tr("As on the screen"), "shown")
        for key, name in _PRESET_NAMES.items():
            width, height, _ = PRESETS[key]
            self.preset.addItem(f"{tr(name)} ({width} × {height})", key)
        self.preset.addItem(tr("Own size"), "own")

    def _show_size(self, size: tuple[int, int]) -> None:
        self.width_.set_value(size[0])
        self.height_.set_value(size[1])
        scale = float(self.scale.currentData())
        named = next((key for key, preset in PRESETS.items() if preset == (*size, scale)), "own")
        key = "shown" if size == self._shown_size() else named
        self.preset.setCurrentIndex(self.preset.findData(key))

    def _preset_chosen(self) -> None:
        key = self.preset.currentData()
        if key == "shown":
            self._show_size(self._shown_size())
        elif key in PRESETS:
            width, height, scale = PRESETS[key]
            self.scale.setCurrentIndex(self.scale.findData(scale))
            self._show_size((width, height))
        else:
            self.width_.setFocus()
        self._edited()

    def _part_chosen(self) -> None:
        """Another part has another size on the screen; another scale another number of pixels."""
        shown = self.preset.currentData() == "shown"
        self._show_size(self._shown_size() if shown else self.wish().size)
        self._edited()

    def _size_typed(self) -> None:
        self._show_size((int(self.width_.value()), int(self.height_.value())))
        self._edited()

    def _edited(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        """Hide what means nothing here."""
        wish = self.wish()
        drawn, film = wish.sort != "table", wish.sort == "film"
        for fields, wanted in (
            ((self.part, self.preset, self.width_, self.scale, self.colours, self.language), drawn),
            ((self.present,), drawn and wish.part == "window"),
            ((self.first, self.seconds, self.rate), film),
        ):  # fmt: skip
            for field in fields:
                for part in self._rows[str(field.property("row"))]:
                    part.setVisible(wanted)
