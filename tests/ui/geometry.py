"""Where widgets are, and what of them is cut off."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QToolButton, QWidget


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _seen(window: QWidget) -> list[QWidget]:
    """Widgets of the window that are seen, but for those in what can be scrolled."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is window
        and not any(isinstance(parent, QAbstractScrollArea) for parent in _above(widget))
    ]


def _needed(widget: QWidget) -> tuple[int, int]:
    """Width and height in pixels below which something of `widget` is cut."""
    hint = widget.minimumSizeHint()
    if isinstance(widget, QLabel):
        one_line = widget.fontMetrics().height() if widget.text() else 0
        high = widget.heightForWidth(widget.width()) if widget.wordWrap() else one_line
        return 0, high  # widths of texts are measured apart
    wide = 0 if isinstance(widget, QToolButton) else hint.width()  # an icon's hint counts frames twice
    return min(wide, widget.maximumWidth()), min(hint.height(), widget.maximumHeight())


def _said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel) else ""
    return f"{type(widget).__name__} {widget.accessibleName()} {text}"


def sticking_out(window: QWidget) -> list[str]:
    """Widgets of which a part is outside of the widget that holds them."""
    return [
        f"{_said(widget)} {widget.geometry().getRect()} in {widget.parentWidget().rect().getRect()}"
        for widget in _seen(window)
        if not widget.parentWidget().rect().contains(widget.geometry())
    ]


def squeezed(window: QWidget) -> list[str]:
    """Widgets that have less room than what is drawn in them needs."""
    found = []
    for widget in _seen(window):
        (wide, high), size = _needed(widget), widget.size()
        if widget.layout() is None and (size.width() < wide or size.height() < high):
            found.append(f"{_said(widget)} has {size.width()}×{size.height()}, needs {wide}×{high}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """Pairs of widgets of one layout that lie over one another."""
    found = []
    for parent in (window, *_seen(window)):
        layout = parent.layout()
        children = [] if layout is None else [w for w in parent.children() if isinstance(w, QWidget)]
        shown = [w for w in children if w.isVisible() and layout is not None and _managed(parent, w)]
        for i, a in enumerate(shown):
            found += [
                f"{_said(a)} and {_said(b)}" for b in shown[i + 1 :] if a.geometry().intersects(b.geometry())
            ]
    return found


def _managed(parent: QWidget, widget: QWidget) -> bool:
    """Whether the layout of `parent`, or one inside it, places `widget`."""
    layouts = [parent.layout()]
    while layouts:
        layout = layouts.pop()
        if layout is None:
            continue
        if layout.indexOf(widget) >= 0:
            return True
        layouts += [item.layout() for i in range(layout.count()) if (item := layout.itemAt(i)) is not None]
    return False
