"""Icons as drawings of a few strokes, coloured by the theme, sharp at every density."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from genviz.ui.plots.drawing import is_drawing
from genviz.ui.theme import theme

# 24 × 24, drawn with strokes in the colour of the text; what is filled says so.
_DRAWINGS = {
    "play": '<path d="M8 5.2v13.6l11-6.8z" fill="{c}"/>',
    "pause": '<path d="M8.5 6v12M15.5 6v12" stroke-width="3.6"/>',
    "step": '<path d="M6 5.5v13l9.5-6.5z" fill="{c}"/><path d="M18.5 5.5v13" stroke-width="2.6"/>',
    "back": '<path d="M18 5.5v13L8.5 12z" fill="{c}"/><path d="M5.5 5.5v13" stroke-width="2.6"/>',
    "restart": '<path d="M5.2 9.2a7.5 7.5 0 1 1-.6 4.6"/><path d="M4.6 4.4v5h5"/>',
    "undo": '<path d="M8.5 14 4 9.5 8.5 5"/><path d="M4.5 9.5h9a5.3 5.3 0 0 1 0 10.6H9"/>',
    "die": '<rect x="4" y="4" width="16" height="16" rx="3.2"/><g fill="{c}" stroke="none">'
    '<circle cx="8.6" cy="8.6" r="1.5"/><circle cx="15.4" cy="8.6" r="1.5"/><circle cx="12" cy="12" r="1.5"/>'
    '<circle cx="8.6" cy="15.4" r="1.5"/><circle cx="15.4" cy="15.4" r="1.5"/></g>',
    "share": '<path d="M12 15V4M7.5 8 12 3.5 16.5 8M4.5 14.5V18a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3.5"/>',
    "folder": '<path d="M3.5 18V6.5A1.5 1.5 0 0 1 5 5h4.4l2 2.5H19A1.5 1.5 0 0 1 20.5 9v9'
    'a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18z"/>',
    "sun": '<circle cx="12" cy="12" r="4.2"/><path d="M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2'
    'M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5"/>',
    "moon": '<path d="M19.8 14.2A8.3 8.3 0 0 1 9.8 4.2a8.3 8.3 0 1 0 10 10z"/>',
    "screen": '<rect x="3" y="4" width="18" height="12.5" rx="1.8"/><path d="M9 20.5h6M12 16.5v4"/>',
    "help": '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.3a2.8 2.8 0 1 1 4.3 2.4c-1 .65-1.6 1.2-1.6 2.3"/>'
    '<circle cx="12" cy="17" r=".9" fill="{c}"/>',
    "sliders": '<path d="M4 7h8M17 7h3M4 17h3M12 17h8"/><circle cx="14.5" cy="7" r="2.5"/>'
    '<circle cx="9.5" cy="17" r="2.5"/>',
    "speech": '<path d="M5 4.5h14a1.8 1.8 0 0 1 1.8 1.8v8.4a1.8 1.8 0 0 1-1.8 1.8h-7l-5 4v-4H5'
    'a1.8 1.8 0 0 1-1.8-1.8V6.3A1.8 1.8 0 0 1 5 4.5z"/><path d="M7.5 9h9M7.5 12.4h6"/>',
    "left": '<path d="M15 5l-7 7 7 7"/>',
    "right": '<path d="M9 5l7 7-7 7"/>',
    "more": '<g fill="{c}" stroke="none"><circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="2"/>'
    '<circle cx="19" cy="12" r="2"/></g>',
    "brush": '<g fill="{c}" stroke="none"><circle cx="12" cy="12" r="1.8"/><circle cx="6.4" cy="9" r="1.6"/>'
    '<circle cx="16.4" cy="6.4" r="1.6"/><circle cx="17.8" cy="13.8" r="1.6"/>'
    '<circle cx="8.6" cy="17.4" r="1.6"/><circle cx="10.4" cy="4.8" r="1.6"/><circle cx="13.8" cy="18.6" '
    'r="1.6"/></g>',
    "put": '<circle cx="12" cy="12" r="3" fill="{c}"/><path d="M12 3v4M12 17v4M3 12h4M17 12h4"/>',
    "jitter": '<circle cx="12" cy="12" r="3" fill="{c}"/><path d="M5.5 7.5a8 8 0 0 0 0 9M18.5 7.5a8 8 0 0 1 '
    '0 9M2.6 9.6a6 6 0 0 0 0 4.8M21.4 9.6a6 6 0 0 1 0 4.8"/>',
    "magnet": '<path d="M5 4.5v7.5a7 7 0 0 0 14 0V4.5h-4.6V12a2.4 2.4 0 0 1-4.8 0V4.5z"/><path d="M5 8.4h4.6'
    'M14.4 8.4H19"/>',
    "move": '<path d="M12 3v18M3 12h18M9.4 5.6 12 3l2.6 2.6M9.4 18.4 12 21l2.6-2.6M5.6 9.4 3 12l2.6 2.6'
    'M18.4 9.4 21 12l-2.6 2.6"/>',
    "erase": '<path d="M8.6 19.5h11.9M4.4 14.2 13.6 5a1.8 1.8 0 0 1 2.5 0l3.6 3.6a1.8 1.8 0 0 1 0 2.5l-8.4 '
    '8.4H8.6l-4.2-4.2a.8.8 0 0 1 0-1.1z"/><path d="m9 9.6 6.1 6.1"/>',
    "sheet": '<path d="M6 3.5h8.5L19 8v11a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 '
    '3.5z"/><path d="M14 3.8V8.4h4.7"/>',
    "classes": '<circle cx="6.6" cy="8" r="3.4" fill="{c}"/><path d="M17.4 4.4 21 11h-7.2z" fill="{c}"/>'
    '<rect x="8.8" y="14.4" width="6.4" height="6.4"/>',
    "close": '<path d="M6 6l12 12M18 6 6 18"/>',
    "logo": '<g stroke-width="2.5"><ellipse cx="8.8" cy="12.4" rx="7" ry="4.7" stroke="{a}" '
    'transform="rotate(24 8.8 12.4)"/><ellipse cx="15.2" cy="11.6" rx="7" ry="4.7" stroke="{b}" '
    'transform="rotate(-24 15.2 11.6)"/></g>',
}


def names() -> tuple[str, ...]:
    """All icons there are."""
    return tuple(_DRAWINGS)


def svg(name: str, colour: str) -> str:
    """The drawing called `name`, in `colour` (the logo has its own two)."""
    first, second = theme().tokens.components[:2]
    body = _DRAWINGS[name].format(c=colour, a=first, b=second)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="2" '
        f'stroke-linecap="round" stroke-linejoin="round" stroke="{colour}">{body}</svg>'
    )


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon at `size` logical pixels for a screen with `ratio` device pixels each."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(svg(name, colour).encode()))
    renderer.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, size: int, ratio: float = 1.0, colour: str = "") -> QIcon:
    """The icon in the colour of the text (or `colour`), paler where it is disabled."""
    t = theme().tokens
    made = QIcon(pixmap(name, colour or t.text, size, ratio))
    made.addPixmap(pixmap(name, t.outline, size, ratio), QIcon.Mode.Disabled)
    return made


class IconButton(QToolButton):
    """A button with an icon, a name for those who do not see it, and a tooltip.

    Parameters
    ----------
    name : str
        Of the icon.
    role : str
        "icon" (no frame) or "square" (48 px with an outline), as the style sheet knows it.
    """

    def __init__(self, name: str, role: str = "icon", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._drawn: tuple[object, ...] = ()
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the transport
        self.restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon for the present theme, size and screen."""
        look, ratio = theme(), self.devicePixelRatioF()
        wanted = (self._name, look.dark, look.scale, ratio)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        size = look.px(24)
        self.setIcon(icon(self._name, size, ratio, self._colour()))
        self.setIconSize(self.icon().actualSize(self.size().expandedTo(self.minimumSizeHint())))
        self.setIconSize(self.iconSize().scaled(size, size, Qt.AspectRatioMode.IgnoreAspectRatio))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button; in a drawing (SVG, PDF) the icon as shapes."""
        painter = QStylePainter(self)
        if not is_drawing(painter):
            painter.end()
            super().paintEvent(event)
            return
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        colour = self._colour() if self.isEnabled() else theme().tokens.outline
        box = QRectF(QPointF(), QSizeF(self.iconSize()))
        box.moveCenter(QRectF(self.rect()).center())
        QSvgRenderer(QByteArray(svg(self._name, colour).encode())).render(painter, box)
        painter.end()

    def _colour(self) -> str:
        return theme().tokens.text

    def say(self, name: str, key: str = "", more: str = "") -> None:
        """Name the button for tooltip and screen reader; `key` is the key that does the same."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)
        self.setWhatsThis(more or name)
