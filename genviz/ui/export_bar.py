"""How far an export is, in a corner of the window; it can be cancelled, and is never in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import tr
from genviz.ui.theme import theme

#: Milliseconds for which it says that a file was written.
_SAID = 8000


class ExportBar(QFrame):
    """Name of the file, bar, and a button.

    Signals
    -------
    cancelled()
    """

    cancelled = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "card")
        self.text = ElidedLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.button = QPushButton(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._over, self._name, self._running = over, "", False
        row, column = QHBoxLayout(self), QVBoxLayout()
        column.addWidget(self.text)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._pressed)
        self._timer = QTimer(self, interval=_SAID, singleShot=True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def begin(self, name: str) -> None:
        """Say that `name` is being made."""
        self._running = True
        self._timer.stop()
        self._name = name
        self.bar.setRange(0, 0)
        self.bar.show()
        self._say(tr("Exporting {name}", name=name), tr("Cancel"))

    def progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self._say(
            tr("{name}: frame {done} of {total}", name=self._name, done=done, total=total), tr("Cancel")
        )

    def end(self, said: str) -> None:
        """Say how it ended; an empty text takes the bar away."""
        self._running = False
        self.bar.hide()
        if said:
            self._say(said, tr("Close"))
            self._timer.start()
        else:
            self.hide()

    def _say(self, text: str, button: str) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(button)
        self.place()
        self.show()
        self.raise_()

    def _pressed(self) -> None:
        if self._running:
            self.cancelled.emit()
        else:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels while the bar has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self._pressed()
        else:
            super().keyPressEvent(event)

    def place(self) -> None:
        """Lie in the lower right corner, above the transport."""
        px = theme().px
        self.bar.setFixedHeight(px(6))
        self.setFixedWidth(px(430))
        self.setFixedHeight(self.sizeHint().height())
        over = self._over
        self.move(over.width() - self.width() - px(28), over.height() - self.height() - px(120))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
