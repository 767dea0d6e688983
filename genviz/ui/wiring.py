"""Which control asks for which command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


def wire(tab: Tab) -> None:
    """Connect panel and transport of `tab` to its commands; buttons by name go through the window."""
    do, panel, bar = tab.commands, tab.panel, tab.transport
    panel.model_chosen.connect(do.set_model)
    panel.data_chosen.connect(do.set_data)
    panel.offer.taken.connect(do.load_data)
    panel.file_asked.connect(lambda: bar.asked.emit("open"))
    panel.drawing_asked.connect(tab.drawing.toggle)
    panel.gallery.clicked.connect(lambda: bar.asked.emit("gallery"))
    panel.reset_asked.connect(do.reset)
    panel.param_changed.connect(do.set_param)
    panel.data_changed.connect(do.set_data_param)
    panel.dropped.connect(tab.end_drag)
    panel.layer_toggled.connect(do.set_layer)
    panel.refused.connect(do.refuse)
    panel.run_chosen.connect(tab.locking.choose)
    panel.lock_asked.connect(tab.locking.toggle)
    panel.guess_asked.connect(tab.guess.toggle)
    tab.parts.lesson.changed.connect(tab.fit_to_size)
    tab.parts.stage.watch.play.clicked.connect(lambda: bar.asked.emit("play"))
    bar.sought.connect(do.seek)
    bar.speed_chosen.connect(do.choose_speed)
    bar.seed_chosen.connect(do.set_seed)
    bar.seed.refused.connect(do.refuse)
