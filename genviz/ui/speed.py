"""How fast a run plays: from a quarter to eight times the model's own pace, and as fast as it can."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped
from genviz.ui.track import Track

SLOWEST: Final = 0.25
FASTEST: Final = 8.0
#: Positions an octave; five octaves, then a gap, then "as fast as it can".
_OCTAVE: Final = 18
_TOP: Final = round(_OCTAVE * math.log2(FASTEST / SLOWEST))
_MAX: Final = _TOP + 12
#: Positions this near a power of two go there.
_SNAP: Final = 2


def speed_at(position: int) -> float:
    """The speed at a position of the slider; infinity at its end."""
    if position > (_TOP + _MAX) // 2:
        return math.inf
    nearest = round(position / _OCTAVE) * _OCTAVE
    at = nearest if abs(position - nearest) <= _SNAP else min(position, _TOP)
    return float(SLOWEST * 2 ** (at / _OCTAVE))


def position_of(speed: float) -> int:
    """Where a speed is on the slider."""
    if math.isinf(speed):
        return _MAX
    held = min(max(speed, SLOWEST), FASTEST)
    return round(_OCTAVE * math.log2(held / SLOWEST))


class SpeedSlider(Track):
    """The slider, with the speed written above it.

    Signals
    -------
    chosen(float)
        Times the model's own pace; infinity: as fast as it can.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, _MAX)
        self._speed = 1.0
        self.setValue(position_of(1.0))
        self.dragged.connect(lambda position: self._choose(speed_at(position)))
        self.stepped.connect(self._step)
        self.doubled.connect(lambda: self._choose(1.0))

    @property
    def speed(self) -> float:
        """What is chosen."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Show `speed`; no signal."""
        self._speed = speed
        self.setValue(position_of(speed))
        self.setAccessibleDescription(self.words())
        self.update()

    def _choose(self, speed: float) -> None:
        changed = speed != self._speed
        self.set_speed(speed)
        if changed:
            self.chosen.emit(speed)

    def _step(self, steps: int) -> None:
        """Arrows go a quarter of an octave, page keys a whole one; beyond the fastest there is no limit."""
        if math.isinf(self._speed):
            self._choose(FASTEST if steps < 0 else math.inf)
            return
        quarters = 4 * math.log2(self._speed / SLOWEST) + (
            steps if abs(steps) == 1 else math.copysign(4, steps)
        )
        beyond = quarters > 4 * math.log2(FASTEST / SLOWEST) + 0.5
        self._choose(math.inf if beyond else max(SLOWEST, SLOWEST * 2 ** (round(quarters) / 4)))

    def words(self) -> str:
        """The speed as it is written."""
        if math.isinf(self._speed):
            return tr("max")
        return f"{number(self._speed, 2).rstrip('0').rstrip('.')}×"

    def sizeHint(self) -> QSize:
        """Room for text and groove."""
        return QSize(theme().px(110), theme().px(62))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def middle(self) -> float:
        """The groove is under the text."""
        return theme().px(43)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the speed, then draw the slider."""
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font(17, 600))
        painter.setPen(QColor(look.tokens.text))
        box = QRectF(0, 0, self.width(), QFontMetrics(look.font(17, 600)).height() + look.px(6))
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self.words())
        painter.end()

    def say_name(self) -> None:
        """Name it for tooltip and screen reader."""
        name = tr("Speed of the run")
        self.setAccessibleName(name)
        help_ = tr("From a quarter to eight times the usual speed; at the right end as fast as it can.")
        if not self.isEnabled():
            help_ = tr("With reduced motion every phase is told, at one slow speed.")
        self.setToolTip(wrapped(help_))
        self.setWhatsThis(help_)
