"""A band over the picture that tells in large type what just happened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

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

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "narration")
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
            for size in (25, 22, 19):  # smaller where it would hide too much of the picture
                self.setFont(theme().font(size, 600))
                height = self.heightForWidth(width)
                if height <= _MOST * over.height():
                    break
            self.setGeometry(px(16), over.height() - height - px(14), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
