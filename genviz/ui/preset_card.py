"""One preset in the gallery: picture, kind, title and a line, pressed as a whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.runtime.presets import Listed
from genviz.ui.i18n import in_language, tr
from genviz.ui.theme import theme

#: The narrowest, at scale 1, pixels.
WIDTH = 300


class PresetCard(QAbstractButton):
    """A card that opens a preset; empty until `retranslate` and `restyle`.

    Parameters
    ----------
    listed : Listed
        What it stands for.
    """

    def __init__(self, listed: Listed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed = listed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._width = theme().px(WIDTH)
        self._box = QVBoxLayout(self)
        self._title, self._line = self._label("label"), self._label("caption")
        self._box.addStretch(1)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.addWidget(label)
        return label

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        preset = self.listed.preset
        title, line = in_language(preset.title), in_language(preset.summary)
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title} ({self.kind()})")
        self.setAccessibleDescription(line)
        sources = "\n".join(f"{source.text} ({source.year})" for source in preset.sources)
        self.setToolTip(f"{in_language(preset.caption)}\n{sources}".strip())
        self.setWhatsThis(self.toolTip())

    def kind(self) -> str:
        """Published result, or a failure."""
        return tr("published result") if self.listed.preset.kind == "published" else tr("break it")

    def restyle(self) -> None:
        """Take picture, colours and sizes from the theme."""
        look = theme()
        px = look.px
        self._title.setFont(look.font(17, 600))
        self.setFixedWidth(self._width)
        self._box.setContentsMargins(px(14), self._picture_height() + px(12), px(14), px(14))
        self._box.setSpacing(px(4))
        self.updateGeometry()
        self.update()

    def set_width(self, width: int) -> None:
        """Take so many pixels of a row."""
        if width != self._width:
            self._width = width
            self.restyle()

    def _picture_height(self) -> int:
        return self._width * 9 // 16

    def sizeHint(self) -> QSize:
        """As high as picture and texts."""
        return QSize(self._width, self._box.totalHeightForWidth(self._width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the card; all else is the gallery's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, picture, kind and focus ring."""
        look, t = theme(), theme().tokens
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        chosen = self.hasFocus() or self.isDown()
        pen = max(3, look.px(3)) if chosen else 1
        whole = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        outline = QPainterPath()
        outline.addRoundedRect(whole, look.px(10), look.px(10))
        painter.fillPath(outline, QColor(t.accent_soft if self.underMouse() else t.card))
        picture = QRectF(0, 0, self.width(), self._picture_height())
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(picture, QColor(t.plot))
        thumbnail = _pixmap(str(self.listed.thumbnail(dark=look.dark)))  # read when it is first seen
        if not thumbnail.isNull():
            painter.drawPixmap(picture, thumbnail, QRectF(thumbnail.rect()))
        painter.restore()
        painter.fillRect(QRectF(0, picture.bottom(), self.width(), 1), QColor(t.border))
        painter.setPen(QPen(QColor(t.accent if chosen else t.border), pen))
        painter.drawPath(outline)
        self._draw_kind(painter)
        painter.end()

    def _draw_kind(self, painter: QPainter) -> None:
        look, t = theme(), theme().tokens
        painter.setFont(look.font(14, 600))
        text = self.kind()
        width = painter.fontMetrics().horizontalAdvance(text) + look.px(20)
        box = QRectF(look.px(10), look.px(10), width, look.px(26))
        published = self.listed.preset.kind == "published"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.better if published else t.worse))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(t.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _pixmap(path: str) -> QPixmap:
    kept = QPixmap()
    if not QPixmapCache.find(path, kept):
        kept = QPixmap(path)
        QPixmapCache.insert(path, kept)
    return kept
