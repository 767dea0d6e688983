"""Bands over the picture: in large type what just happened, and what is worth watching."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme

#: Share of the picture that the band may cover before its letters shrink.
_MOST = 0.17


class Caption(QLabel):
    """Lies over the lower edge of `over` and moves nothing; the mouse goes through it.

    Parameters
    ----------
    over : QWidget
        What it lies on.
    """

    #: Sizes of the letters, largest first, and their weight.
    sizes: tuple[int, ...] = (25, 22, 19)
    weight = 600

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "narration")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text`; an empty one takes the band away."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.place()
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
            self.raise_()

    def place(self) -> None:
        """Lie along the lower edge, as high as the text."""
        over, px = self.parentWidget(), theme().px
        if over is not None:
            width = over.width() - px(32)
            for size in self.sizes:  # smaller where it would hide too much of the picture
                self.setFont(theme().font(size, self.weight))
                height = self.heightForWidth(width)
                if height <= _MOST * over.height():
                    break
            self.setGeometry(px(16), over.height() - height - px(14), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)


class Watch(Caption):
    """What to watch, in a band that can be taken away.

    Signals
    -------
    dismissed()
        The reader has seen enough of it.
    """

    dismissed = Signal()
    sizes = (18, 16)
    weight = 400

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "watch")
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._close = IconButton("close", "icon", over)  # the band itself lets the mouse through
        self._close.clicked.connect(self.dismissed)
        self._close.hide()

    def tell(self, text: str) -> None:
        """Show `text` with the button that takes it away."""
        super().tell(text)
        self._close.say(tr("Take the caption away"))
        if self._close.isHidden() == bool(text):
            self._close.setVisible(bool(text))
            self._close.raise_()

    def place(self) -> None:
        """Lie along the lower edge, the button in the upper corner at the right."""
        super().place()
        px, close = theme().px, self._close
        close.restyle()
        close.resize(close.sizeHint())
        more = close.height() + px(4) - self.height()
        if more > 0:
            self.setGeometry(self.geometry().adjusted(0, -more, 0, 0))
        corner = self.geometry().topRight()
        close.move(corner.x() - close.width() - px(3), corner.y() + px(2))
