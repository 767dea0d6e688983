"""The one style sheet, written at scale 1 with the names of the tokens."""

from __future__ import annotations

import re

from genviz.ui.tokens import Tokens

# Widgets say what they are through the dynamic property "role".  Every border that can become a focus ring is
# 2 px from the start (or its padding makes up for it), so that nothing moves when the focus does.
# A radius of more than half of the side makes a square: that of the round button follows from its side and
# border, after these have been rounded.
_PLAY = 50, 3
_TEMPLATE = """
QWidget { color: $text; font-size: 17px; }
QMainWindow, QDialog, QWidget[role="window"] { background: $window; }
QLabel { background: transparent; border: 0; padding: 0; }
QLabel[role="caption"] { font-size: 15px; color: $muted; }
QLabel[role="section"] { font-size: 15px; font-weight: 600; color: $muted; }
QLabel[role="label"] { font-size: 17px; }
QLabel[role="symbol"] { font-size: 17px; color: $muted; }
QLabel[role="sentence"] { font-size: 17px; color: $muted; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 26px; font-weight: 700; }
QLabel[role="brand"] { font-size: 25px; font-weight: 700; }
QLabel[role="pill"] {
    font-size: 18px; font-weight: 700; color: $on_accent; background: $accent;
    border-radius: 15px; padding: 0 19px; min-height: 32px; max-height: 32px;
}
QLabel[role="letter"] {
    font-size: 18px; font-weight: 700; color: $text; background: $field; border: 2px solid $outline;
    border-radius: 8px; min-width: 28px; max-width: 28px; min-height: 28px; max-height: 28px;
}
QLabel[role="letter"][active="true"] { color: $on_accent; background: $accent; border-color: $accent; }
QLabel[role="key"] {
    font-size: 14px; font-weight: 600; background: $field; border: 1px solid $border;
    border-radius: 5px; padding: 1px 9px;
}

QFrame[role="card"] { background: $card; border: 1px solid $border; border-radius: 10px; }
QFrame[role="bubble"] { background: $card; border: 2px solid $accent; border-radius: 12px; }
QLabel[role="told"] { font-size: 20px; }
QWidget[role="lesson"] { background: $card; border: 0; border-left: 1px solid $border; }
QTextBrowser { background: $card; color: $text; border: 0; selection-background-color: $accent;
    selection-color: $on_accent; }
QFrame[role="strip"] { background: $accent_soft; border: 2px solid $accent; border-radius: 10px; }
QFrame[role="tools"] { background: $field; border: 2px solid $field; border-radius: 8px; }
QFrame[role="tools"]:focus { border: 2px solid $accent; }
QFrame[role="topbar"] { background: $card; border: 0; border-bottom: 1px solid $border; }
QFrame[role="transport"] { background: $card; border: 0; border-top: 1px solid $border; }
QFrame[role="banner"] { background: $card; border: 2px solid $worse; border-radius: 8px; }
QFrame[role="banner"][tone="offer"] { border-color: $accent; }
QFrame[role="banner"][place="window"] { margin: 12px 16px 0 16px; }
QFrame[role="banner"][good="true"] { border-color: $better; }
QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }

QPushButton, QToolButton {
    background: $field; border: 1px solid $outline; border-radius: 8px; padding: 1px 13px; min-height: 42px;
}
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed { background: $track; }
QPushButton:disabled, QToolButton:disabled { color: $outline; border-color: $border; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 12px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="icon"] {
    background: transparent; border: 2px solid transparent; padding: 0; min-width: 44px;
}
QToolButton[role="icon"]:hover { background: $accent_soft; }
QToolButton[role="icon"]:focus { border: 2px solid $accent; }
QToolButton[role="square"] {
    padding: 0; min-width: 46px; max-width: 46px; min-height: 46px; max-height: 46px;
}
QToolButton[role="square"]:focus { min-width: 44px; max-width: 44px; min-height: 44px; max-height: 44px; }
QToolButton[role="play"] {
    background: $accent; border: 3px solid $accent; border-radius: $round; padding: 0;
    min-width: 50px; max-width: 50px; min-height: 50px; max-height: 50px;
}
QToolButton[role="play"]:hover { border-color: $outline; }
QToolButton[role="play"]:disabled { background: $track; border-color: $track; }
QToolButton[role="play"]:focus { border: 3px solid $text; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent; border: 2px solid $text; padding: 0 12px; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 0 12px; }
QPushButton[role="offer"] {
    background: $accent_soft; border: 2px solid $accent; color: $accent; padding: 0 12px; font-weight: 600;
}
QPushButton[role="offer"]:hover { background: $field; }
QPushButton[role="offer"]:focus { border: 2px solid $text; }
QPushButton[role="link"] {
    background: transparent; border: 2px solid transparent; color: $accent; padding: 0; text-align: left;
    min-height: 40px;
}
QPushButton[role="link"][checkable="true"] { padding: 0 2px; }
QPushButton[role="link"]:checked, QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[segment="first"] {
    border-top-right-radius: 0; border-bottom-right-radius: 0; border-right-width: 0;
}
QPushButton[segment="middle"] { border-radius: 0; border-right-width: 0; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QPushButton[segment] { padding: 1px 4px; min-height: 40px; background: $card; }
QPushButton[segment]:hover { background: $field; }
QPushButton[segment]:focus { padding: 0 3px; border: 2px solid $text; }
QPushButton[segment]:checked {
    background: $accent_soft; color: $accent; border: 2px solid $accent; padding: 0 3px; font-weight: 600;
}
QPushButton[segment]:checked:focus { border: 2px solid $text; }
QPushButton[segment][roomy="true"] { padding: 1px 14px; }
QPushButton[segment][roomy="true"]:focus, QPushButton[segment][roomy="true"]:checked {
    padding: 0 13px; min-height: 38px;
}

QToolButton[role="square"]:checked { background: $accent_soft; border: 2px solid $accent; }
QLabel[role="narration"] {
    background: $accent_soft; color: $text; border: 2px solid $accent; border-radius: 10px;
    padding: 12px 18px;
}
QFrame[role="watch"] { background: $accent_soft; border: 1px solid $accent; border-radius: 10px; }
QFrame[role="gallery"] { background: $window; border: 0; }

QComboBox {
    background: $field; border: 1px solid $outline; border-radius: 8px; padding: 1px 34px 1px 11px;
    min-height: 40px; combobox-popup: 0;
}
QComboBox:hover { background: $accent_soft; }
QComboBox:focus { border: 2px solid $accent; padding: 0 33px 0 10px; }
QComboBox::drop-down { border: 0; width: 0; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $outline; selection-background-color: $accent_soft;
    selection-color: $text; outline: 0; padding: 4px;
}
QComboBox QAbstractItemView::item { min-height: 44px; padding: 0 8px; }

QLineEdit {
    background: $field; border: 1px solid $outline; border-radius: 8px; padding: 1px 11px; min-height: 40px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border: 2px solid $accent; padding: 0 10px; }
QLineEdit[role="value"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 0; min-height: 0;
    font-weight: 600;
}
QLineEdit[role="value"]:hover { background: $field; border-color: $border; }
QLineEdit[role="value"]:focus { background: $field; border-color: $accent; padding: 0; }

QTableView {
    background: $field; border: 2px solid $border; border-radius: 8px; gridline-color: $line;
    selection-background-color: $accent_soft; selection-color: $text; outline: 0;
}
QTableView:focus { border: 2px solid $accent; }
QTableView::item { padding: 0 8px; }
QTableView::indicator { width: 22px; height: 22px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: 0; padding: 0 8px; font-size: 14px; }
QProgressBar { background: $track; border: 0; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $card; border: 1px solid $outline; padding: 6px; }
QMenu::item { padding: 12px 22px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $outline; }
QToolTip { background: $card; color: $text; border: 1px solid $outline; padding: 6px; }
QPlainTextEdit { background: $field; border: 1px solid $outline; border-radius: 8px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $track; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(tokens: Tokens, scale: float) -> str:
    """The style sheet for `tokens`, with every length multiplied by `scale` (nothing thinner than 1 px)."""
    inner, border = (_scaled(length, scale) for length in _PLAY)
    sized = re.sub(r"\b(\d+)px", lambda m: f"{_scaled(int(m[1]), scale)}px", _TEMPLATE)
    whole = sized.replace("$round", f"{(inner + 2 * border) // 2}px")
    return re.sub(r"\$(\w+)", lambda m: str(getattr(tokens, m[1])), whole)


def _scaled(length: int, scale: float) -> int:
    return max(1, round(length * scale)) if length else 0
