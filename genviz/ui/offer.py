"""Data that were chosen, drawn or imported in one tab, offered to the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from genviz.engine.data import Data
from genviz.runtime.run import PatchData, Run
from genviz.runtime.shared import Kind, SharedData, kind_of
from genviz.runtime.snapshot import Snapshot
from genviz.ui.i18n import tr
from genviz.ui.theme import theme


class Offer(QPushButton):
    """Reads *Now the same points*; hidden while there is nothing to offer.

    Signals
    -------
    taken(Data)
        The reader wants these data here as well.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "offer")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._shared: SharedData | None = None
        self._tab = ""
        self._kinds: tuple[Kind, ...] = ()
        self._shown: Data | None = None
        self._run: Run | None = None
        self._told: tuple[object, ...] | None = None
        self._data: Data | None = None
        self.clicked.connect(self._take)
        self.hide()

    def join(self, shared: SharedData, tab: str, kinds: tuple[Kind, ...], *, chosen: bool) -> None:
        """Share data of these `kinds` with the other tabs.

        Parameters
        ----------
        shared : SharedData
            The window's.
        tab : str
            Whose data are told.
        kinds : tuple of str
            What the tab can use.
        chosen : bool
            Whether the tab opens with data that the reader chose; its own first ones are not told.
        """
        self._shared, self._tab, self._kinds = shared, tab, kinds
        self._told = () if chosen else None
        shared.follow(self._refresh)

    def latest(self) -> Data | None:
        """The newest points that any tab has chosen, drawn or imported; None before that."""
        found = self._shared.latest(("points", "labelled points")) if self._shared is not None else None
        return None if found is None else found.data

    @property
    def data(self) -> Data | None:
        """What is offered."""
        return self._data

    def follow(self, snapshot: Snapshot) -> None:
        """See which data are shown, and tell the other tabs when they were chosen, drawn or imported here."""
        if snapshot.frame.data is self._shown and snapshot.run is self._run:
            return
        self._shown, self._run = snapshot.frame.data, snapshot.run
        self._tell(snapshot)
        self._refresh()

    def _tell(self, snapshot: Snapshot) -> None:
        """Going back to a moment before a change tells nothing: the change still stands."""
        patches = tuple(e.change for e in snapshot.run.log if isinstance(e.change, PatchData))
        made = (snapshot.run.data, *patches)
        first = self._told is None
        new = not first and not _same(made, self._told)
        if first or (new and snapshot.frame.data_version == len(patches)):
            self._told = made
        if new and self._told is made and self._shared is not None:
            self._shared.put(snapshot.frame.data, self._tab)

    def _refresh(self) -> None:
        if self._shared is None or self._shown is None:
            return
        self._data = self._shared.offered(self._tab, self._kinds, self._shown)
        self.setVisible(self._data is not None)
        self.retranslate()

    def _take(self) -> None:
        if self._data is not None:
            self.taken.emit(self._data)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, theme().px(66))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the title as it has to be."""
        super().resizeEvent(event)
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the reader's language what is offered."""
        if self._data is None:
            return
        title = tr(self._data.title)
        room = self.width() - theme().px(32)
        short = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, max(room, theme().px(60)))
        pictures = kind_of(self._data) == "pictures"
        head = tr("Now the same pictures") if pictures else tr("Now the same points")
        self.setText(f"{head}\n{short}")
        self.setAccessibleName(f"{head}: {title}")
        for say in (self.setToolTip, self.setWhatsThis):
            say(tr("Show here what another page shows: {title}.", title=title))


def _same(a: tuple[object, ...], b: tuple[object, ...] | None) -> bool:
    """Whether the data are the same object, with the same changes."""
    return b is not None and len(a) == len(b) and a[0] is b[0] and a[1:] == b[1:]
