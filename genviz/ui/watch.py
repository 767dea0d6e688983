"""A band over the picture: what is worth watching."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme

#: Share of the picture that the band may cover before its letters shrink.
_MOST: Final = 0.17
#: Sizes of the letters, the larger one first.
_SIZES: Final = (18, 16)


class Watch(QLabel):
    """Lies over the lower edge of `over` and moves nothing; the mouse goes through all but its button.

    Parameters
    ----------
    over : QWidget
        What it lies on.

    Signals
    -------
    dismissed()
        The reader has seen enough of it.
    """

    dismissed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "watch")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._close = IconButton("close", "icon", over)  # the band itself lets the mouse through
        self._close.clicked.connect(self.dismissed)
        self._close.hide()
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text` with the button that takes it away; an empty one takes both away."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.place()
        self._close.say(tr("Take the caption away"))
        for part in (self, self._close):
            if part.isHidden() == bool(text):
                part.setVisible(bool(text))
                part.raise_()

    def place(self) -> None:
        """Lie along the lower edge, as high as the text, the button in the upper corner at the right."""
        over, px, close = self.parentWidget(), theme().px, self._close
        if over is None:
            return
        width = over.width() - px(32)
        for size in _SIZES:  # smaller where it would hide too much of the picture
            self.setFont(theme().font(size))
            height = self.heightForWidth(width)
            if height <= _MOST * over.height():
                break
        close.restyle()
        close.resize(close.sizeHint())
        height = max(height, close.height() + px(4))
        self.setGeometry(px(16), over.height() - height - px(14), width, height)
        corner = self.geometry().topRight()
        close.move(corner.x() - close.width() - px(3), corner.y() + px(2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
