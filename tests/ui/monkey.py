"""A monkey at the window, and what watches it: hooks, a watchdog of the event loop, counts."""

from __future__ import annotations

import ctypes
import dataclasses
import gc
import logging
import random
import sys
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDropEvent, QFontDatabase, QKeyEvent, QPixmapCache, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QWhatsThis,
    QWidget,
)
from shiboken6 import Shiboken, isValid

from genviz import catalog
from genviz.app import SWITCH_INTERVAL
from genviz.engine import datasets
from genviz.runtime.budget import Budget
from genviz.runtime.resources import resource_path
from genviz.runtime.timeline import Timeline
from genviz.ui import settings
from genviz.ui.board_keeper import BoardKeeper
from genviz.ui.choice_card import ChoiceCard
from genviz.ui.energy.deep_worth_card import WorthCard
from genviz.ui.exporting import exporter
from genviz.ui.gallery import Gallery
from genviz.ui.i18n import set_language
from genviz.ui.keys import _KEYS, _TEXTS
from genviz.ui.layers import close_topmost
from genviz.ui.learning_card import LearningCard
from genviz.ui.likelihood.generators_topic import GeneratorsTopic
from genviz.ui.likelihood.generators_work import BoardWork
from genviz.ui.plots.relief_scene import RELIEF
from genviz.ui.tab import Tab
from genviz.ui.theme import theme
from genviz.ui.topic_tab import TopicTab
from genviz.ui.window import Window
from tests.ui.machine import Machine

#: Names of two settings of the allocator (malloc.h).
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
#: Seconds for which no other thread asks for a turn; to look at all objects takes a tenth.
_UNDISTURBED = 1.0
#: Seconds for which the event loop may not answer; processor time, so that other programs do not count.
LONGEST_HANG = 1.0
#: Seconds after which even a sleeping event loop counts as hanging.
DEADLOCK = 15.0
SIZES = ((800, 560), (1024, 768), (1366, 768), (1920, 1080))
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
_OTHER_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_5,
)  # fmt: skip
_TYPED = ("3", "0", "-1", "1e9", "1e999", "x", "", "7.5", "nan", "가", "0.1", "99999999999999999999")


class Watch:
    """Everything that must not happen while it watches, with the action during which it did."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.during = ""
        self.slowest = (0.0, 0.0, "")  # seconds, seconds computed, during
        self._began = (time.monotonic(), time.process_time())
        self._main = threading.get_ident()
        self._stack = ""
        self._over = threading.Event()
        self._clock = QTimer(interval=20)
        self._clock.timeout.connect(self.beat)
        self._machine = Machine()

    def say(self, what: str) -> None:
        """Note that something happened."""
        self.seen.append(f"during {self.during}: {what}")

    def beat(self) -> None:
        """The event loop answers."""
        wall, used = time.monotonic() - self._began[0], time.process_time() - self._began[1]
        self.slowest = max(self.slowest, (wall, used, self.during))
        if min(wall, used) > LONGEST_HANG or wall > DEADLOCK:
            self._hung(wall, used)
        self._began, self._stack = (time.monotonic(), time.process_time()), ""

    def _hung(self, wall: float, used: float) -> None:
        """Say it, if that was the window and not the machine."""
        began = self._began[0]
        fault = wall - self._machine.stood_still(began, began + wall)
        if fault > LONGEST_HANG:
            self.say(f"no answer for {wall:.1f} s ({used:.1f} s computed)\n{self._stack}")

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Look away while the test itself counts, which takes its time."""
        self._clock.stop()
        yield
        self._began, self._stack = (time.monotonic(), time.process_time()), ""
        self._clock.start()

    def guard(self) -> None:
        """Look where the main thread is when it does not answer; a thread."""
        while not self._over.wait(0.1):
            if not self._stack and time.monotonic() - self._began[0] > LONGEST_HANG:
                frame = sys._current_frames().get(self._main)
                self._stack = "".join(traceback.format_stack(frame))

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Install all hooks, and take them out again."""
        log, handler = logging.getLogger("genviz"), _Handler(self)
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        interval = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_INTERVAL)  # as the program does
        sys.excepthook = lambda kind, error, trace: self.say(_text(kind, error, trace))
        threading.excepthook = lambda a: self.say(_text(a.exc_type, a.exc_value, a.exc_traceback))
        sys.unraisablehook = lambda a: self.say(_text(a.exc_type, a.exc_value, a.exc_traceback))
        qt = qInstallMessageHandler(self._qt)
        log.addHandler(handler)
        thread = threading.Thread(target=self.guard, name="watchdog", daemon=True)
        thread.start()
        self._clock.start()
        self.beat()
        try:
            with self._machine:
                yield
        finally:
            self._clock.stop()
            self._over.set()
            thread.join()
            log.removeHandler(handler)
            qInstallMessageHandler(qt)
            sys.excepthook, threading.excepthook, sys.unraisablehook = before
            sys.setswitchinterval(interval)

    def _qt(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and "This plugin does not" not in message:
            self.say(f"Qt: {message}")


class _Handler(logging.Handler):
    def __init__(self, watch: Watch) -> None:
        super().__init__(logging.ERROR)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        self._watch.say(record.getMessage())


def _text(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:  # fmt: skip
    return "".join(traceback.format_exception(kind, error, trace))


@dataclass(frozen=True)
class Left:
    """What there is in a window that stands as it was opened."""

    threads: int
    widgets: int
    classes: Counter[str]
    objects: int
    kinds: Counter[str]
    resident: float

    def more(self, before: Left) -> str:
        """What there is more of than `before`; for a message."""
        kinds = (self.kinds - before.kinds).most_common(12)
        classes = dict(self.classes - before.classes)
        return (
            f"threads {before.threads} → {self.threads}: {[t.name for t in threading.enumerate()]}, "
            f"widgets {before.widgets} → {self.widgets} {classes}, "
            f"objects {before.objects} → {self.objects} {kinds}, "
            f"MiB {before.resident:.1f} → {self.resident:.1f}"
        )


def _empty_caches() -> None:
    """Caches are full sooner or later, and each has a bound: what is in them is not left behind."""
    QPixmapCache.clear()
    _forget_fonts()
    with undisturbed():
        caches = [o for o in gc.get_objects() if isinstance(o, _lru_cache_wrapper)]
    for found in caches:
        own = str(found.__module__).startswith("genviz")
        if own and (found.cache_parameters()["maxsize"] or 0) > 1:
            found.cache_clear()


def _forget_fonts() -> None:
    """Let Qt forget letters of every size that was ever seen, as it does when another font comes."""
    path = resource_path("fonts", "Pretendard-Regular.otf")
    QFontDatabase.removeApplicationFont(QFontDatabase.addApplicationFont(str(path)))


#: Qt's own parts of a list that pops up.
_SCROLLER = "QComboBoxPrivateScroller"


def left() -> Left:
    """Count, after all rubbish has been collected."""
    _empty_caches()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        gc.collect()
    # What Python knows of a widget that was only looked at outlives the widget: that is no widget any more.
    with undisturbed():
        kinds = Counter(
            f"{type(o).__module__}.{type(o).__qualname__}"
            for o in gc.get_objects()
            if not isinstance(o, Shiboken.Object) or isValid(o)
        )
    # Qt gives a list two scrollers or none, by the style in force when it is made; they go with their list.
    widgets = (w for w in QApplication.allWidgets() if w.metaObject().className() != _SCROLLER)
    classes = Counter(type(one).__name__ for one in widgets)
    return Left(
        threading.active_count(), classes.total(), classes, kinds.total(), kinds, resident()
    )  # fmt: skip


@contextmanager
def undisturbed() -> Iterator[None]:
    """No other thread gets a turn: who holds all objects breaks a tuple that is being built elsewhere."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_UNDISTURBED)
    time.sleep(0.05)  # who waits for a turn by now waits so long
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def give_back_freed() -> None:
    """Let freed memory go back to the machine, so that what a process holds is what it uses.

    The usual allocator of Linux keeps large blocks that were freed, cuts new ones out of them, and so takes
    more and more of the machine's memory while it hands out the same.  From now on large blocks come from the
    machine and go back to it, and all threads share one heap.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            libc = ctypes.CDLL("libc.so.6")
            libc.mallopt(_MMAP_THRESHOLD, 1 << 16)
            libc.mallopt(_ARENA_MAX, 1)


def resident() -> float:
    """MiB that the process takes of the machine's memory; 0 where that cannot be known."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return 0.0
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL("libc.so.6").malloc_trim(0)
    return int(status.read_text().split()[1]) * 4096 / 2**20


class Monkey:
    """Random actions on a window; the same seed chooses the same ones.

    Parameters
    ----------
    window : Window
        With its first tab.
    seed : int
        Of all choices.
    folder : Path
        With files to open, and to save into.
    """

    def __init__(self, window: Window, seed: int, folder: Path) -> None:
        self.window, self.random, self.folder = window, random.Random(seed), folder
        self.watch = Watch()
        self.did: deque[str] = deque(maxlen=30)
        self.actions: tuple[Callable[[], str], ...] = (
            self.click, self.click, self.slide, self.slide, self.choose, self.type, self.press, self.press,
            self.drag, self.drag, self.wheel, self.hover, self.resize, self.command, self.command, self.scrub,
            self.file, self.drop, self.data, self.model, self.tab, self.menu, self.pile,
        )  # fmt: skip
        self._commands = self._names()
        self._reported: str = ""

    def act(self, i: int) -> None:
        """Do one thing, and let the window answer."""
        action = self.random.choice(self.actions)
        self.watch.during = f"action {i}: {action.__name__}"
        try:
            said = action()
            self.did.append(f"{i}: {action.__name__} {said}")
            self.watch.during = self.did[-1]
            _answer(self.random.choice((0, 0, 1, 3)))
        except Exception as error:  # noqa: BLE001 - to be told with the others
            if not _out_of_hand(error):
                self.watch.say(_text(type(error), error, error.__traceback__))
        self._hear_workers()

    def _hear_workers(self) -> None:
        for tab in self.window.tabs:
            for trainer in tab.trainers:
                report = "" if trainer.snapshot is None else trainer.snapshot.report
                if report and report != self._reported:
                    self.watch.say(report)
                self._reported = report or self._reported

    # ---- what it does -------------------------------------------------------------------------------------

    def _names(self) -> list[str]:
        tab = self._tab()
        ones = {**self.window._by_name, **tab.commands._by_name, **tab.own_commands}
        return sorted(ones)

    def _tab(self) -> Tab:
        assert self.window.tab is not None
        return self.window.tab

    def _one(self, kind: type[QWidget]) -> Any:
        found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
        found = [w for w in found if w.isEnabled()]
        found.sort(key=lambda w: (w.mapToGlobal(QPoint(0, 0)).toTuple(), w.size().toTuple()))
        return self.random.choice(found) if found else None

    def _leaf(self) -> QWidget:
        """A widget without parts; half of the time the largest one, which is the picture."""
        inside = [w for w in self._tab().findChildren(QWidget) if w.isVisible()]
        leaves = [w for w in inside if not any(c.isVisible() for c in w.findChildren(QWidget))]
        if not leaves:
            return self.window
        leaves.sort(key=lambda w: w.width() * w.height())
        return leaves[-1] if self.random.random() < 0.5 else self.random.choice(leaves)

    def _somewhere(self, widget: QWidget) -> QPoint:
        across, down = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self.random.randrange(across), self.random.randrange(down))

    def click(self) -> str:
        button = self._one(QAbstractButton)
        if button is None:
            return ""
        said = str(button.property("text") or button.accessibleName())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return said

    def slide(self) -> str:
        slider = self._one(QAbstractSlider)
        if slider is None:
            return ""
        slider.setSliderDown(True)
        for _ in range(self.random.randint(1, 4)):
            value = self.random.choice(
                (slider.minimum(), slider.maximum(), self.random.randint(slider.minimum(), slider.maximum()))
            )
            slider.setValue(value)
            QApplication.processEvents()
        slider.setSliderDown(False)
        return f"{slider.accessibleName()} {value}"

    def choose(self) -> str:
        box = self._one(QComboBox)
        if box is None or not box.count():
            return ""
        box.setCurrentIndex(self.random.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return box.currentText()

    def type(self) -> str:
        field = self._one(QLineEdit)
        if field is None:
            return ""
        field.setFocus()
        field.selectAll()
        text = self.random.choice(_TYPED)
        _type(field, text)
        _press(field, self.random.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab)))
        return f"{field.accessibleName()} {text}"

    def press(self) -> str:
        target = QApplication.focusWidget() or self.window
        modifiers = self.random.choice(_MODIFIERS)
        if self.random.random() < 0.4:
            text = self.random.choice(sorted(_TEXTS))
            _type(target, text, modifiers)
            return text
        key = self.random.choice((*(key for key, _ in _KEYS), *_OTHER_KEYS))
        _press(target, key, modifiers)
        return f"{modifiers.name} {key.name}"

    def drag(self) -> str:
        where = self._leaf()
        button = self.random.choice((Qt.MouseButton.LeftButton,) * 5 + (Qt.MouseButton.RightButton,))
        QTest.mousePress(where, button, pos=self._somewhere(where))
        for _ in range(self.random.randint(0, 4)):
            QTest.mouseMove(where, self._somewhere(where) * self.random.choice((1, 1, 3)))
            QApplication.processEvents()
        if self.random.random() < 0.1:
            _press(where, Qt.Key.Key_Escape)
        QTest.mouseRelease(where, button, pos=self._somewhere(where))
        if self.random.random() < 0.1:
            QTest.mouseDClick(where, button, pos=self._somewhere(where))
            QTest.mouseRelease(where, button, pos=self._somewhere(where))  # a double click ends held down
        return type(where).__name__

    def wheel(self) -> str:
        where = self._leaf()
        at = QPointF(self._somewhere(where))
        for _ in range(self.random.choice((1, 1, 30))):
            event = QWheelEvent(
                at, where.mapToGlobal(at), QPoint(),
                QPoint(self.random.choice((0, 0, 120)), self.random.choice((-240, -120, 120, 240, 12000))),
                Qt.MouseButton.NoButton, self.random.choice(_MODIFIERS), Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(where, event)
        return type(where).__name__

    def hover(self) -> str:
        where = self._leaf()
        for _ in range(3):
            QTest.mouseMove(where, self._somewhere(where))
        return type(where).__name__

    def resize(self) -> str:
        size = self.random.choice(SIZES)
        self.window.resize(*size)
        return f"{size}"

    def command(self) -> str:
        name = self.random.choice(self._commands)
        self.window.do(name)
        return name

    def scrub(self) -> str:
        snapshot = self._tab().snapshot
        t = self.random.randint(0, snapshot.t_end + 3) if snapshot is not None else 0
        self._tab().commands.seek(t)
        return f"{t}"

    def file(self) -> str:
        names = [*sorted(path.name for path in self.folder.iterdir()), "missing.csv", "missing.genviz"]
        name = self.random.choice(names)
        self.window.open_path(self.folder / name)
        return name

    def drop(self) -> str:
        name = self.random.choice(sorted(path.name for path in self.folder.iterdir()))
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(self.folder / name)), QUrl("https://example.org")])
        event = QDropEvent(
            QPointF(50, 50), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self.window, event)
        return name

    def data(self) -> str:
        entry = self.random.choice(datasets.entries())
        source = entry.name if self.random.random() < 0.8 else f"{entry.name}:n=-1"
        self._tab().commands.set_data(source)
        return source

    def model(self) -> str:
        model = self.random.choice(catalog.tab_entry(self._tab().name).models)
        self._tab().commands.set_model(model)
        return model

    def tab(self) -> str:
        entry = self.random.choice(catalog.TABS)
        self.window.show_tab(entry.name)
        return entry.name

    def menu(self) -> str:
        """Take something from an open menu, or shut whatever is in the way."""
        menu = self._one(QMenu)
        actions = [a for a in menu.actions() if a.isEnabled()] if isinstance(menu, QMenu) else []
        if actions:
            action = self.random.choice(actions)
            said = action.text()
            action.trigger()
            if menu is not None:
                menu.close()
            return said
        tidy(self.window)
        return "shut"

    def pile(self) -> str:
        """Several things at once, before the window or the worker can answer any of them."""
        said = []
        for _ in range(self.random.randint(2, 6)):
            one = self.random.choice((self.command, self.data, self.model, self.scrub, self.file))
            said.append(one())
        return " ".join(said)


def _answer(milliseconds: int) -> None:
    """Let the window do what is to be done; on a busy machine that has no end of its own.

    An event loop also frees what was put away; here, where none goes on, that has to be asked for.
    """
    until = time.monotonic() + milliseconds / 1000
    while True:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if time.monotonic() >= until:
            return


def _out_of_hand(error: Exception) -> bool:
    """Whether what the monkey itself held is gone: other data have come, with settings of their own."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return last.filename == __file__ and isinstance(error, RuntimeError) and "already deleted" in str(error)


def _press(target: QWidget, key: int, modifiers: Qt.KeyboardModifier = _MODIFIERS[0], text: str = "") -> None:
    """Press and release a key; unlike QTest, one on any keyboard."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))


def _type(target: QWidget, text: str, modifiers: Qt.KeyboardModifier = _MODIFIERS[0]) -> None:
    """Type letters of any script."""
    for letter in text:
        _press(target, ord(letter.upper()) if letter.isascii() else 0, modifiers, letter)


def tidy(window: Window) -> None:
    """Shut what lies over the window."""
    if QWhatsThis.inWhatsThisMode():
        QWhatsThis.leaveWhatsThisMode()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    while close_topmost(window):
        pass
    for gallery in window.findChildren(Gallery):
        gallery.leave()
    _cancel(window)
    for tab in window.tabs:
        tab.guess.leave()
        tab.drawing.close()
        tab.locking.end()


def _cancel(window: Window) -> None:
    """Let no experiment go on."""
    for kind in (LearningCard, ChoiceCard, BoardWork):
        for work in window.findChildren(kind):
            work.cancel()
    for worth in window.findChildren(WorthCard):
        if worth.running:
            worth.toggle()


def _passing(window: Window) -> list[str]:
    """Threads that end by themselves, as one that reads a file: such a one is not left behind."""
    runs = sum(len(tab.trainers) for tab in window.tabs)
    names = [one.name for one in threading.enumerate() if one.name.startswith("genviz")]
    return names if len(names) > runs else []


def _once(window: Window, tab: Tab, wait: Callable[[Callable[[], bool]], None]) -> None:
    """Make what is made when it is first asked for, and stays: so counts can be compared."""
    window.presentation.spotlight.hide()
    exporter(window)
    tab.locking.begin()
    wait(lambda: len(tab.snapshots) == 2 or not tab.lockable)
    tab.locking.end()
    wait(lambda: tab.locking.shut_down(0.0))  # the window answers meanwhile
    if tab.snapshot is not None and tab.guessable(tab.snapshot) is not None:
        tab.guess.begin()
        wait(lambda: tab.guess.placing)
        tab.guess.leave()
    if not tab.drawing.is_open:
        tab.drawing.toggle()
    tab.drawing.close()


def as_opened(window: Window, wait: Callable[[Callable[[], bool]], None]) -> None:
    """Bring the window to one and the same state, whatever was done to it: every run at its start."""
    tidy(window)
    works = LearningCard, BoardWork, WorthCard
    busy = [one for kind in works for one in window.findChildren(kind)]
    wait(lambda: not any(one.running for one in busy))
    looks = (
        lambda: window.set_presenting(False),
        lambda: set_language("en"),
        lambda: theme().set_mode("light"),
        lambda: window.set_zoom(0),
        lambda: window.resize(1366, 768),
    )
    for look in looks:  # each an action of its own, which the window answers
        look()
        _answer(1)
    for entry in catalog.TABS:
        window.show_tab(entry.name)
        tab = window.tab
        assert tab is not None
        wait(lambda tab=tab: tab.snapshot is not None)  # type: ignore[misc]
        tab.show_panel(None)
        if tab.narrating:
            tab.commands.narrate()
        for trainer in tab.trainers:
            trainer.end_drag()
            trainer.pause()
        tab.commands.set_speed(1.0)
        if isinstance(tab, TopicTab):
            _every_scene(tab, wait)
        run = tab.default_run()
        tab.commands.load(run, play=False)
        wait(lambda tab=tab, run=run: _at_start(tab, run))  # type: ignore[misc]
        _once(window, tab, wait)
        wait(lambda tab=tab, run=run: _at_start(tab, run))  # type: ignore[misc]
        tab.show_now()  # settings and words may be a frame behind the picture
        tab.banner.dismiss()
    for keeper in window.findChildren(BoardKeeper):
        keeper.look()
        keeper.board.clear()
    wait(lambda: not _passing(window))
    window.show_tab(catalog.TABS[0].name)
    settings.settings().sync()
    QApplication.processEvents()


def _every_scene(tab: TopicTab, wait: Callable[[Callable[[], bool]], None]) -> None:
    """See every scene once as it opens, and forget where each was left."""

    def see(model: str, *, samples: bool = False) -> None:
        wait(lambda: _seen(tab, model, samples=samples) and tab.snapshot is tab.trainer.snapshot)
        tab.show_now()  # settings and words may be a frame behind the picture

    for topic in tab.findChildren(GeneratorsTopic):
        topic.show_part("combinations")
    first = tab.default_run()
    tab.commands.load(first, play=False)
    see(first.model)
    tab._left.clear()
    tab._last.clear()
    usual = frozenset(key for key, _, on in tab.layers if on)
    for model in catalog.tab_entry(tab.name).models:
        if model != first.model:
            tab.open_model(model)
        see(model)
        _with_tools(tab, usual, wait)
    if "divergence" in catalog.tab_entry(tab.name).models:
        tab.open_model("divergence")
        see("divergence")
        tab.commands.set_param("known", "samples")
        see("divergence", samples=True)
    tab.view_changed(layers=usual)
    tab._left.clear()
    tab._last.clear()


def _with_tools(
    tab: TopicTab, usual: frozenset[str], wait: Callable[[Callable[[], bool]], None]
) -> None:  # fmt: skip
    """Take the tools of a scene once: they are made where there is something to draw on, or to guess."""
    tab.view_changed(layers=usual - {RELIEF})  # a map can be drawn on
    wait(lambda: tab.trainer.snapshot is not None and tab.trainer.snapshot.view.layers == tab.view.layers)
    tab.show_now()
    tab.drawing.toggle()
    tab.drawing.close()
    if tab.snapshot is not None and tab.guessable(tab.snapshot) is not None:
        tab.guess.begin()
        wait(lambda: tab.guess.placing)
        tab.guess.leave()
    tab.view_changed(layers=usual)


def _seen(tab: Tab, model: str, *, samples: bool) -> bool:
    shown = tab.snapshot
    if shown is None or shown.run.model != model or shown.picture is None:
        return False
    return model != "divergence" or (shown.picture.samples is not None) == samples


def _at_start(tab: Tab, run: Any) -> bool:
    shown = tab.snapshot
    return (
        shown is not None
        and (shown.run.model, shown.run.data) == (run.model, run.data)
        and shown.frame.t == 0
        and not shown.playing
        and shown is tab.trainer.snapshot
        and shown.whole
    )


def same_as_replayed(tab: Tab) -> bool:
    """Whether the shown state is what the run's four values give, computed anew."""
    shown = tab.trainer.snapshot
    assert shown is not None
    if shown.frame.state is None:
        return True
    timeline = Timeline(shown.run, catalog.algorithm(shown.run.model), Budget())
    try:
        timeline.extend(shown.frame.t, heed_rule=False)
        return _same(timeline.at(shown.frame.t).state, shown.frame.state)
    finally:
        timeline.close()


def _same(one: Any, other: Any) -> bool:
    if dataclasses.is_dataclass(one):
        names = [field.name for field in dataclasses.fields(one)]
        alike = type(one) is type(other)
        return alike and all(_same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if one is None or isinstance(one, str):
        return bool(one == other)
    return np.array_equal(one, other, equal_nan=_is_float(one))


def _is_float(value: Any) -> bool:
    return np.asarray(value).dtype.kind == "f"
