"""The left-hand panel: data, model, settings and layers, all from declarations."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.params import declarations
from genviz.runtime.snapshot import Snapshot
from genviz.ui.controls import Combo, Link, Scroll, Segmented
from genviz.ui.data_list import DataList, parsed
from genviz.ui.form import Form
from genviz.ui.i18n import tr
from genviz.ui.icons import icon
from genviz.ui.offer import Offer
from genviz.ui.panel_show import Layers, ShowSection
from genviz.ui.side import LETTERS
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

#: At scale 1: width of the scroll bar, and what is left between it and the controls.
_BAR, _APART = 10, 6


class Panel(QFrame):
    """Everything that can be set.

    Signals
    -------
    model_chosen(str), data_chosen(str), file_asked(), drawing_asked(), reset_asked()
        By catalogue name.
    param_changed(str, object, bool), data_changed(str, object, bool)
        Name, value, whether a drag goes on.
    dropped()
        A drag has ended.
    layer_toggled(str, bool)
        A layer of the picture.
    refused(Problem)
        Something was typed that cannot be.
    lock_asked(), run_chosen(int)
        A second run, or one again; which of two the settings belong to.
    guess_asked()
        The class wants to guess.
    """

    model_chosen = Signal(str)
    data_chosen = Signal(str)
    file_asked = Signal()
    drawing_asked = Signal()
    reset_asked = Signal()
    param_changed = Signal(str, object, bool)
    data_changed = Signal(str, object, bool)
    dropped = Signal()
    layer_toggled = Signal(str, bool)
    refused = Signal(object)
    lock_asked = Signal()
    guess_asked = Signal()
    run_chosen = Signal(int)

    def __init__(self, models: tuple[str, ...], layers: Layers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._models = models
        self._listed, self._can_draw = True, False
        self._inside = QWidget(self)
        self._sections = {name: self._section() for name in ("data", "model")}
        self.data = DataList(self)
        self.draw, self.gallery, self.open, self.lock = (Link(self) for _ in range(4))
        self.draw.setCheckable(True)
        self.offer = Offer(self)
        self.data_form, self.form = Form(self), Form(self)
        self.runs = Segmented(LETTERS, self)
        self.model: Segmented | Combo = Segmented(models, self) if len(models) <= 3 else Combo(self)
        self._show = ShowSection(layers, self)
        self.toggles, self.guess = self._show.toggles, self._show.guess
        self.reset, self._note = QPushButton(self), QLabel(self)
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._note.hide()
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        self._connect()

    def _section(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "section")
        label.setAlignment(Qt.AlignmentFlag.AlignBottom)
        return label

    def _arrange(self) -> None:
        self._box = QVBoxLayout(self._inside)
        self._box.addLayout(self._titled("data", self.draw, self.gallery, self.open))
        self._box.addWidget(self.data)
        self._box.addWidget(self.offer)
        self._box.addWidget(self.data_form)
        self._box.addLayout(self._titled("model", self.lock))
        for widget in (self.runs, self.model, self.form, self._note):
            self._box.addWidget(widget)
        self._box.addWidget(self._show)
        self._box.addStretch(1)
        self._sections["model"].setVisible(bool(self._models))
        self.model.setVisible(len(self._models) > 1)
        self._sections["data"].setBuddy(self.data)
        self._outer = QVBoxLayout(self)
        self._scroll = Scroll(self._inside, self)
        self._outer.addWidget(self._scroll, 1)
        self._reset_row = QHBoxLayout()
        self._reset_row.addWidget(self.reset)
        self._outer.addLayout(self._reset_row)
        if isinstance(self.model, Combo):
            for name in self._models:
                self.model.addItem(name, name)

    def _titled(self, section: str, *links: Link) -> QHBoxLayout:
        """A section's title with links at its right."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sections[section], 1)
        for link in links:
            row.addWidget(link)
        self._sections[section].setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.data.asked.connect(self.data_chosen)
        self.open.clicked.connect(self.file_asked)
        self.draw.clicked.connect(self.drawing_asked)
        self.reset.clicked.connect(self.reset_asked)
        self.lock.clicked.connect(self.lock_asked)
        self.guess.clicked.connect(self.guess_asked)
        self.runs.chosen.connect(lambda letter: self.run_chosen.emit(LETTERS.index(letter)))
        self.show_runs(False)
        self.form.changed.connect(self.param_changed)
        self.data_form.changed.connect(self.data_changed)
        for form in (self.form, self.data_form):
            form.dropped.connect(self.dropped)
            form.refused.connect(self.refused)
        if isinstance(self.model, Segmented):
            self.model.chosen.connect(self.model_chosen)
        else:
            self.model.activated.connect(lambda i: self.model_chosen.emit(self._models[i]))
        self._show.toggled.connect(self.layer_toggled)

    def _keep_width(self) -> None:
        """The scroll bar comes and goes in the margin, so that the controls keep their width."""
        bar, px = self._scroll.verticalScrollBar(), theme().px
        self._box.setContentsMargins(0, 0, px(_APART) + (0 if bar.maximum() > 0 else px(_BAR)), 0)

    @property
    def waiting(self) -> bool:
        """Whether something was set that no snapshot has shown yet."""
        return self.form.waiting or self.data_form.waiting

    def follow(self, snapshot: Snapshot) -> None:
        """Show the settings in force at the frame shown."""
        params = snapshot.frame.params
        self._show_model(snapshot.run.model)
        self.form.set_declarations(declarations(type(params)))
        self.form.follow(params.as_dict())
        if self._show_needs(snapshot.frame.data is not datasets.NONE):
            self._show_data(snapshot.frame.data, snapshot.run.model)
            self.offer.follow(snapshot)

    def _show_needs(self, data: bool) -> bool:
        """Whether the model describes data: otherwise there is nothing to choose."""
        for widget in (self.data, self.data_form, self.open, self._sections["data"]):
            if widget.isHidden() == data:
                widget.setVisible(data)
        self.draw.setVisible(data and self._can_draw)
        if not data:
            self.offer.hide()
        return data

    def list_models(self, listed: bool) -> None:
        """Whether the models can be chosen here."""
        self._listed = listed
        self.model.setVisible(listed and len(self._models) > 1)
        self._sections["model"].setVisible(listed)

    def use_models(self, models: QWidget) -> None:
        """Put the tab's own choice of models in the place of the list."""
        self._box.insertWidget(self._box.indexOf(self.form), models)

    def _show_model(self, model: str) -> None:
        if not self._listed:
            return
        if isinstance(self.model, Segmented):
            self.model.set_value(model)
        else:
            self.model.setCurrentIndex(self._models.index(model))

    def _show_data(self, data: Data, model: str) -> None:
        self.data.follow(data, catalog.model_entry(model).use)
        if not data.source:
            self.data_form.set_declarations(())
            return
        entry, params = parsed(data.source)
        self.data_form.set_declarations(declarations(entry.params))
        self.data_form.follow(params.as_dict())

    def show_links(self, *, draw: bool, lock: bool, guess: bool) -> None:
        """Whether the tab has something to draw on, can show two runs, and has something to guess."""
        self._can_draw = draw
        self.draw.setVisible(draw)
        self.lock.setVisible(lock)
        self.offer_guess(guess)

    def offer_guess(self, offered: bool) -> None:
        """Whether there is something to guess now."""
        self._show.offer_guess(offered)

    def show_form(self, shown: bool) -> None:
        """Whether the page that is seen is about the run whose settings these are."""
        for widget, seen in ((self.form, shown), (self.reset, shown), (self._note, not shown)):
            if widget.isHidden() == seen:
                widget.setVisible(seen)

    def show_runs(self, two: bool) -> None:
        """Whether there are two runs to choose from."""
        self.runs.setVisible(two)
        self._say_lock()

    def show_run(self, index: int) -> None:
        """Show whose settings these are."""
        self.runs.set_value(LETTERS[index])

    def _say_lock(self) -> None:
        two = not self.runs.isHidden()
        self.lock.setText(tr("One run") if two else tr("Side by side"))
        help_ = (
            tr("Go on with the run whose settings are shown.")
            if two
            else tr("A second run beside this one: same data and seed, another setting.")
        )
        self._name(self.lock, self.lock.text(), f"{help_} (C)")

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show which layers are on."""
        self._show.show_layers(layers)

    def offer_layers(self, labels: Mapping[str, str]) -> None:
        """Name the layers as they are for the present picture; those that it cannot have are hidden."""
        self._show.offer_layers(labels)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        titles = {"data": tr("Data"), "model": tr("Model")}
        for name, title in titles.items():
            self._sections[name].setText(title)
        self.data.retranslate()
        self._name(self.data, tr("Data"), tr("What the model is fitted to."))
        self.draw.setText(tr("Draw"))
        self._name(self.draw, tr("Draw"), tr("Tools to draw, move and erase points on the picture. Key: D."))
        self.gallery.setText(tr("Presets…"))
        self._name(self.gallery, tr("Presets…"), tr("Published results, and failures worth seeing (G)."))
        self.open.setText(tr("Open file…"))
        self._name(self.open, tr("Open file…"), tr("Fit the model to data of your own: CSV or NPZ."))
        words = [tr(catalog.model_entry(name).title) for name in self._models]
        if isinstance(self.model, Segmented):
            self.model.say(tr("Model"), words, tr("Which model is fitted."))
        else:
            for i, word in enumerate(words):
                self.model.setItemText(i, word)
            self._name(self.model, tr("Model"), tr("Which model is fitted."))
        self.reset.setText("  " + tr("Reset to defaults"))
        self._name(
            self.reset, tr("Reset to defaults"), tr("Data, model, seed and settings as they were at first.")
        )
        self.runs.say(tr("Settings of run"), LETTERS, tr("Whose settings are shown and changed."))
        self._say_lock()
        self._show.retranslate()
        elsewhere = tr("This page is about runs of the other scenes and tabs: their settings are there.")
        self._note.setText(elsewhere)
        self.offer.retranslate()
        self.form.retranslate()
        self.data_form.retranslate()

    def _name(self, widget: QWidget, name: str, help_: str) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(wrapped(help_))
        widget.setWhatsThis(help_)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(16), px(10), px(2), px(14))
        self._outer.setSpacing(px(10))
        self._reset_row.setContentsMargins(0, 0, px(_BAR + _APART), 0)
        self._keep_width()
        self._box.setSpacing(px(4))
        for section in self._sections.values():
            section.setMinimumHeight(px(28))
        self._show.restyle()
        self.form.restyle()
        self.data_form.restyle()
        self.reset.setIconSize(QSize(px(22), px(22)))
        self.reset.setIcon(icon("undo", px(22), self.devicePixelRatioF()))
