"""Says inline what went wrong, what to try, and lets the reader copy a report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from genviz.engine.problem import Problem
from genviz.runtime.run import Run
from genviz.ui.i18n import problem_text, tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme

#: Milliseconds for which good news stand, and what is said in passing.
_READ: Final = 6000
_PASSING: Final = 12_000
#: What a button says (in the reader's language, or marked for translation) and does.
Remedy = tuple[str, Callable[[], None]]


class Banner(QFrame):
    """One message at a time; never modal.

    Parameters
    ----------
    parent : QWidget
        Where it belongs.
    over : QWidget, optional
        It lies over the upper edge of this, so that nothing moves when something is said; without it, it
        takes a place in its parent's layout.

    Signals
    -------
    dismissed()
        The reader closed it.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, over: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._over, self._good = over, False
        self._fading = QTimer(self, singleShot=True, interval=_READ)
        self._fading.timeout.connect(self.dismiss)
        if over is not None:
            over.installEventFilter(self)
        self._problem: Problem | None = None
        self._run: Run | None = None
        self._details = ""
        self._remedy: Remedy | None = None
        self._reported, self._passing = True, False
        self._help = QPushButton(self)
        self._help.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._copy = QPushButton(self)
        self._copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close = IconButton("close", "icon", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._help)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        self._help.clicked.connect(self._mend)
        self._copy.clicked.connect(self.copy_report)
        self._close.clicked.connect(self._dismiss_by_hand)
        self.retranslate()
        self.hide()

    def problem(
        self, problem: Problem, run: Run | None = None, details: str = "", remedy: Remedy | None = None,
        *, report: bool = True, passing: bool = False,
    ) -> None:  # fmt: skip
        """Show `problem`; `details` (a traceback) goes into the report only; `remedy` becomes a button.

        Without `report`, there is nothing that a report could help with.  What is said in `passing` goes away
        by itself.
        """
        self._set_good(False)
        self._problem, self._run, self._details, self._remedy = problem, run, details, remedy
        self._reported, self._passing = report, passing
        self._copy.setVisible(report)
        self._help.setVisible(remedy is not None)
        self._help.setText(tr(remedy[0]) if remedy is not None else "")
        text = problem_text(problem)
        verbatim = problem.template.startswith(("{", "'"))  # a file's or a setting's name stays as it is
        self._text.setText(text if verbatim else text[:1].upper() + text[1:])
        self.setAccessibleName(text)
        self.show()
        self.place()
        if passing:
            self._fading.start(_PASSING)

    def good_news(self, news: Problem, remedy: Remedy | None = None) -> None:
        """Say that something worked; it goes away by itself, later if it has a button."""
        self.problem(news, remedy=remedy)
        self._set_good(True)
        self._fading.start(_READ if remedy is None else _PASSING)

    def _set_good(self, good: bool) -> None:
        self._fading.stop()
        if good != self._good:
            self._good = good
            self._copy.setVisible(not good)
            self.setProperty("good", good)
            self.style().unpolish(self)
            self.style().polish(self)

    def place(self) -> None:
        """Lie along the upper edge of what it is over."""
        over, parent, px = self._over, self.parentWidget(), theme().px
        if over is None or parent is None or self.isHidden():
            return
        corner, width = over.mapTo(parent, over.rect().topLeft()), over.width() - px(20)
        height = max(self.heightForWidth(width), self.minimumHeight())
        self.setGeometry(corner.x() + px(10), corner.y() + px(8), width, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.place()
        return super().eventFilter(watched, event)

    @property
    def shown(self) -> Problem | None:
        """What is shown."""
        return self._problem

    @property
    def good(self) -> bool:
        """Whether what is shown is good news."""
        return self._good and self._problem is not None

    def text(self) -> str:
        """The sentence shown; empty if there is none."""
        return self._text.text() if self._problem is not None else ""

    @property
    def remedy_label(self) -> str:
        """What the button that helps says; empty if there is none."""
        return self._help.text() if self._problem is not None else ""

    def dismiss(self) -> None:
        """Take the message away."""
        self._fading.stop()
        self._problem = self._remedy = None
        self.hide()

    def _dismiss_by_hand(self) -> None:
        self.dismiss()
        self.dismissed.emit()

    def _mend(self) -> None:
        remedy = self._remedy
        self.dismiss()
        if remedy is not None:
            remedy[1]()

    def copy_report(self) -> None:
        """Put versions, seed, scene and traceback on the clipboard."""
        from genviz.ui.report import report  # reads what every package says of itself

        said = "" if self._problem is None else str(self._problem)
        QGuiApplication.clipboard().setText(report(said, self._run, self._details))
        self._copy.setText(tr("Copied"))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self._copy.setText(tr("Copy report"))
        self._copy.setToolTip(tr("Versions, seed, scene and traceback, as text."))
        self._copy.setWhatsThis(tr("Versions, seed, scene and traceback, as text."))
        self._close.say(tr("Dismiss"))
        if self._problem is not None and not self._good:
            self.problem(
                self._problem, self._run, self._details, self._remedy, report=self._reported,
                passing=self._passing,
            )  # fmt: skip

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._close.restyle()
        self.setMinimumHeight(theme().px(56))
        self.place()
